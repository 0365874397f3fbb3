"""A result as a file, JSON or a table: its entries with the reports, entities and contradictions that they use."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from longarm.publish.explain_claim import slot_values
from longarm.publish.supports import supports_of
from longarm.records.claim import Slots
from longarm.records.fold import fold
from longarm.records.register import Entry, Register
from longarm.records.wire import to_plain
from longarm.wording.voices import ITSELF

#: What a spreadsheet takes for a formula at the beginning of a cell.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NO_FILE_NAME = re.compile(r"[^A-Za-z0-9]+")
COLUMNS = (
    "entry", "kind", "title", "role", "value", "speaker", "affiliation", "stance", "certainty", "quote", "report title",
    "outlet", "url", "date", "digest", "claim", "no longer counts",
)  # fmt: skip


def narrowed(register: Register, entries: Sequence[Entry]) -> Register:
    """Return a register of some entries with what they use of the rest; all of it where they are all."""
    if len(entries) == len(register.entries):
        return register
    ids = {entry.id for entry in entries}
    reports = {support.report for support in supports_of(entries)}
    names = {fold(name) for entry in entries for name in _names(entry)}
    return msgspec.structs.replace(
        register,
        entries=tuple(entries),
        reports=tuple(one for one in register.reports if one.id in reports),
        entities=tuple(one for one in register.entities if names & {fold(name) for name in (one.name, *one.aliases)}),
        contradictions=tuple(one for one in register.contradictions if ids & set(one.entries)),
        judgements_unplaced=(),
    )


def as_json(register: Register) -> bytes:
    """Return a register as JSON for people too: indented, keys in order."""
    return (json.dumps(to_plain(register), ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def as_csv(register: Register) -> bytes:
    """Return the claims of a register as a table, one row a claim; the mark at its head tells spreadsheets UTF-8."""
    told = io.StringIO(newline="")
    writer = csv.writer(told)
    writer.writerow(COLUMNS)
    reports = {report.id: report for report in register.reports}
    for entry in register.entries:
        denials = (("denies or concedes", denial.support) for denial in entry.denials)
        rows = [*(("says so", one) for one in entry.supports), *denials]
        for role, one in rows:
            report = reports.get(one.report)
            of_report = (report.title, report.outlet, report.url) if report else (None, one.outlet, None)
            speaker = (one.speaker.name, one.speaker.affiliation) if one.speaker else (ITSELF, None)
            said = (*speaker, one.stance.value, one.certainty.value, one.quote, *of_report, one.published.value)
            row = (entry.id, entry.kind, entry.title, role, value_text(one.corrected or one.slots), *said)
            writer.writerow([_cell(cell) for cell in (*row, one.report, one.claim, one.fallen)])
    return b"\xef\xbb\xbf" + told.getvalue().encode()


def file_name(register: Register, ending: str) -> str:
    """Return the name under which a result is kept, in letters that every system takes."""
    return f"{_NO_FILE_NAME.sub('-', register.case).strip('-').lower() or 'case'}-result.{ending}"


def value_text(slots: Slots) -> str:
    """Return the values of a claim in one line."""
    return "; ".join(f"{name} {value}" for name, value in slot_texts(slots))


def slot_texts(slots: Slots) -> Iterator[tuple[str, str]]:
    """Yield the slots that hold something, as name and text."""
    for name, value in slot_values(slots):
        yield name, ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _names(entry: Entry) -> Iterable[str]:
    yield from (origin.name for origin in entry.origins)
    yield from (step.owner for step in entry.ladder)
    for one in supports_of((entry,)):
        yield from one.chain
        slots = one.corrected or one.slots
        named = (getattr(slots, name, None) for name in ("actor", "outlet", "sponsor", "perpetrator"))
        told = (one.speaker.name, one.speaker.affiliation, one.speaker.via) if one.speaker else ()
        yield from (name for name in (*told, *named, one.outlet) if name)


def _cell(value: object) -> str:
    """Return a cell that no spreadsheet runs: what would be a formula is marked as text."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
