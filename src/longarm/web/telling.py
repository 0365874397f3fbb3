"""Renders what the program says in the reader's language; words of sources stay as they are and keep their language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from string import Formatter

from babel.numbers import format_decimal
from markupsafe import Markup, escape

from longarm.publish.words import printable
from longarm.web.catalogues import Catalogues
from longarm.wording.said import Arg, Listed, Number, Said, Source

_SPACE = re.compile(r"\s+")
ENGLISH = "en"
#: Titles that are kept in one language.
MOST_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one language; ``lang`` is empty where that is the page's, or where it is a name."""

    text: str
    lang: str = ""


@dataclass(frozen=True)
class Teller:
    """Says sentences in one language.

    Attributes:
        catalogues: the messages.
        lang: the language of the page.
        kept: titles that were said, by entry and length, each with its entry; maps and lists say the same ones often.
    """

    catalogues: Catalogues
    lang: str
    kept: dict[tuple[str, int], tuple[object, Markup]] = field(default_factory=dict, compare=False)

    def keep(self, key: tuple[str, int], thing: object, say: Callable[[], Arg]) -> Markup:
        """Return what was said of a thing before, else say it.

        Args:
            key: id of the thing and the longest that may be said of it.
            thing: the thing itself; another with that id, as after a build, is said anew.
            say: makes the sentence.
        """
        held, said = self.kept.get(key, (None, Markup("")))
        if held is not thing:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            said = self.html(say(), key[1])
            self.kept[key] = (thing, said)
        return said

    def html(self, said: Arg, longest: int = 0) -> Markup:
        """Return a sentence as markup; what is not in the language of the page says in which it is."""
        runs = _cut(_clean(self._runs(said, "")), longest)
        return Markup("".join(_marked(run, self.lang) for run in runs))  # noqa: S704 - each run is escaped

    def text(self, said: Arg, longest: int = 0) -> str:
        """Return a sentence as text, where there can be no markup."""
        return "".join(run.text for run in _cut(_clean(self._runs(said, "")), longest))

    def _runs(self, said: Arg, lang: str) -> Iterator[Run]:
        """Yield the stretches of a sentence; ``lang`` is that of the words around it."""
        match said:
            case Said():
                yield from self._sentence(said, lang)
            case Listed():
                for number, item in enumerate(said.items):
                    if number:
                        yield Run(self.catalogues.form(self.lang, said.between) or said.between)
                    yield from self._runs(item, lang)
            case Source():
                yield Run(said.text, said.lang)
            case Number():
                yield Run(format_decimal(said.value, locale=self.lang))
            case _:
                yield Run(str(said))

    def _sentence(self, said: Said, lang: str) -> Iterator[Run]:
        pattern, lang = self._pattern(said, lang)
        if not said.places:
            yield Run(pattern, lang)
            return
        for literal, name in _parts(pattern):
            if literal:
                yield Run(literal, lang)
            if name:
                yield from self._runs(said.places[name], lang)

    def _pattern(self, said: Said, lang: str) -> tuple[str, str]:
        """Return the words of a message and their language, English where the page's language has none."""
        message, count = said.message, said.count
        known = self.catalogues.form(self.lang, message.text, count)
        if known is not None:
            return known, ""
        english = message.one if message.one and count == 1 else message.text
        return english, lang if self.lang == ENGLISH else ENGLISH


@cache
def _parts(pattern: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(pattern))


def _clean(runs: Iterable[Run]) -> list[Run]:
    """Return stretches on one line, without what steers a terminal; those in one language are one."""
    found: list[Run] = []
    for run in runs:
        text = run.text
        if not text.isprintable() or "  " in text:
            text = _SPACE.sub(" ", printable(text))
        if found and found[-1].lang == run.lang:
            found[-1] = Run(found[-1].text + text, run.lang)
        elif text:
            found.append(Run(text, run.lang))
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return found


def _cut(runs: list[Run], longest: int) -> list[Run]:
    """Cut with an ellipsis at ``longest`` characters, where that is given."""
    if not longest or sum(len(run.text) for run in runs) <= longest:
        return runs
    left, kept = longest - 1, []
    for run in runs:
        if left <= 0:
            break
        kept.append(replace(run, text=run.text[:left]))
        left -= len(run.text)
    return [*kept[:-1], replace(kept[-1], text=kept[-1].text.rstrip() + "…")]


def _marked(run: Run, lang: str) -> str:
    text = str(escape(run.text))
    return text if run.lang in {"", "und", lang} else f'<span lang="{escape(run.lang)}">{text}</span>'
