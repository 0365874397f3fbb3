"""Names by the forms that they share with others, kept name by name."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator


class Alike:
    """Keys by the forms that they have.

    Args:
        forms_of: gives the forms of a key.
    """

    def __init__(self, forms_of: Callable[[str], Iterable[str]]) -> None:
        self._forms_of = forms_of
        self._by_form: dict[str, list[str]] = {}

    def add(self, key: str) -> None:
        """Take up a key that is new."""
        for form in self._forms_of(key):
            insort(self._by_form.setdefault(form, []), key)

    def drop(self, key: str) -> None:
        """Forget a key."""
        for form in self._forms_of(key):
            held = self._by_form[form]
            del held[bisect_left(held, key)]
            if not held:
                del self._by_form[form]

    def sharing(self, key: str) -> Iterator[str]:
        """Yield the keys that share a form with a key, itself among them."""
        for form in self._forms_of(key):
            yield from self._by_form.get(form, ())

    def beside(self, key: str) -> Iterator[str]:
        """Yield the keys that stand next to a key under one of its forms, whether it is there itself or not."""
        for form in self._forms_of(key):
            held = self._by_form.get(form, ())
            at = bisect_left(held, key)
            if at:
                yield held[at - 1]
            at += at < len(held) and held[at] == key
            if at < len(held):
                yield held[at]

    def copy(self) -> Alike:
        """Return another that holds the same."""
        other = Alike(self._forms_of)
        other._by_form = {form: list(held) for form, held in self._by_form.items()}
        return other
