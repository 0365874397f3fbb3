"""Lineage of some reports as a drawing: parents left, children right; pure, drawn as SVG by a template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from longarm.publish.words import one_line
from longarm.records.when import When
from longarm.web.snapshot import Snapshot

WIDTH, HEIGHT, GAP_X, GAP_Y = 210, 46, 90, 16
_MOST = 40


@dataclass(frozen=True)
class Box:
    """A report in the drawing, in pixels."""

    report: str
    x: int
    y: int
    title: str
    published: When
    lang: str
    own: bool


@dataclass(frozen=True)
class Arrow:
    """A derivation in the drawing."""

    x1: int
    y1: int
    x2: int
    y2: int
    words: str
    directed: bool


@dataclass(frozen=True)
class Drawing:
    """Boxes and arrows with the size they need; empty when the reports derive from nothing here."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def draw_lineage(now: Snapshot, reports: Iterable[str]) -> Drawing:
    """Lay out the lineage around some reports.

    Args:
        now: the register.
        reports: ids of the reports; their parents and children in the case are drawn with them.
    """
    own = set(reports)
    listed = now.reports
    near = {(link.child, link.parent): link for report in sorted(own) for link in now.links.get(report, ())}
    links = [near[pair] for pair in sorted(near) if pair[0] in listed and pair[1] in listed]
    shown = sorted({end for link in links for end in (link.child, link.parent)}, key=lambda r: listed[r].log_index)
    shown = shown[:_MOST]
    if not shown:
        return Drawing(0, 0, (), ())
    column = dict.fromkeys(shown, 0)
    for _ in shown:
        for link in links:
            if link.directed and link.child in column and link.parent in column:
                column[link.child] = max(column[link.child], min(column[link.parent] + 1, len(shown)))
    rows: dict[int, int] = {}
    boxes = {}
    for report in shown:
        row = rows.get(column[report], 0)
        rows[column[report]] = row + 1
        one = listed[report]
        boxes[report] = Box(
            report=report,
            x=column[report] * (WIDTH + GAP_X) + 4,
            y=row * (HEIGHT + GAP_Y) + 4,
            title=one_line(one.outlet or one.file, 26),
            published=one.published,
            lang=one.lang,
            own=report in own,
        )
    arrows = tuple(
        Arrow(
            boxes[link.parent].x + WIDTH,
            boxes[link.parent].y + HEIGHT // 2,
            boxes[link.child].x,
            boxes[link.child].y + HEIGHT // 2,
            link.kind.value.replace("_", " "),
            link.directed,
        )
        for link in links
        if link.parent in boxes and link.child in boxes
    )
    width = max(box.x for box in boxes.values()) + WIDTH + 8
    height = max(box.y for box in boxes.values()) + HEIGHT + 8
    return Drawing(width, height, tuple(boxes.values()), arrows)
