"""What a process that stays remembers of the log: only new leaves are gone through, whatever the view."""

from longarm.pipeline.memory import Memory
from longarm.pipeline.plan import find_sources, reading_key
from longarm.pipeline.workers import PlainReaders
from longarm.records.capture import Declared, Sealed


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
