"""Turns what a person decides into judgements for the ledger, each anchored to what it speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from longarm.errors import UsageError
from longarm.publish.explain_claim import Desk
from longarm.records.judgement import SEEN, Judged, Judgement, Verb, name_in_anchor
from longarm.shelf.targets import Aim, find_aim, parse_changes

#: Verbs that speak of several things at once; the others are recorded once for each target.
TOGETHER = (Verb.SAME, Verb.NOT_SAME, Verb.UNSURE)
#: So many claims of entries are kept by their ids, and so many bytes of their words: a leaf of the log holds 65,535.
MOST_SEEN, ROOM = 1000, 24_000


@dataclass(frozen=True)
class Decision:
    """What a person decides.

    Attributes:
        verb: what is decided.
        targets: ids or names as the person gives them.
        reason: why.
        by: who decides.
        sets: for ``correct``: ``slot=value`` pairs.
        sources: what the judgement itself rests on.
    """

    verb: Verb
    targets: tuple[str, ...]
    reason: str
    by: str
    sets: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def make_judgements(desk: Desk, judged: Sequence[tuple[int, Judged]], decision: Decision) -> list[Judgement]:
    """Return the judgements that a decision comes to.

    Raises:
        NotFoundError: a target is not in the case.
        UsageError: the verb does not speak of such targets, or no reason is given.
    """
    verb = decision.verb
    if verb in {Verb.ERASE, Verb.ASK_ERASE}:
        raise UsageError("A judgement alone erases nothing.", hint="Use `longarm erase`, which destroys the bytes too.")
    if not decision.reason.strip():
        raise UsageError("A judgement needs a reason.", hint="Say in a few words why; it is sealed with the judgement.")
    aims = [find_aim(desk, judged, verb, one) for one in decision.targets]
    changes = parse_changes(verb, decision.sets, aims)
    if verb in TOGETHER and verb is not Verb.UNSURE and len({aim.target for aim in aims}) < 2:
        raise UsageError(f"{verb.value} needs two different targets.", hint="Name both things that it speaks of.")
    groups = [aims] if verb in TOGETHER else [[aim] for aim in aims]
    return [
        Judgement(
            verb=verb,
            targets=tuple(aim.target for aim in group),
            reason=decision.reason,
            by=decision.by,
            changes=changes,
            anchor=_anchor(group),
            sources=decision.sources,
        )
        for group in groups
    ]


def suppose_retracted(desk: Desk, judged: Sequence[tuple[int, Judged]], targets: Sequence[str]) -> tuple[Judged, ...]:
    """Return the retractions of ``targets`` as if they had been judged, for asking what would follow from them.

    Raises:
        NotFoundError: the case holds nothing of that name.
    """
    aims = [find_aim(desk, judged, Verb.RETRACT, one) for one in targets]
    return tuple(
        Judged(
            id=f"j-whatif{number}",
            at="",
            nonce="",
            judgement=Judgement(
                verb=Verb.RETRACT, targets=(aim.target,), reason="what if", by="whatif", anchor=_anchor([aim])
            ),
        )
        for number, aim in enumerate(aims)
    )


def _anchor(group: list[Aim]) -> dict[str, str]:
    return {**_told(group), **_claims(group)}


def _claims(group: list[Aim]) -> dict[str, str]:
    """Return the claims that were seen of entries: all their ids, and the words of as many as have room.

    Of more claims than have room nobody looked at each. Such a judgement holds for what was sealed before it.
    """
    aims = [aim for aim in group if aim.seen]
    if sum(len(aim.seen) for aim in aims) > MOST_SEEN:
        return {}
    found = {name_in_anchor(aim.target, SEEN): " ".join(sorted(aim.seen)) for aim in aims}
    room = ROOM
    for claim, anchor in sorted((claim, anchor) for aim in aims for claim, anchor in aim.seen.items()):
        words = _of_claim(claim, anchor)
        room -= len("".join((*words, *words.values())).encode())
        if room < 0:
            break
        found |= words
    return found


def _of_claim(target: str, anchor: Mapping[str, str]) -> dict[str, str]:
    """Return the anchor of a claim as it is kept beside others."""
    return {target if name == "quote" else name_in_anchor(target, name): value for name, value in anchor.items()}


def _told(group: list[Aim]) -> dict[str, str]:
    if len(group) == 1:
        return dict(group[0].anchor)
    words = {aim.target: aim.anchor.get("quote") or aim.anchor.get("title") or aim.target for aim in group}
    rest = (_of_claim(aim.target, aim.anchor) for aim in group if "quote" in aim.anchor)
    return words | {name: value for one in rest for name, value in one.items()}
