"""Where a sentence names posts: by a noun that means a police post, or by one that may mean any office."""

from __future__ import annotations

import re

from longarm.read.claims.force_sites import sites_of_forces
from longarm.read.claims.ground import Ground
from longarm.read.codebook import Hit
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: The rule by which a site that is tied to foreign police is a post of theirs.
TIED = "station.tied-to-police"
#: Words before an English "office", "centre" or "desk" that make it somebody's known place of work: "its field office".
_KNOWN_PLACE = re.compile(
    r"(?:\b(?:field|head|home|foreign|trade|trading|shopping|press|post|ticket|box|tax|patent|land|registry"
    r"|passport|visa"
    r"|immigration|news|foreign news|city|sports|picture|night|copy|verification|research|study|detention|re-?education"
    r"|training|fitness|medical|health|job|call|data|arts|sports|conference|exhibition|convention|visitor|tourist"
    r"|information|UN|U\.N\.|EU|WHO|FBI|cabinet|oval|private|law|doctor[’']s|dentist[’']s|human rights|regional|federal"
    r"|communications?|media|public affairs|prime minister[’']s|president[’']s|mayor[’']s|governor[’']s|chancellor[’']s"
    r"|prosecutors?(?:[’']s?)?|attorney(?:[ -]general)?[’']s|public prosecutor[’']s|sheriff[’']s|ombudsman[’']s"
    r"|commissioner[’']s|coroner[’']s|minister[’']s|senator[’']s|deputy[’']s|lawmaker[’']s|MP[’']s|group[’']s|NGO[’']s"
    r"|newspaper[’']s|agency[’']s|bureau[’']s|embassy[’']s|ministry[’']s|lawyer[’']s|statistics|records?|electoral"
    r"|registrar[’']s|property|estate|real estate|editorial|reporting)\s)$",
    re.IGNORECASE,
)
#: "the London desk", "its Berlin bureau": where a newspaper's people sit.
_DESK = re.compile(r"\b(?:edited|editing|editor|reporting|reported|written|translation|additional)\b", re.IGNORECASE)
_BEFORE = 24


def nouns_in(ground: Ground, sentence: Sentence) -> list[tuple[str, Span]]:
    """Return the words of a sentence that surely name posts, each with the cue or rule that says so."""
    found = [(hit.cue.id, span) for hit, span in ground.hits(sentence, "station.noun")]
    tied = [(TIED, span) for span in sites_of_forces(ground, sentence)]
    return [*found, *(one for one in tied if not any(span.overlaps(one[1]) for _, span in found))]


def posts_in(ground: Ground, sentence: Sentence) -> list[Span]:
    """Return the words of a sentence that name posts, those that surely do first."""
    return [
        *(span for _, span in nouns_in(ground, sentence)),
        *(span for _, span in weak_in(ground, sentence)),
    ]


def weak_in(ground: Ground, sentence: Sentence) -> list[tuple[Hit, Span]]:
    """Return the words of a sentence that may go on speaking of posts, without the known places of work of others."""
    found = ground.hits(sentence, "station.weak")
    if sentence.lang != "en" or not found:
        return found
    return [one for one in found if not _is_known_place(ground, sentence, one[1])]


def known_places_in(ground: Ground, sentence: Sentence) -> list[Span]:
    """Return the words of an English sentence for the known places of work of others: "the prosecutor's office"."""
    if sentence.lang != "en":
        return []
    weak = ground.hits(sentence, "station.weak")
    return [span for _, span in weak if _is_known_place(ground, sentence, span)]


def _is_known_place(ground: Ground, sentence: Sentence, span: Span) -> bool:
    """Say whether an office is one that nobody hides: a prosecutor's, a newspaper's desk, the Foreign Office."""
    before = ground.text[max(sentence.span.start, span.start - _BEFORE) : span.start]
    words = ground.words(span)
    if _KNOWN_PLACE.search(before) is not None:
        return True
    # "the Home Office", "the Federal Office of Justice": the name of a body.
    if words[0].isupper() and words.lower() in {"office", "offices"} and before[:-1].split()[-1:] != []:
        return before[:-1].split()[-1][0].isupper()
    return words.lower() in {"desk", "desks"} and _DESK.search(ground.words(sentence.span)) is not None
