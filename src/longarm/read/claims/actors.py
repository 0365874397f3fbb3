"""Who does an act: the noun phrase or the speaker, and whether it is a body of a host state or of an accused one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

from longarm.read.claims.clauses import doers_of, phrase_of, span_of, tellers_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker
from longarm.records.span import Span

Side = Literal["host", "accused", "other", "unsaid"]
_PRONOUNS = frozenset("it its they their we our he his she her i who which that this one".split())  # noqa: SIM905
_ONCE = frozenset({"former", "retired", "ex"})
_OWNERS = frozenset({"its", "their", "his", "her"})
_PERSONS = frozenset({"he", "she", "they", "who"})
_TAKEN_UP = frozenset({"it", "its", "they", "their"})
#: Common nouns that are a body by the body before them: "police officers", "FBI counterintelligence".
_STAFF = frozenset(
    "officer agent counterintelligence unit team squad chief commander force detective source".split()  # noqa: SIM905
)
#: Those who speak for or lead a body, which the words must name.
_HEADS = frozenset("spokesman spokeswoman spokesperson director head".split())  # noqa: SIM905  # noqa: SIM905
#: Staff that only a state has; of others ("officers", "agents") the words must name the state.
_POLICE = frozenset({"detective"})
#: What hangs on a noun behind these words is what it acts on, not who it is: "MPs about the Chinese offices".
_APART = frozenset("about on over against regarding concerning to after following into towards toward".split())  # noqa: SIM905
#: Words for a body that only the words before them make one: "prosecution service".
_ORGANS = frozenset("service agency bureau directorate branch command authority division board administration".split())  # noqa: SIM905
#: Nouns for what a body does, which is then done by that body: "the inquiry found no evidence".
_INQUIRIES = frozenset("investigation inquiry enquiry probe review search check assessment examination audit".split())  # noqa: SIM905
#: Rule by which a short word takes up the body named before.
TAKEN_UP = "actor.taken-up"
#: Short words that take up the body named before.
_BY_SHORT = frozenset({"force", "the force", "service", "the service", "squad", "the squad"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_LONGEST = 12
#: Characters between the end of what was found to be said and words that go on with it at most.
_BREAK = 12


@dataclass(frozen=True)
class Actor:
    """Who does an act.

    Attributes:
        side: ``host`` (a body of a host state), ``accused``, ``other`` (somebody else) or ``unsaid``.
        words: the text's words for it, article left out.
        span: where they stand.
        countries: countries that the words name.
        member: True for members and committees of a parliament.
        because: rule that found it.
    """

    side: Side
    words: str | None = None
    span: Span | None = None
    countries: tuple[str, ...] = ()
    member: bool = False
    because: str = "actor.unsaid"


UNSAID = Actor("unsaid")
_INSIDE = re.compile(r"\s(?:in|at|from|near|outside|around)\s")
_MISSION = re.compile(r"\b(?:embass(?:y|ies)|consulates?)\b(?P<of>[\w-]* (?:of|for) )?", re.IGNORECASE)
#: A bureau of a police department is not the state's ministry of the same words.
_POLICE_OF = re.compile(
    r"\b(?:police )?department[’']s\b|\bsecurity (?:bureau|department|division|branch) of (?:the )?(?:[\w-]+ )?police\b",
    re.IGNORECASE,
)
#: The security service of a state that names it no further.
_STATE_SECURITY = re.compile(r"(?:the )?State Security(?: Service| Department| Agency)?", 0)


class Actors:
    """Finds actors in one report.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
    """

    def __init__(self, ground: Ground, hosts: Hosts) -> None:
        self._ground = ground
        self._hosts = hosts
        self._last: Actor = UNSAID

    @property
    def ground(self) -> Ground:
        """What the report was found to hold."""
        return self._ground

    @property
    def hosts(self) -> Hosts:
        """The states of the report."""
        return self._hosts

    @cached_property
    def _offices(self) -> dict[str, Speaker]:
        """Family names of speakers whom the report gives a public office."""
        found: dict[str, Speaker] = {}
        for one in self._ground.attributions:
            speaker = one.speaker
            if speaker is not None and speaker.kind == "person" and speaker.affiliation:
                found.setdefault(speaker.name.split()[-1].lower(), speaker)
        return found

    def of_word(self, word: Any, sentence: Sentence, at: Span) -> Actor:
        """Find who does what a parsed word names; falls back on the speaker of the words."""
        first = UNSAID
        for noun in doers_of(word):
            actor = self.of_noun(noun, sentence, at)
            if actor.side == "host":
                self._last = actor
                return actor
            first = actor if first is UNSAID else first
        return first

    def teller_of(self, word: Any, sentence: Sentence, at: Span) -> Actor:
        """Judge who tells of what a word names, inside its sentence: of "declared that they will close" the subject."""
        for noun in tellers_of(word):
            actor = self.of_noun(noun, sentence, at)
            if actor.side == "host":
                self._last = actor
                return actor
        return UNSAID

    def first_teller(self, word: Any, sentence: Sentence, at: Span) -> Actor:
        """Judge the nearest teller inside the sentence, whatever its side."""
        return next((self.of_noun(noun, sentence, at) for noun in tellers_of(word)), UNSAID)

    def speaker_at(self, at: Span) -> Actor:
        """Judge the speaker in whose words ``at`` stands."""
        held = self._ground.attribution_of(at)
        if held is None or held.speaker is None:
            return UNSAID
        actor = self.of_speaker(held.speaker, held.source[0] if held.source else None)
        if actor.side == "host":
            self._last = actor
        return actor

    def _speaking(self, at: Span) -> Actor:
        """Judge who speaks by the words ``at``, where they are themselves the verb of an attribution."""
        for held in self._ground.attributions:
            if held.speaker is not None and any(cue.overlaps(at) for cue in held.cue):
                return self.of_speaker(held.speaker, held.source[0] if held.source else None)
        return UNSAID

    def _owned(self, owner: str, sentence: Sentence) -> Actor:
        """Judge whom "its" before a body means: whom the sentence before is about."""
        before = self._ground.before(sentence)
        if owner not in _OWNERS or before is None or before.tokens is None:
            return UNSAID
        root = before.tokens.root
        subject = next((child for child in root.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is None:
            return UNSAID
        span = span_of(phrase_of(subject), before, self._ground.parsed)
        countries = tuple(self._hosts.countries_in(span))
        if not countries:
            return UNSAID
        side: Side = "accused" if set(countries) <= self._hosts.accused else "host"
        return Actor(side, countries=countries, because="actor.owned")

    def speaker_before(self, sentence: Sentence, at: Span) -> Actor:
        """Judge the speaker of words that end just before ``at``: what he says goes on where a clause breaks off."""
        ground = self._ground
        held = ground.attribution_of(Span(max(sentence.span.start, at.start - _BREAK), at.start))
        if held is None or held.speaker is None or not held.cue or held.cue[0].start > at.start:
            return UNSAID
        return self.of_speaker(held.speaker, held.source[0] if held.source else None)

    def accuses(self, span: Span) -> bool:
        """Say whether the words of ``span`` name a state that the report accuses."""
        return any(country in self._hosts.accused for country in self._hosts.countries_in(span))

    def names_place(self, span: Span) -> bool:
        """Say whether the words of ``span`` begin with the name of a place."""
        return any(place.span.start == span.start for place in self._hosts.places_in(span))

    def of_speaker(self, speaker: Speaker, span: Span | None) -> Actor:
        """Judge a speaker by name and office."""
        if speaker.name.lower() in _BY_SHORT and self._last.side == "host":
            return replace(self._last, because=TAKEN_UP)
        sentence = self._ground.sentence_at(speaker.span) if speaker.span is not None else None
        owner = speaker.name.split()[0].lower()
        if owner in _OWNERS and sentence is not None and (owned := self._owned(owner, sentence)).side != "unsaid":
            return replace(owned, words=speaker.name, span=speaker.span)
        words = ", ".join(part for part in (speaker.name, speaker.affiliation) if part)
        # A person's name tells no country: Paterson is also a town.
        telling = (speaker.affiliation or "") if speaker.kind == "person" else words
        told = self._ground.tell_country(telling, "en") if telling else None
        near = [one for one in (span, speaker.span) if one is not None and speaker.kind != "person"]
        countries = [told] if told else [code for one in near for code in self._hosts.countries_in(one)]
        return self._judge(words, speaker.name, span, tuple(dict.fromkeys(countries)), "actor.speaker")

    def of_noun(self, noun: Any, sentence: Sentence, at: Span) -> Actor:
        """Judge the noun phrase of a parsed noun, in the words ``at``."""
        lowered = noun.lower_
        if lowered in _RELATIVE and noun.head.dep_ == "relcl":
            return self.of_noun(noun.head.head, sentence, at)
        if lowered in _PRONOUNS:
            if lowered in _PERSONS and (told := self._speaking(at)).side == "host":
                return told
            if lowered in _TAKEN_UP and (told := self._teller_over(noun, sentence, at)).side in {"host", "accused"}:
                return told
            said = self.speaker_at(at)
            apart = lowered in _TAKEN_UP and said.side == "other" and self._last.side == "host" and self._is_person(at)
            return said if said.side != "unsaid" and not apart else self._last
        tokens = _core(noun, phrase_of(noun))
        span = span_of(tokens, sentence, self._ground.parsed)
        words = _bare(tokens)
        countries = self._hosts.countries_in(span)
        owner = next((child.lower_ for child in noun.children if child.dep_ == "poss"), "")
        owned = UNSAID if countries else self._owned(owner, sentence)
        owned = self.speaker_at(at) if owner in {"our", "my"} and not countries else owned
        if owned.side in {"host", "accused"} and (noun.lemma_.lower() in _STAFF or self._is_body(noun, sentence)):
            return Actor(owned.side, words, span, owned.countries, because="actor.owned")
        known = self._offices.get(noun.lower_) if noun.pos_ == "PROPN" else None
        if known is not None and not countries:
            return self.of_speaker(known, span)
        whole = span.of(self._ground.text)
        if noun.lemma_.lower() in _INQUIRIES:
            leading = (self.of_noun(who, sentence, at) for who in doers_of(noun))
            return next((one for one in leading if one.side == "host"), self._inquiry(words, span, countries))
        if any(child.lower_ in _ONCE for child in noun.children if child.dep_ == "amod"):
            return Actor("other", words, span, tuple(countries), because="actor.former")
        post = self._ground.codebook.find(noun.text, sentence.lang, "actor.accused")
        if noun.pos_ != "PROPN" and not post and not self._is_body(noun, sentence):
            return Actor("other", words, span, tuple(countries), because="actor.not-a-body")
        actor = self._judge(whole, words, span, tuple(countries), "actor.subject")
        if actor.side == "other" and noun.lemma_.lower() in _STAFF:
            return replace(actor, side="host", countries=tuple(countries))
        return actor

    def _inquiry(self, words: str, span: Span, countries: list[str]) -> Actor:
        """Judge an inquiry by the state that its words name: "the British inquiry found nothing"."""
        if not countries or set(countries) & self._hosts.accused:
            return UNSAID
        return Actor("host", words, span, tuple(countries), because="actor.inquiry-of")

    def _is_person(self, at: Span) -> bool:
        """Say whether a person speaks the words: whom "it" and "they" do not mean."""
        held = self._ground.attribution_of(at)
        return held is not None and held.speaker is not None and held.speaker.kind == "person"

    def _teller_over(self, pronoun: Any, sentence: Sentence, at: Span) -> Actor:
        """Judge whom a pronoun takes up: in "China said that it had closed them" the one who said it."""
        noun = next(tellers_of(pronoun.head), None)
        if noun is None or noun.lower_ in _PRONOUNS:
            return UNSAID
        return self.of_noun(noun, sentence, at)

    def _is_body(self, noun: Any, sentence: Sentence) -> bool:
        """Say whether a common noun itself is a word for a body: in "police stations" it is not."""
        tokens = phrase_of(noun)
        start = tokens[0].idx
        whole = noun.doc[tokens[0].i : tokens[-1].i + 1].text
        if any(hit.start <= noun.idx - start < hit.end for hit in self._find(whole, sentence.lang)):
            return True
        if noun.lemma_.lower() in _STAFF:
            before = [child for child in noun.children if child.dep_ in {"compound", "poss", "nmod"}]
            named = self._hosts.countries_in(span_of(_core(noun, tokens), sentence, self._ground.parsed))
            ours = bool(named) and not set(named) & self._hosts.accused
            return ours or noun.lemma_.lower() in _POLICE or any(self._is_body(child, sentence) for child in before)
        if noun.lemma_.lower() in _HEADS | _ORGANS:
            before = [child for child in noun.children if child.dep_ in {"compound", "poss", "nmod"}]
            return any(self._is_body(child, sentence) for child in before)
        return False

    def _find(self, words: str, lang: str) -> list[Any]:
        book = self._ground.codebook
        return book.find(words, lang, "actor.body") + book.find(words, lang, "actor.member")

    def _is_seat_only(self, whole: str) -> bool:
        """Say whether the state named is only where an embassy sits: "an embassy spokesman in Oslo"."""
        post = _MISSION.search(whole)
        if post is None or post["of"]:
            return False
        return self._ground.tell_country(whole[: post.start()], "en") is None

    def _judge(self, whole: str, words: str, span: Span | None, countries: tuple[str, ...], because: str) -> Actor:
        book = self._ground.codebook
        own = countries and not set(countries) & self._hosts.accused
        own = own or (not countries and _STATE_SECURITY.fullmatch(whole) is not None)
        if own and countries and self._is_seat_only(whole):
            own = False
        if own and not countries:
            return Actor("host", words, span, because=because)
        if (book.find(whole, "en", "actor.accused") and not own and not _POLICE_OF.search(whole)) or (
            countries and set(countries) <= self._hosts.accused
        ):
            return Actor("accused", words, span, countries, because=because)
        hosts = tuple(country for country in countries if country not in self._hosts.accused)
        member = bool(book.find(whole, "en", "actor.member"))
        body = bool(book.find(whole, "en", "actor.body"))
        if body or member or (hosts and _is_country(whole, len(hosts)) and not _is_group(whole)):
            return Actor("host", words, span, hosts, member and not body, because)
        return Actor("other", words, span, countries, because=because)


def _is_country(words: str, countries: int) -> bool:
    """Say whether words are hardly more than the names of countries: "the Netherlands and Ireland"."""
    return len(words.split()) <= 2 * countries + 1 and _INSIDE.search(words) is None


def _is_group(words: str) -> bool:
    """People of a country are not the country: "Tibetans", "two Canadians"."""
    return words.rsplit(maxsplit=1)[-1].lower().endswith(("ans", "ese", "ians", "ish", "ers"))


def _core(noun: Any, tokens: list[Any]) -> list[Any]:
    """Return a noun phrase without what it is about: of "MPs about the Chinese offices" the first word."""
    apart = (child.i for child in noun.children if child.dep_ == "prep" and child.lower_ in _APART)
    end = min(apart, default=tokens[-1].i + 1)
    return [token for token in tokens if token.i < end] if end > noun.i else tokens


def _bare(tokens: list[Any]) -> str:
    while len(tokens) > 1 and tokens[0].pos_ in {"DET", "PRON"} and tokens[0].lower_ in {"the", "a", "an"}:
        tokens = tokens[1:]
    words = tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text
    return " ".join(words.split()[:_LONGEST]).strip(" ,;:“”\"'")
