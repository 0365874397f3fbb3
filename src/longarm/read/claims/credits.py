"""Credits: what a report declares to be taken from elsewhere, in wire credits, source lines and agency bylines."""

from __future__ import annotations

import re

from longarm.read.attribution.roles import PUBLIC_ROLES
from longarm.read.claims.cited import Cited
from longarm.read.claims.ground import Ground
from longarm.records.claim import Confidence
from longarm.records.report import Role
from longarm.records.span import Span

#: "First published at 08.01 BST" declares an hour.
_HOUR = re.compile(r"\b\d{1,2}[.:]\d{2}\b|^\d+\s?[ap]\.?m\b")
#: "Compiled from agencies", "staff and wires": nobody is named.
_NAMELESS = re.compile(
    r"(?:[\w’'-]+\s){0,4}(?:agenc(?:y|ies)|wires?|staff|reports|correspondents|sources|desk)", re.IGNORECASE
)
_DAY = r"(?:\d{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s\d{1,2})?(?:,?\s\d{4})?"
_AGENCY = r"\((?P<name>[A-Z][\w&.’'-]*(?:\s[A-Z][\w&.’'-]*){0,3})\)"
#: "MANILA (Strait Press) –", "Brussels, 27 October 2023 (Continental Press Service), by": who sent the report.
_SENT_BY = re.compile(
    rf"^(?:[A-ZÀ-Ž][A-ZÀ-Ž .,/’'-]{{3,40}}(?:,\s{_DAY})?\s{_AGENCY}\s(?:-{{1,2}}|–|—)\s"
    rf"|[A-ZÀ-Ž][\w .,/’'-]{{2,40}},\s{_DAY}\s{_AGENCY.replace('name', 'dated')}(?:\s(?:-{{1,2}}|–|—)\s|,\sby\s|$))",
    re.MULTILINE,
)
#: Characters at the start of a report in which its dateline stands.
_HEAD = 600
#: A line this short may be nothing but a credit.
_LINE = 40


def find_credits(ground: Ground) -> list[Cited]:
    """Find what the report declares to be taken from: wire credits, source lines, agency bylines."""
    report = ground.parsed.report
    found = []
    for words in report.declared_parents:
        if set(words.lower().split()) & PUBLIC_ROLES or _HOUR.search(words):
            continue  # "(Press Secretary)" before an answer says who answers
        span = _span_of(report.text, words)
        # What only the markup says has no words to show; lineage compares it with the other reports all the same.
        if span is None or report.text[span.start - 1 : span.start] == "【" or _NAMELESS.fullmatch(words):
            continue
        found.append(Cited(_by_site(ground, words), span, span, "credit", "citation.credit", Confidence.HIGH))
    for passage in report.passages:
        alone = passage.role in {Role.BYLINE, Role.DATELINE} or passage.span.end - passage.span.start <= _LINE
        if not alone or passage.role in {Role.CAPTION, Role.RELATED, Role.HEADLINE}:
            continue
        for name, span in ground.known.find(report.text, passage.span):
            whole = report.text[passage.span.start : passage.span.end].strip(" .()-–—") == span.of(report.text)
            if ground.known.kinds[name] == "outlet" and (passage.role is not Role.BODY or whole):
                found.append(Cited(name, span, passage.span, "credit", "citation.credit", Confidence.HIGH))
    return found or _sent_by(ground)


def _is_country(ground: Ground, name: str) -> bool:
    """Say whether a name in a dateline is that of a country: "Greece", not "Greek Herald", which only holds one."""
    if not ground.tell_country(name, "en"):
        return False
    first, _, last = name.rpartition(" ")
    return last == "Republic" or not first or not ground.tell_country(first, "en")


def _span_of(text: str, words: str) -> Span | None:
    """Return where words stand in a text, however its white space breaks them; None where they do not."""
    at = text.find(words)
    if at >= 0:
        return Span(at, at + len(words))
    broken = re.search(r"\s+".join(map(re.escape, words.split())), text)
    return Span(*broken.span()) if broken else None


def _sent_by(ground: Ground) -> list[Cited]:
    """Return the agency that a dateline names in brackets, though no list knows it."""
    found = _SENT_BY.search(ground.text, 0, _HEAD)
    if found is None:
        return []
    span = Span(*found.span("name" if found["name"] else "dated"))
    name = ground.words(span)
    if _is_country(ground, name):
        return []
    return [Cited(name, span, span, "credit", "citation.credit", Confidence.MEDIUM)]


def _by_site(ground: Ground, words: str) -> str:
    """Return the known name behind the name of a site: "freedomhouse.org" -> "Freedom House"."""
    site = re.sub(r"\W", "", re.sub(r"^(?:https?://)?(?:www\.)?|\.\w{2,3}(?:\.\w{2})?/?$", "", words.lower()))
    plain = {re.sub(r"\W", "", form.lower()): name for form, name in ground.known.names.items()}
    longest = max((form for form in plain if len(form) > 5 and site.startswith(form)), key=len, default=None)
    return plain[longest] if longest else words
