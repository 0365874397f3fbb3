"""Speech that stands aside from the words it tells: behind them, between them, or with the speaker behind the verb.

"…, a commissioner joked." "…, a brigadier remarked at the ribbon cutting, …" "…, points out the dean of the faculty."
A parser hangs such words now here, now there; commas, dashes and quotation marks tell where they begin and end.
"""

from __future__ import annotations

from typing import Any

from longarm.read.claims.clauses import span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.said_verbs import ASIDE, DIRECTED, PARTICLED, QUOTING, TELLING
from longarm.read.claims.speech_act import Speech, speaker_of
from longarm.read.parsed import Sentence

_BREAKS = frozenset(",;:—–()") | {"--", "-"}
_QUOTES = frozenset('"“”„«»') | {"''", "``"}
_APOSTROPHES = frozenset("'’")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
#: Tags that a parser gives a finite verb behind such words.
_TOLD = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_NAMING = frozenset({"NOUN", "PROPN"})
_OPENING = frozenset({"DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON"})
_LEADING = frozenset({"CCONJ", "ADV", "SCONJ", "PUNCT"})
_HELPING = frozenset({"AUX", "ADV"})
#: Words that open a clause of time or condition: "When the police arrived, a neighbour said hello".
_CONDITIONS = frozenset(
    {"when", "after", "as", "while", "if", "before", "once", "since", "although", "though", "until"}
)
_TIMES = frozenset(
    """today yesterday tonight last this earlier later on in at during monday tuesday wednesday thursday friday saturday
    sunday to before of by from via over""".split()  # noqa: SIM905
)
#: Words that make a subject nobody, or a clause one of time or condition.
_NEVER = frozenset(
    {"neither", "nor", "nobody", "none", "when", "after", "while", "if", "before", "once", "since", "although"}
    | {"though", "until", "because"}
)
_PRONOUNS = frozenset({"his", "her", "its", "their"})
#: Words of a sentence that somebody wrote as one; longer ones are lists and broken lines.
_LONGEST_SENTENCE = 300
_LONGEST, _LONGEST_TAIL, _SHORTEST, _LONG_ENOUGH = 16, 12, 3, 5


def read_aside(ground: Ground, sentence: Sentence, verb: Any) -> Speech | None:
    """Read speech beside the words it tells.

    Args:
        ground: what the report was found to hold.
        sentence: where it stands.
        verb: a verb that may tell speech.

    Returns:
        The act of speech; None where the words around the verb have another form.
    """
    if sentence.tokens is None or len(sentence.tokens) > _LONGEST_SENTENCE or not _may_tell(verb):
        return None
    first, last = sentence.tokens.start, sentence.tokens.end - 1
    left = _break_before(verb, first)
    if left is None:
        return None
    beside = _is_quote(verb.doc[left]) or _is_quote(verb.doc[max(first, left - 1)])
    if not (_is_telling(verb) or beside):
        return None
    noun, tail = _told_by(verb, last)
    if noun is None and not _is_undergone(verb):
        noun = _before(verb, left)
    if noun is None and tail == verb.i:
        noun, tail = _behind(verb, left, last, beside=beside)
    elif not _is_free(verb, last):
        return None
    tail = max(tail, verb.i + 1)
    content = _content(verb, first, left, (tail, last))
    if noun is None or content is None:
        return None
    speaker = speaker_of(ground, sentence, noun)
    if speaker is None:
        return None
    return Speech(
        speaker, span_of([verb], sentence, ground.parsed), span_of(content, sentence, ground.parsed), None, sentence
    )


def _may_tell(verb: Any) -> bool:
    """Say whether a word may be a verb that tells speech, also one that a parser took for a plural."""
    lemma = verb.lemma_.lower()
    known = lemma in ASIDE or lemma in QUOTING or _is_particled(verb)
    told = verb.tag_ in _TOLD or (verb.tag_ == "NNS" and may_be_verb(verb))
    return known and told and not any(child.dep_ == "neg" for child in verb.children)


def may_be_verb(token: Any) -> bool:
    """Say whether a word is a verb, or a plural that may be one by where it stands: ", a neighbour swears, "."""
    if token.pos_ == "VERB" or token.tag_ in _TOLD:
        return True
    if token.tag_ != "NNS" or not 0 < token.i < len(token.doc) - 1:
        return False
    before, after = token.doc[token.i - 1], token.doc[token.i + 1]
    closes = before.pos_ in _NAMING and after.is_punct
    return closes or (before.is_punct and after.tag_ in {"DT", "PRP$"})


def _is_particled(verb: Any) -> bool:
    behind = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    return (verb.lemma_.lower(), behind) in PARTICLED


def _is_telling(verb: Any) -> bool:
    return verb.lemma_.lower() in ASIDE or _is_particled(verb)


def _is_undergone(verb: Any) -> bool:
    """Say whether a verb is passive: who has been asked or told says nothing."""
    helping = [one for one in verb.doc[max(0, verb.i - 3) : verb.i] if one.pos_ == "AUX" or one.dep_ == "auxpass"]
    return verb.tag_ == "VBN" and any(one.lemma_.lower() == "be" for one in helping)


def _told_by(verb: Any, last: int) -> tuple[Any | None, int]:
    """Return who told it, and where his phrase ends: "its researchers were told by a refugee leader"."""
    if verb.lemma_.lower() not in TELLING or not _is_undergone(verb) or verb.i >= last - 1:
        return None, verb.i
    if verb.doc[verb.i + 1].lower_ != "by":
        return None, verb.i
    tokens = _phrase_from(verb.doc, verb.i + 2, last)
    return (_head(tokens), tokens[-1].i + 1) if tokens else (None, verb.i)


def _phrase_from(doc: Any, first: int, last: int) -> list[Any]:
    """Return the words of a phrase up to the next break or verb."""
    tokens = []
    for one in doc[first : last + 1]:
        if one.text in _APOSTROPHES:
            continue
        if one.is_punct or _is_break(one) or one.tag_ in _FINITE or one.tag_ in {"WP", "WDT", "TO"}:
            break
        tokens.append(one)
    return tokens


def _is_quote(token: Any) -> bool:
    return token.text in _QUOTES


def _is_break(token: Any) -> bool:
    """Say whether a mark ends what stands before it; a hyphen does only between spaces."""
    if token.text == "-":
        return bool(token.whitespace_) and token.i > 0 and bool(token.doc[token.i - 1].whitespace_)
    return token.text in _BREAKS or _is_quote(token)


def _break_before(verb: Any, first: int) -> int | None:
    """Return the nearest break before a verb, for one that closes an apposition the one before its subject."""
    at = next((i for i in range(verb.i - 1, first, -1) if _is_break(verb.doc[i])), None)
    if at is None or at != verb.i - 1 or verb.doc[at].text != ",":
        return at
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or verb.tag_ == "VBN":
        return at
    edge = subject.left_edge.i - 1
    return edge if edge > first and _is_break(verb.doc[edge]) else at


def _before(verb: Any, left: int) -> Any | None:
    """Return the noun that speaks between a break and the verb, None where something else stands there."""
    tokens = list(verb.doc[left + 1 : verb.i])
    if verb.doc[left].text in ";:" or any(one.lower_ in _NEVER for one in tokens):
        return None
    while tokens and tokens[0].pos_ in _LEADING:
        tokens = tokens[1:]
    while tokens and (tokens[-1].pos_ in _HELPING or tokens[-1].is_punct):
        tokens = tokens[:-1]
    if not tokens or len(tokens) > _LONGEST or any(one.tag_ in _FINITE for one in tokens):
        return None
    opens = tokens[0].pos_ in _OPENING and (tokens[0].pos_ != "PRON" or tokens[0].lower_ in _PRONOUNS)
    return _head(tokens) if opens else None


def _head(tokens: list[Any]) -> Any | None:
    """Return the noun that a phrase is about: the last one before its first preposition or comma."""
    head = None
    for one in tokens:
        if one.text in _APOSTROPHES:
            continue
        if head is not None and (one.pos_ in {"ADP", "SCONJ", "VERB"} or one.is_punct or one.tag_ in {"WP", "WDT"}):
            break
        head = one if one.pos_ in _NAMING else head
    return head


def _is_free(verb: Any, last: int) -> bool:
    """Say whether behind the verb stands only whom, where or when it was said, up to the next break."""
    tail = []
    for one in verb.doc[verb.i + 1 : last + 1]:
        if _is_break(one) or one.is_punct:
            break
        tail.append(one)
    if len(tail) > _LONGEST_TAIL or any(one.tag_ in _FINITE or one.tag_ in {"WP", "WRB", "WDT"} for one in tail):
        return False
    rest = [one for one in tail if one.pos_ != "ADV" and one.dep_ != "prt"]
    if not rest:
        return True
    given = rest[0].pos_ in {"DET", "PROPN", "NOUN", "PRON", "ADJ"} and verb.lemma_.lower() in DIRECTED
    return given or rest[0].pos_ in {"ADP", "SCONJ"} or rest[0].lower_ in _TIMES


def _behind(verb: Any, left: int, last: int, *, beside: bool) -> tuple[Any | None, int]:
    """Return the noun that speaks behind its verb, and where its phrase ends: "parried Annalena Baerbock at …"."""
    lemma = verb.lemma_.lower()
    alone = all(one.pos_ in {"ADV", "CCONJ", "AUX"} for one in verb.doc[left + 1 : verb.i])
    if not alone or verb.tag_ == "VBN" or ((lemma in DIRECTED or verb.dep_ == "conj") and not beside):
        return None, verb.i
    tokens = _phrase_from(verb.doc, verb.i + 1, last)
    while tokens and (tokens[0].pos_ == "ADV" or tokens[0].dep_ == "prt"):
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST:
        return None, verb.i
    opens = tokens[0].pos_ in _OPENING and (tokens[0].pos_ != "PRON" or tokens[0].lower_ in _PRONOUNS)
    return (_head(tokens) if opens else None), tokens[-1].i + 1


def _content(verb: Any, first: int, left: int, behind: tuple[int, int]) -> list[Any] | None:
    """Return the words that are told: what stands before; the whole sentence where they go on behind a break."""
    before = [one for one in verb.doc[first : left + 1] if not one.is_space]
    while before and before[-1].text in _BREAKS:
        before = before[:-1]
    quoted = any(_is_quote(one) for one in before)
    worded = [one for one in before if not one.is_punct]
    tail, last = behind
    rest = [one for one in verb.doc[_end_of(verb.doc, tail, last) : last + 1] if not one.is_punct]
    acts = any(one.pos_ in {"VERB", "AUX"} for one in (*worded, *rest))
    opened = bool(worded) and worded[0].lower_ in _CONDITIONS and not any(one.text == "," for one in before)
    if len(worded) + len(rest) < (1 if quoted else _SHORTEST) or not worded:
        return None
    if not (quoted or acts or len(worded) > _LONG_ENOUGH) or (opened and not quoted):
        return None
    return list(verb.doc[first : last + 1]) if len(rest) >= _SHORTEST else before


def _end_of(doc: Any, tail: int, last: int) -> int:
    """Return the place of the break that ends what is told of the speaking itself."""
    return next((i for i in range(tail, last + 1) if _is_break(doc[i])), last + 1)
