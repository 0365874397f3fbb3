"""Values that do not agree, side by side: counts, dates, bureaus, legal verbs."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.claim import Figure
from longarm.records.register import Support
from longarm.wording.cautions import CHANGES
from longarm.wording.days import day_said
from longarm.wording.said import Arg, Holds, Message, Said, Sentences, Words
from longarm.wording.titles import COUNTED, COUNTED_OTHER, NO_OWNER

AS_OF = Message("as of {day}", holds={"day": "day"})
PUBLISHED = Message("published {day}", holds={"day": "day"})
UNDATED = Message("published on an unknown day")
OWNED_BY_NOBODY = Message(f"{NO_OWNER}, {{report}}")
_SHOWN = {
    "counted": Sentences(tuple(COUNTED.values()), always=True),
    "who": Sentences((OWNED_BY_NOBODY,)),
    "date": Sentences((AS_OF, PUBLISHED, UNDATED), always=True),
}
SHOWN = Message("{counted} ({who}, {date})", holds=_SHOWN)
SHOWN_SCOPED = Message("{counted}, {scope} ({who}, {date})", holds=_SHOWN)
SHOWNS = (SHOWN_SCOPED, SHOWN)

_ONE = Sentences(SHOWNS, always=True)
GROWS = Message(
    "A number that grows with time and with the lists it counts: {numbers}. None of them contradicts another.",
    holds={"numbers": Sentences(SHOWNS, always=True, between=" → ")},
)
ROUNDED = Message("{one} may be {exact} rounded.", holds={"one": _ONE, "exact": _ONE})
OTHER_THINGS = Message("{one} and {other} count different things.", holds={"one": _ONE, "other": _ONE})
NOT_TOLD_WHY = Message(
    "{numbers}: nothing in the reports tells why they differ.",
    holds={"numbers": Sentences(SHOWNS, always=True, between=" beside ")},
)
NO_COUNTER = Message(
    "{one}: no report names who counted this. Figures with an owner beside it: {others}.",
    holds={"one": _ONE, "others": Sentences(SHOWNS, always=True, between="; ")},
)
NO_COUNTER_ALONE = Message(
    "{one}: no report names who counted this. Figures with an owner beside it: none.", holds={"one": _ONE}
)
EMERGENCY = Message(
    "{one}: {number} is an emergency number and stands in titles; nobody is told to have counted so many.",
    holds={"one": _ONE, "number": "count"},
)
DAMAGED = Message("{one}: {change}", holds={"one": _ONE, "change": Sentences(CHANGES, always=True)})


ITS_OWN_VOICE = "its own voice"
_WHO: dict[str, Holds] = {"who": Sentences((Message(ITS_OWN_VOICE),))}
TOLD_IN = Message("{value} ({who} in {report}, {day})", holds={**_WHO, "day": "day"})
TOLD_IN_UNDATED = Message("{value} ({who} in {report}, day unknown)", holds=_WHO)
GIVEN_AS = Message(
    "{title}: {slot} is given as {values}.",
    holds={
        "slot": Words(frozenset({"opened", "count", "address", "sponsor", "date", "perpetrator", "channel", "as of"})),
        "values": Sentences((TOLD_IN, TOLD_IN_UNDATED), always=True, between="; "),
    },
)
ACT = Message("“{verb}” ({owner})")
OTHER_VERBS = Message(
    "Reports tell of acts of about one day by different legal verbs: {acts}. Neither is settled here.",
    holds={"acts": Sentences((ACT,), always=True, between=" beside ")},
)

EXPLANATIONS = (
    GROWS,
    ROUNDED,
    OTHER_THINGS,
    NOT_TOLD_WHY,
    NO_COUNTER_ALONE,
    NO_COUNTER,
    EMERGENCY,
    DAMAGED,
    GIVEN_AS,
    OTHER_VERBS,
)
MESSAGES = (
    *EXPLANATIONS,
    AS_OF,
    PUBLISHED,
    UNDATED,
    OWNED_BY_NOBODY,
    *SHOWNS,
    COUNTED_OTHER,
    TOLD_IN,
    TOLD_IN_UNDATED,
    ACT,
)
WORDS = (ITS_OWN_VOICE,)


def shown_said(counted: str, slots: Figure, first: Support, owners: Sequence[str]) -> Said:
    """Return a number as it stands beside others.

    Args:
        counted: the number with its unit, as the entry shows it.
        slots: the figure.
        first: the claim that is shown first.
        owners: who is told to have counted.
    """
    told: dict[str, Arg] = {"counted": counted}
    told["who"] = ", ".join(owners) or OWNED_BY_NOBODY(report=first.outlet or first.file)
    if slots.as_of and slots.as_of.value:
        told["date"] = AS_OF(day=day_said(slots.as_of.value))
    else:
        told["date"] = PUBLISHED(day=first.published.value) if first.published.value else UNDATED()
    return SHOWN_SCOPED(**told, scope=slots.scope) if slots.scope else SHOWN(**told)
