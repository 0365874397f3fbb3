"""What a page says about itself: meta elements, JSON-LD, link elements, time elements; each with where it stood."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from longarm.read.document.draft import Draft

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Statement|WebPage|CreativeWork)$")
_PUBLISHED = (
    "article:published_time og:article:published_time datepublished date dc.date dcterms.date dc.date.issued "
    "dcterms.issued pubdate publishdate publish-date publication_date parsely-pub-date sailthru.date article.published "
    "cxenseparse:recs:publishtime citation_publication_date og:pubdate originalpublicationdate dc.date.created"
)
#: Meta names in the order they are believed, per field.
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title"),
    "authors": ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"),
    "published": tuple(_PUBLISHED.split()),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified"),
    "url": ("og:url",),
}
_FIELDS = {name: (field, rank) for field, names in _META.items() for rank, name in enumerate(names)}
_MOST_JSON = 400_000
_MOST_ITEMS = 300


def read_page_data(root: Any, draft: Draft) -> None:
    """Read everything a page says about itself into the draft's evidence."""
    _read_json_ld(root, draft)
    _read_meta(root, draft)
    _read_links(root, draft)
    title = root.find(".//title")
    if title is not None and title.text:
        draft.found("title", title.text, "title element", "inferred")
    draft.found("lang", (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")), "html lang")


def _read_meta(root: Any, draft: Draft) -> None:
    found: list[tuple[int, str, str, str]] = []
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        value = (meta.get("content") or "").strip()
        if name in _FIELDS and value:
            field, rank = _FIELDS[name]
            found.append((rank, field, value, name))
    for _, field, value, name in sorted(found, key=lambda f: (f[1], f[0])):
        if field == "authors" and value.startswith(("http://", "https://")):
            continue
        draft.found(field, value, f"meta {name}")


def _read_links(root: Any, draft: Draft) -> None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            draft.found("url", link.get("href") if "://" in (link.get("href") or "") else None, "link canonical")
            draft.found("canonical", link.get("href"), "link canonical")


def find_canonical_parent(draft: Draft, fetched: str) -> None:
    """Add the canonical link as a parent when it names another site than the page came from.

    Such an address is the parent's, and none of the page's own.
    """
    own = {_site(e.value) for e in draft.evidence.get("url", ()) if e.where == "meta og:url"}
    own |= {_site(fetched)} if "://" in fetched else set()
    own.discard("")
    for reading in draft.evidence.get("canonical", ()):
        site = _site(reading.value)
        if own and site and site not in own:
            draft.parent(f"canonical link: {reading.value}")
            draft.lost("url", reading)


def _site(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _read_json_ld(root: Any, draft: Draft) -> None:
    seen = 0
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _MOST_JSON:
            continue
        try:
            value = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(value):
            seen += 1
            if seen > _MOST_ITEMS:
                return
            _read_item(item, draft)


def _items(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON-LD value, breadth first, without recursion."""
    queue, done = [value], 0
    while queue and done < 2000:
        done += 1
        head = queue.pop(0)
        if isinstance(head, list):
            queue.extend(head)
        elif isinstance(head, dict):
            yield head
            queue.extend(v for k, v in head.items() if k in {"@graph", "mainEntity", "mainEntityOfPage"})


def _read_item(item: dict[str, Any], draft: Draft) -> None:
    kinds = item.get("@type")
    names = [k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)]
    if not any(_ARTICLE.search(k) for k in names):
        return
    for field, key in (
        ("title", "headline"),
        ("published", "datePublished"),
        ("updated", "dateModified"),
        ("lang", "inLanguage"),
    ):
        value = item.get(key)
        if isinstance(value, str):
            draft.found(field, value, f"json-ld {key}")
    for name in _names(item.get("publisher")):
        draft.found("outlet", name, "json-ld publisher")
    for name in _names(item.get("author")):
        draft.found("authors", name, "json-ld author")
    for name in [*_names(item.get("isBasedOn")), *_names(item.get("sourceOrganization"))]:
        draft.parent(name)


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        return [] if value.startswith("http") else [value]
    if isinstance(value, dict):
        return [value["name"]] if isinstance(value.get("name"), str) else []
    if isinstance(value, list):
        return [name for entry in value[:20] for name in _names(entry) if not isinstance(entry, list)]
    return []
