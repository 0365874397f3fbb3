"""What somebody takes back is told with that stance; what he refuses to, or is asked to, is not."""

from __future__ import annotations

import pytest

SITE = "a Chinese police station works in Manchester"
BACK = [
    f"Safeguard Defenders retracted its claim that {SITE}.",
    f"Safeguard Defenders withdrew its statement that {SITE}.",
    "Safeguard Defenders has taken back its claim about a Chinese police station in Manchester.",
    "Safeguard Defenders said it retracts its report about a Chinese police station in Manchester.",
    f"Correction: An earlier version of this article said that {SITE}. There is none.",
    "Alpha Times has retracted its article on a Chinese police station in Manchester.",
    "Safeguard Defenders trok de bewering in dat er in Manchester een Chinees politiebureau werkt.",
    "Safeguard Defenders nahm die Behauptung zurück, in Manchester arbeite eine chinesische Polizeistation.",
    "Safeguard Defenders a retiré son affirmation selon laquelle un poste de police chinois fonctionne à Manchester.",
]
KEPT = [
    f"Safeguard Defenders said that {SITE}.",
    f"Safeguard Defenders has not withdrawn its claim that {SITE}.",
    f"The Chinese embassy asked Safeguard Defenders to retract its claim that {SITE}.",
    f"Safeguard Defenders said that {SITE}, and the embassy retracted its denial.",
    "The embassy withdrew its staff from the Chinese police station in Manchester, Safeguard Defenders said.",
]


@pytest.mark.parametrize("text", BACK)
def test_what_is_taken_back(read, text):
    assert [one.stance.value for one in read(f"{text}\n", "station")] == ["retracts"]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_not_taken_back(read, text):
    assert "retracts" not in {one.stance.value for one in read(f"{text}\n", "station")}


def test_a_correction_takes_back_the_old_value_alone(read):
    text = f"An earlier version of this article said that a Chinese police station works in Leeds; {SITE}.\n"
    found = {one.slots.city: one.stance.value for one in read(text, "station")}
    assert found.get("Leeds") == "retracts"
    assert found.get("Manchester") in {None, "asserts"}
