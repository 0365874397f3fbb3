"""A reader of short texts, with the model, the gazetteer and the codebook that ship."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.attribution import find_attributions
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.claims.ground import Ground
from longarm.read.claims.known import load_known
from longarm.read.codebook import load_codebook
from longarm.read.gazetteer import ASSET as GAZETTEER
from longarm.read.gazetteer import parse_gazetteer
from longarm.read.places import country_of, find_places
from longarm.read.stage import BuiltinReader
from longarm.read.whens import find_whens
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


@pytest.fixture(scope="session")
def ground_of(parse, model) -> Callable[..., Ground]:
    """Lay a whole ground from a few sentences, every line a passage of the body."""
    assets = PackageAssets()
    codebook, lexicons, known = load_codebook(assets), load_lexicons(assets), load_known(assets)
    gazetteer = parse_gazetteer(assets.load(GAZETTEER))

    def make(text: str, lang: str = "en") -> Ground:
        parsed = parse(text, lang)
        said = (*find_attributions(parsed, model), *find_attributions_abroad(parsed, codebook, lexicons))
        return Ground(
            parsed,
            codebook,
            tuple(sorted(said, key=lambda one: one.cue)),
            places=find_places(parsed, gazetteer),
            whens=find_whens(parsed),
            tell_country=lambda words, lang: country_of(words, gazetteer, lang),
            known=known,
        )

    return make
