"""A desk: a home of its own, a case with four reports built once, and a way to run verbs."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass

import pytest

from longarm.cli.main import run

TEXTS = {
    "noordpost.txt": (
        "---\noutlet: Noordpost\npublished: 2022-10-26\n---\n\n"
        "Safeguard Defenders said that a station works in Rotterdam. "
        "Wang Wenbin, a spokesman for the Chinese foreign ministry, denied that there are police stations abroad.\n"
    ),
    "canal.txt": "Wopke Hoekstra, the Dutch foreign minister, said that the offices must close at once.\n",
    "dail.txt": "The Department of Foreign Affairs said that no permission had been asked for the Dublin office.\n",
}


@dataclass
class Done:
    """What a verb did."""

    code: int
    out: str
    err: str

    def rows(self):
        """Return the JSON lines of standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture(scope="session")
def built_desk(tmp_path_factory):
    """Build one case for all tests; they get copies of it."""
    folder = tmp_path_factory.mktemp("desk")
    with pytest.MonkeyPatch.context() as patch:
        set_home(patch, folder)
        for name, text in TEXTS.items():
            (folder / name).write_text(text, "utf-8")
        assert run(["new", str(folder / "case"), "--name", "Stations"]) == 0
        assert run(["add", str(folder / "case"), *(str(folder / name) for name in TEXTS)]) == 0
        assert run(["build", str(folder / "case")]) == 0
    return folder


def set_home(patch, folder):
    patch.setenv("LONGARM_HOME", str(folder / "home"))
    patch.setenv("LONGARM_NOW", "2026-11-24T09:00:00Z")
    patch.setenv("LONGARM_BY", "Reviewer")
    patch.setenv("LONGARM_WORKERS", "1")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a home of its own and no case."""
    set_home(monkeypatch, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def case(desk, built_desk):
    """A copy of the built case; the key is copied too."""
    for name in ("home", "case"):
        shutil.copytree(built_desk / name, desk / name)
    return desk / "case"


@pytest.fixture
def verb(capfd):
    """Run a verb in this process and give its exit code and what it printed."""

    def call(*arguments):
        capfd.readouterr()
        code = run([str(one) for one in arguments])
        out, err = capfd.readouterr()
        return Done(code, out, err)

    return call
