"""Forms are embedded once a batch, and the parser sees what it would see."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from longarm.read.embedding import embed_once
from longarm.read.parse import MODEL

TEXTS = (
    "The police said the police station was no police station.",
    "Officials said so, officials in The Hague said so, and so said the police.",
    "",
    "Police!",
)


@pytest.fixture(scope="module")
def pipelines():
    plain, once = (spacy.load(MODEL, exclude=["ner", "attribute_ruler", "lemmatizer"]) for _ in range(2))
    embed_once(once.get_pipe("tok2vec"))
    return plain, once


def test_vectors_are_those_of_the_model(pipelines):
    plain, once = pipelines
    docs = [plain.make_doc(text) for text in TEXTS]
    wanted, found = (one.get_pipe("tok2vec").predict(docs) for one in (plain, once))
    for a, b in zip(wanted, found, strict=True):
        assert a.shape == b.shape
        assert np.allclose(a, b, rtol=1e-4, atol=1e-5)


def test_parses_are_those_of_the_model(pipelines):
    plain, once = pipelines
    for wanted, found in zip(plain.pipe(TEXTS), once.pipe(TEXTS), strict=True):
        assert [(t.tag_, t.dep_, t.head.i) for t in found] == [(t.tag_, t.dep_, t.head.i) for t in wanted]
