"""A small register made by hand: a station with two origins, a denial, a ladder, a copy, a private person."""

from __future__ import annotations

import pytest

from longarm.bootstrap import PackageAssets
from longarm.publish.explain_claim import Desk
from longarm.records.claim import Claim, Figure, Incident, Speaker, Stance, Statement, Station
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.lineage import Drift, Lineage, Link, LinkKind
from longarm.records.reading import Person, Reading
from longarm.records.register import (
    Contradiction,
    Denial,
    Entity,
    Entry,
    Origin,
    Register,
    RegisterReport,
    Standing,
    Step,
    Support,
)
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span
from longarm.records.when import Precision, When

A, B = "sha256:" + "a" * 64, "sha256:" + "b" * 64
DAY = When(value="2022-10-26", precision=Precision.DAY, because="declared")
# The private person is invented, and so is the name.
TEXT_A = (
    "Stations in Rotterdam\n"
    "Safeguard Defenders said that a station works in Rotterdam. Wang Wenbin denied that there is any. "
    "Wang Exemplar got phone calls; Exemplar's family was visited too.\n"
    "Subscribe now"
)
TEXT_B = "Stations in Rotterdam\nSafeguard Defenders said a station works in Rotterdam. They counted 54 stations."
SAFEGUARD = Speaker(name="Safeguard Defenders", kind="body")
WENBIN = Speaker(name="Wang Wenbin", affiliation="foreign ministry spokesman", kind="person", public=True)
EXEMPLAR = Speaker(name="Wang Exemplar", kind="person")


def _span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def _support(number, report, text, words, slots, **more):
    span = _span(text, words)
    return Support(
        claim=f"c-{number:016x}",
        report=report,
        file="noordpost.txt" if report == A else "exemplar-copy.txt",
        outlet="Noordpost" if report == A else "Canal Brief",
        published=DAY,
        quote=words,
        start=span.start,
        slots=slots,
        because=("station.in-place", "attribution-1"),
        **more,
    )


def _reading(report_id, text, file, outlet, persons, supports):
    passages, at = [], 0
    roles = [Role.HEADLINE, Role.BODY, Role.FURNITURE]
    for line, role in zip(text.split("\n"), roles, strict=False):
        passages.append(Passage(span=Span(at, at + len(line)), role=role, lang="en", where="line 1"))
        at += len(line) + 1
    report = Report(id=report_id, file=file, text=text, passages=tuple(passages), outlet=outlet, lang="en")
    claims = tuple(
        Claim(
            id=one.claim,
            report=report_id,
            slots=one.slots,
            speaker=one.speaker,
            stance=one.stance,
            span=Span(one.start, one.start + len(one.quote)),
            because=one.because,
        )
        for one in supports
    )
    return Reading(report=report, persons=persons, claims=claims)


STATION = Station(country="NL", city="Rotterdam")
SAID_A = _support(
    1,
    A,
    TEXT_A,
    "Safeguard Defenders said that a station works in Rotterdam.",
    STATION,
    speaker=SAFEGUARD,
    chain=("Safeguard Defenders", "RTL Nieuws", "Noordpost"),
    origin="o-" + "1" * 16,
)
SAID_B = _support(
    2,
    B,
    TEXT_B,
    "Safeguard Defenders said a station works in Rotterdam.",
    STATION,
    speaker=SAFEGUARD,
    origin="o-" + "1" * 16,
    derived=True,
)
DENIED = _support(
    3,
    A,
    TEXT_A,
    "Wang Wenbin denied that there is any.",
    Statement(gist="there is none", denies=("existence",)),
    speaker=WENBIN,
    stance=Stance.DENIES,
)
CALLED = _support(
    4,
    A,
    TEXT_A,
    "Wang Exemplar got phone calls; Exemplar's family was visited too.",
    Incident(type="phone_call", victim="Wang Exemplar", country="NL"),
    speaker=EXEMPLAR,
)
COUNTED = _support(5, B, TEXT_B, "They counted 54 stations.", Figure(value=54, unit="stations"), speaker=SAFEGUARD)


@pytest.fixture
def readings():
    persons = (
        Person(name="Wang Wenbin", spans=(_span(TEXT_A, "Wang Wenbin"),), role="spokesman", public=True),
        Person(name="Wang Exemplar", spans=(_span(TEXT_A, "Wang Exemplar"), _span(TEXT_A, "Exemplar's"[:8]))),
    )
    return [
        _reading(A, TEXT_A, "noordpost.txt", "Noordpost", persons, [SAID_A, DENIED, CALLED]),
        _reading(B, TEXT_B, "exemplar-copy.txt", "Canal Brief", (), [SAID_B, COUNTED]),
    ]


def _listed(number, report, file, outlet, links=()):
    return RegisterReport(
        id=report,
        file=file,
        title="Stations in Rotterdam",
        outlet=outlet,
        published=DAY,
        lang="en",
        genre="news",
        url="https://example.org/wang-exemplar-speaks" if report == A else None,
        log_index=number,
        sealed_at="2026-11-24T09:00:00Z",
        lineage=Lineage(report=report, origin_groups=("o-" + "1" * 16,), links=links),
    )


@pytest.fixture
def register():
    drift = Drift(what="number", before="4", after="54", parent_quote="4 stations", child_quote="54 stations")
    link = Link(child=B, parent=A, kind=LinkKind.COPY, because=("41 of 44 words in one run",), drift=(drift,))
    station = Entry(
        id="NL-RTM-001",
        key="station|NL|Rotterdam",
        kind="station",
        title="Station in Rotterdam",
        country="NL",
        place="Rotterdam",
        values={"city": "Rotterdam", "country": "NL"},
        standing=Standing.REPORTED,
        disputed_by=("Wang Wenbin: existence",),
        origins=(
            Origin(
                id="o-" + "1" * 16, name="Safeguard Defenders (investigation)", kind="investigation", reports=(A, B)
            ),
        ),
        n_origins=1,
        n_reports=2,
        supports=(SAID_A, SAID_B),
        denials=(Denial(denies=("existence",), support=DENIED),),
        ladder=(Step(status="alleged", owner="Safeguard Defenders", when=DAY, claim=SAID_A.claim),),
        judgements=("j-" + "7" * 16,),
        because=("one origin",),
    )
    figure = Entry(
        id="FIG-001",
        key="figure|54|stations",
        kind="figure",
        title="54 stations",
        values={"value": "54", "unit": "stations"},
        n_reports=1,
        supports=(COUNTED,),
    )
    incident = Entry(
        id="NL-INC-001",
        key="incident|Wang Exemplar",
        kind="incident",
        title="Phone calls to Wang Exemplar",
        country="NL",
        values={"type": "phone_call", "victim": "Wang Exemplar"},
        n_reports=1,
        supports=(CALLED,),
        warnings=("WANG EXEMPLAR was named in the headline.",),
    )
    return Register(
        case="Stations",
        built_from={"origin": "longarm.case/x", "size": "3", "root": "f" * 64},
        program="longarm test",
        codebook="tnr-1",
        reports=(
            _listed(0, A, "noordpost.txt", "Noordpost"),
            _listed(1, B, "exemplar-copy.txt", "Canal Brief", (link,)),
        ),
        entries=(station, figure, incident),
        entities=(
            Entity(id="e-" + "2" * 16, name="Wang Exemplar", kind="person", aliases={"W. Exemplar": "initials of"}),
        ),
        contradictions=(
            Contradiction(kind="growth", entries=("FIG-001",), explanation="38 then 54: two lists, two dates"),
        ),
        warnings=("Two reports only.",),
    )


@pytest.fixture
def judged():
    judgement = Judgement(verb=Verb.ACCEPT, targets=("station|NL|Rotterdam",), reason="seen", by="Reviewer")
    return [(2, Judged(id="j-" + "7" * 16, at="2026-11-24T10:00:00Z", nonce="0", judgement=judgement))]


@pytest.fixture
def desk(register, readings):
    return Desk(register, {one.report.id: one for one in readings}, lambda words: f"⟦{words}⟧")


@pytest.fixture
def assets():
    return PackageAssets()
