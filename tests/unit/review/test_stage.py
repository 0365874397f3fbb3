"""Judgements: placed, applied, withdrawn, contradicting one another, or without a place."""

import msgspec
from casebook import Case, Paper, Said, body, only

from longarm.proofs.canonical import canonical_bytes
from longarm.records.claim import Certainty, Figure, Statement, Station
from longarm.records.judgement import Judged, Judgement, Verb, name_in_anchor
from longarm.records.register import Standing
from longarm.records.wire import to_plain
from longarm.review.correcting import correct_slots
from longarm.review.in_force import find_in_force

SAFEGUARD = body("Safeguard Defenders")
MINISTRY = body("Dutch foreign ministry")


def case():
    return Case(
        Paper(
            "one.txt",
            "Post One",
            "2022-10-26",
            [
                Said(
                    "Safeguard Defenders told of one in Rotterdam.",
                    Station(country="NL", city="Rotterdam", count=1),
                    SAFEGUARD,
                ),
                Said("It counted 54.", Figure(value=54, unit="stations"), SAFEGUARD),
            ],
            more="The first paper closes with words of its own.",
        ),
        Paper(
            "two.txt",
            "Post Two",
            "2022-10-27",
            [
                Said(
                    "The ministry knew of one in Rotterdam.",
                    Station(country="NL", city="Rotterdam"),
                    MINISTRY,
                    certainty=Certainty.ALLEGED,
                )
            ],
            more="Another paper ends in another way altogether.",
        ),
        Paper(
            "three.txt",
            "Post Three",
            "2022-10-28",
            [Said("One works in Amsterdam too.", Station(country="NL", city="Amsterdam"), SAFEGUARD)],
            more="Third in line, and unlike the others in its ending.",
        ),
    )


def test_a_correction_stands_beside_the_readers_value():
    one = case()
    judgement = one.judge("correct", one.claim(0), changes={"city": "Schiedam"})
    register = one.register()
    moved = only(register, "station", place="Schiedam")
    (support,) = moved.supports
    assert (support.slots.city, support.corrected.city) == ("Rotterdam", "Schiedam")
    assert moved.judgements == (judgement,)
    assert only(register, "station", place="Rotterdam").n_reports == 1
    assert only(register, "station", place="Amsterdam").id == only(case().register(), "station", place="Amsterdam").id


def test_a_rejected_claim_no_longer_counts_and_stays_to_be_seen():
    one = case()
    one.judge("reject", one.claim(2), reason="a misreading")
    station = only(one.register(), "station", place="Amsterdam")
    assert station.standing is Standing.FALLEN
    assert (station.n_origins, station.n_reports) == (0, 0)
    assert "a misreading" in station.supports[0].fallen


def test_retracting_a_report_an_outlet_or_a_speaker_makes_entries_fall():
    for target in (case().readings[2].report.id, "Post Three"):
        one = case()
        one.judge("retract", target)
        assert only(one.register(), "station", place="Amsterdam").standing is Standing.FALLEN
    one = case()
    one.judge("retract", "Safeguard Defenders")
    register = one.register()
    assert only(register, "station", place="Amsterdam").standing is Standing.FALLEN
    assert only(register, "station", place="Rotterdam").n_origins == 1


def test_same_joins_not_same_parts_and_unsure_is_told():
    one = case()
    one.judge("same", "station|NL|rotterdam", "station|NL|amsterdam", reason="one office that moved")
    joined = only(one.register(), "station")
    assert joined.n_reports == 3
    assert any("calls them the same" in why for why in joined.joined_because)
    two = case()
    two.judge("not-same", two.claim(0), two.claim(1))
    assert len([e for e in two.register().entries if e.kind == "station"]) == 3
    three = case()
    judgement = three.judge("unsure", "station|NL|rotterdam", "station|NL|amsterdam")
    register = three.register()
    assert only(register, "station", place="Rotterdam").maybe_same == (only(register, "station", place="Amsterdam").id,)
    assert any(judgement in why for why in only(register, "station", place="Rotterdam").because)


def test_contradicting_judgements_are_told_with_the_chain():
    one = case()
    first = one.judge("not-same", "station|NL|rotterdam", "station|NL|amsterdam")
    second = one.judge("same", "station|NL|rotterdam", "station|NL|amsterdam")
    register = one.register()
    assert len([e for e in register.entries if e.kind == "station"]) == 2
    (warning,) = register.warnings
    assert first in warning
    assert second in warning
    assert f"({second})" in warning


def test_a_note_on_a_witness_is_shown_with_its_sources_wherever_the_witness_speaks():
    one = case()
    one.judge("note", "Safeguard Defenders", reason="list checked by hand", sources=("list of 2022",))
    for place in ("Rotterdam", "Amsterdam"):
        warnings = only(one.register(), "station", place=place).warnings
        assert any("list checked by hand (rests on list of 2022)" in text for text in warnings)


def test_a_judgement_whose_words_are_gone_is_listed():
    one = case()
    one.judge("reject", "c-0000000000000000", anchor={"report": "sha256:gone", "quote": "gone", "kind": "station"})
    (line,) = one.register().judgements_unplaced
    assert "gone" in line
    assert "because I looked" in line


def test_a_judgement_whose_words_are_gone_undoes_no_other():
    one = case()
    rotterdam, amsterdam = (only(one.register(), "station", place=place).key for place in ("Rotterdam", "Amsterdam"))
    one.judge("same", rotterdam, amsterdam)
    one.judge("reject", "c-0000000000000000", anchor={"report": "sha256:gone", "quote": "gone", "kind": "station"})
    register = one.register()
    assert len(register.judgements_unplaced) == 1
    assert only(register, "station").n_reports == 3


def test_a_judgement_finds_its_words_after_re_reading():
    one = case()
    claim = one.readings[2].claims[0]
    quote = claim.span.of(one.readings[2].report.text)
    slots = canonical_bytes(to_plain(claim.slots)).decode()
    anchor = {"report": claim.report, "quote": quote, "kind": "station", "slots": slots}
    again = msgspec.structs.replace(
        claim, id="c-00000000000000ff", slots=Station(country="NL", city="Amsterdam", count=1)
    )
    one.readings[2] = msgspec.structs.replace(one.readings[2], claims=(again,))
    one.judge("reject", claim.id, anchor=anchor)
    register = one.register()
    assert register.judgements_unplaced == ()
    assert only(register, "station", place="Amsterdam").standing is Standing.FALLEN


def test_a_withdrawal_can_be_withdrawn():
    def leaf(number, verb, *targets):
        judgement = Judgement(verb=verb, targets=targets, reason="r", by="b")
        return number, Judged(id=f"j-{number}", at="", nonce="", judgement=judgement)

    said = [leaf(1, Verb.REJECT, "c-1"), leaf(2, Verb.WITHDRAW, "j-1")]
    assert find_in_force(said) == []
    assert [one.id for one in find_in_force([*said, leaf(3, Verb.WITHDRAW, "j-2")])] == ["j-1"]


def test_values_that_fit_no_slot_are_left_as_read():
    slots = Station(country="NL", city="Rotterdam", count=1)
    assert correct_slots(slots, {"count": "many"}) == slots
    assert correct_slots(slots, {"opened": "2018-06"}).opened.value == "2018-06"
    assert correct_slots(Statement(gist="g"), {"denies": "name, existence"}).denies == ("name", "existence")
    assert correct_slots(slots, {"city": None}).city is None


def test_things_of_different_kinds_are_never_joined():
    one = case()
    judgement = one.judge("same", one.claim(0), one.claim(0, 1))
    register = one.register()
    assert [e.kind for e in register.entries].count("station") == 2
    assert any(judgement in warning and "not applied" in warning for warning in register.warnings)


def test_not_same_with_itself_changes_nothing():
    one = case()
    one.judge("not-same", one.claim(2), "station|NL|amsterdam")
    assert len(one.register().entries) == len(case().register().entries)


def test_claims_told_apart_stay_apart_after_re_reading():
    one = case()
    first, second = one.readings[0].claims[0], one.readings[1].claims[0]
    anchor = {}
    for claim, reading in ((first, one.readings[0]), (second, one.readings[1])):
        slots = canonical_bytes(to_plain(claim.slots)).decode()
        anchor[claim.id] = claim.span.of(reading.report.text)
        rest = {"report": claim.report, "kind": claim.kind, "slots": slots}
        anchor |= {name_in_anchor(claim.id, name): value for name, value in rest.items()}
    one.judge("not-same", first.id, second.id, anchor=anchor)
    again = msgspec.structs.replace(first, id="c-00000000000000ff", slots=Station(country="NL", city="Rotterdam"))
    one.readings[0] = msgspec.structs.replace(one.readings[0], claims=(again,))
    register = one.register()
    assert register.judgements_unplaced == ()
    assert sum(entry.kind == "station" and "Rotterdam" in entry.title for entry in register.entries) == 2


def test_of_a_judgement_on_several_claims_without_their_reports_only_the_ids_are_known():
    one = case()
    first, second = one.readings[0].claims[0], one.readings[1].claims[0]
    words = first.span.of(one.readings[0].report.text)
    one.judge("not-same", "c-00000000000000ff", second.id, anchor={"c-00000000000000ff": words, second.id: "other"})
    assert len(one.register().judgements_unplaced) == 1
