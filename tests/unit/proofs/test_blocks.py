"""Headers of Bitcoin blocks, as a node prints them."""

import hashlib

import pytest

from longarm.proofs.blocks import Block, parse_blocks, parse_header

# The first block of the chain, which every description of Bitcoin prints.
GENESIS = (
    "01000000" + "00" * 32 + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
    "29ab5f49" + "ffff001d" + "1dac2b7c"
)  # fmt: skip
ROOT = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"


def test_the_first_block_of_the_chain_is_read():
    block = parse_header(bytes.fromhex(GENESIS))
    assert (block.root[::-1].hex(), block.time) == (ROOT, 1231006505)
    assert parse_blocks(f"0 {GENESIS}\n") == {0: block}
    assert parse_blocks(f"# of my node\n\n  0\t{ROOT.upper()}  # the first\n") == {0: Block(block.root, None)}


def test_a_header_without_its_work_is_refused():
    raw = bytearray.fromhex(GENESIS)
    for at in range(80):
        broken = bytearray(raw)
        broken[at] ^= 1
        if at == 74:  # only raises the target
            continue
        with pytest.raises(ValueError, match="work"):
            parse_header(bytes(broken))


def test_the_target_is_exact():
    raw = bytes.fromhex(GENESIS)
    value = int.from_bytes(hashlib.sha256(hashlib.sha256(raw).digest()).digest(), "little")
    assert value <= 0xFFFF << 208
    assert value.bit_length() > 208


@pytest.mark.parametrize("length", [0, 79, 81])
def test_a_header_of_another_length_is_refused(length):
    with pytest.raises(ValueError, match="80 bytes"):
        parse_header(bytes(length))


@pytest.mark.parametrize(
    "line", ["x", ROOT, f"1 {ROOT}0", f"-1 {ROOT}", f"1234567890 {ROOT}", f"1 {GENESIS[:-2]}", f"1 {ROOT} x", "1 "]
)
def test_lines_of_other_forms_are_refused(line):
    with pytest.raises(ValueError, match="no height"):
        parse_blocks(line)


def test_a_height_given_twice_is_refused():
    with pytest.raises(ValueError, match="twice"):
        parse_blocks(f"1 {ROOT}\n1 {ROOT}\n")
    assert sorted(parse_blocks(f"1 {ROOT}\n2 {ROOT}\n")) == [1, 2]
