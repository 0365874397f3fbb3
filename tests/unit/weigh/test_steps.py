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
