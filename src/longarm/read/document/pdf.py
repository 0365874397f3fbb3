"""Reads PDF page by page: hyphens joined, lines joined to paragraphs, heads and feet of pages kept apart."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator

from longarm.errors import OversizeError, UnreadableInputError
from longarm.read.document.draft import Draft, Linear, cut_long
from longarm.read.document.text.plain import give_roles
from longarm.records.capture import Sealed
from longarm.records.report import Role

MOST_PAGES = 2_000
#: Most characters of one document; a page that draws more is no text for reading.
MOST_CHARACTERS = 20_000_000
_END = re.compile(r"[.!?…。\uff01\uff1f][\"'”’»」)\]]*$")
_BULLET = re.compile(r"^(?:[•·▪►*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
_PAGE_NUMBER = re.compile(r"(?:page |p\. ?|- ?)?\d{1,4}(?: ?(?:of|/|von|de) ?\d{1,4})?(?: ?-)?", re.IGNORECASE)
_HYPHEN = re.compile(r"[^\W\d_]-$")
_NUMBER = re.compile(r"\d+")
#: What pypdf lets through from damaged files, besides its own errors.
_DAMAGE = (
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    RecursionError,
    OSError,
    AssertionError,
    ZeroDivisionError,
    OverflowError,
    UnicodeError,
    NotImplementedError,
)


def read_pdf(data: bytes, sealed: Sealed) -> Draft:
    """Read a PDF.

    Raises:
        UnreadableInputError: it is broken, needs a password, or holds pictures of text only.
        OversizeError: it has more pages or characters than the caps.
    """
    pages, fields = _pages(data, sealed.name)
    draft = Draft()
    if not any(page.strip() for page in pages):
        raise UnreadableInputError(
            f"{sealed.name} holds no text, only pictures of pages.",
            hint="Run OCR over it and add the result, or add its text.",
        )
    empty = sum(not page.strip() for page in pages)
    if empty:
        draft.notes.append(f"{empty} of {len(pages)} pages hold no text (pictures?); they were not read.")
    linear = Linear()
    edges = _running_lines(pages)
    for number, page in enumerate(pages, start=1):
        for words, edge in _paragraphs(page, edges):
            block = linear.add(words, where=f"page {number}")
            if block is not None and edge:
                block.mark(Role.FURNITURE, "head or foot of the page, repeated or a page number")
    draft.text = linear.text()
    draft.blocks = list(cut_long(draft.text, linear.blocks))
    _keep_fields(draft, fields)
    give_roles(draft)
    return draft


def _pages(data: bytes, name: str) -> tuple[list[str], dict[str, str]]:
    import pypdf
    from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableInputError(
                f"{name} needs a password.", hint="Save it without the password and add that copy."
            )
        count = len(reader.pages)
        if count > MOST_PAGES:
            raise OversizeError(
                f"{name} has {count} pages; {MOST_PAGES} are read at most.",
                hint="Split it and add the part that matters.",
            )
        return list(_texts(reader, name)), _fields(reader)
    except DependencyError as error:
        raise UnreadableInputError(
            f"{name} is protected in a way that cannot be opened.", hint="Save it without protection and add that copy."
        ) from error
    except LimitReachedError as error:
        raise OversizeError(
            f"{name} unpacks beyond the caps.", hint="Save it again from a PDF reader and add that copy."
        ) from error
    except (PyPdfError, *_DAMAGE) as error:
        raise UnreadableInputError(f"{name} is a broken PDF.", hint="Fetch or export it again.") from error


def _texts(reader: object, name: str) -> Iterator[str]:
    size = 0
    for page in reader.pages:  # type: ignore[attr-defined]  # typed loosely so that pypdf loads late
        words = page.extract_text() or ""
        size += len(words)
        if size > MOST_CHARACTERS:
            raise OversizeError(
                f"{name} holds more than {MOST_CHARACTERS // 1_000_000} million characters.",
                hint="Split it and add the part that matters.",
            )
        # Surrogates and nulls come from broken character maps; no text holds them.
        yield re.sub(r"[\x00\ud800-\udfff]", "\ufffd", words)


def _fields(reader: object) -> dict[str, str]:
    try:
        info = reader.metadata or {}  # type: ignore[attr-defined]  # as above
        return {key: str(info.get(f"/{key}") or "") for key in ("Title", "Author", "CreationDate")}
    except _DAMAGE:
        return {}


def _keep_fields(draft: Draft, fields: dict[str, str]) -> None:
    """Keep the document's own properties; the day the file was made is no publication day."""
    title = fields.get("Title", "")
    if len(title) > 8 and not re.search(r"\.\w{2,5}$|^microsoft|untitled|^slide|^document\d*$", title, re.IGNORECASE):
        draft.found("title", title, "document properties", "inferred")
    draft.found("authors", fields.get("Author") or None, "document properties", "inferred")
    made = re.match(r"D:(\d{4})(\d{2})(\d{2})", fields.get("CreationDate", ""))
    if made:
        draft.found("made", "-".join(made.groups()), "document properties", "inferred")


def _key(line: str) -> str:
    return _NUMBER.sub("#", " ".join(line.split())).lower()


def _running_lines(pages: list[str]) -> set[str]:
    """Return the first and last lines that come again on most pages, numbers aside."""
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        counts.update({_key(line) for line in [*lines[:2], *lines[-2:]]})
    return {key for key, count in counts.items() if count >= 3 and count * 2 >= len(pages) and len(key) < 90}


def _paragraphs(page: str, edges: set[str]) -> Iterator[tuple[str, bool]]:
    """Yield the paragraphs of a page, and whether each is a head or foot."""
    lines = page.splitlines()
    widths = sorted(len(line) for line in lines if len(line.strip()) > 20)
    usual = widths[len(widths) * 4 // 5] if widths else 80
    held = ""
    for at, line in enumerate(lines):
        words = " ".join(line.split())
        if _key(line) in edges or _PAGE_NUMBER.fullmatch(words):
            yield held, False
            held = ""
            yield words, True
        elif not words or (held and _BULLET.match(words)):
            yield held, False
            held = words
        else:
            held = _join(held, words)
            if _closes(words, lines[at + 1].strip() if at + 1 < len(lines) else "", usual):
                yield held, False
                held = ""
    yield held, False


def _closes(words: str, following: str, usual: float) -> bool:
    """Say whether a line closes its paragraph: it is short, and ends a sentence or is followed by a new beginning."""
    if len(words) >= usual * 0.8:
        return False
    fresh = following[:1].isupper() or following[:1].isdigit() or following[:1] in {"“", '"', "«", "„", ""}
    return bool(_END.search(words)) or (fresh and len(words) < usual * 0.7)


def _join(held: str, words: str) -> str:
    """Join a line to its paragraph; a hyphen between letters at the line end goes, when the next line begins small."""
    if _HYPHEN.search(held) and words[:1].islower():
        return held[:-1] + words
    return f"{held} {words}".strip()
