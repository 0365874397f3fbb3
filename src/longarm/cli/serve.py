"""``longarm serve``: the desk in a browser on this machine."""

from __future__ import annotations

import importlib.util
import webbrowser
from pathlib import Path

import click

from longarm.bootstrap import PackageAssets, read_settings
from longarm.cli.console import Bar, talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.errors import UsageError
from longarm.shelf.case import Manner


@click.command()
@case_argument
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Where to listen; else any free port.")
@click.option("--no-browser", is_flag=True, help="Print the link, open nothing.")
@json_option
def serve(case: Path, port: int, *, no_browser: bool, as_json: bool) -> int:
    """Open the desk of CASE: read, judge and see the case in a browser.

    It listens on this machine only and prints a link that works once. No page asks anything of another host.
    """
    if importlib.util.find_spec("litestar") is None:
        raise UsageError("The desk is not installed.", hint='Install it with: pip install "longarm[web]".')
    from longarm.web.serving import serve_desk

    def opened(link: str) -> None:
        write_json({"link": link}) if as_json else write_text(link)
        talk("The link works once. Stop the desk with Ctrl-C.")
        if not no_browser:
            webbrowser.open(link)

    serve_desk(case, Manner(read_settings(), Bar("reading"), talk), PackageAssets(), port, opened)
    return 0
