import io
import json
import tarfile

import pytest

from longarm.errors import CaseError, DamageError, NotFoundError, UnreadableInputError, UsageError
from longarm.publish.bundle import BundleContents, make_bundle
from longarm.records.capture import Capture
from longarm.seal.keys import KeyFolder
from longarm.shelf.backing import back_up, restore
from longarm.shelf.erasing import erase_report
from longarm.verify.bundle import verify_bundle
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome


def backed_up(room, tmp_path, name="case.tar"):
    with room.open(write=True) as case:
        return tmp_path / name, back_up(case, tmp_path / name)


def files_of(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_restored_case_has_the_same_root_and_goes_on(room, tmp_path):
    room.seal("one", "two")
    file, kept = backed_up(room, tmp_path)
    again = restore(file, tmp_path / "again", room.keys)
    assert (again.size, again.root, again.files) == (kept.size, kept.root, kept.files) == (2, kept.root, kept.files)
    assert again.verdict.outcome is Outcome.PASS
    ledgers = {n: b for n, b in files_of(room.path).items() if n.startswith(("log/", "vault/", "case.toml"))}
    assert files_of(tmp_path / "again") == ledgers
    room.path = tmp_path / "again"
    assert [index for index, _ in room.seal("three")] == [2]


def test_the_same_case_gives_the_same_bytes(room, tmp_path):
    room.seal("one")
    (one, _), (two, _) = backed_up(room, tmp_path, "1.tar"), backed_up(room, tmp_path, "2.tar")
    assert one.read_bytes() == two.read_bytes()


def test_a_damaged_case_gives_no_backup(room, tmp_path):
    ((_, leaf),) = room.seal("one")
    hexes = leaf.digest.removeprefix("sha256:")
    (room.path / "vault" / hexes[:2] / hexes[2:]).write_bytes(b"two")
    with room.open(write=True) as case, pytest.raises(DamageError, match="The backup was not kept"):
        back_up(case, tmp_path / "case.tar")
    assert [p.name for p in tmp_path.iterdir() if "tar" in p.name or "restore" in p.name] == []


def test_every_flipped_byte_of_a_backup_is_found(room, tmp_path):
    """Also in bytes of a tar that mean nothing, and in case.toml, which no signature covers."""
    room.seal("one")
    file, _ = backed_up(room, tmp_path)
    data = file.read_bytes()
    for at in range(0, len(data), 211):
        broken = bytearray(data)
        broken[at] ^= 1 << at % 8
        file.write_bytes(bytes(broken))
        target = tmp_path / f"at-{at}"
        with pytest.raises((DamageError, UnreadableInputError, CaseError)):
            restore(file, target, room.keys)
        assert not target.exists()


@pytest.mark.parametrize("size", [0, 700, 5000])
def test_a_backup_that_breaks_off_leaves_nothing(room, tmp_path, size):
    room.seal("one")
    file, _ = backed_up(room, tmp_path)
    file.write_bytes(file.read_bytes()[:size])
    with pytest.raises((DamageError, UnreadableInputError)):
        restore(file, tmp_path / "again", room.keys)
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize(
    "name", ["../outside", "/etc/outside", "vault/../../outside", "log/tile/../../../outside", "x"]
)
def test_a_backup_cannot_write_elsewhere(room, tmp_path, name):
    with tarfile.open(tmp_path / "bad.tar", "w") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = 1
        archive.addfile(entry, io.BytesIO(b"x"))
    with pytest.raises(DamageError, match="which no backup has"):
        restore(tmp_path / "bad.tar", tmp_path / "again", room.keys)
    assert not list(tmp_path.rglob("outside"))


def test_a_link_in_a_backup_is_refused(room, tmp_path):
    with tarfile.open(tmp_path / "bad.tar", "w") as archive:
        entry = tarfile.TarInfo("log/checkpoint")
        entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(entry)
    with pytest.raises(DamageError, match="which no backup has"):
        restore(tmp_path / "bad.tar", tmp_path / "again", room.keys)


def test_an_outdated_backup_is_refused_where_the_newer_state_is_known(room, tmp_path):
    room.seal("one")
    file, _ = backed_up(room, tmp_path)
    room.seal("two")
    with pytest.raises(DamageError, match="rolled back"):
        restore(file, tmp_path / "again", room.keys)
    elsewhere = restore(file, tmp_path / "elsewhere", KeyFolder(tmp_path / "other-keys"))
    assert elsewhere.verdict.outcome is Outcome.NOT_CHECKED


def test_nothing_is_overwritten(room, tmp_path):
    file, _ = backed_up(room, tmp_path)
    with room.open(write=True) as case, pytest.raises(UsageError, match="already there"):
        back_up(case, file)
    with pytest.raises(CaseError, match="not empty"):
        restore(file, room.path, room.keys)
    assert room.open().config.name == "Overseas stations"


def test_erasing_keeps_entry_and_proof(room):
    (_, one), (_, two) = room.seal("one", "two")
    (room.path / "derived.db").write_bytes(b"the text of one")
    with room.open(write=True) as case:
        beside = Capture(
            data=b"w", name="w", media_type="application/warc", how="exchange", http=((":of", one.digest),)
        )
        list(case.sealer.seal([beside]))
        before = case.ledgers.checkpoint_note()
        done = erase_report(case, "report-0.txt", reason="A court ordered it.", by="A person")
        assert (done.report, len(done.beside), done.index) == (one.digest, 1, 3)
        with pytest.raises(UnreadableInputError, match="erased on 2026-11-24, by A person alone: A court ordered it"):
            case.ledgers.read_bytes(one.digest)
        assert case.ledgers.read_bytes(two.digest) == b"two"
        assert [leaf.digest for _, leaf in case.ledgers.sealed()] == [one.digest, two.digest]
    assert not (room.path / "derived.db").exists()
    verdict = verify_case(room.path, vkey=room.config.vkey, seen=before)
    assert verdict.outcome is Outcome.PASS
    assert any("2 were erased on purpose" in step.detail for step in verdict.steps)
    assert b"one" not in b"".join(files_of(room.path / "vault").values())


def test_what_was_erased_and_lies_there_still_is_a_finding(room):
    ((_, one),) = room.seal("one")
    hexes = one.digest.removeprefix("sha256:")
    path = room.path / "vault" / hexes[:2] / hexes[2:]
    with room.open(write=True) as case:
        erase_report(case, one.digest, reason="x", by="y")
    path.write_bytes(b"one")
    verdict = verify_case(room.path, vkey=room.config.vkey)
    (fault,) = verdict.faults
    assert ("Entry 1 says that it was erased" in fault.detail, fault.entry) == (True, 1)
    path.unlink()
    with room.open(write=True) as case:
        list(case.sealer.seal([Capture(data=b"one", name="again.txt", media_type="text/plain")]))
        assert case.ledgers.read_bytes(one.digest) == b"one"
    assert verify_case(room.path, vkey=room.config.vkey).outcome is Outcome.PASS


def test_a_missing_source_is_no_erasure(room):
    ((_, one),) = room.seal("one")
    hexes = one.digest.removeprefix("sha256:")
    (room.path / "vault" / hexes[:2] / hexes[2:]).unlink()
    assert verify_case(room.path, vkey=room.config.vkey).outcome is Outcome.FAIL


def test_a_bundle_of_a_case_leaves_out_what_was_erased(room):
    (_, one), _ = room.seal("one", "two")
    with room.open(write=True) as case:
        erase_report(case, one.digest, reason="x", by="y")
        ledgers, vkey, note = case.ledgers, case.config.vkey, case.ledgers.checkpoint_note()
        data = make_bundle(ledgers, BundleContents(), vkey=vkey, checkpoint=note, sign=ledgers.sign_manifest)
    assert verify_bundle(data, vkey=vkey).outcome is Outcome.PASS
    assert b"leaves/00000000.json" not in data
    assert json.dumps("erase").encode() in data


def test_erasing_names_one_report_and_needs_a_reason(room):
    room.seal("one")
    with room.open(write=True) as case:
        list(case.sealer.seal([Capture(data=b"other", name="report-0.txt", media_type="text/plain")]))
        for asked, reason, error in (
            ("none", "x", NotFoundError),
            ("report-0.txt", "x", UsageError),
            ("none", " ", UsageError),
        ):
            with pytest.raises(error):
                erase_report(case, asked, reason=reason, by="y")
