"""A correction of who says a claim and how: origins and titles follow, the reader's own stays, nothing leaks."""

import pytest
from casebook import Case, Paper, Said, body, only, person, unnamed

from longarm.errors import UsageError
from longarm.pipeline.memory import Memory
from longarm.publish.public import make_public
from longarm.publish.words import support_words
from longarm.records.claim import Certainty, Figure, Stance, Statement, Station
from longarm.records.judgement import VOICE, Verb
from longarm.records.register import Standing
from longarm.records.wire import to_json
from longarm.shelf.targets import Aim, parse_changes

SAFEGUARD = body("Safeguard Defenders")
MINISTRY = body("Dutch foreign ministry")
HOEKSTRA = person("Wopke Hoekstra", "Dutch foreign minister")
ROTTERDAM = Station(country="NL", city="Rotterdam")


def case(memory=None):
    one = Case(
        Paper(
            "one.txt",
            "Post One",
            "2022-10-26",
            [
                Said("Safeguard Defenders told of one in Rotterdam.", ROTTERDAM, SAFEGUARD),
                Said(
                    "It counted 54.",
                    Figure(value=54, unit="stations"),
                    SAFEGUARD,
                    chain=("Safeguard Defenders", "report", "Post One"),
                ),
                Said("Wopke Hoekstra said that it must go.", Statement(gist="that it must go"), HOEKSTRA),
            ],
            more="The first paper closes with words of its own.",
        ),
        Paper(
            "two.txt",
            "Post Two",
            "2022-10-27",
            [Said("The ministry knew of one in Rotterdam.", ROTTERDAM, MINISTRY)],
            more="Another paper ends in another way altogether.",
        ),
    )
    one.memory = memory
    return one


def test_origins_and_standing_follow_the_corrected_speaker_and_the_readers_stays_beside_it():
    one = case()
    before = only(one.register(), "station")
    assert (before.n_origins, before.standing) == (2, Standing.ACKNOWLEDGED)
    judgement = one.judge("correct", one.claim(1), changes={"speaker": "Safeguard Defenders", "speaker_kind": "body"})
    after = only(one.register(), "station")
    assert (after.n_origins, after.standing) == (1, Standing.REPORTED)
    assert after.judgements == (judgement,)
    support = next(one for one in after.supports if one.file == "two.txt")
    assert support.speaker.name == "Safeguard Defenders"
    assert support.read_as.speaker == MINISTRY
    assert support.as_read.speaker == MINISTRY
    assert "corrected; read as Dutch foreign ministry: asserts, certain" in support_words(support)
    assert support.corrected is None


def test_the_title_of_a_figure_and_of_a_statement_name_the_corrected_speaker():
    one = case()
    one.judge("correct", one.claim(0, 1), changes={"speaker": "Wopke Hoekstra"})
    one.judge("correct", one.claim(0, 2), changes={"speaker": "Dutch spokesperson", "speaker_kind": "unnamed"})
    register = one.register()
    figure = only(register, "figure")
    assert "Wopke Hoekstra" in figure.title
    assert "Safeguard" not in figure.title
    (support,) = figure.supports
    # The report knows who that is; that these words too came through its report is not told.
    assert (support.speaker.affiliation, support.speaker.public) == ("Dutch foreign minister", True)
    assert support.chain == ("Wopke Hoekstra", "Post One")
    assert "Dutch spokesperson" in only(register, "statement").title


def test_stance_and_certainty_are_set_and_values_corrected_beside_them():
    one = case()
    one.judge("correct", one.claim(0), changes={"stance": "concedes", "certainty": "possible", "city": "Schiedam"})
    register = one.register()
    supports = [support for entry in register.entries for support in entry.supports]
    (support,) = [support for support in supports if support.claim == one.claim(0)]
    assert (support.stance, support.certainty) == (Stance.CONCEDES, Certainty.POSSIBLE)
    assert (support.read_as.stance, support.read_as.certainty) == (Stance.ASSERTS, Certainty.CERTAIN)
    assert support.corrected.city == "Schiedam"


def test_a_claim_without_a_speaker_is_told_by_its_report():
    one = case()
    one.judge("correct", one.claim(0, 1), changes={"speaker": None})
    (support,) = only(one.register(), "figure").supports
    assert (support.speaker, support.chain) == (None, ())


CHANGES = [
    {"speaker": "Wopke Hoekstra"},
    {"speaker": "Ana Example"},
    {"speaker": None},
    {"affiliation": "a think tank"},
    {"stance": "denies"},
    {"certainty": "alleged"},
    {"speaker": "Chinese embassy", "speaker_kind": "body", "stance": "concedes", "city": "Schiedam"},
]


@pytest.mark.parametrize("changes", CHANGES)
@pytest.mark.parametrize("at", [(0, 0), (0, 1), (1, 0)])
def test_withdrawing_gives_the_register_of_before_and_a_kept_build_is_a_fresh_one(changes, at):
    kept = case(Memory())
    before = kept.register()
    assert to_json(before) == to_json(case().register())
    judgement = kept.judge("correct", kept.claim(*at), changes=changes)
    fresh = case()
    fresh.judge("correct", fresh.claim(*at), changes=changes)
    during = kept.register()
    assert to_json(during) == to_json(fresh.register())
    assert to_json(during) != to_json(before)
    kept.judge("withdraw", judgement)
    assert to_json(kept.register()) == to_json(before)
    assert judgement in {leaf.id for _, leaf in kept.judged}


def test_a_later_correction_goes_on_from_an_earlier_one():
    one = case()
    one.judge("correct", one.claim(0), changes={"speaker": "Dutch foreign ministry", "speaker_kind": "body"})
    one.judge("correct", one.claim(0), changes={"certainty": "probable"})
    support = next(s for s in only(one.register(), "station").supports if s.claim == one.claim(0))
    assert (support.speaker.name, support.certainty) == ("Dutch foreign ministry", Certainty.PROBABLE)
    assert support.read_as.speaker == SAFEGUARD


def test_a_corrected_speaker_can_be_retracted():
    one = case()
    one.judge("correct", one.claim(0), changes={"speaker": "Harbour Watch", "speaker_kind": "body"})
    one.judge("retract", "Harbour Watch")
    station = only(one.register(), "station")
    assert [bool(support.fallen) for support in station.supports] == [True, False]


def anchored(one, **changes):
    return one.judge("correct", one.claim(0), changes=changes, anchor={"report": one.readings[0].report.id})


def outside(one):
    leaves = [leaf for _, leaf in one.judged]
    public = make_public(one.register(), one.readings, leaves, "salt")
    return to_json(public.register).decode()


def test_a_corrected_speaker_is_pseudonymised_outside_as_any_other():
    one = case()
    anchored(one, speaker="Ana Exemplar")
    told = to_json(one.register()).decode()
    assert "Ana Exemplar" in told
    assert "exemplar" not in outside(one).casefold()
    assert "Person " in outside(one)


def test_the_readers_own_speaker_stays_pseudonymised_beside_the_corrected():
    one = case()
    paper = Paper("p.txt", "P", "2022-10-26", [Said("One in Lelystad.", Station(country="NL", city="Lelystad"))])
    paper.said[0] = Said(paper.said[0].words, paper.said[0].slots, person("Ana Exemplar", public=False))
    one = Case(paper)
    one.judge("correct", one.claim(0), changes={"speaker": "Safeguard Defenders", "speaker_kind": "body"})
    assert "exemplar" not in outside(one).casefold()
    assert "Safeguard Defenders" in outside(one)


def test_a_name_of_a_withdrawn_correction_is_hidden_and_a_public_or_a_bodys_is_not():
    one = case()
    one.judge("withdraw", anchored(one, speaker="Ana Exemplar"))
    one.judge("note", one.claim(0), reason="Ana Exemplar was not who said it")
    assert "exemplar" not in outside(one).casefold()
    two = case()
    anchored(two, speaker="Wopke Hoekstra")
    assert "Wopke Hoekstra" in outside(two)
    three = case()
    anchored(three, speaker="Harbour Watch", speaker_kind="body")
    assert "Harbour Watch" in outside(three)


def test_an_unnamed_speaker_is_no_person():
    one = case()
    one.judge("correct", one.claim(0), changes={"speaker": "a minister", "speaker_kind": "unnamed"})
    support = next(s for s in only(one.register(), "station").supports if s.claim == one.claim(0))
    assert support.speaker == unnamed("a minister")


CLAIM = [Aim("c-1", slots=("city", *VOICE))]


def test_what_may_be_set_is_checked_before_it_is_sealed():
    pairs = ["speaker=null", "stance=denies", "certainty=alleged", "city=1"]
    told = {"speaker": None, "stance": "denies", "certainty": "alleged", "city": 1}
    assert parse_changes(Verb.CORRECT, pairs, CLAIM) == told
    assert parse_changes(Verb.CORRECT, ["speaker= 47 "], CLAIM) == {"speaker": "47"}
    for pair in ("stance=shouts", "certainty=", "speaker_kind=dog"):
        with pytest.raises(UsageError, match="is no"):
            parse_changes(Verb.CORRECT, [pair], CLAIM)
    with pytest.raises(UsageError, match="own voice"):
        parse_changes(Verb.CORRECT, ["speaker=", "affiliation=the ministry"], CLAIM)
    with pytest.raises(UsageError, match="corrects nothing"):
        parse_changes(Verb.CORRECT, ["speaker=X"], [Aim("station|NL|rotterdam", slots=("city",))])


def test_who_denies_by_a_correction_is_no_origin():
    one = case()
    one.judge("correct", one.claim(1), changes={"stance": "denies"})
    station = only(one.register(), "station")
    assert (station.n_origins, station.standing) == (1, Standing.REPORTED)
    assert station.disputed_by == ("Dutch foreign ministry: existence",)
    (denial,) = station.denials
    assert (denial.support.claim, denial.support.stance) == (one.claim(1), Stance.DENIES)
    assert denial.support.read_as.stance is Stance.ASSERTS
