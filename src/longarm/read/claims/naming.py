"""Names of bodies and persons in a sentence of any language, and the fullest form a report gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read.claims.ground import Ground
from longarm.read.families import ROMANCE
from longarm.read.numerals import find_numbers
from longarm.read.parsed import Sentence
from longarm.read.places_like import is_demonym
from longarm.records.span import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶŁĻŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_CAPITAL = rf"(?:[{_UPPER}][\w’'&.-]*\w|[{_UPPER}])"
_JOIN = r"(?:of the|of|for the|for|the|de la|de|del|della|di|da|do|du|des|der|van de|van|voor|von|für|d[’'])"
_RUN = re.compile(rf"(?<![\w’'])(?:dpa(?:-AFX)?|{_CAPITAL})(?:(?: {_JOIN})? {_CAPITAL}){{0,7}}")
_HAN_LATIN = re.compile(
    r"[「『“《]?([\u4e00-\u9fff\u30a0-\u30ff・]{2,14})[」』”》]?\s?[(（]([A-Z][\w .&'-]{2,40})[)）]"
)
_HAN_NAME = re.compile(
    r"[「『《]([\u4e00-\u9fff]{2,10}(?:网|網|報|报|社|站)[^」』》]{0,4})[」』》]"
    r"|(?<![\u4e00-\u9fff])?([\u4e00-\u9fff]{2,4}(?:日[报報]|[时時][报報]|[电電]台|[电電][视視]台|新[闻聞][网網]|[周週]刊|通[讯訊]社))"
)
#: Words that begin sentences with a capital and are no part of a name.
_OPENERS = frozenset(
    """a an the this that these those it its they their he she his her we our i in on at by for from to of as and but or
    if when while after before since until because although though however according last earlier later also both
    some many most more all no not one two three there here what who which while under with without yesterday today
    another several such following meanwhile asked despite during among behind
    de het een deze die dit dat zij hij volgens in op na maar en toch ook zeker ten bij
    der die das ein eine im am nach laut auch wie aber und es er sie ihr diese dieser dieses bei zurzeit
    le la les un une des ce cette ces selon en dans mais et il elle ils l d après
    el los las uno una unos según esta este estas estos en pero y ellos para de por con si del al
    o os as um uma segundo na no nas nos mas e ele ela para por já
    il lo gli i uno una secondo nel nella ma e ed anche per""".split()  # noqa: SIM905
)
_CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|mai|juni|juli"
    r"|oktober|dezember)",
    re.IGNORECASE,
)
_GENERIC = re.compile(r"(?:NGO|ONG|NRO|N\.G\.O\.?|MPs?|U\.?S\.?|UK|EU|PhD|CEO|Mr|Mrs|Ms|Dr|Prof)\b\.?\s?")
#: "L'ONG", "L'organizzazione", "Dell'agenzia": an article before a vowel.
_ELIDED = re.compile(r"(?:[LDSCNQ]|Un|Quest|(?:D|N|S)ell|All|Dall|Sull)[’'](?=\w)")


@dataclass(frozen=True)
class Named:
    """A name in the text.

    Attributes:
        name: the name, under which a known outlet is given.
        span: where it stands.
        known: True where the list of known outlets has it.
        nameless: True for words such as "think tank" that stand where the text gives no name.
    """

    name: str
    span: Span
    known: bool = False
    nameless: bool = False


def find_named(ground: Ground, sentence: Sentence) -> list[Named]:
    """Find the names in a sentence, in order; places, peoples and days left out."""
    text = ground.text
    found = [Named(name, span, known=True) for name, span in ground.known.find(text, sentence.span)]
    if sentence.lang in {"zh", "ja"}:
        found += _han(text, sentence.span, found)
    taken = [one.span for one in found]
    for match in _RUN.finditer(text, sentence.span.start, sentence.span.end):
        span = _trimmed(text, Span(match.start(), match.end()))
        if span is None or any(span.overlaps(other) for other in taken) or _is_no_name(ground, span, sentence.lang):
            continue
        found.append(Named(span.of(text), span))
    return sorted(found, key=lambda one: one.span)


def _han(text: str, within: Span, taken: list[Named]) -> list[Named]:
    found = [Named(m[2], Span(m.start(), m.end())) for m in _HAN_LATIN.finditer(text, within.start, within.end)]
    found += [
        Named(m[m.lastindex or 1], Span(m.start(m.lastindex or 1), m.end(m.lastindex or 1)))
        for m in _HAN_NAME.finditer(text, within.start, within.end)
    ]
    kept: list[Named] = []
    for one in found:
        if not any(one.span.overlaps(other.span) for other in [*taken, *kept]):
            kept.append(one)
    return kept


def _trimmed(text: str, span: Span) -> Span | None:
    """Cut words that only begin a sentence or a description ("According", "NGO", "US")."""
    start, end = span.start, span.end
    while start < end:
        words = text[start:end]
        elided = _ELIDED.match(words)
        if elided:
            start += elided.end()
            continue
        generic = _GENERIC.match(words)
        first = words.split(" ", 1)[0]
        if generic:
            start += generic.end()
        elif first.lower() in _OPENERS and (first != first.upper() or len(first) == 1):
            start += len(first) + 1
        else:
            break
    if text[start:end][:1].islower() and not text[start:end].startswith("dpa"):
        return None
    tail = re.search(r"(?:[’']s?|\.)$", text[start:end])
    if tail:
        end = start + tail.start()
    return Span(start, end) if end - start > 1 else None


#: German writes every noun with a capital: a single word is a name only where it is spelt like an acronym.
_ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,}\d?|\w*[a-z][A-Z]\w*")
_PREMISES = re.compile(
    r"(?:police|service|overseas)\b.*\b(?:stations?|cent(?:er|re)s?|offices?|posts?)$|^service stations?$",
    re.IGNORECASE,
)
#: "a Madrid-based group": an adjective that tells where somebody is.
_LIES = re.compile(r".*-(?:based|born|headquartered|registered|area)", re.IGNORECASE)
_VAGUE = frozenset({"media", "report", "reports", "news", "government", "ministry", "embassy", "police", "internet"})


def _is_no_name(ground: Ground, span: Span, lang: str) -> bool:
    words = ground.words(span)
    if words.lower() in _VAGUE or _PREMISES.search(words) or _LIES.fullmatch(words):
        return True
    if " " not in words and lang in ROMANCE and find_numbers(ground.text, span, lang):
        return True  # "Nove secondo la ong": a number that opens a sentence
    if lang == "de" and " " not in words and not _ACRONYM.fullmatch(words):
        return True
    if _CALENDAR.match(words) or (" " not in words and is_demonym(words.lower())):
        return True
    return any(place.span.holds(span) for place in ground.places_in(Span(span.start - 1, span.end + 1)))
