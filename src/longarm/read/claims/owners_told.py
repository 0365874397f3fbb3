"""Owners told beside a figure and not by an attribution, in English: whose claim is passed on, who filed what names it.

"Denied the allegations by Open Ledger that China runs 54", "rejected the group's claim of 54", "54 …, campaigners at
Open Ledger estimate", "Prosecutors filed two complaints. One names 34 officers". And what a body did is nobody's count:
"prosecutors charged eight people".
"""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.clauses import token_at
from longarm.read.claims.ground import Ground
from longarm.read.claims.naming import Named
from longarm.read.claims.threads import Thread
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_CLAIM = (
    r"(?:claims?|allegations?|accusations?|assertions?|findings?|estimates?|reports?|figures?|data|stud(?:y|ies)|research"
    r"|counts?|tally|lists?|maps?|disclosures?|revelations?|documents?|dossiers?|surveys?)"
)
#: "the allegations made by the group Open Ledger", before the name.
_BY = re.compile(
    rf"\b{_CLAIM} (?:(?:made|raised|published|levelled|put forward|released|compiled|issued) )?(?:in \w+ )?"
    r"(?:by|from|of) (?:the )?(?:[\w’'-]+ ){0,4}$",
    re.IGNORECASE,
)
#: "Open Ledger's claim that", behind the name.
_ITS = re.compile(rf"[’']s? (?:\w+ ){{0,2}}{_CLAIM}\b", re.IGNORECASE)
#: "citing a document from Open Ledger", before the name: what an outlet passes on.
_CITING = re.compile(
    r"\b(?:citing|quoting|based on|drawing on|referring to|sight of|got hold of|leaked"
    r"|(?:has|have|had) (?:seen|obtained|read))\b[^.;:]{0,50}\b(?:by|from|of|citing|quoting) (?:the )?$"
    r"|\b(?:citing|quoting) (?:the )?(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
_TELLS = (
    r"(?:sa(?:y|ys|id)|claim(?:s|ed)?|estimat(?:e|es|ed)|reckon(?:s|ed)?|boast(?:s|ed)?|calculat(?:e|es|ed)|insist(?:s|ed)?"
    r"|report(?:s|ed)?|believ(?:e|es|ed)|alleg(?:e|es|ed)|maintain(?:s|ed)?|not(?:e|es|ed)|add(?:s|ed)?|warn(?:s|ed)?"
    r"|wrote|write|writes|found|finds?|argu(?:e|es|ed)|suggest(?:s|ed)?|admit(?:s|ted)?|confirm(?:s|ed)?|disclos(?:es|ed)"
    r"|reveal(?:s|ed)?|announc(?:es|ed)"
    r"|acknowledg(?:e|es|ed)|conced(?:es|ed)|told \w+|testif(?:ies|ied)|assert(?:s|ed)?|declar(?:es|ed)|stat(?:es|ed))"
)
_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_WHO = r"(?P<who>(?:the |an? )?(?:[\w’'.-]+,? ){1,8}?)"
#: "54 …, campaigners at Open Ledger estimate." behind a figure; ", Bekir Bozdağ boasted in April, had …" before it.
_POSTPOSED = re.compile(rf"[^;:]*?[,”\"’] {_WHO}{_TELLS}(?: (?:on|in|last|this|to|at) [^,.;]{{1,40}})?[.”\"]?\s*")
_INSERTED = re.compile(rf", {_WHO}{_TELLS}(?: (?:on|in|last|this|at) [\w ]{{1,30}})?, ")
_NO_NAME = re.compile(
    r"\b(?:is|are|was|were|has|have|had|that|which|who|whom|and|but|or|when|where|it|they|he|she|we|i|you)\b"
)
#: "One names 34 officers; the other 10": what it was that somebody filed or published in the sentence before.
_ONE = re.compile(
    r"(?:One|The (?:first|second|third|other|latter|former|complaints?|indictments?|papers|documents?|filings?|charges"
    r"|list|report)|Another|Both|It|They|These) (?:of (?:them|these) )?(?:\w+ )?"
    r"(?:names?|named|charges?|charged|accuses?"
    r"|accused|lists?|listed|alleges?|alleged|targets?|describes?|covers?|counts?|counted|contains?|details?|concerns?)\b"
)
_FILED = frozenset(
    {"file", "unseal", "publish", "release", "issue", "announce", "present", "bring", "unveil", "lodge", "submit"}
)
_PAPERS = frozenset(
    """complaint indictment charge case report list document filing paper study map statement dossier letter petition
    suit lawsuit survey set""".split()  # noqa: SIM905
)
#: What a body does to persons or with money: so many of them are its deed and no group's count.
_DEEDS = frozenset(
    """arrest detain charge indict convict sentence jail imprison fine expel summon question search raid deport
    extradite sanction ban prosecute acquit release free award pay offer close shut order impose sue
    investigate""".split()  # noqa: SIM905
)
#: Whoever tells a deed gives its number.
_TELLING = frozenset(
    """say find count report reveal show document claim estimate note list state tell write announce confirm identify
    allege conclude record detail describe mention believe add know learn suggest argue disclose calculate boast
    insist maintain warn testify admit acknowledge""".split()  # noqa: SIM905
)
_OPENS = frozenset({"open", "launch", "put", "issue", "bring", "file", "start", "place", "hand"})
_OPENED = frozenset(
    {"case", "inquiry", "investigation", "probe", "sanction", "charge", "bounty", "warrant", "proceeding", "reward"}
)
_STEPS = 12


def find_claimant(thread: Thread, index: int, number: Span, speaker: str | None) -> Named | None:
    """Return the group or body whose claim a speaker passes on or rejects, where the claim is named before the figure.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
        speaker: who speaks, if anybody.
    """
    text, sentence, known = thread.ground.text, thread.body[index], thread.ground.known
    passed_on = speaker is not None and known.kind_of(speaker) == "outlet"
    for one in reversed([one for one in thread.named[index] if one.span.end <= number.start and one.name != speaker]):
        told = one.known or one.name in thread.called or one.name in thread.trusted
        if not told or known.kind_of(one.name) == "outlet":
            continue
        start = max(sentence.span.start, one.span.start - 90)
        cited = passed_on and _CITING.search(text, start, one.span.start)
        if cited or _BY.search(text, start, one.span.start) or _ITS.match(text, one.span.end, number.start):
            return one
    return None


def find_teller(thread: Thread, index: int, number: Span) -> tuple[Named | None, str]:
    """Return who is put behind or inside a sentence as who tells it, or who filed what tells it, with the rule.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
    """
    text, sentence = thread.ground.text, thread.body[index]
    stop = text.find(";", number.end, sentence.span.end)
    told = _POSTPOSED.fullmatch(text, number.end, stop if stop > 0 else sentence.span.end)
    inserted = list(_INSERTED.finditer(text, sentence.span.start, number.start))
    told = told or (inserted[-1] if inserted else None)
    if told is not None and not _NO_NAME.search(told["who"].lower()):
        who = Span(told.start("who"), told.end("who") - 1)
        named = [one for one in thread.named[index] if who.holds(one.span)]
        if named:
            return named[-1], "figure.owner.teller"
        words = _ARTICLE.sub("", text[who.start : who.end])
        if any(word[:1].isupper() for word in words.split()):
            return Named(words, Span(who.end - len(words), who.end)), "figure.owner.teller"
    filed = _filer(thread, index)
    return (filed, "figure.owner.filed") if filed else (None, "")


def _filer(thread: Thread, index: int) -> Named | None:
    """Return who filed or published, in the sentence before, what this sentence tells the contents of."""
    ground, sentence = thread.ground, thread.body[index]
    last = thread.body[index - 1] if index else None
    if last is None or last.tokens is None or _ONE.match(ground.text, sentence.span.start, sentence.span.end) is None:
        return None
    for verb in last.tokens:
        if verb.pos_ == "VERB" and verb.lemma_.lower() in _FILED:
            subject = next((one for one in verb.children if one.dep_ == "nsubj"), None)
            objects = [one for one in verb.children if one.dep_ == "dobj" and one.lemma_.lower() in _PAPERS]
            if subject is not None and objects and subject.pos_ in {"NOUN", "PROPN"}:
                return _phrase(ground, last, subject)
    return None


def _phrase(ground: Ground, sentence: Sentence, head: Any) -> Named:
    """Return the plain noun phrase of a subject without its article."""
    start = ground.parsed.passages[sentence.passage].span.start
    first = next((one for one in head.doc[head.left_edge.i : head.i + 1] if one.pos_ not in {"DET", "PRON"}), head)
    span = Span(start + first.idx, start + head.idx + len(head))
    words = ground.words(span)
    return Named(words, span, nameless=words == words.lower())


def is_deed(ground: Ground, sentence: Sentence, number: Span, maker: Named | None) -> bool:
    """Say whether a number is what a body did to so many: no maker told of before counts it.

    Args:
        ground: the report.
        sentence: the sentence of the number.
        number: the words of the number.
        maker: who would be its owner otherwise; what a maker itself did is told by it.
    """
    verb = _verb_over(token_at(sentence, ground.parsed, number.start))
    if verb is None:
        return False
    lemma = verb.lemma_.lower()
    opened = lemma in _OPENS and any(one.lemma_.lower() in _OPENED for one in verb.children if one.dep_ == "dobj")
    if lemma not in _DEEDS and not opened:
        return False
    start = ground.parsed.passages[sentence.passage].span.start
    return not _is_reported(verb) and not _is_by(start, verb, maker)


def _verb_over(token: Any | None) -> Any | None:
    for _ in range(_STEPS):
        if token is None or token.pos_ == "VERB":
            return token
        token = token.head if token.head is not token else None
    return None


def _is_reported(verb: Any) -> bool:
    """Say whether a deed stands in a clause that a verb of telling or finding takes as its content."""
    for _ in range(_STEPS):
        if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _TELLING:
            return True
        if verb.head is verb:
            return False
        verb = verb.head
    return False


def _is_by(start: int, verb: Any, maker: Named | None) -> bool:
    """Say whether the maker itself is the subject of a deed."""
    if maker is None:
        return False
    doers = [one for one in (*verb.children, *verb.head.children) if one.dep_ == "nsubj"]
    return any(maker.span.overlaps(Span(start + one.idx, start + one.idx + len(one))) for one in doers)
