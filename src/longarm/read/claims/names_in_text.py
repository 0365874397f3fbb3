"""Names that the whole text gives more fully than a speaker's: "Jian" is Lin Jian, "the Embassy" the Chinese Embassy.

The text is gone through once; each name is then looked for only where its word stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.attribution.roles import FAMILY_FIRST
from longarm.read.claims.ground import Ground
from longarm.read.claims.name_forms import bare_name
from longarm.read.given_names import GIVEN_NAMES

#: A capitalised word with the word that follows it, and the one behind an initial: "Lin Jian", "George W. Bush".
_PAIR = re.compile(r"(?<![\w’'.-])[A-Z][\w’'-]+(?= (\w+)(?:\. (\w+))?)")
_CAPITAL = r"[A-Z][\w’'-]*\s+"
_BETWEEN = rf"(?:{_CAPITAL}|(?:foreign|interior|of|for|police|rights|defence)\s+){{0,4}}"
_FIRST_WORD = re.compile(r"\w+")


class NamesInText:
    """The text of a report, asked for fuller names.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._pairs: dict[str, list[int]] = {}
        for found in _PAIR.finditer(text):
            word, after = found.groups()
            self._pairs.setdefault(word, []).append(found.start())
            if after and len(word) == 1:
                self._pairs.setdefault(after, []).append(found.start())
        self._whole: dict[str, str | None] = {}
        self._fuller: dict[str, str | None] = {}

    def whole_name(self, name: str) -> str | None:
        """Return the one full name of a person that ends in a single name."""
        if name not in self._whole:
            given = {one for one in self._before(name) if one.split()[0].lower() in GIVEN_NAMES | FAMILY_FIRST}
            self._whole[name] = f"{given.pop()} {name}" if len(given) == 1 else None
        return self._whole[name]

    def fuller(self, noun: str) -> str | None:
        """Return the one fuller name that ends in a noun."""
        if noun not in self._fuller:
            self._fuller[noun] = self._search(noun)
        return self._fuller[noun]

    def _before(self, name: str) -> Iterator[str]:
        """Yield the capitalised words right before a name."""
        first = _FIRST_WORD.match(name)
        whole = re.compile(rf"([A-Z][\w’'-]+(?: [A-Z]\.)?) {re.escape(name)}(?![\w-])")
        end = 0
        for start in self._pairs.get(first[0], ()) if first else ():
            found = whole.match(self._text, start) if start >= end else None
            if found:
                end = found.end()
                yield found[1]

    def _search(self, noun: str) -> str | None:
        pattern = rf"(?<![\w.])(?:{_CAPITAL}){_BETWEEN}{re.escape(noun)}(?!\w)"
        found = {bare_name(" ".join(one[0].split())) for one in re.finditer(pattern, self._text)}
        names = {name for name in found if len(name.split()) > 1}
        longest = max(names, key=lambda name: (len(name), name), default=None)
        if longest is None:
            return None
        words = set(longest.lower().split())
        return longest if all(set(name.lower().split()) <= words for name in names) else None


def names_in_text(ground: Ground) -> NamesInText:
    """Return the text of a report to be asked for names, gone through once."""
    if "names in text" not in ground.notes:
        ground.notes["names in text"] = NamesInText(ground.text)
    names: NamesInText = ground.notes["names in text"]
    return names
