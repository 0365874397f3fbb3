"""``longarm new``: make an empty case."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.bootstrap import make_keys, new_case, read_settings
from longarm.cli.console import talk, write_json, write_text
from longarm.cli.options import case_argument, json_option


@click.command()
@case_argument
@click.option("--name", metavar="TEXT", help="The case's name for people; else the folder's.")
@json_option
def new(case: Path, name: str | None, *, as_json: bool) -> int:
    """Make an empty case in the folder CASE, with a signing key outside it.

    The signing key goes to the user's configuration folder; without it nothing can be added to the case.
    """
    settings = read_settings()
    config = new_case(case, name or case.resolve().name, settings)
    key = make_keys(settings).path_of(config.public_key)
    if as_json:
        write_json({"case": str(case), "name": config.name, "vkey": config.vkey, "key_file": str(key)})
    else:
        write_text(f"Made the case {config.name!r} in {case}.\nIts public key: {config.vkey}")
        talk(f"Its signing key is {key}: keep a copy of it apart from the case.")
        talk(f"Next: longarm add {case} FILE…")
    return 0
