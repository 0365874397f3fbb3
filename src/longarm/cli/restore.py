"""``longarm restore``: make a case again from a backup."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.bootstrap import make_keys, read_settings
from longarm.cli.console import talk, write_json, write_text
from longarm.cli.options import json_option
from longarm.errors import UsageError
from longarm.proofs.note import parse_verifier_key
from longarm.shelf.backing import restore as restore_case


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--vkey", metavar="KEY", help="Public key of the case as you know it (name+id+base64).")
@json_option
def restore(file: Path, case: Path, vkey: str | None, *, as_json: bool) -> int:
    """Make CASE from the backup FILE and check every byte of it; a damaged or outdated backup leaves nothing behind.

    The exit code is 3 when all fits but this machine does not know the public key of the case: give it with --vkey.
    """
    try:
        parse_verifier_key(vkey) if vkey else None
    except ValueError as error:
        raise UsageError(f"The public key cannot be read: {error}.", hint="It looks like name+id+base64.") from error
    kept = restore_case(file, case, make_keys(read_settings()), vkey=vkey)
    if as_json:
        write_json({"case": str(case), "size": kept.size, "root": kept.root, **kept.verdict.to_plain()})
    else:
        write_text(f"Restored {case}: {kept.size} log entries, root {kept.root[:16]}…; {kept.verdict.outcome.value}.")
        talk(f"Next: longarm build {case}")
    return kept.verdict.exit_code
