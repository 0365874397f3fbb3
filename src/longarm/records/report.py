"""A sealed document that tells of something, as text with provenance."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from longarm.records.span import Span
from longarm.records.when import UNKNOWN, When


class Genre(StrEnum):
    """What kind of document a report is."""

    NEWS = "news"
    OFFICIAL = "official"
    PARLIAMENTARY = "parliamentary"
    COURT = "court"
    NGO = "ngo"
    SOCIAL = "social"
    TESTIMONY = "testimony"


class Role(StrEnum):
    """What a passage is to its report; only headline, lead and body are read for claims."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    RELATED = "related"
    FURNITURE = "furniture"


class Passage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A block of a report: paragraph, heading, caption or piece of furniture.

    Attributes:
        span: where it stands in the report's text.
        role: body, headline, or one of the parts kept apart.
        lang: ISO 639-1 code told for this passage, ``und`` when it cannot be told.
        where: the node (``/html/body/article/p[3]``), page (``page 2``) or line it came from.
        because: the rule that gave the role.
    """

    span: Span
    role: Role
    lang: str = "und"
    where: str = ""
    because: str = ""


class Evidence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A metadata value beside where it was found.

    Attributes:
        value: the value as read.
        where: ``declared``, ``meta article:published_time``, ``json-ld``, ``url``, ``text`` and the like.
        grade: ``stated`` (the document or its depositor says so) or ``inferred`` (such as a date in a URL).
    """

    value: str
    where: str
    grade: str = "stated"


class Report(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sealed document that tells of something.

    Attributes:
        id: ``sha256:`` digest of the sealed bytes.
        file: name under which it was added (no folders).
        text: the whole text in reading order, furniture included; offsets of every span refer to it.
        passages: blocks of ``text`` in order, not overlapping.
        title: the headline, None when the document has none.
        outlet: who published it, None when unknown.
        authors: bylines as given.
        published: publication day at its own precision; unresolved stays unresolved.
        url: where it was published, None when unknown.
        lang: language of the body.
        genre: kind of document.
        evidence: field name -> every reading found for it, best first.
        declared_parents: words by which the report names what it was taken from (wire credit, canonical link, "first
            published by").
        notes: plain sentences about what was and was not read.
    """

    id: str
    file: str
    text: str
    passages: tuple[Passage, ...]
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: When = UNKNOWN
    url: str | None = None
    lang: str = "und"
    genre: Genre = Genre.NEWS
    evidence: dict[str, tuple[Evidence, ...]] = {}
    declared_parents: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def body(self) -> tuple[Passage, ...]:
        """Return the passages that are the report's own body."""
        return tuple(p for p in self.passages if p.role is Role.BODY)
