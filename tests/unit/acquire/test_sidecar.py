"""Sidecars: what they may say, and what is refused."""

from __future__ import annotations

import pytest

from longarm.acquire.sidecar import merge_declared, parse_sidecar
from longarm.errors import UnreadableInputError
from longarm.records.capture import Declared


def test_every_key() -> None:
    data = (
        b'published = 2022-10-26\noutlet = "Polder Wire"\nauthors = ["A", "B"]\ngenre = "official"\nlang = "nl"\n'
        b'url = "https://example.org/"\ntitle = "T"\nnote = "n"'
    )
    declared = parse_sidecar(data, "a.toml")
    assert declared == Declared(
        published="2022-10-26",
        outlet="Polder Wire",
        authors=("A", "B"),
        genre="official",
        lang="nl",
        url="https://example.org/",
        title="T",
        note="n",
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'publisher = "x"', "unknown key 'publisher'"),
        (b"published = [1]", "must be text"),
        (b'published = "yesterday"', "not a publication date"),
        (b'genre = "blog"', "not a genre"),
        (b"outlet = ", "not readable TOML"),
        (b"\xff\xfe", "not readable TOML"),
        (b"outlet = 5", "must be text"),
        (b"authors = [1]", "must be text"),
    ],
)
def test_refusals(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableInputError, match=words) as caught:
        parse_sidecar(data, "a.toml")
    assert caught.value.hint


def test_first_declaration_wins_field_by_field() -> None:
    merged = merge_declared(Declared(outlet="command line"), Declared(outlet="sidecar", lang="nl"))
    assert (merged.outlet, merged.lang) == ("command line", "nl")
