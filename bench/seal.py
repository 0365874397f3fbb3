# ruff: noqa: ANN001, ANN201, ANN202, D101, D102
"""Speed of sealing and checking, each beside a peer or a physical limit measured in the same run.

Usage: python bench/seal.py [--big MIB] [--files N] [--leaves N]

Every line gives the figure, its peer and the ratio. Files are written to the temporary folder; the cache is warm for
both sides. Ends with 1 when a mark of issue 5 is missed.
"""

import argparse
import hashlib
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from figures import Figure, record

from longarm.proofs.bundle import LeafProof
from longarm.proofs.merkle import Tree, hash_leaf, root_of
from longarm.proofs.note import TreeHead, sign_note
from longarm.records.capture import Capture
from longarm.records.judgement import Judgement, Verb
from longarm.seal.case import create_case, open_case
from longarm.seal.keys import KeyFolder
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome

APPEND_BATCH = 1024
LEAST_APPENDS = 5000  # leaves a second in batches of APPEND_BATCH


class Clock:
    def now(self):
        return "2026-11-24T09:00:00Z"


def judged(work, value, mark, *, least=False):
    """Hand a figure on, and say whether it reaches its mark."""
    record(Figure(work, value, mark, "python bench/seal.py", "made", least=least, noisy=True))
    reached = value <= mark if least else value >= mark
    if not reached:
        print(f"below its mark: {work}: {value:.2f}, mark {mark}")
    return reached


def timed(action, rounds=3):
    """Return the median seconds of an action and its last result."""
    seconds, result = [], None
    for _ in range(rounds):
        began = time.perf_counter()
        result = action()
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds), result


def timed_in_turn(ours, peer, rounds=7):
    """Return the median seconds of two actions and of their ratio by round: a slow spell of the machine meets both."""
    pairs = [(timed(ours, 1)[0], timed(peer, 1)[0]) for _ in range(rounds)]
    return (
        statistics.median(one for one, _ in pairs),
        statistics.median(other for _, other in pairs),
        statistics.median(one / other for one, other in pairs),
    )


def made(folder, name, captures):
    keys = KeyFolder(folder / "keys")
    config = create_case(folder / name, name, keys)
    began = time.perf_counter()
    with open_case(folder / name, write=True, keys=keys, clock=Clock()) as case:
        count = sum(1 for _ in case.sealer.seal(captures))
    return folder / name, config, count, time.perf_counter() - began


def passes(path, config):
    verdict = verify_case(path, vkey=config.vkey)
    assert verdict.outcome is Outcome.PASS, verdict.faults
    return verdict


def objects_of(path):
    return sorted(one for one in (path / "vault").rglob("*") if one.is_file())


def bench_big(folder, mib):
    block = os.urandom(2**20)
    data = b"".join(number.to_bytes(4, "big") + block[4:] for number in range(64))
    captures = (
        Capture(data=number.to_bytes(4, "big") + data[4:], name=f"{number}.bin", media_type="application/octet-stream")
        for number in range(mib // 64)
    )
    path, config, _, _ = made(folder, "big", captures)
    ours, _ = timed(lambda: passes(path, config))
    files = objects_of(path)
    command = ["openssl", "dgst", "-sha256", *map(str, files)]
    peer, _ = timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))
    print(f"check of {mib} MiB: {ours:.2f} s, openssl dgst -sha256: {peer:.2f} s, speed ratio {peer / ours:.2f}")
    return judged("check of a case, speed over openssl dgst", peer / ours, 0.7)


def bench_many(folder, count):
    block = os.urandom(20_000)
    captures = (
        Capture(data=number.to_bytes(4, "big") + block[4:], name=f"report-{number}.html", media_type="text/html")
        for number in range(count)
    )
    path, config, sealed, seconds = made(folder, "many", captures)
    print(f"sealing {sealed} files of 20 kB: {seconds:.2f} s, {sealed / seconds:.0f} files/s, durable")

    def plain():
        for one in objects_of(path):
            hashlib.sha256(one.read_bytes()).hexdigest()

    ours, peer, ratio = timed_in_turn(lambda: passes(path, config), plain)
    print(f"check of {count} files of 20 kB: {ours:.2f} s, hashlib alone: {peer:.2f} s, time ratio {ratio:.2f}")
    return judged("check of 10,000 files, time over hashlib", ratio, 1.25, least=True)


def bench_append(folder, count):
    """Append judgements in batches of several sizes; each batch is acknowledged only when it is durable."""
    judgements = [Judgement(verb=Verb.NOTE, targets=(f"c-{n}",), reason="bench", by="bench") for n in range(count)]
    speeds = {}
    for batch in (256, APPEND_BATCH, count):
        keys, name = KeyFolder(folder / "keys"), f"append-{batch}"
        create_case(folder / name, name, keys)
        syncs, speeds[batch] = counted_append(folder / name, keys, judgements, batch)
        took = count / speeds[batch]
        print(f"durable append: {speeds[batch]:.0f} leaves/s in batches of {batch}, {syncs} fsyncs in {took:.2f} s")
    sync = folder / "sync"

    def one_sync():
        with sync.open("wb") as file:
            file.write(b"x")
            file.flush()
            os.fsync(file.fileno())

    limit, _ = timed(one_sync, rounds=101)
    print(f"limit: this disk gives {1 / limit:.0f} durable writes of a new byte a second, one at a time")
    return judged("durable leaves a second, batches of 1,024", speeds[APPEND_BATCH], LEAST_APPENDS)


def counted_append(path, keys, judgements, batch):
    """Return how many fsyncs it took and the leaves a second."""
    real, syncs = os.fsync, 0

    def counting(handle):
        nonlocal syncs
        syncs += 1
        real(handle)

    os.fsync = counting
    try:
        with open_case(path, write=True, keys=keys, clock=Clock()) as case:
            syncs, began = 0, time.perf_counter()
            for at in range(0, len(judgements), batch):
                list(case.sealer.judge(judgements[at : at + batch]))
            return syncs, len(judgements) / (time.perf_counter() - began)
    finally:
        os.fsync = real


def bench_tree(count):
    hashes = [hash_leaf(number.to_bytes(8, "big")) for number in range(count)]
    seconds, root = timed(lambda: root_of(hashes))

    def plain():
        for _ in range(count - 1):
            hashlib.sha256(b"x" * 65).digest()

    peer, _ = timed(plain, rounds=1)
    ratio = seconds / peer
    print(
        f"root over {count} leaves: {seconds:.2f} s, as many bare hashlib calls: {peer:.2f} s, time ratio {ratio:.2f}"
    )
    origin = "longarm.case/overseas-stations-7d251b44"
    note = sign_note(TreeHead(origin, count, root).to_text(), origin, bytes(32))
    proof = LeafProof(count // 3, tuple(Tree(hashes).prove_inclusion(count // 3)), note)
    size = len(proof.to_text().encode())
    print(f"inclusion proof with checkpoint at {count} leaves: {size} bytes")
    small = judged("bytes of an inclusion proof with its checkpoint", size, 1200, least=True)
    return judged("seconds for the root over a million leaves", seconds, 3.0, least=True) and small


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--big", type=int, default=1024, help="MiB of the large case")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--leaves", type=int, default=1_000_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        reached = [
            bench_big(folder, given.big),
            bench_many(folder, given.files),
            bench_append(folder, 20_000),
            bench_tree(given.leaves),
        ]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
