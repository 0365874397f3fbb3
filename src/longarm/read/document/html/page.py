"""Reads an HTML page: decode, parse, lay out, tell the main text, give roles, read what the page says of itself."""

from __future__ import annotations

import itertools
import re
from typing import Any

from lxml import etree

from longarm.errors import OversizeError, UnreadableInputError
from longarm.read.document.dateline import find_date
from longarm.read.document.decode import decode_text
from longarm.read.document.draft import Draft, cut_long
from longarm.read.document.html.blocks import MOST_BLOCKS, Node, lay_out
from longarm.read.document.html.mainnodes import first_heading, is_apart, mark_main
from longarm.read.document.html.pagedata import find_canonical_parent, read_page_data
from longarm.read.document.text.headline import plain_words
from longarm.read.document.text.parents import find_parents
from longarm.read.document.text.roles import day_first, is_short, tell_role
from longarm.read.language import tell_language
from longarm.records.capture import Sealed
from longarm.records.report import Role

#: Pages over this many bytes are sealed but not read: a parse tree takes some ten times its page.
LARGEST_PAGE = 16 * 2**20
#: Pages with more elements are not read either: each costs some fifty microseconds in all that looks at it.
MOST_ELEMENTS = 150_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SEPARATOR = re.compile(r"\s+(?:[|·•»–—-]|::)\s+")


def read_html(data: bytes, sealed: Sealed, *, charset: str | None = None) -> Draft:
    """Read an HTML page.

    Args:
        data: the sealed bytes.
        sealed: tells name, HTTP headers and where the page was fetched.
        charset: the charset that an outer format claims.

    Raises:
        OversizeError: the page is over :data:`LARGEST_PAGE`.
        UnreadableInputError: there is no readable markup.
    """
    if len(data) > LARGEST_PAGE:
        raise OversizeError(
            f"{sealed.name} is a page of {len(data) / 2**20:.0f} MiB; "
            f"pages over {LARGEST_PAGE // 2**20} MiB are not read.",
            hint="Save the article's part of the page as HTML or text and add that.",
        )
    html, notes = decode_text(data, declared=charset or page_charset(data, sealed), name=sealed.name)
    return read_markup(html, name=sealed.name, fetched=sealed.got_from, notes=notes)


def read_markup(html: str, *, name: str, fetched: str = "", notes: tuple[str, ...] = ()) -> Draft:
    """Read decoded HTML into a draft.

    Raises:
        OversizeError: the page has more than :data:`MOST_ELEMENTS` elements.
        UnreadableInputError: there is no readable markup.
    """
    draft = Draft(notes=list(notes))
    root = parse(html, name, draft.notes)
    _refuse_too_many_elements(root, name)
    read_page_data(root, draft)
    find_canonical_parent(draft, fetched)
    draft.text, nodes = lay_out(root)
    if len(nodes) >= MOST_BLOCKS:
        draft.notes.append(f"The page holds more than {MOST_BLOCKS:,} blocks; the rest was not read.")
    mark_main(nodes, draft.text, html, draft.notes)
    draft.blocks = [n.block for n in nodes]
    lang = tell_language(" ".join(draft.words(b) for b in draft.body()[:20]) or draft.text[:4000])[0]
    _mark_nodes(draft, nodes, lang)
    _mark_headline(draft, nodes, first_heading(root))
    _find_dates(draft, nodes, lang)
    find_parents(draft)
    draft.blocks = list(cut_long(draft.text, draft.blocks))
    return draft


def page_charset(data: bytes, sealed: Sealed) -> str | None:
    """Return the charset that the HTTP header, the XML declaration or the meta element claims."""
    for key, value in sealed.http:
        if key.lower() == "content-type" and "charset=" in value.lower():
            return value.lower().split("charset=", 1)[1].split(";")[0].strip(" \"'")
    for pattern in (_XML_CHARSET, _CHARSET):
        found = pattern.search(data[:4096])
        if found:
            return found[1].decode("ascii")
    return None


def parse(html: str, name: str, notes: list[str]) -> Any:
    """Parse HTML leniently, without network; libxml2 drops what is nested over 2,048 deep, which a note tells.

    Raises:
        UnreadableInputError: nothing in it is markup.
    """
    clean = _ILLEGAL.sub(" ", html)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(clean.encode("utf-8"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableInputError(
            f"{name} is not readable HTML.", hint="Save the page again, or add its text."
        ) from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        notes.append("The page is nested too deeply; what lies deepest was not read.")
    if root is None:
        raise UnreadableInputError(f"{name} holds no readable HTML.", hint="Save the page again, or add its text.")
    return root


def _refuse_too_many_elements(root: Any, name: str) -> None:
    if next(itertools.islice(root.iter(), MOST_ELEMENTS, None), None) is not None:
        raise OversizeError(
            f"{name} is a page of more than {MOST_ELEMENTS:,} elements, which are not read.",
            hint="Save the article's part of the page as HTML or text and add that.",
        )


def _mark_nodes(draft: Draft, nodes: list[Node], lang: str) -> None:
    """Refine roles from each block's own words and the markup around it."""
    for node in nodes:
        block, words = node.block, draft.words(node.block)
        if node.hidden and block.role is Role.BODY:
            block.mark(Role.FURNITURE, "hidden by the page")
        elif "figcaption" in node.tags or re.search(r"\bcaption\b", node.labels):
            block.mark(Role.CAPTION, "figcaption element")
        elif block.role is Role.BODY or not is_apart(node):
            told = tell_role(words, lang)
            if told is not None and not (block.role is Role.BODY and told[0] is Role.FURNITURE and len(words) > 160):
                block.mark(*told)
        if block.role is Role.FURNITURE and re.search(r"byline|author", node.labels) and is_short(words, 120):
            block.mark(Role.BYLINE, "byline in the markup")


def _mark_headline(draft: Draft, nodes: list[Node], heading: str | None) -> None:
    """Find the headline: an h1 that the page's title repeats, else the block that says what its title says."""
    titles = [e.value for e in draft.evidence.get("title", ())]
    names = {plain_words(_SEPARATOR.split(t)[0]) for t in titles} | {plain_words(t) for t in titles}
    tops = [n for n in nodes if n.tags[-1:] == ("h1",) or "h1" in n.tags[-3:]]
    agreed = [n for n in tops if any(_agree(plain_words(draft.words(n.block)), name) for name in names)]
    others = [n for n in nodes if plain_words(draft.words(n.block)) in names and len(draft.words(n.block)) > 14]
    chosen = next(iter([*agreed, *others, *tops]), None)
    if chosen is None or not (12 <= chosen.block.end - chosen.block.start <= 400):
        return
    chosen.block.mark(Role.HEADLINE, "h1" if "h1" in chosen.tags else "says what the page's title says")
    key = plain_words(draft.words(chosen.block))
    for node in nodes:
        if node is not chosen and node.block.role is Role.BODY and plain_words(draft.words(node.block)) == key:
            node.block.mark(Role.FURNITURE, "repeats the headline")
    draft.found("title", draft.words(chosen.block), "h1" if heading else "text: headline")


def _agree(one: str, two: str) -> bool:
    return bool(one) and bool(two) and (one in two or two in one) and min(len(one), len(two)) >= 8


def _find_dates(draft: Draft, nodes: list[Node], lang: str) -> None:
    """Read time elements and dateline blocks near the headline as evidence for the publication day."""
    at = next((i for i, n in enumerate(nodes) if n.block.role is Role.HEADLINE), 0)
    for node in nodes[max(0, at - 8) : at + 14]:
        words = draft.words(node.block)
        apart = {"nav", "aside", "footer"} & set(node.tags) or node.block.role is Role.RELATED
        if apart or len(words) > 200:
            continue
        updated = bool(
            re.search(r"updated|modified|aktualisiert|bijgewerkt|mis à jour|actualizado", words, re.IGNORECASE)
        )
        if node.time:
            draft.found("updated" if updated else "published", node.time, "time element")
        elif node.block.role in {Role.DATELINE, Role.BYLINE, Role.FURNITURE}:
            found = find_date(words, day_first=day_first(lang))
            if found is not None:
                draft.found("updated" if updated else "published", found[0], "text: dateline")
