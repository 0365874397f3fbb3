"""Names of countries and languages in the languages of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from longarm.publish.country_names import country_name

#: Short names, as the English list has them, where the library's longer ones say to whom a place belongs.
_SHORT: Mapping[str, Mapping[str, str]] = {
    "nl": {"HK": "Hongkong", "MO": "Macau", "PS": "Palestina"},
    "zh": {"HK": "香港", "MO": "澳门", "PS": "巴勒斯坦"},
    "es": {"HK": "Hong Kong", "MO": "Macao", "PS": "Palestina"},
}


def country_in(code: str, lang: str) -> str:
    """Return the name of a country by ISO 3166-1 alpha-2; in English where the language has none for it."""
    return country_name(code) if lang == "en" else _names(lang).get(code) or country_name(code)


@cache
def language_in(code: str, lang: str) -> str:
    """Return the name of a language by its BCP 47 tag; the tag itself where it is not known."""
    from babel import Locale

    return str(Locale.parse(lang).languages.get(code.partition("-")[0], code))


@cache
def _names(lang: str) -> Mapping[str, str]:
    from babel import Locale

    return {**Locale.parse(lang).territories, **_SHORT.get(lang, {})}
