"""What a figure is of and as of when; one figure once a report; numbers that are no figure."""

import pytest

HEAD = "China runs secret police stations abroad, the rights group Open Ledger said.\n\n"


def figures(read, text):
    return {claim.slots.value: claim.slots for claim in read(HEAD + text, "figure")}


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        ("It counts 54 police stations run by two local bureaus, Fuzhou and Qingtian.\n", 54, "Fuzhou and Qingtian"),
        ("It counts 54 police stations run by two local bureaus.\n", 54, "two local bureaus"),
        ("Fuzhou alone had set up 38 police stations.\n", 38, "Fuzhou"),
        ("It counts 102 police stations worldwide.\n", 102, "worldwide"),
        ("It counts 46 police stations around the world.\n", 46, "around the world"),
        ("It counts two police stations in Amsterdam and Rotterdam.\n", 2, "Amsterdam and Rotterdam"),
        ("In the Netherlands it counts three police stations.\n", 3, "Netherlands"),
        ("It counts 54 police stations.\n", 54, None),
        ("Elle compte deux postes de police chinois à Montréal et à Brossard.\n", 2, "Montréal et à Brossard"),
    ],
)
def test_the_scope_is_what_the_sentence_gives(read, text, value, scope):
    assert figures(read, text)[value].scope == scope


@pytest.mark.parametrize(
    ("text", "value", "as_of"),
    [
        ("Fuzhou alone had set up 38 police stations by 21 June 2022.\n", 38, "2022-06-21"),
        ("By June 2022 Fuzhou had set up 30 police stations.\n", 30, "2022-06"),
        ("The minister said in June 2022 that there are 30 police stations.\n", 30, None),
    ],
)
def test_the_day_is_that_of_the_count(read, text, value, as_of):
    when = figures(read, text)[value].as_of
    assert (when.value if when else None) == as_of


def test_a_count_repeated_without_its_maker_is_no_second_figure(read):
    text = (
        "The rights group Open Ledger counted 54 Chinese police stations.\n\n"
        "The report came out on Monday. Nobody has visited all 54 stations.\n"
    )
    found = [claim for claim in read(text, "figure") if claim.slots.value == 54]
    assert [claim.speaker.name for claim in found] == ["Open Ledger"]


def test_small_numbers_of_different_places_stay_apart(read):
    text = "Open Ledger counts two police stations in Portugal. It counts two police stations in Ireland.\n"
    assert sorted(c.slots.scope for c in read(HEAD + text, "figure")) == ["Ireland", "Portugal"]


@pytest.mark.parametrize(
    "text",
    [
        "A reader asks whether there are 110 police stations.\n",
        "That is no count of police stations: 110 is the emergency number in China.\n",
    ],
)
def test_what_is_asked_and_what_a_number_is_are_no_counts(read, text):
    assert 110 not in figures(read, text)


def test_what_takes_a_number_up_again_is_no_second_figure(read):
    text = (
        "Deux postes de police chinois à Montréal sont fermés, selon le ministère. Les deux postes étaient illégaux.\n"
    )
    assert len(read(text, "figure")) == 1


HOSTS = [
    ("Spain hosts 9 Chinese police stations, Safeguard Defenders said.", {9: "Spain"}),
    ("Spanien hat 9 chinesische Polizeistationen, sagte Safeguard Defenders.", {9: "Spanien"}),
    ("L'Espagne compte 9 postes de police chinois, selon Safeguard Defenders.", {9: "Espagne"}),
    ("España tiene 9 comisarías chinas, según Safeguard Defenders.", {9: "España"}),
    ("Safeguard Defenders, a Madrid-based group, counted 54 police service stations. Fuzhou alone runs 38 of them, the "
     "group said.", {54: None, 38: "Fuzhou"}),
    ("More than 50 Chinese police stations exist in Spain, the Foreign Office said.", {50: "Spain"}),
    # The accused state has them elsewhere, and who closes or tells of some does not host them.
    ("China has 54 police stations abroad, Safeguard Defenders said.", {54: None}),
    ("France said that 4 Chinese police stations had closed.", {4: None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), HOSTS, ids=[text[:40] for text, _ in HOSTS])
def test_the_place_that_has_so_many_is_the_scope_and_who_speaks_is_not(read, text, wanted):
    assert {one.slots.value: one.slots.scope for one in read(text + "\n", "figure")} == wanted
