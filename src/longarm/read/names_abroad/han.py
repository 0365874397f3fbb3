"""Names of persons in Chinese and Japanese: by form, by the office or relation before them, by what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from longarm.read.given_names import HAN_FAMILY, HAN_FAMILY_DOUBLE
from longarm.read.names_abroad.signs import Signs, Telling
from longarm.records.span import Span

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_KANA = "\u30a0-\u30fa\u30fc"
_DOTTED = re.compile(rf"[{_HAN}]{{1,6}}(?:[·‧・•][{_HAN}]{{1,6}})+|[{_KANA}]{{2,}}(?:[・＝][{_KANA}]{{2,}})+")
_DOTS = "·‧・•＝"
_AGED = r"[（(,，、]?\d{2}[岁歲]|[（(]\d{2}[)）]"
#: Marks and words after which a name may begin within a clause.
_BEGINS = r"(?<![\u4e00-\u9fff])|(?<=[据對对由向和与與及跟叫是为為让讓的])"
#: Words that go on with the sentence where a name of two characters ends.
_NO_NAME = (
    *"在于於对對向和与與及等的是被因为為也都曾将將已则則就了从從来來遭有没沒不要会會",
    "接到",
    "收到",
)
_JA_ENDS = r"(?=[、。，,：:）)」\s]|は|が|も|の|と|に|を)"


def find_han(text: str, within: Span, lang: str, telling: Telling) -> Iterator[tuple[str, Span, str | None]]:
    """Yield (name, span, role) of the persons named in a Chinese or Japanese passage."""
    seen: set[tuple[int, int]] = set()
    patterns = _japanese(telling.signs("ja")) if lang == "ja" else _chinese(telling.signs("zh"))
    for found in _DOTTED.finditer(text, within.start, within.end):
        role, start, end = _inner(found, telling.signs(lang))
        seen.add((start, end))
        yield text[start:end], Span(start, end), role
    for pattern in patterns:
        for found in pattern.finditer(text, within.start, within.end):
            span = Span(found.start("name"), found.end("name"))
            if (span.start, span.end) in seen or telling.explained(span):
                continue
            seen.add((span.start, span.end))
            yield found["name"], span, _role(found)


def _inner(found: re.Match[str], signs: Signs) -> tuple[str | None, int, int]:
    """Cut the office before a name of several parts off, and what goes on behind it."""
    role, start, end = None, found.start(), found.end()
    public, private, after = (any_of(signs.of(name).whole) for name in ("public", "private", "after"))
    head = re.match(rf".*?(?:(?P<public>{public})|{private}|[的是叫])", found[0])
    if head and not re.search(f"[{_DOTS}]", head[0]):
        start, role = start + head.end(), f"official ({head['public']})" if head["public"] else None
    tail = re.search(rf"[{_DOTS}][^{_DOTS}]+?(?P<on>{after}|{any_of(_NO_NAME)}|到|访|訪)", found[0])
    return role, start, found.start() + tail.start("on") if tail else end


def _role(found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    if groups.get("public"):
        return f"official ({groups['public']})"
    return f"private person ({groups['private']})" if groups.get("private") else None


@lru_cache(maxsize=4)
def _chinese_of(
    public: frozenset[str], private: frozenset[str], after: frozenset[str], common: frozenset[str]
) -> tuple[re.Pattern[str], ...]:
    says, family = any_of(after), "".join(sorted(HAN_FAMILY))
    stop = rf"(?!{says}|{any_of(_NO_NAME)})"
    double = "|".join(sorted(HAN_FAMILY_DOUBLE))
    given = rf"(?!{says})[{_HAN}](?:{stop}[{_HAN}])?"
    form = rf"(?!{any_of(common)})(?:(?:{double}){given}|[{family}]{given})"
    office, private_ = any_of(public), any_of(private)
    return (
        re.compile(rf"(?:(?P<public>{office})|(?P<private>{private_}))(?P<name>{form})"),
        re.compile(rf"(?:{_BEGINS})(?P<name>{form})(?={says}|{_AGED})"),
    )


def _chinese(signs: Signs) -> tuple[re.Pattern[str], ...]:
    return _chinese_of(*(signs.of(name).whole for name in ("public", "private", "after", "common")))


@lru_cache(maxsize=4)
def _japanese_of(public: frozenset[str], private: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    form = rf"(?<![{_HAN}{_KANA}])[{_HAN}]{{2,5}}?|(?<=[の、。」])[{_HAN}]{{2,5}}?"
    return (
        re.compile(rf"(?P<name>{form})(?P<public>{any_of(public)}){_JA_ENDS}"),
        re.compile(
            rf"(?:(?P<public>{any_of(public)})(?:の)?)?(?P<name>{form}|(?<=[{_HAN}])[{_HAN}]{{2,4}}?)(?P<private>{any_of(private)})"
        ),
    )


def _japanese(signs: Signs) -> tuple[re.Pattern[str], ...]:
    return _japanese_of(signs.of("public").whole, signs.of("private").whole)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, longest first; one that matches nothing where there are none."""
    found = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, found)) or r"(?!)"
