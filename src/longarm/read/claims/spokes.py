"""Whose a spokesperson is: of the body that the words tie the office to, else of nobody who could act for a host."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.verb_subjects import OPENS
from longarm.read.families import GERMANIC
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker
from longarm.records.span import Span

_OFFICE = re.compile(
    r"(?:spokes(?:man|woman|person|people)|portavo(?:z|ces)|porta-?vo(?:z|zes)|porte-parole|portavoce|sprecher(?:in)?"
    r"|woordvoerders?|woordvoerster|hovor(?:ca|kyňa)|mluvčí|tales(?:person|man|kvinna)|发言人|發言人|报道官|報道官"
    r"|スポークスマン|대변인)",
    re.IGNORECASE,
)
_EMBASSY = re.compile(r"\b(?:embassy|consulate(?:[ -]general)?|ambassador|consul(?:[ -]general)?)\b", re.IGNORECASE)
#: Those who speak for a ministry of which each state has one.
ABROAD = re.compile(
    r"\bforeign (?:ministry|affairs)[\w ]* spokes|\bspokes\w+[\w ]* foreign (?:ministry|affairs)", re.IGNORECASE
)
#: What ties the office to the body behind it: "portavoz del Ministerio", "woordvoerder van het kabinet".
_OF = re.compile(
    r"\s(?:(?:de|del|da|do|das|dos|du|des|della|dello|dell[’']|dei|degli|di|d[’']|van|von|der|des|beim?|of|for"
    r"|för)[\s’']*)"
    r"(?:(?:la|el|los|las|le|les|l[’']|het|de|dem|den|the)\s?)?(?:[\w-]+\s){0,2}?\Z",
    re.IGNORECASE,
)
#: Words by which a state that is named says that there are none.
_SAYS = re.compile(
    r"\b(?:neg[óaou]\w*|nega\w*|niega\w*|nié\w*|nient|niait|nie(?= (?:l|qu|tout|avoir))|dément\w*|dementi\w*|smenti\w*"
    r"|desmint\w*|desment\w*|bestr(?:eite|itt)\w*|dementier\w*|ontken\w*|popřel\w*|popiera\w*|popre\w*|förnek\w*"
    r"|dement\w*"
    r"|dice|dijo|afirm\w*|sostiene|asegur\w*|dit(?= qu)|affirm\w*|assur\w*|declar\w*|déclar\w*|dichiar\w*|disse|diz"
    r"|garant\w*|sagt\w*|erklär\w*|betont\w*|versicher\w*|zegt|zei|stelt|verklaar\w*|säger|uppger|tvrdí|uvádí|uvádza"
    r"|kenn\w*|weiß|weet|conoce|sabe|tiene (?:constancia|conocimiento)|connaissance|conhecimento|bekannt|hoogte"
    r"|bekend|vet"
    r"|känner)\b|否[认認]|表示|[称稱]|[说說]|宣布|[强強]调|掌握|[获獲]悉|否定|述べ|発表|把握|承知|부인|밝|파악|말했",
    re.IGNORECASE,
)
#: Characters between the office and the body before it at most: "米国務省のプライス報道官", "vládní mluvčí".
_BEFORE, _BEHIND = 14, 48


def is_bare_spokesperson(speaker: Speaker) -> bool:
    """Say whether a speaker is only "a spokesperson", without a body or a name.

    Args:
        speaker: as the attribution has it.
    """
    return _OFFICE.fullmatch(speaker.name) is not None and (
        speaker.affiliation is None or _OFFICE.fullmatch(speaker.affiliation) is not None
    )


def is_of_accused_state(ground: Ground, hosts: Hosts, speaker: Speaker) -> bool:
    """Say whether a speaker speaks for the accused: by the state of the office, or for an embassy of no told state.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        speaker: as the attribution has it.
    """
    told = ground.tell_country(speaker.affiliation or speaker.name, "en")
    embassy = _EMBASSY.search(f"{speaker.name} {speaker.affiliation or ''}") is not None
    return told in hosts.accused or (told is None and embassy)


def is_of_no_told_state(ground: Ground, speaker: Speaker) -> bool:
    """Say whether a speaker speaks for a foreign ministry to which his name and office give no state.

    Args:
        ground: what the report was found to hold.
        speaker: as the attribution has it.
    """
    words = speaker.affiliation or speaker.name
    return ABROAD.search(words) is not None and ground.tell_country(words, "en") is None


def accused_saying(ground: Ground, hosts: Hosts, sentence: Sentence, at: Span) -> Speaker | None:
    """Return who of the accused speaks by the words of an act: of "El portavoz negó que existan" the spokesman.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: a sentence that was not parsed.
        at: the words of the act.
    """
    held = (one for one in ground.attributions_in(sentence) if any(cue.overlaps(at) for cue in one.cue))
    speaker = next((one.speaker for one in held if one.speaker is not None), None)
    return speaker if speaker is not None and is_of_accused_state(ground, hosts, speaker) else None


def is_said_by_state(hosts: Hosts, sentence: Sentence, state: Span | None, act: tuple[str, Span]) -> bool:
    """Say whether a state named before words says them: "荷兰境内不存在" and "in Deutschland gibt es keine" do not.

    Args:
        hosts: the states of the report.
        sentence: a sentence that was not parsed.
        state: the name of the state.
        act: code of the act and the words that tell it.
    """
    action, at = act
    if action != "denied_existence" or state is None:
        return True
    tied = sentence.lang in GERMANIC and not OPENS.search(hosts.text[sentence.span.start : state.start])
    return not tied and _SAYS.search(hosts.text, state.end, at.end) is not None


def tied_to(ground: Ground, hosts: Hosts, sentence: Sentence, span: Span) -> str | None:
    """Tell whose a spokesperson is that a body's words are: ``body``, ``accused``, or ``nobody``; None for other words.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: a sentence that was not parsed.
        span: the words of a body.
    """
    if _OFFICE.fullmatch(ground.words(span)) is None:
        return None
    for code, side in (("actor.accused", "accused"), ("actor.body", "body")):
        for _, one in ground.hits(sentence, code):
            behind = span.end <= one.start <= span.end + _BEHIND and _OF.match(ground.text[span.end : one.start])
            before = 0 <= span.start - one.end <= _BEFORE and _is_joined(ground.text[one.end : span.start])
            if one != span and (behind or before):
                return side
    near = Span(max(sentence.span.start, span.start - _BEFORE), min(sentence.span.end, span.end + _BEHIND // 2))
    named = [place for place in hosts.places_in(near) if place.because.startswith("adjective")]
    if any(place.country in hosts.accused for place in named):
        return "accused"
    return "body" if named else "nobody"


def _is_joined(between: str) -> bool:
    """Say whether nothing parts a body from the office behind it."""
    return re.search(r"[,，、。;；:：()（）]|は|が|を|\s(?:said|que|dass|dat|che)\s", between) is None
