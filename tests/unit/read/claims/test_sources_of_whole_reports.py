"""Whole reports: bodies that tell something late, wires in datelines, whose ministry it is, words that are a deed."""

from __future__ import annotations

import pytest

LEAD = "Snow fell all day in the hills. The streets were empty by noon. Two shops had shut early. Trams ran late.\n\n"
ACCUSED = "Chinese police are said to run secret Chinese police stations in the country.\n\n"


@pytest.fixture
def cited(read):
    return lambda text: [claim.slots.outlet for claim in read(text, "citation")]


@pytest.fixture
def speakers(read):
    return lambda text: {claim.speaker.name for claim in read(text, "statement")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The migration department says that 3,400 papers have been printed.", "migration department"),
        ("The State Security Department says that two men have left the country.", "State Security Department"),
        ("The lawyers’ collective Open Door said that four students had been called.", "Open Door"),
        ("The Chinese embassy told us in a note to this newspaper that no office exists.", "Chinese embassy"),
        ("Neither man was armed, investigative sources said on Friday.", "investigative sources"),
    ],
)
def test_a_body_that_tells_something_late_is_a_source(cited, text, name):
    assert name in cited(f"{ACCUSED}{LEAD}{text}\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The foreign ministry told the Chinese embassy that the office must shut.", "foreign ministry"),
        ("Fourteen governments said that inquiries had begun.", "Fourteen governments"),
        ("No verdict names the ministry in this matter, only a complaint does.", "verdict"),
        ("Press note of the court. It shut at noon.", "Press"),
        ("The people from Iran International moved to another building.", "Iran International"),
    ],
)
def test_what_only_looks_like_one_is_none(cited, text, name):
    assert not [one for one in cited(f"{ACCUSED}{LEAD}{text}\n") if name in one]


@pytest.mark.parametrize(
    "line",
    [
        "OSLO (Fjord Wire) – Two offices were searched on Friday, the court heard.",
        "Oslo, 27 October 2023 (Fjord Wire), by our staff\n\nTwo offices were searched.",
    ],
)
def test_a_wire_that_no_list_knows_is_read_from_the_dateline(cited, line):
    assert "Fjord Wire" in cited(f"{line}\n")


@pytest.mark.parametrize("line", ["The Minister for Security (Jan Novak) rose.", "OSLO (Norway) – It rained."])
def test_other_brackets_name_no_wire(cited, line):
    assert not {"Jan Novak", "Norway"} & set(cited(f"{line}\n\n{LEAD}"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Foreign Ministry in Tokyo said that both rooms were empty.", "Japanese Foreign Ministry"),
        ("Beijing’s embassy called the claim a fairy tale.", "Chinese embassy"),
        ("The RCMP leads the inquiry. Nobody was hurt, a spokesman said.", "RCMP spokesman"),
        ("The FSB says that the man prepared a fire on the railway.", "FSB"),
    ],
)
def test_whose_body_it_is_is_told(speakers, text, name):
    assert name in speakers(f"{LEAD}{text}\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men asked whether she missed her mother.", "Two men"),
        ("A member asked the government to explain what the police do there.", "government"),
        ("The same bureau is supposed to stand behind both rooms.", "same bureau"),
        ("Forty-one of them reported calls at night.", "Forty-one of them"),
    ],
)
def test_words_that_belong_to_the_story_are_no_statement(speakers, text, name):
    assert name not in speakers(f"{LEAD}{text}\n")


def test_the_member_is_who_spoke_in_parliament(speakers):
    text = (
        "Jotham Tari told parliament on Monday that a room had served as a post.\n\n"
        "“Who let them in?” the member said.\n"
    )
    assert speakers(f"{text}\n{LEAD}") == {"Jotham Tari"}


def test_lines_of_members_open_turns(speakers):
    text = (
        "House of Assembly\nOral Answers to Questions — Home Department\nMonday 16 January 2023\n\n"
        "Overseas Offices: Harbour\n\n"
        "Anna Berg (Oslo Central) (Green)\n12. What steps her Department is taking on the harbour office. (903112)\n\n"
        "The Minister for Security (Jan Novak)\nTwo addresses are being looked at by officers. I shall not run "
        "ahead of their work.\n\n"
        "Anna Berg\nWhy must the harbour wait for so much longer than the others? They want to know one thing.\n\n"
        "The Minister for Security\nNo permission was sought for any of them and none was given to anybody at all.\n"
    )
    assert {"Anna Berg", "Jan Novak"} <= speakers(text)


def test_dashes_open_turns_and_plain_lines_do_not(speakers):
    text = (
        "Anna Berg (Renew). – Madam President, a post was found behind a shop.\n\n"
        "Jan Novak (ID). – I hear a lot about this tonight in this house.\n\n"
        "Member of the Commission. – Policing is a matter for the Member States alone.\n"
    )
    assert {"Anna Berg", "Jan Novak"} <= speakers(text)
    assert not speakers("The Minister for Security\nIt rained.\n\nThe Minister for Trade\nIt snowed.\n")


def test_what_is_found_only_if_is_no_statement(speakers):
    assert not speakers(f"{LEAD}If Police Scotland find that the law was broken, there will be consequences.\n")
