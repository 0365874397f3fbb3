"""Finds what a page is made of beside its own bytes: style sheets, pictures, scripts, frames."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

_READ = 4_000_000
_SOURCES = {"img": "src", "script": "src", "iframe": "src", "source": "src", "video": "poster", "embed": "src"}
_LINKED = frozenset({"stylesheet", "icon", "apple-touch-icon"})


class _Finder(HTMLParser):
    """Collects addresses in the order in which the page names them."""

    def __init__(self, base: str) -> None:
        super().__init__(convert_charrefs=True)
        self._base = base
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # type: ignore[explicit-override]
        values = {name: value or "" for name, value in attrs}
        if tag == "base" and values.get("href"):
            self._base = _joined(self._base, values["href"]) or self._base
        elif tag == "link" and _LINKED & set(values.get("rel", "").lower().split()):
            self._add(values.get("href", ""))
        elif tag in _SOURCES:
            self._add(values.get(_SOURCES[tag], ""))
            for choice in values.get("srcset", "").split(",")[:1]:
                self._add(choice.strip().split(" ")[0])

    def _add(self, address: str) -> None:
        url = _joined(self._base, address) if address.strip() else None
        if url and url.startswith(("http://", "https://")):
            self.found[url] = None


def _joined(base: str, address: str) -> str | None:
    try:
        return urldefrag(urljoin(base, address.strip())).url
    except ValueError:
        return None


def find_parts(html: bytes, base: str) -> tuple[str, ...]:
    """Return the web addresses of what a page shows, each once, in the order of the page.

    Args:
        html: the page.
        base: its own address.
    """
    finder = _Finder(base)
    finder.feed(html[:_READ].decode("utf-8", errors="replace"))
    return tuple(url for url in finder.found if url != base)
