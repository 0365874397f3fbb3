"""Where English sentences place a site: towns by rank, addresses, areas, towns meant but not named; and where not."""

import pytest

SITES = [
    ("A Chinese police station has been discovered in the Dutch city of Rotterdam, a broadcaster reported.",
     {("NL", "Rotterdam")}),
    ("The Chinese police station, in a travel agency in the Finnish town of Vantaa, was shut.", {("FI", "Vantaa")}),
    ("The Fuzhou Police Overseas Service Station on Capel Street, Dublin, opened in 2022.", {("IE", "Dublin")}),
    ("Prague was home to two of the Chinese police stations.", {("CZ", "Prague")}),
    ("Chinese police had been working out of an office block in Croydon, the Times reported.", {("GB", "Croydon")}),
    ("Behind a noodle shop in Glasgow, Fuzhou police ran a service centre for Chinese citizens.", {("GB", "Glasgow")}),
    ("Three Chinese police stations in the Greater Toronto Area - in Markham, Scarborough and North York - are "
     "being looked into by the RCMP.",
     {("CA", "Markham"), ("CA", "Scarborough"), ("CA", "North York")}),
    ("Nothing new on the Chinese police stations from Benin City or Maseru. A group listed a station in each.",
     {("NG", "Benin City"), ("LS", "Maseru")}),
    ("The talk in Bratislava is of China. The police said that a Chinese police station had opened in the city.",
     {("SK", "Bratislava")}),
    ("Plans for a Chinese police station in Riga were dropped.", set()),
    ("Protesters in Paris demanded the closure of Chinese police stations.", set()),
    ("Chinese police stations, such as they are told of elsewhere, the authors did not find in Switzerland.", set()),
    ("In Ottawa, the minister affirmed that all Chinese police stations had been closed.", set()),
    ("The centres, which give French lessons, were taken for Chinese police stations.", set()),
    ("Officials held no evidence at that time of any Chinese police station operating in New Zealand.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SITES)
def test_a_site_is_where_the_sentence_puts_it(read, text, wanted):
    after = "\n\nThe matter will be raised again, and nobody expects the talks to be short.\n"
    assert {(c.slots.country, c.slots.city) for c in read(text + after, "station")} == wanted
