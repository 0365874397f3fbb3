"""The gist of a statement: what is said, without the words that only tell who says it or to whom."""

from __future__ import annotations

import re

from longarm.read.claims.clauses import span_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution
from longarm.records.span import Span

#: "…, a spokesperson for the department said": who tells it stands behind what is told.
_TELLER = re.compile(
    r",\s(?:[\w’'.-]+\s){1,8}(?:said|says|stated|states|added|adds|wrote|noted|explained|declared|announced|replied)"
    r"\s*[.,]?\Z"
)
_ACCORDING = re.compile(r",?\saccording to (?:(?:the|an?|its|his|her|their)\s|(?=[A-Z]))(?:[\w’'.-]+\s?){1,8}[.,]?\Z")
_SHORTEST = 3
#: "informed the embassy that …", "asked the minister what …": whom the words are said to.
_TOLD = re.compile(r"\b(?:inform|tell|told|ask|assur|notif|remind|brief|warn)\w*\Z", re.IGNORECASE)
_WHOM = re.compile(
    r"(?:(?:the|an?|its|his|her|their|several|all)\s)?(?:[\w’'-]+\s){1,6}?(?=(?:that|whether|what|why|how|if|when)\s)"
)
#: A content that begins so lacks the noun or verb that governs it: "keine Erkenntnisse über …".
_GOVERNED = re.compile(
    r"(?:über|von|zu|gegen|bezüglich|sobre|acerca|de|sur|su|over|van|about|of|into)\s", re.IGNORECASE
)
_JOINED = re.compile(r",?\s(?:and|but|und|aber|en|maar|et|mais|y|e|pero|mas|ma|o)\s\Z", re.IGNORECASE)


def gist_of(ground: Ground, sentence: Sentence, one: Attribution) -> str:
    """Return what an attribution says, in the words of the text.

    Args:
        ground: what the report was found to hold.
        sentence: where it stands.
        one: the attribution.
    """
    spans = [_without_next(ground, sentence, one, span) for span in one.content]
    if one.cue and spans and _is_governed(ground, one.cue[0], spans[0]):
        spans[0] = Span(one.cue[0].start, spans[0].end)
    gist = " ".join(" ".join(ground.words(span).split()) for span in spans)
    if one.cue and _TOLD.search(ground.words(one.cue[0])) and spans[0].start >= one.cue[0].end:
        gist = _cut(gist, _WHOM.match(gist), behind=True)
    return without_teller(gist)


def content_of(ground: Ground, one: Attribution) -> str:
    """Return the words that an attribution holds, as they stand."""
    return " ".join(" ".join(ground.words(span).split()) for span in one.content)


def without_teller(gist: str) -> str:
    """Leave out who tells it where that stands at the end: "…, the minister said"."""
    for trailing in (_TELLER, _ACCORDING):
        gist = _cut(gist, trailing.search(gist), behind=False)
    return gist


def told_within(ground: Ground, sentence: Sentence, name: Span) -> str | None:
    """Return the phrase that a relative clause gives to whom it names: "the sites in Lyon which the group had named".

    Args:
        ground: what the report was found to hold.
        sentence: a sentence.
        name: the words for who is named in it.

    Returns:
        The phrase; None where the name is the subject of no relative clause.
    """
    if sentence.tokens is None:
        return None
    start = ground.parsed.passages[sentence.passage].span.start
    held = [token for token in sentence.tokens if name.start <= start + token.idx < name.end]
    subject = next((token for token in held if token.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.head.dep_ != "relcl":
        return None
    noun = subject.head.head
    tokens = list(noun.doc[noun.left_edge.i : noun.right_edge.i + 1])
    return " ".join(span_of(tokens, sentence, ground.parsed).of(ground.text).split())


def _cut(gist: str, found: re.Match[str] | None, *, behind: bool) -> str:
    """Leave out what was found at one end, where enough is left to be a proposition."""
    if found is None:
        return gist
    rest = gist[found.end() :] if behind else gist[: found.start()]
    return rest if len(rest.split()) >= _SHORTEST else gist


def _is_governed(ground: Ground, cue: Span, span: Span) -> bool:
    between = ground.text[cue.end : span.start]
    return cue.end <= span.start and not between.strip() and _GOVERNED.match(ground.words(span)) is not None


def _name(one: Attribution) -> str:
    return one.speaker.name if one.speaker is not None else ""


def _without_next(ground: Ground, sentence: Sentence, one: Attribution, span: Span) -> Span:
    """End what somebody says where "and" leads to the next thing that he is said to say: "niega … y habla de …"."""
    for other in ground.attributions_in(sentence):
        if other is one or not other.cue or _name(other) != _name(one):
            continue
        begin = other.cue[0].start
        joined = _JOINED.search(ground.text, span.start, begin) if span.start < begin < span.end else None
        if joined is not None and len(ground.text[span.start : joined.start()].split()) >= _SHORTEST:
            return Span(span.start, joined.start())
    return span
