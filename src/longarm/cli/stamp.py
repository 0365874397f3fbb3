"""``longarm stamp``: have outside authorities stamp the newest checkpoint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from longarm.bootstrap import opened, read_settings
from longarm.cli.console import OK, PROBLEM, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.seal.stamp import HttpStamper, read_authorities, read_calendars
from longarm.shelf.calendars import Committed, commit_case, ots_state_of, upgrade_case
from longarm.shelf.outside import authorities_file, make_asker
from longarm.shelf.stamping import Answered, StampState, stamp_case, state_of

authorities_option = click.option(
    "--authorities",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TOML",
    help="File that names authorities and their root certificates; else authorities.toml beside the key folder.",
)


@click.command()
@case_argument
@authorities_option
@json_option
def stamp(case: Path, authorities: Path | None, *, as_json: bool) -> int:
    """Have outside authorities (RFC 3161) and calendars (OpenTimestamps) stamp the newest checkpoint of CASE.

    An authority sees a digest of the checkpoint with a random number, never of a document. A token counts when it leads
    to the root certificate that is pinned for its authority; two tokens of one root count once. The exit code is 1 when
    fewer than two roots stamped: one authority can be wrong, or be made to be. Calendars promise to commit to a block
    of the Bitcoin chain, which takes hours: until `longarm renew` has fetched the rest, their proof is pending.
    """
    return stamp_here(case, authorities, as_json=as_json)


def stamp_here(case: Path, file: Path | None, *, as_json: bool) -> int:
    """Stamp a case and tell what came of it."""
    settings = read_settings()
    file = file or authorities_file(settings)
    authorities, calendars = read_authorities(file), read_calendars(file)
    with opened(case, settings, write=True) as here:
        answers = stamp_case(here, authorities, HttpStamper())
        committed = commit_case(here, calendars, make_asker(settings)) if calendars else None
        state, ots = state_of(here.ledgers.kept()), ots_state_of(here.ledgers.kept())
    roots = {dict(one.leaf.http)[":root"] for one in answers if one.leaf is not None}
    if as_json:
        write_json({"answers": [_row(one) for one in answers], **state_row(state), "opentimestamps": ots.words})
    else:
        for one in answers:
            write_text(_line(one))
        write_text(f"{'time':<15} {state.words}")
        tell_calendars(committed)
        write_text(f"{'OpenTimestamps':<15} {ots.words}") if ots.words else None
        if authorities and len(roots) < 2:
            talk("note: fewer than two roots stamped; set up another authority, or run it again later.")
    enough = len(roots) >= 2 if authorities else committed is not None and committed.leaf is not None
    return OK if enough else PROBLEM


def upgrade_here(case: Path) -> list[Committed]:
    """Fetch what calendars promised, seal it, and return what came of it."""
    settings = read_settings()
    with opened(case, settings) as here:
        waiting = any(leaf.how == "ots" for _, leaf in here.ledgers.kept())
    if not waiting:
        return []
    with opened(case, settings, write=True) as here:
        return upgrade_case(here, make_asker(settings))


def tell_calendars(committed: Committed | None) -> None:
    """Say which calendars gave nothing, and why."""
    for error in committed.refusals.values() if committed else ():
        write_text(f"{'no commitment':<15} {error.message}")


def state_row(state: StampState) -> dict[str, Any]:
    """Return the state of a case in time as JSON-ready values."""
    names = sorted(state.roots.values())
    return {"state": state.words, "size": state.size, "roots": names, "at": state.at, "until": state.until}


def _row(one: Answered) -> dict[str, Any]:
    if one.leaf is None or one.error is not None:
        why = one.error.message if one.error else ""
        return {"authority": one.authority, "state": "no token", "reason": why}
    said = {key.removeprefix(":"): value for key, value in one.leaf.http if key in {":stamped", ":root", ":until"}}
    return {"authority": one.authority, "state": "stamped", "log_index": one.index, **said}


def _line(one: Answered) -> str:
    if one.leaf is None or one.error is not None:
        return f"{'no token':<15} {one.authority}: {one.error.message if one.error else ''}"
    said = dict(one.leaf.http)
    return f"{'stamped':<15} {one.authority}  entry {one.index}  {said[':stamped']}  root {said[':root-subject']}"
