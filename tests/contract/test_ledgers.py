"""What every implementation of the ports Ledgers and Sealer keeps to."""

import pytest

from longarm.errors import DamageError, OversizeError
from longarm.proofs.canonical import canonical_bytes
from longarm.records.capture import Capture, Declared, Sealed
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.wire import to_plain
from longarm.seal.ledgers import parse_leaf
from longarm.seal.vault import digest_of


def capture(data, name="a.txt", **more):
    return Capture(data=data, name=name, media_type="text/plain", **more)


def note(reason="why", **more):
    return Judgement(verb=Verb.CORRECT, targets=("c-1",), reason=reason, by="reviewer", **more)


def test_captures_and_judgements_come_back_in_log_order(room):
    with room.open(write=True) as case:
        first = list(case.sealer.seal([capture(b"1"), capture(b"2", "b.txt")]))
        second = list(case.sealer.judge([note(), note("other", changes={"count": 3, "city": None})]))
        third = list(case.sealer.seal([capture(b"3", "c.txt")]))
        same_session = (list(case.ledgers.sealed()), list(case.ledgers.judged()))
    with room.open() as case:
        assert (list(case.ledgers.sealed()), list(case.ledgers.judged())) == same_session
        assert same_session == (first + third, second)
        assert [index for index, _ in first + second + third] == [0, 1, 2, 3, 4]
        assert case.ledgers.read_bytes(first[1][1].digest) == b"2"
        size, root = case.ledgers.checkpoint()
        assert (size, len(root)) == (5, 64)
    with room.open() as case:
        assert [case.ledgers.leaf(index) for index in range(5)] == [leaf for _, leaf in first + second + third]


def test_a_leaf_says_what_was_captured(room):
    declared = Declared(published="2022-10-26", outlet="Example Post", authors=("A. Writer",))
    given = capture(b"x", how="web", got_from="https://example.org/", declared=declared, http=(("status", "200"),))
    with room.open(write=True) as case:
        ((_, leaf),) = case.sealer.seal([given])
    assert (leaf.size, leaf.at, leaf.declared, leaf.how) == (1, "2026-11-24T09:00:00Z", declared, "web")
    assert len(leaf.nonce) == 32
    assert parse_leaf(canonical_bytes(to_plain(leaf)), 0) == leaf


def test_the_same_bytes_with_the_same_declaration_are_sealed_once(room):
    other = Declared(outlet="Example Post")
    with room.open(write=True) as case:
        given = [capture(b"x"), capture(b"x"), capture(b"x", declared=other), capture(b"x", "copy.txt")]
        first = list(case.sealer.seal(given))
        again = list(case.sealer.seal([capture(b"x")]))
    assert [index for index, _ in first] == [0, 0, 1, 2]
    assert again == first[:1]
    assert len([path for path in (room.path / "vault").rglob("*") if path.is_file()]) == 1


def test_two_leaves_of_the_same_bytes_do_not_hash_alike(room):
    with room.open(write=True) as case:
        leaves = [leaf for _, leaf in case.sealer.seal([capture(b"x"), capture(b"x", "b.txt")])]
    assert leaves[0].nonce != leaves[1].nonce


def test_batches_of_any_size_are_whole(room):
    count = 300
    with room.open(write=True) as case:
        done = list(case.sealer.seal(capture(b"%d" % n, f"{n}.txt") for n in range(count)))
    assert [index for index, _ in done] == list(range(count))
    assert [leaf.name for _, leaf in done] == [f"{n}.txt" for n in range(count)]


def test_a_page_from_the_web_is_durable_before_the_next_is_asked_for(room):
    sizes = []

    def pages(case):
        for number in range(3):
            sizes.append(case.ledgers.checkpoint()[0])
            yield capture(b"%d" % number, f"{number}.html", how="web")

    with room.open(write=True) as case:
        list(case.sealer.seal(pages(case)))
    assert sizes == [0, 1, 2]


def test_what_came_before_a_failing_source_is_sealed(room):
    def source():
        yield capture(b"1")
        message = "the disk went away"
        raise OSError(message)

    with room.open(write=True) as case, pytest.raises(OSError, match="went away"):
        list(case.sealer.seal(source()))
    with room.open() as case:
        assert [leaf.size for _, leaf in case.ledgers.sealed()] == [1]


def test_bytes_that_could_not_be_written_get_no_entry(room):
    with room.open(write=True) as case:
        # A file where the vault wants a folder: the write fails as on a broken disk.
        broken = capture(b"cannot be written", "b.txt")
        digest = digest_of(broken.data)
        (room.path / "vault" / digest[7:9]).write_bytes(b"")
        with pytest.raises(OSError, match=r"exists|directory"):
            list(case.sealer.seal([capture(b"1"), broken]))
        (room.path / "vault" / digest[7:9]).unlink()
    with room.open() as case:
        assert [leaf.name for _, leaf in case.ledgers.sealed()] == ["a.txt"]


def test_long_headers_are_cut_and_said_to_be_cut(room):
    headers = tuple((f"x-{n}", "é" * 900) for n in range(60))
    with room.open(write=True) as case:
        ((_, leaf),) = case.sealer.seal([capture(b"x", http=headers)])
    assert len(leaf.http) == 20
    assert any("cut" in warning for warning in leaf.warnings)


def test_what_does_not_fit_into_an_entry_is_refused_with_a_hint(room):
    with room.open(write=True) as case:
        with pytest.raises(OversizeError, match=r"a\.txt"):
            list(case.sealer.seal([capture(b"x", declared=Declared(note="n" * 70_000))]))
        with pytest.raises(OversizeError, match="judgement"):
            list(case.sealer.judge([note("r" * 70_000)]))
        assert case.ledgers.checkpoint()[0] == 0


def test_ids_of_judgements_differ_for_the_same_words(room):
    with room.open(write=True) as case:
        ids = [leaf.id for _, leaf in case.sealer.judge([note(), note()])]
    assert len(set(ids)) == 2
    assert all(one.startswith("j-") and len(one) == 18 for one in ids)


@pytest.mark.parametrize("entry", [b"", b"[]", b"null", b"{}", b'{"type":"other"}', b"\xff", b'{"type":"judged"}'])
def test_an_entry_of_neither_ledger_is_damage(entry):
    with pytest.raises(DamageError, match="entry 7"):
        parse_leaf(entry, 7)


def test_leaves_of_both_kinds_survive_their_bytes():
    sealed = Sealed(digest="sha256:" + "0" * 64, size=1, at="t", nonce="n", name="é", media_type="text/plain")
    judged = Judged(id="j-1", at="t", nonce="n", judgement=note(changes={"value": 1.5, "text": "ü", "none": None}))
    for leaf in (sealed, judged):
        assert parse_leaf(canonical_bytes(to_plain(leaf)), 0) == leaf
