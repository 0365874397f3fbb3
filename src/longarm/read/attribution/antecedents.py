"""Common nouns that a pronoun may take up: "the minister … she added", "the defendants … both pleaded not guilty".

Names are taken up from the roster; here stand the subjects that a text names by role, kind or crowd only.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.person_nouns import is_people_noun, is_person_noun
from longarm.read.attribution.roles import CROWD, ROLES

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLURAL = frozenset({"NNS", "NNPS"})
#: Bodies by their common noun that speak; of the other words for bodies many are premises or things.
SPEAKING = frozenset(
    """ministry department embassy consulate government administration agency authority commission committee council
    court parliament senate congress police force service army union university institute association federation
    foundation group company organisation organization ngo party alliance coalition opposition newspaper paper
    broadcaster magazine tribunal mission delegation board cabinet watchdog charity bureau""".split()  # noqa: SIM905
)
#: Who speaks in the plural beside roles and crowds.
_GROUPS = frozenset(
    """group organisation organization association centre center club community society union party tibetan uyghur
    exile expert interviewee respondent author member islander critic campaigner advocate""".split()  # noqa: SIM905
)
_PEOPLE = ROLES | CROWD | _GROUPS | SPEAKING
_FEMALE = ("woman", "women", "wife", "widow", "mother", "sister", "daughter", "niece", "aunt", "girl", "actress")
_MALE = ("man", "men", "husband", "widower", "father", "brother", "son", "nephew", "uncle", "boy")
_DEEPEST = 12


@dataclass(frozen=True)
class Antecedent:
    """A subject named by a common noun.

    Attributes:
        head: its head token.
        sort: ``person``, ``people`` or ``body``.
        depth: how many clauses stand above its verb.
    """

    head: int
    sort: str
    depth: int


class Antecedents:
    """The common nouns of a report that are subjects and can speak, in order.

    Args:
        frame: the tokens.
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._all = [
            Antecedent(i, sort, depth_of(frame, i))
            for i, token in enumerate(frame.tokens)
            if token.dep_ in _SUBJECTS and not frame.headline[i] and (sort := _sort(token)) is not None
        ]
        self._heads = [one.head for one in self._all]

    def before(self, at: int, word: str, floor: int) -> Antecedent | None:
        """Return the subject that a pronoun at ``at`` takes up: of the nearest sentence the least subordinate.

        Args:
            at: the pronoun.
            word: the pronoun in lower case.
            floor: the first paragraph that is looked at.
        """
        frame = self._frame
        best: Antecedent | None = None
        for one in reversed(self._all[: bisect_left(self._heads, at)]):
            if int(frame.paragraph[one.head]) < floor:
                break
            if best is not None and frame.sentence[one.head] != frame.sentence[best.head]:
                break
            if _fits(frame.tokens[one.head].lower_, one.sort, word) and (best is None or one.depth < best.depth):
                best = one
        return best


def depth_of(frame: Frame, at: int) -> int:
    """Return how many clauses stand above the verb that a token hangs on."""
    depth = 0
    for _ in range(_DEEPEST):
        over = int(frame.head[at])
        if over == at:
            return depth
        at = over
        depth += frame.tokens[at].dep_ in {"ccomp", "relcl", "advcl", "acl", "xcomp", "pcomp", "csubj"}
    return depth


def _sort(token: Any) -> str | None:
    lemma, plural = token.lemma_.lower(), token.tag_ in _PLURAL
    if token.pos_ != "NOUN" and not (token.pos_ == "PROPN" and token.is_sent_start):
        return None
    if plural:
        crowd = {token.lower_, lemma, token.lower_.removesuffix("s")} & _PEOPLE
        return "people" if crowd or is_people_noun(token.lower_) else None
    if lemma == "police":
        return "body"
    if lemma in ROLES or is_person_noun(lemma):
        return "person"
    return "body" if lemma in SPEAKING else None


def _fits(noun: str, sort: str, word: str) -> bool:
    if word in {"she", "her", "hers"}:
        return sort == "person" and (not noun.endswith(_MALE) or noun.endswith(_FEMALE))
    if word in {"he", "him", "his"}:
        return sort == "person" and not noun.endswith(_FEMALE)
    if word in {"it", "its"}:
        return sort == "body"
    return sort == "people" or noun == "police"
