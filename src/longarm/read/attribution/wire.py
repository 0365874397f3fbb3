"""Attributions as ``longarm read --attributions --json`` prints them, one line each."""

from __future__ import annotations

from typing import Any

from longarm.records.claim import Attribution
from longarm.records.reading import Reading


def to_scorer_row(file: str, attribution: Attribution, reading: Reading | None = None) -> dict[str, Any]:
    """Return an attribution as a plain row with offsets into the report's text.

    Args:
        file: name of the report's file.
        attribution: the attribution.
        reading: the reading that it stands in; None leaves its words and the reader's version out.

    Returns:
        ``file``, ``source``, ``cue`` and ``content`` (lists of [start, end]) and, for people, ``speaker``, ``chain``,
        ``quoted`` and ``because``; with a reading also ``words`` and ``reader``, which carries the hashes of its files.
    """
    speaker = attribution.speaker
    row: dict[str, Any] = {
        "file": file,
        "source": [[span.start, span.end] for span in attribution.source],
        "cue": [[span.start, span.end] for span in attribution.cue],
        "content": [[span.start, span.end] for span in attribution.content],
        "speaker": None if speaker is None else speaker.name,
        "affiliation": None if speaker is None else speaker.affiliation,
        "chain": list(attribution.chain),
        "quoted": attribution.quoted,
        "because": list(attribution.because),
    }
    if reading is not None:
        text = reading.report.text
        spans = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
        row["words"] = {name: [span.of(text) for span in found] for name, found in spans.items()}
        row["reader"] = reading.reader
    return row
