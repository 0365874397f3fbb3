"""The page: self-contained, names hidden, every value linked to marked words."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
import pytest

from longarm.publish.page import make_page


class Page(HTMLParser):
    """Collects ids, links and elements."""

    def __init__(self, page):
        super().__init__()
        self.ids, self.links, self.tags, self.marks = [], [], [], {}
        self._mark = None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append((tag, values))
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a":
            self.links.append((values.get("class"), values["href"]))
        if tag == "mark":
            self._mark = values.get("id")
            self.marks[self._mark] = ""

    def handle_endtag(self, tag):
        if tag == "mark":
            self._mark = None

    def handle_data(self, data):
        if self._mark:
            self.marks[self._mark] += data


@pytest.fixture
def page(register, readings, assets):
    return make_page(register, readings, [], salt="salt", assets=assets)


def test_every_value_and_quote_links_to_marked_words(page):
    parsed = Page(page)
    inside = [href for kind, href in parsed.links if kind in {"value", "quote"}]
    assert len(inside) >= 8
    for href in inside:
        assert href.removeprefix("#") in parsed.ids
    assert parsed.marks["q0-22-81"] == "Safeguard Defenders said that a station works in Rotterdam."


def test_ids_are_not_given_twice(page):
    ids = Page(page).ids
    assert len(ids) == len(set(ids))


def test_nothing_is_fetched_and_nothing_runs(page):
    tags = Page(page).tags
    assert not {tag for tag, _ in tags} & {"script", "img", "link", "iframe", "object", "embed", "form", "video"}
    assert not re.search(r"url\(|@import|\son\w+=", page)
    policy = next(v["content"] for t, v in tags if t == "meta" and v.get("http-equiv"))
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'")
    assert f"'sha256-{digest}'" in policy


def test_the_private_name_is_in_no_part_of_the_page(page):
    assert "xemplar" not in page
    assert "XEMPLAR" not in page
    assert len(set(re.findall(r"Person [A-Z]\d{4}\b", page)) - {"Person K4821"}) == 1
    assert "Wang Wenbin" in page


def test_standing_origins_denials_ladder_and_lineage_are_shown(page):
    for words in (
        "1 independent origin of 2 reports",
        "denies existence",
        "alleged",
        "41 of 44 words in one run",
        "38 then 54",
        "1 passage kept apart",
    ):
        assert words in page
    assert "Subscribe now" not in page


def test_sealed_text_is_never_markup(register, readings, assets):
    entry = msgspec.structs.replace(register.entries[0], title='<script>alert("x")</script>')
    page = make_page(msgspec.structs.replace(register, entries=(entry,)), readings, [], salt="s", assets=assets)
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_an_address_that_is_no_web_address_is_no_link(register, readings, assets):
    report = msgspec.structs.replace(register.reports[0], url="javascript:alert(1)")
    changed = msgspec.structs.replace(register, reports=(report, register.reports[1]))
    assert "javascript:" not in make_page(changed, readings, [], salt="s", assets=assets)


def test_the_same_register_gives_the_same_page(register, readings, assets, page):
    assert make_page(register, readings, [], salt="salt", assets=assets) == page
