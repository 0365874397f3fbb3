"""Tile paths and bundles as C2SP tlog-tiles gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.proofs.merkle import hash_leaf, root_of
from longarm.proofs.tiles import (
    decode_bundle,
    edge_tiles_of,
    encode_bundle,
    entry_bundles_of,
    levels_of,
    split_bundle,
    tile_path,
    tile_root,
    tiles_of,
)


@pytest.mark.parametrize(
    ("level", "number", "width", "path"),
    [
        (0, 0, 256, "tile/0/000"),
        (0, 0, 1, "tile/0/000.p/1"),
        (1, 1234067, 256, "tile/1/x001/x234/067"),
        (0, 1000, 8, "tile/0/x001/000.p/8"),
        ("entries", 273, 112, "tile/entries/273.p/112"),
    ],
)
def test_paths_are_those_of_the_specification(level, number, width, path):
    assert tile_path(level, number, width) == path


def test_the_tiles_of_70000_leaves_are_those_of_the_specification():
    tiles = list(tiles_of(70_000))
    assert sum(1 for level, _, width in tiles if level == 0 and width == 256) == 273
    assert list(edge_tiles_of(70_000)) == [(0, 273, 112), (1, 1, 17), (2, 0, 1)]
    assert tiles[-1] == (2, 0, 1)
    assert (1, 0, 256) in tiles
    assert list(entry_bundles_of(70_000))[-1] == (273, 112)


@given(st.integers(0, 2000))
def test_tiles_hold_every_leaf_once_and_edges_are_the_partial_ones(size):
    tiles = list(tiles_of(size))
    assert sum(width for level, _, width in tiles if level == 0) == size
    assert [tile for tile in tiles if tile[2] < 256] == list(edge_tiles_of(size))
    assert sum(width for _, width in entry_bundles_of(size)) == size


def test_a_full_tile_stands_for_the_root_of_its_leaves():
    hashes = [hash_leaf(bytes([i])) for i in range(256)]
    assert tile_root(hashes) == root_of(hashes)
    assert levels_of(hashes) == [hashes, [root_of(hashes)]]


def test_each_full_tile_stands_for_its_own_leaves():
    hashes = [hash_leaf(number.to_bytes(2, "big")) for number in range(2 * 256 + 5)]
    assert levels_of(hashes) == [hashes, [root_of(hashes[:256]), root_of(hashes[256:512])]]


@given(st.lists(st.binary(max_size=300), max_size=30))
def test_bundles_decode_to_what_was_encoded(entries):
    assert decode_bundle(encode_bundle(entries)) == entries


@given(st.lists(st.binary(min_size=1, max_size=40), min_size=1, max_size=6), st.data())
def test_a_cut_bundle_is_never_read_as_whole(entries, data):
    whole = encode_bundle(entries)
    cut = data.draw(st.integers(0, len(whole) - 1))
    found, _ = split_bundle(whole[:cut])
    assert found == entries[: len(found)]
    assert len(found) < len(entries)
    if encode_bundle(found) != whole[:cut]:
        with pytest.raises(ValueError, match="ends inside"):
            decode_bundle(whole[:cut])


def test_an_entry_of_65536_bytes_is_refused():
    assert decode_bundle(encode_bundle([b"x" * 65_535])) == [b"x" * 65_535]
    with pytest.raises(ValueError, match="65536 bytes"):
        encode_bundle([b"x" * 65_536])


def test_paths_of_large_numbers_are_in_groups_of_three_digits():
    assert tile_path(0, 1_234_067) == "tile/0/x001/x234/067"  # the example of C2SP tlog-tiles
    assert tile_path(1, 999_999) == "tile/1/x999/999"
    assert tile_path("entries", 1_000_000, 7) == "tile/entries/x001/x000/000.p/7"
