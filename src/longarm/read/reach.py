"""Tells what of a report was read for claims, by the languages of its passages: in full, by word lists, in part, not.

A report in a language without word lists gives no claims, and a reader of the register must not take that for a report
without any. What is available is asked of the codebook itself, so that the sentences stay true as languages are added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from longarm.read.attribution.abroad import Lexicon
from longarm.read.codebook import Codebook
from longarm.records.report import Report, Role

#: What a claim of each kind cannot be found without, by the words a person knows it by.
_NEEDED = (
    ("statements", "attribution"),
    ("stations", "station.noun"),
    ("figures", "figure.unit"),
    ("acts of host states", "response"),
    ("incidents", "incident"),
)
_PARSED = "en"
_READ = (Role.HEADLINE, Role.BODY)
_NAMES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian",
    "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish",
    "gl": "Galician", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "ko": "Korean", "ky": "Kyrgyz", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "mn": "Mongolian", "ms": "Malay", "my": "Burmese", "ne": "Nepali", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "tg": "Tajik", "th": "Thai", "tk": "Turkmen", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian",
    "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def tell_reach(report: Report, codebook: Codebook, lexicons: Mapping[str, Lexicon]) -> tuple[str, ...]:
    """Return a sentence for each language of headline and body that was not read in full, commonest first.

    Args:
        report: the report; a passage whose language could not be told counts as in the report's own.
        codebook: the cues.
        lexicons: words that build speakers, by language.
    """
    counts = Counter(
        report.lang if passage.lang == "und" else passage.lang for passage in report.passages if passage.role in _READ
    )
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(_sentence(lang, number, codebook, lexicons) for lang, number in ranked if lang != _PARSED)


def _sentence(lang: str, number: int, codebook: Codebook, lexicons: Mapping[str, Lexicon]) -> str:
    passages = "1 passage" if number == 1 else f"{number:,} passages"
    if lang == "und":
        return f"{passages} whose language could not be told: not read; no claims come from there."
    name = _NAMES.get(lang, f"language {lang}")
    read = [kind for kind, code in _NEEDED if codebook.of(lang, code) and (kind != "statements" or lang in lexicons)]
    if not read:
        return f"{passages} in {name}: not read, for there are no word lists; no claims come from there."
    lacking = [kind for kind, _ in _NEEDED if kind not in read]
    if lacking:
        return f"{passages} in {name}: read for {_listed(read)} only; {_listed(lacking)} were not looked for."
    return f"{passages} in {name}: read by word lists, without a parser; more is missed than in English."


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
