"""A disk that fills up while reports are sealed: nothing acknowledged is lost, and sealing goes on as it is."""

import errno
import os
import subprocess

import pytest

from longarm.records.capture import Capture
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 2 MiB; only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def captures(names):
    # "web" makes each capture durable, and acknowledged, on its own.
    return [Capture(data=os.urandom(60_000), name=name, media_type="text/plain", how="web") for name in names]


def acknowledge(case, names, acknowledged):
    for _, leaf in case.sealer.seal(captures(names)):
        acknowledged.append(leaf.digest)


def test_a_full_disk_loses_nothing_and_sealing_goes_on_without_restart(small_disk, make_room):
    room = make_room(small_disk)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(500_000))
    with room.open(write=True) as case:
        acknowledged = []
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            acknowledge(case, [f"{n}.txt" for n in range(100)], acknowledged)
        assert 5 < len(acknowledged) < 100
        assert [leaf.digest for _, leaf in case.ledgers.sealed()] == acknowledged
        ballast.unlink()
        acknowledge(case, ["later.txt"], acknowledged)
        assert all(len(case.ledgers.read_bytes(digest)) == 60_000 for digest in acknowledged)
    with room.open(write=True) as case:  # the next writer moves what no checkpoint covers
        assert [leaf.digest for _, leaf in case.ledgers.sealed()] == acknowledged
    seen = room.keys.seen(room.config.origin)
    assert verify_case(room.path, vkey=room.config.vkey, seen=seen).outcome is Outcome.PASS
