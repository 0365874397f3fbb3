"""What a report says about where it has its text from: credits, letters it reports on, documents seen in advance."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from longarm.records.claim import Citation
from longarm.records.reading import Reading
from longarm.records.span import Span
from longarm.weigh.lineage.text.credited import addresses_in, credits_beside
from longarm.weigh.lineage.text.facts import Fact, fold_name

#: Letters: a report of a letter has its matter from the letter, whoever else reports on it.
_LETTER = {
    "en": r"letter",
    "nl": r"\w*brief",
    "de": r"\w*brief|schreiben",
    "fr": r"lettre|courrier",
    "es": r"carta",
    "pt": r"carta",
    "it": r"lettera",
    "cs": r"dopis\w*",
    "sk": r"list\w{0,3}",
    "pl": r"list\w{0,3}",
    "zh": r"公開信|公开信|致函|去信",
    "ja": r"書簡|公開状",
    "ko": r"서한|편지",
}
_PAPERS = {
    lang: re.compile(rf"\b(?:{words})\b" if lang not in {"zh", "ja", "ko"} else words, re.IGNORECASE)
    for lang, words in _LETTER.items()
}
#: Words that show that a report tells of a document which is not out yet.
_BEFORE = re.compile(
    r"\b(?:(?:before|ahead of|prior to) (?:its|the|their) (?:\w+ )?(?:release|publication|launch)"
    r"|seen by \w+|due (?:to be|out|on)"
    r"|(?:to be|will be) (?:released|published|presented|unveiled)|shared exclusively"
    r"|exclusively (?:with|by|seen|obtained)"
    r"|vorab|voorpublicatie|vooruitlopend op|in handen van|(?:al|a la) que (?:ha tenido|tuvo) acceso"
    r"|en exclusiv\w+|en avant-première"
    r"|a pu consulter|com exclusividade|a que teve acesso|in anteprima)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a report says it has its text from.

    Attributes:
        credits: (folded, as written) names of the outlets and bodies that are named as those who report or say it.
        addresses: those at which it says its text was published first, in one form.
        letters: names beside the mention of a letter.
        previews: True when it tells of a document that is not out yet.
    """

    credits: tuple[tuple[str, str], ...]
    addresses: tuple[str, ...]
    letters: tuple[str, ...]
    previews: bool


def sources_of(reading: Reading, sentences: Sequence[Span], facts: Sequence[Fact]) -> Sources:
    """Find what a report says about its sources."""
    text = reading.report.text
    return Sources(
        credits=_names(_credited(reading)),
        addresses=addresses_in(reading.report.declared_parents),
        letters=_letters(text, sentences, facts, reading.report.lang),
        previews=_BEFORE.search(" ".join(s.of(text) for s in sentences[:4])) is not None,
    )


def fold_outlet(name: str) -> str:
    """Bring the name of an outlet to one form, its words apart, without "the"."""
    return " ".join(w for w in (fold_name(w) for w in re.findall(r"\w+", name)) if w not in {"te", "the", ""})


def _credited(reading: Reading) -> list[str]:
    speakers = [act.speaker for act in reading.attributions if act.speaker is not None]
    claims = [claim.slots.outlet for claim in reading.claims if isinstance(claim.slots, Citation)]
    chains = [name for act in reading.attributions for name in act.chain]
    vias = [s.via for s in speakers if s.via]
    bodies = [s.name for s in speakers if s.kind in {"body", "document"}]
    return [*reading.report.declared_parents, *credits_beside(reading.report), *claims, *chains, *vias, *bodies]


def _names(found: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({(name, raw) for raw in found if (name := fold_outlet(raw))}))


def _letters(text: str, sentences: Sequence[Span], facts: Sequence[Fact], lang: str) -> tuple[str, ...]:
    """Return the names of every sentence that speaks of a letter and of the two before it."""
    cue = _PAPERS.get(lang)
    if cue is None:
        return ()
    found: set[str] = set()
    for i, sentence in enumerate(sentences):
        if cue.search(text, sentence.start, sentence.end):
            start = sentences[max(0, i - 2)].start
            found |= {f.key for f in facts if start <= f.start < sentence.end and f.key[1:2] != ":"}
    return tuple(sorted(found))
