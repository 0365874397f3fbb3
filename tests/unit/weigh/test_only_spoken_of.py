"""A state that speaks of a station as alleged, or says that it allowed none, is no second voice for there being one."""

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Response, Statement, Station
from longarm.records.report import Genre

SITE = Station(country="NL", city="Rotterdam")
GROUP = body("Safeguard Defenders")
REPORT = Paper(
    "group.txt", "Example Post", "2022-09-12", [Said("A station stands in Rotterdam, it found.", SITE, GROUP)]
)


def station(*papers, shared=False):
    case = Case(*papers)
    if shared:
        case.share_sentence(0)
    return only(case.register(), "station")


def answer(words):
    said = [Said(words, SITE, None)]
    return Paper("answer.txt", "House of Commons", "2022-12-01", said, genre=Genre.PARLIAMENTARY)


@pytest.mark.parametrize(
    "words",
    [
        "The alleged stations, one of them in Rotterdam, are known to the Government from the press.",
        "En cuanto a la supuesta comisaría de Rotterdam, el Gobierno se remite a lo dicho.",
        "Zu der angeblichen Polizeistation in Rotterdam wird auf die Antwort vom März verwiesen.",
        "关于鹿特丹所谓的警察站，请参阅此前的答复。",
        "The Government refers to the reports of a station in Rotterdam.",
        "Civil society organisations have documented a Chinese police station in Rotterdam. What will be done?",
        "Is the minister aware that campaigners revealed a Chinese police station in Rotterdam?",
    ],
)
def test_an_answer_that_speaks_of_an_alleged_station_is_no_witness_of_it(words):
    one = station(answer(words), REPORT)
    assert (one.n_origins, one.standing.value) == (1, "reported")


def test_an_answer_that_tells_of_a_station_is_one():
    told = station(answer("A Chinese police station has operated in Rotterdam since 2018."), REPORT)
    assert told.n_origins == 2


@pytest.mark.parametrize(
    "no",
    [
        Response(country="NL", actor="Dutch interior ministry", verb="never authorised", action="denied_permission"),
        Statement(gist="there is no station", denies=("existence",)),
    ],
)
def test_who_denies_in_one_breath_with_it_is_no_witness(no):
    ministry = body("Dutch interior ministry")
    words = "The ministry never authorised the station in Rotterdam."
    denial = Paper("no.txt", "Lekblad", "2022-11-01", [Said(words, SITE, ministry), Said(words, no, ministry)])
    one = station(denial, REPORT, shared=True)
    assert (one.n_origins, one.standing.value) == (1, "reported")
    assert any("does not say that it is so" in why for origin in one.origins for why in origin.because)


def test_what_another_denies_takes_nothing_from_who_tells():
    group, embassy = body("Open Ledger"), body("Chinese embassy in The Hague")
    words = "Open Ledger found a station in Rotterdam, which the embassy denies."
    no = Statement(gist="there is none", denies=("existence",))
    both = Paper("both.txt", "Lekblad", "2022-11-01", [Said(words, SITE, group), Said(words, no, embassy)])
    assert station(both, REPORT, shared=True).n_origins == 2


def test_that_no_leave_was_given_is_a_step_of_the_stations_that_others_tell_of():
    words = "The Government has not authorised any police station in the Netherlands."
    no = Response(country="NL", actor="Government", verb="has not authorised", action="denied_permission")
    answered = Paper("no.txt", "House", "2022-12-01", [Said(words, no, None)], genre=Genre.PARLIAMENTARY)
    one = only(Case(answered, REPORT).register(), "station")
    assert one.n_origins == 1
    assert "said not permitted" in {step.status for step in one.ladder}


def test_an_embassy_in_its_own_document_denies_for_the_country_where_it_stands():
    embassy = body("Chinese embassy in the Netherlands")
    no = Statement(gist="不存在所谓海外警察站", denies=("existence",))
    own = Paper(
        "own.txt", "中国大使馆", "2022-11-02", [Said("不存在所谓海外警察站。", no, embassy)], genre=Genre.OFFICIAL
    )
    one = only(Case(own, REPORT).register(), "station")
    assert [denial.denies for denial in one.denials] == [("existence",)]
