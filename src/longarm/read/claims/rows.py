"""Rows of an announced list: "The report lists these sites:", then "- Rome: Qingtian, opened 2018" line by line.

A row says nothing by itself: what it is a row of, and whose list it is, stand in the sentence that announces it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision

_ROW = re.compile(r"\s*(?:[-–—•*·▪►]\s+|\d{1,2}[.)]\s+)")
_COLON = re.compile(r"[:：]\s*$")
#: "Where they are:" announces no list of sites.
_ENTRY = re.compile(r"\s*(?:[-–—•*·▪►]\s+|\d{1,2}[.)]\s+)?(?:in |the )?", re.IGNORECASE)
_SHORT_ROW = 160


@dataclass(frozen=True)
class Row:
    """A row of a list.

    Attributes:
        index: its sentence among the body sentences.
        announced: the sentence that announces the list.
        place: the place that the row begins with.
    """

    index: int
    announced: int
    place: Place


def find_rows(ground: Ground, body: tuple[Sentence, ...], accused: str | None) -> Iterator[Row]:
    """Yield the rows that begin with a place, each with the sentence that announces its list."""
    announced: int | None = None
    for index, sentence in enumerate(body):
        words = ground.words(sentence.span)
        if announced is not None and _ROW.match(words):
            place = _first_place(ground, sentence, accused) if len(words) <= _SHORT_ROW else None
            if place is not None:
                yield Row(index, announced, place)
            continue
        if announced is not None and body[index - 1].passage == sentence.passage and announced != index - 1:
            continue
        announced = index if _COLON.search(words) else None


def _first_place(ground: Ground, sentence: Sentence, accused: str | None) -> Place | None:
    """Return the host place a row begins with; of "Milan, Italy" the town."""
    found = _ENTRY.match(ground.text, sentence.span.start, sentence.span.end)
    start = found.end() if found is not None else sentence.span.start
    places = [one for one in ground.places_in(sentence.span) if one.country not in {None, accused}]
    first = next((one for one in places if one.span.start == start), None)
    if first is None or first.precision is PlacePrecision.CONTINENT:
        return None
    if first.precision is PlacePrecision.COUNTRY:
        towns = [one for one in places if one.country == first.country and one.precision is PlacePrecision.SETTLEMENT]
        return towns[0] if len(towns) == 1 else first
    return first
