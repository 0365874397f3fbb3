"""Verbs of speech, praise and blame with a subject and what they are about: "the report mentions the office"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.subject import find_own_subject
from longarm.read.attribution.tagger import Chunk

_WORDS = """
acclaim applaud assail bash bemoan berate blast castigate celebrate censure champion chastise chide commend condemn
criticise criticize decry defend denounce deplore deride disparage excoriate extol hail lament laud lambast lambaste
mock praise rebuke revile ridicule scold slam tout vilify welcome
allege articulate brand broach characterise characterize chronicle cite compare debate depict describe detail discuss
downplay dub emphasise emphasize equate explain highlight invoke label liken lampoon mention mischaracterize outline
parrot portray recount reference reiterate stress summarise summarize underline underscore voice
advocate deny dispute endorse oppose propose recommend reject repudiate
acknowledge admit announce concede confirm proclaim
"""
#: Verbs whose object is what is spoken of, and that with a subject are speech and little else.
_OBJECT = frozenset(_WORDS.split())
#: Verb and preposition whose object is what is spoken of.
_PREPOSITION = frozenset(
    {("speak", "of"), ("speak", "about"), ("talk", "about"), ("talk", "of"), ("point", "to"), ("refer", "to"),
     ("allude", "to"), ("hint", "at"), ("comment", "on"), ("remark", "on"), ("complain", "about"), ("complain", "of"),
     ("warn", "of"), ("warn", "about"), ("warn", "against"), ("boast", "of"), ("boast", "about"), ("joke", "about"),
     ("call", "for"), ("push", "for"), ("press", "for"), ("plead", "for"), ("campaign", "for"), ("argue", "for"),
     ("argue", "against"), ("rail", "against"), ("disagree", "with"), ("apologise", "for"), ("apologize", "for"),
     ("object", "to"), ("worry", "about")}
)  # fmt: skip
#: Verbs that tell a view with "as" only, and of those the ones that take it without an object between: "as shameful".
_AS = frozenset("present pitch sell paint frame cast advertise promote bill market style".split())  # noqa: SIM905
_JUDGING = frozenset({"describe", "condemn", "denounce", "characterise", "characterize", "decry", "dismiss"})
#: Tokens from the verb to its preposition at most: "spoke to reporters of …".
_NEAR = 5
_RULE = "rule: verb of speech with its subject and what it is about"
_VERB_PARTS = frozenset({"aux", "auxpass", "neg", "advmod"})
_MORE = frozenset({"oprd", "prep", "acl"})
_LONGEST = 40


def find_spoken_of(groups: Sequence[Group], frame: Frame, children: dict[int, list[int]]) -> Iterator[Group]:
    """Yield attributions of such verbs outside what was found before.

    Args:
        groups: what was found before.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    taken = set().union(*(group.tokens() for group in groups))
    for at, token in enumerate(frame.tokens):
        if at in taken or token.pos_ != "VERB" or frame.headline[at]:
            continue
        group = _read(frame, at, children)
        if group is not None and taken.isdisjoint(group.tokens()):
            yield group


def _read(frame: Frame, at: int, children: dict[int, list[int]]) -> Group | None:
    lemma = frame.tokens[at].lemma_.lower()
    below = children.get(at, ())
    last, about = at, -1
    if lemma in _OBJECT or (lemma in _AS and any(frame.tokens[c].lower_ == "as" for c in below if c > at)):
        about = next((c for c in below if frame.tokens[c].dep_ == "dobj" and c > at), -1)
        if about < 0 and lemma in _JUDGING:
            about = next((c for c in below if frame.tokens[c].lower_ == "as" and c == at + 1), -1)
    if about < 0:
        # "spoke to reporters of an office": a parser may hang the preposition on who was told.
        to = [n for c in below if frame.tokens[c].lower_ in {"to", "with"} for n in children.get(c, ())]
        told = [*below, *(c for n in to for c in children.get(n, ()))]
        prep = next((c for c in told if (lemma, frame.tokens[c].lower_) in _PREPOSITION and 0 < c - at <= _NEAR), -1)
        about = next((c for c in children.get(prep, ()) if frame.tokens[c].dep_ in {"pobj", "pcomp"}), -1)
        last = prep if about >= 0 and prep == at + 1 else at
    subject = find_own_subject(frame, at, children)
    if about < 0 or subject is None or subject.last >= at:
        return None
    first = at
    while first - 1 in below and frame.tokens[first - 1].dep_ in _VERB_PARTS:
        first -= 1
    content = _stretch(frame, about, at, children)
    if content is None or content.first <= last:
        return None
    return Group(Chunk(first, last, "cue"), subject, [content], [_RULE])


def _stretch(frame: Frame, about: int, verb: int, children: dict[int, list[int]]) -> Chunk | None:
    """Return what the verb is about with all that hangs on it, and the "as …" that follows; None when it is broken."""
    members, stack = {about}, [about]
    stack += [
        c
        for c in children.get(verb, ())
        if c > about and frame.tokens[c].dep_ in _MORE and frame.tokens[c].lower_ == "as"
    ]
    members |= set(stack)
    while stack and len(members) <= _LONGEST:
        below = children.get(stack.pop(), ())
        members.update(below)
        stack.extend(below)
    first, last = min(members), max(members)
    while last > first and frame.tokens[last].is_punct and frame.tokens[last].text not in {"”", '"', ")"}:
        last -= 1
    return Chunk(first, last, "content") if first > verb else None
