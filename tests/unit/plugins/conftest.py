"""A short report as the rules read it, and what rows are held against."""

from __future__ import annotations

import pytest

from longarm.plugins.shown import Checks
from longarm.records.claim import Claim, Figure, Speaker
from longarm.records.reading import Person, Reading
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span

TITLE = "Closed: 99 stations in Atlantis"
BODY = (
    "Safeguard Defenders counted 54 stations in 21 countries. A shopkeeper, Anna Quist, saw “police” in Rotterdam. "
    "The embassy denied it. Dutch police are investigating, the ministry said."
)
TEXT = f"{TITLE}\n{BODY}\nRead also: 77 stations in Lyon are open."
COUNTRIES = {"Rotterdam": "NL", "Dutch": "NL", "Dutch police": "NL"}


def span_of(words, after=0):
    at = TEXT.index(words, after)
    return Span(at, at + len(words))


@pytest.fixture(scope="session")
def checks():
    codes = {"response": frozenset({"investigating"}), "incident": frozenset({"visit"})}
    return Checks(codes, frozenset({"existence"}), lambda words, lang: COUNTRIES.get(words))


@pytest.fixture(scope="session")
def reading():
    passages = (
        Passage(span=span_of(TITLE), role=Role.HEADLINE, lang="en"),
        Passage(span=span_of(BODY), role=Role.BODY, lang="en"),
        Passage(span=Span(TEXT.index("Read also"), len(TEXT)), role=Role.RELATED, lang="en"),
    )
    report = Report(id="sha256:" + "0" * 64, file="r.txt", text=TEXT, passages=passages, lang="en")
    owner = Speaker(name="Safeguard Defenders", kind="body", public=True, span=span_of("Safeguard Defenders"))
    claim = Claim(
        id="c-0000000000000001",
        report=report.id,
        slots=Figure(value=54, unit="stations"),
        speaker=owner,
        span=span_of("Safeguard Defenders counted 54 stations in 21 countries."),
        because=("figure.count",),
    )
    person = Person(name="Anna Quist", spans=(span_of("Anna Quist"),))
    return Reading(report=report, claims=(claim,), persons=(person,), reader="builtin 1", codebook="tnr-1")
