"""``longarm changes``: print what changed in the register since a day or log size."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from longarm.cli.console import talk, write_json, write_text
from longarm.cli.options import case_argument, check_day, json_option
from longarm.cli.shelf import shelf_of
from longarm.errors import UsageError
from longarm.publish.compare import compare_registers, difference_lines


@click.command()
@case_argument
@click.option("--since", required=True, metavar="DATE|SIZE", help="A day, or the log size of a checkpoint.")
@json_option
def changes(case: Path, since: str, *, as_json: bool) -> int:
    """Print which entries are new, gone or changed since a day, or since the log had SIZE entries.

    Contradictions, pairs of denial and closure, and warnings such as drift are told line by line: those that went and
    those that came.

    Days are those on which reports were sealed, by the clock of the machine that sealed. Four digits are a year; give
    a log size of four digits with a leading zero.
    """
    is_size = since.isdecimal() and len(since) != 4
    if not is_size:
        check_day(click.get_current_context(), click.Option(["--since"]), since)
    with shelf_of(case) as shelf:
        size = shelf.case.ledgers.checkpoint()[0]
        if is_size and int(since) > size:
            raise UsageError(f"The log has {size} entries, not {since}.", hint="Give a smaller size, or a day.")
        before = shelf.as_of(size=int(since)) if is_size else shelf.as_of(day=since)
        after = shelf.as_of()
    found = list(compare_registers(before, after, beside=True))
    for one in found:
        write_json(asdict(one)) if as_json else write_text("\n".join(difference_lines(one)))
    talk(f"{len(found)} entries differ from {'log size ' if is_size else ''}{since}.")
    return 0
