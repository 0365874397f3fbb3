"""How surely words are said, in nine languages, with the words that carry it."""

from __future__ import annotations

from importlib.resources import files

import pytest

from longarm.read.certainty import tell_certainty
from longarm.read.codebook import FOLDER, load_codebook
from longarm.records.claim import Certainty
from longarm.records.span import Span


class Packaged:
    """The package's own data files."""

    def names(self, folder):
        return tuple(sorted(f"{folder}/{one.name}" for one in files("longarm").joinpath(folder).iterdir()))

    def load(self, name):
        return files("longarm").joinpath(name).read_bytes()


@pytest.fixture(scope="session")
def codebook():
    return load_codebook(Packaged())


@pytest.fixture
def tell(parse, codebook):
    def telling(text, lang="en", words=None):
        parsed = parse(text, lang)
        (sentence, *_) = parsed.sentences
        at = text.index(words) if words else 0
        surely = tell_certainty(text, sentence, Span(at, at + len(words or text)), codebook)
        return surely.value, surely.span.of(text) if surely.span else None

    return telling


@pytest.mark.parametrize(
    ("lang", "text", "value", "words"),
    [
        ("en", "The group allegedly ran an office in Porto.", Certainty.ALLEGED, "allegedly"),
        ("en", "The group ran an office in Porto.", Certainty.CERTAIN, None),
        ("en", "The group may have run an office in Porto.", Certainty.POSSIBLE, "may have"),
        ("en", "The office was probably run from Fuzhou.", Certainty.PROBABLE, "probably"),
        ("en", "The “police station” in Porto closed.", Certainty.ALLEGED, "“police station”"),
        ("nl", "Het kantoor zou sinds 2018 open zijn.", Certainty.ALLEGED, "zou"),
        ("nl", "Het kantoor is sinds 2018 open.", Certainty.CERTAIN, None),
        ("de", "Das Büro soll seit 2018 bestehen.", Certainty.ALLEGED, "soll seit 2018 bestehen"),
        ("de", "Die Büros sollen sofort schließen.", Certainty.CERTAIN, None),
        ("de", "Das Büro sei seit 2018 offen.", Certainty.ALLEGED, "sei"),
        ("fr", "Le bureau serait ouvert depuis 2018.", Certainty.ALLEGED, "serait"),
        ("fr", "Le bureau est ouvert depuis 2018.", Certainty.CERTAIN, None),
        ("es", "La oficina estaría abierta desde 2018.", Certainty.ALLEGED, "estaría"),
        ("es", "La presunta comisaría cerró.", Certainty.ALLEGED, "presunta"),
        ("pt", "O escritório estaria aberto.", Certainty.ALLEGED, "estaria"),
        ("it", "L'ufficio sarebbe aperto.", Certainty.ALLEGED, "sarebbe"),
        ("it", "Forse esiste un'altra stazione.", Certainty.POSSIBLE, "Forse"),
        ("zh", "据称该站设在商店楼上。", Certainty.ALLEGED, "据称"),
        ("zh", "该站设在商店楼上。", Certainty.CERTAIN, None),
        ("ja", "別の拠点がある可能性がある。", Certainty.POSSIBLE, "可能性"),
        ("ja", "別の拠点がある。", Certainty.CERTAIN, None),
    ],
)
def test_certainty(tell, lang, text, value, words):
    got = tell(text, lang)
    assert got[0] is value
    if words is not None:
        assert got[1] == words


def test_what_is_only_wanted_is_possible(tell):
    text = "The mayor wanted to open an office."
    assert tell(text, words="an office") == (Certainty.POSSIBLE, "to")


def test_a_hedge_in_another_clause_does_not_count(tell):
    text = "Two offices stood in Porto; an alleged third one was never found."
    assert tell(text, words="Two offices")[0] is Certainty.CERTAIN


def test_what_stands_outside_the_speech_is_not_the_speakers_hedge(parse, codebook):
    text = "The allegedly corrupt mayor said that the office closed."
    (sentence,) = parse(text).sentences
    said = Span(text.index("the office"), len(text) - 1)
    assert tell_certainty(text, sentence, said, codebook, (said,)).value is Certainty.CERTAIN


def test_the_mood_of_reported_speech_is_no_hedge_inside_an_attribution(parse, codebook):
    text = "Das Büro sei seit 2018 offen, sagte die Ministerin."
    (sentence, *_) = parse(text, "de").sentences
    said = Span(0, text.index(","))
    assert tell_certainty(text, sentence, said, codebook, (said,)).value is Certainty.CERTAIN


def test_files_of_cues_stand_where_the_codebook_says():
    assert files("longarm").joinpath(FOLDER, "en-voice.yaml").is_file()
