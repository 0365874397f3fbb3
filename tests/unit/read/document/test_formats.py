"""PDF, DOCX, e-mail and Markdown."""

from __future__ import annotations

import io
import zipfile

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas
from sealing import opened, passage, words_of

from longarm.errors import OversizeError, UnreadableInputError
from longarm.records.report import Role

P1 = "The harbour authority has told the embassy to close the office, the minister said on Tuesday."
P2 = "Officials said that nobody had asked the ministry for permission to open the office at all."


def pdf(*pages: list[str], password: str | None = None) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(50, 780 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    if password is None:
        return out.getvalue()
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(out.getvalue()))
    writer.encrypt(password, "owner")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


def docx(*paragraphs: tuple[str, str], extra: dict[str, bytes] | None = None) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{s}"/></w:pPr><w:r><w:t>{t}</w:t></w:r></w:p>' for s, t in paragraphs)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def test_pdf_pages_and_hyphens() -> None:
    one = [
        "Embassy told to close office",
        "The harbour authority has told the embassy to close the office, the min-",
        "ister said on Tuesday.",
    ]
    report = opened(pdf(one, [P2]), "a.pdf")
    assert words_of(report) == [P1, P2]
    assert [p.where for p in report.passages if p.role is Role.BODY] == ["page 1", "page 2"]
    assert passage(report, P1).span.of(report.text) == P1


def test_pdf_heads_feet_and_numbers_are_apart() -> None:
    pages = [["Example Institute report", f"{P1[:-1]} in case {n}.", P2, str(n)] for n in range(1, 5)]
    report = opened(pdf(*pages), "a.pdf")
    assert all("Institute" not in words for words in words_of(report))
    assert len(words_of(report, Role.FURNITURE)) == 8


def test_pdf_with_an_empty_password_is_read_and_with_another_refused() -> None:
    assert words_of(opened(pdf([P1], password=""), "a.pdf")) == [P1]
    with pytest.raises(UnreadableInputError, match="needs a password"):
        opened(pdf([P1], password="secret"), "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n0\n%%EOF", pdf([P1])[:300]])
def test_broken_pdf(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match=r"broken|no text") as caught:
        opened(data, "a.pdf")
    assert caught.value.hint


def test_pdf_of_pictures_says_so() -> None:
    with pytest.raises(UnreadableInputError, match="only pictures of pages"):
        opened(pdf([]), "a.pdf")


def test_the_day_a_file_was_made_is_no_publication_day() -> None:
    report = opened(pdf([P1]), "a.pdf")
    assert report.published.value is None
    assert report.evidence["made"][0].grade == "inferred"


def test_docx_paragraphs_headings_and_notes() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = (
        f"<w:footnotes {space}><w:footnote><w:p><w:r><w:t>See the annex.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    data = docx(
        ("Title", "Embassy told to close office"), ("", P1), ("", P2), extra={"word/footnotes.xml": note.encode()}
    )
    report = opened(data, "a.docx")
    assert report.title == "Embassy told to close office"
    assert words_of(report) == [P1, P2]
    assert passage(report, P2).where == "paragraph 3"
    assert passage(report, "annex").because == "footnote"


BOMB = (
    b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><w>&c;</w>'
)


@pytest.mark.parametrize("part", [BOMB, b"<w", b'<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'])
def test_hostile_docx_parts(part: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", part)
    with pytest.raises(UnreadableInputError, match="broken DOCX"):
        opened(out.getvalue(), "a.docx")


def test_docx_that_unpacks_too_far() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + bytes(60 << 20))
    with pytest.raises(OversizeError, match="unpacks to more than 48 MiB"):
        opened(out.getvalue(), "a.docx")


HEADERS = (
    "From: Press desk <press@example.org>\nTo: desks@example.net\nSubject: Re: New study on offices\n"
    "Date: Mon, 05 Dec 2022 09:00:00 +0100\nMIME-Version: 1.0\n"
)


def test_mail_headers_are_evidence_and_quoted_mail_is_apart() -> None:
    quoted = "On Mon, 5 Dec 2022 at 08:00, Desk <d@example.org> wrote:\n> The office is open, they claim.\n"
    report = opened(f"{HEADERS}Content-Type: text/plain; charset=utf-8\n\n{P1}\n\n{P2}\n\n{quoted}", "a.eml")
    assert (report.title, report.authors, report.published.value) == (
        "New study on offices",
        ("Press desk",),
        "2022-12-05",
    )
    assert report.evidence["published"][0].where == "mail header Date"
    assert words_of(report, Role.HEADLINE) == ["New study on offices"]
    assert words_of(report) == [P1, P2]
    assert passage(report, "they claim").because == "quoted mail"


def test_mail_in_html_and_in_base64() -> None:
    html = f"{HEADERS}Content-Type: text/html; charset=utf-8\n\n<html><body><p>{P1}</p><p>{P2}</p></body></html>"
    assert words_of(opened(html, "a.eml")) == [P1, P2]
    import base64

    packed = base64.b64encode(f"{P1}\n\n{P2}".encode()).decode()
    kind = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64"
    base = f"{HEADERS}{kind}\n\n{packed}\n"
    assert words_of(opened(base, "a.eml")) == [P1, P2]


def test_mail_without_text() -> None:
    with pytest.raises(UnreadableInputError, match="mail without text"):
        opened(f"{HEADERS}Content-Type: image/png\n\nxx", "a.eml")


def test_markdown_marks_stand_outside_the_passages() -> None:
    report = opened(
        "---\noutlet: Liffey Weekly\npublished: 2022-10-28\n---\n\n# Forty-six and counting?\n\n"
        f"{P1}\n\n> {P2}\n\n- one item of a list\n\n```\ncode\n```\n",
        "a.md",
    )
    assert (report.title, report.outlet) == ("Forty-six and counting?", "Liffey Weekly")
    assert words_of(report) == [P1, P2, "one item of a list"]
    assert passage(report, "code").role is Role.FURNITURE


def test_unknown_kinds_are_refused() -> None:
    with pytest.raises(UnreadableInputError, match="does not read"):
        opened(b"x", "a.bin", media_type="image/png")
