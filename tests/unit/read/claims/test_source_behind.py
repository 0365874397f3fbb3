"""From whom somebody has what he says is marked where the text tells it."""

from __future__ import annotations

import pytest

TOLD = [
    (
        "Safeguard Defenders said that 230,000 suspects had returned to China since 2021, citing Chinese police.",
        "Chinese police",
    ),
    (
        "Safeguard Defenders said that Fuzhou had set up 38 stations, a number that it took from Chinese state media.",
        "Chinese state media",
    ),
    (
        "Two Chinese police offices in Prague have been closed, Jan Lipavský said, quoting assurances given by the "
        "Chinese ambassador.",
        "assurances given by the Chinese ambassador",
    ),
    ("Safeguard Defenders said that there are 38 stations in Europe.", None),
    ("The Chinese embassy said that 38 stations in Europe had shut, citing security concerns.", None),
    ("Safeguard Defenders said that officers took the two from home to 38 stations in Europe.", None),
]


@pytest.mark.parametrize(("text", "source"), TOLD)
def test_the_source_behind_a_claim(read, text, source):
    words = f"{text}\n"
    found = {one.marks["behind"].of(words) for one in read(words, "statement") if "behind" in one.marks}
    assert found == ({source} if source else set())


SITE = "a Chinese police station works in Antwerp"
SD = "Safeguard Defenders"
#: What somebody says of a station -> the name of whom he has it from, as the text has it.
FROM = [
    (f"Citing {SD}, Human Rights Watch said that {SITE}.", SD),
    (f"Human Rights Watch, citing {SD}, said that {SITE}.", SD),
    (f"A Chinese police station works in Antwerp, Human Rights Watch said, quoting a report by {SD}.", SD),
    (f"Human Rights Watch said that, according to a study by {SD}, {SITE}.", SD),
    (f"Human Rights Watch, relying on data from {SD}, said that {SITE}.", SD),
    (f"Human Rights Watch said that {SITE}, pointing to a report by {SD}.", SD),
    (f"Human Rights Watch said on the basis of a report by {SD} that {SITE}.", SD),
    (f"Human Rights Watch, which cited {SD}, said that {SITE}.", SD),
    (f"Human Rights Watch said {SD} had found that {SITE}.", SD),
    (f"Human Rights Watch said it had been told by {SD} that {SITE}.", SD),
    (f"NRC, citing Dutch intelligence, said that {SITE}.", "Dutch intelligence"),
    # Who cites nobody, cites his own, or speaks about somebody.
    (f"Human Rights Watch said that {SITE}, citing its own interviews.", None),
    (f"Human Rights Watch said that {SITE}, citing leaked documents.", None),
    (f"Human Rights Watch said that {SITE}, without citing {SD}.", None),
    (f"Human Rights Watch said that {SITE} and criticised those citing {SD}.", None),
    (f"Human Rights Watch, referring to the Chinese embassy, said that {SITE}.", None),
    (f"Human Rights Watch said that {SITE}, unlike {SD}.", None),
    # Somebody else cites him.
    (f"Human Rights Watch said that {SITE}, and Amnesty International said so too, citing {SD}.", None),
    (f"Human Rights Watch said that {SITE}, while Amnesty International, citing {SD}, said there was none.", None),
]
FROM_ABROAD = [
    ("de", f"In Antwerpen arbeitet eine chinesische Polizeistation, sagte Human Rights Watch unter Berufung auf {SD}."),
    ("nl", f"In Antwerpen werkt een Chinees politiebureau, zei Human Rights Watch onder verwijzing naar {SD}."),
    ("fr", f"Un poste de police chinois fonctionne à Anvers, a déclaré Human Rights Watch, citant {SD}."),
    ("es", f"En Amberes funciona una comisaría china, dijo Human Rights Watch, citando a {SD}."),
    ("pt", f"Em Antuérpia funciona uma esquadra da polícia chinesa, disse a Human Rights Watch, citando a {SD}."),
]


def _sources(read, text):
    words = f"{text}\n"
    sites = [one for one in read(words, "station") if one.speaker and one.speaker.name in {"Human Rights Watch", "NRC"}]
    assert sites
    return {one.marks["source"].of(words) for one in sites if "source" in one.marks}


@pytest.mark.parametrize(("text", "source"), FROM)
def test_the_name_of_whom_a_speaker_has_it_from(read, text, source):
    assert _sources(read, text) == ({source} if source else set())


def test_whom_somebody_quotes_says_it_himself_by_way_of_who_quotes_him(read):
    sites = read(f"Human Rights Watch quoted {SD} as saying that {SITE}.\n", "station")
    assert [(one.speaker.name, one.speaker.via) for one in sites] == [(SD, "Human Rights Watch")]


@pytest.mark.parametrize(("lang", "text"), FROM_ABROAD)
def test_the_name_of_whom_a_speaker_has_it_from_where_no_parser_reads(read, lang, text):
    assert _sources(read, text) == {SD}, lang
