"""``longarm witness``: peer cases vouch for each other's logs."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.bootstrap import make_clock, make_keys, opened, read_settings
from longarm.cli.console import OK, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.errors import UsageError
from longarm.proofs.cosignature import Witness
from longarm.seal.keys import KeyFolder
from longarm.shelf.witnessing import ask_witness, keep_cosigned, vouch

_FILE = click.Path(path_type=Path, dir_okay=False)
_IN = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.group()
def witness() -> None:
    """Vouch for the log of a peer, and let peers vouch for yours (C2SP tlog-cosignature).

    You write a request with `ask`, your peer checks and cosigns it with `sign`, and you seal the answer with `keep`.

    A cosignature says that this was the largest state of the log that the witness saw, and that it continues all that
    the witness saw before. A case that showed one history here and another there would be found out.
    """


@witness.command()
@case_argument
@click.option("--since", type=click.IntRange(0), default=0, help="Entries of the log when this witness last cosigned.")
@click.option("-o", "--output", required=True, type=_FILE, help="The file to write.")
@json_option
def ask(case: Path, since: int, output: Path, *, as_json: bool) -> int:
    """Write what a witness needs to vouch for the newest state of CASE. It holds no source and no name of one."""
    _refuse_existing(output)
    with opened(case, read_settings()) as here:
        text, vkey = ask_witness(here, since), here.config.vkey
    output.write_text(text, "utf-8")
    write_json({"file": str(output), "vkey": vkey}) if as_json else write_text(f"Wrote {output}.")
    talk(f"For the first time, give this key by another way than the file: {vkey}")
    return OK


@witness.command()
@click.argument("request", type=_IN)
@click.option("--vkey", metavar="KEY", help="Key of the case that asks, got by another way; needed the first time.")
@click.option("-o", "--output", required=True, type=_FILE, help="The file to write.")
@json_option
def sign(request: Path, vkey: str | None, output: Path, *, as_json: bool) -> int:
    """Check the REQUEST of a peer and cosign its checkpoint; a log that was rolled back or forked is refused."""
    _refuse_existing(output)
    settings = read_settings()
    done = vouch(request.read_text("utf-8"), make_keys(settings), make_clock(settings).now(), vkey)
    output.write_text(done.note, "utf-8")
    if as_json:
        write_json({"origin": done.origin, "size": done.size, "before": done.before, "file": str(output)})
    else:
        since = f"continues the {done.before} that you cosigned before" if done.before else "the first time"
        write_text(f"Cosigned {done.origin} with {done.size} entries ({since}): {output}")
    return OK


@witness.command()
@case_argument
@click.argument("cosigned", type=_IN)
@json_option
def keep(case: Path, cosigned: Path, *, as_json: bool) -> int:
    """Seal in CASE the checkpoint that a witness COSIGNED."""
    with opened(case, read_settings(), write=True) as here:
        index, leaf = keep_cosigned(here, cosigned.read_text("utf-8"))
    pairs = dict(leaf.http)
    if as_json:
        write_json({"log_index": index, "size": int(pairs[":size"]), "witnesses": pairs[":witnesses"].split()})
    else:
        write_text(f"{'sealed':<15} entry {index}: first {pairs[':size']} entries cosigned by {pairs[':witnesses']}")
    return OK


@witness.command()
@json_option
def key(*, as_json: bool) -> int:
    """Print the key by which others know what this machine cosigns."""
    name, seed = make_keys(read_settings()).witness()
    text = _public(name, seed).to_text()
    write_json({"key": text}) if as_json else write_text(text)
    return OK


@witness.command()
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
@json_option
def know(keys: tuple[str, ...], *, as_json: bool) -> int:
    """Keep the KEY of a witness, got by another way, so that `longarm verify` counts its cosignatures."""
    folder: KeyFolder = make_keys(read_settings())
    for one in keys:
        try:
            found = Witness.from_text(one)
        except ValueError as error:
            raise UsageError(
                f"{one[:80]!r} cannot be used: {error}.", hint="It has the form name+id+base64."
            ) from error
        folder.know_witness(found.to_text())
        write_text(f"Known: {found.name}") if not as_json else None
    if as_json:
        write_json({"witnesses": folder.witnesses()})
    return OK


def _public(name: str, seed: bytes) -> Witness:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Witness(name, Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw())


def _refuse_existing(output: Path) -> None:
    if output.exists():
        raise UsageError(f"{output} is already there.", hint="Give another name; nothing is overwritten.")
