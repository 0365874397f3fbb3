"""Documents that a report names as where it knows something from: "a leaked register", "a tender of the Fuzhou bureau".

A document is a source where it tells something ("a notice lists three sites"), where something stands in it ("is listed
on the county's website"), or where somebody saw it ("papers seen by the broadcaster"); and only one that the words tell
from others, by a name, an owner or how it came out. A report of a group that is known is the group's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.strings import get_string_id

from longarm.read.attribution.roles import BODIES, CALENDAR, PUBLIC_ROLES
from longarm.read.claims.cited import Cited
from longarm.read.claims.clauses import is_passive, phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.claim import Confidence
from longarm.records.span import Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Nouns of papers that nobody writes in passing.
_STRONG = _words(
    """document paper filing record memo memorandum notice bulletin circular register tender indictment affidavit
    dossier transcript minute cable database spreadsheet website gazette newspaper decree gazetteer archive ledger
    logbook directory newsletter communique communiqué brochure webpage warrant subpoena invoice"""
)
#: Nouns of papers that everybody writes, and of lists.
_WEAK = _words(
    "report study survey list letter note file table email e-mail ruling verdict judgment judgement briefing"
    " assessment complaint contract leaflet flyer answer reply"
)
#: Both as the parser numbers words, as they stand in a sentence and as part of a name.
_IDS = frozenset(get_string_id(form) for noun in _STRONG | _WEAK for form in (noun, noun.capitalize()))
_TELLING = _words(
    """show say state mention list name suggest indicate reveal allege describe put give record note warn conclude
    confirm claim have speak refer call count identify detail set document enumerate contain read tell prove establish
    report estimate find place cite quote register"""
)
_HOLDING = _words(
    """appear list name figure mention describe find feature publish say quote record count enumerate read establish
    learn reveal identify stand emerge transpire claim write include set note give print call detail document boast
    announce advertise see cite know take get come be trace reconstruct piece compile gather"""
)
_PLACED = frozenset({"in", "on", "from", "per", "by", "through"})
_SEEN = _words(
    "see obtain review leak release publish file unseal declassify pool circulate draft compile share pass sign"
)
_TELLING_APART = _words(
    """leaked internal confidential classified court public official annual secret declassified written unpublished
    redacted unsealed archived police ministry embassy parliamentary ministerial government state company corporate tax
    land property bank procurement"""
)
#: "its September study": whose it is was told before, and he is cited.
_OWN = frozenset({"its", "their", "his", "her", "our", "my", "this", "that", "these", "those"})
_READING = _words("see obtain review read inspect examine acquire quote cite")
_COPIES = _words("sight copy content draft text excerpt extract version transcript")
_NO = frozenset({"no", "neither", "any"})
#: Words that a document may have at most, and characters behind them in which its known maker is named.
_LONGEST, _BEHIND = 11, 32


def find_cited_papers(ground: Ground, sentence: Sentence) -> Iterator[Cited]:
    """Yield the documents that a parsed sentence cites.

    Args:
        ground: what the report was found to hold.
        sentence: a sentence of the body.
    """
    if sentence.tokens is None or sentence.lang != "en":
        return
    for token in sentence.tokens:
        if token.lemma not in _IDS or token.pos_ not in {"NOUN", "PROPN"} or _is_called(token):
            continue
        told = _tells(token)
        if not (told or _holds(token) or _is_seen(token) or _is_read(token)):
            continue
        words = _phrase(token)
        if _is_none(token) or _is_of_speaker(token) or not _is_told_apart(token, words, seen=_is_seen(token)):
            continue
        span = span_of(words, sentence, ground.parsed)
        whole = Span(span.start, max(span.end, min(span.end + _BEHIND, sentence.span.end)))
        if any(ground.known.kinds.get(name) == "group" for name, _ in ground.known.find(ground.text, whole)):
            continue
        name = " ".join(ground.words(span).split())
        rule = "citation.paper-tells" if told else "citation.paper"
        yield Cited(name, span, sentence.span, "document", rule, Confidence.LOW)


def _is_called(noun: Any) -> bool:
    """Say whether a name stands right behind the noun: "the website Newsroom" is an outlet."""
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
    return behind is not None and behind.pos_ == "PROPN"


def _tells(noun: Any) -> bool:
    """Say whether a document is told to tell something: "a memo has it that", "court papers allege"."""
    verb = noun.head
    return noun.dep_ == "nsubj" and verb.lemma_.lower() in _TELLING and verb.pos_ == "VERB" and not is_passive(verb)


def _holds(noun: Any) -> bool:
    """Say whether something is told to stand in a document or to be known from it."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in _PLACED:
        return False
    over = prep.head
    named = over.pos_ in {"VERB", "AUX"} and over.lemma_.lower() in _HOLDING
    return named or (over.pos_ in {"NOUN", "PROPN", "NUM"} and prep.lower_ == "on" and noun.lemma_.lower() == "list")


def _is_none(noun: Any) -> bool:
    """Say whether there is no such document: "No verdict here, only a complaint"."""
    return any(one.dep_ == "det" and one.lower_ in _NO for one in noun.children)


def _is_of_speaker(noun: Any) -> bool:
    """Say whether somebody speaks in the document, who is the source: "In today's judgment the Court held that"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return False
    over = noun.head.head
    subjects = [one for one in over.children if one.dep_ == "nsubj"]
    return over.pos_ == "VERB" and any(one.pos_ in {"PROPN", "PRON"} or one.lower_ in BODIES for one in subjects)


def _is_read(noun: Any) -> bool:
    """Say whether somebody read a document or had a copy of it: "had sight of a note by the service"."""
    over = noun.head
    if noun.dep_ == "dobj":
        return over.lemma_.lower() in _READING
    return noun.dep_ == "pobj" and over.lower_ == "of" and over.head.lemma_.lower() in _COPIES


def _is_seen(noun: Any) -> bool:
    """Say whether the words tell how a document came out: "papers pooled by", "released under an act"."""
    return any(one.dep_ in {"acl", "relcl"} and one.lemma_.lower() in _SEEN for one in noun.children)


def _phrase(noun: Any) -> list[Any]:
    """Return the words that name a document: without article, and without what is told of it behind."""
    words = [one for one in phrase_of(noun) if one.i <= noun.i or not one.is_punct]
    while len(words) > 1 and words[0].pos_ in {"DET", "PUNCT"}:
        words = words[1:]
    end = next((at for at, one in enumerate(words) if one.i > noun.i and one.pos_ in {"VERB", "AUX"}), len(words))
    words = words[: min(end, _LONGEST)]
    told = _telling_clause(noun) if len(words) == 1 else None
    if told is None:
        return words
    last = next((one.i for one in noun.doc[noun.i : told.right_edge.i + 1] if one.text == ","), told.right_edge.i + 1)
    return list(noun.doc[noun.i : min(last, noun.i + _LONGEST)])


def _telling_clause(noun: Any) -> Any | None:
    """Return the verb of a clause that tells which document it is: "documents released under an act", "sent by X"."""
    for verb in noun.children:
        if verb.dep_ in {"acl", "relcl"} and verb.i > noun.i:
            named = any(one.pos_ == "PROPN" for one in verb.subtree)
            if named and (verb.lemma_.lower() in _SEEN or any(c.dep_ == "nsubj" for c in verb.children)):
                return verb
    return None


def _is_told_apart(noun: Any, words: list[Any], *, seen: bool) -> bool:
    """Say whether a name, an owner or an adjective tells a document from others of its sort."""
    if any(one.lower_ in _OWN for one in words):
        return False
    others = [one for one in words if one.i != noun.i and one.lower_ not in CALENDAR]
    named = any(one.pos_ == "PROPN" or one.text[:1].isupper() for one in others if not one.is_sent_start)
    lowered = {one.lower_ for one in others}
    owned = bool(lowered & (BODIES | PUBLIC_ROLES)) or any(one.dep_ == "poss" and one.pos_ == "NOUN" for one in others)
    apart = bool(lowered & _TELLING_APART)
    if noun.lemma_.lower() in _STRONG:
        return named or owned or apart or (seen and bool(others))
    return named or apart or (owned and seen)
