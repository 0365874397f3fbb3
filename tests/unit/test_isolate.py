"""The child process of parsers: what it may not do, how it ends, and that it serves on after that."""

from __future__ import annotations

import operator
import os
import socket
import subprocess
import threading
import time
from pathlib import Path

import pytest

from longarm.errors import OversizeError, UnreadableInputError
from longarm.isolate import Isolation, is_cut_off


@pytest.fixture(scope="module")
def child():
    with Isolation(seconds=20, mebibytes=512) as made:
        yield made


def test_it_answers_with_the_declared_type_only(child):
    assert child.run(operator.add, 2, 3, gives=int) == 5
    with pytest.raises(Exception, match="Expected"):
        child.run(operator.add, 2, 3, gives=str)


@pytest.mark.parametrize(
    ("function", "arguments"),
    [
        (socket.create_connection, (("127.0.0.1", 9),)),
        (socket.gethostbyname, ("example.org",)),
        (socket.gethostbyaddr, ("127.0.0.1",)),
        (socket.getnameinfo, (("127.0.0.1", 9), 0)),
        (os.kill, (os.getpid(), 0)),
        (subprocess.check_output, (["true"],)),
        (os.system, ("true",)),
        (os.fork, ()),
    ],
)
def test_it_may_neither_reach_the_network_nor_start_processes(child, function, arguments):
    with pytest.raises(UnreadableInputError, match="PermissionError"):
        child.run(function, *arguments, gives=object)


def test_where_the_kernel_cuts_it_off_it_sees_no_network_at_all(child):
    seen = child.run(Path.read_text, Path("/proc/self/net/dev"), gives=str)
    devices = [line.split(":")[0].strip() for line in seen.splitlines() if ":" in line]
    if not is_cut_off():
        pytest.skip("user namespaces are not allowed here; the hook alone refuses")
    assert devices == ["lo"]


def test_it_may_not_change_files(child, tmp_path):
    kept = tmp_path / "kept"
    kept.write_bytes(b"x")
    for function, arguments in [
        (Path.write_bytes, (tmp_path / "new", b"x")),
        (Path.write_bytes, (kept, b"y")),
        (os.remove, (str(kept),)),
        (os.rename, (str(kept), str(tmp_path / "other"))),
        (os.mkdir, (str(tmp_path / "folder"),)),
        (os.chmod, (str(kept), 0)),
        (os.utime, (str(kept), (1, 1))),
    ]:
        with pytest.raises(UnreadableInputError, match="PermissionError"):
            child.run(function, *arguments, gives=object)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("kept", b"x")]


def test_too_much_memory_is_a_cap_and_no_crash(child):
    with pytest.raises(OversizeError, match="too much memory"):
        child.run(bytearray, 2**31, gives=bytes)
    assert child.run(operator.add, 1, 1, gives=int) == 2


def test_too_much_time_is_a_cap_and_the_next_call_is_served(child):
    began = time.monotonic()
    with pytest.raises(OversizeError, match="longer than 1 seconds"):
        child.run(time.sleep, 60, gives=None, seconds=1.0)
    assert time.monotonic() - began < 30
    assert child.run(operator.add, 1, 1, gives=int) == 2


def test_a_crash_is_a_sentence_and_the_next_call_is_served(child):
    with pytest.raises(UnreadableInputError, match="broke down"):
        child.run(os.abort, gives=None)
    assert child.run(operator.add, 1, 1, gives=int) == 2


def test_what_a_parser_raises_is_told_by_its_kind(child):
    with pytest.raises(UnreadableInputError, match="ZeroDivisionError"):
        child.run(operator.truediv, 1, 0, gives=float)


def test_two_threads_get_their_own_answers(child):
    found: dict[int, list[int]] = {1: [], 2: []}

    def ask(number):
        found[number] += [child.run(operator.mul, number, 10, gives=int) for _ in range(50)]

    threads = [threading.Thread(target=ask, args=(number,)) for number in found]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {1: [10] * 50, 2: [20] * 50}
