"""Who speaks in a claim and which countries, settlements and days it is about, as far as its own report tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.records.bounds import bounds
from longarm.records.claim import Claim, Figure, Incident, Response, Statement, Station
from longarm.records.fold import fold
from longarm.records.reading import Reading
from longarm.records.register import Entity
from longarm.records.report import Report
from longarm.records.resolution import Bearing
from longarm.records.when import When
from longarm.resolve.bodies import OFFICIAL
from longarm.resolve.items import Hosts, Item, hosts_of
from longarm.resolve.mentions import source_of
from longarm.resolve.nations import BUREAUS, acting_nations, nations_in, placed_nations
from longarm.resolve.roster import Roster

#: Words by which a denial speaks of a whole country without its name.
_HERE = re.compile(
    r"\b(?:in|on|within) (?:the|this|our|its|his|her|their) (?:\w+ )?(?:country|soil|territory)\b|\bnationwide\b"
    r"|\bhierzulande\b|\bim (?:ganzen )?land(?:e)?\b|\bin (?:ons|het|dit) land\b"
    r"|\b(?:dans|sur) (?:le|notre) (?:pays|sol|territoire)\b|\ben (?:el|este|nuestro) (?:país|territorio)\b"
    r"|\b(?:no|neste) país\b|\bnel (?:nostro )?paese\b"
    r"|境内|国内|國內",
    re.IGNORECASE,
)
#: How many days before its report an act that the report does not date may lie.
BACK = 60
#: How many days before its report words may have been said that the report does not date.
SAID = 3
#: Numbers from here on may count the whole world; smaller ones without a scope count what their sentence names.
WHOLE = 20


def make_items(
    number: int, reading: Reading, roster: Roster, groups: tuple[str, ...], as_read: Reading | None = None
) -> Iterator[Item]:
    """Make the claims of one report ready for joining.

    Args:
        number: position of the report in the log.
        reading: the report as read, with corrections.
        roster: who is who.
        groups: its origins by lineage.
        as_read: the report as read, where people corrected it.
    """
    hosts = hosts_of(reading.claims, reading.report, as_read.claims if as_read is not None else ())
    seen = set()
    for claim in reading.claims:
        if claim.kind != "citation" and claim.id not in seen:
            seen.add(claim.id)
            yield Item(
                claim,
                reading.report,
                (number, claim.span.start),
                find_bearing(claim, reading.report, hosts, roster),
                groups,
                roster.voice_of(claim),
            )


def find_bearing(claim: Claim, report: Report, hosts: Hosts, roster: Roster) -> Bearing:
    """Tell what a claim bears on.

    Args:
        claim: the claim.
        report: its report.
        hosts: where the things are that the report tells of.
        roster: who is who.
    """
    said = f"{claim.span.of(report.text)} {_extra(claim)}"
    sites = hosts.named_in(said)
    if isinstance(claim.slots, Station) and claim.slots.city:
        sites = {fold(claim.slots.city)}
    speaker = roster.entity(roster.speaker_of(claim))
    first, last, dated = _days(claim, report)
    countries = _countries(claim, said, hosts, speaker) or _of_relay(claim, hosts, roster)
    return Bearing(
        claim=claim.id,
        entity=None if speaker is None else speaker.id,
        source=_source(claim, report, roster),
        countries=tuple(sorted(countries)),
        sites=tuple(sorted(sites)),
        beside=() if sites else _named_before(claim, countries, hosts),
        named=bool(countries & _told(claim, report, countries)),
        of_stations=bool(countries & hosts.of_stations),
        actor=_actor(claim, roster, speaker) if isinstance(claim.slots, Response) else None,
        first=first,
        last=last,
        dated=dated,
    )


def _source(claim: Claim, report: Report, roster: Roster) -> str | None:
    """Return from whom the speaker of a claim has it by the words of the text."""
    name = source_of(claim, report)
    return None if name is None else roster.id_of(report.id, name)


def _told(claim: Claim, report: Report, countries: set[str]) -> set[str]:
    """Return the countries that the words of a claim name beside who acts or speaks in it."""
    slots = claim.slots
    if isinstance(slots, Statement):
        said, denies = _extra(claim), bool(slots.denies)
    elif not isinstance(slots, Response):
        return set()
    elif slots.action == "denied_existence":
        said, denies = claim.span.of(report.text), True
        for name in filter(None, (slots.actor, claim.speaker.name if claim.speaker else None)):
            said = said.replace(name, " ")
    else:
        said, denies = f"{_extra(claim)} {slots.verb or ''}", False
    if denies and _HERE.search(said):
        return countries
    return _places_in(said)


def _places_in(said: str) -> set[str]:
    """Return the countries that words name as a place, not as whose officers or stations they speak of."""
    return set(nations_in(said)) - set(acting_nations(said)) | set(placed_nations(said))


def _named_before(claim: Claim, countries: set[str], hosts: Hosts) -> tuple[str, ...]:
    """Return the sites that an act or statement without a place can be about: those its report had named by then.

    An act told before any site is named, as in a heading, is about those of the same act further down.
    """
    slots = claim.slots
    if not isinstance(slots, Response | Statement):
        return ()
    named = hosts.before(claim.span.end, countries)
    if not named and isinstance(slots, Response):
        named = hosts.of_same_act(slots.action, slots.country)
    return tuple(sorted(named))


def _of_relay(claim: Claim, hosts: Hosts, roster: Roster) -> set[str]:
    """Return the host country of those who relay words: what a minister says he was told is about his country."""
    relays = (roster.entity(roster.id_of(claim.report, name)) for name in claim.chain[1:])
    return {one.country for one in relays if one is not None and one.country} & hosts.countries


def _extra(claim: Claim) -> str:
    slots = claim.slots
    if isinstance(slots, Statement):
        return f"{slots.gist} {slots.about or ''}"
    if isinstance(slots, Figure):
        return slots.scope or ""
    return (slots.target or "") if isinstance(slots, Response) else ""


def _countries(claim: Claim, said: str, hosts: Hosts, speaker: Entity | None) -> set[str]:
    slots = claim.slots
    if isinstance(slots, Station | Response | Incident):
        return {slots.country} if slots.country else set()
    if isinstance(slots, Figure):
        named = set(nations_in(slots.scope or "", BUREAUS))
        named |= {country for name in hosts.named_in(slots.scope or "") if (country := hosts.cities[name])}
        if named or slots.scope or slots.value >= WHOLE:
            return named
    named = _places_in(said)
    named |= {country for name in hosts.named_in(said) if (country := hosts.cities[name])}
    if isinstance(slots, Figure):
        return named & hosts.countries
    if not hosts.countries:
        own = {speaker.country} if speaker and speaker.country else set()
        # Where the words give a place, the reader has it, and an embassy speaks of no other.
        return named - own or named or (set() if claim.localities else _posted(claim, speaker))
    own_host = {speaker.country} if speaker and speaker.country else set()
    here = named & hosts.countries or own_host & hosts.countries or _posted(claim, speaker)
    return here or _by_its_report(said, hosts, speaker)


def _by_its_report(said: str, hosts: Hosts, speaker: Entity | None) -> set[str]:
    """Return the one country that a report tells of, where nothing says that the words are about another.

    What a body of a third state says is not about it, and a report that tells of no station there has words about the
    whole world beside the one act of a host.
    """
    own = speaker.country if speaker is not None else None
    official = speaker is not None and speaker.body in OFFICIAL
    sent = speaker is not None and speaker.body == "embassy"
    if own is not None and official and not sent and hosts.accused not in {None, own}:
        return {own} if _HERE.search(said) else set()
    return _only(hosts.countries) if hosts.of_stations or official or own == hosts.accused else set()


def _posted(claim: Claim, speaker: Entity | None) -> set[str]:
    """Return the country in which an embassy stands that speaks: its words are about that one, unless they name one."""
    if claim.speaker is None or speaker is None or speaker.body != "embassy":
        return set()
    names = (claim.speaker.name, claim.speaker.affiliation or "", speaker.name)
    return {code for name in names for code in set(nations_in(name)) - set(acting_nations(name))} - {speaker.country}


def _only(countries: frozenset[str]) -> set[str]:
    return set(countries) if len(countries) == 1 else set()


def _days(claim: Claim, report: Report) -> tuple[int | None, int | None, bool]:
    slots = claim.slots
    when: When | None = None
    if isinstance(slots, Response | Incident):
        when = slots.date
    elif isinstance(slots, Figure):
        when = slots.as_of
    told = bounds(when)
    if told is not None:
        return told[0], told[1], True
    published = bounds(report.published)
    if published is None:
        return None, None, False
    back = SAID if isinstance(slots, Statement) else BACK
    return published[0] - back, published[1], False


def _actor(claim: Claim, roster: Roster, speaker: Entity | None) -> str:
    """Return the key of the acting body; a government in general is the ministry whose minister tells of the act."""
    slots = claim.slots
    country = slots.country if isinstance(slots, Response) else None
    name = slots.actor if isinstance(slots, Response) else None
    key = roster.body_key(claim.report, name) if name else None
    own = roster.body_key_of(speaker)
    is_host = speaker is not None and speaker.country == country and speaker.body in OFFICIAL
    loose = key is None or key == f"government:{country}" or (own or "").startswith(f"{key}:")
    if own is not None and is_host and loose:
        return own
    return key or (f"named:{fold(name)}" if name else f"unnamed:{country}")
