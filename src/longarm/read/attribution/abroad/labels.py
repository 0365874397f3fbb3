"""Labels before speech: "Pablo Ruiz: «…»", "03.02 Le ministre de la Justice : …", as minutes and interviews write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from longarm.read.attribution.abroad.naming import Namer
from longarm.read.attribution.abroad.parts import read_parts
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.quoting import tell_quoted
from longarm.read.attribution.abroad.words import OPENING, split_words
from longarm.read.parsed import Parsed, Sentence
from longarm.records.claim import Attribution, Speaker
from longarm.records.report import Role
from longarm.records.span import Span

#: "03.02 ", "— ", then the phrase, perhaps the tongue in brackets, then a colon.
_LABEL = re.compile(
    r"(?P<number>\d{1,2}\.\d{2}\s+)?(?:[-–—•]\s*)?(?P<who>[^:()«»“”\"\n]{3,90}?)\s?(?:\([^)\n]{2,40}\)\s?)?:\s+"
)
_LANGS = frozenset({"es", "pt", "it", "fr", "nl", "de"})
#: German quotations open the other way round as well.
_OPENS = {"de": OPENING | {"»"}}
_FEWEST = 12


def find_labels(parsed: Parsed, namer_of: Callable[[str], Namer | None]) -> Iterator[Attribution]:
    """Yield an attribution for each label with a speaker in front of a quotation, or of a numbered turn in minutes.

    Args:
        parsed: the report.
        namer_of: names speakers in a language, None where it has no words for that.
    """
    turn: tuple[Span, Speaker] | None = None
    spoken: list[Span] = []
    for sentence in parsed.sentences:
        if sentence.tokens is not None or sentence.role is not Role.BODY or sentence.lang not in _LANGS:
            continue
        found = _labelled(parsed.report.text, sentence, namer_of)
        if found is None:
            spoken.append(sentence.span)
            continue
        yield from _turn(parsed, turn, spoken)
        label, speaker = found
        cue, rest = Span(label.start("who"), label.end("who")), Span(label.end(), sentence.span.end)
        turn, spoken = ((cue, speaker), [rest]) if label["number"] else (None, [])
        if (
            turn is None
            and parsed.report.text[rest.start] in _OPENS.get(sentence.lang, OPENING)
            and rest.end - rest.start >= _FEWEST
        ):
            yield from _turn(parsed, (cue, speaker), [rest])
    yield from _turn(parsed, turn, spoken)


def _labelled(
    text: str, sentence: Sentence, namer_of: Callable[[str], Namer | None]
) -> tuple[re.Match[str], Speaker] | None:
    """Return the label that opens a sentence with whom it stands for, None where none does."""
    label = _LABEL.match(text, sentence.span.start, sentence.span.end)
    namer = namer_of(sentence.lang) if label is not None else None
    speaker = _speaker(text, label, namer) if label is not None and namer is not None else None
    return (label, speaker) if label is not None and speaker is not None else None


def _speaker(text: str, label: re.Match[str], namer: Namer) -> Speaker | None:
    """Name who a label stands for; nobody where its words are more than the phrase of a speaker."""
    who = Span(label.start("who"), label.end("who"))
    words = split_words(text, who.start, who.end, namer.lexicon, namer.seen)
    phrases = Phrases(words, namer.lexicon)
    joined = phrases.joined(0)
    if not joined or joined[-1][1] != len(words):
        return None
    parts = read_parts(text, words, namer.lexicon)
    if not (parts.role or parts.body or any(" " in name for name, _ in parts.names)):
        return None
    found = namer.name(parts, who)
    return found[0] if found else None


def _turn(parsed: Parsed, turn: tuple[Span, Speaker] | None, content: list[Span]) -> Iterator[Attribution]:
    """Yield what stands behind a label as its speaker's words; nothing without a label or words."""
    if turn is None or not content:
        return
    cue, speaker = turn
    yield said_behind(parsed, cue, speaker, tuple(content), ("abroad.label",))


def said_behind(
    parsed: Parsed, label: Span, speaker: Speaker, content: tuple[Span, ...], because: tuple[str, ...]
) -> Attribution:
    """Return what stands behind a label as the words of the speaker whom it is tied to.

    Args:
        parsed: the report.
        label: the label.
        speaker: who speaks, with where the text names him.
        content: what is said.
        because: the rules that tell so.
    """
    text = parsed.report.text
    return Attribution(
        source=() if speaker.span is None else (speaker.span,),
        cue=(label,),
        content=content,
        speaker=speaker,
        chain=tuple(dict.fromkeys(link for link in (speaker.name, parsed.report.outlet) if link)),
        cue_class="say",
        quoted=tell_quoted(" ".join(span.of(text) for span in content)),
        because=because,
    )
