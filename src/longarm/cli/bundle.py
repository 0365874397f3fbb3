"""``longarm bundle``: pack entries with originals and proofs for a stranger to check."""

from __future__ import annotations

import json
from pathlib import Path

import click

from longarm import __version__
from longarm.bootstrap import opened, read_settings
from longarm.cli.console import talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.shelf import shelf_of
from longarm.errors import NotFoundError, OversizeError, UsageError
from longarm.publish.bundle import BundleContents, make_bundle
from longarm.publish.register_json import lineage_rows
from longarm.publish.wacz import WebPage, write_wacz
from longarm.records.register import Entry, Register


@click.command()
@case_argument
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The ZIP file.")
@click.option("--entry", "ids", multiple=True, metavar="ID", help="An entry to pack; may be given again; else all.")
@click.option(
    "--since",
    multiple=True,
    type=click.IntRange(1),
    metavar="SIZE",
    help="Prove that the log goes on from when it had so many entries; may be given again.",
)
@click.option("--wacz", is_flag=True, help="Instead, write the web pages of CASE as WACZ for replay programs.")
@json_option
def bundle(case: Path, output: Path, ids: tuple[str, ...], since: tuple[int, ...], *, wacz: bool, as_json: bool) -> int:
    """Pack entries of CASE with claims, sealed originals, judgements, lineage and proofs into a ZIP file.

    A stranger can check it with stock tools: VERIFY.md inside says how. It holds the originals as they were sealed,
    with every name in them: it is for a court or an expert, not for publication.
    """
    if output.exists():
        raise UsageError(f"{output} is already there.", hint="Give another name; nothing is overwritten.")
    if wacz:
        return _write_wacz(case, output, as_json=as_json)
    with shelf_of(case, write=True) as shelf:
        register = shelf.register()
        chosen = _chosen(register, ids)
        contents = BundleContents(
            entries=chosen,
            texts={report: reading.report.text for report, reading in shelf.readings().items()},
            about={"program": f"longarm {__version__}", "codebook": register.codebook, "case": register.case},
            since=tuple(size for size in since if size < shelf.case.ledgers.checkpoint()[0]),
            more={"lineage.json": json.dumps(list(lineage_rows(register)), sort_keys=True).encode()},
        )
        ledgers, vkey = shelf.case.ledgers, shelf.case.config.vkey
        try:
            data = make_bundle(
                ledgers, contents, vkey=vkey, checkpoint=ledgers.checkpoint_note(), sign=ledgers.sign_manifest
            )
        except ValueError as error:
            raise OversizeError(f"The bundle cannot be made: {error}.", hint="Pack fewer entries at once.") from error
    output.write_bytes(data)
    if as_json:
        write_json({"file": str(output), "bytes": len(data), "entries": [entry.id for entry in chosen], "vkey": vkey})
    else:
        write_text(f"Wrote {output}: {len(chosen)} entries, {len(data)} bytes.")
        talk(f"Give this public key by another way than the file: {vkey}")
        talk("It holds the sealed originals with every name in them: it is not for publication.")
    return 0


def _write_wacz(case: Path, output: Path, *, as_json: bool) -> int:
    settings = read_settings()
    with opened(case, settings) as here:
        ledgers = here.ledgers
        of = {dict(leaf.http).get(":of", ""): leaf for _, leaf in ledgers.kept() if leaf.how == "exchange"}
        pages = [
            WebPage(
                leaf.got_from, leaf.at, leaf.declared.title or leaf.name, ledgers.read_bytes(of[leaf.digest].digest)
            )
            for _, leaf in ledgers.sealed()
            if leaf.digest in of
        ]
        made = max((page.at for page in pages), default="")
        name = here.config.name
    if not pages:
        raise NotFoundError(
            "The case holds no page from the web.", hint="Add one by its address: `longarm add CASE URL`."
        )
    data = write_wacz(pages, software=f"longarm {__version__}", made=made, title=name)
    output.write_bytes(data)
    if as_json:
        write_json({"file": str(output), "bytes": len(data), "pages": [page.url for page in pages]})
    else:
        write_text(f"Wrote {output}: {len(pages)} pages, {len(data)} bytes.")
        talk("It is for replay. What it holds is proved by a bundle, not by the WACZ: WACZ checks miss changes.")
    return 0


def _chosen(register: Register, ids: tuple[str, ...]) -> tuple[Entry, ...]:
    by_id = {name.upper(): entry for entry in register.entries for name in (*entry.aliases, entry.id)}
    missing = [one for one in ids if one.upper() not in by_id]
    if missing:
        raise NotFoundError(
            f"The register has no entry {missing[0]}.", hint="Give an id that `longarm register` prints."
        )
    return tuple(by_id[one.upper()] for one in dict.fromkeys(ids)) if ids else register.entries
