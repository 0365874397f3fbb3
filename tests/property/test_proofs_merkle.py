"""Laws of Merkle trees over random trees, and agreement with pymerkle."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from longarm.proofs.merkle import (
    Frontier,
    Tree,
    hash_leaf,
    prove_consistency,
    prove_inclusion,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from longarm.seal.log import push_hash, root_of_edges

MOST = 5000
SIZES = st.integers(1, MOST)
HASHES = [hash_leaf(number.to_bytes(2, "big")) for number in range(MOST)]


def peer_of(size):
    tree = InmemoryTree(algorithm="sha256")
    for number in range(size):
        tree.append_entry(number.to_bytes(2, "big"))
    return tree


@settings(max_examples=60, deadline=None)
@given(SIZES, st.data())
def test_inclusion_proofs_verify_and_stay_short(size, data):
    index = data.draw(st.integers(0, size - 1))
    root = root_of(HASHES[:size])
    path = prove_inclusion(HASHES[:size], index)
    assert verify_inclusion(HASHES[index], index, size, path, root)
    assert len(path) <= (size - 1).bit_length()
    assert Tree(HASHES[:size]).prove_inclusion(index) == path
    other = data.draw(st.integers(0, size - 1))
    assert verify_inclusion(HASHES[index], other, size, path, root) is (other == index)


@settings(max_examples=60, deadline=None)
@given(SIZES, st.data())
def test_consistency_proofs_verify_for_prefixes_only(size, data):
    old = data.draw(st.integers(1, size))
    root, before = root_of(HASHES[:size]), root_of(HASHES[:old])
    path = prove_consistency(HASHES[:size], old)
    assert verify_consistency((old, before), (size, root), path)
    forged = hashlib.sha256(before).digest()
    assert not verify_consistency((old, forged), (size, root), path)
    assert not verify_consistency((old, before), (size, forged), path)


@settings(max_examples=60, deadline=None)
@given(SIZES, st.data())
def test_a_flipped_bit_anywhere_in_a_proof_is_refused(size, data):
    index = data.draw(st.integers(0, size - 1))
    path = prove_inclusion(HASHES[:size], index)
    if path:
        broken = list(path)
        at = data.draw(st.integers(0, len(path) - 1))
        bit = data.draw(st.integers(0, 255))
        broken[at] = (int.from_bytes(broken[at], "big") ^ (1 << bit)).to_bytes(32, "big")
        assert not verify_inclusion(HASHES[index], index, size, broken, root_of(HASHES[:size]))


@settings(max_examples=20, deadline=None)
@given(SIZES)
def test_growing_by_tiles_gives_the_root_of_the_whole(size):
    edges, frontier = [], Frontier()
    for index, leaf in enumerate(HASHES[:size]):
        push_hash(edges, index, leaf)
        frontier.append(leaf)
    assert root_of_edges(edges) == frontier.root() == root_of(HASHES[:size])


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 400), st.data())
def test_roots_and_proofs_are_those_of_pymerkle(size, data):
    tree = peer_of(size)
    index = data.draw(st.integers(0, size - 1))
    old = data.draw(st.integers(1, size))
    hashes = HASHES[:size]
    assert tree.get_root() == root_of(hashes)
    peer = tree.prove_inclusion(index + 1, size).serialize()["path"]
    # The peer lists the leaf among its siblings, from left to right.
    assert sorted(step.hex() for step in (hashes[index], *prove_inclusion(hashes, index))) == sorted(peer)
    if old < size:
        assert verify_consistency((old, tree.get_root(old)), (size, tree.get_root()), prove_consistency(hashes, old))
