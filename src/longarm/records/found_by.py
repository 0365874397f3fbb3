"""Who found a claim, told by its ``because``: the rules alone, a second reader alone, or both.

Claims of a reader that is not built in begin their ``because`` with its name, its model and the hash of its prompt. A
claim that the rules found too keeps the rules' reasons, and one more that names the other reader.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

READER, MODEL, PROMPT = "reader: ", "model: ", "prompt: sha256:"
ALSO = "also given by "
RULES = "the rules"
_MARKS = re.compile(rf"{READER}(\S+), {MODEL}(.*), {PROMPT}([0-9a-f]{{16}})", re.DOTALL)


def marks_of(name: str, model: str, prompt_hash: str) -> tuple[str, str, str]:
    """Return what stands first in the ``because`` of every claim that a second reader gave."""
    return (f"{READER}{name}", f"{MODEL}{model}", f"{PROMPT}{prompt_hash[:16]}")


def also_mark(marks: Sequence[str]) -> str:
    """Return the reason that is added to a claim of the rules which a second reader gave too."""
    return ALSO + ", ".join(marks)


def found_by(because: Sequence[str]) -> tuple[str, ...]:
    """Return who found a claim: ``the rules``, or readers such as ``openai (model small, prompt sha256:…)``.

    Args:
        because: the claim's reasons.
    """
    own = _shown(", ".join(because[:3]))
    others = [_shown(one.removeprefix(ALSO)) for one in because if one.startswith(ALSO)]
    return (own or RULES, *(one for one in others if one))


def _shown(marks: str) -> str:
    found = _MARKS.fullmatch(marks)
    return f"{found[1]} (model {found[2]}, prompt sha256:{found[3]})" if found else ""
