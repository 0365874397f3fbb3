"""The shell of read: sealed bytes in; report, attributions, claims and persons out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from msgspec import structs

from longarm.ports import Assets
from longarm.read.attribution import ASSET, AttributionModel, find_attributions, lay_out, parse_model, with_bodies
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.claims.citations import find_citations
from longarm.read.claims.event_model import load_events, load_events_abroad
from longarm.read.claims.figures import find_figures
from longarm.read.claims.ground import Ground
from longarm.read.claims.incidents import find_incidents
from longarm.read.claims.known import load_known
from longarm.read.claims.localities import put_in_places
from longarm.read.claims.responses import find_responses
from longarm.read.claims.statements import find_statements
from longarm.read.claims.stations import find_stations
from longarm.read.codebook import Codebook, load_codebook
from longarm.read.document import open_document
from longarm.read.fingerprint import READER, READER_VERSION, version_of_reader
from longarm.read.gazetteer import ASSET as GAZETTEER
from longarm.read.gazetteer import Gazetteer, parse_gazetteer
from longarm.read.names_abroad import load_signs
from longarm.read.parse import EnglishParser, parse_report
from longarm.read.persons import find_persons
from longarm.read.places import country_of, find_places
from longarm.read.reach import tell_reach
from longarm.read.whens import find_whens
from longarm.read.witnesses import find_witnesses, know_names, load_phrases
from longarm.records.capture import Sealed
from longarm.records.claim import Claim
from longarm.records.collecting import without_collecting
from longarm.records.reading import Reading

NAME, VERSION = "read", READER_VERSION
TAKES, GIVES = ("Sealed",), ("Reading",)

#: Names whose country is remembered while one report is read.
_COUNTRIES = 10_000

#: One finder a kind of the codebook; each takes the whole ground and gives claims in text order.
FINDERS: tuple[Callable[[Ground], tuple[Claim, ...]], ...] = (
    find_stations,
    find_figures,
    find_responses,
    find_incidents,
    find_statements,
    find_citations,
)


class BuiltinReader:
    """Reads reports with what ships in the package (port ``Reader``).

    Args:
        assets: the package's files.
        libraries: name and version of each library that it reads with.

    Attributes:
        name: ``builtin``.
        version: changes when the same bytes may give another reading: with the reader's rules, word lists, models and
            libraries, of which it carries a digest.
        codebook: name and version of the codebook.
    """

    name = READER

    def __init__(self, assets: Assets, libraries: Iterable[str] = ()) -> None:
        self.version = version_of_reader(assets, libraries)
        self._data = assets.load(ASSET)
        self._places = assets.load(GAZETTEER)
        self._gazetteer: Gazetteer | None = None
        self._model: AttributionModel | None = None
        self._english = EnglishParser()
        self._cues: Codebook = load_codebook(assets)
        self._lexicons = load_lexicons(assets)
        self._known, self._signs = load_known(assets), load_signs(assets)
        self._phrases = load_phrases(assets, self._signs)
        self._events, self._events_abroad = load_events(assets), load_events_abroad(assets)
        self.codebook = self._cues.version

    def read(self, data: bytes, sealed: Sealed) -> Reading:
        """Read one report.

        Raises:
            UnreadableInputError: the bytes cannot be parsed as what they are.
            OversizeError: over a cap.
        """
        self._model = self._model or parse_model(self._data)
        # A long report is many small things without cycles; walking over them takes longer the more there are.
        with without_collecting():
            return self._read(data, sealed, self._model)

    def _read(self, data: bytes, sealed: Sealed, model: AttributionModel) -> Reading:
        gazetteer = self._gazetteer = self._gazetteer or parse_gazetteer(self._places)
        report = open_document(data, sealed)
        reach = tell_reach(report, self._cues, self._lexicons)
        parsed = parse_report(structs.replace(report, notes=(*report.notes, *reach)), self._english)
        laid = lay_out(parsed)
        abroad = find_attributions_abroad(parsed, self._cues, self._lexicons)
        voices = sorted((*find_attributions(parsed, model, laid), *abroad), key=lambda one: one.cue)
        attributions = with_bodies(parsed.report.text, voices, self._known.kind_of)
        ground = Ground(
            parsed,
            self._cues,
            attributions,
            places=find_places(parsed, gazetteer),
            whens=find_whens(parsed),
            tell_country=lru_cache(_COUNTRIES)(lambda words, lang: country_of(words, gazetteer, lang)),
            known=self._known,
            events=self._events,
            events_abroad=self._events_abroad,
            adjectives=next((one.adjectives for one in self._lexicons.values()), {}),
        )
        known = know_names(self._signs, ground)
        persons = find_persons(parsed, attributions, known.telling, laid)
        del laid  # the frame of ten megabytes takes a quarter of a gigabyte, and no finder asks for it
        reading = Reading(
            report=parsed.report,
            attributions=attributions,
            claims=put_in_places(ground, gazetteer, (claim for find in FINDERS for claim in find(ground))),
            persons=persons,
            reader=f"{self.name} {self.version}",
            codebook=self.codebook,
        )
        return structs.replace(reading, persons=find_witnesses(reading, parsed, self._phrases, known))
