"""Whose body acts or speaks where no parser reads: by its words, by what stands beside it, or by what is told of."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.verb_subjects import implied, listed_states
from longarm.read.families import GERMANIC
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker
from longarm.records.span import Span

#: Words that may stand between a body and the country it is of: "gobierno de la China", "中国駐加拿大大使館".
_TIE = re.compile(
    r"[\s\-’']*(?:(?:de|del|della|dello|dell|di|do|da|du|des|d|la|les|le|el|los|las|il|lo|gli|i|o|a|os|as|van|von|der|den|het)[\s’']+)*"
    r"|の|駐|驻|在|的|側"
)
#: What stands between a body and its town: "Polizei Berlin", "ministerie in Den Haag", "van Justitie in Riga".
_TOWN = re.compile(
    r"(?:\s(?:van|für|des|der)\s(?:\w+\s){0,2}?\w+)?\s(?:(?:in|im|zu|te|uit|aus|von|van)\s(?:de[rnm]?\s)?)?"
)
_THERE = re.compile(
    r"\b(?:tamojš\w+|tamější\w*|tamní\w*|dortige[nrsm]?|aldaar|plaatselijke|daar)\s(?:\w+\s)?$|(?:当地|當地|该国|該國|現地|同国)(?:の)?$",
    re.IGNORECASE,
)
#: Characters before a body in which a word such as "there" ends.
_JUST_BEFORE = 30
#: Characters looked back over for the state that the text spoke of last.
_LAST = 400
#: The one country whose press writes a language: a bare "police" is its own.
_HOME = {"sk": "SK", "cs": "CZ", "sv": "SE", "ja": "JP", "ko": "KR"}

#: What stands before a body, or opens its words, where it is of some other state: an adjective, or a name beside it.
_ANOTHER = {
    "cs": re.compile(
        r"(?<!\w)(?!česk|pražsk|brněnsk|státn|měst|krajsk|vrchn)\w+(?:sk|ck|zk)\w{1,3}\s(?:\w+\s)?\Z|\w+sk\w{1,3}\s"
    ),
    "sk": re.compile(
        r"(?<!\w)(?!slovensk|bratislavsk|košick|krajsk|mestsk)\w+(?:sk|ck|zk)\w{1,3}\s(?:\w+\s)?\Z|\w+sk\w{1,3}\s"
    ),
    "sv": re.compile(r"(?<!\w)(?!svensk)\w+isk[at]?\s\Z|[A-ZÅÄÖ]\w+s\s\Z"),
    "ja": re.compile(r"[ァ-ヶー]の?\Z|[国州]の?\Z|[ァ-ヶー]+"),
    "ko": re.compile(r"[가-힣]*(?:[^은는이가을를에의도로,\s])\s?\Z"),
}


def countries_of_body(ground: Ground, hosts: Hosts, sentence: Sentence, span: Span) -> tuple[str, ...]:
    """Tell whose body acted: by its own words, by a list of states that it is spread over, or by who is left."""
    there = _there(hosts, sentence, span)
    if there:
        return () if there in hosts.accused else (there,)
    told = ground.tell_country(ground.words(span), sentence.lang)
    own = country_beside(hosts, span, sentence.lang) or implied(hosts, told, sentence.lang)
    if own:
        return () if own in hosts.accused else (own,)
    listed = listed_states(hosts, sentence)
    return listed or state_left(hosts, sentence, at_home=not _is_of_another(hosts, sentence, span))


def countries_of_speaker(ground: Ground, hosts: Hosts, sentence: Sentence, speaker: Speaker) -> tuple[str, ...]:
    """Tell whose body or official speaks: by office or name, by what stands beside it, or by who is left."""
    told = ground.tell_country(speaker.affiliation or speaker.name, "en")
    told = told or (ground.tell_country(speaker.name, sentence.lang) if speaker.kind != "person" else None)
    if told in hosts.accused:
        return ()
    if told:
        return (told,)
    if speaker.span is not None:
        beside = country_beside(hosts, speaker.span, sentence.lang)
        if beside:
            return () if beside in hosts.accused else (beside,)
    return state_left(hosts, sentence)


def country_beside(hosts: Hosts, span: Span, lang: str = "") -> str | None:
    """Return the country that stands right beside a body: an adjective, or its name behind "of".

    In Dutch and German a body also goes by the town behind it: "Staatsanwaltschaft Wien", "het gerecht in Gent".
    """
    text = hosts.text
    before = [place for place in hosts.places_in(Span(max(0, span.start - 40), span.start)) if place.country]
    if before and _TIE.fullmatch(text, before[-1].span.end, span.start):
        return before[-1].country
    after = [place for place in hosts.places_in(Span(span.end, span.end + 30)) if place.country]
    if lang in GERMANIC and after and _TOWN.fullmatch(text, span.end, after[0].span.start):
        # The country behind a body's name goes before what the name alone tells: "Openbaar Ministerie in Zweden".
        return after[0].country
    # "Policía Nacional": a namesake of a common word inside a body's name tells no country.
    inside = [one for one in hosts.places_in(span) if one.country and (one.lat is None or one.span == span)]
    if inside:
        return inside[0].country
    if not after or not _TIE.fullmatch(text, span.end, after[0].span.start):
        return None
    tied = after[0].lat is None or text[span.end : after[0].span.start].strip()
    return after[0].country if tied else None


def _is_of_another(hosts: Hosts, sentence: Sentence, span: Span) -> bool:
    """Say whether a body is told to be of a state or town that is not known here: "Taiwanské úřady", "ブータン警察"."""
    foreign = _ANOTHER.get(sentence.lang)
    before = hosts.text[max(sentence.span.start, span.start - _JUST_BEFORE) : span.start]
    within = hosts.text[span.start : span.end]
    return foreign is not None and (foreign.search(before) is not None or foreign.match(within) is not None)


def _there(hosts: Hosts, sentence: Sentence, span: Span) -> str | None:
    """Return the country of the place named last before "the ministry there": "Viedeň … Tamojšie ministerstvo"."""
    if not _THERE.search(hosts.text, max(sentence.span.start, span.start - _JUST_BEFORE), span.start):
        return None
    before = Span(max(0, sentence.span.start - _LAST), span.start)
    named = [place.country for place in hosts.places_in(before) if place.country and place.country not in hosts.accused]
    return named[-1] if named else None


def state_left(hosts: Hosts, sentence: Sentence, *, at_home: bool = True) -> tuple[str, ...]:
    """Return the one state of the sentence before, the main host of the report, or the one that the sentence names."""
    named = hosts.hosts_in(sentence.span)
    heading = hosts.heading(sentence.span)
    if heading is not None:
        return () if heading in hosts.accused else (heading,)
    before = Span(max(0, sentence.span.start - _LAST), sentence.span.start)
    last = hosts.text.rfind("\n", before.start, before.end - 1) + 1
    told = [place.country for place in hosts.places_in(Span(max(before.start, last), before.end)) if place.lat is None]
    only = {code for code in told if code not in hosts.accused}
    if not named and len(only) == 1:
        return tuple(str(code) for code in only)
    if hosts.main and (not named or hosts.main in named):
        return (hosts.main,)
    home = _HOME.get(sentence.lang)
    bare = home is not None and not named and (home in hosts.seen or (at_home and not hosts.seen))
    return (str(home),) if bare else tuple(named[:1])
