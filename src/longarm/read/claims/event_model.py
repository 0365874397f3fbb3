"""The classifier of acts and incidents: one logistic regression a code, in one compressed, versioned file."""

from __future__ import annotations

import hashlib
import math
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import msgspec
import numpy as np

from longarm.errors import DamageError
from longarm.ports import Assets
from longarm.read.claims.event_fields import Fields, load_fields
from longarm.read.claims.event_stems import Stems, load_stems

#: Raised when features or layout change, so that an old file is refused rather than misread.
FORMAT = 1
#: Assets under which the trained models ship: for English that a parser read, and for languages that none reads.
ASSET, ASSET_ABROAD = "assets/events.bin", "assets/events-abroad.bin"
#: A feature that is a pair says less than one that stands alone.
PAIR, COMPANY = 0.7, 0.6
#: Length to which sentences are scaled, so that a long one says no more than a short one; the slack keeps the few words
#: of a very short one from counting for many.
LENGTH, SLACK = 11.0, 100.0
#: No classifier is surer than that of anything.
_SUREST = 0.99
#: Features that are named as reasons at most.
_REASONS = 4


class Stored(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The model as stored.

    Attributes:
        format: :data:`FORMAT` of the program that wrote it.
        trained_on: SHA-256 of the training text.
        codes: what is told, ``response.arrested``, in order.
        names: the features, in order, one a line.
        weights: weights of features by codes, signed bytes.
        scales: what a byte of weight stands for, by code.
        biases: what speaks for a code before any feature does.
        speaks: probability from which the classifier speaks, by code; above 1 where it never does.
        plain: weights of features in the first look, signed bytes.
        plain_scale: what a byte of those stands for.
        plain_bias: what speaks for looking closer before any feature does.
        plain_from: sum from which a sentence is looked at more closely.
    """

    format: int
    trained_on: str
    codes: list[str]
    names: str
    weights: bytes
    scales: list[float]
    biases: list[float]
    speaks: list[float]
    plain: bytes
    plain_scale: float
    plain_bias: float
    plain_from: float


@dataclass(frozen=True)
class Told:
    """What the classifier makes of one code in a sentence.

    Attributes:
        code: the code, kind first.
        probability: how surely the sentence tells it.
        at: place of the word that spoke most for it.
        reasons: the features that spoke most for it, strongest first.
    """

    code: str
    probability: float
    at: int
    reasons: tuple[str, ...]


F = TypeVar("F")


@dataclass(frozen=True)
class EventModel(Generic[F]):
    """A loaded model.

    Attributes:
        version: name and format (``events-1``) and the first 8 hex digits of the SHA-256 of its file.
        fields: the semantic fields that its features speak of.
        codes: what it can tell.
        speaks: code -> probability from which it speaks.
    """

    version: str
    fields: F
    codes: tuple[str, ...]
    speaks: Mapping[str, float]
    _places: Mapping[str, int] = field(repr=False)
    _weights: np.ndarray = field(repr=False)
    _biases: np.ndarray = field(repr=False)
    _plain: Mapping[str, float] = field(repr=False)
    _least: float = field(repr=False)

    def looks_closer(self, plain: Iterable[tuple[str, int]]) -> bool:
        """Say whether the words alone are such that a sentence may tell something."""
        weights = self._plain
        return sum(weights.get(name, 0.0) for name in {name for name, _ in plain}) >= self._least

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """Return how surely a sentence with such features tells each code."""
        places, values = self._row([one for one in features if one in self._places])
        sums = values @ self._weights[places] + self._biases
        return {code: _chance(float(one)) for code, one in zip(self.codes, sums, strict=True)}

    def tell(self, features: Mapping[str, int], ease: float = 0.0) -> tuple[Told, ...]:
        """Return what a sentence tells so surely that the classifier speaks, with its reasons.

        Args:
            features: the sentence's features, each with the place of its word.
            ease: by how much less sure than that it may be.
        """
        names = [one for one in features if one in self._places]
        if not names:
            return ()
        places, values = self._row(names)
        shares = values[:, None] * self._weights[places]
        sums = shares.sum(axis=0) + self._biases
        found = []
        for column, code in enumerate(self.codes):
            chance = _chance(float(sums[column]))
            if chance >= self.speaks[code] - ease:
                found.append(_told(code, chance, shares[:, column], names, features))
        return tuple(found)

    def because(self, one: Told) -> tuple[str, ...]:
        """Return why something was heard: the code, the model, its probability and the features, readable."""
        chance = min(one.probability, _SUREST)
        features = "; ".join(one.reasons)
        return (one.code, f"model {self.version}", f"model.probability {chance:.2f}", f"model.features {features}")

    def _row(self, names: list[str]) -> tuple[list[int], np.ndarray]:
        """Return the places and values of a sentence's features, scaled to one length."""
        values = np.array([weight_of(one) for one in names], dtype=np.float64)
        return [self._places[one] for one in names], values * scale_of(values)


def scale_of(values: np.ndarray) -> float:
    """Return by what the features of a sentence are multiplied."""
    return LENGTH / math.sqrt(float(values @ values) + SLACK)


def weight_of(name: str) -> float:
    """Return how much a feature counts before anything is learned."""
    if "<" in name:
        return PAIR
    return COMPANY if "+" in name else 1.0


def _chance(total: float) -> float:
    return 1.0 / (1.0 + math.exp(-total)) if total > -700 else 0.0


def _told(code: str, chance: float, shares: np.ndarray, names: list[str], features: Mapping[str, int]) -> Told:
    ranked = sorted(range(len(names)), key=lambda one: (-round(float(shares[one]), 9), names[one]))
    by_word: dict[int, float] = {}
    for one in ranked:
        by_word[features[names[one]]] = by_word.get(features[names[one]], 0.0) + float(shares[one])
    at = min(by_word, key=lambda one: (-round(by_word[one], 9), one))
    return Told(code, chance, at, tuple(names[one] for one in ranked[:_REASONS] if shares[one] > 0))


def parse_events(data: bytes, fields: F, name: str = "events") -> EventModel[F]:
    """Load a model from the bytes of its file.

    Args:
        data: the bytes.
        fields: the semantic fields that its features speak of.
        name: how the model is named where it is a reason.

    Raises:
        DamageError: the bytes are not a model of this program's format.
    """
    try:
        stored = msgspec.msgpack.decode(zlib.decompress(data), type=Stored)
    except (zlib.error, msgspec.DecodeError) as error:
        raise DamageError(f"The model of events cannot be read: {error}.", hint="Install Longarm again.") from error
    names = stored.names.split("\n")
    width = len(stored.codes)
    if stored.format != FORMAT or len(stored.weights) != width * len(names) or len(stored.plain) != len(names):
        fault = f"The model of events has format {stored.format} or a wrong size, this program reads {FORMAT}."
        raise DamageError(fault, hint="Train it again with tools/train_events.py.")
    weights = np.frombuffer(stored.weights, dtype="i1").reshape(len(names), width) * np.array(stored.scales)
    plain = np.frombuffer(stored.plain, dtype="i1") * stored.plain_scale
    return EventModel[F](
        version=f"{name}-{FORMAT} {hashlib.sha256(data).hexdigest()[:8]}",
        fields=fields,
        codes=tuple(stored.codes),
        speaks=dict(zip(stored.codes, stored.speaks, strict=True)),
        _places={name: place for place, name in enumerate(names)},
        _weights=weights,
        _biases=np.array(stored.biases),
        _plain={name: float(one) for name, one in zip(names, plain, strict=True) if one},
        _least=stored.plain_from - stored.plain_bias,
    )


def format_events(stored: Stored) -> bytes:
    """Return the bytes of a model file; the same model gives the same bytes."""
    return zlib.compress(msgspec.msgpack.encode(stored, order="deterministic"), 9)


def load_events(assets: Assets) -> EventModel[Fields]:
    """Load the model for parsed English that ships with the package.

    Raises:
        DamageError: the file or the list of semantic fields is damaged.
    """
    return parse_events(assets.load(ASSET), load_fields(assets))


def load_events_abroad(assets: Assets) -> EventModel[Mapping[str, Stems]]:
    """Load the model for languages that no parser reads; its fields are those of each language.

    Raises:
        DamageError: the file or a list of semantic fields is damaged.
    """
    return parse_events(assets.load(ASSET_ABROAD), load_stems(assets), "events-abroad")
