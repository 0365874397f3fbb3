"""A range is no count: "between 2 and 5 stations" is at least two and at most five, and days are no figures."""

import pytest

BOTH = {(2, "at_least"), (5, "at_most")}
RANGES = [
    ("Between 2 and 5 Chinese police stations work in Madrid, Safeguard Defenders said.", BOTH),
    ("Safeguard Defenders counts two to five Chinese police stations in Madrid.", BOTH),
    ("Safeguard Defenders counts 2-5 Chinese police stations in Madrid.", BOTH),
    ("Safeguard Defenders counts 12-15 Chinese police stations in Madrid.", {(12, "at_least"), (15, "at_most")}),
    ("Two or three Chinese police stations operate in Madrid, the ministry said.", {(2, "at_least"), (3, "at_most")}),
    ("China hat laut Safeguard Defenders in Madrid zwischen 2 und 5 Polizeistationen.", BOTH),
    ("Selon Safeguard Defenders, la Chine a entre 2 et 5 postes de police à Madrid.", BOTH),
    ("Según Safeguard Defenders, China tiene entre 2 y 5 comisarías en Madrid.", BOTH),
    ("Secondo Safeguard Defenders, la Cina ha tra 2 e 5 stazioni di polizia a Madrid.", BOTH),
    ("Volgens Safeguard Defenders heeft China tussen de 2 en 5 politiebureaus in Madrid.", BOTH),
    ("人权组织“保护卫士”称，中国在马德里设有2至5个警察站。", BOTH),
    # One number that became another is no range, and two that are parted are none.
    ("Safeguard Defenders said that the number of Chinese police stations rose from 54 to 102 stations.",
     {(54, ""), (102, "")}),
    ("Safeguard Defenders counts 54 Chinese police stations and 30 countries.", {(54, ""), (30, "")}),
    # Two or three are not twenty-three.
    ("人权组织“保护卫士”称，中国在马德里设有两三个警察站。", set()),
]  # fmt: skip
DAYS = [
    "Between 3 and 7 March 2023 the RCMP searched a Chinese police station in Vancouver.",
    "On 3, 5 and 7 March 2023 police searched Chinese police stations in Vancouver.",
    "From March 3 to 7, 2023, the RCMP searched Chinese police stations in Vancouver.",
    "Vom 3. bis 7. März 2023 durchsuchte die Polizei in Wien chinesische Polizeistationen.",
    "Entre le 3 et le 7 mars 2023, la police a fouillé des postes de police chinois à Lyon.",
    "Call the Chinese police station in Vancouver at 612-1455.",
]


@pytest.mark.parametrize(("text", "wanted"), RANGES, ids=[text[:44] for text, _ in RANGES])
def test_a_range_gives_two_bounds_and_no_count(read, text, wanted):
    found = set()
    for claim in read(text + "\n", "figure"):
        slots = claim.slots
        found.add((slots.value, next((flag for flag in ("at_least", "at_most", "about") if getattr(slots, flag)), "")))
    assert found == wanted
    if any(flag for _, flag in wanted):
        assert [claim.slots.count for claim in read(text + "\n", "station") if claim.slots.count is not None] == []


@pytest.mark.parametrize("text", DAYS, ids=[text[:40] for text in DAYS])
def test_days_and_telephone_numbers_are_no_figures(read, text):
    assert read(text + "\n", "figure") == []


def test_an_act_of_several_days_is_dated_by_all_of_them_and_its_body_is_not_called_after_them(read):
    (act,) = read("---\npublished: 2023-04-20\n---\n\n" + DAYS[0] + "\n", "response")
    assert (act.slots.date.value, act.slots.actor) == ("2023-03-03/2023-03-07", "RCMP")
