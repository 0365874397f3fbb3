"""Quotation marks: pairs, straight and curly, unclosed, going on over paragraphs."""

from longarm.read.attribution.quotes import find_quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations([(0, text)])[0]]


def test_curly_and_straight_marks():
    assert quoted('He said “yes” and "no".') == ["“yes”", '"no"']


def test_an_unclosed_quotation_ends_with_its_paragraph():
    [found] = find_quotations([(0, "He said “we do not know.")])[0]
    assert (found.end, found.closed, found.goes_on) == (24, False, False)


def test_a_quotation_over_two_paragraphs_goes_on():
    first, second = "“We waited.", "“Nobody came.”"
    one, two = find_quotations([(0, first), (len(first) + 1, second)])
    assert one[0].goes_on
    assert not one[0].closed
    assert two[0].closed


def test_apostrophes_are_no_quotation():
    assert quoted("The ministers’ letter didn’t arrive.") == []


def test_single_marks_of_a_headline():
    assert quoted("Ruling ‘an insult’ to clerks") == ["‘an insult’"]
