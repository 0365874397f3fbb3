"""The speaker that syntax gives a cue: a readable second voice where the tagger found no source.

Subject of the verb; for a joined or participial verb the subject of the verb above it; "by …" of a passive; the owner
of a noun ("Beijing's claim"); the noun that a participle hangs on ("a letter saying …").
"""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.roles import BODIES, PUBLIC_ROLES
from longarm.read.attribution.tagger import Chunk

_SUBJECTS = frozenset({"nsubj", "csubj"})
_CLIMBS = frozenset({"conj", "advcl", "xcomp", "dep", "pcomp", "prep", "ccomp", "parataxis"})
_LONGEST = 30
_MEANS = frozenset("telephone phone email e-mail mail letter fax post text message radio video cable telegram".split())  # noqa: SIM905


def find_subject(frame: Frame, head: int, children: dict[int, list[int]]) -> Chunk | None:
    """Return the noun phrase that speaks by the cue whose head is ``head``, None when syntax gives none.

    Args:
        frame: the tokens.
        head: head token of the cue.
        children: token -> tokens that hang on it.
    """
    token = frame.tokens[head]
    if token.lower_ in {"according", "per"}:
        return _below(frame, head, children, depth=2) or _following(frame, head)
    if token.pos_ in {"NOUN", "PROPN"}:
        return _owner(frame, head, children)
    at = head
    for _ in range(5):
        quoted = _quoted(frame, at, children) if at != head else None
        found = quoted or _of_verb(frame, at, children)
        if found is not None:
            return found
        if any(frame.tokens[c].dep_ == "nsubjpass" for c in children.get(at, ())):
            return None
        over, dep = int(frame.head[at]), frame.tokens[at].dep_
        if over == at:
            return None
        if dep in {"acl", "relcl"} and frame.tokens[over].pos_ in {"NOUN", "PROPN", "PRON"}:
            return noun_phrase(frame, over, children, before=at)
        if dep not in _CLIMBS or (dep == "ccomp" and at == head):
            return None
        at = over
    return None


def _quoted(frame: Frame, verb: int, children: dict[int, list[int]]) -> Chunk | None:
    """Return who "was quoted by the agency as saying" it: he speaks, and the agency only relays."""
    if frame.tokens[verb].lemma_.lower() not in {"quote", "cite"}:
        return None
    found = (c for c in children.get(verb, ()) if frame.tokens[c].dep_ == "nsubjpass")
    return next((noun_phrase(frame, c, children) for c in found), None)


def find_own_subject(frame: Frame, verb: int, children: dict[int, list[int]]) -> Chunk | None:
    """Return the subject that hangs on the verb itself, None when it has none or is passive."""
    return next(
        (noun_phrase(frame, c, children) for c in children.get(verb, ()) if frame.tokens[c].dep_ in _SUBJECTS), None
    )


def _of_verb(frame: Frame, verb: int, children: dict[int, list[int]]) -> Chunk | None:
    for child in children.get(verb, ()):
        dep = frame.tokens[child].dep_
        if dep in _SUBJECTS:
            return noun_phrase(frame, child, children)
        if dep == "agent":
            below = _below(frame, child, children, depth=1)
            if below is None or frame.tokens[below.last].lower_ not in _MEANS:
                return below
            # "confirmed by telephone that …": nobody is the telephone.
            subject = next((c for c in children.get(verb, ()) if frame.tokens[c].dep_ == "nsubjpass"), None)
            return noun_phrase(frame, subject, children) if subject is not None else None
    return None


def _owner(frame: Frame, noun: int, children: dict[int, list[int]]) -> Chunk | None:
    for child in children.get(noun, ()):
        if frame.tokens[child].dep_ == "poss":
            return noun_phrase(frame, child, children)
    for child in children.get(noun, ()):
        if frame.tokens[child].dep_ in {"prep", "agent"} and frame.tokens[child].lower_ in {"by", "from"}:
            return _below(frame, child, children, depth=1)
    return None


def find_owner(frame: Frame, document: int, children: dict[int, list[int]]) -> Chunk | None:
    """Return whose a document is where a common noun of a role or body says so: "the foreign minister's tweet"."""
    found = _owner(frame, document, children)
    if found is None:
        return None
    if frame.tokens[found.last].tag_ == "POS":
        found = Chunk(found.first, found.last - 1, "source")
    words = {frame.tokens[i].lower_ for i in range(found.first, found.last + 1)}
    return found if words & (BODIES | PUBLIC_ROLES) and found.first <= found.last else None


def _following(frame: Frame, head: int) -> Chunk | None:
    """Return the words after "according to" up to the next punctuation or verb, for where the parse is wrong."""
    first = last = head + 1 + (frame.tokens[min(head + 1, len(frame) - 1)].lower_ == "to")
    while last < len(frame) and frame.sentence[last] == frame.sentence[head] and last - first < _LONGEST:
        if frame.tokens[last].is_punct or frame.tokens[last].pos_ in {"VERB", "AUX"}:
            break
        last += 1
    named = any(frame.tokens[i].pos_ in {"NOUN", "PROPN", "PRON"} for i in range(first, last))
    return Chunk(first, last - 1, "source") if named else None


def _below(frame: Frame, prep: int, children: dict[int, list[int]], *, depth: int) -> Chunk | None:
    for child in children.get(prep, ()):
        if frame.tokens[child].dep_ == "pobj":
            return noun_phrase(frame, child, children)
        if depth > 1 and frame.tokens[child].dep_ == "prep":
            return _below(frame, child, children, depth=depth - 1)
    return None


def noun_phrase(frame: Frame, head: int, children: dict[int, list[int]], *, before: int | None = None) -> Chunk:
    """Return the unbroken phrase that hangs on ``head``, ending before token ``before`` when given."""
    members, stack = {head}, [head]
    while stack and len(members) <= _LONGEST:
        for child in children.get(stack.pop(), ()):
            if child != before:
                members.add(child)
                stack.append(child)
    first = last = head
    while first - 1 in members:
        first -= 1
    while last + 1 in members and (before is None or last + 1 < before):
        last += 1
    while last > head and frame.tokens[last].is_punct:
        last -= 1
    return Chunk(first, last, "source")
