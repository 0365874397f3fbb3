"""What the classifier of acts and incidents sees of a sentence: words, fields and sides, and how they hang together.

No feature holds a name: whoever is named stands there as what the reader takes him for (a body of a host state or of
the accused one, a member of a parliament, a person, an outlet, a place), so that what is learned of one country holds
for another. A feature is readable: ``word lease``, ``words on remand``, ``inquire`` (a semantic field), ``BODY`` (a
side), ``inquire<subject<BODY`` (the one hangs on the other), ``kin+threat`` (both in the sentence), ``arrest~not``
(told not to be so), ``cue response.arrested`` (words that the rules know).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from longarm.read.claims.event_fields import Fields
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.parsed import Sentence
from longarm.records.span import Span

Feature = tuple[str, int]
"""A feature and the place of its word in the sentence."""

#: Cue codes whose words are sides of features, with the side.
SIDES = (
    ("actor.body", "BODY"),
    ("actor.member", "MEMBER"),
    ("actor.accused", "ACCUSED"),
    ("target.post", "POST"),
    ("victim", "PEOPLE"),
    ("doer", "DOER"),
)
#: Cues of the rules that are features themselves.
CUES = ("response", "incident")
#: Parts of speech of words that are features.
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_NAMES = frozenset({"ACCUSED-STATE", "HOST-STATE", "KNOWN", "PERSON"})
#: Relations that hold between words of content, under the name that the feature gives them.
_RELATIONS = {
    "nsubj": "subject", "csubj": "subject", "nsubjpass": "object", "dobj": "object", "agent": "subject",
    "dative": "to", "attr": "is", "acomp": "is", "oprd": "is", "poss": "of", "compound": "of", "amod": "of",
    "nmod": "of", "prt": "particle", "xcomp": "clause", "ccomp": "clause", "advcl": "clause", "pcomp": "clause",
    "appos": "is", "advmod": "how", "acl": "which", "relcl": "which",
}  # fmt: skip
_LINKS = frozenset({"prep", "agent", "dative"})
_PRONOUNS = frozenset("he she they him her them who i we us me it".split())  # noqa: SIM905
_NOT = frozenset({"no", "never", "neither", "nor", "nobody", "none", "nothing", "without"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_LONGEST_CLIMB = 4


@dataclass(frozen=True)
class Words:
    """A parsed sentence as the features see it.

    Attributes:
        tokens: its words.
        lemmas: their lemmas, in small letters.
        fields: their semantic fields.
        first: place of its first word in the parse.
    """

    tokens: Sequence[Any]
    lemmas: list[str]
    fields: list[tuple[str, ...]]
    first: int


def words_of(sentence: Sentence, fields: Fields) -> Words:
    """Return a parsed sentence as the features see it."""
    tokens = list(sentence.tokens or ())
    lemmas = [one.lemma_.lower() for one in tokens]
    return Words(tokens, lemmas, fields.of_all(lemmas), tokens[0].i if tokens else 0)


def plain_features(words: Words) -> list[Feature]:
    """Return the features that ask nothing but the words: what a first look at a sentence goes by."""
    found = [(f"word {lemma}", at) for at, lemma in enumerate(words.lemmas)]
    found += [(name, at) for at, names in enumerate(words.fields) for name in names]
    return found


def find_features(ground: Ground, hosts: Hosts, sentence: Sentence, words: Words) -> dict[str, int]:
    """Return the features of a parsed English sentence, each with the place of the first word that has it.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: a sentence that a parser read.
        words: the same sentence as :func:`words_of` gives it.
    """
    if not words.tokens:
        return {}
    sides = _sides(ground, hosts, sentence, words)
    seen: dict[str, int] = {}
    for find in (
        _single(words, sides),
        _pairs(words, sides),
        _company(words, sides),
        _of_sentence(ground, sentence, words),
    ):
        for name, at in find:
            seen.setdefault(name, at)
    return seen


def _sides(ground: Ground, hosts: Hosts, sentence: Sentence, words: Words) -> list[tuple[str, ...]]:
    """Return the sides of every word: what names in it stand for."""
    base = ground.parsed.passages[sentence.passage].span.start
    begins = [base + token.idx for token in words.tokens]
    found: list[list[str]] = [[] for _ in begins]
    for span, name in find_sides(ground, hosts, sentence):
        for at in range(bisect_left(begins, span.start), bisect_left(begins, span.end)):
            if name not in found[at]:
                found[at].append(name)
    for at, token in enumerate(words.tokens):
        if token.like_num:
            found[at].append("NUMBER")
        elif token.ent_type_ == "PERSON":
            found[at].append("PERSON")
        elif token.lower_ in _PRONOUNS:
            found[at].append("PRONOUN")
    return [tuple(one) for one in found]


def find_sides(ground: Ground, hosts: Hosts, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """Yield the words of a sentence that the reader knows, with their side."""
    for place in hosts.places_in(sentence.span):
        yield place.span, "ACCUSED-STATE" if place.country in hosts.accused else "HOST-STATE"
    for _, span in ground.known.find(ground.text, sentence.span):
        yield span, "KNOWN"
    for code, name in SIDES:
        for _, span in ground.hits(sentence, code):
            yield span, name


def _single(words: Words, sides: list[tuple[str, ...]]) -> Iterator[Feature]:
    """Yield words, each two that follow one another, fields and sides; whoever is named goes by his side."""
    before = ""
    for at, token in enumerate(words.tokens):
        kind, alpha = token.pos_, token.is_alpha
        named = next((one for one in sides[at] if one in _NAMES), "")
        lemma = named or words.lemmas[at]
        if alpha and kind in _CONTENT and not named:
            yield f"word {lemma}", at
        if (alpha and kind != "PROPN") or named:
            if before and before != named:
                yield f"words {before} {lemma}", at
            before = lemma
        else:
            before = ""
        for name in words.fields[at]:
            yield name, at
        for name in sides[at]:
            yield name, at


def _pairs(words: Words, sides: list[tuple[str, ...]]) -> Iterator[Feature]:
    """Yield a feature for each two words of which one hangs on the other, prepositions left out."""
    symbols = [(*names, *more) for names, more in zip(words.fields, sides, strict=True)]
    for at, token in enumerate(words.tokens):
        if not symbols[at]:
            continue
        over, relation = _governor(token)
        above = over - words.first
        if relation and 0 <= above < len(symbols):
            for low in symbols[at]:
                for high in symbols[above]:
                    yield f"{high}<{relation}<{low}", above


def _governor(token: Any) -> tuple[int, str]:
    """Return the place of the word of content that a word hangs on, and how; no relation where there is none.

    A joined word hangs where the first does.
    """
    at = token
    for _ in range(_LONGEST_CLIMB):
        if at.dep_ != "conj":
            break
        at = at.head
    over, relation = at.head, at.dep_
    if relation == "pobj" and over.dep_ in _LINKS:
        return over.head.i, "subject" if over.dep_ == "agent" else over.lower_
    return over.i, _RELATIONS.get(relation, "")


def _company(words: Words, sides: list[tuple[str, ...]]) -> Iterator[Feature]:
    """Yield a feature for each two fields, or field and side, that a sentence has."""
    first: dict[str, int] = {}
    for at, names in enumerate(words.fields):
        for name in names:
            first.setdefault(name, at)
    beside = sorted({name for names in sides for name in names})
    ordered = sorted(first)
    for place, one in enumerate(ordered):
        at = first[one]
        for other in ordered[place + 1 :]:
            yield f"{one}+{other}", at
        for side in beside:
            yield f"{one}+{side}", at


def _of_sentence(ground: Ground, sentence: Sentence, words: Words) -> Iterator[Feature]:
    """Yield what is denied, possible or conditional, whether it is asked or said, and the cues of the rules."""
    for at, token in enumerate(words.tokens):
        mood = _mood(token)
        if mood:
            yield f"~{mood}", at
            over = token.head.i - words.first
            if 0 <= over < len(words.fields):
                for name in words.fields[over]:
                    yield f"{name}~{mood}", over
        elif token.text == "?":
            yield "question", at
    if ground.attribution_of(Span(sentence.span.start, sentence.span.start + 1)) is not None:
        yield "said", 0
    base = ground.parsed.passages[sentence.passage].span.start
    ends = [base + token.idx + len(token) for token in words.tokens]
    for code in CUES:
        for hit, span in ground.hits(sentence, code):
            yield f"cue {hit.cue.code}", min(bisect_left(ends, span.start + 1), len(ends) - 1)


def _mood(token: Any) -> str:
    """Return how a small word turns the word it hangs on: ``not``, ``if``, ``to`` or a modal; empty for none."""
    if token.dep_ == "neg" or token.lower_ in _NOT:
        return "not"
    if token.tag_ == "MD":
        return str(token.lower_)
    if token.dep_ == "aux" and token.lower_ == "to":
        return "to"
    return "if" if token.dep_ == "mark" and token.lower_ in _CONDITIONS else ""
