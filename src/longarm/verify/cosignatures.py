"""Check what witnesses cosigned: that it is a beginning of this log, and which of them the checker knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from longarm.proofs.cosignature import Witness, check_cosignature
from longarm.proofs.note import TreeHead, parse_note, verify_note
from longarm.verify.stamps import LogView, Token, check_statement
from longarm.verify.verdict import Outcome, Step

NAME = "cosigned by witnesses"


def is_cosigned(leaf: dict[str, Any]) -> bool:
    """Say whether a log entry seals a checkpoint with cosignatures."""
    return leaf.get("type") == "sealed" and leaf.get("how") == "cosignature"


@dataclass(frozen=True)
class _Signed:
    """That a known witness cosigned so many entries at a time."""

    witness: Witness
    size: int
    at: int


def check_cosignatures(notes: Sequence[Token], log: LogView, witnesses: Sequence[Witness]) -> list[Step]:
    """Return the step about witnesses, none where nothing was cosigned; or a failed step for each note at fault.

    1. Each note is a checkpoint of this log, signed by its key, over a beginning of it before the entry that seals it.
    2. The cosignature of each witness that the checker knows fits; those of others are not counted, nor those over a
       beginning that this log cannot be shown to continue.

    Args:
        notes: the sealed checkpoints with their cosignatures.
        log: what the checker knows of the log.
        witnesses: keys that the checker knows by another way.
    """
    faults: list[Step] = []
    found: list[_Signed] = []
    others = untold = 0
    for note in notes:
        try:
            told, signed, unknown = _read(note, log, witnesses)
        except ValueError as error:
            faults.append(Step(NAME, Outcome.FAIL, f"Of a cosigned checkpoint: {error}.", note.file, note.index))
            continue
        others += unknown
        untold += 0 if told else len(signed)
        found += signed if told else []
    if faults or not notes:
        return faults
    return [_summed(found, _rest(others, untold), log.head.size)]


def _read(note: Token, log: LogView, witnesses: Sequence[Witness]) -> tuple[bool, list[_Signed], int]:
    """Return whether the log is known to continue what was signed, by which known witnesses, and by how many others."""
    whole = note.reply.decode("utf-8")
    text = verify_note(whole, *log.key)
    head = TreeHead.from_text(text)
    told = check_statement(head, note.index, log)
    found, others = [], 0
    for name, blob in parse_note(whole)[1]:
        known = [one for one in witnesses if one.name == name and one.id == blob[:4]]
        if known:
            found.append(_Signed(known[0], head.size, check_cosignature(text, blob, known[0])))
        elif name != log.key[0]:
            others += 1
    return told, found, others


def _rest(others: int, untold: int) -> str:
    """Say which cosignatures are not counted, and why."""
    parts = [f"{others} by witnesses whose keys you did not give"] if others else []
    if untold:
        parts.append(f"{untold} by witnesses known to you, over an empty log or one that this is not shown to continue")
    return "; ".join(parts)


def _summed(found: Sequence[_Signed], rest: str, size: int) -> Step:
    if not found:
        detail = f"Cosignatures: {rest or 'none'}; give the keys that you know with --witness."
        return Step(NAME, Outcome.NOT_CHECKED, detail, needed=False)
    covered = max(one.size for one in found)
    of_it = [one for one in found if one.size == covered]
    names = sorted({one.witness.name for one in of_it})
    keys = len({one.witness.public for one in of_it})
    newest = datetime.fromtimestamp(max(one.at for one in of_it), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    who = f"{keys} witness{'es' * (keys != 1)} known to you ({', '.join(names)})"
    more = f"; {rest} are not counted" if rest else ""
    return Step(NAME, Outcome.PASS, f"The first {covered} of {size} entries, by {who}, last at {newest}{more}.")
