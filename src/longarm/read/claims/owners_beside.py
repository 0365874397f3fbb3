"""Who stands beside a figure as who gives it: nearest before it, in its own clause, right behind it, or in a paper."""

from __future__ import annotations

import re

from longarm.read.claims.naming import Named
from longarm.read.claims.owners_behind import find_behind_figure
from longarm.read.claims.owners_in_clause import find_clause_owner, find_paper
from longarm.read.claims.owners_tied import find_tied
from longarm.read.claims.owners_told import find_teller
from longarm.read.claims.threads import Thread
from longarm.read.claims.voice import Voice
from longarm.records.claim import Speaker
from longarm.records.span import Span

#: "whereas according to the Tibetan community about 1,000 …": the nearest "according to" before the number.
_NEARBY = re.compile(
    r"\baccording to (?:the )?(?P<who>[A-Z][\w’'-]+(?: [\w’'-]+){0,2}?)"
    r"(?: (?:about|around|some|at least|more than|over|nearly|there are|only))? $"
)
_CLAUSE = 70
#: "Another study by Open Ledger counted 14": who made the paper that counts, whether or not the text calls it a group.
_PAPER_BY = re.compile(
    r"(?:\b(?:stud(?:y|ies)|report|survey|count|tally|analysis|investigation|inquiry|research|list|database|map|census)"
    r" (?:by|from|of) (?:the )?(?:[\w’'-]+ ){0,3}"
    r"|\b(?:studie|bericht|untersuchung|zählung|erhebung|recherche|umfrage) (?:von|der|des) (?:[\w’'-]+ ){0,2}"
    r"|\b(?:onderzoek|studie|rapport|telling|lijst|inventarisatie) (?:van|door) (?:de |het )?(?:[\w’'-]+ ){0,2}"
    r"|\b(?:étude|rapport|enquête|recensement|liste) (?:de |d[’']|du |des )(?:l[’'])?(?:[\w’'-]+ ){0,2}"
    r"|\b(?:estudio|informe|investigación|recuento|encuesta|estudo|relatório|levantamento|investigação|pesquisa|studio"
    r"|rapporto|indagine|conteggio|ricerca|lista) (?:de|del|da|do|di|della|dell[’']|d[’'])\s?(?:l[ao] )?"
    r"(?:[\w’'-]+ ){0,2})$",
    re.IGNORECASE,
)
_PAPER_LOOK = 60
#: What parts two clauses of which each tells its own number.
_APART = re.compile(r"[;:]\s")


def find_beside(thread: Thread, index: int, number: Span, said: Voice) -> tuple[Named | None, str]:
    """Return who stands beside a figure as who gives it, with the rule.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
        said: in whose words the figure stands by attribution.
    """
    sentence = thread.body[index]
    before = thread.ground.text[sentence.span.start : number.start][-_CLAUSE:]
    near = _NEARBY.search(before)
    if near is not None:
        start = number.start - len(before) + near.start("who")
        return Named(near["who"], Span(start, start + len(near["who"]))), "figure.owner.according"
    paper = _of_paper(thread, index, number) if said.speaker is None else None
    if paper is not None:
        return paper, "figure.owner.study"
    if sentence.lang != "en":
        return find_tied(thread, index, number)
    inner = find_clause_owner(thread, index, number)
    if inner is not None and (said.speaker is None or _is_other(thread, number, inner, said.speaker)):
        return inner, "figure.owner.clause"
    behind, rule = find_behind_figure(thread, index, number)
    if behind is None and said.speaker is None:
        behind, rule = find_teller(thread, index, number)
    if behind is None and said.speaker is None:
        behind, rule = find_paper(thread, index, number)
    return behind, rule


def _of_paper(thread: Thread, index: int, number: Span) -> Named | None:
    """Return who made the study or report that is told to count, named between its noun and a verb of finding."""
    ground, sentence = thread.ground, thread.body[index]
    finds = [span for _, span in ground.hits(sentence, "figure.finds") if span.end <= number.start]
    # "the report of Sept. 12" is nobody's of that name.
    days = [span for span, _ in ground.whens_in(sentence.span)]
    for one in reversed([name for name in thread.named[index] if not any(name.span.overlaps(day) for day in days)]):
        start = max(sentence.span.start, one.span.start - _PAPER_LOOK)
        if not any(one.span.end <= span.start for span in finds) or not _PAPER_BY.search(
            ground.text, start, one.span.start
        ):
            continue
        if not _APART.search(ground.text, one.span.end, number.start):
            return one
    return None


def _is_other(thread: Thread, number: Span, inner: Named, speaker: Speaker) -> bool:
    """Say whether who tells a figure names its speaker more fully, or the speaker stands in another clause."""
    if speaker.span is None:
        return False
    if speaker.span.overlaps(inner.span):
        return speaker.name == speaker.name.lower() and inner.name != inner.name.lower()
    between = thread.ground.text[speaker.span.end : number.start]
    return _APART.search(between) is not None and not _APART.search(thread.ground.text[inner.span.end : number.start])
