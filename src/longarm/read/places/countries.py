"""The country that the name of an actor tells: adjectives, country names, bodies, regions and large towns."""

from __future__ import annotations

import re

from longarm.read.gazetteer import LANGS, Gazetteer, Kind, fold
from longarm.read.han_forms import one_way
from longarm.read.places.country_words import country_by_word
from longarm.read.places.hangul import country_in_hangul
from longarm.read.places.home_bodies import home_body
from longarm.read.places.lists import GOES_ON

_WORD = re.compile(r"[^\W_](?:[\w.'’]*\w\.?)?")
_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff]")
#: Bodies that every country has, and the country they mean where nothing else is said in that language.
_AT_HOME = {
    "nl": (("kabinet", "NL"), ("tweede kamer", "NL"), ("rijksoverheid", "NL")),
    "it": (("palazzo chigi", "IT"),),
}
_MOST_WORDS = 7
#: A town tells its country only if it is this large and this many times larger than its namesakes abroad.
_LARGE, _TIMES = 100_000, 8
#: Words in the names of bodies that are names of regions too: "Policía Nacional" is not the Distrito Nacional, nor the
#: "Central Department for Investigation" that of Paraguay.
_PLAIN = frozenset(
    {"Federal", "Nacional", "Central", "Nazionale", "Nationale", "National", "Oriental", "Occidental"}
    | {"Department", "Departamento", "Region", "Division", "Province", "District", "State", "Northern", "Southern"}
    | {"Eastern", "Western", "Special", "Metropolitan", "Regional", "Provincial"}
)
#: Short forms that Japanese writes before a body: 米政府, 英外務省.
JA_SHORT = re.compile(
    r"(?<![\u3400-\u9fff])([米英仏独伊露印台韓蘭豪])(?=政府|国務省|司法省|外務省|内務省|国防|当局|警察|議会|下院|上院|大統領|首相|外相|紙|連邦|大使館|検察"
    r"|陸軍|空軍|海軍|内相|司法|財務|移民|捜査|情報機関|メディア|国防総省)"
)
#: The same where it tells in which country somebody lives: 在英香港人, 在豪の男.
JA_LIVES = re.compile(r"(?<=在)([米英仏独伊露印台韓蘭豪加日])(?=[\u3400-\u9fff\u30a0-\u30ffの])(?!間|庫|籍者名)")


def country_of(words: str, gazetteer: Gazetteer, lang: str = "en") -> str | None:
    """Return the country a name of an actor tells, None where it tells none.

    The first country named counts: "Chinese embassy in Dublin" is Chinese, "Ministry of Justice of Ireland" Irish.

    Args:
        words: the actor as the text has it, such as ``Dutch foreign ministry`` or ``RCMP``.
        gazetteer: the gazetteer.
        lang: language of the text; decides which adjectives are known.
    """
    own = home_body(one_way(words[:80], lang), lang)
    if lang == "ko":
        return country_in_hangul(words[:80]) or own
    if own is not None:
        return own
    if _HAN.search(words):
        return _unspaced(words[:80], gazetteer, lang)
    found = list(_WORD.finditer(words[:200]))
    for look in (_named, _of_town):
        for first in range(len(found)):
            for last in range(min(len(found), first + _MOST_WORDS), first, -1):
                name = words[found[first].start() : found[last - 1].end()]
                if name in gazetteer.bodies and GOES_ON.match(words, found[last - 1].end()):
                    continue
                code = look(name, gazetteer, lang)
                if code is not None:
                    return code
    low = fold(words)
    return next((code for word, code in _AT_HOME.get(lang, ()) if re.search(rf"\b{word}\b", low)), None)


def _named(name: str, gazetteer: Gazetteer, lang: str) -> str | None:
    """Return the country of a body, a country's name or adjective, or a region."""
    bare = name.removesuffix("'s").removesuffix("’s")
    body = gazetteer.bodies.get(bare)
    if body is not None:
        return body
    if bare.islower() and lang in {"en", "nl", "und"}:
        return None
    if bare in {"us", "Us", "America's"}:
        return None
    code = country_by_word(bare, lang) or gazetteer.country_named(bare, lang if lang in LANGS else "en")
    if code is None and bare[0].isupper() and lang != "en":
        code = gazetteer.country_named(bare, "en")
    if code is not None or not bare[0].isupper() or len(bare) < 4 or _PLAIN.issuperset(bare.split()):
        return code
    regions = {one.country for one in gazetteer.find(bare, 6) if one.kind is Kind.REGION and one.people > 300_000}
    return next(iter(regions)) if len(regions) == 1 else None


def _of_town(name: str, gazetteer: Gazetteer, lang: str) -> str | None:
    """Return the country of a large town without large namesakes abroad."""
    del lang
    if not name[0].isupper() or len(name) < 4:
        return None
    towns = [one for one in gazetteer.find(name) if one.kind <= Kind.CAPITAL]
    if not towns or towns[0].people < _LARGE:
        return None
    abroad = max((one.people for one in towns if one.country != towns[0].country), default=0)
    return towns[0].country if abroad * _TIMES <= towns[0].people else None


def _unspaced(words: str, gazetteer: Gazetteer, lang: str) -> str | None:
    """Return the country named first in a script without spaces, the longest name at each place."""
    langs = (lang,) if lang in {"zh", "ja"} else ("zh", "ja")
    for at in range(len(words)):
        for end in range(min(len(words), at + 12), at + 1, -1):
            part = words[at:end]
            told = (gazetteer.bodies.get(f"{one}:{part}") or gazetteer.country_named(part, one) for one in langs)
            code = next((one for one in told if one), None)
            if code is not None:
                return code
    short = JA_SHORT.search(words) if "ja" in langs else None
    return gazetteer.country_named(short[1], "ja") if short else None
