"""What ties a step of a trial to a station, or to another step: the deed, the station, or those whom words describe.

That both are told of one town ties nothing: a court of that town tries others too, for other deeds. A verdict whose
report tells no station, or whose own words tell another deed, belongs to one only by the same name or description.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from longarm.records.claim import Response
from longarm.records.fold import fold, words
from longarm.weigh.counted import speaks_of_sites
from longarm.weigh.matter import Matter
from longarm.weigh.spoken import words_for_sites
from longarm.weigh.wrongs import wrongs_in

#: Steps against persons by police, prosecutors and courts.
_OF_PERSONS = frozenset(
    """arrested charged convicted acquitted acquitted_in_part dropped_in_part conviction_quashed sent_back
    acquittal_overturned referred_to_prosecutors""".split()  # noqa: SIM905
)
#: Steps of an inquiry, which may be one into a station or one into persons.
_OF_INQUIRIES = frozenset({"closed_without_charges", "reopened"})
#: Steps that have to be tied to a station.
TRIED = _OF_PERSONS | _OF_INQUIRIES
#: Words for a police post, in the languages that are read.
_POST = re.compile(
    r"\b(?:stations?|outposts?)\b|\bpolice\W(?:[\w-]+\W){0,4}?(?:posts?|cent(?:er|re)s?|offices?|outlets?|units?)\b"
    r"|polizei\w*(?:station|posten|büro|stelle|wache)|politie\w*(?:bureau|post|station|kantoor)|comisar[ií]a"
    r"|commissariat|postes? de police|antennes? de police|esquadra|delegacias?|stazion\w* di polizia|polisstation"
    r"|polic\w+ stani[cč]\w*|警[察务務方]?[^。，、]{0,4}?[站所点點局署]|派出所|服[务務]站|据点|據點|拠点|경찰서|경찰국"
    r"|거점",
    re.IGNORECASE,
)
#: Offices of those who try people, which are no site: "the US Attorney's Office".
_OFFICES = re.compile(
    r"\b(?:attorneys?|prosecutors?|prosecution|procuratorate|press|foreign|home|police|federal|crown|sheriff|public)"
    r"\w*[’'`]?s?\W(?:[\w’'-]+\W){0,2}?(?:offices?|bureaus?|cent(?:er|re)s?)\b|\bbureau of \w+|\btrial cent(?:er|re)\b",
    re.IGNORECASE,
)
#: Words that say of anybody what he is.
_ANYBODY = frozenset(
    """these those their three four five six seven eight nine both couple another other others former first second
    third accused alleged suspected suspect suspects defendant defendants person persons people individual individuals
    resident residents citizen citizens national nationals woman women local pair group member members agent agents
    police with from them that this have been were charges charge count counts conviction verdict case""".split()  # noqa: SIM905
)
#: Where what somebody is said to be goes over into what is done to him.
_GOES_OVER = re.compile(
    r"\b(?:of (?=\w+ing\b)|(?:to|on|for|over|whom?|accused|charged|suspected|in connection|after|with)\b)"
)
_TELLING = 4
#: Words that two descriptions of one person share at least.
SHARED = 2


@dataclass(frozen=True)
class Tie:
    """What an act tells of by which it may be tied to others.

    Attributes:
        station: True where it is told of a station: by its own words, or by its report where these tell no other deed.
        deeds: deeds, other than the running of a station, that its own words tell.
        described: words that tell what those are to whom it is done.
    """

    station: bool = False
    deeds: frozenset[str] = frozenset()
    described: frozenset[str] = frozenset()

    def keys(self) -> list[str]:
        """Return the keys under which lie all who share enough of the description."""
        found = sorted(self.described)
        return [f"as {one} {other}" for at, one in enumerate(found) for other in found[at + 1 :]]


def tie_of(matter: Matter, members: Sequence[str], action: str) -> Tie:
    """Return what some claims of one act tell of.

    Args:
        matter: the case.
        members: the claims.
        action: code of the act.
    """
    said = [words_for_sites(matter, one) for one in members]
    deeds = wrongs_in(" ".join(said))
    described = frozenset(word for one in members for word in _described(matter, one))
    if any(_POST.search(text) for text in said):
        return Tie(station=True, deeds=deeds, described=described)
    if action in TRIED and deeds:
        return Tie(deeds=deeds, described=described)
    if any(_speaks_of_place(text) for text in said) or (action in _OF_INQUIRIES and not described):
        # An inquiry of a body at a place that names nobody is the one of which the case knows.
        return Tie(station=True, described=described)
    texts = [matter.reports[one].text for one in sorted({matter.claims[one].report for one in members})]
    told = any(_POST.search(text) or (action in _OF_INQUIRIES and _speaks_of_place(text)) for text in texts)
    return Tie(station=told, described=described)


def _speaks_of_place(text: str) -> bool:
    return speaks_of_sites(_OFFICES.sub(" ", text))


def _described(matter: Matter, claim_id: str) -> list[str]:
    slots = matter.decisions.corrected.get(claim_id) or matter.claims[claim_id].slots
    target = slots.target if isinstance(slots, Response) else None
    if not target:
        return []
    over = _GOES_OVER.search(target)
    said = (target[: over.start()] if over is not None else target).split()
    # A name of a town or people tells not who somebody is; his own name is looked at elsewhere.
    plain = [word for at, word in enumerate(said) if word[:1].islower() or at == 0]
    found = [one for word in plain for one in words(fold(word))]
    return [one for one in dict.fromkeys(found) if len(one) >= _TELLING and one not in _ANYBODY]


def are_tied(action: str, one: Tie, other_action: str, other: Tie) -> bool:
    """Say whether nothing of what two acts tell speaks against their being of one affair.

    Args:
        action: code of the one.
        one: what it tells of.
        other_action: code of the other.
        other: what that tells of.
    """
    if action not in TRIED and other_action not in TRIED:
        return True
    if len(one.described & other.described) >= SHARED or one.deeds & other.deeds:
        return True
    if one.station != other.station:
        # Of an inquiry nobody has to tell whom it is about; of who is tried that must be told.
        return (other_action if one.station else action) not in TRIED
    return one.station or not one.deeds or not other.deeds
