"""Figures and their owners."""

import pytest


def figures(read, text):
    return {
        (claim.slots.value, claim.slots.unit): claim.speaker.name if claim.speaker else None
        for claim in read(text, "figure")
    }


ENGLISH = (
    "Harbour Post on Monday\n\n"
    "A study by the rights group Open Ledger found 54 overseas police service stations in 21 countries.\n\n"
    "The report also counts 230,000 people who were made to return.\n"
)


def test_figures_have_the_maker_of_the_report_as_owner(read):
    found = figures(read, ENGLISH)
    assert found[(54.0, "stations")] == "Open Ledger"
    assert found[(21.0, "countries")] == "Open Ledger"
    assert found[(230000.0, "people")] == "Open Ledger"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nach Angaben der Menschenrechtsorganisation Safeguard Defenders unterhält China vierundfünfzig "
            "Polizeistationen in mindestens 21 Ländern.\n",
            {(54.0, "stations"), (21.0, "countries")},
        ),
        (
            "Según la ONG Safeguard Defenders, China tiene cincuenta y cuatro comisarías clandestinas en 21 países.\n",
            {(54.0, "stations"), (21.0, "countries")},
        ),
        (
            "De organisatie Safeguard Defenders telde 54 Chinese politiebureaus in 21 landen.\n\n"
            "Het ministerie van Buitenlandse Zaken heeft nog niet gereageerd op vragen.\n",
            {(54.0, "stations"), (21.0, "countries")},
        ),
        (
            "L'ONG Safeguard Defenders recense 54 postes de police chinois dans 21 pays.\n\n"
            "Le ministère des affaires étrangères n'a pas répondu aux questions.\n",
            {(54.0, "stations"), (21.0, "countries")},
        ),
        (
            "人权组织「保护卫士」的报告列出54个中国海外警察站，分布于21个国家。\n",
            {(54.0, "stations"), (21.0, "countries")},
        ),
    ],
)
def test_figures_of_other_languages(read, text, wanted):
    found = figures(read, text)
    assert wanted <= set(found)
    assert {found[one] for one in wanted} == {"Safeguard Defenders"}


def test_qualifiers_are_kept(read):
    claims = read(
        "The group Open Ledger listed more than 50 police stations of China and up to 11 in Italy.\n", "figure"
    )
    by_value = {claim.slots.value: claim.slots for claim in claims}
    assert by_value[50.0].at_least
    assert not by_value[50.0].at_most


@pytest.mark.parametrize(
    "text",
    [
        "A man of 56 was sentenced to 20 months in prison.\n",
        "The report “110 Overseas” came out on 12 September 2022.\n",
        "Call 110 for help, or come to 54 Capel Street.\n",
    ],
)
def test_ages_sentences_dates_and_addresses_are_no_figures(read, text):
    assert read(text, "figure") == []


def test_who_demands_that_two_stations_close_has_not_counted_them(read):
    text = "Two illegal Chinese police stations must close, the Dutch government demanded.\n"
    assert figures(read, text) == {(2.0, "stations"): None}


def test_one_number_of_one_thing_from_one_mouth_is_one_figure(read):
    text = (
        "The rights group Open Ledger counted 54 Chinese police stations. "
        "Fifty-four stations are too many, Open Ledger said.\n"
    )
    assert len([claim for claim in read(text, "figure") if claim.slots.value == 54]) == 1
