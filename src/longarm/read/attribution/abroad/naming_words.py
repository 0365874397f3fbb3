"""Words by which phrases of speakers are named: offices, bodies that towns are named beside, roles, crowds."""

from __future__ import annotations

import re

from longarm.read.attribution.abroad.lexicon import WIDE, Lexicon
from longarm.read.attribution.abroad.parts import Parts
from longarm.read.families import ROMANCE

#: Offices of a state: a bare mention in the home press is that of the home country.
STATE = ("ministry", "minister", "government", "parliament", "chancellor", "president", "police", "senate")
#: Bodies that a place is named after or beside; the body speaks, never the place ("la policía de Madrid").
PLACED = (
    "police", "court", "office", "embassy", "consulate", "police headquarters", "prefecture", "sub-delegation",
    "municipality", "city council", "city hall", "town hall"
)  # fmt: skip
SITED = (*STATE, *PLACED, "university", "prosecution service", "lka")
#: Bodies of a state named after its capital, and whose capitals so stand for states that reach abroad.
STATED = ("embassy", "consulate", "government", "ministry", "authorities")
SEATS = {"Beijing": "Chinese", "Moscow": "Russian", "Tehran": "Iranian", "Ankara": "Turkish", "New Delhi": "Indian"}
#: Bodies behind which, in German, a name of several words is that of who speaks for them; first words of towns.
HELD, TOWNS = ("ministry", "government", "embassy", "consulate", "foreign office"), frozenset({"Bad", "Sankt", "St"})
#: Bodies before which ministers speak.
FLOORS = frozenset(
    {"parliament", "senate", "congress", "chamber", "committee", "chamber of deputies", "house of commons"}
)
#: "Sieben Befragte": so many of some sort name nobody.
COUNTED = re.compile(
    r"(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere|viele|einige|manche|beide|alle"
    r"|twee|drie|vijf|zes|zeven|negen|tien|twaalf|enkele|veel|meerdere|sommige) ",
    re.IGNORECASE,
)
GENITIVE = re.compile(r" (?:des|der|eines|einer) ")
#: Roles in a house, behind which German writes a common noun with a capital: "der Inhaber des Restaurants".
OF_HOUSES = frozenset({"owner", "landlord", "resident", "neighbour", "employee", "tenant"})
#: Plain words for those who wrote the report of a body named before ("the researchers").
HELPERS = frozenset({"activists", "authors", "researchers"})
#: Crowds that speak for a body without being it: "fuentes del ministerio".
SPEAKING_FOR = frozenset({"sources", "officials", "investigators"})


#: The bare word that takes up a ministry named before.
MINISTRY = "ministry"
#: Words for a group that has made a report, which the text names elsewhere.
NGOS = frozenset({"NGO", "organisation"})
#: Languages in which the office of a group stands beside the group's noun.
GROUPED = ROMANCE | WIDE.keys()
MEMBER = "member of parliament"
#: Parties and sides of a parliament, whose members English reports call by them: "opposition MP".
PARTIES = (" Party", "opposition", "ruling party", "Kuomintang", "Komeito", "Bloc Québécois")
#: Characters of a foreigner's name in han or kana after an office.
LONGEST_NAME = 8
#: The letter behind the last one of the Latin script.
LAST_LATIN = "\u0250"
#: Speakers looked back over; a role is not taken up from farther away.
LOOK_BACK = 60


def role_of(parts: Parts, body: str | None) -> str | None:
    """The role of a named person: "Chinese foreign ministry spokesperson", "Safeguard Defenders director"."""
    told = join_words(parts.country, body or parts.body, parts.role or parts.crowd)
    return told or None


def country_named(adjective: str, lexicon: Lexicon) -> str:
    """Return the country of an adjective, which stands for it where it is none."""
    return next((name for name, word in lexicon.adjectives.items() if word == adjective), adjective)


def join_words(*words: str | None) -> str:
    """Return the words that there are with a space between."""
    return " ".join(word for word in words if word)
