"""The ranker: which of its readings each name of a text means, and by what lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from longarm.read.gazetteer import Entry, Gazetteer
from longarm.read.places.features import NAMES, Comparison, group
from longarm.read.places.mention import Mention
from longarm.read.places.weights import WEIGHTS

_VECTOR = np.array([WEIGHTS[name] for name in NAMES])
_OWN = np.array([name not in {
    "country named in the text", "region named in the text", "county named in the text", "near other places of the text"
} for name in NAMES])  # fmt: skip
ROUNDS = 3
#: Texts with more names than this are ranked in stretches, so that cost stays linear.
STRETCH = 60


@dataclass(frozen=True)
class Ranked:
    """What a name means.

    Attributes:
        entry: the best reading.
        lead: by how much it beats the best reading more than 161 km away; infinite when there is none.
        same_country: whether every reading within the lead lies in one country.
        because: the features that decided, heaviest first.
    """

    entry: Entry
    lead: float
    rival: Entry | None
    because: str


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
    scores = compared.matrix @ np.where(_OWN, weights, 0.0)
    for _ in range(ROUNDS):
        compared.see_context(compared.share(scores))
        scores = compared.matrix @ weights
    return np.asarray(scores)


def _verdict(compared: Comparison, scores: npt.NDArray[Any], number: int) -> Ranked:
    start = int(compared.starts[number])
    rows = range(start, start + len(compared.groups[number].readings))
    best = max(rows, key=lambda row: (scores[row], -row))
    entry = compared.entries[best]
    rivals = [row for row in rows if kilometres(compared.entries[row], entry) > 161]
    rival = max(rivals, key=lambda row: (scores[row], -row), default=None)
    lead = float("inf") if rival is None else float(scores[best] - scores[rival])
    return Ranked(entry, lead, None if rival is None else compared.entries[rival], _because(compared, best, rival))


def _because(compared: Comparison, best: int, rival: int | None) -> str:
    if rival is None:
        return "the only place of that name"
    part = (compared.matrix[best] - compared.matrix[rival]) * _VECTOR
    order = sorted(range(len(NAMES)), key=lambda column: -part[column])
    told = [NAMES[column] for column in order[:3] if part[column] > 0.15]
    other = compared.entries[rival]
    return f"{', '.join(told) or 'best of its readings'}; before {other.name}, {other.country or 'no country'}"


def kilometres(one: Entry, other: Entry) -> float:
    """Return the distance between two entries over the ground."""
    lat1, lat2 = np.radians(one.lat), np.radians(other.lat)
    turn = np.sin(lat1) * np.sin(lat2) + np.cos(lat1) * np.cos(lat2) * np.cos(np.radians(one.lon - other.lon))
    return float(np.arccos(np.clip(turn, -1.0, 1.0)) * 6371.0)
