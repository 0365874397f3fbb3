"""Reads plain text as scraped: paragraphs with offsets into the file itself, furniture told by general evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.document.dateline import find_date, read_dateline
from longarm.read.document.draft import Block, Draft, cut_long
from longarm.read.document.text.extent import mark_head, mark_menus, mark_tail
from longarm.read.document.text.frontmatter import read_front_matter, read_scraped_date
from longarm.read.document.text.headline import mark_headline, plain_words
from longarm.read.document.text.listing import mark_listed
from longarm.read.document.text.parents import find_parents
from longarm.read.document.text.roles import day_first, is_weather, tell_role
from longarm.read.document.text.tables import mark_tables
from longarm.read.language import tell_language
from longarm.records.report import Role

#: Files with more lines are logs or tables, not reports.
MOST_LINES = 200_000
_CHUNK = 8_000
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_SENTENCE_END = re.compile(r"[.!?…。\uff01\uff1f:][\"'”’»」)\]]*$")
_BARE_LABEL = re.compile(r"^\W*(?:image|photo|picture|media)\s?(?:caption|source|credit)\W*$", re.IGNORECASE)
_LABELLED = re.compile(r"publi|posted|issued|released|veröffentlicht|刊登|發佈|发布|配信", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:h.]\d\d")
_DATE_NOTE = re.compile(r"^\W*(?:\([\w.]+, )?(?:[A-Z][a-z]{2,8}\.?\s?\d{1,2}['’]\d\d)\b")


def read_plain(text: str, *, notes: tuple[str, ...] = ()) -> Draft:
    """Read a plain-text report.

    Args:
        text: the decoded file, line ends untouched.
        notes: how it was decoded.

    Returns:
        A draft whose blocks cover every word of the file; offsets are offsets in ``text``.
    """
    draft = lay_out_plain(text, notes=notes)
    give_roles(draft)
    return draft


def lay_out_plain(text: str, *, notes: tuple[str, ...] = ()) -> Draft:
    """Cut a text file into blocks, its byte order mark, front matter and scraped date told; roles come later."""
    draft = Draft(text=text, notes=list(notes))
    start = 1 if text.startswith("\ufeff") else 0
    if start:
        draft.blocks.append(Block(0, 1, "line 1", Role.FURNITURE, "byte order mark"))
    at = read_front_matter(draft)
    if at:
        draft.blocks.append(Block(start, len(text[:at].rstrip()), "line 1", Role.FURNITURE, "front matter"))
    head = max(at, start)
    at = read_scraped_date(draft, head)
    if at > head:
        begin = head + len(text[head:at]) - len(text[head:at].lstrip())
        draft.blocks.append(Block(begin, at, "line 1", Role.DATELINE, "date at the very start"))
    if text.count("\n") > MOST_LINES:
        draft.notes.append(f"The file has more than {MOST_LINES:,} lines; it was read in blocks, not line by line.")
        draft.blocks.extend(_chunks(text, max(at, start)))
        return draft
    draft.blocks.extend(cut_long(text, split_lines(text, max(at, start))))
    return draft


def _chunks(text: str, at: int) -> Iterator[Block]:
    """Cut a file of very many lines into blocks of some thousand characters at line ends."""
    number = 1
    while at < len(text):
        end = text.find("\n", at + _CHUNK) + 1 or len(text)
        inner = text[at:end]
        kept = inner.strip()
        if kept:
            begin = at + inner.index(kept[0])
            yield Block(begin, begin + len(kept), f"line {number}", because="block of many lines")
        number += inner.count("\n")
        at = end


def split_lines(text: str, at: int) -> list[Block]:
    """Split text from ``at`` on into paragraphs: one block a line, hard-wrapped lines joined."""
    lines: list[Block] = []
    number, counted = 1, 0
    for found in _LINE.finditer(text, at):
        words = found.group()
        kept = words.strip()
        if not kept:
            continue
        number += text.count("\n", counted, found.start())
        counted = found.start()
        begin = found.start() + words.index(kept[0])
        lines.append(Block(begin, begin + len(kept), f"line {number}"))
    return _join_wrapped(text, lines)


def _join_wrapped(text: str, lines: list[Block]) -> list[Block]:
    """Join lines that an editor wrapped at a column: their widths are alike and most end inside a sentence."""
    joined: list[Block] = []
    group: list[Block] = []
    for block in [*lines, Block(-1, -1)]:
        if group and block.start >= 0 and not _blank_between(text, group[-1], block):
            group.append(block)
            continue
        joined.extend(_merged(text, group))
        group = [block]
    return joined


def _blank_between(text: str, one: Block, two: Block) -> bool:
    gap = text[one.end : two.start]
    return gap.count("\n") > 1 or gap.count("\r") > 1 or "\u2029" in gap


def _merged(text: str, group: list[Block]) -> list[Block]:
    inner = group[:-1]
    wrapped = (
        len(group) > 1
        and all(40 <= b.end - b.start <= 100 for b in inner)
        and max(b.end - b.start for b in inner) - min(b.end - b.start for b in inner) <= 24
        and group[-1].end - group[-1].start <= 100
        and sum(bool(_SENTENCE_END.search(text[b.end - 4 : b.end])) for b in inner) * 2 <= len(inner)
        and bool(_SENTENCE_END.search(text[group[-1].end - 4 : group[-1].end]))
    )
    return [Block(group[0].start, group[-1].end, group[0].where)] if wrapped else group


def give_roles(draft: Draft) -> None:
    """Give every block that is still body the role its words and its place in the text speak for."""
    lang = tell_language(draft.text[:6000])[0]
    for block in draft.blocks:
        told = tell_role(draft.words(block), lang) if block.role is Role.BODY else None
        if told is not None:
            block.mark(*told)
    mark_menus(draft, joined=lambda one, two: not _blank_between(draft.text, one, two))
    _mark_doubled_captions(draft)
    headline = mark_headline(draft)
    if headline is not None:
        draft.found("title", draft.words(headline), "text: headline")
    mark_head(draft)
    mark_tail(draft)
    mark_listed(draft)
    mark_tables(draft)
    find_text_dates(draft, lang)
    find_parents(draft)


def _mark_doubled_captions(draft: Draft) -> None:
    """Mark lines that picture lines make doubtful: their repeats, their labels' lines, lines said twice in a row."""
    for one, two in zip(draft.blocks, draft.blocks[1:], strict=False):
        if one.role is Role.CAPTION and two.role is Role.BODY and _BARE_LABEL.match(draft.words(one)):
            two.mark(Role.CAPTION, "stands under a picture label")
        elif one.role is two.role is Role.BODY and one.end - one.start < 400 and draft.words(one) == draft.words(two):
            one.mark(Role.CAPTION, "said twice in a row, as picture lines are")
            two.mark(Role.CAPTION, "said twice in a row, as picture lines are")
    for at, caption in enumerate(draft.blocks):
        if caption.role is not Role.CAPTION:
            continue
        key = plain_words(draft.words(caption)[:600])
        for block in draft.blocks[max(0, at - 3) : at + 2]:
            words = plain_words(draft.words(block)[:400]) if block.role is Role.BODY else ""
            if len(words) >= 12 and words in key:
                block.mark(Role.CAPTION, "repeats a picture line")


def find_text_dates(draft: Draft, lang: str) -> None:
    """Read datelines as evidence for the publication day.

    A date without a label counts only above the text; a page's own clock beside its weather never does.
    """
    prose = 0
    for at, block in enumerate(draft.blocks):
        words = draft.words(block) if block.end - block.start <= 200 else ""
        prose += block.role is Role.BODY and block.end - block.start > 100
        near = draft.blocks[max(0, at - 3) : at + 3]
        if any(is_weather(draft.words(b)[:12]) for b in near) or block.because == "date at the very start":
            continue
        if block.role is Role.DATELINE:
            read = read_dateline(words, day_first=day_first(lang))
            labelled = bool(_LABELLED.search(words))
            if read is not None and (labelled or prose < 3):
                where = "text: last update" if read[1] else "text: labelled date" if labelled else "text: dateline"
                draft.found("updated" if read[1] else "published", read[0], where)
        elif (
            at < 20
            and prose < 2
            and (block.role is Role.BYLINE or (block.role is Role.FURNITURE and _CLOCK.search(words)))
        ):
            found = find_date(words, day_first=day_first(lang))
            draft.found("published", found[0] if found else None, "text: dateline")
        elif at < 20 and _DATE_NOTE.match(words or draft.words(block)[:60]):
            found = find_date(draft.words(block)[:80], day_first=day_first(lang))
            draft.found("published", found[0] if found else None, "text: dateline")
