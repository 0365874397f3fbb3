"""The model file: versioned by its hash, refused when damaged or of another format."""

import hashlib
import zlib
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from longarm.errors import DamageError
from longarm.read.attribution.model import ASSET, Stored, format_model, parse_model


def shipped() -> bytes:
    return files("longarm").joinpath(ASSET).read_bytes()


def test_the_shipped_model_is_small_and_named_by_its_hash():
    data = shipped()
    assert len(data) < 10_000_000
    assert parse_model(data).version.startswith("attribution-1 ")


def test_damaged_bytes_are_refused():
    with pytest.raises(DamageError):
        parse_model(shipped()[:-20])


def test_another_format_is_refused():
    stored = msgspec.msgpack.decode(zlib.decompress(shipped()), type=Stored)
    with pytest.raises(DamageError, match="format 99"):
        parse_model(format_model(msgspec.structs.replace(stored, format=99)))


def test_the_same_model_gives_the_same_bytes():
    stored = msgspec.msgpack.decode(zlib.decompress(shipped()), type=Stored)
    assert format_model(stored) == shipped()


def test_the_shipped_model_was_trained_on_the_committed_text():
    folder = Path(__file__).resolve().parents[4] / "training" / "attribution"
    raw = b"".join(path.read_bytes() for path in sorted(folder.glob("*.txt")))
    stored = msgspec.msgpack.decode(zlib.decompress(shipped()), type=Stored)
    assert stored.trained_on == hashlib.sha256(raw).hexdigest()
