"""How matches begin: expressions are tried at a few places only, and find what they would find everywhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.read.openings import Edges, find_at, openings_of
from longarm.read.whens.grammar import grammar_of
from longarm.read.whens.langs import LANGUAGES

EDGE = r"(?<!\w)"


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        ("investigat(?:es|ing)", {"inves"}),
        ("probe|inquiry", {"probe", "inqui"}),
        ("(?:an )?inquiry", {"an in", "inqui"}),
        ("(?:no )*one", {"no ", "one"}),
        (r"no\w+", {"no"}),
        (r"(?:no){2}", {"no"}),
        ("[ab]c", {"ac", "bc"}),
        (r"\d+ posts", {"0"}),
        ("[1-3]4 posts", {"00 po"}),
        ("(?=the )the post", {"the p"}),
        ("ſo", {"so"}),
        (r"\w+ posts", None),
        ("(?:posts)?", None),
        ("[^a]b", None),
    ],
)
def test_openings(pattern, openings):
    found = openings_of(EDGE + f"(?:{pattern})")
    assert found == (None if openings is None else frozenset(openings))


@pytest.mark.parametrize("pattern", ["posts", r"(?<=\w)posts", r"(?<!a)posts", r"(?!\w)posts", ""])
def test_what_may_begin_inside_a_word_has_no_openings(pattern):
    assert openings_of(pattern) is None


WORDS = ("İstanbul", "i\u0307nquiry", "ſtation", "STATION", "\u212aiel", "Straße", "12 posts", "٣ posts", "“posts”")
PATTERNS = {"i": "istanbul|inquiry", "s": "stations?", "k": "kiel", "e": "straße", "d": r"\d+ posts?", "q": "“posts”"}


@settings(deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=8).map(" ".join))
def test_trying_at_openings_finds_what_a_search_finds(sentence):
    compiled = {name: re.compile(f"{EDGE}(?:{words})", re.IGNORECASE) for name, words in PATTERNS.items()}
    openings = {name: found for name, one in compiled.items() if (found := openings_of(one.pattern)) is not None}
    assert openings.keys() == compiled.keys()
    edges = Edges(openings, {name: 8 << place for place, name in enumerate(openings)})
    places = edges.tries(sentence)
    for name, pattern in compiled.items():
        tried = [one.span() for one in find_at(pattern, sentence, places.get(edges.bits[name], []))]
        assert tried == [one.span() for one in pattern.finditer(sentence)]
        assert not tried or edges.able(sentence) & edges.bits[name]


def test_only_the_wanted_are_tried():
    edges = Edges({"one": frozenset({"posts"}), "other": frozenset({"posts", "the p"})})
    assert edges.tries("the posts", edges.bits["one"]) == {edges.bits["one"]: [4]}
    assert edges.tries("the posts") == {edges.bits["one"]: [4], edges.bits["other"]: [0, 4]}


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(sorted(LANGUAGES)), st.data())
def test_rules_of_time_find_what_a_search_finds(code, data):
    grammar = grammar_of(code)
    tables = (grammar.language.months, grammar.language.units, grammar.language.refs, grammar.language.daywords)
    words = sorted({word for table in tables for word in table} | {"3", "12", "2022", "1990s", "the", "in", "am", "of"})
    sentence = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=8)))
    present = grammar.present(sentence)
    plain = [
        (rule.rule.name, one.span())
        for rule in grammar.rules
        if rule.needs in present
        for one in rule.pattern.finditer(sentence)
    ]
    assert [(rule.rule.name, one.span()) for rule, one in grammar.matches(sentence)] == plain
