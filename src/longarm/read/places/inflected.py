"""Towns by another ending than their name's: Slovak and Czech cases, German genitives, Germanic adjectives."""

from __future__ import annotations

from longarm.read.gazetteer import Entry, Gazetteer, Kind
from longarm.read.places.lists import DOUBTFUL
from longarm.read.places.mention import READINGS

#: Languages that inflect names of towns; only towns this large are looked for under another ending.
_CASES = frozenset({"sk", "cs"})
#: The language that puts an s behind any name: "Norwegens", "Stockholms".
_GENITIVE = "de"
_LARGE = 200_000
_SHORTEST = 4
#: Endings of cases, each with what the name itself may end in: "v Brne", "v Praze", "do Bratislavy", "v Londýne".
_ENDINGS = (
    ("ze", ("ha", "g")),
    ("zi", ("g", "h")),
    ("ci", ("k", "ka")),
    ("ch", ("",)),
    ("ou", ("a",)),
    ("ám", ("y",)),
    ("em", ("", "o")),
    ("om", ("", "o")),
    ("e", ("a", "", "o")),
    ("ě", ("a", "", "o")),
    ("y", ("a",)),
    ("u", ("", "a", "o")),
    ("i", ("", "a")),
    ("ni", ("ň", "eň")),
    ("ní", ("eň",)),
    ("ně", ("eň",)),
    ("ne", ("eň",)),
    ("iach", ("e",)),
    ("ích", ("e",)),
    ("a", ("", "o")),
)
#: Endings of adjectives of towns, each with what the name ends in: "Rotterdamer", "Tokioter", "Amsterdamse".
_ADJECTIVES = {
    "de": (("er", ("", "en")), ("ter", ("",)), ("ner", ("en", "n"))),
    "nl": (("se", ("", "en")), ("e", ("",))),
}


def find_inflected(name: str, lang: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Find a large town by an inflected form of its name, nothing in languages that do not inflect names."""
    if lang == _GENITIVE:
        stem = name.removesuffix("s")
        return () if stem.lower() in DOUBTFUL else _by_endings(name, (("s", ("",)),), gazetteer)
    return _by_endings(name, _ENDINGS, gazetteer) if lang in _CASES else ()


def country_of_genitive(name: str, lang: str, gazetteer: Gazetteer) -> str | None:
    """Return the country whose name stands in the genitive: "Norwegens Regierung", "Irans Botschafter"."""
    stem = name.removesuffix("s")
    if lang != _GENITIVE or stem == name or not gazetteer.is_country_name(stem, lang):
        return None
    return gazetteer.country_named(stem, lang)


def find_adjective(name: str, lang: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Find the large town that an adjective is made of: "das Rotterdamer Büro", "het Amsterdamse kantoor"."""
    endings = _ADJECTIVES.get(lang)
    return _by_endings(name, endings, gazetteer) if endings is not None and name[:1].isupper() else ()


def _by_endings(name: str, endings: tuple[tuple[str, tuple[str, ...]], ...], gazetteer: Gazetteer) -> tuple[Entry, ...]:
    for ending, others in endings:
        if not name.endswith(ending) or len(name) < _SHORTEST:
            continue
        for other in others:
            stem = name.removesuffix(ending) + other
            if len(stem) < _SHORTEST - 1:
                continue
            found = tuple(
                one for one in gazetteer.find(stem, READINGS) if one.kind >= Kind.CAPITAL or one.people >= _LARGE
            )
            if found:
                return found
    return ()
