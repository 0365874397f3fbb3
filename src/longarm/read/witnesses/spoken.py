"""Single names that speak, suffer or are charged: a speaker or a slot of a claim that is one capitalised word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from longarm.read.given_names import GIVEN_NAMES
from longarm.read.witnesses.words import UPPER, WORD, Where
from longarm.records.claim import Attribution, Claim, Incident, Response, Speaker, Statement
from longarm.records.span import Span

_ONE = re.compile(
    rf"(?:(?i:mrs?|ms|mx|miss|mme|mlle|frau|herrn?|sra?|sig|signora?|señora?|senhora?)\.?\s)?(?P<name>{WORD})(?:['’]s)?(?=,|$|\s\()"
)
#: Spelt as brands and initials are.
_CAMEL = re.compile(rf"[^\W\d_{UPPER}][{UPPER}]|\d|^[{UPPER}]{{2}}")
#: What only outlets do, or have: "Coldpress reported", "Coldpress's correspondent".
_OUTLET_BEHIND = re.compile(
    r"['’]?s?\s(?:report(?:s|ed)|publish(?:es|ed)|broadcast|writes|wrote that|reporters?|correspondents?|journalists?"
    r"|editors?|website|newsroom|newspaper|channel|spokes\w+|officials?|headquarters|chief executive"
    r"|a (?:company|newspaper|news|website|group|charity|firm|body))\b"
    r"|\s(?:berichtete[nt]?|berichtet|meldete|meldet|bericht(?:te)?|meldt|meldde|schreef|a rapporté|rapporte|écrit"
    r"|informó|publicó|publica|reportó|noticiou|publicou|ha riferito|riporta|scrive|rapporterade|rapporterar|skriver"
    r"|informoval|napsal|сообщил\w*)\b",
)
#: German writes nouns as names: a name alone stands beside a verb in the singular, with nothing that tells a noun.
_GERMAN_SAYS = r"(?:sagt|sagte|erzählt|erzählte|meint|meinte|erklärt|erklärte|schildert|schilderte|erinnert|erinnerte)"


def find_spoken(
    wheres: Iterable[Where], attributions: Iterable[Attribution], claims: Iterable[Claim]
) -> Iterator[tuple[Where, Span]]:
    """Yield the single names of those who speak or are named in a slot of a claim.

    Args:
        wheres: the passages of the report.
        attributions: its attributions.
        claims: its claims.
    """
    passages = list(wheres)
    voices = [(one.speaker, one.source) for one in attributions]
    for claim in claims:
        voices.append((claim.speaker, (claim.span,)))
        where = _passage_of(passages, claim.span)
        for words in _slots(claim) if where else ():
            yield from _found(where, words, claim.span)
    for speaker, spans in voices:
        if speaker is None or speaker.public or speaker.kind == "document":
            continue
        # "A student (Mirelle)": the name stands where the affiliation is told.
        names = [speaker.name] if speaker.kind != "unnamed" else []
        names += [speaker.affiliation] if speaker.affiliation else []
        for span in _spans(speaker, spans):
            where = _passage_of(passages, span)
            for words in names if where else ():
                yield from _found(where, words, span)


def _spans(speaker: Speaker, spans: tuple[Span, ...]) -> list[Span]:
    return [*([speaker.span] if speaker.span else []), *spans]


def _slots(claim: Claim) -> list[str]:
    slots = claim.slots
    told: list[str | None] = []
    if isinstance(slots, Incident):
        told = [slots.victim, slots.perpetrator]
    elif isinstance(slots, Response):
        told = [slots.target, slots.actor]
    elif isinstance(slots, Statement):
        told = [slots.about]
    return [one for one in told if one]


def _passage_of(wheres: list[Where], span: Span) -> Where | None:
    at = bisect_right(wheres, span.start, key=lambda one: one.passage.span.start) - 1
    return wheres[at] if at >= 0 and span.start < wheres[at].passage.span.end else None


def _found(where: Where | None, words: str, within: Span) -> Iterator[tuple[Where, Span]]:
    told = _ONE.match(words)
    if where is None or told is None:
        return
    name = told["name"]
    if _CAMEL.search(name) or len(name) < 3:
        return
    # The whole passage is looked at: a name that is carried over from a sentence before stands there.
    spans = [
        Span(found.start(), found.end())
        for found in _whole(name).finditer(where.text, where.passage.span.start, where.passage.span.end)
    ]
    near = [span for span in spans if within.start <= span.start < within.end] or spans
    if near and not any(_is_body(where, span) for span in spans) and _may_be_name(where, near[0]):
        yield where, near[0]


@lru_cache(maxsize=1000)
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w\-]){re.escape(name)}(?![\w\-])")


def _is_body(where: Where, span: Span) -> bool:
    return where.follows_thing(span) or bool(_OUTLET_BEHIND.match(where.text, span.end))


def _may_be_name(where: Where, span: Span) -> bool:
    if where.lang != "de" or span.of(where.text).lower() in GIVEN_NAMES:
        return True
    before, after = (
        where.text[max(where.passage.span.start, span.start - 16) : span.start],
        where.text[span.end : span.end + 16],
    )
    return bool(re.search(rf"{_GERMAN_SAYS}\s$", before) or re.match(rf"\s{_GERMAN_SAYS}\b", after))
