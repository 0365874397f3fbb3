"""Finds the persons a report names, so that private ones can be hidden in what leaves a case.

Missing a private person is the fault to fear, so a run of capitalised words counts as a person unless something says
that it is a body or a place. A person is public only when the text gives a public role.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from longarm.read.attribution.finding import lay_out
from longarm.read.attribution.frame import Frame
from longarm.read.attribution.roles import FAMILY_FIRST, PRIVATE_ROLES
from longarm.read.attribution.short_forms import Roster
from longarm.read.attribution.speakers import is_public
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.names_abroad import Telling, find_names_abroad
from longarm.read.parsed import Parsed
from longarm.read.places_like import looks_like_place
from longarm.records.claim import Attribution
from longarm.records.outlets import BYLINE
from longarm.records.reading import Person
from longarm.records.span import Span

#: First code point behind the Latin letters.
_BEYOND_LATIN = 0x370
#: Words of the longest name that begins with the family's name.
_LONGEST_FAMILY_FIRST = 3
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-zß-ÿ][\w’'\-]*")


@dataclass(frozen=True)
class Found:
    """One mention of a person: full name, where, and the role given there."""

    name: str
    span: Span
    role: str | None = None


def find_persons(
    parsed: Parsed,
    attributions: Iterable[Attribution],
    telling: Telling,
    laid: tuple[Frame, Roster] | None = None,
) -> tuple[Person, ...]:
    """Find every person named in a report.

    Args:
        parsed: the report.
        attributions: its attributions; a speaker that is a person counts, with the role found for it.
        telling: what tells persons where no parser reads.
        laid: what ``lay_out`` gave for ``parsed``, when it was asked for before.

    Returns:
        Persons in the order of their first mention, each with all mentions, short forms included.
    """
    found = [
        *_english(laid or lay_out(parsed)),
        *_speakers(parsed.report.text, attributions),
        *_abroad(parsed, telling),
        *_authors(parsed),
    ]
    by_name: dict[str, list[Found]] = {}
    for one in sorted(found, key=lambda f: (f.span, f.name, f.role or "")):
        by_name.setdefault(one.name, []).append(one)
    persons = [_person(name, members) for name, members in by_name.items()]
    return tuple(sorted(persons, key=lambda person: (person.spans[0], person.name)))


def _person(name: str, members: list[Found]) -> Person:
    roles = [one.role for one in members if one.role]
    public = next((role for role in roles if is_public(role)), None)
    private = next((role for role in roles if not is_public(role)), None)
    # A private role anywhere in the report wins: a defendant who once was an officer is protected.
    said_private = any(_is_private(role) for role in roles)
    is_open = public is not None and not said_private
    return Person(
        name=name,
        spans=tuple(sorted({one.span for one in members})),
        role=public if is_open else private,
        public=is_open,
        given=_begins_as_persons(name),
    )


def _begins_as_persons(name: str) -> bool:
    words = name.lower().split()
    if not all(ord(char) < _BEYOND_LATIN for char in name if char.isalpha()):
        return True
    return words[0].rstrip(".") in GIVEN_NAMES or (len(words) <= _LONGEST_FAMILY_FIRST and words[0] in FAMILY_FIRST)


def _is_private(role: str) -> bool:
    return bool({word.strip(".,;:()") for word in role.lower().split()} & PRIVATE_ROLES)


def _english(laid: tuple[Frame, Roster]) -> list[Found]:
    frame, roster = laid
    found = []
    for mention in roster.mentions:
        span = Span(int(frame.start[mention.first]), int(frame.end[mention.last]))
        if mention.kind == "person" or (mention.kind == "place" and _may_be_person(mention.name)):
            if mention.role is None and looks_like_place(mention.name):
                continue
            found.append(Found(roster.fullest(mention.name), span, mention.role))
        elif mention.kind == "body" and len(mention.name.split()) == 1:
            found.extend(_hidden_single(mention.name, span, roster))
    return found


def _may_be_person(name: str) -> bool:
    words = name.lower().split()
    return (words[0] in GIVEN_NAMES or words[0] in FAMILY_FIRST) and not looks_like_place(name)


def _hidden_single(name: str, span: Span, roster: Roster) -> list[Found]:
    """A single word counts when it is a given name: victims are often called by it alone."""
    lowered = name.lower()
    if lowered in GIVEN_NAMES and not looks_like_place(name):
        return [Found(roster.fullest(name), span)]
    return []


def _speakers(text: str, attributions: Iterable[Attribution]) -> Iterator[Found]:
    """Yield the speakers that are persons, at the words of the name itself; pronouns and roles are no mention."""
    for one in attributions:
        speaker = one.speaker
        if speaker is None or speaker.kind != "person" or speaker.span is None:
            continue
        # "Wang Wenbin (汪文斌)": the text has the characters alone.
        written = speaker.name.rsplit(" (", 1)[-1].rstrip(")") if not speaker.name.isascii() else speaker.name
        at = text.find(written, speaker.span.start, speaker.span.end)
        if at >= 0:
            yield Found(speaker.name, Span(at, at + len(written)), speaker.affiliation)


def _abroad(parsed: Parsed, telling: Telling) -> list[Found]:
    text = parsed.report.text
    unread = [one for one, doc in zip(parsed.passages, parsed.docs, strict=True) if doc is None]
    found = [
        Found(name, span, role)
        for passage in unread
        for name, span, role in find_names_abroad(text, passage.span, passage.lang, telling)
    ]
    full: dict[str, str] = {}
    for one in found:
        if len(one.name.split()) > 1:
            full.setdefault(one.name.split()[-1], one.name)
    found = [dataclasses.replace(one, name=full.get(one.name, one.name)) for one in found]
    return [*found, *_short_forms(text, [passage.span for passage in unread], found)]


def _short_forms(text: str, within: list[Span], found: list[Found]) -> Iterator[Found]:
    """Yield where a name stands by a part of it alone; a part that two names share belongs to the first."""
    short: dict[str, str] = {}
    for one in found:
        words = one.name.split()
        if len(words) > 1:
            first = words[0].lower()
            if first in FAMILY_FIRST and first not in GIVEN_NAMES:
                short.setdefault(words[0], one.name)
            short.setdefault(words[-1], one.name)
            # "Enligt Ulf Kristersson": where a language has no lists, the first word may be no name.
            short.setdefault(" ".join(words[1:]), one.name)
    taken = {at for one in found for at in range(one.span.start, one.span.end)}
    longest = max((len(form.split()) for form in short), default=0)
    for span in within if short else ():
        capitals = list(_CAPITAL.finditer(text, span.start, span.end))
        for at, capital in enumerate(capitals):
            for last in range(min(len(capitals), at + longest) - 1, at - 1, -1):
                name = short.get(text[capital.start() : capitals[last].end()])
                if name is not None and capital.start() not in taken:
                    yield Found(name, Span(capital.start(), capitals[last].end()))
                    break


def _authors(parsed: Parsed) -> list[Found]:
    """Bylines are public: who signs a report in an outlet does so in public."""
    text = parsed.report.text
    found = []
    for author in parsed.report.authors:
        at = text.find(author) if author.strip() else -1
        if at >= 0:
            found.append(Found(author, Span(at, at + len(author)), BYLINE))
    return found
