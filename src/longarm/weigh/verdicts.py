"""What a court decided, told closer than the code of an act: acquitted, set aside, sent back; and whom it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.records.claim import Response
from longarm.records.fold import words
from longarm.weigh.matter import Matter

#: A conviction set aside by a court that orders a new trial: it stands no longer, and nobody is cleared yet.
SENT_BACK = "sent_back"
#: Acts that undo that somebody was cleared.
UNDOING = frozenset({"acquittal_overturned", "reopened"})
#: Words by which those are named to whom such an act is done, and that tell of nobody.
_OF_NOBODY = frozenset(
    """the a an of in into against on over their his her its that this both acquittal acquittals verdict verdicts not
    guilty inquiry inquiries enquiry investigation investigations probe case cases file files proceedings prosecution
    trial retrial new""".split()  # noqa: SIM905
)
#: What an inquiry is about, and nobody to whom an act is done.
_SITES = frozenset("station stations office offices post posts outpost outposts centre centres center centers".split())  # noqa: SIM905
#: Codes that an acquittal was told by.
_ENDED = frozenset({"closed_without_charges", "other", "acquitted"})
#: Words for an acquittal in what is told as the end of an inquiry.
_ACQUITTED = (
    "acquit", "freigesprochen", "freispr", "relax", "absuel", "absolv", "assol", "vrijgesproken", "vrijspr", "无罪",
    "無罪", "무죄", "frikän", "zprošt",
)  # fmt: skip
#: Words by which a case goes back to be tried once more, and what denies that it does.
_NEW_TRIAL = re.compile(
    r"(?P<no>\b(?:no|not|without|never|kein\w*|ohne|geen|zonder|sans|sin|sem|senza)\s(?:\w+\s){0,2})?"
    r"(?:\b(?:new trial|re-?trial|re-?tried|tried again|fresh trial|remand(?:ed|s|ing)|remitted"
    r"|neue[nrsm]? (?:prozess|verhandlung|hauptverhandlung)|neu verhandel\w+|zurückverwiesen"
    r"|nieuw proces|terugverwezen|nouveau procès|renvoy\w+ l[’']affaire|rejug\w+|nuevo juicio|repetir el juicio"
    r"|novo julgamento|nuovo processo|con rinvio|ny rättegång|återförvis\w*)|重审|重審|发回|發回|差し戻|審理をやり直"
    r"|파기환송|돌려보)",
    re.IGNORECASE,
)
#: How far behind a sentence a new trial is looked for: "It ordered a new trial."
_BEHIND = 200
#: Ends of some charges only, by which nobody is cleared of all.
IN_PART = {"acquitted": "acquitted_in_part", "closed_without_charges": "dropped_in_part"}
_SOME_COUNTS = re.compile(
    r"\b(?:some|one|two|three|four|five|several|most|\d+) of (?:[\w’'-]+ ){0,3}?(?:charges|counts)\b"
    r"|\ball but (?:\w+ ){1,3}?(?:charges?|counts?)\b|\b(?:other|lesser|more serious) (?:charge|count)s?\b"
    r"|\bsome (?:charges|counts)\b|\b(?:on|of) (?:one|a single) (?:charge|count)\b",
    re.IGNORECASE,
)
_ONE_CHARGE = re.compile(r"\b(?:the|an?) (?:[\w-]+ ){1,3}?(?:charge|count)s?\b", re.IGNORECASE)
_STILL_GUILTY = re.compile(r"\b(?:pleads?|pleaded|pled|found|plea) (?:of )?guilty\b|\bconvicted\b", re.IGNORECASE)
#: Words for one person of whom was told before.
_ONE = re.compile(r"\b(?:he|she|him|er|ihn|hij|hem)\b", re.IGNORECASE)
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lord", "lady"})
#: The name of somebody, where it ends what is said of him: "the former officer Li Wen", "Li Wen and Hu Bo".
_NAMED = re.compile(
    r"((?:[A-ZÀ-Þ][\w’'-]*)(?: [A-ZÀ-Þ][\w’'-]*)+)"
    r"(?=\Z|,| and | \(| (?:of|for) (?:\w+ing|all|both|any|every|charges)\b)"
)
_NUMBERS = {
    word: at
    for at, words_ in enumerate(
        ("a an one another", "two both pair couple", "three trio", "four", "five", "six", "seven", "eight"), 1
    )
    for word in words_.split()
}


@dataclass(frozen=True)
class Whom:
    """Those to whom an act is done.

    Attributes:
        words: folded words for them.
        names: folded words of their names.
        count: how many they are; nought where the words do not tell.
    """

    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    count: int = 0

    def parts(self, other: Whom, *, clears: bool) -> bool:
        """Say whether these are told to be others.

        What clears somebody must not be missed where one text has his name and the other only what he is; but who
        clears one of eight has not cleared the eight.
        """
        if self.names and other.names and not self.names & other.names:
            return True
        if not clears:
            return bool(self.words and other.words) and not self.words & other.words
        return bool(other.count) and other.count < self.count


def whom_in(target: str | None) -> Whom:
    """Return those whom the words for what an act is done to mean."""
    said = words(target or "")
    names = [words(found[1]) for found in _NAMED.finditer(target or "")]
    first = _NUMBERS.get(said[0], 0) if said else 0
    count = int(said[0]) if said and said[0].isdigit() else first or len(names)
    return Whom(frozenset(said), frozenset(one for name in names for one in name) - _TITLES, count)


def whom_of(action: str, target: str | None, said: str = "") -> Whom:
    """Return those to whom an act is done; "the acquittal", "the inquiry" and "the two stations" are nobody.

    Args:
        action: code of the act.
        target: the words for them.
        said: the sentence; of whom "he was acquitted" tells, that is one.
    """
    whom = whom_in(target)
    if not whom.words and _ONE.search(said):
        return Whom(count=1)
    nobody = whom.words <= _OF_NOBODY or bool(whom.words & _SITES)
    return Whom() if action in UNDOING and not whom.names and nobody else whom


def _is_in_part(matter: Matter, claim_id: str, slots: Response) -> bool:
    """Say whether only some charges ended so: "acquitted on two of three counts", one dropped for a plea to another."""
    claim = matter.claims[claim_id]
    text = matter.reports[claim.report].text
    said = claim.span.of(text)
    if _SOME_COUNTS.search(said):
        return True
    dropped = slots.action == "closed_without_charges" and _ONE_CHARGE.search(said)
    return bool(dropped) and _STILL_GUILTY.search(text) is not None


def action_of(matter: Matter, claim_id: str, slots: Response) -> str:
    """Return the act that a claim tells, with the ends of a trial told apart that one code may stand for."""
    if slots.action in IN_PART and _is_in_part(matter, claim_id, slots):
        return IN_PART[slots.action]
    if slots.action == "conviction_quashed":
        claim = matter.claims[claim_id]
        text = matter.reports[claim.report].text
        again = _NEW_TRIAL.search(text, claim.span.start, min(len(text), claim.span.end + _BEHIND))
        return SENT_BACK if again is not None and again["no"] is None else slots.action
    if slots.action in _ENDED and any(one in (slots.verb or "").casefold() for one in _ACQUITTED):
        return "acquitted"
    return slots.action
