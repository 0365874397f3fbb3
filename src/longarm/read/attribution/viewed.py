"""Attribution by a phrase: "in the minister's view", "by the count of the agency", "as the group has it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.roles import BODIES, CROWD, ROLES
from longarm.read.attribution.subject import find_own_subject, noun_phrase
from longarm.read.attribution.tagger import Chunk

#: Preposition -> nouns whose owner stands by what the sentence says.
_PHRASES = {
    "in": frozenset(
        """view opinion word estimation judgment judgement belief eye telling account assessment reckoning reading
        version understanding analysis phrase""".split()  # noqa: SIM905
    ),
    "by": frozenset("account count reckoning estimate tally admission calculation telling computation".split()),  # noqa: SIM905
    "on": frozenset({"reading", "account", "evidence"}),
    "to": frozenset({"mind"}),
    "from": frozenset({"perspective", "viewpoint", "standpoint"}),
}
#: Verbs of "as X has it".
_HAVE_IT = frozenset({"have", "put", "see", "tell", "describe", "phrase", "term", "explain", "call"})
_SKIPPED = frozenset({"my", "our", "your"})
_QUOTES = frozenset({"“", '"', "„", "«", "``"})
_RULE, _HAS_RULE = "rule: phrase of whose view it is", "rule: as somebody has it"
#: Reasons that every such attribution carries.
VIEWS = frozenset({_RULE, _HAS_RULE})
_SHORTEST, _NEAR = 3, 5
_EDGES = frozenset({",", ";", ":", "-", "—", "–", ".", "and", "but"})


def find_viewed(groups: Sequence[Group], frame: Frame, children: dict[int, list[int]]) -> Iterator[Group]:
    """Yield attributions by such phrases outside what was found before.

    Args:
        groups: what was found before.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    held = set().union(*(group.tokens() for group in groups))
    for at, token in enumerate(frame.tokens):
        if frame.headline[at] or at in held:
            continue
        if token.lower_ in _PHRASES and token.pos_ in {"ADP", "SCONJ"}:
            group = _phrase(frame, at, children)
        elif token.lower_ == "as":
            group = _has_it(frame, at, children)
        elif token.text in {"For", "To", "for", "to"} and _opens(frame, at):
            group = _for(frame, at, children)
        else:
            continue
        if group is not None and group.source is not None and group.source.first not in held:
            yield group


def _phrase(frame: Frame, at: int, children: dict[int, list[int]]) -> Group | None:
    wanted = _PHRASES[frame.tokens[at].lower_]
    noun = next((c for c in children.get(at, ()) if frame.tokens[c].dep_ == "pobj"), None)
    if noun is None or frame.tokens[noun].lemma_.lower() not in wanted:
        return None
    whole = noun_phrase(frame, noun, children)
    owner = next((c for c in children.get(noun, ()) if frame.tokens[c].dep_ == "poss"), None)
    if owner is None:
        of = next((c for c in children.get(noun, ()) if frame.tokens[c].lower_ == "of"), -1)
        owner = next((c for c in children.get(of, ()) if frame.tokens[c].dep_ == "pobj"), None)
    if owner is None or frame.tokens[owner].lower_ in _SKIPPED or whole.last < noun:
        return None
    source = noun_phrase(frame, owner, children)
    if frame.tokens[source.last].tag_ == "POS":
        source = Chunk(source.first, source.last - 1, "source")
    return _group(frame, (at, max(whole.last, source.last)), source, (Chunk(noun, noun, "cue"), _RULE))


def _has_it(frame: Frame, at: int, children: dict[int, list[int]]) -> Group | None:
    """Read "as X has it" and "as X puts it"."""
    verb = int(frame.head[at])
    it = next((c for c in children.get(verb, ()) if frame.tokens[c].dep_ == "dobj"), None)
    token = frame.tokens[verb]
    if token.lemma_.lower() not in _HAVE_IT or it != verb + 1 or frame.tokens[it].lower_ not in {"it", "things"}:
        return None
    source = find_own_subject(frame, verb, children)
    if source is None or source.first != at + 1:
        return None
    return _group(frame, (at, it), source, (Chunk(verb, verb, "cue"), _HAS_RULE))


def _for(frame: Frame, at: int, children: dict[int, list[int]]) -> Group | None:
    """Read "For the group, by contrast, it is “too late”": a speaker, a comma, and a quotation in what follows."""
    noun = next((c for c in children.get(at, ()) if frame.tokens[c].dep_ == "pobj"), None)
    if noun is None:
        return None
    source = noun_phrase(frame, noun, children)
    words = {frame.tokens[i].lower_ for i in range(source.first, source.last + 1)}
    speaks = words & (BODIES | ROLES | CROWD)
    behind = source.last + 1
    if not speaks or behind >= len(frame) or not (frame.tokens[behind].text == "," or _is_clause(frame, behind)):
        return None
    group = _group(frame, (at, source.last), source, (Chunk(at, at, "cue"), _RULE))
    if group is None or not any(
        frame.tokens[i].text in _QUOTES for c in group.contents for i in range(c.first, c.last)
    ):
        return None
    return group


def _opens(frame: Frame, at: int) -> bool:
    """Say whether a word opens its sentence or the part of it behind a semicolon."""
    return at == 0 or frame.sentence[at - 1] != frame.sentence[at] or frame.tokens[at - 1].text == ";"


def _is_clause(frame: Frame, first: int) -> bool:
    """Say whether a subject with its verb stands right behind a phrase: "For the ministry | the matter is …"."""
    near = range(first, min(first + _NEAR, len(frame)))
    subject = next((i for i in near if frame.tokens[i].dep_ == "nsubj"), None)
    opens = frame.tokens[first].pos_ in {"DET", "PRON", "PROPN"}
    return opens and subject is not None and frame.tokens[int(frame.head[subject])].pos_ in {"VERB", "AUX"}


def _group(frame: Frame, phrase: tuple[int, int], source: Chunk, read: tuple[Chunk, str]) -> Group | None:
    """Return the attribution of the rest of the sentence, None where it says nothing."""
    cue, rule = read
    first, last = phrase
    while first > 0 and frame.sentence[first - 1] == frame.sentence[phrase[0]] and frame.tokens[first - 1].text != ";":
        first -= 1
    while last + 1 < len(frame) and frame.sentence[last + 1] == frame.sentence[phrase[1]]:
        if frame.tokens[last + 1].text == ";":
            break
        last += 1
    parts = [_trimmed(frame, first, phrase[0] - 1), _trimmed(frame, phrase[1] + 1, last)]
    contents = [part for part in parts if part is not None]
    inside = [i for part in contents for i in range(part.first, part.last + 1)]
    told = any(frame.tokens[i].pos_ in {"VERB", "AUX", "NUM"} for i in inside)
    return Group(cue, source, contents, [rule]) if told else None


def _trimmed(frame: Frame, first: int, last: int) -> Chunk | None:
    while first <= last and frame.tokens[first].lower_ in _EDGES:
        first += 1
    while last >= first and frame.tokens[last].lower_ in _EDGES:
        last -= 1
    return Chunk(first, last, "content") if last - first + 1 >= _SHORTEST else None
