"""Keys lie outside the case, for their owner only."""

import stat

import pytest

from longarm.errors import KeyMissingError
from longarm.proofs.merkle import EMPTY_ROOT
from longarm.proofs.note import TreeHead
from longarm.seal.keys import KeyFolder


@pytest.fixture
def keys(tmp_path):
    return KeyFolder(tmp_path / "config" / "keys")


def test_a_key_is_readable_by_its_owner_only(keys):
    public = keys.create()
    assert stat.S_IMODE(keys.path_of(public).stat().st_mode) == 0o600
    assert stat.S_IMODE(keys.folder.stat().st_mode) & 0o077 == 0
    assert len(keys.private_key(public)) == 32
    assert keys.holds(public)


def test_a_missing_key_says_which_file_to_copy(keys):
    with pytest.raises(KeyMissingError) as caught:
        keys.private_key(bytes(32))
    assert keys.path_of(bytes(32)).name in caught.value.hint


@pytest.mark.parametrize("content", [b"", b"not base64!", b"AAAA"])
def test_a_broken_key_file_is_told_as_missing(keys, content):
    public = keys.create()
    keys.path_of(public).write_bytes(content)
    with pytest.raises(KeyMissingError):
        keys.private_key(public)


def test_a_key_file_with_another_key_is_refused(keys):
    one, other = keys.create(), keys.create()
    keys.path_of(one).write_bytes(keys.path_of(other).read_bytes())
    with pytest.raises(KeyMissingError, match="another key"):
        keys.private_key(one)


def test_the_first_pin_of_a_log_stays(keys):
    assert keys.pinned("log") is None
    keys.pin("log", "first")
    keys.pin("log", "second")
    assert keys.pinned("log") == "first\n"


def test_a_smaller_tree_never_replaces_a_larger_one(keys):
    small, large = (TreeHead("log", size, EMPTY_ROOT).to_text() for size in (9, 10))
    assert keys.seen("log") is None
    keys.remember("log", large)
    keys.remember("log", small)
    assert keys.seen("log") == large
