"""Serves the desk on this machine only."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from longarm.errors import UsageError
from longarm.ports import Assets
from longarm.shelf.case import Manner
from longarm.web.app import make_app
from longarm.web.room import Room
from longarm.web.safety import Door

HOST = "127.0.0.1"


def serve_desk(case: Path, manner: Manner, assets: Assets, port: int, opened: Callable[[str], None]) -> None:
    """Serve the desk until it is stopped.

    Args:
        case: the case.
        manner: settings, progress and voice.
        assets: the package's data files.
        port: where to listen on the loopback interface; 0 for any free port.
        opened: called with the one-time link once the desk listens.

    Raises:
        UsageError: the port is taken.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        raise UsageError(f"Port {port} cannot be used ({error.strerror}).", hint="Give another --port.") from error
    bound = listener.getsockname()[1]
    door = Door()
    room = Room(case, manner)
    room.catch_up()
    app = make_app(room, assets, door, port=bound)
    opened(f"http://{HOST}:{bound}/enter?token={door.token}")
    uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False, access_log=False)).run([listener])
