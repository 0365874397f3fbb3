"""From whom a speaker has what he says, by the words of the text: "citing Chinese police", "took from state media".

Such words are a mark of the claim, and the name in them another where one can be told: there, and not with the speaker,
starts what is known. What a speaker only speaks about ("referring to the station") is no source of his.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read.attribution.roles import BODIES
from longarm.read.claims.ground import Ground
from longarm.read.claims.sources_abroad import behind_abroad
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_ENDS = r"(?:that|which|who|and|but)\b"
_WHO = rf"(?P<who>(?:(?!{_ENDS})[\w’'-]+\s){{0,9}}[\w’'-]+)(?=\s*(?:[,.;:)—–]|\Z|\s{_ENDS}|\son\s[A-Z]))"
_RUN = r"[A-Z][\w&-]*(?:\s(?:(?:for|of|and|the|to|without)\s){0,2}[A-Z][\w&-]*){0,7}"
_PAPER = (
    r"(?:reports?|stud(?:y|ies)|surveys?|research|investigations?|findings|figures|data|list|dossier|paper|analysis"
    r"|information|statements?|articles?|posts?|tally|database|documents?|documentation|publications?)"
)
#: Words behind which somebody stands as source, whoever he is.
_CITES = re.compile(
    rf"\b(?:[Cc]iting|[Qq]uoting|[Rr]elying\son|[Dd]rawing\son|(?:which|who)\s(?:cit(?:es|ed)|quot(?:es|ed)))\s{_WHO}"
    rf"|\b(?:took|takes|taken|drew|drawn)\s(?:it\s|them\s|this\s)?from\s{_WHO.replace('P<who>', 'P<also>')}"
)
#: Words behind which what somebody speaks about may stand as well: only a paper or an organisation is a source there.
_REFERS = re.compile(
    r"\b(?:[Rr]eferring\sto|[Pp]ointing\sto|[Ww]ith\sreference\sto|[Bb]ased\son|[Oo]n\sthe\sbasis\sof"
    rf"|(?:which|who)\s(?:refer(?:s|red)\sto|relie[sd]\son|bases?\sthis\son|based\sthis\son))\s{_WHO}"
)
#: Words that hold the name of an organisation which told it before.
_TELLS = re.compile(
    rf"\b(?:cit|quot)(?:ed|es)\s(?:the\s)?(?P<as>{_RUN})(?=\sas\s(?:saying|finding|reporting|telling|stating|claiming))"
    rf"|\b(?:said|says|wrote|writes|reported|reports|noted|notes)\s(?:that\s)?(?:the\s)?(?P<had>{_RUN})\s(?:had|has|have)\s"
    r"(?:also\s|already\s|first\s)?(?:found|reported|documented|established|discovered|revealed|identified|uncovered|listed)\b"
    rf"|\b(?:had|was|were|been)\s(?:told|informed)\sby\s(?:the\s)?(?P<by>{_RUN})"
    rf"|\b(?:learn(?:ed|t)|heard|has\sit|had\sit)\s(?:of\s(?:it|this)\s)?from\s(?:the\s)?(?P<from>{_RUN})"
    rf"|\b[Aa]ccording\sto\s(?:an?|the|its|their)\s(?:[\w-]+\s){{0,3}}?{_PAPER}\s(?:\w+\s)?(?:by|of|from)\s(?:the\s)?(?P<paper>{_RUN})"
    rf"|\b[Aa]ccording\sto\s(?:the\s)?(?P<whose>{_RUN})[’'](?:s\s)?\s?(?:[\w-]+\s){{0,3}}?{_PAPER}\b"
)
_MAY = re.compile(
    r"\b(?:cit|quot|refer|point|rel[iy]|draw|drew|t[oa]k|base|basis|according|told|inform|learn|heard|ha[sd]\b)",
    re.IGNORECASE,
)
#: Names of sources that are none: what is cited is a reason, or a person in short.
_NO_SOURCE = re.compile(
    r"(?:an?\s)?(?:lack|need|risk|fears?|concerns?|security|reasons?|it|him|her|them|us|there|here|home|work|office)\b",
    re.IGNORECASE,
)
#: What stands before a clause that tells only which ones are meant ("those citing X"), or that nobody is cited.
_ONES = re.compile(
    r"\b(?:those|others|people|anyone|someone|(?:reports?|articles?|posts?|messages?|accounts?|critics|claims?|without"
    r"|not|never|instead of|rather than))\s\Z",
    re.IGNORECASE,
)
#: Somebody else speaks in between, so that what he cites is his own source.
_OTHER = re.compile(
    r"\b(?:and|but|while|whereas|though|although)\s[^;]{0,90}?"
    r"\b(?:said|says|told|reported|added|claimed|confirmed|agreed|denied|criticised|criticized)\b"
)
_SAYS = re.compile(
    r",\s(?:(?:also|then|later)\s)?(?:said|says|told|reported|added|claimed|confirmed|agreed|denied|criticised|criticized)\b"
)
_STATE = re.compile(
    r"(?:[A-Z][\w-]+[’']?s?\s)(?:[\w-]+\s){0,3}(?:police|intelligence(?:\sservices?)?|authorities|government|ministry"
    r"|embassy|consulate|prosecutors|state\smedia|ambassador)"
)
#: Words in the names of organisations that belong to no state.
_CIVIL = frozenset(
    """defenders watch amnesty institute foundation association federation network organisation organization project
    campaign coalition centre center initiative alliance observatory university ngo advocates times post""".split()  # noqa: SIM905
)
_TAIL = re.compile(r"\b(?:by|from|of)\s(?:the\s)?(?=[A-Z])")
_BESIDE = 24


@dataclass(frozen=True)
class Behind:
    """Who or what a speaker gives as where he has something from.

    Attributes:
        words: the words of the text for it.
        name: the name of an organisation, outlet or public body in them; None where none can be told.
    """

    words: Span
    name: Span | None = None


def source_behind(ground: Ground, span: Span, cue: Span | None = None) -> Behind | None:
    """Return the source that a speaker gives for a claim; None where the text gives none.

    Args:
        ground: what the report was found to hold.
        span: the sentence or clause that carries the claim.
        cue: the words that attribute the claim.
    """
    sentence = ground.sentence_at(span)
    if sentence is None:
        return None
    if sentence.lang != "en":
        found = behind_abroad(ground, sentence)
        return None if found is None else Behind(*found)
    if not _MAY.search(ground.text, sentence.span.start, sentence.span.end):
        return None
    return _cited(ground, sentence, cue) or _told(ground, sentence, cue)


def _cited(ground: Ground, sentence: Sentence, cue: Span | None) -> Behind | None:
    for pattern in (_CITES, _REFERS):
        for found in pattern.finditer(ground.text, sentence.span.start, sentence.span.end):
            group = "who" if found["who"] else "also"
            words = Span(found.start(group), found.end(group))
            if _NO_SOURCE.match(found[group]) or not _is_ours(ground, cue, Span(found.start(), words.end)):
                continue
            name = _named(ground, words)
            paper = re.search(rf"\b{_PAPER}\b", found[group]) is not None
            if pattern is _CITES or paper or (name is not None and _is_organisation(ground, name)):
                return Behind(words, name)
    return None


def _told(ground: Ground, sentence: Sentence, cue: Span | None) -> Behind | None:
    """Return the organisation that told before what a speaker says: "said that X had found", "had been told by X"."""
    for found in _TELLS.finditer(ground.text, sentence.span.start, sentence.span.end):
        group = found.lastgroup or ""
        name = _named(ground, Span(found.start(group), found.end(group)))
        outlet = name is not None and ground.known.kind_of(ground.words(name)) == "outlet"
        # Who says something "according to a report by an outlet" may be quoted there.
        relayed = outlet and group in {"paper", "whose"}
        if name is None or relayed or not _is_organisation(ground, name):
            continue
        if _is_ours(ground, cue, Span(found.start(), name.end)):
            return Behind(name, name)
    return None


def _is_ours(ground: Ground, cue: Span | None, found: Span) -> bool:
    """Say whether words that give a source are those of who says the claim, and tell that he has it from there."""
    before = ground.text[max(0, found.start - _BESIDE) : found.start]
    if _ONES.search(before):
        return False
    if cue is None:
        return True
    says = _SAYS.match(ground.text, found.end)
    if says is not None and not cue.overlaps(Span(says.start(), says.end())):
        return False  # "while the other, citing X, said there was none"
    low, high = (cue.end, found.start) if cue.end <= found.start else (found.end, cue.start)
    return low >= high or _OTHER.search(ground.text, low, high) is None


def _named(ground: Ground, words: Span) -> Span | None:
    """Return the name of an organisation, outlet or public body in words for a source."""
    known = ground.known.find(ground.text, words)
    if known:
        return known[0][1]
    text = ground.words(words)
    for run in re.finditer(_RUN, text):
        parts = run[0].split()
        if len(parts) > 1 and {part.lower() for part in parts} & BODIES:
            return Span(words.start + run.start(), words.start + run.end())
    tail = _TAIL.search(text)
    start = tail.end() if tail is not None else len(text) - len(re.sub(r"^(?:the|an?)\s", "", text))
    return Span(words.start + start, words.end) if _STATE.fullmatch(text, start) else None


def _is_organisation(ground: Ground, name: Span) -> bool:
    """Say whether a name is that of an organisation or outlet, and not of a body of a state or a party."""
    words = ground.words(name)
    return ground.known.kind_of(words) in {"group", "outlet"} or bool({one.lower() for one in words.split()} & _CIVIL)
