"""An unnamed speaker met again: "the spokesperson" after "a spokesperson for the ministry"."""

from __future__ import annotations

import msgspec

from longarm.records.claim import Speaker
from longarm.records.span import Span

#: Speakers looked back over; a role is not taken up from farther away.
_LOOK_BACK = 60
_VOICES = ("spokesperson", "spokesman", "spokeswoman")


def before_said(said: list[tuple[int, Speaker]], words: str, noun: str, span: Span) -> Speaker | None:
    """Return the unnamed speaker said before that a definite phrase takes up, else the body a spokesperson speaks for.

    Args:
        said: (token, speaker) of what was said so far, in order.
        words: the phrase without its article.
        noun: its head noun.
        span: where it stands.

    Returns:
        None where nothing before fits, or the words add something new.
    """
    wanted = set(words.lower().split())
    said = said[-_LOOK_BACK:]
    for _, one in reversed(said):
        known = set(one.name.lower().split())
        if one.kind == "unnamed" and noun in known and wanted < known:
            return msgspec.structs.replace(one, span=span)
    if noun not in _VOICES or len(wanted) > 1:
        return None
    body = next((one for _, one in reversed(said) if one.kind in {"body", "unnamed"}), None)
    if body is None or body.kind == "unnamed":
        return None
    return Speaker(name=f"{body.name} {noun}", affiliation=body.name, kind="unnamed", public=True, span=span)
