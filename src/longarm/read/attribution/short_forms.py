"""The names of a report and the short forms that stand for them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from longarm.read.attribution.hyphens import is_given
from longarm.read.attribution.roles import FAMILY_FIRST

_FEWEST_INITIALS = 3
_PAIR = 2


@dataclass
class Mention:
    """One stretch of proper nouns.

    Attributes:
        first: first token of the name, titles left out.
        last: last token.
        name: its words.
        kind: ``person``, ``body`` or ``place``.
        role: role or affiliation the text gives right here.
    """

    first: int
    last: int
    name: str
    kind: str
    role: str | None = None


@dataclass
class Roster:
    """All names of a report.

    Attributes:
        mentions: in order.
        full: short form of a person (lower case) -> fullest form.
        roles: fullest form -> first role the text gives.
        bodies: initials of a body -> its full name.
    """

    mentions: list[Mention] = field(default_factory=list)
    full: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)

    def fullest(self, name: str) -> str:
        """Return the fullest form of a person's name in the report."""
        return self.full.get(name.lower(), name)

    def role_of(self, name: str) -> str | None:
        """Return the role the text gives the person anywhere, by the fullest form of the name."""
        return self.roles.get(self.fullest(name))


def tie_forms(roster: Roster) -> None:
    """Tie single names to the full name they shorten, and keep the first role given for each full name."""
    shorter: dict[str, str] = {}
    counts: dict[str, int] = defaultdict(int)
    for mention in roster.mentions:
        parts = mention.name.split()
        if mention.kind != "person" or len(parts) < 2:
            continue
        counts[mention.name] += 1
        for short in _short_forms(parts):
            known = shorter.get(short)
            if known is None or len(known) < len(mention.name):
                shorter[short] = mention.name
    _tie_initials(roster)
    for mention in roster.mentions:
        if mention.kind == "single":
            mention.kind = "person" if mention.name.lower() in shorter else "body"
        elif mention.kind == "place" and " " not in mention.name and mention.name.lower() in shorter:
            mention.kind = "person"  # "Jian" after "Lin Jian", though it ends like the name of a people
        if mention.kind == "person":
            full = shorter.get(mention.name.lower(), mention.name)
            roster.full[mention.name.lower()] = full
            if mention.role and full not in roster.roles:
                roster.roles[full] = mention.role


def _short_forms(parts: list[str]) -> list[str]:
    """Return the forms by which a person is named again: family name, or given name after a family name first."""
    lowered = [part.lower() for part in parts]
    forms = [lowered[-1], " ".join(lowered)]
    family_first = len(parts) == _PAIR and is_given(parts[-1])
    if family_first or (lowered[0] in FAMILY_FIRST and len(parts) <= 3):
        forms += [lowered[0], " ".join(lowered[1:])]
    if len(parts) > 2:
        forms += [" ".join(lowered[1:]), f"{lowered[0]} {lowered[-1]}"]
    return forms


def _tie_initials(roster: Roster) -> None:
    """Tie initials written in capitals to the one body whose words they begin: DFA, Department of Foreign Affairs."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for mention in roster.mentions:
        if mention.kind == "body" and " " in mention.name:
            bodies["".join(word[0] for word in mention.name.split() if word[:1].isupper())].add(mention.name)
    for initials, names in bodies.items():
        if len(initials) >= _FEWEST_INITIALS and len(names) == 1:
            roster.bodies[initials] = next(iter(names))
