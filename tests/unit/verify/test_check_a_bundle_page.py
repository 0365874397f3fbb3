"""The page ``docs/check-a-bundle.md`` is executed as it stands: a good bundle passes, a changed one stops it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
VECTORS = ROOT / "tests" / "vectors"
PAGE = ROOT / "docs" / "check-a-bundle.md"
KEY_LINE = "KEY='name+id+base64'"

sys.path.insert(0, str(VECTORS))


def script():
    """Return the commands of the page, numbered steps in order, each stopping at the first that fails."""
    text = PAGE.read_text("utf-8")
    steps = [int(number) for number in re.findall(r"^(\d+)\. ", text, re.MULTILINE)]
    assert steps == list(range(1, 12))
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 10
    commands = "\n".join(blocks)
    assert commands.count(KEY_LINE) == 1
    key = (VECTORS / "good-bundle.vkey").read_text("ascii").strip()
    return "set -e\n" + commands.replace(KEY_LINE, f"KEY='{key}'")


def execute(folder, data, commands=None):
    folder.mkdir()
    (folder / "bundle.zip").write_bytes(data)
    command = ["bash", "-c", commands or script()]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)


pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("bash", "unzip", "openssl", "xxd", "sha256sum")),
    reason="a stock tool of the page is not installed",
)


def test_the_page_passes_on_a_good_bundle(tmp_path):
    done = execute(tmp_path / "good", (VECTORS / "good-bundle.zip").read_bytes())
    assert (done.returncode, done.stdout.count("Signature Verified Successfully")) == (0, 2), done.stderr


def test_the_page_passes_on_a_log_of_one_entry(tmp_path):
    from build_vectors import SEED, VKEY, MemoryLedgers

    from longarm.proofs.bundle import manifest_text
    from longarm.proofs.canonical import canonical_bytes
    from longarm.proofs.merkle import hash_leaf, root_of
    from longarm.proofs.note import TreeHead, sign_note
    from longarm.publish.bundle import BundleContents, make_bundle
    from longarm.records.wire import to_plain

    ledgers = MemoryLedgers(1)
    name = VKEY.split("+")[0]
    root = root_of([hash_leaf(canonical_bytes(to_plain(ledgers.leaves[0])))])
    checkpoint = sign_note(TreeHead(name, 1, root).to_text(), name, SEED)

    def sign(manifest):
        return sign_note(manifest_text(name, manifest), name, SEED)

    data = make_bundle(ledgers, BundleContents(), vkey=VKEY, checkpoint=checkpoint, sign=sign)
    done = execute(tmp_path / "one", data)
    assert done.returncode == 0, done.stderr


def test_the_page_finds_every_sort_of_change(tmp_path):
    """A changed source, entry, proof, checkpoint, note, key, manifest, and a file that is not listed."""
    import zipfile

    good = tmp_path / "good.zip"
    good.write_bytes((VECTORS / "good-bundle.zip").read_bytes())
    with zipfile.ZipFile(good) as archive:
        names = archive.namelist()
        files = {name: archive.read(name) for name in names}
    kinds = ("sealed/", "leaves/", "proofs/", "texts/", "entries/", "log/checkpoint", "case.json", "MANIFEST.")
    for kind in kinds:
        name = next(name for name in names if name.startswith(kind))
        changed = {**files, name: bytes([files[name][0] ^ 1]) + files[name][1:]}
        done = execute(tmp_path / f"changed-{kind.strip('/.').replace('/', '-')}", zipped(changed))
        assert done.returncode != 0, kind
    done = execute(tmp_path / "more", zipped({**files, "more.txt": b"x"}))
    assert done.returncode != 0


def test_the_page_finds_an_entry_that_is_not_in_the_log(tmp_path):
    """Signed by the holder of the key, so that only step 10 can find it."""
    import zipfile

    from build_vectors import ORIGIN, SEED

    from longarm.proofs.bundle import MANIFEST, MANIFEST_NOTE, manifest_text, write_manifest
    from longarm.proofs.note import sign_note

    with zipfile.ZipFile(VECTORS / "good-bundle.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = next(name for name in sorted(files) if name.startswith("leaves/"))
    files[name] = files[name].replace(b"a.txt", b"z.txt")
    files[MANIFEST] = write_manifest(files)
    files[MANIFEST_NOTE] = sign_note(manifest_text(ORIGIN, files[MANIFEST]), ORIGIN, SEED).encode()
    done = execute(tmp_path / "forged", zipped(files))
    assert (done.returncode, done.stdout.count("Signature Verified Successfully")) == (1, 2)


def zipped(files):
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
