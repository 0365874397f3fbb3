"""Who raises something in a parliament: a member, a party, a committee, or the house where it was raised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from longarm.read.claims.actor import Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Where a party or "the member" acts as one of a parliament: the house or those who answer to it are named beside it.
_HOUSE = re.compile(
    r"\b(?:parliament|assembly|senate|congress|commons|bundestag|dáil|riksdag|folketing|storting|knesset|chamber"
    r"|house|committee|session|floor|plenary|urgent question|written question|motion)\b|\b(?:ministers?|government"
    r"|secretary of state|home secretary|foreign secretary|prime minister|chancellor|cabinet)\b",
    re.IGNORECASE,
)
#: A politician with the party in brackets: "Name (SPD)".
_BRACKETS = re.compile(
    r"\s\((?:[A-ZÄÖÜ][\wÄÖÜ]*[A-Z0-9][\w/]*|[A-Z]\d+|Greens?|Labour|Labor|Lib ?Dems?)(?:[,-][^)]{0,30})?\)"
)
_MEMBER = re.compile(
    r"\b(?:an?|the|one|another|hon(?:ourable)?\.?|[A-Z]\w+) (?:\w+ )?member\b|\bmember \("
    r"|\bspokes(?:person|man|woman) for\b"
)
#: Verbs by which a matter itself comes up.
_ARISES = frozenset({"come", "arise", "feature", "surface"})
#: What is put in a parliament, what tells that it was put in one, and words for what it gets.
_QUESTIONS = frozenset({"question", "interpellation", "query", "postulate", "motion", "inquiry"})
_KINDS = frozenset({"parliamentary", "written", "oral", "urgent", "minor", "small"})
_ANSWERS = frozenset({"reply", "answer", "response", "respond"})
#: A turn in the record of a house: with seat and party it is a member's, else perhaps a minister's.
_SEATED = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness) )?(?P<name>[A-Z][\w.’'-]+(?: [\w.’'-]+){0,4}) "
    r"\((?:[A-Z][\w,.’' &-]{2,50}\) \([A-Z][\w/. -]{1,20}|Lab(?:/Co-op)?|Con|LD|SNP|PC|DUP|SDLP|Ind|ALP|NDP|BQ|CPC"
    r"|LPC|FG|FF|SF|[A-Z][\w’' .-]+ [–-] [\w ]+)\)\s*:"
)
_LABELLED = re.compile(r"[A-Z][^:.?!\n]{2,80}:\s")
_OBJECTS = frozenset({"dobj", "nsubjpass", "pobj"})
_IN = frozenset({"in", "before", "across", "on", "to", "at"})


def raiser_of(ground: Ground, actors: Actors, sentence: Sentence, word: Any, actor: Actor) -> Actor | None:
    """Find who of a parliament raises what a word names; None where it is nobody of one.

    Args:
        ground: what the report was found to hold.
        actors: its actors.
        sentence: where the word stands.
        word: the token that names the act.
        actor: who was found to act, whatever the side.
    """
    if actor.words is not None and actor.span is not None and _is_member(ground, sentence, actor):
        return _member(actor.words, actor.span, actor.countries, "actor.of-party")
    if _is_of_partys_speaker(ground, sentence, actor):
        return _member(actor.words or "", actor.span or sentence.span, (), "actor.of-party-before")
    asked = _asker(actors, sentence, word)
    if asked is not None:
        return asked
    if actor.side == "unsaid":
        # "How, he wanted to know, does one test it?": the words are those by which he speaks.
        speaking = actors.speaking_by(root_span(word, sentence, ground))
        if speaking.side == "host" and speaking.member:
            return speaking
    if actor.side != "unsaid" and word.lemma_ not in _ARISES and not _is_asked_first(word):
        return None
    return _house(ground, actors, sentence, word)


def root_span(word: Any, sentence: Sentence, ground: Ground) -> Span:
    """Return where a parsed word stands in the report."""
    return span_of([word], sentence, ground.parsed)


def _is_asked_first(word: Any) -> bool:
    """Say whether somebody answers who is asked by nobody named: "Asked in the assembly, the minister replied"."""
    return bool(word.tag_ == "VBN" and word.dep_ == "advcl" and word.head.i > word.i)


def _is_of_partys_speaker(ground: Ground, sentence: Sentence, actor: Actor) -> bool:
    """Say whether who acts is "its spokesperson" after a sentence that names a party, and speaks to a house."""
    words = (actor.words or "").lower()
    if not words.startswith(("its ", "their ")) or "spokes" not in words:
        return False
    before = ground.before(sentence)
    if before is None or not ground.codebook.find(ground.words(before.span), "en", "actor.party"):
        return False
    return _HOUSE.search(ground.words(sentence.span)) is not None


def _asker(actors: Actors, sentence: Sentence, word: Any) -> Actor | None:
    """Find who put the questions that somebody answers, or the house whose question it is by name."""
    for noun in (word, *word.subtree):
        if noun.lemma_.lower() not in _QUESTIONS or noun.pos_ != "NOUN":
            continue
        beside = noun.head.children if noun.dep_ == "dobj" else ()
        froms = (child for child in (*noun.children, *beside) if child.lower_ in {"from", "by", "of"})
        for who in (deep for child in froms for deep in child.children if deep.dep_ == "pobj"):
            found = actors.of_noun(who, sentence, root_span(who, sentence, actors.ground))
            if found.member:
                return found
        if noun.head.pos_ == "ADP" and noun.head.head.lemma_.lower() in _ANSWERS and _is_of_house(noun):
            return _member(None, None, (), "actor.question-of-house")
    return None


def _is_of_house(noun: Any) -> bool:
    return any(child.dep_ == "amod" and child.lower_ in _KINDS for child in noun.children)


def _is_member(ground: Ground, sentence: Sentence, actor: Actor) -> bool:
    """Say whether the words name a party or one of its members, in a sentence that tells of a parliament."""
    words = actor.words or ""
    if actor.side not in {"other", "host"}:
        return False
    if actor.span is not None and _BRACKETS.match(ground.text, actor.span.end):
        return True
    told = ground.codebook.find(words, "en", "actor.party") or _MEMBER.search(ground.words(sentence.span))
    return bool(told) and _HOUSE.search(ground.words(sentence.span)) is not None


def _house(ground: Ground, actors: Actors, sentence: Sentence, word: Any) -> Actor | None:
    """Return the parliament in which something is told to be raised: "debated in the Senate"."""
    over = [word.head] if word.pos_ == "NOUN" and word.dep_ in _OBJECTS else []
    over += [up.head for up in over if up.pos_ == "ADP"]
    for noun in (below for at in (word, *over) for below in _below(at)):
        span = span_of(phrase_of(noun), sentence, ground.parsed)
        if ground.codebook.find(noun.text, "en", "actor.member"):
            return _member(span.of(ground.text), span, tuple(actors.hosts.hosts_in(span)), "actor.house")
    return None


def _below(word: Any) -> Iterator[Any]:
    for child in word.children:
        if child.pos_ != "ADP" or child.dep_ not in {"prep", "conj"}:
            continue
        for noun in child.children if child.lower_ in _IN else ():
            if noun.dep_ == "pobj":
                yield noun
                yield from (deep for of in noun.children if of.lower_ == "of" for deep in of.children)
        yield from _below(child)


def _member(words: str | None, span: Span | None, countries: tuple[str, ...], because: str) -> Actor:
    return Actor("host", words, span, countries, member=True, because=because)


@dataclass(frozen=True)
class Asked:
    """What a member asks in a turn that the record labels: who, the label, and the words that ask."""

    actor: Actor
    label: Span
    words: Span


def asked_in_turn(ground: Ground, actors: Actors) -> Iterator[Asked]:
    """Yield the questions of members whose turns to speak a record labels, each with its words.

    Args:
        ground: what the report was found to hold.
        actors: its actors.
    """
    named = set()
    for turn in _turns_of_members(ground):
        named.add(turn.actor.words)
        yield turn
    for held in ground.attributions:
        speaker = held.speaker
        if speaker is None or speaker.name in named or not held.cue or not ground.words(held.cue[0]).endswith(":"):
            continue
        actor = actors.of_speaker(speaker, held.source[0] if held.source else None)
        told = f"a {speaker.name}, {speaker.affiliation or ''}"
        if actor.side == "accused" or not (actor.member or _MEMBER.search(told)):
            continue
        asked = next((one for one in held.content if "?" in ground.words(one)), None)
        if asked is not None:
            member = _member(speaker.name, speaker.span or held.cue[0], actor.countries, "actor.labelled")
            yield Asked(member, held.cue[0], asked)


def _turns_of_members(ground: Ground) -> Iterator[Asked]:
    """Yield what is asked by those whom a record labels with seat and party: "Name (Leeds East) (Lab): …"."""
    label: re.Match[str] | None = None
    for sentence in ground.body():
        found = _SEATED.match(ground.text, sentence.span.start, sentence.span.end)
        if found is not None or _LABELLED.match(ground.text, sentence.span.start, sentence.span.end):
            label = found
        if label is not None and ground.text.find("?", sentence.span.start, sentence.span.end) >= 0:
            at = Span(label.start("name"), label.end("name"))
            yield Asked(_member(label["name"], at, (), "actor.labelled"), at, sentence.span)
            label = None
