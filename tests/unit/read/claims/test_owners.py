"""Who gives a figure: made-up news of the kinds that occur, with the owner that a careful reader would write."""

import pytest

GROUP = "Open Ledger"
TOLD = [
    ("A report by the rights group Open Ledger says China runs 54 police stations. The report also lists 21 countries. "
     "Its authors counted 230,000 people who were pressed to return.",
     {54: GROUP, 21: GROUP, 230000: GROUP}),
    ("China's foreign ministry rejected the claims. According to research by Open Ledger, a rights group, China runs "
     "54 "
     "secret police stations in 21 countries.",
     {54: GROUP, 21: GROUP}),
    ("Canada's RCMP is investigating five Chinese police stations. Its foreign minister said on Friday that three "
     "sites "
     "had closed.",
     {3: "foreign minister"}),
    ("Laura Harth, campaign director at Safeguard Defenders, said the group had found 102 Chinese police stations.",
     {102: "Safeguard Defenders"}),
    ("Researchers at the University of Leiden counted 31 Chinese police stations in their study.",
     {31: "University of Leiden"}),
    ("A think tank in Brussels has counted 17 Chinese police stations in Europe.", {17: "think tank"}),
    ("China has set up at least 30 police stations in Europe, a fact that has alarmed lawmakers.", {30: None}),
    ("An investigation by the newspaper Polder Post found that 12 Chinese police posts operate in Belgium.",
     {12: "Polder Post"}),
    ("Safeguard Defenders' report counts 54 Chinese police stations. A follow-up identified another 48 stations.",
     {54: "Safeguard Defenders", 48: "Safeguard Defenders"}),
    ("The number of Chinese police stations has risen to 102, Safeguard Defenders says in its new report. The first "
     "report had listed 54.",
     {102: "Safeguard Defenders", 54: "Safeguard Defenders"}),
    ("In its September report, the Madrid-based NGO Safeguard Defenders listed 54 Chinese police stations. Italy has "
     "the "
     "most, with 11 stations.",
     {54: "Safeguard Defenders", 11: "Safeguard Defenders"}),
    ("Citing Chinese state media, Safeguard Defenders said 230,000 suspects were persuaded to return.",
     {230000: "Safeguard Defenders"}),
    ("The FBI director, Christopher Wray, told senators that the bureau knew of two such Chinese police stations in "
     "New "
     "York.",
     {2: "Christopher Wray"}),
    ("Prosecutors say that 34 officers of the Ministry of Public Security ran a troll farm from a Chinese police "
     "station.",
     {34: "Prosecutors"}),
    ("The Chinese embassy said 30 such police stations exist to help 18,000 citizens renew licences.",
     {30: "Chinese embassy", 18000: "Chinese embassy"}),
    ("A parliamentary committee heard from Freedom House, which documented 854 cases of transnational repression. It "
     "found that 38 governments had taken part.",
     {854: "Freedom House", 38: "Freedom House"}),
    ("Freedom House recorded 160 incidents in 2024. China was behind 22 cases, it said.",
     {160: "Freedom House", 22: "Freedom House"}),
    ("Reuters reported that Safeguard Defenders had found 54 Chinese police stations.", {54: "Safeguard Defenders"}),
    ("The group, Open Ledger, puts the number of Chinese police stations at 54.", {54: GROUP}),
    ("Two illegal Chinese police stations must close, the Dutch government demanded.", {2: None}),
    ("Safeguard Defenders has identified 48 more Chinese police stations, the organisation said. Together with the 54 "
     "that it named in September, the total stands at 102 stations.",
     {48: "Safeguard Defenders", 54: "Safeguard Defenders", 102: "Safeguard Defenders"}),
    ("Some 15 British universities host Chinese police posts, claims a study by the Henry Jackson Society. The London "
     "think tank interviewed 50 students.",
     {50: "Henry Jackson Society"}),
    ("Volgens de mensenrechtenorganisatie Safeguard Defenders zijn er wereldwijd 54 Chinese politiebureaus. In het "
     "rapport staan ook 230.000 mensen die werden teruggehaald.",
     {54: "Safeguard Defenders", 230000: "Safeguard Defenders"}),
    ("Der Bericht der Organisation Safeguard Defenders nennt 54 chinesische Polizeistationen. Zwei davon sollen in "
     "Deutschland stehen.",
     {54: "Safeguard Defenders", 2: "Safeguard Defenders"}),
    ("Selon un rapport de l'ONG Safeguard Defenders, la Chine compte 54 postes de police clandestins dans 21 pays. "
     "L'ONG recense aussi quatre postes en France.",
     {54: "Safeguard Defenders", 21: "Safeguard Defenders", 4: "Safeguard Defenders"}),
    ("Un estudio de la ONG Safeguard Defenders cifra en 54 las comisarías chinas en el extranjero. El informe sitúa "
     "nueve "
     "comisarías en España.",
     {54: "Safeguard Defenders", 9: "Safeguard Defenders"}),
    ("Um relatório da ONG Safeguard Defenders aponta 54 delegacias chinesas no exterior. O documento cita três "
     "delegacias "
     "em Portugal.",
     {54: "Safeguard Defenders", 3: "Safeguard Defenders"}),
    ("Secondo un rapporto della ONG Safeguard Defenders, la Cina ha 54 stazioni di polizia nel mondo. L'organizzazione "
     "ne "
     "conta undici in Italia.",
     {54: "Safeguard Defenders", 11: "Safeguard Defenders"}),
    ("人权组织「保护卫士」的报告称，中国在53个国家设有102个海外警察站。报告还说有23万人被劝返。",
     {53: "Safeguard Defenders", 102: "Safeguard Defenders", 230000: "Safeguard Defenders"}),
    ("人権団体セーフガード・ディフェンダーズの報告書によると、中国は53か国に102か所の海外警察拠点を設置した。",
     {53: "Safeguard Defenders", 102: "Safeguard Defenders"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_a_figure_is_that_of_its_maker(read, text, wanted):
    found = {c.slots.value: c.speaker.name if c.speaker else None for c in read(text + "\n", "figure")}
    assert {value: found.get(value, "not found") for value in wanted} == wanted


def test_who_passes_a_count_on_stands_beside_its_maker(read):
    (claim,) = read("Reuters reported that Safeguard Defenders had found 54 Chinese police stations.\n", "figure")
    assert claim.speaker.via == "Reuters"
