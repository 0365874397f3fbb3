"""When claims report one statement: speaker, stance, what is denied, and words that are near."""

from __future__ import annotations

import functools
import hashlib
import itertools
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

from longarm.records.claim import Statement
from longarm.records.fold import words
from longarm.resolve.items import Item
from longarm.resolve.joining import Joint, by_key, chained, derived
from longarm.resolve.telling_apart import LONG, are_two, telling_of

WHY_NEAR = "the same speaker and stance in nearly the same words"
WHY_DENIED = "the same speaker denies or concedes the same within a few days"
WHY_DERIVED = "the same speaker and stance in reports that share an origin, in near words"
#: Least share of words in common (Jaccard).
NEAR = 0.5
_HASHES, _BAND = 16, 2
_MANY = 40
_SEEDS = tuple((2 * seed + 1) * 2_654_435_761 % 2**32 for seed in range(1, _HASHES + 1))


def statement_key(item: Item) -> str | None:
    """Return the content key of a statement."""
    if not isinstance(item.claim.slots, Statement):
        return None
    said = hashlib.sha256(" ".join(sorted(content(item))).encode()).hexdigest()[:10]
    return f"statement|{item.voice}|{item.claim.stance.value}|{said}"


def join_statements(items: Sequence[Item]) -> Iterator[Joint]:
    """Yield the claims that report one statement."""
    for _, members in sorted(by_key(items, bucket_of).items()):
        if len(members) > 1:
            yield from _near(members)
            yield from _denials(members)


def content(item: Item) -> frozenset[str]:
    """Return the words of a statement that carry meaning: long ones, names and numbers."""
    slots = item.claim.slots
    return _content(slots.gist if isinstance(slots, Statement) else "") | telling_of(item).short


@functools.lru_cache(maxsize=1 << 14)
def _content(gist: str) -> frozenset[str]:
    return frozenset(word for word in words(gist) if len(word) >= LONG)


def bucket_of(item: Item) -> str | None:
    """Return a key that all claims share which can be joined by anything but their content key."""
    slots = item.claim.slots
    if not isinstance(slots, Statement):
        return None
    who = item.bearing.entity or f"unnamed@{item.groups[0] if item.groups else item.report.id}"
    return f"statement|{who}|{item.claim.stance.value}"


def _near(members: Sequence[Item]) -> Iterator[Joint]:
    """Join by shared bands of a MinHash signature, checked word by word, so that no list is compared with itself."""
    told, by_id = {item.claim.id: content(item) for item in members}, {item.claim.id: item for item in members}
    bands: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for item in members:
        for band in _bands(told[item.claim.id]):
            bands[band].append(item.claim.id)
    seen: set[tuple[str, str]] = set()
    for _, ids in sorted(bands.items()):
        pairs = itertools.combinations(ids, 2) if len(ids) <= _MANY else itertools.pairwise(sorted(ids))
        for pair in pairs:
            if (
                pair not in seen
                and _alike(told[pair[0]], told[pair[1]])
                and not are_two(by_id[pair[0]], by_id[pair[1]])
            ):
                seen.add(pair)
                yield Joint(*pair, WHY_NEAR)


def _bands(content_: frozenset[str]) -> Iterator[tuple[int, ...]]:
    if not content_:
        return
    hashes = [zlib.crc32(word.encode()) for word in sorted(content_)]
    signature = [min((one * seed + seed) & 0xFFFFFFFF for one in hashes) for seed in _SEEDS]
    for at in range(0, _HASHES, _BAND):
        yield (at, *signature[at : at + _BAND])


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= NEAR * len(one | other)


def _denials(members: Sequence[Item]) -> Iterator[Joint]:
    """Join denials and concessions by what they deny or grant, in whatever words and language."""

    def what(item: Item) -> str | None:
        slots = item.claim.slots
        if not isinstance(slots, Statement) or not (slots.denies or slots.concedes):
            return None
        # An unnamed speaker is nobody in particular: only reports of one origin can mean the same.
        if item.bearing.entity is None:
            return None
        return f"{sorted(slots.denies)}{sorted(slots.concedes)}{item.bearing.countries}"

    for _, denied in sorted(by_key(members, what).items()):
        for same in _by_sites(denied):
            published = [item for item in same if item.bearing.first is not None]
            yield from chained(published, WHY_DENIED)
            yield from derived(same, lambda _: "", WHY_DERIVED)


def _by_sites(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Yield denials that can be one: who denies a station in each of two towns denies two things.

    One that names no town is taken with those of the only town that is named.
    """
    parts = by_key(items, lambda item: " | ".join(item.bearing.sites))
    if len(parts) - ("" in parts) <= 1:
        yield items
    else:
        yield from parts.values()
