"""Numbers without a noun that count what the report has been counting: "it added 48", "up from 54", "48 weitere".

A report names what it counts once and goes on with bare numbers: "In Italy the newer list has 11", "That makes 102 in
53 countries", "China leads the table with 272". Nouns that mean any place ("48 places", "54 of these points") count
what was counted before, too.
"""

from __future__ import annotations

import re

from longarm.read.claims.counted import Counted, Unit, is_year, units_of
from longarm.read.claims.counting_on import BEFORE, BEHIND, PLACES
from longarm.read.claims.ground import Ground
from longarm.read.claims.left_out import PEOPLE, is_named_number
from longarm.read.claims.nouns_behind import STOP, find_behind
from longarm.read.claims.posts import nouns_in
from longarm.read.numerals import Number, find_numbers
from longarm.read.parsed import Sentence

#: A sentence that is only a number with its date: "102 in December".
_VERBLESS = re.compile(r"\s(?:in|by|as of|since|so far|today|worldwide|in all|altogether)\b")
_IN = re.compile(r"\sin\s")
_ENDS = re.compile(r"[,.;:]|\s(?:and|according|by|alone)\b")
_ARTICLE = 4
_WHOLE, _MOST = 12, 3000
#: Sentences over which what is counted is taken to be known.
_REACH = 12
_COUNTABLE = frozenset({"stations", "cases"})
_ROUND = re.compile(r"(?:an? )?(?:hundreds?|thousands?|dozens?|score)\Z", re.IGNORECASE)


def find_topical(ground: Ground, sentence: Sentence, number: Number, found: list[Counted]) -> Counted | None:
    """Give a number without a noun, or with one that means any place, what the report has been counting.

    Args:
        ground: the report.
        sentence: the sentence.
        number: a number that nothing else explains.
        found: the numbers before it in the sentence with what they count.
    """
    if sentence.lang not in BEFORE or not 1 < number.value <= _MOST or is_named_number(ground, sentence, number):
        return None
    places = PLACES[sentence.lang].match(ground.text, number.span.end, sentence.span.end) is not None
    if not places and not _is_told(ground, sentence, number):
        return None
    here = [one.as_unit for one in found if one.unit in _COUNTABLE]
    topic = here[0] if here else _topic(ground, sentence)
    if topic is None or topic[0] not in _COUNTABLE or (places and topic[0] != "stations"):
        return None
    return Counted(number, topic[0], number.span, f"{topic[2]}, figure.topic", understood=True)


def _is_told(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether words before a bare number say that it counts on."""
    text = ground.text
    if _ROUND.search(number.span.of(text)):
        return False
    word = re.match(r"[\s\"“”’»]*([^\W_]+)", text[number.span.end : sentence.span.end])
    if word is not None and word[1].lower() not in STOP and not _MORE.match(text, number.span.end):
        return False
    if BEFORE[sentence.lang].search(text[max(sentence.span.start, number.span.start - 60) : number.span.start]):
        return True
    behind = BEHIND.get(sentence.lang)
    if behind is not None and behind.match(text, number.span.end, sentence.span.end):
        return True
    if sentence.lang != "en":
        return False
    opens = not text[sentence.span.start : number.span.start].strip(" \n\"“‘'")
    if not opens:
        return False
    whole = number.value >= _WHOLE and _VERBLESS.match(text, number.span.end) is not None
    return whole or _is_of_place(ground, sentence, number)


def _is_of_place(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a sentence opens with a number and a place alone: "Two in Prague, according to the group"."""
    at = _IN.match(ground.text, number.span.end)
    if at is None:
        return False
    place = next((one for one in ground.places_in(sentence.span) if 0 <= one.span.start - at.end() <= _ARTICLE), None)
    return place is not None and _ENDS.match(ground.text, place.span.end) is not None


_MORE = re.compile(
    r"\s?(?:[,.;:)(?!–—-]|more\b|others?\b|further\b|so far\b|spread\b|altogether\b|now\b|by\b|last\b|this\b|that\b"
    r"|weitere\b|andere\b|mehr\b|hinzu\b|dazu\b|meer\b|bij\b|erbij\b|más\b|mais\b|altr[ei]\b|autres\b|desde\b"
    r"|le nombre\b|el número\b|o número\b|il numero\b|davon\b|ervan\b)"
)


def _topic(ground: Ground, sentence: Sentence) -> Unit | None:
    """Return what the sentences before one have been counting, worked out once for the report."""
    if "topics" not in ground.notes:
        ground.notes["topics"] = _topics(ground)
    topics: dict[int, Unit | None] = ground.notes["topics"]
    return topics.get(sentence.span.start)


def _topics(ground: Ground) -> dict[int, Unit | None]:
    """Return for each sentence what those before it have been counting; its opening may be told of by what follows."""
    sentences = ground.parsed.sentences
    own = [_own_topic(ground, one) if one.lang in BEFORE else None for one in sentences]
    last = next((one for one in own[:_REACH] if one is not None), None)
    topics: dict[int, Unit | None] = {}
    told = 0
    for index, sentence in enumerate(sentences):
        topics[sentence.span.start] = last if index - told <= _REACH else None
        if own[index] is not None:
            last, told = own[index], index
    return topics


def _own_topic(ground: Ground, sentence: Sentence) -> Unit | None:
    """Return what a sentence counts or names: posts or cases; people, who end what was counted before."""
    units = units_of(ground, sentence)
    counted = [
        one.as_unit
        for number in find_numbers(ground.text, sentence.span, sentence.lang)
        if not is_year(ground.text, number)
        if (one := find_behind(ground, sentence, number, units)) is not None
    ]
    for kinds in (_COUNTABLE, PEOPLE):
        told = [one for one in counted if one[0] in kinds]
        if told:
            return told[0]
    posts = nouns_in(ground, sentence)
    return ("stations", posts[0][1], posts[0][0]) if posts else None
