"""How little a clause may be vouched for, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from longarm.records.span import Span


class Kind(Enum):
    """Why nobody tells what a clause holds as so."""

    ASKED = "asked"
    CHARGED = "charged"
    CLEARED = "cleared"
    DENIED = "denied"
    IMAGINED = "imagined"
    REPORTED = "reported"
    UNPROVED = "unproved"


@dataclass(frozen=True)
class Vouched:
    """A clause that is not told as so.

    Attributes:
        kind: why not.
        span: the words that say so.
        by: who charges, where the clause tells what somebody is charged with.
    """

    kind: Kind
    span: Span
    by: Span | None = None
