"""What the kinds and codes of the codebook mean, as data."""

from __future__ import annotations

from typing import Any

import msgspec
import yaml

from longarm.errors import DamageError
from longarm.ports import Assets
from longarm.read.codebook import NAME

ASSET = f"codebooks/{NAME}/codebook.yaml"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Kind(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of the codebook.

    Attributes:
        kind: its name.
        means: what it is.
        slots: slot -> what stands in it.
        codes: code -> what it means; empty where the kind has none.
        denies: for statements, what a denial may deny.
        excludes: what is none.
    """

    kind: str
    means: str
    slots: dict[str, str]
    codes: dict[str, str] = {}
    denies: dict[str, str] = {}
    excludes: list[str] = msgspec.field(default_factory=list, name="not")


class Definitions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The codebook's definitions.

    Attributes:
        name: name of the codebook.
        title: what it is about.
        kinds: its kinds, in the order in which they are shown.
    """

    name: str
    title: str
    kinds: list[Kind]

    def kind(self, name: str) -> Kind:
        """Return a kind by its name.

        Raises:
            KeyError: there is none.
        """
        for one in self.kinds:
            if one.kind == name:
                return one
        raise KeyError(name)


def load_definitions(assets: Assets) -> Definitions:
    """Load the definitions that ship with the codebook.

    Raises:
        DamageError: the file is damaged.
    """
    try:
        raw = yaml.load(assets.load(ASSET), Loader=_LOADER)  # noqa: S506 - the loader is one of the two safe ones
        return msgspec.convert(raw, Definitions)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise DamageError(
            f"The codebook {ASSET} is damaged: {error}.", hint="Compare it with the packaged file."
        ) from error
