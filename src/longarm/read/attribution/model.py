"""The model file: weights of tagger and linker in one compressed, versioned record."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass

import msgspec
import numpy as np
from spacy.strings import get_string_id

from longarm.errors import DamageError
from longarm.read.attribution.tagger import LABELS, Weights

#: Raised when features or layout change, so that an old file is refused rather than misread.
FORMAT = 1
#: Asset under which the trained model ships.
ASSET = "assets/attribution.bin"


class Stored(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The model as stored.

    Attributes:
        format: :data:`FORMAT` of the program that wrote it.
        trained_on: SHA-256 of the training text.
        keys: feature -> ascending keys, little-endian 64-bit.
        rows: feature -> weights, one row per key, little-endian 32-bit.
        moves: transition weights, little-endian 32-bit.
        strengths: lemma -> cue strength.
        sources: weights of the cue-source linker.
        contents: weights of the cue-content linker.
    """

    format: int
    trained_on: str
    keys: dict[str, bytes]
    rows: dict[str, bytes]
    moves: bytes
    strengths: dict[str, int]
    sources: dict[str, float]
    contents: dict[str, float]


@dataclass(frozen=True)
class AttributionModel:
    """A loaded model.

    Attributes:
        version: ``attribution-1`` and the first 8 hex digits of the SHA-256 of its file.
        weights: the tagger's.
        sources: the cue-source linker's.
        contents: the cue-content linker's.
    """

    version: str
    weights: Weights
    sources: dict[str, float]
    contents: dict[str, float]


def parse_model(data: bytes) -> AttributionModel:
    """Load a model from the bytes of its file.

    Raises:
        DamageError: the bytes are not a model of this program's format.
    """
    try:
        stored = msgspec.msgpack.decode(zlib.decompress(data), type=Stored)
    except (zlib.error, msgspec.DecodeError) as error:
        raise DamageError(f"The attribution model cannot be read: {error}.", hint="Install Longarm again.") from error
    if stored.format != FORMAT:
        raise DamageError(
            f"The attribution model has format {stored.format}, this program reads {FORMAT}.",
            hint="Train it again with tools/train_attribution.py.",
        )
    width = len(LABELS)
    rows = {}
    for name, raw in stored.rows.items():
        known = np.frombuffer(raw, dtype="<f4").reshape(-1, width)
        rows[name] = np.vstack([known, np.zeros((1, width), dtype=np.float32)])
    return AttributionModel(
        version=f"attribution-{FORMAT} {hashlib.sha256(data).hexdigest()[:8]}",
        weights=Weights(
            keys={name: np.frombuffer(raw, dtype="<u8") for name, raw in stored.keys.items()},
            rows=rows,
            moves=np.frombuffer(stored.moves, dtype="<f4").reshape(width, width),
            strengths={get_string_id(lemma): strength for lemma, strength in stored.strengths.items()},
        ),
        sources=stored.sources,
        contents=stored.contents,
    )


def format_model(stored: Stored) -> bytes:
    """Return the bytes of a model file; the same model gives the same bytes."""
    return zlib.compress(msgspec.msgpack.encode(stored, order="deterministic"), 9)
