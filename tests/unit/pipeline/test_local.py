"""A build reads what is new, keeps what cannot be read, and can be repeated byte for byte."""

from __future__ import annotations

import itertools

import pytest

from longarm.bootstrap import read_sealed
from longarm.errors import DamageError, UnreadableInputError
from longarm.pipeline.local import CaseName, Works, build, weigh_from
from longarm.pipeline.plan import Source
from longarm.pipeline.views import LedgersUntil
from longarm.pipeline.workers import PlainReaders, WorkerReaders
from longarm.records.capture import Sealed
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.records.register import Register, RegisterReport
from longarm.records.report import Report
from longarm.store.derived import SqliteDerived

CASE = CaseName("Case", "origin")


class Ledgers:
    """Ledgers in memory."""

    def __init__(self, *texts):
        self.texts = dict(enumerate(texts))
        self.judgements = []

    def sealed(self):
        for index, text in self.texts.items():
            at = f"2026-01-{index + 1:02d}T00:00:00Z"
            yield index, Sealed(digest=text, size=1, at=at, nonce="", name=f"{index}.txt", media_type="text/plain")

    def judged(self):
        return iter(self.judgements)

    def read_bytes(self, digest):
        return digest.encode()

    def checkpoint(self):
        return len(self.texts) + len(self.judgements), "00"


class Silent:
    def __init__(self):
        self.told = []

    def step(self, done, total, what):
        self.told.append((done, total, what))


def read_bytes(data, sealed):
    """Read a report; the word "bad" cannot be read."""
    if data == b"bad":
        raise UnreadableInputError("It is broken.", hint="Mend it.")
    return Reading(report=Report(id=sealed.digest, file=sealed.name, text=data.decode(), passages=()))


def weigh(material):
    reports = tuple(
        RegisterReport(
            id=reading.report.id,
            file=reading.report.file,
            title=reading.report.text,
            outlet=None,
            published=reading.report.published,
            lang="en",
            genre="news",
            url=None,
            log_index=source.index,
            sealed_at=source.first.at,
            lineage=Lineage(report=reading.report.id, origin_groups=()),
        )
        for source, reading in zip(material.sources, material.readings, strict=True)
    )
    unplaced = tuple(leaf.id for _, leaf in material.judged)
    return Register(
        case=material.case, built_from=material.built_from, program="p", codebook="c", reports=reports,
        judgements_unplaced=unplaced,
    )  # fmt: skip


@pytest.fixture
def derived(tmp_path):
    store = SqliteDerived(tmp_path / "derived.db")
    yield store
    store.close()


@pytest.fixture
def works():
    return Works(PlainReaders(read_bytes, "r 1", "c"), weigh, "p", Silent())


def test_one_more_report_reads_one_report(derived, works):
    ledgers = Ledgers(*(f"text {n}" for n in range(50)))
    assert build(CASE, ledgers, derived, works).read == 50
    ledgers.texts[50] = "one more"
    built = build(CASE, ledgers, derived, works)
    assert built.read == 1
    assert len(built.register.reports) == 51
    assert derived.register() == built.register


def test_a_reader_of_another_version_reads_everything_anew(derived, works):
    ledgers = Ledgers("a", "b")
    build(CASE, ledgers, derived, works)
    renewed = Works(PlainReaders(read_bytes, "r 1+new", "c"), weigh, "p", Silent())
    assert build(CASE, ledgers, derived, renewed).read == 2
    assert build(CASE, ledgers, derived, renewed).read == 0


def test_what_cannot_be_read_is_kept_with_the_reason_and_tried_again(derived, works):
    ledgers = Ledgers("good", "bad", "also good")
    built = build(CASE, ledgers, derived, works)
    assert built.unread == {"bad": "It is broken."}
    assert [report.file for report in built.register.reports] == ["0.txt", "1.txt", "2.txt"]
    assert built.register.reports[1].warnings == ("Not read: It is broken.",)
    assert built.register.warnings == ("1 report could not be read; nothing they say is in this register.",)
    assert build(CASE, ledgers, derived, works).unread == {"bad": "It is broken."}


def test_the_register_says_what_it_was_built_from(derived, works):
    register = build(CASE, Ledgers("a", "b"), derived, works).register
    assert register.built_from == {"origin": "origin", "size": "2", "root": "00"}


def test_the_past_shows_what_was_sealed_by_then(derived, works):
    ledgers = Ledgers("a", "b", "c")
    then = weigh_from("Case", LedgersUntil(ledgers, day="2026-01-02"), derived, works, built_from={})
    assert [report.id for report in then.register.reports] == ["a", "b"]
    sized = weigh_from("Case", LedgersUntil(ledgers, size=1), derived, works, built_from={})
    assert [report.id for report in sized.register.reports] == ["a"]
    assert derived.register() is None


def test_a_question_adds_a_judgement_that_the_ledger_does_not_hold(derived, works):
    judgement = Judgement(verb=Verb.RETRACT, targets=("a",), reason="what if", by="w")
    also = (Judged(id="j-what", at="", nonce="", judgement=judgement),)
    asked = weigh_from("Case", Ledgers("a"), derived, works, built_from={}, also=also)
    assert asked.register.judgements_unplaced == ("j-what",)


def test_two_workers_give_what_one_gives_in_the_order_of_the_log(tmp_path):
    texts = [f"The ministry said that {n} offices were closed. " * (40 if n % 3 == 0 else 1) for n in range(6)]
    leaves = [
        Sealed(digest=f"sha256:{n:064x}", size=1, at="", nonce="", name=f"{n}.txt", media_type="text/plain")
        for n in range(7)
    ]
    data = {leaf.digest: text.encode() for leaf, text in zip(leaves, [*texts, ""], strict=True)}
    sources = [Source(index, leaf, leaf) for index, leaf in enumerate(leaves)]
    two, one = (
        list(WorkerReaders(read_sealed, "r", "c", workers=n).read_many(sources, data.__getitem__)) for n in (2, 1)
    )
    assert [reading.report.file for reading in two[:6]] == [f"{n}.txt" for n in range(6)]
    assert two[:6] == one[:6]
    assert two[6].message == one[6].message == "6.txt holds no readable text."


def test_damaged_bytes_do_not_stop_the_rest(derived, works):
    class Damaged(Ledgers):
        def read_bytes(self, digest):
            if digest == "a":
                raise DamageError("The bytes of a changed.", hint="Verify.")
            return super().read_bytes(digest)

    built = build(CASE, Damaged("a", "b"), derived, works)
    assert built.unread == {"a": "The bytes of a changed."}
    assert len(built.register.reports) == 2


def test_progress_counts_what_is_read(derived, works):
    build(CASE, Ledgers("a", "b"), derived, works)
    counted = list(itertools.takewhile(lambda step: step[2] != "weighing", works.progress.told))
    assert counted == [(0, 2, "0.txt"), (1, 2, "1.txt")]


def test_a_process_that_stays_forgets_what_was_erased(derived, works, tmp_path):
    ledgers = Ledgers("kept", "secret")
    build(CASE, ledgers, derived, works)
    assert works.memory.readings["secret"].report.text == "secret"
    leaf = Judgement(verb=Verb.ERASE, targets=("secret",), reason="asked", by="b")
    ledgers.judgements.append((2, Judged(id="j-0", at="", nonce="", judgement=leaf)))
    other = SqliteDerived(tmp_path / "without.db")
    ledgers.read_bytes = lambda digest: b"bad" if digest == "secret" else digest.encode()
    built = build(CASE, ledgers, other, works)
    assert built.unread == {"secret": "It is broken."}
    assert "secret" not in works.memory.readings
    other.close()
