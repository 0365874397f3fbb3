"""Takes the attachments out of an e-mail; the mail itself is sealed whole beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import EmailPolicy
from typing import Any

from longarm.errors import OversizeError, UnreadableInputError

_UNSAFE = re.compile(r"[^\w.() -]+")
_MOST_PARTS = 200
#: Lines that may part a mail; each costs a message object, nested or not.
_MOST_BOUNDARIES = 10_000
_LONGEST_HEADER = 8_000


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


def find_attachments(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, bytes) of every attachment of a mail.

    Raises:
        UnreadableInputError: the mail cannot be parsed.
        OversizeError: it has too many parts.
    """
    _refuse_too_many_parts(data, name)
    try:
        message = message_from_bytes(data, policy=_POLICY)
        parts = list(_parts(message))
    except (MessageError, ValueError, LookupError, IndexError, AttributeError, TypeError, RecursionError) as error:
        raise UnreadableInputError(
            f"{name} is a mail that cannot be parsed.", hint="Export it again from the mail program."
        ) from error
    for number, part in enumerate(parts, start=1):
        body = _payload(part)
        if body:
            yield _file_name(part, number), body


def _parts(message: Message) -> Iterator[Message]:
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            return
        if part.is_multipart() or part is message:
            continue
        if part.get_content_disposition() == "attachment" or (
            part.get_filename() and part.get_content_maintype() != "image"
        ):
            yield part


def _payload(part: Message) -> bytes:
    try:
        body = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        return b""
    return body if isinstance(body, bytes) else b""


def _file_name(part: Message, number: int) -> str:
    try:
        given = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        given = ""
    last = given.replace("\\", "/").rsplit("/", 1)[-1]
    return _UNSAFE.sub("_", last).strip(". ")[:120] or f"attachment-{number}"
