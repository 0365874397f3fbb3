"""``longarm verify``: check a case or a bundle."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from longarm.bootstrap import make_keys, read_settings, seen_of
from longarm.cli.console import talk, write_json, write_text
from longarm.cli.options import json_option
from longarm.errors import CaseError, CaseMissingError, UsageError
from longarm.proofs.archive import decode_archive
from longarm.proofs.blocks import Block, parse_blocks
from longarm.proofs.cosignature import Witness
from longarm.proofs.note import parse_verifier_key
from longarm.proofs.stamp import parse_roots
from longarm.shelf.outside import pinned_roots
from longarm.verify.bundle import verify_bundle
from longarm.verify.case import verify_case
from longarm.verify.outside import Outside
from longarm.verify.verdict import Outcome, Verdict

_SIGNS = {Outcome.PASS: "pass", Outcome.FAIL: "FAIL", Outcome.NOT_CHECKED: "not checked"}


@click.command()
@click.argument("path", type=click.Path(path_type=Path), metavar="CASE|BUNDLE")
@click.option("--vkey", metavar="KEY", help="Public key of the case as you know it (name+id+base64).")
@click.option("--seen", type=click.Path(path_type=Path, dir_okay=False), help="A checkpoint you kept from before.")
@click.option(
    "--tsa-roots",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="PEM",
    help="Root certificates of timestamp authorities that you trust.",
)
@click.option(
    "--blocks",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="TXT",
    help="Bitcoin blocks from your own node, a line each: height and header in hex, or height and Merkle root.",
)
@click.option(
    "--witness", "witnesses", multiple=True, metavar="KEY", help="Key of a witness you know; may be repeated."
)
@json_option
def verify(
    path: Path, vkey: str | None, seen: Path | None, tsa_roots: Path | None, *, as_json: bool, **more: Any
) -> int:
    """Check every byte of a case folder, or a bundle, and name file and log entry of whatever is wrong.

    The exit code is 0 when every needed check passed, 1 when one failed, and 3 when none failed but a needed one could
    not be made, such as whose key it is. Without --vkey and --seen the key and checkpoint are used that this machine
    kept when it made or last opened the case. Timestamps are held against the roots of --tsa-roots, else against those
    of the authorities that are set up on this machine. Without --witness the witnesses are those that this machine
    knows (`longarm witness know`).
    """
    outside = Outside(_blocks(more["blocks"]), _witnesses(more["witnesses"]))
    known = _Known(vkey, seen.read_text("utf-8") if seen else None, _roots(tsa_roots), outside)
    try:
        verdict = _check_folder(path, known) if path.is_dir() else _check_file(path, known)
    except ValueError as error:
        raise UsageError(f"The public key cannot be read: {error}.", hint="It looks like name+id+base64.") from error
    if as_json:
        write_json(verdict.to_plain())
    else:
        _print(verdict)
    return verdict.exit_code


@dataclass(frozen=True)
class _Known:
    """What the checker knows by another way than what is checked."""

    vkey: str | None
    seen: str | None
    roots: bytes | None
    outside: Outside


def _blocks(file: Path | None) -> Mapping[int, Block]:
    try:
        return parse_blocks(file.read_text("utf-8")) if file else {}
    except ValueError as error:
        raise UsageError(f"{file} cannot be used: {error}.", hint="See `longarm verify --help`.") from error


def _witnesses(given: tuple[str, ...]) -> tuple[Witness, ...]:
    try:
        return tuple(Witness.from_text(one) for one in given or make_keys(read_settings()).witnesses())
    except ValueError as error:
        raise UsageError(
            f"The key of a witness cannot be read: {error}.", hint="It has the form name+id+base64."
        ) from error


def _roots(given: Path | None) -> bytes | None:
    """Return root certificates in PEM: those given, else those of the authorities of this machine.

    Raises:
        UsageError: the file given holds no certificate.
    """
    if given is None:
        return pinned_roots(read_settings())
    pem = given.read_bytes()
    try:
        parse_roots(pem)
    except ValueError as error:
        raise UsageError(f"{given} holds no certificate that can be read.", hint="Give a PEM file.") from error
    return pem


def _check_folder(path: Path, known: _Known) -> Verdict:
    pinned, kept = None, None
    try:
        pinned, kept = seen_of(path, read_settings())
    except CaseError as error:
        talk(f"note: {error.message}")  # a damaged case.toml is a finding of the check, not the end of it
    return verify_case(
        path, seen=known.seen or kept, vkey=known.vkey or pinned, roots=known.roots, outside=known.outside
    )


def _check_file(path: Path, known: _Known) -> Verdict:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise CaseMissingError(f"There is no case or bundle at {path}.", hint="Check the path.") from error
    return verify_bundle(
        data, vkey=known.vkey or _pinned(data), seen=known.seen, roots=known.roots, outside=known.outside
    )


def _pinned(data: bytes) -> str | None:
    """Return the key that this machine pinned for the case a bundle says it is from.

    The bundle only names the case; the key itself is never taken from it.
    """
    try:
        name, _ = parse_verifier_key(json.loads(decode_archive(data)["case.json"])["vkey"])
    except (ValueError, KeyError, TypeError):
        return None
    found = make_keys(read_settings()).pinned(name)
    return found.strip() if found else None


def _print(verdict: Verdict) -> None:
    for step in verdict.steps:
        where = f" [{step.file}]" if step.file else ""
        entry = f" [log entry {step.entry}]" if step.entry is not None else ""
        write_text(f"{_SIGNS[step.outcome]:<12} {step.name}: {step.detail}{where}{entry}")
    write_text(f"\n{verdict.outcome.value}")
