"""Settlements in which stations are reported, found in words without going through all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from longarm.records.fold import fold

#: A state, and the first word of the names of settlements.
Head = tuple[str, str]


@dataclass(frozen=True)
class Sites:
    """The settlements of a case.

    Attributes:
        by_head: state and first word -> folded names that begin with it.
        told: is told in which folded words settlements of a state are looked for.
    """

    by_head: Mapping[Head, Collection[str]] = field(default_factory=dict)
    told: Callable[[str, str], None] | None = None

    @classmethod
    def of(cls, towns: Iterable[tuple[str, str]]) -> Sites:
        """Return the settlements that pairs of state and folded name tell."""
        found: dict[Head, set[str]] = defaultdict(set)
        for country, town in towns:
            found[head_of(country, town)].add(town)
        return cls(found)

    def named(self, country: str, text: str) -> set[str]:
        """Return the settlements of a state that stand in a text as whole words."""
        return self.named_in(country, fold(text))

    def named_in(self, country: str, folded: str) -> set[str]:
        """Return the settlements of a state that stand in a folded text as whole words."""
        if self.told is not None:
            self.told(country, folded)
        joined = f" {folded} "
        return {
            name
            for word in set(folded.split())
            for name in self.by_head.get((country, word), ())
            if f" {name} " in joined
        }


def head_of(country: str, town: str) -> Head:
    """Return what a settlement is found by."""
    return country, town.partition(" ")[0]
