"""Embeds each form of a word once a batch: what the model makes of a word before it looks at its neighbours.

A third of the work of the parser's first layers depends on the form alone, and every second word of a report has stood
in it before. A row of the model's products is the same whatever rows stand beside it, so nothing else changes.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from thinc.api import Model, Ragged

from longarm.read.rows import distinct


def embed_once(tok2vec: Any) -> None:
    """Let a model of spaCy's ``MultiHashEmbed`` embed each form once a batch.

    Args:
        tok2vec: the pipe; the first layer of its model is the embedding: features, rows, hashed, mixed, words.
    """
    layers = tok2vec.model.layers[0].layers
    hashed, mixed = layers[2:4]
    layers[2:4] = [Model("each_once", _forward, layers=[hashed, mixed])]


def _forward(model: Model[Ragged, Ragged], words: Ragged, is_train: bool) -> tuple[Ragged, Any]:  # noqa: FBT001
    del is_train
    forms, places = distinct(words.dataXd)
    hashed, mixed = model.layers
    lengths: Any = np.asarray([len(forms)], dtype="i")
    made = mixed.predict(hashed.predict(Ragged(forms, lengths)))
    return Ragged(made.dataXd[places], words.lengths), _no_training


def _no_training(gradient: Any) -> Any:
    raise NotImplementedError("the parser is used as it was trained")
