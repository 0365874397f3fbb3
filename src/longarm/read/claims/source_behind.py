"""From whom a speaker has what he says, by the words of the text: "citing Chinese police", "took from state media"."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.records.span import Span

_ENDS = r"(?:that|which|who|and|but)\b"
_WHO = rf"(?P<who>(?:(?!{_ENDS})[\w’'-]+\s){{0,7}}[\w’'-]+)(?=\s*(?:[,.;:)]|\Z|\s{_ENDS}))"
_BEHIND = re.compile(
    rf"\b(?:citing|quoting|referring to|relying on|drawing on)\s{_WHO}"
    rf"|\b(?:took|takes|taken|drew|drawn)\s(?:it\s|them\s|this\s)?from\s{_WHO.replace('P<who>', 'P<also>')}",
)
#: Names of a source that are none: what is cited is a reason, or a person in short.
_NO_SOURCE = re.compile(
    r"(?:an?\s)?(?:lack|need|risk|fears?|concerns?|security|reasons?|it|him|her|them|us|there|here|home|work|office)\b",
    re.IGNORECASE,
)


def source_behind(ground: Ground, span: Span) -> Span | None:
    """Return the words for the source that a speaker gives for a claim; None where the text gives none.

    Args:
        ground: what the report was found to hold.
        span: the sentence or clause that carries the claim.
    """
    sentence = ground.sentence_at(span)
    if sentence is None or sentence.lang != "en":
        return None
    for found in _BEHIND.finditer(ground.text, sentence.span.start, sentence.span.end):
        group = "who" if found["who"] else "also"
        if not _NO_SOURCE.match(found[group]):
            return Span(found.start(group), found.end(group))
    return None
