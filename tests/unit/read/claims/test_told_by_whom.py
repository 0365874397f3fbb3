"""Acts whose doer, teller or mood the sentence before, the label of a turn or the order of words decides."""

from __future__ import annotations

import pytest

from longarm.read.claims.responses import find_responses

DEBATE = (
    "House of Commons\n"
    "A British debate on letters posted in Leeds.\n"
    "Alicia Kearns (Leeds East) (Con): I am grateful. Has the Chinese ambassador been called in?\n"
    "The Minister for Security (Dan Jarvis): Police are looking into the letters. What more should we do?"
)
ROWS = [
    # A place that only its own side tells a paper to have closed was closed by no host body.
    ("The Chinese embassy in Wellington told the paper that the New Zealand centres had closed.", ()),
    (
        "New Zealand ordered the Chinese centres to close. The Chinese embassy said that they had closed.",
        ("closed/NZ", "ordered_closure/NZ"),
    ),
    ("The Chinese embassy has told the Irish department that the office in Dublin has closed.", ("closed/IE",)),
    ("The Chinese post in New York was shut by those who ran it.", ()),
    # Questions, conditions and wishes tell no act; what is only said by a wish is told.
    ("Has Canada expelled the Chinese diplomats?", ()),
    (
        "Should it turn out that Chinese officers work in Sweden without leave, the Swedish minister will act.",
        (),
    ),
    (
        "The RCMP wishes to inform the public that its investigators are following up reports of Chinese stations.",
        ("investigating/CA",),
    ),
    # Who answers was asked; who has a seat and a party sits in a house.
    (DEBATE, ("investigating/GB", "parliament_raised/GB")),
    (
        "In reply to a parliamentary question the German government said that it knew of two Chinese stations.",
        ("parliament_raised/DE",),
    ),
    (
        "In a letter that answers questions from lawmakers, the Dutch minister wrote that China spoke of volunteers.",
        ("parliament_raised/NL",),
    ),
    # Those seized for the state they fled are victims.
    ("Seven Turkish teachers were detained by Moldovan agents and flown to Turkey the same day.", ()),
    (
        "Albanian police detained two Iranian agents and handed them over to prosecutors.",
        ("arrested/AL", "referred_to_prosecutors/AL"),
    ),
    # Several states, hyphens, and words that stand beside a name.
    (
        "Croatia, Kiribati and Tanzania have all said that no Chinese stations operate on their soil.",
        ("denied_existence/HR", "denied_existence/KI", "denied_existence/TZ"),
    ),
    ("Lithuanian counter-intelligence arrested a Belarusian spy.", ("arrested/LT",)),
    ("Warsaw in addition charged three men with an assault on a Belarusian activist.", ("charged/PL",)),
    (
        "Germany is asking. The Foreign Office ordered the Chinese embassy to close the station.",
        ("ordered_closure/DE",),
    ),
    ("The European Union imposed sanctions on three Iranian officers.", ("sanctioned/EU",)),
    ("The Australian arrangement with the Chinese police has since ended.", ("ended_cooperation/AU",)),
    ("Governments should publish what they verified about the Chinese stations in Prague.", ()),
    ("The Swiss government wants to examine measures against Chinese threats.", ()),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_who_does_what_and_who_tells_it(ground_of, text, wanted):
    found = {f"{one.slots.action}/{one.slots.country}" for one in find_responses(ground_of(text))}
    assert tuple(sorted(one for one in found if not one.startswith("other/"))) == wanted
