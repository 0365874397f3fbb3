"""Peer cases vouch for each other: asked, checked, cosigned, kept, verified by both Python programs."""

import base64
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from packing import alone, pack, told_by_both, without

from longarm.cli.main import program
from longarm.errors import DamageError, UnreadableInputError, UsageError
from longarm.proofs.cosignature import Witness, write_request
from longarm.proofs.note import verifier_key, verify_note
from longarm.records.capture import Capture
from longarm.seal.keys import KeyFolder
from longarm.shelf.custody import custody_of
from longarm.shelf.witnessing import ask_witness, keep_cosigned, vouch
from longarm.verify.bundle import verify_bundle
from longarm.verify.case import verify_case
from longarm.verify.cosignatures import NAME
from longarm.verify.outside import Outside
from longarm.verify.verdict import Outcome

NOW = "2026-11-24T10:00:00Z"


@pytest.fixture
def peer(tmp_path):
    """The key folder of another investigator."""
    return KeyFolder(tmp_path / "peer")


def known(keys):
    name, seed = keys.witness()
    return Witness(name, Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw())


def ask(room, since=0):
    with room.open() as case:
        return ask_witness(case, since)


def keep(room, note):
    with room.open(write=True) as case:
        return keep_cosigned(case, note)


def check(room, *witnesses):
    verdict = verify_case(room.path, vkey=room.config.vkey, outside=Outside(witnesses=witnesses))
    return verdict, [step for step in verdict.steps if step.name == NAME]


def both(room, *witnesses):
    with room.open(write=True) as case:
        data = pack(case)
    keys = [one.to_text() for one in witnesses]
    return told_by_both(data, room.config.vkey, Outside(witnesses=witnesses), NAME, "Witnesses that", witnesses=keys)


def test_a_peer_checks_and_cosigns(room, peer):
    room.seal("a report", "another")
    done = vouch(ask(room), peer, NOW, room.config.vkey)
    assert (done.origin, done.size, done.before) == (room.config.origin, 2, 0)
    index, leaf = keep(room, done.note)
    assert (index, dict(leaf.http)[":size"]) == (2, "2")
    verdict, (step,) = check(room, known(peer))
    assert (verdict.outcome, step.outcome) == (Outcome.PASS, Outcome.PASS)
    name = known(peer).name
    assert step.detail == (
        f"The first 2 of 3 entries, by 1 witness known to you ({name}), last at 2026-11-24T10:00:00Z."
    )
    assert both(room, known(peer)) == ("pass", "pass")


def test_the_note_stands_under_both_keys(room, peer):
    room.seal("a report")
    done = vouch(ask(room), peer, NOW, room.config.vkey)
    assert verify_note(done.note, room.config.origin, room.config.public_key).startswith(room.config.origin)
    assert [line.split(" ")[1] for line in done.note.split("\n\n")[1].splitlines()] == [
        room.config.origin,
        known(peer).name,
    ]


def test_witnesses_that_the_checker_does_not_know_are_not_counted(room, peer, tmp_path):
    other = KeyFolder(tmp_path / "other")
    room.seal("a report")
    for keys in (peer, other):
        keep(room, vouch(ask(room), keys, NOW, room.config.vkey).note)
    verdict, (step,) = check(room)
    assert (verdict.outcome, step.outcome, step.needed) == (Outcome.PASS, Outcome.NOT_CHECKED, False)
    assert "2 by witnesses whose keys you did not give" in step.detail
    _, (step,) = check(room, known(peer))
    assert "by 1 witness known to you" in step.detail
    assert "1 by witnesses whose keys you did not give are not counted" in step.detail
    assert both(room) == ("not checked", "not checked")
    assert both(room, known(peer), known(other)) == ("pass", "pass")


def test_a_known_witness_of_what_the_log_is_not_shown_to_continue_is_not_counted(room, peer):
    room.seal("a report")
    keep(room, vouch(ask(room), peer, NOW, room.config.vkey).note)
    room.seal("a report", "another")
    with room.open(write=True) as case:
        data = without(pack(case), case, "log/since-1")
    vkey, witness = room.config.vkey, known(peer)
    (step,) = [one for one in verify_bundle(data, vkey=vkey, outside=Outside(witnesses=(witness,))).steps
               if one.name == NAME]  # fmt: skip
    assert step.outcome is Outcome.NOT_CHECKED
    assert "1 by witnesses known to you, over an empty log or one that this is not shown to continue" in step.detail
    assert "did not give" not in step.detail
    told = told_by_both(
        data, vkey, Outside(witnesses=(witness,)), NAME, "Witnesses that", witnesses=[witness.to_text()]
    )
    assert told == ("not checked", "not checked")


def test_a_cosigned_empty_log_shows_nothing(room, peer):
    keep(room, vouch(ask(room), peer, NOW, room.config.vkey).note)
    room.seal("a report")
    verdict, (step,) = check(room, known(peer))
    assert (verdict.outcome, step.outcome) == (Outcome.PASS, Outcome.NOT_CHECKED)
    assert "1 by witnesses known to you, over an empty log" in step.detail
    assert both(room, known(peer)) == ("not checked", "not checked")


def test_one_witness_counts_once(room, peer):
    room.seal("a report")
    keep(room, vouch(ask(room), peer, NOW, room.config.vkey).note)
    size = check(room)[0].steps[2].detail.split(" ")[0]
    assert size == "2"
    _, (step,) = check(room, known(peer), Witness("another.name", known(peer).public))
    assert "by 1 witness known to you" in step.detail


def test_a_witness_known_by_another_key_is_a_stranger_and_no_fault(room, peer, tmp_path):
    room.seal("a report")
    keep(room, vouch(ask(room), peer, NOW, room.config.vkey).note)
    other = Witness(known(peer).name, known(KeyFolder(tmp_path / "other")).public)
    verdict, (step,) = check(room, other)
    assert (verdict.outcome, step.outcome) == (Outcome.PASS, Outcome.NOT_CHECKED)
    assert step.detail.startswith("Cosignatures: 1 by witnesses whose keys you did not give;")
    assert both(room, other) == ("not checked", "not checked")


def test_a_log_that_grew_is_cosigned_again_with_proof(room, peer):
    room.seal("a report")
    keep(room, vouch(ask(room), peer, NOW, room.config.vkey).note)
    room.seal("a report", "another", "a third")
    done = vouch(ask(room, since=1), peer, NOW)
    assert (done.before, done.size) == (1, 4)
    keep(room, done.note)
    _, (step,) = check(room, known(peer))
    assert step.detail.startswith("The first 4 of 5 entries")
    assert both(room, known(peer)) == ("pass", "pass")


def test_the_same_state_is_cosigned_again(room, peer):
    room.seal("a report")
    vouch(ask(room), peer, NOW, room.config.vkey)
    assert vouch(ask(room, since=1), peer, "2026-11-25T10:00:00Z").size == 1


def test_a_request_that_starts_elsewhere_is_sent_back(room, peer):
    room.seal("a report", "another")
    vouch(ask(room), peer, NOW, room.config.vkey)
    for since in (0, 1):
        with pytest.raises(UsageError, match="last cosigned 2") as caught:
            vouch(ask(room, since=since), peer, NOW)
        assert "--since 2" in caught.value.hint
    with pytest.raises(UsageError, match="2 entries, not 3"):
        ask(room, since=3)


def test_a_log_that_was_rolled_back_is_refused(room, make_room, tmp_path, peer):
    room.seal("a report")
    early = ask(room)
    room.seal("a report", "another")
    vouch(ask(room), peer, NOW, room.config.vkey)
    with pytest.raises(DamageError, match="rolled back"):
        vouch(early, peer, NOW)


def test_a_forked_log_is_refused(room, tmp_path, peer):
    room.seal("a report")
    fork = tmp_path / "fork"
    shutil.copytree(room.path, fork)
    seen = room.keys.seen_file(room.config.origin).read_bytes()
    room.seal("a report", "another")
    vouch(ask(room), peer, NOW, room.config.vkey)
    room.keys.seen_file(room.config.origin).write_bytes(seen)
    room.path = fork
    room.seal("a report", "something else", "and more")
    with pytest.raises(DamageError, match="forked"):
        vouch(ask(room, since=2), peer, NOW)
    forged = write_request(2, [], ask(room).split("\n\n", 1)[1])
    with pytest.raises(DamageError, match="forked"):
        vouch(forged, peer, NOW)
    assert peer.cosigned(room.config.origin).split("\n")[1] == "2"


def test_a_fork_of_the_same_size_is_refused(room, tmp_path, peer):
    fork = tmp_path / "fork"
    shutil.copytree(room.path, fork)
    room.seal("a report")
    vouch(ask(room), peer, NOW, room.config.vkey)
    room.keys.seen_file(room.config.origin).unlink()
    room.path = fork
    room.seal("another report")
    with pytest.raises(DamageError, match="forked"):
        vouch(ask(room, since=1), peer, NOW)


def test_unknown_logs_and_other_keys_are_refused(room, make_room, tmp_path, peer):
    room.seal("a report")
    other = make_room(tmp_path / "other")
    with pytest.raises(UsageError, match="does not know"):
        vouch(ask(room), peer, NOW)
    with pytest.raises(UsageError, match="of another case"):
        vouch(ask(room), peer, NOW, other.config.vkey)
    assert peer.pinned(room.config.origin) is None
    vouch(ask(room), peer, NOW, room.config.vkey)
    with pytest.raises(UnreadableInputError, match="cannot be used"):
        vouch("nonsense", peer, NOW)
    with pytest.raises(UnreadableInputError, match="does not fit"):
        vouch(ask(room, since=1).replace("\n1\n", "\n2\n"), peer, NOW)


def test_a_pinned_key_is_not_replaced(room, peer):
    room.seal("a report")
    vouch(ask(room), peer, NOW, room.config.vkey)
    with pytest.raises(DamageError, match="by another key"):
        vouch(ask(room, since=1), peer, NOW, verifier_key(room.config.origin, bytes(32)))


def test_only_cosigned_checkpoints_of_this_case_are_kept(room, make_room, tmp_path, peer):
    room.seal("a report")
    other = make_room(tmp_path / "other")
    other.seal("another")
    with pytest.raises(UnreadableInputError, match="no checkpoint of this case"):
        keep(room, vouch(ask(other), peer, NOW, other.config.vkey).note)
    with room.open() as case:
        plain = case.ledgers.checkpoint_note()
    with pytest.raises(UnreadableInputError, match="No witness"):
        keep(room, plain)


def forged(room, note):
    with room.open(write=True) as case:
        pairs = ((":size", note.split("\n")[1]), (":witnesses", "x"))
        capture = Capture(data=note.encode(), name="x", media_type="text/plain", how="cosignature", http=pairs)
        list(case.sealer.seal([capture]))


def test_a_cosignature_that_does_not_fit_fails(room, peer):
    room.seal("a report")
    note = vouch(ask(room), peer, NOW, room.config.vkey).note
    line = note.splitlines()[-1]
    parts = line.split(" ")
    blob = bytearray(base64.b64decode(parts[2]))
    blob[20] ^= 1
    broken = f"{parts[0]} {parts[1]} {base64.b64encode(bytes(blob)).decode()}"
    forged(room, note.replace(line, broken))
    verdict, (step,) = check(room, known(peer))
    assert (verdict.outcome, step.entry) == (Outcome.FAIL, 1)
    assert "does not fit the checkpoint" in step.detail
    assert both(room, known(peer)) == ("fail", "fail")
    assert check(room)[0].outcome is Outcome.PASS  # by somebody whose key the checker does not have


def test_cosignatures_of_another_state_fail(room, make_room, tmp_path, peer):
    fork = tmp_path / "fork"
    shutil.copytree(room.path, fork)
    room.seal("a report")
    here, room.path = room.path, fork
    room.keys.seen_file(room.config.origin).unlink()
    room.seal("another report")
    note = vouch(ask(room), peer, NOW, room.config.vkey).note
    room.path = here
    room.keys.seen_file(room.config.origin).unlink()
    forged(room, note)
    verdict, (step,) = check(room, known(peer))
    assert (verdict.outcome, step.entry, step.file[:6]) == (Outcome.FAIL, 1, "vault/")
    assert "does not begin with" in step.detail
    assert both(room, known(peer)) == ("fail", "fail")


def test_what_is_no_signed_note_fails(room, peer):
    room.seal("a report")
    forged(room, "nonsense\n1\n")
    assert check(room)[0].outcome is Outcome.FAIL
    assert both(room) == ("fail", "fail")


def test_a_witness_has_one_key_that_is_no_key_of_a_case(room, peer):
    name, seed = peer.witness()
    assert peer.witness() == (name, seed)
    assert seed != room.keys.private_key(room.config.public_key)
    assert Witness.from_text(known(peer).to_text()) == known(peer)


def test_custody_names_the_witnesses(room, peer):
    ((_, leaf),) = room.seal("a report")
    keep(room, vouch(ask(room), peer, NOW, room.config.vkey).note)
    with room.open() as case:
        (time,) = [row for row in custody_of(case.ledgers, leaf.digest) if row.name == "time from outside authorities"]
    assert time.state == "missing"
    assert f"Cosigned by {known(peer).name} (first 1 entries)" in time.detail


def test_the_stand_alone_program_refuses_a_malformed_key(room):
    room.seal("a report")
    with room.open(write=True) as case:
        data = pack(case)
    with pytest.raises(SystemExit):
        alone.check_bundle(data, room.config.vkey, witnesses=["nonsense"])


def test_the_verbs_do_it_end_to_end(room, tmp_path, monkeypatch):
    room.seal("a report")
    mine, yours = {"LONGARM_HOME": str(tmp_path)}, {"LONGARM_HOME": str(tmp_path / "yours")}

    def run(home, *arguments):
        for name, value in {**home, "LONGARM_NOW": NOW}.items():
            monkeypatch.setenv(name, value)
        done = CliRunner().invoke(program, [str(one) for one in arguments], standalone_mode=False)
        assert done.exception is None, done.output
        return done

    request, answer = tmp_path / "request.txt", tmp_path / "answer.txt"
    run(mine, "witness", "ask", room.path, "-o", request)
    done = run(yours, "witness", "sign", request, "--vkey", room.config.vkey, "-o", answer)
    assert "with 1 entries (the first time)" in done.output
    key = run(yours, "witness", "key").output.strip()
    assert "cosigned by longarm.witness/" in run(mine, "witness", "keep", room.path, answer).output
    assert "not checked  cosigned by witnesses" in run(mine, "verify", room.path).output
    assert "Known: longarm.witness/" in run(mine, "witness", "know", key).output
    done = run(mine, "verify", room.path)
    assert "pass         cosigned by witnesses: The first 1 of 2 entries, by 1 witness known to you" in done.output
    assert Path(answer).read_text("utf-8").count("\N{EM DASH}") == 2
