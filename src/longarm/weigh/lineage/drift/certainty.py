"""How sure a sentence is: words that hedge, and whether somebody is named as saying it."""

from __future__ import annotations

import re
from functools import cache

from longarm.records.reading import Reading
from longarm.records.span import Span

_HEDGES = {
    "en": r"alleged(?:ly)?(?= \w)(?! that| in | to )|reportedly|so-called|suspected|supposed(?:ly)?|purported(?:ly)?"
    r"|apparent(?:ly)?|may (?:have|be)|might|could (?:have|be)|possibl[ey]|probabl[ey]|believed to|thought to"
    r"|said to (?:be|have)|appears? to|seems? to|it seems|on the face of it|unconfirmed",
    "nl": r"zou(?:den)?|vermeende?|mogelijk|vermoedelijk\w*|naar verluidt|zogenaamde?",
    "de": r"soll(?:en)?|mutmaßlich\w*|angeblich\w*|vermeintlich\w*|möglicherweise|wohl|sogenannt\w*|sei(?:en)?",
    "fr": r"(?:aur|ser)ai(?:t|ent)|présumé\w*|supposé\w*|soupçonné\w*|possible\w*|probable\w*",
    "es": r"habrían?|serían?|tendrían?|presunt[oa]s?|supuest[oa]s?|posible\w*|probable\w*",
    "pt": r"teria[m]?|seria[m]?|haveria|supost[oa]s?|alegad[oa]s?|possíve\w+|prováve\w+",
    "it": r"sarebbe(?:ro)?|avrebbe(?:ro)?|presunt[oiae]|possibil\w+|probabil\w+",
    "cs": r"údajn\w+|prý|možn\w+",
    "sk": r"údajn\w+|vraj|možn\w+",
    "pl": r"rzekom\w+|domniem\w+|mia(?:ł|ła|ły|łyby)|możliw\w+",
    "zh": r"據稱|据称|涉嫌|疑似|可能|懷疑|怀疑",
    "ja": r"とみられる|疑い|とされる|可能性",
    "ko": r"의혹|추정",
}


@cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    words = _HEDGES.get(lang)
    if words is None:
        return None
    return re.compile(words if lang in {"zh", "ja", "ko"} else rf"\b(?:{words})\b", re.IGNORECASE)


def hedge_in(sentence: str, lang: str) -> str | None:
    """Return the first word by which a sentence hedges, None when it does not or the language is not known."""
    pattern = _pattern(lang)
    found = pattern.search(sentence) if pattern else None
    return found[0] if found else None


def said_by(reading: Reading, sentence: Span, *, cued: bool) -> str | None:
    """Return who a sentence is attributed to, None when the report says it itself.

    Args:
        reading: the report.
        sentence: where the sentence stands.
        cued: only where the words that attribute it stand in the sentence too.
    """
    for act in reading.attributions:
        parts = act.cue if cued else (*act.content, *act.cue, *act.source)
        if act.speaker is not None and any(part.overlaps(sentence) for part in parts):
            return act.speaker.name
    return None
