"""What unpacks to far more than it is stops at its cap, within a second and without much memory."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

MOST_SECONDS, MOST_MEBIBYTES = 1.0, 64
CHILD = """
import json, pathlib, re, sys, time
from longarm.acquire.body import Body
from longarm.acquire.limits import Limits, Refused
from longarm.acquire.stage import acquire
from longarm.errors import OversizeError
limits = Limits()

def fetched(path, coding):
    body = Body("https://example.org/", coding, limits.fetch_bytes)
    try:
        with open(path, "rb") as stream:
            while block := stream.read(1 << 16):
                body.feed(block)
    except OversizeError as error:
        return error.message
    return ""

def added(path):
    items = [i for i in acquire([path], limits=limits) if isinstance(i, Refused) and not i.skipped]
    return items[0].error.message if items else ""

list(acquire([sys.argv[3]], limits=limits))  # what is imported once is not counted
def held(name):
    return int(re.search(name + r":\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text())[1])

pathlib.Path("/proc/self/clear_refs").write_text("5")  # the high-water mark starts anew
before, began = held("VmRSS"), time.process_time()
said = fetched(sys.argv[1], sys.argv[2]) if sys.argv[2] != "file" else added(sys.argv[1])
seconds = time.process_time() - began
grown = (held("VmHWM") - before) / 1024
print(json.dumps({"said": said, "seconds": seconds, "grown": grown}))
"""
ZEROS = bytes(1 << 20)


def squeezed(wbits: int, mebibytes: int, head: bytes = b"") -> bytes:
    packer = zlib.compressobj(9, wbits=wbits)
    return packer.compress(head) + b"".join(packer.compress(ZEROS) for _ in range(mebibytes)) + packer.flush()


def docx(mebibytes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(mebibytes):
                part.write(ZEROS)
    return out.getvalue()


def warc(mebibytes: int) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    length = len(http) + (mebibytes << 20)
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
        b"WARC-Date: 2022-10-26T09:00:00Z\r\nContent-Type: application/http;msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n" % length
    )
    return squeezed(31, mebibytes, head + http)


def gzipped_body_in_warc(mebibytes: int) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + squeezed(31, mebibytes)
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
        b"WARC-Date: 2022-10-26T09:00:00Z\r\nContent-Type: application/http;msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n" % len(http)
    )
    return gzip.compress(head + http + b"\r\n\r\n", mtime=0)


BOMBS = {
    "gzip answer": ("gzip", lambda: squeezed(31, 160)),
    "deflate answer": ("deflate", lambda: squeezed(15, 160)),
    "DOCX": ("file", lambda: docx(300)),
    "WARC": ("file", lambda: warc(160)),
    "WARC with a gzipped answer": ("file", lambda: gzipped_body_in_warc(160)),
}


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="memory is measured on Linux")
@pytest.mark.parametrize("kind", BOMBS)
def test_a_bomb_stops_at_its_cap(tmp_path: Path, kind: str) -> None:
    how, build = BOMBS[kind]
    name = {"DOCX": "bomb.docx"}.get(kind, "bomb.warc.gz")
    (tmp_path / name).write_bytes(build())
    (tmp_path / "first.txt").write_text("The office was closed.")
    command = [sys.executable, "-c", CHILD, str(tmp_path / name), how, str(tmp_path / "first.txt")]
    done = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)
    sys.stdout.write(f"{kind}: {done['seconds']:.2f} s, +{done['grown']:.0f} MiB: {done['said']}\n")
    assert done["said"]
    assert done["seconds"] < MOST_SECONDS
    assert done["grown"] < MOST_MEBIBYTES
