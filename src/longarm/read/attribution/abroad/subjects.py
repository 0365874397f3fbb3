"""Where the speaker stands before or behind a verb, and who was told."""

from __future__ import annotations

import re

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

#: Words before a body from whose side something is said: "Desde la embajada aseguran", "Au consulat, on dément".
_FROM = {
    "es": frozenset({"desde"}),
    "pt": frozenset({"desde"}),
    "it": frozenset("da dal dalla dall' dall’ dai dagli dalle".split()),  # noqa: SIM905
    "fr": frozenset("à au aux chez".split()),  # noqa: SIM905
}
#: "de la parte de", "du côté de".
_SIDE = frozenset({"parte", "part", "côté", "lado"})
#: "fuentes consultadas por la agencia", "un portavoce interpellato dal giornale".
_ASKED = re.compile(
    r"(?:consult|contact|pregunt|interrog|cit|entrevist|cuestion|sond|ouvid|escut|inquir|question|interpell|raggiunt"
    r"|sentit|sollicit|joint|interview|cont[aá]ct)\w*"
)
_BY = frozenset("por par pela pelo pelas pelos da dal dalla dall' dall’ dalle dai".split())  # noqa: SIM905
_WITH = frozenset("con com avec a à de por par per pour cui en em".split())  # noqa: SIM905
#: Words of a relative clause without commas at most.
_LONGEST_RELATIVE = 12
#: Words between a verb and the subject behind it: "a répondu par courriel la direction".
_BETWEEN = 4

#: Adverbs and dates between a verb and its subject at most.
_SKIPPED = 4
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
        if first is not None and self._is_asker(first):
            return self.before(first - 3)
        head = self._head_of_relative(last if first is None else first - 1)
        if head:
            return head
        if first is None or (first and self._hangs(first - 1)):
            return ()
        if first > 1 and self.words[first - 1].low in self.lexicon.little["coordinate"]:
            other = self.phrases.backward(first - 2)
            if other is not None and not (other and self.words[other - 1].low in self.lexicon.little["join"]):
                return ((other, first - 1), (first, last + 1))
        return ((first, last + 1),)

    def _head_of_relative(self, last: int) -> tuple[Stretch, ...]:
        """Return the phrase that opens a clause and of which words up to ``last`` tell more: "X que representa a Y"."""
        if self.lexicon.lang not in _FROM:
            return ()
        for at in range(last, max(0, last - _LONGEST_RELATIVE), -1):
            if self.words[at].kind == "mark":
                return ()
            if not self.lexicon.is_little(self.words[at].low, "relatives"):
                continue
            end = at - 1 if self.words[at - 1].kind != "other" and self.words[at - 1].low not in _WITH else at - 2
            first = self.phrases.backward(end) if end >= 0 else None
            begins = first is not None and (first == 0 or self.words[first - 1].kind == "mark")
            return ((first, end + 1),) if first is not None and begins else ()
        return ()

    def _is_asker(self, first: int) -> bool:
        """Say whether a phrase is whom somebody was asked by, between the one asked and his verb."""
        asked = first > 2 and self.words[first - 1].low in _BY and _ASKED.fullmatch(self.words[first - 2].low)
        return bool(asked) and self.lexicon.lang in _FROM

    def side(self, last: int) -> tuple[Stretch, ...]:
        """Return the body from whose side a clause says something: "Desde la embajada aseguran", "Au consulat, on"."""
        opens = _FROM.get(self.lexicon.lang)
        while last > 0 and self.words[last].text == ",":
            last -= 1
        first = self.phrases.backward(last) if opens and last > 0 else None
        if not first or opens is None:
            return ()
        at = first - 1
        if self.words[at].kind == "join" and at and self.words[at - 1].low in _SIDE:
            at = max(0, at - 2)
        elif self.words[at].low not in opens:
            return ()
        before = self.words[at - 1] if at else None
        begins = before is None or before.kind == "mark" or before.low in self.lexicon.little["coordinate"]
        bodies = (self.lexicon.noun(word.low) for word in self.words[first : last + 1] if word.kind == "noun")
        told = any(noun is not None and noun[0] in {"body", "group", "role"} for noun in bodies)
        told = told or sum(word.kind == "name" for word in self.words[first : last + 1]) > 1
        return ((first, last + 1),) if begins and told else ()

    def _hangs(self, at: int) -> bool:
        """Say whether a phrase hangs on the word before it, so that it cannot be a subject."""
        low = self.words[at].low
        hangs = low in self.lexicon.little["join"] or low in _BEFORE.get(self.lexicon.lang, ())
        return hangs or is_seat(self.words, at, self.lexicon.lang)

    def after(self, after: int, *, far: bool = False) -> tuple[Stretch, ...]:
        """Return the phrases that follow a verb, past adverbs and pronouns; ``far``, past some plain words too."""
        at = after
        while at < len(self.words) and at - after < _SKIPPED and self._is_aside(at):
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

    def _is_aside(self, at: int) -> bool:
        """Say whether a word between a verb and its subject tells only when or how: "urteilte 2023 der Senat"."""
        return self.words[at].low in self.lexicon.little["skip"] or self.words[at].text.isdigit()

    def told(self, at: int) -> tuple[Stretch | None, int]:
        """Return the phrase of who was told, if one stands at ``at``, and the place after it."""
        if at + 1 < len(self.words) and self.words[at].low in self.lexicon.little["to"]:
            end = self.phrases.forward(at + 1)
            if end is not None and any(word.kind == "name" for word in self.words[at + 1 : end]):
                return (at + 1, end), end
        return None, at

    def is_pronoun(self, at: int) -> bool:
        """Say whether a pronoun stands at ``at`` as the subject: "ils", not the one of "trois d'entre eux"."""
        if not 0 <= at < len(self.words) or self.words[at].low not in self.lexicon.little["pronouns"]:
            return False
        return at == 0 or self.words[at - 1].low not in self.lexicon.little["join"] | {"entre", "tra", "fra", "unter"}

    def skip_back(self, at: int) -> int:
        """Step back over adverbs and pronouns that stand between a subject and its verb."""
        steps = 0
        while at >= 0 and steps < 3 and self.words[at].low in self.lexicon.little["skip"]:
            at, steps = at - 1, steps + 1
        return at
