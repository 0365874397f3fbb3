"""Whatever the bytes, a document opens to passages in order inside its text, or is refused with a sentence."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from longarm.errors import LongarmError
from longarm.read.document import open_document
from longarm.records.capture import Sealed
from longarm.records.report import Report

LINES = [
    "RELATED: x",
    "by: A B",
    "Source: y",
    "date 2022-12-25 x",
    "---",
    "# h",
    "> q",
    "1. x",
    "(AFP)",
    "Published: 1/2/2022",
    "The office was closed, the minister said.",
    "\u2028",
    "\x85",
    "\r",
]
ANY_TEXT = st.text(st.characters(), max_size=400)
LINED = st.lists(st.one_of(ANY_TEXT, st.sampled_from(LINES)), max_size=30).map("\n".join)
MARKS = [
    "<p>",
    "</p>",
    "<div>",
    "<a href=x>",
    "</a>",
    "<h1>",
    "<td>",
    "<br>",
    "<br><br>",
    "<li>",
    "<time datetime='2022'>",
    "<script>",
    "<!--",
    "&#0;",
    "<title>",
    "<svg>",
    "<body hidden>",
]
HTML = st.lists(st.one_of(ANY_TEXT, st.sampled_from(MARKS)), max_size=40).map("".join)
BOUNDED = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def open_as(data: bytes, kind: str) -> Report | None:
    sealed = Sealed(digest="sha256:" + "0" * 64, size=len(data), at="", nonce="", name="x", media_type=kind)
    try:
        report = open_document(data, sealed)
    except LongarmError:
        return None
    check_passages(report)
    return report


def check_passages(report: Report) -> None:
    at = 0
    for passage in report.passages:
        assert at <= passage.span.start < passage.span.end <= len(report.text)
        assert passage.because
        at = passage.span.end


@BOUNDED
@given(LINED)
def test_plain_text_is_the_file(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    report = open_as(data, "text/plain")
    if report is not None and "\ud800" not in text:
        try:
            expected = data.decode("utf-8")
        except UnicodeDecodeError:
            return
        if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and b"\x00" not in data[:4000]:
            assert report.text == expected
            covered = "".join(p.span.of(report.text) for p in report.passages)
            assert "".join(covered.split()) == "".join(expected.split())


@BOUNDED
@given(st.one_of(LINED, st.binary(max_size=2000)), st.sampled_from(["text/markdown", "message/rfc822", "text/plain"]))
def test_any_bytes(content: str | bytes, kind: str) -> None:
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    open_as(data, kind)


@BOUNDED
@given(HTML)
def test_any_markup(html: str) -> None:
    open_as(html.encode("utf-8", "surrogatepass"), "text/html")


@BOUNDED
@given(LINED)
def test_reading_twice_gives_the_same(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    assert open_as(data, "text/plain") == open_as(data, "text/plain")


@pytest.mark.parametrize(
    "unit",
    [
        "The office was closed, the minister said.\n",
        "word ",
        "a\n",
        "<p>x</p>",
        "- item\n",
        "Source: x\n",
        "(",
        "公安局关闭了办公室。",
    ],
)
def test_time_stays_linear(unit: str) -> None:
    """Ten times the text takes at most twenty times as long (and a fixed start)."""
    took = []
    for size in (60_000, 600_000):
        data = (unit * (size // len(unit.encode()))).encode()
        open_as(data[:100], "text/plain")
        start = time.perf_counter()
        open_as(data, "text/plain")
        took.append(time.perf_counter() - start)
    assert took[1] < 20 * took[0] + 0.5
