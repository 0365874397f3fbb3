"""Growth of reading: time and peak memory for one report of 1.25, 2.5, 5 and 10 MB, each in a process of its own.

The text is made here from sentences of our own in seven languages, numbered so that no two paragraphs are alike, with
names of bodies and towns that no paragraph shares with another: what looks back over all that came before shows. Times
are of the processor, so that a busy machine bends them less.
Prints the growth exponent of the time (the slope through all sizes; 1.0 is linear) and holds two marks: exponent at
most 1.10, memory under 2 GiB. ``--short`` does the same with small sizes, for every day; its exponent may be 1.15.

Usage: OMP_NUM_THREADS=1 python bench/linear.py [--short | --sizes 1.25,2.5,5,10]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import resource
import statistics
import subprocess
import sys
import time

from figures import Figure, record

from longarm.bootstrap import make_reader
from longarm.records.capture import Sealed

LONG, SHORT = "1.25,2.5,5,10", "0.2,0.4,0.8"
EXPONENT, SHORT_EXPONENT, GIBIBYTES = 1.10, 1.15, 2.0
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
    "The Council of {made} counted {n} stations abroad. Its spokesperson told the {made} Herald that two stood in "
    "{made}. The council denied that it had asked the embassy; the minister called the report “baseless”.",
)
_SYLLABLES = "ba dor fin gal hem kor lun mar nes pol rud sten tor vel wick zan".split()  # noqa: SIM905


def make_name(number: int) -> str:
    """Return a name that belongs to a number alone, made of syllables: Bafin, Dorgalzan."""
    name = _SYLLABLES[number % 16]
    while number := number // 16:
        name += _SYLLABLES[number % 16]
    return name.capitalize() + "stad"


def make_text(megabytes: float) -> str:
    """Return a report of about so many MB."""
    parts, size, n = [], 0, 0
    while size < megabytes * 1_000_000:
        part = _PARAGRAPHS[n % len(_PARAGRAPHS)].format(n=n + 2, day=n % 28 + 1, year=2023 + n % 3, made=make_name(n))
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


def measure(size: str) -> dict[str, float] | None:
    """Read one size in a fresh process; None where that failed."""
    done = subprocess.run([sys.executable, __file__, "--one", size], capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{size} MB: failed\n{done.stderr[-2000:]}")
        return None
    row: dict[str, float] = json.loads(done.stdout)
    print(
        f"{row['bytes'] / 1e6:6.2f} MB {row['seconds']:8.1f} s {row['gibibytes']:5.2f} GiB "
        f"{row['attributions']} attributions {row['claims']} claims",
        flush=True,
    )
    return row


def slope(rows: list[dict[str, float]]) -> float:
    """Return the exponent of time over size: the slope of the line through all sizes, both as logarithms."""
    sizes, times = ([math.log(row[name]) for row in rows] for name in ("bytes", "seconds"))
    return statistics.linear_regression(sizes, times).slope


def main() -> int:
    """Run every size in a fresh process and print the table."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--sizes", default=LONG)
    args.add_argument("--short", action="store_true", help=f"sizes {SHORT} only")
    args.add_argument("--one", type=float, help=argparse.SUPPRESS)
    chosen = args.parse_args()
    if chosen.one:
        return read_one(chosen.one)
    sizes = SHORT if chosen.short else chosen.sizes
    rows = [measure(size) for size in sizes.split(",")]
    if any(row is None for row in rows):
        return 1
    done = [row for row in rows if row is not None]
    exponent, peak, mark = slope(done), done[-1]["gibibytes"], SHORT_EXPONENT if chosen.short else EXPONENT
    made = hashlib.sha256(make_text(0.01).encode()).hexdigest()[:16]
    command = "python bench/linear.py" + (" --short" if chosen.short else "")
    if sizes in {LONG, SHORT}:
        told = f"{sizes.split(',')[0]} to {sizes.split(',')[-1]} MB"
        record(
            Figure(
                f"growth exponent of reading, {told}", round(exponent, 2), mark, command, made, least=True, noisy=True
            )
        )
    if sizes == LONG:
        work = "peak memory of reading 10 MB, GiB"
        record(Figure(work, round(peak, 2), GIBIBYTES, command, made, least=True, noisy=True))
    held = exponent <= mark and peak < GIBIBYTES
    print(f"growth exponent {exponent:.2f}, peak {peak:.2f} GiB: {'held' if held else 'MISSED'}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
