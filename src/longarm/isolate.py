"""Runs a parser in a child process: memory, CPU and wall time capped, network and new processes refused.

One worker serves many calls and is replaced when it dies or overruns. Arguments travel to the child as pickles; what
comes back is decoded as one declared msgspec type, never unpickled, so that a parser that was taken over cannot hand
code to its parent. Where the kernel lets an ordinary user, the child also leaves the network namespace; elsewhere an
audit hook refuses sockets and processes to Python code, which does not bind native code.
"""

from __future__ import annotations

import atexit
import os
import pickle
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, TypeVar

import msgspec

from longarm import errors
from longarm.errors import LongarmError, OversizeError, UnreadableInputError

T = TypeVar("T")

_HEAD = struct.Struct(">Q")
#: Largest answer of a worker in bytes; a reading of a large report stays far below.
LARGEST_ANSWER = 1 << 30
_HINT = "The bytes can be sealed, but this reader cannot open them; add the text in another format."


class _Answer(msgspec.Struct, frozen=True):
    """What a worker sends back: the encoded result, or the kind of error with its sentences."""

    result: bytes = b""
    error: str = ""
    message: str = ""
    hint: str = ""


class Isolation:
    """A reusable worker process for parsers.

    Args:
        seconds: longest time one call may take, wall clock and CPU alike.
        mebibytes: most address space of the worker.
    """

    def __init__(self, *, seconds: float = 60.0, mebibytes: int = 2048) -> None:
        self._seconds = seconds
        self._mebibytes = mebibytes
        self._child: subprocess.Popen[bytes] | None = None
        self._folder = ""
        self._warm = False
        self._lock = threading.Lock()

    def __enter__(self) -> Isolation:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, function: Callable[..., T], *args: Any, gives: Any, seconds: float | None = None) -> T:
        """Call ``function(*args)`` in the worker.

        Args:
            function: a module-level function.
            args: values that can be pickled.
            gives: the msgspec type of the result.
            seconds: longest time of this call where it is another than the worker's.

        Raises:
            LongarmError: whatever the function itself raised of that family.
            OversizeError: it took too long or too much memory.
            UnreadableInputError: it failed or crashed on the input.
        """
        allowed = self._seconds if seconds is None else seconds
        request = pickle.dumps((function, args, allowed))
        # One pipe each way: two threads must not mix their questions and answers.
        with self._lock:
            child = self._started()
            answer = self._exchange(child, request, allowed)
            self._warm = self._child is not None
        if answer.error:
            raise _revived(answer)
        result: T = msgspec.msgpack.decode(answer.result, type=gives)
        return result

    def close(self) -> None:
        """End the worker."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()
            child.wait()
            shutil.rmtree(self._folder, ignore_errors=True)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.close()
            self._folder = tempfile.mkdtemp(prefix="longarm-reader-")
            code = f"from longarm.isolate import serve; serve({self._mebibytes}, {self._folder!r})"
            paths = os.pathsep.join(p for p in sys.path if p)
            fixed = {"OMP_NUM_THREADS": "1", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0"}
            self._child = subprocess.Popen(  # noqa: S603  # our own interpreter with our own code
                [sys.executable, "-c", code],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**fixed, "PYTHONPATH": paths, "TMPDIR": self._folder},
                bufsize=0,
            )
        return self._child

    def _exchange(self, child: subprocess.Popen[bytes], request: bytes, seconds: float) -> _Answer:
        deadline = time.monotonic() + seconds + (0.0 if self._warm else _START_SECONDS)
        try:
            assert child.stdin is not None and child.stdout is not None  # noqa: PT018, S101  # both are pipes
            _write_all(child.stdin.fileno(), _HEAD.pack(len(request)) + request, deadline)
            (size,) = _HEAD.unpack(_read_exactly(child.stdout.fileno(), _HEAD.size, deadline))
            size = min(size, LARGEST_ANSWER)
            return msgspec.msgpack.decode(_read_exactly(child.stdout.fileno(), size, deadline), type=_Answer)
        except TimeoutError:
            self.close()
            return _Answer(
                error="OversizeError", message=f"Reading took longer than {seconds:.0f} seconds.", hint=_HINT
            )
        except (EOFError, OSError, msgspec.DecodeError):
            self.close()
            return _Answer(error="UnreadableInputError", message="The reader broke down on this input.", hint=_HINT)


#: Allowance for starting the interpreter and importing parsers, beyond the call's own time.
_START_SECONDS = 10.0


def _revived(answer: _Answer) -> LongarmError:
    kind = getattr(errors, answer.error, None)
    family = kind if isinstance(kind, type) and issubclass(kind, LongarmError) else UnreadableInputError
    return family(answer.message, hint=answer.hint)


def _read_exactly(pipe: int, size: int, deadline: float) -> bytes:
    parts: list[bytes] = []
    while size:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([pipe], [], [], left)[0]:
            raise TimeoutError
        part = os.read(pipe, min(size, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _write_all(pipe: int, data: bytes, deadline: float) -> None:
    view = memoryview(data)
    while view:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([], [pipe], [], left)[1]:
            raise TimeoutError
        view = view[os.write(pipe, view[: select.PIPE_BUF]) :]


_shared: dict[tuple[float, int], Isolation] = {}


def run_isolated(function: Callable[..., T], *args: Any, gives: Any, seconds: float = 60.0, mebibytes: int = 2048) -> T:
    """Call ``function(*args)`` in a worker that is kept for later calls with the same caps.

    Raises:
        LongarmError: as :meth:`Isolation.run` says.
    """
    key = (seconds, mebibytes)
    if key not in _shared:
        _shared[key] = Isolation(seconds=seconds, mebibytes=mebibytes)
        atexit.register(_shared[key].close)
    return _shared[key].run(function, *args, gives=gives)


def is_cut_off() -> bool:
    """Say whether the kernel keeps workers off the network here; else only Python's own calls are refused to them."""
    place = "/proc/self/ns/net"
    try:
        theirs: str = run_isolated(os.readlink, place, gives=str)
        return theirs != os.readlink(place)  # noqa: PTH115 (a link to no path)
    except (LongarmError, OSError):
        return False


# ---------------------------------------------------------------- the child's side


def confine(mebibytes: int, folder: str) -> str:
    """Cap this process and cut it off; return what held: ``namespace`` or ``hook``.

    Args:
        mebibytes: most address space.
        folder: the only folder in which files may be written.
    """
    import resource

    cap = mebibytes * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (cap, cap))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    resource.setrlimit(resource.RLIMIT_FSIZE, (256 * 2**20, 256 * 2**20))
    sys.addaudithook(lambda event, args: _refuse(event, args, folder))
    return "namespace" if _left_network() else "hook"


def _left_network() -> bool:
    """Leave the network namespace (unshare(2), CLONE_NEWUSER and CLONE_NEWNET), where an ordinary user may."""
    import ctypes

    try:
        return bool(ctypes.CDLL(None).unshare(0x10000000 | 0x40000000) == 0)
    except (OSError, AttributeError):
        return False


_FORBIDDEN = (
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostby",
    "socket.getnameinfo",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.kill",
)
_CHANGES = (
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown",
    "os.utime", "os.setxattr", "os.removexattr",
)  # fmt: skip


def _refuse(event: str, args: tuple[object, ...], folder: str) -> None:
    """Refuse network, processes, and changes to files outside the worker's own folder; args are the event's own."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader may not {event}")
    flags = args[2] if event == "open" and len(args) > 2 else 0
    writes = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    inside = bool(args) and isinstance(args[0], str) and args[0].startswith(folder)
    if (writes or event in _CHANGES) and not inside and not (args and isinstance(args[0], int)):
        raise PermissionError("a reader may not change files")


def serve(mebibytes: int, folder: str) -> None:
    """Answer calls on standard input until it closes; the child's main loop."""
    answers = os.dup(1)
    os.dup2(2, 1)
    confine(mebibytes, folder)
    while True:
        head = sys.stdin.buffer.read(_HEAD.size)
        if len(head) < _HEAD.size:
            return
        request = sys.stdin.buffer.read(_HEAD.unpack(head)[0])
        data = msgspec.msgpack.encode(_answer(request))
        view = memoryview(_HEAD.pack(len(data)) + data)
        while view:
            view = view[os.write(answers, view) :]


def _answer(request: bytes) -> _Answer:
    import resource

    function, args, seconds = pickle.loads(request)  # noqa: S301  # comes from our own parent
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + seconds) + 2, resource.RLIM_INFINITY))
    try:
        return _Answer(result=msgspec.msgpack.encode(function(*args)))
    except LongarmError as error:
        return _Answer(error=type(error).__name__, message=error.message, hint=error.hint)
    except (MemoryError, RecursionError) as error:
        return _Answer(
            error=OversizeError.__name__, message=f"Reading took too much memory ({type(error).__name__}).", hint=_HINT
        )
    except (
        ArithmeticError,
        AssertionError,
        AttributeError,
        BufferError,
        EOFError,
        LookupError,
        OSError,
        RuntimeError,
        TypeError,
        ValueError,
    ) as error:
        return _Answer(
            error=UnreadableInputError.__name__,
            message=f"The reader failed on this input ({type(error).__name__}).",
            hint=_HINT,
        )
