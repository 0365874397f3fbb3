"""Plurals that name kinds of deeds: a list of what such states do, or an account of what was found done to whom."""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.ground import Ground

#: Verbs whose object or passive subject is what has happened, though it is told by kinds.
_BEFALL = frozenset("document record catalogue catalog log uncover misuse abuse suffer receive endure survive".split())  # noqa: SIM905
#: Verbs of an account that tell what has happened where its victims are named.
_DESCRIBED = frozenset("describe detail list chart count map verify recount tabulate investigate trace".split())  # noqa: SIM905
_OF_SOMEBODY = re.compile(r"(?:[\w-]+,? ){0,4}?(?:of|against|to|on|at|by|among|in which)\b", re.IGNORECASE)
#: Tokens behind a noun in which its victim is named where the parse hangs them elsewhere.
_BEHIND = 8


def has_victim(ground: Ground, noun: Any) -> bool:
    """Say whether a noun names whom the deed is done to: "detentions of refugees"."""
    last = noun.right_edge.i if noun.right_edge.i > noun.i else min(noun.i + _BEHIND, noun.sent.end - 1)
    behind = noun.doc[noun.i + 1 : last + 1].text
    return _OF_SOMEBODY.match(behind) is not None and bool(ground.codebook.find(behind, "en", "victim"))


def is_befallen(noun: Any) -> bool:
    """Say whether kinds of deeds are told as what has happened: "researchers documented kidnappings and beatings"."""
    first = noun
    while first.dep_ in {"conj", "amod"} and first.head.pos_ in {"NOUN", "PROPN"}:
        first = first.head
    return first.head.lemma_.lower() in _BEFALL | _DESCRIBED and first.dep_ in {"dobj", "nsubjpass"}


def is_kind_only(ground: Ground, noun: Any) -> bool:
    """Say whether a plural only names a kind: listed, with no account of what somebody found done to whom."""
    return is_listed_kind(noun) and not (is_befallen(noun) and has_victim(ground, noun))


def is_listed_kind(noun: Any) -> bool:
    """Say whether a plural stands in a list of kinds: "deportations, detentions and assaults"."""
    return noun.dep_ == "conj" or any(child.dep_ == "conj" for child in noun.children)
