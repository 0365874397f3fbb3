"""Sites that an English sentence names without a noun for them, in a report that has spoken of posts before.

"Ireland shut the one in Dublin", "its researchers name Benin City and Maseru", "for Ecuador the list has two".
What tells a place stands right before it or right behind it; places that are joined
to such a one are sites with it.
"""

from __future__ import annotations

from longarm.read.claims.ground import Ground
from longarm.read.claims.located import joins
from longarm.read.claims.places_meant import find_there
from longarm.read.claims.sites import find_sites, is_host
from longarm.read.claims.state_names import is_people
from longarm.read.claims.taken_up_words import JOINS, PARTS, has_as_many, has_its_own, is_told_by_list, is_told_near
from longarm.read.claims.towns import as_towns, is_whole_of
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision

#: Characters beside a place in which what tells it stands, and in which its own number does.
_REACH = 130
_NUMBER_REACH = 16


def find_taken_up(ground: Ground, sentence: Sentence, accused: str | None, *, near: bool) -> list[Place]:
    """Find the sites that a sentence names by what was said of posts before.

    Args:
        ground: the report.
        sentence: a sentence behind one that spoke of posts.
        accused: country whose posts they would be; its own places are none.
        near: whether it stands shortly behind, so that a mere pronoun may take the posts up.
    """
    if sentence.lang != "en":
        return []
    places = sorted(ground.places_in(sentence.span), key=lambda place: place.span)
    hosts = [one for one in places if is_host(one, accused)]
    if near and not any(one.precision is not PlacePrecision.COUNTRY for one in hosts):
        there = find_there(ground, sentence, accused)
        if there:
            return there
    told = [one for one in hosts if _is_told(ground, sentence, one, near=near)]
    if not told:
        return []
    sites = {one.span: one for one in find_sites(ground, sentence, accused) if one.span.start >= told[0].span.start}
    for one in told:
        for each in (*_joined_before(ground, one, hosts), *_chain(ground, one, places, accused)):
            sites.setdefault(each.span, each)
    found = sorted(sites.values(), key=lambda place: place.span)
    return _reduced(as_towns(ground, sentence, found, places, accused))


def _reduced(sites: list[Place]) -> list[Place]:
    """Leave out the countries of which towns are told."""
    towns = {one.country for one in sites if one.precision is not PlacePrecision.COUNTRY}
    return [one for one in sites if one.precision is not PlacePrecision.COUNTRY or one.country not in towns]


def _is_told(ground: Ground, sentence: Sentence, place: Place, *, near: bool) -> bool:
    before = ground.text[max(sentence.span.start, place.span.start - _REACH) : place.span.start]
    after = ground.text[place.span.end : min(sentence.span.end, place.span.end + _REACH)]
    if near and place.precision is PlacePrecision.COUNTRY and has_its_own(after):
        return True
    if is_people(place):
        return False
    return (near and is_told_near(before, after)) or is_told_by_list(before, after)


def _joined_before(ground: Ground, first: Place, hosts: list[Place]) -> list[Place]:
    """Return the places that are joined to a site before it: "Lisbon and Porto are among the cities"."""
    found: list[Place] = []
    last = first
    for one in reversed(hosts[: hosts.index(first)]):
        if not joins(ground.text[one.span.end : last.span.start]):
            break
        found.insert(0, one)
        last = one
    return found


def _chain(ground: Ground, first: Place, places: list[Place], accused: str | None) -> list[Place]:
    """Return a place with those that are joined to it, each town in the stead of the country it stands with."""
    chain, last = [first], first
    for one in places[places.index(first) + 1 :]:
        between = ground.text[last.span.end : one.span.start]
        whole = last.precision is PlacePrecision.COUNTRY and one.country == last.country
        if is_whole_of(ground, last, one) or (whole and PARTS.fullmatch(between)):
            chain[-1:] = [one]
        elif (one.precision is PlacePrecision.COUNTRY and one.country == last.country) or (
            one.country == accused and between == " ("
        ):
            pass
        elif is_host(one, accused) and (_goes_with(between) or _is_numbered(ground, one)):
            chain.append(one)
        else:
            break
        last = one
    return chain


def _goes_with(between: str) -> bool:
    return joins(between.removeprefix(")")) or JOINS.fullmatch(between) is not None


def _is_numbered(ground: Ground, place: Place) -> bool:
    return has_as_many(ground.text[place.span.end : place.span.end + _NUMBER_REACH])
