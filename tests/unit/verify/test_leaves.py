"""Log entries are read strictly, as the program that writes them writes them."""

import json

import pytest

from longarm.proofs.canonical import canonical_bytes
from longarm.records.capture import Declared, Sealed
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.wire import to_plain
from longarm.verify.leaves import parse_entry

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
