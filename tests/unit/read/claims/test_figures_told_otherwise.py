"""Figures whose noun is left out, stands before a dash or is a sign of money, and numbers that count nothing."""

import pytest

HEAD = "China runs secret police stations abroad, the rights group Open Ledger said.\n\n"


def figures(read, text):
    return {(claim.slots.value, claim.slots.unit) for claim in read(text, "figure")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Six people were met, four went home and two came back.", {(6, "people"), (4, "people"), (2, "people")}),
        ("Police questioned 11 people and released nine.", {(11, "people"), (9, "people")}),
        ("Eight men were charged in the first case and 22 in the second one.", {(8, "people"), (22, "people")}),
        ("They paid officers of the service, four of whom were charged.", {(4, "officers")}),
        ("Seven were deported.", {(7, "people")}),
        ("It was one of 14 sites; nine have closed.", {(14, "stations"), (9, "stations")}),
        ("Of the 54 places on the list of the group, 36 are in Europe.", {(54, "stations"), (36, "stations")}),
        ("The group had three.", {(3, "stations")}),
        ("The group's four and the ministry's nine were not compared.", {(4, "stations"), (9, "stations")}),
        ("It named four places in Portugal, two in Norway.", {(4, "stations"), (2, "stations")}),
        ("54 — stations of two towns, by its count.", {(54, "stations"), (2, "cities")}),
        ("The list stands at 102 sites in 53 countries, among them two in Norway.",
         {(102, "stations"), (53, "countries"), (2, "stations")}),
        ("The register got to 102 in 53 countries.", {(102, "stations"), (53, "countries")}),
        ("Last year the group recorded 160 incidents.\n\nThis year's total was 98.", {(160, "cases"), (98, "cases")}),
        ("The centres ask for C$2.5 million from the state.", {(2_500_000, "dollars")}),
        ("He was promised €25,000 ($28,300) and £500.", {(25_000, "euros"), (500, "pounds")}),
        ("Italy, with 11, has more stations than any other country.", {(11, "stations")}),
        ("The ministry said that 3,000 had been brought back.", {(3000, "people")}),
        ("More than 1.2 million Chinese live there.", {(1_200_000, "people")}),
        ("Three of the four were released.", {(3, "people")}),
        ("It documents over a dozen killings and abductions.", {(12, "cases")}),
    ],
)  # fmt: skip
def test_a_number_counts_what_the_text_leaves_out(read, text, wanted):
    assert figures(read, f"{HEAD}{text}\n") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "He met a 59-year-old resident.",
        "It opened at 9 and closed at 5.",
        "The vote was 54 to 40.",
        "She is 34 and has two.",
        "They spoke for two hours; 20 minutes were left.",
        "Report it on 112, page 6.",
        "The tax rose by 12%.",
    ],
)
def test_a_number_that_counts_nothing_is_no_figure(read, text):
    assert figures(read, f"{HEAD}{text}\n") == set()
