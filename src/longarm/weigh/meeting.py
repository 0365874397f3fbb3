"""Meets denials and concessions with exactly the entries they speak about."""

from __future__ import annotations

import dataclasses
import datetime
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from longarm.records.register import Denial
from longarm.weigh.matter import LATE
from longarm.weigh.objections import Objection
from longarm.weigh.places import Places
from longarm.wording.cautions import ACCOUNT, ACCOUNT_CHANGED, DAY_UNKNOWN, SAME_SIDE, UNTOLD
from longarm.wording.said import Listed, Said
from longarm.wording.voices import denied_said, dispute_said
from longarm.wording.words import NOT_TOLD

#: Denials that speak against the existence or nature of a thing, as opposed to a permission or knowledge of it.
_FLAT = frozenset({"existence", "name", "police_status"})

_OWN = frozenset({"permission", "knowledge"})
#: Kinds of thing of which an answer speaks about the thing itself.
_ANSWERED = ("station|", "incident|")


def meet(places: Places, objections: Sequence[Objection]) -> dict[str, list[Objection]]:
    """Return key of a thing -> denials and concessions that speak about it, in order of day."""
    found: dict[str, list[Objection]] = defaultdict(list)
    for one in objections:
        for key in keys_met(places, one):
            found[key].append(one)
    for answers in found.values():
        answers.sort(key=turn_of)
    return found


def keys_met(places: Places, one: Objection) -> list[str]:
    """Return the keys of the things that a denial or concession speaks about: what it answers itself comes first."""
    return [one.key] if one.key.startswith(_ANSWERED) else places.met_by(one)


def turn_of(one: Objection) -> tuple[int, str, str]:
    """Return what denials and concessions are ordered by."""
    return one.day, one.who, one.claim


def is_general(places: Places, one: Objection) -> bool:
    """Say whether it denies flatly, about no place in particular, in reports that name none."""
    flat = set(one.denial.denies) & _FLAT and not one.countries
    return bool(flat) and not one.key.startswith(_ANSWERED) and not places.met_by(one)


def told_apart(places: Places, one: Objection) -> Objection | None:
    """Return what the register tells of an answer by itself, with the places that are meant; None where it meets all.

    That is one that speaks about no place in particular, or of towns and regions where no report tells of a station.
    """
    if is_general(places, one):
        return one
    if one.key.startswith(_ANSWERED) or "station" not in one.kinds:
        return None
    untold = tuple(place for place in one.local if not places.at_place(place))
    return dataclasses.replace(one, local=untold) if untold else None


def pair_up(met: Sequence[Objection]) -> tuple[Denial, ...]:
    """Return denials with what is shown beside them: a denial and a closure told by the same side are a pair."""
    closures: dict[str, list[str]] = defaultdict(list)
    flat: dict[str, list[str]] = defaultdict(list)
    for one in met:
        if "closure" in one.denial.concedes:
            closures[one.side].append(one.claim)
        if set(one.denial.denies) & _FLAT:
            flat[one.side].append(one.claim)
    found = []
    for one in met:
        beside: set[str] = set()
        if set(one.denial.denies) & _FLAT:
            beside |= set(closures[one.side])
        if "closure" in one.denial.concedes:
            beside |= set(flat[one.side])
        found.append(msgspec.structs.replace(one.denial, pairs_with=tuple(sorted(beside - {one.claim}))))
    return tuple(found)


def series(met: Sequence[Objection]) -> list[str]:
    """Tell in one sentence a side whose account changed, as a dated series."""
    by_side: dict[str, list[Objection]] = defaultdict(list)
    for one in met:
        by_side[one.side].append(one)
    told = []
    for _, accounts in sorted(by_side.items()):
        if len({(one.denial.denies, one.denial.concedes) for one in accounts}) < 2:
            continue
        flat = any(set(one.denial.denies) & _FLAT for one in accounts)
        closed = any("closure" in one.denial.concedes for one in accounts)
        if len({one.day for one in accounts}) < 2 and not (flat and closed):
            continue
        steps = [
            ACCOUNT(day=one.told or day_words(one.day), who=one.who, what=account_said(one.denial)) for one in accounts
        ]
        said = Listed(tuple({str(one): one for one in steps}.values()), between="; ")
        told.append(str((SAME_SIDE if flat and closed else ACCOUNT_CHANGED)(steps=said)))
    return told


def account_said(denial: Denial) -> Said:
    """Return what is denied and what is conceded."""
    return denied_said(denial) if denial.denies or denial.concedes else UNTOLD()


def day_words(day: int) -> str:
    """Return a day as ISO date."""
    return DAY_UNKNOWN if day >= LATE else datetime.date.fromordinal(day).isoformat()


def disputed_by(met: Sequence[Objection]) -> tuple[str, ...]:
    """Return who denies, and what exactly."""
    said: dict[str, set[str]] = defaultdict(set)
    for one in met:
        host = one.country is not None and one.country in one.countries
        if host and one.denial.denies and set(one.denial.denies) <= _OWN:
            # A host that never allowed a station, or knew of none, does not say that there is none.
            continue
        if one.denial.denies or not one.denial.concedes:
            said[one.who].update(one.denial.denies or (NOT_TOLD,))
    return tuple(str(dispute_said(who, sorted(what))) for who, what in sorted(said.items()))
