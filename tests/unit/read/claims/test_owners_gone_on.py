"""A body that a neighbouring sentence merely names owns neither a site nor a figure; what goes on needs to show it."""

import pytest

SD = "Safeguard Defenders"
LISTED = "Safeguard Defenders listed 54 Chinese police stations in a report. "

#: Text, what is looked at (a town, a country or a number) and whose it is.
SITES = [
    ("Neighbours found a Chinese police station in Linz.\n\nHuman Rights Watch published its report on child labour.",
     {"Linz": None}),
    ("A Chinese police station works in Linz. Human Rights Watch said that the prisons are full.", {"Linz": None}),
    ("A Chinese police station works in Linz. Human Rights Watch listed it in its report.",
     {"Linz": "Human Rights Watch"}),
    ("A Chinese police station works in Linz. It was named by Human Rights Watch.", {"Linz": "Human Rights Watch"}),
    ("The Home Office said that it had no comment. Gardaí closed the Chinese police station in Cork.", {"Cork": None}),
    ("Safeguard Defenders listed Chinese police stations in Rome and Prato. Fiji hosted a station in Suva.",
     {"Rome": SD, "Suva": None}),
    (LISTED + "Gardaí closed two stations in Dublin.", {"Dublin": None}),
    (LISTED + "They include sites in Rome and Graz.", {"Rome": SD, "Graz": SD}),
    (LISTED + "Two are in Rome.", {"Rome": SD}),
    (LISTED + "According to a website, two Chinese police stations are in Rome.", {"Rome": None}),
    ("Anwohner fanden in Linz eine chinesische Polizeistation. Amnesty International veröffentlichte seinen "
     "Jahresbericht über Gefängnisse.", {"Linz": None}),
    ("Des habitants ont trouvé un poste de police chinois à Nancy. Amnesty International a publié son rapport annuel "
     "sur les prisons.", {"Nancy": None}),
    ("Unos vecinos hallaron una comisaría china en Bilbao. Amnistía Internacional publicó su informe anual sobre las "
     "cárceles.", {"Bilbao": None}),
]  # fmt: skip
FIGURES = [
    ("Neighbours counted three Chinese police stations in Linz.\n\nHuman Rights Watch published its yearly report.",
     {3: None}),
    ("China runs 54 police stations abroad. The newspaper Polder Post reported on Monday that rents rose.", {54: None}),
    ("China runs 54 police stations abroad. Safeguard Defenders found the stations in 30 countries.", {54: SD}),
    (LISTED + "It is said that there are at least 46 stations in Europe.", {54: SD, 46: None}),
    (LISTED + "At least 46 stations are believed to exist in Europe.", {46: None}),
    (LISTED + "Another study by Open Ledger counted 14 stations in Italy.", {14: "Open Ledger"}),
    (LISTED + "A report on Italy counted 14 stations.", {14: None}),
    (LISTED + "The ministry has 300 employees.", {300: None}),
    (LISTED + "Europe has 30 of the stations.", {30: SD}),
    (LISTED + "Chinese authorities persuaded 230,000 fugitives to return.", {230000: SD}),
    ("La ONG Safeguard Defenders contó 54 comisarías chinas. Según mensajes en internet hay al menos 46 comisarías.",
     {54: SD, 46: None}),
    ("La ONG Safeguard Defenders contó 54 comisarías chinas. Otro estudio de Open Ledger contó 14 comisarías en "
     "Italia.", {14: "Open Ledger"}),
    ("Die Organisation Safeguard Defenders zählte 54 chinesische Polizeistationen. Eine andere Studie von Open Ledger "
     "zählte 14 Stationen in Italien.", {14: "Open Ledger"}),
    ("La Cina ha aperto stazioni di polizia segrete all'estero. La ONG Safeguard Defenders ha contato 54 stazioni di "
     "polizia cinesi. Un altro studio di Open Ledger ha contato 14 stazioni di polizia in Italia.",
     {54: SD, 14: "Open Ledger"}),
    ("L'ONG Safeguard Defenders a recensé 54 postes de police chinois. On dit qu'il y a au moins 46 postes.",
     {46: None}),
    ("De organisatie Safeguard Defenders telde 54 Chinese politiebureaus. Naar verluidt zijn er 46 bureaus in Europa.",
     {46: None}),
    ("Rwanda hunts its critics abroad, Human Rights Watch said in a report. The report documents 12 cases since 2017.",
     {12: "Human Rights Watch"}),
    ("Rwanda hunts its critics abroad, Human Rights Watch said. Police have 12 cases on file.", {12: None}),
    ("Al menos 1.034 personas fueron víctimas de represión, según la base de datos de Freedom House. Los responsables "
     "serían 44 gobiernos.", {44: "Freedom House"}),
    ("Duas bases policiais chinesas funcionariam no Brasil. A informação consta de relatório da Safeguard Defenders.",
     {2: SD}),
    ("Safeguard Defenders, the group whose report of Sept. 12 began it all, listed 54 Chinese police stations.",
     {54: SD}),
    ("We spoke with Safeguard Defenders in Madrid. Your organisation says there are 102 Chinese police stations.",
     {102: SD}),
    ("We spoke with Safeguard Defenders in Madrid. There are 102 Chinese police stations.", {102: None}),
]  # fmt: skip


def _who(claim):
    return claim.speaker.name if claim.speaker is not None and claim.speaker.kind != "unnamed" else None


@pytest.mark.parametrize(("text", "wanted"), SITES, ids=[text[-50:] for text, _ in SITES])
def test_a_site_is_a_makers_only_where_the_text_says_that_it_told_of_it(read, text, wanted):
    found = {claim.slots.city: _who(claim) for claim in read(text + "\n", "station")}
    assert {city: found.get(city, "not found") for city in wanted} == wanted


@pytest.mark.parametrize(("text", "wanted"), FIGURES, ids=[text[-50:] for text, _ in FIGURES])
def test_a_figure_goes_on_being_a_makers_only_where_the_text_counts_the_same(read, text, wanted):
    found = {claim.slots.value: _who(claim) for claim in read(text + "\n", "figure")}
    assert {value: found.get(value, "not found") for value in wanted} == wanted
