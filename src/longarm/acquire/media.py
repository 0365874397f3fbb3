"""Tells what bytes are from the bytes themselves; the name only decides between kinds of plain text."""

from __future__ import annotations

import re
import zlib
from pathlib import PurePosixPath

from longarm.errors import UnreadableInputError

HTML = "text/html"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"
WARC = "application/warc"

_NAMES = {
    HTML: "HTML",
    TEXT: "plain text",
    MARKDOWN: "Markdown",
    PDF: "a PDF",
    DOCX: "a DOCX",
    MAIL: "an e-mail",
    WARC: "a web archive",
}
_EXTENSIONS = {
    "html": {HTML}, "htm": {HTML}, "xhtml": {HTML}, "shtml": {HTML}, "php": {HTML}, "asp": {HTML}, "aspx": {HTML},
    "txt": {TEXT}, "text": {TEXT}, "md": {MARKDOWN}, "markdown": {MARKDOWN}, "pdf": {PDF}, "docx": {DOCX},
    "eml": {MAIL}, "mht": {MAIL}, "mhtml": {MAIL}, "warc": {WARC}, "gz": {WARC},
}  # fmt: skip
_KNOWN_BUT_UNREAD = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, film or WebP file"),
    (b"BM", "a bitmap picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"ID3", "an MP3 sound file"),
    (b"OggS", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
    (b"\x00\x00\x00\x0cjP", "a picture"),
    (b"%!PS", "a PostScript document"),
    (b"\xd0\xcf\x11\xe0", "an old Office or password-protected document"),
)
_TEXT_LIKE = frozenset({b"BM", b"MZ", b"ID3", b"RIFF", b"Rar!", b"BZh"})
_HTML_START = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_HTML_TAG = re.compile(r"<(?:p|div|h[1-6]|span|a|ul|table|br|section|title|meta)\b[^<>]{0,300}>", re.IGNORECASE)
_HEADER = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9-]{1,40}):[ \t]")
_MAIL_HEADERS = frozenset(
    [
        "from",
        "to",
        "subject",
        "date",
        "received",
        "return-path",
        "message-id",
        "mime-version",
        "delivered-to",
        "content-type",
        "reply-to",
        "cc",
    ]
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_BOMS = (b"\xff\xfe", b"\xfe\xff")


def tell_media_type(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Tell the media type of a document from its bytes.

    Args:
        data: the whole document.
        name: its file name or URL path.

    Returns:
        RFC 6838 name, and a warning when the name's extension says something else.

    Raises:
        UnreadableInputError: empty, binary, or of a kind that Longarm does not read.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableInputError(
            f"{name} is empty." if not data else f"{name} holds nothing but blanks.",
            hint="Check the download or the export, and add the file again.",
        )
    kind = _told(data, name)
    extension = PurePosixPath(name.split("?", maxsplit=1)[0]).suffix.lower().lstrip(".")
    expected = _EXTENSIONS.get(extension)
    if kind == MARKDOWN or expected is None or kind in expected or (kind == WARC and extension == "gz"):
        return kind, ()
    return kind, (f"The name ends in .{extension}, but the bytes are {_NAMES[kind]}.",)


def _told(data: bytes, name: str) -> str:
    if data[:1024].lstrip().startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data, name)
    if data.startswith(b"\x1f\x8b"):
        return _gzip_kind(data, name)
    if data.startswith(b"WARC/"):
        return WARC
    for magic, words in _KNOWN_BUT_UNREAD:
        if data.startswith(magic) and (magic not in _TEXT_LIKE or _is_binary(data)):
            raise UnreadableInputError(
                f"{name} is {words}, which Longarm does not read.",
                hint="Add its text as HTML, text, PDF or DOCX; for a picture of text, type or OCR it first.",
            )
    if _is_binary(data):
        raise UnreadableInputError(
            f"{name} holds binary data of no known kind.",
            hint="Add the original document (HTML, text, Markdown, PDF, DOCX, EML or WARC).",
        )
    return _text_kind(data, name)


def _is_binary(data: bytes) -> bool:
    """Say whether the first bytes are no text in any common encoding."""
    head = data[:8192]
    if head.startswith(_BOMS):
        return False
    if b"\x00" in head:
        # UTF-16 without a mark has a zero in nearly every second byte of Western text.
        even, odd = head[::2].count(0), head[1::2].count(0)
        return not (max(even, odd) > len(head) // 4 and min(even, odd) <= len(head) // 100)
    control = sum(head.count(bytes([c])) for c in [*range(1, 9), *range(14, 27), *range(28, 32)])
    return control > max(4, len(head) // 50)


def _zip_kind(data: bytes, name: str) -> str:
    if b"word/document" in data or (b"[Content_Types].xml" in data[:4096] and b"word/" in data):
        return DOCX
    words = "a web archive collection (WACZ)" if name.lower().endswith(".wacz") else "a ZIP archive"
    raise UnreadableInputError(
        f"{name} is {words}.", hint="Unpack it and add the folder: every file is then sealed on its own."
    )


def _gzip_kind(data: bytes, name: str) -> str:
    try:
        head = zlib.decompressobj(wbits=31).decompress(data[:65536], 512)
    except zlib.error as error:
        raise UnreadableInputError(f"{name} is a broken gzip file.", hint="Fetch or export it again.") from error
    if head.startswith(b"WARC/"):
        return WARC
    raise UnreadableInputError(
        f"{name} is a gzip file that holds no web archive.", hint="Unpack it and add what is inside."
    )


def _text_kind(data: bytes, name: str) -> str:
    wide = data.startswith(_BOMS)
    head = data[:16384].decode("utf-16" if wide else "latin-1", errors="replace").lstrip("\ufeffï»¿ \t\r\n\x00")
    if _is_mail(head):
        return MAIL
    if _HTML_START.search(head[:4096]) or (head.startswith("<") and len(_HTML_TAG.findall(head)) >= 3):
        return HTML
    if _FEED.search(head[:2048]) and head.startswith("<"):
        raise UnreadableInputError(f"{name} is a news feed.", hint="Add the addresses of its articles.")
    lowered = name.lower().split("?")[0]
    if lowered.endswith((".html", ".htm", ".xhtml")) and len(_HTML_TAG.findall(head)) >= 1:
        return HTML
    return MARKDOWN if lowered.endswith((".md", ".markdown")) else TEXT


def _is_mail(head: str) -> bool:
    """Say whether the text begins with a block of mail headers (RFC 5322)."""
    names: list[str] = []
    for number, line in enumerate(head.splitlines()[:80]):
        if number == 0 and line.startswith("From ") and not line.startswith("From :"):
            continue
        if line[:1] in {" ", "\t"} and names:
            continue
        found = _HEADER.match(line + " ")
        if found is None:
            break
        names.append(found["name"].lower())
    known = _MAIL_HEADERS & set(names)
    return (
        len(known) >= 3
        or ("from" in known and len(known) >= 2)
        or ("mime-version" in known and "content-type" in known)
    )
