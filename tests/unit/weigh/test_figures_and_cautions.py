"""Numbers side by side, drift, headlines, values from copies."""

import msgspec
from casebook import Case, Paper, Said, body, day, only

from longarm.records.claim import Certainty, Figure, Response, Station
from longarm.records.decisions import Decisions
from longarm.records.lineage import Drift, Lineage, Link, LinkKind
from longarm.records.when import Precision, When
from longarm.resolve.stage import resolve
from longarm.weigh.cautions import damaged_numbers, find_cautions
from longarm.weigh.entries import make_entry, set_scene
from longarm.weigh.matter import make_matter

SAFEGUARD = body("Safeguard Defenders")
RCMP = body("RCMP")


def count(words, value, speaker, **more):
    return Said(words, Figure(value=value, unit="stations", **more), speaker)


def kinds(*papers):
    return [(one.kind, one.explanation) for one in Case(*papers).register().contradictions]


def test_small_numbers_of_unlike_places_are_not_compared():
    assert (
        kinds(
            Paper("a.txt", "Post", "2022-12-05", [count("Italy has 11.", 11, SAFEGUARD, scope="Italy")]),
            Paper("b.txt", "Mail", "2022-12-06", [count("Spain has 9.", 9, SAFEGUARD, scope="Spain")]),
        )
        == []
    )


def test_two_owners_who_differ_about_one_place_are_a_conflict():
    ((kind, text),) = kinds(
        Paper("a.txt", "Post", "2022-12-05", [count("France has 4.", 4, SAFEGUARD, scope="France")]),
        Paper(
            "b.txt", "Mail", "2025-07-05", [count("France has 9.", 9, body("French interior ministry"), scope="France")]
        ),
    )
    assert kind == "conflict"
    assert "4 stations" in text
    assert "9 stations" in text
    assert "French interior ministry" in text


def test_three_numbers_that_differ_stand_in_one_line():
    papers = [
        Paper(f"{n}.txt", f"Post {n}", None, [count(f"France has {n}.", n, body(f"Group {n}"), scope="France")])
        for n in (3, 6, 9)
    ]
    ((kind, text),) = kinds(*papers)
    assert kind == "conflict"
    assert [text.index(f"{n} stations") for n in (3, 6, 9)] == sorted(text.index(f"{n} stations") for n in (3, 6, 9))


def test_at_least_so_many_does_not_disagree_with_more():
    assert (
        kinds(
            Paper("a.txt", "Post", None, [count("France has 4 or more.", 4, SAFEGUARD, scope="France", at_least=True)]),
            Paper("b.txt", "Mail", None, [count("France has 9.", 9, RCMP, scope="France")]),
        )
        == []
    )


def test_a_scope_spelt_as_a_neighbouring_language_does_is_the_same_scope():
    ((kind, _),) = kinds(
        Paper("a.txt", "Post", None, [count("España tiene 9.", 9, SAFEGUARD, scope="España")]),
        Paper("b.txt", "Mail", None, [count("Espanha tem 3.", 3, RCMP, scope="Espanha")]),
    )
    assert kind == "conflict"


def states(words, value):
    return Said(words, Figure(value=value, unit="countries"), body("Freedom House"))


def test_numbers_of_different_things_are_no_contradiction():
    assert (
        kinds(
            Paper("a.txt", "Post", None, [states("Governments of 48 countries reach across borders.", 48)]),
            Paper("b.txt", "Mail", None, [states("Exiles were attacked while living in 91 countries.", 91)]),
        )
        == []
    )


def test_numbers_of_one_thing_that_differ_are_told():
    ((kind, _),) = kinds(
        Paper("a.txt", "Post", None, [states("Governments of 48 countries reach across borders.", 48)]),
        Paper("b.txt", "Mail", None, [states("Governments of 44 countries reach across borders.", 44)]),
    )
    assert kind == "conflict"


def test_the_same_number_twice_is_no_contradiction():
    one = count("They count 54.", 54, SAFEGUARD)
    assert kinds(Paper("a.txt", "Post", "2022-12-05", [one]), Paper("b.txt", "Mail", "2022-12-06", [one])) == []


def test_dates_that_can_both_be_right_do_not_conflict():
    def opened(number, when):
        return Paper(
            f"{number}.txt",
            f"Post {number}",
            "2022-12-05",
            [Said(f"Opened, {number}.", Station(country="NL", city="Rotterdam", opened=day(when)), SAFEGUARD)],
        )

    assert kinds(opened(1, "2022"), opened(2, "2022-03")) == []
    assert [kind for kind, _ in kinds(opened(1, "2022"), opened(2, "2018-06"))] == ["conflict"]


def scene_of(parent, child, drift):
    readings = [parent.reading(), child.reading()]
    ids = [one.report.id for one in readings]
    link = Link(child=ids[1], parent=ids[0], kind=LinkKind.REWRITE, drift=(drift,))
    lineages = [
        Lineage(report=ids[0], origin_groups=("g",)),
        Lineage(report=ids[1], origin_groups=("g",), links=(link,)),
    ]
    return set_scene(make_matter(readings, resolve(readings, lineages), Decisions(), lineages)), readings


def test_a_number_that_changed_in_a_copy_is_an_error_of_the_copy():
    drift = Drift(what="number", before="54", after="45", parent_quote="They count 54.", child_quote="They number 45.")
    scene, readings = scene_of(
        Paper("a.txt", "Post", "2022-12-05", [count("They count 54.", 54, SAFEGUARD)]),
        Paper("b.txt", "Mail", "2022-12-06", [count("They number 45.", 45, SAFEGUARD)]),
        drift,
    )
    told = damaged_numbers(scene.matter, scene.matter.claims)
    assert list(told) == [readings[1].claims[0].id]
    assert "“54” became “45”" in told[readings[1].claims[0].id]


def test_drift_is_shown_at_the_entry_whose_words_drifted():
    drift = Drift(
        what="verb",
        before="referred",
        after="charged",
        parent_quote="It referred two.",
        child_quote="It charged two.",
        escalates=True,
    )

    def act(words, action):
        return Said(
            words,
            Response(country="CA", actor="RCMP", action=action, target="two", date=day("2024-02-21"), verb=action),
            RCMP,
        )

    scene, _ = scene_of(
        Paper("a.txt", "Post", "2024-02-21", [act("It referred two.", "referred_to_prosecutors")]),
        Paper("b.txt", "Mail", "2024-02-22", [act("It charged two.", "charged")]),
        drift,
    )
    entries = {entry.values["action"]: entry for thing in scene.matter.things if (entry := make_entry(scene, thing))}
    assert any("which is firmer" in text for text in entries["charged"].warnings)
    assert not any("Drift" in text for text in entries["referred to prosecutors"].warnings)


def test_a_headline_firmer_than_the_body_is_told():
    said = Said(
        "A station is alleged in Rotterdam.", Station(country="NL", city="Rotterdam"), None, certainty=Certainty.ALLEGED
    )
    firm = Paper("a.txt", "Post", "2022-12-05", [said], title="Secret police station in Rotterdam")
    hedged = Paper("a.txt", "Post", "2022-12-05", [said], title="Alleged police station in Rotterdam")
    assert any("carries no doubt" in text for text in only(Case(firm).register(), "station").warnings)
    assert only(Case(hedged).register(), "station").warnings == ()


def test_a_value_that_only_a_copy_gives_is_not_shown_beside_the_originals():
    drift = Drift(what="name", before="Capel Street", after="Capel Road", parent_quote="", child_quote="")
    place = {"country": "IE", "city": "Dublin"}
    scene, _ = scene_of(
        Paper(
            "a.txt",
            "Post",
            "2022-10-27",
            [Said("On Capel Street.", Station(**place, address="Capel Street"), SAFEGUARD)],
        ),
        Paper(
            "b.txt", "Mail", "2022-10-28", [Said("On Capel Road.", Station(**place, address="Capel Road"), SAFEGUARD)]
        ),
        drift,
    )
    entry = make_entry(scene, scene.matter.things[0])
    assert entry.values["address"] == "Capel Street"
    assert find_cautions(scene.matter, [entry.supports[0].claim]) == []
    assert msgspec.json.encode(entry)


def test_since_a_month_is_when_it_opened():
    since = When(value="2018-06/..", precision=Precision.RANGE, words="sinds juni 2018", because="test")
    site = Station(country="NL", city="Amsterdam", opened=since)
    case = Case(
        Paper("a.txt", "Post", "2022-10-26", [Said("The office has existed since June 2018.", site, SAFEGUARD)])
    )
    assert only(case.register(), "station").values["opened"] == "2018-06"


def test_a_figure_of_two_towns_has_their_country():
    said = [
        Said("There is a station in Montreal.", Station(country="CA", city="Montreal"), SAFEGUARD),
        Said("There is a station in Brossard.", Station(country="CA", city="Brossard"), SAFEGUARD),
        count("Two stations are in Montreal and Brossard.", 2, SAFEGUARD, scope="Montreal and Brossard"),
    ]
    assert only(Case(Paper("a.txt", "Post", "2022-10-26", said)).register(), "figure").country == "CA"
