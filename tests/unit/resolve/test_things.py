"""Claims to things: what is joined, what keeps its id, what may be the same."""

import pytest
from casebook import Case, Paper, Said, body, day, only

from longarm.publish.explain import find_entries
from longarm.records.claim import Figure, Incident, Response, Stance, Statement, Station
from longarm.resolve.numbering import give_ids, settlement_code

SAFEGUARD = body("Safeguard Defenders")


def paper(number, *said, published="2022-10-26", outlet="Post"):
    return Paper(
        f"r{number}.txt", f"{outlet} {number}", published, list(said), more=f"Words of paper number {number} alone."
    )


def order(number, date=None, actor="Dutch foreign ministry", **more):
    slots = Response(
        country="NL", actor=actor, action="ordered_closure", date=day(date) if date else None, verb="told", **more
    )
    return Said(f"It told them to close, sentence {number}.", slots)


@pytest.mark.parametrize(
    ("city", "code"), [("Rotterdam", "RTM"), ("Amsterdam", "AMS"), ("Dublin", "DBN"), ("Rho", "RHO"), ("Ayo", "AYO")]
)
def test_settlements_have_codes_of_three_letters(city, code):
    assert settlement_code(city) == code


def test_one_settlement_is_one_station_and_the_country_has_its_own_row():
    register = Case(
        paper(1, Said("One in Rotterdam.", Station(country="NL", city="Rotterdam"), SAFEGUARD)),
        paper(2, Said("Again in Rotterdam.", Station(country="NL", city="ROTTERDAM"), SAFEGUARD)),
        paper(3, Said("Two in the Netherlands.", Station(country="NL", count=2), SAFEGUARD)),
    ).register()
    city = only(register, "station", place="Rotterdam")
    assert (city.id, city.key, city.n_reports) == ("NL-RTM-NGJ", "station|NL|rotterdam", 2)
    assert city.joined_because == ("the same settlement",)
    assert only(register, "station", place=None).id.startswith("NL-X-")


def test_an_act_is_one_when_body_and_days_meet():
    register = Case(
        paper(1, order(1, "2022-11-01")),
        paper(2, order(2, "2022-11-01", actor="Dutch foreign minister")),
        paper(3, order(3, "2023-06-01")),
        paper(4, order(4, "2022-11-01", actor="Dutch police")),
    ).register()
    responses = [e for e in register.entries if e.kind == "response"]
    assert sorted(len(e.supports) for e in responses) == [1, 1, 2]
    police = next(e for e in responses if "police" in e.title)
    assert police.maybe_same
    assert len(police.maybe_same) == 1


def test_a_government_in_general_is_the_ministry_whose_minister_tells():
    slots = Response(
        country="NL", actor="Dutch government", action="ordered_closure", date=day("2022-11-01"), verb="ordered"
    )
    told = Said("The Dutch government ordered it, said the minister.", slots, body("Dutch foreign minister"))
    register = Case(paper(1, order(1, "2022-11-01")), paper(2, told)).register()
    assert len([e for e in register.entries if e.kind == "response"]) == 1


def test_arrests_of_other_people_are_other_acts():
    def arrest(number, whom):
        slots = Response(
            country="US", actor="FBI", action="arrested", target=whom, date=day("2023-04-17"), verb="arrested"
        )
        return Said(f"The FBI arrested {whom}, sentence {number}.", slots)

    register = Case(paper(1, arrest(1, "two men")), paper(2, arrest(2, "34 officers"))).register()
    assert len([e for e in register.entries if e.kind == "response"]) == 2


def test_figures_are_one_by_value_unit_and_owner():
    def count(number, value, speaker, **more):
        return Said(f"There are {value}, sentence {number}.", Figure(value=value, unit="stations", **more), speaker)

    register = Case(
        paper(1, count(1, 54, SAFEGUARD), count(2, 54, None)),
        paper(2, count(3, 54, body("Safeguards Defender"))),
        paper(3, count(4, 2, SAFEGUARD, scope="Netherlands"), count(5, 2, SAFEGUARD, scope="France")),
    ).register()
    figures = [e for e in register.entries if e.kind == "figure"]
    assert sorted(len(e.supports) for e in figures) == [1, 1, 1, 2]
    unowned = next(e for e in figures if e.values["owner"] == "nobody named")
    assert len(unowned.maybe_same) == 1


def test_statements_are_one_by_near_words_or_by_what_is_denied():
    def said(words, gist, **more):
        stance = Stance.DENIES if more.get("denies") else Stance.ASSERTS
        return Said(words, Statement(gist=gist, **more), SAFEGUARD, stance)

    register = Case(
        paper(1, said("A.", "the police of Fuzhou opened offices abroad without asking")),
        paper(2, said("B.", "police of Fuzhou opened offices abroad without asking anybody")),
        paper(3, said("C.", "nothing of this kind was found elsewhere")),
        paper(4, said("D.", "there is none", denies=("existence",))),
        paper(5, said("E.", "es gibt keine solche Stelle", denies=("existence",))),
    ).register()
    sizes = sorted(len(e.supports) for e in register.entries if e.kind == "statement")
    assert sizes == [1, 2, 2]


def test_calls_to_a_group_are_one_only_from_one_teller():
    def call(number, speaker):
        return Said(
            f"Calls came, sentence {number}.", Incident(type="phone_call", victim="Tibetans", country="NL"), speaker
        )

    one, other = body("Tibet Watch"), body("Campaign for Tibet")
    register = Case(paper(1, call(1, one)), paper(2, call(2, one)), paper(3, call(3, other))).register()
    incidents = [e for e in register.entries if e.kind == "incident"]
    assert sorted(len(e.supports) for e in incidents) == [1, 2]
    assert all(e.maybe_same for e in incidents)


def test_ids_come_from_content_and_not_from_neighbours_or_their_order():
    first = [
        paper(1, Said("In Rotterdam.", Station(country="NL", city="Rotterdam"), SAFEGUARD), order(1, "2022-11-01")),
        paper(2, order(2, "2023-06-01")),
    ]
    before = {e.key: e.id for e in Case(*first).register().entries}
    more = paper(3, order(3, "2022-01-01"), Said("In Reitum.", Station(country="NL", city="Reitum"), SAFEGUARD))
    for papers in ([*first, more], [more, *first]):
        after = {e.key: e.id for e in Case(*papers).register().entries}
        assert before.items() <= after.items()
        assert len(set(after.values())) == len(after) == 5


def test_what_is_joined_later_keeps_the_id_that_was_first_and_is_found_by_the_other():
    case = Case(paper(1, order(1, "2022-11-01")), paper(2, order(2, "2023-06-01")))
    one, other = (case.claim(0), case.claim(1))
    ids = {support.claim: e.id for e in case.register().entries for support in e.supports}
    case.judge("same", one, other)
    joined = only(case.register(), "response")
    assert (joined.id, joined.aliases) == (ids[one], (ids[other],))
    assert find_entries(case.register(), ids[other]) == [joined]


def test_what_a_judgement_parts_gets_an_id_of_its_own():
    case = Case(paper(1, order(1, "2022-11-01")), paper(2, order(2, "2022-11-01")))
    before = only(case.register(), "response")
    case.judge("not-same", case.claim(0), case.claim(1))
    parts = [e for e in case.register().entries if e.kind == "response"]
    assert len({e.id for e in parts}) == 2
    assert before.id in {e.id for e in parts}


def test_only_a_clash_lengthens_an_id_and_then_for_both():
    keys = [f"statement|x|asserts|{number}" for number in range(60_000)]
    ids = give_ids(keys)
    assert len(set(ids.values())) == len(keys)
    longer = {id_[:8] for id_ in ids.values() if len(id_) > 8}
    assert longer
    assert not longer & set(ids.values())
