"""Explains one claim: the sealed words, who says them, the rule that found them, the log entry that sealed them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from longarm.publish.context import find_context
from longarm.publish.supports import heard_of
from longarm.publish.words import found_words, one_line, speaker_words, support_words
from longarm.records.claim import Claim, Slots
from longarm.records.reading import Reading
from longarm.records.register import Register, RegisterReport, Support
from longarm.records.span import Span

Mark = Callable[[str], str]


@dataclass(frozen=True)
class Desk:
    """What explanations are made from.

    Attributes:
        register: the register as built.
        readings: report id -> its reading, as far as it is cached.
        mark: marks the words themselves among their context.
    """

    register: Register
    readings: dict[str, Reading]
    mark: Mark

    def report(self, report_id: str) -> RegisterReport | None:
        """Return a report as the register lists it."""
        return next((one for one in self.register.reports if one.id == report_id), None)

    def claim(self, report_id: str, claim_id: str) -> Claim | None:
        """Return a claim from the reading of its report, None where that is not cached."""
        reading = self.readings.get(report_id)
        return next((one for one in reading.claims if one.id == claim_id), None) if reading else None


def explain_support(desk: Desk, support: Support) -> list[str]:
    """Explain a claim as an entry shows it."""
    lines = [f"{support.claim}  {support_words(support)}"]
    if support.corrected is not None:
        lines.append("    corrected by judgement; the reader's own values stay beside it")
        lines.append(f"    reader     {_slots(support.slots)}")
        lines.append(f"    corrected  {_slots(support.corrected)}")
    else:
        lines.append(f"    values     {_slots(support.slots)}")
    lines += explain_words(desk, support.report, Span(support.start, support.start + len(support.quote)), support.quote)
    claim = desk.claim(support.report, support.claim)
    if claim is not None:
        lines += _marks(desk.readings[claim.report].report.text, claim)
    lines += _rules(support.because)
    lines += _reader(desk, support.report, support.because)
    if len(support.chain) > 1:
        lines.append(f"    relayed    {' > '.join(one_line(link) for link in support.chain)}")
    return lines


def explain_claim(desk: Desk, claim: Claim) -> list[str]:
    """Explain a claim straight from its reading, such as one that supports no entry."""
    speaker = claim.speaker.name if claim.speaker else "the report itself"
    head = f"{claim.id}  {claim.kind}: {one_line(speaker)} {claim.stance.value}, {claim.certainty.value}"
    text = desk.readings[claim.report].report.text
    lines = [head, *_heard(desk, claim), f"    values     {_slots(claim.slots)}"]
    lines += explain_words(desk, claim.report, claim.span, claim.span.of(text))
    lines += _marks(text, claim)
    lines += _rules(claim.because)
    lines += _reader(desk, claim.report, claim.because)
    lines.append(f"    confidence {claim.confidence.value} (of the rule or model, not of the speaker)")
    entries = [e.id for e in desk.register.entries if any(s.claim == claim.id for s in e.supports)]
    lines.append(f"    entry      {', '.join(entries) or 'none'}")
    return lines


def _heard(desk: Desk, claim: Claim) -> list[str]:
    """Tell in whose voice a claim counts, where people corrected that."""
    one = heard_of(desk.register.entries, claim.id)
    if one is None:
        return []
    stance, certainty = one.stance.value.replace("_", " "), one.certainty.value
    return [f"    corrected  by judgement; it counts as said by {speaker_words(one)}: {stance}, {certainty}"]


def explain_words(desk: Desk, report_id: str, span: Span, quote: str) -> list[str]:
    """Show words in their context, and where they lie in which sealed bytes."""
    reading = desk.readings.get(report_id)
    listed = desk.report(report_id)
    file = listed.file if listed else report_id
    if reading is None:
        return [f"    words      {desk.mark(one_line(quote))}", f"    in         {file} at {span.start}"]
    context = find_context(reading.report, span)
    words = one_line(context.words)
    before, after = one_line(context.before), one_line(context.after)
    lines = [f"    words      {before} {desk.mark(words)} {after}".rstrip()]
    where = f", {context.where}" if context.where else ""
    lines.append(f"    in         {one_line(file)}, characters {span.start}-{span.end} of its text{where}")
    if listed is not None:
        lines.append(f"    sealed     log entry {listed.log_index}, {listed.sealed_at}, {listed.id}")
    return lines


def _reader(desk: Desk, report_id: str, because: Sequence[str]) -> list[str]:
    """Name the reader with the hashes of its files, and who found the claim where it was not the rules alone."""
    reading = desk.readings.get(report_id)
    lines = [f"    read by    {one_line(reading.reader)}; codebook {reading.codebook}"] if reading is not None else []
    found = found_words(because)
    return [*lines, f"    found by   {one_line(found.removeprefix('found by '))}"] if found else lines


def _rules(reasons: Sequence[str]) -> list[str]:
    """Tell the rules and features that found a claim, in one line: they are for whoever checks the reader."""
    return [f"    rules      {'; '.join(one_line(reason) for reason in reasons)}"] if reasons else []


def _marks(text: str, claim: Claim) -> list[str]:
    found = sorted(claim.marks.items(), key=lambda item: (item[1], item[0]))
    said = [f"{name} “{one_line(span.of(text), 60)}” at {span.start}" for name, span in found]
    if claim.cue is not None:
        said.append(f"cue “{one_line(claim.cue.of(text), 60)}” at {claim.cue.start}")
    return [f"    carried by {'; '.join(said)}"] if said else []


def slot_values(slots: Slots) -> Iterator[tuple[str, Any]]:
    """Yield the slots that hold something, as name and what is shown of it: a value, words, a name, or several."""
    for name in slots.__struct_fields__:
        value = getattr(slots, name)
        if value in (None, (), False):
            continue
        shown = getattr(value, "value", None) or getattr(value, "words", None) or getattr(value, "name", None) or value
        yield name, shown


def _slots(slots: Slots) -> str:
    said = []
    for name, value in slot_values(slots):
        shown = ", ".join(value).replace("_", " ") if isinstance(value, tuple) else str(value)
        said.append(f"{name.replace('_', ' ')} {one_line(shown, 120)}")
    return "; ".join(said)
