"""The shell of read: sealed bytes in; report, attributions, claims and persons out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from longarm.ports import Assets
from longarm.read.attribution import ASSET, AttributionModel, find_attributions, parse_model
from longarm.read.claims.figures import find_figures
from longarm.read.claims.ground import Ground
from longarm.read.claims.statements import find_statements
from longarm.read.codebook import Codebook, load_codebook
from longarm.read.document import open_document
from longarm.read.parse import EnglishParser, parse_report
from longarm.read.persons import find_persons
from longarm.read.whens import find_whens
from longarm.records.capture import Sealed
from longarm.records.claim import Claim
from longarm.records.reading import Reading

NAME, VERSION = "read", "1"
TAKES, GIVES = ("Sealed",), ("Reading",)

#: One finder a kind of the codebook; each takes the whole ground and gives claims in text order.
FINDERS: tuple[Callable[[Ground], tuple[Claim, ...]], ...] = (find_figures, find_statements)


class BuiltinReader:
    """Reads reports with what ships in the package (port ``Reader``).

    Args:
        assets: the package's data files.

    Attributes:
        name: ``builtin``.
        version: raised when the same bytes may give another reading; it carries the model's hash.
        codebook: name and version of the codebook.
    """

    name = "builtin"

    def __init__(self, assets: Assets) -> None:
        data = assets.load(ASSET)
        self.version = f"{VERSION}+{hashlib.sha256(data).hexdigest()[:8]}"
        self._data = data
        self._model: AttributionModel | None = None
        self._english = EnglishParser()
        self._cues: Codebook = load_codebook(assets)
        self.codebook = self._cues.version

    def read(self, data: bytes, sealed: Sealed) -> Reading:
        """Read one report.

        Raises:
            UnreadableInputError: the bytes cannot be parsed as what they are.
            OversizeError: over a cap.
        """
        if self._model is None:
            self._model = parse_model(self._data)
        parsed = parse_report(open_document(data, sealed), self._english)
        attributions = find_attributions(parsed, self._model)
        ground = Ground(parsed, self._cues, attributions, whens=find_whens(parsed))
        return Reading(
            report=parsed.report,
            attributions=attributions,
            claims=tuple(claim for find in FINDERS for claim in find(ground)),
            persons=find_persons(parsed, attributions),
            reader=f"{self.name} {self.version}",
            codebook=self.codebook,
        )
