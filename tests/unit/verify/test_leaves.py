"""Log entries are read strictly, as the program that writes them writes them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.proofs.canonical import canonical_bytes
from longarm.records.capture import Declared, Sealed
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.wire import to_plain
from longarm.verify.leaves import GROUP, parse_entries, parse_entry

SEALED = to_plain(
    Sealed(
        digest="sha256:" + "0" * 64,
        size=1,
        at="2026-11-24T09:00:00Z",
        nonce="0" * 32,
        name="a.txt",
        media_type="text/plain",
        declared=Declared(outlet="Example Post"),
    )
)
JUDGED = to_plain(
    Judged(
        id="j-1",
        at="2026-11-24T09:00:00Z",
        nonce="0" * 32,
        judgement=Judgement(verb=Verb.NOTE, targets=("c-1",), reason="é", by="x", changes={"n": 1.5, "e": 1e-9}),
    )
)


@pytest.mark.parametrize("leaf", [SEALED, JUDGED, {**SEALED, "name": "名前 é"}])
def test_leaves_as_they_are_written_are_read(leaf):
    entry = canonical_bytes(leaf)
    assert parse_entry(entry) == json.loads(entry)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"type": "other"}, "neither"),
        ({"extra": 1}, "extra"),
        ({"digest": "sha256:" + "G" * 64}, "digest or size"),
        ({"size": -1}, "digest or size"),
        ({"size": 1.5}, "wrong type"),
        ({"size": True}, "wrong type"),
        ({"nonce": "short"}, "nonce or time"),
        ({"at": "yesterday"}, "nonce or time"),
        ({"declared": {"verdict": "true"}}, "declaration"),
    ],
)
def test_leaves_that_nobody_writes_are_refused(change, words):
    with pytest.raises(ValueError, match=words):
        parse_entry(canonical_bytes({**SEALED, **change}))


def test_a_judgement_with_a_missing_field_is_refused():
    judgement = {key: value for key, value in JUDGED["judgement"].items() if key != "reason"}
    with pytest.raises(ValueError, match="reason"):
        parse_entry(canonical_bytes({**JUDGED, "judgement": judgement}))


@pytest.mark.parametrize(
    "entry",
    [
        b'{"a":NaN}',
        b'{"a": 1}',
        b'{"b":1,"a":1}',
        b'{"a":1,"a":1}',
        b'{"a":1.0}',
        b'{"a":"\\u0041"}',
        b'{"a":9007199254740993}',
        b'{"a":"\\ud800"}',
        canonical_bytes(SEALED) + b" ",
        b"[" * 100_000,
    ],
)
def test_json_that_is_not_canonical_is_refused(entry):
    with pytest.raises(ValueError, match=r"canonical|JSON|deeply|leaf|utf-8"):
        parse_entry(entry)


def _one_by_one(entries):
    for entry in entries:
        try:
            yield parse_entry(entry)
        except ValueError as error:
            yield str(error)


ODD = [
    b'{"a":1},{"b":2}',
    b'{"c":[{"d":1}',
    b'{"e":2}]}',
    b'{"type":"sealed"}',
    b"[]",
    b"",
    b"\xff",
    b"[" * 100_000,
    canonical_bytes(SEALED) + b" ",
    b" " + canonical_bytes(SEALED),
    canonical_bytes(SEALED),
    canonical_bytes(JUDGED),
    canonical_bytes({**SEALED, "name": "名前 é"}),
    canonical_bytes({**SEALED, "size": 1.5}),
    canonical_bytes(SEALED).replace(b'"size":1,', b'"size":100000000000000000000,'),
]


@given(st.lists(st.sampled_from(ODD), max_size=6), st.integers(0, 2 * GROUP))
def test_many_are_read_as_each_alone(odd, plain):
    entries = [canonical_bytes({**SEALED, "size": at}) for at in range(plain)]
    entries[plain // 2 : plain // 2] = odd
    found = [str(leaf) if isinstance(leaf, ValueError) else leaf for _, leaf in parse_entries(enumerate(entries))]
    assert found == list(_one_by_one(entries))


def test_entries_that_are_objects_only_together_are_refused_each():
    assert all(isinstance(leaf, ValueError) for _, leaf in parse_entries(enumerate(ODD[:3])))
