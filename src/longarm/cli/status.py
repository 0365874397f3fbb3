"""``longarm status``: count what a case holds and say what is stale."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from longarm.bootstrap import make_keys
from longarm.cli.console import write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.shelf import Shelf, shelf_of
from longarm.ports import Ledgers
from longarm.shelf.calendars import ots_state_of
from longarm.shelf.stamping import state_of
from longarm.shelf.witnessing import cosigned_words


@click.command()
@case_argument
@json_option
def status(case: Path, *, as_json: bool) -> int:
    """Count what CASE holds, say which reports have to be read again, and whether the register is behind."""
    with shelf_of(case) as shelf:
        told = _tell(shelf)
    if as_json:
        write_json(told)
        return 0
    judgements = ", ".join(f"{number} {verb}" for verb, number in told["judgements"].items()) or "none"
    entries = ", ".join(f"{number} {kind}" for kind, number in told["entries"].items()) or "none"
    write_text(
        f"case        {told['name']}\n"
        f"log         {told['log_size']} entries, root {told['root'][:16]}…\n"
        f"reports     {told['reports']} ({told['sealings']} sealings)\n"
        f"judgements  {judgements}\n"
        f"register    {entries}; {told['state']}\n"
        f"to read     {told['stale']} reports\n"
        f"time        {told['time']}\n"
        f"key         {'on this machine' if told['key_here'] else 'NOT on this machine: nothing can be added'}"
    )
    return 0


def _tell(shelf: Shelf) -> dict[str, Any]:
    ledgers, config = shelf.case.ledgers, shelf.case.config
    size, root = ledgers.checkpoint()
    leaves = [leaf for _, leaf in ledgers.sealed()]
    found = shelf.derived.register()
    behind = None if found is None else size - int(found.built_from["size"])
    states = {None: "never built", 0: "up to date"}
    reports = {leaf.digest for leaf in leaves}
    return {
        "name": config.name,
        "vkey": config.vkey,
        "codebook": config.codebook,
        "log_size": size,
        "root": root,
        "sealings": len(leaves),
        "reports": len(reports),
        "judgements": dict(sorted(Counter(leaf.judgement.verb.value for _, leaf in ledgers.judged()).items())),
        "entries": dict(sorted(Counter(entry.kind for entry in found.entries).items())) if found else {},
        "state": states.get(behind, f"{behind} log entries behind"),
        "stale": len(shelf.stale()),
        "time": _outside_words(ledgers),
        "key_here": make_keys(shelf.settings).holds(config.public_key),
    }


def _outside_words(ledgers: Ledgers) -> str:
    """Say in one line what others said about the log: authorities, calendars, witnesses."""
    kept = list(ledgers.kept())
    ots = ots_state_of(kept).words
    told = (state_of(kept).words, f"OpenTimestamps: {ots}" if ots else "", cosigned_words(kept))
    return "; ".join(filter(None, told))
