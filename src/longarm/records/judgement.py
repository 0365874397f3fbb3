"""A person's recorded decision: who, when, what, why; withdrawn, never deleted."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Verb(StrEnum):
    """What a person can decide."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    SAME = "same"
    NOT_SAME = "not-same"
    UNSURE = "unsure"
    RETRACT = "retract"
    RELEASE = "release"
    NOTE = "note"
    WITHDRAW = "withdraw"
    ERASE = "erase"
    ASK_ERASE = "ask-erase"


#: What a correction may set of a claim beside the slots of its kind: who says it and how.
VOICE = ("speaker", "affiliation", "speaker_kind", "stance", "certainty")
#: What a correction may set something to.
Value = str | int | float | bool | None


class Judgement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decision as it enters the ledger.

    Attributes:
        verb: what is decided.
        targets: ids it is about: claims (``c-…``), entries (``NL-RTM-NGJ`` or their key), reports (``sha256:…``),
            entities (``e-…``), names, outlets or earlier judgements (``j-…``).
        reason: why, in the person's words.
        by: who decided.
        changes: for ``correct``: slot name or name of ``VOICE`` -> corrected value (JSON).
        anchor: for a claim: the report id, the quoted words and the slots as they were, so that the judgement survives
            re-reading and is listed, not dropped, when its words are gone. Where it speaks of several things, the words
            of each are kept under its id, and the rest of a claim under ``name_in_anchor``. Of an entry it holds the
            claims that its maker saw there (``claims_seen``), each with its words as above.
        sources: footnotes of the judgement itself (report ids or URLs).
    """

    verb: Verb
    targets: tuple[str, ...]
    reason: str
    by: str
    changes: dict[str, Value] = {}
    anchor: dict[str, str] = {}
    sources: tuple[str, ...] = ()


def name_in_anchor(target: str, name: str) -> str:
    """Return under which name the anchor of a judgement on several things keeps something of one of them."""
    return f"{target} {name}"


#: Under which name the anchor keeps the ids of the claims of an entry.
SEEN = "claims"


def claims_seen(judgement: Judgement, target: str) -> tuple[str, ...] | None:
    """Return the claims that who judged an entry saw there; None where the judgement does not tell."""
    told = judgement.anchor.get(name_in_anchor(target, SEEN))
    return None if told is None else tuple(told.split())


class Judged(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type", tag="judged"):
    """Leaf of the judgement ledger.

    Attributes:
        id: ``j-`` + 16 hex digits of the SHA-256 of (judgement, at, nonce) in canonical JSON.
        at: RFC 3339 time in UTC.
    """

    id: str
    at: str
    nonce: str
    judgement: Judgement
