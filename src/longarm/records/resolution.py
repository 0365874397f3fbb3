"""What resolve found to be the same, and what each claim bears on."""

from __future__ import annotations

from typing import Literal

import msgspec

from longarm.records.register import Entity


class Bearing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who speaks in a claim and what the claim bears on, as far as its own report tells.

    Attributes:
        claim: claim id.
        entity: id of the resolved speaker or body where the claim's knowledge starts, None in the report's own voice.
        source: id of the organisation, outlet or public body from which the speaker has it by his own words.
        countries: ISO codes of the countries its words are about, sorted.
        sites: folded names of the settlements its words are about, sorted.
        beside: where its own words name no settlement, folded names of those in its countries that its report had
            named as sites by then.
        named: True where its own words name one of those countries, and not only its report or its speaker.
        of_stations: True where its report tells of a station in those countries.
        actor: key of the acting body of a response, such as ``foreign:NL``.
        first: first day it may have happened (ordinal), None when nothing tells.
        last: last day.
        dated: True when the claim itself gives the date; False when only the report's day bounds it.
    """

    claim: str
    entity: str | None = None
    source: str | None = None
    countries: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    named: bool = False
    of_stations: bool = False
    actor: str | None = None
    first: int | None = None
    last: int | None = None
    dated: bool = False


class Thing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Claims that are about one and the same thing.

    Attributes:
        id: human id, such as ``NL-RTM-NGJ``.
        key: content key; the least of ``keys``.
        keys: content keys of all its claims; a judgement on any of them reaches it.
        kind: kind of the codebook.
        claims: claim ids, sorted.
        because: why they were joined.
        maybe: keys of things that may be the same, each with the reason.
        part_of: key of the thing that this one is a part of (the row of a bureau in a city with several bureaus).
        aliases: ids of its other keys, which it would bear, or bore, without what it was joined with.
    """

    id: str
    key: str
    keys: tuple[str, ...]
    kind: Literal["station", "figure", "response", "incident", "statement"]
    claims: tuple[str, ...]
    because: tuple[str, ...] = ()
    maybe: dict[str, str] = {}
    part_of: str | None = None
    aliases: tuple[str, ...] = ()


class Resolution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who and what is the same across the reports of a case.

    Attributes:
        entities: resolved speakers and bodies.
        things: what the claims are about, in id order.
        bearings: claim id -> what it bears on.
        outlets: name of an outlet or body as written -> entity id.
        warnings: plain sentences about judgements that contradict one another.
    """

    entities: tuple[Entity, ...] = ()
    things: tuple[Thing, ...] = ()
    bearings: dict[str, Bearing] = {}
    outlets: dict[str, str] = {}
    warnings: tuple[str, ...] = ()
