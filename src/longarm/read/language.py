"""Which language a text is in, told from its script and its letters.

Han, kana and hangul are told by script; everything else by py3langid (Lui and Baldwin 2012, langid.py),
whose model ships with its wheel. Where that is unsure, the small words of the languages that Longarm reads are asked as
a second voice: it is heard where it agrees with the model, or has clearly more of one language's words than of any
other's. Very short texts are left untold: their passage inherits the report's language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

#: Under this many letters a guess is no better than the report's own language, unless two voices agree.
FEWEST_LETTERS = 40
#: Under this many nothing is told.
_FEWEST_AT_ALL = 20
_SAMPLE = 2_000
_SURE = 0.80
#: Languages in wide written use; leaving out small near-twins (Scots, Asturian, Naijá) makes the others surer.
_CODES = (
    "am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id is it ja ka kk km "
    "kn ko ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tk tl tr "
    "ug uk ur uz vi zh"
)
LANGUAGES = tuple(_CODES.split())

_KANA = re.compile(r"[\u3040-\u30ff\uff66-\uff9f]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_HANGUL = re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")
#: Words that no other language of the list writes; a quarter of plain English is made of them. Telling English by
#: them saves the model, which costs a fifteenth of the whole reading, for what is in doubt.
_ENGLISH = frozenset(
    """the of and that with for was were has have had from said this which they their would been but not are its who
    you your she about what when where there could should because these those then only after before against between
    while other into some how
    The This They It She You There When What If""".split()  # noqa: SIM905 - a table of words reads better
)
#: Small words by language; a word that several have counts for each of them.
_SMALL = {
    "en": """the of and that with for was were has have had from said this which they their would been but not are its
        who in to on at by is as an it he she his her after before about into""",
    "nl": """de het een en van dat die met voor zijn was waren heeft hebben niet ook bij uit naar maar door over zou
        zouden wordt werd worden deze dit zij hij er geen volgens aldus zei zeggen om te op in is als aan nog al""",
    "de": """der die das und ein eine einen einem einer von mit für ist sind war waren hat haben nicht auch bei aus nach
        aber durch über soll sollen wird wurde werden dieser diese dieses sie er es kein keine laut sagte dem den des zu
        zum zur im in am auf als dass sich""",
    "fr": """le la les un une des du de et que qui avec pour est sont était ont pas aussi dans sur par mais au aux ce
        cette ces il elle ils selon se sa son leur leurs plus été en à l d""",
    "es": """el la los las un una unos unas y que de del con para por es son era han ha no también en pero al este esta
        estos estas según se su sus más fue como lo""",
    "pt": """o a os as um uma uns umas e que de do da dos das com para por é são era não também em no na nos nas mas ao
        este esta estes estas segundo se seu sua seus mais foi como pelo pela""",
    "it": """il lo la i gli le un una e che di del della dei delle con per è sono era hanno ha non anche in nel nella ma
        al alla questo questa questi secondo si suo sua più da dal dalla come l d""",
    "sk": """a v vo na s so z zo do že je sú bol bola boli nie aj pre po pri ale od podľa sa si ktorý ktorá ktoré ktorí
        jeho jej ich za k ako o""",
}
_SETS = {code: frozenset(words.split()) for code, words in _SMALL.items()}
#: What a second voice needs: so many small words, such a share of all words; and where it contradicts the model so many
#: more than the next language.
_FEWEST_SMALL, _SMALL_SHARE, _LEAD = 2, 0.2, 3
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_COMMON, _SHARE = 4, 0.18


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.labels)
    identifier.set_languages([code for code in LANGUAGES if code in known])
    return identifier


def _by_script(sample: str, letters: int) -> tuple[str, str] | None:
    if sample.isascii():
        return None
    kana, han, hangul = (len(p.findall(sample)) for p in (_KANA, _HAN, _HANGUL))
    if kana + han + hangul < max(2, letters * 3 // 10):
        return None
    if hangul >= max(kana, han):
        return "ko", "script: hangul"
    if kana * 20 >= kana + han:
        return "ja", "script: kana"
    return "zh", "script: han without kana"


@lru_cache(maxsize=4096)
def tell_language(text: str) -> tuple[str, str]:
    """Tell the language of a text.

    Args:
        text: any text; only its first 2,000 characters are looked at.

    Returns:
        ISO 639-1 code, ``und`` when it cannot be told, and why.
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if letters == 0:
        return "und", "no letters"
    script = _by_script(sample, letters)
    if script is not None:
        return script
    if letters < _FEWEST_AT_ALL:
        return "und", f"only {letters} letters"
    common = sum(map(_ENGLISH.__contains__, words))
    if common >= _FEWEST_COMMON and common >= _SHARE * len(words):
        return "en", f"{common} of {len(words)} words are common English ones"
    code, probability = _identifier().classify(sample)
    told = f"py3langid {probability:.2f}"
    if probability >= _SURE and letters >= FEWEST_LETTERS:
        return str(code), told
    second = _by_small_words(words)
    if second is None or (second.code != code and (second.lead < _LEAD or letters < FEWEST_LETTERS)):
        short = f"only {letters} letters; " if letters < FEWEST_LETTERS else ""
        return "und", f"{short}py3langid is unsure ({code} {probability:.2f})"
    return second.code, f"{told} for {code}; {second.because}"


@dataclass(frozen=True)
class _Second:
    """What the small words tell: a language, by how many words it leads, and why."""

    code: str
    lead: int
    because: str


def _by_small_words(words: list[str]) -> _Second | None:
    """Tell a language by its small words, None where they are too few or two languages have as many."""
    lowered = [word.lower() for word in words]
    counts = sorted((-sum(word in small for word in lowered), code) for code, small in _SETS.items())
    (most, code), (next_most, _) = counts[0], counts[1]
    lead = next_most - most
    if -most < _FEWEST_SMALL or -most < _SMALL_SHARE * len(words) or lead < 1:
        return None
    return _Second(code, lead, f"{-most} of {len(words)} words are small words of {code}, {-next_most} of another")
