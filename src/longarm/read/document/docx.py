"""Reads DOCX: paragraphs, headings, tables and notes, with caps on how far the archive may unpack."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from longarm.errors import OversizeError, UnreadableInputError
from longarm.read.document.draft import Draft, Linear, cut_long
from longarm.read.document.text.plain import give_roles
from longarm.records.capture import Sealed
from longarm.records.report import Role

#: Most unpacked bytes of one part of the archive.
LARGEST_PART = 48 * 2**20
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DCTERMS = "{http://purl.org/dc/terms/}"
_BLOCK = 1 << 16


def read_docx(data: bytes, sealed: Sealed) -> Draft:
    """Read a DOCX.

    Raises:
        UnreadableInputError: it is broken, protected, or not a DOCX.
        OversizeError: a part unpacks beyond the cap.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _part(archive, "word/document.xml", sealed.name)
            notes = [_optional(archive, f"word/{part}.xml", sealed.name) for part in ("footnotes", "endnotes")]
            properties = _optional(archive, "docProps/core.xml", sealed.name)
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        EOFError,
        OSError,
    ) as error:
        raise UnreadableInputError(
            f"{sealed.name} is a broken or protected DOCX.", hint="Save it again without a password and add that copy."
        ) from error
    draft = Draft()
    linear = Linear()
    for number, (words, style) in enumerate(_paragraphs(document), start=1):
        block = linear.add(
            words,
            where=f"paragraph {number}",
            heading=bool(re.match(r"title|heading|kop|titre|überschrift|título", style, re.IGNORECASE)),
        )
        if block is not None and re.match(r"caption|bijschrift|beschriftung|légende", style, re.IGNORECASE):
            block.mark(Role.CAPTION, f"style {style}")
    for part in notes:
        for words, _ in _paragraphs(part) if part is not None else ():
            block = linear.add(words, where="note")
            if block is not None:
                block.mark(Role.FURNITURE, "footnote")
    draft.text = linear.text()
    draft.blocks = list(cut_long(draft.text, linear.blocks))
    if properties is not None:
        _keep_properties(draft, properties)
    give_roles(draft)
    return draft


def _part(archive: zipfile.ZipFile, part: str, name: str) -> Any:
    """Unpack and parse one part under the cap; entities and external references are refused by the parser."""
    size, blocks = 0, []
    with archive.open(part) as stream:
        while block := stream.read(_BLOCK):
            size += len(block)
            if size > LARGEST_PART:
                raise OversizeError(
                    f"{name} unpacks to more than {LARGEST_PART // 2**20} MiB.",
                    hint="Save it as PDF or text and add that.",
                )
            blocks.append(block)
    try:
        return ElementTree.fromstring(b"".join(blocks), forbid_dtd=True)
    except (ElementTree.ParseError, DefusedXmlException, RecursionError) as error:
        raise UnreadableInputError(
            f"{name} is a broken DOCX ({part}).", hint="Save it again from the word processor."
        ) from error


def _optional(archive: zipfile.ZipFile, part: str, name: str) -> Any | None:
    return _part(archive, part, name) if part in archive.namelist() else None


def _paragraphs(root: Any) -> Iterator[tuple[str, str]]:
    """Yield the words and the style of every paragraph, tables included; deleted words are left out."""
    for paragraph in root.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        yield _words(paragraph), style.get(f"{_W}val", "") if style is not None else ""


def _words(paragraph: Any) -> str:
    parts: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element is not paragraph and element.tag in {f"{_W}p", f"{_W}del"}:
            continue
        if element.tag == f"{_W}t":
            parts.append(element.text or "")
        elif element.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr"}:
            parts.append(" ")
        elif element.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        stack.extend(reversed(list(element)))
    return re.sub(r"[ \t\r\n]+", " ", "".join(parts))


def _keep_properties(draft: Draft, root: Any) -> None:
    for name, tag in (("title", f"{_DC}title"), ("authors", f"{_DC}creator")):
        element = root.find(tag)
        draft.found(name, element.text if element is not None else None, "document properties", "inferred")
    made = root.find(f"{_DCTERMS}created")
    day = (made.text or "")[:10] if made is not None else None
    draft.found("made", day, "document properties", "inferred")
