"""From whom a speaker has what he says, in languages that no parser reads: only names known to the codebook count."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_BEFORE = {
    "nl": r"(?:onder|met) verwijzing naar|met een beroep op|verwijzend naar|(?:citeert|citerend)|zich baserend op"
    r"|op basis van|op gezag van|(?:beroept|beriep|baseert|baseerde) zich (?:daarbij )?op|die zich beroept op",
    "de": r"(?:unter|mit) (?:Berufung|Verweis|Bezug|Hinweis) auf|unter Bezugnahme auf|gestützt auf|zitiert"
    r"|(?:beruft|berief|stützt|stützte|bezieht|bezog) sich (?:dabei )?auf|(?:das|die|der) sich auf",
    "fr": r"(?:en )?citant|qui cite|(?:en )?se référant à|en référence à|(?:en )?s[’']appuyant sur"
    r"|(?:en )?se basant sur|sur la base|qui s[’']appuie sur|se fondant sur",
    "es": r"citando|que cita|con base en|bas[aá]ndose en|en referencia a|refiri[eé]ndose a|apoy[aá]ndose en"
    r"|haciendo referencia a",
    "it": r"citando|che cita|riferendosi a|basandosi su\w*|sulla base d\w+|facendo riferimento a\w*|richiamandosi a\w*",
    "pt": r"citando|que cita|com base (?:em|n\w+)|referindo-se a\w*|baseando-se (?:em|n\w+)",
    "sv": r"med hänvisning till|hänvisar till|hänvisade till|citerar",
    "da": r"med henvisning til|under henvisning til|henviser til|henviste til|citerer",
    "no": r"med henvisning til|under henvisning til|viser til|viste til|siterer",
    "pl": r"powołując[ay]? się na|powołał[ao]? się na|cytując[ay]?",
    "cs": r"s odvoláním na|s odkazem na|odvolává se na|cituje",
    "sk": r"s odvolaním (?:sa )?na|s odkazom na|odvoláva sa na|odvolávajúc sa na|cituje",
    "ro": r"citând|care citează|făcând referire la",
    "ru": r"со ссылкой на|ссылаясь на|цитируя",
    "uk": r"з посиланням на|посилаючись на|цитуючи",
    "zh": r"援引|引述|引用|引據|引据",
}
_BEHIND = {
    "ja": r"(?:の)?(?:報告書?|調査|情報|発表)?を(?:引用|引いて|引き|もとに|基に|根拠に)",
    "ko": r"(?:의)?\s?(?:보고서|조사|발표)?(?:를|을)\s(?:인용|근거)",
    "hu": r"[-–]?\w*\s(?:hivatkozva|hivatkozik|idézve)",
    "fi": r"\w*\sviitaten",
    "de": r"\s(?:beruft|berief|stützt|stützte|bezieht|bezog)\b",
    "nl": r"\s(?:beroept|beriep|baseert|baseerde)\b",
}
_BEFORE_FOUND = {lang: re.compile(rf"(?<!\w)(?:{cues})", re.IGNORECASE) for lang, cues in _BEFORE.items()}
_BEHIND_FOUND = {lang: re.compile(cues) for lang, cues in _BEHIND.items()}
_REFLEXIVE = re.compile(r"\b(?:sich auf|zich op)\s(?:\w+\s){0,4}\Z")
#: Between the words and the name at most: "de un informe publicado en septiembre por la ONG".
_NEAR = 64
#: A name behind one of these is no longer what the words govern.
_ENDS = re.compile(r"[,.;:()，。；、：]")


def behind_abroad(ground: Ground, sentence: Sentence) -> tuple[Span, Span] | None:
    """Return the words for the source that a sentence gives, and the name in them; None where it gives none known."""
    lang, text, whole = sentence.lang or "", ground.text, sentence.span
    pattern = _BEFORE_FOUND.get(lang)
    for cue in pattern.finditer(text, whole.start, whole.end) if pattern is not None else ():
        near = Span(cue.end(), min(whole.end, cue.end() + _NEAR))
        for _, name in ground.known.find(text, near):
            if not _ENDS.search(text, cue.end(), name.start):
                return Span(cue.end() + (text[cue.end()] == " "), name.end), name
    pattern = _BEHIND_FOUND.get(lang)
    if pattern is None or not pattern.search(text, whole.start, whole.end):
        return None
    for _, name in ground.known.find(text, whole):
        # In German and Dutch the verb stands last: "das sich auf X beruft".
        before = text[max(whole.start, name.start - _NEAR) : name.start]
        if (lang not in {"de", "nl"} or _REFLEXIVE.search(before)) and pattern.match(text, name.end):
            return name, name
    return None
