"""Adds what second readers give to what the rules read; each such claim says who gave it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from longarm.errors import LongarmError
from longarm.pipeline.plan import Source
from longarm.pipeline.workers import Load, Readers
from longarm.plugins.asking import ask_in_time
from longarm.plugins.door import Voice
from longarm.plugins.joining import join_claims
from longarm.plugins.shown import Checks
from longarm.plugins.verbatim import Asked, Refused, take_over
from longarm.records.reading import Reading

#: A reader that failed so often in a row is not asked again in this build.
PATIENCE = 3


@dataclass(frozen=True)
class BesideReaders:
    """Readers (port ``Readers``) that ask second readers after the rules; only for cases that name some.

    The rules' claims stay as they are. A second reader that does not answer adds nothing; the report's notes say so,
    and the next build asks it again.

    Attributes:
        rules: the built-in readers.
        voices: the second readers.
        make_checks: gives what answers are held against; asked once, when the first report was read.
    """

    rules: Readers
    voices: tuple[Voice, ...]
    make_checks: Callable[[], Checks]

    @property
    def version(self) -> str:
        """Version of the rules, with reader, model and prompt of each voice: another model makes readings stale."""
        return " with ".join([self.rules.version, *(", ".join(voice.marks) for voice in self.voices)])

    @property
    def codebook(self) -> str:
        """Name and version of the codebook."""
        return self.rules.codebook

    def read_many(self, sources: Sequence[Source], load: Load) -> Iterator[Reading | LongarmError]:
        """Yield a reading, or why there is none, for each source in order."""
        failures = dict.fromkeys((voice.name for voice in self.voices), 0)
        checks: Checks | None = None
        for outcome in self.rules.read_many(sources, load):
            if isinstance(outcome, LongarmError):
                yield outcome
                continue
            checks = checks or self.make_checks()
            reading = msgspec.structs.replace(outcome, reader=self.version)
            for voice in self.voices:
                if failures[voice.name] >= PATIENCE:
                    reading = without(reading, voice, f"was not asked: it had failed {PATIENCE} times in a row")
                    continue
                reading = add_voice(reading, voice, checks)
                failures[voice.name] = failures[voice.name] + 1 if voice.name in reading.lacking else 0
            yield reading


def add_voice(reading: Reading, voice: Voice, checks: Checks) -> Reading:
    """Return a reading with the claims of a second reader, and a note of how many were taken and refused.

    Args:
        reading: what the rules, and readers asked before, gave.
        voice: whom to ask.
        checks: what the answer is held against.
    """
    answer, silence = ask_in_time(voice, reading.report.text)
    if silence:
        return without(reading, voice, silence)
    given, refused = take_over(answer, Asked(reading, voice.marks, checks))
    claims = join_claims(reading.claims, given)
    alone = len(claims) - len(reading.claims)
    both, no = len(given) - alone, len(refused)
    counts = f"{both} that the rules found too, {alone} of its own in words of the text, {no} refused"
    why = f" ({_first_reasons(refused)})" if refused else ""
    note = f"Claims given by the reader {voice.name} (model {voice.reader.model}): {counts}{why}."
    return _noted(msgspec.structs.replace(reading, claims=claims), note)


def without(reading: Reading, voice: Voice, why: str) -> Reading:
    """Return a reading that says why a second reader added nothing; it is made again by the next build."""
    note = f"The reader {voice.name} (model {voice.reader.model}) {why}; only the rules were used."
    return _noted(msgspec.structs.replace(reading, lacking=(*reading.lacking, voice.name)), note)


def _noted(reading: Reading, note: str) -> Reading:
    report = msgspec.structs.replace(reading.report, notes=(*reading.report.notes, note))
    return msgspec.structs.replace(reading, report=report)


def _first_reasons(refused: Sequence[Refused]) -> str:
    reasons = sorted({one.why for one in refused})
    return "; ".join(reasons[:3])[:300]
