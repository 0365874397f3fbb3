"""Bundles: what is good passes three programs, and no attack passes any."""

import json
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from loading import load

from longarm.proofs.archive import decode_archive, encode_archive
from longarm.proofs.note import verifier_key
from longarm.verify.bundle import verify_bundle
from longarm.verify.verdict import Outcome

ROOT = Path(__file__).parents[3]
SCRIPT, SHELL = ROOT / "tools" / "verify.py", ROOT / "tools" / "verify.sh"


vectors = load(ROOT / "tests" / "vectors" / "build_vectors.py")
attacks = load(ROOT / "tests" / "vectors" / "attacks.py")
alone = load(SCRIPT)


class Good:
    """What an attacker starts from."""

    data = vectors.good_bundle()
    origin, seed = vectors.ORIGIN, vectors.SEED

    def files(self):
        return decode_archive(self.data)

    def sign(self, manifest, seed=vectors.SEED):
        return vectors.sign_manifest(manifest, seed)


GOOD = Good()
OUTSIDERS = [name for name, (_, _, insider) in attacks.ATTACKS.items() if not insider]


def run_shell(path):
    return subprocess.run(["sh", SHELL, path, vectors.VKEY], capture_output=True, text=True, check=False, timeout=60)


def test_the_good_bundle_passes_and_says_what_it_did_not_check():
    verdict = verify_bundle(GOOD.data, vkey=vectors.VKEY)
    assert (verdict.outcome, verdict.exit_code) == (Outcome.PASS, 0)
    assert [step.needed for step in verdict.steps if step.outcome is Outcome.NOT_CHECKED] == [False] * 4
    assert "3 quotes" in verdict.steps[7].detail


def test_the_stored_bundle_of_each_version_passes_all_three_programs():
    for path in sorted((ROOT / "tests" / "vectors").glob("good-*.zip")):
        data, vkey = path.read_bytes(), path.with_suffix(".vkey").read_text("ascii")
        assert verify_bundle(data, vkey=vkey).outcome is Outcome.PASS
        assert alone.exit_code_of(alone.check_bundle(data, vkey)) == 0
        done = run_shell(path)
        assert done.returncode == 0, done.stdout
        assert "not checked" in done.stdout


def test_the_bundle_is_the_same_bytes_each_time():
    assert vectors.good_bundle() == GOOD.data


def test_without_a_key_of_ones_own_the_verdict_is_not_checked():
    assert verify_bundle(GOOD.data).exit_code == 3
    assert alone.exit_code_of(alone.check_bundle(GOOD.data)) == 3


def test_there_are_enough_attacks():
    assert len(attacks.ATTACKS) >= 60


@pytest.mark.parametrize("name", attacks.ATTACKS)
def test_no_attack_passes_the_two_python_programs(name):
    build, words, _ = attacks.ATTACKS[name]
    data = build(GOOD)
    assert data != GOOD.data
    (fault,) = verify_bundle(data, vkey=vectors.VKEY).faults
    assert re.search(words, fault.detail), fault
    steps = alone.check_bundle(data, vectors.VKEY)
    assert alone.exit_code_of(steps) == 1
    assert sum(step[0] == "fail" for step in steps) == 1


@pytest.mark.parametrize("name", OUTSIDERS)
def test_no_attack_of_an_outsider_passes_the_shell_script(name, tmp_path):
    path = tmp_path / "bundle.zip"
    path.write_bytes(attacks.ATTACKS[name][0](GOOD))
    done = run_shell(path)
    assert done.returncode == 1, done.stdout
    assert done.stdout.splitlines()[-1].startswith("fail: ")


def test_every_flipped_byte_is_found_by_both_python_programs():
    chance = random.Random(6962)
    for at in range(len(GOOD.data)):
        broken = bytearray(GOOD.data)
        broken[at] ^= 1 << chance.randrange(8)
        assert verify_bundle(bytes(broken), vkey=vectors.VKEY).outcome is Outcome.FAIL, at
        assert alone.exit_code_of(alone.check_bundle(bytes(broken), vectors.VKEY)) == 1, at


def test_flipped_bytes_are_found_by_the_shell_script(tmp_path):
    chance = random.Random(9162)
    path = tmp_path / "bundle.zip"
    for _ in range(5):
        broken = bytearray(GOOD.data)
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        assert run_shell(path).returncode == 1


def test_a_seen_checkpoint_is_continued_or_refused():
    ledgers = vectors.MemoryLedgers
    for size, code, words in [(2, 0, "continues"), (4, 0, "continues"), (6, 0, "continues"), (3, 3, "no proof from 3")]:
        seen = ledgers(size).checkpoint_note()
        verdict = verify_bundle(GOOD.data, vkey=vectors.VKEY, seen=seen)
        assert (verdict.exit_code, words in verdict.steps[8].detail) == (code, True)
        assert alone.exit_code_of(alone.check_bundle(GOOD.data, vectors.VKEY, seen.encode())) == code


def test_an_empty_log_that_was_seen_is_continued_by_every_log():
    seen = vectors.MemoryLedgers(0).checkpoint_note()
    verdict = verify_bundle(GOOD.data, vkey=vectors.VKEY, seen=seen)
    assert (verdict.exit_code, verdict.steps[8].detail) == (0, "You saw an empty log.")
    assert alone.exit_code_of(alone.check_bundle(GOOD.data, vectors.VKEY, seen.encode())) == 0
    seen = vectors.MemoryLedgers(1).checkpoint_note()
    assert "no proof from 1 entries on" in verify_bundle(GOOD.data, vkey=vectors.VKEY, seen=seen).steps[8].detail


@pytest.mark.parametrize(
    ("bundled", "seen", "words"),
    [(5, vectors.MemoryLedgers(6), "rolled back"), (6, vectors.MemoryLedgers(4, swap=True), "forked")],
)
def test_a_rolled_back_or_forked_log_is_refused(bundled, seen, words):
    data = vectors.good_bundle(vectors.MemoryLedgers(bundled))
    note = seen.checkpoint_note()
    (fault,) = verify_bundle(data, vkey=vectors.VKEY, seen=note).faults
    assert words in fault.detail
    assert alone.exit_code_of(alone.check_bundle(data, vectors.VKEY, note.encode())) == 1


def test_a_checkpoint_of_another_key_proves_nothing():
    assert verify_bundle(GOOD.data, vkey=vectors.VKEY, seen="nonsense").exit_code == 3
    assert alone.exit_code_of(alone.check_bundle(GOOD.data, vectors.VKEY, b"nonsense")) == 3


def test_missing_texts_are_not_checked_and_say_so():
    files = GOOD.files()
    del files[attacks.first(files, "texts/")]
    data = attacks.resigned(GOOD, files)
    verdict = verify_bundle(data, vkey=vectors.VKEY)
    assert (verdict.exit_code, "for 1 the bundle holds no text" in verdict.steps[7].detail) == (3, True)
    assert alone.exit_code_of(alone.check_bundle(data, vectors.VKEY)) == 3


def test_the_stand_alone_program_needs_nothing_but_python(tmp_path):
    path = tmp_path / "bundle.zip"
    path.write_bytes(GOOD.data)
    (tmp_path / "seen").write_text(vectors.MemoryLedgers(4).checkpoint_note())
    command = [sys.executable, "-I", "-S", SCRIPT, path, "--vkey", vectors.VKEY, "--seen", tmp_path / "seen", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {step["outcome"] for step in json.loads(done.stdout)} == {"pass", "not checked"}
    assert len(SCRIPT.read_text("utf-8").splitlines()) <= 1500
    assert not re.search(r"^(import|from) (longarm|cryptography)", SCRIPT.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("public", "signature", "message"),
    [
        (
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
            "",
        ),
        (
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            "72",
        ),
        (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
            "af82",
        ),
    ],
)
def test_the_included_ed25519_passes_the_vectors_of_rfc_8032(public, signature, message):
    raw = [bytes.fromhex(text) for text in (public, message, signature)]
    assert alone.verify_ed25519(*raw)
    assert not alone.verify_ed25519(raw[0], raw[1] + b"!", raw[2])
    for at in range(64):
        broken = bytearray(raw[2])
        broken[at] ^= 1
        assert not alone.verify_ed25519(raw[0], raw[1], bytes(broken))


@pytest.mark.parametrize("key", ["", "00" * 31, "ff" * 32, "02" + "00" * 31, "01" + "00" * 30 + "80"])
def test_the_included_ed25519_refuses_keys_that_are_no_points(key):
    assert not alone.verify_ed25519(bytes.fromhex(key), b"", bytes(64))


def test_an_archive_is_read_as_it_was_written():
    files = {"a/b.txt": b"x", "a.txt": b"", "0": bytes(range(256))}
    assert decode_archive(encode_archive(files)) == dict(sorted(files.items()))
    for name in ("", "../a", "/a", "a//b", "a/", "é", "a" * 201, "a/../b", ".a", "a\n"):
        with pytest.raises(ValueError, match="file name"):
            encode_archive({name: b""})


@pytest.mark.parametrize("name", [b"a" * 201, b"../a", b"a b", b"\xff", b""])
def test_a_name_that_no_bundle_has_is_told_as_that(name):
    with pytest.raises(ValueError, match="holds a file with the name"):
        decode_archive(attacks.raw_archive([(name, b"x")]))
    assert decode_archive(attacks.raw_archive([(b"a" * 200, b"x")])) == {"a" * 200: b"x"}


def test_a_key_of_another_case_is_refused_and_a_malformed_one_is_an_error():
    other = verifier_key("longarm.case/other", attacks.OTHER_PUBLIC)
    assert verify_bundle(GOOD.data, vkey=other).faults[0].file == "case.json"
    with pytest.raises(ValueError, match="verifier key"):
        verify_bundle(GOOD.data, vkey="nonsense")
    with pytest.raises(SystemExit):
        alone.check_bundle(GOOD.data, "nonsense")
