"""Hold the measured figures: none may fall below its pin.

    python tools/gate.py FIGURES.jsonl --of "claims dates"   compare what these benchmarks recorded with bench/pins.json
    python tools/gate.py FIGURES.jsonl --pin                 write the pins anew; a lower pin needs a reason in changes/

A reason is a line ``re-pin: WORK: OLD to NEW: why`` in any file of changes/, with the two figures to three places
(``.803 to .798``): it speaks for that one fall and for none that comes later. A figure measured on another corpus than
its pin is not compared: it needs a new pin. A pinned figure of a benchmark in ``--of`` that was not measured is a
fault, so that a benchmark which breaks cannot pass; a pinned figure of any other is told only.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[1]
PINS = ROOT / "bench" / "pins.json"
CHANGES = ROOT / "changes"
NOISE = 0.10
_FELL = re.compile(r"\s*([\d,]*\.?\d+) to ([\d,]*\.?\d+)\b")

Row = Mapping[str, Any]


def load(path: pathlib.Path) -> dict[str, Row]:
    """Return the last figure of each work that benchmarks recorded; none where nothing was."""
    if not path.is_file():
        return {}
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {row["work"]: row for row in rows}


def is_worse(new: Row, pin: Row) -> bool:
    """Say whether a figure is worse than its pin by more than its noise."""
    slack = NOISE * abs(pin["value"]) if pin["noisy"] else 0.0005
    return bool(new["value"] > pin["value"] + slack if pin["least"] else new["value"] < pin["value"] - slack)


def has_reason(work: str, old: float, new: float, lines: Iterable[str]) -> bool:
    """Say whether a line gives a reason for this very fall."""
    begun = f"re-pin: {work}:"
    for line in lines:
        found = _FELL.match(line.removeprefix(begun)) if line.startswith(begun) else None
        if found is not None and line.removeprefix(begun)[found.end() :].strip(" :,.;"):
            told = [float(one.replace(",", "")) for one in found.groups()]
            if all(abs(one - value) < 0.0006 * max(1, abs(value)) for one, value in zip(told, (old, new), strict=True)):
                return True
    return False


def is_of(pin: Row, names: Iterable[str]) -> bool:
    """Say whether a pinned figure is printed by one of some benchmarks."""
    return any(f"bench/{name}.py" in pin["command"] for name in names)


def compare(
    measured: Mapping[str, Row], pins: Mapping[str, Row], names: list[str], lines: list[str], *, pin_new: bool
) -> list[str]:
    """Print every figure beside its pin and return what is at fault."""
    faults = [] if measured else ["nothing was measured: run the benchmarks first (make bench-read)"]
    for work, new in sorted(measured.items()):
        pin = pins.get(work)
        same = pin is not None and pin["corpus"] == new["corpus"]
        word = "new" if pin is None else "other corpus" if not same else "worse" if is_worse(new, pin) else "held"
        print(told(word, work, new, pin))
        if pin is not None and word == "worse":
            old, value = pin["value"], new["value"]
            if not (pin_new and has_reason(work, old, value, lines)):
                faults.append(
                    f"{work} fell from {old:g} to {value:g}; to pin it, write in changes/: "
                    f"re-pin: {work}: {old:.3f} to {value:.3f}: why"
                )
        if word in {"new", "other corpus"} and not pin_new:
            faults.append(f"{work} has no pin for this corpus; run with --pin")
    for work in sorted(set(pins) - set(measured)):
        print(f"not measured  {work}")
        if is_of(pins[work], names):
            faults.append(f"{work} was not measured, though `{pins[work]['command']}` was to run")
    return faults


def told(word: str, work: str, new: Row, pin: Row | None) -> str:
    """Return the line that tells a figure, its pin and its mark."""
    mark = new["mark"]
    below = mark is not None and (new["value"] > mark if new["least"] else new["value"] < mark)
    beside = f" (pin {pin['value']:g})" if pin else ""
    return f"{word:13} {work}: {new['value']:g}{beside}" + (
        f", mark {mark:g}{' NOT MET' if below else ''}" if mark is not None else ""
    )


def main() -> int:
    """Compare, and with ``--pin`` write the pins where nothing is at fault."""
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("figures", type=pathlib.Path)
    args.add_argument("--pin", action="store_true")
    args.add_argument("--of", default="", help="names of the benchmarks that were to run, parted by spaces")
    args.add_argument("--pins", type=pathlib.Path, default=PINS)
    args.add_argument("--changes", type=pathlib.Path, default=CHANGES)
    chosen = args.parse_args()
    measured = load(chosen.figures)
    pins = json.loads(chosen.pins.read_text(encoding="utf-8")) if chosen.pins.exists() else {}
    lines = [line for path in sorted(chosen.changes.glob("*.md")) for line in path.read_text("utf-8").splitlines()]
    faults = compare(measured, pins, chosen.of.split(), lines, pin_new=chosen.pin)
    for fault in faults:
        print(f"error: {fault}")
    if chosen.pin and not faults:
        whole = json.dumps({**pins, **measured}, indent=1, sort_keys=True, ensure_ascii=False)
        chosen.pins.write_text(whole + "\n", "utf-8")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
