"""Places given their names, within 161 km, on TR-News, LGL and GeoVirus, beside the most populous namesake.

Accuracy is over all toponyms that have coordinates in the gold; a name the gazetteer lacks counts as wrong. The best
reading is taken even where the product would say "country only". The peers take the most populous entry of that name,
once of all kinds and once of towns and countries only, from the same gazetteer in the same run. Weights were fitted on
GeoVirus alone (``--fit``); TR-News and LGL were only measured on.

Usage: OMP_NUM_THREADS=1 python bench/places.py [--data FOLDER] [--corpus TR-News]… [--misses N]
       python bench/places.py --fit            prints weights fitted on GeoVirus
"""

from __future__ import annotations

import argparse
import collections
import math
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from defusedxml import ElementTree
from figures import Figure, corpus_hash, record

from longarm.read.gazetteer import ASSET, Entry, Gazetteer, Kind, parse_gazetteer
from longarm.read.places.features import NAMES
from longarm.read.places.mention import Mention, readings_of
from longarm.read.places.outlet import outlet_country
from longarm.read.places.rank import compare, rank, settle
from longarm.read.places.weights import WEIGHTS
from longarm.records.span import Span

ROOT = Path(__file__).parents[1]
MARKS = {"TR-News": 0.68, "lgl": 0.62}
WITHIN_KM = 161.0
KINDS_OF_FIGURE = ("own", "populous", "populous town", "ceiling")


@dataclass(frozen=True)
class Gold:
    """A toponym of the gold: where it stands and where it is."""

    span: Span
    words: str
    lat: float
    lon: float


def read_corpus(path: Path) -> list[tuple[str, str | None, list[Gold]]]:
    out = []
    for article in ElementTree.parse(path).iter("article"):
        text = article.findtext("text") or ""
        gold = []
        for one in [*article.iter("toponym"), *article.iter("location")]:
            words = one.findtext("phrase") or one.findtext("name") or ""
            lat, lon = one.findtext(".//lat"), one.findtext(".//lon")
            if not lat or not lon:
                continue
            start = int(one.findtext("start") or 0)
            near = [at for at in (start, start - 1, start + 1) if at >= 0 and text[at : at + len(words)] == words]
            at = near[0] if near else max(0, start)
            gold.append(Gold(Span(at, at + len(words)), words, float(lat), float(lon)))
        out.append((text, article.findtext("domain") or article.findtext("url"), gold))
    return out


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    a, b = math.radians(lat1), math.radians(lat2)
    turn = math.sin(a) * math.sin(b) + math.cos(a) * math.cos(b) * math.cos(math.radians(lon1 - lon2))
    return math.acos(max(-1.0, min(1.0, turn))) * 6371.0


def mentions_of(gold: list[Gold], gazetteer: Gazetteer) -> list[tuple[Gold, Mention]]:
    out = []
    for one in sorted(gold, key=lambda one: one.span):
        readings = readings_of(one.words, gazetteer)
        if readings:
            out.append((one, Mention(one.span, one.words, readings)))
    return out


def near(one: Gold, entry: Entry | None) -> bool:
    return entry is not None and kilometres(one.lat, one.lon, entry.lat, entry.lon) <= WITHIN_KM


def measure(corpus: list, gazetteer: Gazetteer, misses: collections.Counter | None = None) -> dict[str, float]:
    """Count hits of ours and of two peers: the most populous namesake of all kinds, and that of towns and countries."""
    counts = collections.Counter()
    for text, domain, gold in corpus:
        counts["total"] += len(gold)
        pairs = mentions_of(gold, gazetteer)
        ranked = rank(text, [mention for _, mention in pairs], gazetteer, outlet_country(domain, None))
        for one in gold:
            named = gazetteer.find(one.words)
            plain = [entry for entry in named if entry.kind not in {Kind.REGION, Kind.COUNTY}]
            counts["populous"] += near(one, max(named, key=lambda entry: entry.people, default=None))
            counts["populous town"] += near(one, max(plain, key=lambda entry: entry.people, default=None))
        for (one, mention), verdict in zip(pairs, ranked, strict=True):
            reachable = any(near(one, entry) for entry in mention.readings)
            hit = near(one, verdict.entry)
            counts["ceiling"] += reachable
            counts["own"] += hit
            if misses is not None and not hit:
                what = "ranked wrong" if reachable else "not among readings"
                entry = verdict.entry
                misses[f"{what}: {one.words} -> {entry.name}, {entry.country} {entry.kind.name}"] += 1
        if misses is not None:
            known = {id(one) for one, _ in pairs}
            misses.update(f"unknown: {one.words}" for one in gold if id(one) not in known)
    total = counts.pop("total")
    return {"total": total, **{name: counts[name] / max(1, total) for name in KINDS_OF_FIGURE}}


def fit(corpus: list, gazetteer: Gazetteer, steps: int = 60) -> dict[str, float]:
    """Fit the weights so that the readings within 161 km get the largest share of each name."""
    rng_free = np.array([WEIGHTS[name] for name in NAMES])
    prior = rng_free.copy()
    weights = rng_free.copy()
    texts = []
    for text, domain, gold in corpus:
        pairs = mentions_of(gold, gazetteer)
        if pairs:
            compared = compare(text, [m for _, m in pairs], gazetteer, outlet_country(domain, None))
            right = np.zeros(len(compared.entries))
            for number, one in enumerate(compared.groups):
                place = pairs[one.mentions[0]][0]
                for offset, entry in enumerate(one.readings):
                    right[compared.starts[number] + offset] = (
                        kilometres(place.lat, place.lon, entry.lat, entry.lon) <= WITHIN_KM
                    )
            texts.append((compared, right, np.array([len(one.mentions) for one in compared.groups])))
    for _ in range(steps):
        slope, loss, count = np.zeros(len(NAMES)), 0.0, 0
        for compared, right, often in texts:
            shares = compared.share(settle(compared, weights))
            good = np.add.reduceat(shares * right, compared.starts)
            usable = (good > 0) & (np.add.reduceat(right, compared.starts) > 0)
            target = np.where(right > 0, shares / np.maximum(good[compared.of], 1e-12), 0.0)
            scale = (usable * np.minimum(often, 3))[compared.of]
            slope += ((target - shares) * scale) @ compared.matrix
            loss -= float((np.log(np.maximum(good[usable], 1e-12)) * np.minimum(often, 3)[usable]).sum())
            count += int(np.minimum(often, 3)[usable].sum())
        weights = weights + 2.0 * slope / max(1, count) - 0.01 * (weights - prior)
    print(f"loss {loss / max(1, count):.4f}")
    return {name: round(float(weight), 2) for name, weight in zip(NAMES, weights, strict=True)}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "places")
    options.add_argument("--corpus", action="append", choices=["TR-News", "lgl", "GeoVirus"])
    options.add_argument("--misses", type=int, default=0)
    options.add_argument("--fit", action="store_true")
    asked = options.parse_args()
    if not asked.data.is_dir():
        print(f"places: {asked.data} is not there; nothing measured")
        return 0
    gazetteer = parse_gazetteer((ROOT / "src" / "longarm" / ASSET).read_bytes())
    if asked.fit:
        for name, weight in fit(read_corpus(asked.data / "GeoVirus.xml"), gazetteer).items():
            print(f'    "{name}": {weight},')
        return 0
    failed = False
    for name in asked.corpus or ["TR-News", "lgl", "GeoVirus"]:
        path = asked.data / f"{name}.xml"
        misses: collections.Counter | None = collections.Counter() if asked.misses else None
        result = measure(read_corpus(path), gazetteer, misses)
        digest = corpus_hash([path])
        mark = MARKS.get(name)
        failed |= mark is not None and result["own"] < mark
        peers = f"most populous namesake {result['populous']:.3f}, of towns and countries {result['populous town']:.3f}"
        print(
            f"places {name} (corpus {digest}): within 161 km {result['own']:.3f} of {result['total']:.0f} toponyms"
            f" (mark {mark or 'none'}); {peers}, both in this run; gazetteer ceiling {result['ceiling']:.3f}"
        )
        work = f"places within 161 km given the name, {name}"
        record(Figure(work, round(result["own"], 4), mark, "python bench/places.py", digest, peers))
        for words, count in (misses or collections.Counter()).most_common(asked.misses):
            print(f"  {count:4d} {words}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
