"""What tells that capitalised words of a report are no person's name: its places, countries and known bodies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from longarm.read.claims.ground import Ground
from longarm.read.names_abroad import Signs, Telling
from longarm.records.span import Span

#: How many names that begin before a run are looked at for one that holds it.
_NEAR = 4


@dataclass(frozen=True)
class Known:
    """What tells that a word is no person's name.

    Attributes:
        telling: tells what is known as a place or an organisation.
        names_country: says whether words of a language name a country or what belongs to one.
        names_body: says whether a word alone is that of an outlet or organisation known by name.
    """

    telling: Telling
    names_country: Callable[[str, str], bool]
    names_body: Callable[[str], bool]


def know_names(signs: Mapping[str, Signs], ground: Ground) -> Known:
    """Return what tells persons in a report, with its places and the organisations known by name."""
    text = ground.parsed.report.text

    @cache
    def told() -> tuple[list[Span], list[int]]:
        known = [span for _, span in ground.known.find(text, Span(0, len(text)))]
        spans = sorted({*(place.span for place in ground.places), *known})
        return spans, [span.start for span in spans]

    def explained(run: Span) -> bool:
        spans, starts = told()
        at = bisect_right(starts, run.start)
        return any(span.end >= run.end for span in spans[max(0, at - _NEAR) : at])

    return Known(
        Telling(signs, explained),
        lambda words, lang: ground.tell_country(words, lang) is not None,
        lambda words: ground.known.kind_of(words) is not None,
    )
