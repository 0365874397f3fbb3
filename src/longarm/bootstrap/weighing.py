"""Weighs what was read: resolve, review and weigh in their order, each going on from what it kept."""

from __future__ import annotations

import hashlib
import operator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from longarm.bootstrap.assets import PackageAssets, walk
from longarm.pipeline.local import Material
from longarm.pipeline.memory import Memory
from longarm.records.lineage import Lineage
from longarm.records.register import Register

if TYPE_CHECKING:
    from longarm.resolve.keeping import Resolver
    from longarm.review.finding import Index


def weigh_material(material: Material) -> Register:
    """Place judgements, resolve and weigh what was read."""
    from longarm.review.stage import decide
    from longarm.weigh.keeping import Weigher
    from longarm.weigh.stage import Facts, Weighable

    facts = Facts(material.case, material.built_from, material.program, material.codebook)
    sources = list(map(operator.attrgetter("index", "first"), material.sources))
    sealed = {one.report.id: index for (index, _), one in zip(sources, material.readings, strict=True)}
    lineages = _find_lineage(material)
    first, second = _resolvers(material.memory)
    resolution = first.resolve(material.readings, lineages)
    read, judged = _indexes(material.memory)
    decisions = decide(material.judged, material.readings, resolution, read, sealed=sealed)
    ties = decisions.same or decisions.not_same or decisions.unsure
    # Other judgements leave it as it is who and what is the same.
    if decisions.change_claims or ties:
        resolution = second.resolve(material.readings, lineages, decisions)
    if decisions.unplaced and (decisions.change_claims or ties):
        # A judgement may speak of an entry that only an earlier judgement made.
        decisions = decide(material.judged, material.readings, resolution, judged, read, sealed=sealed)
        resolution = second.resolve(material.readings, lineages, decisions)
    weigher = material.memory.stages.get("weigh")
    if not isinstance(weigher, Weigher):
        weigher = material.memory.stages["weigh"] = Weigher()
    material.memory.changed = weigher.changed
    return weigher.weigh(facts, sources, Weighable(material.readings, resolution, decisions, lineages))


def _indexes(memory: Memory) -> tuple[Index, Index]:
    """Return what judgements can speak of: of the case as read, and as earlier judgements made it."""
    from longarm.review.finding import Index

    first, second = memory.stages.get("review"), memory.stages.get("review of what was judged")
    if not isinstance(first, Index) or not isinstance(second, Index):
        first, second = Index(), Index()
        memory.stages.update({"review": first, "review of what was judged": second})
    return first, second


def _resolvers(memory: Memory) -> tuple[Resolver, Resolver]:
    """Return what resolves a case without its judgements, and with them."""
    from longarm.resolve.keeping import Resolver

    first, second = memory.stages.get("resolve"), memory.stages.get("resolve with judgements")
    if not isinstance(first, Resolver) or not isinstance(second, Resolver):
        first = Resolver(known=known_outlets())
        second = Resolver(first, known=first.known)
        memory.stages.update({"resolve": first, "resolve with judgements": second})
    return first, second


@cache
def known_outlets() -> dict[str, str]:
    """Return the outlets that the codebook knows: every form of a name -> the name."""
    from longarm.read.claims.known import load_known

    known = load_known(PackageAssets())
    return {form: name for form, name in known.names.items() if known.kinds[name] == "outlet"}


def _find_lineage(material: Material) -> tuple[Lineage, ...]:
    """Return the lineage of each report, from what was kept where this is a build."""
    from longarm.weigh.lineage import LineageKeeper, Sequel, find_lineage

    keeper = material.memory.stages.get("lineage")
    sequel = Sequel(material.readings, material.keys, rules_of_lineage())
    if material.kept is None:
        known = keeper.known(sequel) if isinstance(keeper, LineageKeeper) else None
        return find_lineage(material.readings) if known is None else known
    if not isinstance(keeper, LineageKeeper):
        keeper = material.memory.stages["lineage"] = LineageKeeper(material.kept)
    keeper.kept = material.kept
    return keeper.find(sequel)


@cache
def rules_of_lineage() -> str:
    """Return what tells these rules of lineage from others: a hash over the source of all that they depend on."""
    package = files("longarm")
    names = sorted(
        name
        for folder in ("weigh/lineage", "records")
        for name in walk(package.joinpath(*folder.split("/")), folder)
        if name.endswith(".py")
    )
    sources = (package.joinpath(*name.split("/")).read_bytes() for name in names)
    return hashlib.sha256(b"\0".join(sources)).hexdigest()
