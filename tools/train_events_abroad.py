#!/usr/bin/env python3
"""Trains the classifier of acts and incidents in languages that no parser reads, on the project's own CC0 text.

    python tools/train_events_abroad.py [--out FILE] [--text DIR] [--reports DIR]

It writes src/longarm/assets/events-abroad.bin. One author wrote each language, so texts are parted at random for
cross-validation; English sentences, by lemmas, teach what is the same in all languages. Takes minutes on one core.
"""

from __future__ import annotations

import argparse
import hashlib
import pathlib
from collections.abc import Iterator

from event_texts import BOTH, Text, as_report, read_reports, read_sentences
from event_training import learn, write_model

from longarm.bootstrap import PackageAssets
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.claims.event_features import find_sides
from longarm.read.claims.event_fields import Fields, load_fields
from longarm.read.claims.event_model import ASSET_ABROAD
from longarm.read.claims.event_stems import load_stems
from longarm.read.claims.event_words import Seen, Unit, find_words, plain_words, see_words
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts, tell_hosts
from longarm.read.claims.known import load_known
from longarm.read.codebook import load_codebook
from longarm.read.gazetteer import ASSET as GAZETTEER
from longarm.read.gazetteer import parse_gazetteer
from longarm.read.parse import EnglishParser, parse_report
from longarm.read.parsed import Sentence
from longarm.read.places import country_of, find_places
from longarm.records.span import Span

ROOT = pathlib.Path(__file__).resolve().parents[1]
PARTS = 5
#: The lowest threshold of any code. Parts of the same authors judge too kindly: in whole reports of others a chance
#: below this was wrong as often as right, one above it in one of three cases (docs/decisions/0036).
LOWEST = 0.7


def read_texts(folder: pathlib.Path) -> Iterator[Text]:
    """Yield the sentences of a folder's files ``events-XX-N.txt``, each of which tells its language, but English."""
    for path in sorted(folder.glob("events-*.txt")):
        lang = path.stem.split("-")[1]
        for sentence, codes in read_sentences(path) if lang != "en" else ():
            part = hashlib.sha256(sentence.encode()).digest()[0] % PARTS
            yield Text(f"part {part}", sentence, frozenset(codes), BOTH, passage=True, lang=lang)


def read_english(folder: pathlib.Path) -> Iterator[Text]:
    """Yield the English sentences that teach what is the same in all languages; they judge nothing."""
    for path in sorted(folder.glob("events-en-*.txt")):
        for sentence, codes in read_sentences(path):
            yield Text(path.stem, sentence, frozenset(codes), BOTH, passage=False)


def add_features(texts: list[Text]) -> None:
    """Read every text and keep the features of its sentences."""
    assets = PackageAssets()
    gazetteer, known, book = parse_gazetteer(assets.load(GAZETTEER)), load_known(assets), load_codebook(assets)
    parser, stems, fields, lexicons = EnglishParser(), load_stems(assets), load_fields(assets), load_lexicons(assets)
    for one in texts:
        parsed = parse_report(as_report(one), parser)
        ground = Ground(
            parsed,
            book,
            find_attributions_abroad(parsed, book, lexicons),
            places=find_places(parsed, gazetteer),
            tell_country=lambda words, lang: country_of(words, gazetteer, lang),
            known=known,
        )
        hosts = tell_hosts(ground)
        for sentence in ground.body():
            if sentence.tokens is not None:
                seen = see_lemmas(ground, hosts, sentence, fields)
            elif sentence.lang in stems:
                seen = see_words(ground, hosts, sentence, stems[sentence.lang])
            else:
                continue
            if seen.units:
                one.sentences.append(find_words(ground, sentence, seen))
                one.plain.append({name for name, _ in plain_words(seen)})


def see_lemmas(ground: Ground, hosts: Hosts, sentence: Sentence, fields: Fields) -> Seen:
    """Return a parsed English sentence as those of other languages are seen: by fields, without its words."""
    tokens = list(sentence.tokens or ())
    base = ground.parsed.passages[sentence.passage].span.start
    spans = [Span(base + one.idx, base + one.idx + len(one)) for one in tokens]
    names = fields.of_all([one.lemma_.lower() for one in tokens])
    units = tuple(Unit(at, span, told) for at, (span, told) in enumerate(zip(spans, names, strict=True)))
    return Seen("en", units, (), tuple(find_sides(ground, hosts, sentence)))


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--text", type=pathlib.Path, default=ROOT / "training" / "events" / "abroad")
    args.add_argument("--out", type=pathlib.Path, default=ROOT / "src" / "longarm" / ASSET_ABROAD)
    args.add_argument("--reports", type=pathlib.Path, default=ROOT / "tests" / "gold" / "claims-abroad")
    chosen = args.parse_args()
    texts = [*read_texts(chosen.text), *read_english(chosen.text), *read_reports(chosen.reports)]
    add_features(texts)
    write_model(learn(texts, LOWEST), chosen.out)


if __name__ == "__main__":
    main()
