"""Every value of every claim stands in the text: in a span that the claim marks, or word for word in its words.

The texts are those of our own gold, whole and cut into sentences that are put together anew, so that a value cannot
come from where the report no longer speaks of it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_text import read

from longarm.bootstrap import PackageAssets
from longarm.read.numerals import find_numbers
from longarm.read.places.countries import country_of
from longarm.read.stage import BuiltinReader
from longarm.records.span import Span

GOLD = Path(__file__).resolve().parents[1] / "gold" / "claims-en" / "text"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("*.txt"))]
SENTENCES = sorted({part for text in TEXTS for part in re.split(r"(?<=[.!?])\s+|\n+", text) if len(part) > 20})
#: Words that a name of the report's own may gain: "media reports" stands for media without a name, "interviewer" for
#: who asks under the bare letter Q.
ADDED = {"media", "reports", "interviewer"}


@pytest.fixture(scope="module")
def reader():
    return BuiltinReader(PackageAssets())


def flat(words):
    return " ".join(words.split())


def words_of(name):
    return {word for word in re.findall(r"\w+", name.lower()) if len(word) > 1}


def stands(words, text):
    """Say whether words stand in a text as they are, but for white space."""
    return flat(words) in flat(text)


def given_by(text, peoples):
    """Return the words that a name may be made of: the text's, one of several, the people of a country or capital."""
    adjectives = (words_of(people) for place, people in peoples.items() if re.search(rf"\b{place}\b", text))
    single = {word[:-1] for word in words_of(text) if word.endswith("s")}
    return words_of(text).union(ADDED, single, *adjectives)


def check(claim, text, names, peoples):
    """Check the values of one claim.

    ``names`` are the known names with every form that stands for them, ``peoples`` the adjectives of countries:
    "China's foreign ministry" goes by "Chinese foreign ministry".
    """
    slots, marks, whole = claim.slots, claim.marks, Span(0, len(text))
    assert whole.holds(claim.span)
    assert all(whole.holds(span) and span.start < span.end for span in marks.values())
    if claim.speaker is not None:
        known = {word for form in names.get(claim.speaker.name, ()) if form in text for word in words_of(form)}
        said = words_of(claim.speaker.name)
        assert said <= given_by(text, peoples) or known, claim.speaker.name
    if claim.kind == "figure":
        assert slots.value in {one.value for one in find_numbers(text, marks["value"], "en")}
        assert slots.scope is None or slots.scope == marks["scope"].of(text)
        assert slots.as_of is None or slots.as_of.words == marks["as_of"].of(text)
    if claim.kind == "station":
        assert marks["city" if slots.city else "country"].of(text) == slots.place.words
        assert slots.opened is None or slots.opened.words == marks["opened"].of(text)
        assert slots.address is None or slots.address == marks["address"].of(text)
        assert slots.sponsor is None or words_of(slots.sponsor) & words_of(marks["sponsor"].of(text))
        assert slots.count is None or slots.count in {int(n.value) for n in find_numbers(text, claim.span, "en")}
    if claim.kind == "response":
        # Who puts a question as a turn of a debate does so without a verb.
        assert slots.verb is None or slots.verb == marks["verb"].of(text)
        assert slots.actor is None or words_of(slots.actor) <= words_of(text)
        assert slots.target is None or stands(slots.target, text)
    if claim.kind == "incident":
        assert slots.victim is None or stands(slots.victim, text)
        assert slots.perpetrator is None or stands(slots.perpetrator, text)
    if claim.kind == "citation":
        assert marks["outlet"].of(text).strip()
        forms = {form for form in names.get(slots.outlet, ()) if form in text}
        assert words_of(slots.outlet) <= given_by(text, peoples) or forms, slots.outlet
    date = getattr(slots, "date", None)
    assert date is None or stands(date.words, text)


@pytest.fixture(scope="module")
def forms(reader):
    """Return every form of each known name."""
    found: dict[str, set[str]] = {}
    for form, name in reader._known.names.items():
        found.setdefault(name, set()).add(form)
    return found


@pytest.fixture(scope="module")
def peoples(reader):
    """Return the adjective of each country, by its name and by its capital: "the ministry in Tokyo" is Japanese."""
    found = dict(next(iter(reader._lexicons.values())).adjectives)
    read(reader, "A text.\n")  # the gazetteer is opened by the first report
    gazetteer = reader._gazetteer
    codes = {country_of(name, gazetteer): people for name, people in found.items()}
    capitals = {word for text in TEXTS for word in re.findall(r"\b[A-Z][a-z]{3,}\b", text)}
    told = {word: codes.get(country_of(word, gazetteer)) for word in capitals}
    return found | {word: people for word, people in told.items() if people is not None}


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_values_of_whole_reports_stand_in_them(reader, forms, peoples, number):
    reading = read(reader, TEXTS[number])
    for claim in reading.claims:
        check(claim, reading.report.text, forms, peoples)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=9))
def test_values_of_reports_put_together_anew_stand_in_them(reader, forms, peoples, parts):
    reading = read(reader, "\n\n".join(parts) + "\n")
    for claim in reading.claims:
        check(claim, reading.report.text, forms, peoples)
