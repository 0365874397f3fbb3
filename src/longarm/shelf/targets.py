"""What a judgement is aimed at, anchored so that it survives re-reading and re-numbering."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from longarm.errors import NotFoundError, UsageError
from longarm.proofs.canonical import canonical_bytes
from longarm.publish.explain import Thing, find_thing
from longarm.publish.explain_claim import Desk
from longarm.records.claim import Claim, Figure, Incident, Response, Slots, Statement, Station
from longarm.records.fold import fold
from longarm.records.judgement import VOICE, Judged, Value, Verb
from longarm.records.register import Entity, Entry, RegisterReport
from longarm.records.voice import CHOICES
from longarm.records.wire import to_plain

_SLOTS: Mapping[str, type] = {
    "station": Station,
    "figure": Figure,
    "response": Response,
    "incident": Incident,
    "statement": Statement,
}
_CLAIMS = (Verb.ACCEPT, Verb.CORRECT, Verb.REJECT)
#: Verbs that may speak of a name (a speaker, an outlet, a person) that is no id.
_NAMES = (Verb.SAME, Verb.NOT_SAME, Verb.UNSURE, Verb.RETRACT, Verb.RELEASE, Verb.NOTE)


@dataclass(frozen=True)
class Aim:
    """One target.

    Attributes:
        target: as the ledger keeps it: claim id, key of an entry, report id, entity id, judgement id or a name.
        anchor: what it was when it was judged.
        slots: names of what may be corrected: slots, and for a claim who says it and how.
        seen: for an entry: claim id -> anchor of each claim that stands there as it is judged.
    """

    target: str
    anchor: Mapping[str, str] = field(default_factory=dict)
    slots: tuple[str, ...] = ()
    seen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def find_aim(desk: Desk, judged: Sequence[tuple[int, Judged]], verb: Verb, asked: str) -> Aim:
    """Return what ``asked`` means as target of ``verb``.

    Raises:
        NotFoundError: nothing is called so, and the verb does not speak of names.
        UsageError: the verb does not speak of such a thing.
    """
    try:
        thing = find_thing(desk, judged, asked)
    except NotFoundError:
        if verb in _NAMES and asked.strip():
            return Aim(_known_name(desk, verb, asked.strip()), {"name": asked.strip()})
        raise
    aim, what = _aim_of(desk, thing)
    if verb is Verb.WITHDRAW and what != "judgement":
        raise UsageError(f"{asked} is no judgement.", hint="Give the id of the judgement to withdraw (j-…).")
    if verb in _CLAIMS and what not in {"claim", "entry"}:
        raise UsageError(
            f"{verb.value} does not speak of {'an' if what == 'entity' else 'a'} {what}.", hint="Give a claim or entry."
        )
    return aim


def _known_name(desk: Desk, verb: Verb, asked: str) -> str:
    """Return ``asked`` if the case knows that name: a decision about another would change nothing, unnoticed."""
    names = {one.outlet for one in desk.register.reports if one.outlet}
    names.update(one.name for one in desk.register.entities)
    for reading in desk.readings.values():
        for claim in reading.claims:
            names.update(claim.chain)
            if claim.speaker is not None:
                names.update({claim.speaker.name, claim.speaker.via or "", claim.speaker.affiliation or ""})
    folded = {fold(name): name for name in sorted(names) if name}
    whole = re.compile(rf"(?<!\w){re.escape(asked)}(?!\w)")
    # What is retracted has said something; other decisions may speak of anybody whom a report names.
    told = verb is not Verb.RETRACT and any(whole.search(one.report.text) for one in desk.readings.values())
    if fold(asked) in folded or told:
        return asked
    near = [folded[one] for one in get_close_matches(fold(asked), folded, n=3)]
    hint = f"Did you mean {' or '.join(near)}?" if near else "Give a name as `longarm register` prints it."
    raise NotFoundError(f"No report, outlet or speaker of the case is called {asked!r}.", hint=hint)


def _aim_of(desk: Desk, thing: Thing) -> tuple[Aim, str]:
    if isinstance(thing, Claim):
        quote = thing.span.of(desk.readings[thing.report].report.text)
        anchor = _words(thing.report, quote, thing.kind, thing.slots)
        return Aim(thing.id, anchor, (*thing.slots.__struct_fields__, *VOICE)), "claim"
    if isinstance(thing, Entry):
        # Human ids are given anew by every build; the key is not.
        names: tuple[str, ...] = _SLOTS[thing.kind].__struct_fields__  # type: ignore[attr-defined]
        return Aim(thing.key, {"id": thing.id, "title": thing.title}, names, _seen(thing)), "entry"
    if isinstance(thing, RegisterReport):
        return Aim(thing.id, {"file": thing.file}), "report"
    if isinstance(thing, Entity):
        return Aim(thing.id, {"name": thing.name}), "entity"
    return Aim(thing[1].id, {"verb": thing[1].judgement.verb.value}), "judgement"


def _words(report: str, quote: str, kind: str, slots: Slots) -> dict[str, str]:
    return {"report": report, "quote": quote, "kind": kind, "slots": canonical_bytes(to_plain(slots)).decode()}


def _seen(entry: Entry) -> dict[str, dict[str, str]]:
    """Return the claims of an entry as they stand there now: of what comes later the judgement says nothing."""
    return {one.claim: _words(one.report, one.quote, entry.kind, one.slots) for one in entry.supports}


def parse_changes(verb: Verb, sets: Sequence[str], aims: Sequence[Aim]) -> dict[str, Value]:
    """Parse ``slot=value`` pairs; numbers, true, false and null are read as such.

    Raises:
        UsageError: a pair is malformed, names an unknown slot, or the verb takes none.
    """
    if verb is not Verb.CORRECT:
        if sets:
            raise UsageError(f"--set goes with correct, not with {verb.value}.", hint="Use `judge CASE correct …`.")
        return {}
    if not sets:
        raise UsageError("correct needs --set SLOT=VALUE.", hint="Say what the value should be.")
    changes: dict[str, Value] = {}
    for pair in sets:
        name, equals, value = pair.partition("=")
        known = set.intersection(*(set(aim.slots) for aim in aims))
        if not equals or name not in known:
            raise UsageError(f"{pair!r} corrects nothing here.", hint=f"Slots: {', '.join(sorted(known))}.")
        changes[name] = _voice(name, value) if name in VOICE else _value(value)
    described = any(changes.get(one) is not None for one in ("affiliation", "speaker_kind"))
    if described and changes.get("speaker", "") is None:
        raise UsageError(
            "A report's own voice has no affiliation and no kind.", hint="Leave them out, or name a speaker."
        )
    return changes


def _voice(name: str, text: str) -> str | None:
    """Return what a voice is set to; a speaker or affiliation of null, or of no words, takes it away."""
    told = text.strip()
    if name in CHOICES:
        if told not in CHOICES[name]:
            raise UsageError(f"{told!r} is no {name.replace('_', ' ')}.", hint=f"One of: {', '.join(CHOICES[name])}.")
        return told
    return None if told in {"", "null"} else told


def _value(text: str) -> Value:
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if value is None or isinstance(value, str | int | float | bool) else text
