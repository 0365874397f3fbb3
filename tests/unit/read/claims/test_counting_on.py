"""Bare numbers that go on counting, numbers that count nothing, and whose a number is that a clause ties to a maker."""

import pytest

HEAD = "China runs secret police stations abroad, the rights group Open Ledger said.\n\n"


def figures(read, text, lang=None):
    claims = read(text, "figure", lang) if lang else read(text, "figure")
    return {(claim.slots.value, claim.slots.unit) for claim in claims}


def owners(read, text):
    return {claim.slots.value: claim.speaker and claim.speaker.name for claim in read(text, "figure")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In March it added 17 and arrived at 61.", {(17, "stations"), (61, "stations")}),
        ("That makes 61 in 30 countries.", {(61, "stations"), (30, "countries")}),
        ("It has counted 61 posts in 30 countries, up from 44 in May.",
         {(61, "stations"), (30, "countries"), (44, "stations")}),
        ("In Norway the newer list has seven, more than before.", {(7, "stations")}),
        ("Then there is Norway, where we found seven, and nobody asked.", {(7, "stations")}),
        ("The posts stand in 30 countries. For Norway it names four, in Oslo and Bergen.",
         {(30, "countries"), (4, "stations")}),
        ("The newest list added 17 more places.", {(17, "stations")}),
        ("It drew 44 of these points on a map.", {(44, "stations")}),
        ("There are 61 such shops spread over 30 nations.", {(61, "stations"), (30, "countries")}),
        ("Two in Oslo, according to the group: one is shut.", {(2, "stations")}),
        ("It recorded 160 incidents last year. China leads the table with 27.", {(160, "cases"), (27, "cases")}),
    ],
)  # fmt: skip
def test_a_bare_number_counts_what_the_report_was_counting(read, text, wanted):
    assert figures(read, f"{HEAD}{text}\n") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Eleven months ago the first governments heard of it.",
        "Two men stood across the road from her shop.",
        "She was stopped at the tram by two men.",
        "The same two men moved into a flat nearby.",
        "Call the helpline at 612 1455.",
        "A woman of 44 denied it, they added.",
        "Embassies in all three countries rejected it.",
        "It was named among the three states that worry the service most.",
        "They added 12 chairs to the room.",
        "He began with two songs.",
        "The hall has 44 seats, up from 30 chairs.",
    ],
)
def test_what_only_looks_like_a_count_is_none(read, text):
    assert figures(read, f"{HEAD}{text}\n") == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two men were arrested in Oslo.", {(2, "people")}),
        ("Two men who came from Fujian run the post in Oslo.", {(2, "people")}),
        ("The 30 countries on its list kept silent.", {(30, "countries")}),
        ("Two governments have asked for the list.", {(2, "governments"), (2, "countries")}),
    ],
)
def test_a_count_of_few_stays_one(read, text, wanted):
    assert figures(read, f"{HEAD}{text}\n") & wanted


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The two stations in Oslo and Bergen are shut, the interior ministry said.", None),
        ("Two stations stand in Oslo and Bergen, the interior ministry said.", "interior ministry"),
        ("Open Ledger, a rights group, said that the two stations in Oslo and Bergen are shut.", "Open Ledger"),
    ],
)
def test_who_speaks_of_known_posts_does_not_count_them(read, text, owner):
    assert owners(read, f"China runs secret police stations abroad.\n\n{text}\n")[2] == owner


@pytest.mark.parametrize(
    ("text", "value", "owner"),
    [
        ("Ha risposto sulle undici stazioni di polizia cinesi attribuite al nostro Paese dalla ong Open Ledger.",
         11, "Open Ledger"),
        ("De las siete comisarías chinas secretas que Open Ledger atribuye a Noruega, dos estarían en Oslo.",
         7, "Open Ledger"),
        ("Lundi, l'ONG Open Ledger avait porté à 61 le nombre de ces postes de police chinois, répartis dans 30 pays.",
         30, "Open Ledger"),
        ("Die NGO Open Ledger zählt 44 chinesische Polizeistationen. Seither spricht sie von 30 Ländern.",
         30, "Open Ledger"),
        ("Volgens Open Ledger heeft China geheime politiebureaus. "
         "De twee bureaus in Oslo en Bergen zijn dicht, aldus het ministerie.", 2, None),
    ],
)  # fmt: skip
def test_a_clause_behind_a_number_tells_whose_it_is(read, text, value, owner):
    assert owners(read, f"{text}\n")[value] == owner


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Die Organisation Open Ledger zählt 44 chinesische Polizeistationen. Im Mai kamen 17 weitere hinzu.",
         {(44, "stations"), (17, "stations")}),
        ("Die Organisation Open Ledger warnt vor chinesischen Polizeistationen. Sie führt 44 solcher Stellen auf.",
         {(44, "stations")}),
        ("Volgens Open Ledger heeft China geheime politiebureaus. Twee mannen zetten haar op de foto.", set()),
        ("Volgens Open Ledger heeft China geheime politiebureaus. De politie pakte op 17 april twee mannen op.",
         {(2, "people")}),
    ],
)  # fmt: skip
def test_numbers_go_on_without_a_parser(read, text, wanted):
    assert figures(read, f"{text}\n") == wanted


def test_a_statement_of_a_group_counts_for_it_throughout(read):
    text = (
        "PRESSEMITTEILUNG\n\nOslo, den 10. Dezember 2023\n\nTibet Initiative Norwegen: Umfrage zeigt Druck\n\n"
        "Heute legt die NGO Tibet Initiative Norwegen eine Umfrage vor. "
        "Am häufigsten sind Anrufe. "
        "Oft spricht ein Beamter aus Lhasa. Manchmal ist es die eigene Schwester. "
        "In 31 Fällen wurde mit dem Pass gedroht.\n"
    )
    assert owners(read, text)[31] == "Tibet Initiative Norwegen"
