"""What the index holds of each report: its trace, and the reports near it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from longarm.weigh.lineage.origins.linking import Joined
from longarm.weigh.lineage.text.trace import Trace


@dataclass(slots=True)
class Row:
    """A report in the index.

    Attributes:
        trace: the report as lineage compares it.
        near: rows of the reports that it is compared with.
        kin: those of them that share much of its wording.
        held: its facts that are counted for another report of much the same wording.
        joined: row of each report that it is joined with -> how.
    """

    trace: Trace
    near: list[int] = field(default_factory=list)
    kin: list[int] = field(default_factory=list)
    held: set[str] = field(default_factory=set)
    joined: dict[int, Joined] = field(default_factory=dict)


class Table:
    """The rows of an index, fetched when they are asked for.

    Args:
        ids: the reports in the order of their rows, as kept.
        fetch: gives rows that were kept.

    Attributes:
        ids: report ids in the order of their rows.
        changed: rows that changed since they were kept.
    """

    def __init__(self, ids: Iterable[str] = (), fetch: Callable[[list[int]], list[Row]] | None = None) -> None:
        self.ids = list(ids)
        self.changed: set[int] = set()
        self._number = {report: number for number, report in enumerate(self.ids)}
        self._fetch = fetch
        self._rows: dict[int, Row] = {}

    def __len__(self) -> int:
        """Return the number of reports."""
        return len(self.ids)

    def __contains__(self, report: str) -> bool:
        """Say whether a report is there."""
        return report in self._number

    def __getitem__(self, number: int) -> Row:
        """Return a row."""
        row = self._rows.get(number)
        if row is None:
            self.need([number])
            row = self._rows[number]
        return row

    def number_of(self, report: str) -> int:
        """Return the row of a report."""
        return self._number[report]

    def add(self, row: Row) -> int:
        """Add a report and return its row."""
        number = len(self.ids)
        self.ids.append(row.trace.report)
        self._number[row.trace.report] = number
        self._rows[number] = row
        self.changed.add(number)
        return number

    def need(self, numbers: Iterable[int]) -> None:
        """Fetch some rows together."""
        missing = sorted({number for number in numbers if number not in self._rows})
        if missing and self._fetch is not None:
            self._rows.update(zip(missing, self._fetch(missing), strict=True))
