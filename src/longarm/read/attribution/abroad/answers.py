"""Written answers: what stands after "Antwoord:" or "Réponse :" belongs to whoever the text says is answering."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from longarm.read.attribution.abroad.labels import said_behind
from longarm.read.attribution.abroad.naming import Namer
from longarm.read.attribution.abroad.parts import read_parts
from longarm.read.attribution.abroad.words import split_words
from longarm.read.codebook import Codebook
from longarm.read.parsed import Parsed, Sentence
from longarm.records.claim import Attribution, Speaker
from longarm.records.report import Role
from longarm.records.span import Span

_CODE = "answer"
#: Marks that begin an answer or a question, and so end the answer before.
_LABELS = frozenset({"given", "asked"})
#: What ends the words for who answers: a mark, or a preposition that tells what is answered.
_END = re.compile(
    r"[,;:(\n.]|\s(?:op|over|mede|aan|auf|zu|an|à|aux?|sur|a|al|alla|alle|all[’']\w+|às?|ao|sobre|na|z|van het lid)\s"
)
#: The article of the one who answers, where the cue leaves it in front of him.
_ARTICLE = re.compile(
    r"\s*(?:(?:van|door|durch|der|des|du|de la|de l[’']|des|de los|del|dell[’']|della|do|da|dos)\s?)?"
    r"(?:(?:de|het|den|das|die|der)\s)?"
)


def find_answers(parsed: Parsed, codebook: Codebook, namer_of: Callable[[str], Namer | None]) -> Iterator[Attribution]:
    """Yield one attribution for each written answer whose giver the text names.

    Args:
        parsed: the report.
        codebook: the cues; ``answer.given``, ``answer.by`` and ``answer.asked``.
        namer_of: names speakers in a language, None where it has no words for that.
    """
    text, giver, sentences = parsed.report.text, None, parsed.sentences
    marked = {
        index: marks
        for index, one in enumerate(sentences)
        if one.tokens is None and (marks := _marks(text, one, codebook))
    }
    labels = [index for index, marks in marked.items() if marks.keys() & _LABELS]
    for index, marks in marked.items():
        namer, sentence = namer_of(sentences[index].lang), sentences[index]
        if namer is None:
            continue
        if "by" in marks:
            giver = _giver(text, sentence, marks["by"], namer) or giver
        if "given" not in marks or giver is None or sentence.role is not Role.BODY:
            continue
        following = next((label for label in labels if label > index), None)
        content = tuple(_content(text, sentences[index:following], marks["given"], whole=following is not None))
        if content:
            because = (f"{sentence.lang}.answer.given", "abroad.answer")
            yield said_behind(parsed, marks["given"], giver, content, because)


def _marks(text: str, sentence: Sentence, codebook: Codebook) -> dict[str, Span]:
    """Return the first mark of each kind in a sentence."""
    marks: dict[str, Span] = {}
    for hit in codebook.find(sentence.span.of(text), sentence.lang, _CODE):
        at = sentence.span.start
        marks.setdefault(hit.cue.code.removeprefix(f"{_CODE}."), Span(at + hit.start, at + hit.end))
    return marks


def _giver(text: str, sentence: Sentence, mark: Span, namer: Namer) -> Speaker | None:
    """Name the one who answers: an office or body; nobody where the words name neither."""
    start = _ARTICLE.match(text, mark.end, sentence.span.end)
    first = start.end() if start else mark.end
    stop = _END.search(text, first, sentence.span.end)
    source = Span(first, stop.start() if stop else sentence.span.end)
    words = split_words(text, source.start, source.end, namer.lexicon, namer.seen)
    parts = read_parts(text, words, namer.lexicon)
    if not words or not (parts.role or parts.body):
        return None
    found = namer.name(parts, source)
    return found[0] if found and found[0].public else None


def _content(text: str, sentences: tuple[Sentence, ...], label: Span, *, whole: bool) -> Iterator[Span]:
    """Yield what stands behind a label: up to the next label where there is one, else in its own passage."""
    for sentence in sentences:
        if sentence.role is not Role.BODY or not (whole or sentence.passage == sentences[0].passage):
            return
        start = max(label.end, sentence.span.start)
        start += len(text[start : sentence.span.end]) - len(text[start : sentence.span.end].lstrip())
        if start < sentence.span.end:
            yield Span(start, sentence.span.end)
