"""Who is told to have hyped up, made up or spread something does not say the sentence that says so of him."""

import pytest


def said_by(read, lang, text, name="Safeguard Defenders"):
    found = read(f"---\nlang: {lang}\n---\n{text}\n", "statement")
    return [one.slots.gist for one in found if one.speaker is not None and one.speaker.name == name]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Safeguard Defenders, whose founder was once tried in China, has hyped up its claim of 102 stations."),
        ("en", "Safeguard Defenders fabricated 54 police stations in 30 countries."),
        ("en", "Safeguard Defenders published a survey of 54 stations in May. The NGO distorted the facts and "
               "sensationalised its report of 102 stations."),
        ("en", "Safeguard Defenders has been peddling groundless claims about 54 stations."),
        ("es", "Safeguard Defenders ha exagerado su denuncia de 102 comisarías."),
        ("fr", "Safeguard Defenders a inventé 54 commissariats chinois."),
        ("it", "Safeguard Defenders ha esagerato il suo conteggio di 102 stazioni di polizia."),
        ("de", "Safeguard Defenders hat seine Behauptung von 102 Polizeistationen aufgebauscht."),
        ("nl", "Safeguard Defenders heeft zijn claim van 102 politiebureaus opgeblazen."),
        ("zh", "保护卫士炒作其关于102个海外警察站的报告。"),
    ],
)  # fmt: skip
def test_who_is_discredited_does_not_say_so(read, lang, text):
    assert not [gist for gist in said_by(read, lang, text) if "survey" not in gist]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Safeguard Defenders, which China accuses of smearing it, has counted 54 stations in 30 countries."),
        ("en", "Safeguard Defenders published a list of 54 stations in 30 countries, spread over five continents."),
        ("en", "Safeguard Defenders said that China had fabricated 54 denials."),
        ("es", "Safeguard Defenders publica un inventario de 54 comisarías, que China difama."),
    ],
)
def test_who_tells_while_he_is_accused_still_tells(read, lang, text):
    assert said_by(read, lang, text)
