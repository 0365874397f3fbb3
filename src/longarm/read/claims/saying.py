"""The day on which words were said, where the text gives it beside the attributing word: "said on Wednesday"."""

from __future__ import annotations

from longarm.read.claims.ground import Ground
from longarm.read.claims.when_near import nearest_when
from longarm.records.bounds import bounds
from longarm.records.span import Span
from longarm.records.when import When


def day_of_saying(ground: Ground, cue: Span | None) -> When | None:
    """Return the day that stands beside an attributing word and in nothing that is said.

    Args:
        ground: what the report was found to hold.
        cue: the attributing word; None in the report's own voice.

    Returns:
        The day; None where the text gives none, or one that its own publication does not bear out.
    """
    if cue is None:
        return None
    known: dict[Span, When | None] = ground.notes.setdefault("days of saying", {})
    if cue not in known:
        known[cue] = _day(ground, cue)
    return known[cue]


def _day(ground: Ground, cue: Span) -> When | None:
    sentence = ground.sentence_at(cue)
    if sentence is None or not ground.whens_in(sentence.span):
        return None
    found = nearest_when(ground, sentence, cue, outside=_contents(ground, cue))
    told, published = bounds(found), bounds(ground.parsed.report.published)
    if told is None or (published is not None and told[0] > published[1]):
        return None
    return found


def _contents(ground: Ground, cue: Span) -> tuple[Span, ...]:
    """Return what is said by an attributing word: a day in it is a day of what is told."""
    if "contents by cue" not in ground.notes:
        told: dict[Span, list[Span]] = {}
        for one in ground.attributions:
            for word in one.cue:
                told.setdefault(word, []).extend(one.content)
        ground.notes["contents by cue"] = told
    return tuple(ground.notes["contents by cue"].get(cue, ()))
