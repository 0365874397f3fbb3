"""Tells which blocks of a page are its main text.

Trafilatura (Barbaresi 2021) decides what is main; its output is mapped back onto the nodes by shared word runs,
so that every passage keeps its place in the page. Where it finds nothing, paragraphs inside the page's own article
element, or else all running text outside menus, are taken.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from longarm.read.document.html.blocks import Node
from longarm.read.document.text.roles import is_prose
from longarm.records.report import Role

#: Pages over this many characters are read by paragraphs alone, since trafilatura is not linear on them.
LARGEST_FOR_TRAFILATURA = 3_000_000
_WORD = re.compile(r"\w+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_APART = frozenset({"nav", "footer", "aside", "form", "menu", "button", "dialog"})
_APART_LABEL = re.compile(
    r"cookie|consent|newsletter|subscri|share|social|related|recommend|most-?read|popular|sidebar|footer|masthead|"
    r"breadcrumb|comment|promo|advert|sponsor|author-?(?:box|bio)|byline|meta\b|tags?\b|menu|navig"
)
_RUN = 4
#: Body blocks with more than this many other blocks between them are apart.
_NEAR = 6


def _tokens(words: str) -> list[str]:
    spaced = _CJK.sub(lambda m: f" {m.group()} ", words)
    return [w.lower() for w in _WORD.findall(spaced)]


def _runs(tokens: list[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1)}


def trafilatura_text(html: str) -> str:
    """Return the main text that trafilatura finds, empty when it finds none."""
    import trafilatura
    from lxml.etree import LxmlError

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    damage = (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError)
    try:
        return trafilatura.extract(html, include_comments=False, include_tables=True, deduplicate=False) or ""
    except damage:
        return ""


def mark_main(nodes: list[Node], text: str, html: str, notes: list[str]) -> None:
    """Give every block the role body or furniture.

    Args:
        nodes: blocks of the page, all still body.
        text: the linear text they refer to.
        html: the page as decoded.
        notes: gets a sentence when the page was too large or held no main text.
    """
    main = trafilatura_text(html) if len(html) <= LARGEST_FOR_TRAFILATURA else ""
    if len(html) > LARGEST_FOR_TRAFILATURA:
        notes.append("The page is very large; its main text was told by paragraphs alone.")
    if main:
        _map_back(nodes, text, main)
    if not any(n.block.role is Role.BODY for n in nodes) or not main:
        _by_paragraphs(nodes, text)
    if not any(n.block.role is Role.BODY for n in nodes):
        notes.append("No main text was found on the page.")


def _map_back(nodes: list[Node], text: str, main: str) -> None:
    lines = {" ".join(_tokens(line)) for row in main.splitlines() for line in [row, *row.split("|")]}
    tokens = _tokens(main)
    long_runs, pairs = _runs(tokens, _RUN), _runs(tokens, 2)
    for node in nodes:
        words = _tokens(text[node.block.start : node.block.end])
        if words and " ".join(words) in lines:
            node.block.because = "main text (trafilatura)"
            continue
        size = _RUN if len(words) > 2 * _RUN else 2
        own = _runs(words, size)
        share = len(own & (long_runs if size == _RUN else pairs)) / len(own) if own else 0.0
        if len(words) >= 6 and share >= 0.7:
            node.block.because = f"main text (trafilatura, {share:.0%} shared word runs)"
        else:
            node.block.mark(Role.FURNITURE, "outside the main text")
    for node in nodes:
        menu = bool({"nav", "footer"} & set(node.tags)) and not is_prose(text[node.block.start : node.block.end])
        if menu and node.block.role is Role.BODY:
            node.block.mark(Role.FURNITURE, "inside a nav or footer element")
    _drop_echoes(nodes, text)


def _drop_echoes(nodes: list[Node], text: str) -> None:
    """Drop lone blocks far from the text that only say again what the text says: teasers of this very page."""
    clusters: list[list[int]] = []
    for at, node in enumerate(nodes):
        if node.block.role is not Role.BODY:
            continue
        if clusters and at - clusters[-1][-1] <= _NEAR:
            clusters[-1].append(at)
        else:
            clusters.append([at])
    if len(clusters) < 2:
        return
    sizes = [sum(nodes[i].block.end - nodes[i].block.start for i in cluster) for cluster in clusters]
    largest = clusters[sizes.index(max(sizes))]
    said = _runs([w for i in largest for w in _tokens(text[nodes[i].block.start : nodes[i].block.end])], 2)
    for cluster, size in zip(clusters, sizes, strict=True):
        if cluster is largest or size * 5 > max(sizes):
            continue
        for i in cluster:
            own = _runs(_tokens(text[nodes[i].block.start : nodes[i].block.end]), 2)
            if nodes[i].link_share > 0.8 or len(own & said) >= 0.7 * len(own):
                nodes[i].block.mark(Role.FURNITURE, "far from the text, says it again")


def is_apart(node: Node) -> bool:
    """Say whether the page's own markup sets a block apart from the text."""
    return bool(_APART & set(node.tags)) or bool(_APART_LABEL.search(node.labels))


def _by_paragraphs(nodes: list[Node], text: str) -> None:
    """Take running text: inside the article element when the page has one, else everywhere outside menus."""
    prose = [n for n in nodes if is_prose(text[n.block.start : n.block.end]) and not is_apart(n) and n.link_share < 0.5]
    inside = [n for n in prose if {"article", "main"} & set(n.tags) or "articlebody" in n.labels]
    chosen = {id(n) for n in (inside or prose)}
    for node in nodes:
        if id(node) in chosen:
            node.block.role, node.block.because = Role.BODY, "running text of the page"
        elif node.block.role is Role.BODY:
            node.block.mark(Role.FURNITURE, "outside the main text")


def first_heading(root: Any) -> str | None:
    """Return the text of the first h1 of a tree."""
    for element in root.iter("h1"):
        words = " ".join("".join(element.itertext()).split())
        if words:
            return words
    return None
