"""The printed register, for the investigator: names as sealed."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from longarm.publish.country_names import country_name
from longarm.publish.words import (
    KINDS,
    contradiction_words,
    denial_words,
    ladder_words,
    one_line,
    origin_words,
    plural,
    standing_words,
    support_words,
    when_words,
)
from longarm.records.register import Entry, Register

#: Most voices printed for one entry; `explain` and ``--json`` show all.
MOST_VOICES = 4
#: Said where ids may differ from those of the case.
OTHER_IDS = (
    "An entry that a private name stands in bears another id here than in the case, with eight signs at its end; "
    "`longarm explain CASE ID` opens it by either."
)
_KIND_ORDER = tuple(KINDS)


def print_register(register: Register, *, outside: bool = False) -> str:
    """Return the register as text, grouped by country and kind.

    Args:
        register: the register.
        outside: True where it is as it may leave the case, so that some ids are not those of the case.
    """
    lines = [one_line(register.case), *_about(register), *([OTHER_IDS] if outside else []), ""]
    ordered = sorted(register.entries, key=_place_of)
    for country, of_country in itertools.groupby(ordered, key=lambda e: e.country):
        lines.append(f"{country_name(country).upper()}{f' ({country})' if country else ''}")
        for kind, entries in itertools.groupby(of_country, key=lambda e: e.kind):
            lines.append(f"  {KINDS[kind]}")
            for entry in entries:
                lines.extend(f"    {line}" for line in print_entry(entry))
        lines.append("")
    if register.contradictions:
        lines += ["SIDE BY SIDE (never averaged, never settled by Longarm)"]
        lines += [f"  {contradiction_words(one)}" for one in register.contradictions] + [""]
    lines += _loose_ends(register)
    return "\n".join(lines).rstrip() + "\n"


def _place_of(entry: Entry) -> tuple[bool, str, int]:
    # Countries by name, entries without a country last; within them as the register has them.
    return (entry.country is None, country_name(entry.country), _KIND_ORDER.index(entry.kind))


def _about(register: Register) -> Iterator[str]:
    built = register.built_from
    many = f"{plural(len(register.reports), 'report')}, {plural(len(register.entries), 'entry', 'entries')}"
    root = built.get("root", "")[:16]
    as_of = f"; as of {built['as_of']}" if "as_of" in built else ""
    yield f"{many}; log size {built.get('size', '?')}, root {root}…{as_of}; {register.codebook}; {register.program}"
    yield "What is listed is reported, not found true. Each value has its speaker; `longarm explain` opens the words."


def print_entry(entry: Entry) -> list[str]:
    """Return the lines of one entry."""
    lines = [f"{entry.id}  {one_line(entry.title, 100)}", f"    standing   {standing_words(entry)}"]
    lines.append(f"    origins    {origin_words(entry)}")
    values = [f"{name.replace('_', ' ')}: {one_line(value, 160)}" for name, value in sorted(entry.values.items())]
    if values:
        lines.append(f"    values     {'; '.join(values)}")
    # One voice that says it in two sentences of a report is printed once; `explain` shows both sentences.
    voices = list(dict.fromkeys(support_words(one) for one in entry.supports))
    lines += _labelled("says so", voices[:MOST_VOICES])
    if len(voices) > MOST_VOICES:
        lines.append(f"               and {len(voices) - MOST_VOICES} more: longarm explain CASE {entry.id}")
    lines += _labelled("against", [denial_words(one) for one in entry.denials])
    if not entry.denials:
        lines += _labelled("against", [one_line(one) for one in entry.disputed_by])
    lines += _labelled("ladder", ladder_words(entry.ladder))
    lines += _labelled("part of", [entry.part_of] if entry.part_of else [])
    lines += _labelled("maybe same", [", ".join(entry.maybe_same)] if entry.maybe_same else [])
    lines += _labelled("judged", [", ".join(entry.judgements)] if entry.judgements else [])
    return lines + _labelled("! note", [one_line(one) for one in entry.warnings])


def _labelled(label: str, rows: list[str]) -> list[str]:
    return [f"    {label if number == 0 else '':<10} {row}" for number, row in enumerate(rows)]


def _loose_ends(register: Register) -> list[str]:
    lines = []
    noted = [(report, one) for report in register.reports for one in report.warnings]
    if noted:
        lines += ["REPORTS WITH WARNINGS"] + [f"  {report.file}: {one_line(one)}" for report, one in noted] + [""]
    if register.judgements_unplaced:
        lines += ["JUDGEMENTS NOT APPLIED (kept: their words are gone, or nothing tells what they spoke of)"]
        lines += [f"  {one}" for one in register.judgements_unplaced] + [""]
    if register.warnings:
        lines += ["ABOUT THE CASE"] + [f"  {one_line(one)}" for one in register.warnings] + [""]
    undated = [report for report in register.reports if report.published.value is None]
    if undated:
        lines += ["REPORTS WITHOUT A PUBLICATION DAY (relative dates in them stay unresolved)"]
        lines += [f"  {one_line(r.file)} ({when_words(r.published)})" for r in undated]
    return lines
