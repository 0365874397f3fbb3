"""Counts in Chinese, Japanese and Korean whose noun is left out or stands far behind: "全球共列出54處".

A counter of persons tells by itself that people are counted. A counter of places counts posts where the report
speaks of posts and the sentence, or one of the two before it, names them.
"""

from __future__ import annotations

import re

from longarm.read.claims.accused import find_accused
from longarm.read.claims.counted import Counted
from longarm.read.claims.ground import Ground
from longarm.read.claims.han_places import COUNTER, is_count_of_sites
from longarm.read.claims.posts import posts_in
from longarm.read.claims.talk import speaks_of_stations
from longarm.read.numerals import Number
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_PEOPLE = {
    "zh": re.compile(r"[多余餘]?(?:名(?![单單称稱义義])|位(?![于於置])|人(?![次权權民士间間]))"),
    "ja": re.compile(r"(?:人|名)(?![権民間物目義称])"),
    "ko": re.compile(r"여?\s?명(?![령예의분])|여?\s?명의"),
}
_SITES = {
    "zh": re.compile(r"[多余餘]?(?:[处處]|[个個](?=[，。、；;）)」”]|\Z)|[个個](?=[分遍散均都]))(?![理长長分境罚罰])"),
    "ja": re.compile(rf"\s?{COUNTER}(?!の(?:住宅|飲食店|病院|学校|空港|支店))"),
    "ko": re.compile(r"여?\s?(?:곳|군데|개소)"),
}
#: What is searched, asked or moved is no post by being counted.
_OTHERS = {
    "zh": re.compile(r"(?:搜[查索]|突[击擊]|[伤傷]|住[宅所]|民宅|学校|學校|[医醫]院)[^，。；]{0,8}\Z"),
    "ja": re.compile(r"(?:関係先|家宅|自宅|住宅|支店|店舗|病院|空港|けが|傷)[^。、]{0,6}\Z"),
    "ko": re.compile(r"(?:압수수색|자택|주거지|병원|학교|지점|매장)[^,.]{0,6}\Z"),
}
_FEWEST, _BACK, _REACH = 2, 2, 16
#: Between a Korean number and the noun it counts: "102개의 해외 비밀 경찰서".
_TO_NOUN = re.compile(r"(?:여\s?)?(?:개(?:의)?|곳의|군데의)?\s?(?:[‘'\"“]?[가-힣]{1,4}\s){0,3}[‘'\"“]?")
#: A Korean number that tells when, how old, how often or how much.
TIMES = re.compile(
    r"\s?(?:일|월|년|시(?!설)|분|초|세|살|대(?=[\s,.의])|개월|주(?=[\s간일])|차(?:례)?|회|층|번|호|%|퍼센트|달|만\s?원|억|원|조)"
)


def find_hangul(text: str, number: Number, units: dict[int, tuple[str, Span, str]], end: int) -> Counted | None:
    """Give a Korean number the noun right behind it, past its counter and words that tell which.

    Args:
        text: the report's text.
        number: the number.
        units: the words of the sentence that name what is counted, by their start.
        end: where the sentence ends.
    """
    if TIMES.match(text, number.span.end, end):
        return None
    for start in sorted(units):
        if start < number.span.end:
            continue
        if start - number.span.end > _REACH or _TO_NOUN.fullmatch(text, number.span.end, start) is None:
            return None
        unit, noun, cue = units[start]
        return Counted(number, unit, noun, cue)
    return None


def find_wide(ground: Ground, sentence: Sentence, number: Number) -> Counted | None:
    """Give a number the people or posts that its counter tells, None where no noun and no counter does.

    Args:
        ground: the report.
        sentence: the sentence.
        number: a number that nothing else in the sentence explains.
    """
    people = _PEOPLE.get(sentence.lang)
    if people is None or number.value < _FEWEST:
        return None
    counter = people.match(ground.text, number.span.end, sentence.span.end)
    if counter is not None:
        noun = Span(counter.start(), counter.end())
        return Counted(number, "people", noun, "figure.counter-of-people")
    counter = _SITES[sentence.lang].match(ground.text, number.span.end, sentence.span.end)
    if counter is None or not _is_of_posts(ground, sentence, number):
        return None
    return Counted(number, "stations", number.span, "figure.counter-of-places", understood=True)


def _is_of_posts(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a counter of places counts posts: the report speaks of them, here or shortly before."""
    before = ground.text[max(sentence.span.start, number.span.start - _REACH) : number.span.start]
    if sentence.lang == "ja":
        posts, places = posts_in(ground, sentence), ground.places_in(sentence.span)
        if not is_count_of_sites(ground.text, sentence, number.span, posts, places):
            return False  # "飲食店5カ所"
    if _OTHERS[sentence.lang].search(before):
        return False
    near, last = [sentence], sentence
    for _ in range(_BACK):
        earlier = ground.before(last)
        if earlier is None:
            break
        near.append(earlier)
        last = earlier
    return any(posts_in(ground, one) for one in near) and _speaks(ground)


def _speaks(ground: Ground) -> bool:
    """Say whether the report speaks of posts at all; worked out once a report."""
    if "speaks of stations" not in ground.notes:
        ground.notes["speaks of stations"] = speaks_of_stations(ground, find_accused(ground))
    spoken: bool = ground.notes["speaks of stations"]
    return spoken
