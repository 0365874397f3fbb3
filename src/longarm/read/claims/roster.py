"""Settles who the speakers of a report are: short forms and roles are joined with full names, nobodies are refused.

Everything rests on the report's own words: "the minister" is the one person whom the report gives that office, "Jian"
the one whose name ends so, "the Embassy" the fullest name of an embassy in it. Where the report leaves two to choose
from, nothing is joined.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from msgspec.structs import replace

from longarm.read.attribution.roles import BODIES, PRIVATE_ROLES, PUBLIC_ROLES
from longarm.read.claims.document_makers import maker_of_document
from longarm.read.claims.ground import Ground
from longarm.read.claims.name_forms import bare_name, by_adjective, has, owner_of, parted, takes_up, titled
from longarm.read.claims.names_in_text import names_in_text
from longarm.read.claims.nobodies import is_nobody
from longarm.read.claims.spoken_names import spoken_names
from longarm.read.claims.spokespeople import VOICES, body_spoken_for
from longarm.read.claims.state_bodies import under_adjective
from longarm.read.claims.voice import Voice
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
    | {"daily", "weekly", "monthly", "tabloid", "broadsheet"}
)
#: "the group's director for Asia": a role beside a word that takes up a body.
_GROUPS_ROLE = re.compile(
    r"(?:group|organi[sz]ation|NGO|association|charity|watchdog|agency|party|company|force|union|institute)[’']s\s(?P<role>.+)",
    re.IGNORECASE,
)
_FORCES = frozenset({"force", "agency", "body"})
_STATE_NOUNS = frozenset({"embassy", "consulate", "ministry", "department", "government", "parliament", "cabinet"})
_INDEFINITE = re.compile(r"^(?:an?|one|some|another)\b", re.IGNORECASE)
_DATELINE = re.compile(r"[A-Z]{6,}")
_LETTER = re.compile(r"[^\W\d_]")
#: A role said so is met for the first time: it is nobody whom the report named before.
_ANY = re.compile(r"(?:an?|another|one|some|several|two|three|four|other)\s", re.IGNORECASE)
_ITS = re.compile(r"its\b", re.IGNORECASE)
_ITS_REACH = 160
_OF = re.compile(r" (?:of|for|at|in|from) ")
#: A role of more words than these tells of one office: "Minister for Security".
_LONGEST_ROLE, _PLAIN_ROLE = 10, 2
#: "the force and ASIO", "the ministry and Interpol": one taken up by its noun, one named.
_NOUN_AND_NAME = re.compile(
    r"(?:[Tt]he )?(force|ministry|embassy|police|government|group|agency|association|department|company)"
    r" and (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
)
#: Those by whom a report takes up the member of a parliament who spoke before.
_MEMBERS = frozenset(
    {"member", "lawmaker", "legislator", "deputy", "mp", "parliamentarian", "politician", "senator", "councillor"}
)
#: Characters in which he spoke.
_PERSON_REACH = 500
#: Characters before "the paper said" in which the paper was named.
_OUTLET_REACH = 1200
#: Characters behind words for a body in which its name is looked for.
_BESIDE = 60


class Roster:
    """The speakers of one report.

    Args:
        ground: what the report was found to hold.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._names = spoken_names(ground)
        self._last: Speaker | None = None

    def settle(self, speaker: Speaker) -> Iterator[tuple[Speaker, str]]:
        """Yield the settled speaker, or each of two that speak together, with the rule that decided; none if nobody.

        "The group" is the body that spoke last before it: speakers are best settled in text order.
        """
        for one in self._each(speaker):
            settled, rule = self._settle(one)
            if settled is not None:
                settled = under_adjective(self._ground, self._names, settled)
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

    def _each(self, speaker: Speaker) -> list[Speaker]:
        whole = self._ground.words(speaker.span) if speaker.span is not None else speaker.name
        names = None if speaker.kind == "person" else parted(whole, self._ground.parsed.report.lang or "en")
        both = _NOUN_AND_NAME.fullmatch(whole) if names is None and speaker.kind != "person" else None
        names = both.groups() if both is not None else names
        if names is None:
            return [maker_of_document(self._ground, speaker) or speaker]
        return [replace(speaker, name=name) for name in names]

    def _settle(self, speaker: Speaker) -> tuple[Speaker | None, str]:
        name = " ".join(speaker.name.split()).strip(" ,.;:()'‘’“”\"-").removesuffix("'s").removesuffix("’s")
        # "Wang Wenbin (汪文斌)" keeps its bracket.
        name = f"{name})" if name.count("(") > name.count(")") else name
        if not _LETTER.search(name) or _DATELINE.fullmatch(name):
            return None, "speaker.no-name"
        person = None if speaker.kind == "person" else titled(name)
        if person is not None:
            public = has(person[0], PUBLIC_ROLES) and not has(person[0], PRIVATE_ROLES)
            told = replace(speaker, name=person[1], affiliation=person[0], kind="person", public=public)
            return self._names.persons.get(person[1], told), "speaker.titled"
        bare = by_adjective(self._possessed(speaker, owner_of(bare_name(name))), self._ground.adjectives)
        if speaker.kind == "person" and len(bare.split()) > 1 and bare[:1].isupper():
            return replace(speaker, name=bare), "speaker.named"
        if bare.lower() in _ANAPHORS | _STATE_NOUNS | _OUTLETS:
            return self._taken_up(speaker, bare)
        borne = self._borne(speaker, bare)
        if borne is not None:
            return borne
        joined = self._joined(speaker, bare)
        if joined is not None and not is_nobody(joined, bare_name(joined.name)):
            return joined, "speaker.joined"
        country = self._names.country_alone(bare)
        spoken_for = country is not None and country in self._names.countries
        if spoken_for or is_nobody(speaker, self._as_inside(speaker, bare)):
            return None, "speaker.nobody" if country is None else "speaker.country-spoken-for"
        return replace(speaker, name=bare), "speaker.kept"

    def _as_inside(self, speaker: Speaker, bare: str) -> str:
        """Return a name with a small letter where only the beginning of its sentence gives a noun a capital."""
        sentence = self._ground.sentence_at(speaker.span) if speaker.span is not None else None
        if sentence is None or sentence.tokens is None or speaker.span is None or speaker.kind == "person":
            return bare
        at = self._ground.parsed.passages[sentence.passage].span.start
        start, size = speaker.span.start - at, len(bare.split(maxsplit=1)[0])
        word = sentence.tokens.doc.char_span(start, start + size)
        common = word is not None and word[0].is_sent_start and word[0].pos_ in {"NOUN", "ADJ", "VERB"}
        # "Säpo, the security service, …": what is explained right behind it is a name.
        common = common and not any(child.dep_ == "appos" for child in word[0].children)
        return bare[:1].lower() + bare[1:] if common and not bare[1:2].isupper() else bare

    def _borne(self, speaker: Speaker, bare: str) -> tuple[Speaker, str] | None:
        """Settle a role of a body that the text names apart: "the group's director", "a spokesman said"."""
        theirs = _GROUPS_ROLE.fullmatch(bare)
        if theirs is not None and (last := self._spoke_before(speaker)) is not None:
            name = f"{last.name}’s {theirs['role']}"
            return replace(speaker, name=name, affiliation=last.name), "speaker.role-of-last-body"
        if bare.lower() in VOICES and (body := body_spoken_for(self._ground, speaker)) is not None:
            return replace(speaker, name=f"{body} {bare}", affiliation=body), "speaker.voice-of-subject"
        return None

    def _taken_up(self, speaker: Speaker, noun: str) -> tuple[Speaker | None, str]:
        """Settle "the Embassy" by the fuller name in the text, "the group" by the body that spoke last."""
        if noun.lower() in _OUTLETS:
            return self._outlet(speaker)
        fuller = names_in_text(self._ground).fuller(noun)
        if fuller is not None:
            named = self._beside(fuller) if noun.lower() in _ANAPHORS else None
            return replace(speaker, name=named or fuller), "speaker.fuller-in-text"
        if noun.lower() in _STATE_NOUNS:
            joined = self._joined(speaker, noun) or self._again(speaker, noun)
            return joined or replace(speaker, name=noun), "speaker.joined" if joined else "speaker.kept"
        if speaker.span is not None and _INDEFINITE.match(self._ground.words(speaker.span)):
            return None, "speaker.nobody"
        sisters = self._names.bodies_with(noun.lower())
        if len(sisters) == 1:
            return replace(speaker, name=bare_name(sisters[0])), "speaker.body-of-that-noun"
        last = self._spoke_before(speaker)
        if last is not None and takes_up(noun, last.name, self._names.country_alone(last.name)):
            return last, "speaker.last-body"
        group = self._named_before(speaker, "group") if noun.lower() not in _FORCES else None
        return (group, "speaker.last-group") if group else (None, "speaker.nobody")

    def _beside(self, words: str) -> str | None:
        """Return the known body whose name stands right behind words for it: "the Madrid-based group X"."""
        at = self._ground.text.find(words)
        end = at + len(words) if at >= 0 else 0
        near = self._ground.known.find(self._ground.text, Span(end, min(len(self._ground.text), end + _BESIDE)))
        return next((name for name, span in near if at >= 0 and span.start - end <= len(", the ")), None)

    def _again(self, speaker: Speaker, noun: str) -> Speaker | None:
        """Return the body of that noun that spoke last, where no other body spoke since: "the ministry said"."""
        last = self._spoke_before(speaker)
        meant = last is not None and noun.lower() in last.name.lower().split() and speaker.span is not None
        return replace(speaker, name=last.name) if last is not None and meant else None

    def _outlet(self, speaker: Speaker) -> tuple[Speaker | None, str]:
        """Settle "the paper", "the site" by the known outlet that was named last before."""
        outlet = self._named_before(speaker, "outlet")
        return (outlet, "speaker.last-outlet") if outlet else (None, "speaker.nobody")

    def _named_before(self, speaker: Speaker, kind: str) -> Speaker | None:
        """Return the known outlet or group that was named last before a speaker stands."""
        start = speaker.span.start if speaker.span is not None else 0
        named = self._ground.known.find(self._ground.text, Span(max(0, start - _OUTLET_REACH), start))
        names = [name for name, _ in named if self._ground.known.kinds.get(name) == kind]
        return replace(speaker, name=names[-1], kind="body", public=True) if names else None

    def _spoke_before(self, speaker: Speaker) -> Speaker | None:
        """Return the named body that spoke last before a speaker stands, as it was settled where that is known."""
        last, span = self._last, speaker.span
        if span is None or (last is not None and (last.span is None or last.span.start < span.start)):
            return last
        return self._names.said_before(span.start)

    def _possessed(self, speaker: Speaker, name: str) -> str:
        """Return "China's foreign ministry" for "its foreign ministry" after a sentence on China."""
        words = self._ground.words(speaker.span) if speaker.span is not None else ""
        # A name that stands elsewhere was found for "its" already and is whole.
        own = name in " ".join(words.split())
        if speaker.span is None or not own or not _ITS.match(words) or not has(name, BODIES):
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
        if not has(name, PUBLIC_ROLES):
            return None
        named = any(word[:1].isupper() and word.lower() not in PUBLIC_ROLES for word in name.split()[1:])
        if not named or (len(words) > _PLAIN_ROLE and len(self._names.holders(words)) == 1):
            return self._of_role(speaker, name, words)
        return None

    def _of_single(self, speaker: Speaker, name: str) -> Speaker | None:
        """Join a single word with the one full name that ends in it, or that it abbreviates."""
        lowered = name.lower()
        full = self._names.persons_called(lowered)
        if len(full) == 1:
            return full[0]
        whole = self._whole_name(name)
        if whole is not None:
            return replace(speaker, name=whole)
        if name.isupper():
            fuller = self._names.bodies_of(name)
        else:
            fuller = self._names.bodies_with(lowered) if lowered in BODIES else []
        return replace(speaker, name=fuller[0]) if len(fuller) == 1 else None

    def _of_role(self, speaker: Speaker, name: str, words: list[str]) -> Speaker | None:
        """Join a role with the one person who holds it, or with its one fuller wording; "a minister" is anybody."""
        if speaker.span is not None and _ANY.match(self._ground.words(speaker.span)):
            return None
        holders = self._names.holders(words)
        if len(holders) == 1:
            return self._names.persons.get(holders[0])
        if (holders or name.lower() in _MEMBERS) and speaker.span is not None and len(words) == 1:
            return self._names.person_before(speaker.span.start, _PERSON_REACH, holders)
        fuller = [one for one in self._names.roles_with(words) if one != name]
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
        single = name[:1].isupper() and name.lower() not in BODIES | PUBLIC_ROLES
        asked = single and self._names.country_alone(name) is None
        return names_in_text(self._ground).whole_name(name) if asked else None
