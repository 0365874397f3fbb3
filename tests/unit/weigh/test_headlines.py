"""A headline is measured against the whole of what stands below it, not against each claim's own verb."""

import msgspec
import pytest
from casebook import Case, Paper, Said, body

from longarm.records.claim import Certainty, Response, Station

POLICE = body("Metropolitan Police")


def act(words, action, verb):
    return Said(words, Response(country="JP", actor="Metropolitan Police", action=action, verb=verb), POLICE)


def warnings(*said, title, lang="en", more=""):
    case = Case(Paper("a.txt", "Post", "2024-02-21", list(said), title=title, more=more))
    reading = case.readings[0]
    case.readings[0] = msgspec.structs.replace(reading, report=msgspec.structs.replace(reading.report, lang=lang))
    return {text for entry in case.register().entries for text in entry.warnings}


SEARCHED = act("Officers searched the rooms in May.", "investigating", "searched")


@pytest.mark.parametrize(
    ("title", "more", "lang", "says"),
    [
        ("Two referred to prosecutors", "They referred two former heads of the club to prosecutors.", "en", None),
        ("Two charged over subsidies", "Prosecutors indicted both of them on Friday.", "en", None),
        ("Deux hommes mis en examen", "Le parquet a annoncé que deux hommes ont été inculpés.", "fr", None),
        ("Zwei Männer angeklagt", "Die Anklage gegen beide kam im Juni.", "de", None),
        # Counter-examples: nowhere below does anything go as far.
        ("Two arrested over subsidies", "Prosecutors charged both of them on Friday.", "en", "charged"),
        ("Two charged over subsidies", "Nobody was charged, the police said.", "en", "searched"),
        ("Zwei Männer verurteilt", "Die Staatsanwaltschaft hat beide angeklagt.", "de", "angeklagt"),
    ],
)
def test_a_headline_is_as_firm_as_the_firmest_word_below_it(title, more, lang, says):
    found = warnings(SEARCHED, title=title, lang=lang, more=more)
    told = [text for text in found if "is firmer than its body" in text]
    assert told == (
        [] if says is None else [f"The headline of a.txt (“{title}”) is firmer than its body, which says “{says}”."]
    )


def test_a_headline_without_doubt_is_none_where_its_body_says_the_same_without_doubt():
    place = Station(country="NL", city="Rotterdam")
    doubted = Said("A station is alleged in Rotterdam.", place, body("a group"), certainty=Certainty.ALLEGED)
    sure = Said("The mayor told of the station in Rotterdam.", place, body("Rotterdam city council"))
    elsewhere = Said("The mayor told of the station in Utrecht.", Station(country="NL", city="Utrecht"), None)
    title = "Secret police station in Rotterdam"
    assert not [text for text in warnings(doubted, sure, title=title) if "carries no doubt" in text]
    assert [text for text in warnings(doubted, elsewhere, title=title) if "carries no doubt" in text]
