"""Sentence splitting where no parser reads."""

import pytest

from longarm.read.sentences import split_sentences


def split(text: str, lang: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, 0, len(text), lang)]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("zh", "部长说：“没有。这是谣言。”他走了。", ["部长说：“没有。这是谣言。”", "他走了。"]),
        ("ja", "外相は「知らない。」と述べた。次へ。", ["外相は「知らない。」と述べた。", "次へ。"]),
        (
            "de",
            "Das Büro wurde am 3. November geschlossen. Warum?",
            ["Das Büro wurde am 3. November geschlossen.", "Warum?"],
        ),
        ("de", "„Wir prüfen das!“, sagte er. Mehr nicht.", ["„Wir prüfen das!“, sagte er.", "Mehr nicht."]),
        ("nl", "Dhr. Rutte sprak. De minister zweeg.", ["Dhr. Rutte sprak.", "De minister zweeg."]),
        ("es", "Cerró en 2022. ¿Por qué?", ["Cerró en 2022.", "¿Por qué?"]),
        ("fr", "M. A. Blinken a parlé. Rien d’autre.", ["M. A. Blinken a parlé.", "Rien d’autre."]),
    ],
)
def test_splits(lang, text, wanted):
    assert split(text, lang) == wanted


def test_an_unclosed_quotation_does_not_swallow_the_rest():
    text = "他说：“" + "没有这回事。" * 300
    assert len(split(text, "zh")) > 100
