"""Warnings of an entry: what drifted along a lineage, headlines firmer than bodies, remarks about witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from longarm.records.claim import Certainty, Response
from longarm.records.fold import fold
from longarm.records.found_by import RULES, found_by
from longarm.records.lineage import Drift
from longarm.weigh.counted import speaks_of_sites
from longarm.weigh.matter import Matter
from longarm.wording.cautions import (
    ALL_BY_READER,
    BEHIND,
    CHANGED,
    CHANGED_FIRMER,
    DRIFTED,
    HEADLINE_FIRMER,
    HEADLINE_SURE,
    SOME_BY_READER,
)

_SPACE = re.compile(r"\s+")
#: Legal verbs of headlines, by how far they go.
_VERBS = (
    (
        1,
        re.compile(
            r"\b(?:probe[ds]?|investigat\w+|looks? into|enquête|onderzoek\w*|prüft|ermittelt|investiga)\b",
            re.IGNORECASE,
        ),
    ),
    (2, re.compile(r"\brefer(?:red|s)? to prosecutors\b", re.IGNORECASE)),
    (3, re.compile(r"\b(?:charge[ds]?|indicted|indicts|angeklagt|inculpé\w*|imputad\w+|aangeklaagd)\b", re.IGNORECASE)),
    (
        4,
        re.compile(r"\b(?:arrest(?:s|ed)?|festgenommen|arrêté\w*|detenid\w+|aangehouden|arrestat\w+)\b", re.IGNORECASE),
    ),
    (5, re.compile(r"\b(?:convict(?:s|ed)?|guilty|verurteilt|condamné\w*|condenad\w+|veroordeeld)\b", re.IGNORECASE)),
)
_RANK = {"investigating": 1, "referred_to_prosecutors": 2, "charged": 3, "arrested": 4, "convicted": 5}
#: Words by which a text holds back from a thing.
HEDGE = re.compile(
    r"\b(?:alleged\w*|suspected|so-called|accus\w+|mutmaßlich\w*|angeblich\w*|présumé\w*|prétendu\w*|vermeend\w*"
    r"|vermoedelijk\w*|presunt\w+|supuest\w+)\b",
    re.IGNORECASE,
)
#: Words by which somebody says that a thing goes on; without one, a later mention of it is no word on its being open.
GOES_ON = re.compile(
    r"\b(?:still|remains?|remained|continues?|continued|to this day|nog steeds|nog altijd|blijft|blijven|immer noch"
    r"|nach wie vor|weiterhin|weiter|toujours|encore|reste|restent|demeurent?|todav[ií]a|sigue[ns]?|siguen|a[uú]n"
    r"|ainda|continuam?|ancora|tuttora|resta|restano|rimane|rimangono)\b|仍|依然|还在|還在|いまだ|まだ|引き続き",
    re.IGNORECASE,
)
_GUARDED = re.compile(
    r"[\"'‘’“”«»„?]|\b(?:claim\w*|report\w*|may|might|possible|study|group|minister|says|said)\b", re.IGNORECASE
)
_UNSURE = frozenset({Certainty.ALLEGED, Certainty.POSSIBLE, Certainty.PROBABLE})


def find_cautions(matter: Matter, claims: Sequence[str]) -> list[str]:
    """Return warnings about the claims that support an entry, each once, in order."""
    found: dict[str, None] = {}
    for claim in claims:
        for text in (
            *_drift(matter, claim),
            *_headline(matter, claim),
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


def _headline(matter: Matter, id_: str) -> list[str]:
    claim = matter.claims[id_]
    report = matter.reports[claim.report]
    title = report.title or ""
    if not title:
        return []
    told = max((rank for rank, pattern in _VERBS if pattern.search(title)), default=0)
    if isinstance(claim.slots, Response) and 0 < _RANK.get(claim.slots.action, 0) < told:
        verb = claim.slots.verb or claim.slots.action.replace("_", " ")
        return [str(HEADLINE_FIRMER(file=report.file, title=title, verb=verb))]
    if (
        claim.kind == "station"
        and claim.certainty in _UNSURE
        and told < 1
        and speaks_of_sites(title)
        and not HEDGE.search(title)
        and not _GUARDED.search(title)
    ):
        said = claim.certainty.value
        return [str(HEADLINE_SURE(file=report.file, title=title, certainty=said))]
    return []


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
