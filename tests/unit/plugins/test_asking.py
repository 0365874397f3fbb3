"""A second reader may fail, hang or flood; the rules' reading stands and the notes say why."""

from __future__ import annotations

import threading

import pytest

from longarm.errors import UnreadableInputError
from longarm.pipeline.plan import Source
from longarm.pipeline.workers import PlainReaders
from longarm.plugins.asking import MOST_ANSWER, MOST_TEXT, ask_in_time
from longarm.plugins.beside import BesideReaders, add_voice
from longarm.plugins.door import Voice
from longarm.records.capture import Sealed

HANG = threading.Event()


class Said:
    """Answers what it is told to."""

    model, prompt = "m", "p"

    def __init__(self, answer):
        self.answer = answer
        self.asked = 0

    def ask(self, text):
        self.asked += 1
        if self.answer is HANG:
            HANG.wait(5)
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


FAILING = [
    (ValueError("no"), "ValueError"),
    (RecursionError(), "RecursionError"),
    ("text", "str instead of bytes"),
    (None, "NoneType instead of bytes"),
    (b"x" * (MOST_ANSWER + 1), "more than"),
    (HANG, "within 0.05 s"),
]


@pytest.mark.parametrize(("answer", "why"), FAILING)
def test_what_fails_adds_nothing_and_is_told(reading, checks, answer, why):
    got = add_voice(reading, Voice("other", Said(answer), 0.05 if answer is HANG else 5), checks)
    HANG.set()
    HANG.clear()
    assert got.claims == reading.claims
    assert got.lacking == ("other",)
    assert why in got.report.notes[-1]


def test_too_long_a_text_is_not_sent():
    said = Said(b"{}")
    assert "was not asked" in ask_in_time(Voice("other", said), "x" * (MOST_TEXT + 1))[1]
    assert said.asked == 0


def test_nonsense_is_an_answer_whose_claims_are_refused(reading, checks):
    got = add_voice(reading, Voice("other", Said(b"no json")), checks)
    assert got.claims == reading.claims
    assert got.lacking == ()
    assert "1 refused (the answer is no JSON" in got.report.notes[-1]


def readers_of(reading, checks, said):
    def read(data, sealed):
        if sealed.name == "bad.txt":
            raise UnreadableInputError("no text", hint="add text")
        return reading

    return BesideReaders(PlainReaders(read, "builtin 1", "tnr-1"), (Voice("other", said),), lambda: checks)


def sources(*names):
    leaves = [Sealed(digest="sha256:0", size=1, at="", nonce="", name=name, media_type="text/plain") for name in names]
    return [Source(number, leaf, leaf) for number, leaf in enumerate(leaves)]


def test_errors_stay_errors_and_the_version_names_model_and_prompt(reading, checks):
    readers = readers_of(reading, checks, Said(b'{"claims": []}'))
    assert readers.version.startswith("builtin 1 with reader: other, model: m, prompt: sha256:")
    assert readers.codebook == "tnr-1"
    bad, good = readers.read_many(sources("bad.txt", "good.txt"), lambda digest: b"")
    assert isinstance(bad, UnreadableInputError)
    assert (good.reader, good.lacking) == (readers.version, ())


def test_after_three_failures_in_a_row_it_is_asked_no_more(reading, checks):
    said = Said(OSError("down"))
    readings = list(readers_of(reading, checks, said).read_many(sources(*"abcde"), lambda digest: b""))
    assert said.asked == 3
    assert [one.lacking for one in readings] == [("other",)] * 5
    assert "had failed 3 times" in readings[-1].report.notes[-1]
