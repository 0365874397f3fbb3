"""Who has what he says from another by the text's own words is no second origin beside that other."""

from __future__ import annotations

import pytest
import reading_text
from casebook import Case, only

from longarm.bootstrap import PackageAssets
from longarm.read.stage import BuiltinReader

SITE = "a Chinese police station works in Antwerp"
ALPHA = (
    "Alpha Times",
    "2023-01-05",
    "Safeguard Defenders said on Thursday that a Chinese police station works in Antwerp.",
)
ENDS = [
    "The harbour lay quiet while the council met about its budget.",
    "Rain is expected over the northern provinces until the weekend.",
    "An orchestra from Leeds played to a full house of students.",
]


@pytest.fixture(scope="module")
def case():
    reader = BuiltinReader(PackageAssets())

    def made(*texts):
        papers = [ALPHA, *((f"Paper {number}", f"2023-0{number + 2}-09", text) for number, text in enumerate(texts))]
        some = Case()
        some.readings = [
            reading_text.read(
                reader,
                f"---\noutlet: {outlet}\npublished: {day}\nlang: en\n---\n\n{text}\n\n{ENDS[number % len(ENDS)]}\n",
            )
            for number, (outlet, day, text) in enumerate(papers)
        ]
        return some

    return made


#: What a further report says -> origins beside the organisation that told it first.
COUNTS = [
    (f"Laura Harth of Safeguard Defenders told parliament that {SITE}.", 1),
    (f"Peter Dahlin, who heads Safeguard Defenders, said that {SITE}.", 1),
    (f"Safeguard Defenders' Laura Harth said that {SITE}.", 1),
    (f"Citing Safeguard Defenders, Human Rights Watch said that {SITE}.", 1),
    (f"Human Rights Watch said that, according to a study by Safeguard Defenders, {SITE}.", 1),
    (f"Human Rights Watch, referring to a report by Safeguard Defenders, said that {SITE}.", 1),
    (f"Human Rights Watch quoted Safeguard Defenders as saying that {SITE}.", 1),
    # What others found is no knowledge of one's own, whoever they are.
    (f"Human Rights Watch, citing media reports, said that {SITE}.", 1),
    # Nothing shows that they are one.
    (f"Human Rights Watch said that {SITE}.", 2),
    (f"Human Rights Watch, citing its own interviews, said that {SITE}.", 2),
    (f"Human Rights Watch, citing leaked documents, said that {SITE}.", 2),
    (f"Human Rights Watch said that {SITE}, unlike Safeguard Defenders.", 2),
    (f"Laura Harth of Human Rights Watch said that {SITE}.", 2),
    (f"Peter Dahlin, who criticised Safeguard Defenders, said that {SITE}.", 2),
    (f"Human Rights Watch, citing Dutch intelligence, said that {SITE}.", 2),
]


@pytest.mark.parametrize(("text", "count"), COUNTS)
def test_who_has_it_from_an_organisation_is_no_second_origin(case, text, count):
    assert only(case(text).register(), "station").n_origins == count


def test_two_who_have_it_from_one_body_that_no_report_quotes_are_one_origin(case):
    some = case(
        f"Human Rights Watch, citing Dutch intelligence, said that {SITE}.",
        f"Amnesty International, citing Dutch intelligence, said that {SITE}.",
    )
    some.readings = some.readings[1:]
    one = only(some.register(), "station")
    assert (one.n_origins, [origin.name for origin in one.origins]) == (1, ["Dutch intelligence"])


def test_who_once_gave_his_source_has_it_from_there_where_he_does_not_say_so(case):
    some = case(
        f"Citing Safeguard Defenders, Human Rights Watch said that {SITE}.", f"Human Rights Watch said that {SITE}."
    )
    assert only(some.register(), "station").n_origins == 1
    # What shows that two voices are one stays shown when the words that show it no longer count.
    some.judge("retract", some.readings[1].report.id)
    assert only(some.register(), "station").n_origins == 1


def test_whoever_has_it_from_a_silenced_body_falls_with_it(case):
    some = case(
        f"Laura Harth of Safeguard Defenders told parliament that {SITE}.",
        f"Citing Safeguard Defenders, Human Rights Watch said that {SITE}.",
    )
    assert only(some.register(), "station").n_origins == 1
    some.judge("retract", "Safeguard Defenders")
    one = only(some.register(), "station")
    assert (one.n_origins, one.standing.value) == (0, "fallen")


def test_a_minister_who_passes_on_what_a_group_reports_acknowledges_nothing(case):
    some = case(f"Citing Safeguard Defenders, the Belgian interior ministry said that {SITE}.")
    assert only(some.register(), "station").standing.value == "reported"
