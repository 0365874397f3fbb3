"""What a text does not say: counts that are none, sites taken for granted, speakers met only later."""

from __future__ import annotations

import pytest

from longarm.records.claim import Certainty

STUDY = "According to Safeguard Defenders, Fuzhou had set up 38 stations, among them two in Toronto. "


def test_a_number_of_which_something_is_told_counts_nothing(read):
    text = "A reader asks whether there are so many stations. It does not: 110 is the emergency number there.\n"
    assert [one.slots.value for one in read(text, "figure")] == []


def test_a_site_in_what_others_deny_is_not_the_last_makers(read):
    text = f"{STUDY}Both centres in Montreal had always denied the accusation.\n"
    found = [one for one in read(text, "station") if one.slots.city == "Montréal"]
    assert all(one.speaker is None or one.speaker.name != "Safeguard Defenders" for one in found)


@pytest.mark.parametrize(
    "words",
    [
        "were checking information about a Chinese police station in Bratislava",
        "were verifying reports of a Chinese police station in Bratislava",
        "were following up leads on a Chinese police station in Bratislava",
    ],
)
def test_a_site_of_which_there_is_only_information_is_alleged(read, words):
    (station,) = read(f"Slovak police {words}, the minister said on 1 December.\n", "station")
    assert station.certainty is Certainty.ALLEGED


def test_the_organisation_is_nobody_who_speaks_only_later(read):
    text = (
        "The organisation said that 230,000 suspects had returned to China. "
        "The desk in Prato was small, Piantedosi said.\n"
    )
    said = {one.speaker.name: one.slots.gist for one in read(text, "statement") if one.speaker}
    assert "230,000" not in said["Piantedosi"]
