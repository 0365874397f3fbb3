"""How far an outcome, a denial or a concession reaches: to what it is about, and to nothing beside it."""

import msgspec
from casebook import Case, Paper, Said, body, day, only, person, unnamed

from longarm.records.claim import Figure, Incident, Response, Stance, Statement, Station

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


def test_that_nothing_was_found_ends_no_referral_over_something_else():
    tokyo = {"country": "JP", "actor": "Metropolitan Police Department"}
    said = [
        Said("A station in Tokyo was reported.", Station(country="JP", city="Tokyo"), GROUP),
        Said(
            "Police referred two executives in Tokyo to prosecutors over subsidies.",
            act("referred_to_prosecutors", "referred", target="two executives", **tokyo),
        ),
        Said("No act against sovereignty was found in Tokyo.", act("no_evidence_found", "No act", **tokyo)),
    ]
    register = Case(Paper("a.txt", "Gazette", "2024-02-21", said)).register()
    assert next(one for one in register.entries if "referred" in one.title).outcome is None
    station = only(register, "station")
    assert station.outcome == "no evidence found (Metropolitan Police Department, by 2024-02-21)"
    assert station.standing.value == "reported"


def test_only_a_court_adjudicates():
    def ended(action):
        said = [
            Said("A station in Montreal was reported.", Station(country="CA", city="Montreal"), GROUP),
            Said("It ended in Montreal.", act(action, "ended"), RCMP),
        ]
        return only(Case(Paper("a.txt", "Gazette", "2024-02-21", said)).register(), "station")

    assert ended("no_evidence_found").standing.value == "reported"
    assert ended("closed_without_charges").standing.value == "reported"
    assert ended("investigating").outcome is None
    assert ended("convicted").standing.value == "adjudicated"


def test_who_was_cleared_is_not_held_to_be_acknowledged_by_a_closure():
    said = [
        Said("A station in Montreal was reported.", Station(country="CA", city="Montreal"), GROUP),
        Said("The one in Montreal is shut.", act("closed", "is shut"), RCMP),
        Said("No charges in Montreal.", act("closed_without_charges", "No charges"), RCMP),
    ]
    entry = only(Case(Paper("a.txt", "Gazette", "2024-02-21", said)).register(), "station")
    assert (entry.standing.value, entry.outcome) == (
        "reported",
        "cleared: closed without charges (RCMP, by 2024-02-21)",
    )


def test_a_closure_conceded_of_some_reaches_no_site_of_another_report():
    frankfurt = Said("One stands in Frankfurt.", Station(country="DE", city="Frankfurt"), GROUP)
    embassy, ministry = body("Chinese embassy in Berlin"), body("German interior ministry")
    shut = Statement(gist="that the service stations were closed", concedes=("closure",))
    said = [
        Said("The ministry still assumes two stations.", Station(country="DE", count=2), ministry),
        Said("The embassy said that they were closed.", shut, embassy, stance=Stance.CONCEDES),
    ]
    register = Case(
        Paper("a.txt", "Gazette", "2022-10-28", [frankfurt]), Paper("b.txt", "Herald", "2023-05-15", said)
    ).register()
    assert statuses(only(register, "station", place="Frankfurt")) == ["reported"]
    two = only(register, "station", place=None)
    assert statuses(two) == ["reported", "said closed by the accused", "still assumed"]
    assert two.last_step is None


def test_a_denial_of_such_an_office_is_one_of_the_place_named_before_it():
    sites = [
        Said("One stands in Frankfurt.", Station(country="DE", city="Frankfurt"), GROUP),
        Said("Two stand in Germany.", Station(country="DE", count=2), GROUP),
    ]
    knows = Response(country="DE", actor="state police", action="denied_existence", verb="not known")
    denies = Statement(gist="Such an office does not exist", denies=("existence",))
    police = body("German state police")
    said = [
        Said("The police spoke of Frankfurt.", Figure(value=1, unit="people")),
        Said("Such an office does not exist, the police said.", denies, police, stance=Stance.DENIES),
        Said("The police have no knowledge of it.", knows, police),
    ]
    register = Case(Paper("a.txt", "Gazette", "2022-10-28", sites), Paper("b.txt", "Herald", "2022-11-10", said))
    register = register.register()
    assert only(register, "station", place="Frankfurt").disputed_by == ("German state police: existence",)
    assert not only(register, "station", place=None).denials


def test_a_denial_of_further_offices_disputes_none_of_those_known():
    prague = Paper(
        "a.txt", "Gazette", "2022-10-28", [Said("One stands in Prague.", Station(country="CZ", city="Prague"), GROUP)]
    )
    minister = person("Jan Lipavsky", "Czech foreign minister")
    words = "The minister had no knowledge of further offices."
    gist = Statement(gist="he had no knowledge of further offices", denies=("existence", "knowledge"))
    act_of = act("denied_existence", "no knowledge", country="CZ", actor="Jan Lipavsky")
    said = [Said(words, gist, minister, stance=Stance.DENIES), Said(words, act_of, minister)]
    entry = only(Case(prague, Paper("b.txt", "Herald", "2022-12-20", said)).register(), "station")
    assert (statuses(entry), entry.denials) == (["reported"], ())


def test_a_denial_at_one_embassy_meets_no_station_of_other_countries():
    sites = [
        Said("One stands in Prato.", Station(country="IT", city="Prato"), GROUP),
        Said("One stands in Bratislava.", Station(country="SK", city="Bratislava"), GROUP),
    ]
    gist = Statement(gist="These are not police stations", denies=("police_status",))
    vienna = Said("These are not police stations, it said.", gist, body("Chinese embassy in Vienna"), Stance.DENIES)
    nobody = Said("They are no police stations, one said.", gist, unnamed("a spokesperson"), Stance.DENIES)
    register = Case(Paper("a.txt", "Gazette", "2022-12-06", [*sites, vienna, nobody])).register()
    assert not any(one.denials for one in register.entries if one.kind == "station")
    assert any(text.startswith("Said of no place in particular: a spokesperson") for text in register.warnings)


def test_who_is_named_by_where_he_is_denies_what_is_there():
    site = Paper(
        "a.txt",
        "Gazette",
        "2023-03-09",
        [Said("One stands in Brossard.", Station(country="CA", city="Brossard"), GROUP)],
    )
    gist = Statement(gist="that they ever housed one", denies=("existence",))
    said = [
        Said("The police closed all in Canada.", Station(country="CA"), RCMP),
        Said("They denied that.", gist, unnamed("two centres in Brossard"), Stance.DENIES),
    ]
    register = Case(site, Paper("b.txt", "Herald", "2023-04-28", said)).register()
    assert only(register, "station", place="Brossard").disputed_by


def test_a_denial_has_the_day_that_its_words_give():
    words = "The ministry denied on Sunday that one stands in Belgrade."
    ministry = body("Serbian interior ministry")
    said = [
        Said("One stands in Belgrade.", Station(country="RS", city="Belgrade"), GROUP),
        Said(words, Statement(gist="that one stands there", denies=("existence",)), ministry, Stance.DENIES),
        Said(words, act("denied_existence", "denied", country="RS", actor=ministry.name, date="2022-12-04"), ministry),
    ]
    paper = Paper("a.txt", "Gazette", "2022-12-06", said)
    case = Case(paper)
    claims = list(case.readings[0].claims)
    claims[2] = msgspec.structs.replace(claims[2], span=claims[1].span)
    case.readings[0] = msgspec.structs.replace(case.readings[0], claims=tuple(claims))
    entry = only(case.register(), "station")
    assert {one.when.value for one in entry.ladder if one.status != "reported"} == {"2022-12-04"}


ROMANIA = Response(country="RO", actor="Romanian interior ministry", action="denied_permission", verb="no leave")


def test_words_of_a_third_state_and_of_the_whole_world_are_not_about_the_one_host_of_their_report():
    powers = Statement(gist="that Chinese officers had any powers in the country", denies=("coercion",))
    said = [
        Said(
            "Romania's interior ministry said that no Chinese officers had leave.",
            ROMANIA,
            body("Romanian interior ministry"),
        ),
        Said(
            "Serbia's interior ministry denied that Chinese officers had any powers in the country.",
            powers,
            body("Serbian interior ministry"),
            stance=Stance.DENIES,
        ),
        Said("The group counted 102 Chinese police stations.", Statement(gist="102 Chinese police stations"), GROUP),
    ]
    register = Case(Paper("a.txt", "Gazette", "2022-12-04", said)).register()
    found = {entry.title.split(" ")[0]: entry.country for entry in register.entries if entry.kind == "statement"}
    assert found == {"Serbian": "RS", "Safeguard": None}
