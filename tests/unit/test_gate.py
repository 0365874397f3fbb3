"""The gate of figures: what falls, what was not measured and what has no reason does not pass."""

import json
import pathlib
import subprocess
import sys

import pytest

GATE = pathlib.Path(__file__).resolve().parents[2] / "tools" / "gate.py"
PIN = {"work": "lineage: precision", "value": 0.95, "mark": 0.9, "corpus": "a", "least": False, "noisy": False}
PIN |= {"command": "python bench/lineage.py", "peers": ""}


@pytest.fixture
def gate(tmp_path):
    def run(measured, *more, reason="", pin=PIN):
        figures, pins, changes = tmp_path / "figures.jsonl", tmp_path / "pins.json", tmp_path / "changes"
        changes.mkdir(exist_ok=True)
        (changes / "a.md").write_text(reason, encoding="utf-8")
        pins.write_text(json.dumps({pin["work"]: pin}), encoding="utf-8")
        if measured is not None:
            figures.write_text("".join(json.dumps({**pin, **one}) + "\n" for one in measured), encoding="utf-8")
        told = [sys.executable, str(GATE), str(figures), "--pins", str(pins), "--changes", str(changes), *more]
        done = subprocess.run(told, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, json.loads(pins.read_text(encoding="utf-8"))[pin["work"]]["value"]

    return run


def test_what_holds_passes_and_what_falls_does_not(gate):
    assert gate([{"value": 0.95}])[0] == 0
    assert gate([{"value": 0.96}])[0] == 0
    code, told, _ = gate([{"value": 0.94}])
    assert code == 1
    assert "re-pin: lineage: precision: 0.950 to 0.940: why" in told


@pytest.mark.parametrize("measured", [None, []])
def test_nothing_measured_does_not_pass(gate, measured):
    code, told, _ = gate(measured)
    assert code == 1
    assert "make bench-read" in told


def test_a_benchmark_that_broke_does_not_pass(gate):
    other = {"work": "another", "value": 1.0}
    pinned = {**PIN, **other, "command": "python bench/other.py"}
    code, told, _ = gate([other | {"command": "python bench/other.py"}], "--of", "lineage other")
    assert code == 1
    assert "lineage: precision was not measured" in told
    assert gate([{}], "--of", "lineage", pin=pinned)[0] == 0


@pytest.mark.parametrize(
    ("reason", "passes"),
    [
        ("re-pin: lineage: precision: .950 to .940: the corpus has harder pairs", True),
        ("re-pin: lineage: precision: 0.95 to 0.94: the corpus has harder pairs", True),
        ("re-pin: lineage: precision: .950 to .940:", False),
        ("re-pin: lineage: precision: .950 to .930: another fall", False),
        ("re-pin: lineage: precision: .960 to .940: an older pin", False),
        ("re-pin: lineage: precision: it fell", False),
        ("re-pin: lineage: .950 to .940: another work", False),
        ("", False),
    ],
)
def test_a_lower_pin_needs_a_reason_of_its_own(gate, reason, passes):
    code, _, value = gate([{"value": 0.94}], "--pin", reason=reason)
    assert (code == 0) is passes
    assert value == (0.94 if passes else 0.95)


def test_a_fall_is_no_better_for_having_a_reason_until_it_is_pinned(gate):
    assert gate([{"value": 0.94}], reason="re-pin: lineage: precision: .950 to .940: why")[0] == 1


def test_noise_is_allowed_where_a_figure_is_noisy(gate):
    noisy = {**PIN, "noisy": True}
    assert gate([{"value": 0.90}], pin=noisy)[0] == 0
    assert gate([{"value": 0.80}], pin=noisy)[0] == 1


def test_a_figure_of_another_corpus_needs_a_new_pin(gate):
    assert gate([{"corpus": "b"}])[0] == 1
    assert gate([{"corpus": "b", "value": 0.5}], "--pin")[0] == 0
