"""Places that the parse of an English sentence makes the site of the posts it names, beyond a preposition of place.

A town is a site that has one ("Oslo got its own station", "has become home to"), whose house, street or branch the
sentence names ("the Oslo branch", "a shop off Oslo's Storgata"), that is what the only entry is ("the sole entry is
Oslo"), or of which a clause with "where" tells one. A country is one where it is the subject of having, whose share or
entry a list counts, or by whose name or adjective the post goes ("the Norwegian outstation of the Fuzhou police").
"""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims import site_words
from longarm.read.claims.clauses import root_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosting import Posts, has_posts, heads_of, is_its_own, is_said_to_have
from longarm.read.claims.state_names import is_people
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

#: "Prato, home to the largest Chinese police station": what stands behind a town as what it is.
_HOME = re.compile(
    r"(?:,| is| was| has (?:long )?been| became)? (?:also |long |reportedly |now |both |itself )*(?:the )?"
    r"(?:home|host|seat|site|scene|base|headquarters|location|venue) (?:to|of|for) [^.;:]{0,60}?"
    r"(?:station|post|office|outpost|desk|bureau|branch|point|cent(?:re|er)|hub)",
    re.IGNORECASE,
)
_WORKS = frozenset(
    """call phone ring telephone contact operate work direct run manage coordinate control message text summon
    serve""".split()  # noqa: SIM905
)
_MOVES = frozenset(
    """move relocate transfer shift return extend spread reach expand stretch come trace lead point link
    bring export track connect take go migrate""".split()  # noqa: SIM905
)
_MODIFIES = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
_STEPS = 4


def is_placed(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether the parse makes a place the site of the posts that its sentence surely names.

    Args:
        ground: the report.
        sentence: an English sentence.
        place: one of its places.
    """
    word = root_of(sentence, ground.parsed, place.span)
    posts = Posts(ground, sentence) if word is not None else None
    if word is None or posts is None or not posts.all:
        return False
    behind = Span(place.span.end, sentence.span.end)
    if _HOME.match(ground.text, behind.start, behind.end) is not None and posts.sure:
        return True
    if is_people(place):
        return word.dep_ in _MODIFIES and _goes_by(word.head, posts)
    return _is_where(word, posts) or _stands(_up(word), posts, whole=place.precision is PlacePrecision.COUNTRY)


def _stands(at: Any, posts: Posts, *, whole: bool) -> bool:
    """Say whether the part that a place takes in its sentence makes it a site."""
    if _is_where(at, posts):
        return True
    if at.dep_ == "pobj":
        return not whole and (_is_beside(at.head, posts) or _is_reached(at.head, posts))
    if at.dep_ in _MODIFIES:
        return _is_of(at, posts, whole=whole)
    if at.dep_ == "nsubj":
        return has_posts(at.head, posts) or is_its_own(at.head, posts)
    if at.dep_ == "nsubjpass":
        return is_said_to_have(at.head, posts)
    return not whole and (_is_entry(at, posts) or _is_chosen(at, posts))


def _is_reached(preposition: Any, posts: Posts) -> bool:
    """Say whether a town is one that a post is of, works from or was moved to: "the outpost of Lyon", "traced to"."""
    over, word = preposition.head, preposition.lower_
    if word == "of":
        return over.i in posts.sure
    if over.pos_ not in {"VERB", "AUX"}:
        return False
    near = any(one.i in posts.all for one in over.subtree) or (
        over.dep_ in {"acl", "relcl"} and over.head.i in posts.all
    )
    verbs = {"from": _WORKS | _MOVES, "to": _MOVES, "via": _WORKS}
    return near and over.lemma_.lower() in verbs.get(word, frozenset())


def is_idle(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a place behind another is not joined to it: a people's adjective, or who acts in what follows.

    Args:
        ground: the report.
        sentence: the sentence.
        place: one of its places.
    """
    if sentence.lang != "en":
        return False
    if is_people(place):
        return not is_placed(ground, sentence, place)
    word = root_of(sentence, ground.parsed, place.span)
    if word is None or word.dep_ != "nsubj" or word.head.pos_ != "VERB":
        return False
    return word.head.lemma_.lower() in site_words.ACTS


def _up(word: Any) -> Any:
    """Return the word whose part in the sentence a place takes: through "and", apposition and parts of towns."""
    at = word
    for _ in range(_STEPS):
        over = at.head
        joined = at.dep_ in {"conj", "appos"} and over.pos_ in {"PROPN", "NOUN"} and over.i < at.i
        part = at.dep_ in {"poss", "compound", "nmod"} and over.lemma_.lower() in site_words.PARTS - {"capital"}
        if joined or part:
            at = over
        else:
            break
    return at


def _is_beside(preposition: Any, posts: Posts) -> bool:
    """Say whether a street or part of a town tells where a house is: "a shop off Oslo's Storgata"."""
    over = preposition.head
    if over.i in posts.sure:
        return preposition.lower_ in site_words.WHERE
    if preposition.lower_ not in site_words.WHERE:
        return False
    return over.lemma_.lower() in site_words.HOUSES | site_words.SITES or over.pos_ in {"VERB", "AUX"}


def _is_of(at: Any, posts: Posts, *, whole: bool) -> bool:
    """Say whether a place stands before the post, house, street or entry that is its own."""
    over = at.head
    for _ in range(_STEPS):
        lemma = over.lemma_.lower()
        if over.i in posts.sure or (at.dep_ == "poss" and lemma in site_words.ENTRY):
            return True
        if not whole and (over.i in posts.all or lemma in site_words.HOUSES or lemma in site_words.SITES):
            return True
        if not whole and at.dep_ == "poss" and over.pos_ == "PROPN":
            return over.dep_ == "pobj" and over.head.lower_ in site_words.WHERE
        if over.dep_ not in {"compound", "nmod"}:
            return False
        over = over.head
    return False


def _goes_by(over: Any, posts: Posts) -> bool:
    """Say whether a post goes by a people's adjective: "the Slovak outstation of", "the Israeli entry"."""
    lemma = over.lemma_.lower()
    close = {child.lower_ for child in over.children if child.i < over.i}
    if "police" in close:
        return False
    return lemma in {"entry", "share", "contingent"} or (
        over.i in posts.all
        and lemma in {"station", "outpost", "outstation", "post", "branch", "site", "antenna", "hub"}
    )


def _is_where(at: Any, posts: Posts) -> bool:
    """Say whether a clause with "where" tells of a post in a place: "Lyon, where the police run two outposts"."""
    for clause in at.children:
        if clause.dep_ == "prep" and clause.lower_ == "with":
            return any(head.i in posts.all for one in clause.children if one.dep_ == "pobj" for head in heads_of(one))
        if clause.dep_ != "relcl":
            continue
        below = list(clause.subtree)
        words = {one.lower_ for one in below}
        if "where" in words:
            other = any(one.lower_ in site_words.OTHER_ONE and one.dep_ == "dobj" for one in below)
            return other or any(one.i in posts.all for one in below)
        if "whose" in words:
            return any(one.lower_ == "whose" and one.head.i in posts.all for one in below)
        if any(one.dep_ == "nsubj" and one.lower_ in {"which", "that"} for one in clause.children):
            return has_posts(clause, posts)
    return False


def _is_chosen(at: Any, posts: Posts) -> bool:
    """Say whether a town is what somebody chose for a post: "had picked Lyon for its branch"."""
    if at.dep_ != "dobj" or at.head.lemma_.lower() not in site_words.CHOOSES:
        return False
    return any(one.i in posts.all and one.i > at.i for one in at.head.subtree)


def _is_entry(at: Any, posts: Posts) -> bool:
    """Say whether a town is what the only entry, the latest host or a post is said to be: "the sole entry is Oslo"."""
    if at.dep_ != "attr" or at.head.lemma_ != "be":
        return False
    subjects = [child for child in at.head.children if child.dep_ == "nsubj"]
    return any(one.lemma_.lower() in site_words.ENTRY | site_words.HOST or one.i in posts.all for one in subjects)
