"""A value is told of a thing only where the words tie it: joined bureaus, earlier numbers, bodies of one name."""

import pytest

SAYS = "Safeguard Defenders reported on Chinese police stations abroad. "


@pytest.fixture
def of(read):
    def told(text, kind):
        head = "---\noutlet: Lekblad\npublished: 2022-12-05\nlang: en\n---\n\n"
        return [one.slots for one in read(f"{head}{text}\n", kind)]

    return told


def sponsors(stations):
    return {one.city: one.sponsor for one in stations}


@pytest.mark.parametrize(
    "text",
    [
        "It found 54 stations set up by the police of Fuzhou and Qingtian, among them one in Rotterdam and one in "
        "Amsterdam.",
        "Public security bureaus in Fuzhou and Qingtian opened police stations in Rotterdam and Amsterdam.",
        "The Fuzhou police and the Qingtian police run Chinese police stations in Rotterdam and Amsterdam.",
        "The police of Fuzhou, Wenzhou and Qingtian run Chinese police stations in Rotterdam and Amsterdam.",
    ],
)
def test_of_bureaus_named_together_none_is_tied_to_a_station(of, text):
    assert sponsors(of(SAYS + text, "station")) == {"Rotterdam": None, "Amsterdam": None}


@pytest.mark.parametrize(
    "text",
    [
        "The Chinese police station in Rotterdam was set up by the Fuzhou police and the one in Amsterdam by the "
        "police of Qingtian.",
        "The police of Fuzhou opened a police station in Rotterdam and those of Qingtian one in Amsterdam.",
    ],
)
def test_a_bureau_that_is_told_of_one_station_is_its(of, text):
    assert sponsors(of(text, "station")) == {"Rotterdam": "Fuzhou", "Amsterdam": "Qingtian"}


def figures(found):
    return {(one.value, one.unit) for one in found}


FIFTY = (102, "stations"), (53, "countries")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("It lists 102 stations in 53 countries, up from the 54 it had counted in September.", (54, "stations")),
        ("It lists 102 stations in 53 countries, more than the 60 it had listed in September.", (60, "stations")),
        # Both may have grown from so few.
        ("It lists 102 stations in 53 countries, up from the 21 it had counted in September.", None),
    ],
)
def test_what_an_earlier_number_counted_is_what_has_grown_from_it(of, text, more):
    assert figures(of(SAYS + text, "figure")) == {*FIFTY, *((more,) if more else ())}


def test_the_date_of_a_figure_known_before_is_that_ones(of):
    (more,) = [
        one
        for one in of(SAYS + "Its report adds 48 stations to the 54 documented in September.", "figure")
        if one.value == 48
    ]
    assert more.as_of is None
    told = of(SAYS + "It counted 102 stations in 53 countries in September.", "figure")
    assert {one.as_of.value for one in told} == {"2022-09"}


@pytest.mark.parametrize("capital", ["Beijing", "Moscow"])
def test_a_capital_that_stands_for_its_state_is_no_scope(of, capital):
    (one,) = of(f"{SAYS}{capital} runs 54 such stations, it said.", "figure")
    assert (one.value, one.scope) == (54, None)


def test_a_bureau_is_a_scope(of):
    (one,) = of(f"{SAYS}Fuzhou alone runs 38 such stations, it said.", "figure")
    assert (one.value, one.scope) == (38, "Fuzhou")
    (one,) = of(f"{SAYS}The Beijing police run three such stations, it said.", "figure")
    assert (one.value, one.scope) == (3, "Beijing")


def test_community_centres_are_no_stations(of):
    text = "Two Chinese community centres in Montreal and Brossard sued the RCMP over its words on police stations."
    assert (2, "stations") not in figures(of(text, "figure"))


ACTS = [
    ("Two executives were charged by the Metropolitan Police over a Chinese police station in Tokyo.", "JP"),
    ("The Metropolitan Police in Tokyo arrested two women over a Chinese police station in Akihabara.", "JP"),
    ("Seoul has a Chinese police station. The Metropolitan Police searched the restaurant.", "KR"),
    ("The Metropolitan Police searched a Chinese police station in Croydon.", "GB"),
    ("The Metropolitan Police searched a Chinese police station in Croydon. Tokyo has one too.", "GB"),
]


@pytest.mark.parametrize(("text", "country"), ACTS)
def test_a_body_of_which_several_states_have_one_is_of_the_state_told_of(of, text, country):
    assert {one.country for one in of(text, "response")} == {country}
