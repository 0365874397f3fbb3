"""English for the names of institutes, committees and the like that German and Dutch build of plain words.

"Oeigoers Mensenrechtencomité" is the Uyghur Human Rights Committee. A name with a word that is not known here is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from longarm.read.attribution.abroad.press_names import Told
from longarm.read.families import GERMANIC

#: Words of such a name at most.
_LONGEST = 6

_HEADS = {
    "Institute": "institut instituut",
    "Centre": "zentrum centrum",
    "Committee": "komitee comité",
    "Council": "rat raad",
    "Congress": "kongress congres",
    "World Congress": "weltkongress wereldcongres",
    "Foundation": "stiftung stichting",
    "Network": "netzwerk netwerk",
    "Community": "gemeinschaft gemeenschap gemeinde",
    "Association": "verein vereinigung vereniging",
    "Federation": "föderation federatie",
    "Alliance": "allianz alliantie",
    "Coalition": "koalition coalitie",
    "Agency": "agentur agentschap",
    "Academy": "akademie academie",
    "Commission": "kommission commissie",
    "Observatory": "beobachtungsstelle observatorium",
    "Fund": "fonds",
    "Movement": "bewegung beweging",
    "Platform": "plattform platform",
    "Forum": "forum",
    "Project": "projekt project",
    "League": "liga",
    "University": "universität universiteit",
    "Chamber": "kammer kamer",
    "Authority": "autorität autoriteit",
    "Initiative": "initiative initiatief",
}
_TELLING = {
    "Uyghur": "uigurische uigurischer uigurischen uigurisches oeigoers oeigoerse uiguren oeigoeren",
    "Tibetan": "tibetische tibetischer tibetischen tibetisches tibetaans tibetaanse tibeter",
    "Hong Kong": "hongkonger hongkongse hongkongs",
    "Forensic": "forensisches forensischen forensische forensisch",
    "National": "nationale nationales nationaler nationalen nationaal",
    "European": "europäische europäisches europäischer europäischen europees europese",
    "International": "internationale internationales internationaler internationalen internationaal",
    "Human Rights": "menschenrechte menschenrechts mensenrechten",
    "Federal": "federaal federale",
    "Cybersecurity": "cybersicherheit cyberbeveiliging",
    "Security": "sicherheit veiligheid sicherheits veiligheids",
    "Democracy": "demokratie democratie",
    "Free": "freie freies freier vrij vrije",
    "Asia": "asien azië",
    "China": "china",
    "Refugees": "flüchtlinge vluchtelingen",
    "Refugee": "flüchtlings vluchtelingen",
    "Press Freedom": "pressefreiheit persvrijheid",
    "Exile": "exil",
    "Research": "forschungs onderzoeks",
    "Information": "informations informatie",
    "Counselling": "beratungs advies",
    "Iranian": "iranische iranischer iraans iraanse",
    "Turkish": "türkische türkischer turks turkse",
    "Eritrean": "eritreische eritreischer eritrees eritrese",
    "Belgian": "belgisch belgische",
    "Dutch": "nederlands nederlandse",
    "Flemish": "vlaams vlaamse",
    "German": "deutsche deutscher deutsches",
    "Austrian": "österreichische österreichischer",
    "Swiss": "schweizerische schweizerischer schweizer",
    "Asylum": "asyl asiel",
    "Constitutional": "verfassungs",
    "Strategic": "strategische strategischer",
    "Political": "politische politieke",
}
_JOINS = {
    "für": "for",
    "voor": "for",
    "der": "of",
    "des": "of",
    "van": "of",
    "von": "of",
    "und": "and",
    "en": "and",
    "de": "",
    "het": "",
}


def _turned(rows: dict[str, str]) -> dict[str, str]:
    return {form: english for english, forms in rows.items() for form in forms.split()}


_PEOPLES = frozenset({"Uyghur", "Tibetan"})
_HEAD, _TELL = _turned(_HEADS), _turned(_TELLING)


@lru_cache(maxsize=4096)
def englished(name: str) -> str | None:
    """Return the English of a name that is built of plain words, None where a word of it is not known."""
    told, headed = [], False
    for word in name.lower().split():
        english = _JOINS.get(word)
        if english is None:
            split = _split(word)
            if split is None:
                return None
            english, head = split
            headed = headed or head
        told.append(english)
    words = [word for word in told if word]
    if not headed or len(words) < 2 or words[-1] in _JOINS.values():
        return (
            " ".join(words) if headed and len(words) == 1 and " " in words[0] and words[0] != "World Congress" else None
        )
    return _ordered(words)


def _ordered(words: list[str]) -> str:
    """Put a people before the body that is theirs: "World Congress of Uyghur" -> "World Uyghur Congress"."""
    if words[:2] == ["World Congress", "of"] and len(words) == 3:
        return f"World {words[2]} Congress"
    return " ".join(
        f"{word}s" if at and words[at - 1] == "of" and word in _PEOPLES else word for at, word in enumerate(words)
    )


def _split(word: str) -> tuple[str, bool] | None:
    """Return the English of a word, or of the two that are written as one, and whether it names a body."""
    whole = _HEAD.get(word) or _HEAD.get(word.removesuffix("s"))
    if whole is not None:
        return whole, True
    if word in _TELL:
        return _TELL[word], False
    for at in range(4, len(word) - 2):
        head = _HEAD.get(word[at:]) or _HEAD.get(word[at:].removesuffix("s"))
        first = _TELL.get(word[:at]) or _TELL.get(word[:at].strip("-"))
        if head is not None and first is not None:
            return f"{first} {head}", True
    return None


def find_institutes(words: Sequence[Told], lang: str) -> list[tuple[int, int]]:
    """Return the first and after-last word of each name built of plain words.

    Args:
        words: the words of a sentence with what they can be.
        lang: its language.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while lang in GERMANIC and at < len(words):
        first = words[at]
        size = _size(words, at) if first.text[0].isupper() and first.kind != "mark" and _split(first.low) else 0
        if size:
            found.append((at, at + size))
        at += size or 1
    return found


def _size(words: Sequence[Told], at: int) -> int:
    """Return how many words from ``at`` on are one name that has an English, 0 where none."""
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        last = words[at + size - 1]
        if (
            last.text[0].isupper()
            and last.kind != "mark"
            and englished(" ".join(one.text for one in words[at : at + size]))
        ):
            return size
    return 0
