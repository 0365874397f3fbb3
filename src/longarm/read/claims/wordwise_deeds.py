"""Which of several deeds told by words alone a sentence tells, where no parser reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from longarm.read.claims.conditions import clause_before, is_conditional, is_feared, is_none_known
from longarm.read.claims.germanic_denial import is_undone
from longarm.read.claims.ground import Ground
from longarm.read.claims.supposed import is_dreaded, is_hypothetical
from longarm.read.claims.wordwise_vetoes import is_fraud, is_only_possible
from longarm.read.codebook import Hit
from longarm.read.families import GERMANIC
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: End of the names of cues that are bare words: they count where nothing closer tells a deed, and one of them alone.
BARE = "-bare"
#: Of bare words for several deeds the surer comes first.
_ORDER = (
    "killing", "abduction_attempt", "forced_return", "assault", "break_in", "doxxing", "online_harassment",
    "passport_denial", "bounty_or_warrant", "recruitment_attempt", "threat_to_family", "persuasion_to_return",
    "message_threat", "phone_call", "summons", "visit", "detention", "surveillance",
)  # fmt: skip
#: "werd haar vader opgebeld": who is called is a relative at home, and the call a threat to the family.
_KIN_CALLED = re.compile(
    r"\b(?:vader|moeder|ouders|broer|zus|zuster|familie|vater|mutter|eltern|bruder|schwester|angehörige\w*|verwandte\w*)\b"
    r"[^.;]{0,80}?\b(?:opgebeld|gebeld|angerufen|telefonisch)\b",
    re.IGNORECASE,
)
#: Deeds beside which another, told in the same sentence, is only a part: notes are taken for who recruits.
_PART_OF = {
    "surveillance": frozenset({"recruitment_attempt"}),
    "assault": frozenset({"killing", "abduction_attempt"}),
    "forced_return": frozenset({"abduction_attempt"}),
}


#: Deeds whose own words may deny something: a passport that is not renewed.
OWN_NEGATION = frozenset({"passport_denial", "persuasion_to_return"})


class Told(Protocol):
    """A deed with the cue that told it."""

    @property
    def type(self) -> str:
        """Code of the deed."""

    @property
    def hit(self) -> Hit:
        """The cue."""

    @property
    def span(self) -> Span:
        """Where it stands."""


D = TypeVar("D", bound=Told)


def is_not_told(ground: Ground, sentence: Sentence, span: Span, *, denies: bool) -> bool:
    """Say whether a deed is denied, conditional, supposed, feared or known of nobody.

    Args:
        ground: what the report was found to hold.
        sentence: a sentence that was not parsed.
        span: the words that tell the deed.
        denies: whether they deny something themselves.
    """
    if ground.codebook.find(ground.words(clause_before(ground, sentence, span)), sentence.lang, "word.negation"):
        return True
    told = (ground.text, sentence.span, sentence.lang, span)
    if is_conditional(*told) or is_hypothetical(*told) or is_dreaded(*told):
        return True
    if is_feared(ground.text, sentence.span, span) or is_none_known(ground, sentence, span):
        return True
    return is_undone(*told, denies=denies)


def surest(ground: Ground, sentence: Sentence, deeds: Sequence[D]) -> list[D]:
    """Leave out what is only possible, bare words beside closer ones, all bare ones but the surest, and mere parts.

    Args:
        ground: what the report was found to hold.
        sentence: a sentence that was not parsed.
        deeds: the deeds that its words may tell.
    """
    if not deeds or is_fraud(ground, sentence):
        return []
    deeds = [one for one in deeds if not is_only_possible(ground, sentence, one.span)]
    told = {one.type for one in deeds}
    if "threat_to_family" in told and sentence.lang in GERMANIC and _KIN_CALLED.search(ground.words(sentence.span)):
        deeds = [one for one in deeds if one.type != "phone_call"]
    closer = [one for one in deeds if not one.hit.cue.id.endswith(BARE)]
    if any(one.type != "intimidation" for one in closer):
        return [one for one in closer if not _PART_OF.get(one.type, frozenset()) & told]
    bare = [one for one in deeds if one.hit.cue.id.endswith(BARE)]
    return [*closer, *sorted(bare, key=lambda one: _ORDER.index(one.type))[:1]]
