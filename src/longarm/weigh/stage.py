"""The shell of weigh: readings, resolution and judgements in force in, the register out."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.capture import Sealed
from longarm.records.register import Register
from longarm.weigh.entries import make_entry, set_scene
from longarm.weigh.matter import make_matter
from longarm.weigh.registering import Facts, Weighable, make_register

__all__ = ["GIVES", "NAME", "TAKES", "VERSION", "Facts", "Weighable", "weigh"]

NAME, VERSION = "weigh", "1"
TAKES, GIVES = ("Reading", "Resolution", "Decisions"), ("Register",)


def weigh(facts: Facts, sources: Sequence[tuple[int, Sealed]], weighable: Weighable) -> Register:
    """Make the register.

    Args:
        facts: what the register says about itself.
        sources: (log index, leaf) of the first sealing of each report, in log order.
        weighable: what is weighed; its readings are one a source, in the same order.
    """
    resolution = weighable.resolution
    matter = make_matter(weighable.readings, resolution, weighable.decisions, weighable.lineages)
    scene = set_scene(matter)
    made = (make_entry(scene, thing) for thing in resolution.things)
    return make_register(facts, sources, weighable, (scene, [entry for entry in made if entry is not None]))
