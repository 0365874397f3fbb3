"""What a text tells of one of several sites is not told of all of them."""

from __future__ import annotations

HEAD = "China runs secret police stations abroad, the rights group Safeguard Defenders said.\n\n"


def sponsors(read, text):
    return [(one.slots.city, one.slots.count, one.slots.sponsor) for one in read(HEAD + text, "station")]


def test_a_bureau_of_one_of_two_is_not_that_of_both(read):
    text = "There are two such stations in Budapest, one of them run by the police of Qingtian, the group says.\n"
    assert sponsors(read, text) == [("Budapest", 2, None)]


def test_a_bureau_of_the_only_one_is_its(read):
    text = "There is one such station in Budapest, run by the police of Qingtian, the group says.\n"
    assert [sponsor for _, _, sponsor in sponsors(read, text)] == ["Qingtian"]
