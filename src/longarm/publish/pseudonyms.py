"""Who is private in a case, under which forms each is named where, and the pseudonym of each."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from longarm.publish.folding import fold, is_unspaced, words_of
from longarm.records.claim import Speaker
from longarm.records.judgement import Judged, Verb
from longarm.records.outlets import bare_outlet, outlets_of, tell_outlet
from longarm.records.reading import Person, Reading
from longarm.records.register import Entity, Register

#: End of the role that readers give to whom a report protects by half a name.
_HALF = "(witness)"
#: A single name that takes an s for "of": German and Dutch write none of the marks that English does.
_GENITIVE = re.compile(r"[^\W\d_]{3,}[^\W\d_sxzßSXZ]")
#: Letters of pseudonyms; I and O look like digits.
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True)
class Names:
    """The names of a case.

    Attributes:
        private: forms of private persons that count everywhere, form -> full name.
        of_report: report id -> forms that count in that report, form -> full name.
        public: full names of public persons, which stay.
        pseudonyms: full name -> pseudonym.
    """

    private: Mapping[str, str]
    of_report: Mapping[str, Mapping[str, str]]
    public: frozenset[str]
    pseudonyms: Mapping[str, str]


def find_names(register: Register, readings: Sequence[Reading], judged: Iterable[Judged], salt: str) -> Names:
    """Find who has to be hidden.

    A person is private unless some report gives a public role to the full name and none gives it a private one. The
    name of an outlet of the case that a reader took for a person's is none, where nothing shows that it is one too. A
    `release` judgement that was not withdrawn lifts the hiding of a name.

    Args:
        register: the register, with its entities.
        readings: readings of all its reports.
        judged: the judgements of the case.
        salt: the case's own secret, so that a pseudonym cannot be found by hashing a name.
    """
    judged = list(judged)
    lifted = _released(register.entities, judged)
    persons = [(reading.report.id, one) for reading in readings for one in _persons(reading)]
    persons += _named_by_judgements(readings, judged)
    texts = {reading.report.id: reading.report.text for reading in readings}
    public = _public_names(person for _, person in persons) | _public_entities(register.entities, persons)
    papers = outlets_of(tell_outlet(reading) for reading in readings)
    outlets = {fold(one.name) for _, one in persons if bare_outlet(one.name) in papers}
    officials, public = public, public | outlets
    namings: dict[str, dict[str, str]] = defaultdict(dict)
    full = {fold(alias): entity.name for entity in register.entities for alias in entity.aliases if not entity.public}
    open_words = _open_words(persons, officials)
    surnames = _surnames(officials)
    for report, person in persons:
        known = full.get(fold(person.name), person.name)
        names = {fold(form) for form in (person.name, *_of_two_scripts(person.name))}
        if names & (public | lifted) or fold(known) in lifted:
            continue
        if set(words_of(person.name)) <= open_words.get(report, set()) and not person.spans:
            continue  # a speaker called by a short form of a public name of the same report
        if _is_surname_of_official(person, surnames):
            continue
        for form in _forms(texts[report], person):
            namings[report].setdefault(form, known)
    everywhere = dict(_entity_forms(register.entities, public | lifted))
    nobodies = {fold(e.name) for e in register.entities if e.kind != "person" and e.body is None}
    public_words = {word for name in officials - nobodies for word in words_of(name)}
    for forms in namings.values():
        for form, person_name in forms.items():
            # A single word that is also part of a public name ("Wang") counts only in the report that uses it so; so
            # does an initial.
            words = words_of(form)
            if (len(words) > 1 or is_unspaced(form) or not set(words) & public_words) and len("".join(words)) > 1:
                everywhere.setdefault(form, person_name)
    hidden = sorted({*everywhere.values(), *(name for forms in namings.values() for name in forms.values())})
    shown = frozenset(
        person.name for _, person in persons if fold(person.name) in (public if person.public else outlets)
    )
    return Names(everywhere, {r: dict(f) for r, f in namings.items()}, shown, make_pseudonyms(hidden, salt))


def make_pseudonyms(names: Iterable[str], salt: str) -> dict[str, str]:
    """Return full name -> pseudonym such as "Person K4821"; spellings that differ by accents or case share one.

    It depends on the name and the salt alone, so that it stays when others are added; only where two names of a case
    fall on one number do both get longer ones.
    """
    by_fold = defaultdict(list)
    for name in names:
        by_fold[fold(name)].append(name)
    digits = {key: _digits(key, salt) for key in by_fold}
    length = dict.fromkeys(by_fold, 5)
    while len({digits[key][: length[key]] for key in by_fold}) < len(by_fold):
        taken = defaultdict(list)
        for key in by_fold:
            taken[digits[key][: length[key]]].append(key)
        for keys in taken.values():
            if len(keys) > 1:
                length.update({key: length[key] + 2 for key in keys})
    return {name: f"Person {digits[key][: length[key]]}" for key, members in by_fold.items() for name in members}


def _digits(key: str, salt: str) -> str:
    number = int.from_bytes(hmac.new(salt.encode(), key.encode(), hashlib.sha256).digest()[:16], "big")
    return _LETTERS[number % len(_LETTERS)] + f"{number // len(_LETTERS):030d}"[-30:]


def _persons(reading: Reading) -> Iterator[Person]:
    yield from reading.persons
    speakers = [one.speaker for one in reading.claims] + [one.speaker for one in reading.attributions]
    for speaker in speakers:
        if speaker is not None and speaker.kind == "person":
            yield _as_person(speaker)


def _named_by_judgements(readings: Sequence[Reading], judged: Iterable[Judged]) -> Iterator[tuple[str, Person]]:
    """Yield whom corrections name as speaker, also those that were withdrawn: the log keeps their words."""
    known = {reading.report.id: reading for reading in readings}
    for leaf in judged:
        name, kind = (leaf.judgement.changes.get(one) for one in ("speaker", "speaker_kind"))
        reading = known.get(leaf.judgement.anchor.get("report", ""))
        if not isinstance(name, str) or reading is None or kind not in {None, "person"}:
            continue
        speakers = [one.speaker for one in reading.claims] + [one.speaker for one in reading.attributions]
        if kind is None and any(one and fold(one.name) == fold(name) and one.kind != "person" for one in speakers):
            continue  # the report knows the name, and not as a person's
        yield reading.report.id, Person(name=name, spans=(), role=None, public=False)


def _as_person(speaker: Speaker) -> Person:
    return Person(name=speaker.name, spans=(), role=speaker.affiliation, public=speaker.public)


def _public_names(persons: Iterable[Person]) -> set[str]:
    persons = list(persons)
    private_role = {fold(one.name) for one in persons if not one.public and one.role and one.spans}
    return {fold(one.name) for one in persons if one.public} - private_role


def _public_entities(entities: Iterable[Entity], persons: Iterable[tuple[str, Person]]) -> set[str]:
    """Return the folded names of the public among those who speak.

    Whoever speaks under a name that tells nothing counts as a body; where a report names a private person by that one
    name, it is the person's.
    """
    named = {fold(one.name) for _, one in persons if not one.public and one.spans and _is_half(one)}
    return {fold(e.name) for e in entities if e.public and not (e.body is None and fold(e.name) in named)}


def _is_half(person: Person) -> bool:
    """Say whether a person bears no whole name: one word, or one that the report gives in the place of a name."""
    return len(words_of(person.name)) == 1 or (person.role or "").endswith(_HALF)


def _open_words(persons: Iterable[tuple[str, Person]], public: set[str]) -> dict[str, set[str]]:
    """Return report id -> words of its public names, less those that also name a private person there."""
    words: dict[str, set[str]] = defaultdict(set)
    taken: dict[str, set[str]] = defaultdict(set)
    for report, person in persons:
        if fold(person.name) in public:
            words[report].update(words_of(person.name))
        elif person.spans:
            taken[report].update(words_of(person.name))
    return {report: found - taken[report] for report, found in words.items()}


def _surnames(officials: Iterable[str]) -> frozenset[str]:
    """Return the words that end a public name and begin none: "Coveney", but never "Wang", which many bear."""
    names = [words_of(name) for name in officials]
    ends = {words[-1] for words in names if len(words) > 1}
    return frozenset(ends - {words[0] for words in names})


def _is_surname_of_official(person: Person, surnames: frozenset[str]) -> bool:
    """Say whether a name is the family name of somebody public, and nothing in its report makes it a private one."""
    words = words_of(person.name)
    return len(words) == 1 and words[0] in surnames and not (person.public or person.role or person.given)


def _forms(text: str, person: Person) -> Iterator[str]:
    """Yield the forms of a name: as it is called, as it stands, each of two scripts of it, and its genitive."""
    yield from _of_two_scripts(person.name)
    for form in {person.name, *(span.of(text) for span in person.spans)}:
        yield form
        if _GENITIVE.fullmatch(form):
            yield f"{form}s"


def _of_two_scripts(name: str) -> Iterator[str]:
    """Yield "Li Xiaoming" and "李小明" of "Li Xiaoming (李小明)", which a reader gives as one name."""
    first, _, second = name.removesuffix(")").partition(" (")
    if second and is_unspaced(second) and not is_unspaced(first):
        yield from (first, second)


def _entity_forms(entities: Iterable[Entity], shown: set[str]) -> Iterator[tuple[str, str]]:
    for entity in entities:
        if entity.kind == "person" and not entity.public and fold(entity.name) not in shown:
            names = [entity.name, *_of_two_scripts(entity.name), *sorted(entity.aliases)]
            yield from ((form, entity.name) for form in names if len("".join(words_of(form))) > 1)


def _released(entities: Iterable[Entity], judged: Iterable[Judged]) -> set[str]:
    """Return the folded names whose hiding was lifted, with all aliases of a released entity."""
    leaves = list(judged)
    withdrawn = {t for leaf in leaves if leaf.judgement.verb is Verb.WITHDRAW for t in leaf.judgement.targets}
    targets: set[str] = set()
    for leaf in leaves:
        if leaf.judgement.verb is Verb.RELEASE and leaf.id not in withdrawn:
            targets.update(leaf.judgement.targets)
    names = {fold(target) for target in targets}
    for entity in entities:
        forms = {fold(entity.name), *(fold(alias) for alias in entity.aliases)}
        if entity.id in targets or forms & names:
            names |= forms
    return names
