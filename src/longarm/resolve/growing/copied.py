"""Names that stand only in derived copies, with the names of the parents that they most resemble, kept copy by copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from longarm.records.lineage import Lineage, Link
from longarm.resolve.joints import Joint, copying, link_joints, spun_names
from longarm.resolve.roster import Names


class Copied:
    """Joints of names along the lineage of reports.

    Args:
        names: the names of the reports.
        keys_of: report id -> keys of the names in it.
        files: report id -> its file, for reasons.
    """

    def __init__(self, names: Names, keys_of: Mapping[str, frozenset[str]], files: Mapping[str, str]) -> None:
        self._names, self._keys_of, self._files = names, keys_of, files
        self._links: dict[str, list[Link]] = {}
        self._children: dict[str, set[str]] = {}
        self._only: set[str] = set()
        self._joints: dict[str, tuple[Joint, ...]] = {}
        self._by_key: dict[str, set[str]] = {}

    def around(self, key: str) -> Iterator[str]:
        """Yield the keys that a key is joined with."""
        for child in self._by_key.get(key, ()):
            for first, second, _ in self._joints[child]:
                if key in {first, second}:
                    yield first
                    yield second

    def joints(self, keys: set[str]) -> Iterator[Joint]:
        """Yield the joints among some keys, in the order of the copies."""
        for child in sorted({child for key in keys for child in self._by_key.get(key, ())}):
            yield from (one for one in self._joints[child] if one[0] in keys)

    def update(self, lineages: Iterable[Lineage], reread: Iterable[str], turned: tuple[set[str], set[str]]) -> set[str]:
        """Follow what became another; return the keys of which the joints did.

        Args:
            lineages: those that became others.
            reread: reports whose names became others.
            turned: keys that were met or lost in a report, and those of them with other written forms.
        """
        met, renamed = turned
        again = {child for report in reread for child in (report, *self._children.get(report, ()))}
        weigh = set(met)
        for one in lineages:
            if self._relink(one):
                weigh |= self._keys_of.get(one.report, frozenset())
            again.add(one.report)
        flipped = {key for key in weigh if self._weigh(key)}
        for key in flipped | renamed:
            for reports in self._names.forms.get(key, {}).values():
                for report in reports:
                    again.add(report)
                    if key in renamed:
                        again |= self._children.get(report, set())
        return {key for child in again if child in self._links or child in self._joints for key in self._join(child)}

    def _relink(self, lineage: Lineage) -> bool:
        """Take up the links of a report; say whether it became a copy or ceased to be one."""
        child, links = lineage.report, copying(lineage)
        before = self._links.pop(child, [])
        for link in before:
            self._children.get(link.parent, set()).discard(child)
        for link in links:
            self._children.setdefault(link.parent, set()).add(child)
        if links:
            self._links[child] = links
        return bool(before) != bool(links)

    def _weigh(self, key: str) -> bool:
        """Tell again whether a key stands in copies only; say whether that became another."""
        forms = self._names.forms.get(key)
        only = bool(forms) and all(report in self._links for reports in (forms or {}).values() for report in reports)
        before = key in self._only
        (self._only.add if only else self._only.discard)(key)
        return only != before

    def _join(self, child: str) -> set[str]:
        """Join the names of a copy again; return the keys whose joints became others."""
        before, now = self._joints.pop(child, ()), tuple(self._joined(child))
        if now:
            self._joints[child] = now
        if before == now:
            return set()
        old = {key for first, second, _ in before for key in (first, second)}
        new = {key for first, second, _ in now for key in (first, second)}
        for key in old - new:
            self._by_key[key].discard(child)
        for key in new:
            self._by_key.setdefault(key, set()).add(child)
        return old | new

    def _joined(self, child: str) -> Iterator[Joint]:
        mine = self._keys_of.get(child, frozenset())
        for link in self._links.get(child, ()):
            theirs = self._keys_of.get(link.parent, frozenset())
            names = (self._files.get(child, child), self._files.get(link.parent, link.parent))
            why = f"only in a copy: {names[0]} derives from {names[1]}"
            yield from link_joints(self._names, (mine & self._only) - theirs, theirs - mine, why, spun_names(link))

    def copy(self, names: Names, keys_of: Mapping[str, frozenset[str]], files: Mapping[str, str]) -> Copied:
        """Return another that stands where this one stands, over other tables."""
        other = Copied(names, keys_of, files)
        other._links = dict(self._links)
        other._children = {parent: set(children) for parent, children in self._children.items()}
        other._only, other._joints = set(self._only), dict(self._joints)
        other._by_key = {key: set(children) for key, children in self._by_key.items()}
        return other
