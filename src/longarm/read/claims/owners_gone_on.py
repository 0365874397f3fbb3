"""Whether a report that was told of goes on where a sentence names nobody, or is told of only in the next sentence.

A body that a neighbouring sentence merely names has counted nothing. A number goes on being that of the maker told of
before where the sentence counts what the maker has counted, or speaks of its report or list; the number that opens a
report is that of the maker whom the next sentence names where that one speaks of the same count. A site is a maker's
only where a sentence goes through its list, holds it at a distance as something passed on, or is taken up by the next
as what the maker told of.
"""

from __future__ import annotations

import re

from longarm.read.certainty import tell_certainty
from longarm.read.claims.accused import find_accused
from longarm.read.claims.counted import Counted
from longarm.read.claims.counting import find_counted
from longarm.read.claims.ground import Ground
from longarm.read.claims.naming import Named
from longarm.read.claims.other_sources import is_of_others
from longarm.read.claims.owners_tied import is_done
from longarm.read.claims.owners_told import is_deed
from longarm.read.claims.threads import Thread
from longarm.read.families import GERMANIC, ROMANCE
from longarm.read.numerals import find_numbers
from longarm.read.parsed import Sentence
from longarm.read.stance import stance_of_class
from longarm.records.claim import Certainty, Stance
from longarm.records.span import Span

#: Sentences over which a report that is being told is taken to go on without being named again.
_GOES_ON = 2
#: What is counted beside what a maker counts: over how many states and towns it is spread.
_SPREAD = frozenset({"countries", "cities", "continents", "provinces", "governments"})
#: What a report tells of that is no word for a post: "the Chinese police's growing worldwide toolbox".
_ABROAD = re.compile(
    r"\bpolic(?:e|ing)\b[^.;]*\b(?:abroad|overseas|worldwide|transnational|foreign soil)\b"
    r"|\b(?:abroad|overseas|worldwide|transnational)\b[^.;]*\bpolic(?:e|ing)\b",
    re.IGNORECASE,
)
#: "These include …", "Another is in Graz", "among them": the sentence goes through what was listed.
_OF_LIST = re.compile(
    r"\W*(?:(?:They|These|Those) (?:include|are (?:in|located|spread|found))\b|Among (?:them|these|those)\b"
    r"|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Another|Others?|Some|Several|Most|The (?:others?|rest|first"
    r"|second)) (?:of (?:them|these|those)\b|(?:is|are|was|were|lies?|stands?|operates?) (?:in|at|on)\b)"
    r"|The list (?:includes|names|goes)\b)"
)
_TELLS = (
    r"(?:list|nam|report|document|identif|describ|map|locat|record|uncover|expos|reveal|disclos|mention|count|flag|trac"
    r"|catalogu)\w*"
)
_SITE = r"(?:the|this|that) (?:[\w’'-]+ ){0,3}(?:stations?|posts?|offices?|cent(?:re|er)s?|outposts?|sites?|premises)"
#: "Your organisation says that there are 102", "where we counted nine": asked and answered by the maker of whom the
#: text tells.
_OURS = re.compile(
    r"\b[Yy]our (?:organi[sz]ation|group|NGO|report|study|count|list|team)\b"
    r"|\b[Ww]e(?: have|[’']ve| had)? (?:counted|found|listed|documented|identified|mapped|recorded)\b"
)
_INTERVIEW = re.compile(r"\b(?:interview|Q ?& ?A|questions (?:to|for)|in conversation)\b", re.IGNORECASE)
_QUOTE = re.compile(r"\W*[“\"„«»]")
#: "Safeguard Defenders listed it", "the station was named by …", "the office is on its list".
_TOLD_OF = re.compile(
    rf"\b{_TELLS} (?:it|them|this|these|{_SITE})\b"
    rf"|\b(?:it|they|{_SITE}) (?:is|are|was|were|has been|had been) (?:\w+ )?{_TELLS} (?:[\w’'-]+ ){{0,3}}by\b"
    rf"|\b(?:it|they|{_SITE}) (?:is|are|was|were) (?:[\w’'-]+ ){{0,3}}(?:on|in) (?:[\w’'-]+ ){{0,5}}"
    r"(?:list|report|map)\b",
    re.IGNORECASE,
)


def maker_gone_on(thread: Thread, index: int, at: Span, counted: Counted | None) -> Named | None:
    """Return the maker of whom the sentences before tell, where what it gave goes on in a sentence that names nobody.

    Args:
        thread: the makers named in the report.
        index: the sentence among the body sentences.
        at: the words of the number or of the site.
        counted: the number with what it counts; None for a site.
    """
    ground, sentence = thread.ground, thread.body[index]
    if _others_deny(ground, sentence) or is_of_others(ground.text, sentence, at):
        return None
    near = _last_told(thread, index)
    if counted is None:
        maker = near or thread.own
        return maker if maker is not None and _goes_through(thread, index, at, maker) else None
    last = near or (thread.before(index) if thread.is_of_one else thread.own)
    return last if last is not None and _counts_on(thread, index, last, counted) else None


def maker_told_next(thread: Thread, index: int, at: Span, counted: Counted | None) -> Named | None:
    """Return the maker named in the second sentence of a report where that one speaks of what the first one gives.

    Args:
        thread: the makers named in the report.
        index: the sentence among the body sentences; only the first is told of by the next.
        at: the words of the number or of the site.
        counted: the number with what it counts; None for a site.
    """
    following = thread.makers[1] if index == 0 and len(thread.makers) > 1 else None
    if following is None:
        return None
    ground, (first, second) = thread.ground, thread.body[:2]
    if not (following.known or following.name in thread.called or second.lang != "en"):
        return None
    if is_of_others(ground.text, first, at):
        return None
    words = ground.words(second.span)
    if counted is None:
        return following if _TOLD_OF.search(words) else None
    # "Duas bases funcionariam no Brasil. A informação consta de relatório da …": what is held off is somebody's.
    if first.lang in GERMANIC | ROMANCE and first.passage == second.passage and _is_held_off(ground, first, at):
        return following
    units = {hit.cue.code.rpartition(".")[2] for hit, _ in ground.hits(second, "figure.unit")}
    sites = counted.unit == "stations" and bool(ground.hits(second, "station.noun"))
    same = first.passage == second.passage and bool(ground.hits(second, "figure.finds"))
    told = sites or counted.unit in units or same or words.rstrip().endswith(":")
    return following if told else None


def goes_on_about(thread: Thread, index: int, at: Span) -> bool:
    """Say whether a sentence behind that of a site goes on telling of it in the voice of whoever told of it.

    Args:
        thread: the makers named in the report.
        index: the later sentence among the body sentences.
        at: its words on the site.
    """
    ground, sentence = thread.ground, thread.body[index]
    return not _others_deny(ground, sentence) and not is_of_others(ground.text, sentence, at)


def _counts_on(thread: Thread, index: int, last: Named, counted: Counted) -> bool:
    """Say whether a sentence counts what a maker has counted before, or speaks of its report or list."""
    if last is thread.own or _is_asked_or_answered(thread, index):
        return True
    if _is_of_its_report(thread, index, last):
        return True
    had = thread.has_counted(last)
    if counted.unit in had or (counted.unit in _SPREAD and had and index in thread.told):
        return True
    if counted.unit != "stations" and counted.unit not in _SPREAD and not _is_of_accused(thread, index):
        return False
    return _is_in_report(thread, index, last)


def _is_asked_or_answered(thread: Thread, index: int) -> bool:
    """Say whether a sentence is a question to the one maker of the report or, in an interview, his answer."""
    ground, sentence = thread.ground, thread.body[index]
    if not thread.is_of_one or sentence.lang != "en":
        return False
    words = ground.words(sentence.span)
    if _OURS.search(words):
        return True
    asked = any(_INTERVIEW.search(ground.words(one.span)) for one in ground.headlines)
    start = ground.parsed.passages[sentence.passage].span.start
    return asked and _QUOTE.match(ground.text, start) is not None


def _is_of_its_report(thread: Thread, index: int, maker: Named) -> bool:
    """Say whether a sentence, or the one before, tells what the report of a maker has, who was named right before.

    In languages without a parser a verb or word that holds the sentence off tells it as well.
    """
    ground, sentence = thread.ground, thread.body[index]
    before = [thread.body[index - step] for step in range(1, min(_GOES_ON, index) + 1)]
    told = [thread.told.get(index - step) or thread.groups[index - step] for step in range(1, len(before) + 1)]
    near = any(one is not None and one.name == maker.name for one in told)
    if near and sentence.lang in GERMANIC | ROMANCE and _is_held_off(ground, sentence, sentence.span):
        return True
    if near and ground.hits(sentence, "figure.report") and any(ground.hits(one, "figure.report") for one in before):
        return True
    # "Nová zpráva, kterou organizace zveřejnila …": the only maker of the text is called by its kind.
    same = before and before[0].passage == sentence.passage and ground.hits(before[0], "figure.report")
    return bool(thread.is_of_one and same and told[0] is None and ground.hits(before[0], "station.noun"))


def _is_of_accused(thread: Thread, index: int) -> bool:
    """Say whether a sentence tells of posts, or of what the accused state does."""
    ground, sentence = thread.ground, thread.body[index]
    accused = find_accused(ground)
    named = any(one.country == accused for one in ground.places_in(sentence.span))
    return (named and accused is not None) or bool(ground.hits(sentence, "station.noun"))


def _is_in_report(thread: Thread, index: int, maker: Named) -> bool:
    """Say whether the sentences right before tell what a maker reports of posts, or of police abroad.

    Beyond the passage only a report, study or list goes on, not what a maker only says.
    """
    ground, passage = thread.ground, thread.body[index].passage
    for step in range(1, min(_GOES_ON, index) + 1):
        before = thread.body[index - step]
        named = thread.told.get(index - step) or thread.groups[index - step]
        if named is None or named.name != maker.name:
            continue
        codes = ("figure.report", "figure.finds") if before.passage == passage else ("figure.report",)
        told = any(ground.hits(before, code) for code in codes)
        if told and (ground.hits(before, "station.noun") or _ABROAD.search(ground.words(before.span))):
            return True
    return False


def _goes_through(thread: Thread, index: int, at: Span, maker: Named) -> bool:
    """Say whether a sentence goes through a list of sites, or holds one at a distance as what somebody passed on."""
    ground, sentence = thread.ground, thread.body[index]
    if maker is thread.own or _OF_LIST.match(ground.text, sentence.span.start, sentence.span.end):
        return True
    if sentence.lang in ROMANCE | GERMANIC and _is_held_off(ground, sentence, at):
        return True
    counted = find_counted(ground, sentence)
    numbers = [one.number.span for one in counted if one.unit == "stations"]
    if not numbers and _is_in_report(thread, index, maker):
        others = [one.number.span for one in counted] + [span for span, _ in ground.whens_in(sentence.span)]
        told = [one.span for one in find_numbers(ground.text, sentence.span, sentence.lang)]
        numbers = [one for one in told if not any(one.overlaps(other) for other in others)]
    # "Police closed two stations in Oslo": what a body did to so many goes through nobody's list.
    done = is_done(thread, index) or any(is_deed(ground, sentence, one, maker) for one in numbers)
    return bool(numbers) and not done


def _is_held_off(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether a mood or a word tells that a site is passed on from somebody."""
    return tell_certainty(ground.text, sentence, at, ground.codebook).value is not Certainty.CERTAIN


def _others_deny(ground: Ground, sentence: Sentence) -> bool:
    """Say whether the sentence tells that somebody denies: what it takes for granted is not the last maker's words."""
    said = ground.attributions_in(sentence)
    return any(one.speaker is not None and stance_of_class(one).value is Stance.DENIES for one in said)


def _last_told(thread: Thread, index: int) -> Named | None:
    """Return the maker of whom the sentences just before tell."""
    for step in range(1, _GOES_ON + 1):
        last = thread.told.get(index - step) or (thread.groups[index - step] if index >= step else None)
        if last is not None:
            return last
    return None
