"""Any change of any byte below vault/ and log/ is found, and the file is named."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from longarm.records.judgement import Judgement, Verb
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome

LAW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def room(room):
    """A case whose log has full and partial tiles and two levels."""
    room.seal(*(f"report {number} " * number for number in range(260)))
    with room.open(write=True) as case:
        list(case.sealer.judge([Judgement(verb=Verb.REJECT, targets=("c-1",), reason="why", by="reviewer")]))
    assert verdict_of(room).outcome is Outcome.PASS
    return room


def verdict_of(room):
    return verify_case(room.path, vkey=room.config.vkey)


def files_of(room):
    folders = (room.path / "vault", room.path / "log")
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())


def assert_found(room, path):
    name = path.relative_to(room.path).as_posix()
    assert name in [fault.file for fault in verdict_of(room).faults]


@LAW
@given(st.data())
def test_a_flipped_bit_is_found(room, data):
    path = data.draw(st.sampled_from([path for path in files_of(room) if path.stat().st_size]))
    raw = path.read_bytes()
    bit = data.draw(st.integers(0, len(raw) * 8 - 1))
    broken = bytearray(raw)
    broken[bit // 8] ^= 1 << bit % 8
    path.write_bytes(broken)
    try:
        assert_found(room, path)
    finally:
        path.write_bytes(raw)


@LAW
@given(st.data())
def test_a_cut_lengthened_or_removed_file_is_found(room, data):
    path = data.draw(st.sampled_from(files_of(room)))
    raw = path.read_bytes()
    kind = data.draw(st.sampled_from(["cut", "lengthen", "remove"]))
    if kind == "remove":
        path.unlink()
    elif kind == "lengthen" or not raw:
        path.write_bytes(raw + data.draw(st.binary(min_size=1, max_size=70)))
    else:
        path.write_bytes(raw[: data.draw(st.integers(0, len(raw) - 1))])
    try:
        assert_found(room, path)
    finally:
        path.write_bytes(raw)


@LAW
@given(st.data())
def test_swapped_files_are_found(room, data):
    # A broken checkpoint stops the check of everything behind it, so it has its own test below.
    files = [path for path in files_of(room) if path.name != "checkpoint"]
    one, other = data.draw(st.sampled_from(files)), data.draw(st.sampled_from(files))
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    try:
        if first == second:
            assert verdict_of(room).outcome is Outcome.PASS
        else:
            assert_found(room, one)
    finally:
        one.write_bytes(first)
        other.write_bytes(second)


@LAW
@given(st.text("abc./", min_size=1, max_size=8), st.sampled_from(["vault", "log", "log/tile", "log/tile/0"]))
def test_an_added_file_is_found(room, name, folder):
    path = room.path / folder / name.strip("./").replace("..", "_").replace("//", "_")
    if path.exists():
        return
    before = set(room.path.rglob("*"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    assert_found(room, path)
    path.unlink()
    for made in sorted(set(room.path.rglob("*")) - before, reverse=True):
        made.rmdir()


def test_bytes_all_over_the_log_files_count(room):
    chance = random.Random(8785)
    for name in ("log/checkpoint", "log/tile/1/000.p/1", "log/tile/0/001.p/5", "log/tile/entries/001.p/5"):
        path = room.path / name
        raw = path.read_bytes()
        step = 3 if len(raw) < 400 else len(raw) // 12
        for at in range(0, len(raw), step):
            broken = bytearray(raw)
            broken[at] ^= 1 << chance.randrange(8)
            path.write_bytes(broken)
            assert_found(room, path)
        path.write_bytes(raw)
