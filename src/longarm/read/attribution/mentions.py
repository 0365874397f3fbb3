"""Names in a report: who is a person and who a body, in which forms, with which role the text gives.

No entity recogniser is asked: a name is a run of proper nouns, and its words, titles and appositions say what it is.
"""

from __future__ import annotations

import numpy as np
from spacy.symbols import PROPN

from longarm.read.attribution.apposed import role_apposed
from longarm.read.attribution.frame import Frame
from longarm.read.attribution.hyphens import is_given, second_syllable
from longarm.read.attribution.phrases import PLACE_BEFORE, without_when
from longarm.read.attribution.roles import (
    BODIES,
    CALENDAR,
    COURTESY,
    FAMILY_FIRST,
    PARTISANS,
    PUBLIC_ROLES,
    ROLES,
)
from longarm.read.attribution.short_forms import Mention, Roster, tie_forms
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.places_like import is_demonym, looks_like_place

_JOINS = frozenset(
    {"of", "for", "and", "the", "de", "van", "von", "der", "den", "bin", "al", "el", "la", "du", "’s", "'s", "&"}
)
_NAME_JOINS = frozenset({"de", "van", "von", "der", "den", "bin", "al", "el", "la", "du", "ter", "ten", "di", "da"})
#: What ends in such a word is a law: "the Official Information Act" says nothing.
_LAWS = frozenset({"act", "bill", "treaty", "law", "code", "constitution", "statute", "ordinance", "clause"})
_LONGEST_ROLE = 14
#: Tokens from the first to the last of given name, second word, family name.
_FULL_NAME = 2
#: Tokens of a given name of two with its hyphen.
_DOUBLE = 3


def find_mentions(frame: Frame) -> Roster:
    """Find the names of a report and tie short forms of persons to full ones."""
    roster = Roster()
    last = -1
    for i in np.flatnonzero(frame.pos == PROPN).tolist():
        if i <= last or not _is_name_word(frame, i):
            continue
        last = _run_end(frame, i)
        mention = _read_run(frame, i, last)
        if mention is not None:
            roster.mentions.append(mention)
    tie_forms(roster)
    return roster


def _is_name_word(frame: Frame, i: int) -> bool:
    token = frame.tokens[i]
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.lower_ not in CALENDAR


def _run_end(frame: Frame, first: int) -> int:
    """Return the last token of the run of proper nouns that starts at ``first``."""
    last = second_syllable(frame, first) or first
    paragraph = frame.paragraph[first]
    body = frame.tokens[first].lower_ in BODIES
    i = last + 1
    while i < len(frame) and frame.paragraph[i] == paragraph and i - first < 12:
        word = frame.tokens[i].lower_
        if _is_name_word(frame, i):
            i = last = second_syllable(frame, i) or i
            body = body or word in BODIES
        elif word == "-" or word in _NAME_JOINS or (body and word in _JOINS):
            pass
        else:
            break
        i += 1
    return last


def _read_run(frame: Frame, first: int, last: int) -> Mention | None:
    tokens = frame.tokens
    start = _after_title(frame, first, last)
    titled = start > first
    start = _after_people(frame, start, last)
    words = [tokens[i].lower_ for i in range(start, last + 1)]
    if not words or words[-1] in PUBLIC_ROLES | PARTISANS | _LAWS or (len(words) == 1 and words[0] in COURTESY):
        return None
    name = _words(frame, start, last)
    given = "-" in words and any(is_given(part) for part in name.split())
    role = _role_at(frame, first, start, last)
    if any(word in BODIES for word in words) or (len(words) == 1 and name.isupper() and not titled):
        kind, role = "body", None
    elif titled or (_names_person(role) and not looks_like_place(name)):
        kind = "person"
    elif looks_like_place(name) or ("-" in words[1:2] and not given and not _is_double(words)):
        kind, role = "place", None
    elif given:
        kind = "person"
    elif len(words) == 1:
        kind = "person" if _is_called(frame, start) else "single"
    else:
        before = tokens[first - 1].lower_ if first else ""
        kind = "place" if before in PLACE_BEFORE and words[0] not in FAMILY_FIRST else "person"
    return Mention(start, last, name, kind, role)


def _is_double(words: list[str]) -> bool:
    """Say whether a name begins with a given name of two, a family's name behind it: "Anne-Marie Vos"."""
    return words[0] in GIVEN_NAMES and len(words) > _DOUBLE and words[_DOUBLE] not in {"-", "and"}


def _after_people(frame: Frame, first: int, last: int) -> int:
    """Return where a person's name starts after a people and a party: "Swede Peter Dahlin", "German Liberal Jan Novák".

    A body keeps its country, which tells it from its sisters: "Croatian Interior Ministry".
    """
    words = [token.lower_ for token in frame.tokens[first : last + 1]]
    if any(word in BODIES for word in words):
        return first
    start = first
    for word in words[:2]:
        if last - start < _FULL_NAME or not (is_demonym(word) or word in PARTISANS):
            break
        start += 1
    return start


def _is_called(frame: Frame, at: int) -> bool:
    """Say whether a single word is given as a person's (often false) name: "called Alim", "Alim, not his real name"."""
    before = frame.tokens[at - 1].lower_ if at else ""
    after = " ".join(token.lower_ for token in frame.tokens[at + 1 : at + 8])
    return before in {"named", "nicknamed", "pseudonym"} or "real name" in after or "pseudonym" in after


def _after_title(frame: Frame, first: int, last: int) -> int:
    """Return where the name starts after capitalised titles such as "Foreign Minister" or "Sen."."""
    start = first
    for i in range(first, last):
        word = frame.tokens[i].lower_
        if word in PUBLIC_ROLES or word in COURTESY:
            start = i + 1
    rest = [frame.tokens[i].lower_ for i in range(start, last + 1)]
    return first if any(word in BODIES for word in rest) or len(rest) > 4 else start


def _words(frame: Frame, first: int, last: int) -> str:
    return " ".join(frame.text[int(frame.start[first]) : int(frame.end[last])].split())


def _names_person(role: str | None) -> bool:
    if role is None:
        return False
    words = set(role.lower().replace(",", " ").split())
    return bool(words & ROLES)


def _role_at(frame: Frame, first: int, start: int, last: int) -> str | None:
    """Return the role beside a name: before it ("Dutch foreign minister …") or after it ("…, the minister")."""
    before = _role_before(frame, first, start)
    # A single word before an apposition is more often a place ("in Rome, the minister said") than a person.
    return before or (_role_after(frame, last) if last > start else None) or role_apposed(frame, start, last)


def _role_before(frame: Frame, first: int, start: int) -> str | None:
    begin = first
    while begin > 0 and frame.sentence[begin - 1] == frame.sentence[first] and first - begin < _LONGEST_ROLE:
        token = frame.tokens[begin - 1]
        joins = token.text in {"-", "of", "’s", "'s"} and begin - 1 > 0
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} and not joins:
            break
        begin -= 1
    if frame.tokens[start - 1].text in {"of", "’s", "'s"} and begin < start:
        return None
    for i in range(start - 1, begin - 1, -1):
        if frame.tokens[i].pos_ == "DET" or frame.tokens[i].lower_ in {"a", "an", "the"}:
            begin = i + 1
            break
    words = [token.lower_ for token in frame.tokens[begin:start]]
    if not any(word in ROLES for word in words):
        return None
    return without_when(_words(frame, begin, start - 1)) if begin < start else None


def _speaks_for(frame: Frame, at: int, last: int) -> str | None:
    """Read "who speaks for X" and "speaking for X" after a name as its role."""
    tokens = frame.tokens
    at += tokens[at].lower_ in {"who", "that"}
    if at + 2 >= len(frame) or tokens[at].lemma_.lower() != "speak" or tokens[at + 1].lower_ != "for":
        return None
    end = at + 2
    while end < len(frame) and end - at < _LONGEST_ROLE and frame.sentence[end] == frame.sentence[last]:
        if tokens[end].pos_ in {"VERB", "AUX", "PRON", "PUNCT"}:
            break
        end += 1
    first = at + 2 + (tokens[at + 2].pos_ == "DET")
    return f"speaking for {_words(frame, first, end - 1)}" if end > first else None


def _role_after(frame: Frame, last: int) -> str | None:
    """Read an apposition: a comma, an optional article and a noun phrase up to the next comma or verb."""
    tokens = frame.tokens
    i = last + 1
    if i + 1 >= len(frame) or tokens[i].text not in {",", "("} or frame.sentence[i] != frame.sentence[last]:
        return None
    i += 1
    if tokens[i].pos_ == "NUM" and i + 2 < len(frame) and tokens[i + 1].text == ",":
        i += 2
    if tokens[i].pos_ == "DET" or tokens[i].lower_ in {"his", "her", "its", "their"}:
        i += 1
    spoken = _speaks_for(frame, i, last)
    if spoken is not None:
        return spoken
    if (
        tokens[i].lower_ == "who"
        and i + 2 < len(frame)
        and tokens[i + 1].lower_ == "is"
        and tokens[i + 2].pos_ == "DET"
    ):
        i += 3
    end = i
    while end < len(frame) and end - i < _LONGEST_ROLE and frame.sentence[end] == frame.sentence[last]:
        token = tokens[end]
        if token.text in {",", ")", ";", ":", ".", "“", '"', "”"} or token.pos_ in {"VERB", "AUX", "PRON"}:
            break
        end += 1
    words = [token.lower_ for token in tokens[i:end]]
    # "…, Dutch foreign minister Wopke Hoekstra said": the role belongs to the name that follows it, not to this one.
    at = max((n for n, word in enumerate(words[:8]) if word in ROLES), default=None)
    if at is not None and not (i + at + 1 < end and tokens[i + at + 1].pos_ == "PROPN"):
        return _words(frame, i, end - 1)
    return None
