"""How the classifiers of acts and incidents are learned from texts whose features are known: one regression a code.

Thresholds are chosen by cross-validation over authors: no text is judged by a model that saw another of its author's
fold. The same texts give the same bytes.
"""

from __future__ import annotations

import hashlib
import pathlib
from collections import Counter

import numpy as np
import scipy.sparse as sp
from event_texts import Text
from sklearn.linear_model import LogisticRegression

from longarm.read.claims.event_model import FORMAT, Stored, format_events, scale_of, weight_of

#: Codes with fewer examples in passages have no voice.
FEWEST = 8
#: A feature that stands in one text only is not learned.
RAREST = 2
STRENGTH = 3.0
PLAIN_STRENGTH = 0.3
#: Share of the told passages that the first look may let pass unseen.
UNSEEN = 0.01
#: Precision that a code's threshold is to hold in cross-validation, and the lowest threshold of any.
PRECISION, LOWEST = 0.8, 0.35
#: Answers of all codes together that a code's own are counted with.
DRAWN = 3
SILENT = 2.0
#: Weights below this share of a code's largest are dropped.
PRUNED = 0.015


def vocabulary(texts: list[Text]) -> dict[str, int]:
    """Return the features that stand in enough texts, in order."""
    counts = Counter(name for one in texts if not one.report for name in one.whole)
    return {name: place for place, name in enumerate(sorted(n for n, times in counts.items() if times >= RAREST))}


class Rows:
    """Texts as rows of numbers: one row a text, and one a sentence.

    Args:
        texts: the texts.
        names: features, by their columns.
    """

    def __init__(self, texts: list[Text], names: dict[str, int]) -> None:
        self.texts = [one for one in texts if one.sentences]
        weights = np.array([weight_of(name) for name in names])
        self.whole = _matrix([one.whole for one in self.texts], names, weights)
        self.parts = _matrix([set(each) for one in self.texts for each in one.sentences], names, weights)
        ends = np.cumsum([len(one.sentences) for one in self.texts])
        self.spans = [range(end - len(one.sentences), end) for one, end in zip(self.texts, ends, strict=True)]

    def teach(self, code: str) -> tuple[np.ndarray, float]:
        """Learn a code from passages, give each label to the sentence that tells it most, learn from sentences."""
        able = [place for place, one in enumerate(self.texts) if code.split(".", 1)[0] in one.known]
        used = [place for place in able if not self.texts[place].report]
        told = np.array([code in self.texts[place].codes for place in used])
        weights, _ = fit(self.whole[used], told, STRENGTH)
        sums = self.parts @ weights
        without = [place for place in able if self.texts[place].report and code not in self.texts[place].codes]
        rows = [row for place in (*used, *without) for row in self.spans[place]]
        telling = [place for place, tells in zip(used, told, strict=True) if tells]
        best = {max(self.spans[place], key=lambda row: sums[row]) for place in telling}
        return fit(self.parts[rows], np.array([row in best for row in rows]), STRENGTH)

    def chances(self, weights: np.ndarray, bias: float) -> list[float]:
        """Return how surely each text tells a code: as surely as its surest sentence."""
        sums = self.parts @ weights + bias
        return [float(1 / (1 + np.exp(-max(sums[row] for row in span)))) for span in self.spans]


def _matrix(rows: list[set[str]], names: dict[str, int], weights: np.ndarray) -> sp.csr_matrix:
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for row in rows:
        known = sorted(names[one] for one in row if one in names)
        given = weights[known]
        columns += known
        values += list(given * scale_of(given))
        ends.append(len(columns))
    return sp.csr_matrix((values, columns, ends), shape=(len(rows), len(names)))


def fit(rows: sp.csr_matrix, told: np.ndarray, strength: float) -> tuple[np.ndarray, float]:
    """Fit one logistic regression with an L2 penalty."""
    model = LogisticRegression(C=strength, solver="liblinear", random_state=0, max_iter=1000)
    model.fit(rows, told)
    return model.coef_[0], float(model.intercept_[0])


def thresholds(judged: dict[str, list[tuple[float, bool]]], lowest: float) -> dict[str, float]:
    """Return for each code the lowest probability, at least ``lowest``, from which enough answers are right.

    A code's own share is drawn towards that of all codes together, the more the fewer answers it has.
    """
    every = sorted((pair for pairs in judged.values() for pair in pairs), reverse=True)
    rights = np.cumsum([told for _, told in every])
    shares = {chance: rights[place] / (place + 1) for place, (chance, _) in enumerate(every)}
    found = {}
    for code, pairs in judged.items():
        best, right = SILENT, 0
        for number, (chance, told) in enumerate(sorted(pairs, reverse=True), 1):
            right += told
            if chance < lowest:
                break
            if told and (right + DRAWN * shares[chance]) / (number + DRAWN) >= PRECISION:
                best = chance
        found[code] = max(lowest, round(best - 0.005, 2)) if best <= 1 else SILENT
    return found


def cross_validate(texts: list[Text], codes: list[str]) -> dict[str, list[tuple[float, bool]]]:
    """Return for each code how surely passages tell it to a model that saw none of their author, and whether they do.

    Reports are judged by a model that saw the other half of them.
    """
    found: dict[str, list[tuple[float, bool]]] = {code: [] for code in codes}
    for author in sorted({one.author for one in texts if one.passage}):
        rest = [one for one in texts if one.author != author]
        names = vocabulary(rest)
        learned, own = Rows(rest, names), Rows([one for one in texts if one.author == author], names)
        for code in codes:
            if sum(code in one.codes for one in rest) > RAREST:
                told = (code in one.codes for one in own.texts)
                found[code] += zip(own.chances(*learned.teach(code)), told, strict=True)
    reports = [one for one in texts if one.report]
    for half in (0, 1):
        own_half = reports[half::2]
        rest = [one for one in texts if not one.report or one not in own_half]
        names = vocabulary(rest)
        learned, own = Rows(rest, names), Rows(own_half, names)
        for code in codes:
            chances = own.chances(*learned.teach(code))
            pairs = zip(chances, own.texts, strict=True)
            found[code] += [(chance, False) for chance, one in pairs if code not in one.codes]
    return found


def first_look(texts: list[Text], names: dict[str, int]) -> tuple[np.ndarray, float, float]:
    """Learn from their words alone which sentences are worth a closer look."""
    used = [one for one in texts if one.sentences and not one.report]
    rows = [sorted(names[name] for name in set().union(*one.plain) if name in names) for one in used]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    table = sp.csr_matrix((np.ones(ends[-1]), [c for row in rows for c in row], ends), shape=(len(rows), len(names)))
    weights, bias = fit(table, np.array([bool(one.codes) for one in used]), PLAIN_STRENGTH)
    sums = [
        max(sum(weights[names[name]] for name in row if name in names) for row in one.plain) + bias
        for one in used
        if one.codes
    ]
    return weights, bias, float(np.quantile(sums, UNSEEN))


def quantise(weights: np.ndarray) -> tuple[np.ndarray, float]:
    """Return weights as signed bytes, the small ones dropped, and what a byte stands for."""
    most = float(np.abs(weights).max()) or 1.0
    kept = np.where(np.abs(weights) < most * PRUNED, 0.0, weights)
    # The last digits of a fit depend on how many threads added up; six digits are the same for all.
    return np.round(kept / most * 127).astype("i1"), float(f"{most / 127:.6g}")


def learn(texts: list[Text], lowest: float = LOWEST) -> bytes:
    """Learn from texts whose features are known and return the model's file; prints what each code's voice is worth."""
    counts = Counter(code for one in texts if one.passage for code in one.codes)
    codes = sorted(code for code, times in counts.items() if times >= FEWEST and not code.endswith(".other"))
    judged = cross_validate(texts, codes)
    speaks = thresholds(judged, lowest)
    for code in codes:
        heard = [told for chance, told in judged[code] if chance >= speaks[code]]
        most = sum(told for _, told in judged[code])
        print(f"{code:32} from {speaks[code]:.2f}: {sum(heard)} right of {len(heard)}, {most} told")
    names = vocabulary(texts)
    rows = Rows(texts, names)
    learned = [rows.teach(code) for code in codes]
    columns = [quantise(weights) for weights, _ in learned]
    plain, plain_bias, plain_from = first_look(texts, names)
    looked, plain_scale = quantise(plain)
    table = np.stack([one for one, _ in columns], axis=1)
    kept = [place for place in range(len(names)) if table[place].any() or looked[place]]
    ordered = list(names)
    digest = hashlib.sha256("\n".join(f"{one.text}\t{sorted(one.codes)}" for one in texts).encode()).hexdigest()
    print(f"{len(texts)} texts, {len(kept)} features")
    return format_events(
        Stored(
            format=FORMAT,
            trained_on=digest,
            codes=codes,
            names="\n".join(ordered[place] for place in kept),
            weights=table[kept].astype("i1").tobytes(),
            scales=[scale for _, scale in columns],
            biases=[round(bias, 6) for _, bias in learned],
            speaks=[speaks[code] for code in codes],
            plain=looked[kept].tobytes(),
            plain_scale=plain_scale,
            plain_bias=round(plain_bias, 6),
            plain_from=round(plain_from, 6),
        )
    )


def write_model(data: bytes, path: pathlib.Path) -> None:
    """Write a model's file and print its size and hash."""
    path.write_bytes(data)
    print(f"{path.name}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")
