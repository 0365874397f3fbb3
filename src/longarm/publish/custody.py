"""The custody of a report: fourteen checks after the Berkeley Protocol on Digital Open Source Investigations.

Source: OHCHR and UC Berkeley, Berkeley Protocol (2022), chapters VI.C (collection) and VI.D (preservation).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from longarm.records.capture import Sealed

PASS, MISSING, NOT_APPLICABLE = "pass", "missing", "not applicable"


@dataclass(frozen=True)
class Check:
    """One check.

    Attributes:
        name: what should be on record.
        state: ``pass``, ``missing`` or ``not applicable``.
        detail: what is on record, or why nothing has to be.
    """

    name: str
    state: str
    detail: str


@dataclass(frozen=True)
class Held:
    """What the case holds on one report.

    Attributes:
        index: log entry of its first sealing.
        leaf: that entry.
        beside: what lies beside it: exchange, image, shown text.
        size: entries of the log.
        stamped: entries that the newest stamps cover, and by how many roots.
        intact: why its bytes are not as sealed, empty where they are.
        in_block: entries that a proof of OpenTimestamps leads from to a block, by the log's own word.
        also: what else others said about the log (calendars, witnesses), in words.
    """

    index: int
    leaf: Sealed
    beside: Sequence[Sealed]
    size: int
    stamped: tuple[int, int]
    intact: str
    in_block: int = 0
    also: tuple[str, ...] = ()


def check_custody(held: Held) -> tuple[Check, ...]:
    """Return the fourteen checks of one report, in the order in which a court asks them."""
    return (*_collection(held), *_preservation(held))


def _said(name: str, value: str, why_missing: str) -> Check:
    return Check(name, PASS if value else MISSING, value or why_missing)


def _web_only(held: Held, name: str, value: str, why_missing: str) -> Check:
    if held.leaf.how != "web":
        return Check(name, NOT_APPLICABLE, f"It was not fetched by this program (how: {held.leaf.how}).")
    return _said(name, value, why_missing)


def _collection(held: Held) -> list[Check]:
    leaf, http = held.leaf, dict(held.leaf.http)
    kinds = {one.how: one for one in held.beside}
    url = leaf.got_from if "://" in leaf.got_from else leaf.declared.url or ""
    exchange = kinds.get("exchange")
    parts = dict(exchange.http) if exchange else {}
    missed = f", {parts[':missed']} parts missed" if ":missed" in parts else ""
    hops = f"{parts.get(':hops', '')} requests with their answers in {exchange.name}{missed}." if exchange else ""
    date = leaf.declared.published or ""
    author = ", ".join(leaf.declared.authors) or leaf.declared.outlet or ""
    return [
        _said("address (URL) of the source", url, "None is known; declare it with --url."),
        _web_only(held, "page as the server sent it", f"{leaf.size} bytes, {leaf.media_type}.", ""),
        _web_only(held, "whole exchange with its headers", hops, "No exchange was kept beside it."),
        _web_only(held, "redirects on the way", _redirects(leaf), ""),
        _web_only(held, "full-page image with date and time", _name(kinds.get("image")), "Fetch with --image."),
        _web_only(held, "text as a reader was shown it", _name(kinds.get("rendered")), "Fetch with --image."),
        _said("time of collection", http.get(":fetched") or http.get(":warc-date") or leaf.at, ""),
        _said("who published, and when, as declared", " ".join(filter(None, (author, date))), "Nothing is declared."),
    ]


def _preservation(held: Held) -> list[Check]:
    leaf = held.leaf
    covered, roots = held.stamped
    outside = (held.index < covered and roots > 0) or held.index < held.in_block
    warned = "; ".join(leaf.warnings)
    return [
        _said("hash of the bytes", leaf.digest, ""),
        Check("bytes are as they were sealed", MISSING if held.intact else PASS, held.intact or "They have that hash."),
        Check("entry in an append-only log", PASS, f"Entry {held.index} of {held.size}, sealed {leaf.at}."),
        Check(
            "time from outside authorities",
            PASS if outside else MISSING,
            _outside_words(roots, held.also) if outside or held.also else "Run `longarm stamp`.",
        ),
        Check("tool and version that collected", *_tool(leaf)),
        Check("quality of the capture was judged", PASS, warned or "Nothing looked wrong: no wall, no error page."),
    ]


def _outside_words(roots: int, also: Sequence[str]) -> str:
    stamped = (f"stamped by {roots} root{'s' * (roots != 1)}",) if roots else ()
    words = "; ".join((*stamped, *also))
    return f"{words[0].upper()}{words[1:]}, by the log's own word."


def _redirects(leaf: Sealed) -> str:
    found = [value for name, value in leaf.http if name == ":redirect"]
    return "; ".join(found) or "There were none."


def _name(leaf: Sealed | None) -> str:
    return f"{leaf.name}, {leaf.digest[:23]}…" if leaf else ""


def _tool(leaf: Sealed) -> tuple[str, str]:
    tool = dict(leaf.http).get(":tool", "")
    if leaf.how != "web":
        return NOT_APPLICABLE, f"It was handed in (how: {leaf.how})."
    return (PASS, tool) if tool else (MISSING, "The entry does not name it.")


def custody_lines(checks: Sequence[Check]) -> list[str]:
    """Return the checks for people."""
    count = sum(one.state == PASS for one in checks)
    rows = [f"  {one.state:<14} {one.name}: {one.detail}" for one in checks]
    return ["", f"CUSTODY ({count} of {len(checks)} pass)", *rows]
