"""Citations: where a report knows something from."""

import pytest


def names(read, text):
    return {claim.slots.outlet for claim in read(text, "citation")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The office is closed, the ministry told the BBC.\n", "BBC"),
        ("DUBLIN (Reuters) - The office was closed on Monday.\n", "Reuters"),
        (
            "A report by Freedom House recorded 160 cases last year, and more are feared for this one.\n",
            "Freedom House",
        ),
        ("Das sagte ein Sprecher der Nachrichtenagentur dpa.\n", "dpa"),
        ("Según la cadena CNN, hay 54.\n", "CNN"),
        ("据美国之音报道，该站已关闭。\n", "Voice of America"),
        ("The Department of Justice said in a statement that two men were charged.\n", "US Department of Justice"),
    ],
)
def test_sources_are_found(read, text, wanted):
    assert wanted in names(read, text)


def test_a_former_employer_is_no_source(read):
    assert names(read, "It was founded by a former BBC journalist in Lyon.\n") == set()


def test_a_name_is_cited_once(read):
    text = "The BBC reported it on Monday.\n\nThe office was closed, the BBC said on Tuesday.\n"
    assert [claim.slots.outlet for claim in read(text, "citation")] == ["BBC"]
