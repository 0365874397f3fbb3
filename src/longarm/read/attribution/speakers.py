"""Resolves the words of a source to a speaker: fullest name, role, kind, and whether the role is public."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import Literal

from msgspec import structs

from longarm.read.attribution.antecedents import Antecedent, Antecedents, depth_of
from longarm.read.attribution.frame import Frame
from longarm.read.attribution.linker import head_of
from longarm.read.attribution.phrases import (
    PARTIAL,
    are_body,
    is_apposed,
    is_home,
    is_nobody,
    is_one_person,
    is_seat,
    is_where,
    part_of,
    plain_phrase,
    spelt_in_capitals,
    whole_body,
    without_when,
    words_of,
)
from longarm.read.attribution.relay import children_of
from longarm.read.attribution.role_owners import find_tied, is_its, names_role, with_owner
from longarm.read.attribution.roles import BODIES, CROWD, DOCUMENTS, PRIVATE_ROLES, PUBLIC_ROLES
from longarm.read.attribution.said_before import before_said, body_meant, bridged, spelt_out
from longarm.read.attribution.short_forms import Mention, Roster
from longarm.read.attribution.subject import find_owner, noun_phrase
from longarm.read.attribution.tagger import Chunk
from longarm.records.claim import Speaker
from longarm.records.span import Span

Kind = Literal["person", "body", "document", "unnamed"]

_PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers"})
_NEUTRAL = frozenset({"it", "they", "its", "their", "them"})
_FIRST = frozenset({"i", "we", "my", "our", "you", "your", "me", "us"})
_RELATIVE = frozenset({"who", "which", "that", "whose"})
_POSTS = frozenset({"embassy", "consulate"})
#: A pronoun looks back over at most so many paragraphs.
_LOOK_BACK = 3


def is_public(role: str | None) -> bool:
    """Say whether a role, as the text words it, is a public one; any private word in it makes it private."""
    if not role:
        return False
    words = {word.strip(".,;:()’'").removesuffix("’s").removesuffix("'s") for word in role.lower().split()}
    raw = set(role.lower().split())
    raw |= {"spokesperson"} if role.startswith("speaking for ") else set()
    return bool((words | raw) & PUBLIC_ROLES) and not words & PRIVATE_ROLES


class SpeakerFinder:
    """Resolves the sources of one report, in text order.

    Args:
        frame: the tokens.
        roster: the names of the report.
    """

    def __init__(self, frame: Frame, roster: Roster) -> None:
        self._frame = frame
        self._roster = roster
        self._firsts = [mention.first for mention in roster.mentions]
        self._antecedents = Antecedents(frame)
        self._children = children_of(frame)
        self._said: list[tuple[int, Speaker]] = []
        self._latest: dict[str, tuple[int, int, Speaker]] = {}

    def find(self, source: Chunk | None, before: int | None = None) -> Speaker | None:
        """Return the speaker a source names, None when it names nobody or a pronoun cannot be tied.

        Args:
            source: the words.
            before: the token before which a pronoun's noun stands: what "…, it said" reports does not name who "it" is.
        """
        if source is None or is_nobody(self._frame, source):
            return None
        at = source.first if before is None else min(before, source.first)
        speaker = self._pronoun(source, at) if self._is_pronoun(source) else self._phrase(source)
        if speaker is not None:
            self._latest[speaker.kind] = (len(self._said), source.first, speaker)
            self._said.append((source.first, speaker))
        return speaker

    def _is_pronoun(self, source: Chunk) -> bool:
        words = {self._frame.tokens[i].lower_ for i in range(source.first, source.last + 1)}
        if source.first == source.last and words & PARTIAL:
            return True
        if source.last > source.first and names_role(self._frame.tokens[source.last]):
            return False  # "their lawyer" is the lawyer
        return source.last - source.first <= 1 and bool(words & (_PERSONAL | _NEUTRAL | _FIRST | _RELATIVE))

    def _span(self, source: Chunk) -> Span:
        return Span(int(self._frame.start[source.first]), int(self._frame.end[source.last]))

    def _pronoun(self, source: Chunk, at: int) -> Speaker | None:
        frame = self._frame
        word = frame.tokens[source.first].lower_
        if word in _FIRST:
            return None
        if word in _RELATIVE:
            return self._antecedent(source)
        floor = int(frame.paragraph[source.first]) - _LOOK_BACK
        personal = word in _PERSONAL
        said = self._said_last(("person", "unnamed") if personal else ("body", "unnamed", "document"), floor)
        if personal and said is not None and not is_one_person(said[1]):
            said = self._said_last(("person",), floor)
        mention = None if word in PARTIAL else self._mention_before(at, "person" if personal else "body", floor)
        noun = self._antecedents.before(at, "they" if word in PARTIAL else word, floor)
        if noun is not None and self._is_nearer(noun, (mention, said), word, at):
            chunk = noun_phrase(frame, noun.head, self._children)
            named = self._phrase(chunk) if chunk.first > (said[0] if said else -1) else said and said[1]
            return _again(named, self._span(source), part_of(frame, noun.head, word)) if named else None
        if mention is not None and (said is None or (mention.first > said[0] and self._is_subject(mention))):
            return self._named(mention, self._span(source))
        return None if said is None or word in PARTIAL else _again(said[1], self._span(source))

    def _said_last(self, kinds: tuple[str, ...], floor: int) -> tuple[int, Speaker] | None:
        """Return who of some kinds spoke last, unless that is too far back."""
        latest = max((one for kind in kinds if (one := self._latest.get(kind))), key=itemgetter(0), default=None)
        return None if latest is None or int(self._frame.paragraph[latest[1]]) < floor else latest[1:]

    def _is_nearer(
        self, noun: Antecedent, others: tuple[Mention | None, tuple[int, Speaker] | None], word: str, at: int
    ) -> bool:
        """Say whether a pronoun takes up a common noun rather than a name or who spoke last.

        The later sentence decides, within one the clause that stands higher; who speaks in a sentence is its topic.
        """
        sentence, (mention, said) = self._frame.sentence, others
        if said is not None and sentence[noun.head] <= sentence[said[0]]:
            collective = said[1].kind == "body" and noun.sort == "people" and word in {"they", "them", "their"}
            return collective and noun.depth <= 1 and bool(sentence[noun.head] == sentence[said[0]])
        if mention is None or not self._is_subject(mention):
            return said is None or noun.depth == 0
        if sentence[noun.head] != sentence[mention.first]:
            here = bool(sentence[noun.head] == sentence[at])
            return bool(sentence[noun.head] > sentence[mention.first]) and noun.depth <= here
        return noun.depth < min(depth_of(self._frame, i) for i in range(mention.first, mention.last + 1))

    def _antecedent(self, source: Chunk) -> Speaker | None:
        """A relative pronoun stands for the noun that its clause hangs on."""
        frame = self._frame
        at = source.first
        for _ in range(4):
            over = int(frame.head[at])
            if over == at:
                return None
            if frame.tokens[at].dep_ in {"relcl", "acl"}:
                return self._phrase(plain_phrase(frame, over))
            at = over
        return None

    def _mention_before(self, at: int, kind: str, floor: int) -> Mention | None:
        """Return the last mention of ``kind`` before ``at``; a subject of the sentence before is preferred."""
        index = bisect_left(self._firsts, at)
        fallback: Mention | None = None
        for mention in reversed(self._roster.mentions[max(0, index - 12) : index]):
            if int(self._frame.paragraph[mention.first]) < floor:
                break
            if mention.kind != kind or (kind == "body" and is_where(self._frame, mention)):
                continue
            if self._is_subject(mention):
                return mention
            fallback = fallback or mention
        return fallback

    def _is_subject(self, mention: Mention) -> bool:
        return any(self._frame.tokens[i].dep_ in {"nsubj", "nsubjpass"} for i in range(mention.first, mention.last + 1))

    def _named(self, mention: Mention, span: Span) -> Speaker:
        if mention.kind != "person":
            return Speaker(name=self._whole_body(mention), affiliation=mention.role, kind="body", span=span)
        full = self._roster.fullest(mention.name)
        role = mention.role or self._roster.role_of(mention.name)
        return Speaker(name=full, affiliation=role, kind="person", public=is_public(role), span=span)

    def _whole_body(self, mention: Mention) -> str:
        """Return the last longer name that a bare "Department" or "Ministry" shortens, or the name itself."""
        word = mention.name.lower()
        if word not in BODIES:
            return self._roster.bodies.get(mention.name, mention.name)
        index = bisect_left(self._firsts, mention.first)
        for other in reversed(self._roster.mentions[max(0, index - 60) : index]):
            parts = other.name.lower().split()
            if other.kind == "body" and len(parts) > 1 and word in parts:
                return other.name
        return mention.name

    def _phrase(self, source: Chunk) -> Speaker | None:
        frame = self._frame
        head = head_of(source, frame)
        inside = self._inside(source)
        at_head = spelt_in_capitals(frame, inside, head) or next((m for m in inside if m.first <= head <= m.last), None)
        indefinite = frame.tokens[source.first].lower_ in {"a", "an", "some", "several", "one"}
        # "An Uyghur in Turkey" names a people, not a speaker; "a Reuters report" is a document below.
        if at_head is not None and at_head.kind != "place" and not (indefinite and at_head.kind != "person"):
            return self._seated(self._named(at_head, self._span(source)), at_head, source)
        word = frame.tokens[head].lemma_.lower()
        if word in DOCUMENTS:
            return self._document(source, head, inside)
        person = next((m for m in inside if m.kind == "person" and is_apposed(frame, m, head)), None)
        if person is not None:
            named = self._named(person, self._span(source))
            if named.affiliation is None:
                role = without_when(words_of(frame, source.first, person.first - 1))
                return Speaker(
                    name=named.name, affiliation=role, kind="person", public=is_public(role), span=named.span
                )
            return named
        return self._role(source, head)

    def _seated(self, speaker: Speaker, mention: Mention, source: Chunk) -> Speaker:
        """Keep where an embassy or consulate sits: "the Chinese Embassy in London" is not the one in Berlin."""
        after = mention.last + 1
        post = speaker.kind == "body" and self._frame.tokens[mention.last].lower_ in _POSTS
        if not post or after > source.last or self._frame.tokens[after].lower_ != "in":
            return speaker
        return structs.replace(speaker, name=words_of(self._frame, mention.first, source.last))

    def _inside(self, source: Chunk) -> list[Mention]:
        low, high = bisect_left(self._firsts, source.first), bisect_left(self._firsts, source.last + 1)
        return self._roster.mentions[low:high]

    def _document(self, source: Chunk, head: int, inside: list[Mention]) -> Speaker:
        """A document speaks for the body or person that the phrase names beside it."""
        tokens = self._frame.tokens
        clause = next((i for i in range(head, source.last + 1) if tokens[i].lower_ in _RELATIVE), source.last)
        named = (m for m in inside if m.kind in {"body", "person"} and m.last != head and m.last <= clause)
        author = next((m for m in named if not is_seat(self._frame, m)), None)
        if author is not None:
            return whole_body(self._frame, self._named(author, self._span(source)), author, head)
        owner = find_owner(self._frame, head, self._children)
        if owner is not None and source.first <= owner.first and owner.last <= source.last:
            whose = self._phrase(owner)
            if whose is not None and whose.kind != "document":
                return structs.replace(whose, via=tokens[head].lower_, span=self._span(source))
        name = without_when(words_of(self._frame, source.first, source.last))
        return Speaker(name=name, kind="document", span=self._span(source))

    def _role(self, source: Chunk, head: int) -> Speaker | None:
        """A role or body by common noun: "the minister" is tied to a name when the report ties it."""
        frame = self._frame
        words = without_when(words_of(frame, source.first, source.last))
        if not words:
            return None
        first, word = frame.tokens[source.first].lower_, frame.tokens[head].lemma_.lower()
        kind: Kind = "unnamed" if word in CROWD or first in {"a", "an", "one", "some", "several"} else "body"
        is_role = names_role(frame.tokens[head])
        if first in {"the", "this", "that"} and len(words.split()) <= 3:
            tied = find_tied(self._roster, source.first, words.lower(), word, person=is_role)
            if tied is not None:
                return self._named(tied, self._span(source))
            said = before_said(self._said, words, word, self._span(source))
            if said is not None:
                return said
            if (met := bridged(frame, self._roster, source.first, word)) is not None:
                named = self._named(met, self._span(source))
                return structs.replace(named, affiliation=named.affiliation or words)
        if is_role:
            kind = "unnamed"
            if (owned := self._owned(source, words, word)) is not None:
                return owned
        # "dissidents in Denmark" and "a centre's director in Brossard" speak for no place.
        inside = (m for m in self._inside(source) if m.kind == "body" and m.first > source.first)
        body = next((m for m in inside if not is_home(frame, m)), None)
        if body is not None and not is_role and are_body(frame, head, body):
            return self._named(body, self._span(source))
        if body is None and is_role and (body := body_meant(self._roster, source.first, words)) is not None:
            words = spelt_out(words, self._whole_body(body))
        return Speaker(
            name=words,
            affiliation=None if not is_role else words if body is None else self._whole_body(body),
            kind=kind,
            public=is_public(words),
            span=self._span(source),
        )

    def _owned(self, source: Chunk, words: str, noun: str) -> Speaker | None:
        """Return "its director" as the person whom the report calls so, else as the director of the body it is of."""
        owned = with_owner(self._frame, self._roster, source.first, words)
        if owned is None:
            return None
        tied = find_tied(self._roster, source.first, words.lower().partition(" ")[2], noun, person=True)
        if tied is not None and is_its(words):
            return self._named(tied, self._span(source))
        public = is_public(words)
        return Speaker(name=owned[0], affiliation=owned[1], kind="unnamed", public=public, span=self._span(source))


def _again(speaker: Speaker, span: Span, name: str | None = None) -> Speaker:
    """Return a speaker met again at another place, or one of many such."""
    return Speaker(
        name=name or speaker.name,
        affiliation=speaker.affiliation if name is None else name,
        kind=speaker.kind if name is None else "unnamed",
        public=speaker.public,
        span=span,
    )
