"""Opens a case for a verb, with a progress bar and talk on standard error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from longarm.bootstrap import read_settings
from longarm.cli.console import Bar, talk
from longarm.shelf.case import Manner, Shelf, take_shelf

__all__ = ["Shelf", "shelf_of"]


@contextmanager
def shelf_of(path: Path, *, write: bool = False) -> Iterator[Shelf]:
    """Open a case with its derived store, for reading unless ``write`` says otherwise.

    Raises:
        CaseError: the case or its derived.db cannot be used.
    """
    with Bar("reading") as bar, take_shelf(path, Manner(read_settings(), bar, talk), write=write) as shelf:
        yield shelf
