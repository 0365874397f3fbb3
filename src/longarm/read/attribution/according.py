"""The surest rule of all: "according to X" beside the rest of its sentence, where the tagger missed it."""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.phrases import plain_phrase
from longarm.read.attribution.subject import noun_phrase
from longarm.read.attribution.tagger import Chunk

#: What follows "according to" without naming a speaker ("according to plan", "according to need").
_MANNERS = frozenset(
    {"plan", "need", "schedule", "law", "custom", "tradition", "taste", "size", "age", "rank", "merit", "type", "rule",
     "ability", "form", "preference", "instruction", "height", "weight", "season"}
)  # fmt: skip
_SHORTEST, _BEFORE = 3, 3
#: Verbs whose clause is somebody's words already.
_SPEECH = frozenset("say tell claim state deny add warn argue insist announce write report note explain".split())  # noqa: SIM905


def find_according(frame: Frame, at: int, children: dict[int, list[int]]) -> tuple[Chunk, Chunk, Chunk] | None:
    """Read "according to X" at token ``at``.

    Args:
        frame: the tokens.
        at: the token "according".
        children: token -> tokens that hang on it.

    Returns:
        Cue, source and content, None when no speaker or no proposition stands beside it.
    """
    tokens, size = frame.tokens, len(frame)
    if at + 2 >= size or tokens[at + 1].lower_ != "to" or frame.sentence[at + 2] != frame.sentence[at]:
        return None
    noun = next((c for c in children.get(at + 1, ()) if tokens[c].dep_ == "pobj"), None)
    if noun is None or tokens[noun].lemma_.lower() in _MANNERS:
        return None
    source = noun_phrase(frame, noun, children)
    if source.first != at + 2:
        return None
    first, last = at, source.last
    while first > 0 and frame.sentence[first - 1] == frame.sentence[at]:
        first -= 1
    while last + 1 < size and frame.sentence[last + 1] == frame.sentence[at]:
        last += 1
    content = _trimmed(frame, first, at - 1) or _trimmed(frame, source.last + 1, last)
    return (Chunk(at, at + 1, "cue"), source, content) if content else None


def mend_according(group: Group, frame: Frame) -> Group:
    """Cut a speaker at its comma where "according to" opens the sentence and the verb behind was left to nobody.

    "According to X, Y's police charged two men": a parser may take "X, Y's police" for one name, and what is said would
    then lack who did it.
    """
    source, cue = group.source, group.cue
    if (relative := _relative(group, frame)) is not None:
        return relative
    if source is None or not group.contents or frame.tokens[cue.first].lower_ != "according" or source.first < cue.last:
        return group
    first = min(group.contents).first
    if max(group.contents).last < cue.first:
        return _from_the_start(group, frame)
    comma = next((i for i in range(source.first + 1, source.last) if frame.tokens[i].text == ","), None)
    between = range(source.last + 1, first)
    if comma is None or not any(frame.tokens[i].pos_ in {"VERB", "AUX"} for i in between):
        return group
    last = max(group.contents).last
    cut = Chunk(source.first, comma - 1, "source")
    return Group(cue, cut, [Chunk(comma + 1, last, "content")], [*group.reasons, "rule: the comma ends the speaker"])


def _relative(group: Group, frame: Frame) -> Group | None:
    """Read "X, according to whom the file is missing, …": X says what stands up to the next comma."""
    at, tokens = group.cue.first, frame.tokens
    if tokens[at].lower_ != "according" or at < _BEFORE or at + _BEFORE >= len(frame):
        return None
    if tokens[at + 2].lower_ not in {"whom", "which"} or tokens[at - 1].text != ",":
        return None
    noun, last = at - 2, at + 3
    if frame.sentence[noun] != frame.sentence[at] or tokens[noun].pos_ not in {"NOUN", "PROPN"}:
        return None
    while last < len(frame) and frame.sentence[last] == frame.sentence[at] and tokens[last].text not in {",", ".", ";"}:
        last += 1
    content = _trimmed(frame, at + 3, last - 1)
    rule = "rule: who stands before “according to whom”"
    source = plain_phrase(frame, noun)
    return Group(Chunk(at, at + 1, "cue"), source, [content], [*group.reasons, rule]) if content else None


def _from_the_start(group: Group, frame: Frame) -> Group:
    """Let what is said begin with its sentence where "according to X" ends it and only a piece of it was found.

    "Police found no evidence at the sites, according to the statement": that nothing was found is said there as well.
    """
    first = min(group.contents)
    begin = first.first
    while begin > 0 and frame.sentence[begin - 1] == frame.sentence[first.first]:
        begin -= 1
    before = [frame.tokens[i] for i in range(begin, first.first)]
    apart = any(token.is_punct or token.pos_ == "CCONJ" or token.lemma_.lower() in _SPEECH for token in before)
    if not before or apart or frame.sentence[group.cue.first] != frame.sentence[first.first]:
        return group
    rest = [one for one in group.contents if one != first]
    whole = Chunk(begin, first.last, first.role)
    return Group(group.cue, group.source, [whole, *rest], [*group.reasons, "rule: what is said begins the sentence"])


def _trimmed(frame: Frame, first: int, last: int) -> Chunk | None:
    """Return the tokens without punctuation at the edges (quotation marks stay), None when hardly any are left."""
    while first <= last and frame.tokens[first].text in {",", ";", ":", "-", "—", "–"}:
        first += 1
    while last >= first and frame.tokens[last].text in {",", ";", ":", ".", "-", "—", "–"}:
        last -= 1
    return Chunk(first, last, "content") if last - first + 1 >= _SHORTEST else None
