"""Places of an English sentence that tell where somebody speaks or works, and not where a post is, by the parse.

"Asked in Bern about secret police posts"; "counter-terrorism police in London are assessing those in Croydon"; "a text
that was passed on in Uganda says that there are stations".
"""

from __future__ import annotations

from typing import Any

from longarm.read.claims import site_words
from longarm.read.claims.clauses import root_of
from longarm.read.claims.forces import forces_in
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosting import Posts
from longarm.read.parsed import Sentence
from longarm.records.place import Place

#: What is done by word of mouth, wherever the posts are that it is about.
_SPEAKS = frozenset(
    """ask say deny demand protest insist tell warn accuse urge respond react reply answer announce declare condemn
    criticise criticize admit write press question debate discuss raise testify argue brief speak meet
    complain meeting address quiz grill interview stress maintain""".split()  # noqa: SIM905
)
#: Who works for the host wherever the posts are.
_WORKERS = frozenset(
    """police policeman policemen officer detective agent prosecutor investigator constable magistrate sheriff
    counter-intelligence intelligence""".split()  # noqa: SIM905
)
#: Words that may stand for a post.
_STANDS_FOR = frozenset({"one", "ones", "those", "theirs", "these", "both", "it", "them", "two", "another", "place"})
_IN = frozenset({"in", "at", "on", "from", "of"})
_STEPS = 4


def is_where_told(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a place is where somebody speaks, or the police of the host sit, in the parse of a sentence.

    Args:
        ground: the report.
        sentence: the sentence.
        place: one of its places.
    """
    word = root_of(sentence, ground.parsed, place.span) if sentence.lang == "en" else None
    if word is None or word.dep_ != "pobj" or word.head.lower_ not in _IN:
        return False
    preposition = word.head
    over = preposition.head
    if over.lemma_.lower() in _WORKERS and over.dep_ in {"nsubj", "nsubjpass", "agent"}:
        return all(over.i != force.i for force, _ in forces_in(ground, sentence))
    posts = Posts(ground, sentence)
    if over.pos_ == "VERB" and over.lemma_.lower() in _SPEAKS:
        between = word.doc[over.i + 1 : preposition.i]
        return over.i < preposition.i and not any(one.i in posts.all or one.lower_ in _STANDS_FOR for one in between)
    return _is_in_aside(over, posts)


def _is_in_aside(over: Any, posts: Posts) -> bool:
    """Say whether a place belongs to a clause behind a noun that is no site, and in which no post is named."""
    at = over
    for _ in range(_STEPS):
        if at.i in posts.all:
            return False
        if at.pos_ in {"VERB", "AUX"}:
            break
        at = at.head
    if at.dep_ not in {"relcl", "acl"} or at.head.i in posts.all or at.head.pos_ not in {"NOUN", "PROPN"}:
        return False
    noun = at.head.lemma_.lower()
    if noun in site_words.HOUSES | site_words.SITES | site_words.LISTS | site_words.ENTRY or at.head.pos_ == "PROPN":
        return False
    return not any(one.i in posts.all or one.lower_ in _STANDS_FOR | {"where"} for one in at.subtree)
