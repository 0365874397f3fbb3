"""Every cue of every language finds its yes-examples and leaves its no-examples alone."""

from __future__ import annotations

from importlib.resources import files

import pytest

from longarm.errors import DamageError
from longarm.read.codebook import FOLDER, Cue, parse_cues

NAMES = sorted(one.name for one in files("longarm").joinpath(FOLDER).iterdir() if one.name.endswith(".yaml"))
PREFIXES = ("certainty", "stance", "content", "denies", "concedes")


def cues_of(name: str) -> list[Cue]:
    lang = name.removesuffix(".yaml").split("-")[0]
    return list(parse_cues(files("longarm").joinpath(FOLDER, name).read_bytes(), lang, name))


def is_found(cue: Cue, sentence: str) -> bool:
    return bool(cue.match.search(sentence)) and not (cue.unless and cue.unless.search(sentence))


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
        (b"- {id: x, code: y, match: '(', yes: [a], no: [b]}", "does not compile"),
    ],
)
def test_a_damaged_cue_file_is_named(data, words):
    with pytest.raises(DamageError, match=words):
        list(parse_cues(data, "en", "en.yaml"))
