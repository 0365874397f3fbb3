"""How far an outcome, a denial or a concession reaches: to what it is about, and to nothing beside it."""

from casebook import Case, Paper, Said, body, day, only, person

from longarm.records.claim import Incident, Response, Stance, Statement, Station

RCMP = body("RCMP")
GROUP = body("Safeguard Defenders")
BRUSSELS = Station(country="BE", city="Brussels")


def act(action, verb, *, country="CA", actor="RCMP", target=None, date=None):
    return Response(
        country=country, actor=actor, action=action, verb=verb, target=target, date=day(date) if date else None
    )


def statuses(entry):
    return [one.status for one in entry.ladder]


def test_an_outcome_without_a_place_clears_what_was_named_before_it_only():
    said = [
        Said("A station in Montreal was reported.", Station(country="CA", city="Montreal"), GROUP),
        Said("The RCMP looked into the pair.", act("investigating", "looked into"), RCMP),
        Said("No charges were recommended.", act("closed_without_charges", "No charges"), RCMP),
        Said("The group also names Toronto.", Station(country="CA", city="Toronto"), GROUP),
    ]
    register = Case(Paper("a.txt", "Gazette", "2025-10-01", said)).register()
    assert only(register, "station", place="Montreal").outcome.startswith("cleared")
    assert only(register, "station", place="Toronto").outcome is None


def test_a_headline_outcome_clears_what_its_report_names_later():
    said = [
        Said("The RCMP ends its inquiry without charges.", act("closed_without_charges", "without charges"), RCMP),
        Said("A station in Montreal had been reported.", Station(country="CA", city="Montreal"), GROUP),
    ]
    register = Case(Paper("a.txt", "Gazette", "2025-10-01", said)).register()
    assert only(register, "station").outcome.startswith("cleared")


def test_a_heading_has_the_sites_of_the_same_act_below():
    said = [
        Said("Police recommend no charges.", act("closed_without_charges", "no charges")),
        Said("A station in Montreal had been reported.", Station(country="CA", city="Montreal"), GROUP),
        Said("No charges were recommended.", act("closed_without_charges", "No charges"), RCMP),
        Said("The group also names Toronto.", Station(country="CA", city="Toronto"), GROUP),
    ]
    register = Case(Paper("a.txt", "Gazette", "2025-10-01", said)).register()
    assert only(register, "station", place="Montreal").outcome.startswith("cleared")
    assert only(register, "station", place="Toronto").outcome is None


def test_who_is_charged_with_something_else_is_no_step_of_a_station():
    site = Paper(
        "a.txt", "Gazette", "2022-10-01", [Said("One stands in Toronto.", Station(country="CA", city="Toronto"), GROUP)]
    )
    other = Paper(
        "b.txt", "Herald", "2023-05-01",
        [Said("Four men were charged over a murder.", act("charged", "were charged", target="Four men"), RCMP)],
    )  # fmt: skip
    assert statuses(only(Case(site, other).register(), "station")) == ["reported"]


def test_no_evidence_in_one_affair_clears_no_conviction_in_another():
    us = {"country": "US", "actor": None}
    one = Paper(
        "a.txt", "Gazette", "2023-06-20",
        [Said("Three men were found guilty.", act("convicted", "found guilty", target="Three men", **us))],
    )  # fmt: skip
    other = Paper(
        "b.txt", "Herald", "2024-01-10", [Said("There was no evidence.", act("no_evidence_found", "no evidence", **us))]
    )
    register = Case(one, other).register()
    convicted = next(one for one in register.entries if one.values.get("action") == "convicted")
    assert convicted.outcome is None


def test_that_nothing_was_found_ends_an_inquiry_and_no_charge():
    said = [
        Said("Police in Montreal are looking into it.", act("investigating", "looking into")),
        Said("Two men were charged in Montreal.", act("charged", "charged", target="Two men")),
        Said("The RCMP found no evidence in Montreal.", act("no_evidence_found", "found no evidence")),
        Said("A station in Montreal was reported.", Station(country="CA", city="Montreal"), GROUP),
    ]
    register = Case(Paper("a.txt", "Gazette", "2025-10-01", said)).register()
    ended = {one.values["action"]: one.outcome for one in register.entries if one.kind == "response"}
    assert ended["investigating"].startswith("no evidence found")
    assert ended["charged"] is None


def test_a_verdict_on_one_person_ends_no_charge_against_another():
    said = [
        Said("Eight people were charged.", act("charged", "charged", target="Eight people")),
        Said("A former sergeant was convicted.", act("convicted", "convicted", target="A former sergeant")),
    ]
    register = Case(Paper("a.txt", "Gazette", "2023-10-01", said)).register()
    assert next(one for one in register.entries if one.values.get("action") == "charged").outcome is None


def test_a_denial_of_another_affair_meets_no_station():
    site = Paper(
        "a.txt", "Gazette", "2022-10-01", [Said("One stands in Toronto.", Station(country="CA", city="Toronto"), GROUP)]
    )
    murder = Incident(type="killing", country="CA", victim="a Sikh leader")
    india, gist = body("Indian government"), Statement(gist="preposterous")
    said = [
        Said("A Sikh leader was killed.", murder, RCMP),
        Said("India calls the allegations preposterous.", gist, india, stance=Stance.DENIES),
    ]
    other = Paper("b.txt", "Herald", "2024-10-21", said)
    register = Case(site, other).register()
    assert not only(register, "station").disputed_by


def test_a_closure_that_a_minister_was_told_of_is_one_of_his_country():
    minister, embassy = body("Belgian foreign ministry"), body("Chinese embassy")
    told = Statement(gist="that both have been closed", concedes=("closure",))
    asked = act("demanded_explanation", "asked", country="BE", actor=minister.name)
    chain = (embassy.name, minister.name)
    said = [
        Said("One stands in Brussels.", BRUSSELS, GROUP),
        Said("The other side says it is shut.", told, embassy, stance=Stance.CONCEDES, chain=chain),
        Said("The ministry had asked.", asked, minister),
        Said("Another stands in Dublin.", Station(country="IE", city="Dublin"), GROUP),
    ]
    register = Case(Paper("a.txt", "Gazette", "2022-12-08", said)).register()
    assert "said closed by the accused" in statuses(only(register, "station", place="Brussels"))
    assert statuses(only(register, "station", place="Dublin")) == ["reported"]


def test_who_speaks_for_no_known_state_is_not_called_the_accused():
    shut = Statement(gist="that the office has shut", concedes=("closure",))
    said = [
        Said("One stands in Brussels.", BRUSSELS, GROUP),
        Said("It has shut, he said.", shut, person("Jan Example"), stance=Stance.CONCEDES),
    ]
    entry = only(Case(Paper("a.txt", "Gazette", "2022-12-08", said)).register(), "station")
    assert "said closed" in statuses(entry)
    assert entry.standing.value == "reported"
