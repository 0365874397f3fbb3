"""``longarm renew``: stamp again before the certificates of earlier stamps end."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.bootstrap import make_clock, opened, read_settings
from longarm.cli.console import OK, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.stamp import authorities_option, stamp_here, state_row, tell_calendars, upgrade_here
from longarm.shelf.calendars import ots_state_of
from longarm.shelf.stamping import is_due, state_of


@click.command()
@case_argument
@authorities_option
@click.option(
    "--days", type=click.IntRange(0), default=90, show_default=True, help="How early a certificate's end counts."
)
@json_option
def renew(case: Path, authorities: Path | None, days: int, *, as_json: bool) -> int:
    """Stamp CASE again where that is due; else say that it is not.

    It is due when nothing was ever stamped, when entries came after the newest stamps, or when a certificate behind
    them ends soon. Earlier tokens are log entries, so a new stamp covers them: what they prove outlives their keys.
    First it asks the calendars of pending OpenTimestamps proofs for the rest of them.
    """
    settings = read_settings()
    grown = upgrade_here(case)
    with opened(case, settings) as here:
        why = is_due(here.ledgers, make_clock(settings).now(), days)
        state, ots = state_of(here.ledgers.kept()), ots_state_of(here.ledgers.kept())
    if not as_json:
        for one in grown:
            tell_calendars(one)
    if why:
        write_text(f"{'due':<15} {why}") if not as_json else None
        return stamp_here(case, authorities, as_json=as_json)
    if as_json:
        write_json({"answers": [], **state_row(state), "opentimestamps": ots.words})
    else:
        write_text(f"{'OpenTimestamps':<15} {ots.words}") if ots.words else None
        write_text(f"{'not due':<15} {state.words}; certificates hold until {state.until[:10]}")
    return OK
