"""``longarm demo``: build the example case and print its register."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.acquire.limits import Refused
from longarm.acquire.stage import acquire
from longarm.bootstrap import example_folder, new_case, opened, read_settings
from longarm.cli.build import build_here
from longarm.cli.console import OK, PROBLEM, Bar, talk, write_json, write_text
from longarm.cli.options import json_option
from longarm.cli.publish import write_page
from longarm.cli.shelf import shelf_of
from longarm.errors import UsageError
from longarm.publish.register_text import print_register
from longarm.seal.case import read_config

NAME = "Overseas stations (example)"


@click.command()
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default="demo", show_default=True)
@json_option
def demo(into: Path, *, as_json: bool) -> int:
    """Build the example case, print its register and the path of its HTML page. The network is not used.

    The reports were written for Longarm from public facts; their outlets are invented. Running it again builds the
    same case again.
    """
    case, page = into / "case", into / "register.html"
    refused = _fill(case)
    built = build_here(case)
    with shelf_of(case) as shelf:
        write_page(shelf, page)
    if as_json:
        write_json({"case": str(case), "page": str(page), "entries": len(built.register.entries)})
    else:
        write_text(print_register(built.register))
        write_text(f"\nThe same as a page: {page.resolve()}")
        talk(f"Open any entry down to its sealed sentence: longarm explain {case} ID")
    return PROBLEM if refused or built.unread else OK


def _fill(case: Path) -> int:
    """Make the case where it is not there yet and seal the example's reports; return how many were refused."""
    settings = read_settings()
    if not case.exists():
        new_case(case, NAME, settings)
    elif read_config(case).name != NAME:
        raise UsageError(f"{case} is another case.", hint="Give a new folder with --into.")
    refused = 0
    with opened(case, settings, write=True) as here, Bar("sealing") as bar:
        captures = []
        for item in acquire([str(example_folder())]):
            if isinstance(item, Refused):
                refused += not item.skipped
                talk(f"refused: {item.name}: {item.error.message}")
            else:
                captures.append(item)
        for done, (_, leaf) in enumerate(here.sealer.seal(captures), 1):
            bar.step(done, len(captures), leaf.name)
    return refused
