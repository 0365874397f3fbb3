"""The whole name of a body where no parser reads: "hessische Landeskriminalamt", "Gendarmerie royale du Canada".

Cues of bodies find the noun that tells the kind of body. What stands beside it tells which one: an adjective behind an
article, the ministry before its field, an adjective of a state or a genitive of a place behind it.
"""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_BEFORE = {
    "de": re.compile(
        r"\b(?:der|die|das|dem|den|des|ein|eine|einer|eines|vom|beim|zum|zur)\s(?P<more>(?:[a-zäöüß]{4,}(?:e|er|es|en)\s){1,2})\Z",
        re.IGNORECASE,
    ),
    "nl": re.compile(
        r"\b(?:het|de|een)\s(?P<more>(?:[a-z]{4,}(?:se|e|ale)\s){1,2}|ministerie\svan\s)\Z"
        r"|(?P<also>\bministerie\svan\s)\Z",
        re.IGNORECASE,
    ),
    "fr": re.compile(r"\b(?P<more>minist[èe]re\s(?:des\s|de\sla\s|de\sl[’']|de\s|du\s))\Z", re.IGNORECASE),
    "es": re.compile(r"\b(?P<more>ministerio\s(?:de\s|del\s|de\sla\s))\Z", re.IGNORECASE),
    "pt": re.compile(r"\b(?P<more>minist[ée]rio\s(?:d[aeo]s?\s))\Z", re.IGNORECASE),
    "it": re.compile(r"\b(?P<more>ministero\s(?:degli\s|dell[’']|della\s|del\s|dei\s))\Z", re.IGNORECASE),
}
_PLACE = r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:de\s)?[A-ZÀ-Þ][\w’'-]+){0,2}"
_BEHIND = {
    "de": re.compile(rf"\s(?:des\sLandes\s|von\s|in\s)(?={_PLACE}){_PLACE}"),
    "nl": re.compile(rf"\s(?:van\s|in\s)(?={_PLACE}){_PLACE}"),
    "fr": re.compile(
        rf"(?:\s(?:royale?|nationale?|fédérale?|judiciaire|générale?|municipale?|cantonale?))?(?:\s(?:du|de|d[’'])\s?{_PLACE})?"
    ),
    "es": re.compile(
        rf"(?:\s(?:nacional|federal|general|judicial|municipal|civil|Nacional|Civil))?(?:\s(?:de|del)\s{_PLACE})?"
    ),
    "pt": re.compile(
        rf"(?:\s(?:nacional|federal|geral|judiciária|Nacional|Federal|Judiciária))?(?:\s(?:de|do|da)\s{_PLACE})?"
    ),
    "it": re.compile(
        rf"(?:\s(?:nazionale|federale|generale|giudiziaria|municipale))?(?:\s(?:di|del|della)\s{_PLACE})?"
    ),
}

#: Languages in which a town stands right behind the body that is called by it: "die Staatsanwaltschaft Wien".
_CALLED = frozenset({"de", "nl"})
#: Characters in which the noun of a body stands before its town.
_LONGEST_HOUSE = 60
#: What stands before the town or capital where an embassy is.
_SEATED = re.compile(
    r"\b(?:ambass?a[ds]\w*|embajada|embaixada|botschaft|ambassade|[ck]onsul\w*)(?:\s[\w’'-]+){0,5}?"
    r"\s(?:à|in|en|em|a|te|no|na)\s\Z",
    re.IGNORECASE,
)
#: What stands before a town where something is: of "das Büro in Prag zu schließen" Prag does nothing.
_SITED = re.compile(r"\b(?:in|nach|te|naar|bij|bei|à|en|em|a|ad|v|ve|w|we|i)\s\Z", re.IGNORECASE)
#: What stands before the town that a court or office is called by: "das Landgericht Berlin". Police are none of these:
#: of "la stazione di polizia cinese di Milano" Milan is the site.
_HOUSE = re.compile(
    r"\b(?:\w*(?:gericht|anwaltschaft|präsidium|direktion|behörde)s?"
    r"|(?:rechtbank|parket|gerechtshof|openbaar ministerie)(?: van| in)?"
    r"|(?:parquet|tribunal|cour|pr[ée]fecture|procureure?)(?: [a-zà-ÿ’']+){0,2} (?:de|d[’'])"
    r"|(?:fiscal[ií]a|juzgado|audiencia|tribunal|procuradoria)(?: [a-zà-ÿ]+){0,2} (?:de|do|da)"
    r"|(?:procura|tribunale|questura|corte)(?: [a-zà-ÿ’']+){0,2} di)(?:\s|(?<=[’']))\Z",
    re.IGNORECASE,
)


def is_in_name(ground: Ground, sentence: Sentence, span: Span) -> bool:
    """Say whether a place is part of what a court or office is called: it does nothing, and is no site."""
    start = max(sentence.span.start, span.start - _LONGEST_HOUSE)
    return sentence.tokens is None and _HOUSE.search(ground.text, start, span.start) is not None


def acting_in(ground: Ground, hosts: Hosts, sentence: Sentence, code: str) -> list[Span]:
    """Return the bodies of a sentence that may act: of "l'ambassade de Chine à Paris" Paris is only where it stands.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: a sentence that was not parsed.
        code: family of the cues of bodies.
    """
    found = [span for _, span in ground.hits(sentence, code)]
    # "「海外警察署」は存在しない": the police in the name of a post are no body that acts.
    posts = [span for _, span in ground.hits(sentence, "station.noun")]
    found = [span for span in found if not any(post.holds(span) for post in posts)]
    return [span for span in found if not _is_seat(ground, hosts, sentence, span)]


def _is_seat(ground: Ground, hosts: Hosts, sentence: Sentence, span: Span) -> bool:
    if not any(one.span.holds(span) for one in hosts.places_in(span)):
        return False
    start = sentence.span.start
    return is_in_name(ground, sentence, span) or any(
        found.search(ground.text, start, span.start) is not None for found in (_SEATED, _SITED)
    )


def whole_body(ground: Ground, sentence: Sentence, span: Span) -> Span:
    """Return the words of a body with those beside them that tell which one it is.

    Args:
        ground: what the report was found to hold.
        sentence: a sentence that was not parsed.
        span: the words of the body as its cue has them.
    """
    start, end, whole = span.start, span.end, sentence.span
    before = _BEFORE[sentence.lang].search(ground.text, whole.start, start) if sentence.lang in _BEFORE else None
    if before is not None:
        named = before.groupdict()
        start = before.start("more") if named["more"] else before.start("also")
    behind = _BEHIND[sentence.lang].match(ground.text, end, whole.end) if sentence.lang in _BEHIND else None
    end = max(end, behind.end() if behind is not None else end)
    called = (one.span for one in ground.places_in(Span(end, whole.end)) if one.span.start == end + 1)
    return Span(start, next((one.end for one in called if sentence.lang in _CALLED), end))
