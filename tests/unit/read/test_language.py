"""Languages told from script and letters."""

from __future__ import annotations

import pytest

from longarm.read.language import tell_language

TEXTS = {
    "en": "The ministry said that the office had been asked to close at once.",
    "nl": "Het ministerie zei dat het kantoor was gevraagd om meteen te sluiten.",
    "de": "Das Ministerium teilte mit, das Büro sei aufgefordert worden, sofort zu schließen.",
    "fr": "Le ministère a déclaré que le bureau avait été prié de fermer immédiatement.",
    "es": "El ministerio dijo que se había pedido a la oficina que cerrara de inmediato.",
    "pt": "O ministério disse que o escritório foi convidado a fechar imediatamente, segundo a ministra.",
    "it": "Il ministero ha detto che all'ufficio è stato chiesto di chiudere immediatamente.",
    "sk": "Ministerstvo uviedlo, že kancelária bola požiadaná, aby sa okamžite zatvorila, povedal minister vnútra.",
    "zh": "外交部表示,該辦事處已被要求立即關閉。",
    "ja": "外務省は、事務所に直ちに閉鎖するよう求めたと述べた。",
    "ko": "외교부는 사무소에 즉시 폐쇄할 것을 요청했다고 밝혔다.",
    "ru": "Министерство заявило, что офису было предложено немедленно закрыться.",
}


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_tells_the_language_and_why(code: str) -> None:
    told, because = tell_language(TEXTS[code])
    assert told == code
    assert because


SHORT = {
    "La police chinoise a ouvert un bureau à Paris.": "fr",
    "L'ambassade de Chine nie l'existence de postes de police.": "fr",
    "China tiene comisarías clandestinas en España.": "es",
    "A China tem três delegacias em Portugal.": "pt",
    "La Cina ha aperto un ufficio di polizia a Prato.": "it",
    "Stanica v Bratislave je zatvorená, uviedlo ministerstvo.": "sk",
    "The office in Lyon closed last week, police said.": "en",
    "China ontkent dat het in Nederland politiebureaus heeft.": "nl",
    "Het bureau in Rotterdam is dicht.": "nl",
    "China betreibt in Deutschland zwei Polizeistationen.": "de",
}


@pytest.mark.parametrize("text", sorted(SHORT))
def test_one_sentence_is_told_where_two_voices_agree(text: str) -> None:
    assert tell_language(text)[0] == SHORT[text]


@pytest.mark.parametrize(
    "text",
    ["Safeguard Defenders, Madrid", "Amsterdam Rotterdam Dublin Lisboa", "Wopke Hoekstra, Jan Lipavský, Tom Tugendhat"],
)
def test_names_alone_tell_no_language_by_small_words(text: str) -> None:
    told, because = tell_language(text)
    assert told == "und" or "small words" not in because


@pytest.mark.parametrize("text", ["", "123 456", "Reuters", "By A. Desk", "🙂🙂🙂"])
def test_short_texts_stay_untold(text: str) -> None:
    assert tell_language(text)[0] == "und"


def test_a_chinese_name_does_not_make_a_text_chinese() -> None:
    assert tell_language(TEXTS["en"] + " (警僑事務)")[0] == "en"
