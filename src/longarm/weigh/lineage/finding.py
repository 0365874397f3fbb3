"""The lineage of a case: links, origins and drift."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec

from longarm.records.lineage import Lineage, Link, LinkKind
from longarm.records.reading import Reading
from longarm.weigh.lineage.drift import find_drift
from longarm.weigh.lineage.index import LineageIndex


class Readings(Protocol):
    """Readings by report id."""

    def get(self, report: str, /) -> Reading | None:
        """Return the reading of a report, None where it is no report of the case."""
        ...


_NO_DRIFT = frozenset({LinkKind.CITATION, LinkKind.PREVIEW, LinkKind.SHARED_STATEMENT})


def find_lineage(readings: Sequence[Reading]) -> tuple[Lineage, ...]:
    """Return the lineage of each reading, in the same order.

    Their order changes nothing, unless a list is longer than it is followed (see ``seek``): then the log decides.
    """
    index = LineageIndex()
    index.extend(readings)
    found = index.changed()
    by_id = {reading.report.id: reading for reading in readings}
    return tuple(with_drift(found[reading.report.id], by_id) for reading in readings)


def with_drift(lineage: Lineage, readings: Readings) -> Lineage:
    """Return the lineage with what changed along each link whose direction is known.

    Args:
        lineage: links of one report.
        readings: report id -> reading, of the report and of its parents.
    """
    if not lineage.links:
        return lineage
    return msgspec.structs.replace(lineage, links=tuple(_drifted(link, readings) for link in lineage.links))


def _drifted(link: Link, readings: Readings) -> Link:
    parent, child = readings.get(link.parent), readings.get(link.child)
    if parent is None or child is None or not link.directed or link.kind in _NO_DRIFT:
        return link
    return msgspec.structs.replace(link, drift=find_drift(parent, child, spun=link.kind is LinkKind.SPIN))
