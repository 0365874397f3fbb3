"""Evidence of lineage in plain sentences."""

from __future__ import annotations

from longarm.weigh.lineage.pairs.compare import Shared
from longarm.weigh.lineage.pairs.marks import Marks

_MOST_FACTS = 10
_MOST_QUOTES = 3


def told_wording(shared: Shared) -> str:
    """Say how much wording two reports share."""
    high, low = sorted((round(100 * part) for part in shared.wording), reverse=True)
    return f"They share {shared.runs} runs of four words: {high} % of the one body, {low} % of the other."


def told_quotes(quotes: tuple[str, ...]) -> tuple[str, ...]:
    """Say which quotations both carry."""
    return tuple(f"Both quote the words “{quote}”." for quote in quotes[:_MOST_QUOTES])


def told_facts(shared: Shared, marks: Marks) -> tuple[str, ...]:
    """Say which names, numbers and days two reports share, and whether in one order."""
    if not shared.facts:
        return ()
    named = ", ".join(shared.names[:_MOST_FACTS])
    same = shared.order >= marks.order or (shared.shape >= marks.shape and shared.run >= marks.long_run)
    order = "in the same order" if same else "not all in the same order"
    return (f"They share {len(shared.facts)} names, numbers and days, {order}, among them {named}.",)
