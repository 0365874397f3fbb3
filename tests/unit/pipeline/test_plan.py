"""Order of stages, one source a digest, and what makes a reading stale."""

from __future__ import annotations

import msgspec
import pytest

from longarm.bootstrap import GIVEN, find_stages
from longarm.pipeline.plan import Stage, find_gaps, find_sources, merge, reading_key
from longarm.records.capture import Declared, Sealed


def leaf(digest="sha256:a", **more):
    values = {"size": 1, "at": "2026-01-01T00:00:00Z", "nonce": "n", "name": "f.txt", "media_type": "text/plain"}
    return Sealed(digest=digest, **{**values, **more})


def test_every_stage_gets_what_it_takes():
    assert find_gaps(find_stages(), GIVEN) == []


def test_a_gap_is_named():
    assert find_gaps([Stage("read", "1", ("Sealed",), (), "")], ()) == [
        "read takes Sealed, which nothing before it gives."
    ]


def test_the_same_bytes_are_one_report_however_often_they_are_sealed():
    again = leaf(name="other.txt", at="2026-02-01T00:00:00Z", declared=Declared(outlet="Noordpost"))
    sources = find_sources([(0, leaf()), (1, leaf("sha256:b")), (2, again)])
    assert [source.index for source in sources] == [0, 1]
    assert sources[0].first == leaf()
    assert sources[0].sealed.name == "f.txt"
    assert sources[0].sealed.declared.outlet == "Noordpost"


def test_what_is_declared_later_completes_and_corrects():
    merged = merge(Declared(outlet="A", published="2022"), Declared(published="2022-10"))
    assert merged == Declared(outlet="A", published="2022-10")


def test_time_and_nonce_do_not_make_a_reading_stale():
    other = leaf(at="2027-01-01T00:00:00Z", nonce="m")
    assert reading_key(leaf(), "r 1", "c") == reading_key(other, "r 1", "c")


@pytest.mark.parametrize(
    ("sealed", "reader", "codebook"),
    [
        (leaf(), "r 2", "c"),
        (leaf(), "r 1", "d"),
        (leaf(declared=Declared(published="2022")), "r 1", "c"),
        (leaf(name="g.txt"), "r 1", "c"),
        (leaf(media_type="text/html"), "r 1", "c"),
        (msgspec.structs.replace(leaf(), http=(("content-type", "text/html"),)), "r 1", "c"),
    ],
)
def test_whatever_a_reading_depends_on_makes_it_stale(sealed, reader, codebook):
    assert reading_key(sealed, reader, codebook) != reading_key(leaf(), "r 1", "c")
