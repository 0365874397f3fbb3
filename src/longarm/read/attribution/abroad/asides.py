"""Through whom speech came, told in an aside: "he boasted, Reuters reports, of having brought back a hundred"."""

from __future__ import annotations

import msgspec

from longarm.records.claim import Attribution
from longarm.records.span import Span

_ASIDE = "abroad.inverted"
#: An aside parts what it reports in two: what stands before it and what follows.
_PARTED = 2
_MARKS = " ,;–—-"


def relay_asides(text: str, found: list[Attribution]) -> list[Attribution]:
    """Give what follows an aside to the one whose verb of saying stands right before it, by way of the aside's speaker.

    Args:
        text: the report's text.
        found: attributions of languages that no parser reads.
    """
    kept = list(found)
    for at, aside in enumerate(kept):
        if _ASIDE not in aside.because or len(aside.content) != _PARTED or not aside.cue or aside.speaker is None:
            continue
        said = next((k for k, one in enumerate(kept) if k != at and _is_parted(text, one, aside)), None)
        if said is None:
            continue
        first, last = aside.content
        kept[said] = _by_way_of(kept[said], aside, last)
        kept[at] = msgspec.structs.replace(aside, content=(Span(first.start, last.end),))
    return kept


def _is_parted(text: str, one: Attribution, aside: Attribution) -> bool:
    """Say whether an aside stands right behind the verb of somebody else's saying, as the first of what he says."""
    if not one.cue or one.speaker is None or aside.speaker is None or one.speaker.name == aside.speaker.name:
        return False
    start, end = one.cue[0].end, aside.cue[0].start
    holds = any(span.start <= end and aside.content[1].end <= span.end for span in one.content)
    return start < end and not text[start:end].strip(_MARKS) and "," in text[start:end] and holds


def _by_way_of(one: Attribution, aside: Attribution, content: Span) -> Attribution:
    if one.speaker is None or aside.speaker is None:
        return one
    via = aside.speaker.name
    return msgspec.structs.replace(
        one,
        content=(content,),
        speaker=msgspec.structs.replace(one.speaker, via=one.speaker.via or via),
        chain=tuple(dict.fromkeys((one.speaker.name, via, *one.chain))),
        because=(*one.because, "abroad.aside"),
    )
