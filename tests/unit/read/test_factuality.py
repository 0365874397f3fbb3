"""An event is told as a fact, as open, or as denied; the word that says so is named."""

from __future__ import annotations

import pytest

from longarm.read.factuality import tell_fact


@pytest.fixture
def told(english):
    def tell(sentence, word):
        (doc,) = english.parse([sentence])
        fact = tell_fact(next(token for token in doc if token.text == word))
        return fact.told, None if fact.word is None else fact.word.text

    return tell


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Police closed the office in May.", "closed"),
        ("The ministry summoned the ambassador after the report appeared.", "summoned"),
        ("He managed to leave the country.", "leave"),
        ("The number of cases fell to reach a new low.", "reach"),
        ("The agreement signed by both sides is public.", "signed"),
        ("The visit was not reported.", "visit"),
        ("It was not a station but became one.", "became"),
        ("The police had persuaded thousands of suspects to return.", "suspects"),
        ("The bureau had set up nine offices.", "offices"),
    ],
)
def test_facts(told, sentence, word):
    assert told(sentence, word) == ("fact", None)


@pytest.mark.parametrize(
    ("sentence", "word", "because_of"),
    [
        ("Police may close the office.", "close", "may"),
        ("The ministry plans to summon the ambassador.", "summon", "to"),
        ("If police close the office, it will move.", "close", "If"),
        ("The alleged kidnapping shocked the town.", "kidnapping", "alleged"),
        ("He demanded the closure of the office.", "closure", "demanded"),
        ("The prospect of an arrest worried him.", "arrest", "prospect"),
    ],
)
def test_open_events(told, sentence, word, because_of):
    assert told(sentence, word) == ("open", because_of)


@pytest.mark.parametrize(
    ("sentence", "word", "because_of"),
    [
        ("Police did not close the office.", "close", "not"),
        ("The ministry never answered.", "answered", "never"),
        ("They left without paying.", "paying", "without"),
        ("The court barred the extradition.", "extradition", "barred"),
    ],
)
def test_denied_events(told, sentence, word, because_of):
    assert told(sentence, word) == ("denied", because_of)
