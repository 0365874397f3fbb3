"""What is only told as an outlet had it falls with the report of that outlet, in whatever words it stands."""

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Station

SITE = Station(country="IE", city="Cork")
GROUP = body("Safeguard Defenders")
FIRST = Paper(
    "first.txt", "Example Post", "2022-10-03", [Said("A station stands in Cork, the group found.", SITE, GROUP)]
)


def citing(day="2022-10-05", who="Example Post", outlet="Blatt am Sonntag", file="second.txt"):
    words = f"In Cork gibt es eine Polizeistation, berichtet {who} heute."
    return Paper(file, outlet, day, [Said(words, SITE, body(who))])


def without_first(*papers):
    case = Case(*papers)
    case.judge("retract", case.readings[0].report.id)
    return only(case.register(), "station")


def test_what_cites_an_outlet_falls_with_its_report():
    one = without_first(FIRST, citing())
    assert (one.standing.value, one.n_origins) == ("fallen", 0)
    assert any("takes all it has from first.txt" in str(support.fallen) for support in one.supports)


def test_so_does_what_cites_who_cites_it():
    last = citing("2022-10-06", "Blatt am Sonntag", "Lekblad", "third.txt")
    assert without_first(FIRST, citing(), last).standing.value == "fallen"


@pytest.mark.parametrize(
    "papers",
    [
        # The outlet has told it another time, too.
        (citing(), Paper("more.txt", "Example Post", "2022-10-04", [Said("We saw a station in Cork.", SITE)])),
        # What came out before that report has it from elsewhere.
        (citing("2022-09-30"),),
        # Another outlet is cited, or a body that is none.
        (citing(who="City Herald"),),
        (citing(who="Human Rights Watch"),),
    ],
)
def test_what_may_be_from_elsewhere_stays(papers):
    assert without_first(FIRST, *papers).standing.value != "fallen"
