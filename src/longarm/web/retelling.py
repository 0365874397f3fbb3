"""What a register says, as sentences again, so that they can be said in other languages.

A register keeps its sentences as English text. Titles, standings, origins and denials are made again from what they
were made from, by the same functions; a title is taken only where its English is the register's own. Reasons and
warnings are recognised by their messages. What is neither stays English, and is marked as that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from longarm.records.lineage import Drift, Link
from longarm.records.register import Contradiction, Entry, Step, Support
from longarm.wording.beside import EXPLANATIONS, GIVEN_AS
from longarm.wording.cautions import SIDES, WARNINGS
from longarm.wording.counts import DISPUTED, STANDS, drift_said, named_origins_said
from longarm.wording.reasons import FALLS, JOINTS, STANDINGS
from longarm.wording.recognise import recognise, recognise_words
from longarm.wording.said import Arg, Listed, Message, Said, Source, word
from longarm.wording.sources import AGAINST, LINKS, STARTS
from longarm.wording.titles import (
    NO_OWNER,
    NUMBERS,
    RETRACTED_OWNER,
    UNITS,
    UNNAMED,
    Told,
    speaker_of_title,
    title_said,
    title_text,
)
from longarm.wording.voices import DISPUTE, OUTCOMES, OWNERS
from longarm.wording.words import STATUS_WORDS

#: Report id -> language of its text; empty where it is not known.
LangOf = Callable[[str], str]
#: Values that are codes of the codebook.
_CODES = frozenset({"action", "type", "denies", "concedes"})
_FALLBACK = "en"


@lru_cache(maxsize=4096)
def sentence(text: str, messages: tuple[Message, ...]) -> Arg:
    """Return a sentence of the register; a message without places, or one that is not recognised, is a word."""
    return recognise(text, messages) or word(text)


def title_of(entry: Entry, lang_of: LangOf) -> Arg:
    """Return the title of an entry."""
    shown = [one for one in entry.supports if one.fallen is None] or list(entry.supports)
    if not shown:
        return Source(entry.title, _FALLBACK)
    outcome = outcome_of(entry) if entry.outcome else None
    told = Told(entry.values, _named(entry, shown[0]), outcome, lang_of(shown[0].report))
    said = title_said(shown, told)
    return said if title_text(said) == entry.title else Source(entry.title, _FALLBACK)


def _named(entry: Entry, first: Support) -> str:
    """Return whom a title names as speaker or owner: as resolved, which a claim alone does not tell."""
    if entry.kind == "figure":
        names = ", ".join(one.name for one in entry.origins if one.kind != "unknown")
        if names:
            return names
        owner = entry.title.rpartition(" (")[2].removesuffix(")")
        return "" if owner == NO_OWNER else owner
    named = speaker_of_title(entry.title, first.stance)
    return "" if named == UNNAMED else named


def outcome_of(entry: Entry) -> Arg:
    """Return how it ended."""
    return sentence(entry.outcome or "", OUTCOMES)


def disputes_of(entry: Entry) -> Listed:
    """Return who denies, and what exactly."""
    return Listed(tuple(dispute_of(one) for one in entry.disputed_by), between="; ")


def dispute_of(text: str) -> Arg:
    """Return one who denies, and what exactly; a word that is none, such as a standing, is a word."""
    return sentence(text, (DISPUTE,))


def reasons_of(entry: Entry) -> list[Arg]:
    """Return why an entry stands where it stands."""
    origins = named_origins_said(entry.origins, entry.n_origins)
    return [origins if one == str(origins) else sentence(one, STANDINGS) for one in entry.because]


def joints_of(entry: Entry) -> list[Arg]:
    """Return why claims were joined into an entry."""
    return [sentence(one, JOINTS) for one in entry.joined_because]


def warning_of(text: str) -> Arg:
    """Return a warning about an entry."""
    return sentence(text, WARNINGS)


def fallen_of(support: Support) -> Arg:
    """Return why a claim no longer counts."""
    return sentence(support.fallen or "", FALLS)


def owner_of(step: Step) -> Arg:
    """Return whose step it is."""
    return recognise(step.owner, OWNERS) or step.owner


def starts_of(reasons: Iterable[str]) -> list[Arg]:
    """Return why reports are one origin."""
    return [sentence(one, STARTS) for one in reasons]


def drift_of(drift: Drift, link: Link, lang_of: LangOf) -> Arg:
    """Return what changed along a link, the words of each report in its language."""

    def side(text: str, report: str) -> Arg:
        return recognise(text, SIDES) or Source(text, lang_of(report))

    return drift_said(drift, side(drift.before, link.parent), side(drift.after, link.child))


def links_of(reasons: Iterable[str]) -> list[Arg]:
    """Return what shows that a report derives from another."""
    return [sentence(one, (AGAINST, *LINKS)) for one in reasons]


def explanation_of(one: Contradiction, entries: Sequence[Entry], lang_of: LangOf) -> Arg:
    """Return how values do not agree.

    Args:
        one: the contradiction.
        entries: those of its entries that the register has.
        lang_of: language of a report.
    """
    said = sentence(one.explanation, EXPLANATIONS)
    if not isinstance(said, Said) or said.message is not GIVEN_AS:
        return said
    named = next((entry for entry in entries if entry.title == said.places["title"]), None)
    return replace(said, places={**said.places, "title": title_of(named, lang_of)}) if named else said


def value_of(name: str, value: str, lang: str) -> Arg:
    """Return a value as shown: codes of ours are words, all else stays as the sources have it.

    Args:
        name: the slot.
        value: what stands in it.
        lang: language of the words; empty where it is not known, or where they are of several.
    """
    given = value.split(" / ")
    if name in _CODES:
        return Listed(tuple(Listed(tuple(word(one) for one in row.split(", "))) for row in given), between=" / ")
    if name == "value":
        return Listed(tuple(recognise(one, NUMBERS) or one for one in given), between=" / ")
    if (name == "owner" and value == "nobody named") or (name == "unit" and value in UNITS):
        return word(value)
    if name == "owner" and (retracted := recognise(value, (RETRACTED_OWNER,))):
        return retracted
    # A number or a date is in no language.
    return Source(value, lang) if any(sign.isalpha() for sign in value) else value


def fact_of(name: str, text: str) -> Arg:
    """Return what is told of an entry beside what is told of it after a change."""
    if name == "standing":
        return sentence(text, (STANDS, DISPUTED))
    if name == "ladder":
        return recognise_words(text, STATUS_WORDS, " > ") or word(text)
    if name == "disputed by":
        return dispute_of(text)
    return text if name.startswith("value ") or text.isdigit() else word(text)
