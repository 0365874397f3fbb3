"""What a second reader is: something that answers a report's text with claims, each in words of that text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from longarm.records.found_by import marks_of

#: Longest time for one report where the case does not say.
SECONDS = 120.0


class SecondReader(Protocol):
    """A reader beside the rules, as a package offers it below the entry-point group ``longarm.readers``.

    It never touches a reading: it gives rows, and Longarm takes over those whose every word stands in the sealed text.

    Attributes:
        model: name of the model or program that answers; shown beside every claim.
        prompt: what it is asked besides the text; its hash is shown, and another one makes every reading stale.
    """

    @property
    def model(self) -> str:
        """Name of the model or program that answers."""
        ...

    @property
    def prompt(self) -> str:
        """What it is asked besides the text."""
        ...

    def ask(self, text: str) -> bytes:
        """Return JSON of the form ``{"claims": [row, …]}`` for the text of one report; it may raise anything."""
        ...


#: What an entry point loads: it takes the table ``[reader.NAME]`` of case.toml.
Make = Callable[[Mapping[str, Any]], SecondReader]


@dataclass(frozen=True)
class Voice:
    """A second reader under the name that the case gives it.

    Attributes:
        name: name of its entry point.
        reader: the reader.
        seconds: longest time for one report.
    """

    name: str
    reader: SecondReader
    seconds: float = SECONDS

    @property
    def marks(self) -> tuple[str, str, str]:
        """Reader, model and hash of the prompt, as they stand in the ``because`` of its claims."""
        return marks_of(self.name, self.reader.model, hashlib.sha256(self.reader.prompt.encode()).hexdigest())
