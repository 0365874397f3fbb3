"""The places that an answer gives as where the thing is: no seats, no country that only tells where a town lies."""

import pytest

ABOUT = (
    "The rights group Safeguard Defenders said that Chinese police service stations operate in Dublin, Ireland."
    " The Irish foreign ministry was asked about them.\n\n"
)


def places(claims):
    return {(one.name, one.precision.value) for claim in claims for one in claim.localities}


def answers(read, text, kind="statement"):
    return [one for one in read(f"{ABOUT}{text}\n", kind) if one.span.start >= len(ABOUT)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Chinese embassy denied that there is a police station in Cork.", {("Cork", "settlement")}),
        ("There is no such police station in Cork, Ireland, the minister said.", {("Cork", "settlement")}),
        (
            "The Chinese embassy in Dublin said that there are no Chinese police stations in Ireland.",
            {("Ireland", "country")},
        ),
        ("The Chinese embassy in Dublin denied that there is a police station in Cork.", {("Cork", "settlement")}),
        (
            "Speaking in Waterford, the Irish foreign minister said that there are no police stations in Ireland.",
            {("Ireland", "country")},
        ),
        ("The Irish foreign ministry denied that it had been told of them.", set()),
    ],
)
def test_an_answer_gives_the_places_of_what_it_denies(read, text, found):
    assert places(one for one in answers(read, text) if one.stance == "denies") == found


def test_a_statement_that_answers_nothing_gives_none(read):
    assert places(answers(read, "The Irish foreign minister said on Monday that he had flown to Cork.")) == set()


def test_a_station_has_its_town_with_what_holds_it(read):
    (town,) = {place for one in read(ABOUT, "station") for place in one.localities}
    assert (town.name, town.country, town.number) == ("Dublin", "IE", 2964574)
    assert len(town.within) == 2


def test_an_act_gives_where_the_station_is_that_it_is_about(read):
    text = "The Irish foreign ministry said on Monday that it has closed the Chinese police station in Limerick."
    assert places(answers(read, text, "response")) == {("Limerick", "settlement")}


@pytest.mark.parametrize(
    ("lang", "text", "town"),
    [
        ("nl", "De Chinese ambassade in Den Haag ontkende dat er een politiebureau in Utrecht is.", "Utrecht"),
        ("de", "Die chinesische Botschaft in Berlin bestritt, dass es eine Polizeistation in Leipzig gibt.", "Leipzig"),
        ("zh", "中国驻爱尔兰大使馆否认在科克设有警察站。", "Cork"),
    ],
)
def test_other_languages_give_the_town_and_not_the_seat(tell, lang, text, town):
    assert places(tell(lang, text, "statement")) == {(town, "settlement")}
