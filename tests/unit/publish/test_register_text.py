"""The printed register says who, from how many origins, and against what."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from longarm.publish.register_text import MOST_VOICES, OTHER_IDS, print_register
from longarm.publish.words import one_line, origin_words, when_words
from longarm.records.claim import Response, Stance, Statement
from longarm.records.register import Origin, Support
from longarm.records.when import UNKNOWN, Precision, When
from longarm.wording.titles import Told, title_said, title_text

GOLDEN = Path(__file__).parents[2] / "golden" / "register.txt"


def test_it_is_the_golden_register(register, request):
    printed = print_register(register)
    if request.config.getoption("--update-golden", default=False):
        GOLDEN.write_text(printed, "utf-8")
    assert printed == GOLDEN.read_text("utf-8")


def test_outside_it_says_that_ids_may_be_others(register):
    assert OTHER_IDS not in print_register(register)
    assert OTHER_IDS in print_register(register, outside=True).splitlines()


def test_steps_of_one_day_are_not_said_to_follow(register):
    station = next(one for one in register.entries if one.ladder)
    step = station.ladder[-1]
    other = msgspec.structs.replace(step, status="denied")
    line = "(nothing tells which of the steps of one day came first)"
    printed = [
        print_register(msgspec.structs.replace(register, entries=(msgspec.structs.replace(station, ladder=ladder),)))
        for ladder in ((step,), (step, other))
    ]
    assert [line in one for one in printed] == [False, True]


def test_a_denial_shows_what_is_denied_and_the_words_apart():
    gist = Statement(gist="these are not police stations", denies=("police_status",))
    words = "Zhao Lijian said that these are not police stations."
    support = Support(
        claim="c-1",
        report="r",
        file="a.txt",
        outlet="Post",
        published=UNKNOWN,
        speaker=None,
        stance=Stance.DENIES,
        quote=words,
        start=0,
        slots=gist,
    )
    title = title_text(title_said([support], Told({}, "Zhao Lijian")))
    assert title == f"Zhao Lijian denies [police status]: “{words}”"
    act = Response(country="RO", actor="Romania's interior ministry", action="denied_permission")
    said = msgspec.structs.replace(support, stance=Stance.ASSERTS, slots=act)
    assert title_text(title_said([said], Told({}))) == "Romania's interior ministry: said not permitted"


ACTS = [
    (Response(country="IE", actor=None, action="closed", target="the office"), "Closed, says embassy: the office"),
    (Response(country="IE", actor=None, action="closed"), "Closed, says embassy"),
    (Response(country="IE", actor="police", action="closed"), "police: closed, as is said"),
    (
        Response(country="CA", actor="RCMP", action="other", target="its inquiry", verb="closed its inquiry"),
        "RCMP: closed its inquiry",
    ),
    (Response(country="CA", actor="RCMP", action="other"), "RCMP: other"),
]


@pytest.mark.parametrize(("slots", "title"), ACTS)
def test_an_act_is_told_by_its_verb_and_a_closure_by_who_says_it(register, slots, title):
    said = msgspec.structs.replace(register.entries[0].supports[0], stance=Stance.ASSERTS, slots=slots)
    assert title_text(title_said([said], Told({}, "embassy"))) == title


def test_countries_come_by_name_and_entries_without_one_last(register):
    printed = print_register(register)
    assert printed.index("NETHERLANDS (NL)") < printed.index("NO COUNTRY GIVEN")


def test_more_voices_than_fit_are_counted_not_dropped(register):
    station = register.entries[0]
    voices = [msgspec.structs.replace(station.supports[0], outlet=f"Paper {number}") for number in range(8)]
    many = msgspec.structs.replace(station, supports=tuple(voices))
    printed = print_register(msgspec.structs.replace(register, entries=(many,)))
    assert f"and {8 - MOST_VOICES} more" in printed


def test_one_voice_in_two_sentences_of_a_report_is_printed_once(register):
    station = register.entries[0]
    twice = msgspec.structs.replace(station, supports=(station.supports[0],) * 2, denials=())
    printed = print_register(msgspec.structs.replace(register, entries=(twice,)))
    assert printed.count(f"[{station.supports[0].outlet}, ") == 1


def test_unknown_origins_are_said_not_to_count(register):
    unknown = Origin(id="o-" + "9" * 16, name="unknown", kind="unknown", reports=("x", "y"))
    station = register.entries[0]
    entry = msgspec.structs.replace(station, origins=(*station.origins, unknown), n_reports=4)
    words = "1 independent origin of 4 reports; origin unknown in 2 reports, not counted"
    assert origin_words(entry) == words


def test_dates_keep_their_own_precision():
    assert when_words(When(value="2022-10", precision=Precision.MONTH)) == "2022-10"
    assert (
        when_words(When(value=None, precision=Precision.UNRESOLVED, words="on Tuesday")) == "“on Tuesday”, unresolved"
    )
    assert when_words(UNKNOWN) == "date unknown"


def test_sealed_text_cannot_steer_the_terminal():
    assert "\x1b" not in one_line("a\x1b[31mb")
    assert "\u202e" not in one_line("a\u202eb")
