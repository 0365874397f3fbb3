"""Stamps of checkpoints by two authorities of the test's own, sealed, checked, renewed, bundled."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from stamping import Tsa, make_root, make_signer

from longarm.errors import DamageError, UnreadableInputError, UsageError
from longarm.proofs.stamp import find_root, parse_roots, parse_statement, parse_token
from longarm.publish.bundle import BundleContents, make_bundle
from longarm.records.capture import ACCESS, Capture
from longarm.seal.stamp import Authority, HttpStamper, read_authorities
from longarm.shelf.stamping import is_due, stamp_case, state_of
from longarm.verify.bundle import verify_bundle
from longarm.verify.case import verify_case
from longarm.verify.stamps import NAME
from longarm.verify.verdict import Outcome

pytestmark = [
    pytest.mark.network,
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed"),
]


@pytest.fixture(scope="module")
def roots(tmp_path_factory):
    """Two roots; the first has two signers, one of which ends soon."""
    folders = {}
    for name in ("one", "two"):
        folders[name] = tmp_path_factory.mktemp(name)
        make_root(folders[name], name)
        make_signer(folders[name], "signer")
    make_signer(folders["one"], "other", days=10)
    return folders


@pytest.fixture
def tsas(roots):
    found = {name: Tsa(folder) for name, folder in roots.items()}
    yield found
    for one in found.values():
        one.close()


def pem(tsa):
    return (tsa.folder / "ca.pem").read_bytes()


def authority(name, tsa, signer="signer", root=None):
    return Authority(name, tsa.url(signer), parse_roots(root or pem(tsa)))


def stamper(**more):
    return HttpStamper(pause=lambda _: None, **more)


def stamp(room, *authorities, **more):
    with room.open(write=True) as case:
        return stamp_case(case, authorities, stamper(**more)), state_of(case.ledgers.kept())


def time_step(room, *pems):
    verdict = verify_case(room.path, vkey=room.config.vkey, roots=b"".join(pems) or None)
    return verdict, [step for step in verdict.steps if step.name == NAME]


def test_two_roots_stamp_a_checkpoint(room, tsas):
    room.seal("a report", "another")
    answers, state = stamp(room, authority("One", tsas["one"]), authority("Two", tsas["two"]))
    assert [one.index for one in answers] == [2, 3]
    assert (state.size, len(state.roots)) == (2, 2)
    assert state.words.startswith("first 2 entries stamped by 2 roots at ")
    verdict, (step,) = time_step(room, pem(tsas["one"]), pem(tsas["two"]))
    assert (verdict.outcome, step.outcome) == (Outcome.PASS, Outcome.PASS)
    assert "The first 2 of 4 entries existed by" in step.detail
    assert "stamped by 2 roots" in step.detail


def test_without_stamps_the_case_says_unstamped(room):
    room.seal("a report")
    verdict, (step,) = time_step(room)
    assert (verdict.outcome, step.outcome) == (Outcome.PASS, Outcome.NOT_CHECKED)
    assert "unstamped" in step.detail
    with room.open() as case:
        assert state_of(case.ledgers.kept()).words == "unstamped"


def test_two_tokens_of_one_root_count_once(room, tsas):
    room.seal("a report")
    _, state = stamp(room, authority("One", tsas["one"]), authority("Other", tsas["one"], "other"))
    assert len(state.roots) == 1
    _, (step,) = time_step(room, pem(tsas["one"]))
    assert "stamped by 1 root;" in step.detail


def test_tokens_are_not_counted_under_roots_that_the_checker_does_not_know(room, tsas):
    room.seal("a report")
    stamp(room, authority("One", tsas["one"]), authority("Two", tsas["two"]))
    _, (step,) = time_step(room)
    assert (step.outcome, step.needed) == (Outcome.NOT_CHECKED, False)
    assert "You gave no root certificates" in step.detail
    _, (step,) = time_step(room, pem(tsas["two"]))
    assert "stamped by 1 root;" in step.detail


def test_an_authority_never_sees_the_digest_of_a_document(room, tsas):
    room.seal("a report")
    stamp(room, authority("One", tsas["one"]), authority("Two", tsas["two"]))
    asked = tsas["one"].asked + tsas["two"].asked
    digest = hashlib.sha256(b"a report").digest()
    with room.open() as case:
        root = bytes.fromhex(case.ledgers.checkpoint()[1])
        statements = [dict(leaf.http)[":statement"] for _, leaf in case.ledgers.kept()]
    assert len(asked) == 2
    assert not any(digest in query or root in query for query in asked)
    assert [hashlib.sha256(s.encode()).digest() in q for s, q in zip(statements, asked, strict=True)] == [True, True]
    assert len(set(statements)) == 2


def test_a_busy_authority_is_asked_again_and_a_dead_one_does_not_stop_the_other(room, tsas):
    room.seal("a report")
    tsas["one"].fail, tsas["two"].fail = 2, 99
    answers, state = stamp(room, authority("One", tsas["one"]), authority("Two", tsas["two"]))
    assert answers[0].index == 1
    assert answers[1].error.message.startswith("Two gave no usable timestamp (the server answered 503)")
    assert len(state.roots) == 1
    assert (len(tsas["one"].asked), len(tsas["two"].asked)) == (3, 3)


def test_a_token_under_another_root_than_the_pinned_one_is_refused(room, tsas):
    room.seal("a report")
    answers, state = stamp(room, authority("One", tsas["one"], root=pem(tsas["two"])))
    assert "does not lead to the pinned root" in answers[0].error.message
    assert not state.roots


def test_a_token_over_something_else_is_refused(room, tsas):
    room.seal("a report")
    stale = tsas["one"].reply("signer", _query(tsas["one"], b"something else"))
    tsas["one"].reply = lambda signer, query: stale
    answers, _ = stamp(room, authority("One", tsas["one"]))
    assert "stamps something else" in answers[0].error.message


def _query(tsa, data):
    (tsa.folder / "data").write_bytes(data)
    command = ["openssl", "ts", "-query", "-data", "data", "-sha256", "-cert", "-out", "query"]
    subprocess.run(command, cwd=tsa.folder, check=True, capture_output=True)
    return (tsa.folder / "query").read_bytes()


def test_every_flipped_bit_of_a_sealed_token_is_found(room, tsas):
    room.seal("a report")
    stamp(room, authority("One", tsas["one"]))
    with room.open() as case:
        ((_, leaf),) = case.ledgers.kept()
    hexes = leaf.digest.removeprefix("sha256:")
    path = room.path / "vault" / hexes[:2] / hexes[2:]
    data = path.read_bytes()
    for bit in range(0, len(data) * 8, 97):
        broken = bytearray(data)
        broken[bit // 8] ^= 1 << bit % 8
        path.write_bytes(bytes(broken))
        verdict, _ = time_step(room, pem(tsas["one"]))
        assert verdict.outcome is Outcome.FAIL
        assert any(step.file.endswith(hexes[2:]) for step in verdict.faults)


def test_a_stamp_of_another_state_of_the_log_is_found(room, make_room, tmp_path, tsas):
    """Somebody with the key seals a token that was made for a fork."""
    room.seal("a report")
    fork = make_room(tmp_path / "elsewhere")
    fork.seal("another report")
    stamp(fork, authority("One", tsas["one"]))
    with fork.open() as case:
        ((_, leaf),) = case.ledgers.kept()
        reply = case.ledgers.read_bytes(leaf.digest)
    from longarm.records.capture import Capture

    moved = Capture(data=reply, name=leaf.name, media_type=leaf.media_type, how="stamp", http=leaf.http)
    with room.open(write=True) as case:
        list(case.sealer.seal([moved]))
    verdict, (step,) = time_step(room, pem(tsas["one"]))
    assert verdict.outcome is Outcome.FAIL
    assert (step.entry, "another log" in step.detail) == (1, True)


def test_renewal_is_due_when_entries_come_or_certificates_end(room, tsas):
    room.seal("a report")
    now = "2026-01-01T00:00:00Z"
    with room.open() as case:
        assert is_due(case.ledgers, now, 90) == "nothing was ever stamped"
    stamp(room, authority("Two", tsas["two"]))
    with room.open() as case:
        until = state_of(case.ledgers.kept()).until
        assert is_due(case.ledgers, f"{until[:4]}-01-01T00:00:00Z", 0) == ""
        assert "ends on" in is_due(case.ledgers, until, 90)
    room.seal("a report", "a later report")
    with room.open() as case:
        assert "1 log entries came after" in is_due(case.ledgers, f"{until[:4]}-01-01T00:00:00Z", 0)


def test_parts_of_the_log_of_access_wait_for_the_next_stamp_and_are_told(room, tsas):
    def look(number):
        part = Capture(data=f"{number}\n".encode(), name=f"{number}.jsonl", media_type="text/plain", how=ACCESS)
        with room.open(write=True) as case:
            list(case.sealer.seal([part]))

    room.seal("a report")
    look(1)
    stamp(room, authority("One", tsas["one"]), authority("Two", tsas["two"]))
    with room.open() as case:
        assert "log of access" not in state_of(case.ledgers.kept()).words
    look(2)
    look(3)
    with room.open() as case:
        state = state_of(case.ledgers.kept())
        assert is_due(case.ledgers, f"{state.until[:4]}-01-01T00:00:00Z", 0) == ""
    assert state.accesses == 2
    assert state.words.endswith("; 2 parts of the log of access came later and wait for the next stamp")
    room.seal("a report", "a later report")
    with room.open() as case:
        assert "1 log entries came after" in is_due(case.ledgers, f"{state.until[:4]}-01-01T00:00:00Z", 0)


def test_a_bundle_carries_the_tokens_and_openssl_checks_them_alone(room, tsas, tmp_path):
    room.seal("a report")
    stamp(room, authority("One", tsas["one"]), authority("Two", tsas["two"]))
    room.seal("a report", "another")
    with room.open(write=True) as case:
        ledgers, vkey = case.ledgers, case.config.vkey
        note = ledgers.checkpoint_note()
        data = make_bundle(ledgers, BundleContents(), vkey=vkey, checkpoint=note, sign=ledgers.sign_manifest)
    verdict = verify_bundle(data, vkey=vkey, roots=pem(tsas["one"]) + pem(tsas["two"]))
    assert verdict.outcome is Outcome.PASS
    assert "stamped by 2 roots" in verdict.steps[-1].detail
    path = tmp_path / "bundle.zip"
    path.write_bytes(data)
    tools = Path(__file__).parents[2] / "tools"
    for command in (
        [sys.executable, tools / "verify.py", path, "--vkey", vkey],
        ["sh", tools / "verify.sh", path, vkey],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert (done.returncode, "ot checked" in done.stdout) == (0, True), done.stdout
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "out")
    statement = tmp_path / "out" / "stamps" / "00000001.txt"
    assert parse_statement(statement.read_text()).size == 1
    leaf = (tmp_path / "out" / "leaves" / "00000001.json").read_text()
    token = tmp_path / "out" / "sealed" / leaf.split('"digest":"sha256:')[1][:64]
    command = ["openssl", "ts", "-verify", "-data", str(statement), "-in", str(token), "-CAfile"]
    right, wrong = (str(tsas[name].folder / "ca.pem") for name in ("one", "two"))
    assert subprocess.run([*command, right], capture_output=True, check=False).returncode == 0
    assert subprocess.run([*command, wrong], capture_output=True, check=False).returncode != 0


def test_each_root_is_tried_alone(room, tsas):
    room.seal("a report")
    stamp(room, authority("One", tsas["one"]))
    with room.open() as case:
        ((_, leaf),) = case.ledgers.kept()
        reply = case.ledgers.read_bytes(leaf.digest)
    statement = dict(leaf.http)[":statement"]
    one, two = parse_roots(pem(tsas["one"])), parse_roots(pem(tsas["two"]))
    assert isinstance(find_root(parse_token(reply), statement, two), str)
    assert find_root(parse_token(reply), statement, two + one) == find_root(parse_token(reply), statement, one)
    assert isinstance(find_root(parse_token(reply), statement, two), str)
    assert find_root(parse_token(reply), statement, one, nonce=1) == "Nonce mismatch"


def test_a_reader_cannot_stamp(room, tsas):
    room.seal("a report")
    with room.open() as case, pytest.raises(DamageError):
        stamp_case(case, [authority("One", tsas["one"])], stamper())


def test_authorities_are_read_with_their_roots(tmp_path, tsas):
    (tmp_path / "one.pem").write_bytes(pem(tsas["one"]))
    file = tmp_path / "authorities.toml"
    file.write_text('[one]\nurl = "https://tsa.example/"\nroot = "one.pem"\n')
    (found,) = read_authorities(file)
    assert (found.name, found.url, len(found.roots)) == ("one", "https://tsa.example/", 1)
    with pytest.raises(UsageError, match="No timestamp authorities"):
        read_authorities(tmp_path / "none.toml")
    for text in ("[one]\nurl = 'ftp://x'\nroot = 'one.pem'\n", "[one]\nurl = 'http://x'\n", "x = 1\n", "["):
        file.write_text(text)
        with pytest.raises(UnreadableInputError):
            read_authorities(file)
    file.write_text("")
    with pytest.raises(UsageError, match="names no authority"):
        read_authorities(file)


def test_a_stamp_of_an_empty_log_is_of_every_log_and_tells_of_no_entry(room, tsas):
    stamp(room, authority("One", tsas["one"]))
    room.seal("a report")
    with room.open(write=True) as case:
        ledgers, vkey = case.ledgers, case.config.vkey
        note = ledgers.checkpoint_note()
        data = make_bundle(ledgers, BundleContents(), vkey=vkey, checkpoint=note, sign=ledgers.sign_manifest)
    verdict = verify_bundle(data, vkey=vkey, roots=pem(tsas["one"]))
    of_case, (step,) = time_step(room, pem(tsas["one"]))
    for whole, time in ((verdict, verdict.steps[-1]), (of_case, step)):
        assert (whole.outcome, time.outcome) == (Outcome.PASS, Outcome.NOT_CHECKED)
        assert "it stamps an empty log, which tells of no entry" in time.detail
