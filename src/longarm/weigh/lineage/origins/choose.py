"""Which links are shown: for each report the best that explains it, and those that hold its group together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from longarm.records.lineage import Link, LinkKind
from longarm.weigh.lineage.origins.groups import Forest, Origins
from longarm.wording.sources import SPLICES


def choose_links(links: Sequence[tuple[Link, float]], origins: Origins) -> dict[str, list[Link]]:
    """Return the links of each report, by child.

    Every report keeps the strongest link to a parent, of equals the one to a parent that has none itself: what could
    as well be from the original does not fall with a copy of it; a spliced report keeps one for each origin and its
    kind is splice; links whose direction is unknown are kept only where nothing else joins the two.
    """
    derived = {link.child for link, _ in links if link.directed}
    ranked = [
        link
        for link, _ in sorted(
            links, key=lambda k: (not k[0].directed, -k[1], k[0].parent in derived, k[0].child, k[0].parent)
        )
    ]
    chosen: dict[str, list[Link]] = defaultdict(list)
    forest = Forest()
    for link in ranked:
        ends = {link.child, link.parent}
        for end in sorted(ends & set(origins.parents)):
            if (ends - {end}) & set(origins.parents[end]):
                chosen[end].append(_spliced(link, end, next(iter(ends - {end}))))
    for link in ranked:
        if link.child in origins.parents or link.parent in origins.parents:
            continue
        if link.directed and chosen[link.child]:
            continue
        if forest.merge(link.child, link.parent):
            chosen[link.child].append(link)
    for link in ranked:
        if not {link.child, link.parent} & set(origins.parents) and forest.merge(link.child, link.parent):
            chosen[link.child].append(link)
    return dict(chosen)


def _spliced(link: Link, child: str, parent: str) -> Link:
    because = (SPLICES, *link.because)
    return Link(child=child, parent=parent, kind=LinkKind.SPLICE, directed=True, because=because)
