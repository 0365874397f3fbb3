"""Where a deed was done: the place of its own clause before that of another, and never that of a passport or a seat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from longarm.read.claims.clauses import span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.state_names import is_people
from longarm.read.claims.stretches import stretch_of
from longarm.read.claims.where_lives import JOINED, at_home_or_away
from longarm.read.claims.where_not import is_of_doer, without_clauses_beside, without_ranges
from longarm.read.claims.where_set import is_here, is_known_group, is_one, is_wide, only_host
from longarm.read.parsed import Sentence
from longarm.records.place import Place
from longarm.records.span import Span

#: Acts that happen at one place however many are told of.
_ONCE = frozenset({"phone_call", "visit", "break_in"})
#: Acts that a state which tells of them tells of itself.
_OF_TELLER = frozenset({"abduction_attempt", "killing", "assault", "break_in"})
#: Acts that are done to several at one place.
_TO_GROUPS = frozenset(
    {"surveillance", "recruitment_attempt", "message_threat", "detention", "forced_return", "assault", "killing"}
)
#: Acts whose country is that of those they are aimed at, wherever they are done.
_AT_HOME = frozenset({"threat_to_family", "phone_call", "bounty_or_warrant", "summons", "persuasion_to_return"})
_MARKS = re.compile(r"[;:]\s|\s[—–]\s")
_COMMAS = re.compile(r",\s|\sand (?=(?:in|an?|one|another) )")
_BODY = re.compile(
    r"[\s-]+(?:[\w-]+\s){0,2}?(?:soil|territory|courts?|police|government|capital|cit(?:y|ies)|towns?|villages?|border|"
    r"airports?|hotels?|streets?|universit(?:y|ies)|campus(?:es)?|prisons?|suburbs?|islands?|coast|waters|province|"
    r"parliament|ministry|authorities|service|prosecutors?|mps?|deportation|detention|diaspora|communit(?:y|ies))\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:in|inside|near|outside|off|across)\s(?:the\s|an?\s)?(?:[\w-]+\s){0,2}\Z", re.IGNORECASE)
_WITHIN_OR_FROM = re.compile(
    r"\b(?:in|inside|near|outside|off|across|from)\s(?:the\s|an?\s)?(?:[\w-]+\s){0,2}\Z", re.IGNORECASE
)
#: "Journalists at the London-based station", "an activist based in Berlin": those it is done to sit there.
_SEATED = re.compile(
    r"\b(?:journalists?|reporters?|staff|presenters?|employees|activists?|dissidents?|exiles?|campaigners?|critics?|"
    r"members|bloggers?|writers?|lawyers?|students?|opponents?|researchers?|academics?)"
    r"(?:\s(?:at|of|for|with|from)\s(?:the\s)?|,?\s(?:who (?:is|are|was|were)\s)?(?:now\s)?based in\s)\Z",
    re.IGNORECASE,
)
#: What stands behind a state in Chinese, Japanese and Korean where it tells whence somebody is, and before it.
_PEOPLE_BEHIND = re.compile(
    r"人(?![権权民])|[裔籍系]|出身|出生|国籍|から(?:逃|亡命|来|の亡命)|[语語]"
    r"|인(?![권터])|계(?=\s)|출신|국적|에서 (?:망명|탈출|도망)"
)
_WHENCE = re.compile(r"(?:[来來]自|祖籍|原籍|逃[离離出]|出身)\Z")
_SUBJECTS = frozenset({"nsubj", "agent"})
#: Verbs whose subject has somebody brought to itself, and hands nobody over.
_TAKING = frozenset("bring take abduct kidnap seize snatch lure fetch spirit whisk repatriate get grab".split())  # noqa: SIM905
_LOOK_BACK = 60
#: Characters before a sentence in which its paragraph may have told where it is set.
_PARAGRAPH = 600


@dataclass(frozen=True)
class Done:
    """A deed whose place is sought.

    Attributes:
        kind: its code.
        span: the words that tell it.
        word: their token, None where the sentence was not parsed.
        single: True where it is done to one person.
        victim: whom it is done to.
    """

    kind: str
    span: Span
    word: Any | None = None
    single: bool = False
    victim: str | None = None


def countries_of(ground: Ground, hosts: Hosts, sentence: Sentence, done: Done) -> tuple[str | None, ...]:
    """Tell where a deed was done: in each of several states that its clause names in one breath, else where it can be.

    Where a speaker sits is no place of the deed, unless it was done to the speaker.
    """
    named = without_ranges(ground, sentence, done.kind, _named(ground, hosts, sentence, done))
    near = without_clauses_beside(ground, hosts, sentence, (done.kind, done.word), named)
    in_accused, named = near is None, named if near is None else near
    doers = _doers(ground, sentence, done)
    here = [one for one in named if one.country not in hosts.accused and one.span.start not in doers]
    if done.kind == "forced_return" and (giver := _giver(ground, hosts, sentence, done)) is not None:
        return (giver,)
    here = [one for one in here if not _is_nationality(ground, one)] or _of_body(ground, sentence, done, here)
    here = [] if in_accused else at_home_or_away(ground, done.kind, here)
    if not here:
        elsewhere = _in_reaching(ground, sentence, done, named)
        if elsewhere is not None:
            return (elsewhere,)
    states = list(dict.fromkeys(one.country for one in here))
    if len(states) > 1:
        return _of_clause(ground, hosts, sentence, done, here)
    if states:
        return (states[0],)
    return (None if in_accused else _untold(ground, hosts, sentence, done),)


def _untold(ground: Ground, hosts: Hosts, sentence: Sentence, done: Done) -> str | None:
    """Tell where a deed was done whose sentence names no host: for one victim where its paragraph or report is set."""
    headed = hosts.heading(done.span)
    if headed is not None and headed not in hosts.accused:
        return headed
    alone = is_one(ground, sentence, done.victim, done.word)
    single = done.single or alone
    event = single or done.kind in _ONCE
    if not event and done.kind in _OF_TELLER and (held := ground.attribution_of(done.span)) is not None:
        event = any(hosts.main in hosts.countries_in(one) for one in held.source)
    if is_wide(ground, sentence) or (done.kind == "persuasion_to_return" and not single):
        return None
    before = _told_before(ground, hosts, sentence)
    if alone and not done.single and before != hosts.main and hosts.main is not None:
        # "She" may have been told of before the place that the paragraph names last.
        return hosts.main if before is None else None
    if event:
        return before or hosts.main
    group = is_here(ground, sentence) or (
        done.kind in _TO_GROUPS and is_known_group(ground, sentence, done.victim, done.word)
    )
    only = only_host(hosts) if group else None
    return only if before in {None, only} else None


def _told_before(ground: Ground, hosts: Hosts, sentence: Sentence) -> str | None:
    """Return the host that its paragraph named last before a sentence: "In Stockholm … Two men came to see him"."""
    first = max(0, sentence.span.start - _PARAGRAPH)
    start = max(first, ground.text.rfind("\n", first, sentence.span.start) + 1)
    for one in reversed(hosts.located_in(Span(start, sentence.span.start))):
        if one.country not in hosts.accused and not hosts.is_seat(one) and not _is_nationality(ground, one):
            return one.country
    return None


def _named(ground: Ground, hosts: Hosts, sentence: Sentence, done: Done) -> list[Place]:
    """Return the places of a sentence that may be the deed's: no seats, none of a speaker who only tells of it."""
    held = ground.attribution_of(done.span)
    apart = held.source if held is not None else ()
    if (
        held is not None
        and held.speaker is not None
        and not held.speaker.public
        and _suffers(ground, apart, sentence.lang)
    ):
        apart = ()
    return [one for one in hosts.located_in(sentence.span, apart) if not hosts.is_seat(one) or _is_seated(ground, one)]


def _suffers(ground: Ground, source: tuple[Span, ...], lang: str) -> bool:
    """Say whether who speaks is one of those to whom such deeds are done: "Tibetans in Switzerland say"."""
    return any(ground.codebook.find(ground.words(one), code, "victim.group") for one in source for code in ("en", lang))


def _is_seated(ground: Ground, place: Place) -> bool:
    before = ground.text[max(0, place.span.start - _LOOK_BACK) : place.span.start]
    return _SEATED.search(before) is not None


def _is_nationality(ground: Ground, place: Place) -> bool:
    """Say whether a place only tells whence a person is: "two Uzbek men", but not "on Dutch soil"."""
    if _PEOPLE_BEHIND.match(ground.text, place.span.end) or _WHENCE.search(
        ground.text[max(0, place.span.start - 4) : place.span.start]
    ):
        return True
    if not is_people(place):
        return False
    behind = ground.text[place.span.end : place.span.end + _LOOK_BACK]
    return _BODY.match(behind) is None


def _of_body(ground: Ground, sentence: Sentence, done: Done, places: list[Place]) -> list[Place]:
    """Return the one state whose body a sentence names by its adjective: "Lithuanian counter-intelligence arrested"."""
    if done.word is None or len({one.country for one in places}) != 1:
        return []
    bodies = [span for _, span in ground.hits(sentence, "actor.body")]
    return [one for one in places if any(span.start <= one.span.end + 1 < span.end for span in bodies)]


def _doers(ground: Ground, sentence: Sentence, done: Done) -> frozenset[int]:
    """Return where states begin that do the deed themselves: "Russia and Turkey watch their exiles"."""
    if done.word is None or done.word.pos_ == "NOUN":
        return frozenset()
    subjects = [child for child in done.word.children if child.dep_ == "nsubj"]
    for one in subjects:
        subjects.extend(child for child in one.children if child.dep_ == "conj")
    return frozenset(span_of([one], sentence, ground.parsed).start for one in subjects)


def _giver(ground: Ground, hosts: Hosts, sentence: Sentence, done: Done) -> str | None:
    """Return the state that hands somebody over: of "Egypt handed two students to Beijing" the subject."""
    if done.word is None or done.word.lemma_.lower() in _TAKING:
        return None
    for child in done.word.children:
        if child.dep_ in _SUBJECTS:
            noun = next((below for below in child.children if below.dep_ == "pobj"), child)
            at = span_of([noun], sentence, ground.parsed).start
            own = (one for one in hosts.located_in(sentence.span) if one.span.start == at)
            found = next((one for one in own if not is_people(one)), None)
            if found is not None:
                return found.country
    return None


def _in_reaching(ground: Ground, sentence: Sentence, done: Done, named: list[Place]) -> str | None:
    """Return the state in which one accused state reaches for its own people: "a Tajik was seized in Moscow"."""
    if done.kind in _AT_HOME:
        return None
    link = _WITHIN_OR_FROM if done.kind == "forced_return" else _WITHIN
    inside = [one for one in named if link.search(ground.text, sentence.span.start, one.span.start)]
    inside = [one for one in inside if not is_people(one) and not is_of_doer(ground, sentence, done.word, one)]
    others = {one.country for one in named} - {one.country for one in inside[:1]}
    return inside[0].country if inside and others else None


def _of_clause(
    ground: Ground, hosts: Hosts, sentence: Sentence, done: Done, here: list[Place]
) -> tuple[str | None, ...]:
    """Choose among several states: all where they are named in one breath, else the deed's own stretch."""
    if _is_one_breath(ground, here):
        return tuple(dict.fromkeys(one.country for one in here))
    wide = stretch_of(ground.text, sentence.span, done.span, _MARKS)
    for stretch in (wide, stretch_of(ground.text, wide, done.span, _COMMAS)):
        inside = [one for one in here if stretch.start <= one.span.start < stretch.end]
        if inside and _is_one_breath(ground, inside):
            return tuple(dict.fromkeys(one.country for one in inside))
    if any(one.country == hosts.main for one in here):
        return (hosts.main,)
    before = [one for one in here if wide.start <= one.span.start < done.span.start]
    return (before[-1].country,) if before else (None,)


def _is_one_breath(ground: Ground, places: list[Place]) -> bool:
    if len({one.country for one in places}) == 1:
        return True
    return all(JOINED.fullmatch(ground.text, one.span.end, other.span.start) for one, other in pairwise(places))
