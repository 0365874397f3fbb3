"""Who is meant by a role beside a word for a body, by a nameless spokesman, by another state's ministry."""

import pytest


def speakers(read, text):
    return {claim.speaker.name for claim in read(text, "statement")}


def test_the_groups_director_belongs_to_the_group(read):
    text = (
        "Amnesty International said the calls must stop.\n\n"
        "“They threaten families,” said the group's director for Europe.\n"
    )
    assert speakers(read, text) == {"Amnesty International", "Amnesty International’s director for Europe"}


def test_a_spokesman_speaks_for_the_body_the_sentence_is_about(read):
    text = "The Metropolitan Police is still looking into the matter, a spokesman said.\n"
    assert speakers(read, text) == {"Metropolitan Police spokesman"}


def test_a_ministry_of_another_state_is_not_the_one_named_before(read):
    text = (
        "It was run by the Ministry of Public Security, prosecutors said.\n\n"
        "The Chinese foreign ministry said that no such station exists.\n"
    )
    assert "Chinese foreign ministry" in speakers(read, text)
    assert "Ministry of Public Security" not in speakers(read, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police officers have examined the Chinese office in Lyon, France.\n", {("FR", "investigating")}),
        ("China opened police stations. The Netherlands and Ireland have ordered the stations to close.\n",
         {("NL", "ordered_closure"), ("IE", "ordered_closure")}),
        ("Chinese police stations are denied. The RCMP in Canada says its investigation continues.\n",
         {("CA", "investigating")}),
        ("Not one Chinese diplomat had been expelled from Canada.\n", set()),
        ("The Chinese police station in Oslo, Norway, closed in 2022 after a search.\n", set()),
        ("Russian activists were detained in Kazakhstan, the group said.\n", set()),
    ],
)  # fmt: skip
def test_who_acts(read, text, wanted):
    found = {(claim.slots.country, claim.slots.action) for claim in read(text, "response")}
    assert found & {("NO", "closed"), ("KZ", "arrested"), ("CA", "expelled")} == set()
    assert wanted <= found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Russian activists were detained in Kazakhstan, the group said.\n", {("detention", "KZ")}),
        ("No complaints of forced returns from Portugal to China are known.\n", set()),
        ("The Society for Threatened Peoples in Switzerland welcomed the Chinese reply.\n", set()),
        ("Uyghurs in China live under heavy surveillance, Norway said.\n", set()),
    ],
)
def test_deeds(read, text, wanted):
    assert {(claim.slots.type, claim.slots.country) for claim in read(text, "incident")} == wanted


def test_outlets_that_are_told(read):
    text = "The Chinese embassy told Stuff that the centres had been closed. The minister told MPs the same.\n"
    assert {claim.slots.outlet for claim in read(text, "citation")} == {"Stuff"}
