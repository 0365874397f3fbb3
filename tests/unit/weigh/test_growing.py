"""What the weigher of a growing case keeps: shares of things, settlements in words, trails of changes."""

import random

from hypothesis import given
from hypothesis import strategies as st

from longarm.records.fold import fold, names_in
from longarm.records.growing import Changed, Trail, places_of_others
from longarm.weigh.growing.heard import Heard
from longarm.weigh.growing.shares import Shares, all_of, in_turn, last
from longarm.weigh.sites import Sites
from longarm.weigh.watching import Notes, Watched

NAMES = st.sampled_from(["den haag", "haag", "rotterdam", "new york", "york", "new", "sankt poelten an der traisen"])
WORDS = st.lists(
    st.sampled_from(
        ["Den", "Haag,", "den", "New", "York", "Rotterdam's", "in", "St.", "Sankt", "Pölten", "an", "der", "Traisen"]
    )
)


@given(st.sets(NAMES), WORDS)
def test_settlements_are_found_as_by_going_through_all_of_them(names, words):
    text = " ".join(words)
    found = Sites.of(("NL", name) for name in names).named("NL", text)
    assert found == set(names_in(text, names))
    assert Sites.of(("BE", name) for name in names).named("NL", text) == set()


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=6), st.sets(NAMES, min_size=1), st.booleans())
def test_things_are_found_by_a_new_settlement_as_by_reading_all_their_words(told, names, many):
    notes, seen = Notes(), {}
    heard = Heard(notes)
    more = {f"nowhere {at}" for at in range(70)} if many else set()
    for at, (words, asks) in enumerate(told):
        text = fold(" ".join(words))
        notes.during(str(at), lambda text=text: heard.hear("NL", text), frozenset())
        seen[str(at)] = text
        if asks:
            assert heard.naming("NL", names | more) == {id_ for id_, text in seen.items() if names_in(text, names)}
    assert heard.naming("NL", names) == {id_ for id_, text in seen.items() if names_in(text, names)}
    assert heard.naming("BE", names) == set()


STEPS = st.lists(
    st.tuples(st.sampled_from("abc"), st.lists(st.tuples(st.sampled_from("xyz"), st.integers(0, 3)), max_size=3))
)


@given(STEPS, st.sampled_from([in_turn, last, all_of]), st.integers(0, 9))
def test_shares_hold_what_they_would_hold_if_put_together_anew(steps, combine, seed):
    kept, rng, given_, before = Shares(combine), random.Random(seed), {}, {}
    for id_, pairs in steps:
        given_[id_] = pairs
        kept.give(id_, pairs)
        if rng.random() < 0.5:
            continue
        anew = Shares(combine)
        for other, told in given_.items():
            anew.give(other, told)
        anew.settle()
        turned = kept.settle()
        assert dict(kept) == dict(anew)
        assert turned == {key for key in before.keys() | kept.keys() if before.get(key) != kept.get(key)}
        before = dict(kept)


@given(st.lists(st.integers(0, 2)), st.lists(st.integers(0, 2)))
def test_places_of_others_are_those_that_a_walk_finds(before, now):
    objects = [object(), object(), object()]
    old, new = [objects[at] for at in before], [objects[at] for at in now]
    walked = [at for at, one in enumerate(new) if at >= len(old) or old[at] is not one]
    assert places_of_others(old, new) == walked


def test_who_looked_a_key_up_is_found_by_it():
    notes = Notes()
    table = Watched(notes, "t", {"a": 1, "own": 2})
    notes.during("one", lambda: (table.get("a"), table["own"], "b" in table), frozenset({"own"}))
    notes.during("two", lambda: list(table), frozenset())
    notes.during("two", lambda: table.get("b"), frozenset())
    told = {key: set(notes.users(key)) for key in ("a", "b", "own", ("all", "t"))}
    assert told == {"a": {"one"}, "b": {"one", "two"}, "own": set(), ("all", "t"): {"two"}}


def test_a_trail_tells_all_updates_since_a_turn_or_that_it_forgot():
    trail = Trail()
    for number in range(70):
        trail.note({"things": [str(number)]})
    assert trail.since(70) == {}
    assert trail.since(68) == {"things": {"68", "69"}}
    assert trail.since(5) is None
    assert trail.since(71) is None
    trail.note({"things": map(str, range(100_001))})
    trail.note({"people": ["p"]})
    assert trail.since(70) is None
    assert trail.since(71) == {"people": {"p"}}


def test_changes_are_any_until_somebody_holds_the_rows():
    changed = Changed()
    changed.note(reports={"r": None}, entries={"e": None}, entities={"p": None})
    assert (changed.reports, changed.entries, changed.entities) == (None, None, None)
    changed.settle()
    changed.note(reports={"r": None}, entries={"e": None}, entities=None)
    assert (changed.reports, changed.entries, changed.entities) == ({"r": None}, {"e": None}, None)
