"""What every finder of claims works from: sentences, cues, places, dates and who says what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from longarm.read.claims.event_fields import Fields
from longarm.read.claims.event_model import EventModel
from longarm.read.claims.event_stems import Stems
from longarm.read.claims.known import Known
from longarm.read.codebook import Codebook, Hit
from longarm.read.inside import Inside
from longarm.read.parsed import Parsed, Sentence
from longarm.records.claim import Attribution
from longarm.records.place import Place
from longarm.records.report import Role
from longarm.records.span import Span
from longarm.records.when import When

#: Sentences whose found cues are kept at a time: in ten megabytes they would take a quarter of a gigabyte.
_KEPT = 4096


def _untold(words: str, lang: str) -> str | None:
    """Tell no country; stands where no gazetteer is given."""
    del words, lang
    return None


@dataclass(frozen=True)
class Ground:
    """A report with all that was found in it before claims are looked for.

    Attributes:
        parsed: the report with sentences and parses.
        codebook: the cues.
        attributions: who says what, in every language, by position of the content.
        places: located names, by position.
        whens: dates with the words that give them, by position.
        tell_country: tells the country (ISO 3166-1 alpha-2) that words such as "Dutch foreign ministry" or "RCMP"
            belong to, in a language; None when they name none.
        known: outlets and organisations known by name.
        adjectives: English name of a country -> its adjective, by which its bodies go in every language.
        events: the classifier of acts and incidents in parsed English; None where the rules speak alone.
        events_abroad: the same for languages that no parser reads.
    """

    parsed: Parsed
    codebook: Codebook
    attributions: tuple[Attribution, ...] = ()
    places: tuple[Place, ...] = ()
    whens: tuple[tuple[Span, When], ...] = ()
    tell_country: Callable[[str, str], str | None] = _untold
    known: Known = field(default_factory=Known)
    adjectives: Mapping[str, str] = field(default_factory=dict)
    events: EventModel[Fields] | None = None
    events_abroad: EventModel[Mapping[str, Stems]] | None = None

    @property
    def text(self) -> str:
        """The report's text."""
        return self.parsed.report.text

    def body(self) -> tuple[Sentence, ...]:
        """Return the sentences of the report's own body; headline, captions and furniture carry no claims."""
        return self._body

    @cached_property
    def _body(self) -> tuple[Sentence, ...]:
        return tuple(one for one in self.parsed.sentences if one.role is Role.BODY)

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the body sentence before a body sentence, None for the first and for what is none."""
        at = self._body_places.get(sentence.span.start, 0)
        return self._body[at - 1] if at else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """Return the body sentence behind a body sentence, None for the last and for what is none."""
        at = self._body_places.get(sentence.span.start, len(self._body))
        return self._body[at + 1] if at + 1 < len(self._body) else None

    @cached_property
    def _body_places(self) -> dict[int, int]:
        return {one.span.start: index for index, one in enumerate(self._body)}

    def shortly_before(self, sentence: Sentence, count: int) -> tuple[Sentence, ...]:
        """Return the sentences just before one, so many at most and those of headlines among them, in order."""
        at = bisect_right(self._ends, sentence.span.start)
        return self.parsed.sentences[max(0, at - count) : at]

    @cached_property
    def headlines(self) -> tuple[Sentence, ...]:
        """The sentences of the report's headlines."""
        return tuple(one for one in self.parsed.sentences if one.role is Role.HEADLINE)

    @cached_property
    def notes(self) -> dict[str, Any]:
        """What finders worked out for the whole report, by the name of the finder; each is worked out once."""
        return {}

    @cached_property
    def _found(self) -> dict[int, dict[str, list[tuple[Hit, Span]]]]:
        """For each sentence, by its start, the cues that were found in it, by code."""
        return {}

    @cached_property
    def _missed(self) -> dict[int, int]:
        """For each sentence, by its start, the codes that it was searched for in vain, as bits: most are."""
        return {}

    @cached_property
    def _bits(self) -> dict[str, int]:
        return {}

    @cached_property
    def _able(self) -> dict[int, int]:
        """For each sentence, by its start, the cues that may stand in it."""
        return {}

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return span.of(self.text)

    def hits(self, sentence: Sentence, code: str) -> list[tuple[Hit, Span]]:
        """Find the cues of ``code`` in a sentence, each with its span in the report's text."""
        start = sentence.span.start
        found = self._found.get(start)
        if found is not None and code in found:
            return found[code]
        bit = self._bits.setdefault(code, 1 << len(self._bits))
        if self._missed.get(start, 0) & bit:
            return []
        able = self._able.get(start)
        if able is None:
            able = self._able[start] = self.codebook.able(self.words(sentence.span), sentence.lang)
        hits: list[Hit] = []
        if self.codebook.may_find(able, sentence.lang, code):
            hits = self.codebook.find(self.words(sentence.span), sentence.lang, code, able)
        if not hits:
            self._missed[start] = self._missed.get(start, 0) | bit
            return []
        made = [(hit, Span(start + hit.start, start + hit.end)) for hit in hits]
        if len(self._found) >= _KEPT:
            self._found.clear()
        self._found.setdefault(start, {})[code] = made
        return made

    def attribution_of(self, span: Span) -> Attribution | None:
        """Return the innermost attribution whose content holds the start of ``span``, if any."""
        owners, contents = self._contents
        holding = [(length, owners[place]) for length, place in contents.holding(span.start)]
        return self.attributions[min(holding)[1]] if holding else None

    def attributions_of(self, span: Span) -> list[Attribution]:
        """Return the attributions whose content holds the start of ``span``, the innermost first."""
        owners, contents = self._contents
        holding = sorted({(length, owners[place]) for length, place in contents.holding(span.start)})
        return [self.attributions[at] for _, at in holding]

    def attributions_in(self, sentence: Sentence) -> list[Attribution]:
        """Return the attributions whose attributing words stand in a sentence, in text order."""
        return self._by_sentence.get(sentence.span.start, [])

    @cached_property
    def _by_sentence(self) -> dict[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = {}
        for one in self.attributions:
            home = self.sentence_at(one.cue[0]) if one.cue else None
            if home is not None:
                found.setdefault(home.span.start, []).append(one)
        return found

    def sentence_at(self, span: Span) -> Sentence | None:
        """Return the first sentence that shares a character with ``span``, None where no sentence does."""
        at = bisect_right(self._ends, span.start)
        sentences = self.parsed.sentences
        return sentences[at] if at < len(sentences) and sentences[at].span.overlaps(span) else None

    @cached_property
    def _ends(self) -> list[int]:
        return [one.span.end for one in self.parsed.sentences]

    @cached_property
    def _contents(self) -> tuple[list[int], Inside]:
        pairs = [(index, content) for index, one in enumerate(self.attributions) for content in one.content]
        return [index for index, _ in pairs], Inside(content for _, content in pairs)

    @cached_property
    def _placed(self) -> Inside:
        return Inside(place.span for place in self.places)

    @cached_property
    def _timed(self) -> Inside:
        return Inside(span for span, _ in self.whens)

    def places_in(self, span: Span) -> tuple[Place, ...]:
        """Return the places named inside a span."""
        return tuple(self.places[index] for index in self._placed.within(span))

    def whens_in(self, span: Span) -> tuple[tuple[Span, When], ...]:
        """Return the dates inside a span."""
        return tuple(self.whens[index] for index in self._timed.within(span))
