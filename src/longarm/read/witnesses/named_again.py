"""Where a private person is named again: the name, its cases, and other spellings that the report gives with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from longarm.read.witnesses.phrases import Phrases
from longarm.read.witnesses.words import NAME
from longarm.records.reading import Person
from longarm.records.report import Report
from longarm.records.span import Span

_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-žА-яЁё\-’']{4,}")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
#: Endings of the cases of names, by language; behind a vowel the ending takes its place.
_CASES = {
    "de": "s|ens|n",
    "nl": "s|tje",
    "sv": "s",
    "en": "s",
    "cs": "a|u|ovi|em|e|y|ě|ou|i|in|ina|iny|inu|ině|iných|inou|iným|ové|ův|ova|ovo|ovu|ově|ovy|ovou|ových",
    "sk": "a|u|ovi|om|e|y|ou|i|in|ina|iny|inu|inej|iných|inou|ovej|ov|ova|ovo|ovu|ovou|ových",
    "ru": "а|у|ом|е|ы|ой|ою|и|ин|ина|ины|ину",
    "pl": "a|u|owi|em|ie|y|ę|ą|i",
    "fi": "n|a|ä|lle|lta|lla|sta|ssa",
    "hu": "t|nak|nek|val|vel|tól|től|ról|ről|hoz|hez",
}
#: Characters by which names are told apart at first; a case of a name begins as the name does.
_BEGIN = 2
_VOWEL = re.compile(r"[aeoiyаяо]$")
_BY_VOWEL = frozenset({"cs", "sk", "ru", "pl"})
_OTHER_SCRIPT = r"[\u3400-\u9fff\u3040-\u30ffー·・]{1,12}|[\uac00-\ud7a3]{2,6}"
_ALSO = (
    r"(?:also known as|also called|a\.?k\.?a\.?|alias|born|née|又名|本名|原名|中文名|英文名|real name|in Chinese"
    r"|Chinese name|Chinese:)"
)


def find_again(report: Report, persons: Iterable[Person], taken: Container[int]) -> Mapping[str, list[Span]]:
    """Return name -> where else it stands in a report, also in a case of the report's language.

    Args:
        report: the report.
        persons: private persons found in it.
        taken: where names of public persons begin.
    """
    names = {form: one.name for one in persons for form in _forms(report.text, one) if len(form) > 1}
    begins: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
    for form in sorted(names, key=lambda form: (-len(form), form)):
        begins[form[:_BEGIN]].append((re.compile(_pattern(form, report.lang)), names[form]))
    found: dict[str, list[Span]] = defaultdict(list)
    if not begins:
        return found
    # Of many names only those are tried that begin as the text does.
    starts = re.compile("|".join(map(re.escape, sorted(begins))))
    at = 0
    while (start := starts.search(report.text, at)) is not None:
        at = start.start() + 1
        for pattern, name in begins[start[0]]:
            hit = pattern.match(report.text, start.start())
            if hit is not None:
                at = hit.end()
                if hit.start() not in taken:
                    found[name].append(Span(hit.start(), hit.end()))
                break
    return found


def _forms(text: str, person: Person) -> set[str]:
    return {person.name, *(span.of(text) for span in person.spans)}


def _pattern(form: str, lang: str) -> str:
    if _WIDE.search(form):
        return re.escape(form)
    cases = _CASES.get(lang)
    if cases is None or not _LATIN.fullmatch(form):
        return rf"(?<![\w\-]){re.escape(form)}(?!\w)"
    stem = _stem(form, lang)
    kept = re.escape(form[len(stem) :])
    whole = rf"(?:{kept}(?:{cases})?|{cases})" if kept else f"(?:{cases})?"
    return rf"(?<![\w\-]){re.escape(stem)}{whole}(?!\w)"


def _stem(form: str, lang: str) -> str:
    return _VOWEL.sub("", form) if lang in _BY_VOWEL and _LATIN.fullmatch(form) else form


def find_other_forms(report: Report, persons: Iterable[Person], phrases: Phrases) -> Mapping[str, list[Span]]:
    """Return name -> other spellings that stand in brackets beside it, or behind "also known as".

    Args:
        report: the report.
        persons: private persons found in it.
        phrases: the words by which names are given; what tells who somebody is, is no name.
    """
    found: dict[str, list[Span]] = defaultdict(list)
    for person in persons:
        for span in person.spans:
            for other in _beside(report.text, span):
                word = other.of(report.text)
                if not _SAID_OF_NAMES.search(word) and not _says_who(word, phrases):
                    found[person.name].append(other)
    return {name: _everywhere(report.text, spans) for name, spans in found.items()}


#: What stands in brackets behind a name and says what sort of name it is, or where somebody stands in a picture.
_SAID_OF_NAMES = re.compile(r"名|匿|가명|익명|본명|音|^[左右中男女図图写]|写真|名前|岁|歳|さん")


def _says_who(word: str, phrases: Phrases) -> bool:
    return any(phrases.is_private(one, "") or phrases.is_public(one, "") for one in (word, *word.split()))


def _everywhere(text: str, spans: Iterable[Span]) -> list[Span]:
    forms = sorted({span.of(text) for span in spans}, key=lambda form: (-len(form), form))
    pattern = re.compile("|".join(_pattern(form, "") for form in forms))
    return [Span(hit.start(), hit.end()) for hit in pattern.finditer(text)]


_BEHIND = re.compile(
    rf"[”\"'’]?\s?(?:[(（,，、]\s?(?:{_ALSO})?\s?[“‘「\"']?|,?\s{_ALSO}\s[“‘「\"']?)"
    rf"(?P<other>{_OTHER_SCRIPT}|{NAME})[”’」\"']?(?P<close>[)）,，、。.;])"
)


def _beside(text: str, span: Span) -> Iterator[Span]:
    hit = _BEHIND.match(text, span.end)
    if hit is None:
        return
    other = Span(hit.start("other"), hit.end("other"))
    wide, own = _WIDE.search(other.of(text)), _WIDE.search(span.of(text))
    bracketed = re.match(r"[”\"'’]?\s?[(（]", text[span.end : span.end + 3]) and hit["close"] in ")）"
    also = re.search(_ALSO, text[span.end : other.start])
    # In brackets another script gives the same name; a name of the same script is another only where it is said.
    if also or (bracketed and bool(wide) != bool(own)):
        yield other
