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
    facts ruling verdict rating conclusion explainer question questions caller callers stranger strangers
    papers filings filing views view opinions opinion reader readers viewer viewers listener listeners"""
)
#: Words that begin a clause or a line but no name.
_ADVERBS = _words(
    "also then now still here there meanwhile next soon yet even only just not more less again later why how"
)
#: Words of the list above that end names of outlets.
_OUTLETS = _words("press news post magazine posts report record media")
#: Things that stand as grammatical subjects without speaking.
_THINGS = _words(
    """stations centres centers sites offices posts outposts agreements results events perpetrators posters patrols
    leaflets flyers banners placards envelopes envelope parcels plaques adverts advertisements photographs photos
    messages calls raids searches arrests meetings talks treaties estimates rumours rumors votes"""
)
#: Of those, the ones that speak for nobody even where a place or an owner is told: "posters at the airport".
_SILENT = _THINGS - _words("stations centres centers sites offices posts outposts")
_HEAD_ENDS = frozenset("of at in for from with on to by under about against".split())  # noqa: SIM905
#: Nouns for people who speak together, kept though they name nobody singly, beside those of the lists of roles.
_GROUPS = _words(
    """groups organisations organizations petitioners associations communities community dissidents exiles tibetans
    uyghurs saudis defense defence teams unions academics parties firm charity watchdog watchdogs opposition
    backbencher backbenchers deputies agents agencies command mounties tibetan uyghur delegation
    prosecution plaintiffs claimants jury jurors tenants lodgers faculty board"""
)
#: Bodies by what they do, which stand in no list of roles because other texts use them of places as often.
_HOUSES = _words(
    """airline airlines carrier enterprise manufacturer operator operators insurer faculty hospital monastery parish
    diocese publisher registry registrar provider consultancy cooperative co-operative syndicate faction municipality
    prefecture canton legation presidency palace chancellery junta regime leadership politburo militia constabulary
    customs coastguard pollster companies universities embassies consulates think-tank think-tanks thinktank thinktanks
    lobby lobbyists regulator regulators taskforce panel bench brigade battalion monitor monitors collective
    congregation treasury exchequer institution institutions contractor exporter importer confederation guild"""
)
#: Holders of ranks and posts that no list of roles has.
_RANKED = _words(
    """brigadier inspector-general attorney-general solicitor-general director-general secretary-general
    consul-general governor-general surgeon-general auditor-general comptroller constable corporal lance-corporal
    marshal commodore warden provost dean rector vice-rector chancellor bursar beadle prior abbot abbess imam rabbi
    mullah ayatollah cardinal pontiff bishop curate deacon elder vicar chieftain headman headmaster headmistress
    headteacher principal bailiff notary clerk coroner usher stenographer juror magistrates arbiter arbitrator adjutant
    orderly quartermaster paratrooper commandant commissar cadre vice-minister vice-chair vice-chairman
    vice-chancellor sub-inspector subinspector ex-minister ex-diplomat ex-spy ex-policeman ex-officer ex-detective
    chargé patriarch nuncio legate plenipotentiary rapporteurs defector defectors returnee whistleblowers insider
    insiders counterpart counterparts speechwriter hacker hackers"""
)
#: "a source close to the commissioner", "people familiar with the file", "one of those present": nameless, but told of.
_INFORMED = re.compile(
    r"(?:[\w’'-]+\s){0,3}?(?:sources?|persons?|people|man|men|woman|women|individuals?|those|insiders?)\s"
    r"(?:close to|familiar with|with (?:\w+\s)?(?:knowledge|insight|access)|briefed|inside|within|in|at|present"
    r"|involved|aware|who (?:know|knew|saw|was|were|had|has|have)\b)",
    re.IGNORECASE,
)
#: Those of whom even such a phrase tells nothing.
_CROWDS = re.compile(
    r"(?:many|most|all|some|few|no|the|these|those|young|old|other)?\s?(?:people|men|women)\s(?:in|at|who)\b",
    re.IGNORECASE,
)
#: Nouns for persons that are neither an office nor a role of private life, as translated from other languages, and
#: stand neither in the lists of roles nor among the nouns for persons.
_PERSONS = _words(
    """advocate academic netizens reader readers listener imam owners diplomats judges parliamentarians management
    circles questioner staff leaders"""
)
#: Words before the noun of who speaks: "one official", "several members of parliament".
_SOME = frozenset({"one", "another", "some", "several", "both", "all", "many", "most"})
_KNOWN = PUBLIC_ROLES | PRIVATE_ROLES | BODIES | CROWD | _GROUPS | _PERSONS | _HOUSES | _RANKED
#: "the hon. Lady", "my right hon. Friend": members of a parliament by whom another has the floor.
_MEMBERS = re.compile(
    r"(?:(?:my|the|right|rt|noble|learned|hon)\W+)*(?:friend|lady|gentleman|gentlewoman)(?:[’']s\b.*)?", re.IGNORECASE
)
#: Scripts without capital letters.
_NO_CAPITALS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


#: "forty-one of them", "many of you": a part of those of whom the report tells.
_PART = re.compile(r"(?!one|another)[\w-]+ of (?:them|you|us|those)", re.IGNORECASE)
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
    if _PART.fullmatch(name):
        return True
    first, last = words[0].lower(), words[-1].lower()
    capital = [word[:1].isupper() for word in words]
    adverb = speaker.kind != "person" and (first in _ADVERBS or _MEMBERS.fullmatch(name) is not None)
    if first in _RELATIVE or adverb or _is_thing(words) or name.lower() in NOBODY or speaker.kind == "document":
        return True
    if _is_told_of(name, words):
        return False
    led = len(words) > 1 and first not in CROWD and _is_one(words[1].lower())
    if first in NOBODY and not any(capital[1:2]) and not led:
        return True
    if _NO_CAPITALS.search(name):
        return False
    if any(capital):
        return last in NOBODY - (_OUTLETS if capital[0] else frozenset())
    return not any(is_known_word(word.lower()) for word in words[:4])


def _is_thing(words: list[str]) -> bool:
    """Say whether a name is that of a thing: "the stations", and "posters at the airport" whatever stands behind."""
    last = words[-1].lower()
    head = next((words[at - 1].lower() for at, word in enumerate(words) if at and word in _HEAD_ENDS), last)
    return last in _THINGS or head in _SILENT


def _is_told_of(name: str, words: list[str]) -> bool:
    """Say whether enough is told of the nameless: "one official", "a source close to the minister", "sources of X"."""
    first = words[0].lower()
    if is_informed(name):
        return True
    if first in _SOME and any(is_known_word(word.lower()) for word in words[1:]):
        return True
    return first in {"source", "sources"} and "of" in words and any(word[:1].isupper() for word in words)


def is_informed(name: str) -> bool:
    """Say whether a phrase tells enough of somebody nameless: "person with insight into the file"."""
    return _INFORMED.match(name) is not None and _CROWDS.match(name) is None


def _is_one(word: str) -> bool:
    """Say whether a word names a person, so that what stands before it only tells which: "law lecturer"."""
    return word in PUBLIC_ROLES | PRIVATE_ROLES | _RANKED or is_person_noun(word)


def is_body_word(word: str) -> bool:
    """Say whether a word in small letters names a body: an office, a force, a company."""
    return word in BODIES | _HOUSES


def is_known_word(word: str) -> bool:
    """Say whether a word names those who can speak: an office, a role, a body, a crowd, a person by work or kin."""
    bare = re.sub(r"[’']s?$", "", word)
    last = bare.rpartition("-")[2]
    if word in _KNOWN or word.rstrip("s’'") in _KNOWN or (last != bare and last in PUBLIC_ROLES):
        return True
    return is_person_noun(bare) or is_people_noun(bare)
