"""A case in memory whose reports are sealed and judged on days of their own, asked as the command line asks."""

from __future__ import annotations

import hashlib

from longarm.bootstrap import weigh_material
from longarm.pipeline.local import Works, weigh_from
from longarm.pipeline.views import LedgersUntil
from longarm.pipeline.workers import PlainReaders
from longarm.publish.compare import compare_registers, difference_lines
from longarm.publish.explain import explain
from longarm.publish.explain_claim import Desk
from longarm.publish.register_text import print_register
from longarm.records.capture import Sealed
from longarm.records.judgement import Judged, Verb
from longarm.shelf.judging import Decision, make_judgements, suppose_retracted

ORIGIN = "example.org/golden"


class Told:
    """One log of sealed reports and judgements (port ``Ledgers``), with its readings and what is asked of it.

    Ids of judgements are numbers in the order in which they were made, so that a person can follow them.
    """

    def __init__(self, read=None):
        """Read sealed bytes with ``read``, or take the readings as they are made by hand."""
        self.log, self.bytes, self.by_hand, self.cache = [], {}, {}, {}
        self.read = read or (lambda _, leaf: self.by_hand[leaf.digest])

    def seal(self, day, *readings):
        """Seal reports made by hand."""
        for reading in readings:
            self.by_hand[reading.report.id] = reading
            self._seal(day, reading.report.id, reading.report.file, b"")

    def seal_text(self, day, name, text):
        """Seal a text for the reader to read."""
        data = text.encode()
        self._seal(day, "sha256:" + hashlib.sha256(data).hexdigest(), name, data)

    def _seal(self, day, digest, name, data):
        at = f"{day}T09:00:00Z"
        media = "text/plain; charset=utf-8"
        self.log.append(Sealed(digest=digest, size=len(data), at=at, nonce="00", name=name, media_type=media))
        self.bytes[digest] = data

    def read_anew(self, *readings):
        """Let a newer reader find other claims in the same sealed bytes."""
        for reading in readings:
            assert reading.report.id in self.by_hand, "a reader cannot change what was sealed"
            self.by_hand[reading.report.id] = reading
        self.cache.clear()

    def judge(self, day, verb, *targets, reason, **more):
        """Judge as ``longarm judge`` does; return the ids."""
        decision = Decision(verb=Verb(verb), targets=targets, reason=reason, by="reviewer", **more)
        ids = []
        for judgement in make_judgements(self._desk(), list(self.judged()), decision):
            number = sum(isinstance(one, Judged) for one in self.log) + 1
            ids.append(f"j-{number:04d}")
            self.log.append(Judged(id=ids[-1], at=f"{day}T10:00:00Z", nonce="00", judgement=judgement))
        return ids

    def register(self, day=None, also=()):
        """Weigh what was sealed and judged by a day."""
        built_from = {"origin": ORIGIN, "size": str(len(self.log)), "root": ""}
        if day:
            built_from["as_of"] = day
        readers = PlainReaders(self.read, "golden 1", "tnr-1")
        works = Works(readers, weigh_material, "longarm test", self)
        return weigh_from("Case", LedgersUntil(self, day), self, works, built_from=built_from, also=also).register

    def print_register(self, day=None):
        """Print what ``longarm register`` prints."""
        return print_register(self.register(day))

    def print_lineage(self):
        """Print what ``longarm explain`` tells of the lineage of each report, in log order."""
        desk, lines = self._desk(), []
        for report in desk.register.reports:
            lines += [report.file, *(f"  {line}" for line in _lineage(explain(desk, (), report.file).lines))]
        return "\n".join(lines) + "\n"

    def print_whatif(self, *targets):
        """Print what ``longarm whatif --without`` prints."""
        also = suppose_retracted(self._desk(), list(self.judged()), targets)
        return _differences(self.register(), self.register(also=also))

    def print_changes(self, since):
        """Print what ``longarm changes --since`` prints."""
        return _differences(self.register(since), self.register(), beside=True)

    def print_explain(self, id_):
        """Print what ``longarm explain`` prints."""
        return "\n".join(explain(self._desk(), list(self.judged()), id_).lines) + "\n"

    def _desk(self):
        return Desk(self.register(), dict(self.cache), lambda words: f"⟦{words}⟧")

    # Port Ledgers.

    def sealed(self):
        return ((index, leaf) for index, leaf in enumerate(self.log) if isinstance(leaf, Sealed))

    def judged(self):
        return ((index, leaf) for index, leaf in enumerate(self.log) if isinstance(leaf, Judged))

    def kept(self):
        return iter(())

    def read_bytes(self, digest):
        return self.bytes[digest]

    def checkpoint(self):
        return len(self.log), ""

    # Port Derived, as far as a view of a case needs it; and port Progress.

    def readings(self, keys):
        return {report: self.cache[report] for report in keys if report in self.cache}

    def put_reading(self, report, key, reading):
        self.cache[report] = reading

    def step(self, done, total, what):
        pass


def _lineage(lines):
    return lines[list(lines).index("LINEAGE") + 1 :]


def _differences(before, after, **more):
    found = [line for one in compare_registers(before, after, **more) for line in difference_lines(one)]
    return "\n".join(found or ["no entry differs"]) + "\n"
