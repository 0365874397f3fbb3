"""English numbers without a noun that count the posts their sentence speaks of: "First it was 54, then 102".

Where a sentence surely names posts, a number that stands for itself counts them: "the last of 38 that the bureau
opened", "twelve according to one paper and four according to another". And a number shares the noun of the next one it
is joined to: "not eleven but ten stations", "three or four posts".
"""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.clauses import token_at
from longarm.read.claims.counted import Counted, Unit
from longarm.read.claims.ground import Ground
from longarm.read.claims.left_out import NOUNS, is_named_number, is_something
from longarm.read.claims.nouns_behind import find_behind
from longarm.read.claims.posts import nouns_in
from longarm.read.numerals import Number
from longarm.read.parsed import Sentence

_FEWEST = 2
#: A number in a sentence of posts that is larger counts people, money or years.
_MOST = 2000
_PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "ROOT", "dep", "npadvmod", "oprd"})
#: "contribute 48 more", "54 abroad": words behind a number that are not what it counts.
_MORE = frozenset({"more", "others", "further", "abroad", "overseas", "worldwide", "alone", "altogether", "strong"})
#: What there is of so many: "the last of 38"; "a woman of 59" is no count.
_WHOLES = frozenset(
    """last first latest most rest remainder list total tally network number count sum set group web string chain
    maximum minimum one two three more fewer less half dozen pair speak tell talk third second majority each
    any""".split()  # noqa: SIM905
)
#: What joins a number with the next, whose noun is its own too.
_JOINED = re.compile(
    r"(?:,[^,;.:()]{1,40},)?,? (?:or|to|and|but|then|nor|rather than|instead of|later|now)(?: even| perhaps| maybe"
    r"| rather| possibly| about| some| now| finally| at least| more than| as many as| in fact| only| really)* |-|–",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\s?(?:millions?|billions?|bn|m)\b|\s?(?:%|per cent|percent)", re.IGNORECASE)
#: "a dozen of its members": the number counts something else of which it is a part.
_OF = re.compile(
    r"\sof\s(?!(?:them|these|those|which|such|the (?:posts|stations|sites|offices|outposts|centres)|it)\b)"
)


def find_shared(
    ground: Ground, sentence: Sentence, number: Number, following: Number | None, units: dict[int, Unit]
) -> Counted | None:
    """Give a number the noun of the next one, to which it is joined: "not eleven but ten stations".

    Args:
        ground: the report.
        sentence: the sentence.
        number: the number.
        following: the next number of the sentence, if any.
        units: the words of the sentence that name what is counted, by their start.
    """
    if sentence.lang != "en" or following is None:
        return None
    if _JOINED.fullmatch(ground.text, number.span.end, following.span.start) is None:
        return None
    counted = find_behind(ground, sentence, following, units)
    if counted is None:
        return None
    return Counted(number, counted.unit, number.span, f"{counted.because}, figure.shared", understood=True)


def find_bare(ground: Ground, sentence: Sentence, number: Number) -> Counted | None:
    """Give a number that stands for itself the posts that its sentence surely names.

    Args:
        ground: the report.
        sentence: the sentence.
        number: a number that nothing else in the sentence explains.
    """
    if sentence.lang != "en" or sentence.tokens is None or not _FEWEST <= number.value <= _MOST:
        return None
    nouns = nouns_in(ground, sentence)
    token = token_at(sentence, ground.parsed, number.span.end - 1) if nouns else None
    if token is None or not _stands_alone(token) or is_named_number(ground, sentence, number):
        return None
    if _MONEY.match(ground.text, number.span.end) or _OF.match(ground.text, number.span.end):
        return None
    return Counted(number, "stations", number.span, f"{nouns[0][0]}, figure.bare", understood=True)


def _stands_alone(token: Any) -> bool:
    """Say whether a number has no noun of its own, and nobody does what it is said to do."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if token.dep_ not in _PARTS or token.pos_ != "NUM":
        return False
    counted = following is not None and following.pos_ in NOUNS and following.lower_ not in _MORE
    if following is not None and (counted or following.text in {"-", "–", "/", ":"}):
        return False
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_.lower() not in _WHOLES:
        return False
    if token.head.lemma_ == "be" and token.dep_ == "nsubj" and is_something(token.head):
        return False
    return not (token.dep_ in {"nsubj", "nsubjpass"} and token.i < token.head.i and token.head.lemma_ != "be") or (
        token.head.lemma_.lower()
        in {"say", "lie", "stand", "exist", "remain", "operate", "follow", "be", "close", "open"}
    )
