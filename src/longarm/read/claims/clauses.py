"""Small questions to a parsed English clause: who does it, what stands in a phrase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from longarm.read.parsed import Parsed, Sentence
from longarm.records.span import Span

_CLIMBS = frozenset({"conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "parataxis"})
_NOMINAL = frozenset({"dobj", "pobj", "attr", "oprd", "appos", "conj", "compound", "nsubj", "nsubjpass"})
#: Verbs whose object is the act and whose subject does it: "opened an inquiry".
LIGHT = frozenset(
    """open launch begin start conduct carry order announce continue lead commission hold run make undertake pursue
    step intensify confirm join have do initiate set file lodge send bring issue impose pass seek demand request
    want take give offer execute complete close drop find uncover discover put table submit pose address direct
    mount instigate institute resume reopen widen expand promise pledge vow convene schedule deliver hand present
    grant provide extend serve slap level call stage hear face""".split()  # noqa: SIM905
)
#: Nouns whose doer stands behind "from": "questions from a senator".
_ASKED = frozenset({"question", "questioning", "query", "pressure", "grilling"})
_OUTER = frozenset({"relcl", "advcl", "acl", "parataxis", "ccomp", "punct"})
_CAUSING = frozenset({"have", "get"})
_SAYING = frozenset("say tell state add announce declare confirm explain write note stress insist reply answer".split())  # noqa: SIM905
_DEPTH = 6
#: Nouns of posts; "police" before them does nothing.
_SITES = frozenset({"station", "post", "outpost", "centre", "center", "hub", "desk", "point"})
_NEGATIVE = frozenset({"no", "none", "nothing", "nobody", "neither", "never"})
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod"})
_NEAR_NOUN = 3


def root_of(sentence: Sentence, parsed: Parsed, span: Span) -> Any | None:
    """Return the word of ``span`` that the others hang on; None where the sentence was not parsed."""
    if sentence.tokens is None:
        return None
    at = parsed.passages[sentence.passage].span.start
    found = sentence.tokens.doc.char_span(span.start - at, span.end - at, alignment_mode="expand")
    return found.root if found is not None and len(found) else None


def token_at(sentence: Sentence, parsed: Parsed, at: int) -> Any | None:
    """Return the word that holds a character of the report's text; None where the sentence was not parsed."""
    if sentence.tokens is None:
        return None
    offset = at - parsed.passages[sentence.passage].span.start
    return next((one for one in sentence.tokens if one.idx <= offset < one.idx + len(one)), None)


def span_of(tokens: list[Any], sentence: Sentence, parsed: Parsed) -> Span:
    """Return the stretch of the report's text from the first to the last of ``tokens``."""
    at = parsed.passages[sentence.passage].span.start
    return Span(at + tokens[0].idx, at + tokens[-1].idx + len(tokens[-1]))


def tokens_of(sentence: Sentence, parsed: Parsed, span: Span) -> range:
    """Return the places in the parse of the tokens of ``span``; none where the sentence was not parsed."""
    if sentence.tokens is None:
        return range(0)
    at = parsed.passages[sentence.passage].span.start
    found = sentence.tokens.doc.char_span(span.start - at, span.end - at, alignment_mode="expand")
    return range(found.start, found.end) if found is not None else range(0)


def verb_of(sentence: Sentence, parsed: Parsed, span: Span) -> Span:
    """Return the words of an act without a word at their end that tells nothing alone: "charged two men | with".

    A word that hangs on a noun behind it takes the words up to that noun along: "found no | evidence". The subject that
    stands before a verb is no part of it: "two offices | have been closed"; one that denies it is: "no trace found".

    Args:
        sentence: where the words stand.
        parsed: the report.
        span: the words.
    """
    doc = sentence.tokens.doc if sentence.tokens is not None else ()
    tokens = [doc[i] for i in tokens_of(sentence, parsed, span)]
    if len(tokens) <= 1:
        return span
    begun = _behind_subject(tokens)
    if len(begun) < len(tokens):
        tokens, span = begun, span_of(begun, sentence, parsed)
    last = tokens[-1]
    over = last.head
    if last.dep_ in _BEFORE_NOUN and 0 < over.i - last.i <= _NEAR_NOUN and over.pos_ in {"NOUN", "PROPN"}:
        return span_of(list(last.doc[tokens[0].i : over.i + 1]), sentence, parsed)
    hangs = last.dep_ == "prep" and tokens[-2].pos_ in {"NOUN", "PROPN"}
    return span_of(tokens[:-1], sentence, parsed) if hangs and len(tokens) > 1 else span


def _behind_subject(tokens: list[Any]) -> list[Any]:
    """Return words from the verb on, where they begin in its subject."""
    first = tokens[0]
    if first.pos_ not in {"NOUN", "PROPN"}:
        return tokens
    verb = next((token for token in tokens if token.pos_ in {"VERB", "AUX"}), None)
    while verb is not None and verb.dep_ in {"aux", "auxpass"}:
        verb = verb.head
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}] if verb is not None else []
    held = next((one for one in subjects if one.left_edge.i <= first.i <= one.right_edge.i), None)
    if held is None or any(token.lower_ in _NEGATIVE for token in held.subtree):
        return tokens
    return [token for token in tokens if token.i > held.right_edge.i] or tokens


def phrase_of(noun: Any) -> list[Any]:
    """Return the noun phrase of a noun: what hangs on it, without clauses; unbroken."""
    members = {noun.i}
    stack = [noun]
    while stack:
        for child in stack.pop().children:
            if child.dep_ not in _OUTER or (child.dep_ == "punct" and noun.left_edge.i < child.i < noun.i):
                members.add(child.i)
                stack.append(child)
    first = last = noun.i
    while first - 1 in members:
        first -= 1
    while last + 1 in members or (last + 2 in members and noun.doc[last + 1].is_punct):
        last += 1
    while _is_hyphened(noun, last):
        last += 2
    return list(noun.doc[first : last + 1])


def _is_hyphened(noun: Any, last: int) -> bool:
    """Say whether a word goes on behind a hyphen that the parser took for a word: "counter-intelligence"."""
    doc = noun.doc
    if last != noun.i or last + 2 >= len(doc) or doc[last + 1].text != "-" or doc[last].whitespace_:
        return False
    return not doc[last + 1].whitespace_ and doc[last + 2].head.i in {noun.head.i, noun.i}


def is_passive(verb: Any) -> bool:
    """Say whether a verb form is passive: "was ordered", "the men arrested in May"."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    if verb.tag_ != "VBN" or any(c.dep_ in {"aux", "nsubj"} for c in verb.children):
        return False
    # "was arrested in May, charged in June and found guilty": the later ones go by the first.
    return verb.dep_ in {"acl", "amod"} or (
        verb.dep_ in {"conj", "advcl"} and verb.head.i < verb.i and verb.head.pos_ == "VERB" and is_passive(verb.head)
    )


def doers_of(word: Any) -> Iterator[Any]:
    """Yield the nouns that may be said to do what ``word`` names, likeliest first; none for a bare passive."""
    if word.pos_ in {"NOUN", "PROPN"}:
        yield from _owners(word)
        over = word.head
        if over.i == word.i or word.dep_ not in _NOMINAL:
            return
        if word.dep_ == "compound" and over.pos_ == "NOUN" and over.dep_ == "dobj":
            # "opened an investigation paper"
            yield from _of_verb(over.head) if over.head.lemma_.lower() in LIGHT else ()
            return
        if over.pos_ == "ADP":
            yield from _by(over)
            yield from doers_of(over.head) if over.head.i != over.i and over.lower_ in {"under", "on", "of"} else ()
            return
        if over.pos_ in {"VERB", "AUX"} and over.lemma_.lower() in LIGHT and word.dep_ in {"dobj", "attr", "conj"}:
            yield from _of_verb(over)
        elif is_passive(over):
            yield from _by(over)
        elif word.dep_ == "conj" and over.pos_ in {"NOUN", "PROPN"}:
            yield from doers_of(over)
        return
    yield from _of_verb(word)


def _of_verb(verb: Any) -> Iterator[Any]:
    at = verb
    for _ in range(_DEPTH):
        if is_had_done(at):
            at = at.head
            continue
        doers = _doers_at(at, first=at.i == verb.i)
        if doers is not None:
            yield from doers
            return
        over = at.head
        if over.i == at.i:
            return
        sought = over.head if _is_joined_too_low(at) else _sought_by(at)
        if sought is not None:
            at = sought
            continue
        if at.dep_ in {"acl", "relcl"}:
            yield over
            yield from _same_as(over)
            return
        if at.dep_ == "xcomp" and (given := next((c for c in over.children if c.dep_ == "dobj"), None)) is not None:
            # "urged the police to look into it": the object is to do it.
            yield given
            return
        if at.dep_ not in _CLIMBS and at.pos_ != "AUX":
            return
        at = over


def _same_as(noun: Any) -> Iterator[Any]:
    """Yield who is told to be what a noun names: "Chile is the only country that opened an inquiry"."""
    over = noun.head
    if noun.dep_ == "nsubj" and over.dep_ == "ccomp" and over.tag_ in {"VB", "VBN"} and over.head.i < noun.i:
        # "the first country to have opened an inquiry": the parse takes the noun for the subject of what it did.
        over = over.head if any(child.lower_ == "to" for child in over.children) else noun
    elif noun.dep_ != "attr":
        return
    if over.lemma_ == "be":
        yield from (child for child in over.children if child.dep_ == "nsubj")


def _is_joined_too_low(verb: Any) -> bool:
    """Say whether a finite verb is joined to an infinitive: "told her to go and took him in" is done by who told."""
    return bool(
        verb.dep_ == "conj"
        and verb.tag_ in {"VBD", "VBZ"}
        and verb.head.tag_ == "VB"
        and verb.head.dep_ in {"xcomp", "ccomp"}
    )


def _doers_at(verb: Any, *, first: bool) -> list[Any] | None:
    """Return the doers that a verb itself has, none for a bare passive; None where its clause leaves them out."""
    by = [*_by(verb), *(noun for c in verb.children if c.dep_ == "xcomp" and is_passive(verb) for noun in _by(c))]
    if not by and verb.dep_ == "conj" and is_passive(verb) and not any(c.dep_ == "nsubjpass" for c in verb.children):
        # "was seized by agents and put on a plane": the agents did both.
        by = list(_by(verb.head))
    if by:
        return by
    if is_passive(verb):
        # "was hired to follow him": who is hired is to do it.
        return [child for child in verb.children if child.dep_ == "nsubjpass" and not first]
    # A parse with two subjects took one of them wrongly: the doer is whichever may act.
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "csubj"}]
    return [*subjects, *(same for one in subjects for same in _same_as(one))] or None


def is_had_done(verb: Any) -> bool:
    """Say whether somebody has something done: in "will have the reports examined" it is not the reports that act."""
    if any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        return False
    return (
        verb.tag_ in {"VBN", "VBD"}
        and verb.dep_ == "ccomp"
        and verb.head.lemma_.lower() in _CAUSING
        and not any(_by(verb))
    )


def _sought_by(verb: Any) -> Any | None:
    """Return the verb of who looks for ways to do something: whoever looks for them is to do it."""
    noun = verb.head
    if verb.dep_ not in {"acl", "relcl"} or verb.tag_ != "VB":
        return None
    if noun.dep_ in {"dobj", "attr"}:
        return noun.head
    return noun.head.head if noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB" else None


def tellers_of(word: Any) -> Iterator[Any]:
    """Yield the subjects of the verbs whose clause holds ``word``, innermost first: "the minister declared that …"."""
    at = word
    for _ in range(_DEPTH):
        over = at.head
        if over.i == at.i:
            break
        if at.dep_ in {"ccomp", "parataxis"} and over.pos_ == "VERB":
            yield from _by(over)
            yield from (child for child in over.children if child.dep_ == "nsubj")
        at = over
    yield from _behind(word.sent.root)


def _behind(root: Any) -> Iterator[Any]:
    """Yield who speaks in a clause that the parse joins with no "and": "There is none, a minister told the house"."""
    joined = [child for child in root.children if child.dep_ == "conj" and child.i > root.i]
    linked = any(child.dep_ == "cc" for child in root.children)
    for verb in joined if not linked else ():
        if verb.lemma_.lower() in _SAYING:
            yield from (child for child in verb.children if child.dep_ == "nsubj")


def _by(word: Any) -> Iterator[Any]:
    for child in word.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ == "by":
            yield from (below for below in child.children if below.dep_ == "pobj")


def _owners(noun: Any) -> Iterator[Any]:
    yield from _by(noun)
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and is_passive(child):
            yield from _by(child)
        elif child.dep_ in {"acl", "relcl"} and child.lemma_.lower() in LIGHT:
            # "an inquiry that his agency had carried on": who does it stands in the clause behind.
            yield from (who for who in child.children if who.dep_ == "nsubj" and who.pos_ in {"NOUN", "PROPN"})
    if noun.lemma_.lower() in _ASKED:
        froms = (child for child in noun.children if child.lower_ == "from")
        yield from (below for child in froms for below in child.children if below.dep_ == "pobj")
    if noun.lemma_.lower() in _SITES:
        return  # a police station is no act of the police
    for child in noun.children:
        if child.dep_ in {"poss", "compound", "nmod"} or (child.dep_ == "amod" and child.pos_ == "PROPN"):
            yield child
