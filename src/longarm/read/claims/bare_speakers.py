"""Speakers that name nobody: "the report", "it", a bare thing that neither speaks nor was written."""

from __future__ import annotations

from longarm.read.attribution.roles import BODIES, CROWD, DOCUMENTS, PRIVATE_ROLES, PUBLIC_ROLES
from longarm.read.claims.voice import Voice
from longarm.records.claim import Speaker

#: A bare thing is told in so few words.
_FEW = 2
#: Words that stand for somebody named before.
PRONOUNS = frozenset("it its their his her they he she the this that these".split())  # noqa: SIM905

#: A ministry that is named by its noun only is still who says so; a group may be whoever was told of last.
_OFFICIAL = frozenset(
    """ministry police government embassy consulate prosecutors prosecution court judge parliament committee commission
    minister president ambassador spokesman spokeswoman spokesperson commissioner mayor""".split()  # noqa: SIM905
)


def is_thing(said: Voice) -> bool:
    """Say whether what was taken for the speaker is a bare thing: "validity", or a "study" of which nothing is told."""
    speaker = said.speaker
    if speaker is not None and speaker.kind == "document" and speaker.name.isalpha() and speaker.name.islower():
        return True
    if speaker is None or speaker.kind != "body" or speaker.name != speaker.name.lower():
        return False
    words = speaker.name.split(" of ", 1)[0].split()
    if len(words) > _FEW:
        return False
    return words[-1] not in DOCUMENTS | BODIES | CROWD | PUBLIC_ROLES | PRIVATE_ROLES


def is_bare(speaker: Speaker) -> bool:
    """Say whether a speaker is only "the report", "it" or the like."""
    words = [word.strip("’'s").lower() for word in speaker.name.split()]
    lowered = speaker.name == speaker.name.lower()
    if words[0] in _OFFICIAL and len(words) == 1:
        return False
    nobody = speaker.kind == "document" and not any(word[:1].isupper() for word in speaker.name.split()[1:])
    things = all(word in DOCUMENTS or word in PRONOUNS for word in words)
    return nobody or things or (lowered and any(word in DOCUMENTS for word in words)) or (lowered and len(words) == 1)
