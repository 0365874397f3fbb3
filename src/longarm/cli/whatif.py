"""``longarm whatif``: print what would change without a report, outlet or speaker."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from longarm.cli.console import talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.shelf import shelf_of
from longarm.publish.compare import compare_registers, difference_lines
from longarm.publish.explain_claim import Desk
from longarm.publish.words import plural
from longarm.shelf.judging import suppose_retracted


@click.command()
@case_argument
@click.option("--without", "targets", multiple=True, required=True, metavar="TARGET", help="May be given again.")
@json_option
def whatif(case: Path, targets: tuple[str, ...], *, as_json: bool) -> int:
    """Print every entry whose standing, origins or values would change if TARGET were retracted.

    TARGET is a report (digest or file name), a claim, or the name of an outlet or speaker. Nothing is changed; `judge
    CASE retract TARGET` makes it so.
    """
    with shelf_of(case) as shelf:
        now = shelf.as_of()
        desk = Desk(now, shelf.readings(), str)
        judged = list(shelf.case.ledgers.judged())
        also = suppose_retracted(desk, judged, targets)
        then = shelf.as_of(also=also)
    found = list(compare_registers(now, then))
    for one in found:
        write_json(asdict(one)) if as_json else write_text("\n".join(difference_lines(one)))
    talk(f"{plural(len(found), 'entry', 'entries')} would change without {', '.join(targets)}; nothing was changed.")
    return 0
