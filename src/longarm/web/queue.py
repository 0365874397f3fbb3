"""The review queue: which claims a person should look at first: pure.

First come claims on which a standing rests: one whose entry would lose its standing without it, then disputed
entries, then claims that the reader itself is unsure of. What was judged already is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from longarm.records.claim import Confidence
from longarm.records.judgement import Judged, Verb
from longarm.records.reading import Reading
from longarm.records.register import Entry, Register, Standing

#: Verbs that decide on a claim.
DECIDED = (Verb.ACCEPT, Verb.CORRECT, Verb.REJECT, Verb.UNSURE)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claim that waits for a judgement.

    Attributes:
        claim: its id.
        entry: id of the entry it stands in.
        title: title of the entry.
        stake: 0 is looked at first.
        why: why it stands where it does in the queue, as a message with places for ``entry`` and ``what``.
        what: the word or name that the message speaks of.
        speaker: who says so; empty where the report says it in its own voice.
    """

    claim: str
    entry: str
    title: str
    stake: int
    why: str
    what: str = ""
    speaker: str = ""

    @property
    def because(self) -> str:
        """Why it stands where it does, in English."""
        return self.why.format(entry=self.entry, what=self.what)


def decided_claims(judged: Iterable[Judged]) -> set[str]:
    """Return the ids of claims about which a person decided, withdrawn judgements left out."""
    leaves = list(judged)
    gone = {target for leaf in leaves if leaf.judgement.verb is Verb.WITHDRAW for target in leaf.judgement.targets}
    return {
        target
        for leaf in leaves
        if leaf.id not in gone and leaf.judgement.verb in DECIDED
        for target in leaf.judgement.targets
    }


def make_queue(register: Register, readings: Iterable[Reading], judged: Iterable[Judged]) -> list[Waiting]:
    """Return the claims that wait, what matters most first."""
    done = decided_claims(judged)
    unsure = {claim.id for one in readings for claim in one.claims if claim.confidence is Confidence.LOW}
    waiting: dict[str, Waiting] = {}
    for entry in register.entries:
        alone = _alone(entry)
        calm = (2, DISPUTED, entry.disputed_by[0]) if entry.disputed_by else None
        for support in entry.supports:
            if support.claim in done or support.claim in waiting or support.fallen:
                continue
            stake, why, what = alone.get(support.origin or "") or calm or _UNSURE[support.claim in unsure]
            speaker = support.speaker.name if support.speaker else ""
            waiting[support.claim] = Waiting(support.claim, entry.id, entry.title, stake, why, what, speaker)
    return sorted(waiting.values(), key=lambda one: (one.stake, one.entry, one.claim))


#: Why a claim waits; each stands in every catalogue.
ONLY_WITH = "{entry} counts as corroborated only with this claim"
ALONE = "{entry} is {what} and this origin stands alone"
DISPUTED = "{entry} is disputed by {what}"
BY_ANOTHER = "another reader decided on it; what they decided is not shown"
_UNSURE = {True: (3, "the reader itself is unsure of it", ""), False: (4, "nobody has looked at it yet", "")}
REASONS = (ONLY_WITH, ALONE, DISPUTED, BY_ANOTHER, *(why for _, why, _ in _UNSURE.values()))


def _alone(entry: Entry) -> dict[str, tuple[int, str, str]]:
    """Return the origins for which one claim alone speaks in an entry, each with what hangs on that claim."""
    if entry.standing is Standing.CORROBORATED and entry.n_origins == 2:
        why = (0, ONLY_WITH, "")
    elif entry.standing in {Standing.ACKNOWLEDGED, Standing.ADJUDICATED}:
        why = (1, ALONE, entry.standing.value)
    else:
        return {}
    counts = Counter(support.origin for support in entry.supports if support.origin and not support.fallen)
    return {origin: why for origin, count in counts.items() if count == 1}
