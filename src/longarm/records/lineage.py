"""How reports derive from one another and where knowledge starts."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class LinkKind(StrEnum):
    """How one report derives from another."""

    COPY = "copy"
    CUT = "cut"
    REWRITE = "rewrite"
    SPIN = "spin"
    TRANSLATION = "translation"
    SPLICE = "splice"
    SHARED_STATEMENT = "shared_statement"
    CITATION = "citation"
    PREVIEW = "preview"


class Drift(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value that changed along a link: number, name, place or legal verb, with both sentences.

    Attributes:
        what: ``number``, ``name``, ``place``, ``verb``, ``headline`` or ``certainty``.
        before: value in the parent.
        after: value in the child.
        parent_quote: sentence of the parent that carries it.
        child_quote: sentence of the child.
        escalates: True when a legal verb or a certainty became firmer.
    """

    what: str
    before: str
    after: str
    parent_quote: str
    child_quote: str
    escalates: bool = False


class Link(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One derivation between two reports.

    Attributes:
        child: report id.
        parent: report id, or the name of a document outside the case.
        kind: how it derives.
        directed: False when the direction is unknown; then child and parent are in id order.
        because: evidence in plain sentences (shared wording, rare numbers, names in order, dates, bylines).
        drift: values that changed along it.
    """

    child: str
    parent: str
    kind: LinkKind
    directed: bool = True
    because: tuple[str, ...] = ()
    drift: tuple[Drift, ...] = ()


class Lineage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Lineage of one report.

    Attributes:
        report: report id.
        origin_groups: ids of the origins it draws on; two reports count as one origin when these meet.
        links: links in which it is the child.
    """

    report: str
    origin_groups: tuple[str, ...]
    links: tuple[Link, ...] = ()
