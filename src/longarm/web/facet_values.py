"""What the facets of the register are: which value an entry, or a report that it rests on, has for each."""

from __future__ import annotations

from collections.abc import Callable

from longarm.records.claim import Stance
from longarm.records.register import Entry, RegisterReport
from longarm.wording.voices import last_step_said


def _denial_of(entry: Entry) -> str | None:
    """Return whether an entry is denied, else whether it is itself the word of somebody who denies."""
    if any(denial.denies for denial in entry.denials):
        return "denied"
    for support in entry.supports:
        slots = support.corrected or support.slots
        denies = getattr(slots, "denies", ()) or str(getattr(slots, "action", "")).startswith("denied")
        if support.stance is Stance.DENIES or denies:
            return "denies"
    return None


#: Facet -> value of an entry.
OF_ENTRY: dict[str, Callable[[Entry], str | None]] = {
    "kind": lambda entry: entry.kind,
    "country": lambda entry: entry.country,
    "standing": lambda entry: entry.standing.value,
    "origins": lambda entry: "2 or more" if entry.n_origins > 1 else str(entry.n_origins),
    "contested": lambda entry: "disputed" if entry.disputed_by else "undisputed",
    "denials": _denial_of,
    "status": lambda entry: last_step_said(entry) or None,
}
#: Facet -> value of a report; an entry has the values of all its reports.
OF_REPORT: dict[str, Callable[[RegisterReport], str | None]] = {
    "outlet": lambda report: report.outlet,
    "language": lambda report: report.lang,
    "genre": lambda report: report.genre,
    "year": lambda report: (report.published.value or "")[:4] or None,
}
FACETS = (*OF_ENTRY, *OF_REPORT)
