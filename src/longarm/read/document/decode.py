"""Bytes to characters, with the evidence for the encoding.

Order of belief: byte order mark, valid UTF-8, the declared charset when it decodes, then detection
(charset-normalizer). A declaration that the bytes contradict is told in a note, never obeyed in silence.
"""

from __future__ import annotations

import codecs
import re

from longarm.errors import UnreadableInputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Web pages that say Latin-1 mean Windows-1252 (WHATWG Encoding Standard, section 4.2).
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
_SAMPLE = 200_000
_WIDE = frozenset({"gb18030", "big5", "cp932", "euc_jp", "euc_kr", "cp949", "big5hkscs"})
_SINGLE = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "iso8859_2", "koi8_r")
_CANDIDATES = (*_SINGLE, *sorted(_WIDE))
_FEW_HIGH_BYTES = 12
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def _known(name: str | None) -> str | None:
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().strip("\"'").lower()).name
    except (LookupError, ValueError):
        return None
    if found in {"base64", "hex", "zlib", "bz2", "rot13", "uu", "quopri", "punycode", "idna", "undefined"}:
        return None
    return _WEB_NAMES.get(found, found)


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, ValueError):
        return None


def _detected(data: bytes) -> tuple[str, str] | None:
    """Ask charset-normalizer about a sample, then decode the whole with its answer.

    A few accented letters tell no single-byte encoding from another; there Windows-1252 is by far the commonest.
    """
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:_SAMPLE], cp_isolation=list(_CANDIDATES)).best()
    name = _WEB_NAMES.get(best.encoding, best.encoding) if best is not None else "cp1252"
    high = sum(byte > 127 for byte in data[:_SAMPLE])
    if high < _FEW_HIGH_BYTES and name not in _WIDE:
        name = "cp1252"
    for encoding in (name, "cp1252"):
        text = _try(data, encoding)
        if text is not None:
            return text, encoding
    return None


def _by_pattern(data: bytes) -> tuple[str, str] | None:
    """Tell UTF-16 without a byte order mark by its zero bytes."""
    sample = data[:4000]
    if sample.count(0) < max(2, len(sample) // 5):
        return None
    name = "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    text = _try(data, name)
    return (text, name) if text is not None and not _CONTROL.search(text) else None


def _cut_short(data: bytes) -> str | None:
    """Decode UTF-8 whose last character was cut off by a truncated download."""
    for drop in (1, 2, 3):
        if len(data) > drop and data[-drop] & 0xC0 == 0xC0:
            return _try(data[:-drop], "utf-8")
    return None


def decode_text(data: bytes, *, declared: str | None = None, name: str = "the file") -> tuple[str, tuple[str, ...]]:
    """Decode ``data`` and tell how.

    Args:
        data: the sealed bytes.
        declared: the charset that an HTTP header, meta element or MIME part claims.
        name: for the error sentence.

    Returns:
        The text with line ends untouched (a byte order mark stays as character 0) and plain notes, empty for
        ordinary UTF-8.

    Raises:
        UnreadableInputError: no encoding fits, or the result is mostly control characters.
    """
    text, notes = _decide(data, _known(declared), declared, name)
    sample = text[:20_000]
    if len(_CONTROL.findall(sample)) > max(8, len(sample) // 50):
        raise _binary(name)
    return text, notes


def _decide(data: bytes, claim: str | None, declared: str | None, name: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = _try(data, encoding)
            if text is not None:
                return text, () if encoding == "utf-8" else (f"The file is in {encoding}.",)
    wide = _by_pattern(data)
    if wide is not None:
        return wide[0], (f"The file is in {wide[1]} without a byte order mark.",)
    text = _try(data, "utf-8")
    if text is not None:
        lying = claim not in {None, "utf-8", "cp1252"} and not data.isascii()
        return text, (f"The file declares the charset {declared}, but its bytes are UTF-8.",) if lying else ()
    cut = _cut_short(data)
    if cut is not None:
        return cut, ("The last character is cut off.",)
    if claim is not None and claim != "utf-8":
        text = _try(data, claim)
        if text is not None:
            return text, (f"The file is in {claim}, as it declares.",)
    found = _detected(data)
    if found is None:
        raise _binary(name)
    said = f", although it declares {declared}" if declared else ""
    return found[0], (f"The file is not UTF-8; it was read as {found[1]}{said}, which is a guess from its bytes.",)


def _binary(name: str) -> UnreadableInputError:
    return UnreadableInputError(
        f"{name} does not hold readable text.",
        hint="Add the original document (HTML, text, Markdown, PDF, DOCX, EML or WARC).",
    )
