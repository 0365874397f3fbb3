"""Headlines that go further than the whole of what stands below them: in words of law, or without any doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from longarm.records.claim import Certainty, Response
from longarm.records.report import Report, Role
from longarm.weigh.counted import speaks_of_sites
from longarm.weigh.lineage.drift.ladder import Rung, rungs_in
from longarm.weigh.matter import Matter
from longarm.wording.cautions import HEADLINE_FIRMER, HEADLINE_SURE

#: Words by which a text holds back from a thing.
HEDGE = re.compile(
    r"\b(?:alleged\w*|suspected|so-called|accus\w+|mutmaßlich\w*|angeblich\w*|présumé\w*|prétendu\w*|vermeend\w*"
    r"|vermoedelijk\w*|presunt\w+|supuest\w+)\b",
    re.IGNORECASE,
)
_GUARDED = re.compile(
    r"[\"'‘’“”«»„?]|\b(?:claim\w*|report\w*|may|might|possible|study|group|minister|says|said)\b", re.IGNORECASE
)
#: Words of an inquiry: a headline that has them leaves open what will be found.
_LOOKS = re.compile(
    r"\b(?:probe[ds]?|investigat\w+|looks? into|enquête|onderzoek\w*|prüft|ermittelt|investiga)\b", re.IGNORECASE
)
_UNSURE = frozenset({Certainty.ALLEGED, Certainty.POSSIBLE, Certainty.PROBABLE})
_LAW = "law"
#: Acts by the rung of the law that they are, lowest first; a search is more than an inquiry and less than a referral.
_HEIGHT = {"investigating": 1, "referred_to_prosecutors": 3, "charged": 4, "arrested": 5, "convicted": 6}
#: A sentence, as far as words of law and what takes them back are looked for in it.
_SENTENCE = re.compile(r"[^.!?。！？\n]+")
#: Reports of which the body is kept as read.
_KEPT = 256


def find_firmer(matter: Matter, claims: Sequence[str]) -> dict[str, list[str]]:
    """Return claim id -> warnings that its report's headline is firmer than all that its body says.

    Args:
        matter: the case.
        claims: the claims that support one entry.
    """
    sure = {matter.claims[one].report for one in claims if _is_sure(matter, one)}
    found = {}
    for id_ in claims:
        claim = matter.claims[id_]
        report = matter.reports[claim.report]
        if report.title and isinstance(claim.slots, Response):
            found[id_] = _in_law(matter, id_, claim.slots)
        elif report.title and claim.kind == "station" and claim.certainty in _UNSURE and report.id not in sure:
            found[id_] = _without_doubt(report, claim.certainty)
    return found


def _is_sure(matter: Matter, id_: str) -> bool:
    """Say whether a claim is told without doubt below its headline."""
    claim = matter.claims[id_]
    return claim.certainty is Certainty.CERTAIN and not _heads(matter.reports[claim.report], claim.span.start)


def _heads(report: Report, start: int) -> bool:
    first = next((one.span for one in report.passages if one.role is Role.HEADLINE), None)
    return first is not None and first.start <= start < first.end


def _in_law(matter: Matter, id_: str, slots: Response) -> list[str]:
    """Tell of a headline that says "arrested" above a body that nowhere goes further than "charged"."""
    report, own = matter.reports[matter.claims[id_].report], _HEIGHT.get(slots.action, 0)
    head = _told(_Read(report)).head if own else None
    if head is None or head.height <= own:
        return []
    top = _told(_Read(report)).body
    if top is not None and top.height >= head.height:
        return []
    verb = slots.verb or slots.action.replace("_", " ")
    if top is not None and top.height > own:
        verb = top.words
    return [str(HEADLINE_FIRMER(file=report.file, title=report.title or "", verb=verb))]


def _without_doubt(report: Report, certainty: Certainty) -> list[str]:
    title = report.title or ""
    head = _told(_Read(report)).head
    if head is not None and head.height > 0:
        return []
    if not speaks_of_sites(title) or any(one.search(title) for one in (HEDGE, _GUARDED, _LOOKS)):
        return []
    return [str(HEADLINE_SURE(file=report.file, title=title, certainty=certainty.value))]


@dataclass(frozen=True, eq=False)
class _Read:
    """A report as a key: the sealed bytes tell which it is, and no second look at its text."""

    report: Report

    def __hash__(self) -> int:  # type: ignore[explicit-override]  # typing.override begins with Python 3.12
        return hash(self.report.id)

    def __eq__(self, other: object) -> bool:  # type: ignore[explicit-override]
        return isinstance(other, _Read) and other.report is self.report


@dataclass(frozen=True)
class _Law:
    """The firmest word of law of a headline and of the body below it."""

    head: Rung | None
    body: Rung | None


@lru_cache(maxsize=_KEPT)
def _told(read: _Read) -> _Law:
    """Find how far headline and body go; the body is read once a report, and only below a word of law."""
    report = read.report
    head = rungs_in(report.title or "", report.lang).get(_LAW)
    return _Law(head, _firmest(report) if head is not None else None)


def _firmest(report: Report) -> Rung | None:
    rungs = (
        rung
        for passage in report.body()
        for found in _SENTENCE.finditer(report.text, passage.span.start, passage.span.end)
        if (rung := rungs_in(found[0], report.lang).get(_LAW)) is not None
    )
    return max(rungs, key=lambda one: one.height, default=None)
