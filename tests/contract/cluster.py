"""A throw-away PostgreSQL cluster from the machine's own package, run by a user without rights."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=16MB", "listen_addresses="]


def find_binaries():
    """Return the folder of the newest PostgreSQL here, None without one."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    on_path = shutil.which("initdb")
    folders = folders or ([Path(on_path).parent] if on_path else [])
    return next((path for path in reversed(folders) if (path / "initdb").exists()), None)


def find_user():
    """Return whom to run as: nobody where the tests run as root, which PostgreSQL refuses."""
    return "nobody" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name


@contextmanager
def cluster():
    """Start a cluster that listens on a socket file only; give its address, then stop and remove it."""
    binaries, user = find_binaries(), find_user()
    folder = Path(tempfile.mkdtemp(prefix="lg-pg-"))
    other = {"user": user} if os.geteuid() == 0 else {}
    try:
        if other:
            shutil.chown(folder, user)
        run = {"cwd": folder, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True, **other}
        make = [binaries / "initdb", "-D", folder / "data", "-U", "longarm", "-A", "trust", "-E", "UTF8", "--no-locale"]
        subprocess.run([*make, "--no-sync"], check=True, **run)
        options = [word for setting in SETTINGS for word in ("-c", setting)]
        command = [binaries / "postgres", "-D", folder / "data", "-k", folder, "-p", "5432", *options]
        server = subprocess.Popen(command, **run)
        try:
            wait(server, folder / ".s.PGSQL.5432.lock", binaries, folder)
            yield f"postgresql+psycopg://longarm@/postgres?host={folder}"
        finally:
            server.terminate()
            server.communicate(timeout=30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def wait(server, lock, binaries, folder):
    for _ in range(600):
        if (
            lock.exists()
            and not subprocess.run([binaries / "pg_isready", "-q", "-h", folder, "-p", "5432"], check=False).returncode
        ):
            return
        assert server.poll() is None, server.communicate()[0]
        time.sleep(0.1)
    raise AssertionError("PostgreSQL did not start")
