"""Puts pseudonyms in the place of private names, in any text of the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from longarm.publish.folding import Form, FormFinder, words_of
from longarm.publish.pseudonyms import Names

#: Stands for a word that names a private and a public person alike, so that neither is put in the other's place.
UNCLEAR = "[name hidden]"


@dataclass(frozen=True)
class Cover:
    """A stretch of a text and what is shown instead."""

    start: int
    end: int
    shown: str


class Hider:
    """Hides the private names of a case.

    Args:
        names: the names of the case.
    """

    def __init__(self, names: Names) -> None:
        self._names = names
        self._public_words = {words_of(name) for name in names.public}
        self._parts = {word for words in self._public_words for word in words}
        self._finders: dict[frozenset[str], tuple[FormFinder, dict[tuple[str, ...], str]]] = {}

    def hide(self, text: str, reports: Iterable[str] = ()) -> str:
        """Return ``text`` with pseudonyms.

        Args:
            text: any text.
            reports: ids of the reports it is from or about; single words that name a private person only there are
                hidden too.
        """
        pieces, at = [], 0
        for cover in self.covers(text, reports):
            pieces += [text[at : cover.start], cover.shown]
            at = cover.end
        return "".join([*pieces, text[at:]])

    def covers(self, text: str, reports: Iterable[str] = ()) -> Iterator[Cover]:
        """Yield what has to be covered, in order, not overlapping."""
        finder, persons = self._finder(frozenset(reports) & frozenset(self._names.of_report))
        for hit in finder.find(text):
            shown = persons.get(hit.form.words)
            if shown is not None:
                yield Cover(hit.start, hit.end, shown)

    def parts(self) -> frozenset[str]:
        """Return the folded words that private names are made of."""
        forms = {*self._names.private, *(form for own in self._names.of_report.values() for form in own)}
        return frozenset(word for form in forms for word in words_of(form) if len(word) > 1)

    def hides_in(self, text: str) -> bool:
        """Say whether a name stands in ``text`` in any case, such as in the address of a web page, escaped or not."""
        finder, persons = self._finder(frozenset(self._names.of_report))
        found = finder.find(f"{text} {unquote(text)}" if "%" in text else text, any_case=True)
        return any(hit.form.words in persons and not hit.form.initial for hit in found)

    def _finder(self, reports: frozenset[str]) -> tuple[FormFinder, dict[tuple[str, ...], str]]:
        if reports not in self._finders:
            forms = dict(self._names.private)
            for report in sorted(reports):
                forms.update(self._names.of_report[report])
            shown: dict[tuple[str, ...], str] = {}
            for name, person in sorted(forms.items()):
                words = words_of(name)
                unclear = len(words) == 1 and words[0] in self._parts
                shown[words] = UNCLEAR if unclear else self._names.pseudonyms[person]
            # Public names are looked for too, so that the longer of two names at one place is the one that counts.
            wanted = [Form.of(name) for name in [*forms, *self._names.public]]
            persons = {words: name for words, name in shown.items() if words not in self._public_words}
            self._finders[reports] = FormFinder(form for form in wanted if form is not None), persons
        return self._finders[reports]
