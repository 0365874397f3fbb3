"""Whether a Dutch or German clause tells that an act was not done, or a sentence only asks whether it was.

Both languages may put the words that deny an act far from its verb, before it or behind it: "Noch ist niemand des
Landes verwiesen", "Aangehouden werd in Gent niemand". What counts is the clause: it ends at a mark, at a conjunction,
and in Dutch at a relative pronoun, which takes no comma there.
"""

from __future__ import annotations

import re

from longarm.read.claims.stretches import stretch_of
from longarm.read.families import GERMANIC
from longarm.records.span import Span

_BREAKS = {
    "nl": re.compile(
        r"[,;:()«»„“”\"‘]|\s[–—-]\s|\s(?:en|maar|want|dat|die|waar\w*|terwijl|omdat|hoewel|toen|nadat|zodat|of|als|om)(?=\s)"
    ),
    "de": re.compile(r"[,;:()«»„“”\"]|\s[–—-]\s|\s(?:und|aber|sondern|doch|denn)(?=\s)"),
}
#: Words of denial; not "niet alleen", "nicht mehr", nor what denies only an adjective: "nicht genehmigte Büros".
_NO = {
    "nl": re.compile(
        r"(?<![\w-])(?:niet(?![-\w])(?!\s(?:alleen|langer|meer|enkel|slechts|zomaar|eerder)\b|\s\w+(?:de|te)\s\w)"
        r"|geen(?!\s(?:twijfel|geheim|wonder)\b)|niemand|nooit|nimmer|geenszins|evenmin)(?!\w)",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"(?<![\w-])(?:nicht(?![-\w])(?!\s(?:nur|mehr|länger|zuletzt|allein|bloß)\b|\s\w+(?:te|ene|[en]de)[nrms]?\s(?-i:[A-ZÄÖÜ]))"
        r"|kein(?:e[nrms]?|erlei)?(?!\s(?:Zweifel|Geheimnis|Wunder)\b)|niemand\w*|nie(?:mals)?|keinesfalls|mitnichten)(?!\w)",
        re.IGNORECASE,
    ),
}
#: "1219 Fälle", "ruim 300 gevallen"; "49 Tibeter", "10.000 voortvluchtigen".
_CASES = re.compile(
    r"\b\d[\d.,]*\s(?:\w+\s){0,2}?(?:fälle\w*|vorfälle\w*|gevallen|incidenten|meldingen|übergriffe)\b", re.IGNORECASE
)
_MANY = re.compile(r"\b(?:[2-9]\d|\d{3,}|\d{1,3}(?:[. ]\d{3})+)\s(?:\w+\s)?\Z")
_LONGEST = 30
_QUESTION = re.compile(r"\?[\s\"'”“»«’]*\Z")
_MARKS = re.compile(r"[,;:–—]\s")
#: Conjunctions that open a clause under another; relatives do so behind the first clause only.
_UNDER = re.compile(
    r"\W*(?:als|nu|toen|nadat|omdat|hoewel|terwijl|sinds|wenn|da|nachdem|weil|obwohl|seit)\s", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"\W*(?:(?:in|mit|von|auf|aus|bei|zu|für|met|van|op|bij|voor)\s)?(?:die|dat|dass|der|den|dem|das|deren|dessen)\s",
    re.IGNORECASE,
)
#: Questions that take for granted what they ask about: "Why were they harassed?"
_GRANTED = re.compile(
    r"\W*(?:\w+\s)?(?:waarom|hoe|wie|wanneer|waar|welke?|warum|weshalb|wieso|wie|wer|wem|wen|wann|wo|welche\w*)\b",
    re.IGNORECASE,
)


def is_denied(text: str, sentence: Span, lang: str, at: Span) -> bool:
    """Say whether the clause that holds the words of an act, or those words themselves, tells that it was not done.

    Args:
        text: the report's text.
        sentence: the sentence.
        lang: its language; no other than Dutch and German is judged.
        at: the words that tell the act.
    """
    if lang not in GERMANIC:
        return False
    clause = stretch_of(text, sentence, at, _BREAKS[lang])
    return _NO[lang].search(text, min(clause.start, at.start), max(clause.end, at.end)) is not None


def is_asked(text: str, sentence: Span, lang: str, at: Span, *, granting: bool = False) -> bool:
    """Say whether the clause that holds the words of an act is a Dutch or German question.

    Args:
        text: the report's text.
        sentence: the sentence.
        lang: its language.
        at: the words that tell the act; a clause under the question tells it: "If two were closed there, why …?"
        granting: True where a question that takes an act for granted tells it.
    """
    if lang not in GERMANIC:
        return False
    words = sentence.of(text)
    if _QUESTION.search(words) is None or (granting and _GRANTED.match(words)):
        return False
    start = stretch_of(text, sentence, at, _MARKS).start
    if start > sentence.start and _RELATIVE.match(text, start, at.end):
        return False
    return _UNDER.match(text, start, at.end) is None


def is_undone(text: str, sentence: Span, lang: str, at: Span, *, denies: bool) -> bool:
    """Say whether a Dutch or German clause tells that a deed was not done, or only asks whether it was.

    Args:
        text: the report's text.
        sentence: the sentence.
        lang: its language.
        at: the words that tell the deed.
        denies: True where those words may hold a denial of their own: a passport that is not renewed.
    """
    if is_asked(text, sentence, lang, at, granting=True):
        return True
    return not denies and is_denied(text, sentence, lang, at)


def is_counted(text: str, sentence: Span, lang: str, victims: list[Span]) -> bool:
    """Say whether a sentence counts cases or people by the dozen: a tally of deeds is a figure and tells none of them.

    Args:
        text: the report's text.
        sentence: the sentence.
        lang: its language.
        victims: words for people in it.
    """
    if lang not in GERMANIC:
        return False
    if _CASES.search(text, sentence.start, sentence.end):
        return True
    return any(_MANY.search(text, max(sentence.start, one.start - _LONGEST), one.start) for one in victims)
