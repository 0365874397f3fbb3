"""Speech behind a colon: "The minister shrugged it off: “Ask the police.”", "The embassy's answer came by fax: …".

Whatever the words before the colon tell, a quotation behind it is the words of their subject; so is what follows a noun
of saying with its owner. A subject that is a pronoun, a thing or nobody gives no speaker.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from longarm.read.claims.clauses import span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.speech_act import Speech, speaker_of
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_QUOTES = frozenset('"“„«') | {"``", "''"}
_NAMING = frozenset({"NOUN", "PROPN"})
#: Nouns of saying whose owner speaks behind the colon.
_NOUNS = frozenset(
    """reaction answer reply response verdict comment message statement denial explanation line retort rejoinder advice
    warning version account admission conclusion summary argument defence defense scorn word assessment plea position
    view""".split()  # noqa: SIM905
)
_FROM = frozenset({"from", "by", "of"})
#: Words of a sentence that somebody wrote as one.
_LONGEST = 300
_SHORTEST = 3


def find_colon_speech(ground: Ground, sentence: Sentence) -> Iterator[Speech]:
    """Yield what is said behind a colon of a sentence, where no attribution holds it.

    Args:
        ground: what the report was found to hold.
        sentence: a parsed sentence.
    """
    if sentence.tokens is None or len(sentence.tokens) > _LONGEST or ":" not in ground.words(sentence.span):
        return
    doc, first, last = sentence.tokens.doc, sentence.tokens.start, sentence.tokens.end - 1
    for colon in (token for token in sentence.tokens if token.text == ":" and first < token.i < last):
        behind = [token for token in doc[colon.i + 1 : last + 1] if not token.is_space]
        if len(behind) < _SHORTEST:
            continue
        content = span_of(behind, sentence, ground.parsed)
        held = ground.attribution_of(Span(content.start + 1, content.end)) or ground.attribution_of(content)
        if held is not None and held.speaker is not None:
            continue
        before = list(doc[first : colon.i])
        owner = _owner(before)
        if owner is None and behind[0].text in _QUOTES:
            owner = _subject(before)
        speaker = speaker_of(ground, sentence, owner) if owner is not None else None
        if speaker is not None:
            yield Speech(speaker, span_of([colon], sentence, ground.parsed), content, None, sentence)
            return


def _owner(before: list[Any]) -> Any | None:
    """Return whose answer it is: "the embassy's reaction", "word from the ministry"; None without such a noun."""
    for noun in before:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in _NOUNS or noun.dep_ not in {"nsubj", "nsubjpass", "ROOT"}:
            continue
        for child in noun.children:
            if child.dep_ == "poss" and child.pos_ in _NAMING:
                return child
            if child.lower_ in _FROM and child.dep_ == "prep":
                return next((one for one in child.children if one.dep_ == "pobj" and one.pos_ in _NAMING), None)
    return None


def _subject(before: list[Any]) -> Any | None:
    """Return the subject of the last verb before the colon that has one of its own, where it is a noun."""
    inside = {one.i for one in before}
    for verb in reversed(before):
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"relcl", "acl", "xcomp", "pcomp"}:
            continue
        subject = next((one for one in verb.children if one.dep_ == "nsubj" and one.i in inside), None)
        if subject is not None:
            return subject if subject.pos_ in _NAMING else None
    return None
