"""Check a case folder without the program that wrote it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from longarm.errors import CaseMissingError
from longarm.proofs.merkle import root_of
from longarm.proofs.note import TreeHead, parse_verifier_key, sole_signature_form, verify_note
from longarm.proofs.stamp import parse_roots
from longarm.verify.erasures import check_erasures
from longarm.verify.leaves import parse_entries
from longarm.verify.outside import Outside, check_outside, is_from_outside
from longarm.verify.stamps import LogView, Token
from longarm.verify.tree import NAME as ENTRIES
from longarm.verify.tree import LogCheck, check_log
from longarm.verify.vault import NAME as SOURCES
from longarm.verify.vault import check_names, check_vault, find_erased
from longarm.verify.verdict import Outcome, Step, Verdict

LEAVES = "entries as leaves of the two ledgers"


@dataclass(frozen=True)
class _Key:
    name: str
    public: bytes


def verify_case(
    path: Path,
    *,
    seen: str | None = None,
    vkey: str | None = None,
    roots: bytes | None = None,
    outside: Outside | None = None,
) -> Verdict:
    """Recompute everything a case folder promises.

    1. ``case.toml`` names the key of the log.
    2. That key is the one the checker was given by another way.
    3. The checkpoint is signed by it.
    4. Entries, hash tiles and root fit, byte for byte, and the log holds nothing else.
    5. Every entry is a leaf of one of the two ledgers.
    6. Every sealed source is in the vault with its size and digest, and the vault holds nothing else.
    7. The log contains the newest checkpoint that the checker saw before.
    8. Timestamp tokens stamp earlier states of this log and lead to roots that the checker gave; where there are none,
       the time of sealing is the clock of the machine that sealed, and is not checked. Likewise proofs of
       OpenTimestamps and cosignatures of witnesses, where there are some.

    Args:
        path: the case folder.
        seen: a checkpoint (signed note) of this case that the checker kept from before.
        vkey: the public key of the case as the checker knows it, as ``name+id+base64``.
        roots: root certificates (PEM) of timestamp authorities that the checker trusts.
        outside: blocks and witnesses that the checker knows.

    Raises:
        CaseMissingError: there is no folder at ``path``.
        ValueError: ``vkey`` is no verifier key, or ``roots`` holds no certificate.
    """
    if not path.is_dir():
        raise CaseMissingError(f"There is no case at {path}.", hint="Give the folder that holds case.toml.")
    given = _Key(*parse_verifier_key(vkey)) if vkey else None
    steps: list[Step] = []
    # 1. and 2. The key.
    stated, step = _read_key(path)
    steps += [step, _check_key(stated, given)]
    key = given or stated
    # 3. The checkpoint.
    head, step = _read_checkpoint(path, key)
    steps.append(step)
    if head is None:
        return Verdict((*steps, *_check_without_checkpoint(path)))
    # 4. The log.
    log = check_log(path / "log", head)
    steps += log.faults or [_passed(ENTRIES, f"{head.size} entries hash to the signed root.")]
    # 5. and 6. The leaves, and the vault.
    more, held = _check_contents(path, log)
    steps += more
    # 7. and 8. What was seen before, and what others said.
    steps.append(_check_seen(seen, key, head, log))
    signer = (key.name, key.public) if key else ("", b"")
    view = LogView(head, lambda before: _begins_with(log, before), signer)
    kept = [_token(path, index, leaf) for index, leaf in held if is_from_outside(leaf)]
    steps += check_outside(kept, view, parse_roots(roots) if roots else (), outside or Outside())
    return Verdict(tuple(steps))


def _check_contents(path: Path, log: LogCheck) -> tuple[list[Step], list[tuple[int, dict[str, Any]]]]:
    """Return the steps about leaves and vault, and the entries whose bytes should be there."""
    leaves, faults = _read_leaves(log)
    sealed = [(index, leaf) for index, leaf in leaves if leaf["type"] == "sealed"]
    counted = f"{len(sealed)} sealed, {len(leaves) - len(sealed)} judged."
    steps = faults or [_passed(LEAVES, counted)]
    erased = find_erased(leaves)
    held = [(index, leaf) for index, leaf in sealed if leaf["digest"] not in erased]
    count = len({leaf["digest"] for _, leaf in held})
    detail = f"{count} sources have the sealed size and digest.{_erased_words(len(erased))}"
    steps += check_vault(path / "vault", sealed, erased) or [_passed(SOURCES, detail)]
    return steps + check_erasures(leaves), held


def _check_without_checkpoint(path: Path) -> list[Step]:
    """Return what can be said of a case whose checkpoint cannot be trusted."""
    waits = "It needs a checkpoint that can be trusted."
    told = "Every file has the digest it is named for; which of them were sealed cannot be told."
    steps = [Step(name, Outcome.NOT_CHECKED, waits) for name in (ENTRIES, LEAVES)]
    return steps + (check_names(path / "vault") or [Step(SOURCES, Outcome.NOT_CHECKED, told)])


def _passed(name: str, detail: str) -> Step:
    return Step(name, Outcome.PASS, detail)


def _read_key(path: Path) -> tuple[_Key | None, Step]:
    name = "case.toml names the key of the log"
    try:
        config = tomllib.loads((path / "case.toml").read_bytes().decode("utf-8"))
        key, origin = _Key(*parse_verifier_key(str(config["vkey"]))), config["origin"]
    except KeyError as error:
        return None, Step(name, Outcome.FAIL, f"It has no field {error}.", "case.toml")
    except (OSError, ValueError) as error:
        return None, Step(name, Outcome.FAIL, f"It cannot be used: {error}.", "case.toml")
    if key.name != origin:
        return None, Step(name, Outcome.FAIL, "Its origin and the name of its key differ.", "case.toml")
    return key, _passed(name, key.name)


def _check_key(stated: _Key | None, given: _Key | None) -> Step:
    name = "the key is the one you know"
    if given is None:
        detail = (
            "You gave no public key, and this machine has none pinned for the case: whoever can write to the folder "
            "can sign it again with a key of their own. Get the key by another way and give it with --vkey."
        )
        return Step(name, Outcome.NOT_CHECKED, detail)
    if stated != given:
        return Step(name, Outcome.FAIL, "case.toml names another key than the one you gave.", "case.toml")
    return _passed(name, "case.toml names the key you gave.")


def _read_checkpoint(path: Path, key: _Key | None) -> tuple[TreeHead | None, Step]:
    name = "the checkpoint is signed by that key"
    file = "log/checkpoint"
    if key is None:
        return None, Step(name, Outcome.NOT_CHECKED, "There is no key to check it with.", file)
    try:
        note = (path / file).read_bytes().decode("utf-8")
        head = TreeHead.from_text(verify_note(note, key.name, key.public))
        if not sole_signature_form(note, key.name, key.public):
            return None, Step(name, Outcome.FAIL, "It holds more than the one signature of that key.", file)
    except OSError as error:
        return None, Step(name, Outcome.FAIL, f"It cannot be read: {error.strerror}.", file)
    except ValueError as error:
        return None, Step(name, Outcome.FAIL, f"It cannot be trusted: {error}.", file)
    if head.origin != key.name:
        return None, Step(name, Outcome.FAIL, f"It belongs to another log, {head.origin}.", file)
    return head, _passed(name, f"{head.size} entries, root {head.root.hex()[:16]}….")


def _read_leaves(log: LogCheck) -> tuple[list[tuple[int, dict[str, Any]]], list[Step]]:
    leaves: list[tuple[int, dict[str, Any]]] = []
    faults = []
    for index, leaf in parse_entries(sorted(log.entries.items())):
        if isinstance(leaf, ValueError):
            faults.append(Step(LEAVES, Outcome.FAIL, f"Entry {index} is no leaf: {leaf}.", "log/tile/entries", index))
        else:
            leaves.append((index, leaf))
    return leaves, faults


def _erased_words(count: int) -> str:
    return f" {count} were erased on purpose; their entries stay." if count else ""


def _begins_with(log: LogCheck, before: TreeHead) -> bool | None:
    return None if log.leaf_hashes is None else root_of(log.leaf_hashes[: before.size]) == before.root


def _token(path: Path, index: int, leaf: dict[str, Any]) -> Token:
    hexes = str(leaf["digest"]).removeprefix("sha256:")
    file = f"vault/{hexes[:2]}/{hexes[2:]}"
    try:
        return Token(index, leaf, (path / file).read_bytes(), file)
    except OSError:
        return Token(index, leaf, b"", file)  # the check of the vault names it too


def _check_seen(seen: str | None, key: _Key | None, head: TreeHead, log: LogCheck) -> Step:
    name = "the log contains the newest checkpoint you saw before"
    file = "log/checkpoint"
    if seen is None or key is None:
        detail = "You gave none: an old copy of the whole case looks the same as the newest."
        return Step(name, Outcome.NOT_CHECKED, detail, needed=False)
    try:
        before = TreeHead.from_text(verify_note(seen, key.name, key.public))
    except ValueError as error:
        return Step(name, Outcome.NOT_CHECKED, f"The checkpoint you gave is not one of this key: {error}.")
    if before.size > head.size:
        detail = f"You saw {before.size} entries; this copy has {head.size}: it was rolled back."
        return Step(name, Outcome.FAIL, detail, file, head.size)
    if log.leaf_hashes is None:
        return Step(name, Outcome.NOT_CHECKED, "The log's own root cannot be recomputed.", file)
    if root_of(log.leaf_hashes[: before.size]) != before.root:
        detail = f"Its first {before.size} entries are not those you saw: the log was forked."
        return Step(name, Outcome.FAIL, detail, file)
    return _passed(name, f"It begins with the {before.size} entries you saw.")
