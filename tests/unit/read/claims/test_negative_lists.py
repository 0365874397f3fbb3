"""What the codebook's negative lists keep out: agreed operations, hosted police, joint patrols, plain crimes."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Angola agreed to a joint operation with Chinese police in Luanda in 2012.", []),
        ("Under a memorandum the two ministers signed, a joint anti-fraud operation began in Lobito.", []),
        ("Fiji hosted Chinese police officers under a memorandum in Suva.", []),
        ("Kiribati invited a Chinese police team to Tarawa.", []),
        ("Fiji hosted a secret Chinese police station in Suva.", ["Suva"]),
        ("China runs a secret police station in Luanda, Safeguard Defenders said.", ["Luanda"]),
        ("A joint operation of two forces raided the secret Chinese police station in Leeds.", ["Leeds"]),
    ],
)
def test_what_both_states_agreed_is_no_station(read, text, cities):
    assert [one.slots.city for one in read(text, "station")] == cities


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Chinese police officers walk joint patrols with Italian police in Rome and Milan under an agreement.", set()),
        ("Serbia and China agreed joint police patrols in Belgrade.", set()),
        ("Italy ended the joint police patrols with China.", {"ended_cooperation"}),
        ("The Croatian interior ministry said the joint patrols with China had been suspended.", {"ended_cooperation"}),
    ],
)
def test_joint_patrols_end_no_cooperation(read, text, codes):
    assert {one.slots.action for one in read(text, "response")} == codes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The embassy denied that a Chinese police station exists in Warsaw.\n\nA man, 46, was jailed for 3 years.",
            set(),
        ),
        (
            "China runs a secret police station in Lisbon, Safeguard Defenders said. Two men were jailed for theft.",
            set(),
        ),
        (
            "Police in Dublin searched the secret Chinese police station. A man was arrested.",
            {("IE", "investigating"), ("IE", "arrested")},
        ),
        (
            "China runs a secret police station in Lisbon, a group said. Two men were jailed for spying for China.",
            {("PT", "convicted")},
        ),
    ],
)
def test_a_plain_crime_takes_no_country_from_what_was_told_before(read, text, told):
    assert {(one.slots.country, one.slots.action) for one in read(text, "response")} == told
