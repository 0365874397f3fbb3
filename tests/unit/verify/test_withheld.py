"""Bundles whose sources stay in the case: not checked where nobody can check, and no way to lie."""

import subprocess
from pathlib import Path

import pytest
from loading import load

from longarm.proofs.archive import decode_archive, encode_archive
from longarm.proofs.bundle import MANIFEST, MANIFEST_NOTE, write_manifest
from longarm.verify.bundle import verify_bundle
from longarm.verify.verdict import Outcome

ROOT = Path(__file__).parents[3]


vectors = load(ROOT / "tests" / "vectors" / "build_vectors.py")


def signed(files):
    files = {name: data for name, data in files.items() if name not in {MANIFEST, MANIFEST_NOTE}}
    manifest = write_manifest(files)
    return encode_archive({**files, MANIFEST: manifest, MANIFEST_NOTE: vectors.sign_manifest(manifest).encode()})


def withheld(*, keep=()):
    files = decode_archive(vectors.good_bundle())
    hexes = next(name for name in sorted(files) if name.startswith("texts/"))[len("texts/") : -len(".txt")]
    files[f"withheld/{hexes}"] = b"It stays in the case.\n"
    for folder, name in (("sealed", f"sealed/{hexes}"), ("texts", f"texts/{hexes}.txt")):
        if folder not in keep:
            del files[name]
    return signed(files), hexes


def by_script(data, tmp_path):
    path = tmp_path / "b.zip"
    path.write_bytes(data)
    return subprocess.run(
        ["python3", ROOT / "tools" / "verify.py", path, "--vkey", vectors.VKEY],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_a_withheld_source_is_not_checked_and_all_else_is(tmp_path):
    data, _ = withheld()
    verdict = verify_bundle(data, vkey=vectors.VKEY)
    unchecked = [step.name for step in verdict.steps if step.outcome is Outcome.NOT_CHECKED and step.needed]
    assert verdict.outcome is Outcome.NOT_CHECKED
    assert verdict.exit_code == 3
    assert len(unchecked) == 2
    assert "stayed in the case" in " ".join(step.detail for step in verdict.steps)
    done = by_script(data, tmp_path)
    assert (done.returncode, "stayed in the case" in done.stdout) == (3, True)


def test_what_is_withheld_without_its_entry_is_said_to_be_shown_by_nothing(tmp_path):
    data, hexes = withheld()
    words = "of 1 of them no entry is here either"
    assert words not in verify_bundle(data, vkey=vectors.VKEY).steps[6].detail
    files = decode_archive(data)
    (leaf,) = [name for name, one in files.items() if name.startswith("leaves/") and hexes.encode() in one]
    del files[leaf], files[leaf.replace("leaves/", "proofs/").replace(".json", ".tlog-proof")]
    data = signed(files)
    verdict = verify_bundle(data, vkey=vectors.VKEY)
    assert (verdict.exit_code, words in verdict.steps[6].detail) == (3, True)
    done = by_script(data, tmp_path)
    assert (done.returncode, words in done.stdout) == (3, True)
    shell = subprocess.run(
        ["sh", ROOT / "tools" / "verify.sh", tmp_path / "b.zip", vectors.VKEY],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert shell.returncode == 0
    assert "1 sources that stayed in the case (1 of them without an entry that seals them)" in shell.stdout


@pytest.mark.parametrize("kept", ["sealed", "texts"])
def test_what_is_said_to_be_withheld_may_not_be_there(kept, tmp_path):
    data, hexes = withheld(keep=(kept,))
    verdict = verify_bundle(data, vkey=vectors.VKEY)
    assert [fault.file for fault in verdict.faults] == [f"withheld/{hexes}"]
    assert by_script(data, tmp_path).returncode == 1
    shell = ["sh", ROOT / "tools" / "verify.sh", tmp_path / "b.zip", vectors.VKEY]
    assert subprocess.run(shell, stdout=subprocess.DEVNULL, check=False, timeout=60).returncode == 1


def test_what_is_missing_and_not_said_to_be_withheld_is_a_fault(tmp_path):
    files = decode_archive(vectors.good_bundle())
    name = next(one for one in sorted(files) if one.startswith("sealed/"))
    del files[name]
    data = signed(files)
    assert verify_bundle(data, vkey=vectors.VKEY).faults[0].file == name
    assert by_script(data, tmp_path).returncode == 1
