"""Words told by a noun: "a claim by the embassy that …", "from the ministry came the answer that …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longarm.read.attribution.clause import stretch_of
from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group, tokens_of
from longarm.read.attribution.subject import find_own_subject, noun_phrase
from longarm.read.attribution.tagger import Chunk

_NOUNS = frozenset(
    """claim statement allegation denial assertion warning announcement admission answer reply accusation promise pledge
    assurance insistence conclusion finding suggestion contention acknowledgement acknowledgment confirmation complaint
    argument position view verdict ruling reminder admonition explanation account version story""".split()  # noqa: SIM905
)
#: Verbs whose object is such a noun and whose subject speaks by it.
_LIGHT = frozenset(
    "take hold have make give issue express voice repeat reiterate share maintain defend offer enter lodge".split()  # noqa: SIM905
)
#: Adjectives that with "that …" tell a position.
_FIRM = frozenset("adamant insistent emphatic categorical unequivocal confident convinced clear certain sure".split())  # noqa: SIM905
#: Nouns that with "is that …" are words of a body and no more than a thought.
_IS_THAT = frozenset(
    """line position stance answer reply response message verdict conclusion argument defence defense contention
    explanation assessment finding word""".split()  # noqa: SIM905
)
_CLAUSES = frozenset({"acl", "ccomp", "relcl"})
_LET_CLAUSES = _CLAUSES | {"advcl"}
_FROM = frozenset({"from", "by", "of"})
_RULE = "rule: noun of saying with its owner and clause"
_SHORTEST = 4


def find_nominal(groups: Sequence[Group], frame: Frame, children: dict[int, list[int]]) -> Iterator[Group]:
    """Yield attributions by such nouns outside what was found before.

    Args:
        groups: what was found before.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    held = tokens_of(chunk for group in groups for chunk in (group.cue, *group.contents))
    for at, token in enumerate(frame.tokens):
        if at in held or frame.headline[at]:
            continue
        if token.pos_ == "ADJ" and token.lower_ in _FIRM:
            firm = _firm(frame, at, children)
            if firm is not None and firm.source is not None and firm.source.first not in held:
                yield firm
        elif token.lemma_.lower() == "know":
            known = _let_known(frame, at, children)
            yield from () if known is None else (known,)
        elif token.pos_ == "NOUN":
            told = _is_that(frame, at, children) or _told_by_noun(frame, at, children)
            yield from () if told is None else (told,)


def _told_by_noun(frame: Frame, at: int, children: dict[int, list[int]]) -> Group | None:
    """Read "a claim by the embassy that …"."""
    if frame.tokens[at].lemma_.lower() not in _NOUNS:
        return None
    content = _clause(frame, at, children)
    owner = _owner(frame, at, children)
    if content is None or owner is None or frame.tokens[owner.first].lower_ in {"my", "our", "your"}:
        return None
    if owner.first <= content.last and content.first <= owner.last:
        owner = Chunk(owner.first, min(owner.last, content.first - 1), "source")
    return Group(Chunk(at, at, "cue"), owner, [content], [_RULE]) if owner.first <= owner.last else None


def _firm(frame: Frame, at: int, children: dict[int, list[int]]) -> Group | None:
    """Read "the ministry was adamant that …"."""
    verb = int(frame.head[at])
    content = _clause(frame, at, children) or _clause(frame, verb, children)
    source = find_own_subject(frame, verb, children) if frame.tokens[verb].lemma_.lower() == "be" else None
    if content is None or source is None or frame.tokens[source.first].lower_ in {"it", "that", "this", "i", "we"}:
        return None
    return Group(Chunk(verb, at, "cue"), source, [content], [_RULE]) if source.last < verb < at else None


def _is_that(frame: Frame, noun: int, children: dict[int, list[int]]) -> Group | None:
    """Read "the ministry's line is that …"."""
    verb = int(frame.head[noun])
    if frame.tokens[noun].lemma_.lower() not in _IS_THAT:
        return None
    if frame.tokens[noun].dep_ != "nsubj" or frame.tokens[verb].lemma_.lower() != "be":
        return None
    content, owner = _clause(frame, verb, children), _owner(frame, noun, children)
    if content is None or owner is None or frame.tokens[owner.first].lower_ in {"my", "our", "your"}:
        return None
    return Group(Chunk(noun, noun, "cue"), owner, [content], [_RULE]) if owner.last < content.first else None


def _let_known(frame: Frame, at: int, children: dict[int, list[int]]) -> Group | None:
    """Read "the service let it be known that …"."""
    let = int(frame.head[at])
    if frame.tokens[let].lemma_.lower() != "let" or let >= at:
        return None
    content = _clause(frame, at, children, _LET_CLAUSES) or _clause(frame, let, children)
    source = find_own_subject(frame, let, children)
    if content is None or source is None or source.last >= let or content.first <= at:
        return None
    return Group(Chunk(let, at, "cue"), source, [content], [_RULE])


def _clause(frame: Frame, noun: int, children: dict[int, list[int]], deps: frozenset[str] = _CLAUSES) -> Chunk | None:
    """Return the "that …" of a noun, if it has a subject of its own: a relative clause has none."""
    for child in children.get(noun, ()):
        below = children.get(child, ())
        marked = any(frame.tokens[c].lower_ == "that" and frame.tokens[c].dep_ in {"mark", "det"} for c in below)
        if frame.tokens[child].dep_ in deps and marked and child > noun:
            content = stretch_of(frame, child, children)
            return content if content and content.last - content.first + 1 >= _SHORTEST else None
    return None


def _owner(frame: Frame, noun: int, children: dict[int, list[int]]) -> Chunk | None:
    for child in children.get(noun, ()):
        if frame.tokens[child].dep_ == "poss":
            whole = noun_phrase(frame, child, children)
            return Chunk(whole.first, whole.last - (frame.tokens[whole.last].tag_ == "POS"), "source")
    verb = int(frame.head[noun])
    if frame.tokens[noun].dep_ == "dobj" and frame.tokens[verb].lemma_.lower() in _LIGHT:
        return find_own_subject(frame, verb, children)
    come = frame.tokens[noun].dep_ == "nsubj" and frame.tokens[verb].lemma_.lower() == "come"
    for prep in (*children.get(noun, ()), *(children.get(verb, ()) if come else ())):
        if frame.tokens[prep].lower_ in _FROM and frame.tokens[prep].pos_ == "ADP":
            name = next((c for c in children.get(prep, ()) if frame.tokens[c].dep_ == "pobj"), None)
            if name is not None:
                return noun_phrase(frame, name, children)
    return None
