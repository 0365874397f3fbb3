"""The tables of ``derived.db``; every row of them can be made again from the ledgers."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

#: Raised when a table changes; a file of another version is dropped and built again, never migrated.
VERSION = "3"

metadata = MetaData()

about = Table("about", metadata, Column("name", String, primary_key=True), Column("value", String, nullable=False))

reading = Table(
    "reading",
    metadata,
    Column("report", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("record", LargeBinary, nullable=False),
)

#: What a build keeps for the next one, by name.
kept = Table(
    "kept",
    metadata,
    Column("name", String, primary_key=True),
    Column("record", LargeBinary, nullable=False),
)

#: The register without its reports, entries and entities, which have rows of their own, with the sum of hashes over
#: these; and the order of the rows, where it is not the usual one.
register = Table(
    "register",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("record", LargeBinary, nullable=False),
    Column("sums", LargeBinary, nullable=False),
)

#: The parts of the register in rows, so that a build writes only what has become another.
listed = Table(
    "listed",
    metadata,
    Column("id", String, primary_key=True),
    Column("record", LargeBinary, nullable=False),
)

entity = Table(
    "entity",
    metadata,
    Column("id", String, primary_key=True),
    Column("record", LargeBinary, nullable=False),
)

entry = Table(
    "entry",
    metadata,
    Column("id", String, primary_key=True),
    Column("key", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("standing", String, nullable=False),
    Column("title", String, nullable=False),
    Column("record", LargeBinary, nullable=False),
)

#: Which entries a claim supports, so that a claim opens without decoding the whole register.
support = Table(
    "support",
    metadata,
    Column("claim", String, primary_key=True),
    Column("entry", String, ForeignKey("entry.id"), primary_key=True),
)

Index("entry_by_kind", entry.c.kind, entry.c.country)
Index("support_by_entry", support.c.entry)
