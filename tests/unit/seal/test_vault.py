"""The vault keeps bytes once and gives back only what it was given."""

import pytest

from longarm.errors import DamageError
from longarm.seal.vault import Vault, digest_of


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path)


def test_bytes_come_back_by_their_digest(vault):
    digest = vault.put(b"sealed")
    assert digest == digest_of(b"sealed")
    assert digest.startswith("sha256:")
    assert vault.read_bytes(digest) == b"sealed"


def test_the_same_bytes_are_stored_once(vault):
    digest = vault.put(b"twice")
    before = vault.path_of(digest).stat().st_ino
    vault.put(b"twice")
    assert vault.path_of(digest).stat().st_ino == before
    assert len([path for path in vault.folder.rglob("*") if path.is_file()]) == 1


def test_a_damaged_object_is_written_again_when_its_bytes_come_again(vault):
    digest = vault.put(b"good")
    vault.path_of(digest).write_bytes(b"evil")
    vault.put(b"good")
    assert vault.read_bytes(digest) == b"good"


def test_changed_and_missing_objects_are_damage(vault):
    digest = vault.put(b"sealed")
    vault.path_of(digest).write_bytes(b"sealeD")
    with pytest.raises(DamageError, match="changed"):
        vault.read_bytes(digest)
    vault.path_of(digest).unlink()
    with pytest.raises(DamageError, match="missing"):
        vault.read_bytes(digest)


@pytest.mark.parametrize("digest", ["", "sha256:", "md5:" + "0" * 64, "sha256:../../etc/passwd", "sha256:" + "G" * 64])
def test_a_digest_never_leads_out_of_the_vault(vault, digest):
    with pytest.raises(DamageError, match="no digest"):
        vault.read_bytes(digest)


def test_no_temporary_file_stays(vault):
    for number in range(20):
        vault.put(b"%d" % number)
    assert not list(vault.folder.rglob(".new-*"))
    assert vault.find_left_over({digest_of(b"%d" % number) for number in range(19)}) == [
        vault.path_of(digest_of(b"19")).relative_to(vault.folder).as_posix()
    ]
