# ruff: noqa: ANN001, ANN201
"""Take in hostile files one by one, and say how long and how much memory the worst of them took.

Usage: python bench/hostile.py [--files N]

The files are those of ``tests/bad_input`` (generated, each kind with its own fault), and large, repetitive ones.
Each is taken in and opened in this process; before each, the kernel's high-water mark of resident memory is set back.
Ends with 1 when one takes more than 10 seconds or lifts the process over 512 MiB.
"""

import argparse
import pathlib
import re
import sys
import tempfile
import time

from figures import Figure, record

ROOT = pathlib.Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "bad_input"))
from hostile import hostile_files  # noqa: E402
from large import LARGE  # noqa: E402

from longarm.acquire.limits import Limits, Refused  # noqa: E402
from longarm.acquire.stage import acquire  # noqa: E402
from longarm.errors import LongarmError  # noqa: E402
from longarm.read.document import open_document  # noqa: E402
from longarm.records.capture import Sealed  # noqa: E402

MOST_SECONDS, MOST_MEBIBYTES = 10.0, 512.0


def held(name):
    status = pathlib.Path("/proc/self/status").read_text("ascii")
    return int(re.search(name + r":\s+(\d+) kB", status)[1]) / 1024


def opened(capture):
    leaf = Sealed(digest="sha256:" + "0" * 64, size=len(capture.data), at="", nonce="", name=capture.name,
                  media_type=capture.media_type, http=capture.http)  # fmt: skip
    try:
        open_document(capture.data, leaf)
    except LongarmError as error:
        return error
    return None


def measure(path):
    """Return (seconds, MiB at the highest) of one file."""
    pathlib.Path("/proc/self/clear_refs").write_text("5")
    began = time.process_time()
    for item in acquire([str(path)], limits=Limits(fetch_bytes=4 << 20)):
        if not isinstance(item, Refused):
            opened(item)
    return time.process_time() - began, held("VmHWM")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--files", type=int, default=560)
    asked = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as room:
        files = [*hostile_files(asked.files), *LARGE]
        for number, (name, data) in enumerate(files):
            path = pathlib.Path(room) / f"{number:05d}-{name}"
            path.write_bytes(data)
            rows.append((*measure(path), name))
            path.unlink()
    base = held("VmRSS")
    slowest, largest = max(rows), max(rows, key=lambda row: row[1])
    print(f"{len(rows)} hostile files, 0 uncaught: the slowest takes {slowest[0]:.2f} s ({slowest[2]}), "
          f"mark {MOST_SECONDS:.0f} s; the largest lifts the process to {largest[1]:.0f} MiB ({largest[2]}), "
          f"mark {MOST_MEBIBYTES:.0f} MiB; {base:.0f} MiB at the end")  # fmt: skip
    record(
        Figure("hostile files: slowest, seconds", slowest[0], MOST_SECONDS, "python bench/hostile.py", "made",
               least=True, noisy=True),
        Figure("hostile files: most memory, MiB", largest[1], MOST_MEBIBYTES, "python bench/hostile.py", "made",
               least=True, noisy=True),
    )  # fmt: skip
    return int(slowest[0] > MOST_SECONDS or largest[1] > MOST_MEBIBYTES)


if __name__ == "__main__":
    sys.exit(main())
