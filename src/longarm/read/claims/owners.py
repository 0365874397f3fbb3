"""Who gave a figure: its attribution, else the maker of the report that the text is telling of.

Counts are mostly relayed from a report, and the text names its maker once: "an investigation by X found 54 …", "X's
report lists …", "54 …, according to the group's study". The rules, from sure to weak, each with its id:

1. ``figure.owner.said``: an attribution with a named speaker holds the number.
2. ``figure.owner.maker``: the sentence names a maker beside a document or a verb of finding.
3. ``figure.owner.again``: the sentence speaks of "the report", "the group" or "it" and a maker was named before.
4. ``figure.owner.continued``: the sentence before gave figures of a maker, and this one names nobody else.
5. ``figure.owner.next``: the opening sentence gives a number and the next one names its maker.

Three keep a speaker from what is not his count: ``figure.owner.within`` (an outlet tells what "the report" counts),
``figure.owner.relayed`` ("reports that two stations …, the ministry said": the maker is named later) and
``figure.owner.presupposed`` (who demands that two stations close takes their number for granted).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from longarm.read.attribution.roles import BODIES, DOCUMENTS
from longarm.read.claims.ground import Ground
from longarm.read.claims.naming import Named, find_named, fullest
from longarm.read.claims.voice import Voice, find_voice
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker, Stance
from longarm.records.span import Span

#: Characters between a maker's noun and its name at most ("the human rights group Safeguard Defenders").
_BESIDE = 40
_AFTER = 12
_ACCORDING = re.compile(
    r"\b(?:according to|laut|nach angaben|zufolge|volgens|aldus|selon|d[’']après|según|de acuerdo con|segundo"
    r"|de acordo com|secondo|stando a|podľa)\b|[據据]|によると|按",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|both|de|die|beide|diese|les|ces|las|los|estas|as|os|le|i|queste)\s)$", re.IGNORECASE
)
#: What ends the apposition of "group" to its name.
_BREAK = re.compile(r"[,;:‘’“”«»()（）]")
_PRESS = re.compile(
    r"news|paper|broadcast|magazin|outlet|platform|diario|peri[oó]dico|revista|cadena|agen[cz]|jornal|emissora|giornale"
    r"|quotidian|settimanale|rivista|emittente|zeitung|sender|krant|omroep|tijdschrift|persbureau|journal|hebdo|chaîne"
    r"|[报報][纸紙]|[电電][视視]|[杂雜][志誌]|新聞|通信|放送|denník",
    re.IGNORECASE,
)
_PRONOUNS = frozenset("it its their his her they he she the this that these".split())  # noqa: SIM905


#: "Reports that …", "naar aanleiding van de onthulling dat …": what follows is not the speaker's own count.
_RELAYED = re.compile(
    r"\b(?:reports|allegations|claims|accusations|revelations?|disclosures?) (?:that|of)\b"
    r"|\b(?:onthulling(?:en)?|berichten?|beschuldiging(?:en)?) (?:dat|over)\b|\bberichte(?:n)?,? (?:wonach|dass|über)\b"
    r"|\b(?:informes|denuncias|acusaciones|denúncias|acusações) (?:de que|sobre)\b"
    r"|\b(?:informations selon lesquelles|accusations selon lesquelles)\b|\b(?:notizie|accuse) secondo cui\b",
    re.IGNORECASE,
)
#: "whereas according to the Tibetan community about 1,000 …": the nearest "according to" before the number.
_NEARBY = re.compile(
    r"\baccording to (?:the )?(?P<who>[A-Z][\w’'-]+(?: [\w’'-]+){0,2}?)"
    r"(?: (?:about|around|some|at least|more than|over|nearly|there are|only))? $"
)
_CLAUSE = 70
_MEDIA = re.compile(r"\b(?:media|press|news) reports$|^(?:media|reports)$", re.IGNORECASE)
_SOME_MEDIA = re.compile(r"\b(?:media|news|press) reports\b", re.IGNORECASE)
#: Sentences over which a report that is being told is taken to go on without being named again.
_GOES_ON = 2


@dataclass
class Thread:
    """Which makers of reports a text has named, sentence by sentence.

    Attributes:
        ground: the report.
        body: its body sentences.
        makers: for each of them the maker it names beside a document or a verb of finding, if any.
        groups: for each of them a maker it names anywhere that is called a group or is known as one, if any.
        names: every name of the report, for the fullest form.
        told: sentence -> the maker to whom a figure in it was given.
        named: for each sentence the names in it.
    """

    ground: Ground
    body: tuple[Sentence, ...]
    makers: list[Named | None] = field(default_factory=list)
    groups: list[Named | None] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    told: dict[int, Named] = field(default_factory=dict)
    named: list[list[Named]] = field(default_factory=list)

    def before(self, index: int) -> Named | None:
        """Return the group named last before a sentence, else the maker named last."""
        for row, filled in ((self.groups, self._filled_groups), (self.makers, self._filled_makers)):
            at = bisect_left(filled, index) - 1
            if at >= 0:
                return row[filled[at]]
        return None

    @cached_property
    def _filled_groups(self) -> list[int]:
        return [i for i, one in enumerate(self.groups) if one is not None]

    @cached_property
    def _filled_makers(self) -> list[int]:
        return [i for i, one in enumerate(self.makers) if one is not None]

    def after(self, index: int) -> Named | None:
        """Return the maker named in one of the next sentences."""
        return next((one for one in self.makers[index + 1 : index + 4] if one is not None), None)


def follow(ground: Ground) -> Thread:
    """Return the makers of the reports that a text tells of, worked out once, with nothing told of yet."""
    if "thread" not in ground.notes:
        ground.notes["thread"] = _follow(ground)
    thread: Thread = ground.notes["thread"]
    return replace(thread, told={})


def _follow(ground: Ground) -> Thread:
    """Go through a report once and note the makers of the reports it tells of."""
    thread = Thread(ground, ground.body())
    trusted: set[str] = set()
    groups: set[str] = set()
    named = [find_named(ground, sentence) for sentence in thread.body]
    for sentence, names in zip(thread.body, named, strict=True):
        thread.named.append(names)
        thread.names.extend(one.name for one in names)
        for one in names:
            called = _is_called(ground, sentence, one)
            if called or one.known or any(word.strip("’'s.").lower() in BODIES for word in one.name.split()):
                trusted.add(one.name)
            kind = ground.known.kinds.get(one.name) if one.known else called
            if kind == "group":
                groups.add(one.name)
    thread.names = sorted(set(thread.names))
    for sentence, names in zip(thread.body, named, strict=True):
        told = [one for one in names if one.name in groups]
        chosen = (
            told if told and ground.hits(sentence, "figure.report") else [one for one in names if one.name in trusted]
        )
        thread.makers.append(_maker(ground, sentence, chosen, groups))
        thread.groups.append(next((one for one in reversed(names) if one.name in groups), None))
    return thread


def _is_called(ground: Ground, sentence: Sentence, one: Named) -> str | None:
    """Return what the text calls a name right beside it, if that is a group or an outlet."""
    for _, span in ground.hits(sentence, "figure.maker"):
        between = ground.text[span.end : one.span.start]
        beside = 0 <= one.span.start - span.end <= _BESIDE and not _BREAK.search(between)
        after = 0 <= span.start - one.span.end <= _AFTER
        if span.overlaps(one.span) or beside or after:
            return "outlet" if _PRESS.search(ground.words(span)) else "group"
    return None


def _maker(ground: Ground, sentence: Sentence, names: list[Named], groups: set[str]) -> Named | None:
    """Choose the name nearest to a document, a verb of finding or an "according to" of the sentence."""
    if not names:
        return None
    signs = [span.start for code in ("figure.report", "figure.finds") for _, span in ground.hits(sentence, code)]
    signs += [m.start() for m in _ACCORDING.finditer(ground.text, sentence.span.start, sentence.span.end)]
    if not signs:
        return None

    def away(one: Named) -> int:
        return min(min(abs(one.span.start - sign), abs(one.span.end - sign)) for sign in signs)

    nearest = min(names, key=away)
    return nearest if nearest.known or nearest.name in groups or away(nearest) <= _BESIDE else None


def find_owner(thread: Thread, index: int, number: Span) -> Voice:
    """Find who gives a figure.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
    """
    said = find_voice(thread.ground, number)
    named, rule = _told_by(thread, index, number, said)
    if rule == "figure.owner.said":
        return replace(said, because=(*said.because, rule))
    if rule == "figure.owner.presupposed":
        return Voice(stance=Stance.ASSERTS, certainty=said.certainty, marks=said.marks, because=("voice.report", rule))
    if named is None:
        return said
    if rule == "figure.owner.relayed":
        said = replace(said, stance=Stance.ASSERTS)
    thread.told[index] = named
    name = fullest(named.name, thread.names)
    span = named.span if thread.body[index].span.holds(named.span) else None
    via = said.speaker.name if said.speaker is not None and rule == "figure.owner.within" else None
    kind: Literal["body", "unnamed"] = "unnamed" if named.span == number else "body"
    speaker = Speaker(name=name, kind=kind, public=kind == "body", span=None if kind == "unnamed" else span, via=via)
    return replace(said, speaker=speaker, chain=(name, via) if via else (name,), because=(*said.because, rule))


def _is_bare(speaker: Speaker) -> bool:
    """Say whether a speaker is only "the report", "it" or the like."""
    words = [word.strip("’'s").lower() for word in speaker.name.split()]
    lowered = speaker.name == speaker.name.lower()
    nobody = speaker.kind == "document" and not any(word[:1].isupper() for word in speaker.name.split()[1:])
    things = all(word in DOCUMENTS or word in _PRONOUNS for word in words)
    return nobody or things or (lowered and any(word in DOCUMENTS for word in words)) or (lowered and len(words) == 1)


def _told_by(thread: Thread, index: int, number: Span, said: Voice) -> tuple[Named | None, str]:
    ground, sentence = thread.ground, thread.body[index]
    before = ground.text[sentence.span.start : number.start]
    if _RELAYED.search(before):
        later = thread.after(index)
        return later or Named("reports", number), "figure.owner.relayed"
    if said.stance is Stance.DEMANDS:
        return None, "figure.owner.presupposed"
    near = _NEARBY.search(before[-_CLAUSE:])
    if near is not None:
        start = number.start - len(before[-_CLAUSE:]) + near.start("who")
        return Named(near["who"], Span(start, start + len(near["who"]))), "figure.owner.according"
    speaker = said.speaker
    if (speaker is not None and _MEDIA.search(speaker.name)) or _SOME_MEDIA.search(before):
        return Named("reports", number), "figure.owner.relayed"
    if speaker is not None and not _is_bare(speaker):
        outlet = ground.known.kinds.get(ground.known.names.get(speaker.name, speaker.name)) == "outlet"
        earlier = thread.before(index) if outlet and _speaks_again(ground, sentence, number) else None
        return (earlier, "figure.owner.within") if earlier else (None, "figure.owner.said")
    return _unsaid(thread, index, number)


def _speaks_again(ground: Ground, sentence: Sentence, number: Span) -> bool:
    """Say whether "the report" or "the group" stands in a sentence before a number."""
    return any(span.end <= number.start for _, span in ground.hits(sentence, "figure.again"))


def _unsaid(thread: Thread, index: int, number: Span) -> tuple[Named | None, str]:
    """Find the maker of a figure that no named speaker gives."""
    ground, sentence = thread.ground, thread.body[index]
    again = bool(ground.hits(sentence, "figure.again"))
    here = thread.makers[index]
    if here is not None and ";" in ground.text[number.end : here.span.start]:
        here = None
    if here is not None and (thread.groups[index] is not None or not again):
        return here, "figure.owner.maker"
    earlier = thread.before(index)
    if earlier is not None and again:
        return earlier, "figure.owner.again"
    if here is not None:
        return here, "figure.owner.maker"
    last = _last_told(thread, index)
    if last is not None and not _DEFINITE.search(ground.text[max(0, number.start - 12) : number.start]):
        thread.told[index] = last
        return last, "figure.owner.continued"
    if index == 0 and len(thread.makers) > 1 and thread.makers[1] is not None:
        return thread.makers[1], "figure.owner.next"
    return None, ""


def _last_told(thread: Thread, index: int) -> Named | None:
    """Return the maker of whom the sentences just before tell; one alone in the text is told of all along."""
    for step in range(1, _GOES_ON + 1):
        last = thread.told.get(index - step) or (thread.groups[index - step] if index >= step else None)
        if last is not None:
            return last
    alone = {fullest(one.name, thread.names) for one in (*thread.groups, *thread.makers) if one is not None}
    return thread.before(index) if len(alone) == 1 else None
