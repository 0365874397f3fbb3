"""``longarm build``: read what is new and make the register."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.cli.console import OK, PROBLEM, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.shelf import shelf_of
from longarm.pipeline.local import Built
from longarm.publish.words import plural


@click.command()
@case_argument
@json_option
def build(case: Path, *, as_json: bool) -> int:
    """Read the reports that are new and make the register of CASE.

    Everything that is made lies in derived.db, which may be deleted: building again gives the same register, byte for
    byte. A report that cannot be read stays listed with the reason; the exit code is then 1.
    """
    built = build_here(case)
    register = built.register
    if as_json:
        row = {"reports": len(register.reports), "entries": len(register.entries), "read_now": built.read}
        write_json({**row, "unread": built.unread, "built_from": register.built_from})
    else:
        write_text(
            f"{plural(len(register.reports), 'report')} ({built.read} read now, {len(built.unread)} unread), "
            f"{plural(len(register.entries), 'entry', 'entries')}."
        )
        for report in register.reports:
            if report.id in built.unread:
                write_text(f"unread          {report.file}: {built.unread[report.id]}")
        talk(f"Next: longarm register {case}")
    return PROBLEM if built.unread else OK


def build_here(case: Path) -> Built:
    """Build the register of a case.

    Raises:
        CaseError: the case or its derived.db cannot be used.
        DamageError: log and checkpoint do not fit.
    """
    with shelf_of(case) as shelf:
        return shelf.build()
