"""Whose a role is that a text gives by "its" or by a bare noun: "its campaign director", "a ministry spokesperson"."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.person_nouns import is_person_noun
from longarm.read.attribution.roles import BODIES, ROLES
from longarm.read.attribution.short_forms import Mention, Roster

_ITS = frozenset({"its", "their"})
#: Nouns of bodies by which a report shortens one that it named in full.
_STATE_NOUNS = frozenset(
    """ministry embassy consulate department agency commission court council parliament government bureau force
    university institute committee""".split()  # noqa: SIM905
)
#: Offices of a state: after a sentence on the police, "its foreign minister" is not the minister of the police.
_OF_STATES = frozenset({"minister", "ministers", "president", "premier", "chancellor", "ambassador", "monarch"})
#: Who asks a body something is not the one whose director then answers.
_ASKING = frozenset("ask contact approach phone ring email telephone call write".split())  # noqa: SIM905
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OF = frozenset({"for", "of", "to", "at", "in", "from", "with"})
#: Names looked back over, and of a body's shortened name.
_NEAR, _FAR = 12, 60


def with_owner(frame: Frame, roster: Roster, at: int, words: str) -> tuple[str, str] | None:
    """Return a role with the body whose it is, and the body; None where the text ties it to none.

    Args:
        frame: the tokens.
        roster: the names of the report.
        at: first token of the phrase.
        words: its words without article.
    """
    first, _, rest = words.partition(" ")
    if not rest or not _is_role(rest):
        return None
    mentions = _before(roster, at)
    if is_its(words):
        if _OF_STATES & set(rest.lower().split()):
            return None
        owner = _owner(frame, mentions[-_NEAR:], at)
        return None if owner is None else (f"{_whole(roster, owner)}’s {rest}", _whole(roster, owner))
    if first not in _STATE_NOUNS:
        return None
    names = {m.name for m in mentions if m.kind == "body" and m.name.lower().endswith(f" {first}")}
    return (f"{(name := names.pop())} {rest}", name) if len(names) == 1 else None


def find_tied(roster: Roster, at: int, words: str, noun: str, *, person: bool) -> Mention | None:
    """Return the one named before whom a definite phrase takes up: whose office or whose name has all of its words.

    Args:
        roster: the names of the report.
        at: first token of the phrase.
        words: its words in small letters.
        noun: its head noun.
        person: whether it names a person rather than a body.
    """
    parts = set(words.split())
    for mention in reversed(_before(roster, at)):
        if person and mention.kind == "person":
            role = (mention.role or roster.role_of(mention.name) or "").lower().split()
            if noun in _office(role) and parts <= set(role):
                return mention
        elif not person and mention.kind == "body" and parts <= set(mention.name.lower().split()):
            return mention
    return None


def _office(role: list[str]) -> list[str]:
    """Return the words of a role that tell the office: a "spokesman for the foreign minister" is no minister."""
    return role[: next((i for i, word in enumerate(role) if i and word in _OF), len(role))]


def names_role(token: Any) -> bool:
    """Say whether a word names a person by an office, a private role, or, in the singular, by work or kin."""
    return token.lemma_.lower() in ROLES or is_person_noun(token.lower_)


def is_its(words: str) -> bool:
    """Say whether a phrase begins with "its" or "their"."""
    return words.partition(" ")[0].lower() in _ITS


def _is_role(words: str) -> bool:
    low = {word.strip(".,;:()") for word in words.lower().split()}
    return bool(low & ROLES) or any(is_person_noun(word) for word in low)


def _before(roster: Roster, at: int) -> list[Mention]:
    """Return the last names before a token."""
    end = bisect_left(roster.mentions, at, key=lambda mention: mention.first)
    return roster.mentions[max(0, end - _FAR) : end]


def _whole(roster: Roster, owner: Mention) -> str:
    return roster.bodies.get(owner.name, owner.name)


def _owner(frame: Frame, mentions: list[Mention], at: int) -> Mention | None:
    """Return the body of the nearest sentence that "its" takes up: its subject, or who was asked, or the last one."""
    near = [
        m
        for m in mentions
        if m.kind == "body"
        and (" " in m.name or m.name.isupper() or m.name.lower() in BODIES)
        and frame.paragraph[m.first] == frame.paragraph[at]
        and frame.sentence[m.first] >= frame.sentence[at] - 1
    ]
    if not near:
        return None
    same = [m for m in near if frame.sentence[m.first] == frame.sentence[near[-1].first]]
    subject = next((m for m in same if _is_subject(frame, m)), None)
    return subject or same[-1]


def _is_subject(frame: Frame, mention: Mention) -> bool:
    token = frame.tokens[mention.last]
    verb = frame.tokens[int(frame.head[mention.last])]
    return token.dep_ in _SUBJECTS and verb.lemma_.lower() not in _ASKING
