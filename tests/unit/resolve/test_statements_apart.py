"""Two statements of nearly the same words about two places, names or numbers are two entries."""

import msgspec
import pytest
from casebook import Case, Paper, Said, body

from longarm.records.claim import Stance, Statement, Station

SAFEGUARD = body("Safeguard Defenders")
EMBASSY = body("Chinese embassy in Vienna")


def entries(*gists, lang="en", denies=()):
    stance = Stance.DENIES if denies else Stance.ASSERTS
    papers = [
        Paper(
            f"r{at}.txt",
            f"Outlet {at}",
            "2022-11-07",
            [Said(f"{gist}, they said.", Statement(gist=gist, denies=denies), SAFEGUARD, stance)],
        )
        for at, gist in enumerate(gists)
    ]
    case = Case(*papers)
    for at, reading in enumerate(case.readings):
        report = msgspec.structs.replace(reading.report, lang=lang)
        case.readings[at] = msgspec.structs.replace(reading, report=report)
    return [one for one in case.register().entries if one.kind == "statement"]


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "A Chinese police station operates in Graz", "A Chinese police station operates in Vienna"),
        ("en", "A Chinese police station operates in Ulm", "A Chinese police station operates in Ede"),
        ("en", "There are Chinese police stations in Austria", "There are Chinese police stations in Hungary"),
        ("en", "A post run by Qingtian police works there", "A post run by Lishui police works there"),
        ("en", "that it has now counted 54 stations abroad", "that it has now counted 102 stations abroad"),
        ("en", "that it has now counted 8 stations abroad", "that it has now counted 9 stations abroad"),
        ("nl", "dat er een Chinees politiebureau in Rotterdam is", "dat er een Chinees politiebureau in Amsterdam is"),
        ("de", "In einem Hinterhof arbeitet eine Wache in Graz", "In einem Hinterhof arbeitet eine Wache in Linz"),
        ("fr", "un poste de police chinois existe à Lyon", "un poste de police chinois existe à Lille"),
    ],
)
def test_near_words_about_two_things_are_two_entries(lang, one, other):
    assert [len(entry.supports) for entry in entries(one, other, lang=lang)] == [1, 1]


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "A Chinese police station operates in Graz", "a secret Chinese police station operates in Graz"),
        ("en", "A Chinese police station operates in Graz", "A Chinese police station operates in Graz, Austria"),
        ("en", "officers of China run the hidden station in Graz", "Chinese officers run the hidden station in Graz"),
        ("en", "On Monday two men visited the shop", "On Tuesday two men visited the shop"),
        ("en", "that 54 stations were opened abroad", "that 54 police stations were opened abroad since 2018"),
        ("en", "The Police Station Works In Graz", "the police station works in Graz today"),
        ("de", "Die Wache in Graz arbeitet ohne Erlaubnis", "Die Station in Graz arbeitet ohne Erlaubnis"),
    ],
)
def test_near_words_about_one_thing_are_one_entry(lang, one, other):
    assert [len(entry.supports) for entry in entries(one, other, lang=lang)] == [2]


def denial(number, city, words):
    station = Said(f"A station works in {city}.", Station(country="AT", city=city), body("Residents"))
    denied = Said(words, Statement(gist=words, denies=("existence",)), EMBASSY, Stance.DENIES)
    return Paper(f"d{number}.txt", f"Outlet {number}", "2022-11-07", [station, denied])


def test_a_denial_of_each_of_two_towns_is_two():
    graz, vienna = "none is in Graz, the embassy insisted", "nothing of the kind stands in Linz"
    register = Case(
        denial(1, "Graz", graz), denial(2, "Linz", vienna), denial(3, "Graz", "in Graz nobody runs one")
    ).register()
    told = {
        one.place: [answer.support.quote for answer in one.denials] for one in register.entries if one.kind == "station"
    }
    assert len(told["Graz"]) == len(told["Linz"]) == 1
    assert "Graz" in told["Graz"][0]
    assert "Linz" in told["Linz"][0]
