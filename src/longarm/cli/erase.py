"""``longarm erase``: destroy the bytes of a report; keep its entry and proof."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from longarm.bootstrap import Settings, opened, read_settings
from longarm.cli.console import OK, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.errors import RefusedError, UsageError
from longarm.seal.case import OpenCase, read_config
from longarm.shelf.erasing import Erasure, ask_erasure, confirm_erasure, erase_report, open_requests
from longarm.shelf.outside import desk_folder


@click.command()
@case_argument
@click.argument("report", required=False)
@click.option("--reason", metavar="TEXT", help="Why; it is sealed in the log.")
@click.option("--by", metavar="NAME", help="Who decides; else LONGARM_BY, else the name of the user's account.")
@click.option("--yes", is_flag=True, help="Do it: what is destroyed cannot be brought back.")
@click.option("--ask", is_flag=True, help="Only ask for it; somebody else has to confirm.")
@click.option("--confirm", metavar="REQUEST", help="Carry out the request (j-…) of somebody else.")
@click.option("--requests", is_flag=True, help="List the requests that wait.")
@json_option
def erase(case: Path, report: str | None, **more: Any) -> int:
    """Destroy the bytes of REPORT (its digest or file name), of what lies beside it, and everything derived.

    Its log entry, the entry of this decision and all proofs stay: that it was sealed, and that it was erased, by whom
    and why, can be shown. The name of the file and what was declared stay with the entry. Copies elsewhere, such as
    backups, bundles and what was published, are not reached.

    Where the case has a team, two accounts are needed: a reviewer asks (--ask), another confirms (--confirm), here with
    name, password and code, or at the desk. Without a team one person decides, and the log says so.
    """
    settings = read_settings()
    if more["requests"]:
        return _list(case, settings, as_json=more["as_json"])
    if more["confirm"] or not more["ask"]:
        _need_yes(yes=more["yes"])
    who, team = _person(case, settings, more["by"])
    if team and not (more["ask"] or more["confirm"]):
        raise UsageError("This case has a team: one asks, another confirms.", hint="Use --ask, or --confirm REQUEST.")
    with opened(case, settings, write=True) as here:
        if more["ask"]:
            return _ask(here, _named(report), more, who)
        if more["confirm"]:
            done = confirm_erasure(here, more["confirm"], by=who)
        else:
            done = erase_report(here, _named(report), reason=_reason(more), by=who)
    return _tell(case, done, as_json=more["as_json"])


def _need_yes(*, yes: bool) -> None:
    if not yes:
        raise UsageError("Nothing was erased.", hint="Give --yes as well; what is destroyed cannot be brought back.")


def _named(report: str | None) -> str:
    if report is None:
        raise UsageError("No report was named.", hint="Give its digest or file name.")
    return report


def _reason(more: dict[str, Any]) -> str:
    if more["reason"] is None:
        raise UsageError("An erasure needs a reason.", hint="Give it with --reason; it is sealed in the log.")
    return str(more["reason"])


def _person(case: Path, settings: Settings, by: str | None) -> tuple[str, bool]:
    """Return who decides, and whether that is an account of a team, which is then asked for password and code."""
    file = desk_folder(settings, read_config(case).origin) / "accounts.json"
    if not file.exists():
        return by or settings.user, False
    from longarm.web.people import Power
    from longarm.web.team.accounts import Accounts

    name = by or click.prompt("Account", err=True)
    password, code = click.prompt("Password", hide_input=True, err=True), click.prompt("Code", err=True)
    account = Accounts(file, time.time).check(name, password, code)
    if account is None or account.power < Power.REVIEWER:
        raise RefusedError("That is no account that may erase.", hint="A reviewer or an admin of this case may.")
    return account.name, True


def _list(case: Path, settings: Settings, *, as_json: bool) -> int:
    with opened(case, settings) as here:
        found = open_requests(here.ledgers)
    if as_json:
        write_json({"requests": [asdict(one) for one in found]})
    for one in () if as_json else found:
        write_text(f"{one.id}  {one.report[:23]}…  asked by {one.by} on {one.at[:10]}: {one.reason}")
    return OK


def _ask(here: OpenCase, report: str, more: dict[str, Any], who: str) -> int:
    asked = ask_erasure(here, report, reason=_reason(more), by=who)
    if more["as_json"]:
        write_json(asdict(asked))
    else:
        write_text(f"{'asked':<15} {asked.report[:23]}…  {asked.id}")
        talk(f"Nothing is erased yet. Somebody else confirms: longarm erase {here.path} --confirm {asked.id} --yes")
    return OK


def _tell(case: Path, done: Erasure, *, as_json: bool) -> int:
    if as_json:
        write_json(asdict(done))
        return OK
    write_text(f"{'erased':<15} {done.report[:23]}…  entry {done.index}")
    for digest in done.beside:
        write_text(f"{'erased beside':<15} {digest[:23]}…")
    if done.asked_by:
        write_text(f"{'decided':<15} asked by {done.asked_by}, confirmed by {done.by}")
    else:
        write_text(f"{'decided':<15} by {done.by} alone: no second person confirmed it, and the log says so")
    talk(f"Backups, bundles and other copies still hold it. Next: longarm build {case}")
    return OK
