"""Every promise of a case folder is recomputed, and every break of it is named with file and entry."""

import os
import shutil
from pathlib import Path

import pytest

from longarm.errors import CaseMissingError
from longarm.proofs.canonical import canonical_bytes
from longarm.proofs.merkle import EMPTY_ROOT
from longarm.proofs.note import TreeHead, sign_note
from longarm.records.judgement import Judgement, Verb
from longarm.seal.log import Log
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome


@pytest.fixture
def full(room):
    """A case of three sources and one judgement."""
    room.seal("one", "two", "three")
    with room.open(write=True) as case:
        list(case.sealer.judge([Judgement(verb=Verb.NOTE, targets=("c-1",), reason="seen", by="reviewer")]))
    return room


def verdict_of(room):
    return verify_case(room.path, vkey=room.config.vkey)


def object_of(room, index):
    with room.open() as case:
        digest = dict(case.ledgers.sealed())[index].digest
    return room.path / "vault" / digest[7:9] / digest[9:]


def test_a_sound_case_passes_and_says_what_it_did_not_check(full):
    verdict = verify_case(full.path, vkey=full.config.vkey, seen=full.keys.seen(full.config.origin))
    assert (verdict.outcome, verdict.exit_code, verdict.faults) == (Outcome.PASS, 0, ())
    assert [step.name for step in verdict.steps if step.outcome is Outcome.NOT_CHECKED] == ["time of sealing"]
    assert verdict.to_plain()["steps"][4]["detail"] == "3 sealed, 1 judged."
    assert verdict.steps[5].detail == "3 sources have the sealed size and digest."


def test_an_empty_case_passes(room):
    assert verdict_of(room).outcome is Outcome.PASS


def test_without_a_key_of_ones_own_the_key_is_not_checked(full):
    verdict = verify_case(full.path)
    assert (verdict.outcome, verdict.exit_code) == (Outcome.NOT_CHECKED, 3)
    assert "--vkey" in verdict.steps[1].detail


def test_a_case_signed_again_with_another_key_is_refused(full, make_room, tmp_path):
    forged = make_room(tmp_path / "forger")
    forged.seal("one", "changed", "three")
    assert verify_case(forged.path).outcome is Outcome.NOT_CHECKED
    verdict = verify_case(forged.path, vkey=full.config.vkey)
    assert [step.file for step in verdict.faults] == ["case.toml", "log/checkpoint"]


def test_no_folder_is_no_case(tmp_path):
    with pytest.raises(CaseMissingError):
        verify_case(tmp_path / "nowhere")


def test_a_changed_source_is_named_with_its_entry(full):
    path = object_of(full, 1)
    path.write_bytes(b"twO")
    (fault,) = verdict_of(full).faults
    assert (fault.file, fault.entry) == (path.relative_to(full.path).as_posix(), 1)
    assert "changed" in fault.detail


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Path.unlink, "missing"),
        (lambda path: path.write_bytes(b""), "0 bytes; 5 were sealed"),
        (lambda path: path.write_bytes(b"threex"), "6 bytes"),
        (lambda path: (path.unlink(), path.mkdir()), "cannot be read"),
        (lambda path: (path.rename(path.parent.parent / "moved"), path.symlink_to("../moved")), "symbolic link"),
    ],
)
def test_a_source_that_is_not_what_was_sealed_fails(full, change, words):
    change(object_of(full, 2))
    faults = verdict_of(full).faults
    assert any(words in fault.detail and fault.entry == 2 for fault in faults)


@pytest.mark.parametrize(
    "name", ["vault/extra", "vault/ab/cd", "vault/.new-1", "log/extra", "log/tile/0/001", "log/a/b"]
)
def test_added_files_are_named(full, name):
    (full.path / name).parent.mkdir(parents=True, exist_ok=True)
    (full.path / name).write_bytes(b"")
    (fault,) = verdict_of(full).faults
    assert fault.file == name


def test_added_links_are_named(full):
    (full.path / "log" / "link").symlink_to("/")
    (full.path / "vault" / "link").symlink_to(full.path)
    assert [fault.file for fault in verdict_of(full).faults] == ["log/link", "vault/link"]


def test_a_changed_entry_is_told_apart_from_a_changed_tile(full):
    bundle = full.path / "log/tile/entries/000.p/4"
    bundle.write_bytes(bundle.read_bytes().replace(b"report-1", b"report-7"))
    (fault,) = verdict_of(full).faults
    assert (fault.file, fault.entry) == ("log/tile/entries/000.p/4", 1)

    bundle.write_bytes(bundle.read_bytes().replace(b"report-7", b"report-1"))
    tile = full.path / "log/tile/0/000.p/4"
    raw = bytearray(tile.read_bytes())
    raw[70] ^= 8
    tile.write_bytes(raw)
    (fault,) = verdict_of(full).faults
    assert (fault.file, fault.entry) == ("log/tile/0/000.p/4", 2)


def test_an_entry_of_changed_length_is_named(full):
    bundle = full.path / "log/tile/entries/000.p/4"
    raw = bytearray(bundle.read_bytes())
    raw[0] ^= 0x80
    bundle.write_bytes(raw)
    fault = verdict_of(full).faults[0]
    assert (fault.file, fault.entry) == ("log/tile/entries/000.p/4", 0)


def test_entry_and_tile_changed_together_do_not_fit_the_root(full):
    with full.open() as case:
        log = case.ledgers._log
    entries = list(log.entries())
    entries[0] = entries[0].replace(b"report-0", b"report-9")
    note = (full.path / "log/checkpoint").read_bytes()
    shutil.rmtree(full.path / "log")
    (full.path / "log").mkdir()
    empty = sign_note(TreeHead(log.origin, 0, EMPTY_ROOT).to_text(), log.origin, seed_of(full))
    (full.path / "log/checkpoint").write_text(empty)
    Log(full.path / "log", log.origin, log.public_key).append(entries, seed_of(full))
    (full.path / "log/checkpoint").write_bytes(note)
    (fault,) = verdict_of(full).faults
    assert fault.file == "log/checkpoint"
    assert "root" in fault.detail


def seed_of(room):
    return room.keys.private_key(room.config.public_key)


@pytest.mark.parametrize("name", ["log/tile/0/000.p/4", "log/tile/entries/000.p/4", "log/checkpoint"])
def test_missing_log_files_are_named(full, name):
    (full.path / name).unlink()
    assert name in [fault.file for fault in verdict_of(full).faults]


@pytest.mark.parametrize("name", ["log", "vault", "case.toml"])
def test_missing_parts_of_a_case_fail(full, name):
    path = full.path / name
    path.unlink() if path.is_file() else shutil.rmtree(path)
    verdict = verdict_of(full)
    assert verdict.outcome is Outcome.FAIL
    assert all(fault.file.startswith(name) for fault in verdict.faults)


@pytest.mark.parametrize(
    "text", ["", "vkey = 1\norigin = 'x'", "origin = 'x'", "[[", "vkey = 'a+b+c'\norigin = 'a'", "\udcff"]
)
def test_a_broken_configuration_fails_and_the_rest_is_not_checked(full, text):
    (full.path / "case.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    verdict = verify_case(full.path)
    assert [fault.file for fault in verdict.faults] == ["case.toml"]
    assert verdict.exit_code == 1


def test_an_origin_that_is_not_the_keys_fails(full):
    text = (full.path / "case.toml").read_text().replace('origin = "longarm', 'origin = "Longarm')
    (full.path / "case.toml").write_text(text)
    assert [fault.file for fault in verdict_of(full).faults] == ["case.toml", "case.toml"]


def test_a_changed_source_is_named_even_where_the_checkpoint_cannot_be_trusted(full):
    path = object_of(full, 1)
    path.write_bytes(b"twO")
    (full.path / "vault" / "link").symlink_to(path)
    (full.path / "log/checkpoint").write_bytes(b"")
    names = ["log/checkpoint", path.relative_to(full.path).as_posix(), "vault/link"]
    assert sorted(fault.file for fault in verdict_of(full).faults) == sorted(names)


def test_a_second_signature_line_on_the_checkpoint_is_a_changed_byte(full):
    path = full.path / "log/checkpoint"
    path.write_bytes(path.read_bytes() + "— other.example AAAAAAAA\n".encode())
    (fault,) = verdict_of(full).faults
    assert "more than the one signature" in fault.detail


def test_carriage_returns_in_the_checkpoint_are_found(full):
    path = full.path / "log/checkpoint"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert verdict_of(full).outcome is Outcome.FAIL


@pytest.mark.parametrize("entry", [b"", b"[]", b"{}", b'{"type":"sealed"}', b'{"a": 1}', b"\xff", b"[" * 5000])
def test_a_signed_entry_that_is_no_leaf_fails(full, entry):
    with full.open(write=True) as case:
        case.ledgers._log.append([entry], seed_of(full))
    (fault,) = verdict_of(full).faults
    assert fault.entry == 4


def test_two_sizes_for_one_source_fail(full):
    with full.open(write=True) as case:
        (_, leaf), *_ = case.ledgers.sealed()
        plain = {**to_plain_leaf(leaf), "size": 99}
        case.ledgers._log.append([canonical_bytes(plain)], seed_of(full))
    assert any("different sizes" in fault.detail for fault in verdict_of(full).faults)


def to_plain_leaf(leaf):
    from longarm.records.wire import to_plain

    return to_plain(leaf)


def test_an_older_copy_is_refused_by_who_saw_the_newer(full):
    older = full.folder / "older"
    shutil.copytree(full.path, older)
    full.seal("four")
    seen = full.keys.seen(full.config.origin)
    verdict = verify_case(older, vkey=full.config.vkey, seen=seen)
    assert ["rolled back" in fault.detail for fault in verdict.faults] == [True]
    assert verify_case(full.path, vkey=full.config.vkey, seen=(older / "log/checkpoint").read_text()).exit_code == 0


def test_a_fork_is_refused_by_who_saw_the_other_branch(full):
    fork = full.folder / "fork"
    shutil.copytree(full.path, fork)
    full.seal("four")
    seen = full.keys.seen(full.config.origin)
    shutil.rmtree(full.path)
    fork.rename(full.path)
    full.keys.seen_file(full.config.origin).unlink()
    full.seal("five", "six")
    verdict = verify_case(full.path, vkey=full.config.vkey, seen=seen)
    assert ["forked" in fault.detail for fault in verdict.faults] == [True]


def test_a_checkpoint_of_another_log_proves_nothing(full):
    assert verify_case(full.path, vkey=full.config.vkey, seen="nonsense").exit_code == 3


def test_an_unreadable_source_is_told(full):
    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    object_of(full, 0).chmod(0)
    assert "cannot be read" in verdict_of(full).faults[0].detail
