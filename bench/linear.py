"""Growth of reading: time and peak memory for one report of 1.25, 2.5, 5 and 10 MB, each in a process of its own.

The text is made here from sentences of our own in six languages, numbered so that no two paragraphs are alike. Times
are of the processor, so that a busy machine does not bend them.
Prints the growth exponent of the time (1.0 is linear) and holds two marks: exponent at most 1.15, memory under 2 GiB.

Usage: OMP_NUM_THREADS=1 python bench/linear.py [--sizes 1.25,2.5,5,10]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import resource
import subprocess
import sys
import time

from longarm.bootstrap import make_reader
from longarm.records.capture import Sealed

EXPONENT, GIBIBYTES = 1.15, 2.0
_PARAGRAPHS = (
    "The foreign ministry said on {day} November 2022 that {n} offices in Rotterdam and Dublin had to close. “We were "
    "not asked,” the minister said. Safeguard Defenders counted {n} stations in 53 countries, according to its report.",
    "Prosecutors in Brooklyn charged two men over station {n}. The embassy denied that it was a police station. A "
    "spokesperson for the Department of Justice told Reuters that the inquiry went on into {year}.",
    "Het ministerie van Buitenlandse Zaken zei dat {n} bureaus dicht moeten. Volgens RTL Nieuws zijn er twee geopend.",
    "Laut Safeguard Defenders gibt es {n} Büros in Deutschland. Die Botschaft bestreitet, dass dort Polizei arbeitet.",
    "Según la ONG, hay {n} oficinas en España. El gobierno chino niega que sean comisarías.",
    "« Ces {n} bureaux sont fermés », a déclaré le ministère de l'Intérieur. Selon l'ONG, quatre existent en France.",
    "據路透社報道，全球共有{n}個站點。中國外交部發言人汪文斌表示，有關指責不屬實。",
)


def make_text(megabytes: float) -> str:
    """Return a report of about so many MB."""
    parts, size, n = [], 0, 0
    while size < megabytes * 1_000_000:
        part = _PARAGRAPHS[n % len(_PARAGRAPHS)].format(n=n + 2, day=n % 28 + 1, year=2023 + n % 3)
        parts.append(part)
        size += len(part.encode()) + 2
        n += 1
    return "\n\n".join(parts)


def read_one(megabytes: float) -> int:
    """Read one report of a size and print size, seconds and peak memory as JSON."""
    data = make_text(megabytes).encode()
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    sealed = Sealed(
        digest=digest, size=len(data), at="", nonce="", name="large.txt", media_type="text/plain; charset=utf-8"
    )
    reader = make_reader()
    warm = make_text(0.001).encode()
    reader.read(warm, sealed)
    began = time.process_time()
    reading = reader.read(data, sealed)
    spent = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    found = {"claims": len(reading.claims), "attributions": len(reading.attributions)}
    print(json.dumps({"bytes": len(data), "seconds": spent, "gibibytes": peak, **found}))
    return 0


def main() -> int:
    """Run every size in a fresh process and print the table."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--sizes", default="1.25,2.5,5,10")
    args.add_argument("--one", type=float, help=argparse.SUPPRESS)
    chosen = args.parse_args()
    if chosen.one:
        return read_one(chosen.one)
    rows = []
    for size in chosen.sizes.split(","):
        done = subprocess.run([sys.executable, __file__, "--one", size], capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{size} MB: failed\n{done.stderr[-2000:]}")
            return 1
        row = json.loads(done.stdout)
        rows.append(row)
        print(
            f"{row['bytes'] / 1e6:6.2f} MB {row['seconds']:8.1f} s {row['gibibytes']:5.2f} GiB "
            f"{row['attributions']} attributions {row['claims']} claims",
            flush=True,
        )
    first, last = rows[0], rows[-1]
    exponent = math.log(last["seconds"] / first["seconds"]) / math.log(last["bytes"] / first["bytes"])
    held = exponent <= EXPONENT and last["gibibytes"] < GIBIBYTES
    print(f"growth exponent {exponent:.2f}, peak {last['gibibytes']:.2f} GiB: {'held' if held else 'MISSED'}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
