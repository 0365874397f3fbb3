"""Pairs numbers with what they count: "54 overseas police service stations", "hay cuatro en Italia", 48個海外警崗."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read.claims.ground import Ground
from longarm.read.claims.han_places import COUNTER, is_count_of_sites
from longarm.read.claims.sites import is_listed
from longarm.read.numerals import Number, find_numbers
from longarm.read.parsed import Parsed, Sentence
from longarm.records.place import PlacePrecision
from longarm.records.report import Role
from longarm.records.span import Span

_UNIT = "figure.unit."
#: Words between a number and its noun at most.
_REACH = 7
_WORD = re.compile(r"""[\s"“”'‘’«»„‚()-]*([^\W_][\w'’-]*)""")
#: Words past which a number no longer belongs to the noun that follows.
_STOP = frozenset(
    """in on at from to for by with and or is are was were have has had which that who as into than whose when where
    across around throughout worldwide globally
    in op van voor door met en of is zijn was waren heeft hebben die dat aan bij uit naar te om
    in an auf aus von für durch mit und oder ist sind war waren hat haben die der das den dem zu als bei nach
    en de para por con y o es son que del al como se a dans sur pour par avec et ou est sont qui des du au aux
    em para por com e ou é são que do da dos das no na nos nas ao di per con e o è sono che del della dei in nel
    v na z zo s a je sú ktoré""".split()  # noqa: SIM905 - a table of words reads better
)
#: "the 54 that it named in September": the noun stands before, in this sentence or the last.
_THOSE = re.compile(r"\b(?:the|those|de|die|den|les|las?|los|as|os|le|i|gli)\s$", re.IGNORECASE)
_NAMED = re.compile(
    r"\s(?:that|which|it|they|already|die|dat|welche|qui|qu[’']|que|che)\s?(?:\w+\s){0,3}?(?:named|listed|found|identified|counted|"
    r"documented|revealed|known|bekannt|genannt|gezählt|genoemd|geteld|recensés?|identifiés?|identificad[oa]s?|identific[óo]"
    r"|list[óo]|listad[oa]s?|censit[ie]|elencat[ie])\b",
    re.IGNORECASE,
)
#: A number after a colon that goes on with "is" tells of the number itself: "110 is the emergency number".
_IS = re.compile(r"\s(?:is|was|ist|war|est|es|é|è|était|era|je)\b", re.IGNORECASE)
#: "two of the stations", "neuf de ces bureaux", "zwei der Büros": the number counts within a set.
_PART = re.compile(
    r"\s+(?:of|van|von|de|di|do|da|des|der|del)\s+(?:the|these|those|its|their|such|deze|de|die|diesen|ces|estas|estos|zulke|dergelijke|tels|telles|tales|dichas|dichos|tais|tali"
    r"|las|los|queste|destas|dessas)\b|\s+(?:der|dieser|solcher|ces|delle|dei|destes|desses)\b",
    re.IGNORECASE,
)
#: "the number of stations at 54", "serían 54", "brings the total to 102": the number stands after its noun.
_TOTAL = re.compile(
    r"(?:\b(?:at|to|of|total(?:l?ed|l?ing|s)?|number(?:s|ed|ing)?|are|were|count(?:s|ed|ing)?|(?:list|identifi|document|nam)ed|found|gives?|gave|reach(?:es|ed|ing)?|auf|zu"
    r"|sind|seien|waren|op|zijn|à|sont|seraient|compte|ser[ií]an|son|existían|eran|hay|suman|a|são|seriam|somam|eram"
    r"|sono|sarebbero|erano|al)\s+(?:\w+\s+){0,2}|:\s+(?:\w+\s+){0,2}"
    r"|\b(?:including|of which|of whom|among them)\s+(?:at least\s+)?"
    r"|\b(?:another|further|weitere|nog eens|d[’']autres|otr[ao]s|outr[ao]s|altr[ie])\s+"
    r"|(?:至|到|有|达|達|共|升至|は|に|が|為|为|計|计)(?:少なくとも|合わせて|およそ|少|多|約)?)$",
    re.IGNORECASE,
)
#: "over three dozen of them", "neun davon": the number counts within what was just named.
_THEREOF = re.compile(
    r"\s+(?:of (?:them|these|those)|davon|hiervan|ervan|d[’']entre (?:eux|elles)|de (?:ellas|ellos)|del(?:as|es)"
    r"|di (?:essi|esse))\b",
    re.IGNORECASE,
)
#: Chinese and Japanese count sites with a classifier; without one, 110 before a noun is the emergency number.
_HAN_CLASS = re.compile(rf"\s?(?:[多余餘]?[个個處处家座間间所]|{COUNTER}|の)")
_HAN_DATE = re.compile(r"\s?[年月日号號時时歲岁歳]")
_HAN_REACH = 16
_HAN_STOP = re.compile(r"[，。；：、,;:!?！？]")
_PAIR = re.compile(r"\bthe (?:two|2) (?:countries|nations|states|governments|sides|capitals)\b", re.IGNORECASE)
#: Sentences back to the one that names the stations of which a bare number is.
_LOOK_BACK = 4
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Counted:
    """A number with its unit.

    Attributes:
        number: the number.
        unit: unit of the codebook, such as ``stations``.
        noun: the words that name the unit; the number's own words where the unit is understood.
        because: the cue or rule that gave the unit.
        understood: True where the noun stands elsewhere ("nine in Spain").
    """

    number: Number
    unit: str
    noun: Span
    because: str
    understood: bool = False


def find_counted(ground: Ground, sentence: Sentence) -> list[Counted]:
    """Find the numbers of a sentence that count something of the codebook."""
    numbers = find_numbers(ground.text, sentence.span, sentence.lang)
    numbers = [one for one in numbers if not _is_year(ground.text, one) and not _is_pair(ground.text, one)]
    if not numbers:
        return []
    units = {
        span.start: (hit.cue.code.removeprefix(_UNIT), span, hit.cue.id)
        for hit, span in reversed(ground.hits(sentence, _UNIT.rstrip(".")))
    }
    found = []
    for number in numbers:
        unit = _unit_after(ground, sentence, number, units) or _unit_before(ground, sentence, number, units)
        unit = unit or _unit_listed(ground, sentence, number, units)
        if unit is not None:
            found.append(unit)
    return found


def _is_pair(text: str, number: Number) -> bool:
    """Say whether "the two countries" only takes up the two sides of a matter."""
    return number.value == 2 and _PAIR.match(text, max(0, number.span.start - 4)) is not None


def _is_year(text: str, number: Number) -> bool:
    return _YEAR.fullmatch(number.span.of(text)) is not None


def _unit_after(
    ground: Ground, sentence: Sentence, number: Number, units: dict[int, tuple[str, Span, str]]
) -> Counted | None:
    text, end = ground.text, sentence.span.end
    if sentence.lang in {"zh", "ja"}:
        return _han_unit(text, end, number, units)
    at = number.span.end
    part = _PART.match(text, at, end)
    if part:
        at = part.end()
    for _ in range(_REACH):
        word = _WORD.match(text, at, end) or _after_comma(ground, sentence, at)
        if word is None:
            return None
        if word.start(1) in units:
            unit, noun, cue = units[word.start(1)]
            if not _is_modifier(ground.parsed, sentence, noun):
                return Counted(number, unit, noun, cue)
        elif word[1].lower() in _STOP:
            return None
        at = word.end(1)
    return None


def _after_comma(ground: Ground, sentence: Sentence, at: int) -> re.Match[str] | None:
    """Return the word behind a comma that parts two adjectives: "1,034 direct, physical incidents"."""
    if sentence.tokens is None or ground.text[at : at + 2] != ", ":
        return None
    start = ground.parsed.passages[sentence.passage].span.start
    last = next((t for t in sentence.tokens if start + t.idx + len(t) == at), None)
    following = next((t for t in sentence.tokens if start + t.idx == at + 2), None)
    if last is None or following is None or last.pos_ != "ADJ" or following.pos_ not in {"ADJ", "NOUN"}:
        return None
    return _WORD.match(ground.text, at + 2, sentence.span.end)


def _is_modifier(parsed: Parsed, sentence: Sentence, noun: Span) -> bool:
    """Say whether a noun only modifies the next one, as "station" in "station chiefs"."""
    if sentence.tokens is None:
        return False
    at = parsed.passages[sentence.passage].span.start
    last = next((t for t in sentence.tokens if at + t.idx < noun.end <= at + t.idx + len(t)), None)
    return last is not None and last.dep_ in {"compound", "nmod"} and last.head.i > last.i


def _han_unit(text: str, end: int, number: Number, units: dict[int, tuple[str, Span, str]]) -> Counted | None:
    stop = _HAN_STOP.search(text, number.span.end, end)
    limit = min(end, number.span.end + _HAN_REACH, stop.start() if stop else end)
    if _HAN_DATE.match(text, number.span.end):
        return None
    after = sorted(start for start in units if number.span.end <= start < limit)
    next_number = re.compile(r"[0-9]").search(text, number.span.end, limit)
    if not after or (next_number and next_number.start() < after[0]):
        return None
    unit, noun, cue = units[after[0]]
    if unit == "stations" and not _HAN_CLASS.match(text, number.span.end):
        return None
    return Counted(number, unit, noun, cue)


def _unit_before(
    ground: Ground, sentence: Sentence, number: Number, units: dict[int, tuple[str, Span, str]]
) -> Counted | None:
    """Give a bare number the noun it totals, when that stands before it in the sentence."""
    text = ground.text
    if any(number.span.overlaps(span) for span, _ in ground.whens_in(sentence.span)):
        return None
    before = text[sentence.span.start : number.span.start]
    thereof = _THEREOF.match(text, number.span.end, sentence.span.end)
    bare = _is_bare(text, number.span.end, sentence) and not _IS.match(text, number.span.end, sentence.span.end)
    counted = _is_of_sites(ground, sentence, number, units)
    total = counted or (bare and _TOTAL.search(before[-40:]))
    named = _THOSE.search(before) and _NAMED.match(text, number.span.end, sentence.span.end)
    if not thereof and not total and not named:
        return None
    earlier = [unit for unit in units.values() if unit[1].end <= number.span.start]
    if not earlier or (counted and not any(unit[0] == "stations" for unit in earlier)):
        earlier = [unit for unit in _previous_units(ground, sentence) if unit[0] == "stations"]
    if not earlier and sentence.lang == "en":
        earlier = _topic_units(ground, sentence)
    if not earlier:
        return None
    sites = [unit for unit in earlier if unit[0] == "stations"]
    if counted and not sites:
        return None
    unit, noun, cue = max(((thereof or counted) and sites) or earlier, key=lambda one: one[1].start)
    return Counted(number, unit, noun, f"{cue}, figure.total", understood=True)


def _is_of_sites(ground: Ground, sentence: Sentence, number: Number, units: dict[int, tuple[str, Span, str]]) -> bool:
    """Say whether a Japanese number counts places (カ所), whose noun may stand anywhere before it."""
    sites = [span for unit, span, _ in units.values() if unit == "stations"]
    places = ground.places_in(sentence.span)
    return number.value > 1 and is_count_of_sites(ground.text, sentence, number.span, sites, places)


def _unit_listed(
    ground: Ground, sentence: Sentence, number: Number, units: dict[int, tuple[str, Span, str]]
) -> Counted | None:
    """Give a bare number before a country the stations that the text was speaking of: "four in Italy"."""
    after = [one for one in ground.places_in(sentence.span) if one.span.start >= number.span.end]
    place = min(after, key=lambda one: one.span.start, default=None)
    if (
        place is None
        or place.precision is not PlacePrecision.COUNTRY
        or not is_listed(ground.text, number.span.end, place, sentence.lang)
    ):
        return None
    earlier = [unit for unit in units.values() if unit[1].end <= number.span.start]
    earlier = [unit for unit in (earlier or _previous_units(ground, sentence)) if unit[0] == "stations"]
    if not earlier:
        return None
    unit, _, cue = max(earlier, key=lambda one: one[1].start)
    return Counted(number, unit, number.span, f"{cue}, figure.listed", understood=True)


def _previous_units(ground: Ground, sentence: Sentence) -> list[tuple[str, Span, str]]:
    """Return the units named in the sentence before, for "these join another 48"."""
    before = ground.before(sentence)
    hits = ground.hits(before, _UNIT[:-1]) if before is not None else []
    return [(hit.cue.code.removeprefix(_UNIT), span, hit.cue.id) for hit, span in hits]


def _topic_units(ground: Ground, sentence: Sentence) -> list[tuple[str, Span, str]]:
    """Return the stations that one of the sentences shortly before names, for "the NGO counted 54 in its report"."""
    read = [one for one in ground.parsed.sentences if one.role in {Role.BODY, Role.HEADLINE}]
    at = next((index for index, one in enumerate(read) if one.span == sentence.span), 0)
    heads = [one for one in read[:at] if one.role is Role.HEADLINE]
    for one in (*reversed(read[max(0, at - _LOOK_BACK) : at]), *heads):
        if ground.hits(one, "station.noun"):
            sites = [(h.cue.code.removeprefix(_UNIT), s, h.cue.id) for h, s in ground.hits(one, f"{_UNIT}stations")]
            return sites[-1:]
    return []


def _is_bare(text: str, at: int, sentence: Sentence) -> bool:
    """Say whether nothing that could be counted follows a number."""
    rest = text[at : sentence.span.end].lstrip(' "”’»')
    if sentence.lang in {"zh", "ja"}:
        return re.match(r"[个個處处家座间間所]?(?:$|[，。；、,;！]|其)", rest) is not None
    word = re.match(r"[^\W\d_]+", rest)
    return word is None or word[0].lower() in _STOP or not rest
