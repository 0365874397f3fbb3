"""Data on standard output, talk on standard error, and the words of every error."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from longarm.errors import LongarmError
from longarm.publish.words import printable

OK, PROBLEM, USAGE, NOT_CHECKED, REFUSED, UNUSABLE = 0, 1, 2, 3, 4, 5

EXIT_CODES = {
    OK: "everything was done, or every check passed",
    PROBLEM: "a check found a problem",
    USAGE: "the command was called in a way that cannot work",
    NOT_CHECKED: "nothing was found wrong, but a needed check could not be made",
    REFUSED: "some inputs were refused; the rest was done",
    UNUSABLE: "the case cannot be used as it is",
}


def write_text(text: str) -> None:
    """Write text for people to standard output."""
    click.echo(text, nl=not text.endswith("\n"))


def write_bytes(data: bytes) -> None:
    """Write bytes that must not change with the locale, such as canonical JSON, and a line end."""
    stream = sys.stdout.buffer
    stream.write(data + b"\n")
    stream.flush()


def write_json(value: Any) -> None:
    """Write one JSON value on one line."""
    write_bytes(json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "backslashreplace"))


def talk(text: str) -> None:
    """Tell the person something that is not data."""
    click.echo(printable(text), err=True)


def tell_error(error: LongarmError) -> None:
    """Print what is wrong and what can be done about it."""
    talk(f"error: {error.message}")
    talk(f"hint: {error.hint}")


class Bar:
    """A progress bar on standard error (port ``Progress``); silent when nobody watches.

    Args:
        verb: what is being done, such as ``reading``.
    """

    def __init__(self, verb: str) -> None:
        self._verb = verb
        self._watched = sys.stderr.isatty()
        self._bar: Any = None
        self._task: Any = None

    def step(self, done: int, total: int, what: str) -> None:
        """Tell that ``done`` of ``total`` are done, now at ``what``."""
        if not self._watched:
            return
        if self._bar is None:
            self._start()
        self._bar.update(self._task, completed=done, total=total or 1, what=printable(what)[:40])

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            TextColumn(self._verb),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[what]}", markup=False),
        )
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(self._verb, total=1, what="")
        self._bar.start()

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self._bar is not None:
            self._bar.stop()
