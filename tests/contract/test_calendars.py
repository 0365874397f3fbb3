"""Checkpoints committed to by OpenTimestamps calendars of the test's own, sealed, upgraded, checked, bundled."""

import hashlib
import io
import zipfile

import pytest
from calendars import Calendar, sha256
from packing import alone, pack, told_by_both, without

from longarm.acquire.http import HttpFetcher, Web
from longarm.acquire.limits import Limits
from longarm.proofs.blocks import parse_blocks
from longarm.proofs.ots import LARGEST_PROOF, find_ends, parse_proof
from longarm.records.capture import Capture
from longarm.shelf.calendars import commit_case, ots_state_of, upgrade_case
from longarm.shelf.custody import custody_of
from longarm.shelf.stamping import is_due
from longarm.verify.bundle import verify_bundle
from longarm.verify.case import verify_case
from longarm.verify.commitments import NAME
from longarm.verify.outside import Outside
from longarm.verify.verdict import Outcome

pytestmark = [pytest.mark.network, pytest.mark.allow_hosts(["127.0.0.1"])]


@pytest.fixture
def calendars():
    found = [Calendar(), Calendar(height=820_007, time=1_700_003_000)]
    yield found
    for one in found:
        one.close()


def web(room, *calendars):
    allowed = frozenset(one.host for one in calendars)
    return HttpFetcher(room.clock, Web(allow=allowed, limits=Limits(fetch_bytes=LARGEST_PROOF)))


def commit(room, *calendars):
    with room.open(write=True) as case:
        return commit_case(case, [one.url for one in calendars], web(room, *calendars)), words(case)


def upgrade(room, *calendars):
    with room.open(write=True) as case:
        return upgrade_case(case, web(room, *calendars)), words(case)


def words(case):
    return ots_state_of(case.ledgers.kept()).words


def check(room, blocks=""):
    verdict = verify_case(room.path, vkey=room.config.vkey, outside=Outside(parse_blocks(blocks)))
    return verdict, [step for step in verdict.steps if step.name == NAME]


def both(room, blocks=""):
    """Return what the program and verify.py say of the proofs in a bundle."""
    with room.open(write=True) as case:
        data = pack(case)
    outside = Outside(parse_blocks(blocks))
    return told_by_both(data, room.config.vkey, outside, NAME, "The proofs of OpenTimestamps", blocks=blocks)


def test_a_promise_is_pending_and_says_so(room, calendars):
    room.seal("a report", "another")
    done, said = commit(room, *calendars)
    assert (done.index, done.refusals, said) == (2, {}, "first 2 entries pending at 2 calendars")
    verdict, (step,) = check(room)
    assert (verdict.outcome, step.outcome, step.needed) == (Outcome.PASS, Outcome.NOT_CHECKED, False)
    assert "The first 2 of 3 entries are pending at 2 calendars: no block yet" in step.detail
    assert both(room) == ("not checked", "not checked")


def test_without_calendars_nothing_is_said(room):
    room.seal("a report")
    assert check(room)[1] == []


def test_a_grown_proof_names_its_block_and_passes_only_with_the_header(room, calendars):
    one, _ = calendars
    room.seal("a report", "another")
    commit(room, one)
    root = one.mine()
    (grown,), said = upgrade(room, one)
    assert (grown.index, said) == (3, "first 2 entries in Bitcoin block 820000, header not checked")
    verdict, (step,) = check(room)
    assert (verdict.outcome, step.outcome, step.needed) == (Outcome.PASS, Outcome.NOT_CHECKED, False)
    assert f"in Bitcoin block 820000, whose Merkle root would be {root[::-1].hex()}" in step.detail
    verdict, (step,) = check(room, one.line())
    assert (verdict.outcome, step.outcome) == (Outcome.PASS, Outcome.PASS)
    assert "The first 2 of 4 entries existed by 2023-11-14T22:13:20Z" in step.detail
    _, (step,) = check(room, f"820000 {root[::-1].hex()}  # as explorers show it\n")
    assert (step.outcome, "by the time of that block" in step.detail) == (Outcome.PASS, True)
    assert both(room) == ("not checked", "not checked")
    assert both(room, one.line()) == ("pass", "pass")


def test_a_block_shows_no_time_for_a_log_that_is_not_shown_to_go_on(room, calendars):
    one, _ = calendars
    room.seal("a report", "another")
    commit(room, one)
    one.mine()
    upgrade(room, one)
    with room.open(write=True) as case:
        data = without(pack(case), case, "log/since-2")
    outside = Outside(parse_blocks(one.line()))
    steps = verify_bundle(data, vkey=room.config.vkey, outside=outside).steps
    (step,) = [step for step in steps if step.name == NAME]
    assert (step.outcome, step.needed) == (Outcome.NOT_CHECKED, False)
    assert "the log goes on" in step.detail
    told = told_by_both(data, room.config.vkey, outside, NAME, "The proofs of OpenTimestamps", blocks=one.line())
    assert told == ("not checked", "not checked")


def test_a_proof_that_is_missing_is_a_fault_that_both_programs_tell(room, calendars):
    room.seal("a report")
    commit(room, calendars[0])
    with room.open(write=True) as case:
        (digest,) = [leaf.digest for _, leaf in case.ledgers.kept()]
        data = without(pack(case), case, f"sealed/{digest.removeprefix('sha256:')}")
    assert verify_bundle(data, vkey=room.config.vkey).faults[0].detail == "The file is missing."
    steps = alone.check_bundle(data, room.config.vkey)
    assert alone.exit_code_of(steps) == 1
    assert "The file is missing." in [step[2] for step in steps]


def test_a_block_with_another_root_fails(room, calendars):
    one, other = calendars
    room.seal("a report")
    commit(room, one)
    one.mine()
    upgrade(room, one)
    other.submit(bytes(32))
    other.mine()
    wrong = f"820000 {other.header.hex()}\n"
    verdict, (step,) = check(room, wrong)
    assert (verdict.outcome, step.entry) == (Outcome.FAIL, 2)
    assert "block 820000, as you gave it, has another Merkle root" in step.detail
    assert both(room, wrong) == ("fail", "fail")


def test_two_calendars_grow_into_two_blocks(room, calendars):
    room.seal("a report")
    commit(room, *calendars)
    for one in calendars:
        one.mine()
    _, said = upgrade(room, *calendars)
    assert said == "first 1 entries in Bitcoin block 820000, header not checked"
    for one in calendars:
        assert check(room, one.line())[1][0].outcome is Outcome.PASS
    assert both(room, "".join(one.line() for one in calendars)) == ("pass", "pass")


def test_the_proof_that_covers_most_is_told_whatever_the_height_of_its_block(room, calendars):
    low, high = calendars
    room.seal("a report")
    commit(room, high)
    room.seal("a report", "another")
    commit(room, low)
    for one in calendars:
        one.mine()
    upgrade(room, *calendars)
    _, (step,) = check(room)
    assert "The first 3 of " in step.detail
    assert "in Bitcoin block 820000, whose" in step.detail
    _, (step,) = check(room, low.line() + high.line())
    assert "The first 3 of " in step.detail
    assert step.detail.endswith("in Bitcoin block 820000, as you gave it.")


def test_two_digests_share_a_block(room, make_room, tmp_path, calendars):
    one, _ = calendars
    rooms = [room, make_room(tmp_path / "second")]
    for each in rooms:
        each.seal("a report")
        commit(each, one)
    one.mine()
    for each in rooms:
        upgrade(each, one)
        assert check(each, one.line())[1][0].outcome is Outcome.PASS


def test_nothing_new_seals_nothing(room, calendars):
    one, _ = calendars
    room.seal("a report")
    commit(room, one)
    (grown,), said = upgrade(room, one)
    assert (grown.index, said) == (None, "first 1 entries pending at 1 calendar")
    assert "has nothing yet" in grown.refusals[one.url].message
    one.mine()
    upgrade(room, one)
    assert upgrade(room, one)[0] == []


def test_a_calendar_never_sees_the_digest_of_a_document_or_the_root(room, calendars):
    room.seal("a report")
    commit(room, *calendars)
    with room.open() as case:
        root = bytes.fromhex(case.ledgers.checkpoint()[1])
        ((_, leaf),) = case.ledgers.kept()
    statement = dict(leaf.http)[":statement"].encode()
    for one in calendars:
        assert one.asked == [sha256(statement)]
        assert one.asked[0] not in {root, sha256(b"a report")}


def test_a_dead_calendar_does_not_stop_the_other(room, calendars):
    one, other = calendars
    room.seal("a report")
    one.answer = (503, b"")
    done, said = commit(room, *calendars)
    assert ("answered 503" in done.refusals[one.url].message, said) == (True, "first 1 entries pending at 1 calendar")
    other.answer = (200, b"nonsense")
    done, _ = commit(room, *calendars)
    assert (done.leaf, len(done.refusals)) == (None, 2)
    assert "gave no proof that can be used" in done.refusals[other.url].message
    other.answer = (200, bytes(70_000))
    done, _ = commit(room, other)
    assert (done.leaf, "65536" in done.refusals[other.url].message or "MiB" in done.refusals[other.url].message) == (
        None,
        True,
    )


def test_a_promise_that_points_into_this_machine_is_not_followed(room, calendars):
    """The address of a pending end comes from whoever answered; it is checked like any other."""
    one, other = calendars
    room.seal("a report")
    one.url, asked = other.url, other.url
    commit(room, type("At", (), {"url": f"http://{one.host}", "host": one.host})())
    (grown,), _ = upgrade(room, one)
    assert "is not a public address" in grown.refusals[asked].message
    assert other.asked == []


def test_flipped_bits_of_a_sealed_proof_are_found(room, calendars):
    one, _ = calendars
    room.seal("a report")
    commit(room, one)
    with room.open() as case:
        ((_, leaf),) = case.ledgers.kept()
    hexes = leaf.digest.removeprefix("sha256:")
    path = room.path / "vault" / hexes[:2] / hexes[2:]
    data = path.read_bytes()
    for bit in range(0, len(data) * 8, 41):
        broken = bytearray(data)
        broken[bit // 8] ^= 1 << bit % 8
        path.write_bytes(bytes(broken))
        assert check(room)[0].outcome is Outcome.FAIL


def forged(room, proof, **changes):
    """Seal a proof as somebody with the key could, with changed pairs."""
    pairs = dict(proof.http) | changes
    with room.open(write=True) as case:
        data = case.ledgers.read_bytes(proof.digest)
        capture = Capture(data=data, name="x.ots", media_type="x", how="ots", http=tuple(sorted(pairs.items())))
        list(case.sealer.seal([capture]))


def test_proofs_of_other_things_are_found(room, make_room, tmp_path, calendars):
    one, _ = calendars
    fork = make_room(tmp_path / "fork")
    fork.seal("another report")
    done, _ = commit(fork, one)
    with fork.open() as case:
        data = case.ledgers.read_bytes(done.leaf.digest)
    room.seal("a report")
    with room.open(write=True) as case:
        capture = Capture(data=data, name="x.ots", media_type="x", how="ots", http=done.leaf.http)
        list(case.sealer.seal([capture]))
    verdict, (step,) = check(room)
    assert (verdict.outcome, "another log" in step.detail) == (Outcome.FAIL, True)
    assert both(room) == ("fail", "fail")


def test_a_statement_that_the_proof_is_not_over_is_found(room, calendars):
    one, _ = calendars
    room.seal("a report")
    done, _ = commit(room, one)
    statement = dict(done.leaf.http)[":statement"]
    forged(room, done.leaf, **{":statement": statement[:-33] + "0" * 32 + "\n"})
    verdict, steps = check(room)
    assert verdict.outcome is Outcome.FAIL
    assert [step.entry for step in steps] == [2]
    assert "over something else" in steps[0].detail
    assert both(room) == ("fail", "fail")


def test_the_statement_lies_in_the_bundle_and_begins_the_proof(room, calendars):
    one, _ = calendars
    room.seal("a report")
    done, _ = commit(room, one)
    with room.open(write=True) as case:
        data = pack(case)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        statement = archive.read("stamps/00000001.txt")
        digest, stamp = parse_proof(archive.read(f"sealed/{done.leaf.digest.removeprefix('sha256:')}"))
    assert digest == hashlib.sha256(statement).digest()
    assert [end.calendar for _, end in find_ends(stamp, digest)] == [one.url]


def test_custody_and_renewal_know_of_calendars(room, calendars):
    one, _ = calendars
    (_, leaf), *_ = room.seal("a report")
    with room.open() as case:
        assert is_due(case.ledgers, "2026-01-01T00:00:00Z", 90) == "nothing was ever stamped"
    commit(room, one)
    with room.open() as case:
        assert is_due(case.ledgers, "2026-01-01T00:00:00Z", 90) == ""
        (time,) = [row for row in custody_of(case.ledgers, leaf.digest) if row.name == "time from outside authorities"]
    assert (time.state, time.detail) == (
        "missing",
        "OpenTimestamps: first 1 entries pending at 1 calendar, by the log's own word.",
    )
    one.mine()
    upgrade(room, one)
    with room.open() as case:
        (time,) = [row for row in custody_of(case.ledgers, leaf.digest) if row.name == "time from outside authorities"]
    assert (time.state, "in Bitcoin block 820000" in time.detail) == ("pass", True)
    room.seal("a report", "a later one")
    with room.open() as case:
        assert "1 log entries came after" in is_due(case.ledgers, "2026-01-01T00:00:00Z", 90)
