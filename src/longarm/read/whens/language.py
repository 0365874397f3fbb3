"""What one language brings to the finding of dates: its words, and its rules as patterns over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

#: Units from small to large, by the letters of ISO 8601 durations; ``T`` marks those of the clock.
UNITS = ("TS", "TM", "TH", "D", "WE", "W", "M", "Q", "Y", "DE", "CE")
#: A number that is given only as several.
SOME = "X"


@dataclass(frozen=True)
class Rule:
    """A pattern for one kind of time expression.

    Attributes:
        name: stands in ``because`` of every date that it gives.
        pattern: regular expression over a sentence; ``{month}``, ``{weekday}``, ``{unit}``, ``{n}``, ``{season}``,
            ``{dayword}``, ``{ref}``, ``{setword}``, ``{year}`` and ``{d}`` stand for the language's words.
        op: what the words mean: ``date``, ``weekday``, ``shift``, ``recent``, ``duration``, ``set``, ``ref``,
            ``dayword``, ``decade``, ``clock`` or ``none`` (words that look like a date and are none).
        fixed: parts of the meaning that the rule itself gives, such as ``unit``, ``count``, ``toward`` or ``part``.
    """

    name: str
    pattern: str
    op: str
    fixed: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Example:
    """Words with what they must give when they were published on Thursday, 27 October 2022.

    Attributes:
        text: a sentence of our own.
        words: the words of the date in it.
        value: EDTF value, None where it stays unresolved; ``words`` empty means that nothing is found.
    """

    text: str
    words: str = ""
    value: str | None = None


@dataclass(frozen=True)
class Language:
    """Words and rules of one language.

    Attributes:
        code: ISO 639-1.
        months: name or abbreviation -> number.
        weekdays: name -> 1 (Monday) to 7.
        seasons: name -> SP, SU, FA or WI.
        units: name -> unit of :data:`UNITS`.
        extra_units: further names of units, found only where a rule spells them out.
        numbers: word -> number, or :data:`SOME`.
        ordinals: word -> number, for quarters, halves and centuries.
        daywords: word -> days from the day of publication ("yesterday" -1).
        refs: word -> PRESENT_REF, PAST_REF or FUTURE_REF.
        sets: word -> duration between repetitions ("daily" P1D).
        rules: what to look for; of two that find words at one place the longer wins, then the earlier.
        since: pattern before a date that opens a stretch at it.
        until: pattern before a date that closes a stretch at it.
        frm: pattern before the first date of a range.
        to: pattern between the two dates of a range.
        future: pattern that, in an unparsed sentence, says that it speaks of what is to come.
        cased: True where names of months and days are told by their capital.
        spaced: False for languages written without spaces.
        since_after: pattern after a date that opens a stretch at it ("以来").
        until_after: pattern after a date that closes a stretch at it.
        examples: sentences that test the rules.
    """

    code: str
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    units: Mapping[str, str]
    numbers: Mapping[str, int | str]
    daywords: Mapping[str, int]
    rules: tuple[Rule, ...]
    extra_units: Mapping[str, str] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    refs: Mapping[str, str] = field(default_factory=dict)
    sets: Mapping[str, str] = field(default_factory=dict)
    since: str = ""
    until: str = ""
    frm: str = ""
    to: str = ""
    future: str = ""
    cased: bool = False
    spaced: bool = True
    since_after: str = ""
    until_after: str = ""
    examples: tuple[Example, ...] = ()


def table(text: str, *, start: int = 1) -> dict[str, int]:
    """Number the rows of a table of words: one row a line, synonyms parted by spaces (``_`` for a space inside)."""
    rows = (line.split() for line in text.strip().splitlines())
    return {word.replace("_", " "): number for number, row in enumerate(rows, start) for word in row}


def words(text: str) -> dict[str, str]:
    """Read ``value: word word`` rows into a table word -> value; ``_`` stands for a space."""
    found: dict[str, str] = {}
    for line in text.strip().splitlines():
        value, _, names = line.partition(":")
        found.update({name.replace("_", " "): value.strip() for name in names.split()})
    return found
