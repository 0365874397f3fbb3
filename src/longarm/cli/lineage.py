"""``longarm lineage``: print how reports derive from one another."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.cli.console import write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.shelf import shelf_of
from longarm.publish.register_json import lineage_rows
from longarm.publish.words import one_line


@click.command()
@case_argument
@json_option
def lineage(case: Path, *, as_json: bool) -> int:
    """Print, for each report of CASE, which origins it draws on and what it derives from, with the evidence.

    With --json one report is one line. Two reports count as one origin when their origin groups meet.
    """
    with shelf_of(case) as shelf:
        register = shelf.register()
    files = {report.id: report.file for report in register.reports}
    for row in lineage_rows(register):
        if as_json:
            write_json(row)
            continue
        write_text(one_line(f"{row['file']}  origins: {', '.join(row['origin_groups']) or 'unknown'}"))
        for link in row["links"]:
            parent = files.get(link["parent"], link["parent"])
            way = "from" if link.get("directed", True) else "shares with, direction unknown,"
            write_text(f"    {link['kind'].replace('_', ' ')} {way} {one_line(parent)}")
            for reason in link.get("because", ()):
                write_text(f"        {one_line(reason)}")
    return 0
