"""The page of one entry: ladder, claims grouped by origin, denials, lineage, what would fall, judgements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from longarm.publish.words import KINDS
from longarm.records.judgement import Verb
from longarm.records.register import Contradiction, Entry, Origin, Support
from longarm.web.lineage_drawing import draw_lineage
from longarm.web.pages.citing import cite
from longarm.web.snapshot import Snapshot


@dataclass(frozen=True)
class Group:
    """The claims whose knowledge starts at one origin; None where it is unknown."""

    origin: Origin | None
    supports: tuple[Support, ...]

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
        "groups": (groups := _groups(entry)),
        "uncounted": _uncounted(groups),
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


def _groups(entry: Entry) -> list[Group]:
    known = [
        Group(origin, tuple(s for s in entry.supports if s.origin == origin.id))
        for origin in entry.origins
        if origin.kind != "unknown"
    ]
    ids = {group.origin.id for group in known if group.origin}
    loose = tuple(s for s in entry.supports if s.origin not in ids)
    groups = [group for group in known if group.supports]
    return [*groups, Group(None, loose)] if loose else groups


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
