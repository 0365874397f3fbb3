"""Which names of a case mean the same speaker or body, and which only may."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

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
ONE_LETTER = "one letter apart"
Joint = tuple[str, str, str]


def person_joints(keys: Iterable[str]) -> Iterator[Joint]:
    """Yield persons whose names are written in another order, with other spaces or in another script."""
    by_form: dict[str, str] = {}
    for key in sorted(keys):
        for form in person_forms(key):
            first = by_form.setdefault(form, key)
            if first != key:
                yield first, key, ""


def person_forms(key: str) -> tuple[str, ...]:
    """Return the forms under which a person's name may be met; none for what is no person's."""
    return signatures(tuple(key.removeprefix("person:").split())) if key.startswith("person:") else ()


def likely_forms(key: str) -> frozenset[str]:
    """Return a name and its forms that lack a letter: names one letter apart share one; none for a short name."""
    kind, _, rest = key.partition(":")
    if kind not in {"person", "name"} or len(rest) < _LONG or " " not in rest:
        return frozenset()
    return frozenset(f"{kind}:{form}" for form in deletions(rest))


def likely_pairs(keys: Iterable[str]) -> Iterator[Joint]:
    """Yield names that are one letter apart: shown as maybe the same, never joined by us."""
    by_form: dict[str, list[str]] = defaultdict(list)
    for key in sorted(keys):
        for form in likely_forms(key):
            by_form[form].append(key)
    pairs = {pair for held in by_form.values() for pair in itertools.pairwise(held)}
    yield from ((first, second, ONE_LETTER) for first, second in sorted(pairs))


def copy_joints(names: Names, lineages: Sequence[Lineage], files: Mapping[str, str]) -> Iterator[Joint]:
    """Yield names that stand only in a derived copy, joined to the name of the parent that they most resemble."""
    links = [link for one in lineages for link in copying(one)]
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
        child, parent = files.get(link.child, link.child), files.get(link.parent, link.parent)
        why = f"only in a copy: {child} derives from {parent}"
        yield from link_joints(names, (mine & only_copied) - theirs, theirs - mine, why, spun_names(link))


def copying(lineage: Lineage) -> list[Link]:
    """Return the links along which a name of a report may be damaged, by parent."""
    found = [link for link in lineage.links if link.directed and link.kind in _DERIVED]
    return sorted(found, key=lambda one: (one.child, one.parent))


def spun_names(link: Link) -> Mapping[str, str]:
    """Return name in a copy spun by a machine -> the name in whose place it stands in the parent."""
    drift = link.drift if link.kind is LinkKind.SPIN else ()
    return {one.after: one.before for one in drift if one.what == "name"}


def link_joints(
    names: Names, lost: Set[str], free: Set[str], why: str, spun: Mapping[str, str] | None = None
) -> Iterator[Joint]:
    """Yield what joins names of a copy that its parent lacks to those of the parent that the copy lacks.

    Args:
        names: the names of the case.
        lost: keys that stand in copies only and not in the parent.
        free: keys of the parent that the copy lacks.
        why: what is told of a joint.
        spun: name in the copy -> name in whose place it stands, where lineage has put the two beside one another.
    """
    for key in sorted(lost):
        placed = {(spun or {}).get(form) for form in names.forms[key]} - {None}
        meant = [other for other in sorted(free) if placed & set(names.forms[other])]
        if len(meant) == 1 and not meant[0].startswith("body:") and not key.startswith("body:"):
            yield meant[0], key, why
            continue
        likeness = sorted(((_like(names, key, other), other) for other in free if _one_kind(key, other)), reverse=True)
        if not likeness or likeness[0][0] < _LIKE or (len(likeness) > 1 and likeness[1][0] > likeness[0][0] - 10):
            continue
        yield likeness[0][1], key, why


def _one_kind(one: str, other: str) -> bool:
    kinds = {one.partition(":")[0], other.partition(":")[0]}
    # Two bodies that are told by state and office are two: what a copy calls a ministry of another state is no alias.
    return kinds == {"name", "body"} or (len(kinds) == 1 and kinds != {"body"})


def _like(names: Names, one: str, other: str) -> float:
    best = 0.0
    for left in names.forms[one]:
        for right in names.forms[other]:
            shared = set(stems(left)) & set(stems(right)) or set(name_words(left)) & set(name_words(right))
            best = max(best, fuzz.ratio(left.casefold(), right.casefold()) + (20 if shared else 0))
    return best
