"""The register as it may leave the case: private names hidden, ids that could be guessed from a name replaced."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from longarm.errors import CaseError, DamageError
from longarm.publish.folding import words_of
from longarm.publish.hiding import UNCLEAR, Hider
from longarm.publish.pseudonyms import Names, find_names
from longarm.records.judgement import Judged
from longarm.records.reading import Reading
from longarm.records.register import Entry, Register
from longarm.records.wire import from_plain, to_json, to_plain

#: Ids of claims, entities and origins are hashes over what they say, names included: whoever guesses a name could
#: confirm the guess by hashing. Outside the case they are replaced by hashes with the case's secret.
_IDS = re.compile(r"\b([ceo])-([0-9a-f]{16})\b")
#: So are the human ids of entries that hold a private name.
_ENTRY = re.compile(r"\b(?:[A-Z]{2}-)?[A-Z]{1,3}-[0-9A-Z]{3,12}\b")
#: A word that a reason names, such as the one beside a cue: part of a name there is a name let out.
_FRAGMENT = re.compile(r"“([^“”]{1,60})”")
_WITHHELD = "address withheld: it holds a private name"


@dataclass(frozen=True)
class Outlook:
    """What is shown outside, with what hides names.

    Attributes:
        register: the register with pseudonyms.
        hider: hides names in further texts of the case.
        names: the names of the case.
    """

    register: Register
    hider: Hider
    names: Names


def make_public(register: Register, readings: Sequence[Reading], judged: Iterable[Judged], salt: str) -> Outlook:
    """Return the register as it may leave the case.

    Raises:
        CaseError: a report of the register has no reading, so that nobody can tell whom it names.
        DamageError: a private name would be left in it.
    """
    refuse_unread(register, readings)
    names = find_names(register, readings, judged, salt)
    hider = Hider(names)
    plain = _Walk(hider, salt, register).value(to_plain(register), ())
    public = from_plain(plain, Register)
    refuse_names(to_json(public).decode(), hider)
    return Outlook(public, hider, names)


def refuse_unread(register: Register, readings: Iterable[Reading]) -> None:
    """Check that the names of every report of a register are known.

    Raises:
        CaseError: a report has no reading, such as where rules or the program changed since the last build.
    """
    unread = {report.id for report in register.reports} - {reading.report.id for reading in readings}
    if unread:
        many = "1 report" if len(unread) == 1 else f"{len(unread)} reports"
        raise CaseError(
            f"{many} of the case must be read again before anything leaves it: nothing tells yet whom to hide.",
            hint="Build the case with `longarm build CASE`, then publish.",
        )


def refuse_names(text: str, hider: Hider) -> None:
    """Check that no private name is left in what would leave the case.

    Raises:
        DamageError: one is; it is not printed in the error either.
    """
    left = sum(1 for _ in hider.covers(text))
    if left:
        raise DamageError(
            f"A private name would be left in what is published, {left} times; nothing was written.",
            hint="Please report this as a fault of Longarm. Until it is mended, judge the name with `release` or "
            "leave the entry out.",
        )


class _Walk:
    """Goes through plain values, hiding every text, keys of mappings included."""

    def __init__(self, hider: Hider, salt: str, register: Register) -> None:
        self._hider = hider
        self._salt = salt
        self._parts = hider.parts()
        self._ids = _ids_outside(register, hider, salt)
        # A reason names a report by its file, in whose name a person's may stand in small letters.
        self._told = [(one.file, self._file(one.file)) for one in register.reports if hider.hides_in(one.file)]
        self._told += [(one.url, _WITHHELD) for one in register.reports if one.url and hider.hides_in(one.url)]

    def value(self, value: Any, reports: tuple[str, ...]) -> Any:
        """Return ``value`` with pseudonyms; ``reports`` are the reports that it is about."""
        if isinstance(value, dict):
            about = _reports_in(value) or reports
            return {self.text(name, about): self._field(name, inner, about) for name, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self.value(inner, reports) for inner in value]
        return self.text(value, reports) if isinstance(value, str) else value

    def _field(self, name: str, inner: Any, reports: tuple[str, ...]) -> Any:
        if name == "key" and isinstance(inner, str):
            return "k-" + self._keyed(inner)
        if name == "url" and isinstance(inner, str) and self._hider.hides_in(inner):
            return _WITHHELD
        if name == "file" and isinstance(inner, str) and self._hider.hides_in(inner):
            return self._file(inner)
        return self.value(inner, reports)

    def _file(self, name: str) -> str:
        return f"report-{self._keyed(name)}"

    def text(self, text: str, reports: tuple[str, ...]) -> str:
        """Return a text with pseudonyms and replaced ids."""
        for said, shown in self._told:
            text = text.replace(said, shown)
        hidden = _FRAGMENT.sub(self._fragment, self._hider.hide(text, reports))
        told = _IDS.sub(lambda found: f"{found[1]}-{self._keyed(found[0])}", hidden)
        return _ENTRY.sub(lambda found: self._ids.get(found[0], found[0]), told) if self._ids else told

    def _fragment(self, found: re.Match[str]) -> str:
        words = words_of(found[1])
        return f"“{UNCLEAR}”" if len(words) == 1 and words[0] in self._parts else found[0]

    def _keyed(self, text: str) -> str:
        return _keyed(text, self._salt)


def own_ids(register: Register, readings: Sequence[Reading], judged: Iterable[Judged], salt: str) -> dict[str, str]:
    """Return id outside the case -> id in it, of the entries whose id had to be replaced.

    Who holds the case and its secret can follow a citation of what was published; nobody else can.
    """
    hider = Hider(find_names(register, readings, judged, salt))
    return {outside: own for own, outside in _ids_outside(register, hider, salt).items()}


def _ids_outside(register: Register, hider: Hider, salt: str) -> dict[str, str]:
    return {
        name: f"{name.rpartition('-')[0]}-{_keyed(name, salt)[:8].upper()}"
        for entry in register.entries
        if hider.hides_in(_named_by(entry))
        for name in (entry.id, *entry.aliases)
    }


def _keyed(text: str, salt: str) -> str:
    return hmac.new(salt.encode(), text.encode(), hashlib.sha256).hexdigest()[:16]


def _named_by(entry: Entry) -> str:
    """Return all that the id of an entry may come from."""
    told = [value for one in entry.supports for value in (one.slots, one.corrected, one.speaker) if value is not None]
    chains = [name for one in entry.supports for name in one.chain]
    return " ".join([entry.key, entry.title, *entry.values.values(), *chains, *(to_json(one).decode() for one in told)])


def _reports_in(value: dict[str, Any]) -> tuple[str, ...]:
    """Return the ids of the reports that a record is about: its own, or those of its claims."""
    own = value.get("report")
    if isinstance(own, str):
        return (own,)
    if isinstance(value.get("lineage"), dict):
        return (str(value.get("id")),)
    supports = [*value.get("supports", ()), *(one["support"] for one in value.get("denials", ()))]
    return tuple(sorted({one["report"] for one in supports}))
