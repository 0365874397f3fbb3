"""Citations: where a report knows something from."""

import hashlib

import pytest

from longarm.records.capture import Sealed


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
        ("It is one of 29 that a bureau posted online, as the website Newsroom found out.\n", "Newsroom"),
        ("It was shut, the local paper Östersunds-Posten writes.\n", "Östersunds-Posten"),
        ("The embassy said so in a statement given to Newsroom.\n", "Newsroom"),
        ("The basis is a study of the University of Basel.\n", "University of Basel"),
        ("Researchers at the University of Sheffield spoke with 48 exiles.\n", "University of Sheffield"),
        ("The European Court of Human Rights found that it was unlawful.\n", "European Court of Human Rights"),
        ("It is over. In a written answer the cabinet said that it knew of two. No more came.\n", "cabinet"),
        ("State television reported that he had confessed to it.\n", "media reports"),
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
    [
        "Rights groups say that China runs 54 police stations.\n",
        "Chinese activists say that the post is open.\n",
        "State television shows the faces of exiles.\n",
        "He was made to confess on state television.\n",
        "A court found that it was unlawful.\n",
        "First published at 08.01 BST\n",
    ],
)
def test_a_crowd_is_no_source(read, text):
    assert names(read, text) == set()


PAGE = """<html lang="en"><head><title>Desk in Malmö</title><meta property="og:url" content="https://relay.example/7">
{head}</head><body><article><h1>Desk in Malmö</h1>
<p>Nobody had asked for leave to open the desk in the harbour, and it was shut on Tuesday without a word.</p>
<p>{line}</p></article></body></html>"""


@pytest.mark.parametrize(
    ("head", "line", "wanted"),
    [
        ('<link rel="canonical" href="https://ledger.example/malmo">', "The council will meet again in May.", set()),
        (
            '<script type="application/ld+json">{"@type": "Article", "isBasedOn": {"name": "Harbour Sun"}}</script>',
            "The council will meet again in May.",
            set(),
        ),
        ("", "This article was first published by\n  Harbour Herald.", {"Harbour Herald"}),
    ],
)
def test_a_citation_has_words_of_the_text(reader, head, line, wanted):
    data = PAGE.replace("{head}", head).replace("{line}", line).encode()
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    leaf = Sealed(digest=digest, size=len(data), at="", nonce="", name="page.html", media_type="text/html")
    reading = reader.read(data, leaf)
    cited = [claim for claim in reading.claims if claim.kind == "citation"]
    assert all(claim.span.of(reading.report.text) for claim in cited)
    assert {claim.slots.outlet for claim in cited} == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("ATHENS (Greek Herald) - The office was closed on Monday.\n", {"Greek Herald"}),
        ("OSLO (Norway Chronicle) - The office was closed on Monday.\n", {"Norway Chronicle"}),
        ("ATHENS (Greece) - The office was closed on Monday.\n", set()),
        ("SEOUL (South Korea) - The office was closed on Monday.\n", set()),
        ("PRAGUE (Czech Republic) - The office was closed on Monday.\n", set()),
    ],
)
def test_a_dateline_names_an_outlet_or_a_country(read, line, wanted):
    assert names(read, line) == wanted
