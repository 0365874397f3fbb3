"""Front matter: what the depositor wrote above a text file, and the dates that scrapers leave there."""

from __future__ import annotations

import re
from typing import Any

import yaml

from longarm.read.document.draft import Draft

FIELDS = ("published", "outlet", "url", "genre", "title", "lang", "authors", "note")
_FENCE = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_KEY = re.compile(r"(?P<key>[A-Za-z]{3,12})[ \t]*:[ \t]*(?P<value>\S.*?)[ \t]*$")
_SCRAPED = re.compile(r"\A\ufeff?\s{0,4}date (?P<value>(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?=\s)")
_MOST = 20_000


def read_front_matter(draft: Draft) -> int:
    """Read front matter at the top of the text into the draft's evidence.

    Returns:
        Where the text proper begins; 0 when there is no front matter.
    """
    head = draft.text[:_MOST]
    fenced = _FENCE.match(head)
    if fenced:
        fields = _lines(fenced["inside"]) or _yaml(fenced["inside"])
        if fields is not None:
            _keep(draft, fields)
            return fenced.end()
    return _bare(draft, head)


def _yaml(inside: str) -> dict[str, Any] | None:
    try:
        value = yaml.safe_load(inside)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return {str(k).lower(): v for k, v in value.items()} if isinstance(value, dict) else None


def _lines(inside: str) -> dict[str, Any] | None:
    """Read ``key: value`` lines; values may hold colons, which YAML would refuse."""
    fields: dict[str, Any] = {}
    for line in inside.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _KEY.fullmatch(line)
        if found is None or found["value"][0] in "[{|>&*!":
            return None
        fields[found["key"].lower()] = found["value"].strip("\"'")
    return fields or None


def _bare(draft: Draft, head: str) -> int:
    """Read two or more known ``key: value`` lines that a blank line closes."""
    at, fields = 0, {}
    for line in head.splitlines(keepends=True):
        found = _KEY.fullmatch(line.strip("\r\n\ufeff"))
        if found is None or found["key"].lower() not in FIELDS:
            break
        fields[found["key"].lower()] = found["value"].strip("\"'")
        at += len(line)
    rest = head[at : at + 2]
    if len(fields) < 2 or (rest and not rest.startswith(("\n", "\r"))):
        return 0
    _keep(draft, fields)
    return at


def _keep(draft: Draft, fields: dict[str, Any]) -> None:
    for key, value in fields.items():
        name = {"author": "authors", "date": "published", "source": "outlet", "language": "lang"}.get(key, key)
        if name not in FIELDS or value is None:
            continue
        for item in value if isinstance(value, list) else [value]:
            draft.found(name, str(item), "front matter")


def read_scraped_date(draft: Draft, at: int) -> int:
    """Read the `` date 2022-12-25 `` that some scrapers leave at the very start; return where the text goes on."""
    found = _SCRAPED.match(draft.text[at : at + 60])
    if found is None:
        return at
    draft.found("published", found["value"], "text: date at the very start")
    return at + found.end()
