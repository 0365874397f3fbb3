"""Tells names that name nobody whom one could ask: crowds, things, documents without an author."""

from __future__ import annotations

import re

from longarm.read.attribution.person_nouns import is_people_noun, is_person_noun
from longarm.read.attribution.roles import BODIES, CROWD, PRIVATE_ROLES, PUBLIC_ROLES
from longarm.records.claim import Speaker


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NOBODY = _words(
    """people person many most some others one several few everyone someone somebody nobody anyone all both media
    reports report sources source news press release statement study research story article website post posts
    document documents record records data figures findings allegations allegation claims claim rumours evidence video
    footage letter investigation investigations inquiry probe order law place validity it this that which who what
    outlets newspaper newspapers publication magazine paper words text headline caption photo image banner sign
    papers filings filing views view opinions opinion reader readers viewer viewers listener listeners"""
)
#: Words that begin a clause or a line but no name.
_ADVERBS = _words(
    "also then now still here there meanwhile next soon yet even only just not more less again later why how"
)
#: Words of the list above that end names of outlets.
_OUTLETS = _words("press news post magazine posts report record media")
#: Things that stand as grammatical subjects without speaking.
_THINGS = _words("stations centres centers sites offices posts outposts agreements results events perpetrators")
#: Nouns for people who speak together, kept though they name nobody singly, beside those of the lists of roles.
_GROUPS = _words(
    """groups organisations organizations petitioners associations communities community dissidents exiles tibetans
    uyghurs saudis defense defence teams unions academics parties firm charity watchdog watchdogs opposition
    backbencher backbenchers deputies agents agencies command mounties tibetan uyghur delegation"""
)
#: Nouns for persons that are neither an office nor a role of private life, as translated from other languages, and
#: stand neither in the lists of roles nor among the nouns for persons.
_PERSONS = _words(
    """advocate academic netizens reader readers listener imam owners diplomats judges parliamentarians management
    circles questioner staff leaders"""
)
#: Words before the noun of who speaks: "one official", "several members of parliament".
_SOME = frozenset({"one", "another", "some", "several", "both", "all", "many", "most"})
_KNOWN = PUBLIC_ROLES | PRIVATE_ROLES | BODIES | CROWD | _GROUPS | _PERSONS
#: "the hon. Lady", "my right hon. Friend": members of a parliament by whom another has the floor.
_MEMBERS = re.compile(
    r"(?:(?:my|the|right|rt|noble|learned|hon)\W+)*(?:friend|lady|gentleman|gentlewoman)(?:[’']s\b.*)?", re.IGNORECASE
)
#: Scripts without capital letters.
_NO_CAPITALS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


#: Words that begin a clause: "whom China accuses of corruption" is no name.
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "where"})


def is_nobody(speaker: Speaker, name: str) -> bool:
    """Say whether a name names nobody.

    Args:
        speaker: the speaker as found.
        name: its name without article and the like.
    """
    words = name.split()
    if not words:
        return True
    first, last = words[0].lower(), words[-1].lower()
    capital = [word[:1].isupper() for word in words]
    adverb = speaker.kind != "person" and (first in _ADVERBS or _MEMBERS.fullmatch(name) is not None)
    if first in _RELATIVE or adverb or last in _THINGS or name.lower() in NOBODY or speaker.kind == "document":
        return True
    if first in _SOME and any(_is_known(word.lower()) for word in words[1:]):
        return False
    if first in {"source", "sources"} and "of" in words and any(capital):
        return False
    if first in NOBODY and not any(capital[1:2]):
        return True
    if _NO_CAPITALS.search(name):
        return False
    if any(capital):
        return last in NOBODY - (_OUTLETS if capital[0] else frozenset())
    return not any(_is_known(word.lower()) for word in words[:4])


def _is_known(word: str) -> bool:
    """Say whether a word names those who can speak: an office, a role, a body, a crowd, a person by work or kin."""
    bare = re.sub(r"[’']s?$", "", word)
    if word in _KNOWN or word.rstrip("s’'") in _KNOWN:
        return True
    return is_person_noun(bare) or is_people_noun(bare)
