"""The sources of a bundle, held against the entries that seal them."""

from __future__ import annotations

import hashlib

import pytest

from longarm.verify.sources import check_sources, file_of, names_in
from longarm.verify.verdict import Fault, Unchecked

DATA = b"a report"
HEXES = hashlib.sha256(DATA).hexdigest()
STATEMENT = "longarm.stamp/v1\n…\n"


def leaf(data=DATA, **more):
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    return {"type": "sealed", "digest": digest, "size": len(data), "how": "file", "http": [], **more}


def token(data=b"token"):
    return leaf(data, how="stamp", http=[[":statement", STATEMENT]])


def sealed(*several):
    return {f"sealed/{hashlib.sha256(data).hexdigest()}": data for data in several}


def fault_of(files, leaves):
    with pytest.raises(Fault) as caught:
        check_sources(files, leaves)
    return caught.value.detail, caught.value.file, caught.value.entry


def test_files_are_found_by_name_and_folder():
    assert file_of({"a": b"x"}, "a") == b"x"
    with pytest.raises(Fault, match="missing") as caught:
        file_of({}, "a")
    assert caught.value.file == "a"
    assert names_in({"b/2": b"", "b/1": b"", "bc": b"", "a/b/1": b""}, "b/") == ["b/1", "b/2"]


def test_what_is_as_sealed_is_counted():
    judged = {"type": "judged"}
    assert check_sources(sealed(DATA, b"2"), {0: leaf(), 4: leaf(b"2"), 5: judged}) == "2 sources."


@pytest.mark.parametrize("more", [{"size": 7}, {"digest": "sha256:" + "0" * 64}])
def test_size_and_digest_must_both_fit(more):
    files = {**sealed(DATA), "sealed/" + "0" * 64: DATA}
    words, _, index = fault_of(files, {3: leaf(**more)})
    assert (words, index) == ("The source is not what its entry sealed.", 3)


def test_what_no_entry_seals_is_a_fault():
    assert fault_of(sealed(DATA, b"2"), {0: leaf()})[:2] == (
        "No log entry in the bundle seals this file.",
        *sealed(b"2"),
    )


def test_a_text_belongs_to_a_source():
    files = {**sealed(DATA), f"texts/{HEXES}.txt": b"text"}
    assert check_sources(files, {0: leaf()}) == "1 sources."
    assert fault_of({**files, "texts/0.txt": b""}, {0: leaf()})[1] == "texts/0.txt"


def test_a_statement_is_that_of_the_token_of_its_number():
    files = {**sealed(DATA, b"token"), "stamps/00000000.txt": STATEMENT.encode()}
    leaves = {0: token(), 1: leaf()}
    assert check_sources(files, leaves) == "2 sources."
    for other in (
        {**files, "stamps/00000000.txt": b"something else"},
        {**files, "stamps/00000001.txt": b""},  # a report has none, not even an empty one
        {**files, "stamps/00000002.txt": STATEMENT.encode()},
        {**files, "stamps/0.txt": STATEMENT.encode()},
    ):
        assert fault_of(other, leaves)[0] == "It is not the statement of a timestamp in the bundle."


def test_what_stayed_in_the_case_is_not_checked_and_counted():
    other = hashlib.sha256(b"2").hexdigest()
    files = {**sealed(DATA), f"withheld/{other}": b""}
    with pytest.raises(Unchecked) as caught:
        check_sources(files, {0: leaf(), 1: leaf(b"2")})
    words = "1 sources are as sealed; 1 stayed in the case, so nobody can check them here"
    assert caught.value.detail == f"{words}."
    with pytest.raises(Unchecked) as caught:
        check_sources(files, {0: leaf()})
    assert caught.value.detail == f"{words}; of 1 of them no entry is here either that says they were sealed."


def test_a_token_cannot_be_withheld_and_nothing_is_both_here_and_away():
    held = hashlib.sha256(b"token").hexdigest()
    assert fault_of({f"withheld/{held}": b""}, {0: token()})[0] == "The file is missing."
    words = "The bundle holds the source that it says is withheld."
    assert fault_of({**sealed(DATA), f"withheld/{HEXES}": b""}, {0: leaf()})[:2] == (words, f"withheld/{HEXES}")
    assert fault_of({f"texts/{HEXES}.txt": b"", f"withheld/{HEXES}": b""}, {0: leaf()})[0] == words
