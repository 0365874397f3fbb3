"""Strings that a match cannot do without: they spare searches and never lose a hit."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.read.codebook import FOLDER, Codebook, parse_cues
from longarm.read.han_forms import one_way
from longarm.read.needles import Haystack, fold, make_needles, needles_of


def every_cue():
    for one in sorted(files("longarm").joinpath(FOLDER).iterdir(), key=lambda found: found.name):
        if one.name.endswith(".yaml"):
            yield from parse_cues(one.read_bytes(), one.name.removesuffix(".yaml").split("-")[0], one.name)


CUES = tuple(every_cue())
EXAMPLES = tuple(sorted({example for cue in CUES for example in (*cue.yes, *cue.no)}))


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        ("investigat(?:es|ing)", ("investigat",)),
        ("probe|inquiry", ("inquiry", "probe")),
        ("(?:ordered )?to close", ("to close",)),
        (r"no \w+ evidence", (" evidence",)),
        (r"\w+", None),
        ("a*", None),
        ("(?:no|yes)?", None),
        ("調査", ("調査",)),
    ],
)
def test_needles(pattern, needles):
    assert needles_of(pattern) == needles


def test_every_example_holds_a_needle_of_its_cue():
    lost = [
        (cue.id, example)
        for cue in CUES
        if (needles := needles_of(cue.found_by)) is not None
        for example in EXAMPLES
        if cue.match.search(example) and not any(one in fold(example) for one in needles)
    ]
    assert lost == []


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=3), st.text(max_size=12), st.booleans())
def test_finding_with_needles_is_finding_without(examples, noise, loud):
    words = noise.join(examples)
    words = words.upper() if loud else words
    for lang in ("en", "de", "zh"):
        cues = tuple(cue for cue in CUES if cue.lang == lang)
        book = Codebook("x", {lang: cues})
        for code in ("response", "incident", "stance"):
            plain = [
                (cue.id, found.start())
                for cue in book.of(lang, code)
                for found in cue.match.finditer(one_way(words, lang))
                if cue.stands_in(one_way(words, lang))
            ]
            assert sorted((hit.cue.id, hit.start) for hit in book.find(words, lang, code)) == sorted(plain)


def test_a_haystack_names_what_may_stand_in_a_sentence():
    patterns = {"order": "order(?:ed|s)", "no": "nobody|none", "any": r"\w*"}
    haystack = Haystack({name: make_needles(pattern) for name, pattern in patterns.items()})
    assert haystack.able("They ORDERED it closed.") == haystack.mask(["order", "any"])
    assert haystack.able("There are none.") == haystack.mask(["no", "any"])
