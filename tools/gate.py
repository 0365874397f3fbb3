"""Hold the measured figures: none may fall below its pin.

    python tools/gate.py FIGURES.jsonl          compare what benchmarks recorded with bench/pins.json
    python tools/gate.py FIGURES.jsonl --pin    write the pins anew; a lower pin needs a reason in changes/

A reason is a line ``re-pin: WORK: why`` in any file of changes/. A figure measured on another corpus than its pin is
not compared: it needs a new pin. A pinned figure that was not measured is told, and fails with ``--all``.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys

PINS = pathlib.Path("bench/pins.json")
NOISE = 0.10


def load(path: pathlib.Path) -> dict[str, dict]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {row["work"]: row for row in rows}


def is_worse(new: dict, pin: dict) -> bool:
    slack = NOISE * abs(pin["value"]) if pin["noisy"] else 0.0005
    return new["value"] > pin["value"] + slack if pin["least"] else new["value"] < pin["value"] - slack


def reasons() -> set[str]:
    lines = (line for path in pathlib.Path("changes").glob("*.md") for line in path.read_text("utf-8").splitlines())
    return {line.split(":")[1].strip() for line in lines if line.startswith("re-pin:") and line.count(":") > 1}


def main() -> int:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("figures", type=pathlib.Path)
    args.add_argument("--pin", action="store_true")
    args.add_argument("--all", action="store_true", help="fail when a pinned figure was not measured")
    chosen = args.parse_args()
    measured = load(chosen.figures)
    pins = json.loads(PINS.read_text(encoding="utf-8")) if PINS.exists() else {}
    faults = []
    for work, new in sorted(measured.items()):
        pin = pins.get(work)
        same = pin is not None and pin["corpus"] == new["corpus"]
        word = "new" if pin is None else "other corpus" if not same else "worse" if is_worse(new, pin) else "held"
        below = new["mark"] is not None and (new["value"] > new["mark"] if new["least"] else new["value"] < new["mark"])
        print(
            f"{word:13} {work}: {new['value']:g}"
            + (f" (pin {pin['value']:g})" if pin else "")
            + (f", mark {new['mark']:g}{' NOT MET' if below else ''}" if new["mark"] is not None else "")
        )
        if word == "worse" and not (chosen.pin and work in reasons()):
            faults.append(f"{work} fell from {pin['value']:g} to {new['value']:g}")
        if word in {"new", "other corpus"} and not chosen.pin:
            faults.append(f"{work} has no pin for this corpus; run with --pin")
    for work in sorted(set(pins) - set(measured)):
        print(f"not measured  {work}")
        if chosen.all:
            faults.append(f"{work} was not measured")
    for fault in faults:
        print(f"error: {fault}")
    if chosen.pin and not faults:
        PINS.write_text(json.dumps({**pins, **measured}, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
