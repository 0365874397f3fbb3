"""``longarm serve``: the desk in a browser on this machine."""

from __future__ import annotations

import importlib.util
import webbrowser
from pathlib import Path
from typing import Any

import click

from longarm.bootstrap import PackageAssets, read_settings
from longarm.cli.console import Bar, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.errors import UsageError
from longarm.shelf.case import Manner


@click.command()
@case_argument
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Where to listen; else any free port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="On which address to listen; needs --team.")
@click.option("--team", is_flag=True, help="Several people with accounts and roles.")
@click.option("--origin", default="", help="By which address people reach it, such as https://desk.example.org.")
@click.option("--no-browser", is_flag=True, help="Print the link, open nothing.")
@json_option
def serve(case: Path, *, team: bool, no_browser: bool, as_json: bool, **where: Any) -> int:
    """Open the desk of CASE: read, judge and see the case in a browser.

    It listens on this machine only and prints a link that works once. No page asks anything of another host.
    With --team people sign in with a password and a code, or with a passkey; the first link invites the first admin.
    """
    if importlib.util.find_spec("litestar") is None:
        raise UsageError("The desk is not installed.", hint='Install it with: pip install "longarm[web]".')
    from longarm.web.serving import Serving, serve_desk

    serving = Serving(where["host"], where["port"], team=team, origin=where["origin"])

    def opened(link: str) -> None:
        write_json({"link": link}) if as_json else write_text(link)
        talk("People sign in at this link." if link.endswith("/sign-in") else "The link works once.")
        if serving.host not in {"127.0.0.1", "localhost"} and not serving.origin.startswith("https://"):
            talk(f"warning: others can reach {serving.host}, and this desk speaks HTTP without encryption:")
            talk("warning: put a server that speaks TLS before it, or let nobody but a VPN reach it.")
        talk("Stop the desk with Ctrl-C.")
        if not no_browser:
            webbrowser.open(link)

    serve_desk(case, Manner(read_settings(), Bar("reading"), talk), PackageAssets(), serving, opened)
    return 0
