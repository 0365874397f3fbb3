"""Reads e-mail: headers as evidence, the text part (else the HTML part) as body; quoted mails kept apart."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from email.utils import parsedate_to_datetime
from typing import Any

from longarm.errors import OversizeError, UnreadableInputError
from longarm.read.document.decode import decode_text
from longarm.read.document.draft import Block, Draft
from longarm.read.document.html.page import read_markup
from longarm.read.document.text.plain import read_plain
from longarm.records.capture import Sealed
from longarm.records.report import Role

_MOST_PARTS = 200
#: Lines that may part a mail; each costs a message object, nested or not.
_MOST_BOUNDARIES = 10_000
_LONGEST_HEADER = 8_000
_REPLY = re.compile(
    r"^\W*(?:-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original|"
    r"mensagem original|messaggio originale)|on .{6,120} wrote:|am .{6,120} schrieb.{0,80}:|le .{6,120} a écrit\s?:|"
    r"op .{6,120} schreef.{0,80}:|el .{6,120} escribió:|em .{6,120} escreveu:|il .{6,120} ha scritto:)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"^--\s*$")
_DAMAGE = (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError, AssertionError)


class _CutHeaders(EmailPolicy):
    """Parses the beginning of a header only: the library takes quadratic time on long ones."""

    def header_fetch_parse(self, name: str, value: str) -> Any:  # type: ignore[explicit-override]
        return super().header_fetch_parse(name, value[:_LONGEST_HEADER])


_POLICY = _CutHeaders()


def _refuse_too_many_parts(data: bytes, name: str) -> None:
    if data.count(b"\n--") > _MOST_BOUNDARIES and b"multipart/" in data[: 1 << 16].lower():
        raise OversizeError(
            f"{name} is a mail of more than {_MOST_BOUNDARIES} parts.", hint="Add the part that matters by itself."
        )


def read_mail(data: bytes, sealed: Sealed) -> Draft:
    """Read an e-mail.

    Raises:
        UnreadableInputError: it cannot be parsed, or holds no text.
        OversizeError: it has too many parts.
    """
    _refuse_too_many_parts(data, sealed.name)
    try:
        message = message_from_bytes(data, policy=_POLICY)
        parts = list(_text_parts(message))
    except _DAMAGE as error:
        raise UnreadableInputError(
            f"{sealed.name} is a mail that cannot be parsed.", hint="Export it again from the mail program."
        ) from error
    plain = next((p for p in parts if p.get_content_type() == "text/plain" and _payload(p).strip()), None)
    marked = next((p for p in parts if p.get_content_type() == "text/html" and _payload(p).strip()), None)
    if plain is not None:
        text, notes = decode_text(_payload(plain), declared=_charset(plain), name=sealed.name)
        draft = read_plain(text.replace("\r\n", "\n"), notes=notes)
        _mark_replies(draft)
    elif marked is not None:
        html, notes = decode_text(_payload(marked), declared=_charset(marked), name=sealed.name)
        draft = read_markup(html, name=sealed.name, notes=notes)
    else:
        raise UnreadableInputError(f"{sealed.name} is a mail without text.", hint="Add its attachments by themselves.")
    for block in draft.blocks:
        block.where = f"mail text, {block.where}"
    _keep_headers(message, draft)
    return draft


def _put_subject_first(draft: Draft, subject: str) -> None:
    """Make the subject the headline; what the text part opens with is then body."""
    subject = " ".join(subject.split())[:400]
    shift = len(subject) + 2
    draft.text = f"{subject}\n\n{draft.text}"
    for block in draft.blocks:
        block.start, block.end = block.start + shift, block.end + shift
        if block.role is Role.HEADLINE:
            block.mark(Role.BODY, "opening line of the mail")
    draft.blocks.insert(0, Block(0, len(subject), "mail header Subject", Role.HEADLINE, "subject of the mail"))


def _text_parts(message: Message) -> list[Message]:
    found: list[Message] = []
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            break
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            found.append(part)
    return found


def _payload(part: Message) -> bytes:
    try:
        body = part.get_payload(decode=True)
    except _DAMAGE:
        return b""
    return body if isinstance(body, bytes) else b""


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except _DAMAGE:
        return None


def _header(message: Message, name: str) -> str:
    try:
        return str(message.get(name) or "")
    except _DAMAGE:
        return ""


def _keep_headers(message: Message | EmailMessage, draft: Draft) -> None:
    subject = re.sub(r"^(?:(?:re|fwd?|aw|wg|tr|rv|antw)\s*:\s*)+", "", _header(message, "subject"), flags=re.IGNORECASE)
    if subject.strip():
        draft.evidence.pop("title", None)
        draft.found("title", subject, "mail header Subject")
        _put_subject_first(draft, subject)
    draft.found(
        "authors", re.sub(r"\s*<[^<>]*>", "", _header(message, "from")).strip("\" '") or None, "mail header From"
    )
    try:
        sent = parsedate_to_datetime(_header(message, "date"))
        draft.found("published", sent.date().isoformat(), "mail header Date")
    except (ValueError, TypeError, IndexError, OverflowError):
        draft.notes.append("The mail bears no readable date.")


def _mark_replies(draft: Draft) -> None:
    """Mark quoted mails as furniture: lines after a reply mark, lines that begin with >, the signature."""
    reason = ""
    for block in draft.blocks:
        words = draft.words(block)
        if not reason and _REPLY.match(words[:300]):
            reason = "quoted mail"
        elif not reason and _SIGNATURE.match(words.splitlines()[0] if words else ""):
            reason = "mail signature"
        if reason or words.startswith(">"):
            _apart(block, reason or "quoted mail")


def _apart(block: Block, reason: str) -> None:
    if block.role in {Role.BODY, Role.HEADLINE, Role.BYLINE, Role.DATELINE, Role.CAPTION}:
        block.mark(Role.FURNITURE, reason)
