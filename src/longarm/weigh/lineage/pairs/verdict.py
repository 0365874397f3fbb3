"""Decides from what two reports share whether they go back to one origin, and how; each rule says why."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.records.lineage import LinkKind
from longarm.weigh.lineage.pairs.compare import Pair
from longarm.weigh.lineage.pairs.marks import MARKS, Marks
from longarm.weigh.lineage.pairs.relay import (
    credits_other,
    is_before,
    means_another,
    previews_other,
    say_credit,
    share_letter,
)
from longarm.weigh.lineage.pairs.wording import told_facts, told_quotes, told_wording
from longarm.weigh.lineage.text.sources import fold_outlet
from longarm.weigh.lineage.text.terms import is_term
from longarm.weigh.lineage.text.trace import Trace
from longarm.wording.sources import LETTER, PREVIEWS


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two reports are joined.

    Attributes:
        kind: the derivation.
        strength: between 0 and 1, for choosing between links; never shown.
        because: evidence in plain sentences.
        child: id of the report that is known to be the child by the rule itself, None otherwise.
    """

    kind: LinkKind
    strength: float
    because: tuple[str, ...]
    child: str | None = None

    @property
    def joins(self) -> bool:
        """Say whether the two count as one origin; a report that only cites another keeps its own."""
        return self.kind is not LinkKind.CITATION


def judge(pair: Pair, marks: Marks = MARKS) -> Verdict | None:
    """Say how two reports go back to one origin, None when nothing shows that they do.

    The rules in order, the first that speaks decides: the same words (copy, cut); many of the words (rewrite, shared
    statement); a declared credit beside shared matter; the facts of one in the order of the other (spin, translation);
    a shared quotation or letter beside shared facts (shared statement); a document told of in advance (preview); a bare
    credit (citation).
    """
    quotes = tuple(q for q in pair.shared.quotes if not is_term(q))
    for rule in (_same_words, _many_words, _credited, _same_order, _one_statement, _one_letter, _in_advance, _cited):
        verdict = rule(pair, quotes, marks)
        if verdict is not None:
            return verdict
    return None


def _same_words(pair: Pair, _quotes: tuple[str, ...], marks: Marks) -> Verdict | None:
    shared = pair.shared
    if shared.same_body:
        return Verdict(LinkKind.COPY, 1.0, ("The bodies are the same word for word.",))
    if max(shared.wording) < marks.whole or shared.runs < marks.least_runs:
        return None
    kind = LinkKind.COPY if min(shared.wording) >= marks.nearly else LinkKind.CUT
    return Verdict(kind, max(shared.wording), (told_wording(shared),))


def _many_words(pair: Pair, quotes: tuple[str, ...], marks: Marks) -> Verdict | None:
    shared = pair.shared
    high = max(shared.wording)
    ordered = shared.order >= marks.order and shared.weight >= marks.weight
    alike = max(shared.cover) >= marks.half and shared.weight >= 1
    much = high >= marks.much and (shared.runs >= 2 * marks.many_runs or alike)
    some = high >= marks.some and alike and (bool(quotes) or ordered)
    if shared.runs < marks.many_runs or not (much or some):
        return None
    # Two reports of one statement share its words; who also shares the words around it, and has few facts of its
    # own, has reworded the other, in whatever order its sentences stand.
    around = shared.runs * (1 - shared.said) >= marks.many_runs and min(shared.cover) >= marks.cover
    statement = quotes and shared.said >= marks.half and high < 2 * marks.much and not around
    kind = LinkKind.SHARED_STATEMENT if statement else LinkKind.REWRITE
    return Verdict(kind, high, (told_wording(shared), *told_quotes(quotes), *told_facts(shared, marks)))


def _credited(pair: Pair, _quotes: tuple[str, ...], marks: Marks) -> Verdict | None:
    """A credit needs shared matter beside it: a report may name an outlet for one sentence of many."""
    shared = pair.shared
    credit, child, side = _credit(pair)
    if credit is None or means_another(*_child_first(pair, side)):
        return None
    covered = _cover_without(pair, side, credit) >= marks.half and shared.weight >= marks.credit_weight
    worded = shared.runs >= marks.least_runs and max(shared.wording) >= marks.little
    if not covered and not worded:
        return None
    strength = max(marks.half, *shared.wording)
    because = (told_wording(shared), *told_facts(shared, marks))
    kind = LinkKind.REWRITE if pair.a.lang == pair.b.lang else LinkKind.TRANSLATION
    if is_before(*_child_first(pair, side)):
        # Who credits a text that is dated after his own does not come from it, as far as the days tell.
        return Verdict(kind, strength, because)
    return Verdict(kind, strength, (str(say_credit(credit)), *because), child)


def _child_first(pair: Pair, side: int) -> tuple[Trace, Trace]:
    """Return the report that gives a credit and the other one."""
    return (pair.a, pair.b) if side == 0 else (pair.b, pair.a)


def _cover_without(pair: Pair, side: int, credit: str) -> float:
    """Return the share of the child's facts that the other carries, the name of the credited outlet left out."""
    child, weights = (pair.a, pair.b)[side], pair.weights
    named = set(fold_outlet(credit).split())
    whole = sum(weights(fact) for fact in child.facts if fact not in named)
    held = sum(weights(fact) for fact in pair.shared.facts if fact not in named)
    return held / whole if whole else 0.0


def _same_order(pair: Pair, quotes: tuple[str, ...], marks: Marks) -> Verdict | None:
    shared = pair.shared
    high = max(shared.wording)
    kind = LinkKind.SPIN if pair.a.lang == pair.b.lang else LinkKind.TRANSLATION
    because = (*told_facts(shared, marks), *told_quotes(quotes))
    # One measure whichever rule speaks: of two possible parents the one that explains more of the text is chosen.
    strength = max(min(shared.cover), shared.shape) / 2 + high
    ordered = shared.order >= marks.order and shared.weight >= marks.weight
    if ordered and min(shared.cover) >= marks.cover:
        return Verdict(kind, strength, because)
    if shared.shape >= marks.shape and shared.run >= marks.long_run:
        return Verdict(kind, strength, because)
    across = kind is LinkKind.TRANSLATION and shared.order >= marks.order and shared.weight >= marks.across_weight
    if across and max(shared.cover) >= marks.half and min(shared.cover) >= marks.across_cover:
        return Verdict(kind, strength, because)
    return None


def _one_statement(pair: Pair, quotes: tuple[str, ...], marks: Marks) -> Verdict | None:
    shared = pair.shared
    if not quotes or shared.weight < marks.statement_weight:
        return None
    if max(shared.cover) < marks.most or min(shared.cover) < marks.half / 2:
        return None
    return Verdict(LinkKind.SHARED_STATEMENT, max(shared.cover) / 2, (*told_quotes(quotes), *told_facts(shared, marks)))


def _one_letter(pair: Pair, _quotes: tuple[str, ...], marks: Marks) -> Verdict | None:
    names = share_letter(pair.a, pair.b, pair.weights)
    if not names or pair.shared.weight < marks.statement_weight:
        return None
    written = dict(zip(pair.shared.facts, pair.shared.names, strict=True))
    named = " and ".join(written.get(name, name) for name in names[:3])
    because = (str(LETTER(names=named)), *told_facts(pair.shared, marks))
    return Verdict(LinkKind.SHARED_STATEMENT, max(pair.shared.cover) / 2, because)


def _in_advance(pair: Pair, _quotes: tuple[str, ...], marks: Marks) -> Verdict | None:
    for child, parent in ((pair.a, pair.b), (pair.b, pair.a)):
        if previews_other(child, parent):
            return Verdict(LinkKind.PREVIEW, marks.half, (PREVIEWS, *told_facts(pair.shared, marks)), child.report)
    return None


def _cited(pair: Pair, _quotes: tuple[str, ...], marks: Marks) -> Verdict | None:
    credit, child, side = _credit(pair)
    if credit is None or means_another(*_child_first(pair, side)) or pair.shared.weight < marks.credit_weight:
        return None
    because = (str(say_credit(credit, more=True)), *told_facts(pair.shared, marks))
    return Verdict(LinkKind.CITATION, 0.1, because, child)


def _credit(pair: Pair) -> tuple[str | None, str, int]:
    """Return the credit, the id of the report that gives it, and its side; None when neither or both credit."""
    first, second = credits_other(pair.a, pair.b), credits_other(pair.b, pair.a)
    if (first is None) == (second is None):
        return None, "", 0
    return (first, pair.a.report, 0) if first is not None else (second, pair.b.report, 1)
