"""Hand-built readings for tests of resolve, weigh and review: reports made of marked sentences."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import msgspec

from longarm.bootstrap import weigh_material
from longarm.pipeline.local import Material
from longarm.pipeline.memory import Memory
from longarm.pipeline.plan import Source
from longarm.proofs.canonical import canonical_bytes
from longarm.records.capture import Sealed
from longarm.records.claim import Certainty, Claim, Speaker, Stance
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.place import Locality
from longarm.records.reading import Reading
from longarm.records.report import Genre, Passage, Report, Role
from longarm.records.span import Span
from longarm.records.when import UNKNOWN, Precision, When
from longarm.records.wire import to_plain


def day(value):
    """A date as a text gives it."""
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[len(value)]
    return When(value=value, precision=precision, because="stated")


def body(name, affiliation=None):
    """A body that speaks."""
    return Speaker(name=name, affiliation=affiliation, kind="body", public=True)


def person(name, affiliation=None, *, public=True):
    """A person who speaks."""
    return Speaker(name=name, affiliation=affiliation, kind="person", public=public)


def unnamed(name, affiliation=None):
    """Somebody without a name."""
    return Speaker(name=name, affiliation=affiliation, kind="unnamed")


@dataclass(frozen=True)
class Said:
    """A sentence with the proposition in it."""

    words: str
    slots: object
    speaker: Speaker | None = None
    stance: Stance = Stance.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    chain: tuple[str, ...] = ()
    on: str | None = None
    source: str | None = None
    where: tuple[Locality, ...] = ()


@dataclass
class Paper:
    """A report to be read."""

    file: str
    outlet: str | None
    published: str | None
    said: list[Said]
    title: str | None = None
    genre: Genre = Genre.NEWS
    more: str = ""
    parents: tuple[str, ...] = ()
    extra: dict = field(default_factory=dict)

    def reading(self):
        """Return it as read."""
        title = self.title or f"What {self.outlet} reports"
        text, spans = title + "\n", []
        passages = [Passage(span=Span(0, len(title)), role=Role.HEADLINE, lang="en")]
        for one in self.said:
            spans.append(Span(len(text), len(text) + len(one.words)))
            passages.append(Passage(span=spans[-1], role=Role.BODY, lang="en"))
            text += one.words + "\n"
        if self.more:
            passages.append(Passage(span=Span(len(text), len(text) + len(self.more)), role=Role.BODY, lang="en"))
            text += self.more
        report = Report(
            id="sha256:" + hashlib.sha256(f"{self.file}|{text}".encode()).hexdigest(),
            file=self.file,
            text=text,
            passages=tuple(passages),
            title=title,
            outlet=self.outlet,
            published=day(self.published) if self.published else UNKNOWN,
            lang="en",
            genre=self.genre,
            declared_parents=self.parents,
        )
        claims = [_claim(report, one, span) for one, span in zip(self.said, spans, strict=True)]
        return Reading(report=report, claims=tuple(claims), reader="test 1", codebook="tnr-1")


def _claim(report, one, span):
    key = canonical_bytes([report.id, [span.start, span.end], to_plain(one.slots)])
    at = span.start + one.words.rindex(one.source) if one.source else 0
    named = Span(at, at + len(one.source or ""))
    return Claim(
        id="c-" + hashlib.sha256(key).hexdigest()[:16],
        report=report.id,
        slots=one.slots,
        speaker=one.speaker,
        chain=one.chain,
        stance=one.stance,
        certainty=one.certainty,
        said=day(one.on) if one.on else None,
        span=span,
        marks={"behind": named, "source": named} if one.source else {},
        localities=one.where,
        because=("test",),
    )


class Case:
    """Papers and judgements, weighed as a build weighs them."""

    def __init__(self, *papers):
        self.readings = [paper.reading() for paper in papers]
        self.judged = []
        self.memory = None

    def claim(self, number, at=0):
        """Return the id of a claim."""
        return self.readings[number].claims[at].id

    def share_sentence(self, number):
        """Let every claim of a report stand in the sentence of its first."""
        reading = self.readings[number]
        span = reading.claims[0].span
        claims = tuple(msgspec.structs.replace(claim, span=span) for claim in reading.claims)
        self.readings[number] = msgspec.structs.replace(reading, claims=claims)

    def judge(self, verb, *targets, **more):
        """Record a judgement and return its id."""
        number = len(self.judged)
        judgement = Judgement(
            verb=Verb(verb),
            targets=targets,
            reason=more.pop("reason", "because I looked"),
            by=more.pop("by", "reviewer"),
            **more,
        )
        leaf = Judged(id=f"j-{number:016x}", at="2026-11-25T10:00:00Z", nonce="00", judgement=judgement)
        self.judged.append((1000 + number, leaf))
        return leaf.id

    def register(self):
        """Weigh."""
        sources = []
        for number, reading in enumerate(self.readings):
            leaf = Sealed(
                digest=reading.report.id,
                size=len(reading.report.text),
                at="2026-11-25T09:00:00Z",
                nonce="00",
                name=reading.report.file,
                media_type="text/plain",
            )
            sources.append(Source(number, leaf, leaf))
        material = Material(
            case="Case",
            built_from={"origin": "test", "size": "0", "root": ""},
            program="longarm test",
            codebook="tnr-1",
            sources=tuple(sources),
            readings=tuple(self.readings),
            judged=tuple(self.judged),
            memory=self.memory or Memory(),
        )
        return weigh_material(material)


def only(register, kind, **values):
    """Return the one entry of a kind whose attributes are as given."""
    found = [
        entry
        for entry in register.entries
        if entry.kind == kind and all(getattr(entry, name) == value for name, value in values.items())
    ]
    assert len(found) == 1, [(one.id, one.title) for one in found or register.entries]
    return found[0]
