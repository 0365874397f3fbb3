"""Names of persons in Czech and Slovak cases brought back to the first: "podle Jana Lipavského", "s Káčerom".

A form that the report has elsewhere is sure; else only endings that leave no doubt are taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from longarm.read.given_names import GIVEN_NAMES

_FEWEST_ALIKE = 3
#: Letters by which the forms of one name differ at their ends at most.
_MOST_APART = 3
#: Endings of surnames that are adjectives, each with its first case.
_ADJECTIVES = (
    ("ého", "ý"),
    ("ému", "ý"),
    ("eho", "y"),
    ("ové", "ová"),
    ("ovej", "ová"),
    ("ovou", "ová"),
)
_ENDINGS = re.compile(r"(?:a|ovi|om|em|ovou|ou)$")


def first_case(name: str, persons: Iterable[str]) -> str:
    """Return the first case of a person's name.

    Args:
        name: the name as a phrase has it, of two words or more.
        persons: names of the report, as it writes them.
    """
    words = name.split()
    if len(words) < 2:
        return name
    alike = [one for one in persons if one != name and _is_same(words, one.split())]
    if alike:
        return min((*alike, name), key=lambda one: (len(one), one))
    surname = next((words[-1].removesuffix(a) + b for a, b in _ADJECTIVES if words[-1].endswith(a)), None)
    given = _given(words[0], female=surname is not None and surname.endswith("á"))
    if surname is not None and surname[-1] in "ýy":
        given = _ENDINGS.sub("", words[0])  # the surname tells that it is a man's
    if surname is None and given != words[0]:
        surname = re.sub(r"(?<=[^aeiouyáéíóúý])([ck])$", r"e\1", _ENDINGS.sub("", words[-1]))
    return " ".join((given, *words[1:-1], surname)) if surname and given != words[0] else name


def _given(word: str, *, female: bool) -> str:
    if female:
        stem = re.sub(r"(?:y|ě|e|u|ou)$", "", word)
        return next((form for form in (f"{stem}a", f"{stem}e", stem) if form.lower() in GIVEN_NAMES), word)
    stem = _ENDINGS.sub("", word)
    return stem if stem != word and stem.lower() in GIVEN_NAMES and word.lower() not in _FEMALE else word


#: Given names of women that are also cases of men's names; left as they are.
_FEMALE = frozenset("jana petra michaela daniela martina adriana andrea ivana pavla".split())  # noqa: SIM905


def _is_same(words: list[str], others: list[str]) -> bool:
    return len(words) == len(others) and all(_is_form(one, other) for one, other in zip(words, others, strict=True))


def _is_form(word: str, other: str) -> bool:
    same = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return same >= min(_FEWEST_ALIKE, len(other)) and max(len(word), len(other)) - same <= _MOST_APART
