"""Server time of the desk over a large case, beside Datasette over the same rows in SQLite.

The case is made, not read: a register with its readings, written down directly, so that what is timed is the desk and
not the reader. Both servers run on this machine and are asked over the loopback interface by one client, one question
after the other, each question another entry, report, facet or word. Datasette is run by the Python named with
``--datasette`` (a virtual environment that has it); without one that side is skipped and the output says so.

Usage: OMP_NUM_THREADS=1 python bench/desk.py [--reports 20000] [--datasette /path/to/python]
"""

from __future__ import annotations

import argparse
import gc
import http.client
import random
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import uvicorn
from figures import Figure, record
from made_case import CLAIMS_IN_REPORT, PLACES, SPEAKERS, make_snapshot, write_tables

from longarm.bootstrap import PackageAssets
from longarm.web.app import Manners, make_app
from longarm.web.room import Room
from longarm.web.safety import Door
from longarm.web.snapshot import Snapshot

MARK_P95, MARK_MAP = 0.100, 1.0
ASKED = 60


class MadeRoom(Room):
    """Access to a case that was never sealed."""

    def __init__(self, made: Snapshot) -> None:
        self.path = Path("made")
        self._made = made

    @property
    def title(self) -> str:
        """The name of the case."""
        return "Made case"

    @property
    def user(self) -> str:
        """Who judges."""
        return "Bench"

    def snapshot(self) -> Snapshot:
        """Return the case."""
        return self._made

    def sealed(self, _report: object) -> object:
        """Return something that is no page."""
        return type("Leaf", (), {"media_type": "application/octet-stream"})()


def serve(made: Snapshot) -> tuple[uvicorn.Server, int, str]:
    """Serve a desk in a thread; return the server, its port and the one-time token."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    door = Door()
    app = make_app(MadeRoom(made), PackageAssets(), door, Manners(port=port))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
    threading.Thread(target=server.run, args=([listener],), daemon=True).start()
    return server, port, door.token


class Row(NamedTuple):
    """What was measured of one page, in seconds.

    Attributes:
        name: the page.
        first: the first answer.
        median: median of the answers after it.
        p95: 95th percentile of them.
        spent: the same of the time that this process computed meanwhile, server and client together: what is left of
            an answer when nothing else runs on the machine. It says nothing of a server in another process.
        size: bytes of the largest answer.
    """

    name: str
    first: float
    median: float
    p95: float
    spent: float
    size: int


class Client:
    """Asks one server over one connection."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._headers: dict[str, str] = {}
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def enter(self, token: str) -> None:
        """Come in by the one-time link, waiting for the server to listen."""
        for _ in range(100):
            try:
                self._connection.connect()
                break
            except ConnectionRefusedError:
                time.sleep(0.1)
        self._connection.request("GET", f"/enter?token={token}")
        answer = self._connection.getresponse()
        answer.read()
        self._headers = {"Cookie": (answer.getheader("set-cookie") or "").split(";")[0]}

    def ask(self, path: str) -> tuple[float, int]:
        """Return seconds and bytes of one answer.

        Raises:
            RuntimeError: the answer is no page.
        """
        started = time.perf_counter()
        self._connection.request("GET", path, headers=self._headers)
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            message = f"{path}: {answer.status} {body[:200]!r}"
            raise RuntimeError(message)
        return time.perf_counter() - started, len(body)


def time_pages(client: Client, pages: dict[str, Callable[[], str]]) -> Iterator[Row]:
    """Yield what was measured of each page."""
    for name, make in pages.items():
        first, _ = client.ask(make())
        times, sizes, spent = [], [], []
        for _ in range(ASKED):
            started = time.process_time()
            seconds, size = client.ask(make())
            spent.append(time.process_time() - started)
            times.append(seconds)
            sizes.append(size)
        late = int(0.95 * ASKED)
        yield Row(name, first, statistics.median(times), sorted(times)[late], sorted(spent)[late], max(sizes))


def pages_of(made: Snapshot, chance: random.Random) -> dict[str, Callable[[], str]]:
    """Return page -> a function that gives another address of it each time."""
    entries, reports = made.register.entries, made.register.reports
    kinds, countries = sorted({e.kind for e in entries}), sorted({e.country or "none" for e in entries})
    return {
        "register": lambda: f"/register?kind={chance.choice(kinds)}&country={chance.choice(countries)}",
        "whole register": lambda: f"/register?page={chance.randrange(1, len(entries) // 50)}",
        "search": lambda: f"/register?q={quote(chance.choice(chance.choice([PLACES, SPEAKERS]))[:9])}",
        "entry": lambda: f"/entry/{chance.choice(entries).id}",
        "report": lambda: f"/report/{chance.choice(reports).id[7:23]}",
    }


def peers_of(made: Snapshot, chance: random.Random) -> dict[str, Callable[[], str]]:
    """Return the comparable pages of Datasette: a facetted table, a searched one, and single rows."""
    entries, reports = made.register.entries, made.register.reports
    kinds, countries = sorted({e.kind for e in entries}), sorted({e.country or "none" for e in entries})
    facets = "_facet=kind&_facet=country&_facet=standing&_size=50"
    return {
        "register": lambda: f"/case/entry?kind={chance.choice(kinds)}&country={chance.choice(countries)}&{facets}",
        "whole register": lambda: f"/case/entry?{facets}",
        "search": lambda: f"/case/entry?_search={quote(chance.choice(SPEAKERS).split()[0])}&{facets}",
        "entry": lambda: f"/case/entry/{chance.choice(entries).id}",
        "report": lambda: f"/case/report/{chance.choice(reports).id[7:23]}",
    }


def run_datasette(python: str, made: Snapshot, chance: random.Random) -> list[Row]:
    """Serve the same rows with Datasette and ask it the same."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "case.db"
        write_tables(made.register, path)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [python, "-m", "datasette", str(path), "-p", str(port), "--setting", "facet_time_limit_ms", "5000"]
        command += ["--setting", "sql_time_limit_ms", "10000"]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            client = Client(port)
            for _ in range(300):
                try:
                    client.ask("/case.json")
                    break
                except OSError:
                    time.sleep(0.1)
                    client = Client(port)
            return list(time_pages(client, peers_of(made, chance)))
        finally:
            server.terminate()
            server.wait(20)


def time_indexes(made: Snapshot) -> None:
    """Print how long the desk takes to be ready when it starts, and after a build that changed nothing."""
    times, spent = [], []
    for now in (made, replace(made)):
        started, worked = time.perf_counter(), time.process_time()
        for name in ("index", "facts", "queue", "links", "entries_of_claim", "places"):
            getattr(now, name)
        times.append(time.perf_counter() - started)
        spent.append(time.process_time() - worked)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    first, again = (f"{wall:.1f} s (computed {cpu:.1f} s)" for wall, cpu in zip(times, spent, strict=True))
    print(f"made ready in {first}, again after a build in {again}; {memory:.1f} GiB of memory")


def show(title: str, rows: Sequence[Row]) -> None:
    """Print a table."""
    print(f"\n{title}\n{'page':16} {'first':>9} {'median':>9} {'p95':>9} {'cpu p95':>9} {'bytes':>10}")
    for row in rows:
        times = " ".join(f"{one * 1e3:7.1f}ms" for one in (row.first, row.median, row.p95, row.spent))
        print(f"{row.name:16} {times} {row.size:10,}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and say whether the marks are met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--datasette", help="a Python that has Datasette")
    given = parser.parse_args(arguments)
    started = time.perf_counter()
    # What is made stays: looking for rings in it would take most of the time.
    gc.disable()
    made = make_snapshot(given.reports, seed=1)
    gc.enable()
    entries = len(made.register.entries)
    claims = given.reports * CLAIMS_IN_REPORT
    print(f"made {given.reports:,} reports, {claims:,} claims, {entries:,} entries", end=" ")
    print(f"in {time.perf_counter() - started:.0f} s")
    # As the desk does when it takes a register.
    gc.collect()
    gc.freeze()
    time_indexes(made)
    server, port, token = serve(made)
    client = Client(port)
    client.enter(token)
    rows = list(time_pages(client, pages_of(made, random.Random(2))))
    # Of four kinds two hold four of ten entries: 100,000 where a case has 100,000 reports.
    some = sum(entry.kind in {"station", "figure"} for entry in made.register.entries)
    maps = [(some, "/map?kind=station&kind=figure"), (entries, "/map?all=1")]
    drawn = []
    for count, path in maps:
        spent = time.process_time()
        tries = [client.ask(path) for _ in range(3)]
        drawn.append((count, *min(tries), (time.process_time() - spent) / len(tries)))
    server.should_exit = True
    show("Longarm's desk", rows)
    for count, seconds, size, spent in drawn:
        print(f"map of {count:,} entries: {seconds:.2f} s, of which computed {spent:.2f} s, {size:,} bytes")
    met = all(row.p95 <= MARK_P95 for row in rows) and drawn[0][1] <= MARK_MAP
    for name, p95 in ((row.name, row.p95) for row in rows):
        mark, made_by = MARK_P95 * 1e3, f"bench/made_case.py, {given.reports} reports, seed 1"
        work, command = f"desk: {name}, p95 in ms", f"python bench/desk.py --reports {given.reports}"
        record(Figure(work, round(p95 * 1e3, 1), mark, command, made_by, least=True, noisy=True))
    if given.datasette:
        show("Datasette over the same rows", run_datasette(given.datasette, made, random.Random(2)))
    else:
        print("\nDatasette: skipped, no --datasette was given")
    print("\nmarks met" if met else "\nBELOW ITS MARK: p95 over 100 ms, or the map over 1 s")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
