"""Lets many small records be made without the collector walking over them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: Fewer new things than this are left to the collector: they are soon walked over.
_MANY = 200_000


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep the collector from walking millions of small things without cycles while they are made."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def set_aside() -> None:
    """Let the collector never again walk over what is held now, such as a case of a million records in a desk.

    What is no longer used is freed all the same, unless it lies in a ring; rings of what was just made are freed now.
    """
    if gc.get_count()[0] > _MANY:
        gc.collect(1)
        gc.freeze()
