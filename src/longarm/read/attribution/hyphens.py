"""Given names of two syllables with a hyphen, as Korean and Taiwanese names are romanised: "Min-seok", "Ing-wen"."""

from __future__ import annotations

import re

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.roles import FAMILY_FIRST

#: One syllable of Korean, of Wade-Giles or of pinyin: a beginning, a vowel or more, one of few ends.
_SYLLABLE = re.compile(
    r"(?:ch|sh|zh|hs|ts|tz|sz|ss|jh|kh|ph|th|kk|tt|pp|jj|[bcdfghjklmnprstvwxyz])?[wy]?[aeiouü]{1,3}(?:ng|ck|rk|[hknlmptgbsr])?"
    r"|hyp|tzu|szu|ssu|hsu|shih|chih|jen|shek|k[iy]u?ng"
)
#: Second halves of English compounds that read like a syllable: "Beijing-run", "Hong Kong-led".
_ENGLISH = frozenset("run hit led to in on up by of off out era ban deal led set top bit men fan".split())  # noqa: SIM905
#: Parts of a town: "Jung-gu", "Nam-ro"; behind a family's name they may be a syllable of the given one.
_QUARTERS = frozenset("gu si gun eup myeon dong do ri ro gil ga".split())  # noqa: SIM905
#: First halves of English words that a hyphen cuts: "Co-op", "Wi-fi", "Ping-pong".
_WORDS = frozenset("co re de no pre pro so wi hi lo he she to go do in on up ping kung tai feng hip non bi".split())  # noqa: SIM905


def second_syllable(frame: Frame, at: int) -> int | None:
    """Return the token of the small syllable that goes on with a given name, None where no such name stands there.

    Args:
        frame: the tokens.
        at: the capitalised syllable, before the hyphen.
    """
    tokens = frame.tokens
    if at + 2 >= len(frame) or tokens[at + 1].text not in {"-", "‐", "‑"}:
        return None
    if frame.end[at] != frame.start[at + 1] or frame.end[at + 1] != frame.start[at + 2]:
        return None
    first, second = tokens[at].lower_, tokens[at + 2].text
    if second in _ENGLISH or not _SYLLABLE.fullmatch(first) or not _SYLLABLE.fullmatch(second):
        return None
    if at + 3 < len(frame) and tokens[at + 3].text == "-" and frame.end[at + 2] == frame.start[at + 3]:
        return None
    named = at > 0 and frame.end[at - 1] + 1 == frame.start[at] and tokens[at - 1].lower_ in FAMILY_FIRST
    return None if not named and (second in _QUARTERS or first in _WORDS) else at + 2


def is_given(word: str) -> bool:
    """Say whether one word of a name is such a given name; where it ends a name, the family's stands first."""
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and first[:1].isupper() and second.islower() and _are_syllables(first.lower(), second)


def _are_syllables(first: str, second: str) -> bool:
    return _SYLLABLE.fullmatch(first) is not None and _SYLLABLE.fullmatch(second) is not None
