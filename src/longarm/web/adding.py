"""Adds documents in the background; what became of each input stays to be read after a reload."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from longarm.acquire.limits import Refused
from longarm.acquire.stage import acquire
from longarm.errors import LongarmError
from longarm.records.capture import Capture, Declared
from longarm.shelf.outside import make_fetcher
from longarm.web.room import Room

#: Jobs kept for looking at; older ones are forgotten, what they sealed is not.
MOST_JOBS = 50


@dataclass
class Fate:
    """What became of one input: sealed, already sealed, refused or passed over, with the reason."""

    name: str
    state: str
    reason: str = ""


@dataclass
class Job:
    """One batch of inputs.

    Attributes:
        id: short name in the address.
        total: number of inputs as given.
        fates: what became of them so far.
        state: ``sealing``, ``reading``, ``done`` or ``stopped``.
        reason: why it stopped.
    """

    id: str
    total: int
    fates: list[Fate] = field(default_factory=list)
    state: str = "sealing"
    reason: str = ""


class Adder:
    """Takes uploads and links, one batch after the other.

    Args:
        room: access to the case.
    """

    def __init__(self, room: Room) -> None:
        self._room = room
        self._jobs: dict[str, Job] = {}
        self._turn = threading.Lock()

    def jobs(self) -> list[Job]:
        """Return the batches, newest first."""
        return list(self._jobs.values())[::-1]

    def job(self, job_id: str) -> Job | None:
        """Return a batch, None when it is forgotten."""
        return self._jobs.get(job_id)

    def start(self, files: Sequence[tuple[str, bytes]], links: Sequence[str], declared: Declared) -> Job:
        """Begin a batch.

        Args:
            files: (name, bytes) of what was uploaded.
            links: addresses to fetch.
            declared: what the person says about all of them.
        """
        key = hashlib.sha256(repr([len(self._jobs), [name for name, _ in files], list(links)]).encode()).hexdigest()
        job = Job(key[:12], len(files) + len(links))
        self._jobs[job.id] = job
        for old in list(self._jobs)[:-MOST_JOBS]:
            del self._jobs[old]
        folder = Path(tempfile.mkdtemp(prefix="longarm-add-"))
        paths = [_put(folder, name, data) for name, data in files]
        threading.Thread(target=self._run, args=(job, folder, [*paths, *links], declared), daemon=True).start()
        return job

    def _run(self, job: Job, folder: Path, inputs: Sequence[str], declared: Declared) -> None:
        try:
            with self._turn:
                self._seal(job, inputs, declared)
                job.state = "reading"
                self._room.build()
            job.state = "done"
        except (LongarmError, OSError) as error:
            job.state = "stopped"
            job.reason = f"{error.message} {error.hint}" if isinstance(error, LongarmError) else str(error)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _seal(self, job: Job, inputs: Sequence[str], declared: Declared) -> None:
        fetcher = make_fetcher(self._room.settings)
        captures: list[Capture] = []
        for item in acquire(inputs, declared=declared, fetcher=fetcher):
            if isinstance(item, Refused):
                state = "passed over" if item.skipped else "refused"
                job.fates.append(Fate(item.name, state, f"{item.error.message} {item.error.hint}"))
            else:
                captures.append(item)
        for name, known, warnings in self._room.seal(captures):
            job.fates.append(Fate(name, "already sealed" if known else "sealed", " ".join(warnings)))


def _put(folder: Path, name: str, data: bytes) -> str:
    """Write an upload below a folder of ours; of its name only the last part is taken."""
    last = PurePosixPath(name.replace("\\", "/")).name.lstrip(".") or "upload"
    place = folder / str(len(list(folder.iterdir())))
    place.mkdir()
    path = place / last[:200].replace("\x00", "")
    path.write_bytes(data)
    return str(path)
