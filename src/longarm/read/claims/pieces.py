"""Parts what one attribution holds where the speaker takes another position: "it is illegal, and police will look"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from longarm.read.claims.ground import Ground
from longarm.read.claims.voice import stance_in
from longarm.records.claim import Attribution
from longarm.records.span import Span

#: Where a new proposition begins: a new sentence, a semicolon, or "and that …".
_BREAK = re.compile(
    r"(?:(?<!\bhon)(?<!\brt)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)(?<!\bst)\.|[;!?。；！？])[”\"»’']*(?:\s+|(?<=[。；！？]))"
    r"|(?:,\s+|\s+(?:and|but|und|aber|en|maar|et|mais|y|pero|e|mas|ma)\s+)(?=(?:that|dass|dat|que|che)\s)",
    re.IGNORECASE,
)
_SHORTEST = 12


def positions_of(ground: Ground, held: Attribution) -> Iterator[Attribution]:
    """Yield the attribution once for each position that its words take, in text order; mostly once.

    Args:
        ground: what the report was found to hold.
        held: the attribution.
    """
    pieces = [(index, piece) for index, span in enumerate(held.content) for piece in _pieces(ground.text, span)]
    if len(pieces) == len(held.content):
        yield held
        return
    run: list[tuple[int, Span]] = []
    last = None
    for index, piece in pieces:
        stance = stance_in(ground, structs.replace(held, content=(piece,)))
        if run and stance is not last:
            yield _of(held, run)
            run = []
        last = stance
        if run and run[-1][0] == index:
            run[-1] = (index, Span(run[-1][1].start, piece.end))
        else:
            run.append((index, piece))
    yield _of(held, run)


def _of(held: Attribution, run: list[tuple[int, Span]]) -> Attribution:
    return structs.replace(held, content=tuple(span for _, span in run))


def _pieces(text: str, span: Span) -> list[Span]:
    """Part a span; a piece too short to say anything stays with the one before it."""
    cuts = [(one.start(), one.end()) for one in _BREAK.finditer(text, span.start, span.end)]
    found: list[Span] = []
    start = span.start
    for end, after in [*cuts, (span.end, span.end)]:
        if end - start < _SHORTEST and found:
            found[-1] = Span(found[-1].start, end)
        elif end > start:
            found.append(Span(start, end))
        start = after
    return found
