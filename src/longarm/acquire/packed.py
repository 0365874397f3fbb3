"""Looks into packed documents before they are sealed: DOCX that unpack too far, PDFs that cannot be opened."""

from __future__ import annotations

import io
import zipfile

from longarm.acquire.limits import MEBIBYTE, Limits
from longarm.errors import LongarmError, OversizeError, UnreadableInputError
from longarm.isolate import run_isolated

_MOST_MEMBERS = 10_000
_AGAIN = "Fetch or export it again."
#: What the look into an encrypted PDF may take; a real one takes a fraction of a second.
_SECONDS, _MEBIBYTES = 10.0, 1024


def check_docx(data: bytes, name: str, limits: Limits) -> None:
    """Check that a DOCX can be opened and does not unpack too far.

    Raises:
        UnreadableInputError: the archive is broken, encrypted, or holds no document.
        OversizeError: it claims to unpack to more than the caps allow.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise UnreadableInputError(
            f"{name} is a broken DOCX.", hint="Export it again from the word processor."
        ) from error
    if any(m.flag_bits & 1 for m in members):
        words = f"{name} is protected with a password."
        raise UnreadableInputError(words, hint="Save it without the password and add that copy.")
    if not any(m.filename.startswith("word/document") for m in members):
        raise UnreadableInputError(f"{name} is a ZIP archive without a document.", hint="Unpack it and add the folder.")
    unpacked = sum(m.file_size for m in members)
    packed = max(1, sum(m.compress_size for m in members))
    too_dense = unpacked > limits.free_bytes and unpacked > packed * limits.expansion
    if len(members) > _MOST_MEMBERS or unpacked > limits.unpacked_bytes or too_dense:
        words = (
            f"{name} would unpack from {len(data) / MEBIBYTE:.1f} to {unpacked / MEBIBYTE:.0f} MiB, as zip bombs do."
        )
        raise OversizeError(words, hint="If it is a real document, save it as PDF or text and add that.")


def check_pdf(data: bytes, name: str) -> tuple[str, ...]:
    """Check that a PDF can be opened without a password; return warnings.

    Whether an encrypted one opens is asked in a child process, like everything that parses a PDF.

    Raises:
        UnreadableInputError: it is broken beyond repair, needs a password, or the look into it ran over its caps.
    """
    tail = data[-2048:]
    if b"startxref" not in data and b"xref" not in data and b" obj" not in data:
        raise UnreadableInputError(f"{name} is a broken PDF: it holds no objects.", hint=_AGAIN)
    warnings = () if b"%%EOF" in tail else ("The PDF is cut off at its end; pages may be missing.",)
    if b"/Encrypt" in data and not _opens_in_child(data, name):
        raise UnreadableInputError(
            f"{name} is a PDF that needs a password.", hint="Save it without the password and add that copy."
        )
    return warnings


def _opens_in_child(data: bytes, name: str) -> bool:
    try:
        opens = run_isolated(opens_without_password, data, name, gives=bool, seconds=_SECONDS, mebibytes=_MEBIBYTES)
    except OversizeError as error:
        raise UnreadableInputError(f"{name} is an encrypted PDF that nothing opens in time.", hint=_AGAIN) from error
    except LongarmError as error:
        raise UnreadableInputError(f"{name} is a broken PDF.", hint=_AGAIN) from error
    return bool(opens)


def opens_without_password(data: bytes, name: str) -> bool:
    """Say whether an encrypted PDF opens without a password; called in a child process.

    Raises:
        UnreadableInputError: it is broken.
    """
    import pypdf
    from pypdf.errors import DependencyError, PyPdfError

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        return not reader.is_encrypted or bool(reader.decrypt(""))
    except DependencyError:
        return False
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError) as error:
        raise UnreadableInputError(f"{name} is a broken PDF.", hint=_AGAIN) from error
