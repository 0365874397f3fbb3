"""Finds all private persons of a report who bear no whole name, with every place where each is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import structs

from longarm.read.given_names import GIVEN_NAMES
from longarm.read.parsed import Parsed
from longarm.read.witnesses.initials import find_initials
from longarm.read.witnesses.knowing import Known
from longarm.read.witnesses.latin import find_titled, find_told
from longarm.read.witnesses.named_again import find_again, find_other_forms
from longarm.read.witnesses.phrases import Phrases
from longarm.read.witnesses.spoken import find_spoken
from longarm.read.witnesses.wide import find_wide
from longarm.read.witnesses.words import Where
from longarm.records.fold import words as words_of
from longarm.records.reading import Person, Reading
from longarm.records.span import Span

#: Role of whom a report protects by half a name; it wins over any office.
WITNESS = "private person (witness)"
_WIDE = frozenset({"zh", "ja", "ko"})


def find_witnesses(reading: Reading, parsed: Parsed, phrases: Phrases, known: Known) -> tuple[Person, ...]:
    """Return the persons of a report with those added who bear no whole name.

    Args:
        reading: the report as read, with its claims and the persons who bear whole names.
        parsed: the report with its passages.
        phrases: the words by which names are given.
        known: what tells that a word is no person's name.
    """
    wheres = [_where(parsed, at, phrases, known) for at in range(len(parsed.passages))]
    public = {word for person in reading.persons if person.public for word in words_of(person.name)}
    taken = {at for person in reading.persons for span in person.spans for at in range(span.start, span.end)}
    found: dict[str, list[Span]] = defaultdict(list)
    firm: set[str] = set()
    for span, is_firm in _all(reading, wheres, known):
        name = " ".join(span.of(parsed.report.text).split())
        if not is_firm and (set(words_of(name)) & public or span.start in taken):
            continue
        found[name].append(span)
        if is_firm:
            firm.add(name)
    return _merged(reading, found, firm, phrases)


def _where(parsed: Parsed, at: int, phrases: Phrases, known: Known) -> Where:
    passage = parsed.passages[at]
    lang = parsed.report.lang if passage.lang == "und" else passage.lang
    return Where(
        parsed, passage, parsed.docs[at], lang, phrases, known.telling, lambda words: known.names_country(words, lang)
    )


def _all(reading: Reading, wheres: Sequence[Where], known: Known) -> Iterator[tuple[Span, bool]]:
    """Yield the names that a report gives as those of private persons, True where its words leave no doubt."""
    for where in wheres:
        if where.lang in _WIDE:
            yield from ((span, True) for span in find_wide(where))
        for told, is_firm in find_told(where):
            span = where.trimmed(told)
            if _stands(where, span, known, is_firm=is_firm):
                yield span, is_firm
        yield from ((span, True) for span in (*find_initials(where), *find_titled(where)))
    for where, span in find_spoken(wheres, reading.attributions, reading.claims):
        if _stands(where, span, known, is_firm=False) and not where.is_noun(span):
            yield span, False


def _stands(where: Where, span: Span, known: Known, *, is_firm: bool) -> bool:
    if where.is_no_name(span):
        return False
    if not is_firm:
        return not (where.is_known(span) or (where.opens(span.start) and where.is_noun(span)))
    # Words that are said of persons only make a name of what is a town elsewhere: "identified only as Florence".
    word = span.of(where.text)
    return word.lower() in GIVEN_NAMES or not (known.names_body(word) or where.is_people(span))


def _merged(reading: Reading, found: dict[str, list[Span]], firm: set[str], phrases: Phrases) -> tuple[Person, ...]:
    persons = {person.name: person for person in reading.persons}
    for name, spans in found.items():
        role = WITNESS if name in firm else None
        old = persons.get(name)
        if old is None:
            persons[name] = Person(name=name, spans=tuple(sorted(set(spans))), role=role)
        elif not old.public or role:
            persons[name] = structs.replace(
                old, spans=tuple(sorted({*old.spans, *spans})), role=role or old.role, public=False
            )
    private = [person for person in persons.values() if not person.public]
    open_ = {span.start for person in persons.values() if person.public for span in person.spans}
    again = find_again(reading.report, private, open_)
    others = find_other_forms(reading.report, private, phrases)
    for person in private:
        places = {*person.spans, *again.get(person.name, ()), *others.get(person.name, ())}
        persons[person.name] = structs.replace(person, spans=tuple(sorted(places)))
    return tuple(sorted(persons.values(), key=lambda one: (one.spans[0], one.name)))
