"""A long report reads like a short one: each copy of paragraphs without ties to others gives the same claims.

This guards what looks at a report in windows, batches or blocks: sentences, the parser, places, speakers.
"""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest

from longarm.bootstrap import make_reader
from longarm.records.capture import Sealed
from longarm.records.reading import Reading
from longarm.records.span import Span

#: Each names its speakers in full; figures, sites and citations are left out, which a report gives once however often.
PARAGRAPHS = (
    "The German interior ministry said that the offices must close. “We were not asked,” the ministry said.",
    "The Dutch foreign ministry ordered the offices to close, Wopke Hoekstra said in a written statement.",
    "Prosecutors in Brooklyn charged two men in April 2023. The Chinese embassy in Washington denied the allegations.",
    "Laut dem Bundesinnenministerium wird gegen die Betreiber ermittelt. Die chinesische Botschaft bestreitet das.",
    "The Irish foreign ministry said in October 2022 that no permission had been sought, and ordered the office shut.",
    "El Ministerio del Interior español dijo que investiga las oficinas. La embajada china negó las acusaciones.",
    "中國外交部發言人汪文斌表示，有關指責不屬實。",
)
KINDS = frozenset({"statement", "response", "incident"})
NUMBERED = "This is paper {} of the file."
HEAD, TAIL = (
    "Ministries answer on offices",
    "That is all that was known by the evening, and nothing more was said of it.",
)


def read(paragraphs: list[str]) -> Reading:
    data = "\n\n".join([HEAD, *paragraphs, TAIL]).encode()
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    return make_reader().read(
        data,
        Sealed(digest=digest, size=len(data), at="", nonce="", name="r.txt", media_type="text/plain; charset=utf-8"),
    )


def by_paragraph(reading: Reading, paragraphs: list[str]) -> list[Counter[str]]:
    """Return what each paragraph gives: acts of saying and claims, places told from where the paragraph begins."""
    text, at, starts = reading.report.text, 0, []
    for paragraph in paragraphs:
        starts.append(text.index(paragraph, at))
        at = starts[-1] + len(paragraph)
    found: list[Counter[str]] = [Counter() for _ in paragraphs]
    for number, (start, paragraph) in enumerate(zip(starts, paragraphs, strict=True)):
        whole = Span(start, start + len(paragraph))
        for one in reading.attributions:
            if whole.holds(one.cue[0]):
                spans = [(span.start - start, span.end - start) for span in (*one.source, *one.cue, *one.content)]
                found[number][f"said {spans} {one.speaker.name if one.speaker else None} {one.cue_class}"] += 1
        for claim in reading.claims:
            if claim.kind in KINDS and whole.holds(claim.span):
                who = claim.speaker.name if claim.speaker else None
                found[number][f"{claim.slots} {who} {claim.stance} {claim.certainty} {claim.span.start - start}"] += 1
    return found


def check(chosen: list[str], copies: int) -> None:
    # The last sentence tells the copies apart: a paragraph that stands twice in a text is taken for furniture.
    paragraphs = [f"{one} {NUMBERED.format(copy + 101)}" for copy in range(copies) for one in chosen]
    found = by_paragraph(read(paragraphs), paragraphs)
    once = found[: len(chosen)]
    assert all(once), "a paragraph that gives nothing tests nothing"
    for copy in range(copies):
        assert found[copy * len(chosen) : (copy + 1) * len(chosen)] == once, f"copy {copy + 1} of {copies}"


@pytest.mark.parametrize("first", range(len(PARAGRAPHS)))
def test_every_copy_gives_what_the_first_gives(first: int) -> None:
    check([*PARAGRAPHS[first:], *PARAGRAPHS[:first]][:4], 3)


def test_many_copies_give_many_times_the_claims() -> None:
    check(list(PARAGRAPHS), 60)
