"""What a denial denies where the verb only says: nouns, passives and plain words, in nine languages."""

from __future__ import annotations

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.codebook import load_codebook
from longarm.read.stance import tell_content, tell_denied
from longarm.records.claim import Stance
from longarm.records.span import Span


@pytest.fixture(scope="module")
def codebook():
    return load_codebook(PackageAssets())


DENIALS = [
    ("en", "nobody had been pressured to go back", "coercion"),
    ("en", "no one was coerced into returning", "coercion"),
    ("en", "China does not force anybody to return", "coercion"),
    ("en", "there was no coercion whatever", "coercion"),
    ("en", "no exile has ever been threatened", "coercion"),
    ("en", "volunteers, not police officers, staff the place", "police_status"),
    ("en", "these are service centres, not police stations", "police_status"),
    ("en", "the staff had no police powers", "police_status"),
    ("en", "it never authorised the centre", "permission"),
    ("en", "no permission was ever sought", "permission"),
    ("en", "the office had not been approved", "permission"),
    ("en", "it had not been told of the centre", "knowledge"),
    ("en", "the mayor knew nothing about the office", "knowledge"),
    ("en", "the report was a pure fabrication", "existence"),
    ("en", "the so-called police stations simply do not exist", "existence"),
    ("en", "they are not called police stations", "name"),
    ("de", "niemand sei zur Rückkehr gezwungen worden", "coercion"),
    ("de", "es habe keinerlei Zwang gegeben", "coercion"),
    ("de", "es handele sich um Servicestellen und nicht um Polizeistationen", "police_status"),
    ("de", "dort arbeiteten Freiwillige, keine Polizisten", "police_status"),
    ("de", "es habe keine Genehmigung erteilt", "permission"),
    ("de", "man habe das Büro nie genehmigt", "permission"),
    ("de", "man sei darüber nicht informiert worden", "knowledge"),
    ("de", "der Bericht sei frei erfunden", "existence"),
    ("de", "die Bezeichnung sei irreführend", "name"),
    ("nl", "niemand gedwongen is terug te keren", "coercion"),
    ("nl", "er geen enkele dwang was", "coercion"),
    ("nl", "het om servicepunten gaat en niet om politiebureaus", "police_status"),
    ("nl", "het nooit toestemming heeft gegeven", "permission"),
    ("nl", "het ministerie niet was ingelicht", "knowledge"),
    ("nl", "er geen politiebureaus in Nederland zijn", "existence"),
    ("nl", "er in Gent geen enkele politiepost staat", "existence"),
    ("nl", "de benaming misleidend is", "name"),
    ("fr", "personne n’avait été forcé de rentrer", "coercion"),
    ("fr", "il n’y a eu aucune pression", "coercion"),
    ("fr", "ce sont des bénévoles et non des policiers", "police_status"),
    ("fr", "le ministère n’a jamais donné son autorisation", "permission"),
    ("fr", "aucune autorisation n’a été demandée", "permission"),
    ("fr", "le maire n’avait pas été informé", "knowledge"),
    ("fr", "ce rapport est une pure invention", "existence"),
    ("fr", "ces postes n’existent tout simplement pas", "existence"),
    ("fr", "le terme est trompeur", "name"),
    ("es", "nadie había sido presionado para volver", "coercion"),
    ("es", "no hubo coacción", "coercion"),
    ("es", "son voluntarios, no policías", "police_status"),
    ("es", "nunca autorizó el centro", "permission"),
    ("es", "no había sido informado del centro", "knowledge"),
    ("es", "es una pura invención", "existence"),
    ("es", "no se llaman comisarías", "name"),
    ("pt", "ninguém tinha sido pressionado a voltar", "coercion"),
    ("pt", "são voluntários e não polícias", "police_status"),
    ("pt", "nunca autorizou o centro", "permission"),
    ("pt", "não tinha sido informado do centro", "knowledge"),
    ("pt", "é pura invenção", "existence"),
    ("pt", "o termo é enganador", "name"),
    ("it", "nessuno è stato costretto a tornare", "coercion"),
    ("it", "sono volontari e non poliziotti", "police_status"),
    ("it", "non ha mai autorizzato il centro", "permission"),
    ("it", "non era stato informato del centro", "knowledge"),
    ("it", "il rapporto è privo di fondamento", "existence"),
    ("it", "non si chiamano commissariati", "name"),
    ("zh", "没有任何人被强迫回国", "coercion"),
    ("zh", "他們是志願者而非警察", "police_status"),
    ("zh", "内政部从未批准该中心", "permission"),
    ("zh", "该部未被告知", "knowledge"),
    ("zh", "所谓的海外警察站根本不存在", "existence"),
    ("zh", "這些據點並不存在", "existence"),
    ("zh", "该报道纯属捏造", "existence"),
    ("zh", "这一名称不准确", "name"),
    ("ja", "帰国を強制された人はいない", "coercion"),
    ("ja", "警察官ではなくボランティアが働いている", "police_status"),
    ("ja", "政府は許可したことはない", "permission"),
    ("ja", "同省は知らされていなかった", "knowledge"),
    ("ja", "海外警察署なるものは存在しない", "existence"),
    ("ja", "その呼称は不適切だ", "name"),
]
OTHERS = [
    ("en", "somebody had been pressured to go back"),
    ("en", "police officers, not volunteers, staff the place"),
    ("en", "it had been told of the centre"),
    ("en", "foreign police are not permitted to operate here"),
    ("en", "no foreign police station may be opened here"),
    ("de", "er sei zur Rückkehr gezwungen worden"),
    ("de", "es handele sich um Polizeistationen"),
    ("nl", "er twee politiebureaus in Nederland zijn"),
    ("nl", "hij gedwongen is terug te keren"),
    ("nl", "er geen vast kantoor is"),
    ("fr", "il avait été forcé de rentrer"),
    ("fr", "ce sont des policiers"),
    ("es", "había sido presionado para volver"),
    ("pt", "tinha sido informado do centro"),
    ("it", "il centro è stato autorizzato"),
    ("zh", "有人被强迫回国"),
    ("zh", "不存在争议"),
    ("ja", "帰国を強制された"),
]


@pytest.mark.parametrize(("lang", "words", "what"), DENIALS)
def test_words_that_deny_by_themselves_tell_what(codebook, lang, words, what):
    assert tell_content(words, (Span(0, len(words)),), lang, codebook).value is Stance.DENIES
    assert what in tell_denied(words, lang, codebook)[0]


@pytest.mark.parametrize(("lang", "words"), OTHERS)
def test_other_words_deny_nothing(codebook, lang, words):
    assert tell_content(words, (Span(0, len(words)),), lang, codebook).value is not Stance.DENIES


def test_geen_politiebureaus_denies_the_nature_of_a_site_only_without_er(codebook):
    assert tell_denied("er zijn geen politiebureaus", "nl", codebook)[0] == ("existence",)
    assert tell_denied("het zijn geen politiebureaus", "nl", codebook)[0] == ("police_status",)
