"""Credits that only the other reports of a case make telling: names in datelines and credit lines, and addresses.

Whether a name in brackets is an outlet nobody knows from one report alone; beside a report of that outlet it is a
credit. An address says where a text was published first; beside the report of that address it names its parent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from longarm.records.report import Report, Role

#: Characters of the first paragraph in which its dateline stands, and passages at the end in which credits do.
_DATELINE, _LAST = 160, 6
_LONGEST_LINE = 240
#: "TURKU (Turku Times) -", "Athen (Der Hafenbote) –": who sent the report.
_SENT_BY = re.compile(r"^[^()（）.!?]{0,80}[(（](?P<name>[^()（）]{2,60})[)）]\s{0,2}(?:-{1,2}|[–—:：])")
_BY = (
    r"(?:(?:additional |with )?(?:report(?:ing|ed)|writing|written|compiled)(?: and (?:writing|editing))?"
    r" (?:by|from)|(?:with )?material (?:by|from)|courtesy of|bericht(?:et)?(?: von)?|mit material (?:von|der)"
    r"|verslag(?:geving)?(?: van| door)?|met medewerking van|reportage (?:de|par)|avec (?:des informations de|le)"
    r"|con (?:información|informaciones|informazioni) d[ei]l?|reportaje de|com informações d[aeo]|reportagem d[aeo]"
    r"|servizio d[ei]l?|(?:sources?|quellen?|bron(?:nen)?|fonti?|fontes?|fuentes?|credit|via)\s?[:：]?"
    r"|来源|來源|出典|출처)"
)
#: A credit line is a line of its own, often in brackets: "(Reporting by Turku Times; editing by the desk)".
_CREDIT_LINE = re.compile(rf"^[\s(（\[*_]{{0,3}}{_BY}\s{{0,2}}[:：]?\s?(?P<names>[^()（）\n]{{2,200}})", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[;,/|]\s*|\s+(?:and|und|en|et|y|e)\s+")
_ADDRESS = re.compile(
    r"(?:https?://)?(?P<host>(?:[\w-]+\.)+[a-z]{2,24})(?::\d+)?(?P<path>/[^\s?#\"'<>]*)(?:\?(?P<query>[^\s#\"'<>]*))?",
    re.IGNORECASE,
)
_FRONT = ("www.", "m.", "amp.", "mobile.")
#: Parts of an address by which its readers are followed.
_FOLLOWS = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_\w+|ref|source|smid|cmpid|share|output|amp)(?:=|$)", re.IGNORECASE)


def credits_beside(report: Report) -> Iterator[str]:
    """Yield names in the dateline and in the credit lines of a report, outlets or not."""
    body = report.body()
    if body:
        start = body[0].span.start
        found = _SENT_BY.match(report.text[start : min(body[0].span.end, start + _DATELINE)])
        if found:
            yield from _BETWEEN.split(found["name"])
    for passage in report.passages[-_LAST:]:
        if passage.role in {Role.CAPTION, Role.RELATED} or passage.span.end - passage.span.start > _LONGEST_LINE:
            continue
        found = _CREDIT_LINE.match(passage.span.of(report.text))
        if found:
            yield from _BETWEEN.split(found["names"].rstrip(" .)_*"))


def fold_address(words: str) -> str | None:
    """Bring the first address of a page in some words to one form; None where there is none but that of a whole site.

    >>> fold_address("canonical link: https://www.Ledger.example/Malmo/?utm_source=x#top")
    'ledger.example/Malmo'
    """
    found = _ADDRESS.search(words)
    if found is None:
        return None
    host, path = found["host"].lower(), found["path"].rstrip("/.,;)]")
    for front in _FRONT:
        host = host.removeprefix(front)
    kept = [part for part in (found["query"] or "").rstrip(".,;)]").split("&") if part and not _FOLLOWS.match(part)]
    if not path and not kept:
        return None
    return host + path + ("?" + "&".join(kept) if kept else "")


def addresses_in(declared: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses among the words by which a report names what it was taken from."""
    return tuple(sorted({address for words in declared if (address := fold_address(words)) is not None}))
