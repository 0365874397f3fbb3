"""Where the rules of lineage draw their lines; the decision record says how they were chosen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """Thresholds.

    Attributes:
        whole: share of a text that makes it a copy or a cut.
        nearly: share of the longer text that tells a copy from a cut.
        much: share of shared wording that needs no further evidence where it is more than a sentence.
        some: share that needs shared facts beside it, and a shared quotation or their order.
        little: share that is enough beside a credit.
        least_runs: runs of four words below which a share says nothing.
        many_runs: like it, where the share is not the whole.
        cover: share of a report's facts that the other must carry.
        most: share that leaves a report hardly a fact of its own.
        half: like it, where there is more evidence.
        order: agreement on the order of rare facts, beyond chance.
        weight: what the rare facts must say where wording says little.
        shape: share of all facts, common ones too, in one order.
        long_run: least number of these.
        across_weight: like ``weight`` between languages, where unrelated reports share very little.
        across_cover: like ``cover`` between languages, where names of places differ.
        statement_weight: what shared facts must say beside a shared quotation or letter.
        credit_weight: what shared facts must say beside a credit.
    """

    whole: float = 0.85
    nearly: float = 0.70
    much: float = 0.30
    some: float = 0.16
    little: float = 0.10
    least_runs: int = 3
    many_runs: int = 8
    cover: float = 0.60
    most: float = 0.75
    half: float = 0.45
    order: float = 0.45
    weight: float = 5.0
    shape: float = 0.58
    long_run: int = 8
    across_weight: float = 4.0
    across_cover: float = 0.25
    statement_weight: float = 2.0
    credit_weight: float = 1.0


MARKS = Marks()
