"""Finds what changed along one link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.records.lineage import Drift
from longarm.records.reading import Reading
from longarm.records.report import Role
from longarm.weigh.lineage.drift.align import Sentence, align, sentence_at, sentences_with_facts
from longarm.weigh.lineage.drift.certainty import hedge_in, said_by
from longarm.weigh.lineage.drift.counts import changed_numbers
from longarm.weigh.lineage.drift.ladder import Rung, rungs_in
from longarm.weigh.lineage.drift.values import changed_names
from longarm.wording.counts import NO_HEDGE, OWN_VOICE, SAID_BY

_ACCUSED_AT_LEAST = 2
#: Quotation marks and questions keep a headline open, as a hedge does.
_OPEN = re.compile(r"[\"“”„«»‘’'?？「」]")


def find_drift(parent: Reading, child: Reading, *, spun: bool = False) -> tuple[Drift, ...]:
    """Return what changed from a report to one derived from it.

    Numbers, names, places, verbs and certainty are compared between sentences that clearly belong together. A headline
    is compared with the derived report's own body; there both quotations are the child's.

    Args:
        parent: the report.
        child: the one derived from it.
        spun: True where a machine put other words for all.
    """
    same_language = parent.report.lang == child.report.lang
    pairs = align(*(sentences_with_facts(one, worded=same_language) for one in (parent, child)))
    found: list[Drift] = []
    for old, new in pairs:
        if old.text.casefold() == new.text.casefold():
            continue
        found += changed_numbers(old, new)
        if same_language:
            found += changed_names(old, new, spun=spun)
        found += _verbs(old, new, (parent.report.lang, child.report.lang))
        found += _certainty((parent, old), (child, new))
    found += _headline(child)
    return tuple(dict.fromkeys(found))


def _verbs(old: Sentence, new: Sentence, langs: tuple[str, str]) -> Iterator[Drift]:
    before, after = rungs_in(old.text, langs[0]), rungs_in(new.text, langs[1])
    for ladder in sorted(before.keys() & after.keys()):
        was, now = before[ladder], after[ladder]
        if was.height != now.height:
            yield _drift("verb", (was.words, now.words), (old.text, new.text), firmer=now.height > was.height)


def _certainty(old: tuple[Reading, Sentence], new: tuple[Reading, Sentence]) -> Iterator[Drift]:
    (parent, was), (child, now) = old, new
    hedge, hedged = hedge_in(was.text, parent.report.lang), hedge_in(now.text, child.report.lang)
    if (hedge is None) != (hedged is None):
        values = (hedge or NO_HEDGE, hedged or NO_HEDGE)
        yield _drift("certainty", values, (was.text, now.text), firmer=hedged is None)
    if child.attributions:
        speaker = said_by(parent, was.span, cued=True)
        named = speaker is not None and any(word in now.text for word in speaker.split() if word[0].isupper())
        if speaker is not None and not named and said_by(child, now.span, cued=False) is None:
            yield _drift("certainty", (str(SAID_BY(speaker=speaker)), OWN_VOICE), (was.text, now.text), firmer=True)


def _headline(child: Reading) -> Iterator[Drift]:
    report = child.report
    heads = [p.span for p in report.passages if p.role is Role.HEADLINE][:1]
    if not heads:
        return
    head = sentence_at(report.text, heads[0], ())
    body = sentences_with_facts(child)
    top = rungs_in(head.text, report.lang)
    for ladder, rung in sorted(top.items()):
        highest = _highest(body, ladder, report.lang)
        if highest and highest[0].height < rung.height and rung.height >= _ACCUSED_AT_LEAST:
            yield _drift("headline", (highest[0].words, rung.words), (highest[1].text, head.text), firmer=True)
    closest = align(body, [head])
    hedge = hedge_in(closest[0][0].text, report.lang) if closest else None
    if hedge and not _OPEN.search(head.text) and hedge_in(head.text, report.lang) is None:
        yield _drift("headline", (hedge, NO_HEDGE), (closest[0][0].text, head.text), firmer=True)


def _highest(body: list[Sentence], ladder: str, lang: str) -> tuple[Rung, Sentence] | None:
    standing = [(rungs[ladder], s) for s in body if ladder in (rungs := rungs_in(s.text, lang))]
    return max(standing, key=lambda pair: (pair[0].height, -pair[1].span.start), default=None)


def _drift(what: str, values: tuple[str, str], quotes: tuple[str, str], *, firmer: bool) -> Drift:
    return Drift(
        what=what, before=values[0], after=values[1], parent_quote=quotes[0], child_quote=quotes[1], escalates=firmer
    )
