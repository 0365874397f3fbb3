"""A sentence of ours is read back as what was said, or not at all."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.bootstrap import PackageAssets
from longarm.read.codebook import load_codebook
from longarm.read.definitions import ASSET
from longarm.wording import beside, cautions, counts, reasons, sources, titles, voices
from longarm.wording.listed import MESSAGES
from longarm.wording.recognise import LONGEST, recognise, recognise_words
from longarm.wording.said import Listed, Message, Number, Sentences, Source, Words, plain, word
from longarm.wording.words import ACTIONS, CONCEDED, DEEDS, DENIED, STATUS_WORDS

GROUPS = {
    "outcomes": voices.OUTCOMES,
    "disputes": (voices.DISPUTE,),
    "owners": voices.OWNERS,
    "standings": (counts.STANDS, counts.DISPUTED),
    "reasons": reasons.STANDINGS,
    "joints": reasons.JOINTS,
    "falls": reasons.FALLS,
    "warnings": cautions.WARNINGS,
    "explanations": beside.EXPLANATIONS,
    "starts": sources.STARTS,
    "links": (sources.AGAINST, *sources.LINKS),
}
names = st.from_regex(r"[A-Z][a-z]{2,7}( [A-Z][a-z]{2,7})?", fullmatch=True)
SHAPES = {
    "count": st.integers(0, 999),
    "number": st.integers(1, 5000).map(lambda value: Number(float(value))),
    "day": st.sampled_from(["2022-10-26", "2022-10", "2021-04/2022-07"]),
    "judgement": st.from_regex(r"j-[0-9a-f]{16}", fullmatch=True),
    "id": st.from_regex(r"[A-Z]{2}-[A-Z]{3}-[A-Z0-9]{3}", fullmatch=True),
}


@st.composite
def said(draw, message):
    """A sentence with plain names in its places."""
    places = {
        name: draw(_holds(message.holds.get(name, "count" if name == "count" else ""))) for name in _names(message)
    }
    return message(**places)


def _names(message):
    import string

    return [name for _, name, _, _ in string.Formatter().parse(message.text) if name]


def _holds(holds):
    match holds:
        case Words():
            one = st.sampled_from(sorted(holds.known)).map(word) if holds.known else names
            return (
                st.lists(one, min_size=1, max_size=3).map(lambda row: Listed(tuple(row), holds.between))
                if holds.between
                else one
            )
        case Sentences():
            one = st.sampled_from(holds.known).flatmap(said)
            if holds.between:
                return st.lists(one, min_size=1, max_size=3).map(lambda row: Listed(tuple(row), holds.between))
            return one if holds.always else st.one_of(names, one)
        case _:
            return SHAPES.get(holds, names)


@pytest.mark.parametrize("group", sorted(GROUPS))
@settings(deadline=None)
@given(data=st.data())
def test_what_is_read_back_says_the_same(group, data):
    one = data.draw(st.sampled_from(GROUPS[group]).flatmap(said))
    found = recognise(str(one), GROUPS[group])
    assert found is not None, str(one)
    assert str(found) == str(one)
    assert found.message == one.message
    assert {name: plain(place) for name, place in found.places.items()} == {
        name: plain(place) for name, place in one.places.items()
    }


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(sorted(GROUPS)))
def test_any_text_is_read_back_as_itself_or_not_at_all(text, group):
    found = recognise(text, GROUPS[group])
    assert found is None or str(found) == text


def test_what_can_be_read_in_two_ways_is_not_read():
    assert recognise("Grey Post via Blue Post via Red Post", (voices.VIA,)) is None
    assert str(recognise("Grey Post via Blue Post", (voices.VIA,))) == "Grey Post via Blue Post"


def test_a_word_that_is_none_of_ours_is_not_read():
    assert recognise("Wang Wenbin: weather", (voices.DISPUTE,)) is None
    assert recognise("cleared: painted (RCMP)", voices.OUTCOMES) is None
    assert recognise_words("reported > painted", STATUS_WORDS, " > ") is None


def test_a_day_is_no_part_of_an_owner():
    found = recognise("cleared: closed without charges (RCMP, by 2025-10-01)", voices.OUTCOMES)
    assert found.places["owner"] == "RCMP"
    assert found.places["day"] == "2025-10-01"


def test_a_long_text_is_not_read():
    text = f"{'x' * LONGEST} says so for the host state."
    assert recognise(text, reasons.STANDINGS) is None


def test_one_text_is_one_message():
    shared = [one for one in MESSAGES if sum(one.text == other.text for other in MESSAGES) > 1]
    assert not shared


def test_the_number_one_has_its_own_words_in_english():
    assert str(counts.REPORTS(count=1)) == "1 report"
    assert str(counts.REPORTS(count=0)) == "0 reports"
    assert str(counts.SOME_COUNT(names="A, B", count=1)).endswith(
        "1 counts, since the others are not established as independent."
    )


def test_braces_in_what_stands_in_a_place_are_no_places():
    assert str(word("{x}")) == "{x}"
    assert str(voices.DENIES(what=Source("{what}"))) == "denies {what}"
    assert str(Message("{a}")(a="{0}")) == "{0}"


def test_every_code_of_the_codebook_is_a_word_of_ours():
    kinds = {kind["kind"]: kind for kind in yaml.safe_load(PackageAssets().load(ASSET))["kinds"]}

    def as_words(codes):
        return {code.replace("_", " ") for code in codes}

    # Who adds a code adds its word to wording/words.py (a unit to wording/titles.py) and to web/sentences.
    assert as_words(kinds["response"]["codes"]) == set(ACTIONS)
    assert as_words(kinds["incident"]["codes"]) == set(DEEDS)
    assert as_words(kinds["statement"]["denies"]) <= set(DENIED)
    assert set(titles.UNITS) == {cue.removeprefix("figure.unit.") for cue in _codes() if cue.startswith("figure.unit.")}
    conceded = {cue.removeprefix("concedes.") for cue in _codes() if cue.startswith("concedes.")}
    assert as_words(conceded) == set(CONCEDED)


def _codes():
    book = load_codebook(PackageAssets())
    return {cue.code for cues in book.cues.values() for cue in cues}
