"""Evidence of lineage in plain sentences."""

from __future__ import annotations

from longarm.weigh.lineage.pairs.compare import Shared
from longarm.weigh.lineage.pairs.marks import Marks
from longarm.wording.sources import FACTS, FACTS_ORDERED, QUOTES, WORDING

_MOST_FACTS = 10
_MOST_QUOTES = 3


def told_wording(shared: Shared) -> str:
    """Say how much wording two reports share."""
    high, low = sorted((round(100 * part) for part in shared.wording), reverse=True)
    return str(WORDING(runs=shared.runs, high=high, low=low))


def told_quotes(quotes: tuple[str, ...]) -> tuple[str, ...]:
    """Say which quotations both carry."""
    return tuple(str(QUOTES(quote=quote)) for quote in quotes[:_MOST_QUOTES])


def told_facts(shared: Shared, marks: Marks) -> tuple[str, ...]:
    """Say which names, numbers and days two reports share, and whether in one order."""
    if not shared.facts:
        return ()
    named = ", ".join(shared.names[:_MOST_FACTS])
    same = shared.order >= marks.order or (shared.shape >= marks.shape and shared.run >= marks.long_run)
    return (str((FACTS_ORDERED if same else FACTS)(count=len(shared.facts), names=named)),)
