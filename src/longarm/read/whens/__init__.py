"""Dates of a report: found in its words, placed from its publication day, unresolved without one."""

from longarm.read.whens.find import find_timexes, find_whens

__all__ = ["find_timexes", "find_whens"]
