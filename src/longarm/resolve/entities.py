"""Makes entities of the names of a case."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from longarm.records.decisions import Decisions
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.records.register import Entity
from longarm.resolve.bodies import Body
from longarm.resolve.groups import Groups
from longarm.resolve.joints import Joint, copy_joints, likely_pairs, person_joints
from longarm.resolve.naming import why_alike
from longarm.resolve.organisations import ORGANISATIONS
from longarm.resolve.outlets import NONE_KNOWN, Known, outlet_joints
from longarm.resolve.roster import Judged, Names, Roster, entity_id, gather_names, judged_joints

#: Bodies that their languages write with a small letter: "ministerie van Buitenlandse Zaken", "hessische Polizei".
_LOWER = re.compile(r"(?:minist[eè]r\w+\s(?:\w+\s)?|\w+ische?[nrs]?\s)[A-ZÀ-Þ]")
_ARTICLES = frozenset({"a", "an", "the"})
_SOURCES = frozenset({"source", "sources", "fuentes", "fonti", "fontes", "bronnen", "quellen"})


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
    names = gather_names(readings, known)
    joints = Joints(
        outlets=tuple(outlet_joints(names.outlets, names.forms)),
        persons=tuple(person_joints(names.forms)),
        copies=tuple(copy_joints(names, lineages, {reading.report.id: reading.report.file for reading in readings})),
        judged=judged_joints(names, decisions),
    )
    groups, reasons = group_names(names.forms, joints)
    beside: dict[str, dict[str, str]] = defaultdict(dict)
    for first, second, said in likely_pairs(names.forms):
        one, other = groups.find(first), groups.find(second)
        if one != other:
            beside[one][entity_id(other)] = beside[other][entity_id(one)] = said
    made = (make_entity(names, Group(leader, keys, reasons, beside[leader])) for leader, keys in groups.members())
    return Roster.of(names, groups, made)


@dataclass(frozen=True)
class Joints:
    """Why names are one: of outlets, of persons, of copies and by judgement, each in its order."""

    outlets: Sequence[Joint]
    persons: Sequence[Joint]
    copies: Sequence[Joint]
    judged: Judged


@dataclass(frozen=True)
class Group:
    """Keys that are one entity.

    Attributes:
        leader: the least of them.
        keys: all of them, sorted.
        reasons: key -> why it was joined to another.
        maybe: id of an entity that may be the same -> why.
    """

    leader: str
    keys: Sequence[str]
    reasons: Mapping[str, str]
    maybe: Mapping[str, str]


def group_names(keys: Iterable[str], joints: Joints) -> tuple[Groups[str], dict[str, str]]:
    """Join keys; return the groups, and key -> why it was joined to another."""
    groups: Groups[str] = Groups()
    for key in keys:
        groups.find(key)
    reasons: dict[str, str] = {}
    apart = joints.judged.apart
    for first, second, why in (*joints.outlets, *joints.persons, *joints.copies):
        if not _kept_apart(groups, apart, first, second) and groups.join(first, second) and why:
            reasons.update({second: why})
    for first, second, judgement in joints.judged.same:
        if not _kept_apart(groups, apart, first, second):
            groups.join(first, second)
            reasons[second] = f"judgement {judgement}"
    return groups, reasons


def _kept_apart(groups: Groups[str], apart: Set[tuple[str, str]], first: str, second: str) -> bool:
    if not apart:
        return False
    ends = {groups.find(first), groups.find(second)}
    return any({groups.find(one), groups.find(other)} == ends for one, other in apart)


def make_entity(names: Names, group: Group) -> Entity:
    """Return the entity that some keys are."""
    leader, keys, reasons, maybe = group.leader, group.keys, group.reasons, group.maybe
    origin = [key for key in keys if key not in reasons] or list(keys)
    forms = [(name, reports) for key in origin for name, reports in names.forms[key].items()]
    # A body is shown by a name of its own rather than by who speaks for it, "a spokesman of the ministry".
    forms = [one for one in forms if _is_proper(one[0])] or forms
    unsaid = [one for one in forms if not any((key, one[0]) in names.why for key in origin)] or forms
    shown = min(unsaid, key=lambda one: (one[0] in names.issuers, -len(one[1]), -len(one[0]), one[0]))[0]
    outlet = outlet_of(names, keys)
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
    if _LOWER.match(name):
        return True
    first = found[1] if len(found) > 1 and found[0].lower() in _ARTICLES else name
    return not first[:1].islower()


def _same_body(key: str) -> str:
    return f"names the same body: {key.removeprefix('body:').replace(':', ' ')}"


def outlet_of(names: Names, keys: Sequence[str]) -> str | None:
    """Return the outlet of the case that an entity is."""
    return next((outlet for key in keys if (outlet := names.outlets.get(key))), None)


def _kind(names: Names, keys: Sequence[str]) -> Literal["person", "body", "document", "unnamed"]:
    if outlet_of(names, keys) is not None:
        return "body"
    kinds = {kind for key in keys for kind in names.kinds[key]}
    if any(key.startswith("person:") for key in keys) and "person" in kinds and not _taken_for_person(names, keys):
        return "person"
    return "document" if kinds == {"document"} else "body"


def _taken_for_person(names: Names, keys: Sequence[str]) -> bool:
    """Say whether a body was taken for a person where its name is damaged: in no more reports than have the body."""
    persons, others = (
        {
            report
            for key in keys
            if key.startswith("person:") is person
            for one in names.forms[key].values()
            for report in one
        }
        for person in (True, False)
    )
    return 0 < len(persons) <= len(others)


def _body(names: Names, keys: Sequence[str]) -> Body:
    told: dict[Body, int] = defaultdict(int)
    for key in keys:
        for body, reports in names.bodies[key].items():
            if body.kind is not None:
                told[body] += len(reports)
    if told:
        return min(told, key=lambda one: (-told[one], one.country is None, str(one)))
    return Body(None if outlet_of(names, keys) is None else "outlet")
