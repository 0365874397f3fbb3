"""Makers of figures and sites speak; names are no makers because they stand beside a document."""

import pytest


def owners(read, text):
    return {(claim.slots.value, claim.speaker.name if claim.speaker else None) for claim in read(text, "figure")}


def speakers(read, text):
    return {claim.speaker.name for claim in read(text, "statement")}


def test_a_group_that_lists_sites_makes_a_statement(read):
    text = "Open Ledger, a rights group in Oslo, listed it in May among 54 Chinese police stations.\n"
    assert owners(read, text) == {(54.0, "Open Ledger")}
    assert speakers(read, text) == {"Open Ledger"}


def test_a_body_beside_an_inquiry_makes_no_figure(read):
    text = (
        "China runs police stations abroad, the rights group Open Ledger said.\n\n"
        "Both men learned of an FBI investigation. In May 34 officers were charged.\n"
    )
    assert "FBI" not in {name for _, name in owners(read, text)}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (
            "Open Ledger reports that 102 Chinese police stations exist, the rights group's third count.\n",
            "Open Ledger",
        ),
        ("Media reports that 102 Chinese police stations exist are wrong, the embassy said.\n", "reports"),
    ],
)
def test_to_report_is_the_groups_own_verb(read, text, owner):
    assert (102.0, owner) in owners(read, text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It has recorded 1,034 direct, physical incidents since 2014, the group said.\n", 1034.0, "cases"),
        ("How many Chinese police stations are there?\n\nThe rights group Open Ledger counted 54 in its report.\n",
         54.0, "stations"),
        ("Police had received about a dozen reports of threats.\n", 12.0, "cases"),
        ("Twenty-five governments did it, including six that had never done so.\n", 6.0, "countries"),
    ],
)  # fmt: skip
def test_counts_whose_noun_stands_elsewhere(read, text, value, unit):
    assert (value, unit) in {(claim.slots.value, claim.slots.unit) for claim in read(text, "figure")}


@pytest.mark.parametrize("text", ["An accord between the two countries was signed.\n", "Dozens of cases are known.\n"])
def test_what_is_no_count(read, text):
    assert read(text, "figure") == []


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("Follow the Money and RTL Nieuws published the story of two unregistered offices.", "Follow the Money"),
        ("The second office was traced by The Epoch Times to a directory of the Lishui police.", "The Epoch Times"),
        ("Catalan local media, after reading the same notices, place one of the three in Reus.", "Catalan local media"),
        (
            "Two addresses turned up in the documentation of Safeguard Defenders, an organisation.",
            "Safeguard Defenders",
        ),
        ("There were 54 such offices at the time (Safeguard Defenders, September 2022).", "Safeguard Defenders"),
    ],
)
def test_who_made_public_or_is_cited_for_it_asserts_it(read, text, maker):
    found = read(f"It rained all week.\n\n{text} Nobody was arrested.\n", "statement")
    assert maker in [claim.speaker.name for claim in found]


@pytest.mark.parametrize(
    "text", ["The minister told Reuters that it was over.", "A reporter of The Epoch Times was turned away in Oslo."]
)
def test_an_outlet_that_only_was_told_asserts_nothing(read, text):
    found = read(f"It rained all week.\n\n{text} Nobody was arrested.\n", "statement")
    assert not {"Reuters", "The Epoch Times"} & {claim.speaker.name for claim in found}
