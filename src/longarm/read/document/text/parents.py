"""Words by which a report names what it was taken from: wire credits, "first published by", source lines."""

from __future__ import annotations

import re

from longarm.read.document.dateline import find_date
from longarm.read.document.draft import Draft
from longarm.read.document.text.credit import AGENCIES
from longarm.read.document.text.roles import is_source_line
from longarm.records.report import Role

_AGENCY = "|".join(re.escape(a) for a in sorted(AGENCIES, key=lambda a: (-len(a), a)))
#: "NEW YORK (Reuters) -", "Athens [Greece], December 25 (ANI):", "BERLIN (dpa-AFX) -"
_CREDIT = re.compile(rf"^.{{0,80}}?\((?P<agency>{_AGENCY})(?:[/, ][^()]{{0,30}})?\)\s?[-–—:]?")
#: "(Polder Wire) The Dutch government ..." at the very start, and "【明報專訊】" likewise
_OPENING = re.compile(
    r"^\W{0,2}(?:\((?P<round>[A-Z][\w.&' -]{2,40})\)|【(?P<square>[^【】]{2,14}?)(?:專訊|专讯|訊|讯|電|电)】)"
)
_NAME = r"(?P<name>[\w.&'’-]+(?:\s+[\w.&'’-]+){0,6}?)"
_FIRST = re.compile(
    r"\b(?:first (?:published|appeared|reported)|originally (?:published|appeared)|republished|reprinted|reproduced"
    r"|syndicated|reposted|zuerst erschienen|eerder verschenen|publié (?:d'abord|initialement)"
    r"|publicado originalmente|pubblicato originariamente)"
    r"\s+(?:by|on|in|at|from|via|with permission from|bei|auf|op|sur|dans|par|en|por|em|no|na|su|da)"
    rf"\s+{_NAME}(?=\s+on\b|\s+in\b|\s+at\b|[,.;)]|$)",
    re.IGNORECASE,
)
#: "Originally published at https://…", "Original article: www.…/page", "原文：https://…"
_AT = re.compile(
    r"(?:\b(?:(?:first|originally|previously) (?:published|appeared|posted|reported)|republished|reprinted|reposted"
    r"|syndicated|original (?:article|story|post|version|report|text|source)|read the original"
    r"|(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht)|originalartikel"
    r"|oorspronkelijk\w* (?:artikel|gepubliceerd|verschenen)|eerder (?:verschenen|gepubliceerd)"
    r"|publié\w* (?:d'abord|initialement|à l'origine)|article original"
    r"|publicad[oa] originalmente|art[ií](?:culo|go) original|pubblicato originariamente|articolo originale)\b"
    r"|原文|转载自|轉載自|来源|來源|出典|원문)[^\n]{0,60}?"
    r"(?P<name>(?:https?://|www\.)[^\s<>\"'()（）]+|(?<![\w.@/-])(?:[\w-]+\.)+[a-z]{2,24}/[^\s<>\"'()（）]+)",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"^\W*(?P<name>(?:The )?[A-Z][\w.&'’ -]{2,40}) reports\s*:\s*$")
_WITH = re.compile(rf"^\W*by\b.{{0,40}}\bwith\s+(?P<name>{_AGENCY})\b", re.IGNORECASE)


def find_parents(draft: Draft) -> None:
    """Add every credit of the first lines, the last lines and the agency lines to the draft's parents."""
    body = [b for b in draft.blocks if b.role is Role.BODY]
    for block in body[:3]:
        line = draft.words(block)[:200]
        found = _CREDIT.match(line)
        if found:
            draft.parent(found["agency"])
        opening = _OPENING.match(line)
        if opening:
            draft.parent(opening["round"] or opening["square"])
    edges = {id(b) for b in [*draft.blocks[:12], *draft.blocks[-12:]]}
    for block in draft.blocks:
        words = draft.words(block) if block.end - block.start <= 300 else ""
        if words and (id(block) in edges or block.role is not Role.BODY):
            _find_in_line(draft, words, block.role)


def _find_in_line(draft: Draft, words: str, role: Role) -> None:
    if is_source_line(words) and role is not Role.CAPTION:
        draft.parent(re.split(r"[:\uff1a]", words, maxsplit=1)[-1])
    at = _AT.search(words)
    if at:
        draft.parent(at["name"].rstrip(".,;:!?»”’"))
    for pattern in (_FIRST, _REPORTS, _WITH):
        found = pattern.search(words)
        if found:
            if at is None or found["name"] not in at["name"]:
                draft.parent(found["name"])
            date = find_date(words) if pattern is _FIRST else None
            draft.found("published", date[0] if date else None, "text: first published", "inferred")
    if role is Role.BYLINE:
        credit = re.search(rf"(?<!\w)(?:{_AGENCY})(?!\w)", words)
        if credit:
            draft.parent(credit[0])
