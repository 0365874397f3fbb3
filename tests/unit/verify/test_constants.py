"""Numbers that formats and decisions fix, and records that nobody may change."""

import dataclasses
import hashlib
import importlib
import inspect
import os
import pkgutil

import pytest

import longarm.proofs
import longarm.verify
from longarm.proofs import archive, bundle, canonical, cosignature, merkle, note, ots, stamp, tiles
from longarm.verify import vault
from longarm.verify.verdict import Outcome, Step, Verdict

MODULES = [
    importlib.import_module(f"{package.__name__}.{found.name}")
    for package in (longarm.proofs, longarm.verify)
    for found in pkgutil.iter_modules(package.__path__)
]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_record_is_frozen(module):
    found = [
        one for _, one in inspect.getmembers(module, dataclasses.is_dataclass) if one.__module__ == module.__name__
    ]
    assert [one.__name__ for one in found if not one.__dataclass_params__.frozen] == []


def test_numbers_are_those_of_their_formats():
    assert (tiles.WIDTH, tiles.HASH_SIZE) == (256, 32)  # C2SP tlog-tiles, height 8
    assert hashlib.sha256(b"").digest() == merkle.EMPTY_ROOT  # RFC 6962, 2.1
    assert note.ED25519 == b"\x01"  # C2SP signed-note
    assert cosignature.ED25519_COSIGNATURE == b"\x04"  # C2SP tlog-cosignature
    assert (cosignature.SIZE_OF_BLOB, cosignature.MOST_HASHES) == (4 + 8 + 64, 63)
    assert cosignature.LATEST == 253402300799  # 9999-12-31T23:59:59Z
    assert canonical.LARGEST_INTEGER == 9007199254740991  # RFC 8785, ECMAScript
    assert (archive.LOCAL.size, archive.CENTRAL.size, archive.END.size) == (30, 46, 22)  # APPNOTE 6.3
    assert (archive.VERSION, archive.DATE, archive.LARGEST) == (20, 33, 0xFFFFFFFF)
    assert (archive.MOST_FILES, archive.LONGEST_NAME, bundle.MOST_HASHES) == (65534, 200, 64)
    assert (ots.SHA256, ots.APPEND, ots.PREPEND, ots.ATTESTATION, ots.FORK) == (0x08, 0xF0, 0xF1, 0x00, 0xFF)
    assert (ots.LONGEST_MESSAGE, ots.LONGEST_PAYLOAD, ots.LONGEST_ADDRESS) == (4096, 8192, 1000)
    assert (ots.DEEPEST, ots.LARGEST_PROOF) == (256, 65536)
    assert stamp.SHA256.dotted_string == "2.16.840.1.101.3.4.2.1"


def test_reading_goes_in_pieces_of_a_mebibyte_by_few_threads():
    assert (vault.CHUNK, vault.GROUP) == (1048576, 128)
    assert max(2, min(4, os.cpu_count() or 1)) == vault.THREADS


def test_a_step_is_needed_unless_it_says_otherwise():
    step = Step("name", Outcome.NOT_CHECKED, "why")
    assert (step.needed, step.file, step.entry) == (True, "", None)
    assert Verdict((step,)).exit_code == 3
    assert Verdict((dataclasses.replace(step, needed=False),)).exit_code == 0
    assert Verdict(()).exit_code == 3
    assert Verdict((step, Step("other", Outcome.FAIL, "why"))).exit_code == 1
    assert Verdict((Step("other", Outcome.PASS, "why"),)).to_plain() == {
        "outcome": "pass",
        "exit_code": 0,
        "steps": [{"name": "other", "outcome": "pass", "detail": "why", "file": "", "entry": None, "needed": True}],
    }
