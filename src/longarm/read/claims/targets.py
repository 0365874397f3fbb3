"""Whom or what an act of a host state is about, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from longarm.read.claims.clauses import is_passive, phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.kin import KIN
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_LONGEST = 14
#: Prepositions behind which a verb has what it is about; behind the others stand place, time and manner.
_ABOUT = frozenset("of into against at with over about on upon from for to by".split())  # noqa: SIM905
#: Words that deny what they stand before: "no charges were brought" is about nothing.
_NOTHING = frozenset({"no", "none", "nothing", "nobody", "neither", "nor", "any"})
_WHENS = frozenset({"DATE", "TIME"})
#: Verbs whose object or passive subject is who is told, not what it is about: "was not informed of the office".
#: Nouns of acts, which are done and not done to.
_ACTS = frozenset(
    "charge indictment inquiry investigation probe enquiry question motion proceeding review verdict protest".split()  # noqa: SIM905
)
_LETTING_KNOW = frozenset({"inform", "notify", "tell", "consult", "brief", "ask", "apprise"})

#: Verbs of what ends, and what ends with a site that "has ceased its activities".
_ENDING = frozenset("close shut cease end stop halt dismantle remove leave operate wind suspend".split())  # noqa: SIM905
_OWN_WORK = frozenset("activity operation work service business door function closure".split())  # noqa: SIM905
_CLOSURES = frozenset({"closure", "closing", "shutdown", "shutting", "removal", "end"})
_TAKEN_UP = frozenset({"its", "their", "his", "her", "it", "them", "they", "that", "which"})
#: Prepositions behind which a question or a motion has what it is about.
_MATTER = frozenset({"about", "on", "over", "regarding", "concerning"})


def find_target(ground: Ground, sentence: Sentence, word: Any, action: str = "") -> str | None:
    """Return what an act is done to, where the words say what: the object of the verb, or the subject of its passive.

    Never a time or "for good"; of an order to close not who is told, but what is to close; of a question in parliament
    not who is asked, but what it is about.

    Args:
        ground: the report.
        sentence: where the act stands.
        word: the token that names the act.
        action: code of the act.
    """
    found = {"ordered_closure": _to_close, "closed": _that_closed, "parliament_raised": _asked_about}.get(
        action, _nouns
    )
    nouns = [one for one in found(word) if action != "protecting_victim" or _is_somebody(ground, one)]
    noun = next((one for one in nouns if not _is_act(one) or _is_none(one)), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN", "NUM"} or _is_taken_up(noun):
        return None
    span = span_of(phrase_of(noun), sentence, ground.parsed)
    words = span.of(ground.text).split()
    if not words or words[0].lower() in _NOTHING or _is_when(ground, span):
        return None
    if len(words) > _LONGEST:
        # Never cut inside a phrase: the noun with what stands before it says what is meant.
        words = span_of(list(noun.doc[noun.left_edge.i : noun.i + 1]), sentence, ground.parsed).of(ground.text).split()
    return " ".join(words) if len(words) <= _LONGEST else None


def _is_somebody(ground: Ground, noun: Any) -> bool:
    """Say whether a noun stands for people: whom police protect is nobody's room and no guard."""
    people = noun.lemma_.lower() in KIN or noun.ent_type_ == "PERSON"
    return people or bool(ground.codebook.find(noun.text, "en", "victim"))


def _is_none(noun: Any) -> bool:
    return any(child.lower_ in _NOTHING for child in noun.children)


def _is_act(noun: Any) -> bool:
    """Say whether a noun is the act itself: "filed charges", "tabled a written question"."""
    return bool(noun.lemma_.lower() in _ACTS)


def _is_taken_up(noun: Any) -> bool:
    """Say whether a noun only takes up what was named before: "demanded their closure", "ceased its activities"."""
    lemma = noun.lemma_.lower()
    return lemma in _OWN_WORK and any(child.lower_ in _TAKEN_UP for child in noun.children if child.dep_ == "poss")


def _to_close(word: Any) -> Iterator[Any]:
    """Yield what is to close: "told the embassy to close an office", "ordered the closure of two offices"."""
    top = word.head if word.dep_ in {"aux", "auxpass"} else word
    for one in (top, *top.subtree):
        lemma = one.lemma_.lower()
        if lemma in _CLOSURES and one.pos_ == "NOUN":
            yield from (below for of in one.children if of.lower_ == "of" for below in of.children)
            yield from (child for child in one.children if child.dep_ == "poss")
        elif lemma in _ENDING and one.pos_ in {"VERB", "ADJ", "AUX"}:
            yield from _that_closed(one)


def _that_closed(word: Any) -> Iterator[Any]:
    """Yield what closes: the object, the subject of a passive, or that of "has ceased its activities"."""
    given = [child for child in word.children if child.dep_ in ({"nsubjpass"} if is_passive(word) else {"dobj"})]
    if not given or any(one.lemma_.lower() in _OWN_WORK for one in given):
        # A parse may hang the subject of "are closed" on its auxiliary.
        verbs = (word, *(child for child in word.children if child.dep_ in {"aux", "auxpass"}))
        given += [child for verb in verbs for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    for one in given:
        if one.lemma_.lower() not in _OWN_WORK:
            yield one
        else:
            yield from (below for link in one.children if link.lower_ == "of" for below in link.children)


def _asked_about(word: Any) -> Iterator[Any]:
    """Yield what a question in a parliament is about; who is asked is a person."""
    for one in word.subtree:
        if one.dep_ == "prep" and one.lower_ in _MATTER:
            yield from (child for child in one.children if child.dep_ == "pobj" and child.ent_type_ not in _WHENS)
    if word.lemma_.lower() not in {"ask", "question", "press", "quiz", "challenge"}:
        yield from _nouns(word)


def _nouns(word: Any) -> Iterator[Any]:
    wanted = {"nsubjpass"} if is_passive(word) else {"dobj"}
    if word.lemma_.lower() not in _LETTING_KNOW:
        yield from (child for child in word.children if child.dep_ in wanted)
    acts = [child for child in word.children if child.dep_ in {"dobj", "nsubjpass"} and _is_act(child)]
    for child in (below for one in (word, *acts) for below in one.children):
        called_in = word.lemma_ == "call" and child.lower_ == "in"
        if child.dep_ == "prep" and (child.lower_ in _ABOUT or called_in):
            yield from (one for one in child.children if one.dep_ == "pobj" and one.ent_type_ not in _WHENS)


def _is_when(ground: Ground, span: Span) -> bool:
    return any(when.holds(span) for when, _ in ground.whens_in(span))
