"""Acts of speech inside and beside the found attributions: denials, pleas and what somebody is said to have answered.

An attribution is found once, at its outermost ("The embassy had replied that …, he said" is his). What the embassy
replied is a position of its own; so is a denial told without its content ("denied by the ministry"), and so are words
whose verb the tagger does not know ("…, a commissioner joked.", "The agency faults the city for …").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from msgspec import structs
from spacy.strings import get_string_id

from longarm.read.claims.clauses import is_passive, root_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.said_verbs import (
    ASIDE,
    CONCEDING,
    COUNTING,
    DENYING,
    IDIOMS,
    JUDGING,
    NESTED,
    PARTICLED,
    PHRASAL,
    QUOTING,
    SAYING,
    SPOKEN_OF,
    TELLING,
    TYING,
    VERBS,
)
from longarm.read.claims.speech_act import Speech, speaker_of
from longarm.read.claims.speech_aside import may_be_verb, read_aside
from longarm.read.claims.speech_cited import cited_by, citer_of, content_of_cited
from longarm.read.claims.speech_colon import find_colon_speech
from longarm.read.claims.speech_pronouns import find_pronoun_speech
from longarm.read.factuality import tell_fact
from longarm.read.parsed import Sentence
from longarm.records.claim import Stance
from longarm.records.span import Span

__all__ = ["Speech", "find_speech"]

#: Those verbs as the parser numbers words: most words of a report are none of them.
_IDS = frozenset(get_string_id(verb) for verb in VERBS | ASIDE | QUOTING | {verb for verb, _ in PARTICLED})
_CLAUSES = frozenset({"ccomp", "dobj", "prep", "xcomp", "acomp", "oprd"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: "the state news agency Xinhua", "Norway's NRK": an outlet under a longer name is asked for by its last word.
_OUTLET = re.compile(r"\b(?:news agency|newspaper|daily|tabloid|broadcaster|magazine|website|state agency|paper)\b")
_NUMBERED = frozenset({"NUM"})
_NAMING = frozenset({"NOUN", "PROPN"})
_SUBJECT = frozenset({"nsubj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEAR, _SHORTEST = 5, 3


def find_speech(ground: Ground, taken: list[tuple[int, int]]) -> Iterator[Speech]:
    """Yield the acts of speech of parsed body sentences.

    Args:
        ground: what the report was found to hold.
        taken: (start, end) of the verbs that already led to a statement, sorted.
    """
    found = set()
    for speech in find_pronoun_speech(ground, taken):
        found.add(speech.cue.start)
        yield speech
    starts = [begin for begin, _ in taken]
    for sentence in ground.body():
        if sentence.tokens is None:
            continue
        at = ground.parsed.passages[sentence.passage].span.start
        for token in sentence.tokens:
            if token.lemma not in _IDS or not may_be_verb(token):
                continue
            begin = at + token.idx
            place = bisect_right(starts, begin) - 1
            if (place >= 0 and begin < taken[place][1]) or begin in found:
                continue
            told = _speech(ground, sentence, token) or read_aside(ground, sentence, token)
            if told is not None and _is_own_position(ground, told, token):
                yield told
        yield from find_colon_speech(ground, sentence)


def _is_own_position(ground: Ground, speech: Speech, verb: Any) -> bool:
    """Say whether an act of speech is nobody else's telling, and no outlet's: what an outlet tells is cited."""
    if ground.known.kind_of(speech.speaker.name) == "outlet" or _OUTLET.search(speech.speaker.name) is not None:
        return False
    outer = ground.attribution_of(speech.cue)
    if verb.lemma_.lower() in NESTED or outer is None or outer.speaker is None or not outer.cue:
        return True
    # "Where some claim X, the group counts Y": what the first is said to say cannot hold the clause above it.
    root = root_of(speech.sentence, ground.parsed, outer.cue[0])
    return root is not None and any(over.i == verb.i for over in root.ancestors)


def _speech(ground: Ground, sentence: Sentence, verb: Any) -> Speech | None:
    if verb.lemma_.lower() not in VERBS:
        return None
    cited = cited_by(verb)
    noun = cited or _speaker_of(verb)
    if noun is None or not _is_speech(verb) or not _is_fact(verb):
        return None
    speaker = speaker_of(ground, sentence, noun, denying=verb.lemma_.lower() in DENYING)
    stance, least = _stance(verb)
    content = _content(ground, sentence, verb)
    if speaker is None or (content is None and not least):
        return None
    cue = span_of([verb], sentence, ground.parsed)
    citer = citer_of(ground, sentence, verb) if cited is not None else None
    if citer is not None and citer.name != speaker.name and speaker.via is None:
        speaker = structs.replace(speaker, via=citer.name)
    return Speech(speaker, cue, content or sentence.span, stance, sentence)


def _is_fact(verb: Any) -> bool:
    """Say whether the speaking is told as done; the "no" of "counts no more than 80" belongs to the number."""
    if _number(verb) is not None:
        return not any(child.dep_ == "neg" for child in verb.children)
    return tell_fact(_joined_to(verb) or verb).told == "fact"


def _speaker_of(verb: Any) -> Any | None:
    if is_passive(verb):
        by = (below for child in verb.children if child.dep_ == "agent" for below in child.children)
        return next((noun for noun in by if noun.dep_ == "pobj"), None)
    at = _joined_to(verb) or verb
    for _ in range(3):
        # Whoever undergoes one thing may do the next: "was handed a note and added that …".
        deps = _SUBJECTS if at.i != verb.i else _SUBJECT
        subject = next((child for child in at.children if child.dep_ in deps), None)
        if subject is not None:
            return subject if subject.pos_ in _NAMING else None
        if at.dep_ == "acl" and at.head.pos_ in _NAMING and _is_own(at) and _is_apart(at):
            return at.head
        if at.head.pos_ not in {"VERB", "AUX"} or not (at.dep_ == "conj" or (at.dep_ == "advcl" and _is_own(at))):
            return None
        at = at.head
    return None


def _is_own(verb: Any) -> bool:
    """Say whether a verb below a noun or a clause tells what that one did first: "the minister, having vouched, …"."""
    return any(child.lower_ == "having" for child in verb.children) or verb.tag_ == "VBD"


def _is_apart(verb: Any) -> bool:
    """Say whether a comma stands between a verb and the noun it hangs on: "people linked to the shop" say nothing."""
    return any(token.text == "," for token in verb.doc[verb.head.i + 1 : verb.i])


def _joined_to(verb: Any) -> Any | None:
    """Return the verb that "and" joins a finite one to, where the parse hangs it on an infinitive.

    In "said that nobody had asked them to close and denied it" nobody can "to denied": it is "said" that goes on.
    """
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or verb.head.tag_ != "VB":
        return None
    return next((over for over in verb.head.ancestors if over.tag_ == verb.tag_), None)


def _is_speech(verb: Any) -> bool:
    """Say whether the verb tells speech here: to enter is to speak only of a plea, to sound only of an alarm."""
    lemma = verb.lemma_.lower()
    if lemma in {"plead", "enter"} and any(token.lower_ == "guilty" for token in verb.subtree):
        return True
    if lemma in {"cite", "quote"}:
        return cited_by(verb) is not None
    if lemma in DENYING | CONCEDING | SAYING:
        return True
    return (
        _about(verb) is not None
        or _dismissed(verb) is not None
        or _idiom(verb) is not None
        or _number(verb) is not None
    )


def _about(verb: Any) -> Any | None:
    """Return the preposition behind which stands what is spoken of: "bragged online of a desk"."""
    lemma = verb.lemma_.lower()
    below = (child for near in (verb, *verb.children) for child in near.children)
    return next((c for c in below if (lemma, c.lower_) in SPOKEN_OF and 0 < c.i - verb.i <= _NEAR), None)


def _dismissed(verb: Any) -> Any | None:
    """Return what somebody waves away, plays down or rules out."""
    lemma = verb.lemma_.lower()
    if not any((lemma, child.lower_) in PHRASAL and 0 < child.i - verb.i <= _NEAR for child in verb.children):
        return None
    return next((c for c in verb.children if c.dep_ == "dobj" or c.lower_ in {"at", "against"}), None)


def _idiom(verb: Any) -> Any | None:
    """Return the noun that with its verb is speech: "sounds the alarm"."""
    lemma = verb.lemma_.lower()
    return next((c for c in verb.children if c.dep_ == "dobj" and (lemma, c.lemma_.lower()) in IDIOMS), None)


def _number(verb: Any) -> Any | None:
    """Return what is counted, with its number: "puts at 14 the number of cases", "has counted two posts"."""
    if verb.lemma_.lower() not in COUNTING:
        return None
    for child in verb.children:
        if child.dep_ in {"dobj", "prep", "attr", "oprd", "ccomp"} and any(
            one.pos_ in _NUMBERED for one in child.subtree
        ):
            counted = child.dep_ == "dobj" or child.lower_ == "at"
            put = verb.lemma_.lower() != "put" or any(one.lower_ == "at" for one in verb.children)
            return child if counted and put else None
    return None


def _stance(verb: Any) -> tuple[Stance | None, bool]:
    """Return the stance, None where the words decide, and whether the verb says it all without a content."""
    lemma = verb.lemma_.lower()
    below = {token.lower_ for token in verb.subtree}
    if lemma in DENYING:
        return Stance.DENIES, True
    if lemma in CONCEDING:
        return Stance.CONCEDES, False
    if lemma in {"plead", "enter"} and "guilty" in below:
        return (Stance.DENIES if "not" in below or "no" in below else Stance.CONCEDES), True
    return None, False


def _content(ground: Ground, sentence: Sentence, verb: Any) -> Span | None:
    lemma = verb.lemma_.lower()
    if lemma in {"cite", "quote"}:
        return content_of_cited(ground, sentence, verb)
    if verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].lower_ == "so" and lemma in {"say", "think", "believe"}:
        return sentence.span
    if verb.dep_ == "csubj" and verb.head.lemma_.lower() == "be" and verb.head.right_edge.i > verb.head.i:
        return span_of(list(verb.doc[verb.head.i + 1 : verb.head.right_edge.i + 1]), sentence, ground.parsed)
    chosen = _about(verb) or _dismissed(verb) or _idiom(verb) or _number(verb)
    if chosen is not None:
        tokens = list(verb.doc[min(chosen.left_edge.i, verb.i + 1) : verb.right_edge.i + 1])
        return span_of(tokens, sentence, ground.parsed)
    wanted = _wanted(lemma)
    for child in verb.children:
        if child.dep_ in wanted:
            tokens = list(child.doc[child.left_edge.i : child.right_edge.i + 1])
            if lemma in TYING:
                tokens = list(child.doc[child.left_edge.i : verb.right_edge.i + 1])
            if len(tokens) >= _SHORTEST:
                return span_of(tokens, sentence, ground.parsed)
    return _passive_content(sentence, verb)


def _passive_content(sentence: Sentence, verb: Any) -> Span | None:
    """Return the sentence of an inserted "its researchers were told by a refugee leader"."""
    inserted = verb.lemma_.lower() in TELLING and is_passive(verb) and verb.dep_ in {"parataxis", "ccomp"}
    return sentence.span if inserted else None


def _wanted(lemma: str) -> frozenset[str]:
    """Return the relations in which a verb has what is said."""
    if lemma == "assure":
        return frozenset({"ccomp"})
    if lemma in TYING:
        return frozenset({"dobj", "prep"})
    if lemma in {"accuse", "inform", "notify"} or lemma in JUDGING | DENYING | CONCEDING:
        return _CLAUSES
    return frozenset({"ccomp"})
