"""Names of speakers and bodies: what is joined, why, and what is only told."""

import pytest
from casebook import Case, Paper, Said, body, person, unnamed

from longarm.records.claim import Station
from longarm.records.decisions import Decisions, Pair
from longarm.records.lineage import Drift, Lineage, Link, LinkKind
from longarm.resolve.bodies import body_of
from longarm.resolve.entities import find_entities
from longarm.resolve.naming import is_generic, why_alike
from longarm.resolve.nations import nations_in

SITE = Station(country="NL", city="Rotterdam")


def paper(number, *speakers):
    return Paper(
        f"r{number}.txt",
        None,
        None,
        [Said(f"Sentence {at} of {number}.", SITE, one) for at, one in enumerate(speakers)],
    )


def entities(*papers, lineages=(), decisions=None):
    readings = [one.reading() for one in papers]
    return find_entities(readings, lineages, decisions or Decisions()).entities


def named(found, name):
    return next(one for one in found if one.name == name)


@pytest.mark.parametrize(
    ("form", "name", "why"),
    [
        (body("Safeguards Defender"), body("Safeguard Defenders"), "spelling variant"),
        (person("Wenbin Wang"), person("Wang Wenbin"), "in another order"),
        (person("汪文斌"), person("Wang Wenbin"), "pinyin of"),
        (person("Jan Lipavsky"), person("Jan Lipavský"), "accents"),
        (body("Gendarmerie royale du Canada"), body("RCMP"), "names the same body"),
    ],
)
def test_forms_of_a_name_are_joined_with_the_reason(form, name, why):
    found = entities(paper(1, name), paper(2, name), paper(3, form))
    assert len(found) == 1
    assert found[0].name == name.name
    assert why in found[0].aliases[form.name]


def test_a_short_form_means_the_full_name_of_its_own_report_only():
    found = entities(paper(1, person("Wang Wenbin"), person("Wenbin")), paper(2, person("Wenbin")))
    assert named(found, "Wang Wenbin").aliases == {"Wenbin": "short form in r1.txt"}
    assert len(found) == 2


def test_a_short_form_that_fits_two_people_is_joined_to_neither():
    found = entities(paper(1, person("Wang Wenbin"), person("Wang Yi"), person("Wang")))
    assert {one.name for one in found} == {"Wang Wenbin", "Wang Yi", "Wang"}


def test_initials_are_joined_where_the_report_has_the_whole_name():
    found = entities(paper(1, body("Safeguard Defenders"), body("SD")), paper(2, body("SD")))
    assert named(found, "Safeguard Defenders").aliases["SD"].startswith("initials of")
    assert len(found) == 2


def test_one_letter_apart_is_told_and_never_joined():
    found = entities(paper(1, body("Safeguard Defenders")), paper(2, body("Saveguard Defenders")))
    right, wrong = named(found, "Safeguard Defenders"), named(found, "Saveguard Defenders")
    assert right.maybe_same == {wrong.id: "one letter apart"}


def test_a_role_and_its_body_are_one_and_unlike_bodies_are_not():
    found = entities(
        paper(1, body("Dutch foreign ministry"), unnamed("a spokesperson", "Dutch foreign ministry")),
        paper(2, body("the Foreign Ministry of the Netherlands")),
        paper(3, body("Chinese foreign ministry")),
    )
    assert len(found) == 2
    assert {(one.body, one.country) for one in found} == {("foreign", "NL"), ("foreign", "CN")}


def test_a_name_met_only_in_a_copy_is_an_alias_of_the_parents_name():
    parent, child = paper(1, body("Safeguard Defenders")), paper(2, body("Defend Defenders"))
    ids = [one.reading().report.id for one in (parent, child)]
    link = Link(child=ids[1], parent=ids[0], kind=LinkKind.SPIN)
    lineage = Lineage(report=ids[1], origin_groups=(), links=(link,))
    (one,) = entities(parent, child, lineages=[lineage])
    assert one.name == "Safeguard Defenders"
    assert one.aliases == {"Defend Defenders": "only in a copy: r2.txt derives from r1.txt"}


def test_a_name_of_a_copy_that_stands_elsewhere_too_is_no_alias():
    parent, child = paper(1, body("Safeguard Defenders")), paper(2, body("Defend Defenders"))
    ids = [one.reading().report.id for one in (parent, child)]
    link = Link(child=ids[1], parent=ids[0], kind=LinkKind.SPIN)
    lineage = Lineage(report=ids[1], origin_groups=(), links=(link,))
    assert len(entities(parent, child, paper(3, body("Defend Defenders")), lineages=[lineage])) == 2


def test_judgements_join_and_part_names():
    papers = paper(1, body("Safeguard Defenders")), paper(2, body("Saveguard Defenders"))
    same = Decisions(same=(Pair(first="Safeguard Defenders", second="Saveguard Defenders", judgement="j-1"),))
    (one,) = entities(*papers, decisions=same)
    assert "judgement j-1" in one.aliases.values()
    apart = Decisions(not_same=(Pair(first="Wang Wenbin", second="Wenbin Wang", judgement="j-2"),))
    assert len(entities(paper(1, person("Wang Wenbin")), paper(2, person("Wenbin Wang")), decisions=apart)) == 2


@pytest.mark.parametrize("name", ["an official", "the ministry", "Sprecherin", "two experts"])
def test_common_nouns_are_nobody(name):
    assert is_generic(name)
    assert entities(paper(1, body(name))) == ()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Chinese embassy in London", "embassy:CN:GB"),
        ("Chinese embassy in Den Haag", "embassy:CN:NL"),
        ("the embassy in Berlin", None),
        ("Police Scotland", "police:GB:scot"),
        ("Hessian interior ministry", "interior:DE:hess"),
        ("Royal Canadian Mounted Police", "police:CA:rcmp"),
        ("Fuzhou police", "police:CN:fuzhou"),
        ("Safeguard Defenders", None),
        ("the ministry", None),
    ],
)
def test_bodies_are_told_by_kind_and_state(name, key):
    assert body_of(name).key == key


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("the Dutch and the Chinese", ("NL", "CN")),
        ("British Columbia", ("CA",)),
        ("South Africa and the United States", ("ZA", "US")),
        ("Chinatown in San Francisco", ()),
    ],
)
def test_nations_are_read_from_words(text, nations):
    assert nations_in(text) == nations


def test_unlike_names_have_no_reason():
    assert why_alike("Wang Wenbin", "Zhao Lijian") is None


def test_the_same_name_keeps_its_id_in_another_case():
    first = Case(paper(1, body("Safeguard Defenders"))).register().entities[0].id
    second = Case(paper(5, body("RCMP"), body("Safeguard Defenders"))).register().entities
    assert first in {one.id for one in second}


def test_a_variant_of_a_known_organisation_is_its_alias_even_alone():
    (one,) = entities(paper(1, body("Safeguards Defender")))
    assert one.name == "Safeguard Defenders"
    assert one.aliases["Safeguards Defender"].startswith("spelling variant of")


@pytest.mark.parametrize("name", ["a Chinese dissident", "reports in the media on Tuesday", "Dutch media"])
def test_an_adjective_or_a_weekday_makes_no_name(name):
    assert is_generic(name)


@pytest.mark.parametrize("name", ["Wang Wenbin", "China", "Dutch", "Safeguard Defenders"])
def test_names_are_no_common_nouns(name):
    assert not is_generic(name)


def test_an_embassy_is_joined_neither_with_the_town_it_sits_in_nor_with_a_ministry_there():
    found = entities(
        paper(1, body("Chinese embassy in Berlin"), body("Berlin"), body("Germany's interior ministry")),
        paper(2, body("Chinese embassy in Berlin"), body("ministry")),
        paper(3, body("Chinese embassy in Den Haag"), body("Den Haag"), body("Dutch foreign ministry")),
    )
    told = {(one.body, one.country): set(one.aliases) for one in found if one.body}
    assert set(told) >= {("embassy", "CN"), ("government", "DE"), ("interior", "DE"), ("foreign", "NL")}
    assert all(not names for names in told.values())


def test_an_act_of_a_minister_by_name_makes_no_second_body():
    minister = person("Wopke Hoekstra", "Dutch foreign minister")
    (one,) = entities(paper(1, minister, body("Wopke Hoekstra")))
    assert (one.kind, one.body, one.country) == ("person", "foreign", "NL")


@pytest.mark.parametrize("name", ["Chinese Embassy", "Dutch Foreign Ministry", "Tokyo Police"])
def test_a_body_of_a_state_that_a_reader_took_for_a_person_is_a_body(name):
    (one,) = entities(paper(1, person(name, public=False)))
    assert (one.kind, one.country) == ("body", body_of(name).country)


@pytest.mark.parametrize("name", ["Chinese Officer Li", "Paris Court Smith", "Georgia"])
def test_a_name_with_more_than_words_for_bodies_stays_a_persons(name):
    (one,) = entities(paper(1, person(name, public=False)))
    assert (one.kind, one.public) == ("person", False)


@pytest.mark.parametrize("name", ["earlier statement", "written statement", "September report", "the statement"])
def test_a_document_without_a_name_is_no_body_of_the_state_spoken_of(name):
    assert body_of(name).kind in {None, "document"}
    assert entities(paper(1, body(name))) == ()


def test_a_body_is_shown_by_its_own_name_before_that_of_who_speaks_for_it():
    ministry = "Dutch foreign ministry"
    speaks = unnamed("spokesperson of the Dutch foreign ministry", ministry)
    (one,) = entities(paper(1, speaks), paper(2, speaks), paper(3, body("Dutch Foreign Ministry")))
    assert one.name.casefold() == "dutch foreign ministry"


def test_what_stands_in_brackets_makes_no_other_body():
    (one,) = entities(paper(1, body("Tibet Watch (London office)")), paper(2, body("Tibet Watch")))
    assert {one.name, *one.aliases} == {"Tibet Watch", "Tibet Watch (London office)"}
    assert any("in brackets" in why for why in one.aliases.values())


def test_a_ministry_with_a_small_letter_is_shown_before_its_spokesperson():
    ministry, speaks = body("ministerie van Buitenlandse Zaken"), unnamed("spokesperson of the foreign ministry")
    (found,) = entities(paper(1, ministry, speaks, speaks))
    assert found.name == "ministerie van Buitenlandse Zaken"


@pytest.mark.parametrize(
    ("told", "copied"),
    [
        ("Swedish foreign ministry", "Chinese foreign ministry"),
        ("Chinese foreign ministry", "Swedish foreign ministry"),
        ("Dutch foreign ministry", "Dutch interior ministry"),
    ],
)
def test_a_ministry_told_in_a_copy_only_is_no_alias_of_another(told, copied):
    text = "The council heard that the office had a sign in two languages and that callers came twice a week. " * 3
    site = Station(country="SE", city="Malmö")
    saids = [[Said("A post stands in Malmö.", site, body(who))] for who in (told, copied)]
    some = [Paper(f"r{at}.txt", f"Paper {at}", f"2022-10-2{at}", said, more=text) for at, said in enumerate(saids)]
    found = {one.name: one.aliases for one in Case(*some).register().entities}
    assert found[told] == {}
    assert found[copied] == {}


SPUN = [Drift(what="name", before="Safeguard Defenders", after="Protect Guardians", parent_quote="a", child_quote="b")]


@pytest.mark.parametrize(
    ("kind", "drift", "others", "joined"),
    [
        (LinkKind.SPIN, SPUN, (), True),
        (LinkKind.REWRITE, SPUN, (), False),
        (LinkKind.SPIN, [], (), False),
        (LinkKind.SPIN, SPUN, (paper(3, person("Protect Guardians")),), False),
    ],
)
def test_a_name_that_lineage_put_in_the_place_of_another_is_its_alias(kind, drift, others, joined):
    parent, child = paper(1, body("Safeguard Defenders")), paper(2, person("Protect Guardians", public=False))
    ids = [one.reading().report.id for one in (parent, child)]
    link = Link(child=ids[1], parent=ids[0], kind=kind, drift=tuple(drift))
    found = entities(parent, child, *others, lineages=[Lineage(report=ids[1], origin_groups=(), links=(link,))])
    one = named(found, "Safeguard Defenders")
    assert (one.kind, "Protect Guardians" in one.aliases) == ("body", joined)
