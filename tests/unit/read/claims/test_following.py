"""Details of a site in the sentences after, rows of announced lists, wholes with parts, and boroughs."""

HEAD = "China runs secret police stations abroad, the rights group Open Ledger said.\n\n"


def stations(read, text):
    return [claim.slots for claim in read(HEAD + text, "station")]


def test_the_next_sentences_tell_of_the_only_site(read):
    told = stations(
        read,
        "A Chinese police station operates from an office in Dublin.\n\n"
        "It opened in 2022. The office on Capel Street is run by the police of Fuzhou.\n",
    )
    assert [(one.city, one.opened.value, one.address, one.sponsor) for one in told] == [
        ("Dublin", "2022", "Capel Street", "Fuzhou")
    ]


def test_what_another_voice_tells_of_the_site_is_a_claim_of_its_own(read):
    text = "“A Chinese police station operates from Dublin,” Open Ledger said.\n\nIt opened in 2022.\n"
    told = read(HEAD + text, "station")
    assert [
        (one.speaker.name if one.speaker else None, one.slots.city, one.slots.opened and one.slots.opened.value)
        for one in told
    ] == [("Open Ledger", "Dublin", None), (None, "Dublin", "2022")]
    assert told[1].span.of(HEAD + text) == "It opened in 2022."


def test_a_sentence_that_speaks_of_elsewhere_ends_it(read):
    told = stations(
        read,
        "A Chinese police station operates from an office in Dublin.\n\n"
        "The police station in Lyon is another. It opened in 2019.\n",
    )
    assert {one.city: one.opened.value if one.opened else None for one in told} == {"Dublin": None, "Lyon": "2019"}


def test_two_sites_leave_open_which_is_meant(read):
    told = stations(read, "The Chinese police stations stand in Dublin and Lyon.\n\nIt opened in 2019.\n")
    assert [one.opened for one in told] == [None, None]


def test_rows_belong_to_the_sentence_that_announces_them(read):
    text = (
        "The new report of Open Ledger lists these Chinese police stations in Italy:\n\n"
        "- Rome: Qingtian\n\n- Milan: Wenzhou, opened in May 2016\n\n- Prato: Fuzhou\n\n"
        "The ministry in Rome has authorised none of the offices, a spokesman said on Monday in a long statement.\n"
    )
    found = {claim.slots.city: claim for claim in read(HEAD + text, "station") if claim.slots.city}
    assert {city: claim.slots.sponsor for city, claim in found.items()} == {
        "Rome": "Qingtian", "Milan": "Wenzhou", "Prato": "Fuzhou",
    }  # fmt: skip
    assert found["Milan"].slots.opened.value == "2016-05"
    assert all("Open Ledger" in claim.speaker.name for claim in found.values())


def test_rows_of_another_list_are_no_sites(read):
    text = "The minister will visit these towns on his long tour of the north:\n\n- Rome: Monday\n\n- Milan: Tuesday\n"
    assert stations(read, text) == []


def test_a_whole_whose_parts_follow_is_no_site(read):
    told = stations(
        read, "Three Chinese police stations stand in Greater Toronto, two of them in Markham and one in Vaughan.\n"
    )
    assert {(one.city, one.count) for one in told} == {("Markham", 2), ("Vaughan", 1)}


def test_a_borough_is_its_town_where_the_text_names_it(read):
    told = stations(read, "The Chinese police station in Manhattan shut. New York City police had no comment on it.\n")
    assert [one.city for one in told] == ["New York"]


def test_a_place_inside_the_name_of_a_body_is_no_site(read):
    told = stations(read, "The Oslo and Bergen University Board said that Chinese police stations must close.\n")
    assert told == []
