"""Name the fifth of a development set that is kept aside: nobody looks at those texts or at their misses.

Usage::

    python tools/held_out.py TEXT…        print the names of the files that are kept aside
    python tools/held_out.py --seen TEXT… print the others

Whether a text is kept aside hangs on the hash of its name alone, so that new texts never move old ones.
"""

from __future__ import annotations

import argparse
import hashlib
import pathlib

_PARTS = 5
_SALT = "longarm held-out fifth v1 "


def is_held_out(name: str) -> bool:
    """Say whether the text called ``name`` (its file name without endings) is kept aside."""
    digest = hashlib.sha256((_SALT + name).encode()).digest()
    return int.from_bytes(digest[:8], "big") % _PARTS == 0


def name_of(path: str | pathlib.Path) -> str:
    """Return the name by which a text is known: its file name up to the first dot."""
    return pathlib.PurePath(path).name.split(".")[0]


def main() -> None:
    """Print the files of one part, in the order given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--seen", action="store_true", help="print the texts that may be looked at instead")
    args = parser.parse_args()
    for text in args.texts:
        if is_held_out(name_of(text)) is not args.seen:
            print(text)


if __name__ == "__main__":
    main()
