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
from longarm.publish.keeping_names import NameGuard
from longarm.publish.pseudonyms import find_names
from longarm.publish.public import make_public
from longarm.publish.register_json import lineage_rows
from longarm.publish.wacz import WebPage, write_wacz
from longarm.records.register import Entry, Register
from longarm.shelf.case import Shelf


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
@click.option(
    "--hide-names",
    is_flag=True,
    help="Private persons under pseudonyms; sources that name them stay in the case, and verify says so.",
)
@click.option("--wacz", is_flag=True, help="Instead, write the web pages of CASE as WACZ for replay programs.")
@json_option
def bundle(case: Path, output: Path, ids: tuple[str, ...], since: tuple[int, ...], **how: bool) -> int:
    """Pack entries of CASE with claims, sealed originals, judgements, lineage and proofs into a ZIP file.

    A stranger can check it with stock tools: VERIFY.md inside says how. It holds the originals as they were sealed,
    with every name in them: it is for a court or an expert. With --hide-names it holds none that names a private
    person, and those who check it get "not checked" for what they cannot see.
    """
    if output.exists():
        raise UsageError(f"{output} is already there.", hint="Give another name; nothing is overwritten.")
    hide_names, as_json = how["hide_names"], how["as_json"]
    if how["wacz"]:
        return _write_wacz(case, output, as_json=as_json)
    with shelf_of(case, write=True) as shelf:
        contents, named = _contents(shelf, ids, since, hide_names=hide_names)
        ledgers, vkey = shelf.case.ledgers, shelf.case.config.vkey
        try:
            data = make_bundle(
                ledgers, contents, vkey=vkey, checkpoint=ledgers.checkpoint_note(), sign=ledgers.sign_manifest
            )
        except ValueError as error:
            raise OversizeError(f"The bundle cannot be made: {error}.", hint="Pack fewer entries at once.") from error
    output.write_bytes(data)
    if as_json:
        entries = [entry.id for entry in contents.entries]
        write_json({"file": str(output), "bytes": len(data), "entries": entries, "vkey": vkey, "names": named})
    else:
        write_text(f"Wrote {output}: {len(contents.entries)} entries, {len(data)} bytes.")
        talk(f"Give this public key by another way than the file: {vkey}")
        talk(_warning(named, hide_names=hide_names))
    return 0


def _contents(
    shelf: Shelf, ids: tuple[str, ...], since: tuple[int, ...], *, hide_names: bool
) -> tuple[BundleContents, int]:
    """Return what to pack, and how many private persons the reports of the case name."""
    register = shelf.register()
    readings = shelf.readings()
    texts = {report: reading.report.text for report, reading in readings.items()}
    judged = [leaf for _, leaf in shelf.case.ledgers.judged()]
    salt = shelf.case.config.salt
    chosen, shown, guard = _chosen(register, ids), register, None
    if hide_names:
        outlook = make_public(register, list(readings.values()), judged, salt)
        names, shown, guard = outlook.names, outlook.register, NameGuard(outlook.hider, texts)
        # A public register lists the same entries in the same order.
        at = {entry.id: number for number, entry in enumerate(register.entries)}
        chosen = tuple(shown.entries[at[entry.id]] for entry in chosen)
    else:
        names = find_names(register, list(readings.values()), judged, salt)
    contents = BundleContents(
        entries=chosen,
        texts=texts,
        about={"program": f"longarm {__version__}", "codebook": register.codebook, "case": shown.case},
        since=tuple(size for size in since if size < shelf.case.ledgers.checkpoint()[0]),
        more={"lineage.json": json.dumps(list(lineage_rows(shown)), sort_keys=True).encode()},
        guard=guard,
    )
    return contents, len(names.pseudonyms)


def _warning(named: int, *, hide_names: bool) -> str:
    if hide_names:
        return 'Sources that name private persons stayed in the case; whoever verifies gets "not checked" for them.'
    many = f"{named} private persons are named in" if named != 1 else "1 private person is named in"
    return f"It holds the sealed originals: {many} the case. It is not for publication; --hide-names makes one that is."


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
