"""Which names of a case mean the same speaker or body, and which only may."""

from __future__ import annotations

import itertools
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from longarm.records.lineage import Lineage, Link, LinkKind
from longarm.resolve.naming import deletions, name_words, signatures, stems
from longarm.resolve.roster import Names

#: Links along which a name may be damaged.
_DERIVED = frozenset(LinkKind) - {LinkKind.SHARED_STATEMENT, LinkKind.CITATION, LinkKind.PREVIEW}
#: Least likeness (0-100) at which a name of a copy is held to be the parent's name.
_LIKE = 55.0
#: Shortest key of which a one-letter difference is worth showing.
_LONG = 9
Joint = tuple[str, str, str]


def person_joints(names: Names) -> Iterator[Joint]:
    """Yield persons whose names are written in another order, with other spaces or in another script."""
    by_form: dict[str, str] = {}
    for key in sorted(key for key in names.forms if key.startswith("person:")):
        for form in signatures(tuple(key.removeprefix("person:").split())):
            first = by_form.setdefault(form, key)
            if first != key:
                yield first, key, ""


@dataclass
class Forms:
    """Names by their forms that lack a letter, kept so that only new names need be taken apart.

    Attributes:
        keys: the names that were taken apart.
        by_form: form -> the names that have it, sorted.
        shared: forms that several names have.
    """

    keys: set[str] = field(default_factory=set)
    by_form: dict[str, list[str]] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)

    def follow(self, keys: Iterable[str]) -> None:
        """Come to hold these names and no others."""
        now = set(keys)
        for key in self.keys - now:
            for form in _forms_of(key):
                self.by_form[form].remove(key)
                if len(self.by_form[form]) < 2:
                    self.shared.discard(form)
        for key in now - self.keys:
            for form in _forms_of(key):
                held = self.by_form.setdefault(form, [])
                insort(held, key)
                if len(held) > 1:
                    self.shared.add(form)
        self.keys = now


def _forms_of(key: str) -> set[str]:
    kind, _, rest = key.partition(":")
    if kind not in {"person", "name"} or len(rest) < _LONG or " " not in rest:
        return set()
    return {f"{kind}:{form}" for form in deletions(rest)}


def likely_pairs(names: Names, forms: Forms) -> Iterator[Joint]:
    """Yield names that are one letter apart: shown as maybe the same, never joined by us."""
    forms.follow(names.forms)
    seen = set()
    for form in sorted(forms.shared):
        for first, second in itertools.pairwise(forms.by_form[form]):
            if (first, second) not in seen:
                seen.add((first, second))
                yield first, second, "one letter apart"


def copy_joints(names: Names, lineages: Sequence[Lineage], files: dict[str, str]) -> Iterator[Joint]:
    """Yield names that stand only in a derived copy, joined to the name of the parent that they most resemble."""
    links = [link for one in lineages for link in one.links if link.directed and link.kind in _DERIVED]
    copies = {link.child for link in links}
    of_report: dict[str, set[str]] = defaultdict(set)
    wanted = copies | {link.parent for link in links}
    for key, forms in names.forms.items():
        for reports in forms.values():
            for report in reports & wanted:
                of_report[report].add(key)
    only_copied = {key for key, forms in names.forms.items() if all(reports <= copies for reports in forms.values())}
    for link in sorted(links, key=lambda one: (one.child, one.parent)):
        mine, theirs = of_report[link.child], of_report[link.parent]
        yield from _of_link(names, link, (mine & only_copied) - theirs, theirs - mine, files)


def _of_link(names: Names, link: Link, lost: set[str], free: set[str], files: dict[str, str]) -> Iterator[Joint]:
    for key in sorted(lost):
        likeness = sorted(((_like(names, key, other), other) for other in free if _one_kind(key, other)), reverse=True)
        if not likeness or likeness[0][0] < _LIKE or (len(likeness) > 1 and likeness[1][0] > likeness[0][0] - 10):
            continue
        child, parent = files.get(link.child, link.child), files.get(link.parent, link.parent)
        yield likeness[0][1], key, f"only in a copy: {child} derives from {parent}"


def _one_kind(one: str, other: str) -> bool:
    kinds = {one.partition(":")[0], other.partition(":")[0]}
    return len(kinds) == 1 or kinds == {"name", "body"}


def _like(names: Names, one: str, other: str) -> float:
    best = 0.0
    for left in names.forms[one]:
        for right in names.forms[other]:
            shared = set(stems(left)) & set(stems(right)) or set(name_words(left)) & set(name_words(right))
            best = max(best, fuzz.ratio(left.casefold(), right.casefold()) + (20 if shared else 0))
    return best
