"""Who does an act: the noun phrase or the speaker, and whether it is a body of a host state or of an accused one."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Any

from longarm.read.claims.actor import TAKEN_UP, UNSAID, Actor, Side
from longarm.read.claims.bodies import STAFF, Bodies, bare, core, home_of
from longarm.read.claims.bodies_before import body_before
from longarm.read.claims.clauses import doers_of, phrase_of, root_of, span_of, tellers_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.issuer import find_issuer
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution, Speaker
from longarm.records.span import Span

_PRONOUNS = frozenset("it its they their we our he his she her i who which that this one".split())  # noqa: SIM905
_ONCE = frozenset({"former", "retired", "ex", "private"})
_OWNERS = frozenset({"its", "their", "his", "her"})
_OURSELVES = frozenset({"we", "i", "our"})
_PERSONS = frozenset({"he", "she", "they", "who"})
_TAKEN_UP = frozenset({"it", "its", "they", "their"})
#: Nouns for what a body does, which is then done by that body: "the inquiry found no evidence".
_INQUIRIES = frozenset("investigation inquiry enquiry probe review search check assessment examination audit".split())  # noqa: SIM905
#: Short words that take up the body named before.
_BY_SHORT = frozenset({"force", "the force", "service", "the service", "squad", "the squad"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
#: Words that the name of a state has at most.
_SHORT_NAME = 2
#: Characters between the end of what was found to be said and words that go on with it at most.
_BREAK = 12


class Actors:
    """Finds actors in one report.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
    """

    def __init__(self, ground: Ground, hosts: Hosts) -> None:
        self._ground = ground
        self._hosts = hosts
        self._bodies = Bodies(ground, hosts)
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
        if held is None or held.speaker is None or self._is_one_for_several(held):
            return UNSAID
        actor = self.of_speaker(held.speaker, held.source[0] if held.source else None)
        if actor.side == "host":
            self._last = actor
        return actor

    def _is_one_for_several(self, held: Attribution) -> bool:
        """Say whether one person was taken for those whom "they" means."""
        told = held.source[0].of(self._ground.text).lower() if held.source else ""
        return told == "they" and held.speaker is not None and held.speaker.kind == "person"

    def speaking_by(self, at: Span) -> Actor:
        """Judge who speaks by the words ``at``; ``UNSAID`` where they are no verb of an attribution."""
        for held in self._ground.attributions:
            if held.speaker is not None and any(cue.overlaps(at) for cue in held.cue):
                return self.of_speaker(held.speaker, held.source[0] if held.source else None)
        return UNSAID

    def _owned(self, owner: str, sentence: Sentence, noun: Any = None) -> Actor:
        """Judge whom "its" before a body means: who tells of it in the sentence, else whom the one before is about."""
        within = self._owner_within(noun, sentence) if noun is not None and owner in _TAKEN_UP else UNSAID
        if within.side != "unsaid":
            return within
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

    def subject_before(self, word: Any, sentence: Sentence, at: Span) -> Actor:
        """Judge the nearest subject before a word, where the parser hung the word elsewhere."""
        for token in reversed(list(word.doc[word.sent.start : word.i])):
            if token.dep_ in _SUBJECTS:
                return self.of_noun(token, sentence, at) if token.pos_ in {"NOUN", "PROPN"} else UNSAID
        return UNSAID

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
        actor = Actor("other", speaker.name, span, tuple(dict.fromkeys(countries)), because="actor.speaker")
        judged = self._bodies.judge(words, actor)
        beside = self._states_beside(speaker, sentence) if judged.side == "host" else ()
        return replace(judged, countries=tuple(dict.fromkeys((*judged.countries, *beside)))) if beside else judged

    def _states_beside(self, speaker: Speaker, sentence: Sentence | None) -> tuple[str, ...]:
        """Return the other states of those who say something together: "Croatia, Kiribati and Tanzania have said"."""
        if sentence is None or speaker.span is None or speaker.kind == "person":
            return ()
        noun = root_of(sentence, self._ground.parsed, speaker.span)
        if noun is None or self._hosts.countries_in(speaker.span) == [] or len(speaker.name.split()) > _SHORT_NAME:
            return ()
        spans = (span_of([one], sentence, self._ground.parsed) for one in noun.conjuncts if one.pos_ == "PROPN")
        return tuple(code for one in spans for code in self._hosts.hosts_in(one))

    def of_noun(self, noun: Any, sentence: Sentence, at: Span) -> Actor:
        """Judge the noun phrase of a parsed noun, in the words ``at``."""
        if noun.lower_ in _RELATIVE and noun.head.dep_ == "relcl":
            return self.of_noun(noun.head.head, sentence, at)
        if noun.lower_ in _PRONOUNS:
            return self._of_pronoun(noun, sentence, at)
        actor = self._as_named(noun, sentence)
        span = actor.span
        owned = self._of_owner(noun, sentence, at) if not actor.countries else UNSAID
        if owned.side in {"host", "accused"} and (noun.lemma_.lower() in STAFF or self._bodies.is_body(noun, sentence)):
            return replace(actor, side=owned.side, countries=owned.countries, because="actor.owned")
        known = self._offices.get(noun.lower_) if noun.pos_ == "PROPN" else None
        if known is not None and not actor.countries:
            return self.of_speaker(known, span)
        if noun.lemma_.lower() in _INQUIRIES:
            leading = (self.of_noun(who, sentence, at) for who in doers_of(noun) if who.lemma_ not in _INQUIRIES)
            return next((one for one in leading if one.side == "host"), self._inquiry(actor))
        return self._of_words(noun, sentence, actor)

    def _of_words(self, noun: Any, sentence: Sentence, actor: Actor) -> Actor:
        """Judge a noun phrase by its own words."""
        if any(child.lower_ in _ONCE for child in noun.children if child.dep_ == "amod"):
            return replace(actor, because="actor.former")
        post = self._ground.codebook.find(noun.text, sentence.lang, "actor.accused")
        if noun.pos_ != "PROPN" and not post and not self._bodies.is_body(noun, sentence):
            taken_up = body_before(self._ground, self._hosts, noun, sentence)
            return taken_up if taken_up is not None else replace(actor, because="actor.not-a-body")
        whole = actor.span.of(self._ground.text) if actor.span is not None else actor.words or ""
        judged = self._bodies.judge(whole, actor)
        return replace(judged, side="host") if judged.side == "other" and noun.lemma_.lower() in STAFF else judged

    def _of_pronoun(self, noun: Any, sentence: Sentence, at: Span) -> Actor:
        """Judge whom a pronoun takes up: who speaks by these words or says them, else who acted last."""
        lowered = noun.lower_
        if lowered in _PERSONS and (told := self.speaking_by(at)).side == "host":
            return told
        if lowered in _TAKEN_UP and (told := self._teller_over(noun, sentence, at)).side in {"host", "accused"}:
            return told
        said = self.speaker_at(at)
        if lowered in _OURSELVES and said.side == "unsaid":
            # Outside anybody's words "we" are those who wrote the report.
            issuer = find_issuer(self._ground, self._hosts)
            return issuer if issuer.side == "host" else Actor("other", noun.text, because="actor.report")
        apart = lowered in _TAKEN_UP and said.side == "other" and self._last.side == "host" and self._is_person(at)
        if said.side != "unsaid" and not apart:
            return said
        if lowered in {"he", "she"} and (named := self._named_before(sentence)).side == "host":
            return named
        return self._last

    def _named_before(self, sentence: Sentence) -> Actor:
        """Judge the one whom the sentence before is about, with the words in apposition to his name."""
        before = self._ground.before(sentence)
        root = before.tokens.root if before is not None and before.tokens is not None else None
        noun = next((child for child in root.children if child.dep_ in _SUBJECTS), None) if root is not None else None
        if noun is None or before is None or noun.pos_ != "PROPN":
            return UNSAID
        return replace(self._of_words(noun, before, self._as_named(noun, before)), because="actor.named-before")

    def _of_owner(self, noun: Any, sentence: Sentence, at: Span) -> Actor:
        """Judge whose body is meant by "our ministry" and "its ministry"."""
        owner = next((child.lower_ for child in noun.children if child.dep_ == "poss"), "")
        return self.speaker_at(at) if owner in {"our", "my"} else self._owned(owner, sentence, noun)

    def _owner_within(self, noun: Any, sentence: Sentence) -> Actor:
        """Judge whose body is meant by "its" where a body named before it in the sentence tells of what it does."""
        for teller in tellers_of(noun.head):
            if teller.i < noun.i and teller.pos_ in {"NOUN", "PROPN"}:
                told = self._of_words(teller, sentence, self._as_named(teller, sentence))
                return told if told.side in {"host", "accused"} else UNSAID
        return UNSAID

    def _as_named(self, noun: Any, sentence: Sentence) -> Actor:
        """Return a noun phrase as an actor of whom only the countries are known."""
        tokens = self._undated(core(noun, phrase_of(noun)), sentence)
        span = span_of(tokens, sentence, self._ground.parsed)
        countries = home_of(span.of(self._ground.text), tuple(self._hosts.countries_in(span)))
        return Actor("other", bare(tokens), span, countries, because="actor.subject")

    def _undated(self, tokens: list[Any], sentence: Sentence) -> list[Any]:
        """Leave out the date that a parser hangs before a noun: "Between 3 and 7 March 2023 the RCMP"."""
        start = self._ground.parsed.passages[sentence.passage].span.start
        whens = [span for span, _ in self._ground.whens_in(sentence.span)]
        first = next((at for at, one in enumerate(tokens) if not _is_in(whens, start + one.idx)), 0)
        return tokens[first:]

    def _inquiry(self, actor: Actor) -> Actor:
        """Judge an inquiry by the state that its words name: "the British inquiry found nothing"."""
        if not actor.countries or set(actor.countries) & self._hosts.accused:
            return UNSAID
        return replace(actor, side="host", because="actor.inquiry-of")

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


def _is_in(spans: list[Span], at: int) -> bool:
    return any(one.start <= at < one.end for one in spans)
