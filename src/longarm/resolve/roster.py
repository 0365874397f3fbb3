"""Who is who: every name of a speaker or body in a case, joined across reports, each joint with its reason."""

from __future__ import annotations

import functools
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from longarm.records.claim import Claim
from longarm.records.decisions import Decisions
from longarm.records.fold import fold
from longarm.records.listing import place_of_entity
from longarm.records.outlets import outlets_of, tell_outlet
from longarm.records.reading import Reading
from longarm.records.register import Entity
from longarm.resolve.bodies import OFFICIAL, Body
from longarm.resolve.groups import Groups
from longarm.resolve.mentions import Mention, context_of, mentions_of
from longarm.resolve.nodes import Node, node_of
from longarm.resolve.outlets import NONE_KNOWN, Known, outlet_keys


@dataclass
class Names:
    """The nodes of a case.

    Attributes:
        forms: key of a node -> name as written -> reports that have it.
        kinds: key -> kinds under which readers met it.
        public: keys of which a report gives a public role.
        bodies: key -> bodies told, with the number of reports that tell it.
        why: (key, name) -> why the name means the node.
        of: (report, name, affiliation) -> key.
        issuers: names that documents carry as their publisher; shown only where nobody uses another.
        outlets: key -> name, of the outlets whose reports the case holds.
    """

    forms: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    kinds: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    public: set[str] = field(default_factory=set)
    bodies: dict[str, dict[Body, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    why: dict[tuple[str, str], str] = field(default_factory=dict)
    of: dict[tuple[str, str, str | None], str | None] = field(default_factory=dict)
    issuers: set[str] = field(default_factory=set)
    outlets: dict[str, str] = field(default_factory=dict)

    def add(self, mention: Mention, node: Node | None) -> None:
        """Note what a name in a report means."""
        self.of[(mention.report, mention.name, mention.affiliation)] = node.key if node else None
        if node is None:
            return
        self.forms[node.key][mention.name].add(mention.report)
        own = node.key.startswith("person:") or mention.kind == "document"
        self.kinds[node.key].add(mention.kind if own else "body")
        self.bodies[node.key][node.body].add(mention.report)
        if mention.public or node.key.startswith("body:"):
            self.public.add(node.key)
        if node.why:
            known = self.why.get((node.key, mention.name), node.why)
            self.why[(node.key, mention.name)] = min(known, node.why)


def gather_names(readings: Sequence[Reading], known: Known = NONE_KNOWN) -> Names:
    """Collect the names of all reports."""
    names = Names(outlets=outlet_keys(outlets_of(tell_outlet(reading) for reading in readings)))
    for reading in readings:
        mentions = list(mentions_of(reading))
        context = context_of(reading, mentions, known)
        names.issuers.update(filter(None, [reading.report.outlet]))
        for mention in mentions:
            names.add(mention, node_of(mention, context))
    return names


@dataclass(frozen=True)
class Roster:
    """Resolved speakers and bodies.

    Attributes:
        names: every name of the case.
        leader: gives the key that leads the group of a key.
        people: id -> entity.
        body_keys: id -> key of the state body that an entity is, such as ``foreign:NL``.
    """

    names: Names
    leader: Callable[[str], str]
    people: Mapping[str, Entity]
    body_keys: Mapping[str, str]

    @classmethod
    def of(cls, names: Names, groups: Groups[str], entities: Iterable[Entity]) -> Roster:
        """Put a roster together of names in groups."""
        keys = sorted(key for key in names.forms if key.startswith("body:"))
        body_keys = {entity_id(groups.find(key)): key.removeprefix("body:") for key in reversed(keys)}
        return cls(names, groups.find, {one.id: one for one in entities}, body_keys)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return the entities by name."""
        return tuple(sorted(self.people.values(), key=place_of_entity))

    def id_of_key(self, key: str) -> str:
        """Return the id of the entity that a key belongs to."""
        return entity_id(self.leader(key))

    def entity(self, id_: str | None) -> Entity | None:
        """Return an entity by id."""
        return None if id_ is None else self.people.get(id_)

    def body_key_of(self, entity: Entity | None) -> str | None:
        """Return the key of the state body that an entity is or speaks for, such as ``foreign:NL``."""
        if entity is None:
            return None
        if entity.id in self.body_keys:
            return self.body_keys[entity.id]
        return f"{entity.body}:{entity.country}" if entity.body in OFFICIAL and entity.country else None

    def body_key(self, report: str, name: str) -> str | None:
        """Return the key of the state body that a name in a report means."""
        return self.body_key_of(self.entity(self.id_of(report, name)))

    def id_of(self, report: str, name: str, affiliation: str | None = None) -> str | None:
        """Return the entity id of a name in a report, None for an unnamed speaker."""
        key = self.names.of.get((report, name, affiliation))
        return None if key is None else self.id_of_key(key)

    def speaker_of(self, claim: Claim) -> str | None:
        """Return the entity with whom the knowledge of a claim starts: its speaker, else the first of its chain."""
        speaker = claim.speaker
        if speaker is not None:
            return self.id_of(claim.report, speaker.name, speaker.affiliation)
        return self.id_of(claim.report, claim.chain[0]) if claim.chain else None

    def voice_of(self, claim: Claim) -> str:
        """Return what the speaker of a claim is called by its own report alone."""
        speaker = claim.speaker
        if speaker is not None:
            return self.names.of.get((claim.report, speaker.name, speaker.affiliation)) or "unnamed"
        chain = claim.chain
        return (self.names.of.get((claim.report, chain[0], None)) if chain else None) or "unowned"

    def outlets(self) -> dict[str, str]:
        """Return folded name -> entity id, for outlets that are spoken of elsewhere."""
        found: dict[str, str] = {}
        for key, forms in sorted(self.names.forms.items()):
            for name in sorted(forms):
                found.setdefault(fold(name), self.id_of_key(key))
        return found


@functools.lru_cache(maxsize=1 << 17)
def entity_id(key: str) -> str:
    """Return the id of the entity that ``key`` leads."""
    return "e-" + hashlib.sha256(key.encode()).hexdigest()[:16]


def judged_joints(names: Names, decisions: Decisions) -> Judged:
    """Return what judgements say of names."""
    if not (decisions.same or decisions.not_same):
        return Judged((), frozenset())
    by_name: dict[str, str] = {}
    for key, forms in sorted(names.forms.items()):
        by_name.setdefault(entity_id(key), key)
        for name in sorted(forms):
            by_name.setdefault(fold(name), key)
    return judged_by(by_name.get, decisions)


@dataclass(frozen=True)
class Judged:
    """What judgements say of names.

    Attributes:
        same: (key, key, judgement) that are called the same, in log order.
        apart: pairs of keys that are called not the same.
    """

    same: tuple[tuple[str, str, str], ...]
    apart: frozenset[tuple[str, str]]


def judged_by(known: Callable[[str], str | None], decisions: Decisions) -> Judged:
    """Return what judgements say of names, where ``known`` gives the key of an entity id or folded name."""

    def find(target: str) -> str | None:
        return known(target) or known(fold(target))

    same = [(find(one.first), find(one.second), one.judgement) for one in decisions.same]
    apart = [(find(one.first), find(one.second)) for one in decisions.not_same]
    return Judged(
        tuple((a, b, j) for a, b, j in same if a is not None and b is not None),
        frozenset((a, b) for a, b in apart if a is not None and b is not None),
    )
