"""Claims for made reports, as a reader would give them: for measuring resolve, weigh and build at scale.

What is made. Every event of ``made_reports`` lies in one of 48 states (by the name of its town). A report of it claims,
with the sentence that carries the words: a station in the town (said by the body), the people who came forward (a
figure of the organisation), an inquiry of the police and, in every third event, the closure of the station by the
body, what the official and the second speaker say, a demand, and, in every fourth event, a denial by the embassy in the
words of the town. Copies, cuts and reworded copies claim what their sentences still say; a translation likewise, since
names and numbers stay. Nothing is read: a claim is made where the words stand in the text.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

import msgspec
from made_reports import MONTHS, Made, make_reports

from longarm.proofs.canonical import canonical_bytes
from longarm.records.claim import Claim, Figure, Response, Slots, Speaker, Stance, Statement, Station
from longarm.records.reading import Reading
from longarm.records.span import Span
from longarm.records.when import Precision, When
from longarm.records.wire import to_plain

_STATES = [
    "NL",
    "DE",
    "FR",
    "ES",
    "IT",
    "IE",
    "GB",
    "CA",
    "US",
    "JP",
    "AU",
    "CZ",
    "CH",
    "AT",
    "PT",
    "SE",
    "RS",
    "HU",
    "PL",
    "BE",
    "DK",
    "NO",
    "FI",
    "EE",
    "LV",
    "LT",
    "SK",
    "SI",
    "HR",
    "RO",
    "BG",
    "GR",
    "CY",
    "MT",
    "LU",
    "IS",
    "BR",
    "AR",
    "CL",
    "PE",
    "MX",
    "ZA",
    "KE",
    "NG",
    "KR",
    "TH",
    "MY",
    "SG",
]
OUTLETS = tuple(
    f"{first} {second}"
    for first in ["North", "South", "East", "West", "River", "Harbour", "Island", "Hill", "Lake", "Forest"]
    for second in ["Post", "Courier", "Digest", "Gazette", "Journal", "Times", "Herald", "Mirror", "Echo", "Record"]
)


def make_readings(count: int, seed: int = 20221025) -> Iterator[Reading]:
    """Yield the readings of ``count`` made reports with their claims."""
    for made in make_reports(count, seed=seed):
        yield with_claims(made)


def with_claims(made: Made) -> Reading:
    """Return the reading of a made report with outlet and claims."""
    reading = made.reading
    number = zlib.crc32(reading.report.file.encode())
    report = msgspec.structs.replace(
        reading.report, outlet=OUTLETS[number % len(OUTLETS)], title=reading.report.text[:60]
    )
    found: dict[str, Claim] = {}
    for span in _sentences(report.text):
        words = span.of(report.text)
        for slots, speaker, stance in _said(made.facts, words):
            claim = _claim(report.id, span, slots, speaker, stance)
            found[claim.id] = claim
    return Reading(report=report, claims=tuple(found.values()), reader="made 1", codebook="tnr-1")


def state_of(town: str) -> str:
    """Return the state in which a town lies."""
    return _STATES[zlib.crc32(town.encode()) % len(_STATES)]


def _said(facts: dict[str, str], words: str) -> Iterator[tuple[Slots, Speaker | None, Stance]]:
    town, country = facts["town"], state_of(facts["town"])
    event = zlib.crc32(f"{town}{facts['official']}".encode())
    body = Speaker(name=facts["body"][4:], public=True)
    official = Speaker(name=facts["official"], affiliation=facts["body"][4:], kind="person", public=True)
    second = Speaker(name=facts["second"], kind="person", public=True)
    if town in words:
        yield Station(country=country, city=town), body, Stance.ASSERTS
        if event % 4 == 0:
            embassy = Speaker(name="Chinese embassy", public=True)
            yield Statement(gist=f"there is no such office in {town}", denies=("existence",)), embassy, Stance.DENIES
    if facts["n0"] in words and facts["official"] in words:
        yield Figure(value=float(facts["n0"]), unit="people", scope=town), body, Stance.ASSERTS
    if facts["day0"] in words:
        day = _day(facts["day0"])
        yield (
            Response(country=country, actor="police", action="investigating", date=day, verb="searched"),
            None,
            Stance.ASSERTS,
        )
    if facts["day1"] in words and event % 3 == 0:
        day = _day(facts["day1"])
        slots = Response(country=country, actor=facts["body"][4:], action="ordered_closure", date=day, verb="ordered")
        yield slots, body, Stance.ASSERTS
    for name, speaker in (("quote0", official), ("quote1", second)):
        if facts[name] in words:
            yield Statement(gist=f"{facts[name]} and that {town} must know"), speaker, Stance.ASSERTS
    if facts["month1"] in words:
        gist = f"an inquiry by {facts['month1']} into {facts['street']}"
        yield Statement(gist=gist), second, Stance.DEMANDS


def _day(words: str) -> When:
    number, month = words.split(" ")
    return When(value=f"2023-{MONTHS.index(month) + 1:02d}-{int(number):02d}", precision=Precision.DAY, words=words)


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for at, char in enumerate(text):
        if char in "\n." and at > start:
            yield Span(start, at + (char == "."))
            start = at + 2 if text[at + 1 : at + 2] in {" ", "\n"} else at + 1


def _claim(report: str, span: Span, slots: Slots, speaker: Speaker | None, stance: Stance) -> Claim:
    key = canonical_bytes([report, [span.start, span.end], to_plain(slots)])
    name = "c-" + hashlib.sha256(key).hexdigest()[:16]
    return Claim(id=name, report=report, slots=slots, speaker=speaker, stance=stance, span=span, because=("made",))
