"""Where a private person is named again: the name, its cases, and other spellings that the report gives with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

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
    "cs": "a|u|ovi|em|e|y|ě|ou|i|in|ina|iny|inu|ové|ův|ova|ovo|ovu",
    "sk": "a|u|ovi|om|e|y|ou|i|in|ina|iny|inu|ovej|ov|ova|ovo",
    "ru": "а|у|ом|е|ы|ой|ою|и|ин|ина|ины|ину",
    "pl": "a|u|owi|em|ie|y|ę|ą|i",
    "fi": "n|a|ä|lle|lta|lla|sta|ssa",
    "hu": "t|nak|nek|val|vel|tól|től|ról|ről|hoz|hez",
}
_VOWEL = re.compile(r"[aeoiyаяо]$")
_BY_VOWEL = frozenset({"cs", "sk", "ru", "pl"})
_OTHER_SCRIPT = r"[\u3400-\u9fff\u3040-\u30ffー·・]{1,12}|[\uac00-\ud7a3]{2,6}"
_ALSO = (
    r"(?:also known as|also called|a\.?k\.?a\.?|alias|born|née|又名|本名|原名|中文名|英文名|real name|in Chinese"
    r"|Chinese name|Chinese:)"
)


def find_again(report: Report, persons: Iterable[Person]) -> Mapping[str, list[Span]]:
    """Return name -> where else it stands in a report, also in a case of the report's language.

    Args:
        report: the report.
        persons: private persons found in it.
    """
    names = {form: one.name for one in persons for form in _forms(report.text, one) if len(form) > 1}
    if not names:
        return {}
    ordered = sorted(names, key=lambda form: (-len(form), form))
    pattern = re.compile("|".join(_pattern(form, report.lang) for form in ordered))
    stems = {_stem(form, report.lang): name for form, name in names.items()}
    found: dict[str, list[Span]] = defaultdict(list)
    for hit in pattern.finditer(report.text):
        name = names.get(hit[0]) or stems[max((one for one in stems if hit[0].startswith(one)), key=len)]
        found[name].append(Span(hit.start(), hit.end()))
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
    return (
        rf"(?<![\w\-]){re.escape(stem)}(?:{kept}(?:{cases})?|{cases})(?!\w)"
        if kept
        else (rf"(?<![\w\-]){re.escape(stem)}(?:{cases})?(?!\w)")
    )


def _stem(form: str, lang: str) -> str:
    return _VOWEL.sub("", form) if lang in _BY_VOWEL and _LATIN.fullmatch(form) else form


def find_other_forms(report: Report, persons: Iterable[Person]) -> Mapping[str, list[Span]]:
    """Return name -> other spellings that stand in brackets beside it, or behind "also known as".

    Args:
        report: the report.
        persons: private persons found in it.
    """
    found: dict[str, list[Span]] = defaultdict(list)
    for person in persons:
        for span in person.spans:
            for other in _beside(report.text, span):
                found[person.name].append(other)
    return {name: _everywhere(report.text, spans) for name, spans in found.items()}


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
