"""Verbs by which a place has posts, in the parse: "Oslo got one", "is said to host", "make up the American share"."""

from __future__ import annotations

from typing import Any

from longarm.read.claims import site_words
from longarm.read.claims.ground import Ground
from longarm.read.claims.posts import nouns_in, posts_in
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_BECOMES = frozenset({"be", "become", "remain"})


class Posts:
    """The posts of a sentence by their words in the parse.

    Args:
        ground: the report.
        sentence: the sentence.
    """

    def __init__(self, ground: Ground, sentence: Sentence) -> None:
        start = ground.parsed.passages[sentence.passage].span.start
        self.sure = self._words(sentence, [span for _, span in nouns_in(ground, sentence)], start)
        self.all = self._words(sentence, posts_in(ground, sentence), start)

    @staticmethod
    def _words(sentence: Sentence, spans: list[Span], start: int) -> set[int]:
        tokens = sentence.tokens if sentence.tokens is not None else ()
        return {
            one.i
            for one in tokens
            if any(span.start <= start + one.idx < span.end for span in spans) and one.pos_ in {"NOUN", "PROPN", "NUM"}
        }


def has_posts(verb: Any, posts: Posts) -> bool:
    """Say whether a verb tells that its subject has posts, is on a list of them or is what their list counts."""
    behind = [child for child in verb.children if child.i > verb.i]
    lemma = verb.lemma_.lower()
    if any(_has_object(lemma, child, posts) for child in behind if child.dep_ in {"dobj", "attr", "oprd"}):
        return True
    if any(_is_listed(lemma, child, posts) for child in behind if child.dep_ in {"prep", "advmod"}):
        return True
    joined = [one for one in behind if one.dep_ == "conj" and one.pos_ in {"VERB", "AUX"}]
    return any(
        has_posts(one, posts) for one in joined if not any(c.dep_ in {"nsubj", "nsubjpass"} for c in one.children)
    )


def _has_object(lemma: str, head: Any, posts: Posts) -> bool:
    """Say whether the object of a verb is what a host of posts has, is or counts."""
    if lemma in site_words.HAS and any(one.i in posts.all for one in heads_of(head)):
        return True
    if lemma in {"have", "get", "gain", "receive", "host"} and head.lower_ in site_words.OTHER_ONE - {"it"}:
        return True
    if lemma in site_words.MAKES_UP and head.lemma_.lower() in site_words.ENTRY | site_words.LISTS:
        return True
    return lemma in _BECOMES and _is_host(head, posts)


def _is_listed(lemma: str, child: Any, posts: Posts) -> bool:
    """Say whether what follows a verb puts its subject on a list, or makes it a home of posts."""
    named = [one for one in child.children if one.dep_ == "pobj"]
    if child.lower_ == "as" and lemma in {"serve", "act", "function", "double", "work", "feature", "figure"}:
        return any(_is_host(one, posts) or one.i in posts.sure for one in named)
    if lemma in _BECOMES and child.lower_ == "home":
        return any(one.i in posts.all for one in child.subtree)
    if lemma not in site_words.FIGURES | {"be"} or child.lower_ not in {"among", "in", "on", "atop", "with"}:
        return False
    return any(one.lemma_.lower() in site_words.LISTS | {"city", "town", "place", "host"} for one in named)


def heads_of(head: Any) -> list[Any]:
    """Return a noun with those that it counts: "one of the offices", "a hall and a station"."""
    found, queue = [], [head]
    while queue:
        one = queue.pop()
        found.append(one)
        queue += [child for child in one.children if child.dep_ in {"conj", "appos"}]
        queue += [
            deep for child in one.children if child.lower_ == "of" for deep in child.children if deep.dep_ == "pobj"
        ]
    return found


def _is_host(head: Any, posts: Posts) -> bool:
    """Say whether a subject is told to be where posts are: "home to", "one of the cities with a station"."""
    lemma = head.lemma_.lower()
    below = {one.i for one in head.subtree}
    return (
        lemma in site_words.HOST
        and bool(below & posts.sure)
        and any(one.dep_ in {"prep", "relcl", "acl"} for one in head.children)
    )


def is_said_to_have(verb: Any, posts: Posts) -> bool:
    """Say whether a passive tells of posts: "is said to have one", "was given a station", "was linked to a desk"."""
    if any(has_posts(one, posts) for one in verb.children if one.dep_ == "xcomp"):
        return True
    given = verb.lemma_.lower() in site_words.CHOOSES | {
        "assign",
        "award",
        "allot",
        "allocate",
        "promise",
        "link",
        "tie",
    }
    return given and any(one.i in posts.all and one.i > verb.i for one in verb.subtree)


def is_its_own(verb: Any, posts: Posts) -> bool:
    """Say whether what a town does is done to a post of its own: "Utrecht shut its Chinese police station"."""
    return any(
        head.i in posts.sure and any(one.dep_ == "poss" and one.lower_ == "its" for one in head.children)
        for child in verb.children
        if child.dep_ == "dobj"
        for head in heads_of(child)
    )
