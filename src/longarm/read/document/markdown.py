"""Reads Markdown as text: offsets stay those of the file, marks are told apart from words."""

from __future__ import annotations

import re

from longarm.read.document.draft import Draft
from longarm.read.document.text.plain import give_roles, lay_out_plain
from longarm.records.report import Role

_HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<words>.+?)(?:[ \t]+#+)?$")
_RULE = re.compile(r"^(?:[-*_=][ \t]*){3,}$")
_FENCE = re.compile(r"^(?:```|~~~)")
_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)$")
_QUOTE_OR_LIST = re.compile(r"^(?:>[ \t]*|[-*+][ \t]+|\d{1,3}[.)][ \t]+)+")


def read_markdown(text: str, *, notes: tuple[str, ...] = ()) -> Draft:
    """Read a Markdown report; its text is the file itself, and heading marks stand outside the passages."""
    draft = lay_out_plain(text, notes=notes)
    fenced = False
    for block in draft.blocks:
        words = draft.words(block)
        heading = _HEADING.match(words)
        if _FENCE.match(words):
            fenced = not fenced
            block.mark(Role.FURNITURE, "code fence")
        elif fenced:
            block.mark(Role.FURNITURE, "code")
        elif heading:
            block.start, block.end = block.start + heading.start("words"), block.start + heading.end("words")
            block.heading = len(heading["marks"]) == 1
        elif _RULE.match(words) or _PICTURE.match(words):
            block.mark(Role.FURNITURE, "rule or picture")
        else:
            mark = _QUOTE_OR_LIST.match(words)
            if mark and mark.end() < len(words):
                block.start += mark.end()
                block.listed = True
    give_roles(draft)
    return draft
