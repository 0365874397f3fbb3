"""Whom a deed is done to, and who did it: the noun phrase that the parse gives, else the nearest word for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from longarm.read.claims.actor import Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import is_passive, phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_PRONOUNS = frozenset("him her them he she they it those people persons person someone".split())  # noqa: SIM905
_LONGEST_VICTIM = 12
#: What somebody is called in view of a deed: "was the target of threats". The words name nobody.
_PARTS = frozenset({"target", "victim", "subject", "object"})
#: Verbs whose subject reaches somebody: whoever warns, rings or threatens is not whom it is done to.
_REACHING = frozenset(
    """warn tell threaten order ask urge contact reach ring call telephone phone approach pressure summon press remind
    instruct demand visit offer attack follow watch""".split()  # noqa: SIM905
)
_RECEIVING = frozenset(
    """receive get take face suffer endure experience report describe complain recount tell speak answer have undergo
    fear""".split()  # noqa: SIM905
)
_FROM = frozenset({"by", "from"})
_PLAYED = frozenset({"target", "targets"})


def find_victim(
    ground: Ground, actors: Actors, sentence: Sentence, word: Any, victims: list[Span]
) -> tuple[str | None, bool]:
    """Return whom it is done to, and whether that is one person."""
    for number, noun in enumerate((_undergoing(ground, word), _in_view(word), _receiving(word))):
        if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ == "GPE":
            continue
        span = span_of(phrase_of(noun), sentence, ground.parsed)
        # "A call from a man" is no man.
        named = span_of([one for one in phrase_of(noun) if one.i <= noun.i] or [noun], sentence, ground.parsed)
        group = ground.codebook.find(named.of(ground.text), "en", "victim")
        if group or (noun.pos_ == "PROPN" and not actors.names_place(span)):
            words = (named if number else span).of(ground.text).split()[:_LONGEST_VICTIM]
            return " ".join(words), not number and noun.tag_ in {"NN", "NNP"}
    doing = [span_of(phrase_of(one), sentence, ground.parsed) for one in _doing(word)]
    left = [one for one in victims if not any(one.overlaps(other) for other in doing)]
    return nearest_victim(ground, left, span_of([word], sentence, ground.parsed).start), False


def _receiving(word: Any) -> Any | None:
    """Return who gets a call or complains of a threat: "A student received a call", "two exiles spoke of threats"."""
    over = word.head.head if word.head.dep_ == "prep" else word.head
    over = word if word.pos_ == "VERB" else over
    if over.lemma_.lower() not in _RECEIVING or is_passive(over):
        return None
    return next((child for child in over.children if child.dep_ == "nsubj"), None)


def _doing(word: Any) -> Iterator[Any]:
    """Yield the nouns of those who do a deed: "attacked by masked men", "a man had warned him over the phone"."""
    verbs = (word, *(over for over in word.ancestors if over.lemma_.lower() in _REACHING))
    for one in verbs:
        nouns = (one, *(child for child in one.children if child.dep_ == "dobj"))
        links = (child for noun in nouns for child in noun.children if child.lower_ in _FROM)
        yield from (noun for link in links for noun in link.children if noun.dep_ == "pobj")
        if one.pos_ == "VERB" and one.lemma_.lower() not in _RECEIVING and not is_passive(one):
            yield from (child for child in one.children if child.dep_ == "nsubj")


def _undergoing(ground: Ground, word: Any) -> Any | None:
    """Return the noun that the verb or noun of a deed takes as the one who undergoes it."""
    wanted = {"nsubjpass"} if is_passive(word) else {"dobj"}
    noun = next((child for child in word.children if child.dep_ in wanted), None)
    if noun is None and word.pos_ in {"NOUN", "VERB"}:
        through = (b for c in word.children if c.dep_ == "prep" for b in c.children if b.dep_ == "pobj")
        noun = next((b for b in through if ground.codebook.find(b.text, "en", "victim") or b.pos_ == "PROPN"), None)
    return noun


def _in_view(word: Any) -> Any | None:
    """Return who is called the target of a deed: "The shopkeeper was the target of a campaign of intimidation"."""
    part = next((over for over in word.ancestors if over.lemma_ in _PARTS and over.dep_ == "attr"), None)
    if part is None:
        return None
    return next((child for child in part.head.children if child.dep_ == "nsubj"), None)


def nearest_victim(ground: Ground, victims: list[Span], at: int) -> str | None:
    """Return the word for people that stands nearest; pronouns and parts that somebody plays name nobody."""
    nobody = _PRONOUNS | _PLAYED
    named = [one for one in victims if one.of(ground.text).lower() not in nobody]
    near = min(named, key=lambda one: (abs(one.start - at), one.start), default=None)
    return None if near is None else near.of(ground.text)


def find_perpetrator(ground: Ground, doer: Actor, victim: str | None) -> str | None:
    """Return who did it: a body of the accused state, a post, or people who act for one; never the victim."""
    words = doer.words
    if words is None or words == victim:
        return None
    found = ground.codebook.find(words, "en", "doer") or ground.codebook.find(words, "en", "target.post")
    suffers = ground.codebook.find(words, "en", "victim.group")
    return words if found or (doer.side == "accused" and not suffers) else None
