"""Decides from what two reports share whether they go back to one origin, and how; each rule says why."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.records.lineage import LinkKind
from longarm.weigh.lineage.compare import Shared
from longarm.weigh.lineage.terms import is_term
from longarm.weigh.lineage.trace import Trace


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the rules draw their lines; the decision record says how they were chosen.

    Attributes:
        whole: share of a text that makes it a copy or a cut.
        much: share of shared wording that needs no further evidence.
        some: share that needs shared facts or a shared quotation beside it.
        little: share that needs the facts in one order beside it.
        cover: share of the smaller report's facts that the larger must carry.
        half: like it, where a quotation is shared too.
        order: agreement on the order of facts.
        weight: what the shared facts must say where wording says little.
    """

    whole: float = 0.85
    much: float = 0.30
    some: float = 0.16
    little: float = 0.06
    cover: float = 0.60
    half: float = 0.45
    order: float = 0.45
    weight: float = 5.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two reports are joined.

    Attributes:
        kind: the derivation.
        strength: between 0 and 1, for choosing between links; never shown.
        because: evidence in plain sentences.
    """

    kind: LinkKind
    strength: float
    because: tuple[str, ...]


def judge(a: Trace, b: Trace, shared: Shared, marks: Marks = Marks()) -> Verdict | None:
    """Say how two reports go back to one origin, None when nothing shows that they do.

    1. the same words throughout: copy or cut; 2. much of the words: rewrite, or a shared statement; 3. few words, but
    the facts of one in the order of the other: spin, or translation where the languages differ; 4. words quoted alike
    and hardly a fact of its own: shared statement.
    """
    if shared.same_body:
        return Verdict(LinkKind.COPY, 1.0, ("The bodies are the same word for word.",))
    low, high = min(shared.wording), max(shared.wording)
    if high >= marks.whole and shared.runs >= 3:
        kind = LinkKind.COPY if low >= 0.7 else LinkKind.CUT
        return Verdict(kind, high, (_wording(shared),))
    quotes = tuple(q for q in shared.quotes if not is_term(q))
    if high >= marks.much and shared.runs >= 8:
        return Verdict(_worded(shared, quotes, marks), high, (_wording(shared), *_quoted(quotes)))
    return _by_facts(a, b, shared, quotes, marks)


def _by_facts(a: Trace, b: Trace, shared: Shared, quotes: tuple[str, ...], marks: Marks) -> Verdict | None:
    high = max(shared.wording)
    ordered = shared.order >= marks.order and shared.weight >= marks.weight
    if high >= marks.some and (max(shared.cover) >= marks.half and shared.weight >= 1) and (quotes or ordered):
        return Verdict(_worded(shared, quotes, marks), high, (_wording(shared), *_quoted(quotes), _facts(shared)))
    if min(shared.cover) >= marks.cover and ordered:
        kind = LinkKind.SPIN if a.lang == b.lang else LinkKind.TRANSLATION
        return Verdict(kind, min(shared.cover) / 2 + high, (_facts(shared), *_quoted(quotes)))
    if quotes and max(shared.cover) >= marks.cover and min(shared.cover) >= marks.half / 2 and shared.weight >= 2:
        return Verdict(LinkKind.SHARED_STATEMENT, max(shared.cover) / 2, (*_quoted(quotes), _facts(shared)))
    return None


def _worded(shared: Shared, quotes: tuple[str, ...], marks: Marks) -> LinkKind:
    """Tell a reworded copy from two reports of one statement: there most of what is shared is somebody's words."""
    statement = quotes and shared.said >= 0.5 and max(shared.wording) < 2 * marks.much
    return LinkKind.SHARED_STATEMENT if statement else LinkKind.REWRITE


def _wording(shared: Shared) -> str:
    a, b = (round(100 * part) for part in shared.wording)
    return f"They share {shared.runs} runs of four words: {max(a, b)} % of the one body, {min(a, b)} % of the other."


def _quoted(quotes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"Both quote the words “{quote}”." for quote in quotes[:3])


def _facts(shared: Shared) -> str:
    named = ", ".join(fact[2:] if fact[1:2] == ":" else fact for fact in shared.facts[:12])
    order = "in the same order" if shared.order >= 0.45 else "in different orders"
    return f"They share {len(shared.facts)} names, numbers and days {order}, among them {named}."
