"""Bodies that a German or Dutch text names without letting them speak, for where it takes them up: "die Behörde".

"Das Landeskriminalamt Bremen prüft. … sagte eine Sprecherin der Behörde": she speaks for the office named before. A
bare "ein Sprecher" speaks for the body that his sentence, or the one before it, names last.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.parts import Parts
from longarm.read.families import GERMANIC

#: Nouns that only take a body up, and bodies whose plain noun tells nothing.
_POSTS = ("embassy", "consulate")
_EMPTY = frozenset(
    {"side", "authority", "mission", "party", "delegation", "city", "management", "company", "restaurant"}
)
_SMALL = frozenset({"of", "for", "the", "and"})
_PRESS = frozenset({"newspaper", "magazine", "news agency", "broadcaster", "news portal", "news website"})
_NO_AUTHORITY = (*_POSTS, "ministry", "government", "parliament", "embassy", "council", "university", "commission")
#: Roles that somebody has in a group, and nobody in a state.
_GROUP_ROLES = frozenset(
    {"director", "managing director", "chair", "founder", "campaign director", "campaign leader", "secretary general"}
)


@dataclass
class Noted:
    """The bodies named so far.

    Attributes:
        here: bodies of the present sentence, in order.
        before: those of the sentence before.
        authority: the office, service or police named last.
        post: the embassy or consulate named last.
        maker: the public body that made the report named last known; ``maker_here`` where this sentence told it.
    """

    here: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    authority: str | None = None
    post: str | None = None
    maker: str | None = None
    maker_here: bool = False

    def next(self) -> None:
        """Go on to the next sentence."""
        self.before, self.here, self.maker_here = self.here, [], False

    def note(self, noun: str, name: str) -> None:
        """Remember a body."""
        if noun in _EMPTY or noun in _PRESS:
            return
        self.here.append(name)
        if noun.endswith(_POSTS):
            self.post = name
        elif not noun.endswith(_NO_AUTHORITY):
            self.authority = name

    def taken_up(self, noun: str) -> str | None:
        """Return the body that "the authority" or "the mission" stands for."""
        return {"authority": self.authority, "mission": self.post}.get(noun)

    def spoken_for(self) -> str | None:
        """Return the body for which a bare spokesperson speaks."""
        near = self.here or self.before
        return near[-1] if near else None


class Naming(Protocol):
    """What names the speakers of a report."""

    lexicon: Lexicon
    org: str | None
    noted: Noted


def holder_of(namer: Naming, parts: Parts) -> str | None:
    """Return the body or group that a role stands in where its phrase names none; None where none can be told.

    It is given with an article where its name is made of plain words.

    Args:
        namer: names the speakers of the report.
        parts: the phrase of the role.
    """
    held = _holder(namer, parts)
    plain = held is not None and any(word.islower() for word in held.split() if word not in _SMALL)
    return f"the {held}" if plain else held


def _holder(namer: Naming, parts: Parts) -> str | None:
    role = str(parts.role)
    if namer.lexicon.lang not in GERMANIC or parts.country is not None or parts.unknown:
        return None
    if parts.body is not None:
        return namer.noted.taken_up(parts.body)
    if parts.group is not None:
        return namer.org
    if role == "spokesperson":
        return namer.noted.spoken_for()
    return namer.org if role in _GROUP_ROLES and parts.definite else None
