"""Small questions to the phrase of a source: its nouns, its words, whether a name is its apposition."""

from __future__ import annotations

import re

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.roles import PRIVATE_ROLES, PUBLIC_ROLES
from longarm.read.attribution.short_forms import Mention
from longarm.read.attribution.tagger import Chunk
from longarm.records.claim import Speaker

_LONGEST_NAME = 14
#: Words that stand alone for some or one of many named before: "“Never,” said one."
PARTIAL = frozenset({"both", "neither", "one", "another", "others", "some", "several", "most", "many", "two", "three"})
#: "Wednesday Dutch foreign minister", "week earlier a spokesperson of …": when it was said is no part of a role.
_WHEN = re.compile(
    r"^(?:(?:on |last |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\s+(?:an?\s+|the\s+)?"
    r"|(?:a\s+)?(?:day|week|month|year)s?\s+(?:earlier|ago|later|before)\s+(?:an?\s+|the\s+)?)",
    re.IGNORECASE,
)
_SINGLE = frozenset({"one", "another", "neither"})


def is_one_person(speaker: Speaker) -> bool:
    """Say whether a speaker is a person, by name or by a role in the singular."""
    roles = PUBLIC_ROLES | PRIVATE_ROLES
    words = speaker.name.lower().split()
    singular = any(word in roles and not (word.endswith("s") and word.removesuffix("s") in roles) for word in words)
    return speaker.kind == "person" or singular


def without_when(role: str) -> str:
    """Return a role without the day that a parser took for its beginning."""
    return _WHEN.sub("", role)


def part_of(frame: Frame, head: int, word: str) -> str | None:
    """Return what "one" of many is called ("neighbour" of "neighbours"); None where the word takes up all of them."""
    return frame.tokens[head].lemma_.lower() if word in _SINGLE - {"neither"} else None


def plain_phrase(frame: Frame, head: int) -> Chunk:
    """Return the plain noun phrase around a noun: what stands before it and belongs to it."""
    first = head
    while (
        first > 0
        and frame.sentence[first - 1] == frame.sentence[head]
        and int(frame.head[first - 1]) in range(first, head + 1)
    ):
        first -= 1
    return Chunk(first, head, "source")


def is_apposed(frame: Frame, mention: Mention, head: int) -> bool:
    """Say whether a name is the apposition or the compound partner of the phrase's head noun."""
    for i in range(mention.first, mention.last + 1):
        if frame.tokens[i].dep_ == "appos" and abs(i - head) < _LONGEST_NAME:
            return True
    return mention.first == head + 1


def words_of(frame: Frame, first: int, last: int) -> str:
    """Return the words of a phrase without article, cut before a relative clause, an apposition or a dash."""
    tokens = frame.tokens
    while first < last and tokens[first].pos_ == "DET" and tokens[first].lower_ in {"the", "a", "an"}:
        first += 1
    end = first
    while end < last and end - first < _LONGEST_NAME:
        token = tokens[end + 1]
        if token.text in {",", ";", "—", "–", "(", ":"} or token.lower_ in {"who", "which", "that"}:
            break
        end += 1
    text = frame.text[int(frame.start[first]) : int(frame.end[end])] if first <= last else ""
    return " ".join(text.split()).strip("“”\"'‘’.,:;")
