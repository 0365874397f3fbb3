"""One static page that shows the register: no script, no outside request, private names hidden."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined

from longarm.ports import Assets
from longarm.publish.page_texts import Block, count_apart, make_blocks, quotes_by_report
from longarm.publish.page_view import View, summary
from longarm.publish.public import Outlook, make_public, refuse_names
from longarm.publish.words import KINDS, one_line, plural, when_words
from longarm.records.judgement import Judged
from longarm.records.reading import Reading
from longarm.records.register import Register, RegisterReport
from longarm.wording.words import STANDINGS

TEMPLATES = "publish/templates"
_TAG = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)
_ATTRIBUTE = re.compile(r'\b(?:id|href|title|lang|content)="([^"]*)"')


@dataclass(frozen=True)
class Sheet:
    """A report as the page shows it."""

    number: int
    report: RegisterReport
    published: str
    blocks: tuple[Block, ...]
    apart: int
    links: tuple[dict[str, Any], ...]
    url: str | None


def make_page(
    register: Register, readings: Sequence[Reading], judged: Iterable[Judged], *, salt: str, assets: Assets
) -> str:
    """Return the register as one HTML page.

    Args:
        register: the register with names as sealed.
        readings: the readings of its reports.
        judged: the judgements of the case.
        salt: the case's own secret, for pseudonyms.
        assets: where the templates lie.

    Raises:
        DamageError: a private name would be left in the page.
    """
    outlook = make_public(register, readings, judged, salt)
    view = View(outlook.register, _places(register, outlook.register))
    countries = view.countries()
    style = assets.load(f"{TEMPLATES}/page.css").decode()
    page = (
        _environment(assets)
        .get_template("page.html")
        .render(
            register=outlook.register,
            about=outlook.register.built_from,
            countries=countries,
            summary=summary(outlook.register, countries),
            sheets=_sheets(register, readings, outlook),
            hidden=len(set(outlook.names.pseudonyms.values())),
            standings={standing.value: words for standing, words in STANDINGS.items()},
            kinds=KINDS,
            style=style,
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        )
    )
    _refuse_left(page, outlook)
    return page


def _environment(assets: Assets) -> Environment:
    sources = {
        name.removeprefix(f"{TEMPLATES}/"): assets.load(name).decode()
        for name in assets.names(TEMPLATES)
        if name.endswith(".html")
    }
    environment = Environment(
        loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["line"] = one_line
    environment.filters["plural"] = plural
    return environment


def _places(sealed: Register, public: Register) -> dict[str, tuple[int, int]]:
    """Return public claim id -> where its words stand in the sealed text, which hiding does not move."""
    found = {}
    for before, after in zip(sealed.entries, public.entries, strict=True):
        pairs = [*zip(before.supports, after.supports, strict=True)]
        pairs += [(old.support, new.support) for old, new in zip(before.denials, after.denials, strict=True)]
        for old, new in pairs:
            found[new.claim] = (old.start, old.start + len(old.quote))
    return found


def _sheets(register: Register, readings: Sequence[Reading], outlook: Outlook) -> list[Sheet]:
    quotes = quotes_by_report(register)
    by_id: Mapping[str, Reading] = {reading.report.id: reading for reading in readings}
    files = {report.id: report.file for report in outlook.register.reports}
    numbers = {report.id: number for number, report in enumerate(register.reports)}
    sheets = []
    for number, report in enumerate(outlook.register.reports):
        reading = by_id.get(report.id)
        blocks = make_blocks(reading, quotes.get(report.id, []), outlook.hider) if reading else []
        links = tuple(
            {
                "kind": link.kind.value.replace("_", " "),
                "directed": link.directed,
                "parent": files.get(link.parent, link.parent),
                "number": numbers.get(link.parent),
                "because": link.because,
                "drift": link.drift,
            }
            for link in report.lineage.links
        )
        apart = count_apart(reading.report) if reading else 0
        url = report.url if report.url and report.url.startswith(("https://", "http://")) else None
        published = when_words(report.published)
        sheets.append(Sheet(number, report, published, tuple(blocks), apart, links, url))
    return sheets


def _refuse_left(page: str, outlook: Outlook) -> None:
    """Look for private names in what a reader sees and in what attributes carry."""
    refuse_names(html.unescape(_TAG.sub("", page)), outlook.hider)
    refuse_names(html.unescape("\n".join(_ATTRIBUTE.findall(page))), outlook.hider)
