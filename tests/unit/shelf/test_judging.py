"""Judgements on entries hold for what their maker saw there: whatever comes later, goes elsewhere or is undone."""

import itertools

import msgspec
import pytest
from casebook import Case, Paper, Said, body, only

from longarm.publish.explain_claim import Desk
from longarm.records.claim import Station
from longarm.records.judgement import Verb
from longarm.records.register import Standing
from longarm.shelf.judging import ROOM, Decision, make_judgements

HERE, THERE = Station(country="NL", city="Rotterdam"), Station(country="NL", city="Amsterdam")
SAYS = (body("Safeguard Defenders"), body("Dutch foreign ministry"), body("RTL Nieuws"), body("Follow the Money"))


def paper(number, slots=HERE):
    who = SAYS[number]
    words = f"{who.name} told of a station in {slots.city} in words number {number}."
    more = f"This paper closes in a way of its own, {'and so on ' * number}."
    return Paper(f"{number}.txt", f"Post {number}", f"2022-10-{20 + number}", [Said(words, slots, who)], more=more)


class Judging(Case):
    """A case that is judged as ``longarm judge`` judges."""

    def decide(self, verb, *targets, **more):
        """Judge what the register shows now; return the id."""
        desk = Desk(self.register(), {one.report.id: one for one in self.readings}, str)
        decision = Decision(Verb(verb), targets, "I looked", "reviewer", **more)
        (made,) = make_judgements(desk, self.judged, decision)
        return self.judge(verb, *made.targets, anchor=made.anchor, changes=made.changes, reason=made.reason)

    def add(self, one):
        """Seal one more report."""
        self.readings.append(one.reading())

    def station(self, claim):
        """Return the entry that a claim supports."""
        (found,) = [one for one in self.register().entries if claim in {support.claim for support in one.supports}]
        return found

    def said(self, claim, judgement):
        """Return the warnings that tell of a judgement where a claim stands."""
        return [one for one in self.station(claim).warnings if judgement in one]


def case(*more):
    return Judging(paper(0), paper(1), *more)


def marked(register, judgement):
    """Return the entries that show a judgement."""
    return [
        one
        for one in register.entries
        if judgement in one.judgements
        or any(judgement in text for text in one.warnings)
        or any(support.fallen and judgement in support.fallen for support in one.supports)
    ]


def test_what_was_accepted_whole_is_shown_accepted():
    one = case()
    seen = one.decide("accept", one.station(one.claim(0)).id)
    assert one.said(one.claim(0), seen) == [f"Accepted by reviewer, {seen}: I looked"]


def test_what_is_told_apart_later_is_not_shown_accepted_as_it_stands():
    one = case()
    seen = one.decide("accept", one.station(one.claim(0)).id)
    undo = one.decide("not-same", one.claim(0), one.claim(1))
    for claim in (one.claim(0), one.claim(1)):
        (told,) = one.said(claim, seen)
        assert told.startswith("Not of this entry, but of one that held these claims and others: Accepted")
    one.judge("withdraw", undo)
    assert one.said(one.claim(1), seen) == [f"Accepted by reviewer, {seen}: I looked"]


@pytest.mark.parametrize("verb", ["accept", "note", "reject", "retract"])
@pytest.mark.parametrize("which", [0, 1])
def test_what_was_told_apart_before_is_not_reached(verb, which):
    one = case()
    undo = one.decide("not-same", one.claim(0), one.claim(1))
    before = one.station(one.claim(1 - which))
    seen = one.decide(verb, one.station(one.claim(which)).id)
    assert [found.id for found in marked(one.register(), seen)] == [one.station(one.claim(which)).id]
    assert one.station(one.claim(1 - which)) == before
    one.judge("withdraw", undo)
    joined = one.station(one.claim(0))
    assert {support.claim for support in joined.supports if support.fallen} <= {one.claim(which)}
    (told,) = one.said(one.claim(0), seen)
    assert told.startswith("Not of all that stands here, but of 1 of 2 claims:")
    assert f"Nobody said it of {one.claim(1 - which)}." in told


def test_a_correction_of_an_entry_sets_what_was_seen_there():
    one = case()
    one.decide("not-same", one.claim(0), one.claim(1))
    one.decide("correct", one.station(one.claim(1)).id, sets=("city=Schiedam",))
    assert [one.station(one.claim(at)).place for at in (0, 1)] == ["Rotterdam", "Schiedam"]


@pytest.mark.parametrize("verb", ["accept", "reject", "retract", "note", "correct"])
def test_what_comes_later_was_not_judged(verb):
    one = case()
    sets = ("address=Coolsingel 1",) if verb == "correct" else ()
    seen = one.decide(verb, one.station(one.claim(0)).id, sets=sets)
    one.add(paper(2))
    entry = one.station(one.claim(2))
    (support,) = [found for found in entry.supports if found.claim == one.claim(2)]
    assert (support.fallen, support.corrected) == (None, None)
    assert entry.standing is not Standing.FALLEN
    (told,) = one.said(one.claim(2), seen)
    assert f"of 2 of 3 claims: {verb}" in told.lower().replace("note by", "note")
    assert f"Nobody said it of {one.claim(2)}." in told


def test_who_joins_what_was_accepted_with_what_was_not_says_so():
    for first in (0, 1):
        one = Judging(paper(0), paper(1, THERE))
        seen = one.decide("accept", one.station(one.claim(first)).id)
        ids = [one.station(one.claim(at)).id for at in (0, 1)]
        undo = one.decide("same", *ids)
        (told,) = one.said(one.claim(0), seen)
        assert "but of 1 of 2 claims" in told
        assert f"Nobody said it of {one.claim(1 - first)}." in told
        one.judge("withdraw", undo)
        assert one.said(one.claim(first), seen) == [f"Accepted by reviewer, {seen}: I looked"]
        assert one.said(one.claim(1 - first), seen) == []


def test_what_was_accepted_as_one_and_is_two_again_is_accepted_as_neither():
    one = Judging(paper(0), paper(1, THERE))
    joined = one.decide("same", *(one.station(one.claim(at)).id for at in (0, 1)))
    seen = one.decide("accept", one.station(one.claim(0)).id)
    assert one.said(one.claim(1), seen) == [f"Accepted by reviewer, {seen}: I looked"]
    one.judge("withdraw", joined)
    for at in (0, 1):
        (told,) = one.said(one.claim(at), seen)
        assert told.startswith("Not of this entry")


def test_the_same_as_a_part_goes_with_that_part():
    for order in itertools.permutations((0, 1)):
        one = Judging(paper(0), paper(1), paper(2, THERE))
        first, second = (one.claim(at) for at in order)
        one.decide("not-same", first, second)
        one.decide("same", one.station(second).id, one.station(one.claim(2)).id)
        assert {support.claim for support in one.station(one.claim(2)).supports} == {second, one.claim(2)}
        assert [support.claim for support in one.station(first).supports] == [first]


def test_each_of_three_told_apart_stands_alone():
    one = Judging(paper(0), paper(1), paper(2))
    one.decide("not-same", one.claim(0), one.claim(1))
    one.decide("not-same", one.claim(0), one.claim(2))
    one.decide("not-same", one.claim(1), one.claim(2))
    keys = {one.station(one.claim(at)).key for at in range(3)}
    assert len(keys) == 3


def test_same_and_not_same_of_one_pair_are_told_to_contradict_in_both_orders():
    for verbs in (("same", "not-same"), ("not-same", "same")):
        one = case()
        for verb in verbs:
            one.judge(verb, one.claim(0), one.claim(1))
        (warning,) = one.register().warnings
        assert "contradict" in warning


def test_of_an_entry_that_only_its_key_names_what_was_sealed_later_is_not_meant():
    one = case()
    key = one.station(one.claim(0)).key
    seen = one.judge("accept", key)
    number, leaf = one.judged.pop()
    one.judged.append((1, leaf))
    (told,) = one.said(one.claim(0), seen)
    assert number > 1
    assert "but of 1 of 2 claims" in told
    assert f"Nobody said it of {one.claim(1)}." in told


@pytest.mark.parametrize("verb", ["accept", "reject", "retract", "note"])
def test_where_nothing_tells_which_part_was_meant_the_judgement_waits(verb):
    one = case()
    one.decide("not-same", one.claim(0), one.claim(1))
    before = one.register()
    seen = one.judge(verb, "station|NL|rotterdam")
    register = one.register()
    assert marked(register, seen) == []
    assert register.entries == before.entries
    (line,) = register.judgements_unplaced
    assert line.startswith(f"{seen}: {verb} ")
    assert "Nothing tells which claims its maker saw there: judge them anew." in line


def test_claims_seen_that_a_newer_reader_does_not_find_are_told():
    one = case()
    seen = one.decide("accept", one.station(one.claim(0)).id)
    one.readings[1] = msgspec.structs.replace(one.readings[1], claims=())
    register = one.register()
    assert register.judgements_unplaced == ()
    (warning,) = register.warnings
    assert warning == f"{seen}: The words of 1 of the 2 claims that it spoke of are gone: it holds for the others."


def test_claims_seen_are_found_again_by_their_words():
    one = case()
    claim = one.readings[1].claims[0]
    seen = one.decide("reject", one.station(claim.id).id)
    again = msgspec.structs.replace(
        claim, id="c-00000000000000ff", slots=Station(country="NL", city="Rotterdam", count=1)
    )
    one.readings[1] = msgspec.structs.replace(one.readings[1], claims=(again,))
    entry = one.station(again.id)
    assert entry.standing is Standing.FALLEN
    assert seen in entry.judgements


def test_a_judgement_on_many_claims_fits_the_log():
    one = Judging(paper(0))
    words = "Safeguard Defenders told of a station in Rotterdam: " + "“word” " * 400
    one.add(Paper("long.txt", "Post", "2022-11-01", [Said(f"{words} {at}.", HERE, SAYS[0]) for at in range(60)]))
    one.decide("accept", only(one.register(), "station").id)
    (_, leaf) = one.judged[-1]
    assert len(msgspec.json.encode(leaf)) < ROOM * 2
    assert len(leaf.judgement.anchor["station|NL|rotterdam claims"].split()) == 61


def test_an_entry_is_judged_as_it_was_built_though_its_reports_must_be_read_again():
    one = case()
    register = one.register()
    station = only(register, "station")
    decision = Decision(Verb.ACCEPT, (station.id,), "I looked", "reviewer")
    (made,) = make_judgements(Desk(register, {}, str), one.judged, decision)
    seen = one.judge("accept", *made.targets, anchor=made.anchor)
    assert one.said(one.claim(0), seen) == [f"Accepted by reviewer, {seen}: because I looked"]
