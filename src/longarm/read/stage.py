"""The shell of read: sealed bytes in; report, attributions, claims and persons out.

First version: of the kinds of the codebook only statements are found, one for each attribution with a speaker.
"""

from __future__ import annotations

import hashlib

from longarm.ports import Assets
from longarm.proofs.canonical import canonical_bytes
from longarm.read.attribution import ASSET, AttributionModel, find_attributions, parse_model
from longarm.read.document import open_document
from longarm.read.parse import EnglishParser, parse_report
from longarm.read.parsed import Parsed
from longarm.read.persons import find_persons
from longarm.records.capture import Sealed
from longarm.records.claim import Attribution, Claim, Confidence, Stance, Statement
from longarm.records.reading import Reading
from longarm.records.span import Span
from longarm.records.wire import to_plain

NAME, VERSION = "read", "0"
TAKES, GIVES = ("Sealed",), ("Reading",)

_STANCES = {"deny": Stance.DENIES, "demand": Stance.DEMANDS, "condemn": Stance.CONDEMNS, "promise": Stance.PROMISES}


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
    codebook = "tnr-1"

    def __init__(self, assets: Assets) -> None:
        data = assets.load(ASSET)
        self.version = f"{VERSION}+{hashlib.sha256(data).hexdigest()[:8]}"
        self._data = data
        self._model: AttributionModel | None = None
        self._english = EnglishParser()

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
        return Reading(
            report=parsed.report,
            attributions=attributions,
            claims=_find_statements(parsed, attributions),
            persons=find_persons(parsed, attributions),
            reader=f"{self.name} {self.version}",
            codebook=self.codebook,
        )


def _find_statements(parsed: Parsed, attributions: tuple[Attribution, ...]) -> tuple[Claim, ...]:
    found: dict[str, Claim] = {}
    for one in attributions:
        if one.speaker is None or not one.content:
            continue
        claim = _statement(parsed, one)
        found.setdefault(claim.id, claim)
    return tuple(found.values())


def _statement(parsed: Parsed, one: Attribution) -> Claim:
    report = parsed.report
    slots = Statement(gist=" ".join(span.of(report.text) for span in one.content))
    span = _sentence(parsed, one.content[0])
    key = canonical_bytes([report.id, [span.start, span.end], to_plain(slots), to_plain(one)])
    return Claim(
        id="c-" + hashlib.sha256(key).hexdigest()[:16],
        report=report.id,
        slots=slots,
        speaker=one.speaker,
        chain=one.chain,
        stance=_STANCES.get(one.cue_class, Stance.ASSERTS),
        confidence=Confidence.LOW,
        span=span,
        cue=one.cue[0] if one.cue else None,
        because=("statement.attributed", *one.because),
    )


def _sentence(parsed: Parsed, content: Span) -> Span:
    return next((s.span for s in parsed.sentences if s.span.overlaps(content)), content)
