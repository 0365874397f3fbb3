"""Sentences as data: a message, and what stands in its places; English is their plain text and the key to the others.

A sentence that the program makes is a `Said`. Its text is English; the desk renders the same `Said` in the reader's
language from its catalogues. Names and values stand in it as they are, words of a source as `Source`, so that nothing
but our own words is ever translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Source:
    """Words of a source, with their language; empty where it is not known."""

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that somebody gives; each language writes it in its own way."""

    value: float


@dataclass(frozen=True, slots=True)
class Listed:
    """Several in a row, with what stands between them."""

    items: tuple[Arg, ...]
    between: str = ", "


Arg: TypeAlias = "str | int | Source | Number | Listed | Said"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named places.

    Attributes:
        text: in English, with ``{places}``; the key in the catalogues.
        one: in English where ``count`` is one; empty where the number changes nothing.
        holds: place -> what can stand there, for who reads a sentence back; a place without is any text.
    """

    text: str
    one: str = ""
    holds: Mapping[str, Holds] = field(default_factory=dict, compare=False)

    def __call__(self, **places: Arg) -> Said:
        """Return the sentence with what stands in its places."""
        return Said(self, places)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence: a message with what stands in its places; as text it is English."""

    message: Message
    places: Mapping[str, Arg] = field(default_factory=dict)

    @property
    def count(self) -> int | None:
        """The number by which a language chooses the form of the words; None where there is none."""
        count = self.places.get("count")
        return count if isinstance(count, int) else None

    def __str__(self) -> str:  # type: ignore[explicit-override]  # typing.override begins with Python 3.12
        message = self.message
        text = message.one if message.one and self.count == 1 else message.text
        # A word of ours may be a code that a person put in: braces in it are no places.
        return text.format(**{name: plain(one) for name, one in self.places.items()}) if self.places else text


@dataclass(frozen=True, slots=True)
class Words:
    """One of our own words, or several in a row."""

    known: frozenset[str]
    between: str = ""


@dataclass(frozen=True, slots=True)
class Sentences:
    """A sentence of ours within another; any text where it is none of these, unless it has to be one."""

    known: tuple[Message, ...]
    always: bool = False
    between: str = ""


#: What can stand in a place: words or sentences of ours, or a shape: ``count`` is a whole number, ``number`` one that
#: somebody gives, ``day`` a date, ``id`` one word, ``judgement`` the id of one, ``sayer`` a name before a denial.
Holds: TypeAlias = "str | Words | Sentences"


def word(text: str) -> Said:
    """Return one of our own words, such as a status, as a message without places."""
    return Said(Message(text))


def code(text: str) -> Said:
    """Return a code of the codebook as a word."""
    return word(text.replace("_", " "))


def codes(found: tuple[str, ...]) -> Listed:
    """Return codes as words in a row."""
    return Listed(tuple(code(one) for one in found))


def plain(one: Arg) -> str:
    """Return what stands in a place as English text."""
    match one:
        case Source():
            return one.text
        case Number():
            return f"{one.value:,.0f}" if float(one.value).is_integer() else f"{one.value:,g}"
        case Listed():
            return one.between.join(plain(item) for item in one.items)
        case _:
            return str(one)
