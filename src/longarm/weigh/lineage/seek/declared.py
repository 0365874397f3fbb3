"""Keys by which a report that says where it has its text from is met with its parent."""

from __future__ import annotations

import numpy as np

from longarm.weigh.lineage.pairs.relay import names_of_outlet
from longarm.weigh.lineage.text.trace import Keys, Trace
from longarm.weigh.lineage.text.words import word_key

_LONGEST = 5


def outlet_keys(trace: Trace) -> Keys:
    """Return the keys of the outlet that published a report and of the address at which it did."""
    return _keys({name for name in (trace.outlet, trace.address) if name})


def credit_keys(trace: Trace) -> Keys:
    """Return a key for every outlet that a report may credit: each run of words of the names it gives, each address."""
    return _keys({run for name, _ in trace.sources.credits for run in _runs(name)} | set(trace.sources.addresses))


def release_keys(trace: Trace) -> Keys:
    """Return a key for each word of an outlet's name that a preview of its release must give."""
    return _keys(set(names_of_outlet(trace)))


def preview_keys(trace: Trace) -> Keys:
    """Return a key for every fact of a report that tells of a document before its release."""
    return _keys(set(trace.facts) if trace.sources.previews else set())


def _keys(words: set[str]) -> Keys:
    return np.unique(np.array([word_key(word) for word in words], dtype=np.uint32))


def _runs(name: str) -> list[str]:
    words = name.split()
    return [" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(len(words), i + _LONGEST) + 1)]
