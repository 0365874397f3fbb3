"""Rows of a table that stand inside the text: "Netherlands | Amsterdam | Lishui", line after line.

Taken alone such a line looks like the trail of a menu ("Home | News | Region"). Two or more neighbouring lines with the
same number of cells, below a sentence of the text and without a menu's words in their cells, are a table of the report.
"""

from __future__ import annotations

import re
from itertools import groupby

from longarm.read.document.draft import Block, Draft
from longarm.read.document.text import cues
from longarm.read.document.text.roles import is_prose, tell_role
from longarm.records.report import Role

_CELL = re.compile(r"\s*(?:\||\t)\s*")
#: Rows of a table, and characters of one row, at fewest and at most.
_FEWEST, _LONGEST = 2, 240
#: Roles that rules for single lines give to rows by mistake.
_MISTAKEN = frozenset({Role.FURNITURE, Role.RELATED, Role.BYLINE})


def mark_tables(draft: Draft) -> None:
    """Give the rows of tables below the first sentence of the text back to the body."""
    below = False
    for cells, run in groupby(draft.blocks, key=lambda block: _cells(draft, block)):
        rows = list(run)
        if cells and below and len(rows) >= _FEWEST and not any(_is_menu(draft, row) for row in rows):
            for row in rows:
                if row.role in _MISTAKEN:
                    row.mark(Role.BODY, "row of a table")
        below = below or any(row.role is Role.BODY and is_prose(draft.words(row)) for row in rows)


def _cells(draft: Draft, block: Block) -> int:
    """Return how many cells a line has; 0 for a line that is no row."""
    if block.end - block.start > _LONGEST or block.role not in _MISTAKEN | {Role.BODY}:
        return 0
    cells = _CELL.split(draft.words(block).strip(" |\t"))
    return len(cells) if len(cells) > 1 and all(cells) else 0


def _is_menu(draft: Draft, block: Block) -> bool:
    for cell in _CELL.split(draft.words(block).strip(" |\t")):
        told = tell_role(cell)
        if cues.WHOLE_MENU.match(cell) or (told is not None and told[0] in {Role.FURNITURE, Role.RELATED}):
            return True
    return False
