"""Kill and starve a sealing process at every point, and count what it acknowledged and then lost.

Usage: python bench/crash.py [--kills N] [--most N]

1. N kills (SIGKILL) at random moments while reports are sealed.
2. Every occurrence of the system calls that change a disk, each failing once with EIO and ENOSPC and once killing the
   process (strace injection); ``--most`` bounds the occurrences of one call.

After each, the case is opened for writing, every acknowledged report must be there, byte for byte, and the check of the
case must pass. Prints the counts; exits with 1 when anything was lost. Needs strace for the second part.
"""

# ruff: noqa: ANN001, ANN002, ANN201, ARG005, D101, D102, FBT002, PERF401
import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from longarm.records.capture import Capture
from longarm.seal.case import create_case, open_case
from longarm.seal.keys import KeyFolder
from longarm.seal.vault import digest_of
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome

CALLS = (
    "openat", "write", "pwrite64", "fsync", "fdatasync", "rename", "link", "unlink", "rmdir", "ftruncate", "mkdir",
)  # fmt: skip
REPORTS = 4


class Clock:
    def now(self):
        return "2026-11-24T09:00:00Z"


def captures(count, salt):
    for number in range(count):
        data = f"report {number} of {salt}\n".encode() * 50
        # "web" makes each capture durable, and acknowledged, on its own.
        yield Capture(data=data, name=f"{number}.txt", media_type="text/plain", how="web")


def seal(room, ack, count, salt):
    """Seal and write each digest to the descriptor ``ack`` once it is acknowledged."""
    with open_case(room / "case", write=True, keys=KeyFolder(room / "keys"), clock=Clock()) as case:
        for _, leaf in case.sealer.seal(captures(count, salt)):
            os.write(ack, leaf.digest.encode() + b"\n")


def start(room, count, salt):
    """Fork a child that waits for a byte and then seals; return (pid, go, acknowledged file)."""
    waits, go = os.pipe()
    path = room / "acknowledged"
    pid = os.fork()
    if pid == 0:
        code = 9
        try:
            os.close(go)
            ack = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            os.read(waits, 1)
            seal(room, ack, count, salt)
            code = 0
        except OSError:
            code = 7
        finally:
            os._exit(code)
    os.close(waits)
    return pid, go, path


def faults_after(room, path):
    """Return what was lost or broken, as sentences."""
    acknowledged = path.read_text().split() if path.exists() else []
    keys = KeyFolder(room / "keys")
    with open_case(room / "case", write=True, keys=keys, clock=Clock()) as case:
        held = {leaf.digest for _, leaf in case.ledgers.sealed()}
        faults = [f"acknowledged and lost: {digest}" for digest in acknowledged if digest not in held]
        for digest in held:
            if digest_of(case.ledgers.read_bytes(digest)) != digest:
                faults.append(f"changed: {digest}")
        vkey = case.config.vkey
        list(case.sealer.seal(captures(1, "after")))
    verdict = verify_case(room / "case", vkey=vkey, seen=keys.seen(case.config.origin))
    if verdict.outcome is not Outcome.PASS:
        faults += [f"{fault.file}: {fault.detail}" for fault in verdict.faults] or ["not checked"]
    return faults


def fresh(base, folder):
    room = folder / "room"
    shutil.rmtree(room, ignore_errors=True)
    shutil.copytree(base, room)
    return room


def kill_at_random(base, folder, chance):
    room = fresh(base, folder)
    pid, go, path = start(room, 400, "kill")
    os.write(go, b"g")
    os.close(go)
    time.sleep(chance.uniform(0.0, 0.15))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return faults_after(room, path)


def trace(pid, *arguments):
    """Attach strace and return it once it holds the process."""
    command = ["strace", "-f", "-qq", "-p", str(pid), *arguments]
    tracer = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    status = pathlib.Path(f"/proc/{pid}/status")
    for _ in range(2000):
        if "TracerPid:\t0\n" not in status.read_text():
            return tracer
        time.sleep(0.001)
    message = "strace did not attach"
    raise RuntimeError(message)


def count_calls(base, folder):
    """Return how often each call occurs in one undisturbed run, and the order of the calls that matter."""
    room = fresh(base, folder)
    pid, go, _ = start(room, REPORTS, "count")
    log = folder / "trace"
    tracer = trace(pid, "-y", "-o", str(log), "-e", "trace=" + ",".join(CALLS))
    os.write(go, b"g")
    os.close(go)
    os.waitpid(pid, 0)
    tracer.wait()
    lines = [line.split(" ", 1)[1].strip() for line in log.read_text().splitlines()]
    return {call: sum(line.startswith(call + "(") for line in lines) for call in CALLS}, lines


def is_ordered(lines):
    """Say whether fsync(file) < rename < fsync(folder) < checkpoint < acknowledge holds in a trace."""
    want = ["fsync", "rename", "fsync", "rename checkpoint", "fsync", "acknowledge"]
    seen, acknowledged = [], 0
    for line in lines:
        if line.startswith("rename"):
            seen.append("rename checkpoint" if 'log/checkpoint")' in line else "rename")
        elif line.startswith("fsync"):
            seen.append("fsync")
        elif line.startswith("write") and "/acknowledged>" in line:
            position = 0
            for step in [*seen, "acknowledge"]:
                position += position < len(want) and step == want[position]
            if position != len(want) or seen[-1] != "fsync":
                return False
            seen, acknowledged = [], acknowledged + 1
    return acknowledged == REPORTS


def inject(base, folder, call, when, how):
    room = fresh(base, folder)
    pid, go, path = start(room, REPORTS, "inject")
    fault = "signal=SIGKILL" if how == "SIGKILL" else f"error={how}"
    tracer = trace(pid, "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}")
    os.write(go, b"g")
    os.close(go)
    os.waitpid(pid, 0)
    tracer.wait()
    return faults_after(room, path)


def run(kills, most, quiet=False):
    """Return the sentences of everything that went wrong."""
    say = (lambda *words: None) if quiet else print
    chance, faults = random.Random(20261124), []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        base = folder / "base"
        base.mkdir()
        create_case(base / "case", "Crash", KeyFolder(base / "keys"))
        with open_case(base / "case", write=True, keys=KeyFolder(base / "keys"), clock=Clock()) as case:
            list(case.sealer.seal(captures(3, "before")))
        for _ in range(kills):
            faults += kill_at_random(base, folder, chance)
        say(f"{kills} kills at random moments: {len(faults)} losses or corrupt cases")
        if shutil.which("strace") is None:
            say("strace is not here: the second part was not run")
            return faults
        counts, lines = count_calls(base, folder)
        if not is_ordered(lines):
            faults.append("the order fsync(file) < rename < fsync(folder) < checkpoint < acknowledge does not hold")
        say(f"order fsync(file) < rename < fsync(folder) < checkpoint < acknowledge: {is_ordered(lines)}")
        done = 0
        for call, count in counts.items():
            for when in sorted(chance.sample(range(1, count + 1), min(count, most))):
                for how in ("EIO", "ENOSPC", "SIGKILL"):
                    found = inject(base, folder, call, when, how)
                    faults += [f"{call} {when} {how}: {fault}" for fault in found]
                    done += 1
        say(f"{done} injected faults in {counts}: {len(faults)} losses or corrupt cases in all")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--most", type=int, default=10_000)
    given = parser.parse_args()
    faults = run(given.kills, given.most)
    for fault in faults:
        print(fault)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
