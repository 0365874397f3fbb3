"""A reader of short texts, with the model, the gazetteer and the codebook that ship."""

from __future__ import annotations

import hashlib

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.stage import BuiltinReader
from longarm.records.capture import Sealed


@pytest.fixture(scope="session")
def reader():
    return BuiltinReader(PackageAssets())


@pytest.fixture(scope="session")
def read(reader):
    """Read a text and return its claims of one kind."""

    def claims_of(text, kind):
        data = text.encode()
        digest = "sha256:" + hashlib.sha256(data).hexdigest()
        sealed = Sealed(
            digest=digest, size=len(data), at="", nonce="", name="r.txt", media_type="text/plain; charset=utf-8"
        )
        reading = reader.read(data, sealed)
        return [claim for claim in reading.claims if claim.kind == kind]

    return claims_of
