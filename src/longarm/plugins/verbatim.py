"""Takes what a second reader answered and keeps only what stands word for word in the sealed text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import msgspec

from longarm.plugins.shown import Checks, Quoted, check_values
from longarm.plugins.speaking import find_speaker
from longarm.proofs.canonical import canonical_bytes
from longarm.records.claim import Certainty, Claim, Confidence, Slots, Speaker, Stance
from longarm.records.reading import Reading
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span

_FEWEST, _MOST = 12, 600
_MOST_ROWS = 400


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One claim as a second reader gives it.

    Attributes:
        slots: the proposition, with its ``kind``.
        quote: the sentence that carries it, copied from the text.
        speaker: who says so, copied from the text; None in the report's own voice.
        marks: slot -> the words that give its value, copied from the quotation; also ``stance`` and ``certainty``.
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


@dataclass(frozen=True)
class Asked:
    """What an answer is held against.

    Attributes:
        reading: what the rules made of the report.
        marks: reader, model and prompt; they stand first in the ``because`` of every claim.
        checks: codes and countries.
    """

    reading: Reading
    marks: tuple[str, ...]
    checks: Checks


def take_over(answer: bytes, asked: Asked) -> tuple[tuple[Claim, ...], tuple[Refused, ...]]:
    """Keep the claims of an answer whose every quotation stands in the text and shows every value.

    Args:
        answer: JSON of the form ``{"claims": [row, …]}``.
        asked: what it is held against.

    Returns:
        The claims in text order, and what was refused with the reason.
    """
    rows, fault = _rows(answer)
    if fault:
        return (), (Refused(answer[:200].decode("utf-8", "replace"), fault),)
    claims: dict[str, Claim] = {}
    refused: list[Refused] = []
    for raw in rows[:_MOST_ROWS]:
        made = _claim(raw, asked)
        if isinstance(made, Refused):
            refused.append(made)
        else:
            claims.setdefault(made.id, made)
    if len(rows) > _MOST_ROWS:
        refused.append(Refused("", f"{len(rows) - _MOST_ROWS} more than the {_MOST_ROWS} claims that are looked at"))
    return tuple(sorted(claims.values(), key=lambda one: (one.span, one.id))), tuple(refused)


def _rows(answer: bytes) -> tuple[list[Any], str]:
    try:
        value = msgspec.json.decode(answer)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        return [], f"the answer is no JSON: {type(error).__name__}"
    rows = value.get("claims") if isinstance(value, dict) else None
    return (rows, "") if isinstance(rows, list) else ([], "the answer has no list of claims")


def _claim(raw: Any, asked: Asked) -> Claim | Refused:
    shown = str(raw)[:200]
    try:
        row = msgspec.convert(raw, Row)
    except (msgspec.ValidationError, RecursionError) as error:
        return Refused(shown, f"not in the form of the codebook: {error}")
    if not _FEWEST <= len(row.quote) <= _MOST:
        return Refused(shown, f"the quotation has not {_FEWEST} to {_MOST} characters")
    found = _find_quote(row.quote, asked.reading.report)
    if found is None:
        return Refused(shown, "the quotation is not in the body of the text word for word")
    start, passage = found
    quoted = Quoted(row.quote, passage.lang, row.marks)
    why = check_values(row.slots, quoted, asked.checks) or _unmarked(row)
    speaker = find_speaker(row.speaker, Span(start, start + len(row.quote)), asked.reading)
    if row.speaker is not None and speaker is None:
        why = why or "the speaker is not in the text word for word, up to the end of the quotation"
    if why:
        return Refused(shown, why)
    return _made(row, quoted, start, speaker, asked)


def _made(row: Row, quoted: Quoted, start: int, speaker: Speaker | None, asked: Asked) -> Claim:
    report = asked.reading.report.id
    span = Span(start, start + len(row.quote))
    key = [report, [span.start, span.end], msgspec.to_builtins(row.slots), row.speaker, list(asked.marks)]
    return Claim(
        id="c-" + hashlib.sha256(canonical_bytes(key)).hexdigest()[:16],
        report=report,
        slots=row.slots,
        speaker=speaker,
        stance=row.stance,
        certainty=row.certainty,
        confidence=Confidence.LOW,
        span=span,
        marks={name: Span(start + one.start, start + one.end) for name, one in sorted(quoted.found.items())},
        because=(*asked.marks, "every value is quoted word for word"),
    )


def _unmarked(row: Row) -> str:
    """Name a stance or certainty that is not the plain one and has no words to carry it."""
    if row.stance is not Stance.ASSERTS and "stance" not in row.marks:
        return "no words are quoted for stance"
    if row.certainty is not Certainty.CERTAIN and "certainty" not in row.marks:
        return "no words are quoted for certainty"
    return ""


def _find_quote(quote: str, report: Report) -> tuple[int, Passage] | None:
    """Return where a quotation first stands in the report's body, which is what is read for claims."""
    for passage in report.passages:
        if passage.role is Role.BODY:
            at = report.text.find(quote, passage.span.start, passage.span.end)
            if at >= 0:
                return at, passage
    return None
