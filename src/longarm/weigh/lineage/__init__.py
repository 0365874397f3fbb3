"""Lineage: which reports derive from one another, in which direction, and what changed on the way."""

from longarm.weigh.lineage.index import LineageIndex, find_lineage

__all__ = ["LineageIndex", "find_lineage"]
