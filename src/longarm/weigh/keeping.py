"""Weighs a case that grows: entries of which nothing that they rest on has changed stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.capture import Sealed
from longarm.records.growing import Changed
from longarm.records.register import Entry, Register
from longarm.weigh.entries import make_entry
from longarm.weigh.growing.ground import Ground
from longarm.weigh.growing.listing import Contradictions, Entries, Reports
from longarm.weigh.growing.setting import Setting
from longarm.weigh.registering import Facts, Parts, Weighable, put_together


class Weigher:
    """The register of a case, kept from one build to the next.

    It gives what :func:`longarm.weigh.stage.weigh` gives. It may be thrown away at any time.

    Attributes:
        made: number of entries that the last register had to make.
        changed: rows that became others since somebody who keeps the register last said that he holds it.
    """

    def __init__(self) -> None:
        self.made = 0
        self.changed = Changed()
        self._sources: list[tuple[int, Sealed]] = []
        self._begin()

    def _begin(self) -> None:
        self.changed.forget()
        self._ground = Ground()
        self._setting = Setting(self._ground)
        self._entries, self._contradictions, self._reports = Entries(), Contradictions(), Reports()

    def weigh(self, facts: Facts, sources: Sequence[tuple[int, Sealed]], weighable: Weighable) -> Register:
        """Make the register.

        Args:
            facts: what the register says about itself.
            sources: (log index, leaf) of the first sealing of each report, in log order.
            weighable: what is weighed; its readings are one a source, in the same order.
        """
        if (
            not self._ground.takes(weighable.readings, weighable.decisions)
            or sources[: len(self._sources)] != self._sources
        ):
            self._begin()
        self._sources = list(sources)
        moved = self._ground.update(weighable)
        again = self._setting.update(moved)
        changed = self._entries.put({id_: self._entry(id_) for id_ in sorted(again)})
        self.made = len(again)
        damaged = self._contradictions.damage(self._ground, moved.reports)
        self._contradictions.update(self._setting, self._entries.by_id, changed | damaged)
        turned = self._reports.update(self._ground, sources, moved.reports)
        people = self._ground.matter.entities
        self.changed.note(
            reports=turned,
            entries={id_: self._entries.by_id.get(id_) for id_ in changed},
            entities=None if moved.entities is None else {id_: people.get(id_) for id_ in moved.entities},
        )
        parts = Parts(
            reports=self._reports.listed,
            entries=self._entries.listed,
            contradictions=self._contradictions.listed,
            general=self._setting.told_generally(),
        )
        return put_together(facts, weighable, parts)

    def _entry(self, id_: str) -> Entry | None:
        ground = self._ground
        thing = ground.things.get(id_)
        if thing is None:
            return None
        scene = self._setting.scene()
        return ground.notes.during(id_, lambda: make_entry(scene, thing), ground.own_keys(thing))
