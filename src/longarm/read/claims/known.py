"""Outlets and organisations known by name, in several languages: data of the codebook, found in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from longarm.errors import DamageError
from longarm.ports import Assets
from longarm.read.codebook import NAME
from longarm.records.span import Span

#: Asset that lists them.
ASSET = f"codebooks/{NAME}/outlets.yaml"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Letters by which the forms are told apart one after another.
_DEEP = 3
_WIDE = r"\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
_UNSPACED = re.compile(rf"[{_WIDE}]")
#: A letter of a script with spaces beside a name makes it part of a longer word; a Chinese or Korean one does not.
_EDGE_BEFORE, _EDGE_AFTER = rf"(?<![^\W{_WIDE}])(?<!&)", rf"(?![^\W{_WIDE}])"
#: Short forms that mean something else in Chinese, Japanese or Korean ("ICT産業").
_LOOSE = re.compile(r"ICT|[A-Z]{2}|ABC|Time|Bild|G1|Stern|Vice|Wired")


@dataclass(frozen=True)
class Known:
    """Names that need no further sign to be taken for an outlet or organisation.

    Attributes:
        names: every form -> the name under which it is given.
        kinds: name -> ``outlet``, ``group`` or ``body``.
        pattern: finds any form written with spaces, longest first; None where there is none.
        unspaced: finds any form in Chinese, Japanese or Korean characters, which particles follow without a space.
    """

    names: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    pattern: re.Pattern[str] | None = None
    unspaced: re.Pattern[str] | None = None

    def kind_of(self, form: str) -> str | None:
        """Return the kind of whoever goes by a form of a name, None where it is nobody known."""
        return self.kinds.get(self.names.get(form, form))

    def find(self, text: str, within: Span) -> list[tuple[str, Span]]:
        """Return (name, span) of every known name in a stretch of text."""
        found = [
            (self.names[m[0]], Span(m.start(), m.end()))
            for pattern in (self.pattern, self.unspaced if _UNSPACED.search(text, within.start, within.end) else None)
            if pattern is not None
            for m in pattern.finditer(text, within.start, within.end)
            if not (_LOOSE.fullmatch(m[0]) and _is_beside(text, m))
        ]
        return sorted(found, key=lambda one: one[1])


def _is_beside(text: str, found: re.Match[str]) -> bool:
    """Say whether a Chinese, Japanese or Korean character stands right beside a form in Latin letters."""
    around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    return _UNSPACED.search(around) is not None


def know(rows: Iterable[tuple[str, str, Iterable[str]]]) -> Known:
    """Make a :class:`Known` of (kind, name, other forms) triples."""
    names: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for kind, name, others in rows:
        kinds[name] = kind
        for form in (name, *others):
            names.setdefault(form, name)
    forms = sorted(names, key=lambda form: (-len(form), form))
    if not forms:
        return Known()
    spaced = [form for form in forms if not _UNSPACED.search(form)]
    unspaced = [form for form in forms if _UNSPACED.search(form)]
    begins = "".join(sorted({re.escape(form[0]) for form in spaced}))
    words = _by_letters(spaced, 0)
    return Known(
        names,
        kinds,
        re.compile(rf"(?=[{begins}]){_EDGE_BEFORE}(?:{words}){_EDGE_AFTER}") if spaced else None,
        re.compile(_by_letters(unspaced, 0)) if unspaced else None,
    )


def _by_letters(forms: list[str], at: int) -> str:
    """Return forms as one pattern, asked letter by letter to the third: of many only those that begin so are tried.

    Forms that begin alike keep their order, the longest first.
    """
    if at == _DEEP or len(forms) == 1:
        return "|".join(re.escape(form[at:]) for form in forms)
    groups: dict[str, list[str]] = {}
    for form in forms:
        groups.setdefault(form[at : at + 1], []).append(form)
    return "|".join(
        f"{re.escape(letter)}(?:{_by_letters(group, at + 1)})" if letter else "" for letter, group in groups.items()
    )


def load_known(assets: Assets) -> Known:
    """Load the list of known outlets and organisations.

    Raises:
        DamageError: the file is not a list of ``{kind, name, also}`` rows.
    """
    rows = yaml.load(assets.load(ASSET), Loader=_LOADER)  # noqa: S506 - the loader is one of the two safe ones
    if not isinstance(rows, list) or any(set(row) != {"kind", "name", "also"} for row in rows):
        raise DamageError(f"The list {ASSET} is damaged.", hint="Write one `- {kind: …, name: …, also: […]}` a line.")
    return know((row["kind"], row["name"], row["also"]) for row in rows)
