"""Check that an erasure which says that two persons decided it was asked for, before, by another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from longarm.verify.verdict import Outcome, Step

NAME = "who had sources erased"
FILE = "log/tile/entries"


def check_erasures(leaves: Iterable[tuple[int, dict[str, Any]]]) -> list[Step]:
    """Return the step about erasures, none where nothing was erased; or a failed step for each that does not hold.

    Args:
        leaves: (log index, fields) of every entry, in order.
    """
    asked: dict[str, dict[str, Any]] = {}
    faults: list[Step] = []
    alone = together = 0
    for index, leaf in leaves:
        said = leaf.get("judgement", {})
        if said.get("verb") == "ask-erase":
            asked[leaf["id"]] = said
        if said.get("verb") != "erase":
            continue
        if not said["anchor"]:
            alone += 1
        elif _fits(asked.get(str(said["anchor"].get("request"))), said):
            together += 1
        else:
            detail = f"Entry {index} names a request that nobody else made before."
            faults.append(Step(NAME, Outcome.FAIL, detail, FILE, index))
    if faults or not alone + together:
        return faults
    told = f"{together} erasures were asked for by one and confirmed by another, {alone} decided by one alone"
    return [Step(NAME, Outcome.PASS, f"{told}; that two names are two persons is the word of the desk.")]


def _fits(request: dict[str, Any] | None, said: dict[str, Any]) -> bool:
    if request is None or request["by"] == said["by"] or request["by"] != said["anchor"].get("asked by"):
        return False
    return bool(request["targets"][:1] == said["targets"][:1])
