"""A speaker met again by what he is: "the spokesperson" after "a spokesperson for the ministry", "the member"."""

from __future__ import annotations

import re

import msgspec

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.short_forms import Mention, Roster
from longarm.records.claim import Speaker
from longarm.records.span import Span

#: Speakers looked back over; a role is not taken up from farther away.
_LOOK_BACK = 60
#: Nouns by which a report takes up somebody whom it has just named, adding what he is.
_BRIDGES = frozenset(
    """member backbencher politician lawmaker legislator parliamentarian deputy senator congressman
    congresswoman mp mep td republican democrat conservative liberal tory councillor activist campaigner
    researcher academic expert author lawyer official diplomat veteran""".split()  # noqa: SIM905
)
#: Roles of those who sit in a parliament, and nouns that say no more of them.
_ELECTED = frozenset("representative senator congressman congresswoman mp td mep msp deputy member rep. sen.".split())  # noqa: SIM905
_SEATED = frozenset(
    """member backbencher politician lawmaker legislator parliamentarian republican democrat conservative liberal tory
    deputy mp mep td senator""".split()  # noqa: SIM905
)
_FOR_THE = re.compile(r"\b(?:for|of|at|from) the (\w+)$")
#: Words in names of police forces, which reports call "the force".
_POLICE = frozenset(
    {"police", "rcmp", "constabulary", "gendarmerie", "gardaí", "garda", "mounted", "force", "fbi", "service"}
)
_VOICES = ("spokesperson", "spokesman", "spokeswoman")


def before_said(said: list[tuple[int, Speaker]], words: str, noun: str, span: Span) -> Speaker | None:
    """Return the unnamed speaker said before that a definite phrase takes up, else the body a spokesperson speaks for.

    Args:
        said: (token, speaker) of what was said so far, in order.
        words: the phrase without its article.
        noun: its head noun.
        span: where it stands.

    Returns:
        None where nothing before fits, or the words add something new.
    """
    wanted = set(words.lower().split())
    said = said[-_LOOK_BACK:]
    for _, one in reversed(said):
        known = set(one.name.lower().split())
        if one.kind == "unnamed" and noun in known and wanted < known:
            return msgspec.structs.replace(one, span=span)
    if noun not in _VOICES or len(wanted) > 1:
        return None
    body = next((one for _, one in reversed(said) if one.kind in {"body", "unnamed"}), None)
    if body is None or body.kind == "unnamed":
        return None
    return Speaker(name=f"{body.name} {noun}", affiliation=body.name, kind="unnamed", public=True, span=span)


def bridged(frame: Frame, roster: Roster, at: int, noun: str) -> Mention | None:
    """Return the one person named in the sentence before whom "the Labour member" takes up.

    Args:
        frame: the tokens.
        roster: the names of the report.
        at: first token of the phrase.
        noun: its head noun.

    Returns:
        None where the sentence names two, or one of another office.
    """
    if noun not in _BRIDGES:
        return None
    floor = frame.sentence[at] - 1
    near = [m for m in roster.mentions if m.first < at and frame.sentence[m.first] >= floor and m.kind == "person"]
    near = [m for m in near if frame.paragraph[m.first] == frame.paragraph[at]]
    if len({roster.fullest(m.name) for m in near}) != 1:
        return None
    role = near[-1].role or roster.role_of(near[-1].name)
    words = set() if role is None else set(role.lower().split())
    fits = not words or noun in words or (noun in _SEATED and bool(words & _ELECTED))
    return near[-1] if fits else None


def body_meant(roster: Roster, at: int, words: str) -> Mention | None:
    """Return whom "a spokesperson for the force" or "for the department" speaks for: the last such body named.

    Args:
        roster: the names of the report.
        at: first token of the phrase.
        words: its words.
    """
    generic = _FOR_THE.search(words.lower())
    if generic is None:
        return None
    named = _POLICE if generic[1] == "force" else frozenset({generic[1]})
    near = [mention for mention in roster.mentions if mention.first < at][-_LOOK_BACK:]
    return next((m for m in reversed(near) if m.kind == "body" and named & set(m.name.lower().split())), None)


def spelt_out(words: str, body: str) -> str:
    """Return "spokesperson for the force" with the name of the force."""
    return _FOR_THE.sub(f"for the {body}", words)
