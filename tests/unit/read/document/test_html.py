"""HTML pages: node paths, main text, metadata with evidence."""

from __future__ import annotations

import json

import pytest
from sealing import opened, passage, words_of

from longarm.errors import OversizeError, UnreadableInputError
from longarm.read.document.html.page import LARGEST_PAGE
from longarm.records.report import Role

P1 = "The harbour authority has told the embassy to close the office on the quay, the minister said on Tuesday."
P2 = "Officials said that nobody had asked the ministry for permission to open the harbour office at all."
P3 = "The embassy said the office on the quay helped residents to renew driving licences and that volunteers ran it."
TITLE = "Embassy told to close office on the quay"


def page(*, head: str = "", body: str = "", title: str = TITLE) -> str:
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
    <title>{title} | Example Post</title>{head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
    <article><h1>{TITLE}</h1><p class="byline">By A. Desk</p><p>{P1}</p><p>{P2}</p>{body}<p>{P3}</p></article>
    <aside><h2>Read also</h2><ul><li><a href="#">Five soups for cold evenings</a></li></ul></aside>
    <footer>© Example Post. All rights reserved.</footer></body></html>"""


def test_every_passage_knows_its_node() -> None:
    report = opened(page(), "a.html")
    assert words_of(report) == [P1, P2, P3]
    assert passage(report, P2).where == "/html/body/article[1]/p[3]"
    assert passage(report, TITLE).role is Role.HEADLINE
    assert passage(report, "By A. Desk").role is Role.BYLINE


def test_furniture_is_kept_and_flagged() -> None:
    report = opened(page(), "a.html")
    assert passage(report, "Five soups").role in {Role.FURNITURE, Role.RELATED}
    assert passage(report, "All rights").role is Role.FURNITURE
    assert "Home" in words_of(report, Role.FURNITURE)


def test_scripts_styles_and_hidden_text_are_not_read_as_body() -> None:
    hidden = (
        "<script>alert('x')</script><style>p{}</style>"
        "<p style='display:none'>A hidden paragraph says the opposite of all.</p>"
    )
    report = opened(page(body=hidden), "a.html")
    assert words_of(report) == [P1, P2, P3]
    assert "alert" not in report.text


def ld(**fields: object) -> str:
    value = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


HEADS = [
    (
        '<meta property="article:published_time" content="2022-10-26T23:00:00-05:00">',
        "2022-10-26",
        "meta article:published_time",
    ),
    (ld(datePublished="2022-11-01T16:40:00Z"), "2022-11-01", "json-ld datePublished"),
    ('<meta name="date" content="26 October 2022">', "2022-10-26", "meta date"),
    ('<link rel="canonical" href="https://example.org/2022/10/26/close">', "2022-10-26", "url"),
    ('<meta name="date" content="nonsense">', None, "meta date"),
    ("", None, "not stated"),
]


@pytest.mark.parametrize(("head", "value", "where"), HEADS)
def test_publication_day(head: str, value: str | None, where: str) -> None:
    report = opened(page(head=head), "a.html")
    assert report.published.value == value
    assert where in report.published.because


def test_time_element_beside_the_headline() -> None:
    body = page().replace(
        '<p class="byline">By A. Desk</p>', '<p class="byline">By A. Desk <time datetime="2022-10-27">27 Oct</time></p>'
    )
    report = opened(body, "a.html")
    assert (report.published.value, report.evidence["published"][0].where) == ("2022-10-27", "time element")


def test_modified_is_not_published() -> None:
    report = opened(page(head='<meta property="article:modified_time" content="2023-01-01">'), "a.html")
    assert report.published.value is None
    assert report.evidence["updated"][0].value == "2023-01-01"


def test_outlet_title_authors_and_address_with_evidence() -> None:
    head = (
        '<meta property="og:site_name" content="Example Post"><meta property="og:url" content="https://example.org/a">'
        + ld(headline=TITLE, author=[{"@type": "Person", "name": "A. Desk"}], publisher={"name": "Example Post Ltd"})
    )
    report = opened(page(head=head), "a.html")
    assert (report.title, report.authors, report.url) == (TITLE, ("A. Desk",), "https://example.org/a")
    assert {(e.value, e.where) for e in report.evidence["outlet"]} == {
        ("Example Post", "meta og:site_name"),
        ("Example Post Ltd", "json-ld publisher"),
    }


def test_canonical_link_to_another_site_is_a_parent() -> None:
    head = '<link rel="canonical" href="https://wire.example/2022/close">'
    copy = opened(page(head=head), "a.html", how="web", got_from="https://mirror.example/x")
    assert copy.declared_parents == ("canonical link: https://wire.example/2022/close",)
    assert copy.url != "https://wire.example/2022/close"
    own = opened(page(head=head), "a.html", how="web", got_from="https://www.wire.example/x")
    assert own.declared_parents == ()


def test_official_hosts_give_the_genre() -> None:
    assert (
        opened(page(head='<meta property="og:url" content="https://www.mfa.gov.cn/x">'), "a.html").genre == "official"
    )
    assert (
        opened(page(head='<meta property="og:url" content="https://www.oireachtas.ie/x">'), "a.html").genre
        == "parliamentary"
    )
    assert opened(page(head='<meta property="og:url" content="https://example.org/x">'), "a.html").genre == "news"


def test_charset_is_told_from_bytes_before_it_is_believed() -> None:
    words = "Le ministère a déclaré que le bureau avait été prié de fermer."
    html = f"<html><head><meta charset='iso-8859-1'></head><body><p>{words}</p></body></html>"
    lying = opened(html.encode(), "a.html")
    assert words in lying.text
    assert opened(html.encode("latin-1"), "a.html").text.strip() == words


def test_page_without_main_text_says_so() -> None:
    report = opened("<html><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav></body></html>", "a.html")
    assert words_of(report) == []
    assert "No main text" in report.notes[0]


def test_page_over_the_cap_is_refused() -> None:
    with pytest.raises(OversizeError, match="pages over 16 MiB are not read"):
        opened(b"<html>" + b" " * LARGEST_PAGE, "a.html")


@pytest.mark.parametrize("data", [b"", b"<!doctype html>", b"\x00" * 40])
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(UnreadableInputError):
        opened(data, "a.html")


def test_what_is_nested_too_deeply_is_told() -> None:
    deep = "<div>" * 4000 + f"<p>{P2}</p>" + "</div>" * 4000
    report = opened(f"<html><body><p>{P1}</p>{deep}</body></html>", "a.html")
    assert "nested too deeply" in " ".join(report.notes)
    assert words_of(report) == [P1]


def test_deep_nesting_is_walked() -> None:
    report = opened("<html><body>" + "<div>" * 1500 + f"<p>{P1}</p>" + "</div>" * 1500 + "</body></html>", "a.html")
    assert words_of(report) == [P1]
