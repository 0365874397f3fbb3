"""Check a bundle without the program that wrote it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from longarm.proofs.archive import decode_archive
from longarm.proofs.bundle import (
    MANIFEST,
    MANIFEST_NOTE,
    UNLISTED,
    LeafProof,
    manifest_text,
    parse_hashes,
    parse_manifest,
)
from longarm.proofs.merkle import hash_leaf, verify_consistency, verify_inclusion
from longarm.proofs.note import TreeHead, parse_verifier_key, sole_signature_form, verify_note
from longarm.proofs.stamp import parse_roots
from longarm.verify.leaves import parse_entry
from longarm.verify.outside import Outside, check_outside, is_from_outside
from longarm.verify.quotes import check_quotes
from longarm.verify.sources import check_sources, file_of, names_in
from longarm.verify.stamps import NAME as TIME
from longarm.verify.stamps import LogView, Token
from longarm.verify.verdict import Fault, Outcome, Step, Unchecked, Verdict

STEPS = (
    "the archive has its one canonical form",
    "the manifest lists every file with its digest",
    "the key is the one you know",
    "the manifest is signed by that key",
    "the checkpoint is signed by that key",
    "every log entry in the bundle is under the signed root",
    "every sealed source is here, as its entry says",
    "every quote stands in the text it is taken from",
    "the log contains the newest checkpoint you saw before",
)
TEXTS = "the texts are what a reader sees in the sealed sources"
DERIVED = "values, counts and standing in the entries follow from the quotes"


def verify_bundle(
    data: bytes,
    *,
    vkey: str | None = None,
    seen: str | None = None,
    roots: bytes | None = None,
    outside: Outside | None = None,
) -> Verdict:
    """Check a bundle; the steps are those of ``STEPS``, in that order, then what a bundle cannot show, time, witnesses.

    The first step that fails ends the check: what stands behind it would rest on what is known to be wrong.

    Args:
        data: the bytes of the ZIP file.
        vkey: public key of the case as the checker knows it; without it the key step is not checked.
        seen: a checkpoint of the case that the checker kept from before.
        roots: root certificates (PEM) of timestamp authorities that the checker trusts.
        outside: blocks and witnesses that the checker knows.

    Raises:
        ValueError: ``vkey`` is no verifier key, or ``roots`` holds no certificate.
    """
    trusted = parse_roots(roots) if roots else ()
    check = _Check(data, parse_verifier_key(vkey) if vkey else None, seen)
    parts = (
        check.archive,
        check.manifest,
        check.key,
        check.manifest_note,
        check.checkpoint,
        check.leaves,
        check.sources,
        check.quotes,
        check.seen_before,
    )
    steps: list[Step] = []
    for name, part in zip(STEPS, parts, strict=True):
        try:
            steps.append(Step(name, Outcome.PASS, part()))
        except Unchecked as unchecked:
            steps.append(Step(name, Outcome.NOT_CHECKED, unchecked.detail, needed=unchecked.needed))
        except Fault as fault:
            steps.append(Step(name, Outcome.FAIL, fault.detail, fault.file, fault.entry))
            rest = STEPS[len(steps) :]
            steps += [Step(one, Outcome.NOT_CHECKED, "An earlier step failed.") for one in rest]
            break
    steps.append(Step(TEXTS, Outcome.NOT_CHECKED, "Open both and compare, or read them again.", needed=False))
    rebuild = "Read them, or build the register again from the sources."
    steps.append(Step(DERIVED, Outcome.NOT_CHECKED, rebuild, needed=False))
    if Verdict(tuple(steps)).faults:
        return Verdict((*steps, Step(TIME, Outcome.NOT_CHECKED, "An earlier step failed.", needed=False)))
    return Verdict((*steps, *check_outside(check.tokens(), check.view(), trusted, outside or Outside())))


class _Check:
    def __init__(self, data: bytes, given: tuple[str, bytes] | None, seen: str | None) -> None:
        self._data = data
        self._given = given
        self._seen = seen
        self._files: dict[str, bytes] = {}
        self._key: tuple[str, bytes] = ("", b"")
        self._head = TreeHead("", 0, b"")
        self._leaves: dict[int, dict[str, Any]] = {}

    def archive(self) -> str:
        try:
            self._files = decode_archive(self._data)
        except ValueError as error:
            raise Fault(f"{str(error)[0].upper()}{str(error)[1:]}.") from error
        return f"{len(self._files)} files."

    def manifest(self) -> str:
        try:
            digests = parse_manifest(self._file(MANIFEST))
        except ValueError as error:
            raise Fault(f"It cannot be read: {error}.", MANIFEST) from error
        for name in sorted(set(self._files) - UNLISTED - set(digests)):
            raise Fault("The manifest does not list this file.", name)
        for name, digest in digests.items():
            if name in UNLISTED:
                raise Fault(f"It lists {name}.", MANIFEST)
            if hashlib.sha256(self._file(name)).hexdigest() != digest:
                raise Fault("The file does not have the digest that the manifest lists.", name)
        return f"{len(digests)} files have the listed digests."

    def key(self) -> str:
        try:
            about = json.loads(self._file("case.json"))
            self._key = parse_verifier_key(str(about["vkey"]))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise Fault("It states no usable public key.", "case.json") from error
        if self._given is None:
            raise Unchecked("You gave no public key; anybody can sign a bundle with a key of their own. Use --vkey.")
        if self._key != self._given:
            raise Fault("The bundle states another key than the one you gave.", "case.json")
        return "The bundle states the key you gave."

    def manifest_note(self) -> str:
        text = self._note(MANIFEST_NOTE)
        if text != manifest_text(self._key[0], self._file(MANIFEST)):
            raise Fault("It signs another manifest.", MANIFEST_NOTE)
        return self._key[0]

    def checkpoint(self) -> str:
        try:
            self._head = TreeHead.from_text(self._note("log/checkpoint"))
        except ValueError as error:
            raise Fault(f"It cannot be used: {error}.", "log/checkpoint") from error
        if self._head.origin != self._key[0]:
            raise Fault("It belongs to another log.", "log/checkpoint")
        return f"{self._head.size} entries, root {self._head.root.hex()[:16]}…."

    def leaves(self) -> str:
        checkpoint = self._file("log/checkpoint")
        for name in self._names("leaves/"):
            stem = name.removeprefix("leaves/").removesuffix(".json")
            index = int(stem) if stem.isdecimal() else -1
            proof_name = f"proofs/{stem}.tlog-proof"
            try:
                proof = LeafProof.from_text(self._file(proof_name).decode("utf-8"))
            except ValueError as error:
                raise Fault(f"{error}.", proof_name, index) from error
            if proof.index != index or name != f"leaves/{index:08d}.json" or proof.checkpoint.encode() != checkpoint:
                raise Fault("The proof is for another entry or another checkpoint.", proof_name, index)
            leaf = self._file(name)
            if not verify_inclusion(hash_leaf(leaf), index, self._head.size, proof.path, self._head.root):
                raise Fault("The entry is not in the log under the signed root.", name, index)
            try:
                self._leaves[index] = parse_entry(leaf)
            except ValueError as error:
                raise Fault(f"The entry is no leaf: {error}.", name, index) from error
        for name in self._names("proofs/"):
            if f"leaves/{name.removeprefix('proofs/').removesuffix('.tlog-proof')}.json" not in self._files:
                raise Fault("The proof has no entry.", name)
        return f"{len(self._leaves)} entries."

    def sources(self) -> str:
        return check_sources(self._files, self._leaves)

    def quotes(self) -> str:
        return check_quotes(self._files)

    def seen_before(self) -> str:
        if self._seen is None:
            raise Unchecked("You gave none: an older bundle looks the same as the newest.", needed=False)
        try:
            before = TreeHead.from_text(verify_note(self._seen, *self._key))
        except ValueError as error:
            raise Unchecked(f"The checkpoint you gave is not one of this key: {error}.") from error
        if before.size > self._head.size:
            detail = (
                f"You saw {before.size} entries; the bundle is from when there were {self._head.size}: rolled back."
            )
            raise Fault(detail, "log/checkpoint")
        if before.size == 0:
            return "You saw an empty log."
        path = self._path_since(before.size)
        if path is None:
            raise Unchecked(f"The bundle holds no proof from {before.size} entries on; ask for one.")
        if not verify_consistency((before.size, before.root), (self._head.size, self._head.root), path):
            raise Fault("The log is not a continuation of what you saw: it was forked.", "log/checkpoint")
        return f"It continues the {before.size} entries you saw."

    def tokens(self) -> list[Token]:
        found = [(index, leaf) for index, leaf in sorted(self._leaves.items()) if is_from_outside(leaf)]
        named = [(index, leaf, f"sealed/{leaf['digest'].removeprefix('sha256:')}") for index, leaf in found]
        return [Token(index, leaf, self._files[name], name) for index, leaf, name in named]

    def view(self) -> LogView:
        return LogView(self._head, self._continues, self._key)

    def _continues(self, before: TreeHead) -> bool | None:
        """Say whether the log goes on from ``before``; None where the bundle holds no proof of it."""
        if before.size == 0:
            return True
        try:
            path = self._path_since(before.size)
        except Fault:
            return False
        new = (self._head.size, self._head.root)
        return None if path is None else verify_consistency((before.size, before.root), new, path)

    def _path_since(self, size: int) -> list[bytes] | None:
        name = f"log/since-{size}"
        if name not in self._files:
            return [] if size == self._head.size else None
        try:
            return parse_hashes(self._files[name].decode("ascii"))
        except ValueError as error:
            raise Fault(f"{error}.", name) from error

    def _file(self, name: str) -> bytes:
        return file_of(self._files, name)

    def _names(self, folder: str) -> list[str]:
        return names_in(self._files, folder)

    def _note(self, name: str) -> str:
        try:
            note = self._file(name).decode("utf-8")
            text = verify_note(note, *self._key)
            alone = sole_signature_form(note, *self._key)
        except ValueError as error:
            raise Fault(f"It cannot be trusted: {error}.", name) from error
        if not alone:
            raise Fault("It holds more than the one signature of that key.", name)
        return text
