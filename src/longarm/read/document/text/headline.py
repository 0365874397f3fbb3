"""Finds the headline among the first lines of a text without markup."""

from __future__ import annotations

import re

from longarm.read.document.draft import Block, Draft
from longarm.read.document.text.roles import is_prose
from longarm.records.report import Role

_LOOK = 14
_LABEL = re.compile(
    r"(?:vra(?:ag|gen)|fragen?|antwo(?:or|r)d(?:en)?|antworten?|questions?|answers?|réponse|pregunta|respuesta|pergunta|resposta"
    r"|domanda|risposta|otázka|odpove[dď]|odpověď)\s*\d{0,2}\s*[:.]?",
    re.IGNORECASE,
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def plain_words(words: str) -> str:
    """Return words without case, spaces and punctuation, for comparing lines."""
    return re.sub(r"[\W_]+", "", words).lower()


def _width(words: str) -> int:
    return len(words) + 2 * len(_CJK.findall(words[:200]))


def _ends_sentence(words: str) -> bool:
    return bool(re.search(r"[.。…:;,][\"'”’»」]*\s*$", words)) and not words.rstrip().endswith(("...", "…"))


def _repeated(key: str, keys: list[str]) -> bool:
    """Say whether a line comes again, alone or at the end of a line that a menu was glued to."""
    return sum(other == key or (len(other) < len(key) + 40 and other.endswith(key)) for other in keys) > 1


def _score(index: int, heads: list[Block], draft: Draft, keys: list[str]) -> float:
    words = draft.words(heads[index])
    width = _width(words)
    if words.lstrip()[:2] in {"- ", "– ", "— ", "• ", "* "}:
        # An item of a list is no headline.
        return 0.0
    if index and _LABEL.fullmatch(draft.words(heads[index - 1]).strip()):
        # What stands under "Vraag 1" is a question put to a minister.
        return 0.0
    if not 14 <= width <= 240 or (len(words.split()) < 3 and width < 24):
        return 0.0
    twice = width >= 24 and _repeated(keys[index], keys)
    if _ends_sentence(words) and not twice:
        return 0.0
    score = (
        1.0
        - 0.08 * index
        + (2.0 if twice else 0.0)
        + (0.5 if width >= 30 else 0.0)
        + (2.0 if heads[index].heading else 0.0)
    )
    near = heads[index + 1 : index + 4]
    if any(b.role in {Role.BYLINE, Role.DATELINE} for b in near):
        score += 0.5
    if any(is_prose(draft.words(b)) and b.end - b.start > 200 for b in heads[:index]):
        score -= 2.0
    return score


def mark_headline(draft: Draft) -> Block | None:
    """Give the headline its role, and the role furniture to its repeats; return it, or None when there is none."""
    heads = [b for b in draft.blocks if b.role is not Role.FURNITURE][:_LOOK]
    keys = [plain_words(draft.words(b)) for b in heads]
    scores = [_score(i, heads, draft, keys) if b.role is Role.BODY else 0.0 for i, b in enumerate(heads)]
    if not scores or max(scores) <= 0.3:
        return None
    chosen = scores.index(max(scores))
    after = [b for b in draft.blocks if b.start > heads[chosen].start and b.role is Role.BODY]
    if not any(is_prose(draft.words(b)) for b in after):
        return None
    headline = heads[chosen]
    headline.mark(Role.HEADLINE, "first line that is no sentence and stands above the text")
    for block, key in zip(heads, keys, strict=True):
        if block is not headline and block.role is Role.BODY and key.endswith(keys[chosen]):
            block.mark(Role.FURNITURE, "repeats the headline")
    return headline
