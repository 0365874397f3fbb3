"""A whole ground from a few sentences: parse, attributions, places and dates as the product finds them."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import pytest

from longarm.read.attribution import find_attributions
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.claims.ground import Ground
from longarm.read.claims.known import load_known
from longarm.read.codebook import load_codebook
from longarm.read.gazetteer import ASSET as GAZETTEER
from longarm.read.gazetteer import parse_gazetteer
from longarm.read.places import country_of, find_places
from longarm.read.whens import find_whens


class Packaged:
    """The package's own data files."""

    def names(self, folder):
        return tuple(sorted(f"{folder}/{one.name}" for one in files("longarm").joinpath(folder).iterdir()))

    def load(self, name):
        return files("longarm").joinpath(name).read_bytes()


@pytest.fixture(scope="session")
def ground_of(parse, model) -> Callable[..., Ground]:
    assets = Packaged()
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
