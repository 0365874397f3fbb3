"""The frame around the verbs: help, lazy loading, errors as a sentence and a hint."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from longarm.cli.console import EXIT_CODES
from longarm.cli.main import VERBS, program
from longarm.errors import LongarmError


def test_every_verb_loads_and_helps(verb):
    for name in VERBS:
        done = verb(name, "--help")
        assert done.code == 0
        assert done.out.startswith(f"Usage: longarm {name}")


def test_help_lists_verbs_and_exit_codes(verb):
    out = verb("--help").out
    assert all(name in out for name in VERBS)
    assert all(words[:30] in " ".join(out.split()) for words in EXIT_CODES.values())


def test_every_verb_that_prints_data_prints_json(verb):
    context = click.Context(program)
    for name in VERBS:
        command = program.get_command(context, name)
        for one in command.commands.values() if isinstance(command, click.Group) else [command]:
            assert any("--json" in parameter.opts for parameter in one.params), (name, one.name)


@pytest.mark.parametrize("words", [["nonsense"], ["build"], ["build", "--nonsense", "x"], ["judge", "x", "guess", "y"]])
def test_a_call_that_cannot_work_is_a_sentence_and_a_hint(verb, words):
    done = verb(*words)
    assert done.code == 2
    assert done.err.startswith("error: ")
    assert "\nhint: " in done.err
    assert "Traceback" not in done.err


def test_every_error_has_a_documented_exit_code():
    kinds, waiting = [], [LongarmError]
    while waiting:
        kind = waiting.pop()
        kinds.append(kind)
        waiting.extend(kind.__subclasses__())
    assert {kind.exit_code for kind in kinds} <= set(EXIT_CODES)


def test_help_needs_no_model_and_no_database():
    code = (
        "import sys; from longarm.cli.main import run; run(['--help']); "
        "print(sorted({'spacy', 'sqlalchemy', 'lxml', 'httpx', 'rich.progress'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_reader_that_goes_away_is_no_fault(tmp_path):
    command = f"{sys.executable} -m longarm doctor --json | head -c 1"
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, timeout=60, check=False,
        env={"LONGARM_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
