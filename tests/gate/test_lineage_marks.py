"""The marks of lineage hold on the reports written for this project."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("LONGARM_SHARED", ROOT.parent / "shared"))


@pytest.mark.shared
@pytest.mark.gate
@pytest.mark.slow
@pytest.mark.skipif(not (SHARED / "eval" / "dev" / "clusters.json").exists(), reason="the measuring texts are not here")
def test_marks_of_lineage_hold():
    pytest.importorskip("datasketch")
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "lineage.py")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
