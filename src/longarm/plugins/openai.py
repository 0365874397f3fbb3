"""Adds what a local model reads to what the built-in reader read, each claim marked with the model and its prompt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import httpx
import msgspec

from longarm.errors import LongarmError
from longarm.pipeline.plan import Source
from longarm.pipeline.workers import Load, Readers
from longarm.plugins.chat import Endpoint, ask
from longarm.plugins.verbatim import take_over
from longarm.records.reading import Reading


@dataclass(frozen=True)
class ModelReaders:
    """Readers (port ``Readers``) that ask a model after the built-in reader; off unless a case names an endpoint.

    The built-in claims stay as they are. A model that does not answer adds nothing; the report's notes say so.

    Attributes:
        base: the built-in readers.
        endpoint: where the model answers.
    """

    base: Readers
    endpoint: Endpoint

    @property
    def version(self) -> str:
        """Version of the built-in readers, with model and prompt: another model makes every reading stale."""
        return f"{self.base.version} with {', '.join(self.endpoint.marked[:3])}"

    @property
    def codebook(self) -> str:
        """Name and version of the codebook."""
        return self.base.codebook

    def read_many(self, sources: Sequence[Source], load: Load) -> Iterator[Reading | LongarmError]:
        """Yield a reading, or why there is none, for each source in order."""
        for outcome in self.base.read_many(sources, load):
            yield outcome if isinstance(outcome, LongarmError) else add_model(outcome, self.endpoint, self.version)


def add_model(reading: Reading, endpoint: Endpoint, version: str) -> Reading:
    """Return a reading with the claims of a model added, and a note of how many were taken and refused.

    Args:
        reading: what the built-in reader gave.
        endpoint: where the model answers.
        version: what the reading is called from now on.
    """
    try:
        claims, refused = take_over(ask(endpoint, reading.report.text), reading.report, endpoint.marked)
        note = (
            f"The model {endpoint.model} gave {len(claims)} claims whose words are all in the text; "
            f"{len(refused)} were refused. They are marked and stand beside those of the rules."
        )
    except httpx.HTTPError as error:
        claims = ()
        note = f"The model {endpoint.model} did not answer ({type(error).__name__}); only the rules were used."
    report = msgspec.structs.replace(reading.report, notes=(*reading.report.notes, note))
    return msgspec.structs.replace(reading, report=report, claims=(*reading.claims, *claims), reader=version)
