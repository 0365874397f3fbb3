"""Takes what a language model answered and keeps only what stands word for word in the sealed text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import msgspec

from longarm.proofs.canonical import canonical_bytes
from longarm.records.claim import Certainty, Claim, Confidence, Slots, Speaker, Stance
from longarm.records.report import Report
from longarm.records.span import Span

_FEWEST = 12
_MOST_ROWS = 400


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One claim as a model gives it.

    Attributes:
        slots: the proposition, with its ``kind``.
        quote: the sentence that carries it, copied from the text.
        speaker: who says so, copied from the text; None in the report's own voice.
        marks: slot -> the words that give its value, copied from the text.
        stance: what the speaker does with it.
        certainty: the speaker's commitment.
    """

    slots: Slots
    quote: str
    speaker: str | None = None
    marks: dict[str, str] = {}
    stance: Stance = Stance.ASSERTS
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True)
class Refused:
    """A claim that was not taken over, and why."""

    row: str
    why: str


def take_over(answer: bytes, report: Report, marked: tuple[str, ...]) -> tuple[tuple[Claim, ...], tuple[Refused, ...]]:
    """Keep the claims of an answer whose every quotation stands in the text.

    Args:
        answer: JSON of the form ``{"claims": [row, …]}``.
        report: the report.
        marked: names model and prompt; stands in the ``because`` of every claim.

    Returns:
        The claims in text order, and what was refused with the reason.
    """
    rows, fault = _rows(answer)
    if fault:
        return (), (Refused(answer[:200].decode("utf-8", "replace"), fault),)
    claims: dict[str, Claim] = {}
    refused: list[Refused] = []
    for raw in rows[:_MOST_ROWS]:
        made = _claim(raw, report, marked)
        if isinstance(made, Refused):
            refused.append(made)
        else:
            claims.setdefault(made.id, made)
    return tuple(sorted(claims.values(), key=lambda one: (one.span, one.id))), tuple(refused)


def _rows(answer: bytes) -> tuple[list[Any], str]:
    try:
        value = msgspec.json.decode(answer)
    except msgspec.DecodeError as error:
        return [], f"the answer is no JSON: {error}"
    rows = value.get("claims") if isinstance(value, dict) else None
    return (rows, "") if isinstance(rows, list) else ([], "the answer has no list of claims")


def _claim(raw: Any, report: Report, marked: tuple[str, ...]) -> Claim | Refused:
    shown = str(raw)[:200]
    try:
        row = msgspec.convert(raw, Row)
    except msgspec.ValidationError as error:
        return Refused(shown, f"not in the form of the codebook: {error}")
    at = report.text.find(row.quote)
    if len(row.quote) < _FEWEST or at < 0:
        return Refused(shown, "the quotation is not in the text word for word")
    span = Span(at, at + len(row.quote))
    marks, missing = {}, []
    for name, words in sorted(row.marks.items()):
        place = row.quote.find(words) if words else -1
        if place < 0:
            missing.append(name)
        else:
            marks[name] = Span(at + place, at + place + len(words))
    why = _lacks(row, missing, report)
    if why:
        return Refused(shown, why)
    key = canonical_bytes([report.id, [span.start, span.end], msgspec.to_builtins(row.slots), list(marked)])
    return Claim(
        id="c-" + hashlib.sha256(key).hexdigest()[:16],
        report=report.id,
        slots=row.slots,
        speaker=_speaker(row, report),
        stance=row.stance,
        certainty=row.certainty,
        confidence=Confidence.LOW,
        span=span,
        marks=marks,
        because=marked,
    )


def _lacks(row: Row, missing: list[str], report: Report) -> str:
    """Say what is not in the text: words of a mark, the speaker, or a value that no words give."""
    if missing:
        return f"the words for {', '.join(missing)} are not in the quotation"
    if row.speaker is not None and row.speaker not in report.text:
        return "the speaker is not in the text word for word"
    given = {key for key, value in msgspec.to_builtins(row.slots).items() if value not in (None, False, (), [])}
    bare = sorted((given & _MUST_SHOW) - set(row.marks))
    return f"no words are quoted for {', '.join(bare)}" if bare else ""


#: Slots whose value must be shown in words: a number, a place or a name that the text does not give would shame us.
_MUST_SHOW = frozenset({"value", "count", "city", "address", "actor", "victim", "perpetrator", "outlet"})


def _speaker(row: Row, report: Report) -> Speaker | None:
    if row.speaker is None:
        return None
    at = report.text.find(row.speaker)
    return Speaker(name=row.speaker, kind="unnamed", public=False, span=Span(at, at + len(row.speaker)))
