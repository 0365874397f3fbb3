"""Who stands as the subject right before a verb where no parser reads, and what a body's name alone tells."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.stretches import stretch_of
from longarm.read.families import ROMANCE
from longarm.read.parsed import Sentence
from longarm.records.place import Place
from longarm.records.span import Span

BREAKS = re.compile(r"[;；。:：]|[,，]\s")
#: Characters looked back over for a subject.
_NEAR = 60
#: Characters between a subject and its verb at most.
_SUBJECT = 28
#: What stands before the subject of a clause: its beginning, a mark, or a conjunction, and perhaps an article.
OPENS = re.compile(
    r"(?:\A\W*|[,;:«“\"(—–]\s*|\b(?:y|e|que|et|qu[’']|che|mas|pero|ma|mais|und|dass|dat|maar|aber)\s)"
    r"(?:(?:el|la|los|o|a|os|il|lo|i|le|les|l[’']|die|der|das|de|het|una?|uma?|une?)\s?)?\Z",
    re.IGNORECASE,
)
#: What stands behind a state that acts: a particle in Japanese, a verb or adverb in Chinese.
_TOPIC = {
    "ko": re.compile(r"[은는이가도]\s"),
    "ja": re.compile(r"[はもが](?!い)"),
    "zh": re.compile(r"[也亦已将將则則下命勒要宣][^的]|随|隨|当|當"),
}
#: Characters of adverbs between a Chinese state and its verb at most, and what is no adverb.
_ADVERBS = 8
_NO_ADVERB = re.compile(r"[的，。、；：「」“”与與和及对對向在从從被由把将將给給]|大使|使[馆館]|[领領]事|人$|籍")
#: A preposition before a state, so that it is no subject.
_TIED = re.compile(
    r"\b(?:en|em|in|a|à|ao|au|aux|al|ai|de|di|da|do|dos|das|del|du|des|dei|degli|della|por|pour|par|per|con|com|avec|no|na|nos|nas"
    r"|nel|nei|negli|nella|sur|su|sobre|entre|tra|fra|contra|contre|contro|desde|según|selon|secondo|segundo)\s"
    r"(?:(?:el|la|los|las|o|a|os|as|il|lo|gli|i|le|les)\s)?\Z|\b(?:d|all|dell|nell|dall)[’']\Z",
    re.IGNORECASE,
)
#: Prepositions of Dutch and German before a state, so that it is no subject.
_TIED_NORTH = re.compile(
    r"\b(?:in|uit|naar|van|voor|met|tegen|door|bij|over|op|aan|tussen|na|binnen|buiten|volgens|tegenover|vanuit"
    r"|im|aus|nach|von|für|mit|gegen|durch|bei|über|auf|an|zwischen|zu|innerhalb|laut|gegenüber|vom|zur|zum|um)\s"
    r"(?:(?:de|het|die|der|den|dem|heel|ganz)\s)?\Z",
    re.IGNORECASE,
)
#: States that call their bodies by the same names: "Procuradoria-Geral da República", "Ministerio Público".
_HOMES = {
    "pt": frozenset({"PT", "BR", "AO", "MZ"}),
    "es": frozenset({"ES", "MX", "AR", "CL", "CO", "PE", "EC", "VE", "UY", "PY", "BO", "PA", "CR", "GT", "DO"}),
    "fr": frozenset({"FR", "BE", "CH", "CA", "LU"}),
    "it": frozenset({"IT", "CH"}),
    "de": frozenset({"DE", "AT", "CH"}),
    "nl": frozenset({"NL", "BE"}),
}
#: What joins the states of a list.
_AND = re.compile(
    r"\s*(?:,|，|、|\b(?:y|e|en|und|et|o|oder)\b|和|及|と)\s*(?:(?:el|la|los|las|de|het|die|le|les|a|o|os|as)\s+)?"
)


_AND_ELIDED = re.compile(r",?\s(?:et|e|ed|y)?\s?l[’']|,\sl[’']")


def state_before(hosts: Hosts, sentence: Sentence, at: Span) -> Place | None:
    """Return the state or its capital that is the subject right before a verb: "Croatia has suspended"."""
    start = sentence.span.start
    if sentence.lang in _TOPIC:
        return _topic_before(hosts, sentence, at)
    for place in reversed(hosts.places_in(Span(max(start, at.start - _NEAR), at.start))):
        if not place.country or not place.words[:1].isupper():
            continue
        between = hosts.text[place.span.end : at.start]
        if len(between) > _SUBJECT or BREAKS.search(between):
            return None
        before = hosts.text[start : place.span.start]
        # "De então para cá os Países Baixos mandaram fechar": right before the verb, behind no preposition.
        beside = sentence.lang in ROMANCE and not between.strip() and place.lat is None and not _TIED.search(before)
        return place if OPENS.search(before) or beside else None
    return None


def state_acting(hosts: Hosts, sentence: Sentence, at: Span) -> Place | None:
    """Return the state named in the clause of an act where it can be its subject: "gestern hat Schweden … verklagt".

    Dutch and German put the subject before the verb or behind it, so what counts is that no preposition ties it.
    """
    clause = stretch_of(hosts.text, sentence.span, at, BREAKS)
    for place in hosts.places_in(clause):
        if place.lat is not None or not place.country or place.country in hosts.accused:
            continue
        before = hosts.text[clause.start : place.span.start]
        if not place.because.startswith("adjective") and not _TIED_NORTH.search(before):
            return place
    return None


def _topic_before(hosts: Hosts, sentence: Sentence, at: Span) -> Place | None:
    """Return the state that is the topic last before a verb: アイルランドも…閉じるよう求めた, 荷兰下令."""
    start = max(sentence.span.start, at.start - _NEAR)
    for place in reversed(hosts.places_in(Span(start, at.start))):
        follows = hosts.text[place.span.end : place.span.end + 2]
        if not place.country or place.lat is not None:
            continue
        if _TOPIC[sentence.lang].match(follows) or (sentence.lang == "zh" and _is_subject(hosts.text, place, at)):
            return place
    return None


def _is_subject(text: str, place: Place, at: Span) -> bool:
    """Say whether a state stands right before a Chinese verb or only adverbs part them: "意大利去年停止联合巡逻"."""
    between = text[place.span.end : at.start]
    return len(between) <= _ADVERBS and not _NO_ADVERB.search(between)


def joined_states(hosts: Hosts, state: Place) -> tuple[str, ...]:
    """Return a state that is a subject with those that a list joins to it: "l'Allemagne et l'Espagne enquêtent"."""
    found = [state]
    for place in reversed(hosts.places_in(Span(max(0, state.span.start - _NEAR), state.span.start))):
        between = hosts.text[place.span.end : found[-1].span.start]
        tied = _AND.fullmatch(between) or _AND_ELIDED.fullmatch(between)
        if place.lat is not None or not place.country or not tied:
            break
        found.append(place)
    codes = dict.fromkeys(str(one.country) for one in reversed(found) if one.country)
    return tuple(code for code in codes if code not in hosts.accused)


def is_by_other(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether a group, an outlet or the accused stand right before the verb as those who do it."""
    codes = ("actor.other", "actor.accused")
    spans = [span for code in codes for _, span in ground.hits(sentence, code) if span.end <= at.start]
    return any(
        at.start - span.end <= _NEAR
        and not BREAKS.search(ground.text, span.end, at.start)
        and OPENS.search(ground.text[sentence.span.start : span.start])
        for span in spans
    )


def implied(hosts: Hosts, told: str | None, lang: str) -> str | None:
    """Return the country that a body's name alone tells, unless the text is at home where it is called the same."""
    homes = _HOMES.get(lang, frozenset())
    if told not in homes or told in hosts.seen:
        return told
    return None if any(code in homes for code in hosts.seen) else told


def listed_states(hosts: Hosts, sentence: Sentence) -> tuple[str, ...]:
    """Return the states of a list such as "in the Netherlands, Canada and Germany"; none where one is accused."""
    runs: list[list[Place]] = []
    for place in hosts.places_in(sentence.span):
        if place.lat is not None or not place.country:
            continue
        tied = runs and _AND.fullmatch(hosts.text, runs[-1][-1].span.end, place.span.start)
        runs[-1].append(place) if tied else runs.append([place])
    longest = max(runs, key=len, default=[])
    codes = tuple(dict.fromkeys(str(place.country) for place in longest))
    return codes if len(codes) > 1 and not set(codes) & hosts.accused else ()
