"""An outlet that is named as source is an outlet, whatever a reader took it for, and never a second origin."""

import msgspec
import pytest
from casebook import Case, Paper, Said, body, only, person, unnamed

from longarm.bootstrap import known_outlets
from longarm.publish.public import make_public
from longarm.records.claim import Station
from longarm.records.decisions import Decisions
from longarm.records.reading import Person
from longarm.records.span import Span
from longarm.records.wire import to_json
from longarm.resolve.entities import find_entities

SITE = Station(country="NL", city="Rotterdam")
SAFEGUARD = body("Safeguard Defenders")
AS_READ = [
    person("Attica Ledger", public=False),
    body("Attica Ledger"),
    person("The Attica Ledger", public=False),
    unnamed("a reporter", "Attica Ledger"),
]


def own(words="Something is told of Rotterdam.", speaker=None):
    return Paper("ledger.txt", "Attica Ledger", "2024-02-22", [Said(words, SITE, speaker)], title="One")


def citing(speaker, file="globe.txt", outlet="Evening Globe", words="A site in Rotterdam is written about."):
    return Paper(file, outlet, "2024-02-23", [Said(words, SITE, speaker)], title="Two")


def entities(*papers, known=None):
    return find_entities([one.reading() for one in papers], (), Decisions(), known or {}).entities


@pytest.mark.parametrize("speaker", AS_READ)
def test_the_outlet_of_a_report_is_an_outlet_in_every_other(speaker):
    (one,) = entities(own(), citing(speaker))
    assert (one.name, one.kind, one.body, one.public) == ("Attica Ledger", "body", "outlet", True)


def test_what_readers_took_for_a_person_and_for_a_body_is_one_outlet():
    (one,) = entities(own(), *(citing(speaker, f"r{at}.txt", f"Paper {at}") for at, speaker in enumerate(AS_READ)))
    assert one.body == "outlet"
    assert "The Attica Ledger" in one.aliases


def test_without_its_report_the_name_stays_what_the_reader_took_it_for():
    (one,) = entities(citing(AS_READ[0]))
    assert (one.kind, one.body) == ("person", None)


def test_a_word_for_an_outlet_tells_more_than_a_reader_but_less_than_a_given_name():
    reading = citing(person("Baltic Herald", public=False)).reading()
    (one,) = find_entities([reading], (), Decisions()).entities
    assert (one.kind, one.body, one.public) == ("body", "outlet", False)
    given = (Person(name="Baltic Herald", spans=(Span(0, 3),), given=True),)
    (one,) = find_entities([msgspec.structs.replace(reading, persons=given)], (), Decisions()).entities
    assert one.kind == "person"


def test_a_person_after_whom_a_page_is_named_stays_a_person():
    named = person("Peter Dahlin", "director of Safeguard Defenders")
    page = Paper("page.txt", "Peter Dahlin", None, [Said("Something is told.", SITE)], title="One")
    (found,) = [one for one in entities(page, citing(named)) if one.name == "Peter Dahlin"]
    assert found.kind == "person"


def test_an_organisation_that_publishes_stays_one():
    page = Paper("page.txt", "Safeguard Defenders", None, [Said("Something is told.", SITE)], title="One")
    (one,) = entities(page, citing(SAFEGUARD))
    assert one.body == "ngo"


@pytest.mark.parametrize("speaker", AS_READ)
@pytest.mark.parametrize("source", [SAFEGUARD, None])
def test_who_names_the_outlet_adds_no_origin(speaker, source):
    case = Case(own("A site is in Rotterdam, it is told.", source), citing(speaker))
    station = only(case.register(), "station")
    assert (station.n_origins, station.n_reports) == (1, 2)
    assert {one.name for one in station.origins} == {source.name if source else "Attica Ledger"}


@pytest.mark.parametrize("speaker", AS_READ)
def test_an_outlet_is_not_independent_of_whom_its_own_report_does_not_name(speaker):
    papers = [own(), citing(speaker), citing(SAFEGUARD, "brief.txt", "Canal Brief", "Safeguard Defenders named it.")]
    assert only(Case(*papers).register(), "station").n_origins == 1


@pytest.mark.parametrize(
    ("form", "other"), [("路透社", "Reuters"), ("NHK", "NHK"), ("The Repubblica", "la Repubblica")]
)
def test_outlets_of_the_codebook_are_known_without_a_report_of_theirs(form, other):
    papers = citing(person(form, public=False)), citing(body(other), "r.txt", "Island Digest")
    (one,) = entities(*papers, known=known_outlets())
    assert (one.kind, one.body) == ("body", "outlet")
    assert {form, other} == {one.name, *one.aliases}


def test_initials_of_a_body_in_the_report_come_before_a_known_outlet():
    paper = Paper(
        "r.txt", None, None, [Said("One.", SITE, body("Pacific Islands Initiative")), Said("Two.", SITE, body("PII"))]
    )
    (one,) = entities(paper, known={"PII": "PII Wire"})
    assert one.name == "Pacific Islands Initiative"


def public(*persons, speaker):
    """Return what leaves a case whose second report has these persons, as text."""
    case = Case(own(), citing(speaker, words="Attica Ledger wrote of a site in Rotterdam."))
    case.readings[1] = msgspec.structs.replace(case.readings[1], persons=persons)
    return to_json(make_public(case.register(), case.readings, (), "salt").register).decode()


SPAN = Span(4, 17)


def test_an_outlet_that_was_taken_for_a_person_is_shown():
    shown = public(Person(name="Attica Ledger", spans=(SPAN,)), speaker=AS_READ[0])
    assert "Attica Ledger" in shown
    assert "Person " not in shown
    assert "Attica Ledger" in public(Person(name="Attica Ledger", spans=(SPAN,)), speaker=None)


@pytest.mark.parametrize("more", [{"role": "witness"}, {"given": True}])
def test_a_page_that_bears_a_private_persons_name_stays_hidden(more):
    assert "Attica Ledger" not in public(Person(name="Attica Ledger", spans=(SPAN,), **more), speaker=AS_READ[0])
