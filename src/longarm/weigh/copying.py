"""Where the claims of copies start, and those of reports of one text of which nobody knows which came first.

A copy has no knowledge of its own: its claims start where those of the report start that its text comes from. Of two
reports joined without a direction neither is held to be the copy: they are *equals*. Their claims have one start, and
what one of them alone says of its source is not held to be independent of others. What holds of equals is told from all
of them, those that no longer count too: a report that is retracted stays evidence of what another one is.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from longarm.weigh.matter import Matter
from longarm.weigh.starts import Start
from longarm.wording.sources import COPIES_WITHOUT, DERIVES, DERIVES_UNTOLD, ONE_TEXT, ONE_TEXT_UNTOLD

Starts = Mapping[str, Start]
#: Reports of one text, by id.
Family = tuple[str, ...]


@dataclass(frozen=True)
class Ruling:
    """Where the claims of equals start.

    Attributes:
        before: claim id -> key of its start before the equals were put beside one another.
        common: keys that each of them has that tells where it has the thing from -> whether all of these are sure.
        chosen: the start of what only some of them have.
        file: the report that has it.
        untold: an equal that does not tell where it has the thing from, None where all do.
    """

    before: Mapping[str, str]
    common: Mapping[str, bool]
    chosen: Start
    file: str
    untold: str | None


@dataclass(frozen=True)
class Told:
    """The claims of an entry while it is told where they start.

    Attributes:
        matter: the case.
        found: claim id -> where it starts.
        by_report: report id -> its claims.
        above: report id -> reports among these that it derives from.
        carried: key of a start, or of what it must differ in -> number of claims that start there by their own reports.
    """

    matter: Matter
    found: dict[str, Start]
    by_report: Mapping[str, Sequence[str]]
    above: Mapping[str, Sequence[str]]
    carried: Counter[str]

    @classmethod
    def of(cls, matter: Matter, starts: Starts) -> Told:
        """Begin with where the claims start by their own reports."""
        by_report: dict[str, list[str]] = defaultdict(list)
        for claim in starts:
            by_report[matter.claims[claim].report].append(claim)
        above = {report: [one for one in _ancestors(matter, report) if one in by_report] for report in by_report}
        return cls(matter, dict(starts), by_report, above, _marks(starts.values()))


def by_copies(matter: Matter, starts: Starts, told: Sequence[str], trace: Callable[[Sequence[str]], Starts]) -> Starts:
    """Let the claims of copies start where their parents' start, and those of equals where all of them start.

    Args:
        matter: the case.
        starts: claims that count -> where each starts by its own report.
        told: all claims that stand or stood behind the entry.
        trace: tells where claims start by their own reports.
    """
    families = _families(matter, dict.fromkeys(matter.claims[one].report for one in told))
    equal = any(len(family) > 1 for family in families.values())
    if not equal and not any(report in matter.parents for report in families):
        return starts
    rulings: dict[Family, Ruling] = {}
    if equal and any(one not in starts for one in told):
        _settle(Told.of(matter, trace(told)), families, rulings)
    return _settle(Told.of(matter, starts), families, rulings)


def _settle(told: Told, families: Mapping[str, Family], rulings: dict[Family, Ruling]) -> dict[str, Start]:
    """Go through the families, what stands above others first, so that a copy of a copy takes what became of it.

    Args:
        told: the claims.
        families: report id -> reports that are its equals, itself among them.
        rulings: what is known of equals already; what is told here is added.
    """
    for family in _from_above(families, told.above):
        members = [report for report in family if report in told.by_report]
        for report in members:
            if report in told.matter.parents:
                _take(told, report)
        if len(family) == 1:
            continue
        mine = {claim: told.found[claim] for report in members for claim in told.by_report[report]}
        if len(members) > 1 and family not in rulings and (ruling := _rule(told, mine)):
            rulings[family] = ruling
        if family in rulings:
            told.found.update(_level(told.matter, mine, rulings[family]))
    return told.found


def _families(matter: Matter, reports: Iterable[str]) -> dict[str, Family]:
    """Return report id -> the reports of its text of which nobody knows which came first, itself among them."""
    found: dict[str, Family] = {}
    for report in reports:
        if report in found:
            continue
        family, waiting = {report}, [report]
        while waiting:
            fresh = set(matter.equals.get(waiting.pop(), ())) - family
            family |= fresh
            waiting += fresh
        found.update(dict.fromkeys(sorted(family), tuple(sorted(family))))
    return found


def _from_above(families: Mapping[str, Family], above: Mapping[str, Sequence[str]]) -> list[Family]:
    """Return the families of the reports in ``above``, each behind those that its reports derive from."""
    over: dict[Family, set[Family]] = {families[report]: set() for report in sorted(above)}
    for report, parents in above.items():
        over[families[report]] |= {families[parent] for parent in parents}
    seen: set[Family] = set()
    found: list[Family] = []
    for family, first in over.items():
        stack = [(family, iter(sorted(first)))] if family not in seen else []
        seen.add(family)
        while stack:
            last, rest = stack[-1]
            fresh = next((one for one in rest if one not in seen), None)
            if fresh is None:
                found.append(last)
                stack.pop()
            else:
                seen.add(fresh)
                stack.append((fresh, iter(sorted(over[fresh]))))
    return found


def _take(told: Told, report: str) -> None:
    """Let the claims of a copy start where those of the first reports start that it derives from."""
    above, found = told.above[report], told.found
    heads = [one for one in above if not told.above[one]] or above
    theirs = [found[claim] for parent in heads for claim in told.by_report[parent] if found[claim].kind != "unknown"]
    known = {one.key: one for one in sorted(theirs, key=lambda one: (one.key, one.independent))}
    for claim in told.by_report[report]:
        if found[claim].kind != "unknown":
            found[claim] = _taken(found[claim], known, told.matter.reports[heads[0]].file if heads else None)


def _taken(start: Start, known: Mapping[str, Start], file: str | None) -> Start:
    """Return where a claim of a copy starts.

    Args:
        start: by its own report.
        known: starts of the claims of the first report in the entry that it derives from.
        file: that report, None where none of those that it derives from supports the entry.
    """
    if file is None:
        return start.doubtful(COPIES_WITHOUT)
    if start.key in known:
        return dataclasses.replace(start, independent=known[start.key].independent)
    if known:
        return next(iter(known.values())).because_of(str(DERIVES(file=file)))
    # Known through its copy alone it counts once, beside nothing else: without its parent it would too.
    return start.doubtful(str(DERIVES_UNTOLD(file=file)))


def _rule(told: Told, mine: Starts) -> Ruling | None:
    """Tell where the claims of equals start; None where none of them tells where it has the thing from."""
    reports = told.matter.reports
    held: dict[str, dict[str, Start]] = defaultdict(dict)
    for claim, start in sorted(mine.items(), key=lambda one: (one[1].independent, one[1].because)):
        starts = held[told.matter.claims[claim].report]
        if start.kind != "unknown":
            starts[start.key] = start
    telling = {report: starts for report, starts in held.items() if starts}
    if not telling:
        return None
    common = set.intersection(*map(set, telling.values()))
    own = _marks(mine.values())
    chosen, report = min(
        ((start, report) for report in telling for key, start in held[report].items() if not common or key in common),
        key=lambda one: (not _told_by_others(told, own, one[0]), one[0].key, reports[one[1]].file, one[1]),
    )
    return Ruling(
        before={claim: start.key for claim, start in mine.items()},
        common={key: all(starts[key].independent for starts in telling.values()) for key in common},
        chosen=chosen,
        file=reports[report].file,
        untold=min((reports[one].file for one in held if one not in telling), default=None),
    )


def _told_by_others(told: Told, own: Counter[str], start: Start) -> bool:
    """Say whether claims of other reports start there too."""
    return any(told.carried[mark] > own[mark] for mark in (start.key, start.independent) if mark)


def _marks(starts: Iterable[Start]) -> Counter[str]:
    return Counter(mark for one in starts for mark in {one.key, one.independent} if mark)


def _level(matter: Matter, starts: Starts, ruling: Ruling) -> Iterator[tuple[str, Start]]:
    """Yield the claims of equals with where they start."""
    chosen = min(
        (start for claim, start in starts.items() if ruling.before.get(claim) == ruling.chosen.key),
        key=lambda one: (one.key, one.independent, one.because),
        default=ruling.chosen,
    )
    for claim, start in starts.items():
        if start.kind == "unknown":
            continue
        now = start
        if ruling.before.get(claim) not in ruling.common:
            now = chosen if start.key == chosen.key else chosen.because_of(str(ONE_TEXT(file=ruling.file)))
        said = matter.claims[claim]
        if not ruling.common.get(now.key, True):
            now = dataclasses.replace(now, independent="")
        elif ruling.untold is not None and (said.speaker is not None or said.chain):
            now = now.doubtful(str(ONE_TEXT_UNTOLD(file=ruling.untold)))
        yield claim, now


def _ancestors(matter: Matter, report: str) -> list[str]:
    found: dict[str, None] = {}
    waiting = [report]
    while waiting:
        for parent in matter.parents.get(waiting.pop(), ()):
            if parent not in found and parent != report:
                found[parent] = None
                waiting.append(parent)
    return sorted(found)
