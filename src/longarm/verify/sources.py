"""Check the sealed sources of a bundle: that each is as its log entry says, and what stayed in the case."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from longarm.verify.outside import is_from_outside
from longarm.verify.stamps import statement_of
from longarm.verify.verdict import Fault, Unchecked

Files = Mapping[str, bytes]
Leaves = Mapping[int, dict[str, Any]]


def file_of(files: Files, name: str) -> bytes:
    """Return a file of a bundle.

    Raises:
        Fault: it is not there.
    """
    if name not in files:
        raise Fault("The file is missing.", name)
    return files[name]


def names_in(files: Files, folder: str) -> list[str]:
    """Return the sorted names of the files in a folder, which ends with a slash."""
    return sorted(name for name in files if name.startswith(folder))


def check_sources(files: Files, leaves: Leaves) -> str:
    """Return how many sources are here as their entries say.

    Raises:
        Fault: one is missing or changed, or a file belongs to none.
        Unchecked: some stayed in the case.
    """
    wanted = _sealed_as_said(files, leaves)
    for name in names_in(files, "sealed/"):
        if name not in wanted:
            raise Fault("No log entry in the bundle seals this file.", name)
    statements = {
        f"stamps/{index:08d}.txt": statement_of(leaf) for index, leaf in leaves.items() if is_from_outside(leaf)
    }
    for name in names_in(files, "stamps/"):
        if name not in statements or statements[name].encode() != files[name]:
            raise Fault("It is not the statement of a timestamp in the bundle.", name)
    for name in names_in(files, "texts/"):
        if f"sealed/{name.removeprefix('texts/').removesuffix('.txt')}" not in wanted:
            raise Fault("The text belongs to no sealed source of the bundle.", name)
    withheld = names_in(files, "withheld/")
    if withheld:
        shown = sum(name in files for name in wanted)
        bare = sum(f"sealed/{name.removeprefix('withheld/')}" not in wanted for name in withheld)
        rest = f"; of {bare} of them no entry is here either that says they were sealed" if bare else ""
        away = f"{len(withheld)} stayed in the case, so nobody can check them here"
        raise Unchecked(f"{shown} sources are as sealed; {away}{rest}.")
    return f"{len(wanted)} sources."


def _sealed_as_said(files: Files, leaves: Leaves) -> set[str]:
    """Return the names of the sources that the leaves seal; those that are here are as they were sealed."""
    wanted = set()
    for index, leaf in leaves.items():
        if leaf["type"] != "sealed":
            continue
        hexes = leaf["digest"].removeprefix("sha256:")
        name = f"sealed/{hexes}"
        wanted.add(name)
        if f"withheld/{hexes}" in files and not is_from_outside(leaf):
            continue
        data = file_of(files, name)
        if len(data) != leaf["size"] or f"sha256:{hashlib.sha256(data).hexdigest()}" != leaf["digest"]:
            raise Fault("The source is not what its entry sealed.", name, index)
    for name in names_in(files, "withheld/"):
        hexes = name.removeprefix("withheld/")
        if f"sealed/{hexes}" in files or f"texts/{hexes}.txt" in files:
            raise Fault("The bundle holds the source that it says is withheld.", name)
    return wanted
