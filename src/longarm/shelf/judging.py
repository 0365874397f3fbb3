"""Turns what a person decides into judgements for the ledger, each anchored to what it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from longarm.errors import UsageError
from longarm.publish.explain_claim import Desk
from longarm.records.judgement import Judged, Judgement, Verb, name_in_anchor
from longarm.shelf.targets import Aim, find_aim, parse_changes

#: Verbs that speak of several things at once; the others are recorded once for each target.
TOGETHER = (Verb.SAME, Verb.NOT_SAME, Verb.UNSURE)


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
                verb=Verb.RETRACT, targets=(aim.target,), reason="what if", by="whatif", anchor=dict(aim.anchor)
            ),
        )
        for number, aim in enumerate(aims)
    )


def _anchor(group: list[Aim]) -> dict[str, str]:
    if len(group) == 1:
        return dict(group[0].anchor)
    words = {aim.target: aim.anchor.get("quote") or aim.anchor.get("title") or aim.target for aim in group}
    rest = {
        name_in_anchor(aim.target, name): value
        for aim in group
        if "quote" in aim.anchor
        for name, value in aim.anchor.items()
        if name != "quote"
    }
    return words | rest
