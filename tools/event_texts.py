"""The texts from which the classifiers of acts and incidents are learned, with what each tells."""

from __future__ import annotations

import hashlib
import json
import pathlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from longarm.read.document import open_document
from longarm.records.capture import Sealed
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span

KINDS = {"responses": ("response", "action"), "incidents": ("incident", "type")}
BOTH = frozenset({"response", "incident"})


@dataclass(eq=False)
class Text:
    """A text of the training set: what it tells, of which kinds that is known, and the features of its sentences."""

    author: str
    text: str
    codes: frozenset[str]
    known: frozenset[str]
    passage: bool
    lang: str = "en"
    report: bool = False
    sentences: list[dict[str, int]] = field(default_factory=list)
    plain: list[set[str]] = field(default_factory=list)

    @cached_property
    def whole(self) -> set[str]:
        """The features of all its sentences."""
        return {name for sentence in self.sentences for name in sentence}


def read_passages(folder: pathlib.Path) -> Iterator[Text]:
    """Yield the passages of a folder with their whole gold; one file is one author."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            codes = {f"{kind}.{one[slot]}" for name, (kind, slot) in KINDS.items() for one in row["gold"][name]}
            yield Text(path.stem, row["text"], frozenset(codes), BOTH, passage=True)


def read_sentences(path: pathlib.Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the sentences of a file with the codes of the line `# code …` above them, none where that is `# -`."""
    codes: tuple[str, ...] = ()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            codes = tuple(one for one in line[2:].split() if one != "-")
        elif line.strip():
            yield line.strip(), codes


def read_reports(folder: pathlib.Path) -> Iterator[Text]:
    """Yield whole reports, whose sentences do not tell what their gold does not have."""
    for path in sorted((folder / "text").glob("*.txt")):
        gold = json.loads((folder / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
        codes = {f"{kind}.{one[slot]}" for name, (kind, slot) in KINDS.items() for one in gold[name]}
        words = path.read_text(encoding="utf-8")
        yield Text(path.stem, words, frozenset(codes), BOTH, passage=False, lang=gold["lang"], report=True)


def as_report(one: Text) -> Report:
    """Return a text as a report: a whole one as the reader opens it, else as one passage of the body."""
    if one.report:
        data = one.text.encode()
        digest = "sha256:" + hashlib.sha256(data).hexdigest()
        kind = "text/plain; charset=utf-8"
        sealed = Sealed(digest=digest, size=len(data), at="", nonce="", name="r.txt", media_type=kind)
        return open_document(data, sealed)
    passages = (Passage(span=Span(0, len(one.text)), role=Role.BODY, lang=one.lang),)
    return Report(id="sha256:" + "0" * 64, file="text.txt", text=one.text, passages=passages, lang=one.lang)
