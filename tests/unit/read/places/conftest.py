"""The shipped gazetteer, opened once, and places found in plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files

import pytest

from longarm.read.gazetteer import ASSET, Gazetteer, parse_gazetteer
from longarm.read.parsed import Parsed, Sentence
from longarm.read.places import find_places
from longarm.read.sentences import split_sentences
from longarm.records.place import Place
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return parse_gazetteer(files("longarm").joinpath(ASSET).read_bytes())


@pytest.fixture(scope="session")
def find(gazetteer: Gazetteer) -> Callable[..., tuple[Place, ...]]:
    return lambda text, lang="en", url=None: find_places(parsed_of(text, lang, url), gazetteer)


def parsed_of(text: str, lang: str, url: str | None) -> Parsed:
    """Return a report whose every line is a passage of the body, unparsed."""
    passages = tuple(
        Passage(span=Span(found.start(), found.end()), role=Role.BODY, lang=lang)
        for found in re.finditer(r"[^\n]*\S[^\n]*", text)
    )
    sentences = tuple(
        Sentence(span=span, passage=index, role=Role.BODY, lang=lang)
        for index, passage in enumerate(passages)
        for span in split_sentences(text, passage.span.start, passage.span.end, lang)
    )
    report = Report(id="sha256:" + "0" * 64, file="r.txt", text=text, passages=passages, lang=lang, url=url)
    return Parsed(report=report, passages=passages, docs=(None,) * len(passages), sentences=sentences)
