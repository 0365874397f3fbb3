#!/usr/bin/env python3
"""Trains the classifier of acts and incidents in English on the project's own CC0 text.

    python tools/train_events.py [--out FILE] [--text DIR] [--reports DIR]

It writes src/longarm/assets/events.bin; one file of text is one author. Takes about three minutes on one core.
"""

from __future__ import annotations

import argparse
import pathlib
from collections.abc import Iterator

from event_texts import Text, as_report, read_passages, read_reports, read_sentences
from event_training import learn, write_model

from longarm.bootstrap import PackageAssets
from longarm.read.attribution import ASSET as ATTRIBUTION
from longarm.read.attribution import find_attributions, lay_out, parse_model
from longarm.read.claims.event_features import find_features, plain_features, words_of
from longarm.read.claims.event_fields import load_fields
from longarm.read.claims.event_model import ASSET
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import tell_hosts
from longarm.read.claims.known import load_known
from longarm.read.codebook import load_codebook
from longarm.read.gazetteer import ASSET as GAZETTEER
from longarm.read.gazetteer import parse_gazetteer
from longarm.read.parse import EnglishParser, parse_report
from longarm.read.places import country_of, find_places

ROOT = pathlib.Path(__file__).resolve().parents[1]


def read_texts(folder: pathlib.Path) -> Iterator[Text]:
    """Yield the texts of a folder: passages with their whole gold, and single sentences below the codes they tell."""
    yield from read_passages(folder)
    for path in sorted(folder.glob("*.txt")):
        kind = "response" if path.stem.startswith("acts") else "incident"
        for sentence, codes in read_sentences(path):
            whole = frozenset(f"{kind}.{code}" for code in codes)
            yield Text(path.stem, sentence, whole, frozenset({kind}), passage=False)


def add_features(texts: list[Text]) -> None:
    """Read every text and keep the features of its sentences."""
    assets = PackageAssets()
    parser, model = EnglishParser(), parse_model(assets.load(ATTRIBUTION))
    gazetteer, known, book = parse_gazetteer(assets.load(GAZETTEER)), load_known(assets), load_codebook(assets)
    fields = load_fields(assets)
    for one in texts:
        parsed = parse_report(as_report(one), parser)
        ground = Ground(
            parsed,
            book,
            find_attributions(parsed, model, lay_out(parsed)),
            places=find_places(parsed, gazetteer),
            tell_country=lambda words, lang: country_of(words, gazetteer, lang),
            known=known,
        )
        hosts = tell_hosts(ground)
        for sentence in ground.body():
            if sentence.tokens is None or sentence.lang != "en":
                continue
            words = words_of(sentence, fields)
            if words.tokens:
                one.sentences.append(find_features(ground, hosts, sentence, words))
                one.plain.append({name for name, _ in plain_features(words)})


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--text", type=pathlib.Path, default=ROOT / "training" / "events")
    args.add_argument("--out", type=pathlib.Path, default=ROOT / "src" / "longarm" / ASSET)
    args.add_argument("--reports", type=pathlib.Path, default=ROOT / "tests" / "gold" / "claims-en")
    chosen = args.parse_args()
    texts = [*read_texts(chosen.text), *read_reports(chosen.reports)]
    add_features(texts)
    write_model(learn(texts), chosen.out)


if __name__ == "__main__":
    main()
