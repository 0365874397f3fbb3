"""``longarm explain``: open anything down to the sealed words."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from longarm.cli.console import write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.shelf import shelf_of
from longarm.errors import UsageError
from longarm.ports import Ledgers
from longarm.publish.custody import custody_lines
from longarm.publish.explain import Explained
from longarm.publish.explain import explain as explain_id
from longarm.publish.explain_claim import Desk
from longarm.publish.public import own_ids
from longarm.records.judgement import Judged
from longarm.shelf.case import Shelf
from longarm.shelf.custody import custody_of

#: How the id of an entry ends where it is replaced in what leaves the case.
_PUBLISHED = re.compile(r"\S+-[0-9A-F]{8}")


@click.command()
@case_argument
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.option("--custody", is_flag=True, help="For reports: fourteen checks of how they were got and kept.")
@json_option
def explain(case: Path, ids: tuple[str, ...], *, custody: bool, as_json: bool) -> int:
    """Open entries, claims, reports, entities or judgements of CASE down to the sealed words.

    An ID is an entry such as NL-RTM-NGJ, a claim (c-…), a report (its digest or file name), an entity (e-…) or a
    judgement (j-…); the beginning is enough. An entry is found by the id that it bears in what was published, too.
    Shown are the words in their context, the rule that found them, file and offset, the log entry that sealed them and
    when, origins, denials, ladder and lineage.
    """
    with shelf_of(case) as shelf:
        desk = Desk(shelf.register(), shelf.readings(), _marked)
        judged = list(shelf.case.ledgers.judged())
        outside = _outside(shelf, desk, judged, ids)
        for number, one in enumerate(ids):
            explained = explain_id(desk, judged, outside.get(one, one))
            if custody:
                explained = _with_custody(explained, shelf.case.ledgers)
            if as_json:
                write_json({"what": explained.what, **explained.plain})
            else:
                write_text(("\n" if number else "") + "\n".join(explained.lines))
    return 0


def _outside(shelf: Shelf, desk: Desk, judged: Sequence[tuple[int, Judged]], ids: Sequence[str]) -> Mapping[str, str]:
    """Return id of an entry as published -> its id in the case, where some of ``ids`` may be one."""
    if not any(_PUBLISHED.fullmatch(one) for one in ids):
        return {}
    leaves = [leaf for _, leaf in judged]
    return own_ids(desk.register, list(desk.readings.values()), leaves, shelf.case.config.salt)


def _with_custody(explained: Explained, ledgers: Ledgers) -> Explained:
    """Add the custody checks to the explanation of a report.

    Raises:
        UsageError: it is no report.
    """
    if explained.what != "report":
        raise UsageError(
            f"Custody is asked of reports, not of {explained.what}.", hint="Give a report's file or digest."
        )
    checks = custody_of(ledgers, str(explained.plain["id"]))
    plain = {**explained.plain, "custody": [asdict(one) for one in checks]}
    return Explained(explained.what, plain, (*explained.lines, *custody_lines(checks)))


def _marked(words: str) -> str:
    """Mark words: in bold for a terminal, with brackets elsewhere."""
    return click.style(words, bold=True, underline=True) if sys.stdout.isatty() else f"⟦{words}⟧"
