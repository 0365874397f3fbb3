"""Creating and opening a case: one writer, clear refusals, no silent rollback."""

import multiprocessing
import shutil

import pytest

from longarm.errors import CaseError, CaseLockedError, CaseMissingError, DamageError, KeyMissingError
from longarm.seal.case import CaseConfig, create_case, open_case, read_config
from longarm.seal.keys import KeyFolder


def test_a_new_case_is_empty_and_holds_no_secret(room):
    with room.open() as case:
        assert case.ledgers.checkpoint()[0] == 0
        assert list(case.ledgers.sealed()) == []
    secret = room.keys.path_of(room.config.public_key).read_bytes().strip()
    assert not any(secret in path.read_bytes() for path in room.path.rglob("*") if path.is_file())


def test_the_configuration_is_written_and_read(room):
    assert read_config(room.path) == room.config
    assert CaseConfig.from_toml(room.config.to_toml()) == room.config


@pytest.mark.parametrize("name", ['with "quotes"\nand lines', "名前", "", "\x7f\\"])
def test_any_name_survives_the_configuration_file(tmp_path, name):
    config = create_case(tmp_path / "case", name, KeyFolder(tmp_path / "keys"))
    assert read_config(tmp_path / "case") == config
    assert len(config.salt) == 32


def test_a_folder_with_something_in_it_is_not_taken(tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("mine")
    with pytest.raises(CaseError, match="not empty"):
        create_case(tmp_path / "full", "name", KeyFolder(tmp_path / "keys"))
    with pytest.raises(CaseError, match="not empty"):
        create_case(tmp_path / "full" / "file", "name", KeyFolder(tmp_path / "keys"))


def test_a_folder_without_a_case_is_missing(room):
    for path in (room.folder / "nowhere", room.folder / "keys", room.path / "case.toml"):
        with pytest.raises(CaseMissingError):
            open_case(path, write=False, keys=room.keys, clock=room.clock)


@pytest.mark.parametrize("text", ["", "name = 1", "[", "name = 'x'\n", "\udcff"])
def test_a_broken_configuration_is_told(room, text):
    (room.path / "case.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(CaseError, match=r"case\.toml"):
        room.open()


def test_a_second_writer_is_refused_and_readers_are_not(room):
    with room.open(write=True):
        with pytest.raises(CaseLockedError, match="Process"):
            room.open(write=True)
        with room.open() as reader:
            assert reader.ledgers.checkpoint()[0] == 0
    with room.open(write=True):
        pass


def test_a_reader_cannot_write(room):
    with room.open() as case, pytest.raises(DamageError, match="reading only"):
        list(case.sealer.judge([judgement()]))


def test_writing_without_the_key_says_what_to_do(room):
    shutil.rmtree(room.keys.folder)
    with room.open(write=True) as case, pytest.raises(KeyMissingError):
        list(case.sealer.judge([judgement()]))


def judgement():
    from longarm.records.judgement import Judgement, Verb

    return Judgement(verb=Verb.NOTE, targets=("NL-RTM-001",), reason="as printed", by="reviewer")


def die_in_the_middle(room):
    import os

    case = room.open(write=True)
    case.sealer._vault.put(b"never acknowledged")
    (room.path / "log" / "tile" / "0" / "000.p" / "9").write_bytes(b"left over")
    (room.path / "vault" / ".new-half").write_bytes(b"half")
    os._exit(9)


def test_what_a_dead_writer_left_is_moved_away_and_nothing_sealed_is_lost(room):
    room.seal("one", "two")
    child = multiprocessing.get_context("fork").Process(target=die_in_the_middle, args=(room,))
    child.start()
    child.join()
    with room.open(write=True) as case:
        assert len(case.tidied) == 3
        assert [case.ledgers.read_bytes(leaf.digest) for _, leaf in case.ledgers.sealed()] == [b"one", b"two"]
    kept = sorted(path.read_bytes() for path in (room.path / "left-over").rglob("*") if path.is_file())
    assert kept == [b"left over", b"never acknowledged"]
    with room.open(write=True) as case:
        assert case.tidied == []


def test_an_older_copy_of_a_case_is_refused_on_the_machine_that_saw_the_newer(room):
    room.seal("one")
    shutil.copytree(room.path, room.folder / "backup")
    room.seal("two")
    shutil.rmtree(room.path)
    (room.folder / "backup").rename(room.path)
    with pytest.raises(DamageError, match="1 log entries") as caught:
        room.open()
    assert str(room.keys.seen_file(room.config.origin)) in caught.value.hint
    room.keys.seen_file(room.config.origin).unlink()
    assert room.open().ledgers.checkpoint()[0] == 1


def test_a_fork_of_the_same_size_is_refused(room):
    shutil.copytree(room.path, room.folder / "fork")
    room.seal("one")
    seen = room.keys.seen(room.config.origin)
    shutil.rmtree(room.path)
    (room.folder / "fork").rename(room.path)
    room.keys.seen_file(room.config.origin).unlink()
    room.seal("other")
    room.keys.seen_file(room.config.origin).write_text(seen)
    with pytest.raises(DamageError, match="others"):
        room.open()
