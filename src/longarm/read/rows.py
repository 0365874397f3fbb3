"""Rows of numbers of which many are the same: what is worked out for one holds for all."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def distinct(rows: Any) -> tuple[Any, NDArray[np.int64]]:
    """Return the rows that differ, in the order in which they come first, and for each row its place among them."""
    rows = np.ascontiguousarray(rows)
    seen: dict[bytes, int] = {}
    keys = rows.view(f"V{rows.dtype.itemsize * rows.shape[1]}").reshape(-1).tolist() if len(rows) else []
    places = np.asarray([seen.setdefault(key, len(seen)) for key in keys], dtype=np.int64)
    return np.frombuffer(b"".join(seen), dtype=rows.dtype).reshape(-1, rows.shape[1]), places
