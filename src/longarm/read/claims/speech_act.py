"""One act of speech that no attribution holds, and who its words name as the speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from longarm.read.attribution.roles import DOCUMENTS, PUBLIC_ROLES
from longarm.read.claims.clauses import phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.nobodies import is_informed, is_known_word
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker, Stance
from longarm.records.span import Span

#: "the domestic intelligence agency, the BfV": the initials set behind a body by its noun.
_INITIALS = re.compile(r"[^,(]+[,(] ?(?:the )?([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\b")
#: Words that make a subject nobody: "neither ministry", "no official".
_NONE = frozenset({"neither", "nor", "no", "none", "nobody"})
#: "part of the callers", "a third of them": a share of people is nobody.
_SHARES = frozenset({"part", "number", "majority", "rest", "half", "handful", "third", "quarter", "lot", "minority"})
_PAPERS = DOCUMENTS | {"papers", "filings", "records"}
#: Apposed names: "the organisation, Safeguard Defenders", "the minister of Hesse, Peter Beuth".
_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?: (?:[A-ZÀ-Þ][\w.’'-]*|van|von|de|der|den|of|the|for)){0,5}")


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


def speaker_of(ground: Ground, sentence: Sentence, noun: Any, *, denying: bool = False) -> Speaker | None:
    """Return whom the noun phrase of a subject names, None where it is nobody who can speak.

    Args:
        ground: what the report was found to hold.
        sentence: where it stands.
        noun: the head of the phrase.
        denying: True where the verb denies; who denies may be a thing that the report places ("the centres in Ghent").
    """
    tokens = list(phrase_of(noun))
    if noun.lemma_.lower() in _SHARES or any(token.lower_ in _NONE for token in tokens):
        return None
    while len(tokens) > 1 and tokens[0].pos_ in {"DET", "PUNCT", "ADV"}:
        tokens = tokens[1:]
    span = span_of(tokens, sentence, ground.parsed)
    words = " ".join(span.of(ground.text).split())
    lowered = {form for token in tokens for form in (token.lower_, token.lemma_.lower())}
    placed = denying and any(token.pos_ == "PROPN" for token in tokens)
    known = any(is_known_word(word) for word in lowered) or is_informed(words)
    if not (_is_name(noun) or placed or known):
        return None
    apposed = _apposed(ground, sentence, noun, words)
    if apposed is not None:
        return apposed
    named = words.split(", ")[1] if ", " in words and noun.lemma_.lower() in PUBLIC_ROLES else ""
    if named and named.split()[0].lower() in GIVEN_NAMES and _NAME.fullmatch(named):
        return Speaker(name=named, affiliation=words.split(",")[0], kind="person", public=True, span=span)
    spelt = _INITIALS.match(words) if noun.pos_ != "PROPN" else None
    cut = spelt[1] if spelt is not None else words.split(",")[0].strip()
    if not denying and noun.lower_ in _PAPERS and cut.split()[-1].lower() == noun.lower_:
        return None
    person = cut.split()[0].lower() in GIVEN_NAMES and cut[:1].isupper() and " " in cut
    public = bool(lowered & PUBLIC_ROLES)
    return Speaker(name=cut, kind="person" if person else "body", public=public, span=span)


def _is_name(noun: Any) -> bool:
    """Say whether a noun is a name: a word with a capital that does not only begin a sentence, however it is tagged."""
    if noun.pos_ == "PROPN":
        return True
    return bool(noun.text[:1].isupper() and not noun.is_sent_start and noun.pos_ in {"NOUN", "ADJ"})


def _apposed(ground: Ground, sentence: Sentence, noun: Any, words: str) -> Speaker | None:
    """Return the name set behind a common noun: "the organisation, Safeguard Defenders"."""
    if noun.pos_ == "PROPN":
        return None
    name = next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    if name is None:
        return None
    span = span_of(list(phrase_of(name)), sentence, ground.parsed)
    found = _NAME.match(span.of(ground.text))
    if found is None or " " not in found[0]:
        return None
    role = words.split(",", maxsplit=1)[0].strip()
    if noun.lemma_.lower() in PUBLIC_ROLES:
        return Speaker(name=found[0], affiliation=role, kind="person", public=True, span=span)
    return Speaker(name=found[0], kind="body", public=False, span=span)
