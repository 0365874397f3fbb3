"""Adds documents; what became of each input stays to be read after a reload, and what is sealed stays sealed."""

from __future__ import annotations

import secrets
import shutil
import tempfile
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from longarm.acquire.limits import Refused
from longarm.acquire.stage import acquire
from longarm.errors import LongarmError, NotFoundError, UsageError
from longarm.records.capture import Capture, Declared
from longarm.shelf.outside import make_fetcher
from longarm.web.room import Room

#: Jobs kept for looking at; older ones are forgotten, what they sealed is not.
MOST_JOBS = 50
#: Files of one batch, and bytes of one file.
MOST_FILES, MOST_BYTES = 2000, 2 * 2**30


@dataclass
class Fate:
    """What became of one input.

    Attributes:
        name: its file name or address.
        state: ``arriving``, ``not arrived``, ``sealed``, ``already sealed``, ``refused`` or ``passed over``.
        reason: why.
        report: digest of the report that it is.
        size: bytes that it has, where they come in pieces.
        have: bytes that arrived.
    """

    name: str
    state: str
    reason: str = ""
    report: str = ""
    size: int = 0
    have: int = 0


@dataclass
class Job:
    """One batch of inputs.

    Attributes:
        id: short name in the address.
        by: who adds.
        said: what they say about all of them.
        links: addresses to fetch.
        fates: what became of the inputs so far; those that come in pieces are listed from the beginning.
        pieces: how many of them come in pieces.
        state: ``receiving``, ``sealing``, ``reading``, ``done`` or ``stopped``.
        reason: why it stopped.
        folder: where pieces are put together; emptied at the end.
    """

    id: str
    by: str
    said: Declared
    links: tuple[str, ...] = ()
    fates: list[Fate] = field(default_factory=list)
    pieces: int = 0
    state: str = "sealing"
    reason: str = ""
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="longarm-add-")))
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def total(self) -> int:
        """Number of inputs that are told."""
        return max(len(self.fates), self.pieces + len(self.links))

    @property
    def told(self) -> int:
        """Number of inputs whose fate is known."""
        return sum(fate.state != "arriving" for fate in self.fates)

    @property
    def missing(self) -> list[Fate]:
        """Files that have not arrived whole."""
        return [fate for fate in self.fates[: self.pieces] if fate.state in {"arriving", "not arrived"}]


class Adder:
    """Takes uploads and links, one batch after the other.

    Args:
        room: access to the case.
    """

    def __init__(self, room: Room) -> None:
        self._room = room
        self._jobs: dict[str, Job] = {}
        self._turn = threading.Lock()

    def jobs(self, by: str | None = None) -> list[Job]:
        """Return the batches of a person, newest first; of everybody where no name is given."""
        return [job for job in self._jobs.values() if by in {None, job.by}][::-1]

    def job(self, job_id: str, by: str | None = None) -> Job | None:
        """Return a batch, None when it is forgotten or another person's."""
        job = self._jobs.get(job_id)
        return job if job and by in {None, job.by} else None

    def start(self, files: Sequence[tuple[str, bytes]], links: Sequence[str], said: Declared, by: str = "") -> Job:
        """Begin a batch that is here as a whole.

        Args:
            files: (name, bytes) of what was uploaded.
            links: addresses to fetch.
            said: what the person says about all of them.
            by: who adds.
        """
        job = self._open(Job(secrets.token_hex(6), by, said, tuple(links)))
        paths = [str(_place(job.folder, name, data)) for name, data in files]
        threading.Thread(target=self._run, args=(job, paths), daemon=True).start()
        return job

    def expect(self, files: Sequence[tuple[str, int]], links: Sequence[str], said: Declared, by: str) -> Job:
        """Begin a batch whose files come in pieces.

        Args:
            files: (name, bytes that it has) of each.
            links: addresses to fetch at the end.
            said: what the person says about all of them.
            by: who adds.

        Raises:
            UsageError: there are too many, or one is too large or has no bytes.
        """
        if len(files) > MOST_FILES or any(not 0 < size <= MOST_BYTES for _, size in files):
            most = f"{MOST_FILES} files of at most {MOST_BYTES // 2**30} GiB, none of them empty"
            raise UsageError("This batch cannot be taken.", hint=f"Send {most}.")
        job = Job(secrets.token_hex(6), by, said, tuple(links), state="receiving", pieces=len(files))
        job.fates = [Fate(name, "arriving", size=size) for name, size in files]
        return self._open(job)

    def take(self, job: Job, number: int, at: int, data: bytes) -> Fate:
        """Take a piece of a file, and seal the file when it is whole; what is told sealed is durable.

        A piece that does not begin where the last one ended is left aside; ``have`` of the answer says where to go on.

        Raises:
            NotFoundError: the batch expects no such file.
        """
        if not 0 <= number < job.pieces:
            raise NotFoundError("This batch expects no such file.", hint="Begin a new batch.")
        with job.lock:
            fate = job.fates[number]
            if job.state != "receiving" or fate.state != "arriving" or at != fate.have:
                return fate
            path = _place(job.folder, fate.name, b"", number)
            with path.open("ab") as file:
                file.truncate(at)
                file.write(data[: fate.size - at])
            fate.have = min(at + len(data), fate.size)
            if fate.have == fate.size:
                self._seal_one(job, fate, path)
            return fate

    def finish(self, job: Job) -> None:
        """Fetch the links of a batch and read what arrived."""
        with job.lock:
            if job.state != "receiving":
                return
            job.state = "sealing"
            for fate in job.fates:
                if fate.state == "arriving":
                    fate.state = "not arrived"
        threading.Thread(target=self._run, args=(job, ()), daemon=True).start()

    def end(self) -> None:
        """Remove the pieces of files that never arrived whole; after the desk nobody can go on with them."""
        for job in list(self._jobs.values()):
            shutil.rmtree(job.folder, ignore_errors=True)

    def _open(self, job: Job) -> Job:
        self._jobs[job.id] = job
        for old in list(self._jobs)[:-MOST_JOBS]:
            shutil.rmtree(self._jobs.pop(old).folder, ignore_errors=True)
        return job

    def _run(self, job: Job, inputs: Sequence[str]) -> None:
        # What nobody foresees is told too: a batch that is over must not look as if it were at work.
        state, reason = "stopped", "The desk erred. What is sealed is kept."
        try:
            with self._turn:
                job.fates += self._seal(job, [*inputs, *job.links])
                job.state = "reading"
                self._room.build()
            state, reason = "done", job.reason
        except (LongarmError, OSError) as error:
            reason = f"{error.message} {error.hint}" if isinstance(error, LongarmError) else str(error)
        finally:
            # Who sees that it is over finds nothing left of it.
            shutil.rmtree(job.folder, ignore_errors=True)
            job.reason, job.state = reason, state

    def _seal_one(self, job: Job, fate: Fate, path: Path) -> None:
        try:
            with self._turn:
                first, *more = self._seal(job, [str(path)]) or [Fate(fate.name, "passed over")]
        except (LongarmError, OSError) as error:
            # The bytes are here: the last piece is asked for again, and sealing tried again.
            fate.have = 0
            fate.reason = error.message if isinstance(error, LongarmError) else str(error)
            return
        fate.state, fate.reason, fate.report = first.state, first.reason, first.report
        job.fates += more
        path.unlink(missing_ok=True)

    def _seal(self, job: Job, inputs: Iterable[str]) -> list[Fate]:
        inputs = list(inputs)
        if not inputs:
            return []
        fates: list[Fate] = []
        captures: list[Capture] = []
        for item in acquire(inputs, declared=job.said, fetcher=make_fetcher(self._room.settings)):
            if isinstance(item, Refused):
                state = "passed over" if item.skipped else "refused"
                fates.append(Fate(item.name, state, f"{item.error.message} {item.error.hint}"))
            else:
                captures.append(item)
        for name, known, warnings, digest in self._room.seal(captures):
            fates.append(Fate(name, "already sealed" if known else "sealed", " ".join(warnings), digest))
        return fates


def _place(folder: Path, name: str, data: bytes, number: int | None = None) -> Path:
    """Return where an upload lies below our folder, with ``data`` in it; only the last part of its name counts."""
    last = PurePosixPath(name.replace("\\", "/")).name.lstrip(".") or "upload"
    place = folder / str(len(list(folder.iterdir())) if number is None else number)
    place.mkdir(exist_ok=True)
    path = place / last[:200].replace("\x00", "")
    if data or not path.exists():
        path.write_bytes(data)
    return path
