"""How many origins stand beside how many reports, and how far an entry stands."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.lineage import Drift
from longarm.records.register import Entry, Origin
from longarm.wording.said import Arg, Listed, Message, Said, Sentences, Words, word
from longarm.wording.voices import OUTCOMES
from longarm.wording.words import ORIGINS, STANDINGS

REPORTS = Message("{count} reports", "{count} report")
ORIGINS_OF = Message("{count} independent origins of {reports}", "{count} independent origin of {reports}")
INDEPENDENT = Message("{count} independent origins", "{count} independent origin")
UNKNOWN_IN = Message("origin unknown in {reports}, not counted")
NOT_ESTABLISHED = "independence not established"
STANDING_WORDS = frozenset(standing.value for standing in STANDINGS)

DISPUTED = Message("{standing}, disputed", holds={"standing": Words(STANDING_WORDS)})
STANDS = Message(
    "{standing}; {outcome}",
    holds={
        "standing": Sentences((DISPUTED, *(Message(one) for one in sorted(STANDING_WORDS))), always=True),
        "outcome": Sentences(OUTCOMES, always=True),
    },
)

NAMED_ORIGIN = Message("{name} ({kind})", holds={"kind": Words(frozenset(ORIGINS))})
NO_ORIGIN = Message("No report says where its knowledge starts, so no origin counts.")
SOME_COUNT = Message(
    "Origins: {names}; {count} count, since the others are not established as independent.",
    "Origins: {names}; {count} counts, since the others are not established as independent.",
)
ALL_COUNT = Message("Origins: {names}.")
ONE_COUNTS = Message("Origin: {names}.")

DRIFT = Message("{what}: “{before}” became “{after}”")
DRIFT_FIRMER = Message("{what}: “{before}” became “{after}”, firmer")
SAID_BY = Message("said by {speaker}")
OWN_VOICE = "said by the report itself"
NO_HEDGE = "no hedge"

MESSAGES = (
    REPORTS,
    ORIGINS_OF,
    INDEPENDENT,
    UNKNOWN_IN,
    DISPUTED,
    STANDS,
    NAMED_ORIGIN,
    NO_ORIGIN,
    SOME_COUNT,
    ALL_COUNT,
    ONE_COUNTS,
    DRIFT,
    DRIFT_FIRMER,
    SAID_BY,
)
WORDS = (NOT_ESTABLISHED, OWN_VOICE, NO_HEDGE, "disputed", *sorted(STANDING_WORDS), *STANDINGS.values())


def reports_said(count: int) -> Said:
    """Return how many reports there are."""
    return REPORTS(count=count)


def origins_said(entry: Entry) -> Listed:
    """Return how many independent origins stand beside how many reports."""
    said: list[Arg] = [ORIGINS_OF(count=entry.n_origins, reports=reports_said(entry.n_reports))]
    unknown = sum(len(one.reports) for one in entry.origins if one.kind == "unknown")
    if unknown:
        said.append(UNKNOWN_IN(reports=reports_said(unknown)))
    if any(one.independence == "not established" for one in entry.origins):
        said.append(word(NOT_ESTABLISHED))
    return Listed(tuple(said), between="; ")


def standing_said(entry: Entry, outcome: Arg | None = None) -> Said:
    """Return the standing, with *disputed* and how proceedings ended beside it.

    Args:
        entry: the entry.
        outcome: how it ended as a sentence; what the entry has as text where that is not known.
    """
    standing = word(entry.standing.value)
    said = DISPUTED(standing=standing) if entry.disputed_by else standing
    return STANDS(standing=said, outcome=outcome or entry.outcome) if entry.outcome else said


def named_origins_said(origins: Sequence[Origin], count: int) -> Said:
    """Return which origins an entry has, and how many of them count."""
    known = [one for one in origins if one.kind != "unknown"]
    if not known:
        return NO_ORIGIN()
    names = Listed(tuple(NAMED_ORIGIN(name=one.name, kind=word(one.kind)) for one in known))
    if count < len(known):
        return SOME_COUNT(names=names, count=count)
    return ALL_COUNT(names=names) if len(known) > 1 else ONE_COUNTS(names=names)


def drift_said(drift: Drift, before: Arg | None = None, after: Arg | None = None) -> Said:
    """Return a value that changed on the way from one report to another.

    Args:
        drift: the change.
        before: the first value, where more is known of it than its text.
        after: the other.
    """
    message = DRIFT_FIRMER if drift.escalates else DRIFT
    return message(what=word(drift.what), before=before or drift.before, after=after or drift.after)
