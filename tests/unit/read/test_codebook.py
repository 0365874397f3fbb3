"""Every cue of every language finds its yes-examples and leaves its no-examples alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files

import pytest

from longarm.bootstrap import PackageAssets
from longarm.errors import DamageError
from longarm.read.codebook import FOLDER, Codebook, Cue, load_codebook, parse_cues, version_of_codebook
from longarm.read.han_forms import one_way

NAMES = sorted(one.name for one in files("longarm").joinpath(FOLDER).iterdir() if one.name.endswith(".yaml"))
PREFIXES = ("certainty", "stance", "content", "denies", "concedes")


@dataclass(frozen=True)
class Assets:
    """Files in memory."""

    held: dict[str, bytes]

    def load(self, name: str) -> bytes:
        return self.held[name]

    def names(self, folder: str) -> tuple[str, ...]:
        return tuple(sorted(self.held))


def cues_of(name: str) -> list[Cue]:
    lang = name.removesuffix(".yaml").split("-")[0]
    return list(parse_cues(files("longarm").joinpath(FOLDER, name).read_bytes(), lang, name))


def is_found(cue: Cue, sentence: str) -> bool:
    words = one_way(sentence, cue.lang)
    return bool(cue.match.search(words)) and cue.stands_in(words)


@pytest.mark.parametrize("name", NAMES)
def test_cues_find_their_examples_and_no_others(name):
    faults = []
    for cue in cues_of(name):
        faults += [f"{cue.id} misses: {one}" for one in cue.yes if not is_found(cue, one)]
        faults += [f"{cue.id} invents: {one}" for one in cue.no if is_found(cue, one)]
    assert faults == []


@pytest.mark.parametrize("name", NAMES)
def test_every_cue_has_two_examples_of_each_kind(name):
    few = [cue.id for cue in cues_of(name) if len(set(cue.yes)) < 2 or len(set(cue.no)) < 2]
    assert few == []


def test_no_two_cues_share_a_name():
    ids = [cue.id for name in NAMES for cue in cues_of(name)]
    assert sorted(ids) == sorted(set(ids))


def test_no_cue_matches_nothing():
    empty = [cue.id for name in NAMES for cue in cues_of(name) if cue.match.search("")]
    assert empty == []


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a: 1", "not a list"),
        (b"- {id: x, code: y, match: z, yes: [a], nay: [b]}", "unknown"),
        (b"- {id: x, code: y, match: z, yes: [a]}", "without"),
    ],
)
def test_a_damaged_cue_file_is_named(data, words):
    with pytest.raises(DamageError, match=words):
        list(parse_cues(data, "en", "en.yaml"))


def book_of(**held: bytes) -> Codebook:
    files = {f"{FOLDER}/{name}.yaml": data for name, data in held.items()}
    return load_codebook(Assets(files))


GOOD = b"- {id: x, code: y, match: z, yes: [a], no: [b]}"


@pytest.mark.parametrize("field", ["match", "unless", "with"])
def test_an_expression_that_does_not_compile_is_named_when_it_is_needed(field):
    row = {"id": "x", "code": "y", "match": "z", "yes": ["a"], "no": ["b"]} | {field: "("}
    book = book_of(en=json.dumps([row]).encode())
    with pytest.raises(DamageError, match="Cue x does not compile"):
        book.find("z", "en", "y")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They rang at night, an officer said.", True),
        ("The officers rang nightly.", True),
        ("They rang at night.", False),
        ("They rang a coofficer.", False),
        ("An officer rang a taxi.", False),
        ("An officer rang.", False),
    ],
)
def test_a_weak_word_needs_its_company(sentence, found):
    row = {"id": "x", "code": "y", "match": "rang", "with": ["officer", "night"], "unless": "taxi"}
    book = book_of(en=json.dumps([row | {"yes": ["a"], "no": ["b"]}]).encode())
    assert bool(book.find(sentence, "en", "y")) is found


def test_two_cues_of_a_language_with_one_name_are_refused():
    with pytest.raises(DamageError, match="Two cues are called x"):
        book_of(**{"en": GOOD, "en-more": GOOD}).of("en", "y")


def test_a_language_is_parsed_only_when_it_is_asked_for():
    book = book_of(en=GOOD, nl=b"a: 1")
    assert [hit.cue.id for hit in book.find("z", "en", "y")] == ["x"]
    assert (list(book.cues), len(book.cues)) == (["en", "nl"], 2)
    with pytest.raises(DamageError, match="not a list"):
        book.of("nl", "y")


def test_the_version_is_known_without_the_cues():
    assert version_of_codebook(PackageAssets()) == load_codebook(PackageAssets()).version
    assert book_of(en=GOOD).version != book_of(en=GOOD + b" ").version
