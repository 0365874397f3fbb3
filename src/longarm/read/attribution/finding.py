"""Finds the attributions of a report: tag, link, group, resolve the speaker, say why."""

from __future__ import annotations

from typing import Literal

from longarm.read.attribution.frame import Frame, build_frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.grouping import group_chunks
from longarm.read.attribution.lexicon import cue_class, is_mental
from longarm.read.attribution.linker import head_of
from longarm.read.attribution.mentions import find_mentions
from longarm.read.attribution.model import AttributionModel
from longarm.read.attribution.relay import children_of, find_via, is_relay
from longarm.read.attribution.short_forms import Roster
from longarm.read.attribution.speakers import SpeakerFinder
from longarm.read.attribution.tagger import Chunk, Tagged, explain_tag, tag_frame
from longarm.read.attribution.turn_speakers import find_turn_speaker
from longarm.read.attribution.turns import PROCEDURE, TURN
from longarm.read.parsed import Parsed
from longarm.records.claim import Attribution, Speaker
from longarm.records.span import Span

_QUOTE_MARKS = '“”"„«»'
#: British papers quote between single marks; within a text they may be apostrophes.
_SINGLE_OPEN, _SINGLE_CLOSE = frozenset("‘'"), frozenset("’'")


def lay_out(parsed: Parsed) -> tuple[Frame, Roster]:
    """Lay the parsed passages of a report out as arrays and find its names, once for all who need them."""
    frame = build_frame(parsed)
    return frame, find_mentions(frame)


def find_attributions(
    parsed: Parsed, model: AttributionModel, laid: tuple[Frame, Roster] | None = None
) -> tuple[Attribution, ...]:
    """Find who says, thinks or writes what in the English passages of a report.

    Args:
        parsed: the report, parsed.
        model: the trained model.
        laid: what :func:`lay_out` gave for ``parsed``, when it was asked for before.

    Returns:
        Attributions in the order of their cues; spans point into the report's text. Words in the report's own
        voice are in none of them.
    """
    frame, roster = laid or lay_out(parsed)
    tagged = tag_frame(frame, model.weights)
    groups = group_chunks(frame, tagged.chunks, model)
    finder = SpeakerFinder(frame, roster)
    children = children_of(frame)
    found = []
    for group in groups:
        if group.source is not None and group.reasons[:1] in ([TURN], [PROCEDURE]):
            speaker = find_turn_speaker(frame, roster, group.source)
        else:
            speaker = finder.find(group.source, _said_before(group, frame))
        via = find_via(frame, group.cue, children)
        via = via if via and is_relay(via, roster) else None
        found.append(
            _attribution(
                frame, group, _relayed(speaker, via), parsed.report.outlet, _reasons(group, tagged, model, frame)
            )
        )
    return tuple(found)


def _said_before(group: Group, frame: Frame) -> int | None:
    """Return where what is said begins, if that is in the sentence of its speaker and before him."""
    source = group.source
    if source is None:
        return None
    sentence = frame.sentence[source.first]
    return next(
        (c.first for c in sorted(group.contents) if c.first < source.first and frame.sentence[c.last] == sentence), None
    )


def _relayed(speaker: Speaker | None, via: str | None) -> Speaker | None:
    if speaker is None or via is None or speaker.via or via == speaker.name:
        return speaker
    return Speaker(
        name=speaker.name,
        affiliation=speaker.affiliation,
        via=via,
        kind=speaker.kind,
        public=speaker.public,
        span=speaker.span,
    )


def _attribution(
    frame: Frame, group: Group, speaker: Speaker | None, outlet: str | None, because: tuple[str, ...]
) -> Attribution:
    head = frame.tokens[head_of(group.cue, frame)]
    contents = tuple(_span(frame, chunk) for chunk in sorted(group.contents))
    links = () if speaker is None else (speaker.name, speaker.via, outlet)
    return Attribution(
        source=(_span(frame, group.source),) if group.source else (),
        cue=(_span(frame, group.cue),),
        content=contents,
        speaker=speaker,
        chain=tuple(dict.fromkeys(link for link in links if link)),
        cue_class=cue_class(head.lemma_.lower(), head.pos_) or "say",
        mental=is_mental(head.lemma_.lower(), head.pos_),
        behind=_span(frame, group.behind) if group.behind else None,
        quoted=_quoted(" ".join(span.of(frame.text) for span in contents)),
        because=because,
    )


def _span(frame: Frame, chunk: Chunk) -> Span:
    return Span(int(frame.start[chunk.first]), int(frame.end[chunk.last]))


def _quoted(words: str) -> Literal["direct", "indirect", "mixed"]:
    bare = words.strip(" ,.;:!?")
    if bare[:1] in _SINGLE_OPEN and bare[-1:] in _SINGLE_CLOSE and len(bare) > 1:
        return "direct"
    if not any(mark in words for mark in _QUOTE_MARKS):
        return "indirect"
    return "direct" if bare[:1] in _QUOTE_MARKS and bare[-1:] in _QUOTE_MARKS else "mixed"


def _reasons(group: Group, tagged: Tagged, model: AttributionModel, frame: Frame) -> tuple[str, ...]:
    """Name the model, the strongest features of the cue, and what tied source and content to it."""
    named = explain_tag(tagged, model.weights, group.cue, frame)
    return (model.version, *named, *group.reasons)
