"""``longarm erase``: destroy the bytes of a report; keep its entry and proof."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from longarm.bootstrap import opened, read_settings
from longarm.cli.console import OK, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.errors import UsageError
from longarm.shelf.backing import erase_report


@click.command()
@case_argument
@click.argument("report")
@click.option("--reason", required=True, metavar="TEXT", help="Why; it is sealed in the log.")
@click.option("--by", metavar="NAME", help="Who decides; else LONGARM_BY, else the name of the user's account.")
@click.option("--yes", is_flag=True, help="Do it: what is destroyed cannot be brought back.")
@json_option
def erase(case: Path, report: str, reason: str, by: str | None, *, yes: bool, as_json: bool) -> int:
    """Destroy the bytes of REPORT (its digest or file name), of what lies beside it, and everything derived.

    Its log entry, the entry of this decision and all proofs stay: that it was sealed, and that it was erased, by whom
    and why, can be shown. The name of the file and what was declared stay with the entry. Copies elsewhere, such as
    backups, bundles and what was published, are not reached.
    """
    if not yes:
        raise UsageError("Nothing was erased.", hint="Give --yes as well; what is destroyed cannot be brought back.")
    settings = read_settings()
    with opened(case, settings, write=True) as here:
        done = erase_report(here, report, reason=reason, by=by or settings.user)
    if as_json:
        write_json(asdict(done))
    else:
        write_text(f"erased          {done.report[:23]}…  entry {done.index}")
        for digest in done.beside:
            write_text(f"erased beside   {digest[:23]}…")
        talk(f"Backups, bundles and other copies still hold it. Next: longarm build {case}")
    return OK
