"""What one line of a document is, told from its own words alone."""

from __future__ import annotations

import re
from functools import lru_cache

from longarm.read.document.dateline import read_dateline
from longarm.read.document.text import credit, cues
from longarm.records.report import Role

_END = re.compile(r"[.!?…。\uff01\uff1f؟।][\"'”’»」』)\]\s*]*$")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_AGENCY = re.compile(
    r"^\W*(?:"
    + "|".join(re.escape(a) for a in sorted(credit.AGENCIES, key=lambda a: (-len(a), a)))
    + r")(?:\W*[A-Z][\w .]{2,24})?\W*$"
)
_SOURCE = re.compile(r"^\W*(?:source|bron|fonte|fuente|quelle|zdroj|來源|来源|出典)\s?[:\uff1a]\s*\S", re.IGNORECASE)
_WEATHER = re.compile(r"^\W*-?\d{1,2}(?:\.\d)?\s?°?\s?[CF]\W*$")
_TRAIL = re.compile(r"^[^.!?]{0,60}(?:\s[>»›|/]\s[^.!?>»›|]{1,60}){2,}$")
_DAY_FIRST_LANGUAGES = {"de", "nl", "fr", "es", "pt", "it", "sk", "cs", "pl", "da", "no", "sv", "ru", "uk", "tr", "el"}


def is_prose(words: str) -> bool:
    """Say whether a line reads like running text: it ends a sentence, or is long."""
    size = len(words) + len(_CJK.findall(words[:400]))
    return (size >= 25 and bool(_END.search(words[-12:]))) or size >= 140


def is_short(words: str, most: int = 60) -> bool:
    """Say whether a line is short and ends no sentence, as menu items and headings are."""
    return len(words) + len(_CJK.findall(words[:most])) <= most and not _END.search(words[-12:])


def is_weather(words: str) -> bool:
    """Say whether a line is a page's temperature, beside which stands the day of the crawl."""
    return bool(_WEATHER.match(words))


def is_source_line(words: str) -> bool:
    """Say whether a line names where the text before it was taken from."""
    return len(words) <= 200 and bool(_SOURCE.match(words))


def day_first(lang: str) -> bool | None:
    """Say how ``05/12/2022`` is meant in a language; None where usage is split."""
    return True if lang in _DAY_FIRST_LANGUAGES else None


#: Cue lists for lines that are not prose, in the order they are asked.
_LINE_CUES = (
    (cues.ADVERT, Role.FURNITURE, "advertising mark"),
    (cues.RELATED, Role.RELATED, "link to another text"),
    (cues.COMMENTS, Role.FURNITURE, "comment area"),
    (cues.AUTHOR_BOX, Role.FURNITURE, "author box"),
    (cues.VISITOR, Role.FURNITURE, "the page speaks to its visitor"),
    (cues.WHOLE_MENU, Role.FURNITURE, "menu word"),
    (credit.CAPTION, Role.CAPTION, "picture line"),
)
#: Cue lists that hold for whole sentences too.
_SENTENCE_CUES = (
    (cues.DONATION, Role.FURNITURE, "asks for money"),
    (cues.COOKIE, Role.FURNITURE, "cookie or privacy notice"),
    (cues.FOOT, Role.FURNITURE, "foot of the page"),
)


@lru_cache(maxsize=4096)
def tell_role(words: str, lang: str = "und") -> tuple[Role, str] | None:
    """Tell what a line is, when its own words say so.

    Returns:
        Role and the cue that gave it, or None when nothing speaks against running text.
    """
    if len(words) > cues.LONGEST_CUE_LINE:
        return None
    return _by_shape(words, lang) or _by_cue(words)


def _by_shape(words: str, lang: str) -> tuple[Role, str] | None:
    """Tell dates, agencies, weather, trails and lines without a word."""
    if not re.search(r"\w", words):
        return Role.FURNITURE, "no words"
    if read_dateline(words, day_first=day_first(lang)) is not None:
        return Role.DATELINE, "a line that is a date"
    if len(words) <= 60 and _AGENCY.match(words):
        return Role.BYLINE, "a line that names a news agency"
    if is_weather(words):
        return Role.FURNITURE, "weather"
    return (Role.FURNITURE, "trail of menu words") if _TRAIL.match(words) else None


def _by_cue(words: str) -> tuple[Role, str] | None:
    """Tell lines by the words that furniture, captions and bylines open with or hold."""
    for pattern, role, because in _SENTENCE_CUES:
        if pattern.search(words):
            return role, because
    prose = is_prose(words) and len(words) > 110
    for pattern, role, because in _LINE_CUES:
        fits = not prose or role is Role.CAPTION or (role is Role.RELATED and ":" in words[:24])
        if fits and pattern.search(words):
            return role, because
    if len(words) <= 90 and not words.rstrip().endswith((".", "?", "!")) and credit.BYLINE.search(words):
        return Role.BYLINE, "a line that names who wrote it"
    return None
