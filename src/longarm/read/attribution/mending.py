"""Mends who speaks where the parse hangs a speaker on the wrong verb: "Interpol, it said, should …"."""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.linker import head_of
from longarm.read.attribution.subject import find_own_subject, noun_phrase
from longarm.read.attribution.tagger import Chunk

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_NAMING = frozenset({"NOUN", "PROPN", "DET", "ADJ", "PART", "NUM"})
#: Words of a speaker between two commas, at most.
_LONGEST = 6
_ASKING = frozenset({"ask", "question", "press", "quiz", "challenge", "grill"})
#: Verbs whose passive tells what others hold of its subject, or tell it.
_OF_OTHERS = frozenset(
    """believe say think report allege suspect assume expect claim rumour rumor consider deem understand know accuse
    charge ask urge order tell inform""".split()  # noqa: SIM905
)
_EXAMINING = frozenset(
    """look review investigate examine probe check verify assess follow weigh study evaluate pursue inspect monitor
    receive get see hear consider discuss scrutinise scrutinize""".split()  # noqa: SIM905
)
_TOLD_BY_OTHERS = frozenset(
    {"claim", "allegation", "report", "rumour", "rumor", "accusation", "suspicion", "assertion", "tip", "complaint"}
)
_QUOTED = frozenset({"quote", "cite", "hear", "record", "overhear"})
_TELLING = frozenset({"say", "tell", "state", "claim", "insist", "warn", "add", "call", "describe"})


def is_asked(group: Group, frame: Frame) -> bool:
    """Say whether a group is what somebody was asked: "Asked about them, the minister said …" is one attribution."""
    head = head_of(group.cue, frame)
    token = frame.tokens[head]
    asked = token.lemma_.lower() in _ASKING and token.tag_ == "VBN" and token.dep_ in {"advcl", "acl", "dep", "prep"}
    return asked and group.cue.first == head


def is_said_of(group: Group, frame: Frame, children: dict[int, list[int]]) -> bool:
    """Say whether a source is the one of whom others believe, say or allege something: he has said nothing by it.

    "They are believed to carry messages", "two men, accused of working for China". Nor has who "looked into claims of a
    post" claimed anything.
    """
    head, source = head_of(group.cue, frame), group.source
    if source is not None and _is_examined(group.cue, frame):
        return True
    token = frame.tokens[head]
    if source is None or token.tag_ != "VBN" or token.lemma_.lower() not in _OF_OTHERS:
        return False
    below = children.get(head, ())
    if any(frame.tokens[c].dep_ == "agent" for c in below):
        return False
    passive = next((c for c in below if frame.tokens[c].dep_ == "nsubjpass"), None)
    if passive is not None:
        return source.first <= passive <= source.last
    if any(frame.tokens[c].dep_ in {"nsubj", "aux"} for c in below):
        return False
    return token.dep_ == "acl" and source.first <= int(frame.head[head]) <= source.last


def _is_examined(cue: Chunk, frame: Frame) -> bool:
    """Say whether a cue is a verb of looking into with a noun of telling that is others': "checks claims"."""
    lemmas = {token.lemma_.lower() for token in frame.tokens[cue.first : cue.last + 1]}
    return not (lemmas.isdisjoint(_EXAMINING) or lemmas.isdisjoint(_TOLD_BY_OTHERS))


def mend_source(group: Group, frame: Frame, children: dict[int, list[int]]) -> None:
    """Give a group the speaker that the words beside its cue name, where that is sure.

    Args:
        group: the attribution, changed in place.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    inserted = _inserted(group, frame)
    if inserted is not None:
        if group.source != inserted:
            group.source = inserted
            group.contents = [_without(one, inserted) for one in group.contents]
            group.reasons.append("rule: who speaks in an inserted clause")
        return
    head = head_of(group.cue, frame)
    over = int(frame.head[head])
    token = frame.tokens[head]
    if token.lemma_.lower() == "know" and frame.tokens[over].lemma_.lower() == "let" and over < head:
        told = find_own_subject(frame, over, children)
        if told is not None:
            group.source, group.cue = told, Chunk(over, over, "cue")
            group.reasons.append("rule: who lets somebody know")
        return
    if group.source is None:
        group.source = _quoted(frame, group.cue, children)
        return
    own = find_own_subject(frame, head, children)
    if own is None or own.first <= group.source.first or own.last != group.source.last:
        return
    if frame.tokens[own.first - 1].text == ",":
        group.source = own  # "Asked by two parties, the minister said": the parties do not speak
        group.reasons.append("rule: subject of the cue behind a comma")


def _inserted(group: Group, frame: Frame) -> Chunk | None:
    """Return who speaks in ", it said," or ", the study finds," between commas, or after one at the end."""
    first, last = group.cue.first, group.cue.last
    tokens = frame.tokens
    begin = first - 1
    while begin > 0 and first - begin <= _LONGEST and tokens[begin - 1].text != ",":
        begin -= 1
    if begin < 2 or last + 1 >= len(frame) or first - begin > _LONGEST:
        return None
    source = tokens[begin:first]
    if tokens[last + 1].text not in {",", ".", ";"} or frame.sentence[begin - 1] != frame.sentence[last] or not source:
        return None
    if len(source) == 1 and source[0].lower_ in _PRONOUNS:
        return Chunk(begin, begin, "source")
    named = source[-1].pos_ in {"NOUN", "PROPN"} and all(token.pos_ in _NAMING for token in source)
    sure = group.source is None or group.source.last >= begin
    return Chunk(begin, first - 1, "source") if named and not sure else None


def _without(content: Chunk, source: Chunk) -> Chunk:
    """Cut a content that ends in the pronoun."""
    if content.first < source.first <= content.last and content.last - source.first <= 1:
        return Chunk(content.first, source.first - 2, "content")
    return content


def _quoted(frame: Frame, cue: Chunk, children: dict[int, list[int]]) -> Chunk | None:
    """Return who "was quoted as saying" something: the subject of the passive, and no one else's."""
    lemmas = {frame.tokens[i].lemma_.lower(): i for i in range(cue.first, cue.last + 1)}
    verb = next((i for lemma, i in lemmas.items() if lemma in _QUOTED), -1)
    if verb < 0:
        verb = _above(frame, head_of(cue, frame))
    if verb < 0:
        return None
    noun = next((c for c in children.get(verb, ()) if frame.tokens[c].dep_ == "nsubjpass"), None)
    return None if noun is None else noun_phrase(frame, noun, children)


def _above(frame: Frame, at: int) -> int:
    """Return the verb of quoting above "as saying", -1 where there is none."""
    if frame.tokens[at].lemma_.lower() not in _TELLING or frame.tokens[at].dep_ != "pcomp":
        return -1
    over = int(frame.head[int(frame.head[at])])
    return over if frame.tokens[over].lemma_.lower() in _QUOTED else -1
