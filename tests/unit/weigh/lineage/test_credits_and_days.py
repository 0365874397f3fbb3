"""A report cannot come from one that is dated after it, whomever it credits."""

import pytest
from lineage_texts import COURT, COURT_DE, COURT_SPIN, reading_of

from longarm.records.lineage import LinkKind
from longarm.weigh.lineage import find_lineage

OUTLET = "Northern Ledger"
#: Some of the same matter in other words and another order; only a credit joins the two.
TOLD_AGAIN = """\
Vasile Botnari gave up his post as head of the service once Igor Dodon, the president, had blamed it.
For each teacher of Orizont there are 25,000 euros, to be paid by Moldova, as judges in Strasbourg have it."""
EARLY, LATE = "2022-10-20", "2022-12-05"


def pair(text, *, own=EARLY, other=LATE, lang="en", whole=COURT):
    """Return the lineages of a report that credits an outlet, and of a report of that outlet."""
    child = reading_of(text, outlet="Daily Relay", published=own, lang=lang, declared_parents=(OUTLET,))
    return child, reading_of(whole, outlet=OUTLET, published=other)


def links(*readings):
    return [link for lineage in find_lineage(readings) for link in lineage.links]


@pytest.mark.parametrize(("own", "other"), [(EARLY, LATE), ("2022-10", "2022-12-05"), ("2021", "2022-01-09")])
def test_who_credits_an_outlet_is_no_rewrite_of_what_it_published_later(own, other):
    child, later = pair(TOLD_AGAIN, own=own, other=other)
    found = links(child, later)
    assert [(one.kind, one.parent) for one in found] == [(LinkKind.CITATION, OUTLET)]
    first, second = find_lineage([child, later])
    assert not set(first.origin_groups) & set(second.origin_groups)


@pytest.mark.parametrize(
    ("own", "other"),
    [(LATE, EARLY), (LATE, LATE), (None, LATE), (EARLY, None), (None, None), ("2022", "2022-12-05"), ("2022-12", LATE)],
)
def test_unknown_days_and_days_that_fit_stay_as_they_are(own, other):
    child, parent = pair(TOLD_AGAIN, own=own, other=other)
    (link,) = links(child, parent)
    assert (link.kind, link.child, link.directed) == (LinkKind.REWRITE, child.report.id, True)


def test_a_day_is_what_clocks_may_differ_and_then_nobody_came_first():
    child, parent = pair(TOLD_AGAIN, own="2022-10-20", other="2022-10-21")
    joined = [link for link in links(child, parent) if link.kind is LinkKind.REWRITE]
    assert [link.directed for link in joined] == [False]
    assert (
        "The one of 2022-10-20 credits Northern Ledger, but the other is dated 2022-10-21: it cannot come from that,"
        " and which came first is not known." in joined[0].because
    )


@pytest.mark.parametrize(("text", "lang"), [(COURT_SPIN, "en"), (COURT_DE, "de")])
def test_what_shares_the_order_of_its_facts_with_a_later_report_is_joined_without_an_order(text, lang):
    child, later = pair(text, lang=lang)
    joined = [link for link in links(child, later) if link.kind is not LinkKind.CITATION]
    assert [link.directed for link in joined] == [False]
    assert any(reason.startswith("The one of 2022-10-20 credits") for reason in joined[0].because)
    first, second = find_lineage([child, later])
    assert set(first.origin_groups) & set(second.origin_groups)


def test_the_september_report_that_is_meant_is_found_beside_the_later_one():
    child = reading_of(TOLD_AGAIN, outlet="Daily Relay", published=EARLY, declared_parents=(OUTLET,))
    meant = reading_of(COURT, name="meant", outlet=OUTLET, published="2022-09-12")
    later = reading_of(COURT_SPIN, name="later", outlet=OUTLET, published=LATE)
    (found, *_) = find_lineage([child, meant, later])
    assert [(one.kind, one.parent, one.directed) for one in found.links] == [(LinkKind.REWRITE, meant.report.id, True)]
