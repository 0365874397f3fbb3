"""A case with its register and readings, made of invented bodies and places, for measuring the desk that shows it.

It is written as the program writes one, so that the desk opens it from disk. Two things are left out: the vault, since
no measured page asks for sealed bytes, and the program's own reading, whose place the made readings take.

Usage: python bench/made_case.py FOLDER [--reports 20000] [--tables FILE]
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import itertools
import random
import sqlite3
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from sqlalchemy import insert

from longarm.bootstrap import Settings, make_keys, make_readers, new_case
from longarm.pipeline.plan import reading_key
from longarm.proofs.canonical import canonical_bytes
from longarm.records.capture import Sealed
from longarm.records.claim import Claim, Figure, Response, Speaker, Statement, Station
from longarm.records.lineage import Lineage, Link, LinkKind
from longarm.records.reading import Reading
from longarm.records.register import Entry, Origin, Register, RegisterReport, Standing, Step, Support
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span
from longarm.records.when import Precision, When
from longarm.records.wire import to_json, to_plain
from longarm.seal.case import CaseConfig
from longarm.seal.log import Log
from longarm.store import schema
from longarm.store.derived import FILE, SqliteDerived
from longarm.store.sqlite import open_engine

T = TypeVar("T")
CLAIMS_IN_REPORT = 10
CLAIMS_IN_ENTRY = 4
#: Reports written in one go.
_TOGETHER = 2048
_SEALED_AT = "2026-11-24T09:00:00Z"
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


def write_case(folder: Path, home: Path, reports: int, seed: int) -> Register:
    """Write a case of so many reports with ten claims each, four claims to an entry; return its register.

    Args:
        folder: where the case goes.
        home: the folder of signing keys that the desk will use.
        reports: how many.
        seed: the same one makes the same case, but for keys and random numbers.
    """
    settings = Settings(home=home, now=None, workers=1, user="Bench")
    config = new_case(folder, "Made case", settings)
    chance = Chance(seed)
    listed: list[RegisterReport] = []
    supports: list[Support] = []
    readers = make_readers(settings)
    engine = open_engine(folder / FILE)
    log = Log(folder / "log", config.origin, config.public_key)
    private = make_keys(settings).private_key(config.public_key)
    for first in range(0, reports, _TOGETHER):
        rows, leaves = [], []
        for number in range(first, min(first + _TOGETHER, reports)):
            reading, made = _read(number, chance)
            listed.append(_list(reading, number, listed, chance))
            supports += made
            leaf = _leaf(reading)
            key = reading_key(leaf, readers.version, readers.codebook)
            rows.append({"report": reading.report.id, "key": key, "record": to_json(reading)})
            leaves.append(canonical_bytes(to_plain(leaf)))
        log.append(leaves, private)
        with engine.begin() as connection:
            connection.execute(insert(schema.reading), rows)
    engine.dispose()
    register = _register(config, log, (listed, supports), chance)
    derived = SqliteDerived(folder / FILE)
    derived.put_register(register)
    derived.close()
    return register


def _leaf(reading: Reading) -> Sealed:
    report = reading.report
    nonce = hashlib.sha256(report.file.encode()).hexdigest()[:32]
    return Sealed(
        digest=report.id, size=len(report.text), at=_SEALED_AT, nonce=nonce, name=report.file, media_type="text/plain"
    )


def _register(
    config: CaseConfig, log: Log, made: tuple[list[RegisterReport], list[Support]], chance: Chance
) -> Register:
    listed, supports = made
    # An entry gathers claims of reports that lie near one another, as a story does.
    entries = [
        _entry(number, supports[first : first + CLAIMS_IN_ENTRY * 3 : 3], chance)
        for number, first in enumerate(range(0, len(supports) - 12, CLAIMS_IN_ENTRY))
    ]
    return Register(
        case=config.name,
        built_from={"origin": config.origin, "size": str(log.head.size), "root": log.head.root.hex()},
        program="bench",
        codebook="tnr/1",
        reports=tuple(listed),
        entries=tuple(sorted(entries, key=lambda entry: entry.id)),
    )


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
    outlet, published, country = chance.choice(OUTLETS), _day(chance), chance.choice(COUNTRIES)
    told = [(chance.choice(PLACES), chance.choice(_SAID)) for _ in range(CLAIMS_IN_REPORT)]
    sentences = [f"The {who.name} said that the office in {where} had been reported on before. " for where, who in told]
    text = "".join(sentences)
    digest = f"sha256:{hashlib.sha256(f'{number} {text}'.encode()).hexdigest()}"
    claims, supports = [], []
    ends = list(itertools.accumulate(map(len, sentences), initial=0))
    for (place, speaker), sentence, start in zip(told, sentences, ends, strict=False):
        span = Span(start, start + len(sentence) - 1)
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
        sealed_at=_SEALED_AT,
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


def main() -> int:
    """Write a case, and its rows as plain tables where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="gets case/ and home/")
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--tables", type=Path)
    given = parser.parse_args()
    # What is made stays: looking for rings in it would take most of the time.
    gc.disable()
    started = time.perf_counter()
    register = write_case(given.folder / "case", given.folder / "home", given.reports, seed=1)
    if given.tables:
        write_tables(register, given.tables)
    claims = given.reports * CLAIMS_IN_REPORT
    print(f"made {given.reports:,} reports, {claims:,} claims, {len(register.entries):,} entries", end=" ")
    print(f"in {time.perf_counter() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
