"""Every hostile file ends in a report or a refusal with a sentence; none stops the batch, none takes long."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hostile import hostile_files
from large import LARGE

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
    LARGE,
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
