"""Whether a parsed English clause is told as so, by the words that it hangs on."""

from __future__ import annotations

from typing import Any

from longarm.read.claims.clauses import phrase_of
from longarm.read.claims.vouched_claims import of_denial, of_hearing, of_proof, of_saying
from longarm.read.claims.vouched_kinds import Kind
from longarm.read.claims.vouched_links import DEPTH, SUBJECTS, Held, as_words, is_apart
from longarm.read.claims.vouched_trials import is_guilt, of_verdict

_ASKS_IF = as_words(
    "ask know see check wonder determine establish clear unclear sure certain tell say examine investigate find enquire"
    " inquire learn decide judge unknown discover confirm verify"
)
_FICTION = as_words("novel thriller sitcom fable cartoon fiction")
_TELLS = as_words("say report tell write base draw")
_IMAGINES = as_words("imagine picture suppose")
_KNOWN = as_words("the this these those both its their")


def judge_word(word: Any) -> Held | None:
    """Judge the clause of a word by what it hangs on, nearest first; None where it is told as so.

    Args:
        word: the token that names a site, an act or a deed.
    """
    at, count = word, None
    for _ in range(DEPTH):
        found = _of_clause(at)
        if found is not None:
            return found
        over = at.head
        if over.i == at.i or is_apart(at):
            break
        if is_guilt(at, over):
            return None
        found = of_verdict(at, over) or of_proof(at, over) or of_denial(at, over) or of_hearing(at, over)
        if found is not None and found.kind is not Kind.CHARGED:
            return found
        count = count or found
        if count is None and at.dep_ in {"prep", "acl", "ccomp", "relcl", "appos"}:
            told = of_saying(at, over)
            if told is not None:
                return told[0]
        at = over
    return count or _of_story(word)


def words_of(noun: Any) -> list[Any]:
    """Return a noun phrase without its article."""
    words = [one for one in phrase_of(noun) if not (one.dep_ == "det" and one.i < noun.i)]
    return words or [noun]


def is_known(noun: Any) -> bool:
    """Say whether a noun phrase takes for granted that what it names is there: "the station", not "that it exists"."""
    if not any(one.lower_ in _KNOWN or one.dep_ == "poss" for one in noun.children):
        return False
    return not (noun.dep_ in SUBJECTS and noun.head.lemma_.lower() == "exist") and noun.head.head.lemma_ != "existence"


def _of_clause(at: Any) -> Held | None:
    """Judge a clause by its own first words: "whether", "if" behind a verb of asking, "had the police raided"."""
    for child in at.children:
        if child.dep_ in {"mark", "advmod"} and child.lower_ == "whether" and child.i < at.i:
            return Held(Kind.ASKED, child)
        if child.dep_ == "mark" and child.lower_ == "if" and at.dep_ != "ROOT" and at.i > at.head.i:
            over = at.head
            over = next((c for c in over.children if c.dep_ == "acomp"), over) if over.lemma_ == "be" else over
            beside = any(c.dep_ == "acomp" and c.lemma_.lower() in _ASKS_IF for c in at.head.children)
            if over.lemma_.lower() in _ASKS_IF or beside:
                return Held(Kind.ASKED, child)
    had = next((c for c in at.children if c.lower_ == "had" and c.dep_ in {"aux", "auxpass"}), None)
    subject = next((c for c in at.children if c.dep_ in SUBJECTS), None)
    if had is not None and subject is not None and had.i < subject.i and at.dep_ == "advcl":
        return Held(Kind.IMAGINED, had)
    would = next((c for c in at.children if c.lower_ in {"would", "’d", "'d"} and c.dep_ == "aux"), None)
    have = any(c.lower_ == "have" and c.dep_ == "aux" for c in at.children)
    if would is not None and have and any(c.dep_ == "advcl" and _of_clause(c) is not None for c in at.children):
        return Held(Kind.IMAGINED, would)
    return None


def _of_story(word: Any) -> Held | None:
    """Judge a sentence that bids its reader imagine something, or tells what happens in a story."""
    root = word.sent.root
    first = next((token for token in word.sent if token.is_alpha), root)
    if root.lemma_.lower() in _IMAGINES and first.i == root.i:
        return Held(Kind.IMAGINED, root)
    for child in root.children:
        fronted = child.dep_ == "prep" and child.lower_ == "in" and child.i < root.i
        nouns = [c for c in child.children if c.dep_ == "pobj"] if fronted else [child] if child.dep_ == "nsubj" else []
        told = next((c for c in nouns if c.lemma_.lower() in _FICTION or any(map(_is_fictional, c.children))), None)
        if told is not None and root.lemma_.lower() not in _TELLS:
            return Held(Kind.IMAGINED, told)
    return None


def _is_fictional(word: Any) -> bool:
    return word.dep_ == "amod" and word.lower_ in {"fictional", "fictitious", "imaginary", "invented", "imagined"}
