"""A register with its readings, made of invented bodies and places, for measuring what shows it."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from longarm.records.claim import Claim, Figure, Response, Speaker, Statement, Station
from longarm.records.lineage import Lineage, Link, LinkKind
from longarm.records.reading import Reading
from longarm.records.register import Entry, Origin, Register, RegisterReport, Standing, Step, Support
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span
from longarm.records.when import Precision, When
from longarm.web.snapshot import Snapshot

T = TypeVar("T")
CLAIMS_IN_REPORT = 10
CLAIMS_IN_ENTRY = 4
COUNTRIES = "NL DE FR ES IT IE GB CA US JP AU CZ CH AT PT SE RS HU PL BE".split()  # noqa: SIM905 - shorter so
_SYLLABLES = "ba dor lin mar vel ost kar ton rie sund hav pol gra mont era vik".split()  # noqa: SIM905
_NAMES = random.Random(7)
PLACES = ["".join(_NAMES.choices(_SYLLABLES, k=3)).title() for _ in range(2000)]
SPEAKERS = [f"{''.join(_NAMES.choices(_SYLLABLES, k=2)).title()} ministry {n}" for n in range(600)]
OUTLETS = [f"{''.join(_NAMES.choices(_SYLLABLES, k=2)).title()} Post {n}" for n in range(300)]
_DAYS = [
    When(value=f"{year}-{month:02}-{day:02}", precision=Precision.DAY)
    for year in range(2015, 2027)
    for month in range(1, 13)
    for day in range(1, 29)
]
_SAID = [Speaker(name=name) for name in SPEAKERS]
_STANDINGS = list(Standing)
_ORIGINS = [Origin(id=f"o-{one}", name=f"Origin o-{one}", kind="official", reports=()) for one in range(9)]
_STATUSES = ("reported", "investigated", "ordered closed", "said closed by the host state", "no evidence found")


class Chance:
    """Draws quickly and the same every time."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed).random

    def below(self, count: int) -> int:
        """Return a number from 0 to ``count - 1``."""
        return int(self.random() * count)

    def choice(self, things: Sequence[T]) -> T:
        """Return one of some things."""
        return things[int(self.random() * len(things))]


def make_snapshot(reports: int, seed: int) -> Snapshot:
    """Return a case of so many reports with ten claims each, four claims to an entry."""
    chance = Chance(seed)
    readings: dict[str, Reading] = {}
    listed: list[RegisterReport] = []
    supports: list[Support] = []
    for number in range(reports):
        reading, made = _read(number, chance)
        readings[reading.report.id] = reading
        listed.append(_list(reading, number, listed, chance))
        supports += made
    # An entry gathers claims of reports that lie near one another, as a story does.
    entries = [
        _entry(number, supports[first : first + CLAIMS_IN_ENTRY * 3 : 3], chance)
        for number, first in enumerate(range(0, len(supports) - 12, CLAIMS_IN_ENTRY))
    ]
    register = Register(
        case="Made case",
        built_from={"origin": "made", "size": str(reports), "root": "0" * 64},
        program="bench",
        codebook="tnr/1",
        reports=tuple(listed),
        entries=tuple(entries),
    )
    return Snapshot(register, readings, (), reports, 0)


def _day(chance: Chance) -> When:
    return chance.choice(_DAYS)


def _slots(kind: int, place: str, country: str, chance: Chance) -> Station | Figure | Response | Statement:
    if kind < 2:
        return Station(country=country)
    if kind < 4:
        return Figure(value=float(1 + chance.below(120)), unit=f"stations of list {1 + chance.below(40)}")
    if kind < 7:
        return Response(country=country, actor="ministry", action="investigated", target=place)
    return Statement(gist=f"what is said about {place}")


def _read(number: int, chance: Chance) -> tuple[Reading, list[Support]]:
    digest = f"sha256:{hashlib.sha256(str(number).encode()).hexdigest()}"
    outlet, published, country = chance.choice(OUTLETS), _day(chance), chance.choice(COUNTRIES)
    claims, supports, text = [], [], ""
    for place in [chance.choice(PLACES) for _ in range(CLAIMS_IN_REPORT)]:
        speaker = chance.choice(_SAID)
        sentence = f"The {speaker.name} said that the office in {place} had been reported on before. "
        span = Span(len(text), len(text) + len(sentence) - 1)
        text += sentence
        slots = _slots(chance.below(10), place, country, chance)
        name = f"c-{hashlib.sha256(f'{digest}{span.start}'.encode()).hexdigest()[:16]}"
        mark = Span(span.start + sentence.index(place), span.start + sentence.index(place) + len(place))
        claims.append(Claim(id=name, report=digest, slots=slots, speaker=speaker, span=span, marks={"place": mark}))
        supports.append(
            Support(
                claim=name,
                report=digest,
                file=f"{number}.txt",
                outlet=outlet,
                published=published,
                speaker=speaker,
                quote=sentence.strip(),
                start=span.start,
                slots=slots,
                origin=f"o-{chance.below(9)}",
            )
        )
    passages = (Passage(span=Span(0, len(text)), role=Role.BODY, lang="en"),)
    report = Report(
        id=digest, file=f"{number}.txt", text=text, passages=passages, outlet=outlet, published=published, lang="en"
    )
    return Reading(report=report, claims=tuple(claims)), supports


def _list(reading: Reading, number: int, before: list[RegisterReport], chance: Chance) -> RegisterReport:
    report = reading.report
    links: tuple[Link, ...] = ()
    if before and chance.random() < 0.3:
        parent = before[max(0, len(before) - 1 - chance.below(50))].id
        links = (Link(child=report.id, parent=parent, kind=LinkKind.COPY),)
    return RegisterReport(
        id=report.id,
        file=report.file,
        title=f"Office reported, part {number}",
        outlet=report.outlet,
        published=report.published,
        lang="en",
        genre="news",
        url=None,
        log_index=number,
        sealed_at="2026-11-24T09:00:00Z",
        lineage=Lineage(report=report.id, origin_groups=(), links=links),
    )


def _entry(number: int, supports: list[Support], chance: Chance) -> Entry:
    first = supports[0]
    kind = str(first.slots.__struct_config__.tag)
    place, country = PLACES[number % len(PLACES)], chance.choice(COUNTRIES)
    same = tuple(s for s in supports if s.slots.__struct_config__.tag == first.slots.__struct_config__.tag)
    known = {s.origin for s in same}
    origins = tuple(origin for origin in _ORIGINS if origin.id in known)
    located = kind == "station" or chance.random() < 0.5
    steps = tuple(
        Step(status=chance.choice(_STATUSES), owner="ministry", when=_day(chance), claim=first.claim) for _ in range(2)
    )
    return Entry(
        id=f"{country}-{kind[:1].upper()}-{number:06}",
        key=f"k-{number}",
        kind=kind,  # type: ignore[arg-type]
        title=f"Reported {kind} in {place}",
        country=country,
        place=place,
        lat=(number * 37 % 12000) / 100 - 50 if located else None,
        lon=(number * 91 % 36000) / 100 - 180 if located else None,
        values={"city": place},
        standing=chance.choice(_STANDINGS),
        origins=origins,
        n_origins=len(origins),
        n_reports=len(same),
        supports=same,
        ladder=steps if kind == "station" else (),
        disputed_by=("Foreign ministry: existence",) if chance.random() < 0.2 else (),
    )


def write_tables(register: Register, path: Path) -> None:
    """Write the same rows as plain tables, indexed and searchable, as one would for Datasette."""
    with sqlite3.connect(path) as connection:
        connection.executescript(
            "create table entry(id text primary key, kind text, country text, standing text, title text, place text);"
            "create table report(id text primary key, file text, title text, outlet text, published text, text text);"
            "create table support(claim text, entry text references entry(id), report text references report(id),"
            " speaker text, quote text);"
        )
        connection.executemany(
            "insert into entry values(?,?,?,?,?,?)",
            ((e.id, e.kind, e.country, e.standing.value, e.title, e.place) for e in register.entries),
        )
        connection.executemany(
            "insert into report values(?,?,?,?,?,?)",
            ((r.id[7:23], r.file, r.title, r.outlet, r.published.value, "") for r in register.reports),
        )
        connection.executemany(
            "insert into support values(?,?,?,?,?)",
            (
                (s.claim, e.id, s.report[7:23], s.speaker.name if s.speaker else None, s.quote)
                for e in register.entries
                for s in e.supports
            ),
        )
        connection.executescript(
            "create index by_kind on entry(kind); create index by_country on entry(country);"
            "create index by_standing on entry(standing); create index by_entry on support(entry);"
            "create virtual table entry_fts using fts5(title, place, speaker, quote, content='');"
            "insert into entry_fts(rowid, title, place, speaker, quote) select entry.rowid, title, place,"
            " group_concat(speaker, ' '), group_concat(quote, ' ') from entry join support on support.entry = entry.id"
            " group by entry.id;"
        )
