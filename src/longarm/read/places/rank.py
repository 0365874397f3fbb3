"""The ranker: which of its readings each name of a text means, and by what lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from longarm.read.gazetteer import Entry, Gazetteer, Kind
from longarm.read.places.features import NAMES, Comparison, group, holds
from longarm.read.places.mention import Mention
from longarm.read.places.weights import THIN, WEIGHTS

_VECTOR = np.array([WEIGHTS[name] for name in NAMES])
_OWN = np.array([name not in {
    "country named in the text", "region named in the text", "county named in the text", "near other places of the text"
} for name in NAMES])  # fmt: skip
_HOLDS = NAMES.index("holds the place named before it")
#: A town at least this large is meant before the region around it that bears its name.
TOWN_PEOPLE = 50_000
#: Readings closer than this count as one place.
WITHIN_KM = 161.0
ROUNDS = 2
#: Texts with more names than this are ranked in stretches, so that cost stays linear.
STRETCH = 250


@dataclass(frozen=True)
class Ranked:
    """What a name means.

    Attributes:
        entry: the best reading.
        lead: by how much it beats the best reading that lies elsewhere; infinite when there is none.
        rival: that reading, None when there is none.
        because: the features that decided, heaviest first.
        close: countries of all readings elsewhere that are as good as the best, its own first.
    """

    entry: Entry
    lead: float
    rival: Entry | None
    because: str
    close: tuple[str, ...] = ()


def rank(text: str, mentions: list[Mention], gazetteer: Gazetteer, outlet_country: str | None = None) -> list[Ranked]:
    """Say for each mention which reading it has; every mention must have one."""
    out: dict[int, Ranked] = {}
    if not all(one.readings for one in mentions):
        raise ValueError("a mention without a reading cannot be ranked")
    for first in range(0, len(mentions), STRETCH):
        part = mentions[first : first + STRETCH]
        compared = compare(text, part, gazetteer, outlet_country)
        scores = settle(compared, _VECTOR)
        for number, one in enumerate(compared.groups):
            verdict = _verdict(compared, scores, number)
            for index in one.mentions:
                out[first + index] = verdict
    return [out[index] for index in range(len(mentions))]


def compare(text: str, mentions: list[Mention], gazetteer: Gazetteer, outlet_country: str | None) -> Comparison:
    """Set the readings of all names of a text beside one another."""
    return Comparison(group(text, mentions, gazetteer), mentions, outlet_country)


def settle(compared: Comparison, weights: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return the scores of all readings once each has seen what the others most likely mean."""
    scores = _score(compared, np.where(_OWN, weights, 0.0))
    for _ in range(ROUNDS):
        compared.see_context(compared.share(scores))
        scores = _score(compared, weights)
    return scores


def _score(compared: Comparison, weights: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return weighted sums in one fixed order of additions, rounded so that equals stay equal."""
    return np.asarray(np.round(np.einsum("ij,j->i", compared.matrix, weights), 9))


def _verdict(compared: Comparison, scores: npt.NDArray[Any], number: int) -> Ranked:
    start = int(compared.starts[number])
    rows = range(start, start + len(compared.groups[number].readings))
    if len(rows) == 1:
        return Ranked(compared.entries[start], float("inf"), None, "the only place of that name")
    first = max(rows, key=lambda row: (scores[row], -row))
    best = _town_before_region(compared, rows, first)
    entry = compared.entries[best]
    away = [row for row in far_from(compared, best, rows) if row != first]
    rival = max(away, key=lambda row: (scores[row], -row), default=None)
    lead = float("inf") if rival is None else float(max(scores[best], scores[first]) - scores[rival])
    least = max(scores[best], scores[first]) - THIN
    near = sorted((row for row in away if scores[row] > least), key=lambda row: (-scores[row], row))
    close = tuple(dict.fromkeys(code for row in (best, *near) if (code := compared.entries[row].country)))
    other = None if rival is None else compared.entries[rival]
    return Ranked(entry, lead, other, _because(compared, best, rival), close)


def _town_before_region(compared: Comparison, rows: range, best: int) -> int:
    """Return the town where the best reading is the region around it or one that bears its name.

    So with Madrid or Porto, and with a capital that shares its name with a region elsewhere in its country.
    """
    region = compared.entries[best]
    if region.kind not in {Kind.REGION, Kind.COUNTY} or compared.matrix[best][_HOLDS]:
        return best
    for row in rows:
        town = compared.entries[row]
        large = town.kind <= Kind.CAPITAL and town.country == region.country and town.people >= TOWN_PEOPLE
        if large and (town.kind is Kind.CAPITAL or holds(region, town)):
            return row
    return best


def far_from(compared: Comparison, best: int, rows: range) -> list[int]:
    """Return the readings that lie elsewhere: far away, and neither inside the best nor around it."""
    entry = compared.entries[best]
    out = []
    for row in rows:
        other = compared.entries[row]
        if compared.apart(best, row) > WITHIN_KM and not holds(other, entry) and not holds(entry, other):
            out.append(row)
    return out


def _because(compared: Comparison, best: int, rival: int | None) -> str:
    if rival is None:
        return "all places of that name lie together"
    part = (compared.matrix[best] - compared.matrix[rival]) * _VECTOR
    order = sorted(range(len(NAMES)), key=lambda column: -part[column])
    told = [NAMES[column] for column in order[:3] if part[column] > 0.15]
    other = compared.entries[rival]
    return f"{', '.join(told) or 'best of its readings'}; before {other.name}, {other.country or 'no country'}"
