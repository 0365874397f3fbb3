"""Given names are located in the order asked; unknown ones stay unknown; addresses tell an outlet's country."""

from __future__ import annotations

import pytest

from longarm.read.places import outlet_country, resolve_mentions
from longarm.records.span import Span


def spans_of(text, *names):
    return [Span(text.index(name), text.index(name) + len(name)) for name in names]


def test_given_names_are_located_together(gazetteer):
    text = "Rapides Parish deputies went from Alexandria to Pineville in Louisiana."
    spans = spans_of(text, "Alexandria", "Pineville", "Louisiana")
    alexandria, pineville, _ = resolve_mentions(text, spans, gazetteer)
    assert (alexandria.country, pineville.country) == ("US", "US")
    assert alexandria.lat == pytest.approx(31.3, abs=0.2)


def test_the_order_is_that_of_the_question(gazetteer):
    text = "From Lyon to Qwrtzpf and Lille."
    lille, unknown, lyon = resolve_mentions(text, spans_of(text, "Lille", "Qwrtzpf", "Lyon"), gazetteer)
    assert unknown is None
    assert (lille.words, lyon.words) == ("Lille", "Lyon")


@pytest.mark.parametrize(
    ("url", "outlet", "country"),
    [
        ("https://www.example.co.uk/a", None, "GB"),
        ("http://user@example.nl:80/a?b", None, "NL"),
        (None, "example.ie", "IE"),
        ("https://example.com/story.fr", None, None),
        ("https://example.tv", None, None),
        (None, "The Example Times", None),
        (None, None, None),
    ],
)
def test_outlet_country(url, outlet, country):
    assert outlet_country(url, outlet) == country
