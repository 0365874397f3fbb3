"""Cases of Czech and Slovak words: "ministerstvu", "mluvčím", "čínskému", and which forms can be no subject.

The files give the first form of a word; the others follow from how it ends. What is made here is only looked up, so
that a form nobody writes does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

#: Fewest letters of a word that is declined.
_SHORTEST = 4
LANGS = frozenset({"cs", "sk"})
#: Endings of adjectives, behind the stem.
_ADJECTIVE = {
    "cs": "ý á é ého ému ém ým ou í ích ých ými",
    "sk": "ý y á a é e ého eho ej ému emu om ou ú u ým ym í i ých ych ými ymi",
}
#: How a noun ends in the first case -> how it ends in the others; the first row that fits counts.
_NOUNS: dict[str, tuple[tuple[str, str], ...]] = {
    "cs": (
        ("ctví", "ctví ctvím ctvích ctvími"),
        ("ství", "ství stvím stvích stvími"),
        ("ení", "ení ením eních eními"),
        ("čí", "čího čímu čím čích čími"),
        ("ní", "ního nímu ním ních ními"),
        ("ý", "ého ému ém ým é"),
        ("yně", "yni yní yň yním"),
        ("ice", "ici icí ic icím"),
        ("ce", "ci cem cům cích cové ců cí"),
        ("ec", "ce ci cem cům cích cové ců"),
        ("ka", "ky ce ku kou ek kám kách"),
        ("ga", "gy ze gu gou"),
        ("ra", "ry ře ru rou ér"),
        ("da", "dy dě du dou"),
        ("ta", "ty tě tu tou ti té tů tům tech tovi"),
        ("a", "y ě e u ou ám ách"),
        ("ie", "ii ií iím iích"),
        ("e", "i í ím ích"),
        ("um", "a u em ech"),
        ("o", "a u em ě ech ům"),
        ("k", "ka kovi ku kem ci ků kům cích ky"),
        ("r", "ra rovi ru rem ři rů rům rech ry rové re"),
        ("", "a ovi u em e i ů ům ech y ové é ích"),
    ),
    "sk": (
        ("ctvo", "ctva ctvu ctvom ctve"),
        ("stvo", "stva stvu stvom stve"),
        ("nie", "nia niu ním ní niam niach"),
        ("kyňa", "kyne kyni kyňu kyňou kýň"),
        ("ý", "ého ému om ým í ých"),
        ("ca", "cu covi com covia cov coch"),
        ("ec", "ca covi com ci cov coch cami ce"),
        ("ka", "ky ke ku kou iek kám kách"),
        ("ia", "ie ii iu iou ií iám iách"),
        ("úra", "úry úre úru úrou úr"),
        ("sta", "stu stovi stom sti stov stoch"),
        ("a", "y e i u ou ovi om ovia ám ách"),
        ("er", "ra rovi rom ri rov roch re"),
        ("ter", "tra trovi trom tri trov troch tre"),
        ("o", "a u om e ách"),
        ("or", "ora orovi orom ori orov oroch ore"),
        ("", "a ovi u om e i ia ov och y mi ovia om"),
    ),
}
#: Endings of the first case in the plural: "poslanci", "diplomati", "odborníci", "občania", "Ujgurové".
_MANY = ("i", "é", "ia", "ovia", "ové")
_VOWELS = frozenset("aeěioyíýé")
#: Words behind which no subject stands.
PREPOSITIONS = frozenset(
    """v ve vo na o s se so z ze zo k ke ku u do od ode po pri při pro pre za nad pod pred před mezi medzi bez proti
    kvôli kvůli podle podľa cez přes okrem kromě vůči voči díky vďaka během počas""".split()  # noqa: SIM905
)
#: "he" and "she" behind a preposition: "podle ní", "podľa nich".
PRONOUNS = {
    "cs": frozenset({"ní", "něj", "něho", "nich", "nás"}),
    "sk": frozenset({"nej", "neho", "nich", "nás"}),
}


def adjectives(forms: Mapping[str, str], lang: str) -> dict[str, str]:
    """Return the adjectives of nationalities in all cases, with the English of each."""
    found = dict(forms)
    for form, english in forms.items():
        if form.endswith(("ý", "y")):
            for ending in _ADJECTIVE[lang].split():
                found.setdefault(form[:-1] + ending, english)
    return found


def nouns_in_cases(forms: Iterable[str], lang: str) -> dict[str, str]:
    """Return every further form of some nouns, each with the first form it belongs to."""
    found: dict[str, str] = {}
    for form in forms:
        for other in _others(form, lang):
            found.setdefault(other, form)
    return found


def _others(form: str, lang: str) -> list[str]:
    """Return the other cases of a noun in its first; a word with a hyphen is declined in its last part only."""
    ending, others = next((end, rest) for end, rest in _NOUNS[lang] if form.endswith(end))
    stem = form[: len(form) - len(ending)]
    return [made for other in others.split() if (made := stem + other) != form]


def oblique_of(forms: Iterable[str], lang: str) -> frozenset[str]:
    """Return the forms of some nouns, as listed or made, that are not their first case."""
    made: dict[str, str] = {}
    for form in forms:
        made |= dict.fromkeys(_others(form, lang), form) if form not in made else {}
    return frozenset(form for form, base in made.items() if not _is_many(form, base))


def _is_many(form: str, base: str) -> bool:
    """Say whether a further form of a person's noun may be its first case in the plural."""
    return form.endswith(_MANY) and (base[-1] not in _VOWELS or base.endswith("ista"))


def in_cases(rows: Mapping[str, tuple[str, str]], lang: str) -> dict[str, tuple[str, str]]:
    """Return nouns in all cases, each with what it stands for; short forms in capitals are not declined."""
    found = dict(rows)
    for form, base in nouns_in_cases([form for form in rows if len(form) >= _SHORTEST], lang).items():
        found.setdefault(form, rows[base])
    return found


def phrases_in_cases(
    rows: Mapping[tuple[str, ...], tuple[str, str]], lang: str
) -> dict[tuple[str, ...], tuple[str, str]]:
    """Return phrases in all cases: the noun they begin with is declined, or an adjective and the noun behind it."""
    found = dict(rows)
    for words, meaning in rows.items():
        for form in _others(words[0], lang) if len(words[0]) >= _SHORTEST and words[0][-1] not in "ýáé" else ():
            found.setdefault((form, *words[1:]), meaning)
        if words[0][-1] in "ýáéía" and len(words) > 1:
            stem, (first, *rest) = words[0][:-1], words[1:]
            for ending in _ADJECTIVE[lang].split():
                for form in (first, *_others(first, lang)):
                    found.setdefault((stem + ending, form, *rest), meaning)
    return found
