"""Makes entities of the names of a case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from longarm.records.decisions import Decisions
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.records.register import Entity
from longarm.resolve.bodies import Body
from longarm.resolve.groups import Groups
from longarm.resolve.joints import Forms, copy_joints, likely_pairs, person_joints
from longarm.resolve.naming import why_alike
from longarm.resolve.organisations import ORGANISATIONS
from longarm.resolve.outlets import NONE_KNOWN, Known, outlet_joints
from longarm.resolve.roster import Names, Roster, entity_id, gather_names, judged_joints


def find_entities(
    readings: Sequence[Reading], lineages: Sequence[Lineage], decisions: Decisions, known: Known = NONE_KNOWN
) -> Roster:
    """Resolve the speakers and bodies of a case.

    Args:
        readings: the reports as read.
        lineages: how they derive from one another; names met only in copies are damaged names of the parent.
        decisions: judgements that call names the same or not the same.
        known: outlets that the codebook knows.
    """
    return find_roster(gather_names(readings, known), readings, lineages, decisions, Told())


_ARTICLES = frozenset({"a", "an", "the"})
_SOURCES = frozenset({"source", "sources", "fuentes", "fonti", "fontes", "bronnen", "quellen"})


@dataclass
class Told:
    """Entities as they were told before, so that those of which nothing became another are not made again.

    Attributes:
        known: leader -> what its entity was made from, and the entity.
        touched: keys of which something became another.
        forms: their names by forms that lack a letter.
    """

    known: dict[str, tuple[object, Entity]] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
    forms: Forms = field(default_factory=Forms)

    def after(self, touched: set[str]) -> Told:
        """Return the same, with the keys that were touched since."""
        self.touched = touched
        return self


def find_roster(
    names: Names, readings: Sequence[Reading], lineages: Sequence[Lineage], decisions: Decisions, told: Told
) -> Roster:
    """Resolve the speakers and bodies of a case whose names are gathered.

    Args:
        names: the names of the reports.
        readings: the reports as read.
        lineages: how they derive from one another.
        decisions: judgements that call names the same or not the same.
        told: the entities as they were told before.
    """
    files = {reading.report.id: reading.report.file for reading in readings}
    same, apart = judged_joints(names, decisions)
    groups: Groups[str] = Groups()
    for key in names.forms:
        groups.find(key)
    reasons: dict[str, str] = {}
    found = [*outlet_joints(names.outlets, names.forms), *person_joints(names), *copy_joints(names, lineages, files)]
    for first, second, why in found:
        if not _kept_apart(groups, apart, first, second) and groups.join(first, second) and why:
            reasons.update({second: why})
    for first, second, judgement in same:
        if not _kept_apart(groups, apart, first, second):
            groups.join(first, second)
            reasons[second] = f"judgement {judgement}"
    maybe = [(a, b, why) for a, b, why in likely_pairs(names, told.forms) if groups.find(a) != groups.find(b)]
    return Roster(names, groups, _entities(names, groups, (reasons, maybe), told))


def _kept_apart(groups: Groups[str], apart: set[tuple[str, str]], first: str, second: str) -> bool:
    if not apart:
        return False
    ends = {groups.find(first), groups.find(second)}
    return any({groups.find(one), groups.find(other)} == ends for one, other in apart)


def _entities(
    names: Names, groups: Groups[str], why: tuple[dict[str, str], list[tuple[str, str, str]]], told: Told
) -> tuple[Entity, ...]:
    reasons, maybe = why
    beside: dict[str, dict[str, str]] = defaultdict(dict)
    for first, second, said in maybe:
        one, other = groups.find(first), groups.find(second)
        beside[one][entity_id(other)] = beside[other][entity_id(one)] = said
    found, known = [], {}
    for leader, keys in groups.members():
        made_from = (keys, [reasons.get(key) for key in keys], beside.get(leader), _outlet(names, keys))
        before = told.known.get(leader)
        if before is None or before[0] != made_from or not told.touched.isdisjoint(keys):
            entity = _entity(names, leader, keys, reasons, beside[leader])
            before = (made_from, before[1] if before is not None and before[1] == entity else entity)
        known[leader] = before
        found.append(before[1])
    told.known = known
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))


def _entity(names: Names, leader: str, keys: Sequence[str], reasons: dict[str, str], maybe: dict[str, str]) -> Entity:
    origin = [key for key in keys if key not in reasons] or list(keys)
    forms = [(name, reports) for key in origin for name, reports in names.forms[key].items()]
    # A body is shown by a name of its own rather than by who speaks for it, "a spokesman of the ministry".
    forms = [one for one in forms if _is_proper(one[0])] or forms
    unsaid = [one for one in forms if not any((key, one[0]) in names.why for key in origin)] or forms
    shown = min(unsaid, key=lambda one: (one[0] in names.issuers, -len(one[1]), -len(one[0]), one[0]))[0]
    outlet = _outlet(names, keys)
    shown = next((own for key in keys if (own := ORGANISATIONS.get(key.removeprefix("name:")))), outlet or shown)
    aliases = {
        name: names.why.get((key, name)) or reasons.get(key) or why_alike(name, shown) or _same_body(key)
        for key in keys
        for name in sorted(names.forms[key])
        if name != shown
    }
    body = _body(names, keys)
    return Entity(
        id=entity_id(leader),
        name=shown,
        kind=_kind(names, keys),
        public=outlet is not None or any(key in names.public for key in keys),
        aliases=dict(sorted(aliases.items())),
        body=body.kind,
        country=body.country,
        maybe_same=dict(sorted(maybe.items())),
    )


def _is_proper(name: str) -> bool:
    found = name.split()
    if found[:1] and found[0].casefold() in _SOURCES:
        return True  # what nameless sources of a ministry say is not said by the ministry
    first = found[1] if len(found) > 1 and found[0].lower() in _ARTICLES else name
    return not first[:1].islower()


def _same_body(key: str) -> str:
    return f"names the same body: {key.removeprefix('body:').replace(':', ' ')}"


def _outlet(names: Names, keys: Sequence[str]) -> str | None:
    """Return the outlet of the case that an entity is."""
    return next((outlet for key in keys if (outlet := names.outlets.get(key))), None)


def _kind(names: Names, keys: Sequence[str]) -> Literal["person", "body", "document", "unnamed"]:
    if _outlet(names, keys) is not None:
        return "body"
    kinds = {kind for key in keys for kind in names.kinds[key]}
    if any(key.startswith("person:") for key in keys) and "person" in kinds:
        return "person"
    return "document" if kinds == {"document"} else "body"


def _body(names: Names, keys: Sequence[str]) -> Body:
    told: dict[Body, int] = defaultdict(int)
    for key in keys:
        for body, reports in names.bodies[key].items():
            if body.kind is not None:
                told[body] += len(reports)
    if told:
        return min(told, key=lambda one: (-told[one], one.country is None, str(one)))
    return Body(None if _outlet(names, keys) is None else "outlet")
