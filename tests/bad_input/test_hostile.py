"""Every hostile file ends in a report or a refusal with a sentence; none stops the batch, none takes long."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hostile import gzip_bomb, hostile_files

from longarm.acquire.limits import Limits, Refused
from longarm.acquire.stage import acquire
from longarm.errors import LongarmError
from longarm.read.document import open_document
from longarm.records.capture import Capture, Sealed

COUNT = 560
LONGEST_SECONDS = 10.0


def read(capture: Capture) -> LongarmError | None:
    leaf = Sealed(
        digest="sha256:" + "0" * 64,
        size=len(capture.data),
        at="",
        nonce="",
        name=capture.name,
        media_type=capture.media_type,
        http=capture.http,
    )
    try:
        report = open_document(capture.data, leaf)
    except LongarmError as error:
        return error
    at = 0
    for passage in report.passages:
        assert at <= passage.span.start < passage.span.end <= len(report.text)
        at = passage.span.end
    return None


@pytest.mark.parametrize("count", [COUNT, pytest.param(10 * COUNT, marks=pytest.mark.slow)])
def test_hundreds_of_hostile_files_in_one_batch(tmp_path: Path, count: int) -> None:
    names = set()
    for name, data in hostile_files(count):
        (tmp_path / name).write_bytes(data)
        if not data.startswith((b"WARC/", b"\x1f\x8b")):  # what is in an archive has its own names
            names.add(name)
    captures = refusals = unread = 0
    started = time.perf_counter()
    slowest = 0.0
    seen: set[str] = set()
    for item in acquire([str(tmp_path)], limits=Limits(fetch_bytes=4 << 20)):
        if isinstance(item, Refused):
            refusals += 1
            seen.add(item.name.split(":")[0])
            assert item.error.message.rstrip().endswith((".", ")"))
            assert item.error.hint
        else:
            captures += 1
            seen.add(item.name)
            error = read(item)
            unread += error is not None
            assert error is None or error.hint
        slowest = max(slowest, time.perf_counter() - started)
        started = time.perf_counter()
    assert captures > count // 3
    assert refusals > count // 20
    assert slowest < LONGEST_SECONDS
    assert names <= seen


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "big.html",
            b"<!doctype html><html><body>" + b"<p>The office was closed, the minister said.</p>" * (50 * 2**20 // 48),
        ),
        ("deep.html", b"<!doctype html><html>" + b"<div>" * 400_000),
        ("attributes.html", b"<!doctype html><html><p " + b"a=1 " * 400_000 + b">x"),
        ("comment.html", b"<!doctype html><html><!--" + b"-" * 4_000_000),
        ("entities.html", b"<!doctype html><html>" + b"&amp;" * 600_000),
        ("unclosed.html", b"<!doctype html>" + b"<" * 2_000_000),
        ("paragraphs.html", b"<!doctype html><html>" + b"<p>" * 600_000),
        ("svg.html", b"<!doctype html><html>" + b"<svg a='" * 200_000 + b"<!--" * 200_000),
        ("consent.html", b"<!doctype html><html><p>" + b"we use we use cookie " * 90_000 + b".</p>"),
        ("style.html", b"<!doctype html><html><style>" + b"<style>" * 300_000),
        ("line.txt", b"a" * 8_000_000),
        ("brackets.txt", b"(" * 3_000_000),
        ("spaces.txt", b"a" + b" " * 6_000_000 + b"b"),
        ("newlines.txt", b"a" + b"\n" * 6_000_000 + b"b"),
        ("bullets.md", b"- - - - " * 400_000),
        ("hashes.md", b"#" * 2_000_000 + b" x"),
        ("fence.txt", b"---\n" + b"a: b\n" * 400_000),
        ("yaml.txt", b"---\n" + b"a: [" * 4000 + b"\n---\ntext"),
        ("months.txt", b"1 1 1 1 may may may 1 1 " * 100_000),
        ("mail.eml", b"From: a@example.org\nTo: b@example.org\nSubject: " + b"=?utf-8?q?x?= " * 50_000 + b"\n\ntext"),
        (
            "parts.eml",
            b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\n"
            + b"--X\n\nx\n" * 60_000,
        ),
        ("bomb.warc.gz", gzip_bomb(64)),
        ("zeros.bin", bytes(20 << 20)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_large_and_repetitive_files_stay_quick(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    started = time.perf_counter()
    items = list(acquire([str(tmp_path / name)], limits=Limits(fetch_bytes=8 << 20)))
    assert items
    for item in items:
        if isinstance(item, Capture):
            read(item)
        else:
            assert item.error.hint
    assert time.perf_counter() - started < LONGEST_SECONDS
