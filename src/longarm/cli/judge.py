"""``longarm judge``: record a decision; the next build applies it."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.cli.console import talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.shelf import shelf_of
from longarm.cli.targets import Aim, find_aim, parse_changes
from longarm.errors import UsageError
from longarm.publish.explain_claim import Desk
from longarm.records.judgement import Judgement, Verb
from longarm.records.wire import to_plain

#: Verbs that speak of several things at once; the others are recorded once for each target.
_TOGETHER = (Verb.SAME, Verb.NOT_SAME, Verb.UNSURE)


@click.command()
@case_argument
@click.argument("verb", type=click.Choice([verb.value for verb in Verb]))
@click.argument("targets", nargs=-1, required=True, metavar="TARGET…")
@click.option("--reason", required=True, metavar="TEXT", help="Why; it is sealed with the judgement.")
@click.option("--set", "sets", multiple=True, metavar="SLOT=VALUE", help="For correct: a value; may be given again.")
@click.option("--source", "sources", multiple=True, metavar="TEXT", help="What the judgement itself rests on.")
@click.option("--by", metavar="NAME", help="Who decides; else LONGARM_BY, else the name of the user's account.")
@json_option
def judge(
    case: Path,
    verb: str,
    targets: tuple[str, ...],
    sets: tuple[str, ...],
    *,
    as_json: bool,
    **said: str | tuple[str, ...] | None,
) -> int:
    """Record a decision about TARGET: an entry, claim, report, entity, judgement, or the name of a speaker or outlet.

    accept, correct (with --set) and reject speak of claims and entries; same, not-same and unsure of two or more
    things; retract of what no longer holds; release lifts the hiding of a name; note keeps a remark; withdraw undoes a
    judgement. Nothing is overwritten: the reader's own values stay beside the correction.
    """
    what = Verb(verb)
    with shelf_of(case, write=True) as shelf:
        desk = Desk(shelf.register(), shelf.readings(), str)
        judged = list(shelf.case.ledgers.judged())
        aims = [find_aim(desk, judged, what, one) for one in targets]
        changes = parse_changes(what, sets, aims)
        by = said.get("by") or shelf.settings.user
        groups = [aims] if what in _TOGETHER else [[aim] for aim in aims]
        _check_count(what, aims)
        judgements = [
            Judgement(
                verb=what,
                targets=tuple(aim.target for aim in group),
                reason=str(said["reason"]),
                by=str(by),
                changes=changes,
                anchor=_anchor(group),
                sources=tuple(said.get("sources") or ()),
            )
            for group in groups
        ]
        for index, leaf in shelf.case.sealer.judge(judgements):
            if as_json:
                write_json({**to_plain(leaf), "log_index": index})
            else:
                shown = ", ".join(leaf.judgement.targets)
                write_text(f"judged          {leaf.id}  {verb} {shown}  entry {index}, by {by}")
    talk(f"Next: longarm build {case}")
    return 0


def _check_count(verb: Verb, aims: list[Aim]) -> None:
    if verb in _TOGETHER and len({aim.target for aim in aims}) < 2:
        raise UsageError(f"{verb.value} needs two different targets.", hint="Name both things that it speaks of.")


def _anchor(group: list[Aim]) -> dict[str, str]:
    if len(group) == 1:
        return dict(group[0].anchor)
    return {aim.target: aim.anchor.get("quote") or aim.anchor.get("title") or aim.target for aim in group}
