"""Finds attributions in the passages that no parser reads: cue, sides, names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace

import msgspec

from longarm.read.attribution.abroad.answers import find_answers
from longarm.read.attribution.abroad.asides import relay_asides
from longarm.read.attribution.abroad.clefts import Told, find_clefts, may_be_turned
from longarm.read.attribution.abroad.headings import find_headings
from longarm.read.attribution.abroad.labels import find_labels
from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.mentions import latter_of, note_mentions
from longarm.read.attribution.abroad.naming import Namer
from longarm.read.attribution.abroad.noting import make_namer, note_bodies, note_bodies_wide
from longarm.read.attribution.abroad.particles import past_particle
from longarm.read.attribution.abroad.parts import read_parts
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.prepositions import is_according, is_preposition, unname
from longarm.read.attribution.abroad.quoted_objects import quote_object
from longarm.read.attribution.abroad.quoting import follow_quotes, reach_back, tell_quoted
from longarm.read.attribution.abroad.sides import Reading, Sides
from longarm.read.attribution.abroad.talks import find_talk, put_talk
from longarm.read.attribution.abroad.wide import read_wide
from longarm.read.attribution.abroad.wide_parts import is_clause, read_speaker, read_wide_parts
from longarm.read.attribution.abroad.wide_turns import find_wide_turns
from longarm.read.attribution.abroad.words import split_words
from longarm.read.codebook import Codebook, Hit
from longarm.read.families import ROMANCE, WIDE
from longarm.read.parsed import Parsed, Sentence
from longarm.records.claim import Attribution, Speaker
from longarm.records.report import Role
from longarm.records.span import Span

CODE = "attribution"
_VOICE = "spokesperson"
#: A cue in the first person: whoever has the turn speaks, and no noun behind the verb.
_OWN = re.compile(r"(?:j[’']|je\s)", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """A cue in a sentence of a report."""

    parsed: Parsed
    sentence: Sentence
    hit: Hit

    @property
    def cue(self) -> Span:
        """Where the cue stands in the report's text."""
        at = self.sentence.span.start
        return Span(at + self.hit.start, at + self.hit.end)

    @property
    def text(self) -> str:
        """The report's text."""
        return self.parsed.report.text


def find_attributions_abroad(
    parsed: Parsed, codebook: Codebook, lexicons: Mapping[str, Lexicon]
) -> tuple[Attribution, ...]:
    """Find who says what in the passages that no parser reads.

    Args:
        parsed: the report.
        codebook: the cues; those whose code begins with ``attribution``.
        lexicons: words that build speakers, by language.

    Returns:
        Attributions in the order of their cues.
    """
    found: list[Attribution] = []
    namers: dict[str, Namer] = {}
    headings = find_headings(parsed, lexicons)
    for sentence in parsed.sentences:
        lexicon = lexicons.get(sentence.lang)
        if sentence.tokens is not None or lexicon is None:
            continue
        if sentence.lang not in namers:
            namers[sentence.lang] = make_namer(parsed, lexicon)
        namers[sentence.lang].heading = headings.get(sentence.passage)
        words = sentence.span.of(parsed.report.text)
        hits = _longest(codebook.find(words, sentence.lang, CODE))
        places = [Place(parsed, sentence, hit) for hit in hits]
        read = _wide if sentence.lang in WIDE else _spaced
        told = read(places, sentence, namers[sentence.lang], parsed.report.text)
        found.extend(told)
        found.extend(_turned_round(parsed, sentence, namers[sentence.lang], told))
    found = relay_asides(parsed.report.text, found)
    found.extend(find_answers(parsed, codebook, namers.get))
    talk = find_talk(parsed, namers.get) or tuple(find_wide_turns(parsed, namers.get))
    found = put_talk(talk, found) if talk else [*found, *find_labels(parsed, namers.get)]
    return tuple(sorted(follow_quotes(parsed, found), key=lambda one: (one.cue, one.source, one.content)))


def _turned_round(parsed: Parsed, sentence: Sentence, namer: Namer, told: list[Attribution]) -> list[Attribution]:
    """Return who is told to have said it by a sentence turned round, where no plain reading found him."""
    text = parsed.report.text
    if not may_be_turned(sentence.span.of(text), sentence.lang):
        return []
    words = split_words(text, sentence.span.start, sentence.span.end, namer.lexicon, namer.seen)
    before = _before(parsed, sentence)
    seen = Told(text, sentence.span, words, Phrases(words, namer.lexicon), namer, before, parsed.report.outlet)
    names = {one.speaker.name for one in told if one.speaker is not None}
    return [one for one in find_clefts(seen) if one.speaker is not None and one.speaker.name not in names]


def _longest(hits: list[Hit]) -> list[Hit]:
    """Drop a hit inside one that began before it."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _spaced(places: list[Place], sentence: Sentence, namer: Namer, text: str) -> list[Attribution]:
    words = split_words(text, sentence.span.start, sentence.span.end, namer.lexicon, namer.seen)
    note_bodies(words, namer)
    reading = Reading(words, namer.lexicon)
    for place in places:
        if is_preposition(place.hit):
            unname(words, *reading.place(place.cue.start, place.cue.end))
    found: list[Attribution] = []
    relayed = -1
    for i, place in enumerate(places):
        if i == relayed or _OWN.match(text, place.cue.start):
            continue
        first, after = reading.place(place.cue.start, place.cue.end)
        relay = None
        follows = i + 1 < len(places) and places[i + 1].cue.start <= place.cue.end + 1
        if follows and is_preposition(place.hit) and not is_according(places[i + 1].hit):
            # "según informó X": the verb belongs to the preposition.
            relayed, after = i + 1, reading.place(places[i + 1].cue.start, places[i + 1].cue.end)[1]
        elif follows and is_according(places[i + 1].hit):
            # "X erklärte laut AFP, …": the second cue names through whom it came.
            relay = reading.relay(reading.place(places[i + 1].cue.start, places[i + 1].cue.end)[1])
            if relay is not None:
                relayed, after = i + 1, relay[1]
        sides = _sides(reading, place.hit, first, after)
        if sides is not None:
            sides = quote_object(reading, sides, place.cue.of(text))
            named = _named(place, sides, relay or sides.via, (reading, namer))
            reading.heard = reading.heard or bool(named)
            found.extend(named)
    note_mentions(words, reading.phrases, namer, text, spoke=bool(found))
    return found


def _sides(reading: Reading, hit: Hit, first: int, after: int) -> Sides | None:
    if hit.cue.code.endswith(".after"):
        return reading.of_postposition(first, after)
    if is_according(hit):
        return reading.of_preposition(first, after)
    return reading.of_verb(first, after, hit.cue.code.split(".")[1])


def _named(place: Place, sides: Sides, via: tuple[int, int] | None, by: tuple[Reading, Namer]) -> list[Attribution]:
    reading, namer = by
    words, text = reading.words, place.text
    spans = [Span(words[a].start, words[b - 1].end) for a, b in sides.contents if b > a]
    spans = [past_particle(text, place.sentence.lang, place.cue, span) for span in spans]
    floor = place.parsed.passages[place.sentence.passage].span.start
    contents = tuple(reach_back(text, span, floor) for span in spans) or _said_before(place)
    if not contents:
        return []
    speakers: list[tuple[Speaker, Span | None]] = []
    for a, b in sides.sources:
        source = Span(words[a].start, words[b - 1].end)
        speakers += [(one, source) for one in namer.name(read_parts(text, words[a:b], namer.lexicon), source)]
    if not sides.sources:
        again = latter_of(text, namer, place.sentence.span, place.cue) or namer.again()
        speakers = [] if again is None else [(again, None)]
    speakers = [(_spoken_for(one, contents, by, text), source) for one, source in speakers]
    medium = None if via is None else namer.medium(read_parts(text, words[slice(*via)], namer.lexicon))
    if medium:
        speakers = [(msgspec.structs.replace(one, via=one.via or medium), source) for one, source in speakers]
    return [_attribution(place, one, (source, contents), sides.rule) for one, source in speakers]


def _spoken_for(speaker: Speaker, contents: tuple[Span, ...], by: tuple[Reading, Namer], text: str) -> Speaker:
    """Give a spokesperson of nobody the body that opens what he says: "La police enquête, dit un porte-parole"."""
    reading, namer = by
    if speaker.name != _VOICE or speaker.span is None or namer.lexicon.lang not in ROMANCE:
        return speaker
    first, _ = reading.place(contents[0].start, contents[0].end)
    while first < len(reading.words) and reading.words[first].kind == "mark":
        first += 1
    end = reading.phrases.forward(first)
    parts = read_parts(text, reading.words[first:end], namer.lexicon) if end is not None else None
    if parts is None or parts.body is None or parts.unknown:
        return speaker
    body = " ".join(one for one in (parts.country, parts.body) if one)
    return msgspec.structs.replace(speaker, name=f"{_VOICE} of the {body}", affiliation=body)


def _said_before(place: Place) -> tuple[Span, ...]:
    return _before(place.parsed, place.sentence)


def _before(parsed: Parsed, sentence: Sentence) -> tuple[Span, ...]:
    """Return the sentence before, of the same passage or the last of the one before it."""
    at = bisect_left(parsed.sentences, sentence.span.start, key=lambda one: one.span.start)
    earlier = parsed.sentences[at - 1 : at] if at else ()
    return tuple(one.span for one in earlier if sentence.passage - one.passage <= 1 and one.role is Role.BODY)


def _wide(places: list[Place], sentence: Sentence, namer: Namer, text: str) -> list[Attribution]:
    note_bodies_wide(sentence.span.of(text), namer)
    at = _opened(sentence, places, text)
    words, shift = text[at : sentence.span.end], sentence.span.start - at
    found: list[Attribution] = []
    for place in places:
        hit = replace(place.hit, start=place.hit.start + shift, end=place.hit.end + shift) if shift else place.hit
        sides = read_wide(words, hit, namer.lexicon)
        if sides is None:
            continue
        contents = tuple(Span(at + a, at + b) for a, b in sides.contents) or _said_before(place)
        if not contents:
            continue
        source = None if sides.source is None else Span(at + sides.source[0], at + sides.source[1])
        if source is None or source.of(text) in namer.lexicon.little["pronouns"]:
            again = namer.again()
            speakers: tuple[Speaker, ...] = () if again is None else (again,)
        else:
            speakers = tuple(
                one
                for part in _joined(source, text, namer)
                for one in namer.name(read_speaker(part.of(text), namer.lexicon), part)
                if not is_clause(one.name, namer.lexicon.lang)
            )
        via = None if sides.via is None else namer.medium(read_wide_parts(words[slice(*sides.via)], namer.lexicon))
        if via:
            speakers = tuple(msgspec.structs.replace(one, via=one.via or via) for one in speakers)
        found += [_attribution(place, one, (source, contents), sides.rule) for one in speakers]
    return found


def _opened(sentence: Sentence, places: list[Place], text: str) -> int:
    """Return where a sentence begins, or the one in which the speech that it closes was opened: 「…。…」と話した."""
    start = sentence.span.start
    if sentence.lang != "ja" or not places:
        return start
    words = text[start : places[0].cue.end]
    if words.count("」") <= words.count("「"):
        return start
    floor = places[0].parsed.passages[sentence.passage].span.start
    opening = text.rfind("「", floor, start)
    return next(
        (
            one.span.start
            for one in reversed(places[0].parsed.sentences)
            if one.passage == sentence.passage and one.span.start <= opening < one.span.end
        ),
        start,
    )


def _joined(source: Span, text: str, namer: Namer) -> list[Span]:
    """Return the phrases of two who speak together in a script without spaces, each of whom can: "内政部与外交部"."""
    for word in sorted(namer.lexicon.little["coordinate"]):
        at = text.find(word, source.start + 1, source.end - 1)
        parts = [Span(source.start, at), Span(at + len(word), source.end)] if at > 0 else []
        if parts and all(_speaks(part.of(text), namer) for part in parts):
            return parts
    return [source]


def _speaks(words: str, namer: Namer) -> bool:
    parts = read_wide_parts(words, namer.lexicon)
    return bool(parts.body or parts.role or parts.names) and not parts.unknown


def _attribution(place: Place, speaker: Speaker, spans: tuple[Span | None, tuple[Span, ...]], rule: str) -> Attribution:
    source, contents = spans
    links = (speaker.name, speaker.via, place.parsed.report.outlet)
    return Attribution(
        source=() if source is None else (source,),
        cue=(place.cue,),
        content=contents,
        speaker=speaker,
        chain=tuple(dict.fromkeys(link for link in links if link)),
        cue_class=place.hit.cue.code.split(".")[1],
        mental=place.hit.cue.code == "attribution.think",
        quoted=tell_quoted(" ".join(span.of(place.text) for span in contents)),
        because=(place.hit.cue.id, f"abroad.{rule}"),
    )
