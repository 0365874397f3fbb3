"""Makes entries of things: supports, origins, denials, ladder, standing, warnings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from longarm.records.register import Entry, Support
from longarm.records.resolution import Thing
from longarm.weigh.acts import CLEARING, cities_of, find_acts, named_sites, towns_of
from longarm.weigh.cautions import find_cautions
from longarm.weigh.echoes import told_once
from longarm.weigh.ends import accused_since, outcome_of
from longarm.weigh.falling import find_fallen
from longarm.weigh.holding import find_extents
from longarm.weigh.ladders import Ladders, place_acts, proceeding_rungs, station_rungs, steps_at
from longarm.weigh.matter import Matter
from longarm.weigh.meeting import disputed_by, meet, pair_up, series, told_apart
from longarm.weigh.objections import Objection, find_objections
from longarm.weigh.origins import find_origins
from longarm.weigh.owning import is_passed_on, owner_of, owner_said
from longarm.weigh.places import Places
from longarm.weigh.rungs import Rung
from longarm.weigh.saying import place_of, values_of
from longarm.weigh.sites import Sites
from longarm.weigh.standing import Grounds, tell_standing
from longarm.weigh.taken_back import find_taken_back
from longarm.weigh.untied import may_belong
from longarm.weigh.verdicts import UNDOING
from longarm.weigh.voices import in_order, is_behind, make_support
from longarm.wording.cautions import MAY_BELONG, OUTCOME_OF, SEVERAL
from longarm.wording.reasons import MAY_BE
from longarm.wording.titles import Told, title_said, title_text


@dataclass(frozen=True)
class Scene:
    """All that entries are made from.

    Attributes:
        matter: the case.
        fallen: claim id -> why it no longer counts.
        met: key of a thing -> denials and concessions that speak about it.
        places: stations and incidents by place.
        cities: settlements with stations.
        ladders: acts by what they reach.
        ids: key of what has an entry -> its human id.
        general: denials and concessions that speak about no place, or of one where no report tells a station.
    """

    matter: Matter
    fallen: Mapping[str, str]
    met: Mapping[str, Sequence[Objection]]
    places: Places
    cities: Sites
    ladders: Ladders
    ids: Mapping[str, str]
    general: Sequence[Objection] = ()


def set_scene(matter: Matter) -> Scene:
    """Index what entries are made from."""
    fallen, cities, places = find_fallen(matter), cities_of(matter), Places.of(matter)
    objections = tuple(find_objections(matter, fallen, cities))
    return Scene(
        matter=matter,
        fallen=fallen,
        met=meet(places, objections),
        places=places,
        cities=cities,
        ladders=place_acts(places, find_acts(matter, fallen, cities)),
        ids={thing.key: thing.id for thing in matter.things if is_backed(matter, thing)},
        general=[told for one in objections if (told := told_apart(places, one)) is not None],
    )


def make_entry(scene: Scene, thing: Thing) -> Entry | None:
    """Make the entry of a thing; None where nobody stands behind it, such as a station that is only denied."""
    matter = scene.matter
    behind = in_order(matter, _behind(matter, thing))
    if not behind:
        return None
    counting = [one for one in behind if one not in scene.fallen]
    weighed = find_origins(matter, counting, thing.claims)
    supports = [make_support(matter, one, scene.fallen, weighed.of.get(one)) for one in behind]
    met = [one for one in scene.met.get(thing.key, ()) if one.key != thing.key or thing.kind in {"station", "incident"}]
    met = told_once(matter, met)
    rungs = _rungs(scene, thing, counting, met)
    own = scene.ladders.of_thing.get(thing.key)
    outcome = outcome_of(rungs, accused_since(rungs), own) if thing.kind != "statement" else None
    grounds = Grounds(thing, counting, weighed, met, rungs, outcome, [scene.fallen.get(one, "") for one in behind])
    standing, because = tell_standing(matter, grounds)
    shown = [one for one in supports if one.fallen is None] or supports
    values = values_of(thing.kind, shown)
    teller = _speaker(matter, shown)
    if thing.kind == "figure":
        # What fell keeps its owner: whose count it was does not change with what became of it.
        owner = owner_of(shown, weighed if counting else find_origins(matter, behind, thing.claims))
        values["owner"] = owner_said(owner, fallen=not counting)
        teller = owner or ("" if is_passed_on(shown, weighed) else teller)
    told = Told(values, teller, outcome[0] if outcome else None)
    country, city, place = place_of(shown)
    return Entry(
        id=thing.id,
        key=thing.key,
        kind=thing.kind,
        title=title_text(title_said(shown, told)),
        country=country or _country(matter, thing),
        place=city,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        values=values,
        standing=standing,
        disputed_by=disputed_by(met),
        origins=weighed.origins,
        n_origins=weighed.count,
        n_reports=len({matter.claims[one].report for one in counting}),
        supports=tuple(supports),
        denials=pair_up(met),
        ladder=tuple(rung.step for rung in rungs),
        maybe_same=tuple(sorted(scene.ids[key] for key in thing.maybe if key in scene.ids)),
        joined_because=thing.because,
        judgements=_judgements(matter, thing),
        warnings=(*_warnings(scene, thing, counting, met), *_untied(scene, thing, rungs)),
        because=(*because, *_maybe(scene, thing)),
        outcome=outcome[0] if outcome else None,
        part_of=scene.ids.get(thing.part_of or ""),
        aliases=thing.aliases,
    )


def is_backed(matter: Matter, thing: Thing) -> bool:
    """Say whether somebody stands behind a thing, so that it has an entry."""
    return bool(_behind(matter, thing))


def _behind(matter: Matter, thing: Thing) -> list[str]:
    return [one for one in thing.claims if thing.kind == "statement" or is_behind(matter, one)]


def _rungs(scene: Scene, thing: Thing, claims: Sequence[str], met: Sequence[Objection]) -> list[Rung]:
    if thing.kind == "station" and claims:
        return station_rungs(scene.matter, scene.ladders, thing, claims, met)
    act = scene.ladders.of_thing.get(thing.key)
    if thing.kind != "response" or act is None:
        return []
    rungs = proceeding_rungs(scene.ladders, act)
    return rungs if len(rungs) > 1 else []


def _speaker(matter: Matter, shown: Sequence[Support]) -> str:
    claim = matter.claims[shown[0].claim]
    if claim.speaker is None and not claim.chain:
        return ""
    return matter.speaker_name(claim)


def _country(matter: Matter, thing: Thing) -> str | None:
    countries = {one for claim in thing.claims for one in matter.bearings[claim].countries}
    return countries.pop() if len(countries) == 1 else None


def _judgements(matter: Matter, thing: Thing) -> tuple[str, ...]:
    touched = matter.decisions.touched
    if not touched:
        return ()
    return tuple(dict.fromkeys(one for claim in thing.claims for one in touched.get(claim, ())))


def _warnings(scene: Scene, thing: Thing, claims: Sequence[str], met: Sequence[Objection]) -> list[str]:
    matter = scene.matter
    found = find_cautions(matter, claims) + find_taken_back(matter, thing, claims, scene.fallen)
    found += find_extents(matter, _behind(matter, thing))
    if thing.kind in {"station", "incident"}:
        found += series(met)
    rows = [scene.ids[key] for key in scene.places.rows(thing.key) if key in scene.ids]
    if rows:
        found.append(str(SEVERAL(entries=", ".join(rows))))
    if thing.kind == "statement":
        found += _cleared(scene, thing)
    return found


def _untied(scene: Scene, thing: Thing, rungs: Sequence[Rung]) -> list[str]:
    """Tell of verdicts at the place of a station or an arrest that nothing ties to it, and nothing parts from it."""
    own = scene.ladders.of_thing.get(thing.key)
    places = set(towns_of(scene.matter, thing))
    if own is not None:
        places |= {(own.country, site) for site in own.sites}
    found = may_belong(scene.ladders, places, rungs, own) if places else []
    return [str(MAY_BELONG(entry=scene.ids[one.key])) for one in found if one.key in scene.ids]


def _maybe(scene: Scene, thing: Thing) -> list[str]:
    maybe = ((scene.ids[key], why) for key, why in thing.maybe.items() if key in scene.ids)
    return [str(MAY_BE(entry=entry, why=why)) for entry, why in maybe]


def _cleared(scene: Scene, thing: Thing) -> list[str]:
    """Tell beside a statement that those it speaks about were cleared, or that nothing was found of them."""
    matter, found = scene.matter, []
    for country in sorted({one for claim in thing.claims for one in matter.bearings[claim].countries}):
        sites = {site for claim in thing.claims for site in named_sites(matter, claim, scene.cities, country)}
        for site in sorted(sites):
            for key in (one for one in scene.places.site(country, site) if one in scene.ids):
                ended = outcome_of(steps_at(scene.ladders, key), 0)
                if ended and ended[1].action in CLEARING | UNDOING:
                    found.append(str(OUTCOME_OF(entry=scene.ids[key], outcome=ended[0])))
    return list(dict.fromkeys(found))
