"""Speakers who are sources: whose words in a report tell where it knows something from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from longarm.read.attribution.turns import TURN
from longarm.read.claims.accused import find_accused
from longarm.read.claims.acts_told import is_act, is_speech
from longarm.read.claims.cited import Cited
from longarm.read.claims.germanic_venues import WRITTEN, is_germanic, is_told_outlet
from longarm.read.claims.ground import Ground
from longarm.read.claims.roster import Roster
from longarm.read.claims.spoken_names import spoken_names
from longarm.read.claims.threads import follow
from longarm.read.claims.voice import stance_in
from longarm.records.claim import Attribution, Speaker, Stance
from longarm.records.report import Role
from longarm.records.span import Span

#: Words of public bodies whose statement is a source: what they say is on paper or said for them.
_OFFICIAL = re.compile(
    r"\b(?:ministr(?:y|ies)|department|courts?|tribunal|prosecutors?|attorney|police|parliament|committee|commission|agency"
    r"|bureau|office|fbi|rcmp|mi5|aivd|europol|interpol|service|intelligence|scotland yard|garda|gardaí|guard"
    r"|gendarmerie|carabinieri|lka|bka|bnd|dsn|fedpol|mivd|nctv|directorate|inspectorate|ombudsman|regulator|secretariat"
    r"|(?:affairs|federal) council"
    r"|protection of the constitution)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:regime|side|state(?!\s(?:department|security|committee|protection|secretar|police|attorney|prosecut))"
    r"|governments?|cabinet|authorities|party|words?|stations?|cent(?:er|re)s?|embass(?:y|ies)|consulates?)\b",
    re.IGNORECASE,
)
_PROSECUTORS = re.compile(r"\bprosecutors?\b|attorneys|investigators", re.IGNORECASE)
#: "rights groups", "several Western experts": a crowd is nobody's source.
_CROWD = re.compile(
    r"^(?:\w+ )?(?:governments|states|countries|capitals|ministries)$"
    r"|^(?:[\w’'-]+\s){0,4}(?:groups|organi[sz]ations|NGOs|activists|experts|critics|analysts|officials|lawmakers"
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
_VOICE = re.compile(
    r"(?:an? |the )?(?:(?:[\w-]+ ){0,2}spokes(?:man|woman|person) (?:for|of|at) (?:the )?(?P<behind>.+)"
    r"|(?P<before>.*[A-Za-z].*?)(?:[’']s)? spokes(?:man|woman|person)\b.*)"
)
#: "justice ministry", "ministry of the interior": a body in small letters is told from others by what it is for.
_TOLD_APART = re.compile(
    r"[A-Z]|prosecutor|police|court|government|cabinet"
    r"|[\w-]+\s(?:ministry|department|service|agency|inspectorate|directorate|ombudsman|watchdog)\b"
    r"|\b(?:ministry|department) (?:of|for)\b"
)
#: "investigative sources", "sources in the service": nameless, and yet what the report names as its source.
_INFORMANTS = re.compile(r"(?:[\w-]+\s){1,3}sources\b.*|sources? (?:in|at|within|close to)\b.*")
#: Groups that give statements as bodies do.
_GROUP = re.compile(
    r"\b(?:association|organi[sz]ation|union|foundation|network|coalition|campaign|alliance|society|federation|congress"
    r"|(?:support|solidarity|action|rights|working) group|initiative|forum|collective)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(r"\s(?:seen|obtained|reviewed|read|viewed)\sby\b.*")
_SAYING = frozenset({"say", "claim", "concede", "show", "according"})
#: Behind "told": a state or those who speak for it.
_STATE_HEARS = re.compile(
    r"\s(?:the\s)?(?:[\w’'-]+\s){0,3}?(?:embassy|consulate|ambassadors?|mission|government|chargé|envoy|consul|diplomats?)\b"
)
#: Of the loosely named, those that give statements and answers.
_KEPT = re.compile(r"government|cabinet|ministr|embass|consul|authorit", re.IGNORECASE)
#: A court's finding is a source, though to find is otherwise to think.
_COURT = re.compile(r"\b(?:courts?|tribunal|chamber of appeal)\b", re.IGNORECASE)
#: Share of a report's body in which it gives what it is built on.
_LEAD = 0.55
#: Sentences from which a text is a report with a lead, and not a remark.
_FEWEST = 4


def find_sources(ground: Ground) -> Iterator[Cited]:
    """Yield the speakers of a report whose words are where it knows something from, under their settled names."""
    roster, accused = Roster(ground), find_accused(ground)
    for one in ground.attributions:
        if one.speaker is None or _is_deed(ground, one):
            continue
        settled = [speaker for speaker, _ in roster.settle(one.speaker)]
        plain = _is_source(ground, one, accused)
        for speaker in settled or _unsettled(one.speaker):
            name = _SEEN.sub("", speaker.name)
            if plain or _is_source(ground, structs.replace(one, speaker=speaker), accused):
                yield _said(ground, one, name)
                continue
            body = _spoken_for(speaker) if _is_placed(ground, one) else None
            if body and _is_source(ground, _as_body(one, speaker, body), accused):
                yield _said(ground, one, body)


def _is_deed(ground: Ground, one: Attribution) -> bool:
    """Say whether an attribution tells an act: what somebody did is no source, though a tagger took it for speech."""
    sentence = ground.sentence_at(_place(one))
    return sentence is not None and (is_act(ground, sentence, one) or not is_speech(ground, sentence, one))


def _unsettled(speaker: Speaker) -> list[Speaker]:
    """A document and a crowd of prosecutors are sources, though they are nobody who could be asked."""
    return [speaker] if speaker.kind in {"document", "unnamed"} else []


def _as_body(one: Attribution, speaker: Speaker, body: str) -> Attribution:
    return structs.replace(one, speaker=structs.replace(speaker, name=body, kind="body"))


def _spoken_for(speaker: Speaker) -> str | None:
    """Return the body for which a spokesperson speaks: what he says is the body's."""
    words = speaker.affiliation if speaker.kind == "person" else speaker.name
    found = _VOICE.fullmatch(words or "")
    return found and (found["before"] or found["behind"])


def _said(ground: Ground, one: Attribution, name: str) -> Cited:
    span = one.source[0] if one.source else one.content[0]
    held = ground.sentence_at(span)
    sentence = span if held is None else held.span
    return Cited(name, span, sentence, one.cue_class, f"citation.said: {one.cue_class}", because=one.because)


def _is_source(ground: Ground, one: Attribution, accused: str | None) -> bool:
    """Say whether an attribution tells where the report knows something from, not only what somebody holds."""
    speaker = one.speaker
    if speaker is None or not one.content or one.cue_class in {"deny", "feel", "want", "promise"}:
        return False
    if one.cue_class == "think":
        named = _COURT.search(speaker.name) is not None and re.search(r"[A-Z]", speaker.name) is not None
        return named and speaker.kind == "body" and _is_body_text(ground, one)
    # Whether anything is said at all is the dearest question, so it is asked last.
    return _may_be_source(ground, one, speaker, accused) and stance_in(ground, one) is not Stance.NO_COMMENT


def _may_be_source(ground: Ground, one: Attribution, speaker: Speaker, accused: str | None) -> bool:
    """Say whether a speaker is a source by who it is and where it stands, if what is said is no silence."""
    if speaker.kind == "unnamed":
        return _PROSECUTORS.search(speaker.name) is not None or (
            one.cue_class in {"say", "according"} and _INFORMANTS.fullmatch(speaker.name) is not None
        )
    if not _is_body_text(ground, one):
        return False
    if speaker.via in WRITTEN and speaker.kind == "body" and is_germanic(ground, one):
        return True
    if speaker.kind == "person":
        return (
            speaker.public
            and one.cue_class != "demand"
            and TURN not in one.because
            and (_in_venue(ground, one) or _on_floor(ground, one))
            and _is_early(ground, one)
        )
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
    if _CROWD.search(name) or not _TOLD_APART.search(name) or _is_relayed(ground, one):
        return False
    theirs = accused is not None and ground.tell_country(name, "en") == accused
    if theirs or _LOOSE.search(name):
        told = _in_venue(ground, one) or _tells(ground, one, "citation.us") or (not theirs and _on_floor(ground, one))
        told = told or (theirs and one.cue_class == "according")
        return told and _KEPT.search(name) is not None
    if _is_group(ground, name) and one.cue_class in _SAYING:
        return True
    if one.cue_class in {"according", "show"}:
        return spoken_names(ground).country_alone(name) is None
    told = one.cue_class in {"say", "claim", "concede"} and not _is_told_a_state(ground, one)
    if not told or not (_OFFICIAL.search(name) or _is_called_official(ground, name)):
        return False
    return _is_placed(ground, one) or stance_in(ground, one) is Stance.ASSERTS


def _is_placed(ground: Ground, one: Attribution) -> bool:
    """Say whether a body speaks where a report gives what it is built on, or in a statement of its own."""
    return _leads(ground, one) or _in_venue(ground, one) or _on_floor(ground, one)


def _is_group(ground: Ground, name: str) -> bool:
    """Say whether a speaker is a group that inquires or speaks for people: known, called one, or named as one."""
    if ground.known.kind_of(name) == "group" or name in follow(ground).called:
        return True
    return _GROUP.search(name) is not None and name[:1].isupper()


def _is_told_a_state(ground: Ground, one: Attribution) -> bool:
    """Say whether a body speaks to another state: "told the Chinese embassy that …" is an act and no source."""
    if not one.cue:
        return False
    heard = _STATE_HEARS.match(ground.text, one.cue[0].end)
    via = one.speaker.via if one.speaker is not None else None
    return heard is not None or (via is not None and spoken_names(ground).country_alone(via) is not None)


def _is_relayed(ground: Ground, one: Attribution) -> bool:
    """Say whether a body's words stand in the report only as an outlet has them: then the outlet is cited."""
    via = one.speaker.via if one.speaker is not None else None
    return via is not None and ground.known.kind_of(via) == "outlet"


def _is_called_official(ground: Ground, name: str) -> bool:
    """Say whether the text calls initials an agency or the like right behind them: "BIS, the Czech agency, …"."""
    if not name.isupper():
        return False
    called = re.search(
        rf"(?<!\w){re.escape(name)}(?:,| \(| –| —)\s?(?:the|an?|its)?\s?(?P<what>[^,.;)\n]{{0,60}})", ground.text
    )
    return called is not None and _OFFICIAL.search(called["what"]) is not None


def _place(one: Attribution) -> Span:
    """Return where somebody is told to say something: at the attributing words, else at what is said."""
    return one.cue[0] if one.cue else one.content[0]


def _is_body_text(ground: Ground, one: Attribution) -> bool:
    """Say whether words are attributed in the report's body: a headline only repeats what the body must carry."""
    sentence = ground.sentence_at(_place(one))
    return sentence is None or sentence.role is Role.BODY


def _leads(ground: Ground, one: Attribution) -> bool:
    """Say whether words stand where a report gives what it is built on; a short remark has no such place."""
    return len(ground.body()) >= _FEWEST and _is_early(ground, one)


def _is_early(ground: Ground, one: Attribution) -> bool:
    """Say whether words stand in the first half of a report; behind that stand reactions to it."""
    body = ground.body()
    if not body:
        return False
    start, end = body[0].span.start, body[-1].span.end
    return _place(one).start - start <= _LEAD * (end - start)


def _in_venue(ground: Ground, one: Attribution) -> bool:
    """Say whether the sentence tells where it was said: in a statement, in a written answer, on Telegram."""
    return _tells(ground, one, "citation.venue") or is_told_outlet(ground, one)


def _on_floor(ground: Ground, one: Attribution) -> bool:
    """Say whether the sentence tells before whom it was said, or in reply: to a committee, in court, in an answer."""
    return _tells(ground, one, "citation.floor")


def _tells(ground: Ground, one: Attribution, code: str) -> bool:
    sentence = ground.sentence_at(_place(one))
    return sentence is not None and bool(ground.hits(sentence, code))
