"""Citations: outlets, reports, bodies and persons that a report names as where it knows something from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read.attribution.roles import BODIES, PUBLIC_ROLES
from longarm.read.claims.accused import find_accused
from longarm.read.claims.full_names import FullNames
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.name_keys import NameKeys
from longarm.read.claims.naming import Named
from longarm.read.claims.threads import Thread, follow
from longarm.read.claims.voice import Voice
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution, Citation, Claim, Confidence
from longarm.records.report import Role
from longarm.records.span import Span

#: Words of public bodies whose statement is a source: what they say is on paper or said for them.
_OFFICIAL = re.compile(
    r"\b(?:ministr(?:y|ies)|department|courts?|tribunal|prosecutors?|attorney|police|parliament|committee|commission|agency|"
    r"bureau|office|fbi|rcmp|mi5|aivd|europol|interpol|service)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:regime|side|state|governments?|authorities|party|words?|stations?|cent(?:er|re)s?)\b", re.IGNORECASE
)
_PROSECUTORS = re.compile(r"prosecutors|attorneys|investigators", re.IGNORECASE)
#: "rights groups", "several Western experts": a crowd is nobody's source.
_CROWD = re.compile(
    r"^(?:[\w’'-]+\s){0,4}(?:groups|organi[sz]ations|NGOs|activists|experts|critics|analysts|officials|lawmakers"
    r"|dissidents|people|residents|campaigners|observers|sources|witnesses|researchers|scholars|victims|media|outlets"
    r"|Medien|Medienberichten?|Experten|médias|medios|expertos|organisaties|mediaberichten|deskundigen)$"
)
#: Court papers and letters are sources by themselves, whoever filed them.
_PAPERS = re.compile(
    r"(?:\w+ )?\b(?:court (?:papers|documents|records|filings?)|indictment|criminal complaint|affidavit"
    r"|(?:open|joint) letter|letter (?:of|from|by)|Anklageschrift"
    r"|acte d[’']accusation|escrito de acusación|atto d[’']accusa|dagvaarding"
    r"|起诉书|起訴書|法庭文件|起訴状)\b",
    re.IGNORECASE,
)
_COMPLAINT = re.compile(
    r"(?:\w+ ){0,2}(?:complaint|indictment|affidavit|filing|verdict|judgment|ruling)", re.IGNORECASE
)
_SEEN = re.compile(r"\s(?:seen|obtained|reviewed|read|viewed)\sby\b.*")
#: Of the loosely named, those that give statements and answers.
_KEPT = re.compile(r"government|ministr|embass|authorit", re.IGNORECASE)
_FORMER = re.compile(r"(?:former|ex-|once)\W+(?:an?\W+)?$", re.IGNORECASE)
#: Characters between the noun that tells what a name is and the name.
_BESIDE = 3
#: Words before a name in which somebody is told to speak to it, and words of an outlet's name, at most.
_BEFORE, _LONGEST_OUTLET = 32, 3
_PRESS = frozenset("press news times post journal guardian herald tribune gazette mail".split())  # noqa: SIM905
_ADDRESSED = "mp msp td member common lord parliament holyrood westminster stormont foi ms mr mrs dr"
_NO_OUTLET = (BODIES - _PRESS) | PUBLIC_ROLES | frozenset(_ADDRESSED.split())
_WHOSE_MEDIA = re.compile(r"(?:local|[A-Z][a-z]+) (?:media|press)")
#: Share of a report's body in which it gives what it is built on.
_LEAD = 0.55
#: "told Stuff", "confirmed to Expresso", "a piece on Vice": an outlet that the list of known ones lacks.
_TOLD_TO = re.compile(
    r"\b(?:told|(?:confirmed|spoke|speaking|said|commented|revealed) to"
    r"|(?:piece|story|article|report|interview) (?:on|in|by|with|from)"
    r"|published (?:in|by|on)|quoted by|reported by|reported in|read in|read on)\s(?:the\s)?$"
)
#: Things that a group makes public beside reports.
_MADE = re.compile(
    r"\b(?:list(?:s|ed|ing)?|maps?|made public|publi\w+|compil\w+|databases?|trackers?|index|update"
    r"|point(?:s|ed) to)\b",
    re.IGNORECASE,
)
#: A line this short may be nothing but a credit.
_LINE = 40


@dataclass(frozen=True)
class _Cited:
    name: str
    span: Span
    sentence: Span
    how: str
    rule: str
    confidence: Confidence = Confidence.MEDIUM
    because: tuple[str, ...] = ()


def find_citations(ground: Ground) -> tuple[Claim, ...]:
    """Find the citations of a report, one a name, each where the report cites it first."""
    thread = follow(ground)
    accused = find_accused(ground)
    found: list[_Cited] = []
    for index, sentence in enumerate(thread.body):
        found.extend(_in_sentence(thread, index, sentence))
    found.extend(
        _said(ground, one, _SEEN.sub("", one.speaker.name))
        for one in ground.attributions
        if one.speaker is not None and _is_source(ground, one, accused)
    )
    found.extend(_credits(ground))
    kept: list[Claim] = []
    full, taken = FullNames([*thread.names, *(one.name for one in found)]), NameKeys()
    for cited in sorted(found, key=lambda one: (one.span, one.rule)):
        name = ground.known.names.get(cited.name) or full.fullest(cited.name)
        if taken.add(name):
            kept.append(_claim(ground, name, cited))
    return tuple(kept)


def _in_sentence(thread: Thread, index: int, sentence: Sentence) -> list[_Cited]:
    ground, cited = thread.ground, []
    maker = thread.makers[index]
    for one in thread.named[index]:
        kind = ground.known.kinds.get(one.name) if one.known else None
        if kind == "outlet" and not _FORMER.search(ground.text[max(0, one.span.start - 16) : one.span.start]):
            cited.append(_Cited(one.name, one.span, sentence.span, "named", "citation.known", Confidence.HIGH))
        elif kind == "group" and _gives(ground, sentence):
            cited.append(_Cited(one.name, one.span, sentence.span, "report", "citation.maker", Confidence.HIGH))
        elif not one.known and (_is_introduced(ground, sentence, one, maker) or _is_told(ground, sentence, one)):
            cited.append(_Cited(one.name, one.span, sentence.span, "named", "citation.introduced"))
    for _, span in ground.hits(sentence, "citation.media"):
        cited.append(_Cited(_media(ground.words(span)), span, sentence.span, "media", "citation.media", Confidence.LOW))
        break
    return cited


def _media(words: str) -> str:
    """Return how nameless media are cited: "Canadian media" as such, everything looser as media reports."""
    return words if _WHOSE_MEDIA.fullmatch(words) else "media reports"


def _gives(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence tells what a group found or made public."""
    if ground.hits(sentence, "figure.report") or ground.hits(sentence, "figure.finds"):
        return True
    return sentence.lang == "en" and _MADE.search(ground.words(sentence.span)) is not None


def _is_told(ground: Ground, sentence: Sentence, one: Named) -> bool:
    """Say whether somebody spoke to an unlisted name as one speaks to an outlet."""
    words = one.name.split()
    if sentence.lang != "en" or len(words) > _LONGEST_OUTLET or one.name.isupper():
        return False
    if words[0].lower() in GIVEN_NAMES or any(word.lower().rstrip("s") in _NO_OUTLET for word in words):
        return False
    before = ground.text[max(sentence.span.start, one.span.start - _BEFORE) : one.span.start]
    apart = not ground.tell_country(one.name, sentence.lang)
    return apart and _TOLD_TO.search(before) is not None and not _is_person(ground, one.name)


def _is_person(ground: Ground, name: str) -> bool:
    """Say whether a name is that of a person who speaks in the report, or a part of it."""
    if " " not in name and re.search(rf"[A-Z][a-zà-ž]+ {re.escape(name)}(?!\w)", ground.text):
        return True
    spoken = (one.speaker for one in ground.attributions if one.speaker is not None)
    return any(one.kind == "person" and name in one.name for one in spoken)


def _is_introduced(ground: Ground, sentence: Sentence, one: Named, maker: Named | None) -> bool:
    """Say whether an unlisted name is called an outlet or group ("newspaper X"), or reports as outlets do."""
    if one.name.split()[0].lower() in GIVEN_NAMES:
        return False
    if any(0 <= one.span.start - span.end <= _BESIDE for _, span in ground.hits(sentence, "figure.maker")):
        return maker is not None and maker.name == one.name and not ground.tell_country(one.name, sentence.lang)
    reports = any(0 <= span.start - one.span.end <= 2 for _, span in ground.hits(sentence, "citation.after"))
    named = reports and one.name.isupper() and len(one.name) > 2
    return named and not ground.tell_country(one.name, sentence.lang)


def _said(ground: Ground, one: Attribution, name: str) -> _Cited:
    span = one.source[0] if one.source else one.content[0]
    held = ground.sentence_at(span)
    sentence = span if held is None else held.span
    return _Cited(name, span, sentence, one.cue_class, f"citation.said: {one.cue_class}", because=one.because)


def _is_source(ground: Ground, one: Attribution, accused: str | None) -> bool:
    """Say whether an attribution tells where the report knows something from, not only what somebody holds."""
    speaker = one.speaker
    if speaker is None or not one.content or one.cue_class in {"deny", "think", "feel", "want", "promise"}:
        return False
    if speaker.kind == "unnamed":
        return _PROSECUTORS.search(speaker.name) is not None
    if not _is_body_text(ground, one):
        return False
    if speaker.kind == "person":
        return speaker.public and _in_venue(ground, one) and _leads(ground, one)
    if speaker.kind == "document":
        return _is_paper(speaker.name, one.cue_class)
    return _is_body_source(ground, one, speaker.name, accused)


def _is_paper(name: str, cue_class: str) -> bool:
    """Say whether a document is a source by itself: court papers, letters."""
    if cue_class == "according" and _COMPLAINT.fullmatch(name):
        return True
    return _PAPERS.search(name) is not None and cue_class in {"according", "show", "say", "claim"}


def _is_body_source(ground: Ground, one: Attribution, name: str, accused: str | None) -> bool:
    """Say whether a body is a source: what it says must lead the report, or stand in a statement of its own."""
    if _CROWD.search(name) or not re.search(r"[A-Z]|prosecutor|police|court", name):
        return False
    if _LOOSE.search(name) or (accused and ground.tell_country(name, "en") == accused):
        return _in_venue(ground, one) and _KEPT.search(name) is not None
    if one.cue_class in {"according", "show"}:
        return True
    if one.cue_class not in {"say", "claim"} or _OFFICIAL.search(name) is None:
        return False
    return _leads(ground, one) or _in_venue(ground, one)


def _is_body_text(ground: Ground, one: Attribution) -> bool:
    """Say whether words are attributed in the report's body: a headline only repeats what the body must carry."""
    at = one.cue[0] if one.cue else one.content[0]
    sentence = ground.sentence_at(at)
    return sentence is None or sentence.role is Role.BODY


def _leads(ground: Ground, one: Attribution) -> bool:
    """Say whether words stand where a report gives what it is built on; behind that stand reactions to it."""
    body = ground.body()
    if not body:
        return False
    start, end = body[0].span.start, body[-1].span.end
    at = (one.cue[0] if one.cue else one.content[0]).start
    return at - start <= _LEAD * (end - start)


def _in_venue(ground: Ground, one: Attribution) -> bool:
    """Say whether the sentence tells where it was said: in a statement, in a written answer, on Telegram."""
    at = one.cue[0] if one.cue else one.content[0]
    sentence = ground.sentence_at(at)
    return sentence is not None and bool(ground.hits(sentence, "citation.venue"))


def _credits(ground: Ground) -> list[_Cited]:
    """Find what the report declares to be taken from: wire credits, source lines, agency bylines."""
    report = ground.parsed.report
    found = []
    for words in report.declared_parents:
        at = report.text.find(words)
        if at > 0 and report.text[at - 1] == "【":
            continue
        span = Span(max(at, 0), max(at, 0) + (len(words) if at >= 0 else 0))
        found.append(_Cited(_by_site(ground, words), span, span, "credit", "citation.credit", Confidence.HIGH))
    for passage in report.passages:
        alone = passage.role in {Role.BYLINE, Role.DATELINE} or passage.span.end - passage.span.start <= _LINE
        if not alone or passage.role in {Role.CAPTION, Role.RELATED, Role.HEADLINE}:
            continue
        for name, span in ground.known.find(report.text, passage.span):
            whole = report.text[passage.span.start : passage.span.end].strip(" .()-–—") == span.of(report.text)
            if ground.known.kinds[name] == "outlet" and (passage.role is not Role.BODY or whole):
                found.append(_Cited(name, span, passage.span, "credit", "citation.credit", Confidence.HIGH))
    return found


def _by_site(ground: Ground, words: str) -> str:
    """Return the known name behind the name of a site: "freedomhouse.org" -> "Freedom House"."""
    site = re.sub(r"\W", "", re.sub(r"^(?:https?://)?(?:www\.)?|\.\w{2,3}(?:\.\w{2})?/?$", "", words.lower()))
    plain = {re.sub(r"\W", "", form.lower()): name for form, name in ground.known.names.items()}
    longest = max((form for form in plain if len(form) > 5 and site.startswith(form)), key=len, default=None)
    return plain[longest] if longest else words


def _claim(ground: Ground, name: str, cited: _Cited) -> Claim:
    found = Found(
        Citation(outlet=name, how=cited.how),
        cited.sentence,
        (cited.rule, *cited.because),
        {"outlet": cited.span},
        cited.confidence,
    )
    return make_claim(ground, found, Voice(because=("voice.report",)))
