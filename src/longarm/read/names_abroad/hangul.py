"""Names of persons in Korean: a family name and one or two syllables, told by what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from longarm.read.names_abroad.han import any_of
from longarm.read.names_abroad.signs import Telling
from longarm.records.span import Span

#: The commonest family names, which nearly all Koreans bear.
_FAMILY = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변"
    "염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"
)
_SYLLABLE = "[가-힣]"


def find_hangul(text: str, within: Span, telling: Telling) -> Iterator[tuple[str, Span, str | None]]:
    """Yield (name, span, role) of the persons named in a Korean passage."""
    signs = telling.signs("ko")
    pattern = _pattern(signs.of("public").whole, signs.of("private").whole)
    for found in pattern.finditer(text, within.start, within.end):
        span = Span(found.start("name"), found.end("name"))
        if not telling.explained(span):
            yield found["name"], span, f"official ({found['public']})" if found["public"] else None


@lru_cache(maxsize=4)
def _pattern(public: frozenset[str], private: frozenset[str]) -> re.Pattern[str]:
    name = rf"(?<!{_SYLLABLE})(?P<name>[{_FAMILY}]{_SYLLABLE}{{1,2}})"
    aged = r"\s?\(\d{2}\)|\s?\(\d{2}세\)"
    says = r"(?:은|는|이|가)\s[^.]{0,60}(?:말했|밝혔|주장|부인|전했)"
    office = rf"\s?(?:{_SYLLABLE}{{2,6}}\s)?(?P<public>{any_of(public)})|\s(?:{any_of(private)})"
    return re.compile(rf"{name}(?:{office}|{aged}|(?={says}))")
