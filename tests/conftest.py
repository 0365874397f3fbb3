"""Fixtures that tests of several areas share."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from longarm.records.capture import Capture
from longarm.seal.case import create_case, open_case
from longarm.seal.keys import KeyFolder

# Builders that tests of several areas share lie beside this file.
sys.path.insert(0, str(Path(__file__).parent))


# One run of CI must give what another gives; at a desk every run looks at new examples.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser):
    """Add the one way in which golden files change, and the long forms."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew; read the diff")
    parser.addoption("--run-slow", action="store_true", help="run what is marked slow: the long forms of `make soak`")


def pytest_collection_modifyitems(config, items):
    """Skip the long forms, visibly, unless they are asked for."""
    if config.getoption("--run-slow"):
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="a long form; `make soak` runs it"))


class FixedClock:
    """Always tells the same time."""

    def now(self):
        return "2026-11-24T09:00:00Z"


class CaseRoom:
    """A folder with a key folder and one new case in it."""

    def __init__(self, folder):
        self.folder = folder
        self.path = folder / "case"
        self.keys = KeyFolder(folder / "keys")
        self.clock = FixedClock()
        self.config = create_case(self.path, "Overseas stations", self.keys, salt="salt")

    def open(self, *, write=False):
        return open_case(self.path, write=write, keys=self.keys, clock=self.clock)

    def seal(self, *texts):
        """Seal texts as reports named by their position, and return their (index, leaf) pairs."""
        captures = [
            Capture(data=text.encode(), name=f"report-{number}.txt", media_type="text/plain")
            for number, text in enumerate(texts)
        ]
        with self.open(write=True) as case:
            return list(case.sealer.seal(captures))


@pytest.fixture
def room(tmp_path):
    """A new, empty case with its keys."""
    return CaseRoom(tmp_path)


@pytest.fixture
def make_room():
    """Make a case in a given folder."""
    return CaseRoom
