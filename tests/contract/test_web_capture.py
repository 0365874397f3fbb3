"""A page sealed from the web: its exchange beside it, custody, WACZ, a SOCKS proxy; servers of the test's own."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import socket
import threading
import zipfile

import pytest
from loopback import PAGE, Clock, add
from warcio.archiveiterator import ArchiveIterator

from longarm.acquire.exchange import Hop, to_warc
from longarm.acquire.http import HttpFetcher, Web
from longarm.publish.custody import MISSING, NOT_APPLICABLE, PASS
from longarm.publish.wacz import WebPage, sort_key, write_wacz
from longarm.records.capture import Capture
from longarm.shelf.custody import custody_of
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome

AT = "2026-11-24T09:00:00Z"
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


def rows_of(blocks, index):
    """Return the rows that the list of blocks leads to; each block begins with the key that the list says."""
    rows = []
    for line in blocks:
        key, at, about = line.split(" ", 2)
        where = json.loads(about)
        packed = index[where["offset"] : where["offset"] + where["length"]]
        assert where["digest"] == "sha256:" + hashlib.sha256(packed).hexdigest()
        found = gzip.decompress(packed).decode().splitlines()
        assert found[0].startswith(f"{key} {at} ")
        rows += found
    return rows


def test_a_long_index_is_in_blocks_that_a_replay_program_reads_one_by_one():
    answer = to_warc([Hop("https://example.org/", AT, "", "200 OK", (), (), b"x")], "test")
    pages = [WebPage("https://example.org/", AT, str(number), answer) for number in range(2500)]
    with zipfile.ZipFile(io.BytesIO(write_wacz(pages, software="test", made=AT, title="Many"))) as archive:
        index = archive.read("indexes/index.cdx.gz")
        _, *blocks = archive.read("indexes/index.idx").decode().splitlines()
    assert (len(blocks), len(rows_of(blocks, index))) == (3, 2500)


def test_the_index_of_a_wacz_leads_to_every_answer(room, site):
    add(room, site)
    add(room, site, "/Other?b=2&a=1")
    data = wacz_of(room)
    assert data == wacz_of(room)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        warc = archive.read("archive/data.warc.gz")
        index = archive.read("indexes/index.cdx.gz")
        head, *blocks = archive.read("indexes/index.idx").decode().splitlines()
        pages = [json.loads(line) for line in archive.read("pages/pages.jsonl").splitlines()]
    rows = gzip.decompress(index).decode().splitlines()
    assert rows == sorted(rows)
    assert head == '!meta 0 {"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"}'
    assert rows_of(blocks, index) == rows
    assert [page["url"] for page in pages[1:]] == [f"http://{site.host}/page", f"http://{site.host}/Other?b=2&a=1"]
    for row in rows:
        about = json.loads(row.split(" ", 2)[2])
        piece = warc[int(about["offset"]) : int(about["offset"]) + int(about["length"])]
        (record,) = ArchiveIterator(io.BytesIO(piece))
        assert (record.rec_headers.get_header("WARC-Target-URI"), record.rec_type) == (about["url"], "response")
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.example.org/A/b?z=1&a=2", "org,example)/a/b?a=2&z=1"),
        ("http://example.org", "org,example)/"),
        ("http://127.0.0.1:8080/x", "1,0,0,127:8080)/x"),
        ("http://www2.example.org:443/?B=2&a=1", "org,example:443)/?a=1&b=2"),
        ("https://example.org:443/a%2Fb", "org,example)/a%2fb"),
        ("http://[::1]:8080/", "[::1]:8080)/"),
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
