"""Builds hostile files: nothing binary is kept in the tree, every file comes from a seed number."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from collections.abc import Callable, Iterator

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SENTENCE = "The office on the quay was closed, the minister said on Tuesday. "
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def text(chance: random.Random) -> bytes:
    return (
        (SENTENCE * chance.randint(1, 40)).replace(". ", chance.choice([". ", ".\n", ".\r\n\r\n", ".\u2028"])).encode()
    )


def html(chance: random.Random) -> bytes:
    tags = [
        "p",
        "div",
        "table",
        "td",
        "li",
        "a",
        "b",
        "article",
        "script",
        "style",
        "svg",
        "form",
        "h1",
        "title",
        "time",
    ]
    attributes = ["", " class=x", " hidden", " href=javascript:1"]
    parts = [
        f"<{chance.choice(['', '/'])}{chance.choice(tags)}{chance.choice(attributes)}>"
        for _ in range(chance.randint(1, 120))
    ]
    words = [
        chance.choice([SENTENCE, "&nbsp;", "&#x0;", "&#1114112;", "\x00", "]]>", "<!--", "\u202e", "<![CDATA["])
        for _ in parts
    ]
    return ("<!doctype html><html><body>" + "".join(a + b for a, b in zip(parts, words, strict=True))).encode()


def pdf(chance: random.Random) -> bytes:
    stream = b"BT /F1 12 Tf 72 720 Td (The office on the quay was closed, the minister said.) Tj ET"
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % chance.choice([1, 1, 0, -1, 10**9]),
        b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>" % chance.choice([2, 2, 3, 99]),
        b"<</Length %d>>stream\n%s\nendstream" % (chance.choice([len(stream), 0, 10**8]), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, 2)
    offsets = []
    for number, body in enumerate(bodies, start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj" % number + body + b"endobj\n")
    xref = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % o for o in offsets))
    out.write(b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % chance.choice([xref, xref, 0, 10**7]))
    return out.getvalue()


def docx(chance: random.Random) -> bytes:
    inner = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>" * chance.randint(1, 30)
    nested = "<w:p>" * chance.choice([0, 0, 400, 3000])
    document = f"<w:document {W}><w:body>{inner}{nested}{nested.replace('<', '</')}</w:body></w:document>"
    if chance.random() < 0.2:
        document = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + document.replace("quay", "&e;")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(chance.choice(["word/document.xml", "word/document2.xml", "../word/document.xml"]), document)
    return out.getvalue()


def mail(chance: random.Random) -> bytes:
    kind = chance.choice(
        [
            "text/plain",
            "text/html",
            "multipart/mixed; boundary=X",
            "multipart/mixed",
            "nonsense",
            "text/plain; charset=klingon",
            "message/rfc822",
        ]
    )
    coding = chance.choice(["7bit", "base64", "quoted-printable", "x-uuencode", "rot13"])
    date = chance.choice(["Mon, 05 Dec 2022 09:00:00 +0100", "yesterday", "Mon, 99 Dec 2022 99:99:99 +9999", ""])
    subject = chance.choice(["Offices", "=?utf-8?b?4pyT?=", "=?klingon?q?x?=", "=?utf-8?b?broken", "a" * 5000])
    body = chance.choice([SENTENCE * 5, "--X\n\n" + SENTENCE + "\n--X--", "--X\n" * 500, "VGhlIG9mZmljZQ==", "=ZZ=\n"])
    sender = chance.choice(["a@example.org", "=?x?", "<<>>", '"a'])
    head = f"From: {sender}\nTo: b@example.org\nSubject: {subject}\nDate: {date}\nMIME-Version: 1.0\n"
    return f"{head}Content-Type: {kind}\nContent-Transfer-Encoding: {coding}\n\n{body}\n".encode()


def warc(chance: random.Random) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=chance.random() < 0.5)
    for number in range(chance.randint(1, 4)):
        body = chance.choice([text, html, pdf])(chance)
        headers = StatusAndHeaders(
            "200 OK",
            [("Content-Type", "text/html"), ("Content-Encoding", chance.choice(["identity", "gzip"]))],
            protocol="HTTP/1.1",
        )
        url = chance.choice([f"https://example.org/{number}", "nonsense", "http://[::1", "urn:x"])
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(body), length=len(body), http_headers=headers)
        )
    return out.getvalue()


BUILDERS: dict[str, Callable[[random.Random], bytes]] = {
    "txt": text,
    "md": text,
    "html": html,
    "pdf": pdf,
    "docx": docx,
    "eml": mail,
    "warc": warc,
    "warc.gz": warc,
}


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice([1, 8, 64])):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _splice(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    junk = chance.choice(
        [
            b"\x00" * 50,
            bytes(range(256)),
            b"\xff\xfe",
            b"(" * 5000,
            b"<" * 5000,
            b"\n" * 5000,
            "\u202e\ufeff\ud7ff".encode(),
        ]
    )
    return data[:at] + junk + data[at:]


def _double(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[at:] + data[:at]


def _as_is(data: bytes, chance: random.Random) -> bytes:
    return data


CHANGES = (_as_is, _cut, _flip, _flip, _splice, _double)


def hostile_files(count: int) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of ``count`` files: every kind, whole or damaged, some under a wrong name."""
    kinds = sorted(BUILDERS)
    for number in range(count):
        chance = random.Random(number)
        kind = kinds[number % len(kinds)]
        data = chance.choice(CHANGES)(BUILDERS[kind](chance), chance)
        extension = kind if chance.random() < 0.85 else chance.choice(kinds)
        yield f"{number:04d}.{extension}", data


def gzip_bomb(mebibytes: int) -> bytes:
    """Return gzip bytes that unpack to as many mebibytes of zeros behind a WARC head."""
    return gzip.compress(
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % (mebibytes << 20) + bytes(mebibytes << 20)
    )
