"""A reader of short texts, with the model, the gazetteer and the codebook that ship."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import reading_text

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

#: A sentence that says what a report is about, so that one more sentence makes a report.
ABOUT = {
    "en": "China has opened secret Chinese police stations abroad, according to Safeguard Defenders.",
    "fr": "La Chine a ouvert des postes de police clandestins à l'étranger, selon Safeguard Defenders.",
    "es": "China ha abierto comisarías clandestinas en el extranjero, según Safeguard Defenders.",
    "pt": "A China abriu esquadras clandestinas no estrangeiro, segundo a Safeguard Defenders.",
    "it": "La Cina ha aperto stazioni di polizia clandestine all'estero, secondo Safeguard Defenders.",
    "nl": "China heeft volgens Safeguard Defenders geheime Chinese politiebureaus in het buitenland geopend.",
    "de": "China hat laut Safeguard Defenders geheime chinesische Polizeistationen im Ausland eröffnet.",
    "zh": "人权组织“保护卫士”披露，中国在海外设有秘密警察站。",
    "ja": "人権団体セーフガード・ディフェンダーズは、中国が海外に秘密警察拠点を置いていると発表した。",
    "ko": "세이프가드 디펜더스는 중국이 해외에 비밀 경찰서를 두고 있다고 밝혔다.",
    "sk": "Čína podľa organizácie Safeguard Defenders otvorila v zahraničí tajné čínske policajné stanice.",
    "cs": "Čína podle organizace Safeguard Defenders otevřela v zahraničí tajné čínské policejní stanice.",
    "sv": "Kina har enligt Safeguard Defenders öppnat hemliga kinesiska polisstationer utomlands.",
}


@pytest.fixture(scope="session")
def reader():
    return BuiltinReader(PackageAssets())


@pytest.fixture(scope="session")
def read(reader):
    """Read a text and return its claims of one kind."""

    def claims_of(text, kind):
        return [claim for claim in reading_text.read(reader, text).claims if claim.kind == kind]

    return claims_of


@pytest.fixture(scope="session")
def tell(read):
    """Read one text behind the opening of its language; only its own claims count."""

    def told(lang, text, kind):
        return [one for one in read(f"{ABOUT[lang]}\n\n{text}\n", kind) if one.span.start >= len(ABOUT[lang])]

    return told


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
