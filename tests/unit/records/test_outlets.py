"""Which names of a case are outlets, and which pages bear the name of a person."""

import msgspec
import pytest
from casebook import Paper, Said, person

from longarm.records.claim import Station
from longarm.records.outlets import BYLINE, bare_outlet, outlets_of, tell_outlet
from longarm.records.reading import Person
from longarm.records.report import Genre
from longarm.records.span import Span

SITE = Station(country="NL", city="Rotterdam")
WORDS = "Atlas Bulletin tells of a site in Rotterdam. The Bulletin had seen it, and Bulletin wrote it down."


def told(*persons, outlet="Atlas Bulletin", genre=Genre.NEWS, speaker=None):
    reading = Paper("r.txt", outlet, None, [Said(WORDS, SITE, speaker)], title="Site", genre=genre).reading()
    return outlets_of([tell_outlet(msgspec.structs.replace(reading, persons=persons))])


def called(words, **more):
    at = f"Site\n{WORDS}".index(words) + len(words) - len(words.split(maxsplit=1)[-1])
    return Person(name="Atlas Bulletin", spans=(Span(at, at + len(words.split(maxsplit=1)[-1])),), **more)


@pytest.mark.parametrize("name", ["Atlas Bulletin", "The Atlas Bulletin", "ATLAS BULLETIN’s"])
def test_names_are_compared_without_article_and_case(name):
    assert bare_outlet(name) == "atlas bulletin"


@pytest.mark.parametrize(
    "mistaken",
    [
        (),
        (Person(name="Atlas Bulletin", spans=(Span(5, 19),)),),
        (Person(name="Atlas Bulletin", spans=(Span(5, 19),), role=BYLINE),),
        (called("The Bulletin"),),
    ],
)
def test_an_outlet_is_none_the_less_one_that_looks_like_a_person(mistaken):
    assert told(*mistaken) == {"atlas bulletin": "Atlas Bulletin"}


@pytest.mark.parametrize(
    "shown",
    [
        Person(name="Atlas Bulletin", spans=(Span(5, 19),), role="witness"),
        Person(name="Atlas Bulletin", spans=(Span(5, 19),), role="minister", public=True),
        Person(name="Atlas Bulletin", spans=(Span(5, 19),), given=True),
        called("and Bulletin"),
    ],
)
def test_a_page_that_bears_a_persons_name_is_no_outlet(shown):
    assert told(shown) == {}


def test_a_speaker_with_a_role_is_a_person():
    assert told(speaker=person("Atlas Bulletin", "director of an archive")) == {}
    assert told(speaker=person("Atlas Bulletin")) != {}


def test_who_issues_a_document_of_its_own_is_no_outlet():
    assert told(genre=Genre.NGO) == {}
