"""What the page shows of each entry, as plain values for the template."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from longarm.publish.country_names import country_name
from longarm.publish.page_texts import anchor_of
from longarm.publish.supports import supports_of
from longarm.publish.words import (
    KINDS,
    denied_words,
    denier_words,
    drift_words,
    found_words,
    one_line,
    origin_words,
    plural,
    read_words,
    speaker_words,
    standing_words,
    when_words,
)
from longarm.records.register import Denial, Entry, Register, Support
from longarm.wording.voices import order_said
from longarm.wording.words import STANDINGS

#: Longest quote on a card; the whole stands in the text of the report that it links to.
LONGEST_QUOTE = 320


@dataclass(frozen=True)
class Voice:
    """One claim on a card: who, where, how, which words, and the link to them."""

    who: str
    outlet: str
    when: str
    how: str
    quote: str
    anchor: str
    file: str
    copy: bool
    relayed: str
    says: str = ""


@dataclass(frozen=True)
class Card:
    """An entry as the page shows it."""

    entry: Entry
    standing: str
    standing_words: str
    origins: str
    values: tuple[tuple[str, str, str], ...]
    voices: tuple[Voice, ...]
    denials: tuple[Voice, ...]
    ladder: tuple[tuple[str, str, str, str], ...]
    beside: tuple[str, ...]
    drift: tuple[str, ...]
    no_order: str = ""


@dataclass(frozen=True)
class Group:
    """The cards of one kind in one country."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Country:
    """A country with its groups."""

    code: str
    name: str
    groups: tuple[Group, ...]
    count: int


class View:
    """Turns a public register into cards.

    Args:
        register: the register with pseudonyms.
        places: claim id, as it is in ``register`` -> (start, end) of its words in the sealed text.
    """

    def __init__(self, register: Register, places: Mapping[str, tuple[int, int]]) -> None:
        self.register = register
        self._numbers = {report.id: number for number, report in enumerate(register.reports)}
        self._anchors = {}
        for support in supports_of(register.entries):
            start, end = places[support.claim]
            self._anchors[support.claim] = anchor_of(self._numbers[support.report], start, end)

    def countries(self) -> list[Country]:
        """Return the countries by name, entries without one last."""
        order = list(KINDS)
        entries = sorted(
            self.register.entries,
            key=lambda e: (e.country is None, country_name(e.country), order.index(e.kind)),
        )
        found = []
        for code, members in itertools.groupby(entries, key=lambda e: e.country):
            of_country = list(members)
            groups = tuple(
                Group(KINDS[kind], tuple(self.card(entry) for entry in of_kind))
                for kind, of_kind in itertools.groupby(of_country, key=lambda e: e.kind)
            )
            found.append(Country(code or "none", country_name(code), groups, len(of_country)))
        return found

    def card(self, entry: Entry) -> Card:
        """Return an entry as the page shows it."""
        beside = [c for c in self.register.contradictions if entry.id in c.entries]
        reports = {support.report for support in entry.supports}
        links = [link for one in self.register.reports if one.id in reports for link in one.lineage.links]
        return Card(
            entry=entry,
            standing=standing_words(entry),
            standing_words=STANDINGS[entry.standing],
            origins=origin_words(entry),
            values=tuple(self._value(entry, name, value) for name, value in sorted(entry.values.items())),
            voices=tuple(self.voice(support) for support in entry.supports),
            denials=tuple(self._denial(denial) for denial in entry.denials),
            ladder=tuple(
                (when_words(s.when), s.status.replace("_", " "), one_line(s.owner), self._anchors.get(s.claim, ""))
                for s in entry.ladder
            ),
            beside=tuple(f"{c.kind}: {one_line(c.explanation)}" for c in beside),
            drift=tuple(drift_words(d) for link in links for d in link.drift),
            no_order=order_said(entry.ladder),
        )

    def voice(self, support: Support, says: str = "") -> Voice:
        """Return a claim as the page shows it."""
        asserts = support.stance.value == "asserts"
        how = support.certainty.value if asserts else f"{support.stance.value.replace('_', ' ')}, {support.certainty}"
        how += f"; no longer counts: {one_line(support.fallen, 160)}" if support.fallen else ""
        found = found_words(support.because)
        how += f"; {one_line(found, 160)}" if found else ""
        how += f"; {read_words(support)}" if support.read_as is not None else ""
        return Voice(
            who=speaker_words(support),
            outlet=one_line(support.outlet) if support.outlet else "outlet unknown",
            when=when_words(support.published),
            how=how,
            quote=one_line(support.quote, LONGEST_QUOTE),
            anchor=self._anchors[support.claim],
            file=support.file,
            copy=support.derived,
            relayed=" → ".join(one_line(link) for link in support.chain) if len(support.chain) > 2 else "",
            says=says,
        )

    def _denial(self, denial: Denial) -> Voice:
        voice = self.voice(denial.support, denied_words(denial))
        return replace(voice, who=denier_words(denial.support))

    def _value(self, entry: Entry, name: str, value: str) -> tuple[str, str, str]:
        """Return name, value and the link to the words of a claim that carries it."""
        carriers = [support for support in entry.supports if _carries(support, name, value)]
        chosen = (carriers or list(entry.supports))[:1]
        anchor = self._anchors[chosen[0].claim] if chosen else ""
        return name.replace("_", " "), one_line(value, 200), anchor


def _carries(support: Support, name: str, value: str) -> bool:
    slots = support.corrected or support.slots
    return str(getattr(slots, name, None)) == value or value in support.quote


def summary(register: Register, cards: Sequence[Country]) -> list[tuple[str, str]]:
    """Return the figures at the head of the page: number and what it counts."""
    entries = register.entries
    disputed = sum(bool(entry.disputed_by) for entry in entries)
    corroborated = sum(entry.n_origins > 1 for entry in entries)
    return [
        (str(len(register.reports)), plural(len(register.reports), "sealed report").split(" ", 1)[1]),
        (str(len(entries)), "entries"),
        (str(sum(country.code != "none" for country in cards)), "countries"),
        (str(corroborated), "with two or more independent origins"),
        (str(disputed), "disputed"),
    ]
