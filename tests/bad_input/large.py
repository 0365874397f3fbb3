"""Large and repetitive files, each made to slow one parser down or to fill memory."""

from hostile import gzip_bomb

#: (name, bytes)
LARGE = [
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
]
