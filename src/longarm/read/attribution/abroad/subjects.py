"""Where the speaker stands before or behind a verb, and who was told."""

from __future__ import annotations

import re

from longarm.read.attribution.abroad.cases import LANGS as DECLINED
from longarm.read.attribution.abroad.cases import PREPOSITIONS
from longarm.read.attribution.abroad.clauses import Clauses
from longarm.read.attribution.abroad.lexicon import WITHOUT_ARTICLES, Lexicon
from longarm.read.attribution.abroad.parts import is_seat
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.romance_subjects import behind_told, told_more_of
from longarm.read.attribution.abroad.stretches import Stretch
from longarm.read.attribution.abroad.words import Word
from longarm.read.given_names import GIVEN_NAMES

#: Prepositions that open a sentence and never a subject: "Nach Bekanntwerden der Sache sagte …".
_BEFORE = {
    "de": frozenset(
        """nach bei in an auf mit vor seit während wegen trotz über unter zu aus von für gegen gegenüber laut dank
        zwischen neben samt zum zur im am beim vom gemäß""".split()  # noqa: SIM905
    ),
    "nl": frozenset(
        """na bij in op met voor sinds tijdens wegens over onder uit van tegen door aan tegenover volgens naar rond
        tussen namens""".split()  # noqa: SIM905
    ),
    "fr": frozenset("après avant pendant dans sur avec sous depuis pour par".split()),  # noqa: SIM905
    "es": frozenset("tras en con desde durante ante por sobre".split()),  # noqa: SIM905
    "pt": frozenset("após em com desde durante ante por sobre".split()),  # noqa: SIM905
    "it": frozenset("dopo in con da durante per su nel nella nell' nell’ nei negli sul sulla presso".split()),  # noqa: SIM905
}
#: How adjectives end that may stand between a preposition and its noun.
_WITH_ADJECTIVE = {"de": ("en", "er", "em"), "nl": ("e",)}
#: Words before a body from whose side something is said: "Desde la embajada aseguran", "Au consulat, on dément".
_FROM = {
    "es": frozenset({"desde"}),
    "pt": frozenset({"desde"}),
    "it": frozenset("da dal dalla dall' dall’ dai dagli dalle".split()),  # noqa: SIM905
    "fr": frozenset("à au aux chez".split()),  # noqa: SIM905
}
#: Prepositions by which a body is where those sit who say something: "En la embajada aseguran".
_INSIDE = {
    "es": frozenset({"en"}),
    "pt": frozenset("em no na nos nas".split()),  # noqa: SIM905
    "it": frozenset("in nel nella nell' nell’ al alla all' all’".split()),  # noqa: SIM905
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
#: Words of a clause at most in which a subject is looked for by its case.
_CLAUSE = 14
#: Names of a person in commas, and marks that a clause may begin behind.
_FEWEST_NAMES, _MOST_NAMES = 2, 4
_STARTS = frozenset({".", ";", ":", "—", "–", "-"})
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
        """Return the phrases that end at ``last``, past an apposition, a relative clause in commas or a participle."""
        return told_more_of(self.words, self.lexicon, self.phrases, last) or self._ending(last)

    def _ending(self, last: int) -> tuple[Stretch, ...]:
        if last < 0:
            return ()
        if self.words[last].text in {",", ")"}:
            found = self.phrases.before_apposition(last) or self._apposed_name(last)
            return () if found is None else (found,)
        noun = self.clauses.relative(last)
        if noun is not None:
            return self.before(noun)
        first = self.phrases.backward(last)
        if first is not None and self._is_asker(first):
            return self.before(first - 3)
        known = self.lexicon.lang in _FROM and not self._is_told(first)
        head = () if not known else self._head_of_relative(last if first is None else first - 1)
        if head:
            return head
        if first is None or (first and self._hangs(first - 1)):
            return ()
        if first > 1 and self.words[first - 1].low in self.lexicon.little["coordinate"]:
            other = self.phrases.backward(first - 2)
            if other is not None and not (other and self.words[other - 1].low in self.lexicon.little["join"]):
                return ((other, first - 1), (first, last + 1))
        return ((first, last + 1),)

    def _is_told(self, first: int | None) -> bool:
        """Say whether a phrase opens the clause of a verb: "rapporte que le ministère nie" tells of the ministry."""
        que = bool(first) and self.lexicon.is_little(self.words[(first or 1) - 1].low, "relatives")
        before = self.words[first - 2] if que and first and first > 1 else None
        return before is not None and before.kind == "other" and before.low not in _WITH

    def apposed(self, last: int) -> tuple[Stretch, ...]:
        """Return the phrase that opens a clause and whose apposition ends at ``last``: "X, directora de Y, habla"."""
        if last < 1 or self.words[last].text != "," or self.lexicon.lang not in _FROM:
            return ()
        found = self.phrases.before_apposition(last)
        if found is not None and (found[0] == 0 or self.words[found[0] - 1].text in _STARTS) and found[1] == last:
            return (found,)
        named = self._apposed_name(last)
        return () if named is None else (named,)

    def _apposed_name(self, comma: int) -> Stretch | None:
        """Return a person's name in commas behind an office that is not known here: "le ministre d'alors, X Y, dit"."""
        first = comma - 1
        while first > 0 and self.words[first].kind == "name":
            first -= 1
        names = self.words[first + 1 : comma]
        apposed = _FEWEST_NAMES <= len(names) <= _MOST_NAMES and self.words[first].text == ","
        given = apposed and names[0].low in GIVEN_NAMES and self.lexicon.lang in _FROM
        return (first + 1, comma) if given else None

    def _head_of_relative(self, last: int) -> tuple[Stretch, ...]:
        """Return the phrase that opens a clause and of which words up to ``last`` tell more: "X que representa a Y"."""
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

    def side(self, last: int, *, many: bool = False) -> tuple[Stretch, ...]:
        """Return the body from whose side a clause says something: "Desde la embajada aseguran", "Au consulat, on".

        ``many`` says that the verb stands for several who are not named: "En la embajada aseguran".
        """
        opens = _FROM.get(self.lexicon.lang)
        if many and opens is not None:
            opens = opens | _INSIDE.get(self.lexicon.lang, frozenset())
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
        return hangs or is_seat(self.words, at, self.lexicon.lang) or self._hangs_by_adjective(at)

    def _hangs_by_adjective(self, at: int) -> bool:
        """Say whether an adjective between a preposition and its noun stands at ``at``: "aus anderen Ländern"."""
        if self.lexicon.lang not in _WITH_ADJECTIVE or at < 1 or self.words[at].kind != "other":
            return False
        low = self.words[at - 1].low
        return self.words[at].low.endswith(_WITH_ADJECTIVE[self.lexicon.lang]) and (
            low in self.lexicon.little["join"] or low in _BEFORE[self.lexicon.lang]
        )

    def after(self, after: int, *, far: bool = False) -> tuple[Stretch, ...]:
        """Return the phrases that follow a verb, past adverbs and pronouns; ``far``, past some plain words too."""
        at = after
        while at < len(self.words) and at - after < _SKIPPED and self._is_aside(at):
            at += 1
        if at >= len(self.words) or (self.words[at].kind == "join" and not far):
            return ()
        found = behind_told(self.words, self.lexicon, self.phrases, at)[0] or self.phrases.joined(at)
        for i in range(at, min(at + _BETWEEN, len(self.words) - 1)) if far and not found else ():
            if self.words[i].kind == "mark" or self.lexicon.is_little(self.words[i].low, *_CLOSED):
                break
            begins = "noun" if self.lexicon.lang in WITHOUT_ARTICLES else "det"
            if self.words[i + 1].kind == begins and self.words[i].kind != "join":
                found = self.phrases.joined(i + 1)
            if found:
                break
        return found

    def in_clause(self, first: int, after: int) -> tuple[Stretch, ...]:
        """Return the subject of a verb at words ``[first, after)`` in a language that marks it by its case.

        It may stand anywhere in the clause: "Ministerstvo v neděli existenci stanice popřelo", "odpovedal v hodine
        otázok na podnet poslanca minister vnútra Roman Mikulec".
        """
        if self.lexicon.lang not in DECLINED:
            return ()
        begin = first
        while begin > 0 and first - begin < _CLAUSE and not self._breaks(begin - 1):
            begin -= 1
        end = after
        while end < len(self.words) and end - after < _CLAUSE and not self._breaks(end):
            end += 1
        return self._first_case(begin, first) or self._first_case(after, end)

    def _breaks(self, at: int) -> bool:
        return self.words[at].kind == "mark" or self.lexicon.is_little(self.words[at].low, "conjunctions", "relatives")

    def _first_case(self, begin: int, end: int) -> tuple[Stretch, ...]:
        """Return the first phrase between two words that may be a subject: in the first case, behind no preposition."""
        at = begin
        while at < end:
            stop = self.phrases.forward(at, end) if self.words[at].kind in {"noun", "name", "people", "other"} else None
            if stop is None:
                at += 1
                continue
            if self.words[at].kind == "name":
                stop = next((i for i in range(at, stop) if self.words[i].kind != "name"), stop)
            for head in range(at, stop):
                # "na podnet opozičného poslanca minister vnútra Roman Mikulec": the subject follows another's noun.
                if head == at or self.words[head].kind == "noun":
                    found = self.phrases.forward(head, stop)
                    if found is not None and self.is_first_case(head, found):
                        return ((head, found),)
            at = stop
        return ()

    def behind_preposition(self, found: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        """Cut a phrase behind "according to" before the subject of what is said: "Podľa ministra polícia koná"."""
        if self.lexicon.lang not in DECLINED or not found:
            return found
        first, end = found[0]
        for at in range(first + 1, end):
            word = self.words[at]
            if word.kind == "noun" and word.low not in self.lexicon.oblique and self.words[at - 1].kind != "people":
                return ((first, at),)
        return found

    def is_first_case(self, first: int, end: int) -> bool:
        """Say whether a phrase may be a subject by its case; True in languages that do not mark it."""
        if self.lexicon.lang not in DECLINED:
            return True
        if first and self.words[first - 1].low in PREPOSITIONS:
            return False
        nouns = [word for word in self.words[first:end] if word.kind == "noun"]
        if nouns:
            return nouns[0].low not in self.lexicon.oblique
        names = [word for word in self.words[first:end] if word.kind == "name"]
        return len(names) > 1 or any((word.low,) in self.lexicon.names or word.text.isupper() for word in names)

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
