"""Explains a report: what was read, what was kept apart, where each date and name comes from."""

from __future__ import annotations

from collections import Counter

from longarm.publish.explain_claim import Desk
from longarm.publish.explain_entry import explain_link
from longarm.publish.words import one_line, plural, when_words
from longarm.records.reading import Reading
from longarm.records.register import RegisterReport
from longarm.records.report import Passage, Role

#: Passages kept apart that are listed by their first words.
MOST_APART = 20
_READ = (Role.HEADLINE, Role.BODY)


def explain_report(desk: Desk, listed: RegisterReport) -> list[str]:
    """Explain a report of the register."""
    lines = [
        f"{one_line(listed.file)}  {listed.id}",
        f"    title      {one_line(listed.title) if listed.title else 'none'}",
        f"    outlet     {one_line(listed.outlet) if listed.outlet else 'unknown'}",
        f"    published  {when_words(listed.published)} ({one_line(listed.published.because)})",
        f"    kind       {listed.genre}, language {listed.lang}",
        f"    sealed     log entry {listed.log_index}, {listed.sealed_at}",
    ]
    lines += [f"    warning    {one_line(one)}" for one in listed.warnings]
    lines += [f"    note       {one_line(one)}" for one in listed.notes]
    reading = desk.readings.get(listed.id)
    if reading is not None:
        lines += _evidence(reading) + _passages(reading) + _claims(desk, reading)
    links = [line for link in listed.lineage.links for line in explain_link(desk, link)]
    lines += ["", "LINEAGE", f"  origins: {', '.join(listed.lineage.origin_groups) or 'unknown'}"]
    return lines + [f"  {line}" for line in links]


def _evidence(reading: Reading) -> list[str]:
    lines = ["", "WHERE ITS DATA COME FROM"]
    for name, found in sorted(reading.report.evidence.items()):
        lines += [f"  {name:<10} {one_line(one.value, 100)}  ({one.where}, {one.grade})" for one in found]
    return lines


def _passages(reading: Reading) -> list[str]:
    report = reading.report
    counts = Counter(passage.role.value for passage in report.passages)
    apart = [passage for passage in report.passages if passage.role not in _READ]
    lines = ["", "READ", "  " + ", ".join(f"{role}: {counts[role]}" for role in sorted(counts))]
    if apart:
        lines += ["", "KEPT APART, NOT READ FOR CLAIMS"]
        lines += [f"  {_apart(report.text, passage)}" for passage in apart[:MOST_APART]]
        if len(apart) > MOST_APART:
            lines.append(f"  and {len(apart) - MOST_APART} more")
    return lines


def _apart(text: str, passage: Passage) -> str:
    return f"{passage.role.value:<10} {one_line(passage.span.of(text), 70)}  ({one_line(passage.because, 60)})"


def _claims(desk: Desk, reading: Reading) -> list[str]:
    entries: dict[str, list[str]] = {}
    for entry in desk.register.entries:
        for support in entry.supports:
            entries.setdefault(support.claim, []).append(entry.id)
    lines = ["", f"CLAIMS ({len(reading.claims)})"]
    for claim in reading.claims:
        quote = one_line(claim.span.of(reading.report.text), 80)
        lines.append(f"  {claim.id}  {claim.kind:<9} {', '.join(entries.get(claim.id, [])) or '-':<12} {quote}")
    private = sum(not person.public for person in reading.persons)
    named = plural(len(reading.persons), "person")
    return [*lines, "", f"PERSONS: {named} named, {private} of them private and hidden in what is published"]
