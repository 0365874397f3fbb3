"""One proposition in one report, with who says it and in which words."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec

from longarm.records.place import Locality, Place
from longarm.records.span import Span
from longarm.records.when import When

__all__ = [
    "Attribution",
    "Certainty",
    "Citation",
    "Claim",
    "Confidence",
    "Figure",
    "Incident",
    "Response",
    "Slots",
    "Speaker",
    "Stance",
    "Statement",
    "Station",
]


class Stance(StrEnum):
    """What the speaker does with the proposition."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CONDEMNS = "condemns"
    DEMANDS = "demands"
    PROMISES = "promises"
    CONCEDES = "concedes"
    QUESTIONS = "questions"
    RETRACTS = "retracts"
    NO_COMMENT = "no_comment"


class Certainty(StrEnum):
    """The speaker's own commitment; never our confidence."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    ALLEGED = "alleged"


class Confidence(StrEnum):
    """Ours: how reliable the rule or model that found the claim is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Speaker(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whom a report names as saying something.

    Attributes:
        name: the fullest name or role the text gives ("Wang Wenbin", "Dutch foreign ministry").
        affiliation: the body or role the text gives, such as "Chinese foreign ministry spokesperson".
        via: through whom the words came (outlet, wire, press conference), None when direct.
        kind: ``person``, ``body``, ``document`` or ``unnamed``.
        public: True when the text gives a public role (official, spokesperson, head of a body); a person
            who is not public is pseudonymised in everything that leaves a case.
        span: the mention in the text, None when it is carried over from elsewhere in the report.
    """

    name: str
    affiliation: str | None = None
    via: str | None = None
    kind: Literal["person", "body", "document", "unnamed"] = "body"
    public: bool = False
    span: Span | None = None


class Attribution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Speaker, cue and content of one act of saying, thinking or writing (the PARC / PolNeAR shape).

    Attributes:
        source: spans of the speaker phrase; empty when the text gives none.
        cue: spans of the words that mark the attribution.
        content: spans of what is attributed.
        speaker: the resolved speaker; None when nobody is named.
        chain: relay chain from speaker to outlet ("Safeguard Defenders", "RTL Nieuws", "Example Post").
        cue_class: class of the cue in the cue list (``say``, ``deny``, ``demand``, ``think``, ``according`` ...).
        quoted: ``direct``, ``indirect`` or ``mixed``.
        mental: True when the cue tells what the speaker thinks, feels or wants, not that anything was said.
        behind: the words for the source that the speaker gives for it ("citing Dutch intelligence"), if any.
        because: rule ids, or the model's name and strongest features.
    """

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    chain: tuple[str, ...] = ()
    cue_class: str = "say"
    quoted: Literal["direct", "indirect", "mixed"] = "indirect"
    mental: bool = False
    behind: Span | None = None
    because: tuple[str, ...] = ()


class Station(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="station"):
    """A site asserted to be an undeclared police post of a foreign state."""

    country: str | None
    city: str | None = None
    count: int | None = None
    sponsor: str | None = None
    opened: When | None = None
    address: str | None = None
    part_of: str | None = None
    place: Place | None = None


class Figure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="figure"):
    """A number somebody gives: value, unit, scope, as-of date; its owner is the claim's speaker.

    ``at_least``, ``about`` and ``at_most`` tell that the text says so ("more than 50", "some 50", "up to 50").
    """

    value: float
    unit: str
    scope: str | None = None
    as_of: When | None = None
    at_least: bool = False
    about: bool = False
    at_most: bool = False


class Response(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="response"):
    """An act of a host-state body; ``verb`` keeps the text's own verb."""

    country: str | None
    actor: str | None
    action: str
    target: str | None = None
    date: When | None = None
    verb: str | None = None


class Incident(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="incident"):
    """Something done to a person or group abroad."""

    type: str
    victim: str | None = None
    country: str | None = None
    perpetrator: str | None = None
    date: When | None = None
    channel: str | None = None
    place: Place | None = None


class Statement(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="statement"
):
    """Words or a position attributed to a person or body.

    ``denies`` says what a denial denies: existence, name, police_status, coercion, permission, knowledge, purpose.
    ``concedes`` likewise names what a concession grants.
    """

    gist: str
    denies: tuple[str, ...] = ()
    concedes: tuple[str, ...] = ()
    about: str | None = None


class Citation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="citation"):
    """An outlet, report, body or person the text says its knowledge comes from."""

    outlet: str
    how: str | None = None


Slots = Station | Figure | Response | Incident | Statement | Citation


class Claim(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One proposition in one report.

    Attributes:
        id: ``c-`` and the first 16 hex digits of the SHA-256 of (report, span, slots) in canonical JSON.
        report: id of the report it stands in.
        slots: the proposition, one struct per kind of the codebook.
        speaker: who says so; None where the report speaks in its own voice.
        chain: relay chain from speaker to outlet.
        stance: what the speaker does with it.
        certainty: the speaker's commitment.
        confidence: ours.
        span: the sentence (or clause) that carries it.
        cue: span of the words that attribute it, None in the report's own voice.
        said: the day on which it was said, where the text tells it ("said on Wednesday"); no part of the claim's id.
        marks: slot or quality name -> span of the words that carry it (``city``, ``value``, ``certainty`` ...).
        localities: of a station, and of what denies, concedes or closes one, the places that its words give as where it
            is; a country that only tells where a town lies is none of them. No part of the claim's id.
        because: rule ids or model names with the features that decided.
    """

    id: str
    report: str
    slots: Slots
    speaker: Speaker | None = None
    chain: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    confidence: Confidence = Confidence.MEDIUM
    span: Span
    cue: Span | None = None
    said: When | None = None
    marks: dict[str, Span] = {}
    localities: tuple[Locality, ...] = ()
    because: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """Kind of the codebook, such as ``station``."""
        return str(self.slots.__struct_config__.tag)
