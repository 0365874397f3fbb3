"""Numbers of one list over time: a part, the whole, what was added, and who is named without being known further."""

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Figure, Speaker
from longarm.weigh.counted import is_added, is_part_of_whole

SAFEGUARD = body("Safeguard Defenders")


def count(words, value, speaker, **more):
    return Said(words, Figure(value=value, unit="stations", **more), speaker)


PART = count("Fuzhou alone runs 38 of them.", 38, SAFEGUARD, scope="Fuzhou")
FIRST = Paper("a.txt", "Alpha Times", "2022-09-13", [count("It counted 54 stations.", 54, SAFEGUARD), PART])
ADDED = count("It found 48 more stations.", 48, SAFEGUARD)
SECOND = Paper("c.txt", "Gamma Gazette", "2022-12-05", [ADDED, count("That makes 102 stations.", 102, SAFEGUARD)])


def told(*papers):
    register = Case(*papers).register()
    values = {entry.id: entry.values["value"] for entry in register.entries if entry.kind == "figure"}
    return [(one.kind, tuple(values[id_] for id_ in one.entries), one.explanation) for one in register.contradictions]


def test_a_part_and_its_whole_of_one_day_grow_into_the_later_list():
    ((kind, values, text),) = told(FIRST, SECOND)
    assert (kind, set(values)) == ("growth", {"38", "54", "102"})
    assert [text.index(f"{n} stations") for n in (38, 54, 102)] == sorted(
        text.index(f"{n} stations") for n in (38, 54, 102)
    )


def test_of_two_numbers_of_one_day_without_scope_the_greater_stands_in_the_series():
    paper = Paper(
        "a.txt",
        "Alpha Times",
        "2022-09-13",
        [count("It counted 54.", 54, SAFEGUARD), count("It runs 38.", 38, SAFEGUARD)],
    )
    growth = next(set(values) for kind, values, _ in told(paper, SECOND) if kind == "growth")
    assert growth == {"54", "102"}


def test_what_was_added_is_no_rounding():
    posts = Speaker(name="Open Ledger", kind="body", public=True)
    about = Paper("b.txt", "Beta Tribune", "2022-10-27", [count("There are at least 46.", 46, posts, at_least=True)])
    assert [values for kind, values, _ in told(about, SECOND) if kind == "rounding"] == []


def test_no_pair_is_both_growth_and_conflict():
    papers = [
        FIRST,
        SECOND,
        *(
            Paper(f"{n}.txt", f"Post {n}", day, [count(f"There are {n} stations.", n, body(f"Group {n}"))])
            for n, day in ((71, "2022-09-12"), (83, "2022-09-14"), (97, "2022-12-04"), (61, "2022-12-06"))
        ),
    ]
    found = told(*papers)
    growing = [set(values) for kind, values, _ in found if kind == "growth"]
    assert growing
    for kind, values, _ in found:
        if kind == "conflict":
            assert all(len(set(values) & series) < 2 for series in growing)


def test_who_is_named_owns_a_figure_though_his_origin_is_not_known():
    said = count("More than 50 stations exist, the Foreign Office said.", 50, body("Foreign Office"), at_least=True)
    entry = only(Case(Paper("a.txt", "Foxtrot", "2022-12-08", [said])).register(), "figure")
    assert entry.values["owner"] == "Foreign Office"


@pytest.mark.parametrize("name", ["online posts", "ministry"])
def test_who_is_not_named_owns_nothing(name):
    unnamed = Speaker(name=name, kind="unnamed" if name == "online posts" else "body")
    said = count("There are at least 46 stations.", 46, unnamed, at_least=True)
    entry = only(Case(Paper("a.txt", "Foxtrot", "2022-12-08", [said])).register(), "figure")
    assert entry.values["owner"] == "nobody named"


@pytest.mark.parametrize(
    ("quote", "value", "wanted"),
    [
        ("It found 48 more stations.", 48, True),
        ("A ellas se suman ahora otras 48.", 48, True),
        ("Hinzu kommen weitere 48 Stationen.", 48, True),
        ("Elle en a trouvé 48 supplémentaires.", 48, True),
        ("It found 148 more stations and 48 before.", 48, False),
        ("It counts 54 stations.", 54, False),
    ],
)
def test_what_is_added_is_told_by_its_words(quote, value, wanted):
    assert is_added(quote, value) is wanted


@pytest.mark.parametrize(
    ("scope", "other", "wanted"),
    [("fuzhou", "", True), ("fuzhou", "worldwide", True), ("fuzhou", "qingtian", False), ("worldwide", "", False)],
)
def test_a_named_place_is_part_of_the_whole(scope, other, wanted):
    assert is_part_of_whole(scope, other) is wanted
