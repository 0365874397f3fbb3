"""Place names in scripts with spaces: capitalised runs that the gazetteer knows and that are not names of others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.gazetteer import Entry, Gazetteer, Kind, fold
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.places.before_town import is_headed
from longarm.read.places.country_words import country_by_word, country_phrase, has_country_words
from longarm.read.places.everyday import is_article, is_everyday
from longarm.read.places.inflected import country_of_genitive, find_adjective, find_inflected
from longarm.read.places.line import Line, Word
from longarm.read.places.lists import (
    AFTER_TOWN,
    ALONE,
    AMBIGUOUS,
    BEFORE_TOWN,
    DOUBTFUL,
    DOUBTFUL_IN_ENGLISH,
    FUNCTION,
    GOES_ON,
    INSIDE,
    OF_TOWN,
    PARTICLES,
    PERSON_TITLES,
    PREPOSITIONS,
)
from longarm.read.places.mention import READINGS, Mention
from longarm.records.span import Span

_GAP = re.compile(r"[  ]|-|\n")
#: What stands between the places of a list.
_LIST = re.compile(r",? (?:and|or|und|et|y|e|en|ed|&) |, | & ")
#: A bullet, and what parts the name of a row from the rest of it.
_ROW = re.compile(r"\s*(?:[-–—•*·▪►]|\d{1,2}[.)])\s+")
_ROW_END = re.compile(r"\s?[:|(]|\s[-–—]\s|,\s|\s*(?:\n|$)")
_LONGEST = 5
#: Characters of a country's name of two words at most.
_LONGEST_COUNTRY = 40
#: Adjectives are written small in these languages.
_SMALL = frozenset({"de", "fr", "es", "pt", "it"})


def find_western(text: str, within: Span, lang: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the place names of a sentence in text order, none inside another."""
    line = Line(text, within, lang)
    small = gazetteer.countries_in(lang) if lang in _SMALL else {}
    listed = has_country_words(lang)
    free = 0
    for at, found in enumerate(line.found):
        if at < free:
            continue
        mention = None
        if text[found.start()].isupper():
            step, mention = _read_at(line, at, gazetteer)
            free = at + step
        elif gazetteer.bodies_from(found[0]):
            mention = _body_at(line, at, gazetteer)
        elif listed and (code := country_by_word(found[0], lang)) is not None:
            mention = Mention(Span(found.start(), found.end()), found[0], _country(code, gazetteer), "adjective")
        elif small and len(found[0]) > 3 and fold(found[0]) in small:
            mention = _small_adjective(line[at], lang, gazetteer)
        if mention is not None:
            yield mention
            line.last = line.last if mention.said else mention.span.end


def _read_at(line: Line, at: int, gazetteer: Gazetteer) -> tuple[int, Mention | None]:
    """Return how many words to go on by and the mention that begins here, if any."""
    text, words, lang = line.text, line, line.lang
    first = words[at]
    body = _body_at(line, at, gazetteer)
    if body is not None:
        return line.words_before(at, body.span.end), body
    told = country_phrase(text, first.start, first.start + _LONGEST_COUNTRY, lang)
    if told is not None:
        span = Span(first.start, told[0])
        return line.words_before(at, span.end), Mention(span, span.of(text), _country(told[1], gazetteer))
    reach = _reach(text, words, at)
    if reach == 1 and first.low in FUNCTION:
        return 1, None
    for size in range(reach, 0, -1):
        last = words[at + size - 1]
        name = text[first.start : last.end]
        span = Span(first.start, last.end)
        if not last.capital and last.low != "states" and not last.text[0].isdigit():
            continue
        own = country_by_word(name, lang) if size == 1 else None
        adjective = own or gazetteer.country_named(name, lang if lang != "und" else "en")
        if adjective is None and size == 1:
            adjective = own = country_of_genitive(name, lang, gazetteer)
        if adjective is not None and _may_be_country(line, at, size, gazetteer):
            said = "" if own or gazetteer.is_country_name(name, lang) else "adjective"
            readings = () if said or own else gazetteer.find(name, READINGS)
            return size, Mention(span, name, readings or _country(adjective, gazetteer), said)
        readings = _with_article(line, at, gazetteer.find(name, READINGS) or find_inflected(name, lang, gazetteer))
        if size == 1 and is_everyday(first.low, lang):
            continue
        if readings and (_of_country(line, at, readings, gazetteer) or _may_be_town(line, at, size, readings)):
            return size, Mention(span, name, readings, lang=lang)
    return 1, _of_town(line, at, gazetteer)


def _of_town(line: Line, at: int, gazetteer: Gazetteer) -> Mention | None:
    """Return the town of an adjective before its noun: "das Rotterdamer Büro", "het Amsterdamse kantoor"."""
    word = line[at]
    if line.lang not in {"de", "nl"} or at + 1 >= len(line) or is_everyday(word.low, line.lang):
        return None
    if _neighbours(line.text, line, at, 1)[0] is not None:
        return None
    after = line[at + 1]
    if line.text[word.end : after.start] != " " or (line.lang == "de" and not after.capital):
        return None
    readings = find_adjective(word.text, line.lang, gazetteer)
    return Mention(Span(word.start, word.end), word.text, readings, lang=line.lang) if readings else None


def _with_article(line: Line, at: int, readings: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return what a name can mean by the article right before it: "im Hof" is no town, "im Elsass" is a region."""
    before = line[at - 1] if at else None
    if before is None or line.text[before.end : line[at].start] != " " or not is_article(before.low, line.lang):
        return readings
    return tuple(one for one in readings if one.kind >= Kind.REGION)


def _body_at(line: Line, at: int, gazetteer: Gazetteer) -> Mention | None:
    """Return the body whose whole name begins here, if any."""
    first = line[at]
    for name in gazetteer.bodies_from(first.text):
        end = first.start + len(name)
        if line.text.startswith(name, first.start) and not line.text[end : end + 1].isalnum():
            if _of_person(line, at, 1, line.text) or GOES_ON.match(line.text, end):
                return None
            return Mention(Span(first.start, end), name, _country(gazetteer.bodies[name], gazetteer), "body")
    return None


def _reach(text: str, words: Line, at: int) -> int:
    """Return how many words a name that begins here can have."""
    size = 1
    while size < _LONGEST and at + size < len(words):
        word = words[at + size]
        gap = text[words[at + size - 1].end : word.start]
        if not (_GAP.fullmatch(gap) or gap == "") or not (word.capital or word.low in PARTICLES):
            break
        size += 1
    return size


def _small_adjective(word: Word, lang: str, gazetteer: Gazetteer) -> Mention | None:
    code = gazetteer.country_named(word.low, lang)
    if code is None or word.low in AMBIGUOUS:
        return None
    return Mention(Span(word.start, word.end), word.text, _country(code, gazetteer), "adjective")


def _country(code: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    return gazetteer.country_entry(code)


def _neighbours(text: str, words: Line, at: int, size: int) -> tuple[Word | None, Word | None]:
    """Return the capitalised words that stand right before and after, with nothing but a space between."""
    before = words[at - 1] if at else None
    if before is not None and (text[before.end : words[at].start] not in {" ", "-"} or not before.capital):
        before = None
    after = words[at + size] if at + size < len(words) else None
    if after is not None and (text[words[at + size - 1].end : after.start] != " " or not after.capital):
        after = None
    if before is not None and before.low in FUNCTION:
        before = None
    return before, after


def _of_person(words: Line, at: int, size: int, text: str) -> bool:
    before, _ = _neighbours(text, words, at, size)
    return before is not None and before.low in GIVEN_NAMES and before.low not in BEFORE_TOWN


def _may_be_country(line: Line, at: int, size: int, gazetteer: Gazetteer) -> bool:
    text, words = line.text, line
    name = text[words[at].start : words[at + size - 1].end]
    if name in {"Us", "Polish"} and at == 0:
        return False
    before, after = _neighbours(text, words, at, size)
    if before is not None and (before.low in GIVEN_NAMES or before.low.rstrip(".") in PERSON_TITLES):
        return before.low in BEFORE_TOWN
    plain = gazetteer.is_country_name(name, line.lang)
    given = words[at].low in GIVEN_NAMES
    if plain and given and size == 1:
        return after is None and _placed(words, at)
    return True


def _placed(words: Line, at: int, allowed: frozenset[str] = PREPOSITIONS) -> bool:
    """Say whether a word of place stands before a name."""
    return at > 0 and words[at - 1].low in allowed


def _of_country(line: Line, at: int, readings: tuple[Entry, ...], gazetteer: Gazetteer) -> bool:
    """Say whether the adjective of its country stands before a town: "im italienischen Prato"."""
    if not at or line.lang in {"en", "und"}:
        return False
    before, first = line[at - 1], line[at]
    if line.text[before.end : first.start] != " " or not before.low.endswith(("e", "en", "em", "er")):
        return False
    country = gazetteer.country_named(before.low, line.lang)
    return country is not None and any(one.country == country for one in readings)


def _may_be_town(line: Line, at: int, size: int, readings: tuple[Entry, ...]) -> bool:
    text, words, lang = line.text, line, line.lang
    first = words[at]
    name = text[first.start : words[at + size - 1].end]
    if len(name) < 3 or (size == 1 and (first.low in AMBIGUOUS or first.low in FUNCTION)):
        return False
    if not _stands_free(text, words, at, size):
        return False
    comma = _beside_comma(text, words, at, size)
    listed = line.last >= 0 and _LIST.fullmatch(text, line.last, first.start) is not None
    row = _opens_row(text, words, at, size)
    placed = comma or listed or row or _placed(words, at) or _is_of_town(line, at, size)
    people = max((_weight(one, name, lang, opens=at == 0) for one in readings), default=0)
    if size == 1 and not placed and _is_doubtful(first.low, lang, people):
        return False
    if size == 1 and name.isupper() and len(name) <= 5:
        return placed and people > 100_000
    if comma or listed or row or _placed(words, at, INSIDE) or is_headed(line, at, size):
        return True
    if placed:
        return people > 15_000 or (size > 1 and people > 0)
    return people > (200_000 if lang == "de" else 60_000 if size == 1 else 15_000)


def _is_doubtful(low: str, lang: str, people: int) -> bool:
    """Say whether a name is as likely a plain word or a given name; English knows a town of millions by its name."""
    if lang == "en":
        return low in DOUBTFUL_IN_ENGLISH or (low in GIVEN_NAMES and people < ALONE)
    return low in GIVEN_NAMES or low in DOUBTFUL


def _is_of_town(line: Line, at: int, size: int) -> bool:
    """Say whether an English noun follows that only a place stands before: "the Sofia station"."""
    behind = line[at + size] if at + size < len(line) else None
    if behind is None or line.lang != "en" or behind.text not in OF_TOWN:
        return False
    return line.text[line[at + size - 1].end : behind.start] == " "


def _weight(one: Entry, name: str, lang: str, *, opens: bool) -> int:
    """Return the people that speak for a reading: none for counties without the word, few for odd spellings."""
    if one.kind is Kind.COUNTY and one.grade and len(name.split()) == 1:
        return 0
    if one.grade and one.kind < Kind.REGION:
        # A capital under the name it has in the language may open a sentence: "Praag sloot twee posten".
        trusted = lang != "en" and one.kind >= Kind.CAPITAL
        return 0 if opens and not trusted else one.people // (5 if lang in {"en", "de"} and not trusted else 1)
    return one.people


def _stands_free(text: str, words: Line, at: int, size: int) -> bool:
    """Say whether no capitalised word beside a name makes it part of another name."""
    before, after = _neighbours(text, words, at, size)
    if before is not None and not _stands_with(before.low, BEFORE_TOWN):
        return False
    if words.lang == "de" and after is not None and _placed(words, at):
        # German writes every noun with a capital: "in Stockholm Rede und Antwort stehen".
        return True
    return after is None or _stands_with(after.low, AFTER_TOWN)


def _stands_with(low: str, allowed: frozenset[str]) -> bool:
    return low.rstrip(".") in allowed or low in FUNCTION


def _opens_row(text: str, words: Line, at: int, size: int) -> bool:
    """Say whether a name opens the row of a list and is parted from what the row tells: "- Milan: opened 2018"."""
    if at:
        return False
    end = words[size - 1].end
    before = text[text.rfind("\n", 0, words[0].start) + 1 : words[0].start]
    return _ROW.fullmatch(before) is not None and _ROW_END.match(text, end) is not None


def _beside_comma(text: str, words: Line, at: int, size: int) -> bool:
    """Say whether a region or town is named right after, as in "Paris, Texas"."""
    end = words[at + size - 1].end
    return text[end : end + 2] == ", " and at + size < len(words) and words[at + size].capital
