"""Through whom words came: "told the BBC", "in a statement to X", "quoted by Reuters", "at a news conference"."""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.linker import head_of
from longarm.read.attribution.quoted_as import quoted_as
from longarm.read.attribution.roles import MEDIA
from longarm.read.attribution.short_forms import Roster
from longarm.read.attribution.subject import noun_phrase
from longarm.read.attribution.tagger import Chunk

#: Who is told something but relays nothing.
_NO_RELAY = frozenset(
    {"embassy", "consulate", "ministry", "department", "government", "police", "council", "commission", "mr.", "ms.",
     "mrs.", "president", "minister", "secretary", "state", "union", "parliament", "senate", "commons", "lords",
     "congress", "bundestag", "dáil", "knesset", "committee", "lawmakers", "legislators", "senators", "mps", "meps"}
)  # fmt: skip
_LISTENERS = frozenset({"tell", "inform", "write", "speak", "confirm", "brief", "email", "explain", "say", "admit"})
_QUOTERS = frozenset({"quote", "cite", "report", "carry", "publish", "relay"})


def is_relay(name: str, roster: Roster) -> bool:
    """Say whether a name can be the outlet or occasion that words came through: no person, no office that was told."""
    return name.lower() not in roster.full and not set(name.lower().split()) & _NO_RELAY


def find_via(frame: Frame, cue: Chunk, children: dict[int, list[int]]) -> str | None:
    """Return the outlet, wire or occasion through which an attribution came, as the text words it.

    Args:
        frame: the tokens.
        cue: the cue.
        children: token -> tokens that hang on it.
    """
    head = head_of(cue, frame)
    lemma = frame.tokens[head].lemma_.lower()
    for child in children.get(head, ()):
        token = frame.tokens[child]
        if token.dep_ in {"dobj", "dative", "iobj"} and lemma in _LISTENERS and token.pos_ == "PROPN":
            return _phrase(frame, child, children)
        if token.dep_ == "agent" and lemma in _QUOTERS:
            name = _named_below(frame, child, children)
            if name:
                return name
    for child in children.get(head, ()):
        token = frame.tokens[child]
        if token.dep_ in {"prep", "dative"} and token.lower_ in {"in", "at", "on", "to", "via", "through", "during"}:
            found = _medium(frame, child, children, lemma)
            if found:
                return found
    return _quoter(frame, head, children)


def _quoter(frame: Frame, verb: int, children: dict[int, list[int]]) -> str | None:
    """Return who quotes somebody as saying it: "HINA quoted the ministry as denying that …"."""
    over = int(frame.head[int(frame.head[verb])])
    for quoting in (over, int(frame.head[over])):
        found = quoted_as(frame, quoting, children)
        if found is not None and found[1] == verb:
            subject = next(c for c in children.get(quoting, ()) if frame.tokens[c].dep_ == "nsubj")
            named = frame.tokens[subject].pos_ in {"PROPN", "NOUN"}
            return _whole(frame, noun_phrase(frame, subject, children)) if named else None
    return None


def _medium(frame: Frame, prep: int, children: dict[int, list[int]], lemma: str) -> str | None:
    for noun in children.get(prep, ()):
        token = frame.tokens[noun]
        if token.dep_ != "pobj":
            continue
        if frame.tokens[prep].lower_ == "to":
            return _phrase(frame, noun, children) if token.pos_ == "PROPN" and lemma in _LISTENERS else None
        if token.lemma_.lower() not in MEDIA:
            continue
        for inner in children.get(noun, ()):
            if frame.tokens[inner].lower_ in {"with", "to", "by", "for"}:
                name = _named_below(frame, inner, children)
                if name:
                    return name
        return _phrase(frame, noun, children)
    return None


def _named_below(frame: Frame, prep: int, children: dict[int, list[int]]) -> str | None:
    for noun in children.get(prep, ()):
        if frame.tokens[noun].pos_ == "PROPN":
            return _phrase(frame, noun, children)
    return None


def _phrase(frame: Frame, noun: int, children: dict[int, list[int]]) -> str:
    """Return a noun with the adjectives and nouns before it, articles left out."""
    first = noun
    members = set(children.get(noun, ()))
    while first > 0 and first - 1 in members and frame.tokens[first - 1].dep_ in {"compound", "amod", "nmod"}:
        first -= 1
    return " ".join(frame.text[int(frame.start[first]) : int(frame.end[noun])].split())


def _whole(frame: Frame, phrase: Chunk) -> str:
    """Return a phrase up to its first comma, without an article."""
    first = phrase.first + (frame.tokens[phrase.first].pos_ == "DET" and phrase.first < phrase.last)
    words = frame.text[int(frame.start[first]) : int(frame.end[phrase.last])]
    return " ".join(words.split(",", maxsplit=1)[0].split())


def children_of(frame: Frame) -> dict[int, list[int]]:
    """Return for each token the tokens that hang on it, in order."""
    return frame.children
