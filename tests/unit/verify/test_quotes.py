"""The quotes of register entries, held against the texts of a bundle."""

from __future__ import annotations

import pytest

from longarm.proofs.canonical import canonical_bytes
from longarm.verify.quotes import check_quotes, find_supports, slice_text
from longarm.verify.verdict import Fault, Unchecked

HEXES = "ab" * 32
TEXT = "“Closed”, the ministry said."


def support(quote="“Closed”", start=0, report=f"sha256:{HEXES}", **more):
    return {"quote": quote, "start": start, "report": report, "claim": "c-1", **more}


def bundle(*supports, text=TEXT, kept="sealed"):
    files = {"entries/NL-1.json": canonical_bytes({"supports": list(supports)}), f"{kept}/{HEXES}": b""}
    return files if text is None else {**files, f"texts/{HEXES}.txt": text.encode()}


def fault_of(files):
    with pytest.raises(Fault) as caught:
        check_quotes(files)
    return caught.value


def test_quotes_are_counted_by_characters_and_not_by_bytes():
    assert check_quotes(bundle(support(), support("the ministry", 10))) == "2 quotes stand in their texts."
    assert fault_of(bundle(support("the ministry", 14))).detail == (
        "A quote does not stand where it is said to, at 14 of abababababab…."
    )
    assert check_quotes({}) == "0 quotes stand in their texts."


@pytest.mark.parametrize(
    "one", [support(start=1), support(start=-28), support(start=True), support(start="0"), support(start=0.5),
            support(quote=None), support(quote=["“Closed”"]), support(quote="closed")],
)  # fmt: skip
def test_what_does_not_stand_there_is_a_fault(one):
    found = fault_of(bundle(support(), one))
    assert found.detail.startswith("A quote does not stand where it is said to")
    assert found.file == "entries/NL-1.json"


def test_a_text_that_is_none_holds_no_quote():
    files = {**bundle(support(), text=None), f"texts/{HEXES}.txt": b"\xff\xfe"}
    assert "does not stand" in fault_of(files).detail
    assert slice_text(b"\xff", 0, 0) is None


def test_a_quote_without_its_text_is_not_checked():
    other = f"sha256:{'cd' * 32}"
    files = {**bundle(support(), support(report=other)), f"sealed/{'cd' * 32}": b""}
    with pytest.raises(Unchecked) as caught:
        check_quotes(files)
    assert caught.value.detail == "1 quotes stand in their texts; for 1 the bundle holds no text."


def test_the_report_must_be_here_or_withheld():
    with pytest.raises(Unchecked, match="for 1 the bundle"):
        check_quotes(bundle(support(), text=None, kept="withheld"))
    assert fault_of(bundle(support(), kept="elsewhere")).detail == (
        "It rests on report abababababab…, which the bundle does not hold."
    )


@pytest.mark.parametrize("data", [b"{", b"[1,]", b"\xff", b"[" * 100_000])
def test_an_entry_that_cannot_be_read_is_a_fault(data):
    assert fault_of({"entries/NL-1.json": data}).detail == "The register entry cannot be read."


def test_an_entry_has_its_one_form():
    assert fault_of({"entries/NL-1.json": b'{"b":1, "a":2}'}).detail == "The register entry is not in canonical form."


def test_supports_are_found_wherever_they_stand():
    nested = {"a": [{"denials": [{"support": support(quote="x")}]}], "b": support(quote="y")}
    assert sorted(one["quote"] for one in find_supports(nested)) == ["x", "y"]
    incomplete = support()
    del incomplete["claim"]
    assert list(find_supports([incomplete, 5, "quote"])) == []
