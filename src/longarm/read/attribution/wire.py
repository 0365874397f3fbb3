"""Attributions as ``longarm read --attributions --json`` prints them, one line each."""

from __future__ import annotations

import re
from typing import Any

from longarm.records.claim import Attribution
from longarm.records.reading import Reading

_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)


def to_scorer_row(file: str, attribution: Attribution, reading: Reading | None = None) -> dict[str, Any]:
    """Return an attribution as a plain row with offsets into the report's text.

    Args:
        file: name of the report's file.
        attribution: the attribution.
        reading: the reading that it stands in; None leaves its words and the reader's version out.

    Returns:
        ``file``, ``source``, ``cue`` and ``content`` (lists of [start, end]) and, for people, ``speaker``, ``chain``,
        ``quoted`` (how the words stand), ``cue_class`` and ``mental`` (what kind of cue it is, and whether it tells a
        state of mind), ``behind`` ([start, end] of the source that the speaker gives, or None) and ``because``; with a
        reading also ``words`` and ``reader``, which carries the hashes of its files. The chain begins with the source
        behind the speaker where the reading is given.
    """
    speaker, behind = attribution.speaker, attribution.behind
    row: dict[str, Any] = {
        "file": file,
        "source": [[span.start, span.end] for span in attribution.source],
        "cue": [[span.start, span.end] for span in attribution.cue],
        "content": [[span.start, span.end] for span in attribution.content],
        "speaker": None if speaker is None else speaker.name,
        "affiliation": None if speaker is None else speaker.affiliation,
        "chain": list(attribution.chain),
        "quoted": attribution.quoted,
        "cue_class": attribution.cue_class,
        "mental": attribution.mental,
        "behind": None if behind is None else [behind.start, behind.end],
        "because": list(attribution.because),
    }
    if reading is not None:
        text = reading.report.text
        spans = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
        row["words"] = {name: [span.of(text) for span in found] for name, found in spans.items()}
        row["reader"] = reading.reader
        if behind is not None:
            row["chain"] = [_ARTICLE.sub("", " ".join(behind.of(text).split())), *row["chain"]]
    return row
