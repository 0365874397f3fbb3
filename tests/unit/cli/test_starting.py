"""Commands start quickly: what they do not need is not loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from longarm.cli.main import VERBS

#: The parser, the finders of claims, what fetches pages, what opens documents, what passkeys need.
HEAVY = ("spacy", "longarm.read.stage", "httpx", "trafilatura", "webauthn", "playwright")

#: These ask authorities on the web.
ASKING = ("stamp", "renew")


def loaded_by(code: str) -> set[str]:
    """Return the modules that a fresh interpreter holds after running some code."""
    script = f"{code}\nimport sys\nprint('\\n'.join(sys.modules))"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(told.stdout.splitlines())


@pytest.mark.parametrize(
    "code",
    [
        "\n".join(f"import longarm.cli.{verb}" for verb in VERBS if verb not in ASKING),
        "import longarm.web.serving",
        "from longarm.bootstrap import make_readers, read_settings; make_readers(read_settings())",
    ],
    ids=["verbs", "the desk", "what the rules are called"],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code):
    assert loaded_by(code) & set(HEAVY) == set()


def test_the_heavy_ones_are_called_so():
    """Else the test above would hold whatever is loaded."""
    assert {"spacy", "longarm.read.stage"} <= loaded_by("from longarm.bootstrap import make_reader; make_reader()")
