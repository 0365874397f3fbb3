"""``longarm add``: seal files, folders, web pages or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from longarm.acquire.limits import Refused
from longarm.acquire.stage import acquire
from longarm.bootstrap import opened, read_settings
from longarm.cli.console import OK, REFUSED, Bar, talk, write_json, write_text
from longarm.cli.options import case_argument, declared_options, json_option, web_options
from longarm.records.capture import COMPANIONS, Capture, Declared, Sealed
from longarm.seal.case import OpenCase
from longarm.shelf.outside import WebOptions, make_fetcher


class _Intake:
    """Hands captures on to be sealed and keeps what was refused."""

    def __init__(self, items: Iterator[Capture | Refused], bar: Bar, *, as_json: bool) -> None:
        self._items = items
        self._bar = bar
        self._as_json = as_json
        self.refused = 0
        self.skipped = 0

    def captures(self) -> Iterator[Capture]:
        """Yield the captures."""
        for number, item in enumerate(self._items, 1):
            self._bar.step(number - 1, number, item.name)
            if isinstance(item, Capture):
                yield item
                continue
            self.refused += not item.skipped
            self.skipped += item.skipped
            self._tell(item)

    def _tell(self, item: Refused) -> None:
        state = "passed over" if item.skipped else "refused"
        if self._as_json:
            row = {"state": state, "name": item.name, "reason": item.error.message, "hint": item.error.hint}
            write_json(row)
        else:
            write_text(f"{state:<15} {item.name}: {item.error.message}\n{'':<15} hint: {item.error.hint}")


@click.command()
@case_argument
@click.argument("inputs", nargs=-1, required=True, metavar="PATH|FOLDER|URL|-…")
@declared_options
@click.option("--author", "authors", multiple=True, metavar="TEXT", help="A byline; may be given again.")
@web_options
@json_option
def add(
    case: Path, inputs: tuple[str, ...], authors: tuple[str, ...], web: WebOptions, *, as_json: bool, **declared: Any
) -> int:
    """Seal documents: HTML, text, Markdown, PDF, DOCX, EML, WARC; folders with all that is in them; URLs; `-`.

    What the bytes do not say can be declared by options, by front matter, or by a file NAME.EXT.toml beside them. One
    line is printed for each input. A page from the web is kept with its whole HTTP exchange (WARC) beside it. An input
    that is refused never stops the rest; the exit code is then 4.
    """
    settings = read_settings()
    if settings.now:
        talk(f"note: the clock is set to {settings.now} by LONGARM_NOW; that is the time that is sealed.")
    fetcher = make_fetcher(settings, web)
    said = Declared(authors=authors, **declared)
    items = acquire(inputs, declared=said, fetcher=fetcher, stdin=sys.stdin.buffer)
    with opened(case, settings, write=True) as here, Bar("sealing") as bar:
        if here.tidied:
            talk(f"note: an earlier write was interrupted; {len(here.tidied)} files went to {case / 'left-over'}.")
        intake = _Intake(items, bar, as_json=as_json)
        fresh, known = _seal(here, intake, as_json=as_json)
    talk(f"{fresh} sealed, {known} already sealed, {intake.refused} refused, {intake.skipped} passed over.")
    if fresh:
        talk(f"Next: longarm build {case}")
    return REFUSED if intake.refused else OK


def _seal(here: OpenCase, intake: _Intake, *, as_json: bool) -> tuple[int, int]:
    """Seal all captures, printing a line for each; return how many were new and how many known."""
    size = here.ledgers.checkpoint()[0]
    told: set[int] = set()
    known = 0
    for index, leaf in here.sealer.seal(intake.captures()):
        if leaf.how in COMPANIONS:
            _tell_sealed(index, leaf, "kept beside", as_json=as_json)
            continue
        is_known = index < size or index in told
        known += is_known
        told |= {index} if index >= size else set()
        state = "already sealed" if is_known else "sealed"
        _tell_sealed(index, leaf, state, as_json=as_json)
    return len(told), known


def _tell_sealed(index: int, leaf: Sealed, state: str, *, as_json: bool) -> None:
    if as_json:
        row: dict[str, Any] = {"state": state, "name": leaf.name, "report": leaf.digest, "log_index": index}
        write_json({**row, "at": leaf.at, "media_type": leaf.media_type, "warnings": list(leaf.warnings)})
        return
    write_text(f"{state:<15} {leaf.name}  entry {index}  {leaf.digest[:23]}…")
    for warning in leaf.warnings:
        write_text(f"{'':<15} warning: {warning}")
