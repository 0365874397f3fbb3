"""A short form of bench/crash.py: nothing acknowledged is lost, whatever call fails and whenever the process dies."""

import importlib.util
import shutil
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[3] / "bench" / "crash.py"


def load():
    spec = importlib.util.spec_from_file_location("crash", BENCH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("kills", "most"), [(0, 1), pytest.param(15, 3, marks=pytest.mark.slow)])
def test_kills_and_injected_faults_lose_nothing(kills, most):
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: faults cannot be injected")
    assert load().run(kills=kills, most=most, quiet=True) == []


def test_random_kills_lose_nothing(tmp_path):
    crash = load()
    base = tmp_path / "base"
    base.mkdir()
    crash.create_case(base / "case", "Crash", crash.KeyFolder(base / "keys"))
    chance = crash.random.Random(1)
    assert [fault for _ in range(6) for fault in crash.kill_at_random(base, tmp_path, chance)] == []
