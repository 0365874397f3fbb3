"""The register: what is reported, by whom, from how many origins, against what."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec

from longarm.records.claim import Certainty, Slots, Speaker, Stance
from longarm.records.lineage import Lineage
from longarm.records.steps import last_step, shares_a_day
from longarm.records.voice import Voice, speak_as
from longarm.records.when import When


class Standing(StrEnum):
    """How far an entry stands on independent support; *disputed* and *fallen* are shown beside it."""

    REPORTED = "reported"
    CORROBORATED = "corroborated"
    ACKNOWLEDGED = "acknowledged"
    ADJUDICATED = "adjudicated"
    FALLEN = "fallen"


class Support(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One claim as the register shows it: value, speaker, sealed words.

    Attributes:
        claim: claim id.
        report: report id.
        file: name under which the report was added.
        outlet: who published the report.
        published: publication day.
        speaker: who says so, None in the report's own voice.
        chain: relay chain from speaker to outlet.
        stance: what the speaker does with it.
        certainty: the speaker's commitment.
        quote: the sealed words.
        start: offset of the quote in the report's text.
        slots: the reader's values.
        corrected: values after judgements, None when nobody corrected them; the reader's stay in ``slots``.
        read_as: who said it and how by the reader, where people corrected that; None when nobody did.
        origin: id of the origin its knowledge starts from, None when unknown.
        derived: True when its report only copies another report of the case.
        because: rules or features that found it.
        fallen: why it no longer counts (retracted, rejected, or taken from a report that was), None while it counts.
    """

    claim: str
    report: str
    file: str
    outlet: str | None
    published: When
    speaker: Speaker | None
    chain: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    quote: str
    start: int
    slots: Slots
    corrected: Slots | None = None
    read_as: Voice | None = None
    origin: str | None = None
    derived: bool = False
    because: tuple[str, ...] = ()
    fallen: str | None = None

    @property
    def as_read(self) -> Support:
        """The claim in the voice in which the reader found it."""
        if self.read_as is None:
            return self
        return msgspec.structs.replace(speak_as(self, self.read_as), read_as=None)


class Origin(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where knowledge of an entry starts.

    Attributes:
        id: ``o-`` + 16 hex digits of a hash over its key.
        name: such as "Safeguard Defenders (investigation)" or "Dutch foreign ministry".
        kind: ``investigation``, ``witness``, ``official``, ``document``, ``outlet`` or ``unknown``, which never counts.
        reports: report ids that carry its knowledge.
        independence: ``established``, ``not established`` (with another origin of the entry) or ``unknown``.
        because: why these reports are one origin.
    """

    id: str
    name: str
    kind: Literal["investigation", "witness", "official", "document", "outlet", "unknown"]
    reports: tuple[str, ...]
    independence: Literal["established", "not established", "unknown"] = "established"
    because: tuple[str, ...] = ()


class Denial(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A denial or concession met with the entry it speaks about.

    Attributes:
        denies: existence, name, police_status, coercion, permission or knowledge.
        concedes: what the same words grant, such as closure or a service desk.
        support: the claim that carries it.
        pairs_with: claim ids shown beside it (a closure notice, the accusation it meets).
    """

    denies: tuple[str, ...]
    concedes: tuple[str, ...] = ()
    support: Support
    pairs_with: tuple[str, ...] = ()


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One dated step of a ladder, with its owner: alleged, investigated, ordered closed, cleared and so on."""

    status: str
    owner: str
    when: When
    claim: str
    verb: str | None = None


class Contradiction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Values that do not agree, side by side; never averaged, never resolved by us.

    Attributes:
        kind: ``growth``, ``scope``, ``rounding``, ``error``, ``unowned`` or ``conflict``.
        entries: ids of the entries shown side by side.
        explanation: one plain sentence with values, owners and dates.
    """

    kind: Literal["growth", "scope", "rounding", "error", "unowned", "conflict"]
    entries: tuple[str, ...]
    explanation: str


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing of the register: station, figure, response, incident or statement.

    Attributes:
        id: the human id such as ``NL-RTM-NGJ``; it comes from the content of what the log first has of it.
        key: content key the id was given for; stable under re-reading.
        kind: kind of the codebook.
        title: one line for people.
        country: ISO 3166-1 alpha-2.
        place: settlement as shown, None when only the country is known.
        lat: latitude in degrees.
        lon: longitude in degrees.
        values: slot name -> value as shown (text).
        standing: independent support.
        disputed_by: who denies it, and what exactly ("Wang Wenbin: name").
        origins: where the knowledge starts; those of kind ``unknown`` never count.
        n_origins: number of independent, known origins.
        n_reports: number of reports that carry it.
        supports: the claims, in a fixed order.
        denials: denials and concessions met with it.
        ladder: dated steps with owners.
        maybe_same: ids of entries that may be the same thing.
        joined_because: why claims were joined into this entry.
        judgements: ids of judgements that touched it.
        warnings: plain sentences (drift, headline firmer than body, contested witness).
        because: why it has this standing.
        outcome: how proceedings about it ended, such as "cleared: closed without charges (RCMP, 2025-10-01)"; None
            while none is known.
        part_of: id of the entry that this one is a part of, such as the row of a city with several bureaus.
        aliases: ids that name it too, such as the id that a part of it bore before it was joined.
    """

    id: str
    key: str
    kind: Literal["station", "figure", "response", "incident", "statement"]
    title: str
    country: str | None = None
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    values: dict[str, str] = {}
    standing: Standing = Standing.REPORTED
    disputed_by: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    n_origins: int = 0
    n_reports: int = 0
    supports: tuple[Support, ...] = ()
    denials: tuple[Denial, ...] = ()
    ladder: tuple[Step, ...] = ()
    maybe_same: tuple[str, ...] = ()
    joined_because: tuple[str, ...] = ()
    judgements: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    outcome: str | None = None
    part_of: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def last_step(self) -> Step | None:
        """Step that came last; None where several of one day leave that open."""
        return last_step(self.ladder)

    @property
    def shares_a_day(self) -> bool:
        """Whether several steps are told of one day, so that nothing tells which of them came first."""
        return shares_a_day(self.ladder)


class Entity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A resolved speaker or body with every surface form, each with the reason it was joined.

    Attributes:
        id: ``e-`` + 16 hex digits.
        name: the name shown.
        kind: ``person`` or ``body``.
        public: False for private persons.
        aliases: surface form -> why it is the same ("initials of", "pinyin of", "only in a copy", "judgement j-…").
        body: what kind of body it is or speaks for: ``foreign``, ``police``, ``embassy``, ``ngo``, ``outlet`` …
        country: ISO code of the state it belongs to, None when not told.
        maybe_same: id of an entity that may be the same -> why it may be.
    """

    id: str
    name: str
    kind: Literal["person", "body", "document", "unnamed"]
    public: bool = False
    aliases: dict[str, str] = {}
    body: str | None = None
    country: str | None = None
    maybe_same: dict[str, str] = {}


class RegisterReport(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A report as the register lists it."""

    id: str
    file: str
    title: str | None
    outlet: str | None
    published: When
    lang: str
    genre: str
    url: str | None
    log_index: int
    sealed_at: str
    lineage: Lineage
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Register(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole derived register of a case; a pure function of ledgers, codebook version and program version.

    Attributes:
        case: name of the case.
        built_from: checkpoint origin, tree size and root hash (hex) it was derived from.
        program: program version.
        codebook: codebook name and version.
        reports: the sealed reports in log order.
        entries: the register's entries in a fixed order.
        entities: resolved speakers and bodies.
        contradictions: values side by side.
        judgements_unplaced: judgements whose words are gone after re-reading, listed and never dropped.
        warnings: sentences about the case as a whole.
    """

    case: str
    built_from: dict[str, str]
    program: str
    codebook: str
    reports: tuple[RegisterReport, ...] = ()
    entries: tuple[Entry, ...] = ()
    entities: tuple[Entity, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    judgements_unplaced: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
