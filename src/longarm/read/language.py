"""Which language a text is in, told from its script and its letters.

Han, kana and hangul are told by script; everything else by py3langid (Lui and Baldwin 2012, langid.py),
whose model ships with its wheel. Short texts are left untold: their passage inherits the report's language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

#: Under this many letters a guess is no better than the report's own language.
FEWEST_LETTERS = 40
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
    ("the of and that with for was were has have had from said this which they their would been but not are its who "
     "The This They").split()
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_COMMON, _SHARE = 4, 0.18
_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.labels)
    identifier.set_languages([code for code in LANGUAGES if code in known])
    return identifier


def _by_script(sample: str, letters: int) -> tuple[str, str] | None:
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
    letters = len(_LETTER.findall(sample))
    if letters == 0:
        return "und", "no letters"
    script = _by_script(sample, letters)
    if script is not None:
        return script
    if letters < FEWEST_LETTERS:
        return "und", f"only {letters} letters"
    words = _WORD.findall(sample)
    common = sum(word in _ENGLISH for word in words)
    if common >= _FEWEST_COMMON and common >= _SHARE * len(words):
        return "en", f"{common} of {len(words)} words are common English ones"
    code, probability = _identifier().classify(sample)
    if probability < _SURE:
        return "und", f"py3langid is unsure ({code} {probability:.2f})"
    return str(code), f"py3langid {probability:.2f}"
