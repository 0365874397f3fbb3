"""Which reports name which outlets: the way to the parent of a report that says where it has its text from."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import numpy.typing as npt

from longarm.weigh.lineage.pairs.relay import names_of_outlet
from longarm.weigh.lineage.text.trace import Trace

_LONGEST = 5
_MOST = 4096


class Declared:
    """Outlets with the reports that they published, that credit them, and that tell in advance of what they release."""

    def __init__(self) -> None:
        self._published: dict[str, list[int]] = defaultdict(list)
        self._crediting: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._foretelling: dict[str, list[int]] = defaultdict(list)

    def find_and_add(self, trace: Trace, row: int) -> npt.NDArray[np.uint32]:
        """Return reports whose outlet this one credits, or that credit its outlet, and enter it."""
        credited = {run for name, _ in trace.sources.credits for run in _runs(name)}
        found = {other for name in sorted(credited) for other in self._published.get(name, ())[-_MOST:]}
        if trace.outlet:
            found.update(self._crediting.get(trace.outlet, ())[-_MOST:])
            self._published[trace.outlet].append(row)
        for name in credited:
            self._crediting[name].append(row)
        return np.array(sorted(found), dtype=np.uint32)

    def previews(self, trace: Trace, row: int) -> set[int]:
        """Return releases that this report may tell of in advance, and reports that may tell of this one; enter it."""
        found: set[int] = set()
        names = names_of_outlet(trace)
        if names:
            lists = [set(self._foretelling.get(name, ())) for name in names]
            found |= set.intersection(*lists)
            for name in names:
                self._by_name[name].append(row)
        if trace.sources.previews:
            known = set(trace.facts)
            for name in known:
                found.update(self._by_name.get(name, ())[-_MOST:])
                self._foretelling[name].append(row)
        return found


def _runs(name: str) -> list[str]:
    words = name.split()
    return [" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(len(words), i + _LONGEST) + 1)]
