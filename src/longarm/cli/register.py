"""``longarm register``: print what is reported, by whom, from how many origins."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from longarm.cli.console import write_bytes, write_text
from longarm.cli.options import case_argument, check_day, json_option
from longarm.cli.shelf import shelf_of
from longarm.publish.public import make_public
from longarm.publish.register_json import register_json
from longarm.publish.register_text import print_register
from longarm.publish.words import KINDS
from longarm.records.register import Register


@click.command()
@case_argument
@click.option("--kind", type=click.Choice(list(KINDS)), help="Only entries of this kind.")
@click.option("--country", metavar="CODE", help="Only entries of this country (ISO 3166-1 alpha-2).")
@click.option("--as-of", metavar="DATE", callback=check_day, help="As it could be said from what was sealed by then.")
@click.option("--public", is_flag=True, help="As it may leave the case: private persons under pseudonyms.")
@json_option
def register(
    case: Path, kind: str | None, country: str | None, as_of: str | None, *, public: bool, as_json: bool
) -> int:
    """Print the register of CASE as last built: stations, figures, responses, incidents, statements.

    Each entry has who says so, how surely, the number of independent origins beside the number of reports, who denies
    what, its standing, and dates at their own precision. Names are shown as sealed; --public and
    `publish` give what may leave the case.
    """
    with shelf_of(case) as shelf:
        found = shelf.register() if as_of is None else shelf.as_of(day=as_of)
        if public:
            judged = [leaf for _, leaf in shelf.case.ledgers.judged()]
            found = make_public(found, list(shelf.readings().values()), judged, shelf.case.config.salt).register
    found = narrowed(found, kind, country)
    if as_json:
        write_bytes(register_json(found))
    else:
        write_text(print_register(found, outside=public))
    return 0


def narrowed(found: Register, kind: str | None, country: str | None) -> Register:
    """Return the register with only the entries asked for."""
    wanted = None if country is None else country.upper()
    entries = tuple(
        entry
        for entry in found.entries
        if (kind is None or entry.kind == kind) and (wanted is None or entry.country == wanted)
    )
    return msgspec.structs.replace(found, entries=entries)
