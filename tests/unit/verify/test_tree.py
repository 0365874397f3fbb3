"""A log of more than one bundle: whatever is wrong is named with its file and entry."""

import pytest

from longarm.proofs.tiles import split_bundle
from longarm.records.judgement import Judgement, Verb
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome

COUNT = 300  # one full bundle and 44 more
FULL, PART = "log/tile/entries/000", "log/tile/entries/001.p/44"


@pytest.fixture
def long(room):
    with room.open(write=True) as case:
        list(
            case.sealer.judge(
                Judgement(verb=Verb.NOTE, targets=(f"c-{n}",), reason="seen", by="reviewer") for n in range(COUNT)
            )
        )
    return room


def faults_of(room):
    return verify_case(room.path, vkey=room.config.vkey).faults


def change(room, name, action):
    path = room.path / name
    path.write_bytes(action(path.read_bytes()))


def flip(at):
    return lambda raw: raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]


def start_of(room, name, entry):
    """Return where an entry of a bundle starts."""
    entries, _ = split_bundle((room.path / name).read_bytes())
    return sum(2 + len(one) for one in entries[:entry])


def test_a_sound_long_log_passes(long):
    verdict = verify_case(long.path, vkey=long.config.vkey)
    assert (verdict.outcome, verdict.steps[3].detail) == (Outcome.PASS, "300 entries hash to the signed root.")
    assert verdict.steps[4].detail == "0 sealed, 300 judged."


@pytest.mark.parametrize(("name", "first", "last"), [(FULL, 0, 255), (PART, 256, 299)])
def test_a_missing_bundle_is_named_with_its_entries(long, name, first, last):
    (long.path / name).unlink()
    (fault, *others) = faults_of(long)
    assert (fault.file, fault.entry) == (name, first)
    assert fault.detail == f"The entries {first} to {last} are missing."
    assert others == []


@pytest.mark.parametrize(("name", "within", "index"), [(FULL, 9, 9), (PART, 5, 261)])
def test_a_changed_entry_is_named(long, name, within, index):
    at = start_of(long, name, within)
    change(long, name, lambda raw: raw[:at] + raw[at:].replace(b"reviewer", b"reviewed", 1))
    (fault,) = faults_of(long)
    assert (fault.file, fault.entry) == (name, index)
    assert fault.detail == f"Entry {index} was changed: it does not hash to its leaf in the tree."


@pytest.mark.parametrize(("name", "within", "index"), [(FULL, 9, 9), (PART, 5, 261), (PART, 43, 299)])
def test_a_bundle_that_breaks_off_is_named_with_the_first_entry_that_is_gone(long, name, within, index):
    at = start_of(long, name, within)
    change(long, name, lambda raw: raw[: at + 10])
    (fault, *_) = faults_of(long)
    assert (fault.file, fault.entry) == (name, index)
    words = f"does not divide into {256 if name == FULL else 44} entries; from entry {index} on it is damaged"
    assert words in fault.detail


def test_a_bundle_that_lacks_its_last_entry_whole_is_named(long):
    at = start_of(long, PART, 43)
    change(long, PART, lambda raw: raw[:at])
    (fault, *_) = faults_of(long)
    assert (fault.file, fault.entry) == (PART, 299)


def test_a_bundle_with_an_entry_too_many_is_named(long):
    change(long, PART, lambda raw: raw + b"\x00\x01x")
    (fault, *_) = faults_of(long)
    assert (fault.file, fault.entry, "does not divide into 44 entries" in fault.detail) == (PART, 300, True)
    change(long, PART, lambda raw: raw[:-1])
    (fault, *_) = faults_of(long)
    assert (fault.file, fault.entry) == (PART, 300)


@pytest.mark.parametrize(
    ("name", "hash_at", "entry"),
    [("log/tile/0/000", 7, 7), ("log/tile/0/000", 255, 255), ("log/tile/0/001.p/44", 3, 259)],
)
def test_a_changed_hash_of_a_leaf_is_named_with_its_entry(long, name, hash_at, entry):
    change(long, name, flip(hash_at * 32 + 31))
    (fault,) = faults_of(long)
    assert (fault.file, fault.entry) == (name, entry)
    assert f"from hash {hash_at} of it on" in fault.detail


def test_a_changed_tile_above_the_leaves_is_named_without_an_entry(long):
    change(long, "log/tile/1/000.p/1", flip(0))
    (fault,) = faults_of(long)
    assert (fault.file, fault.entry) == ("log/tile/1/000.p/1", None)
    assert "from hash 0 of it on" in fault.detail


@pytest.mark.parametrize(
    ("name", "action", "entry"),
    [
        ("log/tile/0/001.p/44", lambda raw: raw + bytes(32), 299),
        ("log/tile/0/001.p/44", lambda raw: raw[:-32], 299),
        ("log/tile/0/001.p/44", lambda raw: raw[: 20 * 32], 276),
        ("log/tile/0/000", lambda raw: raw[:-1], 255),
    ],
    ids=["longer", "one less", "twenty left", "a byte less"],
)
def test_a_tile_of_another_length_is_named(long, name, action, entry):
    change(long, name, action)
    (fault,) = faults_of(long)
    assert (fault.file, fault.entry) == (name, entry)


@pytest.mark.parametrize("name", ["log/tile/0/000", "log/tile/0/001.p/44", "log/tile/1/000.p/1"])
def test_a_missing_tile_is_named(long, name):
    (long.path / name).unlink()
    (fault,) = faults_of(long)
    assert (fault.file, fault.entry, fault.detail) == (name, None, "The hash tile is missing.")


@pytest.mark.parametrize("name", [PART, "log/tile/0/000"])
def test_a_file_replaced_by_a_link_is_named(long, name):
    path = long.path / name
    path.rename(long.path / "moved")
    path.symlink_to(long.path / "moved")
    faults = faults_of(long)
    assert {fault.file for fault in faults} == {name}
    assert "symbolic link" in faults[-1].detail


def test_where_entries_and_tiles_are_both_changed_the_root_is_said_to_fit_neither(long):
    at = start_of(long, PART, 5)
    change(long, PART, lambda raw: raw[:at] + raw[at:].replace(b"reviewer", b"reviewed", 1))
    change(long, "log/tile/0/001.p/44", flip(9 * 32))
    faults = faults_of(long)
    assert (faults[0].file, faults[0].detail) == (
        "log/checkpoint",
        "Neither the entries nor the hash tiles give the root that it signs.",
    )
    named = {(fault.file, fault.entry) for fault in faults}
    assert (PART, 261) in named
    assert ("log/tile/0/001.p/44", 261) in named


def test_where_the_tile_alone_gives_the_root_it_tells_which_entry_was_changed(long):
    (long.path / FULL).unlink()
    change(long, PART, lambda raw: raw.replace(b"reviewer", b"reviewed", 1))
    named = [(fault.file, fault.entry) for fault in faults_of(long)]
    assert named == [(FULL, 0), (PART, 256)]


def test_a_wider_file_of_the_same_tile_is_not_accounted_for(long):
    (long.path / "log/tile/0/001.p/45").write_bytes(b"")
    (fault,) = faults_of(long)
    assert (fault.file, "does not account for" in fault.detail) == ("log/tile/0/001.p/45", True)
