"""Outlets and organisations known by name, in several languages: data of the codebook, found in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from longarm.errors import DamageError
from longarm.ports import Assets
from longarm.read.codebook import NAME
from longarm.records.span import Span

#: Asset that lists them.
ASSET = f"codebooks/{NAME}/outlets.yaml"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


@dataclass(frozen=True)
class Known:
    """Names that need no further sign to be taken for an outlet or organisation.

    Attributes:
        names: every form -> the name under which it is given.
        pattern: finds any form, longest first; None where there is none.
    """

    names: dict[str, str] = field(default_factory=dict)
    pattern: re.Pattern[str] | None = None

    def find(self, text: str, within: Span) -> list[tuple[str, Span]]:
        """Return (name, span) of every known name in a stretch of text."""
        if self.pattern is None:
            return []
        return [
            (self.names[m[0]], Span(m.start(), m.end())) for m in self.pattern.finditer(text, within.start, within.end)
        ]


def know(rows: Iterable[tuple[str, Iterable[str]]]) -> Known:
    """Make a :class:`Known` of (name, other forms) pairs."""
    names: dict[str, str] = {}
    for name, others in rows:
        for form in (name, *others):
            names.setdefault(form, name)
    forms = sorted(names, key=lambda form: (-len(form), form))
    if not forms:
        return Known()
    spaced = "|".join(re.escape(form) for form in forms if not _UNSPACED.search(form))
    unspaced = "|".join(re.escape(form) for form in forms if _UNSPACED.search(form))
    parts = [rf"(?<![\w&])(?:{spaced})(?!\w)"] if spaced else []
    return Known(names, re.compile("|".join([*parts, unspaced] if unspaced else parts)))


def load_known(assets: Assets) -> Known:
    """Load the list of known outlets and organisations.

    Raises:
        DamageError: the file is not a list of ``{name, also}`` rows.
    """
    rows = yaml.load(assets.load(ASSET), Loader=_LOADER)  # noqa: S506 - the loader is one of the two safe ones
    if not isinstance(rows, list) or any(set(row) != {"name", "also"} for row in rows):
        raise DamageError(f"The list {ASSET} is damaged.", hint="Write one `- {name: …, also: […]}` a line.")
    return know((row["name"], row["also"]) for row in rows)
