"""What is found by an index is what a search through everything would find: long reports read like short ones."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from longarm.read.claims.full_names import FullNames
from longarm.read.claims.name_keys import NameKeys
from longarm.read.claims.names_in_text import NamesInText
from longarm.read.claims.tellings import Tellings
from longarm.read.claims.word_index import WordIndex
from longarm.read.given_names import GIVEN_NAMES
from longarm.records.claim import Certainty, Claim, Confidence, Figure, Speaker, Stance
from longarm.records.span import Span

WORDS = st.sampled_from(["Home", "Office", "the", "of", "Harbour", "Watch", "HW", "HO", "watch", "Justice"])
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


def test_words_find_what_a_search_would_find():
    rows = [({"a", "b"}, 1), ({"b"}, 2), ({"a", "b", "c"}, 3)]
    index = WordIndex(rows)
    assert index.having(["b"]) == [1, 2, 3]
    assert index.having(["a", "b"]) == [1, 3]
    assert index.having(["d"]) == []
    assert index.having([]) == [1, 2, 3]


@given(st.lists(NAMES, max_size=8), NAMES)
def test_the_fullest_name_is_the_one_a_search_would_find(names, name):
    words = name.lower().split()
    longer = {one for one in names if one.lower().split()[: len(words)] == words and len(one) > len(name)}
    spelt = {one for one in names if name.isupper() and len(name) > 1 and _initials(one) == name.lower()}
    wanted = min(longer | spelt, key=lambda one: (len(one), one), default=name)
    assert FullNames(names).fullest(name) == wanted


def _initials(name: str) -> str:
    words = [word for word in name.split() if word.lower() not in {"of", "the", "and", "for"}]
    return "".join(word[0] for word in words).lower() if len(words) > 1 else ""


@given(st.lists(NAMES, max_size=12))
def test_names_are_kept_as_a_search_would_keep_them(names):
    kept: list[frozenset[str]] = []
    index = NameKeys()
    for name in names:
        key = frozenset(name.lower().split()) - {"the", "of"}
        fresh = bool(key) and not any(key <= other or other <= key for other in kept)
        assert index.add(name) is fresh
        if fresh:
            kept.append(key)


OWNERS = st.sampled_from([None, "Harbour Watch", "Home Office"])
SCOPES = st.sampled_from([None, "Lyon", "Ghent"])
TELLINGS = st.tuples(st.sampled_from([2.0, 54.0]), st.sampled_from(["stations", "people"]), SCOPES, OWNERS)


@given(st.lists(TELLINGS, max_size=12))
def test_figures_are_joined_as_a_search_would_join_them(told):
    kept: list[tuple[float, str, str | None, str | None]] = []
    tellings = Tellings()
    for one in told:
        same = next((at for at, other in enumerate(kept) if _is_same(one, other)), None)
        if same is None:
            kept.append(one)
        elif _weight(one) > _weight(kept[same]):
            kept[same] = one
        claim = _claim(*one)
        assert isinstance(claim.slots, Figure)
        tellings.add(claim, claim.slots)
        assert tellings.has_count(claim.slots)
    assert tellings.claims == [_claim(*one) for one in kept]


def _is_same(one, other) -> bool:
    if one[:2] != other[:2]:
        return False
    scopes, owners = {one[2], other[2]}, {one[3], other[3]}
    if len(scopes) > 1 and (one[0] < 12 or None not in scopes):
        return False
    return len(owners) == 1 or None in owners


def _weight(one) -> tuple[bool, bool]:
    return one[3] is not None, one[2] is not None


def _claim(value, unit, scope, owner) -> Claim:
    return Claim(
        id="c-0",
        report="sha256:0",
        slots=Figure(value=value, unit=unit, scope=scope),
        speaker=None if owner is None else Speaker(name=owner, kind="body"),
        stance=Stance.ASSERTS,
        certainty=Certainty.CERTAIN,
        confidence=Confidence.HIGH,
        span=Span(0, 1),
    )


PIECES = st.sampled_from(["Jian", "Lin", "Mary", "Zhao-Li", "Robert", "W.", "J", "said", ".", "'s", "-", "James"])


@given(st.lists(PIECES, max_size=14), st.sampled_from(["Jian", "Zhao-Li", "W.", "J", "Zhao"]))
def test_whole_names_are_those_that_the_text_gives(pieces, name):
    text = " ".join(pieces).replace(" .", ".").replace(" '", "'")
    before = re.compile(rf"(?<![\w’'.-])([A-Z][\w’'-]+(?: [A-Z]\.)?) {re.escape(name)}(?![\w-])")
    firsts = {one[1] for one in before.finditer(text) if one[1].split()[0].lower() in GIVEN_NAMES | {"lin"}}
    wanted = f"{firsts.pop()} {name}" if len(firsts) == 1 else None
    assert NamesInText(text).whole_name(name) == wanted
