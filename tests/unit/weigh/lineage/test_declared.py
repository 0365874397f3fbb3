"""Declared parents: addresses of other reports of the case, and their outlets in datelines and credit lines."""

import pytest
from lineage_texts import COURT, COURT_OWN, reading_of

from longarm.records.lineage import LinkKind
from longarm.weigh.lineage import find_lineage
from longarm.weigh.lineage.text.credited import credits_beside, fold_address

URL = "https://ledger.example/court/teachers"


def links(*readings):
    return [link for lineage in find_lineage(readings) for link in lineage.links]


def derived(child, parent):
    """Return the one link between two reports of which neither has a day, and check which is the parent."""
    (link,) = links(child, parent)
    assert (link.child, link.parent, link.directed) == (child.report.id, parent.report.id, True)
    return link


@pytest.mark.parametrize(
    "declared",
    [
        f"canonical link: {URL}",
        "http://www.ledger.example/court/teachers/",
        "ledger.example/court/teachers?utm_source=feed#top",
        "https://amp.ledger.example/court/teachers.",
    ],
)
@pytest.mark.parametrize("outlet", ["Northern Ledger", None])
def test_the_address_of_a_report_of_the_case_names_the_parent(declared, outlet):
    parent = reading_of(COURT, outlet=outlet, url=URL)
    child = reading_of(COURT, outlet="Daily Relay", url="https://relay.example/77", declared_parents=(declared,))
    link = derived(child, parent)
    assert link.kind is LinkKind.COPY
    assert "It names ledger.example/court/teachers, the other's address" in " ".join(link.because)


@pytest.mark.parametrize(
    "declared",
    [
        "canonical link: https://ledger.example/",
        "https://ledger.example/court/other",
        "https://ledger.example/court/teachers?page=2",
        "https://other.example/court/teachers",
    ],
)
def test_another_address_names_no_report(declared):
    parent = reading_of(COURT, outlet="Northern Gazette", url=URL)
    child = reading_of(COURT, outlet="Daily Relay", url="https://relay.example/77", declared_parents=(declared,))
    kinds = {(link.kind, link.directed) for link in links(child, parent)}
    assert kinds == {(LinkKind.COPY, False), (LinkKind.CITATION, True)}


def test_a_page_that_names_its_own_address_is_nobodys_child():
    twice = [reading_of(COURT, name=name, outlet="Daily Relay", url=URL, declared_parents=(URL,)) for name in "ab"]
    assert [link.directed for link in links(*twice) if link.kind is LinkKind.COPY] == [False]


def test_an_address_meets_a_report_of_little_wording_too():
    parent = reading_of(COURT, outlet="Northern Ledger", url=URL)
    child = reading_of(COURT_OWN, outlet="Daily Relay", declared_parents=(URL,))
    assert derived(child, parent).parent == parent.report.id


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("", "\n(Reporting by Turku Times; editing by the night desk)"),
        ("", "\nReporting by the Turku Times and Polder Wire"),
        ("", "\n(Additional reporting by Polder Wire, Turku Times)"),
        ("", "\nQuelle: Turku Times"),
        ("", "\n(Con información de Turku Times)"),
        ("", "\nBron: Turku Times"),
        ("STRASBOURG (Turku Times) - ", ""),
        ("Strasbourg, 12 June (Turku Times) – ", ""),
        ("STRASBOURG (Polder Wire/Turku Times) -- ", ""),
    ],
)
def test_an_outlet_of_the_case_in_a_dateline_or_credit_line_is_the_parent(head, tail):
    parent = reading_of(COURT, outlet="Turku Times")
    child = reading_of(head + COURT + tail, outlet="Arctic Sun")
    link = derived(child, parent)
    assert "It credits " in " ".join(link.because)


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("", "\nThe ministry (Turku Times called it slow) gave no answer to questions."),
        ("", "\nReporting by the other paper, the Harbour Herald, went further"),
        ("STRASBOURG (Harbour Herald) - ", ""),
        ("The court, which Turku Times visited, was quiet (so to say). It ruled at noon - ", ""),
    ],
)
def test_brackets_that_are_no_credit_and_other_names_direct_nothing(head, tail):
    parent = reading_of(COURT, outlet="Turku Times")
    child = reading_of(head + COURT + tail, outlet="Arctic Sun")
    assert not any("credits" in reason for link in links(child, parent) for reason in link.because)


def test_names_beside_a_text_are_read_from_its_edges_only():
    inner = COURT.replace("\n", "\nReporting by Turku Times\n", 1) + "\nMore." * 8
    assert list(credits_beside(reading_of(inner).report)) == []


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("https://www.Ledger.example/Malmo/", "ledger.example/Malmo"),
        ("see m.ledger.example/a?id=7&utm_medium=x.", "ledger.example/a?id=7"),
        ("https://ledger.example:8080/a#b", "ledger.example/a"),
        ("https://ledger.example/", None),
        ("ledger.example", None),
        ("Turku Times", None),
        ("", None),
    ],
)
def test_addresses_of_one_page_are_one(words, address):
    assert fold_address(words) == address
