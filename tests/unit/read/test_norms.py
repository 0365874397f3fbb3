"""A norm is no denial: what may not be, in every language that is read, beside what is said not to be."""

from __future__ import annotations

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.codebook import load_codebook
from longarm.read.norms import is_norm
from longarm.read.stance import tell_content, tell_denied
from longarm.records.claim import Stance
from longarm.records.span import Span

NORMS = [
    ("en", "Sweden said that no foreign police work may be carried out here.", "no foreign police"),
    ("en", "No foreign police station may operate in Denmark.", "No foreign police station"),
    ("en", "Foreign officers must not operate an office here.", "not operate an office"),
    ("en", "There should be no police stations of other states.", "no police stations"),
    ("en", "No foreign police officers are allowed to work in Norway.", "No foreign police officers"),
    ("en", "No state has the right to run a police station here.", "No state"),
    ("en", "There can be no foreign police posts on our soil.", "no foreign police posts"),
    ("en", "We do not tolerate any such stations.", "not tolerate any such stations"),
    (
        "de",
        "In Deutschland darf es keine ausländischen Polizeistationen geben.",
        "keine ausländischen Polizeistationen",
    ),
    ("de", "Fremde Polizisten dürfen hier keine Büros betreiben.", "keine Büros"),
    ("de", "Es kann hier keine fremden Wachen geben.", "keine fremden Wachen"),
    ("nl", "Er mogen in Nederland geen buitenlandse politieposten zijn.", "geen buitenlandse politieposten"),
    ("nl", "Van zulke posten kan geen sprake zijn.", "geen sprake"),
    ("fr", "Aucun poste de police étranger ne peut exercer en France.", "Aucun poste de police"),
    ("fr", "Aucune police étrangère n'est autorisée à agir sur notre sol.", "Aucune police étrangère"),
    ("es", "No puede haber comisarías extranjeras en España.", "No puede haber comisarías"),
    ("es", "Nadie puede abrir una comisaría en nuestro territorio.", "Nadie"),
    ("pt", "Não pode haver esquadras estrangeiras em Portugal.", "Não pode haver esquadras"),
    ("it", "Nessuna polizia straniera può operare in Italia.", "Nessuna polizia straniera"),
    ("zh", "任何外国警察不得在荷兰设立警察站。", "设立警察站"),
    ("ja", "外国の警察が国内で活動することは許されない。", "活動"),
    ("ko", "외국 경찰서는 국내에서 운영할 수 없다.", "외국 경찰서"),
]
FACTS = [
    ("en", "There are no police stations of other states in Norway.", "no police stations"),
    ("en", "The ministry must explain that there are no such stations.", "no such stations"),
    ("en", "It is not allowed, and there is no such office here.", "no such office"),
    ("en", "On 3 May there were no such stations.", "no such stations"),
    ("en", "Police cannot find any such station.", "any such station"),
    ("de", "Es gibt in Deutschland keine solchen Polizeistationen.", "keine solchen Polizeistationen"),
    ("de", "Das dürfe man fragen, aber es gebe keine Stationen.", "keine Stationen"),
    ("nl", "Er zijn in Nederland geen politieposten.", "geen politieposten"),
    ("fr", "La préfecture ne peut confirmer l'existence d'aucun poste.", "aucun poste"),
    ("fr", "Il n'existe aucun poste de police étranger en France.", "aucun poste"),
    ("es", "No hay comisarías extranjeras en España.", "No hay comisarías"),
    ("pt", "Não há esquadras estrangeiras em Portugal.", "Não há esquadras"),
    ("it", "Non ci sono stazioni di polizia straniere in Italia.", "Non ci sono stazioni"),
    ("zh", "荷兰没有外国警察站。", "没有外国警察站"),
    ("ja", "国内に外国の警察署は存在しない。", "存在しない"),
    ("ko", "국내에 외국 경찰서는 존재하지 않는다.", "외국 경찰서"),
]


@pytest.mark.parametrize(("lang", "text", "words", "norm"), [
    *((*one, True) for one in NORMS), *((*one, False) for one in FACTS)
])  # fmt: skip
def test_what_may_not_be(lang, text, words, norm):
    at = text.index(words)
    assert is_norm(text, lang, at, at + len(words)) is norm


@pytest.fixture(scope="module")
def codebook():
    return load_codebook(PackageAssets())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "No foreign police officers are allowed to work in Norway."),
        ("en", "There should be no police stations of other states."),
        ("de", "In Deutschland darf es keine ausländischen Polizeistationen geben."),
        ("nl", "Er mogen in Nederland geen politieposten zijn."),
        ("es", "No puede haber comisarías extranjeras, ninguna comisaría puede operar aquí."),
        ("it", "Nessuna polizia straniera può operare in Italia."),
    ],
)
def test_who_tells_a_norm_denies_nothing(codebook, lang, text):
    stood = tell_content(text, (Span(0, len(text)),), lang, codebook)
    assert stood.value is not Stance.DENIES
    assert "existence" not in tell_denied(text, lang, codebook)[0]


def test_what_is_called_false_is_denied_though_it_must_stop(codebook):
    text = "These groundless accusations must stop."
    assert tell_content(text, (Span(0, len(text)),), "en", codebook).value is Stance.DENIES
