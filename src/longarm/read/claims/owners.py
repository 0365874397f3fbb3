"""Who gave a figure: its attribution, else the maker of the report that the text is telling of.

Counts are mostly relayed from a report, and the text names its maker once: "an investigation by X found 54 …", "X's
report lists …", "54 …, according to the group's study". The rules, from sure to weak, each with its id:

1. ``figure.owner.said``: an attribution with a named speaker holds the number.
2. ``figure.owner.maker``: the sentence names a maker beside a document or a verb of finding.
3. ``figure.owner.again``: the sentence speaks of "the report", "the group" or "it" and a maker was named before.
4. ``figure.owner.continued``: the sentence before gave figures of a maker, and this one names nobody else.
5. ``figure.owner.next``: the opening sentence gives a number and the next one names its maker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from longarm.read.attribution.roles import BODIES, DOCUMENTS
from longarm.read.claims.ground import Ground
from longarm.read.claims.naming import Named, find_named, fullest
from longarm.read.claims.voice import Voice, find_voice
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker
from longarm.records.span import Span

#: Characters between a maker's noun and its name at most ("the human rights group Safeguard Defenders").
_BESIDE = 40
_ACCORDING = re.compile(
    r"\b(?:according to|laut|nach angaben|zufolge|volgens|aldus|selon|d[’']après|según|de acuerdo con|segundo|de acordo com"
    r"|secondo|stando a|podľa)\b|[據据]|によると|按",
    re.IGNORECASE,
)
_BARE = re.compile(r"^[a-zà-ÿ\W]+$")
_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|both|de|die|beide|diese|les|ces|las|los|estas|as|os|le|i|queste)\s)$", re.I
)
_PRONOUNS = frozenset("it its their his her they he she the this that these".split())  # noqa: SIM905


@dataclass
class Thread:
    """Which makers of reports a text has named, sentence by sentence.

    Attributes:
        ground: the report.
        body: its body sentences.
        makers: for each of them the maker it names beside a document or a verb of finding, if any.
        names: every name of the report, for the fullest form.
    """

    ground: Ground
    body: tuple[Sentence, ...]
    makers: list[Named | None] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def before(self, index: int) -> Named | None:
        """Return the maker named last before a sentence."""
        return next((self.makers[i] for i in range(index - 1, -1, -1) if self.makers[i] is not None), None)


def follow(ground: Ground) -> Thread:
    """Go through a report once and note the makers of the reports it tells of."""
    thread = Thread(ground, ground.body())
    trusted: set[str] = set()
    named = [find_named(ground, sentence) for sentence in thread.body]
    for sentence, names in zip(thread.body, named, strict=True):
        thread.names.extend(one.name for one in names)
        trusted.update(one.name for one in names if _is_maker(ground, sentence, one))
    for sentence, names in zip(thread.body, named, strict=True):
        thread.makers.append(_maker(ground, sentence, [one for one in names if one.name in trusted]))
    return thread


def _is_maker(ground: Ground, sentence: Sentence, one: Named) -> bool:
    """Say whether a name is of a body that may make reports: known, called a group or newspaper, or worded as one."""
    if one.known or any(word.strip("’'s.").lower() in BODIES for word in one.name.split()):
        return True
    for _, span in ground.hits(sentence, "figure.maker"):
        if span.overlaps(one.span) or 0 <= one.span.start - span.end <= _BESIDE or 0 <= span.start - one.span.end <= 12:
            return True
    return False


def _maker(ground: Ground, sentence: Sentence, names: list[Named]) -> Named | None:
    """Choose the name nearest to a document, a verb of finding or an "according to" of the sentence."""
    if not names:
        return None
    signs = [span.start for code in ("figure.report", "figure.finds") for _, span in ground.hits(sentence, code)]
    signs += [m.start() for m in _ACCORDING.finditer(ground.text, sentence.span.start, sentence.span.end)]
    if not signs:
        return None
    return min(names, key=lambda one: min(min(abs(one.span.start - s), abs(one.span.end - s)) for s in signs))


def find_owner(thread: Thread, index: int, number: Span) -> Voice:
    """Find who gives a figure.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
    """
    said = find_voice(thread.ground, number)
    if said.speaker is not None and not _is_bare(said.speaker.name):
        return replace(said, because=(*said.because, "figure.owner.said"))
    named, rule = _told_by(thread, index, number)
    if named is None:
        return said
    name = fullest(named.name, thread.names)
    span = named.span if thread.body[index].span.holds(named.span) else None
    speaker = Speaker(name=name, kind="body", public=True, span=span)
    return replace(said, speaker=speaker, chain=(name,), because=(*said.because, rule))


def _is_bare(name: str) -> bool:
    """Say whether a speaker is only "the report", "it" or the like."""
    words = [word.strip("’'s").lower() for word in name.split()]
    return _BARE.match(name) is not None or all(word in DOCUMENTS or word in _PRONOUNS for word in words)


def _told_by(thread: Thread, index: int, number: Span) -> tuple[Named | None, str]:
    ground, sentence = thread.ground, thread.body[index]
    here = thread.makers[index]
    if here is not None:
        return here, "figure.owner.maker"
    earlier = thread.before(index)
    if earlier is not None and ground.hits(sentence, "figure.again"):
        return earlier, "figure.owner.again"
    held = ground.attribution_of(number)
    if held is not None and held.speaker is not None and not _is_bare(held.speaker.name):
        return None, ""
    before = ground.text[max(0, number.start - 12) : number.start]
    if index and thread.makers[index - 1] is not None and not _DEFINITE.search(before):
        return thread.makers[index - 1], "figure.owner.continued"
    if index == 0 and len(thread.makers) > 1 and thread.makers[1] is not None:
        return thread.makers[1], "figure.owner.next"
    return None, ""
