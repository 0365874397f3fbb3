"""A small case with its desk: built once, copied for every test, asked without a network."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from litestar.testing import TestClient
from web_team import HEADERS, PASSWORD, Clock, code_of, join

from longarm.bootstrap import PackageAssets, read_settings
from longarm.cli.main import run
from longarm.shelf.case import Manner
from longarm.web.app import Manners, make_app
from longarm.web.room import Room
from longarm.web.safety import Door
from longarm.web.team.access import AccessLog
from longarm.web.team.accounts import Accounts
from longarm.web.team.fences import Fences
from longarm.web.team.gate import TeamGate
from longarm.web.team.passkeys import Place

HOSTILE = "<script>window.hurt=1</script><img src=x onerror=window.hurt=1>"
TEXTS = {
    "noordpost.txt": (
        "---\noutlet: Noordpost\npublished: 2022-10-26\n---\n\n"
        "Safeguard Defenders said in a report that it had identified 54 overseas police service stations. "
        "One of the stations works in Rotterdam, Safeguard Defenders said. "
        "Wang Wenbin, a spokesman for the Chinese foreign ministry, denied that there are police stations abroad.\n"
    ),
    "canal.txt": "---\noutlet: Canal Brief\npublished: 2022-11-01\n---\n\n"
    "Wopke Hoekstra, the Dutch foreign minister, said that the offices in Rotterdam must close at once.\n",
    "hostile.txt": f"---\noutlet: {HOSTILE}\ntitle: {HOSTILE}\n---\n\n{HOSTILE}\n\n"
    f"Mao Ning, a spokeswoman for the Chinese foreign ministry, said that {HOSTILE} is untrue.\n",
}


class Quiet:
    """Shows nothing."""

    def step(self, done, total, what):
        """Take a step."""


@pytest.fixture(scope="session")
def built_case(tmp_path_factory):
    folder = tmp_path_factory.mktemp("web")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"HOME": folder / "home", "NOW": "2026-11-24T09:00:00Z", "BY": "Reviewer"}.items():
            patch.setenv(f"LONGARM_{name}", str(value))
        patch.setenv("LONGARM_WORKERS", "1")
        for name, text in TEXTS.items():
            (folder / name).write_text(text, "utf-8")
        assert run(["new", str(folder / "case"), "--name", "Stations"]) == 0
        assert run(["add", str(folder / "case"), *(str(folder / name) for name in TEXTS)]) == 0
        assert run(["build", str(folder / "case")]) == 0
        settings = read_settings()
    return folder, settings


@pytest.fixture
def room(built_case, tmp_path):
    folder, settings = built_case
    shutil.copytree(folder, tmp_path / "copy")
    return Room(tmp_path / "copy" / "case", Manner(replace(settings, home=tmp_path / "copy" / "home"), Quiet(), print))


@pytest.fixture
def door():
    return Door()


@pytest.fixture
def stranger(room, door):
    """A browser that did not come by the link."""
    app = make_app(room, PackageAssets(), door, Manners(port=80))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture
def client(stranger, door):
    """A browser that came by the link."""
    assert stranger.get("/enter", params={"token": door.token}, follow_redirects=False).status_code in {302, 307}
    return stranger


@pytest.fixture
def send(client):
    """Send a form as the desk's own pages do."""

    def post(path, **form):
        headers = {"sec-fetch-site": "same-origin", "origin": "http://127.0.0.1"}
        return client.post(path, data=form, headers=headers, follow_redirects=False)

    return post


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def accounts(tmp_path, clock):
    return Accounts(tmp_path / "desk" / "accounts.json", clock)


@pytest.fixture
def fences(tmp_path):
    return Fences(tmp_path / "desk" / "fences.json", lambda: "2026-11-25T09:00:00Z")


@pytest.fixture
def access(tmp_path, room):
    return AccessLog(tmp_path / "desk" / "access.jsonl", lambda: "2026-11-25T09:00:00Z", room.keep_access)


@pytest.fixture
def team(room, accounts, fences, access, clock):
    """A function that signs somebody in at the desk of a team; each gets a browser of their own."""
    gate = TeamGate(accounts, fences, Place("127.0.0.1", "http://127.0.0.1"))
    app = make_app(room, PackageAssets(), Door(), Manners(port=80, gate=gate, access=access))
    secrets = {}

    def browser(name=None, power=None):
        client = TestClient(app, base_url="http://127.0.0.1")
        client.headers.update(HEADERS)
        if name is None:
            return client
        if name not in secrets:
            secrets[name] = join(accounts, clock, name, power)
        form = {"name": name, "password": PASSWORD, "code": code_of(secrets[name], clock)}
        answer = client.post("/sign-in", data=form, follow_redirects=False)
        clock.seconds += 90
        assert answer.status_code == 303, answer.text
        return client

    browser.secrets = secrets
    return browser
