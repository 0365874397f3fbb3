"""Who was cleared, in every language read: the end in favour of the accused and no act against them.

Pleas, motions, appeals and juries that do not agree clear nobody.
"""

from __future__ import annotations

import pytest
from many_words import rows_of

CLEARS = {"acquitted", "conviction_quashed", "closed_without_charges"}
JUSTICE = CLEARS | {"arrested", "charged", "convicted"}


@pytest.mark.parametrize(("lang", "codes", "text"), rows_of("clearings.txt"))
def test_who_is_cleared_is_told_cleared_and_nothing_else(tell, lang, codes, text):
    found = {claim.slots.action for claim in tell(lang, text, "response")}
    if codes == "-":
        assert not found & CLEARS
    else:
        assert found & JUSTICE == set(codes.split())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A jury in New York acquitted Hu Bo of stalking a Chinese dissident in Queens."),
        ("en", "The court in Toronto cleared the man of all charges of threatening a Uyghur activist."),
        ("de", "Das Landgericht Berlin sprach den Mann vom Vorwurf frei, einen Dissidenten beschattet zu haben."),
        ("fr", "Le tribunal de Paris a relaxé l'homme, accusé d'avoir suivi une militante ouïghoure."),
    ],
)
def test_of_what_somebody_was_cleared_is_no_incident(tell, lang, text):
    assert tell(lang, text, "incident") == []


def test_of_what_somebody_was_convicted_is_one_beside_an_acquittal(tell):
    text = "A jury in New York acquitted Hu Bo of conspiracy but convicted him of stalking a Chinese dissident."
    assert [one.slots.type for one in tell("en", text, "incident")] == ["surveillance"]


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("A jury found Li Wen not guilty on 10 May 2024 of running the Chinese police station in Leeds.", None),
        ("Prosecutors charged Li Wen on 3 April 2023 with running the Chinese police station in Leeds.", None),
        ("The Chinese police station in Leeds was opened in March 2019, and Li Wen was charged.", "2019-03"),
    ],
)
def test_the_day_of_a_verdict_is_not_since_when_a_station_runs(read, text, opened):
    (station,) = read(text, "station")[:1] or [None]
    date = station.slots.opened if station is not None else None
    assert (date.value if date else None) == opened
