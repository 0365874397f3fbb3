"""Warnings of an entry: what drifted along a lineage, headlines firmer than bodies, remarks about witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from longarm.records.fold import fold
from longarm.records.found_by import RULES, found_by
from longarm.records.lineage import Drift
from longarm.weigh.headlines import find_firmer
from longarm.weigh.matter import Matter
from longarm.wording.cautions import (
    ALL_BY_READER,
    BEHIND,
    CHANGED,
    CHANGED_FIRMER,
    DRIFTED,
    SOME_BY_READER,
)

_SPACE = re.compile(r"\s+")
#: Words by which somebody says that a thing goes on; without one, a later mention of it is no word on its being open.
GOES_ON = re.compile(
    r"\b(?:still|remains?|remained|continues?|continued|to this day|nog steeds|nog altijd|blijft|blijven|immer noch"
    r"|nach wie vor|weiterhin|weiter|toujours|encore|reste|restent|demeurent?|todav[ií]a|sigue[ns]?|siguen|a[uú]n"
    r"|ainda|continuam?|ancora|tuttora|resta|restano|rimane|rimangono)\b|仍|依然|还在|還在|いまだ|まだ|引き続き",
    re.IGNORECASE,
)


def find_cautions(matter: Matter, claims: Sequence[str]) -> list[str]:
    """Return warnings about the claims that support an entry, each once, in order."""
    found: dict[str, None] = {}
    firmer = find_firmer(matter, claims)
    for claim in claims:
        for text in (
            *_drift(matter, claim),
            *firmer.get(claim, ()),
            *_behind(matter, claim),
            *_remarks(matter, claim),
        ):
            found[text] = None
    return [*found, *_second_readers(matter, claims)]


def _second_readers(matter: Matter, claims: Sequence[str]) -> list[str]:
    """Tell how many of the claims a second reader gave and the rules did not."""
    found = [found_by(matter.claims[claim].because) for claim in claims]
    alone = sorted({one[0] for one in found if RULES not in one})
    if not alone:
        return []
    many = sum(RULES not in one for one in found)
    readers = ", ".join(alone)
    if many == len(found):
        return [str(ALL_BY_READER(readers=readers))]
    return [str(SOME_BY_READER(count=many, whole=len(found), readers=readers))]


def damaged_numbers(matter: Matter, claims: Iterable[str]) -> dict[str, str]:
    """Return claim id of a figure -> how its number changed on the way to the report, for some claims."""
    found = {}
    for id_ in claims:
        claim = matter.claims[id_]
        if claim.kind != "figure":
            continue
        for _, drift, told in _drifts(matter, id_):
            value = f"{getattr(claim.slots, 'value', 0):g}"
            if drift.what == "number" and value in drift.after.replace(",", ""):
                found[id_] = told
    return found


def _drifts(matter: Matter, id_: str) -> list[tuple[str, Drift, str]]:
    claim = matter.claims[id_]
    links = matter.links.get(claim.report, ())
    if not links:
        return []
    report = matter.reports[claim.report]
    quote = _plain(claim.span.of(report.text))
    found = []
    for link in links:
        parent = matter.reports[link.parent].file if link.parent in matter.reports else link.parent
        for one in link.drift:
            sentence = _plain(one.child_quote)
            if sentence and (sentence in quote or quote in sentence):
                message = CHANGED_FIRMER if one.escalates else CHANGED
                told = message(what=one.what, before=one.before, after=one.after, parent=parent, child=report.file)
                found.append((parent, one, str(told)))
    return found


def _drift(matter: Matter, id_: str) -> list[str]:
    return [str(DRIFTED(change=told)) for _, _, told in _drifts(matter, id_)]


def _behind(matter: Matter, id_: str) -> list[str]:
    """Tell from whom a speaker has it by the report's own words: that is no second voice, and may be the first."""
    claim = matter.claims[id_]
    span = claim.marks.get("behind")
    if span is None:
        return []
    report = matter.reports[claim.report]
    return [str(BEHIND(who=matter.speaker_name(claim), source=_plain(span.of(report.text)), file=report.file))]


def _remarks(matter: Matter, id_: str) -> list[str]:
    remarks = matter.decisions.remarks
    if not remarks:
        return []
    claim = matter.claims[id_]
    entity = matter.entity_of(id_)
    names = [entity.name, *entity.aliases] if entity else []
    names += [claim.speaker.name] if claim.speaker else []
    names += [matter.reports[claim.report].outlet or ""]
    keys = [id_, claim.report, *dict.fromkeys(fold(name) for name in names if name)]
    return [text for key in keys for text in remarks.get(key, ())]


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
