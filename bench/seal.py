# ruff: noqa: ANN001, ANN201, ANN202, D101, D102
"""Speed of sealing and checking, each beside a peer or a physical limit measured in the same run.

Usage: python bench/seal.py [--big MIB] [--files N] [--leaves N]

Every line gives the figure, its peer and the ratio. Files are written to the temporary folder; the cache is warm for
both sides.
"""

import argparse
import hashlib
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

from longarm.proofs.bundle import LeafProof
from longarm.proofs.merkle import Tree, hash_leaf, root_of
from longarm.proofs.note import TreeHead, sign_note
from longarm.records.capture import Capture
from longarm.records.judgement import Judgement, Verb
from longarm.seal.case import create_case, open_case
from longarm.seal.keys import KeyFolder
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome


class Clock:
    def now(self):
        return "2026-11-24T09:00:00Z"


def timed(action, rounds=3):
    """Return the median seconds of an action and its last result."""
    seconds, result = [], None
    for _ in range(rounds):
        began = time.perf_counter()
        result = action()
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds), result


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


def bench_many(folder, count):
    block = os.urandom(20_000)
    captures = (
        Capture(data=number.to_bytes(4, "big") + block[4:], name=f"report-{number}.html", media_type="text/html")
        for number in range(count)
    )
    path, config, sealed, seconds = made(folder, "many", captures)
    print(f"sealing {sealed} files of 20 kB: {seconds:.2f} s, {sealed / seconds:.0f} files/s, durable")
    ours, _ = timed(lambda: passes(path, config))

    def plain():
        for one in objects_of(path):
            hashlib.sha256(one.read_bytes()).hexdigest()

    peer, _ = timed(plain)
    print(f"check of {count} files of 20 kB: {ours:.2f} s, hashlib alone: {peer:.2f} s, time ratio {ours / peer:.2f}")


def bench_append(folder, count):
    keys = KeyFolder(folder / "keys")
    create_case(folder / "append", "append", keys)
    judgements = [Judgement(verb=Verb.NOTE, targets=(f"c-{n}",), reason="bench", by="bench") for n in range(count)]
    with open_case(folder / "append", write=True, keys=keys, clock=Clock()) as case:
        seconds, _ = timed(lambda: list(case.sealer.judge(judgements)), rounds=1)
    sync = folder / "sync"

    def one_sync():
        with sync.open("wb") as file:
            file.write(b"x")
            file.flush()
            os.fsync(file.fileno())

    limit, _ = timed(one_sync, rounds=21)
    print(
        f"durable append: {count / seconds:.0f} leaves/s in one batch of {count}; one fsync here: {limit * 1e3:.2f} ms"
    )


def bench_tree(count):
    hashes = [hash_leaf(number.to_bytes(8, "big")) for number in range(count)]
    seconds, root = timed(lambda: root_of(hashes), rounds=1)

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
    print(f"inclusion proof with checkpoint at {count} leaves: {len(proof.to_text().encode())} bytes")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--big", type=int, default=1024, help="MiB of the large case")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--leaves", type=int, default=1_000_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bench_big(folder, given.big)
        bench_many(folder, given.files)
        bench_append(folder, 20_000)
        bench_tree(given.leaves)


if __name__ == "__main__":
    main()
