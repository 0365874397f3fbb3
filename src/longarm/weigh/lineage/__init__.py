"""Lineage: which reports derive from one another, in which direction, and what changed on the way."""

from longarm.weigh.lineage.finding import find_lineage, with_drift
from longarm.weigh.lineage.index import LineageIndex
from longarm.weigh.lineage.keeping import LineageKeeper, Sequel

__all__ = ["LineageIndex", "LineageKeeper", "Sequel", "find_lineage", "with_drift"]
