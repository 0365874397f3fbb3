"""The glossary knows every public record; generated pages say what the code says; nothing names this machine."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from enum import Enum
from pathlib import Path

import msgspec
import pytest

import longarm.records

ROOT = Path(__file__).resolve().parents[2]
GLOSSARY = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")


def public_records():
    for found in pkgutil.iter_modules(longarm.records.__path__):
        module = importlib.import_module(f"longarm.records.{found.name}")
        for name, thing in vars(module).items():
            if (
                isinstance(thing, type)
                and issubclass(thing, msgspec.Struct | Enum)
                and thing.__module__ == module.__name__
            ):
                yield name


def test_every_public_record_has_an_entry():
    entries = set(re.findall(r"^\| (\w+) \|", GLOSSARY, re.MULTILINE))
    missing = sorted(set(public_records()) - entries)
    assert not missing, f"add to GLOSSARY.md: {', '.join(missing)}"


@pytest.mark.parametrize("banned", ["truth_score", "truthscore", "duplicate_of", "PersonSearch"])
def test_words_we_do_not_use_stand_nowhere(banned):
    hits = [p for p in (ROOT / "src").rglob("*.py") if banned in p.read_text(encoding="utf-8")]
    assert not hits


def test_generated_pages_say_what_the_code_says():
    done = subprocess.run(
        [sys.executable, "tools/reference.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_links_of_the_top_pages_lead_somewhere():
    link = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
    pages = (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
    found = [(page, target) for page in pages for target in link.findall(page.read_text(encoding="utf-8"))]
    dead = [f"{page.relative_to(ROOT)}: {target}" for page, target in found if not (page.parent / target).exists()]
    assert not dead


def test_lock_files_name_no_index():
    for lock in (ROOT / "requirements").glob("*.txt"):
        assert "://" not in lock.read_text(encoding="utf-8"), lock.name
