"""Attributions in nine languages without a parser, on sentences of our own."""

from importlib.resources import files

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.codebook import load_codebook

ASSETS = PackageAssets()
CODEBOOK = load_codebook(ASSETS)
LEXICONS = load_lexicons(ASSETS)


@pytest.fixture
def find(parse):
    def run(text, lang):
        return find_attributions_abroad(parse(text, lang), CODEBOOK, LEXICONS)

    return run


SAID = [
    # lang, text, speaker, affiliation, via, cue class, words that the content holds
    ("nl", "De bureaus zijn illegaal, zegt een woordvoerder van het ministerie van Buitenlandse Zaken in Nederland.",
     "spokesperson of the Dutch foreign ministry", "Dutch foreign ministry", None, "say", "De bureaus zijn illegaal"),
    ("nl", "Volgens RTL Nieuws en Follow the Money (FTM) zijn er twee bureaus geopend.",
     "RTL Nieuws", None, None, "according", "zijn er twee bureaus geopend"),
    ("nl", "De Chinese ambassade in Nederland ontkent dat er politiemensen werken.",
     "Chinese embassy in the Netherlands", None, None, "deny", "dat er politiemensen werken"),
    ("nl", "Minister Wopke Hoekstra zei tegen de NOS dat de bureaus dicht moeten.",
     "Wopke Hoekstra", "minister", "NOS", "say", "dat de bureaus dicht moeten"),
    ("de", "„Wir ermitteln“, sagte eine Sprecherin des Bundesinnenministeriums.",
     "spokesperson of the German federal interior ministry", "German federal interior ministry", None, "say",
     "Wir ermitteln"),
    ("de", "Laut Safeguard Defenders gibt es in Deutschland zwei Büros.",
     "Safeguard Defenders", None, None, "according", "zwei Büros"),
    ("de", "Das chinesische Außenministerium erklärte laut AFP, es handle sich um Freiwillige.",
     "Chinese foreign ministry", None, "AFP", "say", "es handle sich um Freiwillige"),
    ("de", "Der Organisation Safeguard Defenders zufolge betreibt China solche Zentren in 21 Ländern.",
     "Safeguard Defenders", None, None, "according", "betreibt China solche Zentren"),
    ("fr", "« Ces bureaux sont fermés », a affirmé le porte-parole de l'ambassade de Chine en France.",
     "spokesperson of the Chinese embassy in France", "Chinese embassy in France", None, "say", "bureaux sont fermés"),
    ("fr", "Selon l'ONG Safeguard Defenders, quatre postes existent en France.",
     "Safeguard Defenders", None, None, "according", "quatre postes existent"),
    ("fr", "Le ministère chinois des Affaires étrangères a déclaré à l'AFP que ces accusations étaient fausses.",
     "Chinese foreign ministry", None, "AFP", "say", "que ces accusations étaient fausses"),
    ("es", "Laura Harth, directora de campañas de Safeguard Defenders, explicó a la BBC que hay más oficinas.",
     "Laura Harth", "Safeguard Defenders campaign director", "BBC", "say", "que hay más oficinas"),
    ("es", "Según un informe de la ONG Safeguard Defenders, hay nueve comisarías en España.",
     "Safeguard Defenders", None, "report", "according", "hay nueve comisarías"),
    ("es", "El gobierno chino niega que sean comisarías.",
     "Chinese government", None, None, "deny", "que sean comisarías"),
    ("pt", "“São centros de serviços”, disse o Ministério das Relações Exteriores da China ao jornal Público.",
     "Chinese foreign ministry", None, "Público", "say", "São centros de serviços"),
    ("pt", "De acordo com a Safeguard Defenders, há três delegacias no Brasil.",
     "Safeguard Defenders", None, None, "according", "há três delegacias"),
    ("it", "Il ministro dell'Interno Matteo Piantedosi ha detto che la polizia vigila sugli uffici.",
     "Matteo Piantedosi", "interior minister", None, "say", "che la polizia vigila"),
    ("it", "Secondo Safeguard Defenders, in Italia ci sono undici uffici.",
     "Safeguard Defenders", None, None, "according", "in Italia ci sono undici uffici"),
    ("zh", "中国外交部发言人汪文斌表示，有关指责不属实。",
     "Wang Wenbin (汪文斌)", "Chinese foreign ministry spokesperson", None, "say", "有关指责不属实"),
    ("zh", "据路透社报道，荷兰外交部已要求关闭两处站点。", "Reuters", None, None, "according", "荷兰外交部"),
    ("zh", "人權團體「保護衛士」指出，全球至少有54個站點。",
     "Safeguard Defenders", None, None, "say", "全球至少有54個站點"),
    ("ja", "中国外務省の報道官は、施設はすでに閉鎖されたと述べた。",
     "spokesperson of the Chinese foreign ministry", "Chinese foreign ministry", None, "say", "施設はすでに閉鎖された"),
    ("ja", "セーフガード・ディフェンダーズによると、少なくとも54か所あるという。",
     "Safeguard Defenders", None, None, "according", "少なくとも54か所ある"),
    ("ko", "로이터에 따르면 네덜란드 정부가 폐쇄를 명령했다.", "Reuters", None, None, "according", "폐쇄를 명령했다"),
    ("ru", "По словам министра иностранных дел России, эти участки закрыты навсегда.",
     "Russian foreign minister", "Russian foreign minister", None, "according", "эти участки закрыты"),
    ("sk", "Minister vnútra Roman Mikulec uviedol, že polícia informácie preveruje.",
     "Roman Mikulec", "interior minister", None, "say", "že polícia informácie preveruje"),
]  # fmt: skip


@pytest.mark.parametrize("row", SAID, ids=lambda row: f"{row[0]}: {row[1][:40]}")
def test_who_says_what(find, row):
    lang, text, name, affiliation, via, cue_class, words = row
    found = find(text, lang)
    assert found, "nothing found"
    one = found[0]
    assert (one.speaker.name, one.speaker.affiliation, one.speaker.via) == (name, affiliation, via)
    assert one.cue_class == cue_class
    assert any(words in span.of(text) for span in one.content)
    assert one.because[0].startswith(f"{lang}.attribution.")


def test_joined_speakers_are_two(find):
    found = find("Volgens RTL Nieuws en Follow the Money zijn er twee bureaus geopend.", "nl")
    assert [one.speaker.name for one in found] == ["RTL Nieuws", "Follow the Money"]


def test_a_short_form_and_a_pronoun_stand_for_the_name(find):
    text = (
        "Directora Laura Harth dijo que hay más oficinas.\n"
        "Harth añadió que la cifra es mínima.\n"
        "“Nadie lo sabía”, agregó."
    )
    assert [one.speaker.name for one in find(text, "es")] == ["Laura Harth"] * 3


def test_a_report_speaks_for_the_body_named_before(find):
    text = "La ONG Safeguard Defenders publicó su estudio el lunes.\nEl informe sostiene que hay 54 oficinas."
    said = [one for one in find(text, "es") if "54" in one.content[0].of(text)]
    assert (said[0].speaker.name, said[0].speaker.via) == ("Safeguard Defenders", "report")


def test_a_role_is_tied_to_the_name(find):
    text = "Minister Wopke Hoekstra zei dat de bureaus dicht moeten.\nDe minister belooft dat er onderzoek komt."
    assert [one.speaker.name for one in find(text, "nl")] == ["Wopke Hoekstra", "Wopke Hoekstra"]


def test_a_quotation_over_two_sentences_is_one_content(find):
    text = "« Nous fermons ces bureaux. Il n'y en aura plus », a déclaré le ministère de l'Intérieur."
    content = find(text, "fr")[0].content[0].of(text)
    assert content.startswith("« Nous fermons")
    assert find(text, "fr")[0].quoted == "direct"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Los vecinos cierran la tienda a las ocho de la tarde."),
        ("de", "Das Gebäude liegt in der Innenstadt von Wien."),
        ("nl", "Het bureau ligt in het centrum van Rotterdam."),
        ("zh", "该小说于去年出版，名称未定。"),
        ("fr", "Le bureau se trouve au centre de Paris."),
    ],
)
def test_plain_sentences_are_in_the_reports_own_voice(find, lang, text):
    assert find(text, lang) == ()


def test_english_is_left_to_the_tagger(find):
    assert find("The minister said that the office was closed.", "en") == ()


def test_every_phrase_of_a_lexicon_has_a_kind():
    for lexicon in LEXICONS.values():
        assert all(kind in {"role", "body"} for kind, _ in lexicon.phrases.values())
        assert set(lexicon.home) <= set(lexicon.adjectives)
    assert len(list(files("longarm").joinpath("codebooks/tnr-1/speakers").iterdir())) >= len(LEXICONS)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        (
            "de",
            "Die chinesische Botschaft in Wien bestreitet, dass es Polizeistationen gibt.",
            "Chinese embassy in Vienna",
        ),
        ("de", "Das Generalkonsulat Chinas in Hamburg erklärte, das Büro sei zu.", "Chinese consulate in Hamburg"),
        ("nl", "De Chinese ambassade in Den Haag zei dat de bureaus dicht zijn.", "Chinese embassy in The Hague"),
        ("fr", "L'ambassade de Chine à Rome a déclaré que le bureau est fermé.", "Chinese embassy in Rome"),
        ("fr", "Selon l'ambassade de Chine à Paris, ces bureaux sont fermés.", "Chinese embassy in Paris"),
        ("es", "La embajada china en Lima afirmó que las oficinas están cerradas.", "Chinese embassy in Lima"),
        ("pt", "A embaixada da China em Lisboa disse que o posto fechou ontem.", "Chinese embassy in Lisbon"),
        ("it", "L'ambasciata cinese a Roma ha detto che gli uffici sono chiusi.", "Chinese embassy in Rome"),
        ("fr", "Le parquet de Lyon a indiqué qu'une enquête est ouverte.", "Lyon public prosecutor's office"),
        ("es", "Un portavoz de la policía de Bilbao dijo que investiga el caso.", "spokesperson of the Bilbao police"),
    ],
)
def test_a_body_speaks_never_the_town_behind_it(find, lang, text, name):
    assert [one.speaker.name for one in find(text, lang)] == [name]


def test_a_town_before_the_speaker_is_only_where_it_was_said(find):
    (one,) = find("In Berlin sagte die Ministerin Annalena Baerbock, dass die Büros illegal seien.", "de")
    assert one.speaker.name == "Annalena Baerbock"


@pytest.mark.parametrize(
    ("lang", "text", "mental"),
    [
        ("de", "Die Botschaft befürchtet, dass die Büros geschlossen werden.", True),
        ("de", "Die Botschaft bestreitet, dass es solche Büros gibt.", False),
        ("nl", "De minister denkt dat de bureaus dicht zijn.", True),
        ("fr", "Le ministère a déclaré que ces accusations étaient fausses.", False),
    ],
)
def test_states_of_mind_are_told_apart_from_speech(find, lang, text, mental):
    assert [one.mental for one in find(text, lang)] == [mental]
