"""Sidecar files: what the depositor declares about a document, in a TOML file beside it."""

from __future__ import annotations

import datetime
import re
import tomllib
from typing import Any

from longarm.errors import UnreadableInputError
from longarm.records.capture import Declared
from longarm.records.report import Genre

FIELDS = ("published", "outlet", "url", "genre", "title", "lang", "authors", "note")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def parse_sidecar(data: bytes, name: str) -> Declared:
    """Parse a sidecar.

    Args:
        data: the TOML file.
        name: its name, for the error sentence.

    Raises:
        UnreadableInputError: it is not TOML, holds an unknown key, or a value of the wrong kind.
    """
    try:
        value = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableInputError(
            f"{name} is not readable TOML ({error}).", hint='Write lines such as: published = "2022-10-26"'
        ) from error
    unknown = sorted(set(value) - set(FIELDS))
    if unknown:
        raise UnreadableInputError(
            f"{name} has the unknown key {unknown[0]!r}.", hint=f"Known keys: {', '.join(FIELDS)}."
        )
    return check_declared(Declared(**{key: _value(key, entry, name) for key, entry in value.items()}), name)


def _value(key: str, entry: Any, name: str) -> Any:
    if key == "authors":
        entries = [entry] if isinstance(entry, str) else entry
        if isinstance(entries, list) and all(isinstance(e, str) for e in entries):
            return tuple(entries)
    elif isinstance(entry, datetime.date | datetime.datetime):
        return entry.isoformat()[:10]
    elif isinstance(entry, str):
        return entry
    raise UnreadableInputError(
        f"{name}: the value of {key!r} must be text.", hint=f'Write {key} = "…" with quotation marks.'
    )


def check_declared(declared: Declared, name: str) -> Declared:
    """Refuse a declared date or genre that nothing could be made of.

    Raises:
        UnreadableInputError: the date is no date, or the genre is not one of the known ones.
    """
    if declared.published is not None and not _DATE.fullmatch(declared.published):
        raise UnreadableInputError(
            f"{name}: {declared.published!r} is not a publication date.", hint="Write 2022, 2022-10 or 2022-10-26."
        )
    if declared.genre is not None and declared.genre not in set(Genre):
        raise UnreadableInputError(
            f"{name}: {declared.genre!r} is not a genre.", hint=f"Known genres: {', '.join(Genre)}."
        )
    return declared


def merge_declared(first: Declared, second: Declared) -> Declared:
    """Join two declarations; where both speak, the first wins."""
    return Declared(**{field: getattr(first, field) or getattr(second, field) for field in FIELDS})
