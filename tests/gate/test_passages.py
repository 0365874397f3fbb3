"""Acts and incidents in passages that nothing was trained on: with the classifier they are told better than without."""

import json
from pathlib import Path

import pytest
from claims_scoring import alike, once, told, wanted
from reading_text import read_bytes

from longarm.bootstrap import PackageAssets
from longarm.read.stage import BuiltinReader

GOLD = Path(__file__).resolve().parents[1] / "gold" / "passages"
TRAINED = Path(__file__).resolve().parents[2] / "training" / "events"
#: A little under what was measured on 26 November 2026: F1 of each family.
FLOORS = {"response": 0.70, "incident": 0.60}


def rows_of(folder):
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def test_no_passage_was_trained_on():
    trained = {row["id"] for row in rows_of(TRAINED)} | {row["text"] for row in rows_of(TRAINED)}
    assert not [row["id"] for row in rows_of(GOLD) if row["id"] in trained or row["text"] in trained]


@pytest.mark.gate
def test_acts_and_incidents_are_told_as_well_as_before():
    reader = BuiltinReader(PackageAssets())
    counts = {family: [0, 0] for family in FLOORS}
    for row in rows_of(GOLD):
        got, want = told(read_bytes(reader, row["text"].encode()).claims), wanted(row["gold"])
        for family, count in counts.items():
            left, given = once(family, want[family]), once(family, got[family])
            count[1] += len(left) + len(given)
            for item in given:
                match = next((one for one in left if alike(family, item, one)), None)
                if match is not None:
                    left.remove(match)
                    count[0] += 1
    found = {family: 2 * hits / every for family, (hits, every) in counts.items()}
    assert all(found[family] >= floor for family, floor in FLOORS.items()), found
