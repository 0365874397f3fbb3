"""Takes the attachments out of an e-mail; the mail itself is sealed whole beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import default

from longarm.errors import UnreadableInputError

_UNSAFE = re.compile(r"[^\w.() -]+")
_MOST_PARTS = 200


def find_attachments(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, bytes) of every attachment of a mail.

    Raises:
        UnreadableInputError: the mail cannot be parsed.
    """
    try:
        message = message_from_bytes(data, policy=default)
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
