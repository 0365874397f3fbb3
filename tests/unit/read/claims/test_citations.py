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
        ("Two men ran the post, according to court documents seen by the paper.\n", "court documents"),
        (
            "An open letter of the Tibetan community says that the post is closed.\n",
            "open letter of the Tibetan community",
        ),
        ("据《福建日报》报道，福州市公安局在海外设立了30个警务服务站。\n", "Fujian Daily"),
        ("Laut Medienberichten betreibt China in Frankfurt eine Polizeistation.\n", "media reports"),
        ("Varios medios hablan de dos comisarías chinas en la capital del país.\n", "media reports"),
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


@pytest.mark.parametrize(
    "text",
    ["Rights groups say that China runs 54 police stations.\n", "Chinese activists say that the post is open.\n"],
)
def test_a_crowd_is_no_source(read, text):
    assert names(read, text) == set()
