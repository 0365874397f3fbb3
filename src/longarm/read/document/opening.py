"""Opens sealed bytes as a report: dispatches on the media type, then settles title, outlet, date and language."""

from __future__ import annotations

from longarm.errors import UnreadableInputError
from longarm.read.document.decode import decode_text
from longarm.read.document.draft import Block, Draft
from longarm.read.document.markdown import read_markdown
from longarm.read.document.metadata import settle
from longarm.read.document.text.plain import read_plain
from longarm.read.language import FEWEST_LETTERS, tell_language
from longarm.records.capture import Sealed
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span

#: Media types that can be opened.
READABLE = (
    "text/plain",
    "text/markdown",
    "text/html",
    "application/xhtml+xml",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "message/rfc822",
)


def open_document(data: bytes, sealed: Sealed) -> Report:
    """Open sealed bytes as a report.

    Args:
        data: the sealed bytes.
        sealed: the leaf that says what they are and what the depositor declares.

    Returns:
        The report: its whole text, passages with roles, metadata with the evidence for each value.

    Raises:
        UnreadableInputError: the bytes cannot be opened as what they are.
        OversizeError: over a cap of this reader.
    """
    draft = _draft(data, sealed)
    if not any(block.end > block.start and draft.words(block).strip("\ufeff") for block in draft.blocks):
        raise UnreadableInputError(f"{sealed.name} holds no readable text.", hint="Check the file, or add its text.")
    return settle(draft, sealed, _passages(draft, sealed.declared.lang))


def _draft(data: bytes, sealed: Sealed) -> Draft:
    kind = sealed.media_type.split(";")[0].strip().lower()
    if kind in {"text/html", "application/xhtml+xml"}:
        from longarm.read.document.html.page import read_html

        return read_html(data, sealed)
    if kind == "application/pdf":
        from longarm.read.document.pdf import read_pdf

        return read_pdf(data, sealed)
    if kind == "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
        from longarm.read.document.docx import read_docx

        return read_docx(data, sealed)
    if kind == "message/rfc822":
        from longarm.read.document.mail import read_mail

        return read_mail(data, sealed)
    if kind.startswith("text/"):
        text, notes = decode_text(data, declared=declared_charset(sealed), name=sealed.name)
        return (read_markdown if kind == "text/markdown" else read_plain)(text, notes=notes)
    raise UnreadableInputError(
        f"{sealed.name} is {kind or 'of an unknown kind'}, which Longarm does not read.",
        hint="Add the report as HTML, text, Markdown, PDF, DOCX or e-mail.",
    )


def declared_charset(sealed: Sealed) -> str | None:
    """Return the charset that the media type or the HTTP header claims."""
    values = [sealed.media_type, *(v for k, v in sealed.http if k.lower() == "content-type")]
    for value in values:
        if "charset=" in value.lower():
            return value.lower().split("charset=", 1)[1].split(";")[0].strip(" \"'")
    return None


def _passages(draft: Draft, declared: str | None) -> tuple[Passage, ...]:
    body = draft.body()
    sample = "\n".join(draft.words(b) for b in body[:40]) or draft.text[:4000]
    whole = declared or tell_language(sample)[0]
    draft.found("lang", whole if whole != "und" else None, "the words of the body", "inferred")
    return tuple(
        Passage(
            span=Span(block.start, block.end),
            role=block.role,
            lang=_language(draft, block, whole),
            where=block.where,
            because=block.because or ("heading" if block.heading else "running text"),
        )
        for block in draft.blocks
    )


def _language(draft: Draft, block: Block, whole: str) -> str:
    """Tell a passage's language; short ones and furniture inherit the report's."""
    words = draft.words(block)
    if block.role in {Role.FURNITURE, Role.RELATED} or len(words) < FEWEST_LETTERS // 3:
        return whole
    told = tell_language(words)[0]
    if told in {"zh", "ja"} and whole in {"zh", "ja"}:
        return whole
    return whole if told == "und" else told
