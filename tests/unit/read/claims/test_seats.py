"""A capital or country where an embassy stands is nobody who acts, and part of the embassy's name."""

from __future__ import annotations

FRONT = "---\npublished: 2023-03-10\nlang: fr\n---\n\n"
PARIS = "L'ambassade de Chine à Paris nie l'existence de postes de police à Lyon.\n"
CANADA = "Deux postes de police chinois sont à Montréal. L'ambassade de Chine au Canada nie l'existence de postes.\n"


def test_an_embassys_denial_is_no_act_of_the_state_it_stands_in(read):
    assert read(FRONT + PARIS, "response") == []
    assert [one.speaker.name for one in read(FRONT + PARIS, "statement")] == ["Chinese embassy in Paris"]


def test_an_embassy_in_a_country_denies(read):
    found = {(one.speaker.name, one.stance.value, one.slots.denies) for one in read(FRONT + CANADA, "statement")}
    assert ("Chinese embassy in Canada", "denies", ("existence",)) in found


def test_a_state_that_denies_for_itself_does(read):
    text = f"{FRONT}Le gouvernement canadien nie l'existence de postes de police chinois à Montréal.\n"
    found = {(one.slots.country, one.slots.action) for one in read(text, "response")}
    assert found == {("CA", "denied_existence")}
