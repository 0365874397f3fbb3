"""Takes the phrase of a speaker apart: nationality, body, role, document, names; nothing is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from longarm.read.attribution.abroad.englished import englished
from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.press_names import first_form
from longarm.read.attribution.abroad.words import Word
from longarm.read.families import ROMANCE
from longarm.read.given_names import GIVEN_NAMES

#: Little words that stand inside English and Dutch names of bodies ("Follow the Money").
_IN_NAMES = frozenset("the of for & and to de van von der den da dos del la bin al - ter".split())  # noqa: SIM905
#: Of those, the ones that tie a person to a body: "directeur Anna Smit van Amnesty".
_OF = frozenset("van von de del da do di du des dos".split())  # noqa: SIM905
#: Ends of German adjectives made from places; what they tell apart follows: "das Hessische Innenministerium".
_FROM_PLACES = ("ische", "ischen", "ischer", "isches")
#: Two small words inside a name: "Ursula von der Leyen".
_NOBLE = (["von", "der"], ["van", "der"], ["van", "den"], ["van", "de"], ["de", "la"])
_LOCATIVE = frozenset({"en", "in", "em", "no", "na", "à", "au", "aux", "uit"})
#: Words before the town where a body sits, by language.
_SEATED = {
    "de": frozenset({"in"}),
    "nl": frozenset({"in", "te"}),
    "fr": frozenset({"à", "en"}),
    "es": frozenset({"en"}),
    "pt": frozenset({"em", "no", "na"}),
    "it": frozenset({"a", "ad", "in"}),
    "sk": frozenset({"v", "vo"}),
    "cs": frozenset({"v", "ve"}),
    "sv": frozenset({"i"}),
}
#: How indefinite articles begin: un, une, uno, ein, een, um, uma.
_INDEFINITE = frozenset({"un", "ei", "ee", "um"})
#: "ministro alla Sicurezza", "ministre délégué à la Santé": what an office is over.
OVER = frozenset("alla allo all' all’ agli ai alle al à la aux au".split())  # noqa: SIM905
_POSTS = frozenset({"embassy", "consulate"})


@dataclass
class Parts:
    """What a phrase is made of, in English where it could be told.

    Attributes:
        words: the phrase as written, without its article.
        definite: it begins with a definite or possessive word, or none.
        country: adjective of a nationality.
        body, role, crowd, group, document: English nouns.
        place: "in the Netherlands" after an embassy, "in Berlin" after any body.
        names: proper names with True where a joining word stands before ("van Amnesty").
        unknown: some word has no translation.
        people: nothing but where those are from tells who they are: "des Ouïghours".
    """

    words: str = ""
    definite: bool = True
    country: str | None = None
    body: str | None = None
    role: str | None = None
    crowd: str | None = None
    group: str | None = None
    document: str | None = None
    place: str | None = None
    names: list[tuple[str, bool]] = field(default_factory=list)
    unknown: bool = False
    people: bool = False

    def take(self, kind: str, english: str) -> None:
        """Note a noun; the first of its kind counts."""
        if getattr(self, kind) is None:
            setattr(self, kind, english)


def read_parts(text: str, words: Sequence[Word], lexicon: Lexicon) -> Parts:
    """Take a phrase apart.

    Args:
        text: the report's text.
        words: the words of the phrase.
        lexicon: its language.
    """
    parts = Parts()
    first = 0
    while first < len(words) and words[first].kind in {"det", "mark"} and words[first].text != "«":
        first += 1
    parts.definite = not (words and words[0].kind == "det" and words[0].low[:2] in _INDEFINITE)
    kept = [word for word in words[first:] if word.kind != "people" or _is_country(word, lexicon)]
    for word in words[first:]:
        if word.kind == "people" and not _is_country(word, lexicon):
            parts.country = parts.country or lexicon.people[word.low]
    if kept or words[first:]:
        whole = words[first:]
        parts.words = " ".join(text[whole[0].start : whole[-1].end].split()).strip('«»“”"„ ') if whole else ""
    parts.people = lexicon.lang in ROMANCE and parts.country is not None and not kept and words[0].kind == "det"
    at = 0
    while at < len(kept):
        at += _take(kept, at, lexicon, parts)
    return parts


def _is_country(word: Word, lexicon: Lexicon) -> bool:
    return word.text[0].isupper() and (word.low,) in lexicon.countries


def _take(words: list[Word], at: int, lexicon: Lexicon, parts: Parts) -> int:
    """Read what begins at ``at`` and return how many words it took."""
    for size in range(8, 0, -1):
        key = tuple(word.low for word in words[at : at + size])
        if len(key) < size:
            continue
        if key in lexicon.phrases:
            parts.take(*lexicon.phrases[key])
            return size
        if key in lexicon.countries and words[at].text[0].isupper():
            _place(words, at, lexicon.countries[key], lexicon, parts)
            return size
        if key in lexicon.names:
            return _known_name(words, at, (lexicon.names[key], size), parts, lexicon.lang)
    word = words[at]
    if word.kind == "noun":
        known = lexicon.noun(word.low)
        if known:
            parts.take(*known)
        return 1
    if word.kind == "name":
        return _genitive(word, lexicon, parts) or _name(words, at, parts, lexicon.lang)
    joined = any(one.kind == "join" for one in words[max(0, at - 2) : at])
    tail = lexicon.lang in ROMANCE and bool(parts.role) and joined
    if word.kind in {"other", "inside", "stop"} and not tail:
        parts.unknown = True
    return 1


def _known_name(words: list[Word], at: int, found: tuple[str, int], parts: Parts, lang: str) -> int:
    """Take a name known in English: the town where a body sits, else a name of its own."""
    name, size = found
    if at > 1 and is_seat(words, at - 1, lang):
        parts.place = parts.place or f"in {name}"
    else:
        parts.names.append((name, False))
    return size


def _place(words: list[Word], at: int, country: str, lexicon: Lexicon, parts: Parts) -> None:
    before = words[at - 1].low if at else ""
    before = words[at - 2].low if before and words[at - 1].kind == "det" and at > 1 else before
    if before in _LOCATIVE and parts.body in _POSTS and parts.country:
        the = "the " if country in {"Netherlands", "United States", "United Kingdom", "Czech Republic"} else ""
        parts.place = f"in {the}{country}"
    else:
        parts.country = parts.country or lexicon.adjectives.get(country, country)


def is_seat(words: Sequence[Word], at: int, lang: str) -> bool:
    """Say whether the word at ``at`` is the preposition before a town: the place of a body, never who speaks."""
    seated = words[at].low in _SEATED.get(lang, ()) and at + 1 < len(words)
    return seated and words[at + 1].kind == "name" and words[at + 1].text[0].isupper()


def _genitive(word: Word, lexicon: Lexicon, parts: Parts) -> int:
    """Read "Chinas", the German genitive of a country; 0 when the word is none."""
    country = lexicon.countries.get((word.low.removesuffix("s"),)) if lexicon.lang == "de" else None
    if country is None:
        return 0
    parts.country = parts.country or lexicon.adjectives.get(country, country)
    return 1


def _is_after_office(words: list[Word], at: int, end: int, parts: Parts, lang: str) -> bool:
    """Say whether a person's name begins at ``end`` and what stands before only tells his office: "Sanità X Y"."""
    tied = at > 0 and (words[at - 1].kind in {"join", "det", "inside"} or words[at - 1].low in OVER)
    begins = words[end].low in GIVEN_NAMES and end + 1 < len(words) and words[end + 1].kind == "name"
    return lang in ROMANCE and bool(parts.role) and bool(tied) and begins and words[at].low not in GIVEN_NAMES


def _name(words: list[Word], at: int, parts: Parts, lang: str) -> int:
    end = at + 1
    while end < len(words):
        if words[end].kind == "name" or (words[end].kind == "noun" and words[end].text[0].isupper()):
            if lang == "de" and words[end].kind == "noun" and words[end - 1].low.endswith(_FROM_PLACES):
                break
            if _is_after_office(words, at, end, parts, lang):
                return end - at
            end += 1
        elif words[end].low in _IN_NAMES and end + 1 < len(words) and words[end + 1].kind == "name":
            if words[end].low in _OF and end - at > 1 and (parts.role or words[at].low in GIVEN_NAMES):
                break
            end += 2
        elif [word.low for word in words[end : end + 2]] in _NOBLE and words[end + 2 : end + 3]:
            end += 3
        else:
            break
    name = " ".join(word.text for word in words[at:end])
    name = (englished(name) if lang in {"de", "nl"} else None) or (first_form(name) if lang == "de" else name)
    if at > 1 and is_seat(words, at - 1, lang):
        parts.place = parts.place or f"in {name}"
        return end - at
    before = [word.kind for word in words[max(0, at - 2) : at]]
    joined = before[-1:] == ["join"] or before == ["join", "det"]
    parts.names.append((name, joined))
    return end - at
