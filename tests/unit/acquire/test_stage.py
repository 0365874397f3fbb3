"""Inputs of every kind become captures; one bad input never stops the rest."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from longarm.acquire.limits import Limits, Refused
from longarm.acquire.stage import acquire
from longarm.errors import FetchError, OversizeError, UnreadableInputError
from longarm.records.capture import Capture, Declared

PAGE = (
    b"<!doctype html><html><body>"
    + b"<p>The ministry said the office had been asked to close at once, officials said.</p>" * 20
)
MAIL = b"""From: Desk <desk@example.org>
To: desks@example.net
Subject: New study
Date: Mon, 05 Dec 2022 09:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=XX

--XX
Content-Type: text/plain; charset=utf-8

See the attachment.
--XX
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="../../etc/study.html"

<!doctype html><html><body><p>102 stations in 53 countries, the study says.</p></body></html>
--XX
Content-Type: image/png
Content-Disposition: attachment; filename="logo.png"
Content-Transfer-Encoding: base64

iVBORw0KGgoAAAANSUhEUg==
--XX--
"""


class Pages:
    """A fetcher with pages of its own."""

    def beside(self, capture: Capture) -> tuple[Capture, ...]:
        return ()

    def fetch(self, url: str) -> Capture:
        if url.endswith("/dead"):
            raise FetchError(f"{url} was not found.", hint="Check it.")
        return Capture(data=PAGE, name="page", media_type="text/html", how="web", got_from=url)


def run(*inputs: object, **options: object) -> tuple[list[Capture], list[Refused]]:
    found = list(acquire([str(i) for i in inputs], **options))
    return [i for i in found if isinstance(i, Capture)], [i for i in found if isinstance(i, Refused)]


def warc(*records: tuple[str, str, bytes], compress: bool = True, status: str = "200 OK") -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=compress)
    for url, kind, body in records:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(body), length=len(body), http_headers=headers)
        )
    return out.getvalue()


def test_folder_is_read_sorted_and_hidden_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second report of the day.")
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.md").write_text("# Third report")
    (tmp_path / ".hidden.txt").write_text("not for the case")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    captures, refused = run(tmp_path)
    assert [(c.name, c.media_type) for c in captures] == [
        ("a.html", "text/html"),
        ("b.txt", "text/plain"),
        ("c.md", "text/markdown"),
    ]
    assert {r.name for r in refused} == {".hidden.txt", "config"}
    assert all(r.skipped for r in refused)
    assert str(tmp_path) not in "".join(c.got_from for c in captures)


def test_one_bad_input_never_stops_the_batch(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "junk.bin").write_bytes(bytes(range(256)) * 30)
    (tmp_path / "good.txt").write_text("A report that can be read.")
    captures, refused = run(
        tmp_path / "nowhere.txt", tmp_path, "https://example.org/dead", "https://example.org/page", fetcher=Pages()
    )
    assert [c.name for c in captures] == ["good.txt", "page"]
    assert [r.name for r in refused] == ["nowhere.txt", "empty.txt", "junk.bin", "https://example.org/dead"]
    assert all(r.error.hint and r.error.message.endswith(".") for r in refused)


def test_sidecars_declare_and_are_not_reports(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("First report.")
    (tmp_path / "a.txt.toml").write_text('outlet = "Canal Brief"\npublished = 2022-11-02')
    (tmp_path / "b.txt").write_text("Second report.")
    (tmp_path / "b.toml").write_text('outlet = "Polder Wire"\nlang = "en"')
    captures, refused = run(tmp_path, declared=Declared(outlet="from the command line"))
    assert not refused
    assert [(c.name, c.declared.outlet, c.declared.published, c.declared.lang) for c in captures] == [
        ("a.txt", "from the command line", "2022-11-02", None),
        ("b.txt", "from the command line", None, "en"),
    ]


def test_bad_sidecar_refuses_its_document_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("First report.")
    (tmp_path / "a.toml").write_text('publisher = "x"')
    (tmp_path / "b.txt").write_text("Second report.")
    captures, refused = run(tmp_path)
    assert [c.name for c in captures] == ["b.txt"]
    assert "unknown key 'publisher'" in refused[0].error.message


def test_standard_input() -> None:
    (capture,), _ = run("-", stdin=io.BytesIO(PAGE))
    assert (capture.how, capture.media_type, capture.data) == ("stdin", "text/html", PAGE)


def test_mail_and_its_attachments(tmp_path: Path) -> None:
    (tmp_path / "release.eml").write_bytes(MAIL)
    captures, refused = run(tmp_path / "release.eml")
    assert [(c.name, c.media_type, c.how) for c in captures] == [
        ("release.eml", "message/rfc822", "file"),
        ("study.html", "text/html", "mail"),
    ]
    assert captures[1].got_from == "release.eml"
    assert [(r.name, r.skipped) for r in refused] == [("release.eml: logo.png", True)]


@pytest.mark.parametrize("compress", [True, False])
def test_web_archive(tmp_path: Path, compress: bool) -> None:
    data = warc(
        ("https://example.org/2022/11/01/close", "text/html", PAGE),
        ("https://example.org/x.png", "image/png", b"\x89PNG"),
        compress=compress,
    )
    path = tmp_path / ("a.warc.gz" if compress else "a.warc")
    path.write_bytes(data)
    (capture,), refused = run(path)
    assert (capture.how, capture.got_from, capture.media_type) == (
        "warc",
        "https://example.org/2022/11/01/close",
        "text/html",
    )
    assert (":status", "200") in capture.http
    assert "1 records of other kinds" in refused[0].error.message


def test_web_archive_with_an_error_page_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(warc(("https://example.org/x", "text/html", PAGE), status="404 Not Found"))
    (capture,), _ = run(tmp_path / "a.warc.gz")
    assert capture.warnings == ("The server answered 404: this is an error page.",)


def test_torn_web_archive_gives_what_stands_before_the_tear(tmp_path: Path) -> None:
    whole = warc(*((f"https://example.org/{n}", "text/html", PAGE + str(n).encode()) for n in range(5)))
    (tmp_path / "a.warc.gz").write_bytes(whole[: len(whole) * 2 // 3])
    captures, refused = run(tmp_path / "a.warc.gz")
    assert captures
    assert refused


def test_gzip_bomb_stops_at_the_cap(tmp_path: Path) -> None:
    bomb = warc(("https://example.org/bomb", "text/html", b"<html>" + bytes(30 << 20)))
    assert len(bomb) < 100_000
    (tmp_path / "a.warc.gz").write_bytes(bomb)
    captures, (refused,) = run(tmp_path / "a.warc.gz", limits=Limits(fetch_bytes=4 << 20))
    assert not captures
    assert isinstance(refused.error, OversizeError)
    assert "unpacks to more than 4 MiB" in refused.error.message


def test_zip_bomb_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + bytes(40 << 20))
    _, (refused,) = run(tmp_path / "a.docx")
    assert isinstance(refused.error, OversizeError)
    assert "zip bombs" in refused.error.message


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"%PDF-1.7\nnothing in here", "broken PDF"),
        ("a.docx", b"PK\x03\x04word/document.xml garbage", "broken DOCX"),
        ("a.zip", gzip.compress(b"no archive", mtime=0), "holds no web archive"),
        ("a.warc", b"WARC/1.0\r\ngarbage", "damaged|no document"),
    ],
)
def test_broken_packings(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    captures, refused = run(tmp_path / name)
    assert not captures
    assert re.search(words, refused[0].error.message)


def test_file_over_the_cap(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"word " * 300_000)
    _, (refused,) = run(tmp_path / "a.txt", limits=Limits(file_bytes=1 << 20))
    assert isinstance(refused.error, OversizeError)
    assert "over 1 MiB" in refused.error.message


def test_no_network_means_no_fetch() -> None:
    _, (refused,) = run("https://example.org/")
    assert "does not use the network" in refused.error.message


def test_links_out_of_the_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Outside of the folder.")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "ring").symlink_to(folder)
    (folder / "a.txt").write_text("Inside the folder.")
    captures, refused = run(folder)
    assert [c.name for c in captures] == ["a.txt"]
    assert [(r.name, r.skipped) for r in refused] == [("link.txt", True)]


def test_bad_declaration_is_told_at_once() -> None:
    with pytest.raises(UnreadableInputError, match="not a publication date"):
        list(acquire([], declared=Declared(published="last week")))


def test_unreadable_file_is_refused(tmp_path: Path) -> None:
    """A folder that cannot be opened as a file stands in for permissions, which do not bind root."""
    _, (refused,) = run(tmp_path / ("x" * 300 + ".txt"))
    assert refused.error.hint
