"""PDFs that are encrypted: opened in a child process, and only to say whether they open."""

from __future__ import annotations

import io
import subprocess
import sys

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from longarm.acquire.packed import check_pdf, opens_without_password
from longarm.errors import UnreadableInputError


def locked(password):
    plain, out = io.BytesIO(), io.BytesIO()
    canvas = Canvas(plain)
    canvas.drawString(50, 780, "The ministry ordered the office to close.")
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=plain)
    writer.encrypt(password, "owner")
    writer.write(out)
    return out.getvalue()


def test_an_empty_password_opens_and_another_is_refused():
    assert check_pdf(locked(""), "a.pdf") == ()
    with pytest.raises(UnreadableInputError, match="needs a password"):
        check_pdf(locked("secret"), "a.pdf")
    assert (opens_without_password(locked(""), "a"), opens_without_password(locked("secret"), "a")) == (True, False)


@pytest.mark.parametrize("data", [locked("")[:700], b"%PDF-1.7\n1 0 obj\n<</Encrypt 9 0 R>>\nstartxref\n9\n%%EOF"])
def test_a_broken_encrypted_one_is_refused_by_a_sentence(data):
    assert b"/Encrypt" in data or b"obj" in data
    with pytest.raises(UnreadableInputError, match=r"broken|needs a password"):
        check_pdf(data + b"/Encrypt", "a.pdf")


def test_the_process_that_asks_parses_none(tmp_path):
    (tmp_path / "a.pdf").write_bytes(locked(""))
    code = (
        "import pathlib, sys; from longarm.acquire.packed import check_pdf; "
        f"check_pdf(pathlib.Path({str(tmp_path / 'a.pdf')!r}).read_bytes(), 'a'); print('pypdf' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"
