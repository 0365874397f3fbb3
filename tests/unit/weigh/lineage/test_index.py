"""The index can be extended; its parts keep their bounds."""

import numpy as np
from lineage_texts import COURT, COURT_ES, COURT_SPIN, PRESS, UNRELATED, reading_of

from longarm.weigh.lineage import LineageIndex, find_lineage
from longarm.weigh.lineage.seek.postings import MOST, Asked, Postings


def index_of(*readings):
    index = LineageIndex()
    for reading in readings:
        index.add(reading)
    return index


def test_an_extended_index_gives_what_a_new_one_gives():
    readings = [reading_of(COURT), reading_of(UNRELATED), reading_of(PRESS), reading_of(COURT_ES, lang="es")]
    spin = reading_of(COURT_SPIN)
    index = index_of(*readings)
    index.lineages()
    index.add(spin)
    assert index.lineages() == index_of(*readings, spin).lineages() == index_of(spin, *readings).lineages()


def test_what_is_around_a_report_is_as_in_the_whole():
    readings = [reading_of(COURT), reading_of(UNRELATED), reading_of(PRESS)]
    index = index_of(*readings)
    spin = reading_of(COURT_SPIN)
    index.add(spin)
    around = index.around(spin.report.id)
    assert set(around) == {spin.report.id, readings[0].report.id}
    assert around == {name: lineage for name, lineage in index.lineages().items() if name in around}


def test_a_report_that_is_there_is_not_added_twice():
    index = index_of(reading_of(COURT), reading_of(COURT))
    assert len(index) == 1


def test_a_hundred_copies_are_one_origin():
    readings = [reading_of(COURT, name=str(number)) for number in range(MOST + 36)]
    assert len({origin for lineage in find_lineage(readings) for origin in lineage.origin_groups}) == 1


def test_a_spin_is_found_beside_a_hundred_copies():
    readings = [reading_of(COURT, name=str(number)) for number in range(MOST + 36)]
    *_, spin = lineages = find_lineage([*readings, reading_of(COURT_SPIN)])
    assert spin.origin_groups == lineages[0].origin_groups


def asked(keys, row):
    return Asked.of([np.array(keys, dtype=np.uint32)], row)


def test_postings_give_every_earlier_report_however_they_are_merged():
    postings, plain = Postings(), {}
    rng = np.random.default_rng(1)
    for row in range(60):
        keys = np.unique(rng.integers(0, 50, 8).astype(np.uint32))
        postings.add(asked(keys, row))
        for key in keys.tolist():
            plain.setdefault(key, []).append(row)
    assert len(postings.levels) < 10
    for key in range(50):
        for end in (0, 30, 60):
            hits = postings.before(asked([key], end))
            assert sorted(hits.rows.tolist()) == [row for row in plain.get(key, []) if row < end]
            assert not hits.common.any()
        assert postings.carriers(np.array([key], dtype=np.uint32)).tolist() == plain.get(key, [])


def test_postings_stop_at_their_bound_and_say_so():
    postings = Postings()
    for row in range(MOST + 5):
        postings.add(asked([7], row))
    hits = postings.before(asked([7], MOST + 5))
    assert sorted(hits.rows.tolist()) == list(range(MOST))
    assert hits.common.all()
    assert not postings.before(asked([7], MOST)).common.any()
    assert len(postings.carriers(np.array([7], dtype=np.uint32))) == MOST + 5
