"""``longarm read``: read files without a case, one claim a line."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator

import click

from longarm.acquire.limits import Refused
from longarm.acquire.stage import acquire
from longarm.bootstrap import make_readers, read_settings
from longarm.cli.console import OK, REFUSED, Bar, talk, write_json, write_text
from longarm.cli.options import json_option
from longarm.errors import LongarmError
from longarm.pipeline.plan import Source
from longarm.publish.register_json import claim_row
from longarm.publish.words import one_line
from longarm.records.capture import Capture, Sealed
from longarm.records.reading import Reading


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--attributions", is_flag=True, help="Print who says what instead of claims.")
@json_option
def read(files: tuple[str, ...], *, attributions: bool, as_json: bool) -> int:
    """Read files and print what they claim, without a case and without keeping anything.

    With --json one claim (or attribution) is one line. A file that cannot be read is told on standard error; the exit
    code is then 4. What was not read in full, by language, is told there too.
    """
    readers = make_readers(read_settings())
    captures, refused = _captures(files)
    sources = [Source(number, leaf, leaf) for number, leaf in enumerate(map(_leaf_of, captures))]
    data = {source.sealed.digest: capture.data for source, capture in zip(sources, captures, strict=True)}
    with Bar("reading") as bar:
        outcomes = readers.read_many(sources, data.__getitem__)
        for done, (source, outcome) in enumerate(zip(sources, outcomes, strict=True), 1):
            bar.step(done, len(sources), source.sealed.name)
            if isinstance(outcome, LongarmError):
                refused += 1
                talk(f"error: {source.sealed.name}: {outcome.message}")
                talk(f"hint: {outcome.hint}")
                continue
            for note in outcome.report.notes:
                talk(f"note: {source.sealed.name}: {note}")
            for row in _rows(source.sealed.name, outcome, attributions=attributions):
                write_json(row) if as_json else write_text(_line(row))
    return REFUSED if refused else OK


def _captures(files: tuple[str, ...]) -> tuple[list[Capture], int]:
    captures, refused = [], 0
    for item in acquire(files, stdin=sys.stdin.buffer):
        if isinstance(item, Refused):
            refused += not item.skipped
            talk(f"{'note' if item.skipped else 'error'}: {item.error.message}")
            talk(f"hint: {item.error.hint}")
        else:
            captures.append(item)
    return captures, refused


def _leaf_of(capture: Capture) -> Sealed:
    digest = "sha256:" + hashlib.sha256(capture.data).hexdigest()
    return Sealed(
        digest=digest,
        size=len(capture.data),
        at="",
        nonce="",
        name=capture.name,
        media_type=capture.media_type,
        how=capture.how,
        got_from=capture.got_from,
        declared=capture.declared,
        http=capture.http,
        warnings=capture.warnings,
    )


def _rows(file: str, reading: Reading, *, attributions: bool) -> Iterator[dict[str, object]]:
    if attributions:
        from longarm.read.attribution.wire import to_scorer_row

        yield from (to_scorer_row(file, one, reading) for one in reading.attributions)
    else:
        yield from (claim_row(file, reading.report, claim) for claim in reading.claims)


def _line(row: dict[str, object]) -> str:
    speaker = row.get("speaker")
    name = speaker["name"] if isinstance(speaker, dict) else speaker
    what = {key: value for key, value in sorted(row.items()) if key in {"slots", "cue", "content"}}
    return one_line(f"{row['file']}  {row.get('kind', 'attribution')}  {name or 'the report itself'}: {what}", 240)
