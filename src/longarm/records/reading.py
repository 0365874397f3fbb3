"""What one reader made of one report."""

from __future__ import annotations

import msgspec

from longarm.records.claim import Attribution, Claim
from longarm.records.report import Report
from longarm.records.span import Span


class Person(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person named in a report, so that publishing can hide who is private.

    Attributes:
        name: the fullest form in the report.
        spans: every mention, short forms included.
        role: public role the text gives, None when it gives none.
        public: True only when the text gives a public role.
        given: True where the name begins as names of persons do, or is of a script that shows no such beginning.
    """

    name: str
    spans: tuple[Span, ...]
    role: str | None = None
    public: bool = False
    given: bool = False


class Reading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A report with its attributions, claims and persons; a pure function of (bytes, reader, codebook).

    Attributes:
        report: the document as text with provenance.
        attributions: every act of saying found in it.
        claims: the propositions of the codebook found in it.
        persons: persons named in it.
        reader: name and version of the reader and of its models.
        codebook: name and version of the codebook.
        lacking: readers that were asked and did not answer; such a reading is made again by the next build.
    """

    report: Report
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    persons: tuple[Person, ...] = ()
    reader: str = ""
    codebook: str = ""
    lacking: tuple[str, ...] = ()
