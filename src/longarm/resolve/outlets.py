"""Outlets among the names of a case: those whose reports it holds, and those that the codebook knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from longarm.records.fold import fold
from longarm.resolve.bodies import body_of
from longarm.resolve.naming import name_words, stems, without_aside

#: A name in a text -> the name of the outlet that the codebook knows under it.
Known = Mapping[str, str]
NONE_KNOWN: Known = {}
_WHY = "the outlet of a report of the case"


def outlet_keys(outlets: Mapping[str, str]) -> dict[str, str]:
    """Return key -> name of the outlet, for every key under which a reader may have met an outlet of the case.

    Args:
        outlets: the outlets of the case, as compared -> as its reports write it. What is told to be another kind of
            body by its name, such as an organisation that publishes its own reports, stays that.
    """
    return {
        key: name
        for bare, name in sorted(outlets.items(), reverse=True)
        if body_of(name).kind in {None, "outlet"}
        for key in _keys(bare, name)
    }


def _keys(bare: str, name: str) -> Iterator[str]:
    yield name_key(name)
    yield f"person:{bare}"
    yield f"person:{' '.join(name_words(name))}"


def name_key(name: str) -> str:
    """Return the key of a body that is told by its name alone."""
    return f"name:{' '.join(stems(without_aside(name))) or fold(name) or name}"


def outlet_joints(outlets: Mapping[str, str], met: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield keys under which one outlet was met, as a body and as what looked like a person.

    Args:
        outlets: key -> name of the outlet.
        met: all keys of the case.
    """
    keys: dict[str, list[str]] = {}
    for key in sorted(outlets.keys() & set(met)):
        keys.setdefault(outlets[key], []).append(key)
    for first, *others in keys.values():
        yield from ((first, other, _WHY) for other in others)


def known_outlet(name: str, known: Known) -> str | None:
    """Return the name under which the codebook has an outlet, None where it knows none of that name."""
    found = known.get(name)
    return known.get(name[4:]) if found is None and name[:4].lower() == "the " else found
