"""Bodies that a bare noun takes up: "the service has opened a file" after "the Swedish Security Service"."""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.actor import Actor, Side
from longarm.read.claims.clauses import span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Nouns that stand for a body once its name, which ends or begins in them, was given: "the service", "the office".
_AS_NAMED = frozenset(
    "service agency office bureau directorate branch command inspectorate division unit squad force".split()  # noqa: SIM905
)
#: Those of a body, who act for it: "Agents arrested both" after a sentence that tells of the FBI.
_ITS_PEOPLE = frozenset("agent officer inspector team unit".split())  # noqa: SIM905
_POLICE = re.compile(
    r"\b(?:police|constabulary|gardaí|garda|fbi|rcmp|mounties|detectives?|prosecut\w+|security service|investigat\w+"
    r"|federal|gendarm\w+|carabinieri|counter-?terror\w*|special branch|customs|border guards?)\b",
    re.IGNORECASE,
)
#: What makes a noun say more than "the service": it is then a body of its own or none.
_SAYS_MORE = frozenset({"amod", "compound", "poss", "nmod", "nummod", "appos"})
#: Sentences looked back over for the name.
_BACK_NAMED, _BACK_PEOPLE = 6, 1
_NAME_BEFORE = re.compile(r"(?:(?:[A-Z][\w’'.-]*|of|and|for|the|state|security|intelligence)\s+){0,6}$")
_NAME_BEHIND = re.compile(r"\s(?:for|of) (?:the )?(?:[A-Z][\w-]*|protection)(?: (?:of|and|the|[A-Z][\w-]*))*")


def body_before(ground: Ground, hosts: Hosts, noun: Any, sentence: Sentence) -> Actor | None:
    """Return the body that a bare noun takes up, with the words of the noun; None where it takes up none.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        noun: a parsed common noun.
        sentence: where it stands.
    """
    lemma = noun.lemma_.lower()
    bare = not any(child.dep_ in _SAYS_MORE or child.dep_ == "prep" for child in noun.children)
    if not bare or lemma not in _AS_NAMED | _ITS_PEOPLE:
        return None
    definite = any(child.lower_ in {"the", "this", "that"} for child in noun.children if child.dep_ == "det")
    span = span_of([noun], sentence, ground.parsed)
    found = None
    if lemma in _AS_NAMED and definite:
        found = _named(ground, hosts, lemma, sentence, span)
    elif lemma in _ITS_PEOPLE and (definite or not any(child.dep_ == "det" for child in noun.children)):
        found = _police_before(ground, hosts, sentence)
    if found is None:
        return None
    side, countries = found
    return Actor(side, noun.text, span, countries, because="actor.body-before")


def _named(
    ground: Ground, hosts: Hosts, lemma: str, sentence: Sentence, span: Span
) -> tuple[Side, tuple[str, ...]] | None:
    """Judge the body last named by a name with that noun in it: "the Security Service", "Office for …"."""
    noun = re.compile(rf"\b{lemma}\b", re.IGNORECASE)
    for one in (sentence, *reversed(ground.shortly_before(sentence, _BACK_NAMED))):
        end = min(one.span.end, span.start)
        for found in reversed(list(noun.finditer(ground.text, one.span.start, max(one.span.start, end)))):
            judged = _judged(ground, hosts, found.start(), found.end(), one)
            if judged is not None:
                return judged
    return None


def _judged(
    ground: Ground, hosts: Hosts, start: int, end: int, sentence: Sentence
) -> tuple[Side, tuple[str, ...]] | None:
    """Judge the name around a noun; None where the noun stands in no name of a body."""
    before = _NAME_BEFORE.search(ground.text, sentence.span.start, start)
    behind = _NAME_BEHIND.match(ground.text, end, sentence.span.end)
    whole = Span(before.start() if before is not None else start, behind.end() if behind is not None else end)
    words = ground.words(whole)
    if not any(part[0].isupper() for part in words.split() if part.lower() not in {"the", "a", "an"}):
        return None
    book = ground.codebook
    countries = tuple(hosts.countries_in(whole))
    if countries and set(countries) <= hosts.accused:
        return "accused", countries
    if book.find(words, "en", "actor.accused") and not countries:
        return "accused", ()
    if not book.find(words, "en", "actor.body"):
        return None
    return "host", tuple(one for one in countries if one not in hosts.accused)


def _police_before(ground: Ground, hosts: Hosts, sentence: Sentence) -> tuple[Side, tuple[str, ...]] | None:
    """Judge whose people act: those of the host's police or service of which the sentence before tells alone."""
    before = ground.before(sentence)
    if before is None or before.passage != sentence.passage:
        return None
    near = Span(before.span.start, sentence.span.end)
    named = hosts.countries_in(near)
    if set(named) & hosts.accused or not _POLICE.search(ground.words(before.span)):
        return None
    if ground.hits(before, "actor.accused"):
        return None
    return "host", tuple(named) if len(named) == 1 else ()
