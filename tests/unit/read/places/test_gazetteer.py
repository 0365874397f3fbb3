"""The gazetteer file: what it holds, what it was built from, and that damage is told."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

import pytest

from longarm.errors import DamageError
from longarm.read.gazetteer import ASSET, Kind, fold, parse_gazetteer

ROOT = Path(__file__).parents[4]


def test_the_shipped_file_was_built_from_the_lists_in_the_tree(gazetteer):
    lists = {name: value for name, value in gazetteer.built_from.items() if name.startswith("training/")}
    assert len(lists) == 3
    assert lists == {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in lists}


def test_the_shipped_file_is_small():
    assert len(files("longarm").joinpath(ASSET).read_bytes()) < 20_000_000


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Croydon", "GB", Kind.SETTLEMENT),
        ("Aubervilliers", "FR", Kind.SETTLEMENT),
        ("Brossard", "CA", Kind.SETTLEMENT),
        ("Den Haag", "NL", Kind.SETTLEMENT),
        ("阿姆斯特丹", "NL", Kind.CAPITAL),
        ("ロンドン", "GB", Kind.CAPITAL),
        ("Bayern", "DE", Kind.REGION),
        ("福建", "CN", Kind.REGION),
        ("Cook County", "US", Kind.COUNTY),
        ("Pays-Bas", "NL", Kind.COUNTRY),
    ],
)
def test_names_in_many_languages(gazetteer, name, country, kind):
    assert (country, kind) in {(entry.country, entry.kind) for entry in gazetteer.find(name)}


def test_folding_keeps_the_marks_of_voiced_kana():
    assert fold("Düsseldorf") == fold("DUSSELDORF")
    assert fold("St. Louis") == fold("St Louis")
    assert fold("ドイツ") != fold("トイツ")


def test_unknown_names_give_nothing(gazetteer):
    assert gazetteer.find("Qwrtzpfgh") == ()
    assert gazetteer.find("") == ()
    assert gazetteer.country_entry("ZZ") == ()


@pytest.mark.parametrize("data", [b"", b"LGGZ", b"PK\x03\x04 not a gazetteer", b"LGGZ\x05\x00\x00\x00abcde"])
def test_damage_is_told(data):
    with pytest.raises(DamageError):
        parse_gazetteer(data)
