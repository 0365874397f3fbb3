"""Settles who the speakers of a report are: short forms and roles are joined with full names, nobodies are refused.

Everything rests on the report's own words: "the minister" is the one person whom the report gives that office, "Jian"
the one whose name ends so, "the Embassy" the fullest name of an embassy in it. Where the report leaves two to choose
from, nothing is joined.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from msgspec.structs import replace

from longarm.read.attribution.roles import BODIES, FAMILY_FIRST, PRIVATE_ROLES, PUBLIC_ROLES
from longarm.read.claims.clauses import phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.name_forms import abbreviates, bare_name, has, owner_of, parted, titled, without_article
from longarm.read.claims.nobodies import is_nobody
from longarm.read.claims.voice import Voice
from longarm.read.given_names import GIVEN_NAMES
from longarm.records.claim import Speaker
from longarm.records.span import Span

#: Words by which a report takes up the body that it named before.
_ANAPHORS = frozenset(
    {"group", "organisation", "organization", "ngo", "force", "association", "charity", "company", "community"}
    | {"agency", "watchdog", "body"}
)
#: Words by which a report takes up the outlet that it named before.
_OUTLETS = frozenset(
    {"site", "website", "paper", "newspaper", "outlet", "magazine", "broadcaster", "channel", "portal"}
)
#: "the group's director for Asia": a role beside a word that takes up a body.
_GROUPS_ROLE = re.compile(
    r"(?:group|organi[sz]ation|NGO|association|charity|watchdog|agency|party|company|force|union|institute)[’']s\s(?P<role>.+)",
    re.IGNORECASE,
)
_STATE_NOUNS = frozenset({"embassy", "consulate", "ministry", "department", "government", "parliament", "cabinet"})
_INDEFINITE = re.compile(r"^(?:an?|one|some|another)\b", re.IGNORECASE)
_DATELINE = re.compile(r"[A-Z]{6,}")
_LETTER = re.compile(r"[^\W\d_]")
_ITS = re.compile(r"its\b", re.IGNORECASE)
_ITS_REACH = 160
_OF = re.compile(r" (?:of|for|at|in|from) ")
_CAPITAL = r"[A-Z][\w’'-]*\s+"
_BETWEEN = rf"(?:{_CAPITAL}|(?:foreign|interior|of|for|police|rights|defence)\s+){{0,4}}"
_LONGEST_ROLE = 10
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
#: Characters before "the paper said" in which the paper was named.
_OUTLET_REACH = 1200


class Roster:
    """The speakers of one report.

    Args:
        ground: what the report was found to hold.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        speakers = [one.speaker for one in ground.attributions if one.speaker is not None]
        persons = [one for one in reversed(speakers) if one.kind == "person"]
        self._persons = {one.name: one for one in persons if len(one.name.split()) > 1}
        self._offices = {one.name: one.affiliation.lower() for one in persons if one.affiliation}
        self._bodies = sorted({one.name for one in speakers if one.kind == "body" and len(one.name.split()) > 1})
        self._unnamed = sorted({one.name for one in speakers if one.kind == "unnamed" and len(one.name.split()) > 1})
        self._speakers = speakers
        named = [
            (one.span.start, index, one)
            for index, one in enumerate(speakers)
            if one.kind == "body" and one.span is not None and one.name[:1].isupper()
        ]
        named.sort(key=lambda row: row[:2])
        self._spoken = [(start,) for start, _, _ in named]
        self._bodies_said = [one for _, _, one in named]
        self._last: Speaker | None = None
        self._fuller: dict[str, str | None] = {}
        self._whole: dict[str, str | None] = {}

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

    def name_of(self, voice: Voice) -> Voice:
        """Return a voice with its speaker under the settled name, as the statements give it; a nobody as it is."""
        if voice.speaker is None:
            return voice
        settled = next((one for one in self._each(voice.speaker)), voice.speaker)
        full, _ = self._settle(settled)
        return voice if full is None else dataclasses.replace(voice, speaker=full)

    def country_alone(self, name: str) -> str | None:
        """Return the country whose bare name or capital a speaker's name is: "Canada", "Beijing"."""
        words = without_article(name).split()
        if len(words) > 2 or not words or not all(word[:1].isupper() for word in words):
            return None
        if any(word.lower() in BODIES | PUBLIC_ROLES for word in words):
            return None
        return self._ground.tell_country(" ".join(words), "en")

    @cached_property
    def _countries(self) -> frozenset[str]:
        """Countries for which a named person or body of theirs speaks."""
        found = set()
        named = {(one.name, one.affiliation or "") for one in self._speakers if one.kind != "document"}
        for name, office in sorted(named):
            if (office or has(name, PUBLIC_ROLES | BODIES)) and self.country_alone(name) is None:
                told = self._ground.tell_country(f"{office} {name}", "en")
                found.update([told] if told else [])
        return frozenset(found)

    def _each(self, speaker: Speaker) -> list[Speaker]:
        whole = self._ground.words(speaker.span) if speaker.span is not None else speaker.name
        names = None if speaker.kind == "person" else parted(whole, self._ground.parsed.report.lang or "en")
        return [speaker] if names is None else [replace(speaker, name=name) for name in names]

    def _settle(self, speaker: Speaker) -> tuple[Speaker | None, str]:
        name = " ".join(speaker.name.split()).strip(" ,.;:()'‘’“”\"-")
        if not _LETTER.search(name) or _DATELINE.fullmatch(name):
            return None, "speaker.no-name"
        person = None if speaker.kind == "person" else titled(name)
        if person is not None:
            public = has(person[0], PUBLIC_ROLES) and not has(person[0], PRIVATE_ROLES)
            told = replace(speaker, name=person[1], affiliation=person[0], kind="person", public=public)
            return self._persons.get(person[1], told), "speaker.titled"
        bare = self._possessed(speaker, owner_of(bare_name(name)))
        if speaker.kind == "person" and len(bare.split()) > 1 and bare[:1].isupper():
            return replace(speaker, name=bare), "speaker.named"
        if bare.lower() in _OUTLETS:
            return self._outlet(speaker)
        theirs = _GROUPS_ROLE.fullmatch(bare)
        if theirs is not None and (last := self._last or self._before(speaker)) is not None:
            name = f"{last.name}’s {theirs['role']}"
            return replace(speaker, name=name, affiliation=last.name), "speaker.role-of-last-body"
        if bare.lower() in _ANAPHORS | _STATE_NOUNS:
            return self._taken_up(speaker, bare)
        if bare.lower() in _VOICES and (body := self._spoken_for(speaker)) is not None:
            return replace(speaker, name=f"{body} {bare}", affiliation=body), "speaker.voice-of-subject"
        joined = self._joined(speaker, bare)
        if joined is not None and not is_nobody(joined, bare_name(joined.name)):
            return joined, "speaker.joined"
        country = self.country_alone(bare)
        if is_nobody(speaker, bare) or (country is not None and country in self._countries):
            return None, "speaker.nobody" if country is None else "speaker.country-spoken-for"
        return replace(speaker, name=bare), "speaker.kept"

    def _taken_up(self, speaker: Speaker, noun: str) -> tuple[Speaker | None, str]:
        """Settle "the Embassy" by the fuller name in the text, "the group" by the body that spoke last."""
        fuller = self._in_text(noun)
        if fuller is not None:
            return replace(speaker, name=fuller), "speaker.fuller-in-text"
        if noun.lower() in _STATE_NOUNS:
            joined = self._joined(speaker, noun)
            return joined or replace(speaker, name=noun), "speaker.joined" if joined else "speaker.kept"
        definite = speaker.span is None or not _INDEFINITE.match(self._ground.words(speaker.span))
        last = self._last or self._before(speaker)
        return (last, "speaker.last-body") if definite and last else (None, "speaker.nobody")

    def _outlet(self, speaker: Speaker) -> tuple[Speaker | None, str]:
        """Settle "the paper", "the site" by the known outlet that was named last before."""
        start = speaker.span.start if speaker.span is not None else 0
        named = self._ground.known.find(self._ground.text, Span(max(0, start - _OUTLET_REACH), start))
        outlets = [name for name, _ in named if self._ground.known.kinds.get(name) == "outlet"]
        if not outlets:
            return None, "speaker.nobody"
        return replace(speaker, name=outlets[-1], kind="body", public=True), "speaker.last-outlet"

    def _spoken_for(self, speaker: Speaker) -> str | None:
        """Return the body of which a sentence tells what its nameless spokesman says: "The RCMP …, a spokesman said"."""
        sentence = self._ground.sentence_at(speaker.span) if speaker.span is not None else None
        if sentence is None or sentence.tokens is None:
            return None
        for token in sentence.tokens:
            if token.dep_ not in {"nsubj", "nsubjpass"} or token.lower_ in _VOICES:
                continue
            phrase = phrase_of(token)
            name = bare_name(span_of(phrase, sentence, self._ground.parsed).of(self._ground.text))
            body = has(name, BODIES) or self._ground.known.kinds.get(name) is not None
            return name if body and name[:1].isupper() else None
        return None

    def _before(self, speaker: Speaker) -> Speaker | None:
        """Return the named body that spoke last before a speaker stands."""
        if speaker.span is None:
            return None
        at = bisect_left(self._spoken, (speaker.span.start,))
        return self._bodies_said[at - 1] if at else None

    def _possessed(self, speaker: Speaker, name: str) -> str:
        """Return "China's foreign ministry" for "its foreign ministry" after a sentence on China."""
        if speaker.span is None or not _ITS.match(self._ground.words(speaker.span)) or not has(name, BODIES):
            return name
        floor, ceiling = speaker.span.start - _ITS_REACH, speaker.span.start
        near = self._ground.places_in(Span(floor, ceiling))
        owners = [place.words for place in near if place.words[:1].isupper() and place.words == place.name]
        return f"{owners[-1]}'s {name}" if owners else name

    def _joined(self, speaker: Speaker, name: str) -> Speaker | None:
        """Return the one speaker whom the report names more fully."""
        words = name.lower().split()
        if len(words) == 1 and (single := self._of_single(speaker, name)) is not None:
            return single
        if has(name, PUBLIC_ROLES) and not any(
            word[:1].isupper() and word.lower() not in PUBLIC_ROLES for word in name.split()[1:]
        ):
            return self._of_role(speaker, name, words)
        return None

    def _of_single(self, speaker: Speaker, name: str) -> Speaker | None:
        """Join a single word with the one full name that ends in it, or that it abbreviates."""
        lowered = name.lower()
        full = [one for known, one in self._persons.items() if lowered in known.lower().split()]
        if len(full) == 1:
            return full[0]
        whole = self._whole_name(name)
        if whole is not None:
            return replace(speaker, name=whole)
        if name.isupper():
            fuller = [body for body in self._bodies if abbreviates(name, body)]
        else:
            fuller = [body for body in self._bodies if lowered in body.lower().split()] if lowered in BODIES else []
        return replace(speaker, name=fuller[0]) if len(fuller) == 1 else None

    def _of_role(self, speaker: Speaker, name: str, words: list[str]) -> Speaker | None:
        """Join a role with the one person who holds it, or with its one fuller wording."""
        holders = [who for who, office in self._offices.items() if set(words) <= set(office.split())]
        if len(holders) == 1:
            return self._persons.get(holders[0])
        fuller = [one for one in self._unnamed if one != name and set(words) <= set(one.lower().split())]
        fuller = [one for one in fuller if not one.startswith(name) or _OF.match(one[len(name) :])]
        longest = max(fuller, key=lambda one: (len(one), one), default=None)
        if longest is None or len(longest.split()) > _LONGEST_ROLE:
            return None
        whole = set(longest.lower().split())
        return (
            replace(speaker, name=bare_name(longest)) if all(set(o.lower().split()) <= whole for o in fuller) else None
        )

    def _whole_name(self, name: str) -> str | None:
        """Return the one full name of a person in the report that ends in a single name: "Jian" is Lin Jian."""
        if name not in self._whole:
            self._whole[name] = self._search_whole(name)
        return self._whole[name]

    def _search_whole(self, name: str) -> str | None:
        if not name[:1].isupper() or name.lower() in BODIES | PUBLIC_ROLES or self.country_alone(name) is not None:
            return None
        before = re.compile(rf"(?<![\w’'.-])([A-Z][\w’'-]+(?: [A-Z]\.)?) {re.escape(name)}(?![\w-])")
        firsts = {one[1] for one in before.finditer(self._ground.text)}
        given = {first for first in firsts if first.split()[0].lower() in GIVEN_NAMES | FAMILY_FIRST}
        return f"{given.pop()} {name}" if len(given) == 1 else None

    def _in_text(self, noun: str) -> str | None:
        """Return the one fuller name in the report that ends in ``noun``: "the Embassy" is the Chinese Embassy."""
        if noun not in self._fuller:
            self._fuller[noun] = self._search_fuller(noun)
        return self._fuller[noun]

    def _search_fuller(self, noun: str) -> str | None:
        pattern = rf"(?<![\w.])(?:{_CAPITAL}){_BETWEEN}{re.escape(noun)}(?!\w)"
        found = {bare_name(" ".join(one[0].split())) for one in re.finditer(pattern, self._ground.text)}
        names = {name for name in found if len(name.split()) > 1}
        longest = max(names, key=lambda name: (len(name), name), default=None)
        if longest is None:
            return None
        words = set(longest.lower().split())
        return longest if all(set(name.lower().split()) <= words for name in names) else None
