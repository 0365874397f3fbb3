"""The pure parts of a bundle: manifest, proofs as text, the archive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.proofs import archive
from longarm.proofs.archive import decode_archive, encode_archive
from longarm.proofs.bundle import LeafProof, parse_hashes, parse_manifest, write_hashes, write_manifest
from longarm.proofs.merkle import Tree, hash_leaf

NAMES = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,8}(/[A-Za-z0-9][A-Za-z0-9_-]{0,8}){0,3}", fullmatch=True)
FILES = st.dictionaries(NAMES, st.binary(max_size=80), max_size=6)
HASHES = st.lists(st.binary(min_size=32, max_size=32), max_size=20)


@given(FILES)
def test_archives_and_manifests_are_read_as_they_were_written(files):
    assert decode_archive(encode_archive(files)) == files
    assert set(parse_manifest(write_manifest(files))) == set(files)


@given(FILES, st.data())
def test_no_flipped_bit_of_an_archive_gives_the_same_files(files, data):
    raw = bytearray(encode_archive(files))
    bit = data.draw(st.integers(0, len(raw) * 8 - 1))
    raw[bit // 8] ^= 1 << bit % 8
    with pytest.raises(ValueError, match=r"archive|checksum"):
        decode_archive(bytes(raw))


@given(HASHES, st.integers(0, 2**40), st.text("abc\n —", max_size=20))
def test_proofs_are_read_as_they_were_written(path, index, checkpoint):
    proof = LeafProof(index, tuple(path), checkpoint)
    assert LeafProof.from_text(proof.to_text()) == proof
    assert parse_hashes(write_hashes(path)) == path


@pytest.mark.parametrize(
    "text", ["", "c2sp.org/tlog-proof@v1\n\n", "c2sp.org/tlog-proof@v1\nindex 01\n\n", "x\nindex 1\n\n"]
)
def test_malformed_proofs_are_refused(text):
    with pytest.raises(ValueError, match="malformed"):
        LeafProof.from_text(text)


@pytest.mark.parametrize(
    "text", ["AAAA\n", "***\n", write_hashes([bytes(32)]).rstrip("\n"), write_hashes([bytes(32)] * 65), "\n"]
)
def test_malformed_hashes_are_refused(text):
    with pytest.raises(ValueError, match="hash"):
        parse_hashes(text)


@pytest.mark.parametrize("index", [-1, 3])
def test_a_tree_has_no_proof_for_a_leaf_outside_it(index):
    with pytest.raises(IndexError):
        Tree([hash_leaf(b"")] * 3).prove_inclusion(index)


def test_an_archive_beyond_its_limits_is_refused(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST", 100)
    with pytest.raises(ValueError, match="2 GiB"):
        encode_archive({"a": bytes(51)})
    monkeypatch.setattr(archive, "MOST_FILES", 1)
    with pytest.raises(ValueError, match="2 files"):
        encode_archive({"a": b"", "b": b""})
