"""``longarm stamp``: have outside authorities stamp the newest checkpoint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from longarm.bootstrap import opened, read_settings
from longarm.cli.console import OK, PROBLEM, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.seal.stamp import HttpStamper, read_authorities
from longarm.shelf.outside import authorities_file
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
    """Have outside authorities (RFC 3161) stamp the newest checkpoint of CASE, and seal their tokens.

    An authority sees a digest of the checkpoint with a random number, never of a document. A token counts when it leads
    to the root certificate that is pinned for its authority; two tokens of one root count once. The exit code is 1 when
    fewer than two roots stamped: one authority can be wrong, or be made to be.
    """
    return stamp_here(case, authorities, as_json=as_json)


def stamp_here(case: Path, file: Path | None, *, as_json: bool) -> int:
    """Stamp a case and tell what came of it."""
    settings = read_settings()
    authorities = read_authorities(file or authorities_file(settings))
    with opened(case, settings, write=True) as here:
        answers = stamp_case(here, authorities, HttpStamper())
        state = state_of(here.ledgers.kept())
    roots = {dict(one.leaf.http)[":root"] for one in answers if one.leaf is not None}
    if as_json:
        write_json({"answers": [_row(one) for one in answers], **state_row(state)})
    else:
        for one in answers:
            write_text(_line(one))
        write_text(f"{'time':<15} {state.words}")
        if len(roots) < 2:
            talk("note: fewer than two roots stamped; set up another authority, or run it again later.")
    return OK if len(roots) >= 2 else PROBLEM


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
