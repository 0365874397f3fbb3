"""What bytes are, told from the bytes."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from longarm.acquire import media
from longarm.errors import UnreadableInputError


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 40)
    return out.getvalue()


KINDS = [
    (b"<!doctype html><html><body><p>x", "a.html", media.HTML),
    (b"\xef\xbb\xbf<html lang='en'>", "a.html", media.HTML),
    (b"<p>one</p><p>two</p><p>three</p>", "a.html", media.HTML),
    (b"The embassy closed the office.", "a.txt", media.TEXT),
    ("Het bureau is gesloten, zei de minister. é".encode("cp1252"), "a.txt", media.TEXT),
    ("The embassy closed the office.".encode("utf-16"), "a.txt", media.TEXT),
    ("The embassy closed the office.".encode("utf-16-le"), "a.txt", media.TEXT),
    (b"# Heading\n\ntext", "a.md", media.MARKDOWN),
    (b"%PDF-1.7\n%...", "a.pdf", media.PDF),
    (b"\n\n%PDF-1.4", "a.pdf", media.PDF),
    (zipped("[Content_Types].xml", "word/document.xml"), "a.docx", media.DOCX),
    (
        b"From: A <a@example.org>\nTo: b@example.org\nSubject: x\nDate: Mon, 5 Dec 2022 09:00:00 +0100\n\ntext",
        "a.eml",
        media.MAIL,
    ),
    (b"Received: from x\n by y\nFrom: a@example.org\nSubject: x\n\ntext", "a.eml", media.MAIL),
    (b"WARC/1.1\r\nWARC-Type: warcinfo", "a.warc", media.WARC),
    (gzip.compress(b"WARC/1.0\r\nWARC-Type: warcinfo", mtime=0), "a.warc.gz", media.WARC),
    (b"From: Beijing with love\n\nThis is a headline, no mail.", "a.txt", media.TEXT),
    (b"By Monday the office was closed.", "a.txt", media.TEXT),
    (b"RIFF raff gathered in front of the embassy.", "a.txt", media.TEXT),
]


@pytest.mark.parametrize(("data", "name", "kind"), KINDS)
def test_kind(data: bytes, name: str, kind: str) -> None:
    assert media.tell_media_type(data, name) == (kind, ())


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"<!doctype html><html><body>", "a.pdf", "bytes are HTML"),
        (b"%PDF-1.7", "a.html", "bytes are a PDF"),
        (b"just text", "a.docx", "bytes are plain text"),
    ],
)
def test_wrong_extension_is_a_warning(data: bytes, name: str, words: str) -> None:
    assert words in media.tell_media_type(data, name)[1][0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t ", "nothing but blanks"),
        (bytes(range(256)) * 40, "binary data"),
        (b"\x00\x01\x02\x03" * 100, "binary data"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG picture"),
        (zipped("a.txt", "b.txt"), "ZIP archive"),
        (gzip.compress(b"just text", mtime=0), "gzip file"),
        (b"\x1f\x8b\x08garbage", "broken gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office"),
        (b"{\\rtf1\\ansi hello}", "RTF"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "news feed"),
    ],
)
def test_refuses_with_sentence_and_hint(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableInputError, match=words) as caught:
        media.tell_media_type(data, "input")
    assert caught.value.hint
