"""Makes the test's own servers importable beside the tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def site():
    """A web site on loopback that shows one page."""
    from loopback import Site

    made = Site()
    yield made
    made.http.shutdown()
    made.http.server_close()
