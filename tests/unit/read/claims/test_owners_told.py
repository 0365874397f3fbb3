"""Whose a figure is where no attribution tells it rightly, and which numbers count nothing."""

import pytest

GROUP = "Harbour Watch"
OWNERS = [
    ("The foreign ministry denied the allegations by the rights group Harbour Watch that China runs 102 police "
     "stations.", 102, GROUP),
    ("Responding to Harbour Watch’s claim that China runs 102 police stations, the minister said nothing. "
     "Harbour Watch is a rights group.", 102, GROUP),
    ("The centres do not stand in the reports of Harbour Watch, the rights group which in 2022 counted five "
     "Chinese "
     "police stations in Canada.", 5, GROUP),
    ("Harbour Watch is a rights group. Its researchers went there. Between 2014 and 2022, Beijing forced "
     "10,000 people to "
     "return, campaigners at Harbour Watch estimate.", 10000, GROUP),
    ("It was Harbour Watch, a rights group in Oslo, which first mapped 54 Chinese police stations.", 54, GROUP),
    ("Prosecutors filed two complaints on Monday. One names 34 officers of the ministry.", 34, "Prosecutors"),
    ("The commissioner, Eeri Aritiera, confirmed that officers work with his men; there are up to 12 officers.", 12,
     "Eeri Aritiera"),
    ("The FBI said it had opened 1,000 cases; prosecutors charged eight people.", 8, None),
    ("REPORTER: The meetings were told of in the Senate. Between 2015 and 2019 Chinese officers met 16 "
     "people.", 16, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "owner"), OWNERS)
def test_a_figure_is_of_who_tells_it_and_of_nobody_who_only_did_it(read, text, value, owner):
    after = "\n\nThe matter will be raised again, and nobody expects the talks to be short.\n"
    found = [c.speaker.name if c.speaker else None for c in read(text + after, "figure") if c.slots.value == value]
    assert found == [owner]


COUNTED = [
    ("Two New Yorkers were hauled into court over a Chinese police station.", {(2, "people")}),
    ("It heard 84 Tibetans in ten countries, 49 of whom had been threatened.",
     {(84, "tibetans"), (10, "countries"), (49, "tibetans")}),
    ("The study asked people in many towns. It squares with the 148 who were asked in Turkey.", {(148, "people")}),
    ("Hong Kong police have put bounties of HK$1m on eight activists.", {(1000000, "dollars"), (8, "people")}),
    ("They sued for 4.9 million dollars; a first amount of 2.5 million was named.",
     {(4900000, "dollars"), (2500000, "dollars")}),
    ("Spain has nine Chinese police stations, Italy 11 and France four.",
     {(9, "stations"), (11, "stations"), (4, "stations")}),
    ("Freedom House counted 125 incidents. Since 2014 it has recorded 1,034, by 44 governments.",
     {(125, "cases"), (1034, "cases"), (44, "countries")}),
    ("MI5 has dealt with 20 plots, and eight officials were expelled.", {(20, "plots"), (8, "officials")}),
    ("A woman of 59 who left with the officers was asked at the Chinese police station.", set()),
    ("Because of COVID-19 many people could not reach the Chinese police stations; see 15.12 and 13:05.", set()),
    ("An earlier version of this story said 44 officers ran the Chinese police station.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), COUNTED)
def test_numbers_count_what_stands_beside_them(read, text, wanted):
    after = "\n\nThe matter will be raised again, and nobody expects the talks to be short.\n"
    assert {(c.slots.value, c.slots.unit) for c in read(text + after, "figure")} == wanted
