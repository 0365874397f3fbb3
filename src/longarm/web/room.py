"""The one door by which the desk reads a case, and by which a person's decision goes into it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from longarm.bootstrap import Settings, opened
from longarm.errors import CaseError, NotFoundError
from longarm.publish.explain_claim import Desk
from longarm.records.capture import ACCESS, Capture, Sealed
from longarm.records.judgement import Judged, Verb
from longarm.records.register import Register, RegisterReport
from longarm.shelf.case import Manner, Shelf, take_shelf
from longarm.shelf.erasing import Erasure, ErasureRequest, ask_erasure, confirm_erasure, open_requests
from longarm.shelf.judging import Decision, make_judgements, suppose_retracted
from longarm.shelf.seeing import Known, Sight, see
from longarm.web.kept import Kept
from longarm.web.quiet import no_collection
from longarm.web.snapshot import Snapshot


class Room:
    """Access of the desk to one case; safe for several threads.

    Args:
        path: the case.
        manner: settings, progress and voice.
    """

    def __init__(self, path: Path, manner: Manner) -> None:
        self.path = path
        self._manner = manner
        self._kept = Kept(path, manner)

    @property
    def user(self) -> str:
        """Who judges where nobody signed in."""
        return self._manner.settings.user

    @cached_property
    def title(self) -> str:
        """The name of the case for people."""
        with take_shelf(self.path, self._manner) as shelf:
            return shelf.case.config.name

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._manner.settings

    def origin(self) -> str:
        """Return the origin of the case's log, which tells it from every other case."""
        with take_shelf(self.path, self._manner) as shelf:
            return shelf.case.config.origin

    def seal(self, captures: Iterable[Capture]) -> list[tuple[str, bool, tuple[str, ...], str]]:
        """Seal captures; return (name, whether it was sealed before, warnings, digest) of each.

        Raises:
            CaseLockedError: another program writes to the case.
        """
        with self._kept.writing(), take_shelf(self.path, self._manner, write=True) as shelf:
            size = shelf.case.ledgers.checkpoint()[0]
            return [
                (leaf.name, index < size, leaf.warnings, leaf.digest)
                for index, leaf in shelf.case.sealer.seal(captures)
            ]

    def snapshot(self) -> Snapshot:
        """Return the register as last built; it is taken anew when the log has grown or somebody built.

        Raises:
            UsageError: the case was never built.
        """
        return self._kept.now()

    def seen(self, sight: Sight) -> Snapshot:
        """Return the case as somebody sees it from whom some of it is hidden."""
        return self._kept.seen(sight)

    def judge(self, decision: Decision, now: Snapshot | None = None) -> tuple[Judged, ...]:
        """Seal a decision and build again; what was there before stays in the log.

        Args:
            decision: what was decided.
            now: the case as the person sees it; what they do not see they cannot name.

        Raises:
            NotFoundError: a target is not in the case.
            UsageError: the decision cannot be made.
            CaseLockedError: another program writes to the case.
        """
        whole = self.snapshot()
        now = now or whole
        hidden = [one for one in decision.targets if now is not whole and whole.knows(one) and not now.knows(one)]
        if hidden:
            raise NotFoundError(f"There is no {hidden[0]} here.", hint="Look for it in the register.")
        with self._kept.writing(), take_shelf(self.path, self._manner, write=True) as shelf:
            desk = Desk(now.register, dict(now.readings), str)
            judgements = make_judgements(desk, list(now.judged), decision)
            leaves = tuple(leaf for _, leaf in shelf.case.sealer.judge(judgements))
            self._kept.build(shelf)
            return leaves

    def keep_access(self, name: str, data: bytes) -> bool:
        """Seal lines of the log of access beside the reports; False while another program writes to the case."""
        before = self._kept.mark()
        capture = Capture(data=data, name=name, media_type="application/x-ndjson", how=ACCESS)
        try:
            with self._kept.writing(), take_shelf(self.path, self._manner, write=True) as shelf:
                list(shelf.case.sealer.seal([capture]))
        except CaseError:
            return False
        # No register depends on who looked at what.
        self._kept.stays_good(before)
        return True

    def ask_erasure(self, report: RegisterReport, reason: str, by: str) -> None:
        """Record one person's wish that a report be destroyed; nothing is destroyed yet.

        Raises:
            UsageError: no reason is given, or the same wish waits already.
        """
        with self._kept.writing(), take_shelf(self.path, self._manner, write=True) as shelf:
            ask_erasure(shelf.case, report.id, reason=reason, by=by)
            self._kept.build(shelf)

    def confirm_erasure(self, request: str, by: str) -> Erasure:
        """Destroy the report of a request that somebody else made, and build without it.

        Raises:
            NotFoundError: no such request waits.
            UsageError: the same person asked.
        """
        with self._kept.writing():
            with opened(self.path, self._manner.settings, write=True) as case:
                done = confirm_erasure(case, request, by=by)
            with take_shelf(self.path, self._manner) as shelf:
                self._kept.build(shelf)
            return done

    def erasures(self) -> tuple[ErasureRequest, ...]:
        """Return the wishes to destroy a report that wait for another person."""
        # The whole log is read only where somebody ever asked for one.
        if not any(leaf.judgement.verb is Verb.ASK_ERASE for _, leaf in self.snapshot().judged):
            return ()
        with take_shelf(self.path, self._manner) as shelf:
            return open_requests(shelf.case.ledgers)

    def accesses(self) -> list[tuple[int, Sealed]]:
        """Return the sealed parts of the log of access, with their log indexes."""
        with take_shelf(self.path, self._manner) as shelf:
            return [(index, leaf) for index, leaf in shelf.case.ledgers.kept() if leaf.how == ACCESS]

    def read_access(self, index: int) -> bytes:
        """Return a sealed part of the log of access.

        Raises:
            NotFoundError: the log entry is none.
        """
        with take_shelf(self.path, self._manner) as shelf:
            for at, leaf in shelf.case.ledgers.kept():
                if at == index and leaf.how == ACCESS:
                    return shelf.case.ledgers.read_bytes(leaf.digest)
        raise NotFoundError(f"Log entry {index} is no part of the log of access.", hint="See the list of its parts.")

    def sealed(self, report: RegisterReport) -> Sealed:
        """Return the leaf that seals a report.

        Raises:
            NotFoundError: the log holds none.
        """
        with take_shelf(self.path, self._manner) as shelf:
            return _leaf_of(shelf, report)

    def original(self, report: RegisterReport) -> tuple[Sealed, bytes]:
        """Return the leaf that seals a report, and its bytes.

        Raises:
            NotFoundError: the log or the vault does not hold it.
            DamageError: the bytes are not those that were sealed.
        """
        with take_shelf(self.path, self._manner) as shelf:
            return _leaf_of(shelf, report), shelf.case.ledgers.read_bytes(report.id)

    def without(self, target: str, now: Snapshot) -> Register:
        """Return the register as it would be if a report, outlet or speaker were retracted; nothing is changed.

        Args:
            target: report, outlet or speaker.
            now: the case as the person sees it.

        Raises:
            NotFoundError: the case holds nothing of that name.
        """
        with take_shelf(self.path, self._manner) as shelf:
            desk = Desk(now.register, dict(now.readings), str)
            also = suppose_retracted(desk, list(now.judged), [target])
            return see(shelf, Known(now.register, now.readings, now.judged), Sight(), also).register

    def catch_up(self) -> bool:
        """Build when reports were sealed, or the reader became newer, since the register was built.

        Returns:
            Whether it had to build.
        """
        with self._kept.writing(), take_shelf(self.path, self._manner) as shelf:
            with no_collection():
                register = shelf.kept_register()
                good = register is not None and not shelf.behind(register) and not shelf.stale()
            self._kept.take(shelf) if good else self._kept.build(shelf)
            return not good

    def build(self) -> None:
        """Read what is new and make the register again."""
        with self._kept.writing(), take_shelf(self.path, self._manner) as shelf:
            self._kept.build(shelf)


def _leaf_of(shelf: Shelf, report: RegisterReport) -> Sealed:
    leaf = shelf.case.ledgers.leaf(report.log_index)
    if isinstance(leaf, Sealed) and leaf.digest == report.id:
        return leaf
    raise NotFoundError(f"Log entry {report.log_index} is another.", hint="Run `longarm verify` on the case.")
