"""Parts of the map that can be looked at, and the ways from one to the next, as addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.web.map_facts import Facts, Mask, Numbers

WORLD = "-1800 -850 3720 1420"
#: Parts of the map that one can go to, as views.
REGIONS = (
    ("Africa", "-200 -380 740 740"),
    ("Asia", "250 -780 1250 920"),
    ("Europe", "-250 -720 700 380"),
    ("North America", "-1700 -840 1200 770"),
    ("Oceania", "1100 -60 710 560"),
    ("South America", "-850 -140 520 720"),
)
#: Ways to move over the map: key, sign and words of each.
MOVES = {
    "in": ("+", "+", "nearer"),
    "out": ("-", "−", "farther"),
    "west": ("", "←", "west"),
    "east": ("", "→", "east"),
    "north": ("", "↑", "north"),
    "south": ("", "↓", "south"),
    "world": ("0", "world", "world"),
    "reset": ("", "all marks", "around the marks"),
}


@dataclass(frozen=True)
class View:
    """A part of the map, in degrees times ten; y grows to the south."""

    left: float
    top: float
    width: float
    height: float

    @property
    def box(self) -> str:
        """The view as SVG writes it."""
        return f"{self.left:.0f} {self.top:.0f} {self.width:.0f} {self.height:.0f}"

    def holds(self, facts: Facts) -> Mask:
        """Return which entries with coordinates lie in it."""
        x, y = facts.x / 100, facts.y / 100
        across = (self.left <= x) & (x <= self.left + self.width)
        return facts.placed & across & (self.top <= y) & (y <= self.top + self.height)


def view_around(facts: Facts, numbers: Numbers) -> str:
    """Return the first view: around the marks, the whole world when there are none or they lie far apart."""
    if not len(numbers):
        return WORLD
    xs, ys = facts.x[numbers] / 100, facts.y[numbers] / 100
    left, top = xs.min() - 60, ys.min() - 60
    width, height = max(xs.max() - left + 60, 240), max(ys.max() - top + 60, 140)
    return f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}"


def parse_view(text: str | None) -> View | None:
    """Read a view from the address; None where it is none."""
    found = re.fullmatch(r"(-?\d{1,4}) (-?\d{1,4}) (\d{1,4}) (\d{1,4})", text or "")
    return View(*(float(part) for part in found.groups())) if found else None


def moves_from(box: str) -> list[tuple[str, str]]:
    """Return the ways to move from a view, each with the view that it leads to; empty for that around the marks."""
    left, top, width, height = (float(part) for part in box.split())
    near, far, step = 0.6, 1 / 0.6, 0.4

    def scaled(factor: float) -> View:
        wide, high = max(10.0, min(width * factor, 3720.0)), max(6.0, min(height * factor, 3720.0))
        return View(left + (width - wide) / 2, top + (height - high) / 2, wide, high)

    views = {
        "in": scaled(near),
        "out": scaled(far),
        "west": View(left - step * width, top, width, height),
        "east": View(left + step * width, top, width, height),
        "north": View(left, top - step * height, width, height),
        "south": View(left, top + step * height, width, height),
    }
    return [*((how, view.box) for how, view in views.items()), ("world", WORLD), ("reset", "")]
