"""The page of one entry: ladder, claims grouped by origin, denials, lineage, what would fall, judgements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from longarm.publish.words import KINDS
from longarm.records.fold import fold
from longarm.records.judgement import Verb
from longarm.records.register import Contradiction, Entry, Origin, Support
from longarm.web.exporting import slot_texts
from longarm.web.lineage_drawing import draw_lineage
from longarm.web.pages.citing import cite
from longarm.web.second import standing_decisions
from longarm.web.snapshot import Snapshot

#: What an origin counts for, in one sentence each.
ONLY = "It is the only origin that is named."
INDEPENDENT = "It counts as independent: nothing shows that it shares its knowledge with another origin named here."
NOT_ESTABLISHED = (
    "That it is independent is not established: it may share its knowledge with another origin named here."
)


@dataclass(frozen=True)
class Group:
    """The claims whose knowledge starts at one origin; None where it is unknown.

    ``counts`` says in one sentence what the origin counts for.
    """

    origin: Origin | None
    supports: tuple[Support, ...]
    counts: str = ""

    @property
    def first(self) -> Support | None:
        """The claim by which the origin counts: one that still does, an original before a copy of it."""
        counting = [support for support in self.supports if not support.fallen]
        return min(counting, key=lambda support: support.derived, default=None)


@dataclass(frozen=True)
class Uncounted:
    """How many claims of an entry do not count as a voice of their own, and why."""

    copies: int
    fallen: int


def show_entry(now: Snapshot, entry: Entry) -> dict[str, Any]:
    """Return what the page of an entry shows."""
    reports = {support.report for support in entry.supports}
    links = [link for report in sorted(reports) for link in now.links.get(report, ()) if link.child == report]
    return {
        "entry": entry,
        "kind": KINDS[entry.kind],
        "groups": (groups := groups_of(entry)),
        "uncounted": _uncounted(groups),
        "one_report": one_report(groups),
        "carried": _carriers(entry),
        "accepted": _accepted(now, entry),
        "links": links,
        "drawing": draw_lineage(now, reports),
        "drift": [(link, drift) for link in links for drift in link.drift],
        "beside": _beside(now, entry),
        "judgements": [pair for pair in now.judged if pair[1].id in entry.judgements],
        "maybe": [now.entries[one] for one in entry.maybe_same if one in now.entries],
        "citation": cite(now, entry),
        "verbs": (Verb.ACCEPT, Verb.REJECT, Verb.CORRECT, Verb.UNSURE, Verb.NOTE),
        "files": now.reports,
        "part_of": now.entries.get(entry.part_of or ""),
        "told_in": {step.claim: now.report_of(step.claim) for step in entry.ladder},
        "worded_in": _one_language(now, reports),
        "captured": [now.reports[one] for one in sorted(reports) if one in now.reports],
    }


def _one_language(now: Snapshot, reports: set[str]) -> str:
    """Return a report in whose language the values are, where all reports are of one; else an empty id."""
    known = {now.reports[one].lang: one for one in sorted(reports) if one in now.reports}
    return next(iter(known.values())) if len(known) == 1 else ""


def groups_of(entry: Entry) -> list[Group]:
    """Return the claims of an entry by the origin at which their knowledge starts, those of no known one last."""
    known = [
        Group(origin, tuple(s for s in entry.supports if s.origin == origin.id), _counts(entry, origin))
        for origin in entry.origins
        if origin.kind != "unknown"
    ]
    ids = {group.origin.id for group in known if group.origin}
    loose = tuple(s for s in entry.supports if s.origin not in ids)
    groups = [group for group in known if group.supports]
    return [*groups, Group(None, loose)] if loose else groups


def _counts(entry: Entry, origin: Origin) -> str:
    if sum(one.kind != "unknown" for one in entry.origins) == 1:
        return ONLY
    return INDEPENDENT if origin.independence == "established" else NOT_ESTABLISHED


def _carriers(entry: Entry) -> dict[str, Support | None]:
    """Return value -> a claim that gives it: one that counts before one of unknown origin, before one that fell."""
    known = {origin.id for origin in entry.origins if origin.kind != "unknown"}
    ranked = sorted(entry.supports, key=lambda one: (one.fallen is not None, one.origin not in known, one.derived))
    told = [(one, {**_voice(one), **dict(slot_texts(one.corrected or one.slots))}) for one in ranked]
    return {
        name: next((one for one, slots in told if _gives(slots.get(name), value)), None)
        for name, value in entry.values.items()
    }


def _voice(support: Support) -> dict[str, str]:
    name = support.speaker.name if support.speaker else next(iter(support.chain), None)
    return {"owner": name, "speaker": name} if name else {}


def _gives(told: str | None, shown: str) -> bool:
    if told is None:
        return False
    if told.endswith(".0") and told[:-2].isdecimal():
        told = told[:-2]
    return told == shown or fold(told) in fold(shown)


def _accepted(now: Snapshot, entry: Entry) -> set[str]:
    """Return the claims of an entry that somebody accepted, where that was not taken back."""
    made = (leaf for _, leaf in standing_decisions(now.judged) if leaf.id in entry.judgements)
    of = (leaf.judgement for leaf in made if leaf.judgement.verb is Verb.ACCEPT)
    return {target for judgement in of for target in judgement.targets if target.startswith("c-")}


def one_report(groups: list[Group]) -> bool:
    """Say whether several origins of an entry are told by one and the same report."""
    told = [{support.report for support in group.supports if not support.fallen} for group in groups if group.origin]
    return len(told) > 1 and len(set[str]().union(*told)) == 1


def _uncounted(groups: list[Group]) -> Uncounted:
    counting = [s for group in groups for s in group.supports if not s.fallen]
    return Uncounted(
        copies=sum(s.derived for s in counting),
        fallen=sum(s.fallen is not None for group in groups for s in group.supports),
    )


def _beside(now: Snapshot, entry: Entry) -> list[tuple[Contradiction, list[Entry]]]:
    return [
        (one, [now.entries[other] for other in one.entries if other in now.entries and other != entry.id])
        for one in now.contradictions.get(entry.id, ())
    ]
