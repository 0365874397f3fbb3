"""``longarm publish``: write the register as one HTML page, private names hidden."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.bootstrap import PackageAssets
from longarm.cli.console import talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.shelf import Shelf, shelf_of
from longarm.publish.page import make_page


@click.command()
@case_argument
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file; else CASE.html.")
@json_option
def publish(case: Path, output: Path | None, *, as_json: bool) -> int:
    """Write the register of CASE as one HTML page: static, without scripts, without any outside request.

    Every value links to its marked sentence. Private persons are shown under pseudonyms; nothing is written when a
    private name would be left. The page of an earlier run is replaced.
    """
    target = output or case.resolve().with_suffix(".html")
    with shelf_of(case) as shelf:
        size = write_page(shelf, target)
    if as_json:
        write_json({"file": str(target), "bytes": size})
    else:
        write_text(str(target))
        talk("Private names are hidden in the page. Read it before you publish it.")
    return 0


def write_page(shelf: Shelf, target: Path) -> int:
    """Write the page and return its size in bytes.

    Raises:
        DamageError: a private name would be left in it.
    """
    judged = [leaf for _, leaf in shelf.case.ledgers.judged()]
    readings = list(shelf.readings().values())
    salt = shelf.case.config.salt
    page = make_page(shelf.register(), readings, judged, salt=salt, assets=PackageAssets())
    data = page.encode("utf-8", "backslashreplace")
    target.write_bytes(data)
    return len(data)
