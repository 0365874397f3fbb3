"""Whose body did an act: the country that its name gives, the one named beside it, or the one the text speaks of."""

from __future__ import annotations

import re

from longarm.read.claims.act_codes import CLEARED
from longarm.read.claims.actor import UNSAID, Actor
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Acts whose subject may be the one who suffers them: "pleaded guilty", "faces charges".
OF_JUSTICE = frozenset({"arrested", "charged", "convicted", "acquittal_overturned"}) | CLEARED
#: Somebody whom a sentence brings in, and words that tie a trial to the affairs that this is about.
_SOMEBODY = re.compile(
    r"\W*(?:an?|one|two|three|four|several|some) (?:[\w-]+ ){0,3}?(?:m[ae]n|wom[ae]n|persons?|people|suspects?|youths?"
    r"|students?|teenagers?|residents?|drivers?|workers?|couples?)\b",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"\b(?:sp(?:y|ies|ied|ying)|espionage|agents?|foreign|chin\w+|beijing|iran\w*|russia\w*|dissidents?|exiles?|activists?"
    r"|station|stations|outposts?|post|office|offices|cent(?:er|re)s?|stalk\w*|harass\w*|intimidat\w*|surveil\w*|threat\w*"
    r"|kidnap\w*|abduct\w*|interfer\w*|repress\w*|connection|over (?:it|this|that)|case|affair|plot)\b",
    re.IGNORECASE,
)
_STEPS = tuple(f"response.{one}" for one in ("arrested", "charged", "convicted", "investigating", "acquitted"))
#: The parliament of no one state.
_EUROPEAN = re.compile(r"\b(?:MEPs?|European Parliament)\b")
#: Bodies that one state has under a name that tells it to readers, and houses that are of that state where no other
#: is named.
_HOME = re.compile(
    r"(?P<GB>\b(?:Old Bailey|Holyrood|Stormont|Senedd|Whitehall|House of Lords|MSPs?|Tor(?:y|ies)|SNP|Lib Dems?"
    r"|Liberal Democrats?|Crown Prosecution Service|(?:the|from) Met(?! \w)|Counter Terrorism Command)\b)"
    r"|(?P<IE>\b(?:D[áa]il|Seanad|Oireachtas|TDs?|Gardaí|Taoiseach|Tánaiste|Fine Gael|Fianna Fáil)\b)"
    r"|(?P<US>\b(?:U\.?S\.? [Aa]ttorney|Capitol Hill|Congress(?:man|woman)|Homeland Security Committee)\b)"
    r"|(?P<DE>\b(?:Bundestag|Verfassungsschutz|Generalbundesanwalt)\b)"
    r"|(?P<CA>\b(?:Bloc Québécois|Mounties|Parliament Hill)\b)"
)
_HOUSE = re.compile(r"\b(?:House of )?Commons\b|\bWestminster\b")
#: Bodies of states that the words count and do not name.
_SEVERAL = re.compile(
    r"^(?:at least |more than |over |some )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|several|many|other|various|dozens of|a dozen) (?:\w+ )?(?:governments|states|countries|nations)\b"
    r"|^(?:(?:host|all|western|european|democratic|foreign|most|other) )*(?:governments|states|countries|nations)$"
    r"|\bin (?:at least |more than |over |some )?(?:\d+|\w+een|several|many|other|various|a dozen)"
    r" (?:other )?countries\b",
    re.IGNORECASE,
)
#: Before and behind the name of a state that only tells whose people or cause somebody is: "agents of China".
_WHOSE_BEFORE = re.compile(r"\b(?:of|for|against|on behalf of|by)\s(?:the\s)?$")
_WHOSE_BEHIND = re.compile(
    r"\s(?:-born\s)?(?:nationals?|citizens?|agents?|sp(?:y|ies)|intelligence|secret service|officials?|officers?"
    r"|diplomats?|operatives?|government|state|m[ae]n|wom[ae]n|students?|business\w+|embassy|consulate|police|post"
    r"|outpost|station|communist|ministry)\b",
    re.IGNORECASE,
)
#: Before the name of a place in which or to which something is told: "was sitting in a police station in Kulob".
_AT = re.compile(r"\b(?:in|to|into|at|near|from|outside|inside)\s(?:the\s)?$")
_REACH = 24
#: Characters behind the name of a place within which a report still tells of what was done there.
_FAR = 250
#: Sentences looked back over for the one state of which a report goes on to tell.
_BACK = 3
_THERE = re.compile(r"(?:\s+and\s+\w+)?\s+(?:in|by|at)\s+(?:the\s+)?")


def countries_of(
    ground: Ground, hosts: Hosts, sentence: Sentence, actor: Actor, act: tuple[str, Span]
) -> tuple[str, ...]:
    """Tell whose body acted: by its name, else the one host named beside it, else the host the text speaks of.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: where the act stands.
        actor: who acts.
        act: code of the act and the words that tell it.
    """
    if actor.words is not None and _EUROPEAN.search(actor.words):
        return ("EU",)
    if actor.countries:
        return actor.countries
    if actor.words is not None and _SEVERAL.search(actor.words):
        return ()
    named = _HOME.search(("the " if actor.words == "Met" else "") + (actor.words or ""))
    if named is not None and named.lastgroup is not None:
        return (named.lastgroup,)
    near = hosts.hosts_in(sentence.span)
    home = _house_of(ground.words(sentence.span)) if not near and not hosts.main else None
    if home is not None:
        return (home,)
    if actor is UNSAID and (
        _is_of_accused(ground, hosts, sentence, act) or not (near or _is_of_affair(ground, sentence, act[0]))
    ):
        return ()
    told = near[0] if len(near) == 1 else None
    if not near:
        told = _of_passage(ground, hosts, sentence)
    if told is None and hosts.main and (not near or hosts.main in near):
        told = hosts.main
    if told is None and not near:
        told = _told_last(ground, hosts, sentence)
    told = told or next(iter(near), None) or next((country for country, _ in hosts.seen.most_common(1)), None)
    return (told,) if told else ()


def _is_of_affair(ground: Ground, sentence: Sentence, action: str) -> bool:
    """Say whether an act of nobody named is told of what was told before, so that its country may come from there.

    "A man, 46, was jailed for 3 years" after a sentence on another matter is a plain crime, and no country goes with
    it. Where a body of a host acts before, he is whom it took: "Police searched the office. A man was held."
    """
    words = ground.words(sentence.span)
    if action not in OF_JUSTICE or _SOMEBODY.match(words) is None or _TIED.search(words) is not None:
        return True
    near = [one for one in ground.shortly_before(sentence, _BACK) if one.passage == sentence.passage]
    return any(_tells_steps(ground, one) for one in near or ground.shortly_before(sentence, 1))


def _tells_steps(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a body of a host, or of a step of justice; a "police station" is no body."""
    posts = [span for code in ("station.noun", "station.weak") for _, span in ground.hits(sentence, code)]
    bodies = (span for _, span in ground.hits(sentence, "actor.body"))
    steps = any(ground.hits(sentence, code) for code in _STEPS)
    return steps or any(not any(span.overlaps(post) for post in posts) for span in bodies)


def _house_of(words: str) -> str | None:
    """Return the state whose courts or houses a sentence names, in a report that names no host."""
    named = _HOME.search(words)
    return named.lastgroup if named is not None else "GB" if _HOUSE.search(words) else None


def _is_of_accused(ground: Ground, hosts: Hosts, sentence: Sentence, act: tuple[str, Span]) -> bool:
    """Say whether an arrest or trial by nobody named is one of the accused state, the only one that is named."""
    action, span = act
    if action not in OF_JUSTICE | {"legislated"}:
        return False
    if hosts.hosts_in(sentence.span):
        return _is_there(hosts, sentence, span)
    named = [place for place in hosts.located_in(sentence.span) if not hosts.is_seat(place)]
    if named:
        # "returned to China, some facing charges": the only state named is the accused one, and not as whose men
        # they are.
        return not all(_is_whose(hosts, place.span) for place in named)
    return action != "legislated" and _goes_on_there(ground, hosts, sentence)


def _is_whose(hosts: Hosts, place: Span) -> bool:
    """Say whether the name of a state tells only whose people or cause somebody is: "Chinese agents"."""
    before = _WHOSE_BEFORE.search(hosts.text, max(0, place.start - _REACH), place.start)
    return before is not None or _WHOSE_BEHIND.match(hosts.text, place.end) is not None


def _goes_on_there(ground: Ground, hosts: Hosts, sentence: Sentence) -> bool:
    """Say whether the passage told last of a place in an accused state, where a sentence names none."""
    start = ground.parsed.passages[sentence.passage].span.start
    places = hosts.places_in(Span(start, sentence.span.start)) if start < sentence.span.start else ()
    if not places or places[-1].country not in hosts.accused or sentence.span.start - places[-1].span.end > _FAR:
        return False
    at = places[-1].span
    return _AT.search(hosts.text, max(start, at.start - _REACH), at.start) is not None


def _told_last(ground: Ground, hosts: Hosts, sentence: Sentence) -> str | None:
    """Return the host that one of the sentences just before names alone, the nearest first."""
    for before in reversed(ground.shortly_before(sentence, _BACK)):
        named = hosts.hosts_in(before.span)
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _of_passage(ground: Ground, hosts: Hosts, sentence: Sentence) -> str | None:
    """Return the one host that the passage named before the sentence, None where it named several or none."""
    start = ground.parsed.passages[sentence.passage].span.start
    named = hosts.hosts_in(Span(start, sentence.span.start)) if start < sentence.span.start else []
    return named[0] if len(named) == 1 else None


def _is_there(hosts: Hosts, sentence: Sentence, span: Span) -> bool:
    """Say whether an act of nobody named was done in the accused state: "convicted in Beijing"."""
    after = Span(span.end, sentence.span.end)
    link = _THERE.match(hosts.text, after.start, after.end)
    place = next(iter(hosts.places_in(after)), None) if link is not None else None
    return place is not None and link is not None and place.span.start == link.end() and place.country in hosts.accused
