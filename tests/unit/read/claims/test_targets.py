"""What an act is about is something of the text: never a time, a denial or half a phrase."""

from __future__ import annotations

import pytest

from longarm.read.claims.responses import find_responses

TARGETS = [
    ("The RCMP investigated the two Chinese centres in Montreal.", "the two Chinese centres in Montreal"),
    ("No charges were recommended against the Chinese station, the RCMP said.", None),
    ("The Chinese station in Croydon was closed for good, the Foreign Office said.", "The Chinese station in Croydon"),
    ("Canada's foreign ministry called in the Chinese ambassador.", "the Chinese ambassador"),
    ("On Sunday the Austrian interior ministry investigated.", None),
    (
        "The Dutch foreign ministry investigated the many so-called service stations that Chinese provinces had run "
        "for years in the towns of the country and beside them.",
        "the many so-called service stations",
    ),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_the_target_of_an_act(ground_of, text, target):
    assert {one.slots.target for one in find_responses(ground_of(text))} <= {target}


def test_who_denies_powers_or_does_not_say_denies_no_site(ground_of):
    text = (
        "Serbia's interior ministry denied on Sunday that Chinese officers had any powers of coercion there. "
        "It did not say that no station exists."
    )
    assert not find_responses(ground_of(text))


def test_who_denies_the_site_itself_does(ground_of):
    found = find_responses(ground_of("Serbia's interior ministry denied that a Chinese police station exists there."))
    assert [one.slots.action for one in found] == ["denied_existence"]
