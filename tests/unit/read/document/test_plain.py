"""Plain text as scraped: what is body, what is kept apart, and where everything stands."""

from __future__ import annotations

import pytest
from sealing import Declared, opened, passage, words_of

from longarm.records.report import Role

P1 = "The harbour authority has told the embassy to close the office on the quay, the minister said on Tuesday."
P2 = "Officials said that nobody had asked the ministry for permission to open the harbour office at all."
P3 = "The embassy said the office on the quay helped residents to renew driving licences and that volunteers ran it."
P4 = "The minister said that the ministry will go on looking into what the harbour office did, and who ran it."
BODY = [P1, P2, P3, P4]
HEAD = "Embassy told to close office on the quay"


def text(*lines: str, gap: str = "\n\n") -> str:
    return gap.join(lines) + "\n"


def test_offsets_are_offsets_of_the_file_with_its_line_ends() -> None:
    raw = f"{HEAD}\r\n\r\n{P1}\r\n{P2}\r\n"
    report = opened(raw)
    assert report.text == raw
    assert words_of(report) == [P1, P2]
    assert passage(report, P2).where == "line 4"


def test_byte_order_mark_stays_as_character_zero() -> None:
    report = opened("\ufeff" + text(HEAD, *BODY))
    assert report.text[0] == "\ufeff"
    assert (report.passages[0].role, report.passages[0].because) == (Role.FURNITURE, "byte order mark")
    assert words_of(report, Role.HEADLINE) == [HEAD]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n", "\n \n"])
def test_headline_and_body(gap: str) -> None:
    report = opened(text(HEAD, *BODY, gap=gap))
    assert report.title == HEAD
    assert words_of(report, Role.HEADLINE) == [HEAD]
    assert words_of(report) == BODY


def test_no_headline_where_the_first_line_is_a_sentence() -> None:
    report = opened(text(*BODY))
    assert report.title is None
    assert words_of(report) == BODY


def test_headline_is_the_line_that_comes_twice() -> None:
    report = opened(text("Home World " + HEAD, HEAD, *BODY))
    assert words_of(report, Role.HEADLINE) == [HEAD]
    assert words_of(report) == BODY


TAILS = [
    [
        "by: Ms Example – Reporter",
        "You can support my work directly on Patreon",
        "Contact by mail:",
        "100% Cheese Fraud",
        "Why would anybody need FAKE cheese and forged rinds?",
    ],
    ["Leave a Reply", "Great post, have a look at my holiday pictures some time."],
    ["Log in or join to post a public comment."],
    ["- Storm closes two bridges in the north", "- Five soups for cold evenings", "- Train fares to rise in spring"],
    ["RELATED STORIES", "Storm closes two bridges in the north", "Five soups for cold evenings"],
    ["Source: https://example.org/original", "I think this is a shame, folks. Everybody should write to their paper."],
    ["In other news, a baker in the old town has won the national cake prize for the third time."],
    ["© 2022 Example Post. All rights reserved."],
    ["Read also: Five soups for cold evenings"],
    ["Sign up for our newsletter to get the day's stories."],
    ["Lees ook: Vijf soepen voor koude avonden"],
    ["Leia também: Cinco sopas para noites frias"],
    ["Please consider to make a donation so that we can go on."],
]


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_tails_are_kept_apart_and_the_body_stays_whole(tail: list[str], gap: str) -> None:
    report = opened(text(HEAD, *BODY, *tail, gap=gap))
    assert words_of(report) == BODY
    apart = words_of(report, Role.FURNITURE, Role.RELATED, Role.BYLINE)
    assert apart == tail


MIDDLES = [
    "Advertisement",
    "PUBLICIDAD",
    "Listen to this article",
    "RELATED: Storm closes two bridges",
    "Sign up and keep reading more stories that matter to you.",
    "(Photo: Example Agency)",
    "Share this article",
    "Anzeige",
    "0:00",
]


@pytest.mark.parametrize("line", MIDDLES)
def test_furniture_in_the_middle_does_not_end_the_body(line: str) -> None:
    report = opened(text(HEAD, P1, P2, line, P3, P4))
    assert words_of(report) == BODY


def test_text_behind_an_author_box_that_goes_on_with_the_matter_stays_body() -> None:
    more = "The ministry said on Wednesday that the embassy had closed the harbour office on the quay."
    report = opened(text(HEAD, *BODY, "About the author", more))
    assert words_of(report) == [*BODY, more]


def test_list_that_a_colon_announces_stays_body() -> None:
    items = ["- the quay office in the harbour", "- a shop near the station", "- a flat above a bakery"]
    report = opened(text(HEAD, *BODY, "The offices named are:", *items))
    assert words_of(report) == [*BODY, "The offices named are:", *items]


def test_menus_above_the_text() -> None:
    menu = ["Home", "Politics", "Letters to the editor", "Weather today", "Our archive"]
    report = opened("\n".join(menu) + "\n\n" + text(HEAD, *BODY))
    assert words_of(report, Role.HEADLINE) == [HEAD]
    assert words_of(report) == BODY


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The harbour authority has told the embassy to close the office on the\n"
        "quay, the minister said on Tuesday, after a long silence from both of\n"
        "the governments."
    )
    report = opened(text(HEAD, wrapped, P2))
    assert words_of(report) == [wrapped, P2]


def test_captions_and_their_repeats() -> None:
    report = opened(text(HEAD, "The office on the quay.", "The office on the quay. Photograph: Example Agency", *BODY))
    assert words_of(report) == BODY
    assert len(words_of(report, Role.CAPTION)) == 2


DATES = [
    (" date 2022-12-25 ", "2022-12-25"),
    (" date 2022-10 ", "2022-10"),
    ("Wed 26 Oct 2022\n", "2022-10-26"),
    ("Published: Oct 26, 2022 10:00 PM\n", "2022-10-26"),
    ("Tuesday, 13 December 2022\n", "2022-12-13"),
    ("2023-06-06 20:30\n", "2023-06-06"),
    ("Published: 12/15/2022\nLast update: 6/26/2023\n", "2022-12-15"),
    ("[2022.11.03] 刊登\n", "2022-11-03"),
    ("Amsterdam, 31 oktober 2022\n", "2022-10-31"),
    ("Thu., Nov. 3, 2022 1 min. read\n", "2022-11-03"),
    ("05/12/2022\n", "2022"),
    ("31/02/2022\n", None),
    ("Updated: 6 June 2023\n", None),
    ("26.2 C\nAccra\nTuesday, February 4, 2025\n", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "value"), DATES)
def test_dates_above_the_text(line: str, value: str | None) -> None:
    report = opened(line + text(HEAD, *BODY))
    assert report.published.value == value


def test_dates_inside_the_text_are_not_its_own() -> None:
    report = opened(text(HEAD, *BODY, "On 4 March 2019 the office was opened.", "12 April 2020"))
    assert report.published.value is None


def test_declared_wins_and_the_evidence_stays() -> None:
    report = opened(
        " date 2022-12-25 " + text(HEAD, *BODY),
        declared=Declared(published="2022-12-24", outlet="Example Post", genre="ngo", authors=("A. Desk",)),
    )
    assert report.published.value == "2022-12-24"
    assert [(e.value, e.where) for e in report.evidence["published"]] == [
        ("2022-12-24", "declared"),
        ("2022-12-25", "text: date at the very start"),
    ]
    assert (report.outlet, report.genre, report.authors) == ("Example Post", "ngo", ("A. Desk",))
    assert report.notes


def test_a_date_in_the_address_is_only_inferred() -> None:
    report = opened(text(HEAD, *BODY), declared=Declared(url="https://example.org/2022/10/26/story"))
    assert report.published.value == "2022-10-26"
    assert report.evidence["published"][0].grade == "inferred"


FRONT = [
    "---\npublished: 2022-11-02\noutlet: Canal Brief\ntitle: A title: with a colon\n---\n\n",
    "---\npublished: 2022-11-02\noutlet: 'Canal Brief'\nauthors: [A, B]\ntitle: 'A title: with a colon'\n---\n",
    "published: 2022-11-02\noutlet: Canal Brief\ntitle: A title: with a colon\n\n",
]


@pytest.mark.parametrize("front", FRONT)
def test_front_matter(front: str) -> None:
    report = opened(front + text(*BODY))
    assert (report.published.value, report.outlet, report.title) == (
        "2022-11-02",
        "Canal Brief",
        "A title: with a colon",
    )
    assert words_of(report) == BODY
    assert report.passages[0].because == "front matter"


def test_a_line_with_a_colon_is_no_front_matter() -> None:
    report = opened(text("Note: the office is closed", *BODY))
    assert report.passages[0].because != "front matter"


PARENTS = [
    ("NEW YORK (Reuters) - " + P1, "Reuters"),
    ("BERLIN (dpa-AFX) - " + P1, "dpa-AFX"),
    ("Athens [Greece], December 25 (ANI): " + P1, "ANI"),
    ("(Polder Wire) " + P1, "Polder Wire"),
    ("A statement first published by example.org on 6 February 2025.", "example.org"),
    ("Originally published in Canal Brief.", "Canal Brief"),
    ("By Example News with AFP", "AFP"),
    ("Fonte: Agência Exemplo", "Agência Exemplo"),
    ("BRON: https://example.org/original", "https://example.org/original"),
    ("The Example Mail reports:", "The Example Mail"),
    ("This article was first published at https://ledger.example/malmo.", "https://ledger.example/malmo"),
    ("Originally published: www.ledger.example/malmo", "www.ledger.example/malmo"),
    ("Read the original article on the Ledger's site: ledger.example/2023/malmo", "ledger.example/2023/malmo"),
    ("Zuerst erschienen unter https://ledger.example/malmo", "https://ledger.example/malmo"),
    ("Publicado originalmente en https://ledger.example/malmo", "https://ledger.example/malmo"),
    ("原文：https://ledger.example/malmo", "https://ledger.example/malmo"),
]
NO_PARENTS = [
    "First published at 08.01 BST on 12 April.",
    "Write to desk@ledger.example/malmo or call the office.",
    "Follow the story at https://ledger.example/malmo every day.",
]


@pytest.mark.parametrize("line", NO_PARENTS)
def test_an_address_or_hour_alone_is_no_parent(line: str) -> None:
    report = opened(text(HEAD, *BODY, line))
    assert not any("ledger" in parent for parent in report.declared_parents)


@pytest.mark.parametrize(("line", "parent"), PARENTS)
def test_words_that_name_a_parent(line: str, parent: str) -> None:
    report = opened(text(HEAD, line, *BODY[1:]))
    assert parent in report.declared_parents


def test_agencies_inside_sentences_are_no_credit() -> None:
    report = opened(text(HEAD, P1, "A source told Reuters (the agency) that the office was closed.", P2, P3))
    assert report.declared_parents == ()


def test_lying_charset_is_told() -> None:
    report = opened(
        "De politie zegt dat het bureau één jaar geleden is geopend, volgens de café-eigenaar.".encode("cp1252")
    )
    assert "één jaar" in report.text
    assert "not UTF-8" in report.notes[0]


def test_endless_lines_are_cut_into_passages() -> None:
    report = opened(P1 + " " + (P2 + " ") * 2000)
    assert max(p.span.end - p.span.start for p in report.passages) <= 20_000
    assert "".join(p.span.of(report.text) for p in report.passages).replace(" ", "") == report.text.replace(" ", "")


ROWS = ["Netherlands | Amsterdam | Lishui", "Netherlands | Rotterdam | Fuzhou", "Ireland | Dublin | Fuzhou"]


def test_rows_of_a_table_inside_the_text_are_body() -> None:
    report = opened(text(HEAD, *BODY[:2], "\n".join(ROWS), *BODY[2:]))
    assert [passage(report, row).because for row in ROWS] == ["row of a table"] * 3
    assert words_of(report) == [*BODY[:2], *ROWS, *BODY[2:]]


@pytest.mark.parametrize(
    "menu",
    [
        ["Home | News | Region | Sport", "Weather | Podcasts | Subscribe | Search"],
        ["Contact | Advertise | Imprint", "Home | Sport | Business"],
    ],
)
def test_menus_are_no_tables(menu: list[str]) -> None:
    report = opened(text(HEAD, *BODY, "\n".join(menu)))
    assert words_of(report) == BODY


def test_one_trail_alone_is_no_table() -> None:
    report = opened(text(HEAD, *BODY[:2], "World | Europe | Netherlands", *BODY[2:]))
    assert words_of(report) == BODY


def test_a_report_goes_on_behind_a_box_of_links() -> None:
    further = (
        "Across the border things stand differently. In the Netherlands a department ordered two other premises, in "
        "Amsterdam and Rotterdam, to shut on 1 November; both belonged to provincial forces."
    )
    last = "Provincial forces spoke of rumours without a shred of proof."
    box = "MOST READ\n1. Storm closes E40 at Aalter\n2. Ten tips for a cheaper dinner\n3. Who won the cup"
    report = opened(text(HEAD, *BODY, box, further, last))
    assert words_of(report) == [*BODY, further, last]


def test_short_teasers_behind_a_box_of_links_stay_apart() -> None:
    teaser = "Storm closes motorway for the third time this winter, police say."
    report = opened(text(HEAD, *BODY, "MOST READ", teaser, "Ten tips for a cheaper dinner"))
    assert words_of(report) == BODY
