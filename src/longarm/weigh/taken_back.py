"""What those who told a thing took back later: a dated warning beside it, never applied by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from longarm.records.claim import Claim, Stance
from longarm.records.fold import fold
from longarm.records.resolution import Thing
from longarm.weigh.matter import Matter
from longarm.weigh.meeting import day_words
from longarm.weigh.starts import source_of, speaks_for
from longarm.weigh.voices import in_order, published_day
from longarm.wording.cautions import CORRECTED, TAKEN_BACK

#: Letters of the words that are quoted.
_LONGEST = 240


def find_taken_back(matter: Matter, thing: Thing, claims: Sequence[str], fallen: Mapping[str, str]) -> list[str]:
    """Return a sentence for each time that somebody who told a thing, or the outlet that did, took it back.

    Args:
        matter: the case.
        thing: the thing.
        claims: its claims that count.
        fallen: claims that no longer count.
    """
    back = [one for one in thing.claims if matter.claims[one].stance is Stance.RETRACTS and one not in fallen]
    found: dict[str, None] = {}
    for id_ in in_order(matter, back):
        for text in _told(matter, id_, claims):
            found[text] = None
    return list(found)


def _told(matter: Matter, id_: str, claims: Sequence[str]) -> Iterator[str]:
    claim = matter.claims[id_]
    report = matter.reports[claim.report]
    said = " ".join(claim.span.of(report.text).split())
    quote = said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()}…"
    day = (
        claim.said.value if claim.said is not None and claim.said.value else day_words(published_day(matter, report.id))
    )
    entity = matter.entity_of(id_)
    own = set() if entity is None else _voices(matter, id_)
    # An earlier day cannot take back what was told on a later one; of the same day the words decide.
    before = [one for one in claims if one != id_ and _day(matter, one) <= published_day(matter, report.id)]
    if entity is not None:
        if any(own & _voices(matter, one) for one in before):
            yield str(TAKEN_BACK(who=matter.speaker_name(claim), quote=quote, file=report.file, day=day))
        return
    words = f" {fold(said)} "
    names = sorted({name for one in before for name in _names(matter, one) if f" {fold(name)} " in words})
    if names:
        yield str(TAKEN_BACK(who=", ".join(names), quote=quote, file=report.file, day=day))
    elif _is_by_its_outlet(matter, claim, before):
        yield str(CORRECTED(outlet=report.outlet or "", quote=quote, file=report.file, day=day))


def _voices(matter: Matter, id_: str) -> set[str]:
    """Return the ids of who says a claim, of whom he has it from and of the body he speaks for."""
    claim = matter.claims[id_]
    told = (matter.entity_of(id_), source_of(matter, claim), speaks_for(matter, claim))
    return {one.id for one in told if one is not None}


def _names(matter: Matter, id_: str) -> Iterator[str]:
    """Yield by what names a claim's speaker, or the outlet that tells it, may be spoken of."""
    entity, outlet = matter.entity_of(id_), matter.reports[matter.claims[id_].report].outlet
    yield from () if entity is None else (entity.name,)
    yield from () if outlet is None else (outlet,)


def _is_by_its_outlet(matter: Matter, claim: Claim, before: Sequence[str]) -> bool:
    """Say whether an outlet corrects in its own voice what it told itself."""
    outlet = fold(matter.reports[claim.report].outlet or "")
    told = (fold(matter.reports[matter.claims[one].report].outlet or "") for one in before)
    return claim.speaker is None and bool(outlet) and outlet in told


def _day(matter: Matter, id_: str) -> int:
    return published_day(matter, matter.claims[id_].report)
