"""How values of the register are said in print, on the page and in explanations: what `wording` says, in English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from longarm.records.lineage import Drift
from longarm.records.register import Contradiction, Denial, Entry, Step, Support
from longarm.records.when import When
from longarm.wording.counts import drift_said, origins_said, standing_said
from longarm.wording.said import Arg, plain
from longarm.wording.voices import (
    denial_said,
    denied_said,
    denier_said,
    found_said,
    order_said,
    outlet_said,
    speaker_said,
    step_said,
    when_said,
)

#: Control characters, and marks that turn the direction of text: sealed text must not steer a terminal.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")

KINDS = {
    "station": "Stations",
    "figure": "Figures",
    "response": "Responses of host states",
    "incident": "Incidents",
    "statement": "Statements",
}


def printable(text: str) -> str:
    """Return ``text`` without characters that steer a terminal or turn the direction of writing."""
    return _UNPRINTABLE.sub("\ufffd", text)


def one_line(text: str, longest: int = 0) -> str:
    """Return ``text`` on one line, cut with an ellipsis at ``longest`` characters where that is given."""
    line = _SPACE.sub(" ", printable(text)).strip()
    return line[: longest - 1].rstrip() + "…" if longest and len(line) > longest else line


def when_words(when: When | None) -> str:
    """Return a date at its own precision; what is unresolved says so with the words of the text."""
    return _line(when_said(when))


def speaker_words(support: Support) -> str:
    """Return who says so, through whom, or that the report says it in its own voice."""
    return _line(speaker_said(support))


def outlet_words(support: Support) -> str:
    """Return who published it and when."""
    return _line(outlet_said(support))


def found_words(because: Sequence[str]) -> str:
    """Return who found a claim; nothing where the rules alone did."""
    said = found_said(because)
    return "" if said is None else _line(said)


def support_words(support: Support) -> str:
    """Return one line: who, where, stance and certainty."""
    stance = "" if support.stance.value == "asserts" else f"{support.stance.value.replace('_', ' ')}, "
    copy = ", copy" if support.derived else ""
    copy += f", no longer counts: {one_line(support.fallen, 160)}" if support.fallen else ""
    found = found_words(support.because)
    copy += f", {one_line(found, 160)}" if found else ""
    read = f"; {read_words(support)}" if support.read_as is not None else ""
    return f"{speaker_words(support)} [{outlet_words(support)}{copy}]: {stance}{support.certainty.value}{read}"


def read_words(support: Support) -> str:
    """Return who said it and how by the reader, where people corrected that."""
    read = support.as_read
    return f"corrected; read as {speaker_words(read)}: {read.stance.value.replace('_', ' ')}, {read.certainty.value}"


def plural(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def origin_words(entry: Entry) -> str:
    """Return how many independent origins stand beside how many reports."""
    return _line(origins_said(entry))


def standing_words(entry: Entry) -> str:
    """Return the standing, with *disputed* and how proceedings ended beside it."""
    return plain(standing_said(entry))


def code_words(codes: tuple[str, ...]) -> str:
    """Return codes as words."""
    return ", ".join(code.replace("_", " ") for code in codes)


def denied_words(denial: Denial) -> str:
    """Return what is denied, and what the same words grant."""
    return _line(denied_said(denial))


def denier_words(support: Support) -> str:
    """Return who denies: where a report tells in its own voice that a body does, it is that body."""
    return _line(denier_said(support))


def denial_words(denial: Denial) -> str:
    """Return who denies what, and what the same words grant."""
    return _line(denial_said(denial))


def step_words(step: Step) -> str:
    """Return one step of a ladder."""
    return _line(step_said(step))


def ladder_words(steps: Sequence[Step]) -> list[str]:
    """Return the steps of a ladder in a row, and that nothing tells the order of those of one day."""
    told = order_said(steps)
    return [step_words(one) for one in steps] + ([f"({told})"] if told else [])


def drift_words(drift: Drift) -> str:
    """Return a value that changed on the way from one report to another."""
    return _line(drift_said(drift))


def contradiction_words(one: Contradiction) -> str:
    """Return values that do not agree, as found, side by side."""
    return f"{one.kind}: {one_line(one.explanation)} ({', '.join(one.entries)})"


def _line(said: Arg) -> str:
    return one_line(plain(said))
