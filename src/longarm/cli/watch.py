"""``longarm watch``: fetch again what was sealed from the web, and seal what changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from longarm.bootstrap import opened, read_settings
from longarm.cli.console import OK, PROBLEM, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option, web_options
from longarm.publish.versions import change_lines
from longarm.shelf.outside import WebOptions, make_fetcher
from longarm.shelf.watching import Seen, Watch, find_events


@click.command()
@case_argument
@click.option("--events", is_flag=True, help="Print the changes that were sealed before; fetch nothing.")
@web_options
@json_option
def watch(case: Path, web: WebOptions, *, events: bool, as_json: bool) -> int:
    """Fetch again every page of CASE that was sealed from the web, and compare its main text.

    A page that was edited or that now leads elsewhere is sealed again, the two versions side by side; of a page that is
    gone, the server's answer is sealed. A wall or a failing network is told and never taken for a change. The exit code
    is 1 when something changed.
    """
    if events:
        return _list_events(case, as_json=as_json)
    settings = read_settings()
    found: list[Seen] = []
    with opened(case, settings, write=True) as here:
        for seen in Watch(here, make_fetcher(settings, web)).look():
            found.append(seen)
            _tell(seen, as_json=as_json)
    counts = Counter(seen.state for seen in found)
    talk(
        ", ".join(f"{count} {state}" for state, count in sorted(counts.items())) or "The case holds no page of the web."
    )
    return PROBLEM if any(seen.is_event for seen in found) else OK


def _tell(seen: Seen, *, as_json: bool) -> None:
    if as_json:
        write_json(asdict(seen))
        return
    where = f"  entry {seen.index}" if seen.index is not None else ""
    write_text(f"{seen.state:<15} {seen.url}{where}  {seen.detail}".rstrip())
    for change in seen.changes:
        write_text("\n".join(change_lines(change)))


def _list_events(case: Path, *, as_json: bool) -> int:
    with opened(case, read_settings()) as here:
        found = find_events(here.ledgers)
    for one in found:
        if as_json:
            write_json(asdict(one))
        else:
            write_text(f"{one.state:<15} {one.url}  entry {one.index}  {one.at}  was {one.before[:23]}…")
    return OK
