"""What the tests of reading share: one parser, one model, and reports made from plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files

import pytest

from longarm.read.attribution import AttributionModel, parse_model
from longarm.read.attribution.model import ASSET
from longarm.read.parse import EnglishParser, parse_report
from longarm.read.parsed import Parsed
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span


def report_of(text: str, lang: str = "en", outlet: str | None = None) -> Report:
    """Return a report whose every line is a passage of the body."""
    passages = tuple(
        Passage(span=Span(found.start(), found.end()), role=Role.BODY, lang=lang)
        for found in re.finditer(r"[^\n]*\S[^\n]*", text)
    )
    return Report(id="sha256:" + "0" * 64, file="r.txt", text=text, passages=passages, lang=lang, outlet=outlet)


@pytest.fixture(scope="session")
def english() -> EnglishParser:
    return EnglishParser()


@pytest.fixture(scope="session")
def model() -> AttributionModel:
    return parse_model(files("longarm").joinpath(ASSET).read_bytes())


@pytest.fixture(scope="session")
def parse(english: EnglishParser) -> Callable[..., Parsed]:
    return lambda text, lang="en", outlet=None: parse_report(report_of(text, lang, outlet), english)
