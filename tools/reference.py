"""Write what is generated from the code: tables of README.md and the pages of docs/reference.

    python tools/reference.py            write
    python tools/reference.py --check    fail when a file differs from what the code says

In README.md a block between ``<!-- generated: NAME -->`` and ``<!-- end -->`` is replaced.
"""

from __future__ import annotations

import inspect
import json
import pathlib
import re
import sys
from typing import Any

import click

from longarm import errors
from longarm.bootstrap import PackageAssets, find_stages
from longarm.cli.console import EXIT_CODES
from longarm.cli.main import VERBS, program
from longarm.read.codebook import load_codebook

DOCS = pathlib.Path("docs/reference")
README = pathlib.Path("README.md")
PINS = pathlib.Path("bench/pins.json")
NOTE = "<!-- Written by `make reference`; change the code, not this file. -->\n"


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |" for row in lines
    )


def stages() -> str:
    rows = [[f"`{s.name}`", s.does, ", ".join(s.takes), ", ".join(s.gives), s.version] for s in find_stages()]
    return table(["stage", "does", "takes", "gives", "version"], rows)


#: What a bench measures; every command of a figure names its bench.
WORK = {
    "Reading": "claims own_claims attribution dates places maintext factuality read_speed linear",
    "Weighing": "lineage weigh",
    "Sealing and checking": "seal flips hostile crash mutants",
    "The desk": "desk",
}


def figures() -> str:
    pins = json.loads(PINS.read_text(encoding="utf-8")) if PINS.exists() else {}
    of = {bench: name for name, benches in WORK.items() for bench in benches.split()}
    rows: dict[str, list[list[str]]] = {name: [] for name in WORK}
    for work, pin in sorted(pins.items()):
        bench = re.search(r"bench/(\w+)\.py", pin["command"])
        if bench is None or bench[1] not in of:
            sys.exit(f"bench/pins.json: the command of {work!r} names no bench that {__file__} knows")
        rows[of[bench[1]]].append(figure_row(work, pin))
    head = ["work", "measured", "mark", "others on the same work", "corpus", "printed by"]
    return "\n\n".join(f"**{name}**\n\n{table(head, told)}" for name, told in rows.items() if told)


def figure_row(work: str, pin: dict[str, Any]) -> list[str]:
    mark = pin["mark"]
    met = mark is None or (pin["value"] <= mark if pin["least"] else pin["value"] >= mark)
    return [
        work,
        f"**{pin['value']:{',.0f' if pin['value'] >= 1000 else '.3g'}}**",
        "-" if mark is None else f"{mark:g}{'' if met else ' (not met)'}",
        pin["peers"],
        f"`{pin['corpus']}`",
        f"`{pin['command']}`",
    ]


def command_page() -> str:
    parts = [
        NOTE,
        "# Commands\n",
        "Data goes to standard output, talk to standard error; `--json` stands everywhere.\n",
    ]
    for name in VERBS:
        command = program.get_command(click.Context(program), name)
        assert command is not None
        context = click.Context(command, info_name=f"longarm {name}", max_content_width=100, terminal_width=100)
        parts.append(f"## {name}\n\n```text\n{command.get_help(context)}\n```\n")
        for inner, one in sorted(getattr(command, "commands", {}).items()):
            part = click.Context(one, info_name=f"longarm {name} {inner}", max_content_width=100, terminal_width=100)
            parts.append(f"### {name} {inner}\n\n```text\n{one.get_help(part)}\n```\n")
    codes = table(["exit code", "means"], [[str(code), words] for code, words in EXIT_CODES.items()])
    return "\n".join([*parts, "## Exit codes\n", codes, ""])


def error_page() -> str:
    rows = []
    for name in sorted(errors.__all__):
        kind = getattr(errors, name)
        rows.append([f"`{name}`", str(kind.exit_code), (inspect.getdoc(kind) or "").split("\n")[0]])
    return "\n".join([NOTE, "# Errors\n", table(["error", "exit code", "means"], rows), ""])


def codebook_page() -> str:
    book = load_codebook(PackageAssets())
    parts = [NOTE, "# Cues of the codebook\n", f"Version `{book.version}`. Every example is run as a test.\n"]
    for lang in sorted(book.cues):
        cues = sorted(book.cues[lang], key=lambda cue: (cue.code, cue.id))
        rows = [[f"`{c.code}`", f"`{c.id}`", c.yes[0] if c.yes else "", c.no[0] if c.no else ""] for c in cues]
        parts += [f"## {lang}: {len(cues)} cues\n", table(["code", "cue", "found in", "not found in"], rows), ""]
    return "\n".join(parts)


def readme() -> str:
    text = README.read_text(encoding="utf-8")
    for name, made in (("stages", stages()), ("figures", figures())):
        block = re.compile(rf"(<!-- generated: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        if not block.search(text):
            sys.exit(f"README.md has no block for {name}")
        text = block.sub(lambda found, made=made: f"{found[1]}{made}\n{found[2]}", text)
    return text


def main() -> int:
    made = {
        README: readme(),
        DOCS / "commands.md": command_page(),
        DOCS / "errors.md": error_page(),
        DOCS / "cues.md": codebook_page(),
    }
    stale = [path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path} is not what the code says; run `make reference`")
        return bool(stale)
    DOCS.mkdir(parents=True, exist_ok=True)
    for path in stale:
        path.write_text(made[path], encoding="utf-8")
        print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
