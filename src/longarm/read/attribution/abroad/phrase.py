"""The phrase of a speaker, read forwards or backwards without a parser."""

from __future__ import annotations

from longarm.read.attribution.abroad.lexicon import WITHOUT_ARTICLES, Lexicon
from longarm.read.attribution.abroad.parts import OVER, is_seat
from longarm.read.attribution.abroad.words import CLOSING, OPENING, STRONG, Word
from longarm.read.given_names import GIVEN_NAMES

_LONGEST = 18
#: Words of what an office is over, with its preposition, at most.
_LONGEST_FIELD = 7
#: Letters of "the" in "Follow the Money".
_SHORT = 3
_QUOTED_NAME = 6
_LONGEST_APPOSITION, _FEW = 10, 4
#: Words of a name in commas.
_FEWEST_NAMES, _MOST_NAMES = 2, 5
#: Words in commas behind a subject that opens its clause: "La organización, con sede en Madrid, asegura".
_LONGEST_ASIDE = 8
#: French "in" before the name of a country, and how far before it an embassy stands at most.
_AT_COUNTRY, _POSTED = frozenset({"au", "aux"}), 4
#: Languages whose adjectives stand before their noun only, with how those end.
_ADJECTIVE_ENDS = {"de": ("e", "en", "er", "es"), "nl": ("e",)}
#: Ends of German nouns that are no names.
_COMMON_ENDS = ("ung", "heit", "keit", "schaft", "tion", "werden", "nis", "ismus")


class Phrases:
    """Reads phrases among the words of one sentence.

    Args:
        words: the words.
        lexicon: the language.
    """

    def __init__(self, words: list[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon

    def forward(self, first: int, limit: int | None = None) -> int | None:
        """Return the word after the phrase that begins at ``first``, None when no speaker's phrase begins there."""
        stop = min(len(self.words), first + _LONGEST) if limit is None else min(limit, first + _LONGEST)
        at, end, seen = first, first, False
        while at < stop:
            step = self._seat(first, at, stop) or self._step(at, stop, seen=seen, begun=end > first)
            if step is None:
                break
            seen = seen or any(self.words[i].kind in {"name", "noun"} or self._is_people(i) for i in range(at, step))
            at = end = step
        while end > first and self.words[end - 1].kind in {"det", "join"}:
            end -= 1
        return end if seen and end > first and not self._is_common(first, end) else None

    def _is_people(self, at: int) -> bool:
        """Say whether people themselves are meant by where they are from: "des Ouïghours", "unos tibetanos"."""
        if self.words[at].kind != "people" or not self._is_tail() or at == 0 or self.words[at - 1].kind != "det":
            return False
        return at + 1 >= len(self.words) or self.words[at + 1].kind not in STRONG

    def _seat(self, first: int, at: int, stop: int) -> int | None:
        """Step over the town where a body sits: "l'ambassade de Chine à Paris"."""
        if at + 1 >= stop or not is_seat(self.words, at, self.lexicon.lang):
            return None
        nouns = (self.lexicon.noun(word.low) for word in self.words[first:at] if word.kind == "noun")
        return at + 2 if any(noun is not None and noun[0] == "body" for noun in nouns) else None

    def _is_common(self, first: int, end: int) -> bool:
        """German writes every noun with a capital: a lone unknown one behind an article names nobody."""
        words = [word for word in self.words[first:end] if word.kind in STRONG]
        lone = len(words) == 1 and words[0].kind == "name" and not words[0].text.isupper()
        lone = lone or self._is_plain(first, end)
        if not lone or self.lexicon.lang != "de":
            return False
        return self.words[first].kind == "det" or words[0].low.endswith(_COMMON_ENDS)

    def _is_plain(self, first: int, end: int) -> bool:
        """Say whether an article stands before an unknown noun of which more is told: "eine Anlaufstelle für X"."""
        at = first + 1
        if self.words[first].kind != "det" or at + 1 >= end or self.words[at].kind != "name":
            return False
        word = self.words[at]
        known = (word.low,) in self.lexicon.names or word.text.isupper() or "-" in word.text
        return not known and self.words[at + 1].kind in {"join", "det", "other"}

    def joined(self, first: int) -> tuple[tuple[int, int], ...]:
        """Return the phrase at ``first`` with its apposition, and one that "and" joins to it."""
        end = self.forward(first)
        if end is None:
            return ()
        end = self._past_name(first, self.after_apposition(self._past_brackets(end)))
        if end + 1 < len(self.words) and self.words[end].low in self.lexicon.little["coordinate"]:
            other = self.forward(end + 1)
            if other is not None and self._is_whole(end + 1, other):
                return ((first, end), (end + 1, other))
        return ((first, end),)

    def _past_name(self, first: int, end: int) -> int:
        """Step over the name of who holds an office, in commas behind it: "le ministre de la Justice, X Y"."""
        named_behind = self._is_tail() or self.lexicon.lang in _ADJECTIVE_ENDS
        if not named_behind or end + _FEWEST_NAMES >= len(self.words) or self.words[end].text != ",":
            return end
        after = end + 1
        while after < len(self.words) and self.words[after].kind in {"name", "inside", "join"}:
            after += 1
        names = self.words[end + 1 : after]
        closed = after >= len(self.words) or self.words[after].kind in {"mark", "stop"}
        office = (self.lexicon.noun(word.low) for word in self.words[first:end] if word.kind == "noun")
        held = any(noun is not None and noun[0] == "role" for noun in office)
        nameless = not any(word.kind == "name" and not word.text.isupper() for word in self.words[first:end])
        ends = bool(names) and names[0].kind == names[-1].kind == "name"
        person = ends and (nameless or names[0].low in GIVEN_NAMES)
        return after if held and person and closed and _FEWEST_NAMES <= len(names) <= _MOST_NAMES else end

    def _past_brackets(self, end: int) -> int:
        """Step over a short form in brackets: "Follow the Money (FTM)"."""
        marks = [word.text for word in self.words[end : end + 3]]
        return end + 3 if len(marks) == 3 and marks[0] == "(" and marks[2] == ")" else end

    def _is_whole(self, first: int, end: int) -> bool:
        """Say whether a joined phrase is a speaker of its own: it has a name or begins with an article."""
        return self.words[first].kind == "det" or any(word.kind == "name" for word in self.words[first:end])

    def _step(self, at: int, stop: int, *, seen: bool, begun: bool) -> int | None:
        """Return the place after the words that may be taken at ``at``."""
        word = self.words[at]
        if word.kind in STRONG or (word.kind == "inside" and begun):
            return at + 1
        field = self._field(at, stop)
        if field is not None:
            return field
        joins = word.kind == "join" or (seen and self.lexicon.is_little(word.low, "join")) or self._is_posted(at)
        if word.kind == "det" and not joins:
            return at + 1 if not seen else None
        if joins and begun:
            after = at + 1
            while after < stop and self.words[after].kind in {"det", "join"}:
                after += 1
            taken = after < stop and (self.words[after].kind in STRONG or self.words[after].kind == "inside")
            if seen and after + 1 == stop < len(self.words) and self.words[after].kind == "other" and self._is_tail():
                return stop  # "una vecina del inmueble": a plain word that ends a phrase read backwards
            return after if taken or self._soon(after, stop) else None
        if word.text in OPENING and word.kind == "mark":
            return self._quoted(at, stop)
        adjective = (begun or self.lexicon.lang in WITHOUT_ARTICLES) and not self._parted(at)
        if word.kind == "other" and adjective and self._soon(at + 1, stop):
            return at + 1
        return None

    def _is_posted(self, at: int) -> bool:
        """Say whether "au" leads to the country in which an embassy named before it stands: "l'ambassade de X au Y"."""
        if self.words[at].low not in _AT_COUNTRY or at + 1 >= len(self.words):
            return False
        known = (self.words[at + 1].low,) in self.lexicon.countries
        before = (self.lexicon.noun(word.low) or ("", "") for word in self.words[max(0, at - _POSTED) : at])
        return known and any(english in {"embassy", "consulate"} for _, english in before)

    def _field(self, at: int, stop: int) -> int | None:
        """Step over what an office is over, before the name of who holds it: "sottosegretario alla Sicurezza X Y"."""
        if not self._is_tail() or self.words[at].low not in OVER or at + 2 >= stop or at == 0:
            return None
        noun = self.lexicon.noun(self.words[at - 1].low) or ("", "")
        after = at + 2 if self.words[at + 1].kind == "det" else at + 1
        while after < min(stop, at + _LONGEST_FIELD) and self.words[after].kind != "mark":
            if self.words[after].low in GIVEN_NAMES and self.words[after].text[0].isupper():
                return after if noun[0] == "role" and after > at + 1 else None
            after += 1
        return None

    def _parted(self, at: int) -> bool:
        """Say whether an adjective behind a name opens another phrase: "laut Amnesty geheime Wachen"."""
        ends = _ADJECTIVE_ENDS.get(self.lexicon.lang)
        low = self.words[at].low
        behind = at > 0 and self.words[at - 1].kind == "name"
        return ends is not None and behind and len(low) > _SHORT and low.endswith(ends)

    def _is_tail(self) -> bool:
        return self.lexicon.lang in {"es", "pt", "it", "fr"}

    def _soon(self, at: int, stop: int) -> bool:
        """Say whether a name or noun follows soon, past plain words that are joined ("grupo de derechos X")."""
        plain = 0
        for i in range(at, min(stop, at + 4)):
            if self.words[i].kind in STRONG:
                return True
            plain = plain + 1 if self.words[i].kind in {"other", "inside"} else 0
            if self.words[i].kind not in {"other", "inside", "join"} or plain > 1:
                return False
        return False

    def _quoted(self, at: int, stop: int) -> int | None:
        """Read a name in quotation marks: « Safeguard Defenders »."""
        for i in range(at + 1, min(stop, at + 2 + _QUOTED_NAME)):
            if self.words[i].text in CLOSING and self.words[i].kind == "mark":
                inner = self.words[at + 1 : i]
                fewest = 2 if self.lexicon.lang == "de" else 1
                names = sum(word.kind == "name" for word in inner)
                named = len(inner) >= fewest and inner[0].kind in {"name", "noun"} and names * 2 >= len(inner)
                return i + 1 if named else None
        return None

    def backward(self, last: int, floor: int = 0) -> int | None:
        """Return where the longest phrase that ends at word ``last`` begins, None when none ends there."""
        end = last + 1
        best = None
        for first in range(last, max(floor, end - _LONGEST) - 1, -1):
            if self.forward(first, end) == end and self._may_begin(first, floor):
                best = first
            if self.words[first].kind == "mark" and self.words[first].text not in OPENING | CLOSING:
                break
        return best

    def _may_begin(self, first: int, floor: int) -> bool:
        if first <= floor:
            return True
        before = self.words[first - 1]
        return before.kind not in STRONG | {"det", "inside"}

    def after_apposition(self, end: int) -> int:
        """Return the end of a phrase with the apposition that a comma ties to it: "X, directora de Y,"."""
        if end + 1 >= len(self.words) or self.words[end].text not in {",", "("}:
            return end
        further = self.forward(end + 1)
        if further is None or not any(w.kind == "noun" for w in self.words[end + 1 : further]):
            return end
        closed = further >= len(self.words) or self.words[further].text in {",", ".", ")", ":", "”", '"', "»"}
        return further if closed else end

    def _describes(self, before: int, comma: int) -> bool:
        """Say whether what stands between two commas tells who a name is, by words unknown here."""
        named = before > 1 and self.words[before - 1].kind == "name" and self.words[before - 2].kind == "name"
        inner = self.words[before + 1 : comma]
        short = 0 < len(inner) <= _LONGEST_APPOSITION and inner[0].kind in {"other", "inside", "noun", "det"}
        plain = all(word.kind not in {"stop", "mark"} for word in inner)
        return named and short and plain and (len(inner) < _FEW or any(word.kind == "join" for word in inner))

    def before_apposition(self, comma: int) -> tuple[int, int] | None:
        """Return (first, after) of the phrase before a comma-bound clause or apposition that ends at ``comma``."""
        for i in range(comma - 1, max(0, comma - 26), -1):
            if self.words[i].text not in {",", "("} or i + 1 >= comma:
                continue
            low = self.words[i + 1].low
            if self.lexicon.is_little(self.words[i + 2].low, "relatives") and i + 2 < comma:
                low = self.words[i + 2].low  # "Der Abgeordnete, gegen den …,"
            apposed = self.forward(i + 1, comma) == comma or self._describes(i, comma)
            bound = apposed or self.lexicon.is_little(low, "relatives")
            first = self.backward(i - 1) if bound or comma - i <= _LONGEST_ASIDE else None
            if first is not None and not bound and first and self.words[first - 1].kind != "mark":
                return None
            return None if first is None else (first, comma if apposed else i)
        return None
