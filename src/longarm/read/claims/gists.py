"""The gist of a statement: what is said, without the words that only tell who says it or to whom."""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.clauses import root_of, span_of
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
_OF = frozenset({"by", "of", "from"})
_TOLD_NOUNS = frozenset(
    """claim report list study allegation count figure finding survey tally statement accusation investigation map
    database research analysis dossier warning""".split()  # noqa: SIM905
)
_VERBS = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HELPERS = frozenset({"aux", "auxpass", "neg"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
#: What may stand among the helpers of a verb: "has also not confirmed".
_LINK = re.compile(r"[\w’']+")
_QUOTES = '“”"„«»「」'
#: Words between a verb and what it governs, at most: "confirmed | to reporters in Oslo | the closure".
_GAP = 5


def gist_of(ground: Ground, sentence: Sentence, one: Attribution, *, entitled: bool = False) -> str:
    """Return what an attribution says, in the words of the text.

    Args:
        ground: what the report was found to hold.
        sentence: where it stands.
        one: the attribution.
        entitled: True where the title of the statement tells by its own verb what is done: "promises: a review".
    """
    spans = [_without_next(ground, sentence, one, span) for span in one.content]
    if one.cue and spans and _is_governed(ground, one.cue[0], spans[0]):
        spans[0] = Span(one.cue[0].start, spans[0].end)
    elif one.cue and spans and not (entitled or _is_told_whom(ground, one, spans[0])):
        spans[0] = _with_verb(ground, sentence, one, spans[0])
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
    """Return the phrase that is of whom it names: "the sites in Lyon which the group had named", "claims by the group".

    Args:
        ground: what the report was found to hold.
        sentence: a sentence.
        name: the words for who is named in it.

    Returns:
        The phrase; None where the name is the subject of no relative clause and no noun tells what is of it.
    """
    if sentence.tokens is None:
        return None
    start = ground.parsed.passages[sentence.passage].span.start
    held = [token for token in sentence.tokens if name.start <= start + token.idx < name.end]
    subject = next((token for token in held if token.dep_ in {"nsubj", "nsubjpass"}), None)
    noun = subject.head.head if subject is not None and subject.head.dep_ == "relcl" else _told_noun(held)
    if noun is None:
        return None
    tokens = list(noun.doc[noun.left_edge.i : noun.right_edge.i + 1])
    return " ".join(span_of(tokens, sentence, ground.parsed).of(ground.text).split())


def _told_noun(held: list[Any]) -> Any | None:
    """Return the noun of telling that a name stands with: "claims by X that …", "X's list", "the report of X"."""
    for token in held:
        over = token.head.head if token.dep_ == "pobj" and token.head.lower_ in _OF else token.head
        owned = token.dep_ in {"poss", "pobj"} or token.dep_ == "compound"
        if owned and over.pos_ == "NOUN" and over.lemma_.lower() in _TOLD_NOUNS and over.i not in {t.i for t in held}:
            return over
    return None


def _cut(gist: str, found: re.Match[str] | None, *, behind: bool) -> str:
    """Leave out what was found at one end, where enough is left to be a proposition."""
    if found is None:
        return gist
    rest = gist[found.end() :] if behind else gist[: found.start()]
    return rest if len(rest.split()) >= _SHORTEST else gist


def _is_governed(ground: Ground, cue: Span, span: Span) -> bool:
    between = ground.text[cue.end : span.start]
    return cue.end <= span.start and not between.strip() and _GOVERNED.match(ground.words(span)) is not None


def _is_told_whom(ground: Ground, one: Attribution, span: Span) -> bool:
    """Say whether words begin with whom they are said to, and a clause: "informed | the embassy that …"."""
    return _TOLD.search(ground.words(one.cue[0])) is not None and _WHOM.match(ground.words(span)) is not None


def _with_verb(ground: Ground, sentence: Sentence, one: Attribution, span: Span) -> Span:
    """Begin what is said with its verb where the words alone are no proposition: "confirmed this to us in writing"."""
    verb, said = root_of(sentence, ground.parsed, one.cue[0]), root_of(sentence, ground.parsed, span)
    if verb is None or said is None or verb.pos_ not in _VERBS or any(mark in ground.words(span) for mark in _QUOTES):
        return span
    if _is_proposition(said) or span.start < one.cue[0].end:
        return span
    helpers = [child for child in verb.children if child.dep_ in _HELPERS and child.i < verb.i]
    if any(not _LINK.fullmatch(token.text) for token in verb.doc[min(_ends(helpers, verb)) : verb.i]):
        return span
    begin = span_of([verb.doc[min(_ends(helpers, verb))]], sentence, ground.parsed).start
    whole = Span(min(begin, one.cue[0].start), span.end)
    between = ground.text[one.cue[0].end : span.start]
    spoken = any(source.overlaps(whole) for source in one.source)
    return span if spoken or len(between.split()) > _GAP else whole


def _ends(helpers: list[Any], verb: Any) -> list[int]:
    return [verb.i, *(child.i for child in helpers)]


def _is_proposition(said: Any) -> bool:
    """Say whether words hold a clause with a verb of its own: no noun phrase, infinitive or participle alone."""
    if said.pos_ not in _VERBS:
        return False
    finite = said.tag_ in _FINITE or any(child.tag_ in _FINITE for child in said.children if child.dep_ in _HELPERS)
    return finite and any(child.dep_ in _SUBJECTS for child in said.children)


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
