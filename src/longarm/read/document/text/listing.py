"""Items of a list that a sentence of the body announces: "The report lists these sites:", then line after line.

Taken alone such a line looks like a menu word, a date or a stray heading. What stands under a sentence that ends in a
colon and begins with a bullet or a number is that sentence's list, and belongs to the report.
"""

from __future__ import annotations

import re

from longarm.read.document.draft import Block, Draft
from longarm.records.report import Role

_BULLET = re.compile(r"\s*(?:[-–—•*·▪►]|\d{1,2}[.)])\s+\S")
_COLON = re.compile(r"[:\uff1a]\s*$")
#: A line that announces a list is a sentence, not a label such as "Contact:".
_SHORTEST = 25
_LONGEST_ITEM = 200
#: Roles that rules for single lines give to items by mistake.
_MISTAKEN = frozenset({Role.FURNITURE, Role.DATELINE, Role.RELATED, Role.BYLINE})


def mark_listed(draft: Draft) -> None:
    """Give the items of an announced list back to the body."""
    announced = False
    for block in draft.blocks:
        words = draft.words(block)
        if announced and _is_item(block, words):
            if block.role in _MISTAKEN:
                block.mark(Role.BODY, "item of a list that the body announces")
            continue
        announced = block.role is Role.BODY and len(words.strip()) >= _SHORTEST and bool(_COLON.search(words[-4:]))


def _is_item(block: Block, words: str) -> bool:
    return len(words) <= _LONGEST_ITEM and (block.listed or _BULLET.match(words) is not None)
