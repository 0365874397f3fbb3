"""Laws of reading attributions: no text stops it, spans stay inside, the same text gives the same answer."""

from importlib.resources import files
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.read.attribution import ASSET, find_attributions, parse_model
from longarm.read.names_abroad import Telling
from longarm.read.parse import EnglishParser, parse_report
from longarm.read.persons import find_persons
from longarm.read.sentences import split_sentences
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span

PARSER = EnglishParser()
MODEL = parse_model(files("longarm").joinpath(ASSET).read_bytes())
PIECES = st.sampled_from(
    ["“", "”", '"', "‘", "’", "''", "``", ":", "—", "\n", "\r\n", "\u2028", ". ", " ", "said ", "the minister ", "he ",
     "told Reuters ", "according to ", "Wang Wenbin ", "that it was so", "who ",
     "，", "说", "(", ")", "\x00", "\U0001f600"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map("".join))


def report_of(text: str) -> Report:
    passages, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            passages.append(Passage(span=Span(at, at + len(line)), role=Role.BODY, lang="en"))
        at += len(line) + 1
    return Report(id="sha256:" + "0" * 64, file="r.txt", text=text, passages=tuple(passages), lang="en")


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_reads_and_spans_stay_inside(text):
    report = report_of(text)
    parsed = parse_report(report, PARSER)
    found = find_attributions(parsed, MODEL)
    for one in found:
        for span in (*one.source, *one.cue, *one.content):
            assert 0 <= span.start < span.end <= len(text)
        assert one.cue
        assert one.content
    for person in find_persons(parsed, found, Telling()):
        assert all(0 <= span.start < span.end <= len(text) for span in person.spans)
    assert find_attributions(parse_report(report, PARSER), MODEL) == found


@given(st.text(max_size=300), st.sampled_from(["zh", "ja", "de", "fr"]))
def test_sentences_hold_every_printing_character_once(text, lang):
    spans = split_sentences(text, 0, len(text), lang)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    held = "".join("".join(span.of(text).split()) for span in spans)
    assert held == "".join(text.split())
