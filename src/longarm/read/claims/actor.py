"""Who does an act, as judged from the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from longarm.records.span import Span

Side = Literal["host", "accused", "other", "unsaid"]
#: Rule by which a short word takes up the body named before.
TAKEN_UP = "actor.taken-up"


@dataclass(frozen=True)
class Actor:
    """Who does an act.

    Attributes:
        side: ``host`` (a body of a host state), ``accused``, ``other`` (somebody else) or ``unsaid``.
        words: the text's words for it, article left out.
        span: where they stand.
        countries: countries that the words name.
        member: True for members and committees of a parliament.
        because: rule that found it.
    """

    side: Side
    words: str | None = None
    span: Span | None = None
    countries: tuple[str, ...] = ()
    member: bool = False
    because: str = "actor.unsaid"


UNSAID = Actor("unsaid")
