"""The citation of an entry: one that somebody who has nothing but it can follow to the words and to the log: pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longarm.publish.words import denied_words, denier_words, one_line, outlet_words, plural, speaker_words
from longarm.records.register import Entry, Support
from longarm.web.snapshot import Snapshot
from longarm.wording.counts import INDEPENDENT, reports_said

#: Voices of each side whose words a citation quotes; the entry has them all.
_QUOTED = 3
_LONGEST = 400


def cite(now: Snapshot, entry: Entry) -> str:
    """Return a citation to copy.

    It says how the entry stands, quotes the words by which each origin counts and what was denied, names the sealed
    source of each, and ends with the state of the log that all of it can be checked against.
    """
    counting = [one for one in entry.supports if not one.fallen]
    voices = _one_an_origin(counting or entry.supports)
    denials = {(one.support.speaker, one.support.quote): one for one in entry.denials if not one.support.fallen}
    sides = [
        *((f"Says so: {speaker_words(one)}", one) for one in voices[:_QUOTED]),
        *((f"{denier_words(one.support)} {denied_words(one)}", one.support) for one in [*denials.values()][:_QUOTED]),
    ]
    return "\n".join(
        [
            f"{entry.id}, “{one_line(entry.title)}”: {_standing(entry)}.",
            *(f"{said}: {_words(now, one)}." for said, one in sides),
            *_left(len(voices), len(denials)),
            _log(now),
        ]
    )


def _standing(entry: Entry) -> str:
    counted = f"{INDEPENDENT(count=entry.n_origins)}, {reports_said(entry.n_reports)}"
    against = f"; disputed by {', '.join(entry.disputed_by)}" if entry.disputed_by else ""
    ended = f"; {entry.outcome}" if entry.outcome else ""
    return one_line(f"{entry.standing.value.replace('_', ' ')}; {counted}{against}{ended}")


def _one_an_origin(supports: Iterable[Support]) -> list[Support]:
    """Return the first claim of each origin, originals before copies; those of unknown origin come last."""
    found: dict[str, Support] = {}
    for one in sorted(supports, key=lambda one: (one.origin is None, one.derived)):
        found.setdefault(one.origin or "", one)
    return list(found.values())


def _words(now: Snapshot, support: Support) -> str:
    report = now.reports.get(support.report)
    known = () if report is None else (report.title or report.file, report.url or "", f"sealed {report.sealed_at}")
    source = [*known[:1], outlet_words(support), *known[1:], support.report]
    return f"“{one_line(support.quote, _LONGEST)}” ({'; '.join(one_line(part) for part in source if part)})"


def _left(voices: int, denials: int) -> Iterator[str]:
    more = [plural(many - _QUOTED, what) for many, what in ((voices, "origin"), (denials, "denial")) if many > _QUOTED]
    if more:
        yield f"Not quoted here: {' and '.join(more)} more."


def _log(now: Snapshot) -> str:
    built = now.register.built_from
    log = f"log {built.get('origin', '')} of {built.get('size', '')} entries, root {built.get('root', '')}"
    return f"Register of {now.register.case}, {log}; made by Longarm {now.register.program}."
