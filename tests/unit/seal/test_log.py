"""The log on disk: what the checkpoint covers is the log."""

import pytest

from longarm.errors import DamageError
from longarm.proofs.merkle import EMPTY_ROOT, hash_leaf, root_of
from longarm.proofs.note import TreeHead, sign_note
from longarm.seal import log as log_file
from longarm.seal.log import Log

SEED = bytes(range(32))
PUBLIC = bytes.fromhex("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8")
ORIGIN = "longarm.case/test"


@pytest.fixture
def folder(tmp_path):
    note = sign_note(TreeHead(ORIGIN, 0, EMPTY_ROOT).to_text(), ORIGIN, SEED)
    (tmp_path / "checkpoint").write_bytes(note.encode())
    return tmp_path


def opened(folder):
    return Log(folder, ORIGIN, PUBLIC)


def entries_of(count, start=0):
    return [b"entry %d" % number for number in range(start, start + count)]


@pytest.mark.parametrize("steps", [[1], [255, 1], [256, 1], [1] * 5, [300, 300], [256, 256, 256]])
def test_what_is_appended_is_read_in_order_by_a_new_reader(folder, steps):
    log, total = opened(folder), 0
    for count in steps:
        assert log.append(entries_of(count, total), SEED) == total
        total += count
    again = opened(folder)
    assert list(again.entries()) == entries_of(total)
    assert again.head.root == root_of([hash_leaf(entry) for entry in entries_of(total)])
    assert again.find_left_over() == []
    assert list(again.entries(total - 1)) == entries_of(1, total - 1)
    assert [again.entry(index) for index in range(total)] == entries_of(total)


def test_an_entry_that_is_not_there_or_was_changed_is_damage(folder):
    log = opened(folder)
    log.append(entries_of(300), SEED)
    for index in (-1, 300):
        with pytest.raises(DamageError, match="no entry"):
            log.entry(index)
    changed = folder / "tile/entries/001.p/44"
    changed.write_bytes(changed.read_bytes().replace(b"entry 299", b"entry 298"))
    assert log.entry(255) == b"entry 255"
    with pytest.raises(DamageError, match="does not match"):
        log.entry(256)


def test_appending_nothing_changes_nothing(folder):
    log = opened(folder)
    before = (folder / "checkpoint").read_bytes()
    assert log.append([], SEED) == 0
    assert (folder / "checkpoint").read_bytes() == before


def test_a_reader_of_before_still_reads_its_own_tree(folder):
    log = opened(folder)
    log.append(entries_of(10), SEED)
    reader = opened(folder)
    log.append(entries_of(20, 10), SEED)
    assert list(reader.entries()) == entries_of(10)
    log.append(entries_of(300, 30), SEED)
    assert list(reader.entries()) == entries_of(10)


def test_a_failed_write_leaves_the_log_as_it_was_and_can_be_tried_again(folder, monkeypatch):
    log = opened(folder)
    log.append(entries_of(3), SEED)
    before = log.checkpoint

    def full_disk(root, files):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(log_file, "write_all_durably", full_disk)
        with pytest.raises(OSError, match="No space"):
            log.append(entries_of(300, 3), SEED)
    assert (log.checkpoint, log.head.size, log.clean) == (before, 3, False)
    assert log.append(entries_of(300, 3), SEED) == 3
    assert list(opened(folder).entries()) == entries_of(303)
    assert not log.clean  # the first attempt may have left files behind


def test_a_log_without_checkpoint_is_damage_and_not_an_empty_log(folder):
    opened(folder).append(entries_of(3), SEED)
    (folder / "checkpoint").unlink()
    with pytest.raises(DamageError, match="checkpoint"):
        opened(folder)


def test_a_checkpoint_of_another_origin_or_key_is_refused(folder):
    for origin, seed in [("longarm.case/other", SEED), (ORIGIN, bytes(32))]:
        note = sign_note(TreeHead(origin, 0, EMPTY_ROOT).to_text(), ORIGIN, seed)
        (folder / "checkpoint").write_bytes(note.encode())
        with pytest.raises(DamageError, match="checkpoint"):
            opened(folder)


@pytest.mark.parametrize("name", ["tile/0/000.p/3", "tile/entries/000.p/3"])
def test_changed_files_of_the_log_are_damage(folder, name):
    opened(folder).append(entries_of(3), SEED)
    raw = bytearray((folder / name).read_bytes())
    raw[-1] ^= 1
    (folder / name).write_bytes(raw)
    with pytest.raises(DamageError, match=r"hash|match"):
        list(opened(folder).entries())


def test_files_beyond_the_checkpoint_are_named(folder):
    log = opened(folder)
    log.append(entries_of(3), SEED)
    (folder / "tile/0/000.p/4").write_bytes(b"x" * 128)
    (folder / "tile/entries/.new-abc").write_bytes(b"")
    assert log.find_left_over() == ["tile/0/000.p/4", "tile/entries/.new-abc"]
