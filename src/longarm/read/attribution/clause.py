"""Rules between a reporting verb and its clause, for what the tagger saw only half of."""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.lexicon import VERBAL
from longarm.read.attribution.linker import head_of
from longarm.read.attribution.tagger import Chunk

#: A clause shorter than this is no proposition.
_SHORTEST = 3
_LONGEST = 120
#: Verbs that are speech with an infinitive too.
_WITH_INFINITIVE = frozenset({"claim", "profess", "purport"})
_AUXILIARY = frozenset({"aux", "neg", "auxpass"})


def find_clause(frame: Frame, verb: int, children: dict[int, list[int]]) -> Chunk | None:
    """Return the clausal complement of a verb as one unbroken stretch, None when it has none.

    Args:
        frame: the tokens.
        verb: head token of the cue.
        children: token -> tokens that hang on it.
    """
    for child in children.get(verb, ()):
        if frame.tokens[child].dep_ != "ccomp":
            continue
        members, stack = {child}, [child]
        while stack and len(members) <= _LONGEST:
            below = children.get(stack.pop(), ())
            members.update(below)
            stack.extend(below)
        first, last = min(members), max(members)
        while last > first and frame.tokens[last].is_punct:
            last -= 1
        if (
            first <= verb <= last
            or last - first + 1 < _SHORTEST
            or last - first + 1 != len(members & set(range(first, last + 1)))
        ):
            return None
        return Chunk(first, last, "content")
    return None


def find_clause_parts(frame: Frame, verb: int, children: dict[int, list[int]]) -> tuple[Chunk, ...]:
    """Return the clausal complement of a verb, in two parts where the verb and its subject stand in the middle of it.

    The parser hangs an inserted "the engineers said" below the clause that it reports, or the clause below it.

    Args:
        frame: the tokens.
        verb: head token of the cue.
        children: token -> tokens that hang on it.
    """
    whole = find_clause(frame, verb, children)
    if whole is not None:
        return (whole,)
    inserted = frame.tokens[verb].dep_ == "parataxis"
    clause = next((c for c in children.get(verb, ()) if frame.tokens[c].dep_ == "ccomp"), None)
    if inserted:
        clause = int(frame.head[verb])
    if clause is None:
        return ()
    members = _below(clause, children, but=verb)
    parts = [_trim(frame, [i for i in members if i < verb]), _trim(frame, [i for i in members if i > verb])]
    kept = [part for part in parts if part]
    if (not inserted and len(kept) < len(parts)) or any(part[-1] - part[0] + 1 != len(part) for part in kept):
        return ()
    return tuple(Chunk(part[0], part[-1], "content") for part in kept)


def find_infinitive(frame: Frame, verb: int, children: dict[int, list[int]]) -> tuple[Chunk, ...]:
    """Return what somebody "claims not to have seen": the infinitive of a verb that with one is speech.

    Args:
        frame: the tokens.
        verb: head token of the cue.
        children: token -> tokens that hang on it.
    """
    if frame.tokens[verb].lemma_.lower() not in _WITH_INFINITIVE:
        return ()
    clause = next((c for c in children.get(verb, ()) if frame.tokens[c].dep_ == "xcomp" and c > verb), None)
    if clause is None or not any(frame.tokens[c].lower_ == "to" for c in children.get(clause, ())):
        return ()
    part = _trim(frame, _below(clause, children, but=verb))
    return (Chunk(part[0], part[-1], "content"),) if part and part[-1] - part[0] + 1 == len(part) else ()


def stretch_of(frame: Frame, head: int, children: dict[int, list[int]]) -> Chunk | None:
    """Return all that hangs on a token as one unbroken stretch, None where it is broken.

    Args:
        frame: the tokens.
        head: the token.
        children: token -> tokens that hang on it.
    """
    part = _trim(frame, _below(head, children, but=-1))
    return Chunk(part[0], part[-1], "content") if part and part[-1] - part[0] + 1 == len(part) else None


def _below(head: int, children: dict[int, list[int]], *, but: int) -> list[int]:
    """Return a token and all that hang on it in order, without ``but`` and what hangs on that."""
    members, stack = {head}, [head]
    while stack and len(members) <= _LONGEST:
        below = [child for child in children.get(stack.pop(), ()) if child != but]
        members.update(below)
        stack.extend(below)
    return sorted(members)


def _trim(frame: Frame, tokens: list[int]) -> list[int]:
    """Leave out punctuation at the edges, other than quotation marks."""
    while tokens and frame.tokens[tokens[0]].text in _EDGES:
        tokens = tokens[1:]
    while tokens and frame.tokens[tokens[-1]].text in _EDGES:
        tokens = tokens[:-1]
    return tokens


_EDGES = frozenset({",", ".", ";", ":", "-", "—", "–"})


def find_verb(frame: Frame, content: Chunk, children: dict[int, list[int]]) -> Chunk | None:
    """Return the reporting verb right above a content, with its auxiliaries and negation; None when there is none.

    Args:
        frame: the tokens.
        content: what is said.
        children: token -> tokens that hang on it.
    """
    if content.last - content.first + 1 < _SHORTEST:
        return None
    head = head_of(content, frame)
    verb = int(frame.head[head])
    if content.first <= verb <= content.last:
        # The parser hung the reporting verb below the quotation.
        verb = next(
            (c for c in children.get(head, ()) if frame.tokens[c].dep_ in {"parataxis", "ccomp"} and c > content.last),
            -1,
        )
    if verb < 0 or frame.tokens[verb].pos_ != "VERB" or frame.tokens[verb].lemma_.lower() not in VERBAL:
        return None
    first = verb
    while first - 1 in children.get(verb, ()) and frame.tokens[first - 1].dep_ in _AUXILIARY:
        first -= 1
    return Chunk(first, verb, "cue")
