"""Where source and content stand around a cue, in languages that write spaces."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from longarm.read.attribution.abroad.cases import LANGS as DECLINED
from longarm.read.attribution.abroad.cases import PRONOUNS
from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.stretches import DASHES, FEWEST_WORDS, Stretch, Stretches
from longarm.read.attribution.abroad.subjects import Subjects
from longarm.read.attribution.abroad.words import CLOSING, OPENING, Word

#: Languages in which a verb needs no subject of its own.
_SILENT = frozenset({"es", "pt", "it", "sk", "cs"})
#: Pronouns that French hangs on a verb: "assure-t-elle".
_HUNG = ("-il", "-elle", "-ils", "-elles", "-on")
#: How verbs of several end.
_OF_MANY = {"es": "n", "pt": "m", "it": "no"}
#: Words of a cue in which French may hang its pronoun: "a-t-elle encore indiqué".
_LONGEST_CUE = 4
#: Cue classes whose verbs take a noun as object, so that what follows them need not be the subject.
_TRANSITIVE = frozenset({"claim", "deny", "demand", "condemn", "concede", "question", "promise"})


@dataclass(frozen=True)
class Sides:
    """What stands around a cue; numbers count words of the sentence, ends are exclusive.

    Attributes:
        sources: first and after-last word of each joined speaker; empty for a pronoun or a silent subject.
        contents: stretches of content; empty where it is what the sentence before said.
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

    Attributes:
        heard: a speaker was found in the sentence already; a verb that "and" joins on may be his.
    """

    def __init__(self, words: list[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.subjects = Subjects(words, lexicon)
        self.phrases, self.clauses = self.subjects.phrases, self.subjects.clauses
        self.cut = Stretches(words)
        self.heard = False
        self._starts = [word.start for word in words]

    def place(self, start: int, end: int) -> Stretch:
        """Return the words of a stretch of text."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def of_verb(self, first: int, after: int, cue_class: str) -> Sides | None:
        """Read the sides of a verb at words ``[first, after)``."""
        found = self._impersonal(first, after) or self._taken_up(first, after) or self._as_said(first, after)
        return found or self._plain(first, after, cue_class)

    def _impersonal(self, first: int, after: int) -> Sides | None:
        """Read "…, hieß es auf Anfrage": who spoke before goes on."""
        told = self.lexicon.lang == "de" and after - first > 1 and self.words[after - 1].low == "es"
        inverted = told and first > 0 and self.words[first - 1].text in CLOSING | {","}
        content = self.cut.earlier(first - 1, fewest=2) if inverted else None
        return None if content is None else Sides((), (content,), "impersonal")

    def _plain(self, first: int, after: int, cue_class: str) -> Sides | None:
        inverted, before = self._is_inverted(first - 1, after), self.subjects.skip_back(first - 1)
        subject = self.subjects.before(before) if not inverted or cue_class in _TRANSITIVE else ()
        subject = subject or (self.subjects.apposed(first - 1) if inverted and self.cut.later(after) else ())
        source = self.subjects.after(after, far=inverted)
        subject, source = (self._by_case(one) for one in (subject, source))
        if not subject and not source:
            source = self.subjects.in_clause(first, after)
            subject, source = (source, ()) if source and source[0][0] < first else ((), source)
        if inverted and not subject:
            found = self._inverted(source, first, after) if source else None
            subject = () if found else self.subjects.before(before)
            found = found or (None if subject or not self._drops(after) else self._inverted((), first, after))
            if found:
                return found
        via, begin = self.subjects.told(after)
        if subject:
            said = self._told_of(subject, begin, cue_class, via)
            inner = (subject[-1][1], first)
            apart = said is None and self.lexicon.lang in DECLINED and first - inner[0] >= FEWEST_WORDS
            return Sides(subject, (inner,), "subject", via) if apart else said
        if source and self._may_follow(source[-1][1], cue_class):
            via, begin = self.subjects.told(source[-1][1])
            return self._made(source, self.cut.later(begin) or self.cut.earlier(first - 1), "verb-second", via)
        nobody = before > 0 and self.words[before].low == "on"
        side = self.subjects.side(before - 1 if nobody else before, many=self._is_of_many(after))
        if side:
            return self._told_of(side, begin, cue_class, via)
        if self.subjects.is_pronoun(before):
            return self._made((), self.cut.later(begin), "pronoun", via)
        return self._silent(before, after, begin)

    def _is_of_many(self, after: int) -> bool:
        """Say whether the verb of a cue that ends before ``after`` is one of several: "aseguran", "garantem"."""
        many = _OF_MANY.get(self.lexicon.lang)
        return many is not None and after > 0 and self.words[after - 1].low.endswith(many)

    def _by_case(self, found: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        return found if found and self.subjects.is_first_case(*found[0]) else ()

    def _silent(self, before: int, after: int, begin: int) -> Sides | None:
        """Read a verb without a subject of its own: "y sostuvo que", "et réclame que"."""
        joined = before >= 0 and self.words[before].low in self.lexicon.little["coordinate"]
        if joined and not self.heard:
            end = self.phrases.forward(0)
            return (
                None if end is None or end >= before else self._made(((0, end),), self.cut.later(begin), "joined-verb")
            )
        if joined and self.cut.later(begin):
            return self._made((), self.cut.later(begin), "joined-verb")
        if self._drops(after) and self._opens_clause(begin) and self._begins(before):
            return self._made((), self.cut.later(begin), "silent-subject")
        return None

    def _told_of(self, subject: tuple[Stretch, ...], begin: int, cue_class: str, via: Stretch | None) -> Sides | None:
        """Read what a subject says; a denial may stand alone ("L'ambassade dément.")."""
        content = self.cut.later(begin)
        if content is None and cue_class == "deny":
            return self._made(subject, self.cut.earlier(self.cut.trim(0, len(self.words)) - 1, 1), "bare", via)
        return self._made(subject, content, "subject", via)

    def _taken_up(self, first: int, after: int) -> Sides | None:
        """Read "Das teilte die Polizei mit": what the clause or the sentence before said."""
        begin = self.clauses.taken_up(first, after)
        if begin is None:
            return None
        while after < len(self.words) and self.words[after].low in self.lexicon.little["that"]:
            after += 1
        source = self.subjects.after(after, far=True)
        end = source[-1][1] if source else after
        if any(word.text in {":"} | OPENING for word in self.words[end : end + 2]):
            return None
        if not source and not self._drops(after) and not self.subjects.is_pronoun(after):
            return None
        content = self.cut.earlier(begin - 1, fewest=2) if begin else None
        return Sides(source, (content,) if content else (), "taken-up")

    def _as_said(self, first: int, after: int) -> Sides | None:
        """Read "Wie das Ministerium mitteilte, …" and "…, come ha riferito la Reuters"."""
        begin = self.clauses.as_said(first)
        if begin is None:
            return None
        source = self.phrases.joined(begin + 1)
        source = source if source and source[-1][1] <= first else self.subjects.after(after)
        if not source:
            return None
        end = max(after, source[-1][1])
        comma = next((i for i in range(end, len(self.words)) if self.words[i].text == ","), len(self.words))
        ahead, behind = self.cut.later(comma), self.cut.earlier(begin - 1) if begin else None
        if behind is None:
            return self._made(source, ahead, "as")
        more = (ahead,) if ahead and self.cut.closes(comma) else ()
        return Sides(source, (behind, *more), "as")

    def of_preposition(self, first: int, after: int) -> Sides | None:
        """Read "according to X" and what stands around it."""
        sources: tuple[Stretch, ...] = ()
        pronouns = self.lexicon.little["pronouns"] | PRONOUNS.get(self.lexicon.lang, frozenset())
        if after < len(self.words) and self.words[after].low in pronouns:
            end = after + 1
        else:
            sources = self.subjects.behind_preposition(self.phrases.joined(after))
            if not sources:
                return None
            end = sources[-1][1]
        ahead, behind = self.cut.later(end), self.cut.earlier(first - 1, fewest=2)
        if self.clauses.taken_up(first, after) is not None:
            return Sides(sources, (), "taken-up")
        if first and self.words[first - 1].text in {",", *DASHES} and behind and ahead and self.cut.closes(end):
            return Sides(sources, (behind, ahead), "according")
        breaks = first == 0 or self.words[first - 1].text in {";", ":"} | DASHES
        chosen = (ahead or behind) if breaks else (behind or ahead)
        return None if chosen is None else Sides(sources, (chosen,), "according")

    def of_postposition(self, first: int, after: int) -> Sides | None:
        """Read "X zufolge"."""
        begin = self.phrases.backward(first - 1)
        if begin is None and not (first and self.words[first - 1].low in self.lexicon.little["pronouns"]):
            return None
        head = begin if begin is not None else first - 1
        sources = () if begin is None else ((begin, first),)
        return self._made(sources, self.cut.later(after) or self.cut.earlier(head - 1), "according")

    def relay(self, after: int) -> Stretch | None:
        """Return the phrase after "laut" or "selon" that tells through whom speech came."""
        end = self.phrases.forward(after)
        return None if end is None else (after, end)

    def _inverted(self, source: tuple[Stretch, ...], first: int, after: int) -> Sides | None:
        content = self.cut.earlier(first - 1, fewest=1)
        if content is None:
            return None
        via, end = self.subjects.told(source[-1][1] if source else after)
        more = self.cut.resumed(end)
        if not more and self.cut.closes(end) and self.cut.later(end) and not self._in_marks(content):
            more = [self.cut.later(end) or content]
        quoted = self._in_marks(content)
        if not quoted and not more and content[1] - content[0] < FEWEST_WORDS - 1:
            return None
        return Sides(source, (content, *more), "inverted", via)

    def _in_marks(self, content: Stretch) -> bool:
        return self.words[content[1] - 1].text in CLOSING

    def _made(
        self, sources: tuple[Stretch, ...], content: Stretch | None, rule: str, via: Stretch | None = None
    ) -> Sides | None:
        return None if content is None else Sides(sources, (content,), rule, via)

    def _may_follow(self, end: int, cue_class: str) -> bool:
        """In Romance a phrase after a verb is its subject only when the clause goes on with what is said."""
        if self.lexicon.lang in {"de", "nl"} | DECLINED:
            return True
        if cue_class in _TRANSITIVE or end >= len(self.words):
            return False
        return self._opens_clause(end) or self.words[end].text == ","

    def _drops(self, after: int) -> bool:
        follows = self.words[after].low if after < len(self.words) else ""
        hung = self.lexicon.lang == "fr" and any(
            word.low.endswith(_HUNG) and "-" in word.low for word in self.words[max(0, after - _LONGEST_CUE) : after]
        )
        return hung or self.lexicon.lang in _SILENT or follows in self.lexicon.little["pronouns"]

    def _is_inverted(self, at: int, after: int) -> bool:
        """Say whether what is said stands before the verb; not where a comma ends an apposition: "X, Y, dijo que"."""
        marks = CLOSING | DASHES | {",", "?", "!"}
        while after < len(self.words) and self.words[after].low in self.lexicon.little["skip"]:
            after += 1
        opens = after < len(self.words) and self.words[after].low in self.lexicon.little["conjunctions"]
        if at >= 1 and self.words[at].text == "," and opens:
            return False
        return at >= 1 and self.words[at].kind == "mark" and self.words[at].text in marks

    def _begins(self, at: int) -> bool:
        return at < 0 or self.words[at].kind == "mark" or self.words[at].low in self.lexicon.little["coordinate"]

    def _opens_clause(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        word = self.words[at]
        return word.low in self.lexicon.little["conjunctions"] or word.text in OPENING or word.text == ":"
