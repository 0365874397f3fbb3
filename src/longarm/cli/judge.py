"""``longarm judge``: record a decision; the next build applies it."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.cli.console import talk, write_json, write_text
from longarm.cli.options import case_argument, json_option
from longarm.cli.shelf import shelf_of
from longarm.publish.explain_claim import Desk
from longarm.records.judgement import Verb
from longarm.records.wire import to_plain
from longarm.shelf.judging import Decision, make_judgements


@click.command()
@case_argument
@click.argument("verb", type=click.Choice([verb.value for verb in Verb if verb not in {Verb.ERASE, Verb.ASK_ERASE}]))
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
    judgement. Of a claim, correct also sets speaker (null: the report itself), affiliation, speaker_kind (person, body,
    document, unnamed), stance and certainty. Nothing is overwritten: what the reader found stays beside the correction.
    """
    with shelf_of(case, write=True) as shelf:
        desk = Desk(shelf.register(), shelf.readings(), str)
        decision = Decision(
            verb=Verb(verb),
            targets=targets,
            reason=str(said["reason"]),
            by=str(said.get("by") or shelf.settings.user),
            sets=sets,
            sources=tuple(said.get("sources") or ()),
        )
        judgements = make_judgements(desk, list(shelf.case.ledgers.judged()), decision)
        for index, leaf in shelf.case.sealer.judge(judgements):
            if as_json:
                write_json({**to_plain(leaf), "log_index": index})
            else:
                shown = ", ".join(leaf.judgement.targets)
                write_text(f"judged          {leaf.id}  {verb} {shown}  entry {index}, by {decision.by}")
    talk(f"Next: longarm build {case}")
    return 0
