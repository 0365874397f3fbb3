#!/usr/bin/env python3
"""Trains the attribution model on the project's own CC0 text and writes src/longarm/assets/attribution.bin.

    python tools/train_attribution.py [--out FILE] [--text DIR] [--hold-out]

With --hold-out a fifth of the blocks is left out of training and only the figures on that fifth are printed; the
shipped model is trained on all blocks. Takes about four minutes on one core.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import itertools
import pathlib
import re
import tempfile
from dataclasses import dataclass

import numpy as np
import pycrfsuite

from longarm.read.attribution.columns import build_columns, windows
from longarm.read.attribution.frame import Frame, build_frame
from longarm.read.attribution.grouping import group_chunks
from longarm.read.attribution.linker import Layout, content_features, source_features
from longarm.read.attribution.model import FORMAT, Stored, format_model, parse_model
from longarm.read.attribution.tagger import LABELS, Chunk, Weights, tag_frame
from longarm.read.parse import EnglishParser, parse_report
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span

ROOT = pathlib.Path(__file__).resolve().parents[1]
TAG = re.compile(r"<(/?)([scn])(\d+)>")
ROLES = {"s": "source", "c": "cue", "n": "content"}
SETTINGS = {"c1": 0.25, "c2": 0.02, "max_iterations": 60, "feature.minfreq": 2, "feature.possible_transitions": False}
FOLDS = 5
#: What each field of the pool does not look at. A field that cannot lean on words must learn from syntax, and the other
#: way round; the mean of their weights is one field again (a logarithmic opinion pool; Smith, Cohn and Osborne 2005).
VIEWS = (r"", r"word.*|bigram.*", r"lemma|head|cue arms|bigram.*", r"tags?[+-]?\d*")
#: Added to the weight of beginning a chunk: what is trained on one kind of prose finds too little in another.
EAGERNESS = 0.5
LINK_ROUNDS = 300
LINK_PENALTY = 2.0


@dataclass
class Block:
    """One block of the training text: its plain text and, per attribution, spans per role."""

    text: str
    attributions: dict[int, dict[str, list[tuple[int, int]]]]


def read_markup(block: str) -> Block:
    """Take the inline markup out of a block.

    Raises:
        ValueError: tags cross, nest or stay open.
    """
    text, last, opened = "", 0, None
    attributions: dict[int, dict[str, list[tuple[int, int]]]] = {}
    for found in TAG.finditer(block):
        text += block[last : found.start()]
        last = found.end()
        key = (ROLES[found[2]], int(found[3]))
        if not found[1]:
            if opened:
                raise ValueError(f"{found[0]} inside {opened[0]} near {text[-40:]!r}")
            opened = (key, len(text))
        elif not opened or opened[0] != key:
            raise ValueError(f"{found[0]} does not close {opened} near {text[-40:]!r}")
        else:
            spans = attributions.setdefault(key[1], {role: [] for role in ROLES.values()})
            spans[key[0]].append((opened[1], len(text)))
            opened = None
    text += block[last:]
    if opened or re.search(r"</?[scn]\d*>?", text):
        raise ValueError(f"stray tag near {text[-40:]!r}")
    return Block(text, attributions)


def read_folder(folder: pathlib.Path) -> list[Block]:
    """Read all blocks of a folder in the order of file names; a block with bad markup stops the training."""
    blocks = []
    for path in sorted(folder.glob("*.txt")):
        for number, raw in enumerate(re.split(r"(?m)^%%\s*$", path.read_text(encoding="utf-8"))):
            if raw.strip():
                try:
                    blocks.append(read_markup(raw.strip()))
                except ValueError as error:
                    raise SystemExit(f"{path.name} block {number}: {error}") from error
    return blocks


def frame_of(text: str, parser: EnglishParser) -> Frame:
    """Parse a text whose every line is a passage of the body."""
    passages = tuple(
        Passage(span=Span(found.start(), found.end()), role=Role.BODY, lang="en")
        for found in re.finditer(r"[^\n]*\S[^\n]*", text)
    )
    report = Report(id="sha256:" + "0" * 64, file="block.txt", text=text, passages=passages, lang="en")
    return build_frame(parse_report(report, parser))


def gold_of(block: Block, frame: Frame) -> dict[int, dict[str, list[Chunk]]]:
    """Lay gold spans over tokens; quotation marks at the edges stay inside, as annotated."""
    out: dict[int, dict[str, list[Chunk]]] = {}
    for number, spans in block.attributions.items():
        out[number] = {}
        for role, places in spans.items():
            chunks = []
            for start, end in places:
                inside = np.flatnonzero((frame.start < end) & (frame.end > start))
                if len(inside):
                    chunks += _split(int(inside[0]), int(inside[-1]), role, frame)
            out[number][role] = chunks
    return out


def _split(first: int, last: int, role: str, frame: Frame) -> list[Chunk]:
    """Cut a span at paragraph ends."""
    cuts = [first, *(i for i in range(first + 1, last + 1) if frame.paragraph[i] != frame.paragraph[i - 1]), last + 1]
    return [Chunk(a, b - 1, role) for a, b in itertools.pairwise(cuts)]


def labels_of(gold: dict[int, dict[str, list[Chunk]]], size: int) -> list[str]:
    labels = ["O"] * size
    for roles in gold.values():
        for role in ("content", "source", "cue"):
            for chunk in roles[role]:
                for i in range(chunk.first, chunk.last + 1):
                    labels[i] = ("B-" if i == chunk.first else "I-") + role
    return labels


def train_pool(
    frames: list[Frame], labels: list[list[str]], strengths: dict[int, int]
) -> tuple[dict, dict, np.ndarray]:
    """Train one field a view and return keys, rows and moves of their mean."""
    parts = [train_tagger(frames, labels, strengths, view) for view in VIEWS]
    table: dict[str, dict[int, np.ndarray]] = collections.defaultdict(dict)
    for keys, rows, _ in parts:
        for name, raw in keys.items():
            known = np.frombuffer(rows[name], dtype="<f4").reshape(-1, len(LABELS))
            for key, row in zip(np.frombuffer(raw, dtype="<u8").tolist(), known, strict=True):
                table[name][key] = table[name].get(key, 0.0) + row / np.float32(len(parts))
    moves = np.sum([part[2] for part in parts], axis=0, dtype="<f4") / np.float32(len(parts))
    for i, label in enumerate(LABELS):
        if label.startswith("B-"):
            moves[LABELS.index("O"), i] += EAGERNESS
    return *packed(table), moves


def packed(table: dict[str, dict[int, np.ndarray]]) -> tuple[dict, dict]:
    """Return a table of weights as the model file holds it: ascending keys, and a row of weights for each."""
    keys, rows = {}, {}
    for name in sorted(table):
        order = sorted(table[name])
        keys[name] = np.asarray(order, dtype="<u8").tobytes()
        rows[name] = np.vstack([table[name][key] for key in order]).astype("<f4").tobytes()
    return keys, rows


def train_tagger(
    frames: list[Frame], labels: list[list[str]], strengths: dict[int, int], unseen: str = ""
) -> tuple[dict, dict, np.ndarray]:
    """Train one field, blind to the features whose names match ``unseen``, and return keys, rows and moves."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for frame, marked in zip(frames, labels, strict=True):
        named = [
            one
            for one in windows(frame, build_columns(frame, strengths))
            if not unseen or not re.fullmatch(unseen, one[0])
        ]
        hexes = {name: [f"{name}={key:x}" for key in keys.tolist()] for name, keys in named}
        for first, last in frame.bounds:
            rows = [[column[i] for column in hexes.values()] for i in range(first, last)]
            trainer.append(pycrfsuite.ItemSequence(rows), marked[first:last])
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        path = str(pathlib.Path(folder) / "field")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    place = {label: i for i, label in enumerate(LABELS)}
    moves = np.zeros((len(LABELS), len(LABELS)), dtype="<f4")
    moves[:] = -8.0  # a move never seen in training is all but forbidden
    for (one, other), weight in info.transitions.items():
        moves[place[one], place[other]] = weight
    table: dict[str, dict[int, np.ndarray]] = collections.defaultdict(dict)
    for (feature, label), weight in info.state_features.items():
        name, key = feature.rsplit("=", 1)
        row = table[name].setdefault(int(key, 16), np.zeros(len(LABELS), dtype="<f4"))
        row[place[label]] = weight
    return *packed(table), moves


def train_links(cases: list[tuple[list[list[str]], int]]) -> dict[str, float]:
    """Fit the log-linear choice by full-batch gradient ascent (Adam; Kingma and Ba 2015).

    Args:
        cases: for each decision the features of every option, and the number of the right one.
    """
    counts = collections.Counter(name for options, _ in cases for option in options for name in option)
    names = sorted(name for name, n in counts.items() if n >= 3)
    number = {name: i for i, name in enumerate(names)}
    flat, owner, case_of, right = [], [], [], []
    option = 0
    for case, (options, chosen) in enumerate(cases):
        for n, features in enumerate(options):
            known = [number[name] for name in features if name in number]
            flat += known
            owner += [option] * len(known)
            case_of.append(case)
            right.append(n == chosen)
            option += 1
    flat_, owner_, case_, right_ = np.array(flat), np.array(owner), np.array(case_of), np.array(right, dtype=float)
    weights, speed, size = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, LINK_ROUNDS + 1):
        scores = np.bincount(owner_, weights[flat_], minlength=option)
        top = np.full(len(cases), -np.inf)
        np.maximum.at(top, case_, scores)
        raised = np.exp(scores - top[case_])
        chance = raised / np.bincount(case_, raised)[case_]
        slope = np.bincount(flat_, (right_ - chance)[owner_], minlength=len(names)) - LINK_PENALTY * weights
        speed = 0.9 * speed + 0.1 * slope
        size = 0.99 * size + 0.01 * slope**2
        fair = (speed / (1 - 0.9**step)) / (np.sqrt(size / (1 - 0.99**step)) + 1e-8)
        weights = weights + 0.2 * (1 - step / LINK_ROUNDS) * fair
    return {name: round(float(w), 4) for name, w in zip(names, weights, strict=True) if abs(w) > 1e-3}


def link_cases(frame: Frame, gold: dict[int, dict[str, list[Chunk]]], chunks: list[Chunk]) -> tuple[list, list]:
    """Return the linker's decisions on one block as tagged: (sources, contents).

    Args:
        frame: the block.
        gold: what is right.
        chunks: what a tagger that never saw the block found, so that the linker learns to leave false chunks alone.
    """
    layout = Layout(frame, chunks)
    sources, contents = [], []
    for cue in layout.of_role("cue"):
        owners = [roles for roles in gold.values() if any(_meets(cue, other) for other in roles["cue"])]
        wanted = owners[0]["source"] if owners else []
        sources.append(_case(layout, cue, "source", wanted, source_features(cue, layout)))
    for content in layout.of_role("content"):
        owners = [roles for roles in gold.values() if any(_meets(content, other) for other in roles["content"])]
        wanted = owners[0]["cue"] if owners else []
        contents.append(_case(layout, content, "cue", wanted, content_features(content, layout)))
    return sources, contents


def _meets(one: Chunk, other: Chunk) -> bool:
    shared = min(one.last, other.last) - max(one.first, other.first) + 1
    return 4 * shared >= (one.last - one.first + 1) + (other.last - other.first + 1)


def _case(layout: Layout, subject: Chunk, role: str, wanted: list[Chunk], named: object) -> tuple[list[list[str]], int]:
    options = layout.around(subject, role)
    right = [i for i, option in enumerate(options) if any(_meets(option, other) for other in wanted)]
    return [named(option) for option in [*options, None]], right[0] if right else len(options)  # type: ignore[operator]


def cue_strengths(frames: list[Frame], labels: list[list[str]]) -> dict[str, int]:
    """Count how often each lemma marks an attribution: 1 (seldom) to 4 (nearly always)."""
    marks, seen = collections.Counter(), collections.Counter()
    for frame, marked in zip(frames, labels, strict=True):
        for token, label in zip(frame.tokens, marked, strict=True):
            seen[token.lemma_] += 1
            marks[token.lemma_] += label.endswith("cue")
    return {
        lemma: min(4, int(5 * n / seen[lemma])) for lemma, n in sorted(marks.items()) if n >= 3 and 5 * n >= seen[lemma]
    }


def train(blocks: list[Block], digest: str, parser: EnglishParser) -> bytes:
    """Return the bytes of a model trained on ``blocks``."""
    from spacy.strings import get_string_id

    frames = [frame_of(block.text, parser) for block in blocks]
    golds = [gold_of(block, frame) for block, frame in zip(blocks, frames, strict=True)]
    labels = [labels_of(gold, len(frame)) for gold, frame in zip(golds, frames, strict=True)]
    strengths = cue_strengths(frames, labels)
    hashed = {get_string_id(lemma): strength for lemma, strength in strengths.items()}
    sources, contents = [], []
    for fold in range(FOLDS):
        rest = [i for i in range(len(frames)) if i % FOLDS != fold]
        weights = loaded(*train_tagger([frames[i] for i in rest], [labels[i] for i in rest], hashed), hashed)
        for i in range(fold, len(frames), FOLDS):
            one, other = link_cases(frames[i], golds[i], list(tag_frame(frames[i], weights).chunks))
            sources += one
            contents += other
    keys, rows, moves = train_pool(frames, labels, hashed)
    stored = Stored(
        format=FORMAT,
        trained_on=digest,
        keys=keys,
        rows=rows,
        moves=moves.tobytes(),
        strengths=strengths,
        sources=train_links(sources),
        contents=train_links(contents),
    )
    return format_model(stored)


def loaded(keys: dict, rows: dict, moves: np.ndarray, strengths: dict[int, int]) -> Weights:
    """Return trained weights as the program holds them."""
    width = len(LABELS)
    return Weights(
        keys={name: np.frombuffer(raw, dtype="<u8") for name, raw in keys.items()},
        rows={
            name: np.vstack([np.frombuffer(raw, dtype="<f4").reshape(-1, width), np.zeros((1, width), np.float32)])
            for name, raw in rows.items()
        },
        moves=moves,
        strengths=strengths,
    )


def score_held_out(blocks: list[Block], data: bytes, parser: EnglishParser) -> None:
    """Print attribution F1 (contents that share tokens with F >= .5) and speaker accuracy on blocks left out."""
    model = parse_model(data)
    right = found = wanted = spoken = named = 0
    for block in blocks:
        frame = frame_of(block.text, parser)
        gold = [roles for roles in gold_of(block, frame).values() if roles["content"]]
        groups = group_chunks(frame, tag_frame(frame, model.weights).chunks, model)
        wanted, found, free = wanted + len(gold), found + len(groups), set(range(len(gold)))
        for group in groups:
            mine = _tokens(group.contents)
            rated = sorted((-_overlap(mine, _tokens(gold[i]["content"])), i) for i in free)
            if not rated or -rated[0][0] < 0.5:
                continue
            best = rated[0][1]
            free.discard(best)
            right += 1
            if gold[best]["source"]:
                named += 1
                spoken += group.source is not None and bool(_tokens([group.source]) & _tokens(gold[best]["source"]))
    precision, recall = right / max(1, found), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"held out: {len(blocks)} blocks, {wanted} attributions, P {precision:.3f} R {recall:.3f} F1 {f1:.3f}", end=", "
    )
    print(f"speaker accuracy {spoken / max(1, named):.3f}")


def _tokens(chunks: list[Chunk]) -> set[int]:
    return {i for chunk in chunks for i in range(chunk.first, chunk.last + 1)}


def _overlap(one: set[int], other: set[int]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "src/longarm/assets/attribution.bin")
    parser.add_argument("--text", type=pathlib.Path, default=ROOT / "training/attribution")
    parser.add_argument("--hold-out", action="store_true", help="train on four fifths, print figures on the rest")
    args = parser.parse_args()
    blocks = read_folder(args.text)
    raw = b"".join(path.read_bytes() for path in sorted(args.text.glob("*.txt")))
    english = EnglishParser()
    if args.hold_out:
        # Which fifth is told by the text itself, so that adding a block moves no other one.
        aside = [int(hashlib.sha256(block.text.encode()).hexdigest(), 16) % 5 == 0 for block in blocks]
        kept = [block for block, out in zip(blocks, aside, strict=True) if not out]
        digest = hashlib.sha256("".join(block.text for block in kept).encode()).hexdigest()
        score_held_out([b for b, out in zip(blocks, aside, strict=True) if out], train(kept, digest, english), english)
        return
    data = train(blocks, hashlib.sha256(raw).hexdigest(), english)
    args.out.write_bytes(data)
    words = sum(len(block.text.split()) for block in blocks)
    print(f"{len(blocks)} blocks, {words} words, {sum(len(b.attributions) for b in blocks)} attributions")
    print(f"{args.out.name}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()[:8]}")


if __name__ == "__main__":
    main()
