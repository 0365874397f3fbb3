"""Names of speakers and bodies as the reports have them, with what each report tells about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from longarm.records.belonging import body_behind
from longarm.records.claim import Citation, Claim, Response, Station
from longarm.records.fold import fold, words
from longarm.records.reading import Reading
from longarm.records.report import Genre, Report
from longarm.resolve.bodies import Body, body_of
from longarm.resolve.naming import initials, is_short, name_words, stems
from longarm.resolve.outlets import NONE_KNOWN, Known

#: Kinds of document whose publisher speaks for itself.
_ISSUED = frozenset({Genre.OFFICIAL, Genre.PARLIAMENTARY, Genre.COURT, Genre.NGO})


#: Words with capitals, and small words between them.
_PROPER = re.compile(r"\b[A-Z][\w'’-]*(?: (?:(?:for|of|and|the|to|de|des|du|voor|der) )*[A-Z][\w'’-]*)*")


@dataclass(frozen=True)
class Mention:
    """A name in a report.

    Attributes:
        name: as the report has it.
        report: report id.
        affiliation: body or role the report gives.
        kind: ``person``, ``body``, ``document`` or ``unnamed``.
        public: True when the report gives a public role.
        country: state that an acting body belongs to by the reader's word.
    """

    name: str
    report: str
    affiliation: str | None = None
    kind: str = "body"
    public: bool = False
    country: str | None = None


@dataclass
class Context:
    """What one report tells about the names in it.

    Attributes:
        file: its name, for reasons.
        nation: the one state its stations and responses are in, None when there are several or none.
        many: True where there are several.
        persons: word of a name -> full names that begin or end with it.
        bodies: kind of body -> full bodies of that kind with their state.
        called: key of a body -> words by which the report calls it.
        acting: words of the name of a body that acts -> bodies that it means by the reader's word.
        shorts: initials -> names of bodies they stand for.
        known: outlets that the codebook knows.
        officials: folded full names of persons with a public role, who may be named as those who act.
        given: folded names that begin as those of persons do, or that have a role.
    """

    file: str
    nation: str | None = None
    many: bool = False
    persons: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    bodies: dict[str, set[Body]] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)
    acting: dict[frozenset[str], set[Body]] = field(default_factory=dict)
    shorts: dict[str, set[str]] = field(default_factory=dict)
    known: Known = field(default_factory=dict)
    officials: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()


def mentions_of(reading: Reading) -> Iterator[Mention]:
    """Yield the names of a reading: speakers, what they spoke through, acting bodies, what it cites, who issued it."""
    report = reading.report
    if report.outlet and report.genre in _ISSUED:
        yield Mention(report.outlet, report.id, public=True)
    own = fold(report.outlet or "") if report.genre not in _ISSUED else ""
    for claim in reading.claims:
        # An outlet that tells in its own report that it tells something is the report's own voice, no source.
        yield from (one for one in _of_claim(claim) if not own or fold(one.name) != own)
        if (source := source_of(claim, report)) is not None:
            yield Mention(source, report.id, public=True)


def source_of(claim: Claim, report: Report) -> str | None:
    """Return the name of whom a speaker gives as where he has something from, as the text has it."""
    span = claim.marks.get("source")
    return " ".join(span.of(report.text).split()) if span is not None else None


def _of_claim(claim: Claim) -> Iterator[Mention]:
    speaker = claim.speaker
    if speaker is not None:
        public = speaker.public or speaker.kind == "body"
        yield Mention(speaker.name, claim.report, speaker.affiliation, kind=speaker.kind, public=public)
        if speaker.kind == "unnamed" and speaker.affiliation:
            yield Mention(speaker.affiliation, claim.report, public=True)
        of = body_behind(claim) or organisation_in(speaker.affiliation or "") if speaker.kind == "person" else None
        if of is not None:
            # Whom a person speaks for must not depend on whether another report names that body.
            yield Mention(of, claim.report, public=True)
        if speaker.via:
            yield Mention(speaker.via, claim.report, public=True)
    if claim.chain and speaker is None:
        yield Mention(claim.chain[0], claim.report, public=True)
    if isinstance(claim.slots, Response) and claim.slots.actor:
        yield Mention(claim.slots.actor, claim.report, public=True, country=claim.slots.country)
    if isinstance(claim.slots, Citation):
        yield Mention(claim.slots.outlet, claim.report, public=True)


def organisation_in(affiliation: str) -> str | None:
    """Return the organisation or outlet that an affiliation names: "Tibet Watch" of "director of Tibet Watch"."""
    runs = [run for run in _PROPER.findall(affiliation) if body_of(run).kind in {"ngo", "outlet"}]
    return max(runs, key=len, default=None)


def context_of(reading: Reading, mentions: Sequence[Mention], known: Known = NONE_KNOWN) -> Context:
    """Gather what a report tells about the names in it."""
    nations = _nations(reading)
    context = Context(
        reading.report.file,
        next(iter(nations)) if len(nations) == 1 else None,
        len(nations) > 1,
        known=known,
        officials=frozenset(fold(one.name) for one in mentions if one.kind == "person" and one.public),
        given=frozenset(fold(one.name) for one in reading.persons if one.given or one.role),
    )
    names = [person.name for person in reading.persons]
    names += [one.name for one in mentions if one.kind == "person"]
    for name in names:
        found = name_words(name)
        if len(found) > 1:
            for word in (found[0], found[-1]):
                context.persons.setdefault(word, set()).add(found)
    texts = [text for one in mentions for text in (one.name, one.affiliation) if text and text not in known]
    for text in texts:
        _note_body(context, text, body_of(text))
    for one in mentions:
        body = body_of(one.name)
        if one.country and body.official and body.country is None and body.kind != "embassy":
            # The reader knows of which state a body is that acts; it is the same one where it speaks.
            acts = replace(body, country=one.country)
            _note_body(context, one.name, acts)
            context.acting.setdefault(frozenset(stems(one.name)), set()).add(acts)
    _note_hosts(context, texts)
    return context


def _note_hosts(context: Context, texts: Sequence[str]) -> None:
    """Note bodies of the only state spoken of: "the minister for foreign affairs", where no other such body is told."""
    told = set(context.bodies)
    for text in texts:
        body = body_of(text)
        if body.official and body.country is None and body.kind not in {None, "embassy", *told} and context.nation:
            kind = body.kind or ""
            hosts = context.bodies.setdefault(kind, {Body(kind, context.nation, None, body.which)})
            key = next(iter(hosts)).key or ""
            context.called.setdefault(key, set()).update(words(text))


def _note_body(context: Context, text: str, body: Body) -> None:
    if body.key is not None and body.kind is not None:
        context.bodies.setdefault(body.kind, set()).add(body)
        context.called.setdefault(body.key, set()).update(words(text))
    if not is_short(text) and len(text.split()) > 1:
        context.shorts.setdefault(initials(text), set()).add(text)


def _nations(reading: Reading) -> set[str]:
    return {
        claim.slots.country
        for claim in reading.claims
        if isinstance(claim.slots, Station | Response) and claim.slots.country
    }
