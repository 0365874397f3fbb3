"""Whatever was kept, a build gives what a build of everything anew gives: on SQLite, on PostgreSQL, in any portions."""

from __future__ import annotations

import dataclasses
import random
import sys
from pathlib import Path

import pytest
from cluster import cluster, find_binaries

sys.path.insert(0, str(Path(__file__).parents[1]))

from casebook import Case
from made_cases import papers

from longarm.bootstrap import weigh_material
from longarm.errors import UnreadableInputError
from longarm.pipeline.local import CaseName, Works, build, weigh_from
from longarm.pipeline.memory import Memory
from longarm.pipeline.workers import PlainReaders
from longarm.records.capture import Sealed
from longarm.records.growing import Changed
from longarm.records.reading import Reading
from longarm.records.wire import from_json, to_json
from longarm.resolve.stage import resolve
from longarm.review.finding import Index
from longarm.review.stage import decide
from longarm.store.derived import SqliteDerived
from longarm.store.postgres import PostgresDerived
from longarm.weigh.lineage import find_lineage
from longarm.weigh.stage import Facts, Weighable, weigh

NAME = CaseName("Case", "origin")
SEEDS = range(5)


class Silent:
    def step(self, done, total, what):
        """Tell nobody."""


class Ledgers:
    """Ledgers in memory: reports and judgements in the order in which they came."""

    def __init__(self):
        self.leaves = []

    def seal(self, reading):
        leaf = Sealed(
            digest=reading.report.id,
            size=1,
            at="2026-11-25T09:00:00Z",
            nonce="",
            name=reading.report.file,
            media_type="text/plain",
        )
        self.leaves.append(leaf)

    def sealed(self):
        return ((at, leaf) for at, leaf in enumerate(self.leaves) if isinstance(leaf, Sealed))

    def judged(self):
        return ((at, leaf) for at, leaf in enumerate(self.leaves) if not isinstance(leaf, Sealed))

    def read_bytes(self, digest):
        return digest.encode()

    def checkpoint(self):
        return len(self.leaves), f"{len(self.leaves):02x}"


class World:
    """A case that grows at random: reports come, people judge."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        made = (paper.reading() for paper in papers(self.pick, 3, 8))
        # As a store gives them back: a number that was whole is one with a point.
        readings = {one.report.id: from_json(to_json(one), Reading) for one in made}
        self.waiting = list(readings.values())
        self.readings = readings
        self.case = Case()
        self.ledgers = Ledgers()

    def pick(self, some):
        return some[self.rng.randrange(len(some))]

    def works(self, memory):
        readers = PlainReaders(lambda data, _: self.readings[data.decode()], "test 1", "tnr-1")
        return Works(readers, weigh_material, "longarm test", Silent(), memory)

    def grow(self, register):
        """Seal a report or judge."""
        if self.waiting and (register is None or self.rng.random() < 0.6):
            self.case.readings.append(self.waiting.pop(0))
            self.ledgers.seal(self.case.readings[-1])
            return
        claims = [claim for one in self.case.readings for claim in one.claims]
        ids = [*(one.id for one in claims), *(one.key for one in register.entries)]
        ids += [one.id for one in (*register.entities, *register.reports)]
        verb = self.pick(["accept", "note", "reject", "retract", "correct", "same", "not-same", "unsure", "withdraw"])
        if verb == "withdraw":
            if self.case.judged:
                self.case.judge(verb, self.pick(self.case.judged)[1].id)
        elif verb == "correct":
            claim = self.pick(claims)
            name = self.pick(
                [one for one in ("country", "city", "value", "actor", "gist") if hasattr(claim.slots, one)]
            )
            value = {"country": "IE", "city": "Lyon", "value": 54, "actor": "RCMP", "gist": "there is nothing"}[name]
            self.case.judge(verb, claim.id, changes={name: value})
        else:
            self.case.judge(verb, *(self.pick(ids) for _ in range(2 if verb in {"same", "not-same", "unsure"} else 1)))
        known = sum(1 for _ in self.ledgers.judged())
        self.ledgers.leaves += [leaf for _, leaf in self.case.judged[known:]]


def anew(world):
    """Return the register of the plain stages, which keep nothing."""
    size, root = world.ledgers.checkpoint()
    readings, judged = world.case.readings, list(world.ledgers.judged())
    lineages = find_lineage(readings)
    resolution = resolve(readings, lineages)
    sealed = {leaf.digest: at for at, leaf in world.ledgers.sealed()}
    read = Index().follow(readings, resolution, judged)
    decisions = decide(judged, readings, resolution, sealed=sealed)
    if judged:
        resolution = resolve(readings, lineages, decisions)
    if decisions.unplaced:
        decisions = decide(judged, readings, resolution, as_read=read, sealed=sealed)
        resolution = resolve(readings, lineages, decisions)
    facts = Facts("Case", {"origin": "origin", "size": str(size), "root": root}, "longarm test", "tnr-1")
    return weigh(facts, list(world.ledgers.sealed()), Weighable(readings, resolution, decisions, lineages))


@pytest.fixture(scope="module")
def database():
    """Address of a throw-away PostgreSQL."""
    pytest.importorskip("psycopg")
    if find_binaries() is None:
        pytest.skip("PostgreSQL is not installed; .ci/run installs Debian's")
    with cluster() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def make_store(request, tmp_path):
    """Opens the store of a case; the same name is the same case."""
    opened = []

    def make(name):
        if request.param == "sqlite":
            store = SqliteDerived(tmp_path / f"{name}.db")
        else:
            store = PostgresDerived(request.getfixturevalue("database"), f"{request.node.name} {name}")
        opened.append(store)
        return store

    yield make
    for store in opened:
        store.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_step_by_step_as_all_at_once(seed, make_store):
    world, memory, register = World(seed), Memory(), None
    for step in range(14):
        world.grow(register)
        if world.rng.random() < 0.3:
            memory = Memory()  # as if another process built
        register = build(NAME, world.ledgers, make_store("kept"), world.works(memory)).register
        assert to_json(register) == to_json(anew(world)), step
        assert make_store("kept").register() == register
    dropped = build(NAME, world.ledgers, make_store("dropped"), world.works(Memory())).register
    assert to_json(dropped) == to_json(register)


def test_what_would_follow_changes_nothing(make_store):
    world, memory, register = World(3), Memory(), None
    for _ in range(8):
        world.grow(register)
        register = build(NAME, world.ledgers, make_store("kept"), world.works(memory)).register
    also = Case(*())
    also.readings, also.judged = world.case.readings, list(world.case.judged)
    for reading in world.case.readings:  # taking one away may change nothing
        also.judge("retract", reading.report.id)
    supposed = [leaf for _, leaf in also.judged[len(world.case.judged) :]]
    asked = weigh_from("Case", world.ledgers, make_store("kept"), world.works(memory), built_from={}, also=supposed)
    assert asked.register.entries != register.entries
    again = build(NAME, world.ledgers, make_store("kept"), world.works(memory)).register
    assert again == register


def test_only_what_changed_is_written(make_store):
    world = World(5)
    for reading in world.waiting[:-1]:
        world.case.readings.append(reading)
        world.ledgers.seal(reading)
    memory = Memory()
    build(NAME, world.ledgers, make_store("kept"), world.works(memory))
    before = memory.register
    world.ledgers.seal(world.waiting[-1])
    world.case.readings.append(world.waiting[-1])
    after = build(NAME, world.ledgers, make_store("kept"), world.works(memory)).register
    known = {one.id: one for one in (*before.entries, *before.reports, *before.entities)}
    fresh = {one.id for one in (*after.entries, *after.reports, *after.entities)}
    changed = [one for one in (*after.entries, *after.reports, *after.entities) if known.get(one.id) != one]
    store = make_store("other")
    store.put_register(before)
    assert store.put_register(after).rows == len(changed) + len(known.keys() - fresh)
    assert store.register() == after
    assert store.put_register(after, (store.mark(), Changed({}, {}, {}))).rows == 0
    assert store.mark() == make_store("kept").mark()
    store.put_register(before)
    assert store.mark() != make_store("kept").mark()


@pytest.mark.parametrize("seed", range(2))
def test_two_processes_that_build_in_turn(seed, make_store):
    world, register = World(20 + seed), None
    memories = [Memory(), Memory()]
    for step in range(10):
        world.grow(register)
        register = build(NAME, world.ledgers, make_store("kept"), world.works(world.pick(memories))).register
        assert to_json(register) == to_json(anew(world)), step
        assert make_store("kept").register() == register


@pytest.mark.parametrize("seed", range(2))
def test_reports_that_cannot_be_read_at_times(seed, make_store):
    world, memory = World(60 + seed), Memory()

    def read(data, sealed):
        if broken and world.rng.random() < 0.4:
            raise UnreadableInputError("It is torn.", hint="Mend it.")
        return world.readings[data.decode()]

    for reading in list(world.waiting):
        broken = True
        world.case.readings.append(reading)
        world.ledgers.seal(reading)
        works = dataclasses.replace(world.works(memory), readers=PlainReaders(read, "test 1", "tnr-1"))
        built = build(NAME, world.ledgers, make_store("kept"), works)
        assert make_store("kept").register() == built.register
        told = {one.id for one in built.register.reports if "Not read: It is torn." in one.warnings}
        assert told == built.unread.keys()
    broken = False
    register = build(NAME, world.ledgers, make_store("kept"), works).register
    assert make_store("kept").register() == register
    assert to_json(register) == to_json(anew(world))


class StoppedError(Exception):
    """What stops a build."""


class Failing:
    """A store that fails when the register is put, as a full disk does."""

    def __init__(self, store):
        self._store = store

    def __getattr__(self, name):
        return getattr(self._store, name)

    def put_register(self, register, known=None):
        raise StoppedError


@pytest.mark.parametrize("seed", range(2))
def test_a_build_that_stops_half_way_leaves_nothing_wrong_behind(seed, make_store):
    world, memory, register = World(40 + seed), Memory(), None

    def stop(material):
        weigh_material(material)
        raise StoppedError

    for step in range(12):
        world.grow(register)
        works = world.works(memory)
        store = make_store("kept")
        if step % 3 == 1:
            with pytest.raises(StoppedError):
                build(NAME, world.ledgers, store, dataclasses.replace(works, weigh=stop))
        if step % 3 == 2:
            with pytest.raises(StoppedError):
                build(NAME, world.ledgers, Failing(store), works)
        register = build(NAME, world.ledgers, store, works).register
        assert to_json(register) == to_json(anew(world)), step
        assert store.register() == register
