"""Of which organisation a person is by words that are no role: "X of ORG", "ORG's X", "X, who heads ORG", "X (ORG)".

What such a person says is what the organisation says; without this the two would seem to be two voices. Nobody is tied
to what is only a place, a party of one word that nothing shows to be a body, or an organisation he has left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import structs

from longarm.read.attribution.passed_on import KindOf, by_way_of_outlets
from longarm.read.attribution.roles import BODIES, CALENDAR
from longarm.records.belonging import OF_BODY
from longarm.records.claim import Attribution, Speaker

_SMALL = r"(?:de|van|von|der|den|bin|al|el|la|di|da|ter|ten)\s"
_NAME = rf"(?P<name>[A-Z][\w’'.-]+(?:\s(?:{_SMALL}){{0,2}}[A-Z][\w’'-]*\.?){{1,4}})"
_RUN = r"[A-Z][\w&-]*(?:\s(?:(?:for|of|and|the|to|on|without|de|des|du|der|für|voor)\s){0,2}[A-Z][\w&-]*){0,7}"
#: Nouns that say that what follows is the name of a body.
_NOUN = (
    r"(?:group|organi[sz]ation|ngo|charity|watchdog|think[ -]tank|non-?profit|network|association|coalition|collective"
    r"|institute|foundation|campaign|newspaper|broadcaster|outlet|website)"
)
_ORG = rf"(?:[Tt]he\s)?(?P<noun>(?:[\w-]+\s){{0,4}}?(?i:{_NOUN})\s)?(?:called\s)?(?P<org>{_RUN})"
#: Links behind which a body may also be where somebody speaks: "X at the European Council", "X with Sky News".
_LOOSE = r",?\s(?:from|with|at)\s"
_LINKS = (
    r"(?:,?\s(?:of)\s|,\sfor\s|,?\s(?:who\s|that\s)?(?:also\s|now\s|currently\s)?"
    r"(?:heads?|leads?|runs|directs|chairs|(?:co-?)?founded|works\s(?:for|at)|is\s(?:with|at)|campaigns\s(?:for|at)"
    r"|speaks\sfor)\s|,\s(?:de|di|da|del|della|van|von|från|fra|z|ze)\s)"
)
_ASIDE = rf"\s\((?P<aside>{_RUN})\)|,\s(?P<apposed>{_RUN})(?=,\s(?!and|or)[a-z])"
_BEHIND = re.compile(rf"\b{_NAME}(?:(?:(?P<loose>{_LOOSE})|{_LINKS}){_ORG}|{_ASIDE})")
_BEFORE = re.compile(rf"\b(?P<org>{_RUN})(?:[’']s|(?<=s)[’'])\s(?P<role>(?:[a-z][\w-]*\s){{0,4}})(?={_NAME})")
#: Bodies that are also places to speak at, to hear or to be heard by.
_VENUES = frozenset(
    """parliament council court embassy consulate commission congress senate house ministry police government party
    nations office church committee assembly news times post press radio television tv media journal guardian herald
    tribune gazette mail telegraph today magazine newspaper broadcaster channel department""".split()  # noqa: SIM905
)
_LEFT = re.compile(r"\b(?:former|ex|late|one-time|ousted)\b", re.IGNORECASE)


def with_bodies(text: str, attributions: Iterable[Attribution], kind_of: KindOf) -> tuple[Attribution, ...]:
    """Return attributions in which a person has the organisation that the text names him as of.

    An outlet that only passes on what another says is his relay.

    Args:
        text: the report's text.
        attributions: who says what.
        kind_of: tells the kind of an organisation or outlet known by name.
    """
    found = by_way_of_outlets(text, [_parted(one, kind_of) for one in attributions], kind_of)
    names = {one.speaker.name for one in found if one.speaker is not None and _lacks_body(one.speaker)}
    if not names:
        return found
    bodies = _bodies(text, names, kind_of)
    return tuple(_told(one, bodies) for one in found) if bodies else found


def _lacks_body(speaker: Speaker) -> bool:
    role = speaker.affiliation
    return speaker.kind == "person" and " " in speaker.name and (role is None or role == role.lower())


def _bodies(text: str, names: set[str], kind_of: KindOf) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in _BEHIND.finditer(text):
        name = _meant(one["name"], names, last=True)
        if name is not None and name not in found and (body := _body_behind(one, kind_of)):
            found[name] = body
    for one in _BEFORE.finditer(text):
        name = _meant(one["name"], names, last=False)
        if name is not None and name not in found and not _LEFT.search(one["role"]):
            body = _body(one["org"], kind_of, last=True)
            found.update({name: body} if body else {})
    return found


def _body_behind(one: re.Match[str], kind_of: KindOf) -> str | None:
    """Return the body that stands behind a name; where only a place or a credit may be meant, a group alone."""
    if one["org"] and one["noun"]:
        return _body(one["org"], kind_of, told=True)
    body = _body(one["org"] or one["aside"] or one["apposed"], kind_of)
    loose = body is not None and (one["loose"] or not one["org"]) and kind_of(body) != "group"
    return None if loose and body is not None and set(body.lower().split()) & _VENUES else body


def _meant(words: str, names: set[str], *, last: bool) -> str | None:
    """Return the name of a speaker with which a run of words ends or begins."""
    parts = words.split()
    cut = (parts[at:] if last else parts[: len(parts) - at] for at in range(len(parts) - 1))
    return next((name for one in cut if (name := " ".join(one)) in names), None)


def _body(run: str, kind_of: KindOf, *, told: bool = False, last: bool = False) -> str | None:
    """Return the name of a body with which a run begins, or ends; None where nothing shows that it is one."""
    words = run.split()
    while words and words[-1].lower() in CALENDAR:
        words.pop()
    for size in range(len(words), 0, -1):
        part = " ".join(words[-size:] if last else words[:size])
        if kind_of(part) is not None:
            return part
    if not words:
        return None
    lowered = {word.lower() for word in words}
    return " ".join(words) if told or (len(words) > 1 and lowered & BODIES) else None


def _told(one: Attribution, bodies: dict[str, str]) -> Attribution:
    speaker = one.speaker
    if speaker is None or not _lacks_body(speaker) or (body := bodies.get(speaker.name)) is None:
        return one
    whole = body if speaker.affiliation is None else f"{speaker.affiliation} of {body}"
    return structs.replace(one, speaker=structs.replace(speaker, affiliation=whole), because=(*one.because, OF_BODY))


def _parted(one: Attribution, kind_of: KindOf) -> Attribution:
    """Part a person from the body he is of where both were taken for one name: "X of the rights group ORG"."""
    speaker = one.speaker
    if speaker is None or speaker.kind != "body" or " of " not in speaker.name:
        return one
    found = _BEHIND.fullmatch(speaker.name)
    body = _body_behind(found, kind_of) if found is not None else None
    if found is None or body is None or set(found["name"].lower().split()) & BODIES or kind_of(found["name"]):
        return one
    person = structs.replace(speaker, name=found["name"], affiliation=body, kind="person")
    chain = tuple(person.name if link == speaker.name else link for link in one.chain)
    return structs.replace(one, speaker=person, chain=chain, because=(*one.because, OF_BODY))
