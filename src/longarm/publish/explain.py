"""Finds what an id means in a case and explains it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from longarm.errors import NotFoundError, UsageError
from longarm.publish.explain_claim import Desk, explain_claim
from longarm.publish.explain_entry import explain_entry, explain_judgement
from longarm.publish.explain_report import explain_report
from longarm.publish.words import one_line
from longarm.records.claim import Claim
from longarm.records.found_by import found_by
from longarm.records.judgement import Judged
from longarm.records.register import Entity, Entry, Register, RegisterReport
from longarm.records.wire import to_plain

#: Fewest characters of an id that may stand for the whole.
LEAST_PREFIX = 4
#: So many ids are listed where a short form fits several.
_MOST_SHOWN = 6
Thing = Entry | Claim | RegisterReport | Entity | tuple[int, Judged]


@dataclass(frozen=True)
class Explained:
    """An explanation.

    Attributes:
        what: ``entry``, ``claim``, ``report``, ``entity`` or ``judgement``.
        plain: the record as JSON-ready values.
        lines: the explanation for people.
    """

    what: str
    plain: dict[str, Any]
    lines: tuple[str, ...]


def explain(desk: Desk, judged: Sequence[tuple[int, Judged]], asked: str) -> Explained:
    """Explain what ``asked`` names: entry id, claim id, report digest or file name, entity id, judgement id.

    Raises:
        NotFoundError: the case holds nothing of that name.
        UsageError: a shortened id fits more than one thing.
    """
    thing = find_thing(desk, judged, asked)
    if isinstance(thing, tuple):
        index, leaf = thing
        plain = {**to_plain(leaf), "log_index": index}
        return Explained("judgement", plain, tuple(explain_judgement(index, leaf)))
    plain = to_plain(thing)
    if isinstance(thing, Entry):
        reports = {support.report for support in thing.supports}
        plain["reports"] = [to_plain(one) for one in desk.register.reports if one.id in reports]
        plain["contradictions"] = [to_plain(c) for c in desk.register.contradictions if thing.id in c.entries]
        return Explained("entry", plain, tuple(explain_entry(desk, thing, judged)))
    if isinstance(thing, Claim):
        reading = desk.readings[thing.report]
        plain["quote"] = thing.span.of(reading.report.text)
        plain["reader"], plain["codebook"], plain["found_by"] = (
            reading.reader,
            reading.codebook,
            found_by(thing.because),
        )
        return Explained("claim", plain, tuple(explain_claim(desk, thing)))
    if isinstance(thing, RegisterReport):
        return Explained("report", plain, tuple(explain_report(desk, thing)))
    return Explained("entity", plain, tuple(_explain_entity(thing)))


def find_thing(desk: Desk, judged: Sequence[tuple[int, Judged]], asked: str) -> Thing:
    """Return the one thing that ``asked`` names.

    Raises:
        NotFoundError: nothing is named so.
        UsageError: more than one thing is.
    """
    register = desk.register
    exact: list[Thing] = [*find_entries(register, asked)]
    exact += [report for report in register.reports if asked == report.file]
    if len(exact) == 1:
        return exact[0]
    if len(exact) > 1:
        ids = ", ".join(one.id for one in exact[:_MOST_SHOWN] if isinstance(one, Entry | RegisterReport))
        raise UsageError(f"{asked} names {len(exact)} things of the case.", hint=f"Give the id of the one: {ids}.")
    named: list[tuple[str, Thing]] = [(pair[1].id, pair) for pair in judged]
    named += [(entity.id, entity) for entity in register.entities]
    named += [(claim.id, claim) for _, reading in sorted(desk.readings.items()) for claim in reading.claims]
    named += [(report.id, report) for report in register.reports]
    named += [(report.id.removeprefix("sha256:"), report) for report in register.reports]
    found = [thing for name, thing in named if name.startswith(asked)] if len(asked) >= LEAST_PREFIX else []
    whole = [thing for name, thing in named if name == asked]
    if len(whole or found) > 1:
        raise UsageError(f"{asked} fits {len(found)} things of the case.", hint="Give more of its characters.")
    if not found:
        raise NotFoundError(
            f"The case holds nothing called {asked}.",
            hint="Give an id that `longarm register` or `longarm explain` prints, or the name of a report's file.",
        )
    return (whole or found)[0]


def find_entries(register: Register, asked: str) -> list[Entry]:
    """Return the entries that an id or a key names, else an id of before, else the beginning of an id ("NL-RTM")."""
    name = asked.upper()
    exact = [one for one in register.entries if name == one.id.upper() or asked == one.key]
    exact = exact or [one for one in register.entries if name in one.aliases]
    if exact or len(name) < LEAST_PREFIX or "-" not in name:
        return exact
    return [one for one in register.entries if one.id.startswith(name)]


def _explain_entity(entity: Entity) -> list[str]:
    kind = f"{entity.kind}, {'public' if entity.public else 'private: hidden in what is published'}"
    lines = [f"{entity.id}  {one_line(entity.name)} ({kind})"]
    lines += [f"    also       {one_line(name)}: {one_line(why)}" for name, why in sorted(entity.aliases.items())]
    return lines + [f"    maybe same {id_}: {one_line(why)}" for id_, why in sorted(entity.maybe_same.items())]
