"""Map and timeline: precision drawn as area, status as the shape of the mark, vague dates as bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from longarm.records.register import Entry
from longarm.web.map_facts import STATUSES, Facts, Numbers, facts_of
from longarm.web.pages.map_marks import draw_marks
from longarm.web.pages.map_time import ROW, draw_timeline
from longarm.web.pages.map_view import MOVES, REGIONS, View, moves_from, parse_view, view_around

#: Entries listed of one country, without a place, and in the table.
MOST_LISTED, MOST_ASIDE, MOST_ROWS = 100, 200, 500

__all__ = ["parse_view", "show_map"]


def show_map(
    entries: Sequence[Entry],
    shapes: Mapping[str, str],
    view: View | None = None,
    facts: Facts | None = None,
    numbers: Numbers | None = None,
) -> dict[str, Any]:
    """Return what the map page shows for some entries.

    Args:
        entries: the entries of the register.
        shapes: ISO 3166-1 alpha-2 -> outline.
        view: part of the map that is looked at; None for all of it.
        facts: what is known of the entries, where it was made before.
        numbers: which entries were asked for; None for all.
    """
    facts = facts or facts_of(entries)
    numbers = np.arange(len(entries)) if numbers is None else numbers
    placed = numbers[(view.holds(facts) if view else facts.placed)[numbers]]
    box = view.box if view else view_around(facts, placed)
    bars, years = draw_timeline(entries, facts, numbers)
    marks = draw_marks(entries, facts, placed, box, [bar.number for bar in bars])
    areas = _areas(facts, numbers[~facts.placed[numbers]], shapes)
    nowhere, undated = numbers[facts.country[numbers] < 0], numbers[~facts.dated[numbers]]
    rows = numbers[:MOST_ROWS].tolist()
    return {
        "entries": [entries[number] for number in rows],
        "total": len(numbers),
        "status": {entries[number].id: STATUSES[facts.status[number]] for number in rows},
        "days": {
            entries[n].id: (int(facts.first[n]), int(facts.last[n])) if facts.dated[n] else ("", "") for n in rows
        },
        "shapes": sorted(shapes.items()),
        "marks": marks,
        "areas": {code: ([entries[n] for n in held[:MOST_LISTED].tolist()], len(held)) for code, held in areas.items()},
        "nowhere": ([entries[number] for number in nowhere[:MOST_ASIDE].tolist()], len(nowhere)),
        "undated": ([entries[number] for number in undated[:MOST_ASIDE].tolist()], len(undated)),
        "bars": bars,
        "years": years,
        "height": (max((bar.row for bar in bars), default=0) + 1) * ROW + 30,
        "row": ROW,
        "statuses": STATUSES,
        "box": box,
        "clustered": any(mark.inside for mark in marks),
        "moves": moves_from(box),
        "regions": REGIONS,
        "keys": {how: key for how, (key, _, _) in MOVES.items()},
        "signs": {how: sign for how, (_, sign, _) in MOVES.items()},
        "move_words": {how: words for how, (_, _, words) in MOVES.items()},
    }


def _areas(facts: Facts, unplaced: Numbers, shapes: Mapping[str, str]) -> dict[str, Numbers]:
    """Return the entries of which only the country is known, by countries that have an outline."""
    codes = facts.country[unplaced]
    found = {facts.countries[code]: unplaced[codes == code] for code in np.unique(codes[codes >= 0]).tolist()}
    return {country: found[country] for country in sorted(found) if country in shapes}
