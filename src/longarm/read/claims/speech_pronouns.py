"""Speech of a pronoun that nothing before tied: whom "it", "he" or "they" takes up in its own or the last sentence.

"The Treasury froze the assets of a gangster who, it says, …": a body speaks of itself. A pronoun takes up a subject of
its own sentence first, then the subject of the sentence before; a noun that cannot speak, or of another number or sex,
is passed over, and where none is left the words stay nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from longarm.read.attribution.person_nouns import is_people_noun, is_person_noun
from longarm.read.attribution.roles import CROWD, ROLES
from longarm.read.claims.clauses import root_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.nobodies import is_body_word
from longarm.read.claims.speech_act import Speech, speaker_of
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution

_SORTS = {"he": "person", "she": "person", "it": "body", "they": "people"}
#: "it seems", "it is understood": nobody's words.
_IMPERSONAL = re.compile(
    r"\b(?:seem|appear|turn|happen|emerg|transpir|follow)\w*\b"
    r"|\b(?:is|was|has been|had been) (?:\w+ly )?\w+(?:ed|ood|own|aid)\b"
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAMING = frozenset({"NOUN", "PROPN"})
_FEMALE = frozenset(
    {"woman", "mother", "daughter", "wife", "sister", "aunt", "widow", "girl", "niece", "lady", "grandmother", "nun"}
    | {"nurse", "actress"}
)
_MALE = frozenset("man father son husband brother uncle widower boy nephew gentleman grandfather monk priest".split())  # noqa: SIM905
_MODES = frozenset({"say", "claim", "concede", "deny", "promise", "demand", "feel"})


def find_pronoun_speech(ground: Ground, taken: list[tuple[int, int]]) -> Iterator[Speech]:
    """Yield the attributions whose pronoun was tied to nobody and that their sentence or the last one ties.

    Args:
        ground: what the report was found to hold.
        taken: (start, end) of the verbs that already led to a statement.
    """
    held = set(taken)
    places = {sentence.span.start: index for index, sentence in enumerate(ground.parsed.sentences)}
    for one in ground.attributions:
        if one.speaker is not None or not one.source or not one.cue or not one.content:
            continue
        word = ground.words(one.source[0]).lower()
        if _IMPERSONAL.search(ground.words(one.cue[0])):
            continue
        if word not in _SORTS or one.cue_class not in _MODES or (one.cue[0].start, one.cue[0].end) in held:
            continue
        sentence = ground.sentence_at(one.source[0])
        speech = _tied(ground, places, sentence, one, word) if sentence is not None else None
        if speech is not None:
            yield speech


def _tied(ground: Ground, places: dict[int, int], sentence: Sentence, one: Attribution, word: str) -> Speech | None:
    pronoun = root_of(sentence, ground.parsed, one.source[0])
    if pronoun is None:
        return None
    index = places[sentence.span.start]
    last = ground.parsed.sentences[index - 1] if index else None
    near = last if last is not None and last.passage == sentence.passage else None
    meant = [(sentence, noun) for noun in _above(pronoun)]
    meant += [(near, noun) for noun in _subjects(near)] if near is not None else []
    for where, noun in meant:
        speaker = speaker_of(ground, where, noun) if _fits(noun, word) else None
        if speaker is not None:
            content = one.content[0] if len(one.content) == 1 else sentence.span
            return Speech(speaker, one.cue[0], content, None, sentence)
    return None


def _above(pronoun: Any) -> Iterator[Any]:
    """Yield the nouns before a pronoun in its sentence that it may take up: subjects of verbs, then objects."""
    before = [one for one in pronoun.sent if one.i < pronoun.i and one.pos_ in {"NOUN", "PROPN"}]
    yield from (one for one in before if one.dep_ in _SUBJECTS)
    yield from (one for one in before if one.dep_ in {"dobj", "dative", "pobj"} and one.head.dep_ != "compound")


def _subjects(sentence: Sentence) -> Iterator[Any]:
    if sentence.tokens is not None:
        root = sentence.tokens.root
        yield from (child for child in root.children if child.dep_ in _SUBJECTS and child.pos_ in _NAMING)
        # "It was the lady next door who …": she is meant.
        yield from (child for child in root.children if child.dep_ == "attr" and root.lemma_.lower() == "be")


def _fits(noun: Any, word: str) -> bool:
    """Say whether a noun is of the sort, number and sex that a pronoun asks for."""
    lemma, plural = noun.lemma_.lower(), noun.tag_ in {"NNS", "NNPS"}
    sort = _SORTS[word]
    person = lemma in ROLES or is_person_noun(lemma)
    if sort == "person":
        named = noun.pos_ == "PROPN" and noun.doc[noun.left_edge.i].lower_ in GIVEN_NAMES
        other = _MALE if word == "she" else _FEMALE
        return not plural and (person or named) and lemma not in other
    if sort == "body":
        return not plural and not person and any(is_body_word(one.lower_) for one in _phrase(noun))
    return (plural and (lemma in ROLES | CROWD or is_person_noun(lemma) or is_people_noun(noun.lower_))) or (
        noun.lower_ == "police"
    )


def _phrase(noun: Any) -> list[Any]:
    return [noun, *(child for child in noun.children if child.dep_ in {"compound", "amod", "appos"})]
