"""Whom a Romance sentence names without giving them words: whose "said" or "this one answered" comes next.

"Le ministre, X Y, a reçu les préfets. « Non », a-t-il dit": a verb without a subject of its own takes up the subject
of the sentence before, not whoever spoke last; "este", "questi" and "celui-ci" take up the one named there last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.naming import Namer
from longarm.read.attribution.abroad.parts import read_parts
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.stretches import Stretch
from longarm.read.attribution.abroad.words import Word
from longarm.read.families import ROMANCE
from longarm.read.given_names import GIVEN_NAMES
from longarm.records.claim import Speaker
from longarm.records.span import Span

#: Words right before a verb by which the one named last is meant.
_LATTER = re.compile(
    r"(?<!\w)(?:[ée]st[ea](?: últim[oa])?|quest[ioa]|quest[’']ultim[oa]|cel(?:ui|le)-ci|ce dernier|cette dernière)"
    r",?(?:\s(?:le|lhe|les|gli|lui|se|s[’']|ha|a|non|não|no|n[’']|ya|já))*\s\Z",
    re.IGNORECASE,
)
#: Words between the beginning of a clause and the name of its subject at most: "a conservadora X Y".
_BEFORE_NAME = 4


def note_mentions(words: Sequence[Word], phrases: Phrases, namer: Namer, text: str, *, spoke: bool) -> None:
    """Remember whom a sentence names with a name of their own, for the verbs of the next one.

    Args:
        words: the words of the sentence.
        phrases: reads its phrases.
        namer: names the speakers of the report.
        text: the report's text.
        spoke: somebody was found to speak in the sentence; then the next verb is his.
    """
    namer.latter = None
    if namer.lexicon.lang not in ROMANCE:
        return
    for first, end in _persons(words, phrases, namer.lexicon):
        span = Span(words[first].start, words[end - 1].end)
        person = namer.mention(read_parts(text, words[first:end], namer.lexicon), span)
        if person is None:
            continue
        if not _is_subject(words, first, namer.lexicon):
            namer.latter = person
        elif not spoke:
            namer.last, spoke = person, True


def latter_of(text: str, namer: Namer, sentence: Span, cue: Span) -> Speaker | None:
    """Return the one named last before, where a word for him stands right before a verb; None where none does."""
    if namer.latter is None or namer.lexicon.lang not in ROMANCE:
        return None
    return namer.latter if _LATTER.search(text, sentence.start, cue.start) else None


def _persons(words: Sequence[Word], phrases: Phrases, lexicon: Lexicon) -> list[Stretch]:
    """Return the phrases that give a person by office, by name or by both."""
    found: list[Stretch] = []
    at = 0
    while at < len(words):
        begins = _is_office(words[at], lexicon) or _is_given(words, at)
        joined = phrases.joined(at) if begins else ()
        if joined and (_is_office(words[at], lexicon) or any(_is_given(words, i) for i in range(*joined[0]))):
            found.append(joined[0])
        at = max(at + 1, joined[-1][1] if joined else 0)
    return found


def _is_office(word: Word, lexicon: Lexicon) -> bool:
    if word.kind != "noun":
        return False
    return (lexicon.noun(word.low) or ("",))[0] == "role" or word.low in lexicon.begins


def _is_given(words: Sequence[Word], at: int) -> bool:
    if words[at].kind != "name" or words[at].low not in GIVEN_NAMES or at + 1 >= len(words):
        return False
    return words[at + 1].kind == "name" or words[at + 1].low in {"de", "da", "di", "dos", "van", "von"}


def _is_subject(words: Sequence[Word], first: int, lexicon: Lexicon) -> bool:
    """Say whether nothing but an article and plain words part a name from the beginning of its clause."""
    for at in range(first - 1, max(-1, first - 1 - _BEFORE_NAME), -1):
        word = words[at]
        if word.kind == "mark" or lexicon.is_little(word.low, "coordinate"):
            return True
        if word.kind == "det" and at:
            before = words[at - 1]
            return before.kind == "mark" or lexicon.is_little(before.low, "coordinate", "skip")
        if word.kind not in {"other", "noun", "people", "det"} or lexicon.is_little(word.low, "to", "join"):
            return False
    return first <= _BEFORE_NAME
