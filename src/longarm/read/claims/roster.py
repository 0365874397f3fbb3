"""Settles who the speakers of a report are: short forms and roles are joined with full names, nobodies are refused.

Everything rests on the report's own words: "the minister" is the one person whom the report gives that office, "Jian" the
one whose name ends so, "the Embassy" the fullest name of an embassy in it. Where the report leaves two to choose from,
nothing is joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from longarm.read.attribution.roles import BODIES, CROWD, PRIVATE_ROLES, PUBLIC_ROLES
from longarm.read.claims.ground import Ground
from longarm.records.claim import Speaker

#: Words that name no speaker whom one could ask.
_NOBODY = frozenset(
    """people person many most some others one several few everyone someone somebody nobody anyone all both media reports
    report sources source news press release statement study research story article website post posts document documents
    record records data figures findings allegations allegation claims claim rumours evidence video footage letter
    investigation investigations inquiry probe order law place validity it this that which who what
    outlets newspaper newspapers publication magazine paper words text headline caption photo image banner sign""".split()  # noqa: SIM905
)
#: Nouns for people who speak together, kept though they name nobody singly.
_GROUPS = frozenset(
    """groups group organisations organizations ngos ngo advocates campaigners researchers experts critics petitioners
    supporters associations communities community relatives dissidents exiles tibetans uyghurs saudis defense defence
    ngo's organization organisation team teams society union unions church academics scholars party parties firm company
    charity watchdog watchdogs agents force service services agency agencies office bureau
    command mounties tibetan uyghur embassy consulate delegation side""".split()  # noqa: SIM905
)
_LEADING = re.compile(
    r"^(?:its|his|her|their|the|a|an|our|last week|this week|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"week earlier an?|earlier|ngo|non-governmental organi[sz]ation|rights group|group)\s+",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:its|his|her|their|the|a|an)\s+", re.IGNORECASE)
_INDEFINITE = re.compile(r"^(?:an?|one|some|another)\b", re.IGNORECASE)
_DATELINE = re.compile(r"[A-Z]{6,}")
_OWNED = re.compile(
    r"(?P<owner>.*[A-Z].*?)(?:['’]s?)?\s+(?:joint )?(?:report|study|ruling|statement|letter|release|findings|words|judgment|spokes\w+ said)"
    r"(?:\s+(?:to|of|on|from)\b.*)?"
)
_FEELING = re.compile(r"(?:fears?|views?|claims?|words|accounts?|opinions?|concerns?|hopes?)\b of (?P<owner>.+)")
_BY = re.compile(r"(?:data|report|study|survey|figures|statement|letter|investigation)\b.*\b(?:by|of|from) (?P<owner>[A-Z].*)")
_OUTLETS = frozenset({"press", "news", "post", "magazine", "posts", "report", "record", "media"})
#: Things that stand as grammatical subjects without speaking.
_THINGS = frozenset("stations centres centers sites offices posts outposts agreements results events perpetrators".split())  # noqa: SIM905
#: Words by which a report takes up the body that it named before.
_ANAPHORS = frozenset(
    "group organisation organization ngo force association charity company community agency watchdog body".split()  # noqa: SIM905
)
_STATE_NOUNS = frozenset("embassy consulate ministry department government parliament cabinet".split())  # noqa: SIM905
#: "spokesperson for the foreign ministry Hovenkamp": a role that ends in a common noun, then a name.
_TITLED = re.compile(r"(?P<role>[^,]*\b[a-z]{4,}) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")
_LONGEST_ROLE = 10
_TOGETHER = re.compile(r"(?P<first>[^,]+?),? (?:and|en|und|et|e|y|a) (?P<second>[^,]+)")
_CAPITALISED = re.compile(r"(?:(?:[A-Z][\w.’'-]*|of|the|for|on|de|het|der) ?)*$")
_NAME = re.compile(r"[^\W\d_]")


class Roster:
    """The speakers of one report.

    Args:
        ground: what the report was found to hold.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        speakers = [one.speaker for one in ground.attributions if one.speaker is not None]
        self._persons = {s.name: s for s in reversed(speakers) if s.kind == "person" and len(s.name.split()) > 1}
        self._offices = {s.name: (s.affiliation or "").lower() for s in reversed(speakers) if s.kind == "person" and s.affiliation}
        self._bodies = sorted({s.name for s in speakers if s.kind == "body" and len(s.name.split()) > 1})
        self._unnamed = sorted({s.name for s in speakers if s.kind == "unnamed" and len(s.name.split()) > 1})
        self._countries = self._spoken_for(speakers)
        self._last: Speaker | None = None

    def _spoken_for(self, speakers: Iterable[Speaker]) -> frozenset[str]:
        """Countries for which a named person or body of theirs speaks."""
        found = set()
        for speaker in speakers:
            if self.country_alone(speaker.name) is None and speaker.kind in {"person", "body", "unnamed"}:
                told = self._ground.tell_country(f"{speaker.affiliation or ''} {speaker.name}", "en")
                if told and (speaker.affiliation or _has(speaker.name, PUBLIC_ROLES | BODIES)):
                    found.add(told)
        return frozenset(found)

    def country_alone(self, name: str) -> str | None:
        """Return the country whose bare name or capital a speaker's name is: "Canada", "Beijing"."""
        words = _ARTICLE.sub("", name).split()
        if len(words) > 2 or not words or not words[0][:1].isupper():  # noqa: PLR2004
            return None
        if any(word.lower() in BODIES | PUBLIC_ROLES for word in words):
            return None
        return self._ground.tell_country(" ".join(words), "en")

    def settle(self, speaker: Speaker) -> Iterator[tuple[Speaker, str]]:
        """Yield the settled speaker, or each of two that speak together, with the rule that decided; none if nobody.

        Speakers are to be settled in text order: "the group" is the body that spoke last.
        """
        for one in self._each(speaker):
            settled, rule = self._settle(one)
            if settled is not None:
                if settled.kind == "body" and settled.name[:1].isupper():
                    self._last = settled
                yield settled, rule

    def _each(self, speaker: Speaker) -> list[Speaker]:
        """Part two bodies that speak together: "RTL and Follow the Money", but not "Commonwealth and Development Office"."""
        whole = self._ground.words(speaker.span) if speaker.span is not None else speaker.name
        parts = _TOGETHER.fullmatch(" ".join(whole.split()))
        if speaker.kind == "person" or parts is None:
            return [speaker]
        first, second = _trailing(parts["first"]), _trailing(parts["second"])
        if not first or not second:
            return [speaker]
        if _has(second, BODIES) and not _has(first, BODIES) and not first.isupper():
            return [speaker]
        return [_renamed(speaker, first), _renamed(speaker, second)]

    def _settle(self, speaker: Speaker) -> tuple[Speaker | None, str]:
        name = " ".join(speaker.name.split()).strip(" ,.;:()'‘’“”\"-")
        if not _NAME.search(name) or _DATELINE.fullmatch(name):
            return None, "speaker.no-name"
        titled = _TITLED.fullmatch(name)
        if speaker.kind != "person" and titled is not None and _has(titled["role"], PUBLIC_ROLES | PRIVATE_ROLES):
            return _person(speaker, titled["name"], titled["role"]), "speaker.titled"
        bare = _owner(_LEADING.sub("", _LEADING.sub("", name)))
        if speaker.kind == "person" and len(bare.split()) > 1 and bare[:1].isupper():
            return _renamed(speaker, bare), "speaker.named"
        if bare.lower() in _ANAPHORS | _STATE_NOUNS:
            fuller = self._in_text(bare)
            if fuller is not None:
                return _renamed(speaker, fuller), "speaker.fuller-in-text"
        if bare.lower() in _ANAPHORS:
            definite = speaker.span is None or not _INDEFINITE.match(self._ground.words(speaker.span))
            return (self._last, "speaker.last-body") if definite and self._last else (None, "speaker.nobody")
        joined = self._joined(speaker, bare)
        if joined is not None:
            return joined, "speaker.joined"
        if self._is_nobody(speaker, bare):
            return None, "speaker.nobody"
        country = self.country_alone(bare)
        if country is not None and country in self._countries:
            return None, "speaker.country-spoken-for"
        return _renamed(speaker, bare), "speaker.kept"

    def _joined(self, speaker: Speaker, name: str) -> Speaker | None:
        """Return the one speaker whom the report names more fully."""
        lowered = name.lower()
        words = lowered.split()
        if len(words) == 1:
            full = [one for known, one in self._persons.items() if lowered in known.lower().split()]
            if len(full) == 1:
                return full[0]
            known = [body for body in self._bodies if _initials(body) == name and name.isupper()]
            if len(known) == 1:
                return _renamed(speaker, known[0])
        if _has(lowered, PUBLIC_ROLES) and not any(word[:1].isupper() and word.lower() not in PUBLIC_ROLES for word in name.split()[1:]):
            holders = [who for who, office in self._offices.items() if set(words) <= set(office.split())]
            if len(holders) == 1:
                return self._persons.get(holders[0])
            fuller = self._fullest(name, words)
            if fuller is not None:
                return _renamed(speaker, _LEADING.sub("", fuller))
        if len(words) == 1 and lowered in BODIES:
            fuller = [body for body in self._bodies if lowered in body.lower().split()]
            if len(fuller) == 1:
                return _renamed(speaker, fuller[0])
        return None

    def _in_text(self, noun: str) -> str | None:
        """Return the one fuller name in the report that ends in ``noun``: "the Embassy" is the Chinese Embassy."""
        pattern = rf"(?<![\w.])(?:[A-Z][\w’'-]*\s+)(?:(?:[A-Z][\w’'-]*|foreign|interior|of|for|police|rights|defence)\s+){{0,4}}{re.escape(noun)}(?!\w)"
        found = {
            _LEADING.sub("", " ".join(one[0].split()))
            for one in re.finditer(pattern, self._ground.text)
            if not one[0].startswith(("The " + noun, "A "))
        }
        names = {name for name in found if len(name.split()) > 1}
        longest = max(names, key=lambda name: (len(name), name), default=None)
        if longest is None:
            return None
        words = set(longest.lower().split())
        return longest if all(set(name.lower().split()) <= words for name in names) else None

    def _fullest(self, name: str, words: list[str]) -> str | None:
        """Return the one name of an unnamed speaker that holds all words of this one and of its other fuller forms."""
        fuller = [one for one in self._unnamed if one != name and set(words) <= set(one.lower().split())]
        longest = max(fuller, key=lambda one: (len(one), one), default=None)
        if longest is None or len(longest.split()) > _LONGEST_ROLE:
            return None
        whole = set(longest.lower().split())
        return longest if all(set(one.lower().split()) <= whole for one in fuller) else None

    def _is_nobody(self, speaker: Speaker, name: str) -> bool:
        words = name.split()
        last = words[-1].lower() if words else ""
        lowered = name.lower()
        if not words or lowered in _NOBODY or words[0].lower() in {"people", "many", "most", "others"}:
            return True
        if words[0].lower() in _NOBODY and not (len(words) > 1 and words[1][:1].isupper()):
            return True
        if speaker.kind == "document" or (last in _NOBODY and not words[0][:1].isupper()):
            return True
        if any(word[:1].isupper() for word in words):
            return last in _NOBODY - _OUTLETS or (words[0][:1].islower() and last in _THINGS)
        known = PUBLIC_ROLES | PRIVATE_ROLES | BODIES | CROWD | _GROUPS
        return not any(word.lower().rstrip("s’'") in known or word.lower() in known for word in words[:4])


def _owner(name: str) -> str:
    """Return whose document a name is: "the group's report" is the group's."""
    found = _BY.fullmatch(name) or _FEELING.fullmatch(name) or _OWNED.fullmatch(name)
    return found["owner"].strip() if found else name


def _trailing(words: str) -> str:
    """Return the name at the end of a phrase: "broadcaster RTL" is RTL."""
    found = _CAPITALISED.search(re.sub(r"\s*\(.*?\)\s*$", "", words))
    name = re.sub(r"^(?:(?:of|the|for|on|de|het|der|The|De|Het) )+", "", found[0] if found else "").strip()
    return name if name[:1].isupper() else ""


def _has(name: str, words: frozenset[str]) -> bool:
    return any(word in words for word in name.lower().split())


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[:1].isupper())


def _person(speaker: Speaker, name: str, role: str) -> Speaker:
    return Speaker(
        name=name,
        affiliation=_ARTICLE.sub("", role),
        via=speaker.via,
        kind="person",
        public=_has(role, PUBLIC_ROLES) and not _has(role, PRIVATE_ROLES),
        span=speaker.span,
    )


def _renamed(speaker: Speaker, name: str) -> Speaker:
    return Speaker(
        name=name,
        affiliation=speaker.affiliation,
        via=speaker.via,
        kind=speaker.kind,
        public=speaker.public,
        span=speaker.span,
    )
