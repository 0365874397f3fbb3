"""Names of persons in scripts with capitals, in passages that no parser reads.

A private person who is missed is the fault to fear, so a run of capitalised words counts as a person unless something
says that it is a body or a place; German, which writes every noun so, needs a sign that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from longarm.read.attribution.roles import BODIES, CALENDAR, FAMILY_FIRST
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.names_abroad.signs import Role, Signs, Telling
from longarm.read.places_like import looks_like_place
from longarm.records.span import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶŁĻŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΩА-ЯЁЄІЇҐ"
_WORD = rf"[{_UPPER}][\w’'\-]*"
_PARTICLE = (
    "van von vom der den de del della di da do das dos ter ten te el al bin ibn la le las los y zu zum zur ep ’t 't"
)
_PARTICLES = frozenset(_PARTICLE.split())
_SMALL = rf"(?:(?:{_PARTICLE.replace(' ', '|')})[ \u00a0]){{0,3}}"
#: An initial keeps its full stop; elsewhere one ends the sentence.
_PART = rf"(?:[{_UPPER}]\.|{_WORD})"
_RUN = re.compile(rf"(?<![\w’']){_PART}(?:[ \u00a0]{_SMALL}{_PART}){{0,7}}")
_OPENS = re.compile(r"(?:^|[.!?:…\n])[\s\"“„«»‘'(\-–—]*$")
_AGE = re.compile(r"\s?(?:\(\d{2}\)|,\s\d{2}(?=[,.]|\s(?:años|anos|ans|anni|jaar|Jahre|år|let|rokov)\b))")
_TOKEN = re.compile(r"(?:(?<=[’'])|(?<![\w’']))[\w.\-]+(?![’'])|,")
#: Small words between an office and whose it is: "ministre de l'intérieur".
_JOINS = frozenset({"voor", "für", "per", "para", "pour", "des", "degli", "dei", "dell", "dello", "e", "et", "und"})
#: "L'étudiante" at the start of a sentence.
_ELIDED = re.compile(r"[A-Z]\w{0,3}[’']([^\W\dA-ZÀ-Þ]\w*)")
_SMALL_WORD = re.compile(r"(?<=[ ,])[^\W\d_A-ZÀ-Þ][^\W\d_]*")
_CLAUSE = re.compile(r"[^.;:!?\n]*$")
#: How far back a role may stand before a name set off by a comma: "la directrice de l'institut, Anne Martin".
_REACH = 80
_LONGEST = 5
#: Signs of a language that capitalises nouns: a run that follows one of these is a noun.
_DETERMINED = frozenset("der die das den dem des ein eine einen einem einer eines kein keine".split())  # noqa: SIM905


@dataclass(frozen=True)
class Run:
    """A run of capitalised words.

    Attributes:
        words: its words, what is no part of a name cut off.
        span: where they stand.
        role: the role that the text gives to it.
        told: the word of that role.
        before: the word before it, in lower case.
        aged: True when an age follows.
    """

    words: tuple[str, ...]
    span: Span
    role: Role | None
    told: str
    before: str
    aged: bool


def find_latin(text: str, within: Span, lang: str, telling: Telling) -> Iterator[tuple[str, Span, str | None]]:
    """Yield (name, span, role) of the persons named in a passage; a public role reads "official (…)"."""
    signs = telling.signs(lang)
    for match in _RUN.finditer(text, within.start, within.end):
        for piece in _pieces(match, lang):
            run = _trimmed(text, piece, within, signs)
            if run is not None and _is_person(run, lang, signs, telling):
                yield " ".join(run.words), run.span, _role(run)


def _pieces(match: re.Match[str], lang: str) -> Iterator[list[tuple[str, int]]]:
    """Yield the parts of a run, each as (word, offset) pairs; small words are prepositions unless a name is begun."""
    words = [(one[0], match.start() + one.start()) for one in re.finditer(r"\S+", match[0])]
    begun: list[tuple[str, int]] = []
    for at, word in enumerate(words):
        small = word[0] in _PARTICLES
        joins = lang == "nl" or (at > 0 and (words[at - 1][0].lower() in GIVEN_NAMES or words[at - 1][0] in _PARTICLES))
        if small and not (joins and begun):
            if begun:
                yield begun
            begun = []
        else:
            begun.append(word)
    if begun:
        yield begun


def _role(run: Run) -> str | None:
    if run.role == "public":
        return f"official ({run.told})"
    return f"private person ({run.told})" if run.role == "private" else None


def _trimmed(text: str, words: list[tuple[str, int]], within: Span, signs: Signs) -> Run | None:
    first = words[0][1]
    role, told = _role_before(text, first, within.start, signs)
    opens = first == within.start or bool(_OPENS.search(text[max(within.start, first - 4) : first]))
    while words:
        elided = _ELIDED.fullmatch(words[0][0])
        low = (elided[1] if elided else words[0][0]).lower()
        said = signs.role(low)
        if said and len(words) > 1:
            role, told = _firmer((role, told), (said, low))
        elif not elided and not (opens and _no_name(text, low, signs)) and low not in _PARTICLES:
            break
        words, opens = words[1:], opens and not said
    if not words or len(words) > _LONGEST:
        return None
    start, end = words[0][1], words[-1][1] + len(words[-1][0])
    before = text[max(within.start, start - 24) : start].split()
    aged = bool(_AGE.match(text, end, min(end + 8, within.end)))
    return Run(
        tuple(word for word, _ in words), Span(start, end), role, told, before[-1].lower() if before else "", aged
    )


def _no_name(text: str, low: str, signs: Signs) -> bool:
    """Say whether a word that begins a sentence is capitalised for that alone: the report has it small, too."""
    return low in signs.of("openers") or (low not in GIVEN_NAMES and low in _small_words(text))


@lru_cache(maxsize=2)
def _small_words(text: str) -> frozenset[str]:
    """Return the words that a report has in small letters; asked for each of its runs, so kept."""
    return frozenset(_SMALL_WORD.findall(text))


def _firmer(one: tuple[Role | None, str], other: tuple[Role, str]) -> tuple[Role, str]:
    """Private wins over public, and both over a courtesy."""
    ranks = {"private": 0, "public": 1, "courtesy": 2}
    return other if one[0] is None or ranks[other[0]] < ranks[one[0]] else (one[0], one[1])


def _role_before(text: str, start: int, floor: int, signs: Signs) -> tuple[Role | None, str]:
    """Return the role before a name: right before it, with its body between, or before the comma that sets it off."""
    clause = _CLAUSE.search(text, max(floor, start - _REACH), start)
    words = _TOKEN.findall(clause[0]) if clause else []
    apart = bool(words) and words[-1] == ","
    found: list[tuple[Role, str]] = []
    for word in reversed(words[:-1] if apart else words):
        if word == ",":
            break
        said = signs.role(word)
        if said and not (apart and said == "courtesy"):
            found.append((said, word.lower()))
        if not apart and not said and not (word[0].isupper() or word.lower() in _PARTICLES or word in _JOINS):
            break
    return min(found, key=lambda one: one[0] != "private") if found else (None, "")


def _is_person(run: Run, lang: str, signs: Signs, telling: Telling) -> bool:
    low = [word.lower().rstrip(".") for word in run.words]
    named = [word for word in low if word not in _PARTICLES]
    if not named or set(named) & CALENDAR or telling.explained(run.span):
        return False
    if run.aged or run.role == "private" or named[0] in GIVEN_NAMES or _family_first(named):
        # One word alone is a name where a role stands right before it, not before a comma.
        return len(named) > 1 or run.aged or run.before != ","
    if _is_body(named, signs) or any(_is_short(word) for word in run.words):
        return False
    if run.role is not None:
        return len(named) > 1 or run.before != ","
    if len(named) == 1 or looks_like_place(" ".join(run.words)):
        return False
    if lang == "de":
        return any(word in _PARTICLES for word in low) and run.before not in _DETERMINED
    return len(named) < _LONGEST


def _family_first(words: list[str]) -> bool:
    return 1 < len(words) < _LONGEST - 1 and words[0] in FAMILY_FIRST


def _is_body(words: list[str], signs: Signs) -> bool:
    return any(word in signs.of("bodies") or word in BODIES for word in words)


def _is_short(word: str) -> bool:
    return len(word) > 1 and word.isupper()
