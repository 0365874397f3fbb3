"""Which steps a ladder shows, and which it does not make up."""

from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Response, Stance, Statement, Station

SITE = Station(country="IE", city="Dublin")
EMBASSY = body("Chinese embassy in Dublin")
MINISTRY = body("Irish foreign ministry")
SHUT = Statement(gist="that the office has closed", concedes=("closure",))


def steps(*papers):
    return [(one.status, one.owner) for one in only(Case(*papers).register(), "station").ladder]


def closed(*more):
    said = [
        Said("The embassy admits that the office in Dublin has closed.", SHUT, EMBASSY, stance=Stance.CONCEDES),
        Said("The ministry told of an office in Dublin.", SITE, MINISTRY),
        *more,
    ]
    return Paper("a.txt", "Example Post", "2022-10-27", said)


def test_a_ministry_that_mentions_a_closed_office_is_not_said_to_hold_it_open():
    later = Paper(
        "b.txt", "Other Post", "2022-12-13", [Said("The ministry spoke of the Dublin office.", SITE, MINISTRY)]
    )
    assert not any(status == "still assumed" for status, _ in steps(closed(), later))


def test_a_ministry_that_says_it_goes_on_is_shown_to_hold_it_open():
    still = Said("The ministry said an office still operates in Dublin.", SITE, MINISTRY)
    later = Paper("b.txt", "Other Post", "2022-12-13", [still])
    assert ("still assumed", "Irish foreign ministry") in steps(closed(), later)


def test_who_only_looks_into_it_is_not_first_to_report_it():
    words = "The ministry investigates whether there is an office in Dublin."
    inquiry = Response(country="IE", actor="Irish foreign ministry", verb="investigates", action="investigating")
    looks = Paper("a.txt", "Example Post", "2022-09-01", [Said(words, SITE, MINISTRY), Said(words, inquiry, MINISTRY)])
    told = Said("There is an office in Dublin, the group found.", SITE, body("Safeguard Defenders"))
    case = Case(looks, Paper("b.txt", "Other Post", "2022-12-13", [told]))
    case.share_sentence(0)
    ladder = only(case.register(), "station").ladder
    assert [one.owner for one in ladder if one.status == "reported"] == ["Safeguard Defenders"]


def dated(*papers):
    return {one.status: one.when.value for one in only(Case(*papers).register(), "station").ladder}


def test_a_denial_stands_on_the_day_on_which_it_was_said():
    told = [
        Said("There is an office in Dublin, the group found.", SITE, body("Safeguard Defenders"), on="2022-11-28"),
        Said(
            "The embassy denied on 1 December that there is an office in Dublin.",
            Statement(gist="that there is an office in Dublin", denies=("existence",)),
            EMBASSY,
            stance=Stance.DENIES,
            on="2022-12-01",
        ),
    ]
    found = dated(Paper("a.txt", "Example Post", "2022-12-06", told))
    assert found == {"reported": "2022-11-28", "denied": "2022-12-01"}


def test_a_denial_without_a_day_stands_by_the_day_of_its_report():
    told = [
        Said("There is an office in Dublin, the group found.", SITE, body("Safeguard Defenders")),
        Said(
            "The embassy denied that there is an office in Dublin.",
            Statement(gist="that there is an office in Dublin", denies=("existence",)),
            EMBASSY,
            stance=Stance.DENIES,
        ),
    ]
    found = dated(Paper("a.txt", "Example Post", "2022-12-06", told))
    assert found == {"reported": "../2022-12-06", "denied": "../2022-12-06"}


def act(action, actor, speaker, on="2022-12-01"):
    slots = Response(country="IE", actor=actor, action=action, verb="told")
    return Said("The office in Dublin was the matter of it.", slots, speaker, on=on)


def test_an_order_is_not_dated_by_who_told_of_it():
    told = [
        Said("There is an office in Dublin, the group found.", SITE, body("Safeguard Defenders")),
        act("ordered_closure", "Irish foreign ministry", body("Irish justice ministry")),
    ]
    assert dated(Paper("a.txt", "Example Post", "2022-12-06", told))["ordered closed"] == "../2022-12-06"


def test_a_closure_that_the_accused_tell_of_is_told_on_its_day():
    told = [
        Said("There is an office in Dublin, the group found.", SITE, body("Safeguard Defenders")),
        act("closed", None, EMBASSY),
    ]
    assert dated(Paper("a.txt", "Example Post", "2022-12-06", told))["said closed by the accused"] == "2022-12-01"


def test_a_group_that_reported_a_station_is_first_though_the_report_tells_how_it_ended():
    told = [
        Said("The group has said that a station stood in Dublin.", SITE, body("Safeguard Defenders")),
        Said(
            "Police found no evidence in Dublin.",
            Response(country="IE", actor="Irish police", action="no_evidence_found", verb="found no evidence"),
            body("Irish police"),
        ),
    ]
    later = Said("The group has said that a station stood in Dublin.", SITE, body("Safeguard Defenders"))
    ladder = only(
        Case(
            Paper("a.txt", "Example Post", "2024-02-21", told), Paper("b.txt", "Post", "2024-02-22", [later])
        ).register(),
        "station",
    ).ladder
    assert [(one.owner, one.when.value) for one in ladder if one.status == "reported"] == [
        ("Safeguard Defenders", "../2024-02-21")
    ]


def test_who_tells_of_a_closure_by_nobody_named_owns_it():
    told = [
        Said("There is an office in Dublin, the group found.", SITE, body("Safeguard Defenders")),
        act("closed", None, EMBASSY),
    ]
    assert ("said closed by the accused", "Chinese embassy in Dublin") in steps(
        Paper("a.txt", "Example Post", "2022-12-06", told)
    )
