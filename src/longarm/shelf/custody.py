"""Gathers what a case holds on the custody of a report."""

from __future__ import annotations

from longarm.errors import DamageError, NotFoundError
from longarm.ports import Ledgers
from longarm.publish.custody import Check, Held, check_custody
from longarm.shelf.calendars import ots_state_of
from longarm.shelf.stamping import state_of
from longarm.shelf.witnessing import cosigned_words


def custody_of(ledgers: Ledgers, report: str) -> tuple[Check, ...]:
    """Return the custody checks of a report.

    Raises:
        NotFoundError: no such report was sealed.
    """
    found = next(((index, leaf) for index, leaf in ledgers.sealed() if leaf.digest == report), None)
    if found is None:
        raise NotFoundError(f"No report {report[:19]}… was sealed.", hint="Give the digest or file name of a report.")
    kept = list(ledgers.kept())
    beside = [leaf for _, leaf in kept if (":of", report) in leaf.http]
    stamps = state_of(kept)
    try:
        ledgers.read_bytes(report)
        intact = ""
    except DamageError as error:
        intact = error.message
    index, leaf = found
    ots = ots_state_of(kept)
    also = tuple(filter(None, (f"OpenTimestamps: {ots.words}" if ots.words else "", cosigned_words(kept))))
    stamped = (stamps.size, len(stamps.roots))
    size = ledgers.checkpoint()[0]
    return check_custody(Held(index, leaf, beside, size, stamped, intact, ots.in_blocks[0], also))
