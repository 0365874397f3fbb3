"""Acts of speech inside and beside the found attributions: denials, pleas and what somebody is said to have answered.

An attribution is found once, at its outermost ("The embassy had replied that …, he said" is his). What the embassy
replied is a position of its own; so is a denial told without its content ("denied by the ministry").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from longarm.read.attribution.roles import BODIES, DOCUMENTS, PRIVATE_ROLES, PUBLIC_ROLES
from longarm.read.claims.clauses import is_passive, phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.factuality import tell_fact
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker, Stance
from longarm.records.span import Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DENYING = _words("deny reject dismiss refute rebut dispute contest")
_CONCEDING = _words("admit concede acknowledge")
_TRANSITIVE = _words("accuse inform notify criticise criticize condemn assure attribute")
_SAYING = _TRANSITIVE | _words(
    """say reply respond state declare stress explain note argue warn promise pledge claim report reveal agree insist
    confirm announce answer write add maintain contend allege counter estimate speak"""
)
#: Verbs whose acts are looked for.
VERBS = _DENYING | _CONCEDING | _SAYING | {"plead", "enter"}
#: Forms of those verbs: what a regular ending, or a change of the last letters, makes of them.
_STEMS = "|".join(sorted({verb.removesuffix("e").removesuffix("y") for verb in VERBS - {"say"}}))
_FORMS = re.compile(rf"(?<!\w)(?:(?:{_STEMS})\w{{0,5}}|said|says?|saying|wrote|written|spoken?|pled)(?!\w)")
_CLAUSES = frozenset({"ccomp", "dobj", "prep", "xcomp", "acomp", "oprd"})
#: What is said by verbs that have it in a form of their own.
_OWN_CONTENT = {"assure": {"ccomp"}, "speak": {"prep"}, "attribute": {"dobj"}}
#: "the domestic intelligence agency, the BfV": the initials set behind a body by its noun.
_INITIALS = re.compile(r"[^,(]+[,(] ?(?:the )?([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\b")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: Words that make a subject nobody: "neither ministry", "no official".
_NONE = frozenset({"neither", "nor", "no", "none", "nobody"})
_SHORTEST = 3


@dataclass(frozen=True)
class Speech:
    """One act of speech that no attribution holds as its own.

    Attributes:
        speaker: who speaks.
        cue: the verb.
        content: what is said; the sentence where the report gives only that it is denied.
        stance: what the verb tells; None where the words decide.
        sentence: where it stands.
    """

    speaker: Speaker
    cue: Span
    content: Span
    stance: Stance | None
    sentence: Sentence


def find_speech(ground: Ground, taken: list[tuple[int, int]]) -> Iterator[Speech]:
    """Yield the acts of speech of parsed body sentences.

    Args:
        ground: what the report was found to hold.
        taken: (start, end) of the verbs that already led to a statement, sorted.
    """
    index = 0
    for sentence in ground.body():
        if sentence.tokens is None:
            continue
        at = ground.parsed.passages[sentence.passage].span.start
        while index < len(taken) and taken[index][1] <= sentence.span.start:
            index += 1
        cues = []
        for begin, end in taken[index : index + 40]:
            if begin >= sentence.span.end:
                break
            cues.append((begin, end))
        for found in _FORMS.finditer(ground.text, sentence.span.start, sentence.span.end):
            if any(begin <= found.start() < end for begin, end in cues):
                continue
            word = sentence.tokens.doc.char_span(found.start() - at, found.end() - at)
            if word is None or word[0].pos_ != "VERB" or word[0].lemma_.lower() not in VERBS:
                continue
            speech = _speech(ground, sentence, word[0])
            if speech is not None:
                yield speech


def _speech(ground: Ground, sentence: Sentence, verb: Any) -> Speech | None:
    noun = _speaker_of(verb)
    if noun is None or tell_fact(_joined_to(verb) or verb).told != "fact" or not _is_speech(verb):
        return None
    speaker = _speaker(ground, sentence, noun, denying=verb.lemma_.lower() in _DENYING)
    stance, least = _stance(verb)
    content = _content(ground, sentence, verb)
    if speaker is None or (content is None and not least):
        return None
    cue = span_of([verb], sentence, ground.parsed)
    return Speech(speaker, cue, content or sentence.span, stance, sentence)


def _speaker_of(verb: Any) -> Any | None:
    if is_passive(verb):
        by = (below for child in verb.children if child.dep_ == "agent" for below in child.children)
        return next((noun for noun in by if noun.dep_ == "pobj"), None)
    at = _joined_to(verb) or verb
    for _ in range(3):
        subject = next((child for child in at.children if child.dep_ == "nsubj"), None)
        if subject is not None:
            return subject if subject.pos_ in {"NOUN", "PROPN"} else None
        if at.dep_ != "conj" or at.head.pos_ not in {"VERB", "AUX"}:
            return None
        at = at.head
    return None


def _joined_to(verb: Any) -> Any | None:
    """Return the verb that "and" joins a finite one to, where the parse hangs it on an infinitive.

    In "said that nobody had asked them to close and denied it" nobody can "to denied": it is "said" that goes on.
    """
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or verb.head.tag_ != "VB":
        return None
    return next((over for over in verb.head.ancestors if over.tag_ == verb.tag_), None)


def _speaker(ground: Ground, sentence: Sentence, noun: Any, *, denying: bool) -> Speaker | None:
    """Return who the subject is; who denies may be a thing that the report places ("the two centres in Ghent")."""
    tokens = list(phrase_of(noun))
    if any(token.lower_ in _NONE for token in tokens):
        return None
    while len(tokens) > 1 and tokens[0].pos_ in {"DET", "PUNCT", "ADV"}:
        tokens = tokens[1:]
    span = span_of(tokens, sentence, ground.parsed)
    words = " ".join(span.of(ground.text).split())
    lowered = {form for token in tokens for form in (token.lower_, token.lemma_.lower())}
    placed = denying and any(token.pos_ == "PROPN" for token in tokens)
    if noun.pos_ != "PROPN" and not placed and not lowered & (BODIES | PUBLIC_ROLES | PRIVATE_ROLES):
        return None
    spelt = _INITIALS.match(words) if noun.pos_ != "PROPN" else None
    cut = spelt[1] if spelt is not None else words.split(",")[0].strip()
    if not denying and cut.split()[-1].lower() in DOCUMENTS | {"papers", "filings", "records"}:
        return None
    return Speaker(name=cut, kind="body", public=bool(lowered & PUBLIC_ROLES), span=span)


def _is_speech(verb: Any) -> bool:
    """Say whether the verb tells speech here: to enter is to speak only of a plea."""
    lemma = verb.lemma_.lower()
    if lemma == "speak":
        return any(child.lower_ in {"of", "about"} for child in verb.children)
    return lemma not in {"plead", "enter"} or any(token.lower_ == "guilty" for token in verb.subtree)


def _stance(verb: Any) -> tuple[Stance | None, bool]:
    """Return the stance, None where the words decide, and whether the verb says it all without a content."""
    lemma = verb.lemma_.lower()
    below = {token.lower_ for token in verb.subtree}
    if lemma in _DENYING:
        return Stance.DENIES, True
    if lemma in _CONCEDING:
        return Stance.CONCEDES, False
    if lemma == "speak":
        return None, False
    if lemma in {"plead", "enter"}:
        return (Stance.DENIES if "not" in below or "no" in below else Stance.CONCEDES), True
    return None, False


def _content(ground: Ground, sentence: Sentence, verb: Any) -> Span | None:
    lemma = verb.lemma_.lower()
    wanted = {"ccomp"} if lemma in _SAYING - _TRANSITIVE else _CLAUSES
    wanted = _OWN_CONTENT.get(lemma, wanted)
    for child in verb.children:
        if child.dep_ in wanted:
            tokens = list(child.doc[child.left_edge.i : child.right_edge.i + 1])
            if len(tokens) >= _SHORTEST:
                return span_of(tokens, sentence, ground.parsed)
    return None
