"""Drift: what changed on the way from a report to one derived from it."""

from longarm.weigh.lineage.drift.finding import find_drift

__all__ = ["find_drift"]
