"""The ``longarm`` command: verbs are loaded when they are called, errors are one sentence and a hint."""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Sequence

import click

from longarm import __version__
from longarm.cli.console import EXIT_CODES, UNUSABLE, USAGE, talk, tell_error
from longarm.errors import LongarmError

#: Verb -> its one line in the list of verbs. Each is the command of that name in the module of that name.
VERBS = {
    "new": "Make an empty case.",
    "add": "Seal files, folders, web pages or standard input.",
    "build": "Read what is new and make the register.",
    "register": "Print what is reported, by whom, from how many origins.",
    "explain": "Open an entry, claim, report or judgement down to the sealed words.",
    "read": "Read files without a case, one claim a line.",
    "lineage": "Print how reports derive from one another.",
    "judge": "Record a decision; the next build applies it.",
    "whatif": "Print what would change without a report, outlet or speaker.",
    "changes": "Print what changed in the register since a day or log size.",
    "serve": "Open the desk of a case in a browser on this machine.",
    "publish": "Write the register as one HTML page, private names hidden.",
    "bundle": "Pack entries with originals and proofs for a stranger to check.",
    "verify": "Check a case or a bundle.",
    "watch": "Fetch again what was sealed from the web, and seal what changed.",
    "stamp": "Have outside authorities stamp the newest checkpoint.",
    "witness": "Vouch for the log of a peer, and let peers vouch for yours.",
    "renew": "Stamp again before the certificates of earlier stamps end.",
    "backup": "Write a case to one file, and prove that it can be restored.",
    "restore": "Make a case again from a backup.",
    "erase": "Destroy the bytes of a report; keep its entry and proof.",
    "status": "Count what a case holds and say what is stale.",
    "doctor": "Check this installation.",
    "demo": "Build the example case and print its register.",
}


class Verbs(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # type: ignore[explicit-override]  # noqa: ARG002
        """Return the verbs in the order of the work."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # type: ignore[explicit-override]  # noqa: ARG002
        """Import a verb."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = getattr(importlib.import_module(f"longarm.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # type: ignore[explicit-override]  # noqa: ARG002
        """List the verbs without importing any."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code), words) for code, words in EXIT_CODES.items()])


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="longarm")
def program() -> None:
    """Longarm keeps a register of reported transnational repression that its makers can defend.

    Every value keeps its speaker, its sealed words, and the number of independent origins. What is listed is reported,
    not found true.
    """


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a verb and return its exit code; every error of Longarm becomes a sentence and a hint."""
    try:
        code = program.main(None if arguments is None else list(arguments), prog_name="longarm", standalone_mode=False)
    except LongarmError as error:
        tell_error(error)
        return error.exit_code
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.UsageError as error:
        talk(f"error: {error.format_message()}")
        talk(f"hint: Run `{error.ctx.command_path if error.ctx else 'longarm'} --help`.")
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        talk("stopped; what was acknowledged is kept")
        return 130
    except BrokenPipeError:
        # The reader of our output went away: nothing is wrong, and nothing more can be said to it.
        sys.stdout = io.TextIOWrapper(open(os.devnull, "wb"))  # noqa: SIM115, PTH123
        return 0
    except OSError as error:
        talk(f"error: {error.filename or 'The system'}: {error.strerror or error}.")
        talk("hint: Check that the folder exists, can be written, and that the disk is not full.")
        return UNUSABLE
    return code if isinstance(code, int) else 0


def main() -> None:
    """Entry point of the ``longarm`` command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run())
