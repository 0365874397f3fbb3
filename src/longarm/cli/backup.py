"""``longarm backup``: write a case to one file, and prove that it can be restored."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.bootstrap import make_keys, opened, read_settings
from longarm.cli.console import OK, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.shelf.backing import back_up


@click.command()
@case_argument
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@json_option
def backup(case: Path, file: Path, *, as_json: bool) -> int:
    """Write both ledgers of CASE to FILE, a plain tar.

    It counts only after it was restored into a scratch folder beside FILE and every byte was checked there, with the
    same signed root as here; else no FILE is left. The signing key is not in it: keep a copy of that elsewhere.
    """
    settings = read_settings()
    with opened(case, settings, write=True) as here:
        kept = back_up(here, file)
        key = make_keys(settings).path_of(here.config.public_key)
    if as_json:
        write_json(
            {"file": str(file), "bytes": file.stat().st_size, "files": kept.files, "size": kept.size, "root": kept.root}
        )
    else:
        write_text(
            f"Wrote {file}: {kept.files} files, {kept.size} log entries, root {kept.root[:16]}…; restored and checked."
        )
        talk(f"The signing key is not in it. Keep a copy of {key} elsewhere: without it nothing can be added.")
    return OK
