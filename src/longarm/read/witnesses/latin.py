"""Names told by the words beside them: "identified only as …", "…, a nurse", "… (not her real name)", "…'s mother"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.families import ROMANCE
from longarm.read.witnesses.words import NAME, WORD, Where
from longarm.records.span import Span

_ARTICLE = (
    r"(?:an?|the|her|his|their|my|our|one|himself|herself|eine?r?|der|die|das|een|de|het|une?|la|le|l['’]|mon|ma|sa|son|una?|el|uma?|os?|uno?"
    r"|il|lo|en|ett)"
)
#: Words that a phrase beside a name goes on with, up to the noun that says who it is.
_PHRASE = re.compile(rf"(?:{_ARTICLE}(?:\s|(?<=['’])))?(?P<words>(?:[^\s,.;:()“”\"]+(?:\s|(?=[,.;:)]))){{1,6}})")
_AGE = re.compile(
    r"\s?[(（]\d{2}[)）]|,\s\d{2}[- ]year"
    r"|,\s(?:aged\s)?\d{2}(?=[,.]|\s(?:años|anos|ans|anni|jaar|Jahre|år|let|rokov)\b)"
)
_WHO = re.compile(r",\s(?:who|quien)\s")
_APART = re.compile(r"\s?[,(（]\s?")
_WHOSE = frozenset(
    """her his their my our whose ihre ihr ihren ihrer seine sein seiner haar zijn hun mijn sa son ses leur ma mon su mi
    sua seu""".split()  # noqa: SIM905
)
#: Words before a place: "in Orlando, a student said".
_OF_PLACES = frozenset(
    """in at from near to of across outside inside around via towards over through into aus bei nach uit te naar
    bij à dans chez vers desde hacia em para da di a ad dal presso i från till v z do ve ze în в из en""".split()  # noqa: SIM905
)
#: Words with which a clause goes on that is no apposition.
_GOES_ON = frozenset(
    """that which and but while when where because said says told told dass weil als wenn die welche welcher und
    aber sagte dat die omdat toen en maar zei que qui où mais et dit parce pero y cuando dijo mas e quando disse
    che ma e dove ha att som och men sade že který která a ale řekl řekla""".split()  # noqa: SIM905
)
_BEFORE = re.compile(r"([^\s,.;:()“”\"]+)(,?)\s*[“\"'‘«„]?$")
#: Languages that write "of" as an s behind a name and no mark: "Mirelles Mutter".
_GENITIVES = frozenset({"de", "sv"})
_TOKENS = re.compile(r"[\w’'\-]+")


_COURTESY = (
    r"(?:Mrs?|Ms|Mx|Miss|Mme|Mlle|Madame|Monsieur|Frau|Herrn?|Señor(?:a|ita)?|Sra?|Srta|Signor(?:a|ina)?|Senhora?|[Mm]evrouw|[Mm]eneer"
    r"|Fru|[Pp]aní?)"
)
_TITLED = re.compile(rf"(?<![\w’'])(?P<noun>[^\W\d_]+),?\s(?P<name>{_COURTESY}\.?\s{WORD})(?!\w)")


def find_titled(where: Where) -> Iterator[Span]:
    """Yield family names behind "Ms" and the like that a word for a private person tells: "a student, Ms …".

    The title belongs to such a name: an official of the report may bear the same one.
    """
    for found in _TITLED.finditer(where.text, where.passage.span.start, where.passage.span.end):
        if where.phrases.is_private(found["noun"], where.lang):
            yield Span(found.start("name"), found.end("name"))


def find_told(where: Where) -> Iterator[tuple[Span, bool]]:
    """Yield names that a passage gives as those of private persons, with True where nothing else can be meant.

    Args:
        where: the passage.
    """
    text, within = where.text, where.passage.span
    for found in _NAME.finditer(text, within.start, within.end):
        span = _behind_phrase(where, Span(*found.span()))
        if _called(where, span) or _is_unreal(where, span.end):
            yield span, True
        elif _is_kin(where, span):
            yield span, False
        elif _is_genitive(where, span):
            yield Span(span.start, span.end - 1), False
        elif _is_told(where, one := where.trimmed(span)):
            # Set off by commas, or right behind the word in a Romance language, stands a name and nothing else.
            alone = where.lang in ROMANCE or where.text[one.start - 2 : one.start] == ", "
            yield one, alone and _role_before(where, one)


def _is_told(where: Where, one: Span) -> bool:
    """Say whether a single name is told by a word for a private person or an age beside it."""
    if _BLANK.search(where.text, one.start, one.end):
        return False
    apart = _is_place_at(where, one.start) or where.follows_thing(one)
    return _role_before(where, one) or (not apart and _apposed(where, one))


_NAME = re.compile(rf"(?:(?<![\w\-])(?<!\w['’])|(?<=[dlDL]['’])){NAME}(?![\w\-])")
_BLANK = re.compile(r"[ \u00a0]")
_AROUND = re.compile(r"[\w\-]+(?:['’][\w\-]+)*['’]?|[^\w\s]")
#: Marks and little words that may stand between a phrase and its name.
_LOOSE = frozenset("“”\"'‘’«»„‹›「」『』,:")
_LITTLE = frozenset(
    "is was as of simply just only nur ist war lautet als est était es era è é som är alleen solo que de by".split()  # noqa: SIM905
)
#: Characters of the longest phrase with what may stand behind it.
_LONGEST = 60
_MOST_WORDS = 6


def _words_before(where: Where, at: int) -> list[str]:
    before = where.text[max(where.passage.span.start, at - _LONGEST) : at].lower().replace("’", "'")
    return _AROUND.findall(before)


def _behind_phrase(where: Where, span: Span) -> Span:
    """Return a run of capitals without a phrase that begins it: "Vornamen …", "Pseudonym …"."""
    for blank in _BLANK.finditer(where.text, span.start, span.end):
        last = where.text[span.start : blank.start()].rsplit(maxsplit=1)[-1].lower()
        if last in where.phrases.firm or last in where.phrases.soft:
            return Span(blank.end(), span.end)
    return span


def _called(where: Where, span: Span) -> bool:
    """Say whether the words before a name say that somebody is called so: "identified only as …"."""
    words = _words_before(where, span.start)
    while words and words[-1] in _LOOSE:
        words.pop()
    firm, soft = where.phrases.firm, where.phrases.soft
    for cut in (0, 1):
        rest = words[: len(words) - cut] if cut else words
        if cut and (not words or words[-1] not in _LITTLE):
            break
        while cut and rest and rest[-1] in _LOOSE:
            rest = rest[:-1]
        if not rest:
            break
        if any(tuple(rest[-len(one) :]) == one for one in firm.get(rest[-1], ())):
            return True
        told = next((one for one in soft.get(rest[-1], ()) if tuple(rest[-len(one) :]) == one), None)
        if told and any(where.phrases.is_private(word, where.lang) for word in rest[: -len(told)][-_MOST_WORDS:]):
            return True
    return False


def _is_unreal(where: Where, at: int) -> bool:
    return where.text[at : at + 3].lstrip("”\"'’» ")[:1] in set(",(（–—-") and bool(
        where.phrases.unreal.match(where.text, at, where.passage.span.end)
    )


def _is_kin(where: Where, span: Span) -> bool:
    """Say whether a relative is told of a name: "…'s elderly mother", "the mother of …"."""
    text = where.text
    behind = _OWNS.match(text, span.end, where.passage.span.end)
    if behind is not None:
        return any(word.lower() in where.phrases.kin for word in behind["words"].split())
    before = [word.strip("'") for word in _words_before(where, span.start)]
    linked = len(before) > 1 and before[-1] in _OF
    return linked and before[-2] in where.phrases.kin


#: Words that tell whose somebody is.
_OF = frozenset("of von van d de di do da del della".split())  # noqa: SIM905
_OWNS = re.compile(r"['’]s?\s(?P<words>[^\W\d_][\w\-]*(?:\s[^\W\d_][\w\-]*){0,2})")


def _is_genitive(where: Where, span: Span) -> bool:
    """Say whether a name ends in the s that German and Swedish write for "of", a relative behind it."""
    if where.lang not in _GENITIVES or where.text[span.end - 1] != "s":
        return False
    behind = re.match(r"\s([\w\-]+)", where.text[span.end : span.end + 24])
    return behind is not None and behind[1].lower() in where.phrases.kin


def _apposed(where: Where, span: Span) -> bool:
    """Say whether a name is told by what stands behind its comma: a private person, or an age."""
    text, at, end = where.text, span.end, where.passage.span.end
    if _AGE.match(text, at, end) or _WHO.match(text, at, end) or _is_said_of(where, span):
        return True
    apart = _APART.match(text, at, end)
    phrase = _PHRASE.match(text, apart.end(), end) if apart else None
    for word in phrase["words"].split() if phrase else ():
        bare = word.strip("’'\"")
        if bare.lower() in _GOES_ON:
            return False
        if where.phrases.is_public(bare, where.lang):
            return False
        if where.phrases.is_private(bare, where.lang):
            return True
    return False


def _is_said_of(where: Where, span: Span) -> bool:
    """Say whether a German name has neither article nor body before it, and a clause about one person behind it."""
    if where.lang != "de" or not _RELATIVE.match(where.text, span.end, where.passage.span.end):
        return False
    before = _BEFORE.search(where.text, max(where.passage.span.start, span.start - 20), span.start)
    return before is not None and not before[2] and before[1].lower() in _SAYS


#: "Laut …, die in Wien studiert": German writes nouns as names, but gives them an article.
_RELATIVE = re.compile(r",\s(?:die|der)\s")
_SAYS = frozenset("laut sagt sagte erzählt erzählte berichtet berichtete erklärt erklärte schildert".split())  # noqa: SIM905


def _is_place_at(where: Where, at: int) -> bool:
    before = _BEFORE.search(where.text, max(where.passage.span.start, at - 20), at)
    return before is not None and before[1].lower() in _OF_PLACES


def _role_before(where: Where, span: Span) -> bool:
    """Say whether a word for a private person stands right before a name: "nurse …", "her sister, …,"."""
    text, start = where.text, where.passage.span.start
    before = _BEFORE.search(text, max(start, span.start - 40), span.start)
    if before is None or not where.phrases.is_private(re.split("['’]", before[1])[-1], where.lang):
        return False
    if not before[2]:
        return True
    closed = text[span.end : span.end + 1] in {",", ")", ".", "”", '"'}
    earlier = _TOKENS.findall(text[max(start, before.start() - 30) : before.start()])[-2:]
    return closed and any(word.lower() in _WHOSE or word.endswith(("'s", "’s")) for word in earlier)
