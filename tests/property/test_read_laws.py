"""Laws of the whole read stage: any text is read, twice the same, and every span lies in the text."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from longarm.bootstrap import make_reader
from longarm.errors import UnreadableInputError
from longarm.records.capture import Sealed

_PIECES = st.sampled_from(
    [
        "The ministry said",
        "“",
        "”",
        "«",
        "»",
        "「",
        "」",
        "„",
        "'",
        '"',
        "\r\n",
        "\n\n",
        "\u2028",
        "según",
        "laut",
        "据",
        "报道",
        "による",
        "と述べた",
        "54",
        "according to",
        "Wang Wenbin",
        "police stations",
        ",",
        ":",
        "。",
        "\x00",
        "\ud800",
        "\u202e",
        "é",
        "e\u0301",
        "𝕏",
        "١٢٣",
        "dijo que",
        "zei dat",
        " ",
        "(",
        ")",
        "Volgens",
        ", sagte",
        "Ministerium",
        "l'",
        "has denied",
    ]
)
_TEXTS = st.one_of(st.text(max_size=120), st.lists(_PIECES, max_size=40).map(" ".join), st.lists(_PIECES).map("".join))


def sealed_of(data: bytes) -> Sealed:
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    return Sealed(digest=digest, size=len(data), at="", nonce="", name="r.txt", media_type="text/plain; charset=utf-8")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TEXTS)
def test_any_text_is_read_twice_the_same_and_its_spans_lie_in_it(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        first, second = (make_reader().read(data, sealed_of(data)) for _ in range(2))
    except UnreadableInputError:
        return  # a text without a printing character is refused
    assert first == second
    size = len(first.report.text)
    for one in first.attributions:
        for span in (*one.source, *one.cue, *one.content):
            assert 0 <= span.start < span.end <= size
    for claim in first.claims:
        assert 0 <= claim.span.start <= claim.span.end <= size


TEXTS = {
    "en.txt": "The Dutch foreign ministry said on 2 November 2022 that two offices must close. “We were not asked,” "
    "said Wopke Hoekstra, the minister. According to Safeguard Defenders, there are 54 stations in 21 countries.\n",
    "nl.txt": "Volgens RTL Nieuws en Follow the Money zijn er twee bureaus in Nederland geopend, zei een woordvoerder "
    "van het ministerie van Buitenlandse Zaken. De Chinese ambassade ontkent dat er politiemensen werken.\n",
    "zh.txt": "據路透社報道，全球至少有54個站點。中國外交部發言人汪文斌表示，有關指責不屬實。\n",
    "es.txt": "Según la ONG Safeguard Defenders, hay nueve oficinas en España. El gobierno chino niega que existan.\n",
}
SETTINGS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "OMP_NUM_THREADS": "1", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "2", "TZ": "Pacific/Auckland"},
)


@pytest.mark.parametrize("what", [(), ("--attributions",)], ids=["claims", "attributions"])
def test_fresh_processes_give_identical_bytes(tmp_path: Path, what: tuple[str, ...]) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "longarm", "read", *what, "--json", *sorted(TEXTS)]
    outputs = [
        subprocess.run(
            command, cwd=tmp_path, env={**os.environ, **one}, capture_output=True, check=True, timeout=300
        ).stdout
        for one in SETTINGS
    ]
    assert outputs[0] == outputs[1]
    assert outputs[0].count(b"\n") >= len(TEXTS)
