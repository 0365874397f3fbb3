"""Settles what a report is called, who published it and when, from all the evidence found."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from longarm.read.document.dateline import find_date, find_url_date, to_when
from longarm.read.document.draft import Draft
from longarm.records.capture import Sealed
from longarm.records.report import Evidence, Genre, Passage, Report
from longarm.records.when import UNKNOWN, When

#: Which reading of a field is believed first, by how its ``where`` begins.
_ORDER = (
    "declared",
    "front matter",
    "mail header",
    "json-ld",
    "meta",
    "time element",
    "document properties",
    "text: date at",
    "text: labelled",
    "text",
    "link",
    "h1",
    "url",
)
_OFFICIAL_HOST = re.compile(
    r"(?:^|\.)(?:gov|gob|gouv|govt|mil|fmprc|mfa|europa)(?:\.[a-z]{2,3})?$|(?:^|\.)gc\.ca$|embassy", re.IGNORECASE
)
_PARLIAMENT_HOST = re.compile(
    r"parliament|parlament|oireachtas|hansard|tweedekamer|bundestag|assemblee|senat|congress\.gov", re.IGNORECASE
)


def _rank(evidence: Evidence) -> tuple[int, int]:
    place = next((i for i, w in enumerate(_ORDER) if evidence.where.startswith(w)), len(_ORDER))
    return (0 if evidence.grade == "stated" else 1, place)


def _declare(draft: Draft, sealed: Sealed) -> None:
    declared = sealed.declared
    for name in ("published", "outlet", "url", "genre", "title", "lang", "note"):
        draft.found(name, getattr(declared, name), "declared")
    for author in declared.authors:
        draft.found("authors", author, "declared")
    if sealed.how in {"web", "warc"} and sealed.got_from.startswith(("http://", "https://")):
        draft.found("url", sealed.got_from, "url: where it was fetched")
    url = next((e.value for e in draft.evidence.get("url", ())), None)
    if url:
        value = find_url_date(url)
        draft.found("published", value, "url", "inferred")


def _latest_dateline_first(readings: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Order unlabelled datelines latest first: a document is not older than a date it bears at its top."""
    lines = sorted((e for e in readings if e.where == "text: dateline"), key=lambda e: e.value, reverse=True)
    rest = iter(lines)
    return tuple(next(rest) if e.where == "text: dateline" else e for e in readings)


def _published(evidence: tuple[Evidence, ...], text: str) -> When:
    for reading in evidence:
        words = None
        if reading.where.startswith("text"):
            words = _words_of(reading.value, text)
        when = to_when(reading.value, because=f"{reading.where} ({reading.grade})", words=words)
        if when.value is not None:
            return when
    if evidence:
        return to_when(evidence[0].value, because=evidence[0].where)
    return UNKNOWN


def _words_of(value: str, text: str) -> str | None:
    """Find the words in the text's edges that give a date value."""
    if value in text[:2000]:
        return value
    for line in text[:4000].splitlines() + text[-4000:].splitlines():
        read = find_date(line)
        if read is not None and read[0] == value:
            return line[read[1][0] : read[1][1]]
    return None


def _genre(evidence: tuple[Evidence, ...], url: str | None) -> Genre:
    for reading in evidence:
        if reading.value in set(Genre):
            return Genre(reading.value)
    host = urlsplit(url).hostname if url and "://" in url else None
    if host and _PARLIAMENT_HOST.search(host):
        return Genre.PARLIAMENTARY
    if host and _OFFICIAL_HOST.search(host):
        return Genre.OFFICIAL
    return Genre.NEWS


def _language(evidence: tuple[Evidence, ...]) -> str:
    told = (
        [e for e in evidence if e.where == "declared"]
        or [e for e in evidence if e.grade == "inferred"]
        or list(evidence)
    )
    code = told[0].value.lower()[:3].split("-")[0].split("_")[0] if told else "und"
    return code if re.fullmatch(r"[a-z]{2,3}", code) else "und"


def settle(draft: Draft, sealed: Sealed, passages: tuple[Passage, ...]) -> Report:
    """Freeze a draft into a report: declared values win, then stated ones, then inferred ones."""
    _declare(draft, sealed)
    evidence = {name: tuple(sorted(found, key=_rank)) for name, found in sorted(draft.evidence.items())}
    if "published" in evidence:
        evidence["published"] = _latest_dateline_first(evidence["published"])
    first = {name: found[0].value for name, found in evidence.items()}
    published = evidence.get("published", ())
    days = {w for w in (to_when(e.value, because="").value for e in published if e.grade == "stated") if w}
    notes = list(draft.notes)
    if len({d[:10] for d in days}) > 1 and not any(
        a.startswith(b) or b.startswith(a) for a in days for b in days if a != b
    ):
        notes.append(f"Several publication dates are given: {', '.join(sorted(days))}.")
    authors = list(evidence.get("authors", ()))
    best = authors[0].where if authors else ""
    return Report(
        id=sealed.digest,
        file=sealed.name,
        text=draft.text,
        passages=passages,
        title=first.get("title"),
        outlet=first.get("outlet"),
        authors=tuple(e.value for e in authors if e.where == best),
        published=_published(published, draft.text),
        url=first.get("url"),
        lang=_language(evidence.get("lang", ())),
        genre=_genre(evidence.get("genre", ()), first.get("url")),
        evidence=evidence,
        declared_parents=tuple(draft.parents),
        notes=tuple(dict.fromkeys(notes)),
    )
