"""Rows of an announced list: "The report lists these sites:", then "- Rome: Qingtian, opened 2018" line by line.

A row says nothing by itself: what it is a row of, and whose list it is, stand in the sentence that announces it. Rows
of a table ("Netherlands | Amsterdam | Lishui") need no colon before them, and a row that a country heads may name
several of its towns ("Spain: Madrid, Valencia").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision

_ROW = re.compile(r"\s*(?:[-–—•*·▪►]\s+|\d{1,2}[.)]\s+)")
#: Two cells of a table.
_TABLE = re.compile(r"[^|\t]{2,60}\s?[|\t]\s?[^|\t]{2,}")
#: A full stop ends a sentence that announces a list by such words.
_ANNOUNCES = re.compile(r"\b(?:following|below|as follows|in the table|listed here)\b", re.IGNORECASE)
_COLON = re.compile(r"[:：]\s*$")
#: "Where they are:" announces no list of sites.
_ENTRY = re.compile(r"\s*(?:[-–—•*·▪►]\s+|\d{1,2}[.)]\s+)?(?:in |the )?", re.IGNORECASE)
_SHORT_ROW, _LINE = 160, 3


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
    above: int | None = None
    for index, sentence in enumerate(body):
        words = ground.words(sentence.span)
        table = _is_cells(ground, sentence)
        by = announced if announced is not None or not table else above
        if by is not None and (table or _ROW.match(words)):
            if len(words) <= _SHORT_ROW:
                for at, place in _places(ground, body, index, accused):
                    yield Row(at, by, place)
            continue
        above = None if table else index
        if announced is not None and body[index - 1].passage == sentence.passage and announced != index - 1:
            continue
        announced = index if _COLON.search(words) or _ANNOUNCES.search(words) else None


def _is_cells(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence is a whole line with cells."""
    line = ground.parsed.passages[sentence.passage].span
    return line.end - line.start <= _SHORT_ROW and _TABLE.search(line.of(ground.text)) is not None


def _places(ground: Ground, body: tuple[Sentence, ...], index: int, accused: str | None) -> list[tuple[int, Place]]:
    """Return the host place that a row begins with, or the towns of the country that heads it, by their sentences."""
    first = _first_place(ground, body[index], accused)
    if first is None or first.precision is not PlacePrecision.COUNTRY:
        return [] if first is None else [(index, first)]
    # "- Spain: Madrid, Valencia" may be two sentences of one line.
    line = [at for at in range(index, min(index + _LINE, len(body))) if body[at].passage == body[index].passage]
    towns = [
        (at, one)
        for at in line
        for one in ground.places_in(body[at].span)
        if one.country == first.country and one.precision is PlacePrecision.SETTLEMENT
    ]
    return towns or [(index, first)]


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
