"""What a check found: one step each, in words, with the file and log entry at fault."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """How a step, or the whole check, ended."""

    PASS = "pass"  # noqa: S105 (an outcome, no password)
    FAIL = "fail"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True)
class Step:
    """One thing that was checked, or could not be.

    Attributes:
        name: what is checked, as a short sentence.
        outcome: how it ended.
        detail: one plain sentence.
        file: path below the case (or name inside the bundle) at fault, empty where nothing is.
        entry: log entry at fault, None where none is.
        needed: False for a promise that this kind of check never makes by itself (such as the time of sealing):
            it is printed as not checked, and does not change the exit code.
    """

    name: str
    outcome: Outcome
    detail: str
    file: str = ""
    entry: int | None = None
    needed: bool = True


@dataclass(frozen=True)
class Verdict:
    """The steps of one check, in order."""

    steps: tuple[Step, ...]

    @property
    def outcome(self) -> Outcome:
        """``fail`` if any step failed, ``not checked`` if a needed one could not be made, else ``pass``."""
        if any(step.outcome is Outcome.FAIL for step in self.steps):
            return Outcome.FAIL
        if not self.steps or any(step.outcome is Outcome.NOT_CHECKED and step.needed for step in self.steps):
            return Outcome.NOT_CHECKED
        return Outcome.PASS

    @property
    def exit_code(self) -> int:
        """0 pass, 1 fail, 3 not checked."""
        return {Outcome.PASS: 0, Outcome.FAIL: 1, Outcome.NOT_CHECKED: 3}[self.outcome]

    @property
    def faults(self) -> tuple[Step, ...]:
        """The failed steps."""
        return tuple(step for step in self.steps if step.outcome is Outcome.FAIL)

    def to_plain(self) -> dict[str, Any]:
        """Return the verdict as JSON-ready values."""
        return {
            "outcome": self.outcome.value,
            "exit_code": self.exit_code,
            "steps": [{**asdict(step), "outcome": step.outcome.value} for step in self.steps],
        }


class Fault(Exception):  # noqa: N818 (a finding, not an error)
    """Something does not fit; ends a step."""

    def __init__(self, detail: str, file: str = "", entry: int | None = None) -> None:
        super().__init__(detail)
        self.detail, self.file, self.entry = detail, file, entry


class Unchecked(Exception):  # noqa: N818
    """Something could not be checked; ends a step."""

    def __init__(self, detail: str, *, needed: bool = True) -> None:
        super().__init__(detail)
        self.detail, self.needed = detail, needed
