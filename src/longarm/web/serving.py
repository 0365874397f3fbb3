"""Serves the desk: on this machine only, unless a team's accounts guard it."""

from __future__ import annotations

import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import uvicorn

from longarm.bootstrap import make_clock
from longarm.errors import UsageError
from longarm.ports import Assets
from longarm.shelf.case import Manner
from longarm.shelf.outside import desk_folder
from longarm.web.app import Manners, make_app
from longarm.web.people import Power
from longarm.web.room import Room
from longarm.web.safety import Door
from longarm.web.team.passkeys import Place

HOST = "127.0.0.1"
_LOOPBACK = frozenset({"127.0.0.1", "localhost"})


@dataclass(frozen=True)
class Serving:
    """How the desk is served.

    Attributes:
        host: where to listen.
        port: on which port; 0 for any free one.
        team: True for accounts with roles.
        origin: the address by which people reach a team's desk where a server that speaks TLS stands before it.
    """

    host: str = HOST
    port: int = 0
    team: bool = False
    origin: str = ""


def serve_desk(case: Path, manner: Manner, assets: Assets, serving: Serving, opened: Callable[[str], None]) -> None:
    """Serve the desk until it is stopped.

    Args:
        case: the case.
        manner: settings, progress and voice.
        assets: the package's data files.
        serving: where and for whom.
        opened: called with the link by which one comes in, once the desk listens.

    Raises:
        UsageError: the port is taken, or one person's desk was to be opened to others.
    """
    if serving.host not in _LOOPBACK and not serving.team:
        raise UsageError("A desk without accounts listens on this machine only.", hint="Add --team, or leave --host.")
    listener = _listen(serving)
    port = listener.getsockname()[1]
    door, room = Door(), Room(case, manner)
    room.catch_up()
    if serving.team:
        manners, link = _team(room, manner, serving, port)
    else:
        manners, link = Manners(port=port), f"http://{serving.host}:{port}/enter?token={door.token}"
    app = make_app(room, assets, door, manners)
    threading.Thread(target=app.state.desk.warm, daemon=True).start()
    if manners.access:
        threading.Thread(target=manners.access.run, daemon=True).start()
    opened(link)
    try:
        with _ended_in_order():
            config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False)
            uvicorn.Server(config).run([listener])
    finally:
        left = manners.access.end() if manners.access else 0
        if left:
            manner.tell(f"note: the last {left} lines of the log of access are not sealed; the next desk seals them.")


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let SIGTERM end this process as Ctrl-C does, so that what stands behind the serving is still done.

    The server stops on either by itself, then raises the signal once more; SIGTERM would end the process there.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _listen(serving: Serving) -> socket.socket:
    # With the protocol named, asyncio sends small answers at once (TCP_NODELAY); else each waits 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((serving.host, serving.port))
        # Who opens the link at once waits for an answer rather than being refused.
        listener.listen(128)
    except OSError as error:
        listener.close()
        hint = "Give another --port or --host."
        raise UsageError(f"{serving.host}:{serving.port} cannot be used ({error.strerror}).", hint=hint) from error
    return listener


def _team(room: Room, manner: Manner, serving: Serving, port: int) -> tuple[Manners, str]:
    """Open the accounts of the case; where there are none, invite the first admin."""
    from longarm.web.team.access import AccessLog
    from longarm.web.team.accounts import Accounts
    from longarm.web.team.fences import Fences
    from longarm.web.team.gate import TeamGate

    folder = desk_folder(manner.settings, room.origin())
    accounts, now = Accounts(folder / "accounts.json", time.time), make_clock(manner.settings).now
    place = _place(serving, port)
    gate = TeamGate(accounts, Fences(folder / "fences.json", now), place)
    access = AccessLog(folder / "access.jsonl", now, room.keep_access)
    path = "/sign-in"
    if not any(account.password for account in accounts.all()):
        path = f"/join?token={accounts.invite(manner.settings.user, Power.ADMIN)}"
    secure = place.origin.startswith("https://")
    manners = Manners(port, place.host, place.origin.split("//")[1], secure=secure, gate=gate, access=access)
    return manners, place.origin + path


def _place(serving: Serving, port: int) -> Place:
    """Return the name by which people reach the desk; this machine is called by name, since passkeys know no numbers.

    Raises:
        UsageError: the address is none.
    """
    if serving.origin:
        parts = urlsplit(serving.origin)
        if parts.scheme not in {"https", "http"} or not parts.hostname or parts.path not in {"", "/"}:
            raise UsageError(f"{serving.origin} is no address of a desk.", hint="Such as https://desk.example.org.")
        return Place(parts.hostname, f"{parts.scheme}://{parts.netloc}")
    host = "localhost" if serving.host in _LOOPBACK else serving.host
    return Place(host, f"http://{host}:{port}")
