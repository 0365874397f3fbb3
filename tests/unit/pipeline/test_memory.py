"""What a process that stays remembers of the log: only new leaves are gone through, whatever the view."""

from longarm.pipeline.memory import Memory
from longarm.pipeline.plan import find_sources, reading_key
from longarm.pipeline.workers import PlainReaders
from longarm.records.capture import Declared, Sealed
from longarm.records.reading import Reading
from longarm.records.report import Report


def leaf(number, title=None):
    return Sealed(
        digest=f"sha256:{number}",
        size=1,
        at="2026-11-25T09:00:00Z",
        nonce="",
        name=f"{number}.txt",
        media_type="text/plain",
        declared=Declared(title=title),
    )


def readers(version="r 1"):
    return PlainReaders(lambda data, sealed: None, version, "c")


def plain(leaves, version="r 1"):
    sources = find_sources(leaves)
    return sources, {one.sealed.digest: reading_key(one.sealed, version, "c") for one in sources}


def test_a_log_that_grows_gives_what_the_whole_log_gives():
    memory, leaves = Memory(), list(enumerate([leaf(1), leaf(2), leaf(1, "later told"), leaf(3), leaf(2, "too")]))
    for many in range(1, 6):
        found = memory.sources(leaves[:many], readers())
        assert found == plain(leaves[:many])
        assert list(found[1]) == [one.sealed.digest for one in found[0]]


def test_a_view_of_the_past_changes_nothing_that_is_remembered():
    memory, leaves = Memory(), list(enumerate([leaf(1), leaf(2), leaf(1, "later told")]))
    whole = memory.sources(leaves, readers())
    assert memory.sources(leaves[:2], readers()) == plain(leaves[:2])
    assert memory.sources(leaves, readers()) == whole == plain(leaves)


def test_another_reader_or_another_log_is_gone_through_anew():
    memory, leaves = Memory(), list(enumerate([leaf(1), leaf(2)]))
    memory.sources(leaves, readers())
    assert memory.sources(leaves, readers("r 2")) == plain(leaves, "r 2")
    other = list(enumerate([leaf(3), leaf(2)]))
    assert memory.sources(other, readers("r 2")) == plain(other, "r 2")


class Derived:
    """Gives readings that are asked for, and remembers who asked."""

    def __init__(self, lacking=()):
        self.asked, self._lacking = [], lacking

    def readings(self, keys):
        self.asked.append(dict(keys))
        return {report: reading(report, report in self._lacking) for report in keys if report != "sha256:3"}


def reading(report, lacking=False):
    told = Report(id=report, file="f.txt", text="", passages=())
    return Reading(report=told, reader="r 1", codebook="c", lacking=("a second reader",) if lacking else ())


def test_only_readings_that_are_not_at_hand_are_asked_for():
    memory, derived = Memory(), Derived(lacking={"sha256:2"})
    keys = {"sha256:1": "a", "sha256:2": "b", "sha256:3": "c"}
    found = memory.fetch(keys, derived)
    assert set(found) == {"sha256:1", "sha256:2"}
    assert memory.stale(keys, found) == {"sha256:2", "sha256:3"}
    memory.note(keys, [found["sha256:1"], found["sha256:2"], reading("sha256:3")], ["sha256:3"])
    assert memory.fetch(keys, derived).keys() == {"sha256:1", "sha256:2"}
    assert not memory.stands_at(keys)
    memory.note(keys, [found["sha256:1"], found["sha256:2"], reading("sha256:3")], [])
    assert memory.stands_at(keys)
    assert not memory.stands_at(dict(reversed(keys.items())))
    assert memory.fetch(keys | {"sha256:2": "other"}, derived).keys() == keys.keys()
    assert memory.fetch({"sha256:1": "a"}, derived).keys() == {"sha256:1"}
    assert derived.asked == [keys, {"sha256:3": "c"}, {"sha256:2": "other"}]
    assert memory.stale(keys, memory.fetch(keys, derived)) == {"sha256:2"}


def test_readings_that_somebody_took_away_are_asked_for_again():
    memory, derived = Memory(), Derived()
    memory.note({"sha256:1": "a"}, [reading("sha256:1")], [])
    memory.readings.clear()
    assert memory.fetch({"sha256:1": "a"}, derived) == {"sha256:1": reading("sha256:1")}
    assert derived.asked == [{"sha256:1": "a"}]
