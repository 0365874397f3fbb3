"""Tells capitalised runs that are places, days or works rather than persons, by general words only."""

from __future__ import annotations

from longarm.read.given_names import GIVEN_NAMES

_DEMONYMS = ("ese", "ian", "ians", "ish", "ans", "sikhs", "turks", "swede", "uyghur", "uyghurs")
_OPENERS = frozenset(
    """new san los las saint st santa north south east west northern southern eastern western central great greater
    united hong sri el puerto costa saudi sierra buenos rio são cape fort port mount lake upper lower united
    operation british american canadian swede inner outer old grand papua siem""".split()  # noqa: SIM905
)
_CLOSERS = frozenset(
    """city county street avenue road square river island islands province district valley bay beach hill hills park
    airport station bridge state states kingdom republic region sea ocean coast africa america asia europe korea
    zealand kong arabia lanka rica salvador leone emirates territory village town borough heights plaza lane drive
    boulevard day war act amendment constitution cup prize award law week month house hall tower building palace
    hotel restaurant mall theatre theater museum library hospital prison cathedral mosque temple""".split()  # noqa: SIM905
)


def is_demonym(word: str) -> bool:
    """Say whether a lower-case word reads like the name of a people or the adjective of a country."""
    return word.endswith(_DEMONYMS) and word not in GIVEN_NAMES


def looks_like_place(name: str) -> bool:
    """Say whether the words of a capitalised run are those of a place, a day or a work."""
    words = name.lower().split()
    return is_demonym(words[0]) or words[0] in _OPENERS or words[-1] in _CLOSERS
