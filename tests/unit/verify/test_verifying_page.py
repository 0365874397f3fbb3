"""The page inside a bundle is executed as it stands: its commands work with stock tools, and find a change."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from longarm.publish.verifying import VERIFY_TEXT

VECTORS = Path(__file__).parents[2] / "vectors"
COMMANDS = [c for c in re.findall(r"^ {7}(\S.*)$", VERIFY_TEXT, re.MULTILINE) if not c.startswith("openssl ts")]


@pytest.fixture
def unpacked(tmp_path):
    if any(shutil.which(tool) is None for tool in ("unzip", "openssl", "xxd", "sha256sum")):
        pytest.skip("a stock tool of the page is not installed")
    shutil.copy(VECTORS / "good-bundle.zip", tmp_path / "bundle.zip")
    assert "`unzip bundle.zip -d bundle && cd bundle`" in VERIFY_TEXT
    subprocess.run(["unzip", "-q", "bundle.zip", "-d", "bundle"], cwd=tmp_path, check=True)
    return tmp_path / "bundle"


def shell(folder, command):
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False, timeout=30)


def check_signature(folder, file):
    key = (VECTORS / "good-bundle.vkey").read_text("ascii").strip().split("+", 2)[2]
    script = "\n".join(COMMANDS).replace("%s KEY", f"%s {key}").replace("MANIFEST.note", file)
    return shell(folder, script)


def test_the_digests_of_the_page_check_out(unpacked):
    assert "`sha256sum --strict -c MANIFEST.sha256`" in VERIFY_TEXT
    assert shell(unpacked, "sha256sum --strict -c MANIFEST.sha256").returncode == 0
    assert "`find . ! -type d | wc -l`" in VERIFY_TEXT
    found = shell(unpacked, "find . ! -type d | wc -l").stdout
    listed = shell(unpacked, "wc -l < MANIFEST.sha256").stdout
    assert int(found) == int(listed) + 2
    third = (unpacked / "MANIFEST.note").read_text("utf-8").splitlines()[2]
    assert third == "sha256:" + shell(unpacked, "sha256sum MANIFEST.sha256").stdout.split()[0]


@pytest.mark.parametrize("file", ["MANIFEST.note", "log/checkpoint"])
def test_the_signatures_of_the_page_check_out(unpacked, file):
    done = check_signature(unpacked, file)
    assert (done.returncode, "Verified Successfully" in done.stdout) == (0, True), done.stderr


def test_the_page_finds_a_change(unpacked):
    source = next((unpacked / "sealed").iterdir())
    source.write_bytes(source.read_bytes() + b"!")
    assert shell(unpacked, "sha256sum --strict -c MANIFEST.sha256").returncode != 0
    note = unpacked / "MANIFEST.note"
    note.write_text(note.read_text("utf-8").replace("sha256:", "sha256:0"), encoding="utf-8")
    assert check_signature(unpacked, "MANIFEST.note").returncode != 0
