"""The register as last built, with what the pages look up in it; each index is made once, when first asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from longarm.errors import NotFoundError
from longarm.records.claim import Claim
from longarm.records.judgement import Judged
from longarm.records.lineage import Link
from longarm.records.reading import Reading
from longarm.records.register import Contradiction, Entry, Register, RegisterReport
from longarm.web.facets import Index, index_entries
from longarm.web.glance import Glance, glance_of
from longarm.web.map_facts import Facts, facts_of
from longarm.web.queue import Waiting, make_queue
from longarm.web.quiet import no_collection
from longarm.web.vocabulary import Vocabulary

_PREFIX = "sha256:"


@dataclass(frozen=True)
class Snapshot:
    """The register as last built, with the readings and judgements behind it.

    Attributes:
        register: the register with names as sealed.
        readings: report id -> reading.
        judged: (log index, leaf) of every judgement.
        size: log entries when it was taken.
        stale: log entries that came after the register.
        vocabulary: words of the case, kept from one snapshot to the next.
    """

    register: Register
    readings: Mapping[str, Reading]
    judged: tuple[tuple[int, Judged], ...]
    size: int
    stale: int
    vocabulary: Vocabulary = field(default_factory=Vocabulary, compare=False, repr=False)

    @cached_property
    def index(self) -> Index:
        """The entries as they are searched."""
        with no_collection():
            return index_entries(self.register, self.vocabulary)

    @cached_property
    def facts(self) -> Facts:
        """What the map knows of the entries."""
        return facts_of(self.register.entries)

    @cached_property
    def glance(self) -> Glance:
        """What the register holds in one glance."""
        return glance_of(self.register)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Entries by human id."""
        return {entry.id: entry for entry in self.register.entries}

    @cached_property
    def reports(self) -> dict[str, RegisterReport]:
        """Reports by digest."""
        return {report.id: report for report in self.register.reports}

    @cached_property
    def entries_of_claim(self) -> dict[str, tuple[str, ...]]:
        """Claim id -> ids of the entries it stands in."""
        found: dict[str, list[str]] = {}
        for entry in self.register.entries:
            for claim in [*(s.claim for s in entry.supports), *(d.support.claim for d in entry.denials)]:
                if entry.id not in found.setdefault(claim, []):
                    found[claim].append(entry.id)
        return {claim: tuple(ids) for claim, ids in found.items()}

    @cached_property
    def links(self) -> dict[str, tuple[Link, ...]]:
        """Report id -> the links that lead from or to it, in the order of the log."""
        found: dict[str, list[Link]] = defaultdict(list)
        for report in self.register.reports:
            for link in report.lineage.links:
                for end in {link.child, link.parent}:
                    found[end].append(link)
        return {report: tuple(links) for report, links in found.items()}

    @cached_property
    def contradictions(self) -> dict[str, tuple[Contradiction, ...]]:
        """Entry id -> the contradictions it is part of."""
        found: dict[str, list[Contradiction]] = defaultdict(list)
        for one in self.register.contradictions:
            for entry in one.entries:
                found[entry].append(one)
        return {entry: tuple(rows) for entry, rows in found.items()}

    @cached_property
    def queue(self) -> list[Waiting]:
        """The claims that wait for a judgement, what matters most first."""
        with no_collection():
            return make_queue(self.register, self.readings.values(), [leaf for _, leaf in self.judged])

    @cached_property
    def places(self) -> dict[str, int]:
        """Claim id -> its place in the queue."""
        return {one.claim: place for place, one in enumerate(self.queue)}

    @cached_property
    def _digests(self) -> list[tuple[str, str]]:
        return sorted((report.id.removeprefix(_PREFIX), report.id) for report in self.register.reports)

    @cached_property
    def _report_of_claim(self) -> dict[str, str]:
        return {claim.id: reading.report.id for reading in self.readings.values() for claim in reading.claims}

    def entry(self, entry_id: str) -> Entry:
        """Return an entry.

        Raises:
            NotFoundError: there is none of that id.
        """
        name = self._aliases.get(entry_id, entry_id)
        if name not in self.entries:
            raise NotFoundError(f"There is no entry {entry_id}.", hint="Look for it in the register.")
        return self.entries[name]

    @cached_property
    def _aliases(self) -> dict[str, str]:
        """Id that an entry bore before it was joined -> its id now, so that old addresses keep working."""
        return {name: entry.id for entry in self.register.entries for name in entry.aliases}

    def report(self, short: str) -> RegisterReport:
        """Return the report whose digest begins with ``short`` (hex, at least eight digits).

        Raises:
            NotFoundError: none does, or more than one.
        """
        at = bisect_left(self._digests, (short, ""))
        found = [whole for digest, whole in self._digests[at : at + 2] if digest.startswith(short)]
        if len(short) < 8 or len(found) != 1:
            raise NotFoundError(f"There is no report {short}.", hint="Look for it in the list of reports.")
        return self.reports[found[0]]

    def named(self, target: str) -> Entry | RegisterReport:
        """Return the entry of that id, else the report whose digest begins so.

        Raises:
            NotFoundError: there is neither.
        """
        return self.entries[target] if target in self.entries else self.report(target)

    @cached_property
    def _names(self) -> frozenset[str]:
        """Everything by which a judgement can name a thing of the case."""
        found = {leaf.id for _, leaf in self.judged}
        for entry in self.register.entries:
            found |= {entry.id, entry.key, *entry.aliases}
        for report in self.register.reports:
            found |= {report.id, report.file}
        return frozenset(found)

    def knows(self, name: str) -> bool:
        """Say whether an entry, report, claim or judgement is called so."""
        return name in self._names or self.holds(name)

    def holds(self, claim_id: str) -> bool:
        """Say whether a reading holds a claim."""
        return claim_id in self._report_of_claim

    def report_of(self, claim_id: str) -> str:
        """Return the id of the report in which a claim stands; empty where no reading holds it."""
        return self._report_of_claim.get(claim_id, "")

    def claim(self, claim_id: str) -> Claim:
        """Return a claim from the readings.

        Raises:
            NotFoundError: none holds it.
        """
        reading = self.readings.get(self._report_of_claim.get(claim_id, ""))
        for claim in reading.claims if reading else ():
            if claim.id == claim_id:
                return claim
        raise NotFoundError(f"There is no claim {claim_id}.", hint="It may have been found by an older reader.")
