"""Where the speaker stands before or behind a verb, and who was told."""

from __future__ import annotations

from longarm.read.attribution.abroad.clauses import Clauses
from longarm.read.attribution.abroad.lexicon import WITHOUT_ARTICLES, Lexicon
from longarm.read.attribution.abroad.parts import is_seat
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.stretches import Stretch
from longarm.read.attribution.abroad.words import Word

#: Prepositions that open a sentence and never a subject: "Nach Bekanntwerden der Sache sagte …".
_BEFORE = {
    "de": frozenset("nach bei in an auf mit vor seit während wegen trotz über unter zu aus von für gegen".split()),  # noqa: SIM905
    "nl": frozenset("na bij in op met voor sinds tijdens wegens over onder uit van tegen door".split()),  # noqa: SIM905
    "fr": frozenset("après avant pendant dans sur avec sous depuis pour par".split()),  # noqa: SIM905
    "es": frozenset("tras en con desde durante ante por sobre".split()),  # noqa: SIM905
    "pt": frozenset("após em com desde durante ante por sobre".split()),  # noqa: SIM905
    "it": frozenset("dopo in con da durante per su".split()),  # noqa: SIM905
}

#: Words between a verb and the subject behind it: "a répondu par courriel la direction".
_BETWEEN = 4

#: Words past which no subject is looked for.
_CLOSED = ("to", "conjunctions", "relatives")


class Subjects:
    """Finds the speakers around the verbs of one sentence.

    Args:
        words: the words.
        lexicon: the language.
    """

    def __init__(self, words: list[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = Phrases(words, lexicon)
        self.clauses = Clauses(words, lexicon)

    def before(self, last: int) -> tuple[Stretch, ...]:
        """Return the phrases that end at ``last``, past an apposition or a relative clause in commas."""
        if last < 0:
            return ()
        if self.words[last].text in {",", ")"}:
            found = self.phrases.before_apposition(last)
            return () if found is None else (found,)
        noun = self.clauses.relative(last)
        if noun is not None:
            return self.before(noun)
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
        low = self.words[at].low
        hangs = low in self.lexicon.little["join"] or low in _BEFORE.get(self.lexicon.lang, ())
        return hangs or is_seat(self.words, at, self.lexicon.lang)

    def after(self, after: int, *, far: bool = False) -> tuple[Stretch, ...]:
        """Return the phrases that follow a verb, past adverbs and pronouns; ``far``, past some plain words too."""
        at = after
        while at < len(self.words) and at - after < 3 and self.words[at].low in self.lexicon.little["skip"]:
            at += 1
        if at >= len(self.words) or (self.words[at].kind == "join" and not far):
            return ()
        found = self.phrases.joined(at)
        for i in range(at, min(at + _BETWEEN, len(self.words) - 1)) if far and not found else ():
            if self.words[i].kind == "mark" or self.lexicon.is_little(self.words[i].low, *_CLOSED):
                break
            begins = "noun" if self.lexicon.lang in WITHOUT_ARTICLES else "det"
            if self.words[i + 1].kind == begins and self.words[i].kind != "join":
                found = self.phrases.joined(i + 1)
            if found:
                break
        return found

    def told(self, at: int) -> tuple[Stretch | None, int]:
        """Return the phrase of who was told, if one stands at ``at``, and the place after it."""
        if at + 1 < len(self.words) and self.words[at].low in self.lexicon.little["to"]:
            end = self.phrases.forward(at + 1)
            if end is not None and any(word.kind == "name" for word in self.words[at + 1 : end]):
                return (at + 1, end), end
        return None, at

    def is_pronoun(self, at: int) -> bool:
        """Say whether a pronoun stands at ``at`` as the subject: "ils", not the one of "trois d'entre eux"."""
        if at < 0 or self.words[at].low not in self.lexicon.little["pronouns"]:
            return False
        return at == 0 or self.words[at - 1].low not in self.lexicon.little["join"] | {"entre", "tra", "fra", "unter"}

    def skip_back(self, at: int) -> int:
        """Step back over adverbs and pronouns that stand between a subject and its verb."""
        steps = 0
        while at >= 0 and steps < 3 and self.words[at].low in self.lexicon.little["skip"]:
            at, steps = at - 1, steps + 1
        return at
