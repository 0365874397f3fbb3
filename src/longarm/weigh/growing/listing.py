"""The lists of a register, kept from one build to the next: entries in their order, contradictions, reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from longarm.records.capture import Sealed
from longarm.records.listing import place_of_entry
from longarm.records.ordered import Ordered
from longarm.records.register import Contradiction, Entry, RegisterReport
from longarm.weigh.cautions import damaged_numbers
from longarm.weigh.conflicts import find_conflicts, find_verb_conflicts
from longarm.weigh.counts import Count, Group, compare_counts, count_of
from longarm.weigh.falling import fallen_reports
from longarm.weigh.growing.ground import Ground
from longarm.weigh.growing.setting import Setting
from longarm.weigh.registering import place_of_contradiction, report_of


class Entries:
    """The entries of a register in the order in which they are listed."""

    def __init__(self) -> None:
        self.by_id: dict[str, Entry] = {}
        self._order: Ordered[Entry] = Ordered(place_of_entry)

    @property
    def listed(self) -> tuple[Entry, ...]:
        """Return the entries in their order."""
        return self._order.rows

    def put(self, made: dict[str, Entry | None]) -> set[str]:
        """Take entries of things, None for a thing that has none (any more); return the ids of those that changed."""
        gone, came, changed = [], [], set()
        for id_, entry in made.items():
            before = self.by_id.get(id_)
            if before == entry:
                continue
            changed.add(id_)
            if before is not None:
                gone.append(self.by_id.pop(id_))
            if entry is not None:
                self.by_id[id_] = entry
                came.append(entry)
        self._order.change(gone, came)
        return changed


class Contradictions:
    """Values side by side: only figures, acts and entries that became others are gone through again."""

    def __init__(self) -> None:
        self.listed: tuple[Contradiction, ...] = ()
        self._damaged: dict[str, str] = {}
        self._group_of: dict[str, Group] = {}
        self._groups: dict[Group, dict[str, Count]] = defaultdict(dict)
        self._of_group: dict[Group, tuple[Contradiction, ...]] = {}
        self._of_entry: dict[str, tuple[Contradiction, ...]] = {}
        self._of_verbs: tuple[Contradiction, ...] = ()

    def update(self, setting: Setting, by_id: dict[str, Entry], changed: set[str]) -> None:
        """Follow what became another.

        Args:
            setting: holds the acts.
            by_id: the entries.
            changed: ids of the entries that became others, came or went.
        """
        touched = {group for id_ in changed for group in self._count(id_, by_id.get(id_))}
        for group in touched:
            self._of_group.pop(group, None)
            if counts := self._groups.get(group):
                self._of_group[group] = tuple(compare_counts(group, [*counts.values()]))
            else:
                self._groups.pop(group, None)
        for id_ in changed:
            self._of_entry.pop(id_, None)
            entry = by_id.get(id_)
            if entry is not None and entry.part_of is None and (told := tuple(find_conflicts([entry]))):
                self._of_entry[id_] = told
        verbs = tuple(find_verb_conflicts(setting.legal.values()))
        if changed or verbs != self._of_verbs:
            self._of_verbs = verbs
            found = [one for group in sorted(self._of_group) for one in self._of_group[group]]
            found += verbs
            found += [one for some in self._of_entry.values() for one in some]
            self.listed = tuple(sorted(found, key=place_of_contradiction))

    def damage(self, ground: Ground, reports: Iterable[str]) -> set[str]:
        """Follow the lineage of reports; return the things with a figure that came to be told as damaged otherwise."""
        claims = ground.claims_of(reports)
        now = damaged_numbers(ground.matter, claims)
        turned = {claim for claim in claims if self._damaged.get(claim) != now.get(claim)}
        for claim in turned:
            self._damaged.pop(claim, None)
        self._damaged.update({claim: now[claim] for claim in turned if claim in now})
        return {id_ for claim in turned for id_ in ground.of_claim.get(claim, ())}

    def _count(self, id_: str, entry: Entry | None) -> set[Group]:
        """Take the figure of an entry; return the groups in which it lay and lies."""
        groups = set()
        before = self._group_of.pop(id_, None)
        if before is not None:
            del self._groups[before][id_]
            groups.add(before)
        if entry is not None and (told := count_of(entry, self._damaged)) is not None:
            self._group_of[id_], self._groups[told[0]][id_] = told
            groups.add(told[0])
        return groups


class Reports:
    """The reports of a register in log order."""

    def __init__(self) -> None:
        self.listed: tuple[RegisterReport, ...] = ()
        self._listed: list[RegisterReport] = []
        self._fallen: dict[str, str] = {}

    def update(
        self, ground: Ground, sources: Sequence[tuple[int, Sealed]], turned: set[str]
    ) -> dict[str, RegisterReport]:
        """Follow what became another; return the reports that may have.

        Args:
            ground: the case.
            sources: (log index, leaf) of the first sealing of each report, in log order.
            turned: reports that came, or of which the lineage or what judgements say became another.
        """
        decisions, order = ground.matter.decisions, ground.matter.order
        fallen = fallen_reports(ground.matter) if decisions.retracted or decisions.silenced else {}
        turned = turned | {
            one for one in fallen.keys() | self._fallen.keys() if fallen.get(one) != self._fallen.get(one)
        }
        self._fallen = fallen
        made = {
            report: report_of(
                sources[order[report]],
                ground.readings[order[report]].report,
                decisions,
                fallen.get(report),
                ground.lineages[order[report]],
            )
            for report in turned
        }
        for report in sorted(made, key=order.__getitem__):
            at = order[report]
            if at == len(self._listed):
                self._listed.append(made[report])
            elif self._listed[at] == made[report]:
                made[report] = self._listed[at]
            else:
                self._listed[at] = made[report]
        if made:
            self.listed = tuple(self._listed)
        return made
