"""Arguments and options that several verbs share."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from longarm.errors import UsageError
from longarm.shelf.outside import WebOptions

Command = Callable[..., Any]

case_argument = click.argument("case", type=click.Path(path_type=Path))
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def check_day(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Refuse a day that is no year, month or day.

    Raises:
        UsageError: it is none.
    """
    if value is not None and not _DAY.fullmatch(value):
        raise UsageError(f"{value!r} is no date.", hint="Give a year, month or day such as 2022-10-26.")
    return value


def declared_options(command: Command) -> Command:
    """Add the options by which a person says what the bytes do not."""
    for name, words in reversed(
        (
            ("--published", "Day of publication, such as 2022-10-26, 2022-10 or 2022."),
            ("--outlet", "Who published it."),
            ("--url", "Where it was published."),
            ("--genre", "news, official, parliamentary, court, ngo, social or testimony."),
            ("--title", "Its headline."),
            ("--lang", "Its language, such as en."),
            ("--note", "Anything else to be sealed with it."),
        )
    ):
        command = click.option(name, metavar="TEXT", help=words)(command)
    return command


def web_options(command: Command) -> Command:
    """Add the options that say how the web is reached; the command gets them as one ``web``."""

    @click.option("--proxy", metavar="URL", help="Fetch through a proxy: http://…, or socks5h://… such as Tor's.")
    @click.option("--parts", type=click.IntRange(0, 500), default=0, help="Keep up to so many parts of a page with it.")
    @click.option("--image", is_flag=True, help="Keep an image and the shown text of a page; needs Chromium.")
    @click.option("--ignore-robots", is_flag=True, help="Fetch pages that robots.txt asks programs to leave alone.")
    @functools.wraps(command)
    def wrapped(*args: Any, proxy: str | None, parts: int, image: bool, ignore_robots: bool, **more: Any) -> Any:
        web = WebOptions(proxy=proxy, parts=parts, image=image, obey_robots=not ignore_robots)
        return command(*args, web=web, **more)

    return wrapped
