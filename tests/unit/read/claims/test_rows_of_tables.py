"""Sites in the rows of tables and lists, each with the bureau of its row and the maker of the list."""

from __future__ import annotations

TEXT = """Where the stations are

MADRID, 12 September 2022. Safeguard Defenders lists the following police stations abroad.

Netherlands | Amsterdam | Lishui
Netherlands | Rotterdam | Fuzhou
Ireland | Dublin | Fuzhou

The list also has bullet points:

- Spain: Madrid, Barcelona, Valencia (Qingtian)
- Portugal: Lisbon, Porto

The group said that it would go on counting. China denies that they are police stations.
"""


def told(read, text):
    return {(one.slots.country, one.slots.city, one.slots.sponsor) for one in read(text, "station")}


def test_rows_of_a_table_are_sites_with_their_bureau(read):
    assert {("NL", "Amsterdam", "Lishui"), ("NL", "Rotterdam", "Fuzhou"), ("IE", "Dublin", "Fuzhou")} <= told(
        read, TEXT
    )


def test_a_row_that_a_country_heads_names_its_towns(read):
    found = told(read, TEXT)
    assert {("ES", town, "Qingtian") for town in ("Madrid", "Barcelona", "Valencia")} <= found
    assert {("PT", "Lisbon", None), ("PT", "Porto", None)} <= found


def test_whose_list_it_is(read):
    assert {one.speaker.name for one in read(TEXT, "station") if one.speaker} == {"Safeguard Defenders"}


def test_a_table_of_something_else_names_no_site(read):
    text = TEXT.replace("lists the following police stations abroad", "will speak at the following events")
    assert not {city for _, city, _ in told(read, text)} & {"Amsterdam", "Rotterdam", "Dublin"}
