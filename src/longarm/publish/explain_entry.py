"""Explains an entry: everything from its standing down to the sealed sentences."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.publish.explain_claim import Desk, explain_support
from longarm.publish.register_text import print_entry
from longarm.publish.words import code_words, contradiction_words, drift_words, one_line, plural, step_words
from longarm.records.judgement import Judged, claims_seen
from longarm.records.lineage import Link
from longarm.records.register import Denial, Entry, Origin
from longarm.wording.voices import order_said
from longarm.wording.words import STANDINGS

_NO_ORIGIN = "unknown: counts for nothing"


def explain_entry(desk: Desk, entry: Entry, judged: Sequence[tuple[int, Judged]]) -> list[str]:
    """Explain an entry of the register.

    Args:
        desk: what it is explained from.
        entry: the entry.
        judged: (log index, leaf) of every judgement of the case.
    """
    lines = [*print_entry(entry), "", "WHY IT STANDS WHERE IT STANDS"]
    lines.append(f"  {entry.standing.value}: {STANDINGS[entry.standing]}")
    lines += [f"  {one_line(reason)}" for reason in entry.because]
    lines += ["", "WHO SAYS SO, IN WHICH SEALED WORDS"]
    names = {one.id: one.name for one in entry.origins}
    for support in entry.supports:
        lines += [f"  {line}" for line in explain_support(desk, support)]
        lines.append(f"      origin     {one_line(names.get(support.origin or '', _NO_ORIGIN))}")
    lines += _titled("ORIGINS", [line for origin in entry.origins for line in _origin(desk, entry, origin)])
    lines += _titled("WHO DENIES OR CONCEDES WHAT", [line for one in entry.denials for line in _denial(desk, one)])
    steps = [f"{step_words(step)}  ({step.claim})" for step in entry.ladder]
    lines += _titled("LADDER", [*steps, *filter(None, [order_said(entry.ladder)])])
    lines += _titled("LINEAGE OF ITS REPORTS", _lineage(desk, entry))
    beside = [one for one in desk.register.contradictions if entry.id in one.entries]
    lines += _titled("SIDE BY SIDE", [contradiction_words(one) for one in beside])
    lines += _titled("WHY THESE CLAIMS ARE ONE ENTRY", _joined(entry))
    touching = [pair for pair in judged if pair[1].id in entry.judgements]
    return lines + _titled("JUDGEMENTS", [line for pair in touching for line in explain_judgement(*pair)])


def explain_judgement(index: int, leaf: Judged) -> list[str]:
    """Explain a judgement: who, when, what, why, in which log entry."""
    judgement = leaf.judgement
    lines = [f"{leaf.id}  {judgement.verb.value} {', '.join(judgement.targets)}"]
    lines.append(f"    by         {one_line(judgement.by)}, {leaf.at}, log entry {index}")
    lines.append(f"    reason     {one_line(judgement.reason)}")
    lines += [f"    sets       {name} = {value}" for name, value in sorted(judgement.changes.items())]
    lines += [f"    rests on   {one_line(source)}" for source in judgement.sources]
    # Of the claims that were seen in an entry their words are enough here; the log has the rest.
    seen = {one for target in judgement.targets for one in claims_seen(judgement, target) or ()}
    told = {name: value for name, value in judgement.anchor.items() if name in seen or name.split(" ")[0] not in seen}
    return lines + [f"    {name:<10} {one_line(value, 200)}" for name, value in sorted(told.items())]


def explain_link(desk: Desk, link: Link) -> list[str]:
    """Explain how one report derives from another, and what changed on the way."""
    child, parent = _file(desk, link.child), _file(desk, link.parent)
    kind = link.kind.value.replace("_", " ")
    way = f"{child} is a {kind} of {parent}" if link.directed else f"{child} and {parent}: {kind}, direction unknown"
    lines = [way, *(f"    because    {one_line(reason)}" for reason in link.because)]
    for one in link.drift:
        lines.append(f"    drift      {drift_words(one)}")
        lines.append(f"               before: {one_line(one.parent_quote)}")
        lines.append(f"               after:  {one_line(one.child_quote)}")
    return lines


def _titled(title: str, rows: list[str]) -> list[str]:
    return ["", title, *(f"  {row}" for row in rows)] if rows else []


def _file(desk: Desk, report_id: str) -> str:
    listed = desk.report(report_id)
    return one_line(listed.file if listed else report_id)


def _joined(entry: Entry) -> list[str]:
    """Tell what the claims of an entry share, and by which other ids it is found."""
    told = [f"They share: {'; '.join(one_line(one) for one in entry.joined_because)}."] if entry.joined_because else []
    return [*told, *([f"It is found by {', '.join(entry.aliases)} too."] if entry.aliases else [])]


def _counted(entry: Entry, origin: Origin) -> str:
    """Say what an origin counts for."""
    if origin.kind == "unknown":
        return "counts for nothing: nobody is named as knowing it"
    if sum(one.kind != "unknown" for one in entry.origins) == 1:
        return "the only one that is named"
    if origin.independence == "established":
        return "counts: nothing shows that it shares its knowledge with another"
    return "not established as independent: it may share its knowledge with another"


def _origin(desk: Desk, entry: Entry, origin: Origin) -> list[str]:
    name = one_line(origin.name) if origin.kind == "unknown" else f"{one_line(origin.name)} ({origin.kind})"
    lines = [f"{name}, in {plural(len(origin.reports), 'report')}; {_counted(entry, origin)}"]
    lines.append(f"    carried by {', '.join(_file(desk, report) for report in origin.reports)}")
    return lines + [f"    because    {one_line(reason)}" for reason in origin.because]


def _denial(desk: Desk, denial: Denial) -> list[str]:
    lines = []
    if denial.denies:
        lines.append(f"denies {code_words(denial.denies)}")
    if denial.concedes:
        lines.append(f"concedes {code_words(denial.concedes)}")
    lines += [f"  {line}" for line in explain_support(desk, denial.support)]
    if denial.pairs_with:
        lines.append(f"    beside     {', '.join(denial.pairs_with)}")
    return lines


def _lineage(desk: Desk, entry: Entry) -> list[str]:
    reports = {support.report for support in entry.supports}
    links = [link for one in desk.register.reports if one.id in reports for link in one.lineage.links]
    return [line for link in links for line in explain_link(desk, link)]
