"""The page ``docs/check-a-bundle.md`` is executed as it stands: a good bundle passes, a changed one stops it."""

import contextlib
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
    return commands.replace(KEY_LINE, f"KEY='{key}'")


def execute(folder, data, commands=None):
    folder.mkdir()
    (folder / "bundle.zip").write_bytes(data)
    (folder / "steps").write_text(commands or script(), encoding="utf-8")
    assert "run `bash -e steps`" in PAGE.read_text("utf-8")
    command = ["bash", "-e", "steps"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    fits = done.stdout.splitlines()[-1:] == ["everything fits"]
    assert fits is (done.returncode == 0), done.stdout + done.stderr
    return done


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


@pytest.mark.parametrize("name", ["entries/NL-9.json", "sealed/" + "ab" * 32, "leaves/00000009.json"])
def test_the_page_finds_a_link_that_the_manifest_does_not_list(tmp_path, name):
    """A link is no file to many tools, and shows whatever it points to."""
    import zipfile

    files = good_files()
    link = zipfile.ZipInfo(name)
    link.create_system, link.external_attr = 3, 0o120777 << 16
    done = execute(tmp_path / "link", zipped(files, (link, b"../VERIFY.md")))
    assert done.returncode != 0
    # Even where it was unpacked, it is found as what the manifest does not list.
    commands = script().replace("test -z \"$(unzip -Z bundle.zip | grep '^l')\"\n", "")
    assert commands != script()
    done = execute(tmp_path / "unpacked", zipped(files, (link, b"../VERIFY.md")), commands)
    assert done.returncode != 0
    assert (tmp_path / "unpacked" / "bundle" / name).is_symlink()


@pytest.mark.parametrize("name", ["../out", "/etc/passwd", "entries/a b", "entries/a\nb", "case.json"])
def test_the_page_unpacks_no_name_that_leads_astray_or_comes_twice(tmp_path, name):
    import zipfile

    with pytest.warns(UserWarning, match="Duplicate") if name == "case.json" else contextlib.nullcontext():
        data = zipped(good_files(), (zipfile.ZipInfo(name), b"x"))
    done = execute(tmp_path / "astray", data)
    assert done.returncode != 0
    assert not (tmp_path / "astray" / "bundle").exists()


def test_the_page_refuses_a_number_that_the_log_does_not_have(tmp_path):
    import shlex

    commands = script()
    start = commands.index("for leaf in bundle/leaves")
    assert 'test "$at" -le "$last"' in commands[start:]
    done = execute(tmp_path / "good", (VECTORS / "good-bundle.zip").read_bytes())
    assert done.returncode == 0
    proof = tmp_path / "good" / "bundle" / "proofs" / "00000004.tlog-proof"
    leaf = tmp_path / "good" / "bundle" / "leaves" / "00000004.json"
    leaf.rename(leaf.with_name("00000006.json"))
    proof.write_text(proof.read_text("utf-8").replace("index 4", "index 6"), encoding="utf-8")
    proof.rename(proof.with_name("00000006.tlog-proof"))
    later = "size=$(sed" + commands.split("size=$(sed", 1)[1]
    command = f"cd {shlex.quote(str(tmp_path / 'good'))}; {later}"
    assert subprocess.run(["bash", "-ec", command], capture_output=True, check=False, timeout=60).returncode == 1


def good_files():
    import zipfile

    with zipfile.ZipFile(VECTORS / "good-bundle.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files, *more):
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in [*files.items(), *more]:
            archive.writestr(name, data)
    return out.getvalue()
