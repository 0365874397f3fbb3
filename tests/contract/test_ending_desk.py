"""A team's desk that is told to end: what was looked at is sealed first, whoever ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from longarm.records.capture import ACCESS
from longarm.web.team.access import read_lines

pytestmark = [pytest.mark.network, pytest.mark.allow_hosts(["127.0.0.1", "localhost", "::1"])]


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_the_last_lines_are_sealed(room, ending):
    command = [sys.executable, "-m", "longarm", "serve", str(room.path), "--team", "--no-browser"]
    said = {**os.environ, "LONGARM_HOME": str(room.folder), "LONGARM_BY": "Ada"}
    desk = subprocess.Popen(command, env=said, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        link = desk.stdout.readline().strip().replace("localhost", "127.0.0.1")
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(f"{link.split('/join')[0]}/nothing-here", timeout=20)
        desk.send_signal(ending)
        desk.wait(30)
    finally:
        desk.kill()
        desk.stdout.close()
        desk.stderr.close()
    with room.open() as case:
        parts = [case.ledgers.read_bytes(leaf.digest) for _, leaf in case.ledgers.kept() if leaf.how == ACCESS]
    assert [row["path"] for part in parts for row in read_lines(part)] == ["/nothing-here"]
    assert not list(room.folder.rglob("access.jsonl")) + list(room.folder.rglob("access.sealing"))
    assert ending is signal.SIGINT or desk.returncode == 0
