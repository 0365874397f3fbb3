"""Merkle trees against the published vectors of Certificate Transparency."""

import pytest

from longarm.proofs.merkle import (
    EMPTY_ROOT,
    Frontier,
    Tree,
    hash_leaf,
    prove_consistency,
    prove_inclusion,
    root_of,
    verify_consistency,
    verify_inclusion,
)

# The eight leaves and roots of the reference implementation of RFC 6962.
LEAVES = [
    bytes.fromhex(text)
    for text in ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
HASHES = [hash_leaf(leaf) for leaf in LEAVES]


def test_the_empty_tree_has_the_hash_of_nothing():
    assert root_of([]) == EMPTY_ROOT == Frontier().root()
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_those_of_the_reference(size):
    frontier = Frontier()
    for leaf in HASHES[:size]:
        frontier.append(leaf)
    assert root_of(HASHES[:size]).hex() == frontier.root().hex() == ROOTS[size - 1]


def test_every_inclusion_proof_of_eight_leaves_verifies_for_its_leaf_only():
    for size in range(1, 9):
        root = root_of(HASHES[:size])
        for index in range(size):
            path = prove_inclusion(HASHES[:size], index)
            right = [i for i in range(size) if verify_inclusion(HASHES[i], i, size, path, root)]
            assert right == [index]
            assert verify_inclusion(HASHES[index], index, size, path, root)


def test_every_consistency_proof_of_eight_leaves_verifies_for_its_sizes_only():
    roots = {size: root_of(HASHES[:size]) for size in range(1, 9)}
    for new in range(1, 9):
        for old in range(1, new + 1):
            path = prove_consistency(HASHES[:new], old)
            fits = [
                size for size in range(1, new + 1) if verify_consistency((size, roots[size]), (new, roots[new]), path)
            ]
            assert fits == [old]


def test_proofs_that_are_cut_or_lengthened_are_refused():
    root = root_of(HASHES)
    path = prove_inclusion(HASHES, 5)
    for broken in [path[:-1], path[1:], [*path, root], [root, *path], [], path[::-1]]:
        assert not verify_inclusion(HASHES[5], 5, 8, broken, root)
    old = (5, root_of(HASHES[:5]))
    proof = prove_consistency(HASHES, 5)
    for broken in [proof[:-1], proof[1:], [*proof, root], [], proof[::-1]]:
        assert not verify_consistency(old, (8, root), broken)


def test_a_shorter_or_empty_earlier_tree_is_no_prefix():
    root = root_of(HASHES)
    assert not verify_consistency((9, root), (8, root), [])
    assert not verify_consistency((0, EMPTY_ROOT), (8, root), [])
    assert not verify_consistency((8, root), (8, HASHES[0]), [])
    assert verify_consistency((8, root), (8, root), [])


@pytest.mark.parametrize("index", [-1, 8])
def test_a_leaf_outside_the_tree_has_no_proof(index):
    with pytest.raises(IndexError):
        prove_inclusion(HASHES, index)
    assert not verify_inclusion(HASHES[0], index, 8, [], root_of(HASHES))


@pytest.mark.parametrize("old", [0, 9])
def test_an_earlier_tree_outside_the_tree_has_no_proof(old):
    with pytest.raises(IndexError):
        prove_consistency(HASHES, old)


MANY = [hash_leaf(number.to_bytes(2, "big")) for number in range(40)]
MANY_ROOTS = [root_of(MANY[:size]) for size in range(41)]


@pytest.mark.parametrize("size", range(1, 41))
def test_every_proof_of_a_small_tree_holds_and_no_cut_or_longer_one_does(size):
    root, other = MANY_ROOTS[size], hash_leaf(b"other")
    for index in range(size):
        path = prove_inclusion(MANY[:size], index)
        assert verify_inclusion(MANY[index], index, size, path, root) is True
        for wrong in (path[:-1], [*path, other], path[1:] if len(path) > 1 else [other, other]):
            assert verify_inclusion(MANY[index], index, size, wrong, root) is (wrong == path)
        assert verify_inclusion(other, index, size, path, root) is False
        assert verify_inclusion(MANY[index], index, size, path, other) is False
    for old in range(1, size + 1):
        path = prove_consistency(MANY[:size], old)
        before, after = (old, MANY_ROOTS[old]), (size, root)
        assert verify_consistency(before, after, path) is True
        for wrong in (path[:-1], [*path, other], [other, *path]):
            assert verify_consistency(before, after, wrong) is (wrong == path)
        assert verify_consistency((old, other), after, path) is False
        assert verify_consistency(before, (size, other), path) is False


def test_places_outside_a_tree_are_refused():
    root = MANY_ROOTS[3]
    for index, size in ((-1, 3), (3, 3), (0, 0), (4, 3)):
        assert verify_inclusion(MANY[0], index, size, prove_inclusion(MANY[:3], 0), root) is False
    for old, new in ((0, 3), (-1, 3), (4, 3)):
        assert verify_consistency((old, MANY_ROOTS[0]), (new, root), []) is False
    assert verify_consistency((3, root), (3, root), []) is True
    assert verify_consistency((3, root), (3, root), [root]) is False
    assert verify_consistency((2, MANY_ROOTS[2]), (3, root), []) is False
    for size, index in ((3, 3), (3, -1), (0, 0)):
        with pytest.raises(IndexError, match=f"{size} leaves has no leaf {index}"):
            prove_inclusion(MANY[:size], index)
    with pytest.raises(IndexError, match="3 leaves has no leaf 3"):
        Tree(MANY[:3]).prove_inclusion(3)
    with pytest.raises(IndexError, match="has no leaf -1"):
        Tree(MANY[:3]).prove_inclusion(-1)
    for old in (0, 4, -1):
        with pytest.raises(IndexError, match=f"3 leaves has no earlier tree of {old}"):
            prove_consistency(MANY[:3], old)
    assert prove_consistency(MANY[:3], 3) == []
    assert [prove_inclusion(MANY[:5], i) == Tree(MANY[:5]).prove_inclusion(i) for i in range(5)] == [True] * 5
