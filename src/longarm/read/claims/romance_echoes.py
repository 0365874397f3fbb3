"""Acts that Romance tells by taking up what was said before: "a fait de même", "respondeu que não", turns that ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from longarm.read.claims.act_codes import BY_SAYING
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.verb_subjects import state_before
from longarm.read.claims.voice import find_voice
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.wordwise_states import countries_of_speaker, state_left
from longarm.read.families import ROMANCE
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution, Claim, Confidence, Response
from longarm.records.report import Role
from longarm.records.span import Span

#: "Irlanda hizo lo mismo", "l'Irlande en a fait autant".
_SAME = re.compile(
    r"\b(?:(?:a|ont|avait|avaient)\sfait\sde\smême|(?:fait|font|fit|firent|fera)\sde\smême|en\s(?:a|ont|avait)\sfait\sautant"
    r"|(?:hizo|hicieron|ha hecho|han hecho|hará)\s(?:lo mismo|lo propio|otro tanto)"
    r"|(?:ha|hanno|aveva)\sfatto\s(?:lo stesso|altrettanto)|(?:fece|fecero)\s(?:lo stesso|altrettanto)"
    r"|(?:fez|fizeram|tinha feito|tinham feito|fará)\so mesmo"
    r"|(?:a|ont)\ssuivi\s(?:le mouvement|l[’']exemple)|(?:siguió|siguieron|ha seguido)\s(?:su|el) ejemplo"
    r"|(?:ha|hanno)\sseguito\s(?:il suo |l[’'])esempio|(?:seguiu|seguiram)\so exemplo)\b",
    re.IGNORECASE,
)
#: "respondeu que não", "ha risposto di no".
_NO = re.compile(
    r"\b(?:respond(?:eu|ió)|contest(?:ou|ó)|di(?:sse|jo)|garantiu|asegur(?:ó|ou)|a répondu|a dit|ha risposto"
    r"|ha detto|ha replicato"
    r"|rispose|répond|responde|risponde)\s(?:ontem |ayer |hier |ieri )?"
    r"(?:que n(?:ão|o|on)(?=\s?[.,;:»”\"]|\s?$)|di no\b|par la négative|pela negativa|en negativo|neg(?:a|á)tivamente"
    r"|negativamente|con un «?no\b|non(?=\s?[.,;]))",
    re.IGNORECASE,
)
#: What was asked: whether leave was given, whether there are such posts.
_LEAVE = re.compile(
    r"\b(?:autori[sz]|permis|permit|aval(?:ó|ou|ado|izz)?|consent|licen[cç]|feu vert|sinal verde)\w*", re.IGNORECASE
)
_THERE = re.compile(
    r"\b(?:exist|esist|funcion|funzion|oper(?:a|e|av|ab)|hay\b|haya\b|había|haviam?\b|há\b|haja\b|ci (?:sono"
    r"|siano|fossero)|y a\b)\w*",
    re.IGNORECASE,
)
_POSTS = ("station.noun", "station.weak", "target.post")
#: Sentences before an answer in which its question stands.
_BACK = 2
#: A label of a member in minutes: with the party in brackets, or by the office.
_MEMBER = re.compile(
    r"(?:[\w’'.-]+ ){1,5}\((?!ministr)[^)\n]{2,40}\)\s*:|\b(?:députée?|senador[a]?|diputad[oa]|deputad[oa]"
    r"|sénat(?:eur|rice)"
    r"|senat(?:ore|rice)|on(?:orevole|\.)|conseill(?:er|ère) national)\b[^:\n]{0,60}:",
    re.IGNORECASE,
)
_GOVERNS = re.compile(
    r"minist|secret[aá]r|secr[ée]taire|sottosegret|canciller|chanceler|président|presidente?\b", re.IGNORECASE
)
_TURN = "abroad.label"


def find_echoes(ground: Ground, hosts: Hosts, told: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the acts of sentences that only take up what stands before them.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        told: the responses found before.
    """
    acts = [one for one in told if isinstance(one.slots, Response) and one.slots.action not in BY_SAYING]
    for sentence in ground.body():
        if sentence.lang not in ROMANCE:
            continue
        words = ground.words(sentence.span)
        same, no = _SAME.search(words), _NO.search(words)
        if same is not None and acts:
            yield from _same(ground, hosts, sentence, acts, _span(sentence, same))
        if no is not None:
            yield from _answered(ground, hosts, sentence, _span(sentence, no))
    yield from _asked(ground, hosts, {one.speaker.name for one in told if one.speaker and _raises(one)})


def _raises(claim: Claim) -> bool:
    return getattr(claim.slots, "action", "") == "parliament_raised"


def _span(sentence: Sentence, found: re.Match[str]) -> Span:
    return Span(sentence.span.start + found.start(), sentence.span.start + found.end())


def _same(ground: Ground, hosts: Hosts, sentence: Sentence, acts: list[Claim], at: Span) -> Iterator[Claim]:
    """Yield the act told last before, as that of the state that is told to have done the same."""
    state = state_before(hosts, sentence, at)
    before = ground.before(sentence)
    floor = before.span.start if before is not None else sentence.span.start
    last = [one for one in acts if floor <= one.span.start <= sentence.span.start]
    if state is None or not state.country or state.country in hosts.accused or not last:
        return
    action = getattr(last[-1].slots, "action", "")
    if action and getattr(last[-1].slots, "country", None) != state.country:
        yield _made(ground, sentence, (state.country, action, state.words), at, "response.did-the-same")


def _answered(ground: Ground, hosts: Hosts, sentence: Sentence, at: Span) -> Iterator[Claim]:
    """Yield what an official denies who answers "no" to whether leave was given or there are such posts."""
    asked = [*ground.shortly_before(sentence, _BACK), sentence]
    words = " ".join(ground.text[one.span.start : min(one.span.end, at.start)] for one in asked)
    there = _THERE.search(words) and any(ground.hits(one, code) for one in asked for code in _POSTS)
    action = "denied_permission" if _LEAVE.search(words) else "denied_existence" if there else ""
    held = next((one for one in ground.attributions_in(sentence) if any(cue.overlaps(at) for cue in one.cue)), None)
    if not action or held is None or held.speaker is None or not _governs(ground, held):
        return
    for country in countries_of_speaker(ground, hosts, sentence, held.speaker)[:1]:
        yield _made(ground, sentence, (country, action, held.speaker.name), at, "response.answered-no")


def _governs(ground: Ground, held: Attribution) -> bool:
    speaker = held.speaker
    words = f"{speaker.name}, {speaker.affiliation or ''}" if speaker is not None else ""
    return bool(ground.codebook.find(words, "en", "actor.body"))


def _asked(ground: Ground, hosts: Hosts, had: set[str]) -> Iterator[Claim]:
    """Yield what members ask in the turns that minutes label: "07.01 X Y (Party): … ?"."""
    for held in ground.attributions:
        if held.speaker is None or _TURN not in held.because or not held.cue or held.speaker.name in had:
            continue
        sentence = ground.sentence_at(held.cue[0])
        if sentence is None or sentence.lang not in ROMANCE or sentence.role is not Role.BODY:
            continue
        label = ground.text[held.cue[0].start : held.content[0].start] if held.content else ""
        asks = any("?" in span.of(ground.text) for span in held.content)
        if not asks or not _MEMBER.search(label) or _GOVERNS.search(label):
            continue
        # The house whose minutes these are names its state in their heading, whichever state is spoken of more.
        ahead = hosts.hosts_in(Span(0, held.cue[0].start))
        home = ahead[0] if len(ahead) == 1 else hosts.main or next(iter(state_left(hosts, sentence)), None)
        had.add(held.speaker.name)
        if home:
            slots = (home, "parliament_raised", held.speaker.name)
            yield _made(ground, sentence, slots, held.cue[0], "response.asked-in-turn")


def _made(ground: Ground, sentence: Sentence, told: tuple[str, str, str], at: Span, rule: str) -> Claim:
    country, action, actor = told
    date = nearest_when(ground, sentence, at, said=action in BY_SAYING)
    slots = Response(country=country, actor=actor, action=action, date=date, verb=ground.words(at))
    found = Found(slots, sentence.span, (f"response.{action}", rule), {"verb": at}, Confidence.LOW)
    return make_claim(ground, found, find_voice(ground, at))
