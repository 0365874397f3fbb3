"""The whole error tree, drawn at the top; every error tells a person what to do.

::

    LongarmError
    +-- UsageError          the call itself is off                       exit 2
    +-- RefusedError        an input is refused, nothing is lost         exit 4
    |   +-- UnreadableInputError   bytes that cannot be opened or decoded
    |   +-- OversizeError          over a stated cap (size, pages, expansion, time)
    |   +-- UnsafeAddressError     a URL that must not be fetched
    |   +-- FetchError             the web did not give the page
    +-- CaseError           the case folder cannot be used               exit 5
    |   +-- CaseMissingError
    |   +-- CaseLockedError
    |   +-- KeyMissingError
    +-- DamageError         a check found changed or missing bytes       exit 1
    +-- NotFoundError       an id that the case does not hold            exit 2
"""

from __future__ import annotations

__all__ = [
    "CaseError",
    "CaseLockedError",
    "CaseMissingError",
    "DamageError",
    "FetchError",
    "KeyMissingError",
    "LongarmError",
    "NotFoundError",
    "OversizeError",
    "RefusedError",
    "UnreadableInputError",
    "UnsafeAddressError",
    "UsageError",
]


class LongarmError(Exception):
    """Base of every error that Longarm raises on purpose.

    Args:
        message: one plain sentence saying what is wrong, naming the file or entry.
        hint: one plain sentence saying what the person can do about it.
    """

    exit_code = 1

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(LongarmError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class RefusedError(LongarmError):
    """An input is refused; the rest of the batch goes on."""

    exit_code = 4


class UnreadableInputError(RefusedError):
    """The bytes cannot be opened, decoded or parsed as what they claim to be."""


class OversizeError(RefusedError):
    """The input is over a stated cap."""


class UnsafeAddressError(RefusedError):
    """A URL, or a hop it redirects to, points where Longarm must not go."""


class FetchError(RefusedError):
    """The page could not be fetched."""


class CaseError(LongarmError):
    """The case folder cannot be used as it is."""

    exit_code = 5


class CaseMissingError(CaseError):
    """There is no case at the path."""


class CaseLockedError(CaseError):
    """Another process is writing to the case."""


class KeyMissingError(CaseError):
    """The signing key of the case is not on this machine."""


class DamageError(LongarmError):
    """A check found bytes that changed, vanished or were added."""


class NotFoundError(LongarmError):
    """The case holds nothing under the id that was asked for."""

    exit_code = 2
