"""Numbers by which the readings of the names of one text are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from longarm.read.gazetteer import Entry, Gazetteer, Kind, fold
from longarm.read.places.mention import Mention, own_readings
from longarm.read.places.weights import WEIGHTS

Array = npt.NDArray[Any]
#: Names closer than this in the text speak for one another; twice as far, half as much.
REACH = 400.0
#: Kilometres at which nearness has fallen to a third.
NEAR_KM = 100.0
EARTH_KM = 6371.0
#: How much must be named near a name before the rest of the text says much about it.
PATIENCE = 0.3
#: People from which on a town is known far from it.
LARGE = 100_000
#: How much less it tells that a name is not the main one where the text is not in English.
ABROAD = 0.3
NAMES = tuple(WEIGHTS)
_AFTER = re.compile(r"(?:,\s?|\s\(|\s?[（(]|,\s(?:in|near)\s)([^\W\d_][\w.'’]*(?:[ -][A-Z][\w.'’]*){0,2})")


@dataclass(frozen=True)
class Group:
    """The mentions of one name in a text, which have one sense.

    Attributes:
        mentions: positions in the list of mentions.
        readings: what the name can mean.
        lang: language of the words.
        holders: entries named right after it ("Paris, Texas").
        held: entries named right before it.
    """

    mentions: tuple[int, ...]
    readings: tuple[Entry, ...]
    lang: str
    holders: tuple[Entry, ...]
    held: tuple[Entry, ...]


def group(text: str, mentions: list[Mention], gazetteer: Gazetteer) -> list[Group]:
    """Gather the mentions of each name and what is named right beside them."""
    together: dict[tuple[str, str], list[int]] = {}
    beside: dict[str, set[str]] = {}
    after = [_named_after(text, one, gazetteer) for one in mentions]
    for index, one in enumerate(mentions):
        key = fold(one.words)
        if after[index][0]:
            beside.setdefault(key, set()).add(after[index][0])
        together.setdefault((key, after[index][0]), []).append(index)
    held: dict[int, list[Entry]] = {}
    starts = {one.span.start: index for index, one in enumerate(mentions)}
    for index in range(len(mentions)):
        follower = starts.get(after[index][2])
        if follower is not None:
            held.setdefault(follower, []).extend(mentions[index].readings)
    merged: dict[tuple[str, str], list[int]] = {}
    for (key, what), indices in together.items():
        told = beside.get(key, set())
        home = (key, what) if what or len(told) != 1 else (key, next(iter(told)))
        merged.setdefault(home, []).extend(indices)
    out = []
    for indices in merged.values():
        order = tuple(sorted(indices))
        holders = next((after[i][1] for i in order if after[i][1]), ())
        inside = tuple(entry for i in order for entry in held.get(i, ()))
        first = mentions[order[0]]
        readings = first.readings if holders else own_readings(first.words, first.readings)
        out.append(Group(order, readings, first.lang, holders, inside))
    return sorted(out, key=lambda one: one.mentions[0])


def _named_after(text: str, mention: Mention, gazetteer: Gazetteer) -> tuple[str, tuple[Entry, ...], int]:
    """Return key, entries and start of a larger place named right after a mention."""
    found = _AFTER.match(text, mention.span.end, mention.span.end + 50)
    if found is None:
        return "", (), -1
    words = found[1].split(" ")
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        larger = tuple(one for one in gazetteer.find(name, 12) if one.kind >= Kind.COUNTY)
        larger = tuple(one for one in larger if any(holds(one, small) for small in mention.readings))
        if larger and name[0].isupper():
            return fold(name), larger, found.start(1)
    return "", (), -1


def holds(large: Entry, small: Entry) -> bool:
    """Say whether one entry is a country, region or county that the other lies in."""
    if large.kind <= small.kind or large.row == small.row or large.country is None:
        return False
    if large.kind is Kind.COUNTRY:
        return large.country == small.country
    if large.kind is Kind.REGION:
        return large.admin1 != 0 and large.admin1 == small.admin1
    return large.admin2 != 0 and large.admin2 == small.admin2


class Comparison:
    """The readings of all groups of a text as one matrix.

    Attributes:
        groups: the groups.
        of: reading -> group.
        entries: the readings in row order.
        matrix: one row per reading, one column per feature in the order of :data:`NAMES`.
    """

    def __init__(self, groups: list[Group], mentions: list[Mention], outlet_country: str | None) -> None:
        self.groups = groups
        self.entries = [entry for one in groups for entry in one.readings]
        sizes = [len(one.readings) for one in groups]
        self.of = np.repeat(np.arange(len(groups)), sizes)
        self.starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(int)
        self.matrix = np.zeros((len(self.entries), len(NAMES)), dtype=np.float64)
        self._fill_own(outlet_country)
        self._weigh = _proximity(groups, mentions)
        self._codes = _numbers([entry.country for entry in self.entries])
        self._firsts = _numbers([entry.admin1 or None for entry in self.entries])
        self._seconds = _numbers([entry.admin2 or None for entry in self.entries])
        self._points = _sphere(self.entries)
        self._close = self._closeness()

    def share(self, scores: Array) -> Array:
        """Turn scores into shares that sum to one in each group."""
        top = np.maximum.reduceat(scores, self.starts)[self.of]
        raised = np.exp(scores - top)
        return np.asarray(raised / np.add.reduceat(raised, self.starts)[self.of])

    def see_context(self, shares: Array) -> None:
        """Fill the columns that depend on what the other names most likely mean."""
        for column, numbers in ((10, self._codes), (11, self._firsts), (12, self._seconds)):
            self.matrix[:, column] = self._support(shares, numbers)
        best = np.maximum.reduceat(self._close * shares[None, :], self.starts, axis=1)
        pull = (best * self._weigh[self.of]).sum(axis=1)
        self.matrix[:, 13] = pull / (PATIENCE + pull)

    def _fill_own(self, outlet_country: str | None) -> None:
        row = 0
        for one in self.groups:
            for entry in one.readings:
                cells = self.matrix[row]
                cells[0] = np.log10(entry.people + 30)
                if entry.kind:
                    cells[int(entry.kind)] = 1.0
                if entry.grade:
                    cells[5 + int(entry.grade)] = 1.0 if one.lang == "en" else ABROAD
                cells[8] = any(holds(large, entry) for large in one.holders)
                cells[9] = any(holds(entry, small) for small in one.held)
                cells[15] = np.log10(max(entry.people, LARGE) / LARGE) if entry.kind <= Kind.CAPITAL else 0.0
                cells[14] = outlet_country is not None and entry.country == outlet_country
                row += 1

    def _support(self, shares: Array, numbers: Array) -> Array:
        table = np.zeros((len(self.groups), int(numbers.max(initial=0)) + 1))
        np.add.at(table, (self.of, numbers), shares)
        table[:, 0] = 0.0
        pull = _times(self._weigh, table)[self.of, numbers]
        total = self._weigh.sum(axis=1)[self.of]
        return np.asarray(pull / (PATIENCE + total))

    def apart(self, row: int, other: int) -> float:
        """Return the kilometres between two readings, in a straight line."""
        return float(np.linalg.norm(self._points[row] - self._points[other])) * EARTH_KM

    def _closeness(self) -> Array:
        gaps = [axis[:, None] - axis[None, :] for axis in self._points.T]
        apart = np.sqrt(gaps[0] ** 2 + gaps[1] ** 2 + gaps[2] ** 2) * EARTH_KM
        close = np.exp(-apart / NEAR_KM)
        wide = np.array([entry.kind >= Kind.COUNTRY for entry in self.entries])
        close[:, wide] = 0.0
        return np.asarray(close)


def _times(one: Array, other: Array) -> Array:
    """Multiply matrices in one fixed order of additions, whatever threads the machine has."""
    return np.asarray(np.einsum("ij,jk->ik", one, other))


def _sphere(entries: list[Entry]) -> Array:
    """Return the entries as points on a ball of radius one."""
    lat = np.radians([entry.lat for entry in entries])
    lon = np.radians([entry.lon for entry in entries])
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def _numbers(values: list[Any]) -> Array:
    seen: dict[Any, int] = {None: 0}
    return np.array([seen.setdefault(value, len(seen)) for value in values], dtype=int)


def _proximity(groups: list[Group], mentions: list[Mention]) -> Array:
    """Return how much each group counts for each other, by the distance of their closest mentions."""
    order = [index for one in groups for index in one.mentions]
    at = np.array([mentions[index].span.start for index in order], dtype=np.float64)
    starts = np.concatenate([[0], np.cumsum([len(one.mentions) for one in groups])[:-1]]).astype(int)
    apart = np.abs(at[:, None] - at[None, :])
    apart = np.minimum.reduceat(np.minimum.reduceat(apart, starts, axis=0), starts, axis=1)
    weigh = REACH / (REACH + apart)
    np.fill_diagonal(weigh, 0.0)
    return np.asarray(weigh)
