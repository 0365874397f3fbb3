"""Roles that stand before a name with a comma between: "The minister, Wopke Hoekstra, ordered both sites to close"."""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.person_nouns import is_person_noun
from longarm.read.attribution.roles import ROLES

_OPENS, _CLOSES = frozenset({",", "(", "–", "—"}), frozenset({",", ")", ".", ";", ":", "–", "—"})
_POSSESSIVES = frozenset({"its", "their", "his", "her", "our"})
_ARTICLES = frozenset({"the", "a", "an"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LONGEST, _OF = 10, frozenset({"of", "for", "in", "at", "to"})
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "PART", "NUM", "DET", "CCONJ"})


def role_apposed(frame: Frame, start: int, last: int) -> str | None:
    """Return the role before a name that is its apposition, without article; None where the name is no such thing.

    "They met the mayor, Jan Vries and others" is a list, and in "Having met the mayor, Jan Vries left" somebody else
    begins: the name must end in a mark, and the parse must tie it to the role or the role to the verb as its subject.

    Args:
        frame: the tokens.
        start: first token of the name.
        last: its last token.
    """
    tokens, sentence = frame.tokens, frame.sentence
    opens = start - 1
    if opens < 1 or last + 1 >= len(frame) or sentence[opens] != sentence[start]:
        return None
    if tokens[opens].text not in _OPENS or tokens[last + 1].text not in _CLOSES:
        return None
    first = _beginning(frame, opens)
    if first is None or first >= opens:
        return None
    head = next((i - 1 for i in range(first, opens) if i > first and tokens[i].lower_ in _OF), opens - 1)
    noun = tokens[head]
    if tokens[opens - 1].pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return None
    if noun.tag_ not in {"NN", "NNP"} or not (noun.lower_ in ROLES or is_person_noun(noun.lower_)):
        return None
    apposed = any(
        tokens[i].dep_ == "appos" and int(frame.head[i]) in range(first, opens) for i in range(start, last + 1)
    )
    if not apposed and noun.dep_ not in _SUBJECTS:
        return None
    return " ".join(frame.text[int(frame.start[first]) : int(frame.end[opens - 1])].split())


def _beginning(frame: Frame, opens: int) -> int | None:
    """Return where the words of the role begin behind their article, owner or the start of the sentence."""
    tokens = frame.tokens
    for i in range(opens - 1, max(-1, opens - 1 - _LONGEST), -1):
        outside = frame.sentence[i] != frame.sentence[opens]
        inner = tokens[i].lower_ in _ARTICLES and i > 0 and tokens[i - 1].lower_ in _OF
        if outside or (tokens[i].lower_ in _ARTICLES | _POSSESSIVES and not inner):
            return i + 1
        if tokens[i].pos_ not in _PHRASE or tokens[i].is_punct:
            return None
        if i == 0:
            return 0
    return None
