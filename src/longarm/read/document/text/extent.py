"""Where the body of a scraped text begins and ends: menus before it, foreign text behind it.

A tail is cut only on two kinds of evidence together: a mark at which reports end (author box, request for money,
comments, source line, list of other headlines) and text behind it that shares few words with the body before it.
Text behind a mark that goes on with the body's own words stays body.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from longarm.read.document.draft import Block, Draft
from longarm.read.document.text import cues
from longarm.read.document.text.roles import is_prose, is_short, is_source_line
from longarm.records.report import Role

#: A block is kin to the body when at least this share of its longer words occurs there.
KIN = 0.34
#: Characters of a paragraph that is no teaser at fewest.
_PARAGRAPH = 160
_SENTENCE_END = re.compile(r"[.!?。！？][\"'”’»」』)]*(?:\s|$|(?<=[。！？]))")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_CJK_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_BULLET = re.compile(r"^\s*(?:[-–—•*·▪►]|\d{1,2}[.)])\s+")
_LINK = "link to another text"
_ENDING_CUES = ("author box", "asks for money", "comment area", "foot of the page", _LINK)


def _content(words: str) -> list[str]:
    sample = words[:6000].lower()
    found = [w[:7] for w in _LONG_WORD.findall(sample)]
    for run in _CJK_RUN.findall(sample):
        found.extend(run[i : i + 2] for i in range(len(run) - 1))
    return found


def kinship(words: str, vocabulary: set[str]) -> float:
    """Return the share of a block's longer words that the vocabulary holds; 0 when it has none."""
    content = set(_content(words))
    return len(content & vocabulary) / len(content) if content else 0.0


def mark_menus(draft: Draft, *, joined: Callable[[Block, Block], bool]) -> None:
    """Mark runs of four or more short lines in a row as menus.

    Args:
        draft: the draft; only blocks still body are touched.
        joined: says whether two neighbouring blocks stand in one run (no blank line between them).
    """
    run: list[Block] = []
    before = ""
    for block in [*draft.blocks, Block(0, 0)]:
        words = draft.words(block)
        fits = block.end > block.start and block.role is not Role.HEADLINE and not block.heading and is_short(words)
        if fits and (not run or joined(run[-1], block)):
            run.append(block)
            continue
        if len(run) >= 4 and not before.rstrip().endswith((":", "\uff1a")):
            for item in run:
                if item.role is Role.BODY:
                    item.mark(Role.FURNITURE, "run of short lines (menu)")
        before = draft.words(run[-1]) if run else before
        run = [block] if fits else []
        if not fits:
            before = words


def mark_head(draft: Draft) -> None:
    """Mark what stands above the text and is no part of it: stray words above the headline or the first sentence."""
    blocks = [b for b in draft.blocks if b.end > b.start]
    first = next(
        (i for i, b in enumerate(blocks) if b.role is Role.BODY and is_prose(draft.words(b)) and b.end - b.start > 60),
        None,
    )
    title = next((i for i, b in enumerate(blocks) if b.role is Role.HEADLINE), None)
    if first is None:
        return
    for i, block in enumerate(blocks[:first]):
        words = draft.words(block)
        if block.role is not Role.BODY:
            continue
        if title is not None and i < title and is_short(words, 90):
            block.mark(Role.FURNITURE, "stands above the headline")
        elif is_short(words, 28) and len(words.split()) <= 3 and not block.heading:
            block.mark(Role.FURNITURE, "stray words above the text")


def mark_tail(draft: Draft) -> None:
    """Mark foreign text behind the end of the report."""
    _mark_other_news(draft)
    _mark_final_list(draft)
    _mark_behind_marks(draft)
    _mark_last_words(draft)


def _prose_before(draft: Draft, at: int) -> tuple[int, set[str]]:
    """Return how many body characters stand before block ``at``, and their content words."""
    size = 0
    vocabulary: set[str] = set()
    for block in draft.blocks[:at]:
        if block.role in {Role.BODY, Role.HEADLINE}:
            words = draft.words(block)
            size += len(words) if is_prose(words) else 0
            vocabulary.update(_content(words))
    return size, vocabulary


def _mark_other_news(draft: Draft) -> None:
    for at, block in enumerate(draft.blocks):
        if (
            block.role is Role.BODY
            and cues.OTHER_NEWS.match(draft.words(block)[:80])
            and _prose_before(draft, at)[0] > 400
        ):
            for later in draft.blocks[at:]:
                if later.role is Role.BODY:
                    later.mark(Role.RELATED, "the text says that other news begins")
            return


def _mark_final_list(draft: Draft) -> None:
    """Mark a closing run of headlines: two or more lines that end no sentence and share few words with the body."""
    at = len(draft.blocks)
    while at > 0 and (
        draft.blocks[at - 1].role is not Role.BODY or _is_headline_like(draft.words(draft.blocks[at - 1]))
    ):
        at -= 1
    run = [b for b in draft.blocks[at:] if b.role is Role.BODY]
    # A line that ends in a colon announces the list: it belongs to the report.
    announced = [draft.words(b).rstrip().endswith((":", "\uff1a")) for b in [*draft.blocks[max(0, at - 1) : at], *run]]
    if len(run) < 2 or any(announced):
        return
    size, vocabulary = _prose_before(draft, at)
    kin = sum(kinship(draft.words(b), vocabulary) for b in run) / len(run)
    if size > 400 and kin < KIN and sum(b.end - b.start for b in run) < size:
        for block in run:
            block.mark(Role.RELATED, f"closing list of other headlines ({kin:.0%} shared words)")


def _is_headline_like(words: str) -> bool:
    return len(words) <= 200 and (
        not is_prose(words) or bool(_BULLET.match(words)) or bool(cues.TEASER_END.search(words[-40:]))
    )


def _is_mark(draft: Draft, at: int) -> str:
    block = draft.blocks[at]
    words = draft.words(block)
    if block.role in {Role.FURNITURE, Role.RELATED} and block.because in _ENDING_CUES:
        return block.because
    if block.role is Role.BYLINE and re.match(r"\W*(?:written )?by\s?:", words, re.IGNORECASE):
        return "author box"
    return "source line" if is_source_line(words) and block.role is not Role.CAPTION else ""


def _mark_behind_marks(draft: Draft) -> None:
    total = sum(b.end - b.start for b in draft.blocks if b.role is Role.BODY)
    before = 0
    vocabulary: set[str] = set()
    mark = ""
    for at, block in enumerate(draft.blocks):
        words = draft.words(block)
        if not mark and before > 400 and 2 * before > total:
            mark = _is_mark(draft, at)
            if mark == "source line" and block.role is Role.BODY:
                block.mark(Role.FURNITURE, "names where the text was taken from")
                continue
        if block.role is not Role.BODY:
            continue
        if mark and _is_foreign(words, mark, vocabulary, share=before / max(1, total)):
            block.mark(Role.FURNITURE, f"behind the end of the report ({mark})")
            continue
        if mark == _LINK and _is_paragraph(words):
            mark = ""  # the report goes on: "READ ALSO: …" stood inside of it
        before += len(words)
        vocabulary.update(_content(words))


def _is_foreign(words: str, mark: str, vocabulary: set[str], *, share: float) -> bool:
    if mark in {"comment area", "source line"} and share >= 0.7:
        return True
    if cues.TEASER_END.search(words[-40:]):
        return True
    if mark == _LINK and _is_paragraph(words):
        return False  # "LEES OOK: …" stands inside of a report; teasers of other texts are short
    return kinship(words, vocabulary) < KIN or (is_short(words) and mark != _LINK)


def _is_paragraph(words: str) -> bool:
    return len(words) >= _PARAGRAPH and len(_SENTENCE_END.findall(words)) > 1


def _is_name(words: str) -> bool:
    return len(words.split()) <= 4 and all(
        w[:1].isupper() or w in {"of", "the", "de", "la", "del"} for w in words.split()
    )


def _mark_last_words(draft: Draft) -> None:
    """Mark a lone last line that is a name or a link: the outlet's sign-off."""
    body = draft.body()
    if len(body) < 3:
        return
    last = body[-1]
    words = draft.words(last)
    if re.fullmatch(r"\s*(?:via\s+)?https?://\S+\s*", words) or (is_short(words, 28) and _is_name(words)):
        last.mark(Role.FURNITURE, "sign-off")
    elif re.match(
        r"^\W*(?:anterior|próxim[ao]|previous|next|vorige|volgende|siguiente|précédent|suivant)\b", words, re.IGNORECASE
    ) and is_short(words, 160):
        last.mark(Role.RELATED, _LINK)
        _mark_last_words(draft)
