"""Where source and content stand around a cue, in languages that write spaces."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.parts import is_seat
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.words import CLOSING, OPENING, Word

#: Languages in which a verb needs no subject of its own.
_SILENT = frozenset({"es", "pt", "it", "sk"})
#: Cue classes whose verbs take a noun as object, so that what follows them need not be the subject.
_TRANSITIVE = frozenset({"claim", "deny", "demand", "condemn", "concede", "question", "promise"})
_FEWEST_WORDS = 3
_DASHES = frozenset({"-", "–", "—"})
_EDGES = frozenset({",", ":"}) | _DASHES

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Sides:
    """What stands around a cue; numbers count words of the sentence, ends are exclusive.

    Attributes:
        sources: first and after-last word of each joined speaker; empty for a pronoun or a silent subject.
        contents: stretches of content.
        rule: which reading gave it.
        via: the phrase of whom it was told to.
    """

    sources: tuple[Stretch, ...]
    contents: tuple[Stretch, ...]
    rule: str
    via: Stretch | None = None


class Reading:
    """Reads the sides of the cues of one sentence.

    Args:
        words: the words.
        lexicon: the language.
    """

    def __init__(self, words: list[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = Phrases(words, lexicon)
        self._starts = [word.start for word in words]

    def place(self, start: int, end: int) -> Stretch:
        """Return the words of a stretch of text."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def of_verb(self, first: int, after: int, cue_class: str) -> Sides | None:
        """Read the sides of a verb at words ``[first, after)``."""
        inverted, before = self._is_inverted(first - 1), self._skip_back(first - 1)
        subject = self._subject(before) if not inverted or cue_class in _TRANSITIVE else ()
        source = self._after(after)
        if inverted and not subject:
            found = self._inverted(source, first, after) if source else None
            subject = () if found else self._subject(before)
            found = found or (None if subject or not self._drops(after) else self._inverted((), first, after))
            if found:
                return found
        via, begin = self._told(after)
        if subject:
            return self._made(subject, self._later(begin), "subject", via)
        if source and self._may_follow(source[-1][1], cue_class):
            via, begin = self._told(source[-1][1])
            return self._made(source, self._later(begin) or self._earlier(first - 1), "verb-second", via)
        if before >= 0 and self.words[before].low in self.lexicon.little["pronouns"]:
            return self._made((), self._later(begin), "pronoun", via)
        if self._drops(after) and self._opens_clause(begin) and self._begins(before):
            return self._made((), self._later(begin), "silent-subject", via)
        return None

    def of_preposition(self, first: int, after: int) -> Sides | None:
        """Read "according to X" and what stands around it."""
        sources: tuple[Stretch, ...] = ()
        if after < len(self.words) and self.words[after].low in self.lexicon.little["pronouns"]:
            end = after + 1
        else:
            sources = self.phrases.joined(after)
            if not sources:
                return None
            end = sources[-1][1]
        ahead, behind = self._later(end), self._earlier(first - 1, fewest=2)
        if first and self.words[first - 1].text in {",", *_DASHES} and behind and ahead and self._closes(end):
            return Sides(sources, (behind, ahead), "according")
        breaks = first == 0 or self.words[first - 1].text in {";", ":"} | _DASHES
        chosen = (ahead or behind) if breaks else (behind or ahead)
        return None if chosen is None else Sides(sources, (chosen,), "according")

    def of_postposition(self, first: int, after: int) -> Sides | None:
        """Read "X zufolge"."""
        begin = self.phrases.backward(first - 1)
        if begin is None and not (first and self.words[first - 1].low in self.lexicon.little["pronouns"]):
            return None
        head = begin if begin is not None else first - 1
        sources = () if begin is None else ((begin, first),)
        return self._made(sources, self._later(after) or self._earlier(head - 1), "according")

    def relay(self, after: int) -> Stretch | None:
        """Return the phrase after "laut" or "selon" that tells through whom speech came."""
        end = self.phrases.forward(after)
        return None if end is None else (after, end)

    def _inverted(self, source: tuple[Stretch, ...], first: int, after: int) -> Sides | None:
        content = self._earlier(first - 1, fewest=1)
        if content is None:
            return None
        via, end = self._told(source[-1][1] if source else after)
        more = self._resumed(end)
        if not more and self._closes(end) and self._later(end) and not self._in_marks(content):
            more = [self._later(end) or content]
        quoted = self._in_marks(content)
        if not quoted and not more and content[1] - content[0] < _FEWEST_WORDS - 1:
            return None
        return Sides(source, (content, *more), "inverted", via)

    def _in_marks(self, content: Stretch) -> bool:
        return self.words[content[1] - 1].text in CLOSING

    def _made(
        self, sources: tuple[Stretch, ...], content: Stretch | None, rule: str, via: Stretch | None = None
    ) -> Sides | None:
        return None if content is None else Sides(sources, (content,), rule, via)

    def _subject(self, last: int) -> tuple[Stretch, ...]:
        """Return the phrases that end at ``last``, past an apposition or a relative clause in commas."""
        if last < 0:
            return ()
        if self.words[last].text in {",", ")"}:
            found = self.phrases.before_apposition(last)
            return () if found is None else (found,)
        first = self.phrases.backward(last)
        if first is None or (first and self._hangs(first - 1)):
            return ()
        if first > 1 and self.words[first - 1].low in self.lexicon.little["coordinate"]:
            other = self.phrases.backward(first - 2)
            if other is not None and not (other and self.words[other - 1].low in self.lexicon.little["join"]):
                return ((other, first - 1), (first, last + 1))
        return ((first, last + 1),)

    def _hangs(self, at: int) -> bool:
        """Say whether a phrase hangs on the word before it, so that it cannot be a subject."""
        return self.words[at].low in self.lexicon.little["join"] or is_seat(self.words, at, self.lexicon.lang)

    def _after(self, after: int) -> tuple[Stretch, ...]:
        """Return the phrases that follow a verb, past adverbs and pronouns."""
        at = after
        while at < len(self.words) and at - after < 3 and self.words[at].low in self.lexicon.little["skip"]:
            at += 1
        if at >= len(self.words) or self.words[at].kind == "join":
            return ()
        return self.phrases.joined(at)

    def _told(self, at: int) -> tuple[Stretch | None, int]:
        """Return the phrase of who was told, if one stands at ``at``, and the place after it."""
        if at + 1 < len(self.words) and self.words[at].low in self.lexicon.little["to"]:
            end = self.phrases.forward(at + 1)
            if end is not None and any(word.kind == "name" for word in self.words[at + 1 : end]):
                return (at + 1, end), end
        return None, at

    def _may_follow(self, end: int, cue_class: str) -> bool:
        """In Romance a phrase after a verb is its subject only when the clause goes on with what is said."""
        if self.lexicon.lang in {"de", "nl"}:
            return True
        if cue_class in _TRANSITIVE or end >= len(self.words):
            return False
        return self._opens_clause(end) or self.words[end].text == ","

    def _drops(self, after: int) -> bool:
        follows = self.words[after].low if after < len(self.words) else ""
        return self.lexicon.lang in _SILENT or follows in self.lexicon.little["pronouns"]

    def _skip_back(self, at: int) -> int:
        steps = 0
        while at >= 0 and steps < 3 and self.words[at].low in self.lexicon.little["skip"]:
            at, steps = at - 1, steps + 1
        return at

    def _is_inverted(self, at: int) -> bool:
        marks = CLOSING | _DASHES | {",", "?", "!"}
        return at >= 1 and self.words[at].kind == "mark" and self.words[at].text in marks

    def _begins(self, at: int) -> bool:
        return at < 0 or self.words[at].kind == "mark" or self.words[at].low in self.lexicon.little["coordinate"]

    def _opens_clause(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        word = self.words[at]
        return word.low in self.lexicon.little["conjunctions"] or word.text in OPENING or word.text == ":"

    def _closes(self, end: int) -> bool:
        return end < len(self.words) and self.words[end].text in {",", *_DASHES}

    def _resumed(self, at: int) -> list[Stretch]:
        """A quotation that goes on after the speaker: "…", dijo X, "…"."""
        while at < len(self.words) and self.words[at].text in {".", *_EDGES}:
            at += 1
        if at < len(self.words) and self.words[at].text in OPENING:
            return [(at, self._trim(at, len(self.words)))]
        return []

    def _later(self, at: int) -> Stretch | None:
        while at < len(self.words) and self.words[at].text in _EDGES:
            at += 1
        end = self._trim(at, len(self.words))
        return (at, end) if self._enough(at, end, _FEWEST_WORDS) else None

    def _earlier(self, last: int, fewest: int = _FEWEST_WORDS) -> Stretch | None:
        end = last + 1
        while end > 0 and self.words[end - 1].text in _EDGES:
            end -= 1
        first = end
        while first > 0 and self.words[first - 1].text != ";":
            first -= 1
        return (first, end) if self._enough(first, end, fewest) else None

    def _trim(self, first: int, end: int) -> int:
        while end > first and self.words[end - 1].text in {".", ",", ";", ":"}:
            end -= 1
        return end

    def _enough(self, first: int, end: int, fewest: int) -> bool:
        quoted = first < end and self.words[first].text in OPENING
        return sum(word.kind != "mark" for word in self.words[first:end]) >= (1 if quoted else fewest)
