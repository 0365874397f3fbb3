"""What the words of a time expression mean before they are placed in time, and what they give when they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Meaning:
    """The parts that the words give.

    Attributes:
        op: kind of expression, see :class:`longarm.read.whens.language.Rule`.
        year: year, if given.
        month: month, if given.
        day: day of the month, if given.
        weekday: 1 (Monday) to 7, if given.
        part: season, quarter, half, weekend or part of the day (``SP``, ``Q1``, ``H1``, ``MO``).
        unit: unit of a shift or duration.
        count: how many units; ``X`` for several.
        toward: -1 the past ("last", "ago"), +1 the future ("next", "in"), 0 what the words leave open.
        this: the words say "this".
        text: counted from the date before it in the text ("two days later"), not from the day of publication.
        value: value that the words give outright (references, sets).
        clock: time of day as ``HH:MM``.
        about: the words say "about".
    """

    op: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    unit: str | None = None
    count: float | str | None = None
    toward: int = 0
    this: bool = False
    text: bool = False
    value: str | None = None
    clock: str | None = None
    about: bool = False


@dataclass(frozen=True)
class Candidate:
    """Words of a sentence with what they may mean.

    Attributes:
        start: offset of its first character in the sentence.
        end: offset past its last.
        order: place of the rule among its language's rules.
        rule: name of the rule.
        meaning: what the words mean.
    """

    start: int
    end: int
    order: int
    rule: str
    meaning: Meaning


@dataclass(frozen=True)
class Timex:
    """A time expression placed in time, in the values of TimeML (Pustejovsky et al. 2003).

    Attributes:
        start: offset of its first character in the text.
        end: offset past its last.
        kind: ``DATE``, ``TIME``, ``DURATION``, ``SET``.
        value: such as ``2022-10-26``, ``2022-W43``, ``P3D``, ``PAST_REF``; ``X`` stands for what is not known.
        rule: name of the rule.
        why: how it was placed, or why it could not be.
        about: the words say "about".
        stretch: ``since``, ``until`` or a second value: what the words around make of it.
        recent: a duration that ends (-1) or begins (+1) at the day of publication ("the past three years").
    """

    start: int
    end: int
    kind: str
    value: str
    rule: str
    why: str = ""
    about: bool = False
    stretch: str = ""
    recent: int = 0
