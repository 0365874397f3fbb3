"""The index can be extended; its parts keep their bounds."""

import numpy as np
from lineage_texts import COURT, COURT_ES, COURT_SPIN, PRESS, UNRELATED, reading_of

from longarm.weigh.lineage import LineageIndex, find_lineage
from longarm.weigh.lineage.seek.postings import MOST, Postings


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


def test_postings_give_the_same_before_and_after_folding(monkeypatch):
    monkeypatch.setattr("longarm.weigh.lineage.seek.postings._TAIL_LEAST", 40)
    folded, plain = Postings(), {}
    rng = np.random.default_rng(1)
    for row in range(60):
        keys = np.unique(rng.integers(0, 50, 8).astype(np.uint32))
        folded.add(keys, row)
        for key in keys.tolist():
            plain.setdefault(key, []).append(row)
    for key in range(50):
        rows, keys, common = folded.rows_of(np.array([key], dtype=np.uint32))
        assert sorted(rows.tolist()) == plain.get(key, [])
        assert set(keys.tolist()) <= {key}
        assert not common.any()


def test_postings_stop_at_their_bound_and_say_so():
    postings = Postings()
    for row in range(MOST + 5):
        postings.add(np.array([7], dtype=np.uint32), row)
    rows, _, common = postings.rows_of(np.array([7], dtype=np.uint32))
    assert rows.tolist() == list(range(MOST))
    assert common.all()
