"""Titles of entries, one line for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from longarm.records.claim import Figure, Incident, Response, Slots, Stance, Statement, Station
from longarm.records.register import Support
from longarm.wording.said import Arg, Message, Number, Said, Sentences, Source, Words, code, codes, word
from longarm.wording.several import is_several
from longarm.wording.words import DEEDS, DENIAL_WORDS, NOT_TOLD, act_word

#: Longest title of a statement in the register.
LONGEST = 160

AT_LEAST = Message("at least {number}", holds={"number": "number"})
ABOUT = Message("about {number}", holds={"number": "number"})
AT_MOST = Message("at most {number}", holds={"number": "number"})
EXACT = Message("{number}", holds={"number": "number"})
NUMBERS = (AT_LEAST, ABOUT, AT_MOST, EXACT)

STATION_IN = Message("Reported station in {city}")
STATION_SOMEWHERE = Message("Reported station in {city}, place not located: nothing tells its country")
STATION = Message("Reported station, no settlement named")
SPONSORED = Message("{what} ({sponsor})")
ENDED = Message("{what} — {ended}")
#: Units of the codebook: what is counted, with its number.
UNITS = (
    "cases",
    "cities",
    "citizens",
    "continents",
    "countries",
    "diplomats",
    "dollars",
    "euros",
    "governments",
    "officers",
    "officials",
    "people",
    "plots",
    "pounds",
    "provinces",
    "respondents",
    "stations",
    "tibetans",
    "uyghurs",
    "yuan",
)
COUNTED = {unit: Message(f"{{number}} {unit}", holds={"number": Sentences(NUMBERS, always=True)}) for unit in UNITS}
COUNTED_OTHER = Message("{number} {unit}")
FIGURE = Message("{counted} ({owner})")
SCOPED = Message("{counted}, {scope} ({owner})")
NO_OWNER = "no owner named"
RETRACTED_OWNER = Message("{owner} (retracted)")
ACT = Message("{actor}: {action}")
SHUT = Message("Closed, says {speaker}")
SHUT_WHAT = Message("Closed, says {speaker}: {target}")
ACT_ON = Message("{actor}: {action}: {target}")
NOBODY = "A body not named"
DEED = Message("{deed}: {victim}")
DEED_IN = Message("{deed}: {victim} in {place}")
NO_VICTIM = "victim not named"
STATEMENT = Message("{speaker} {does}: {gist}")
DENIAL = Message("{speaker} denies [{what}]: “{quote}”", holds={"what": Words(DENIAL_WORDS, between=", ")})
#: The same of several who deny it together.
DENIAL_OF_SEVERAL = Message("{speaker} deny [{what}]: “{quote}”", holds={"what": Words(DENIAL_WORDS, between=", ")})
#: What several do by their words, beside what one does.
_DO = {
    "asserts": "assert",
    "denies": "deny",
    "condemns": "condemn",
    "demands": "demand",
    "promises": "promise",
    "concedes": "concede",
    "questions": "question",
    "retracts": "retract",
}
UNNAMED = "Unnamed"

MESSAGES = (
    *NUMBERS,
    STATION_IN,
    STATION_SOMEWHERE,
    STATION,
    SPONSORED,
    ENDED,
    *COUNTED.values(),
    COUNTED_OTHER,
    FIGURE,
    SCOPED,
    RETRACTED_OWNER,
    ACT,
    ACT_ON,
    SHUT,
    SHUT_WHAT,
    DEED,
    DEED_IN,
    STATEMENT,
    DENIAL,
    DENIAL_OF_SEVERAL,
)
WORDS = (*UNITS, *_DO.values(), NO_OWNER, NOBODY, NO_VICTIM, UNNAMED, *(deed.capitalize() for deed in DEEDS))


@dataclass(frozen=True)
class Told:
    """What a title tells beside the claims.

    Attributes:
        values: slot -> value as shown, of a station.
        speaker: who says it, as resolved; empty where nobody is named.
        ended: how proceedings ended; None while no end is known.
        lang: language of the report whose claim comes first; empty where it is not known.
    """

    values: Mapping[str, str]
    speaker: str = ""
    ended: Arg | None = None
    lang: str = ""


def number_said(slots: Figure) -> Said:
    """Return a number with what the text says about its exactness."""
    said = EXACT(number=Number(slots.value))
    for message, holds in ((AT_MOST, slots.at_most), (ABOUT, slots.about), (AT_LEAST, slots.at_least)):
        said = message(number=said) if holds else said
    return said


def counted_said(slots: Figure) -> Said:
    """Return a number with its unit."""
    message = COUNTED.get(slots.unit)
    return (
        message(number=number_said(slots))
        if message
        else COUNTED_OTHER(number=number_said(slots), unit=word(slots.unit))
    )


def title_said(supports: Sequence[Support], told: Told) -> Said:
    """Return the title of an entry.

    Args:
        supports: the claims, the one that is shown first first.
        told: what else it tells.
    """
    slots = supports[0].corrected or supports[0].slots
    if isinstance(slots, Figure):
        owner = told.speaker or word(NO_OWNER)
        if slots.scope:
            return SCOPED(counted=counted_said(slots), scope=Source(slots.scope, told.lang), owner=owner)
        return FIGURE(counted=counted_said(slots), owner=owner)
    if isinstance(slots, Statement):
        speaker, stance = told.speaker or word(UNNAMED), supports[0].stance
        if stance is Stance.DENIES:
            # What is denied and how it is said can hold opposite things, so the report's own sentence stands beside.
            message = DENIAL_OF_SEVERAL if is_several(told.speaker) else DENIAL
            return message(speaker=speaker, what=_denied(slots), quote=_quote(supports[0], told.lang))
        return STATEMENT(speaker=speaker, does=_does(told.speaker, stance), gist=Source(slots.gist, told.lang))
    said = _station(slots, told) if isinstance(slots, Station) else _happened(slots, told)
    repeated = isinstance(slots, Response) and act_word(slots.action) in str(told.ended)
    return said if told.ended is None or repeated else ENDED(what=said, ended=told.ended)


def speaker_of_title(title: str, stance: Stance) -> str:
    """Return whom the title of a statement names; nothing where it has another form.

    Args:
        title: the title, in English.
        stance: what the claim that is shown first tells.
    """
    ends = " [" if stance is Stance.DENIES else ": "
    parts = (title.partition(f" {one}{ends}") for one in (code(stance.value), _does_together(stance)))
    return min((name for name, found, _ in parts if found), key=len, default="")


def _does(speaker: str, stance: Stance) -> Said:
    """Return what a speaker does with what is said, as a verb in the speaker's number."""
    return _does_together(stance) if is_several(speaker) else code(stance.value)


def _does_together(stance: Stance) -> Said:
    together = _DO.get(stance.value)
    return word(together) if together else code(stance.value)


def title_text(said: Said) -> str:
    """Return a title as the register has it, in English; the words of a statement are cut."""
    return str(said)[:LONGEST] if said.message in {STATEMENT, DENIAL, DENIAL_OF_SEVERAL} else str(said)


def _denied(slots: Statement) -> Arg:
    return codes(slots.denies) if slots.denies else word(NOT_TOLD)


def _quote(support: Support, lang: str) -> Source:
    return Source(" ".join(support.quote.split()), lang)


def _station(slots: Station, told: Told) -> Said:
    values = told.values
    said = STATION()
    if values.get("city"):
        said = (STATION_IN if values.get("country") or slots.country else STATION_SOMEWHERE)(city=values["city"])
    return SPONSORED(what=said, sponsor=Source(values["sponsor"], told.lang)) if values.get("sponsor") else said


def _act(slots: Response, told: Told) -> Said:
    """Return who does what. What only somebody says of a closure, without who closed it, is his word."""
    target = Source(slots.target, told.lang) if slots.target else None
    if slots.action == "closed" and not slots.actor and told.speaker:
        return SHUT_WHAT(speaker=told.speaker, target=target) if target else SHUT(speaker=told.speaker)
    actor = Source(slots.actor, told.lang) if slots.actor else word(NOBODY)
    # An act without a code of its own is told by the text's own verb.
    verb = slots.verb if slots.action == "other" else None
    action = Source(verb, told.lang) if verb else word(act_word(slots.action))
    if target is None or (verb and str(slots.target) in verb):
        return ACT(actor=actor, action=action)
    return ACT_ON(actor=actor, action=action, target=target)


def _happened(slots: Slots, told: Told) -> Said:
    lang = told.lang
    if isinstance(slots, Response):
        return _act(slots, told)
    if not isinstance(slots, Incident):  # pragma: no cover (figures and statements are told before)
        raise TypeError(slots)
    deed = word(str(code(slots.type)).capitalize())
    victim = Source(slots.victim, lang) if slots.victim else word(NO_VICTIM)
    return DEED_IN(deed=deed, victim=victim, place=slots.place.name) if slots.place else DEED(deed=deed, victim=victim)
