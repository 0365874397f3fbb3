"""Outlets through which words came: what an agency reports that a ministry denied, the ministry denies by way of it.

An outlet that names where it has something from, or within whose words somebody else speaks, is the relay and not the
speaker of that: "…, meldet HINA unter Berufung auf das Ministerium", "Selon HINA, le ministère dément …".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec import structs

from longarm.read.inside import Inside
from longarm.records.claim import Attribution

#: Cues by which an outlet says on whose authority it tells something.
_AUTHORITY = re.compile(
    r"(?:unter|mit) (?:Berufung|Verweis|Bezug|Bezugnahme|Hinweis) auf|op gezag van|(?:onder|met) verwijzing naar"
    r"|met een beroep op|citing|citant|citando|med hänvisning till|med henvisning til|s odvoláním na|s odkazom na"
    r"|со ссылкой на",
    re.IGNORECASE,
)
#: Classes of cues by which an outlet only tells; what it denies or demands is its own.
_TELLING = frozenset({"say", "show", "according", "claim"})
_RELAYED = "rule: told by way of an outlet"

#: Gives the kind of a name known to the codebook, ``group``, ``outlet`` or ``body``.
KindOf = Callable[[str], str | None]


def by_way_of_outlets(text: str, found: Sequence[Attribution], kind_of: KindOf) -> tuple[Attribution, ...]:
    """Return attributions in which outlets that only pass words on are their relays.

    Args:
        text: the report's text.
        found: who says what, in the order of their cues.
        kind_of: tells the kind of an organisation or outlet known by name.
    """
    outlets = [one for one in found if one.cue_class in _TELLING and one.content and _is_outlet(one, kind_of)]
    if not outlets:
        return tuple(found)
    taken: set[int] = set()
    told = []
    near = _Near(outlets)
    for one in found:
        beside = [other for other in near.holding(one) if other is not one]
        outer = next((other for other in beside if _is_within(one, other)), None)
        cites = next((other for other in beside if _is_cited(text, one, other)), None)
        if cites is not None and not _is_outlet(one, kind_of):
            taken.add(id(cites))
            told.append(_relayed(structs.replace(one, content=cites.content), cites))
        elif outer is not None and not _is_outlet(one, kind_of):
            told.append(_relayed(one, outer))
        else:
            told.append(one)
    return tuple(new for one, new in zip(found, told, strict=True) if id(one) not in taken)


class _Near:
    """Outlets by where their words stand: a report of ten megabytes has ten thousands of them.

    Args:
        outlets: what outlets say, in the order of their cues.
    """

    def __init__(self, outlets: Sequence[Attribution]) -> None:
        pairs = [(one, span) for one in outlets for span in one.content]
        self._owners = [one for one, _ in pairs]
        self._contents = Inside(span for _, span in pairs)

    def holding(self, one: Attribution) -> list[Attribution]:
        """Return, in order, the outlets within whose words the first cue or content of an attribution begins."""
        begins = {span.start for span in (*one.cue[:1], *one.content[:1])}
        places = {place for at in begins for _, place in self._contents.holding(at)}
        return [self._owners[place] for place in sorted(places)]


def _is_outlet(one: Attribution, kind_of: KindOf) -> bool:
    speaker = one.speaker
    return speaker is not None and speaker.kind != "person" and kind_of(speaker.name) == "outlet"


def _is_within(one: Attribution, outer: Attribution) -> bool:
    """Say whether somebody's act of speech is told by another: cue and speaker stand in what that one says."""
    if one.speaker is None or not one.cue or one.cue[0].overlaps(outer.cue[0] if outer.cue else one.source[0]):
        return False
    return any(span.start <= one.cue[0].start and one.cue[0].end <= span.end for span in outer.content)


def _is_cited(text: str, one: Attribution, outlet: Attribution) -> bool:
    """Say whether somebody is the authority on which an outlet tells the same words."""
    if not one.cue or not outlet.cue or not one.content or _AUTHORITY.fullmatch(one.cue[0].of(text)) is None:
        return False
    return one.content[0].start == outlet.content[0].start and one.content[0].overlaps(outlet.cue[0])


def _relayed(one: Attribution, outlet: Attribution) -> Attribution:
    if one.speaker is None or outlet.speaker is None or one.speaker.via or outlet.speaker.name == one.speaker.name:
        return one
    via = outlet.speaker.name
    return structs.replace(
        one,
        speaker=structs.replace(one.speaker, via=via),
        chain=tuple(dict.fromkeys((one.speaker.name, via, *one.chain))),
        because=(*one.because, _RELAYED),
    )
