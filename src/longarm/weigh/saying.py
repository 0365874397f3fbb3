"""Titles and values of entries, as people read them."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.claim import Figure, Incident, Response, Slots, Statement, Station
from longarm.records.place import Place
from longarm.records.register import Support
from longarm.records.when import When

_SHOWN = {
    "station": ("city", "country", "count", "sponsor", "opened", "address", "part_of"),
    "figure": ("value", "unit", "scope", "as_of"),
    "response": ("country", "actor", "action", "target", "date", "verb"),
    "incident": ("type", "victim", "country", "perpetrator", "date", "channel"),
    "statement": ("gist", "about", "denies", "concedes"),
}


def slots_of(support: Support) -> Slots:
    """Return the values that count: as corrected, else as read."""
    return support.corrected or support.slots


def values_of(kind: str, supports: Sequence[Support]) -> dict[str, str]:
    """Return slot -> value as shown; what reports give differently stands side by side, originals before copies."""
    found: dict[str, str] = {}
    for name in _SHOWN[kind]:
        original = [one for one in supports if not one.derived and one.fallen is None]
        for chosen in (original, list(supports)):
            texts = [text for one in chosen if (text := _text(slots_of(one), name))]
            if texts:
                distinct = list({text.casefold(): text for text in reversed(texts)}.values())[::-1]
                shown = distinct[:1] if name == "gist" else distinct
                found[name] = " / ".join(shown)
                break
    return found


def _text(slots: Slots, name: str) -> str:
    value = getattr(slots, name, None)
    if value is None or value in ((), False):
        return ""
    if isinstance(value, When):
        return value.value or (f"“{value.words}”, unresolved" if value.words else "")
    if isinstance(value, tuple):
        return ", ".join(value).replace("_", " ")
    if name in {"action", "type"}:
        return str(value).replace("_", " ")
    return number_words(slots) if isinstance(slots, Figure) and name == "value" else str(value)


def number_words(slots: Figure) -> str:
    """Return a number with what the text says about its exactness."""
    number = f"{slots.value:,.0f}" if float(slots.value).is_integer() else f"{slots.value:,g}"
    vague = [("at least", slots.at_least), ("about", slots.about), ("at most", slots.at_most)]
    return " ".join([*(word for word, said in vague if said), number])


def title_of(supports: Sequence[Support], names: dict[str, str]) -> str:
    """Return one line for people.

    Args:
        supports: the claims, the one that is shown first first.
        names: ``speaker`` as resolved, and ``ended`` where proceedings ended.
    """
    slots = slots_of(supports[0])
    ended = f" — {names['ended']}" if names.get("ended") else ""
    if isinstance(slots, Station):
        return _station_title(supports) + ended
    if isinstance(slots, Figure):
        scope = f", {slots.scope}" if slots.scope else ""
        owner = f" ({names['speaker']})" if names.get("speaker") else " (no owner named)"
        return f"{number_words(slots)} {slots.unit}{scope}{owner}"
    if isinstance(slots, Response):
        whom = f": {slots.target}" if slots.target else ""
        ended = "" if slots.action.replace("_", " ") in ended else ended
        return f"{slots.actor or 'A body not named'}: {slots.action.replace('_', ' ')}{whom}{ended}"
    if isinstance(slots, Incident):
        place = f" in {slots.place.name}" if slots.place else ""
        return f"{slots.type.replace('_', ' ').capitalize()}: {slots.victim or 'victim not named'}{place}{ended}"
    verb = supports[0].stance.value.replace("_", " ")
    gist = slots.gist if isinstance(slots, Statement) else ""
    return f"{names.get('speaker') or 'Unnamed'} {verb}: {gist}"[:160]


def _station_title(supports: Sequence[Support]) -> str:
    values = values_of("station", supports)
    where = f" in {values['city']}" if values.get("city") else ", no settlement named"
    sponsor = f" ({values['sponsor']})" if values.get("sponsor") else ""
    return f"Reported station{where}{sponsor}"


def place_of(supports: Sequence[Support]) -> tuple[str | None, str | None, Place | None]:
    """Return country, settlement and located place of an entry."""
    country, city, place = None, None, None
    for one in supports:
        slots = slots_of(one)
        country = country or getattr(slots, "country", None)
        city = city or getattr(slots, "city", None)
        found = getattr(slots, "place", None)
        if place is None and found is not None and found.lat is not None:
            place = found
    return country, city, place
