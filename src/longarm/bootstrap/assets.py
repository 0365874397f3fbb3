"""The data files of the package, and the example's reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from longarm.errors import DamageError, NotFoundError

#: Name of the example case among the package's data and below ``examples/`` of a checkout.
EXAMPLE = "overseas-stations"


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
        return tuple(sorted(walk(top, folder))) if top.is_dir() else ()


def walk(folder: Traversable, name: str) -> Iterator[str]:
    """Yield the names of all files below a folder of the package, as they come."""
    for entry in folder.iterdir():
        inner = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from walk(entry, inner)
        else:
            yield inner


def example_folder() -> Path:
    """Return the folder of the example's reports: in the installed package, else in the checkout.

    Raises:
        NotFoundError: neither holds it.
    """
    packaged = files("longarm").joinpath("examples", EXAMPLE, "reports")
    beside = Path(__file__).resolve().parents[3] / "examples" / EXAMPLE / "reports"
    for folder in (Path(str(packaged)), beside):
        if folder.is_dir():
            return folder
    raise NotFoundError("The example case is not installed.", hint="Install Longarm again, or use a checkout of it.")
