"""Names of outlets that run over articles and prepositions: "Le Fil du Jour", "Courrier de la Meuse".

A name of another language than the sentence is written whole there too, small words among its capitals.
"""

from __future__ import annotations

from collections.abc import Sequence

from longarm.read.attribution.abroad.press_names import Told

#: Small words between two capitals of such a name.
_LINKS = frozenset(
    "de del della dello delle dell' dell’ dei degli des du d' d’ da do dos das di of".split()  # noqa: SIM905
)
#: Words that may stand between such a one and the capital.
_ARTICLES = frozenset("la las le les los l' l’ the el il lo".split())  # noqa: SIM905
#: Of those, the ones that a language joins its own common nouns with: "die Zeitung des Verbands".
_OWN = {"de": frozenset({"des", "das"}), "nl": frozenset({"des"})}
#: Behind "van" in "Dagblad van het Noorden".
_HET = frozenset({"het", "de"})
#: What a name opens with in the place of an article, by the languages in which a text writes them.
_OPENS = {
    "le": "fr", "la": "fr es it", "les": "fr", "el": "es", "los": "es", "las": "es", "il": "it", "lo": "it",
    "o": "pt", "a": "pt", "het": "nl", "the": "en",
}  # fmt: skip
#: Words of the press that begin such names.
_HEADS = frozenset(
    """journal gazette courrier écho voix dépêche progrès tribune télégramme nouvelles quotidien canard fil
    diario correo heraldo voz periódico gaceta faro jornal correio diário gazeta folha corriere giornale gazzetta
    messaggero mattino eco nazione resto gazet nieuwsblad dagblad courant krant post times herald""".split()  # noqa: SIM905
)
#: "Gazet van Antwerpen".
_DUTCH_HEADS = frozenset({"gazet", "nieuwsblad", "dagblad", "courant", "krant"})
#: Behind such a head, what makes it no newspaper: gazettes of states, minutes of parliaments.
_NO_OUTLET = frozenset("república republic république sesiones debates bord oficial".split())  # noqa: SIM905
#: Times that such a name goes on at most.
_MOST_LINKS = 2


def find_joined_names(words: Sequence[Told], lang: str) -> list[tuple[int, int]]:
    """Return the first and after-last word of each name of an outlet that small words join.

    Args:
        words: the words of a sentence with what they can be.
        lang: its language.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        opened = _opens(words, at, lang)
        head = at + 1 if opened else at
        begins = opened or (words[head].low in _HEADS and _is_capital(words, head))
        end = _joined(words, head, _LINKS if opened else _LINKS - _OWN.get(lang, frozenset())) if begins else head
        if end > head:
            found.append((at, end))
        at = max(end, at + 1)
    return found


def _opens(words: Sequence[Told], at: int, lang: str) -> bool:
    """Say whether an article with a capital opens a name: not the one that only opens the sentence."""
    word = words[at]
    tongues = _OPENS.get(word.low, "").split()
    if not tongues or not word.text[0].isupper() or not _is_capital(words, at + 1):
        return False
    if words[at + 1].kind in {"noun", "people"} and words[at + 1].low not in _HEADS:
        return False
    inside = at > 0 and words[at - 1].kind != "mark"
    return inside or lang not in tongues


def _joined(words: Sequence[Told], head: int, links: frozenset[str]) -> int:
    """Return the word after a name that begins at ``head`` and goes on over small words; ``head`` where none does."""
    end, at = head, head + 1
    for _ in range(_MOST_LINKS):
        low = words[at].low if at < len(words) else ""
        dutch = low == "van" and words[head].low in _DUTCH_HEADS
        if low not in links and not dutch:
            break
        after = at + 1
        if after < len(words) and words[after].low in (_HET if dutch else _ARTICLES):
            after += 1
        if not _is_capital(words, after) or words[after].low in _NO_OUTLET:
            break
        end = at = after + 1
    return end


def _is_capital(words: Sequence[Told], at: int) -> bool:
    return at < len(words) and words[at].kind not in {"mark", "stop"} and words[at].text[0].isupper()
