"""A page sealed from the web: its exchange beside it, custody, WACZ, a SOCKS proxy; servers of the test's own."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import socket
import subprocess
import threading
import zipfile

import pytest
from loopback import PAGE, Clock, add
from warcio.archiveiterator import ArchiveIterator

from longarm.acquire.http import HttpFetcher, Web
from longarm.publish.custody import MISSING, NOT_APPLICABLE, PASS
from longarm.publish.wacz import WebPage, sort_key, write_wacz
from longarm.records.capture import Capture
from longarm.shelf.custody import custody_of
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome

pytestmark = [pytest.mark.network, pytest.mark.allow_hosts(["127.0.0.1"])]


def test_the_exchange_is_sealed_beside_the_page_and_not_read_as_a_report(room, site):
    (_, page), (_, exchange) = add(room, site)
    assert (page.how, exchange.how) == ("web", "exchange")
    assert dict(exchange.http)[":of"] == page.digest
    with room.open() as case:
        assert [leaf.digest for _, leaf in case.ledgers.sealed()] == [page.digest]
        assert [leaf.digest for _, leaf in case.ledgers.kept()] == [exchange.digest]
        warc = case.ledgers.read_bytes(exchange.digest)
    bodies = [r.content_stream().read() for r in ArchiveIterator(io.BytesIO(warc)) if r.rec_type == "response"]
    assert bodies == [PAGE]
    assert verify_case(room.path, vkey=room.config.vkey).outcome is Outcome.PASS


def test_custody_has_fourteen_checks_and_says_what_is_missing(room, site):
    (_, page), _ = add(room, site)
    with room.open(write=True) as case:
        list(case.sealer.seal([Capture(data=b"a text", name="a.txt", media_type="text/plain")]))
        web = {one.name: one for one in custody_of(case.ledgers, page.digest)}
        (_, text) = list(case.ledgers.sealed())[1]
        handed = {one.name: one for one in custody_of(case.ledgers, text.digest)}
    assert (len(web), len(handed)) == (14, 14)
    assert web["whole exchange with its headers"].state == PASS
    assert web["tool and version that collected"].detail.startswith("Longarm/")
    assert web["full-page image with date and time"].state == MISSING
    assert web["time from outside authorities"].state == MISSING
    assert handed["whole exchange with its headers"].state == NOT_APPLICABLE
    assert handed["address (URL) of the source"].state == MISSING
    hexes = text.digest.removeprefix("sha256:")
    (room.path / "vault" / hexes[:2] / hexes[2:]).write_bytes(b"another text")
    with room.open() as case:
        damaged = {one.name: one for one in custody_of(case.ledgers, text.digest)}
    assert damaged["bytes are as they were sealed"].state == MISSING


def wacz_of(room):
    with room.open() as case:
        leaves = [leaf for _, leaf in case.ledgers.kept() if leaf.how == "exchange"]
        pages = [WebPage(one.got_from, one.at, one.name, case.ledgers.read_bytes(one.digest)) for one in leaves]
    return write_wacz(pages, software="longarm", made="2026-11-24T09:00:00Z", title="Case")


def test_the_index_of_a_wacz_leads_to_every_answer(room, site):
    add(room, site)
    add(room, site, "/Other?b=2&a=1")
    data = wacz_of(room)
    assert data == wacz_of(room)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        warc = archive.read("archive/data.warc.gz")
        rows = gzip.decompress(archive.read("indexes/index.cdx.gz")).decode().splitlines()
        pages = [json.loads(line) for line in archive.read("pages/pages.jsonl").splitlines()]
    assert rows == sorted(rows)
    assert [page["url"] for page in pages[1:]] == [f"http://{site.host}/page", f"http://{site.host}/Other?b=2&a=1"]
    for row in rows:
        about = json.loads(row.split(" ", 2)[2])
        piece = warc[int(about["offset"]) : int(about["offset"]) + int(about["length"])]
        (record,) = ArchiveIterator(io.BytesIO(piece))
        assert (record.rec_headers.get_header("WARC-Target-URI"), record.rec_type) == (about["url"], "response")
    assert len(rows) == 2


def test_wacz_validate_accepts_it(room, site, tmp_path):
    program = shutil.which("wacz")
    if program is None:
        pytest.skip("the wacz program is not installed")
    add(room, site)
    (tmp_path / "case.wacz").write_bytes(wacz_of(room))
    done = subprocess.run([program, "validate", "-f", "case.wacz"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.example.org/A/b?z=1&a=2", "org,example)/a/b?a=2&z=1"),
        ("http://example.org", "org,example)/"),
        ("http://127.0.0.1:8080/x", "127.0.0.1:8080)/x"),
    ],
)
def test_sort_keys(url, key):
    assert sort_key(url) == key


def test_a_socks_proxy_gets_the_name_unresolved(site):
    asked = []
    server = socket.socket()
    server.bind(("127.0.0.1", 0))
    server.listen(4)

    def serve():
        for _ in range(1):
            client, _ = server.accept()
            client.recv(64)
            client.sendall(b"\x05\x00")
            request = client.recv(512)
            asked.append(request[5 : 5 + request[4]].decode() if request[3] == 3 else "an address")
            client.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50")
            client.recv(4096)
            client.sendall(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE
            )
            client.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()

    def refuse(host, port):
        raise AssertionError(host)

    proxy = f"socks5h://127.0.0.1:{server.getsockname()[1]}"
    web = HttpFetcher(Clock(), Web(proxy=proxy, obey_robots=False, resolver=refuse))
    assert web.fetch("http://news.example.org/page").data == PAGE
    thread.join(5)
    server.close()
    assert asked == ["news.example.org"]
