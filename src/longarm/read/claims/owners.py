"""Who gave a figure: its attribution, else the maker of the report that the text is telling of.

Counts are mostly relayed from a report, and the text names its maker once: "an investigation by X found 54 …", "X's
report lists …", "54 …, according to the group's study". The rules, from sure to weak, each with its id:

1. ``figure.owner.said``: an attribution with a named speaker holds the number.
   ``figure.owner.clause``: the subject of the verb that tells the number, where the attribution names another.

2. ``figure.owner.maker``: the sentence names a maker beside a document or a verb of finding.
3. ``figure.owner.again``: the sentence speaks of "the report", "the group" or "it" and a maker was named before.
4. ``figure.owner.continued``: the sentences before gave figures of a maker, and this one counts the same or speaks of
   its report, and has it from nobody else.
5. ``figure.owner.next``: the opening sentence gives a number, and the next one names its maker and speaks of the same.

   ``figure.owner.study``: the sentence names who made the study that counts.
   ``figure.owner.document``: the number stands in what was filed with a court, which names nobody else.

6. ``figure.owner.unnamed``: the sentence has a group without a name count ("a think tank has counted 17").

Four keep a speaker from what is not his count: ``figure.owner.within`` (a speaker tells what "the report" or a named
group counts), ``figure.owner.relayed`` ("reports that two stations …, the ministry said": the maker is named later),
``figure.owner.presupposed`` (who demands that two stations close, or looks into whether there are nine, takes their
number for granted) and ``figure.owner.deed`` ("X denied it and Y expelled six": what Y did is no part of X's words).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

import msgspec

from longarm.read.claims.bare_speakers import PRONOUNS, is_bare, is_thing
from longarm.read.claims.counted import Counted
from longarm.read.claims.ground import Ground
from longarm.read.claims.joined_clauses import is_of_another, is_of_inquiry
from longarm.read.claims.name_forms import without_article
from longarm.read.claims.naming import Named
from longarm.read.claims.other_sources import is_nobodys
from longarm.read.claims.owners_behind import is_no_count
from longarm.read.claims.owners_beside import find_beside
from longarm.read.claims.owners_gone_on import maker_gone_on, maker_told_next
from longarm.read.claims.owners_tied import is_done, is_taken_up
from longarm.read.claims.owners_told import find_claimant, is_deed
from longarm.read.claims.threads import Thread
from longarm.read.claims.voice import Voice
from longarm.read.claims.voices import voice_at
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker, Stance
from longarm.records.span import Span

_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|both|de|die|beide|diese|les|ces|las|los|estas|as|os|le|i|queste)\s)$", re.IGNORECASE
)
#: "Reports that …", "naar aanleiding van de onthulling dat …": what follows is not the speaker's own count.
_RELAYED = re.compile(
    r"\b(?:reports|allegations|claims|accusations|revelations?|disclosures?) (?:that|of)\b"
    r"|\b(?:onthulling(?:en)?|berichten?|beschuldiging(?:en)?) (?:dat|over)\b|\bberichte(?:n)?,? (?:wonach|dass|über)\b"
    r"|\b(?:informes|denuncias|acusaciones|denúncias|acusações) (?:de que|sobre)\b"
    r"|\b(?:informations selon lesquelles|accusations selon lesquelles)\b|\b(?:notizie|accuse) secondo cui\b",
    re.IGNORECASE,
)
_CLAUSE = 70
_DOER = "figure.owner.doer"
#: "research by Open Ledger": the document of a body is that body's.
_BY = re.compile(
    r"(?P<what>(?:[\w-]+\s)*(?:research|analysis|findings|dossier|tally|data|figures|study|report)) "
    r"(?:by|from) (?P<owner>[A-Z].*)"
)
#: Of the words that take something up again, those that can be a count's maker whoever speaks.
_THEIRS = re.compile(r"\b(?:group|organi[sz]ation|NGO|watchdog|think[- ]tank|report|study|survey)\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:an?|another|een|eine?[rmn]?|une?|una|uma?|uno)\s(?P<which>(?:[\w-]+\s){0,2})$", re.IGNORECASE)
_MEDIA = re.compile(r"\b(?:media|press|news) reports$|^(?:media|reports)$", re.IGNORECASE)
_SOME_MEDIA = re.compile(r"\b(?:media|news|press) reports\b", re.IGNORECASE)
#: What is filed with a court speaks for itself.
_FILED = re.compile(
    r"\b(?:complaint|indictment|affidavit|court (?:papers|documents|filings?|records))\b", re.IGNORECASE
)
#: Rules that look for a maker where nobody says the figure.
_UNSAID = frozenset({f"figure.owner.{rule}" for rule in ("maker", "again", "continued", "next")})


def find_owner(thread: Thread, index: int, number: Span, counted: Counted | None = None) -> Voice:
    """Find who gives a figure.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
        counted: the number with what it counts, where the words are one; it may be how many a body arrested or fined.
    """
    said = voice_at(thread.ground, thread.body[index], number)
    if said.cue is not None and is_nobodys(thread.ground.text, said.cue, thread.body[index].lang):
        said = replace(said, speaker=None, chain=())
    named, rule = _told_by(thread, index, number, said, counted)
    if counted is not None:
        named, rule = _of_count(thread, index, counted, said, (named, rule))
    if rule == "figure.owner.said":
        return _as_said(thread, index, said, counted)
    if rule in {"figure.owner.presupposed", "figure.owner.deed"}:
        return Voice(stance=Stance.ASSERTS, certainty=said.certainty, marks=said.marks, because=("voice.report", rule))
    if named is None:
        nobody = rule == _DOER or is_thing(said)
        return Voice(marks=said.marks, certainty=said.certainty) if nobody else said
    if rule in {"figure.owner.relayed", "figure.owner.claimed"}:
        said = replace(said, stance=Stance.ASSERTS)
    thread.tell(index, named, counted.unit if counted is not None else None)
    name = thread.full.fullest(named.name)
    span = named.span if thread.body[index].span.holds(named.span) else None
    via = said.speaker.name if said.speaker is not None and rule == "figure.owner.within" else None
    kind: Literal["body", "unnamed"] = "unnamed" if named.nameless or named.span == number else "body"
    speaker = Speaker(name=name, kind=kind, public=kind == "body", span=None if named.span == number else span, via=via)
    return replace(said, speaker=speaker, chain=(name, via) if via else (name,), because=(*said.because, rule))


def _of_count(
    thread: Thread, index: int, counted: Counted, said: Voice, told: tuple[Named | None, str]
) -> tuple[Named | None, str]:
    """Judge once more who gives a number: nobody counts what he did, and a speaker may take known posts for granted."""
    number, (named, rule) = counted.number.span, told
    if rule in {"figure.owner.continued", "figure.owner.next"} and (is_no_count(counted) or is_done(thread, index)):
        thread.told.pop(index, None)
        named, rule = None, ""
    if rule in _UNSAID and is_deed(thread.ground, thread.body[index], number, named):
        thread.told.pop(index, None)
        named, rule = None, "figure.owner.deed"
    if rule == "figure.owner.said" and said.speaker is not None and said.speaker.name not in thread.called:
        outlet = thread.ground.known.kind_of(said.speaker.name) == "outlet"
        if not outlet and is_taken_up(thread.ground, number, counted.number.value, counted.unit):
            return None, "figure.owner.presupposed"
    return named, rule


def _as_said(thread: Thread, index: int, said: Voice, counted: Counted | None) -> Voice:
    """Return the voice of a speaker who gives a figure; the text goes on telling of him where he is a known maker."""
    speaker = said.speaker
    if speaker is not None and speaker.name in thread.called:
        maker = Named(speaker.name, speaker.span or thread.body[index].span)
        thread.tell(index, maker, counted.unit if counted is not None else None)
    owner = _BY.fullmatch(speaker.name) if speaker is not None else None
    if speaker is not None and owner is not None and speaker.kind != "person":
        speaker = msgspec.structs.replace(speaker, name=owner["owner"], kind="body", via=owner["what"])
    elif speaker is not None and speaker.kind == "unnamed":
        speaker = msgspec.structs.replace(speaker, name=without_article(speaker.name))
    return replace(said, speaker=speaker, because=(*said.because, "figure.owner.said"))


def _told_by(
    thread: Thread, index: int, number: Span, said: Voice, counted: Counted | None
) -> tuple[Named | None, str]:
    ground, sentence = thread.ground, thread.body[index]
    before = ground.text[sentence.span.start : number.start]
    speaker = said.speaker.name if said.speaker is not None else None
    if sentence.lang == "en" and speaker not in thread.called:
        claimant = find_claimant(thread, index, number, speaker)
        if claimant is not None:
            return claimant, "figure.owner.claimed"
    if _is_relayed(before, sentence, said):
        later = thread.after(index)
        return later or Named("reports", number), "figure.owner.relayed"
    if said.stance is Stance.DEMANDS or is_of_inquiry(ground, sentence, number):
        return None, "figure.owner.presupposed"
    if said.cue is not None and is_of_another(ground, sentence, said.cue, number):
        return None, "figure.owner.deed"
    beside, rule = find_beside(thread, index, number, said)
    return (beside, rule) if beside is not None else _by_speaker(thread, index, number, said, counted)


def _by_speaker(
    thread: Thread, index: int, number: Span, said: Voice, counted: Counted | None
) -> tuple[Named | None, str]:
    """Judge the speaker in whose words a number stands, else look for the maker that the report tells of."""
    ground, sentence, speaker = thread.ground, thread.body[index], said.speaker
    before = ground.text[sentence.span.start : number.start]
    if (speaker is not None and _MEDIA.search(speaker.name)) or _SOME_MEDIA.search(before):
        return Named("reports", number), "figure.owner.relayed"
    if speaker is not None and _is_doer(ground, sentence, said):
        named, rule = _unsaid(thread, index, number, counted)
        return named, rule or _DOER
    if speaker is not None and not is_bare(speaker) and not _is_mistaken(ground, said, number):
        inner = _within(thread, index, number, speaker)
        return (inner, "figure.owner.within") if inner else (None, "figure.owner.said")
    named, rule = _unsaid(thread, index, number, counted)
    if named is None and speaker is not None and speaker.kind == "document":
        filed = _FILED.search(speaker.name) is not None
        named = Named(without_article(speaker.name), speaker.span or number) if filed else thread.after(index)
        rule = "figure.owner.document" if filed else "figure.owner.next" if named else ""
    return named, rule


def _is_relayed(before: str, sentence: Sentence, said: Voice) -> bool:
    """Say whether a number follows "reports that …"; in "the group reports that …" the verb is the group's own."""
    found = _RELAYED.search(before)
    if found is None:
        return False
    start = sentence.span.start + found.start()
    return said.cue is None or not said.cue.overlaps(Span(start, start + 1))


def _is_doer(ground: Ground, sentence: Sentence, said: Voice) -> bool:
    """Say whether the words taken for saying tell of setting up: "China has set up at least 30 police stations"."""
    cue = said.cue
    return cue is not None and any(cue.overlaps(span) for _, span in ground.hits(sentence, "station.opened"))


def _is_mistaken(ground: Ground, said: Voice, number: Span) -> bool:
    """Say whether "it" was taken for the very subject of what it says: "China was behind 22 cases, it said"."""
    speaker = said.speaker
    if speaker is None or speaker.span is None or ground.words(speaker.span).lower() not in PRONOUNS:
        return False
    start = max(0, number.start - _CLAUSE)
    return speaker.name in ground.text[start : number.start] and number.end <= speaker.span.start


def _within(thread: Thread, index: int, number: Span, speaker: Speaker) -> Named | None:
    """Return the maker whose count a speaker passes on: "the minister said that the report counts 54"."""
    ground, sentence = thread.ground, thread.body[index]
    outlet = ground.known.kind_of(speaker.name) == "outlet"
    group = thread.groups[index]
    if group is not None and group.name != speaker.name and speaker.span is not None:
        found = [span for _, span in ground.hits(sentence, "figure.finds")]
        between = any(group.span.end <= span.start and span.end <= number.start for span in found)
        if speaker.span.end <= group.span.start and between and speaker.name not in thread.called:
            return group
    again = [span for _, span in ground.hits(sentence, "figure.again") if span.end <= number.start]
    if not outlet:
        again = [span for span in again if _THEIRS.search(ground.words(span)) and _is_before(speaker, span)]
    if not again or speaker.name in thread.called:
        return None
    here = group if group is not None and any(group.span.end <= span.start for span in again) else None
    return here or thread.before(index)


def _is_before(speaker: Speaker, span: Span) -> bool:
    """Say whether a speaker is named before a stretch of the text."""
    return speaker.span is not None and speaker.span.end <= span.start


_ACTED_ON = re.compile(
    r"\b(?:referred|charged|arrested|detained|indicted|convicted|sentenced|jailed|fined|expelled|summoned|questioned"
    r"|searched|raided|deported|extradited)\b[^.;]{0,20}$"
)


def _unsaid(thread: Thread, index: int, number: Span, counted: Counted | None) -> tuple[Named | None, str]:
    """Find the maker of a figure that no named speaker gives."""
    ground, sentence = thread.ground, thread.body[index]
    again = bool(ground.hits(sentence, "figure.again"))
    here = thread.makers[index]
    if here is not None and ";" in ground.text[number.end : here.span.start]:
        here = None
    if here is not None and (thread.groups[index] is not None or not again):
        return here, "figure.owner.maker"
    earlier = _named_here(thread, index, number) or thread.before(index) if again else None
    if earlier is not None:
        return earlier, "figure.owner.again"
    if here is not None:
        return here, "figure.owner.maker"
    last = maker_gone_on(thread, index, number, counted)
    if last is not None and not _DEFINITE.search(ground.text[max(0, number.start - 12) : number.start]):
        thread.told[index] = last
        return last, "figure.owner.continued"
    following = maker_told_next(thread, index, number, counted)
    # "Police referred two former executives": they are whom the police acted on, not what a maker counted.
    if following is not None and _ACTED_ON.search(ground.text[sentence.span.start : number.start]):
        return None, "figure.owner.deed"
    if following is not None:
        return following, "figure.owner.next"
    unnamed = _nameless(ground, sentence, number)
    return (unnamed, "figure.owner.unnamed") if unnamed else (None, "")


def _named_here(thread: Thread, index: int, number: Span) -> Named | None:
    """Return the group that a sentence names before it speaks of "the group": "all quote X, and the NGO had four"."""
    group = thread.groups[index]
    again = [span for _, span in thread.ground.hits(thread.body[index], "figure.again") if span.end <= number.start]
    return group if group is not None and any(group.span.end <= span.start for span in again) else None


def _nameless(ground: Ground, sentence: Sentence, number: Span) -> Named | None:
    """Return a maker whom the text does not name: "a think tank in Brussels has counted 17"."""
    finds = [span for _, span in ground.hits(sentence, "figure.finds")]
    for _, span in ground.hits(sentence, "figure.maker"):
        before = _ONE.search(ground.text, max(sentence.span.start, span.start - _CLAUSE), span.start)
        if before is None or span.end > number.start:
            continue
        if any(span.end <= one.start and one.end <= number.start for one in finds):
            start = before.start("which")
            return Named(ground.text[start : span.end], Span(start, span.end), nameless=True)
    return None
