"""Subjects of Romance verbs that stand apart from them: told more of by a participle, or behind who was told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.stretches import Stretch
from longarm.read.attribution.abroad.words import STRONG, Word

#: "fuggito nel 2019", "arrivée à Lyon", "radicado en Lima", "originaire de": what tells more of a noun right behind it.
_TELLS_MORE = {
    "es": re.compile(r"\w{2,}(?:ad|id)[oa]s?|residentes?|procedentes?|oriund[oa]s?|originari[oa]s?|natural(?:es)?"),
    "pt": re.compile(r"\w{2,}(?:ad|íd|id)[oa]s?|residentes?|oriund[oa]s?|originári[oa]s?|natura(?:l|is)"),
    "it": re.compile(r"\w{3,}(?:at|ut|it|st|nt)[oaie]|residenti?|originari[oae]?|proveniente"),
    "fr": re.compile(r"\w{3,}(?:é|i|u)e?s?|vivant|résidant|originaires?|venant"),
}
#: Words of a clause at most over which its subject is looked for.
_FARTHEST = 16
_BREAKS = frozenset("pero mas ma mais y e et ed".split())  # noqa: SIM905
#: "de 34 años": an age behind a noun.
_OF = frozenset("de di d' d’".split())  # noqa: SIM905
#: Words of whom somebody told something at most: "à agência X", "al quotidiano La X".
_MEDIUM = 6


def told_more_of(words: Sequence[Word], lexicon: Lexicon, phrases: Phrases, last: int) -> tuple[Stretch, ...]:
    """Return the phrase that opens the clause ending at ``last`` where a participle tells more of it up to the verb.

    Args:
        words: the words of the sentence.
        lexicon: its language.
        phrases: reads its phrases.
        last: the word before the verb.
    """
    more = _TELLS_MORE.get(lexicon.lang)
    begin = last
    while begin >= 0 and last - begin < _FARTHEST and not _opens(words[begin]):
        begin -= 1
    begin += 1
    if more is None or begin >= last or last - begin >= _FARTHEST:
        return ()
    end = phrases.forward(begin, last + 1)
    if end is None or end > last or not any(word.kind in {"noun", "people"} for word in words[begin:end]):
        return ()
    tells = more.fullmatch(words[end].low) is not None
    aged = words[end].low in _OF and end < last and words[end + 1].text.isdigit()
    return ((begin, end),) if tells or aged else ()


def _opens(word: Word) -> bool:
    return word.kind == "mark" or word.low in _BREAKS


def behind_told(
    words: Sequence[Word], lexicon: Lexicon, phrases: Phrases, at: int
) -> tuple[tuple[Stretch, ...], Stretch | None]:
    """Return the subject behind who was told, with the latter: "disse à Lusa fonte da Procuradoria".

    Args:
        words: the words of the sentence.
        lexicon: its language.
        phrases: reads its phrases.
        at: the word behind the verb and its adverbs.
    """
    if lexicon.lang not in _TELLS_MORE or at + 1 >= len(words) or words[at].low not in lexicon.little["to"]:
        return (), None
    end = at + 1
    while end < min(len(words), at + _MEDIUM) and words[end].kind in {"det", "noun"}:
        end += 1
    first = end
    while end < min(len(words), at + _MEDIUM) and words[end].kind == "name":
        end += 1
    if end == first or end >= len(words):
        return (), None
    begins = words[end].kind in {"det", "noun"}
    found = phrases.joined(end) if begins else ()
    if not found or not any(word.kind in STRONG for word in words[slice(*found[0])]):
        return (), None
    return found, (at + 1, end)
