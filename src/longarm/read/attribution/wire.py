"""Attributions as ``longarm read --attributions --json`` prints them, one line each."""

from __future__ import annotations

from typing import Any

from longarm.records.claim import Attribution


def to_scorer_row(file: str, attribution: Attribution) -> dict[str, Any]:
    """Return an attribution as a plain row with offsets into the report's text.

    Args:
        file: name of the report's file.
        attribution: the attribution.

    Returns:
        ``file``, ``source``, ``cue`` and ``content`` (lists of [start, end]) and, for people, ``speaker``, ``chain``,
        ``quoted`` and ``because``.
    """
    speaker = attribution.speaker
    return {
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
