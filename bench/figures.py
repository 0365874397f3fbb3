"""Hands a measured figure to `make gate` and to the README's table.

A benchmark prints for people and calls :func:`record` for the machine. Figures go to the file that the environment
variable ``LONGARM_FIGURES`` names, one JSON object a line; without it nothing is written.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One measured figure.

    Attributes:
        work: what was measured, one line; the key of its pin.
        value: ours.
        mark: what it must reach.
        command: what prints it again.
        corpus: first 16 hex digits of the SHA-256 over the corpus, or how the input was made.
        peers: what others reached, in words, with those run beside it named as such.
        least: True where a smaller value is better.
        noisy: True for ratios of times, which may fall by a tenth before the gate speaks.
    """

    work: str
    value: float
    mark: float | None
    command: str
    corpus: str
    peers: str = ""
    least: bool = False
    noisy: bool = False


def record(*figures: Figure) -> None:
    """Append figures to the file of figures, where one is asked for."""
    name = os.environ.get("LONGARM_FIGURES")
    if not name:
        return
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as out:
        for figure in figures:
            out.write(json.dumps(asdict(figure), ensure_ascii=False, sort_keys=True) + "\n")


def corpus_hash(paths: Iterable[Path]) -> str:
    """Return the first 16 hex digits of the SHA-256 over names and bytes of files, in the order of their names."""
    whole = hashlib.sha256()
    for path in sorted(paths, key=lambda p: p.name):
        whole.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]
