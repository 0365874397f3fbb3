"""Who does an act where no parser reads: the body nearest in its clause, the speaker, or a state by name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read.claims.act_codes import BY_SAYING, CLEARED, UNDONE
from longarm.read.claims.asked_of import PURSUED, is_group, is_object, unmarked
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.spokes import (
    accused_saying,
    is_bare_spokesperson,
    is_of_accused_state,
    is_said_by_state,
    tied_to,
)
from longarm.read.claims.stretches import begins_at
from longarm.read.claims.verb_subjects import BREAKS, OPENS, is_by_other, joined_states, state_acting, state_before
from longarm.read.claims.whole_bodies import acting_in, whole_body
from longarm.read.claims.wordwise_states import countries_of_body, countries_of_speaker, country_beside, state_left
from longarm.read.families import GERMANIC, ROMANCE, WIDE
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution
from longarm.records.span import Span

#: Acts whose object may be a body of the accused state: "summoned the Chinese ambassador".
_DONE_TO = frozenset(
    {
        "summoned_ambassador", "demanded_explanation", "ordered_closure", "expelled", "arrested", "charged",
        "convicted", "sanctioned", "protested", "warned", "referred_to_prosecutors", "ended_cooperation",
        *CLEARED, *UNDONE,
    }
)  # fmt: skip
#: Acts that a report may tell without saying whose body did them.
_UNSAID = frozenset(
    {
        "investigating", "ordered_closure", "closed", "arrested", "charged", "convicted", "expelled",
        "summoned_ambassador", "sanctioned", "closed_without_charges", "referred_to_prosecutors", "no_evidence_found",
        "legislated", "ended_cooperation", *CLEARED, *UNDONE,
    }
)  # fmt: skip
#: Of those, what only a host's body does, so that the state told of did it where none is named.
_SURE = frozenset({"arrested", "charged", "convicted", "expelled", "summoned_ambassador"}) | CLEARED | UNDONE
_AT = re.compile(r"\b(?:en|em|a|à|in|au|na|no|de|da|di|nach|naar|te)\s(?:la\s|el\s)?\Z", re.IGNORECASE)
_ANYBODY = re.compile(
    r"hombres?|homens?|homem|uomin[ie]|uomo|hommes?|mujer(?:es)?|mulher(?:es)?|donn[ae]|femmes?|personas?|pessoas?|person[ae]"
    r"|personnes?|sospechos[oa]s?|suspeit[oa]s?|suspecte?s?|sospett[aoie]|ciudadan[oa]s?|cidadã\w+|cidadãos"
    r"|cittadin[oaie]|citoyen\w*"
    r"|residentes?|residenti|résidente?s?|chin[oa]s?|nacionales"
    r"|man(?:nen)?|vrouw(?:en)?|verdachten?|personen|burgers?|chinezen|iraniërs|landgenoten|ondernemers?|zakenman"
    r"|ze|zij|hij|hem|hen|student(?:en)?|Mann|Männer\w?|Frau(?:en)?|Verdächtige[nr]?|Chines(?:e|en|in|innen)"
    r"|sie|ihn|Iraner\w*|Geschäftsmann|Funktionär\w*|Staatsbürger\w*",
    re.IGNORECASE,
)
#: "entrambe risultano chiuse": posts named before, taken up without their noun.
_BOTH = re.compile(
    r"\b(?:entramb[ei]|amb[ao]s|ambedue|l[ao]s dos|tutt[ei] e due|tutt[ei]|as duas|os dois|tod[ao]s|les deux"
    r"|tou(?:te)?s"
    r"|quest[ei]|(?:habe|hat|haben) (?:sie|beide|ihn|es)|heeft ze|hebben ze|ze werden|sie (?:wurde|sei|seien|wurden)"
    r"|ést[ao]s|est[ao]s|aquell[ao]s|celles?-ci|ceux-ci)\b",
    re.IGNORECASE,
)
#: Acts that are done to posts, or say that there are none.
_OF_POSTS = frozenset({"closed", "denied_existence"})
_NEAR, _BESIDE = 60, 8
#: Characters by which a body behind the act, or beyond a comma, counts as farther away.
_BEHIND, _BEYOND = 12, 25
_RAISING = frozenset({"demand", "question"})


@dataclass(frozen=True)
class Doer:
    """Who does an act.

    Attributes:
        words: the words for it; None where the text leaves it unsaid.
        countries: whose body it is, first named first.
        span: where the words stand.
        because: rule that found it.
    """

    words: str | None
    countries: tuple[str, ...]
    span: Span | None = None
    because: str = "response.by-words"


def find_doer(ground: Ground, hosts: Hosts, sentence: Sentence, action: str, at: Span) -> Doer | None:
    """Find who does the act of a cue, None where it is nobody whose act this could be.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: a sentence that was not parsed.
        action: code of the act.
        at: the words that tell it.
    """
    speaker = _speaking(ground, hosts, sentence, at)
    if speaker is not None and speaker.because == "accused" and action not in _DONE_TO:
        return None
    if not _fits(ground, hosts, sentence, action, at) or (speaker is None and _is_of_others(ground, action, at)):
        return None
    code = "actor.member" if action == "parliament_raised" else "actor.body"
    body = _nearest(ground, hosts, sentence, code, (action, at))
    if body is None and action == "legislated":
        body = _nearest(ground, hosts, sentence, "actor.member", (action, at))
    if body is not None and body.because == "accused":
        # "The foreign minister said that China has closed both": the host's word for it makes it so.
        host = speaker is not None and speaker.because != "accused"
        # "ha scritto che non è emerso nulla di riconducibile allo Stato cinese": the accused are what was looked for.
        behind = sentence.lang in ROMANCE and body.span is not None and body.span.start >= at.end
        return speaker if host and (action == "closed" or behind) else None
    if action in BY_SAYING or (action == "closed" and speaker is not None):
        return speaker or _saying(ground, hosts, sentence, body, (action, at))
    state = _subject_state(hosts, sentence, body, at) or _nearer_state(hosts, sentence, speaker, at)
    if state is not None:
        return state
    if body is not None or action == "parliament_raised":
        return body
    if speaker is not None and speaker.because != "accused":
        return speaker
    return _unsaid(ground, hosts, sentence, action, at)


def _subject_state(hosts: Hosts, sentence: Sentence, body: Doer | None, at: Span) -> Doer | None:
    """Return the state that is an act's own subject, where the nearest body stands behind the act in another clause."""
    if sentence.lang not in ROMANCE or body is None or body.span is None or body.span.start < at.end:
        return None
    state = state_before(hosts, sentence, at)
    if state is None or not state.country or state.country in hosts.accused:
        return None
    apart = BREAKS.search(hosts.text, at.end, body.span.start) is not None
    return Doer(state.words, (state.country,), state.span, "response.by-state") if apart else None


def _nearer_state(hosts: Hosts, sentence: Sentence, speaker: Doer | None, at: Span) -> Doer | None:
    """Return the state named between who speaks and an act: "オランダは閉鎖を命じ、アイルランドも閉じるよう求めた"."""
    if sentence.lang not in WIDE or speaker is None or speaker.span is None:
        return None
    state = state_before(hosts, sentence, at)
    if state is None or not state.country or state.country in hosts.accused or state.country in speaker.countries:
        return None
    between = speaker.span.end <= state.span.start < at.start
    return Doer(state.words, (state.country,), state.span, "response.by-state") if between else None


def _unsaid(ground: Ground, hosts: Hosts, sentence: Sentence, action: str, at: Span) -> Doer | None:
    """Choose who acts where no body does: the state right before the verb, else the host named beside it."""
    near = Span(max(sentence.span.start, at.start - _NEAR), min(sentence.span.end, at.end + _NEAR))
    state = state_before(hosts, sentence, at)
    if state is not None or is_by_other(ground, sentence, at):
        # "China opened an inquiry", "the group looks into it": no act of a host state, whichever else is named.
        own = state is not None and state.country not in hosts.accused
        who = joined_states(hosts, state) if state is not None and own else ()
        return Doer(state.words, who, state.span, "response.by-state") if state is not None and who else None
    acting = state_acting(hosts, sentence, at) if sentence.lang in GERMANIC else None
    if acting is not None and acting.country:
        return Doer(acting.words, (acting.country,), acting.span, "response.by-state")
    named = hosts.hosts_in(near)
    heading = hosts.heading(sentence.span)
    if heading is not None and action != "closed" and heading not in hosts.accused:
        return Doer(None, (heading,), because="response.by-heading")
    if named or action not in _SURE or _is_among_accused(hosts, near):
        return Doer(None, tuple(named[:1])) if action in _UNSAID and named else None
    # "Two men were arrested and charged in April": the state that the report tells of.
    told = state_left(hosts, sentence) if sentence.lang in ROMANCE | GERMANIC else ()
    return Doer(None, told[:1], because="response.by-report") if told else None


def _is_among_accused(hosts: Hosts, near: Span) -> bool:
    """Say whether a place of the accused is named near an act: "detenidos al volver a China"."""
    return any(
        place.country in hosts.accused and _AT.search(hosts.text[max(0, place.span.start - 12) : place.span.start])
        for place in hosts.places_in(near)
    )


def _fits(ground: Ground, hosts: Hosts, sentence: Sentence, action: str, at: Span) -> bool:
    """Say whether the sentence has what the act is done to: a post that is closed, somebody who is convicted."""
    if action in _OF_POSTS and hosts.heading(sentence.span) is None:
        both = sentence.lang in ROMANCE | GERMANIC and _BOTH.search(ground.words(sentence.span)) is not None
        before = ground.before(sentence) if action == "denied_existence" or both else None
        codes = ("station.noun", "station.weak", "target.post")
        return any(ground.hits(one, code) for one in (sentence, before) if one is not None for code in codes)
    if action == "convicted" and sentence.lang in ROMANCE:
        # "ha condannato la Moldavia" condemns a state.
        return not any(place.lat is None for place in hosts.places_in(Span(at.end, at.end + _BESIDE)))
    if action == "arrested":
        near = Span(max(sentence.span.start, at.start - _BESIDE * 3), at.start)
        found = ground.codebook.find(ground.words(near), sentence.lang, "victim")
        # "Dos hombres fueron detenidos": men and citizens may be whom a host arrests.
        words = [ground.words(near)[hit.start : hit.end] for hit in found]
        if sentence.lang in PURSUED:
            return not any(PURSUED[sentence.lang].search(one) for one in words)
        return all(_ANYBODY.fullmatch(one) for one in words)
    return True


def _is_of_others(ground: Ground, action: str, at: Span) -> bool:
    """Say whether somebody who is no body of a host state asks for the act, or tells of what only it could say."""
    held = ground.attribution_of(at)
    if held is None or held.speaker is None:
        return False
    return action in BY_SAYING or (held.cue_class == "demand" and action != "parliament_raised")


def raised_by(ground: Ground, hosts: Hosts, sentence: Sentence, held: Attribution) -> Doer | None:
    """Say who of a parliament raises something by a verb of demanding or asking; None where nobody does."""
    if held.cue_class not in _RAISING or held.speaker is None or is_group(ground, held):
        return None
    words = f"{held.speaker.name}, {held.speaker.affiliation or ''}"
    if not ground.codebook.find(words, "en", "actor.member"):
        return None
    countries = countries_of_speaker(ground, hosts, sentence, held.speaker)
    return Doer(held.speaker.name, countries, held.speaker.span, "response.by-speaker") if countries else None


def _saying(ground: Ground, hosts: Hosts, sentence: Sentence, body: Doer | None, act: tuple[str, Span]) -> Doer | None:
    """Choose who says, where nobody is given as speaking, that there is none or that nobody gave leave.

    It is a body before the words, else the state by name; what others tell of a state's leave is no act of its.
    """
    action, at = act
    doer = body if body is not None and body.span is not None and body.span.start < at.end else None
    named = _by_name(hosts, sentence, at) if doer is None else None
    if named is not None and is_said_by_state(hosts, sentence, named.span, act):
        doer = named
    if doer is None or doer.span is None or action != "denied_permission":
        return doer
    return None if _is_told_of(ground, hosts, sentence, (doer.span, at)) else doer


def _by_name(hosts: Hosts, sentence: Sentence, at: Span) -> Doer | None:
    """Return the host state that is named last before the words, near them."""
    named = [place for place in hosts.places_in(Span(sentence.span.start, at.start)) if place.lat is None]
    last = named[-1] if named else None
    if last is None or not last.country or last.country in hosts.accused or at.start - last.span.end > _NEAR // 2:
        return None
    if sentence.lang in ROMANCE and not OPENS.search(hosts.text[sentence.span.start : last.span.start]):
        # "the embassy of China in Portugal denied": the state is no subject.
        return None
    return Doer(last.words, (last.country,), last.span, "response.by-state")


def _is_told_of(ground: Ground, hosts: Hosts, sentence: Sentence, act: tuple[Span, Span]) -> bool:
    """Say whether a report tells what a state allowed, or its clause begins with the accused who informed nobody.

    "China never informed the government" and "the inquiry shows that the ministry was never told" are no words of the
    ministry; in "the ministry never gave China leave" the accused stand behind it.
    """
    doer, at = act
    start = begins_at(ground.text, Span(sentence.span.start, doer.start), BREAKS)
    before = Span(start, doer.start)
    told = [span for code in ("figure.report", "figure.maker") for _, span in ground.hits(sentence, code)]
    looked = [span for _, span in ground.hits(sentence, "station.inquiry")]
    behind = [span for span in told if not any(span.overlaps(one) for one in looked)]
    if any(span.end <= doer.start for span in told) or any(
        BREAKS.search(ground.text, at.end, span.start) for span in behind
    ):
        return True
    accused = any(span.overlaps(before) for _, span in ground.hits(sentence, "actor.accused"))
    return accused or any(place.country in hosts.accused for place in hosts.places_in(before))


def _speaking(ground: Ground, hosts: Hosts, sentence: Sentence, at: Span) -> Doer | None:
    """Judge who says the words: a body or official of a host state, or one of the accused."""
    held = ground.attribution_of(at)
    if held is None:
        # "negó que existan": the words of the act are those by which the accused say it.
        said = accused_saying(ground, hosts, sentence, at)
        return Doer(said.name, (), said.span, "accused") if said is not None else None
    if held.speaker is None or is_group(ground, held):
        return None
    speaker = held.speaker
    words = f"{speaker.name}, {speaker.affiliation or ''}"
    if is_of_accused_state(ground, hosts, speaker):
        return Doer(speaker.name, (), speaker.span, "accused")
    if is_bare_spokesperson(speaker):
        return None
    seat = speaker.kind == "body" and " " not in speaker.name and ground.tell_country(speaker.name, "en")
    if not seat and not ground.codebook.find(words, "en", "actor.body") and not _names_body(ground, sentence, held):
        return None
    countries = countries_of_speaker(ground, hosts, sentence, speaker)
    return Doer(speaker.name, countries, speaker.span, "response.by-speaker") if countries else None


def _names_body(ground: Ground, sentence: Sentence, held: Attribution) -> bool:
    """Say whether the words for a speaker name a body in the report's own language: "la Sûreté de l'État"."""
    bodies = [span for _, span in ground.hits(sentence, "actor.body")]
    accused = [span for _, span in ground.hits(sentence, "actor.accused")]
    source = held.source[0] if held.source else None
    if source is None or any(source.overlaps(one) for one in accused):
        return False
    return any(source.overlaps(one) for one in bodies)


def _nearest(ground: Ground, hosts: Hosts, sentence: Sentence, code: str, act: tuple[str, Span]) -> Doer | None:
    """Return the nearest body in the clause of an act; its own side counts less the farther it is."""
    action, at = act
    accused = [span for _, span in ground.hits(sentence, "actor.accused")]
    ranked: list[tuple[int, int, Span, bool]] = []
    for span in acting_in(ground, hosts, sentence, code):
        own = country_beside(hosts, span, sentence.lang)
        side = tied_to(ground, hosts, sentence, span)
        if side == "nobody":
            continue
        theirs = own in hosts.accused or side == "accused" or any(span.overlaps(one) for one in accused)
        if is_object(sentence, action, span, at) or (theirs and (action in _DONE_TO or code == "actor.member")):
            continue
        ranked.append((_distance(ground, span, at) + unmarked(ground.text, sentence, span), span.start, span, theirs))
    if not ranked:
        return None
    _, _, span, theirs = min(ranked)
    if theirs:
        return Doer(ground.words(span), (), span, "accused")
    countries = countries_of_body(ground, hosts, sentence, span)
    named = whole_body(ground, sentence, span)
    return Doer(ground.words(named), countries, named) if countries else None


def _distance(ground: Ground, span: Span, at: Span) -> int:
    first, last = sorted((span, at))
    between = ground.text[first.end : max(first.end, last.start)]
    cost = len(between) + (_BEHIND if span.start > at.start else 0)
    return cost + _BEYOND * len(BREAKS.findall(between))
