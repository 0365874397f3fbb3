"""Who looked at what: written at once, sealed from time to time, lost never, and shown to admins only."""

from __future__ import annotations

import json

from longarm.cli.main import run
from longarm.errors import CaseLockedError
from longarm.records.capture import ACCESS
from longarm.web.people import Power
from longarm.web.team.access import MOST_LINES, AccessLog, Asking, read_lines


def rows_of(room):
    return [row for index, _ in room.accesses() for row in read_lines(room.read_access(index))]


def test_pages_and_exports_are_sealed_into_the_log_of_the_case(team, room, access):
    client = team("Ana", Power.READER)
    before = room.snapshot()
    client.get("/register.json", params={"q": "secret search"})
    client.get("/static/desk.css")
    access.seal()
    rows = rows_of(room)
    export = next(row for row in rows if row["path"] == "/register.json")
    assert export["who"] == "Ana"
    assert export["entries"] == 0
    assert export["digest"].startswith("sha256:")
    assert not any("secret" in json.dumps(row) or "/static/" in row["path"] for row in rows)
    assert access.waiting() == []
    # Nothing is read or built anew for it: no page waits.
    assert room.snapshot() is before
    assert not room.catch_up()
    assert room.snapshot().stale == 0


def test_the_case_verifies_and_its_bundle_carries_none_of_it(team, room, access, tmp_path, capsys):
    team("Ana", Power.READER).get("/register")
    access.seal()
    assert run(["verify", str(room.path)]) == 3
    said = capsys.readouterr().out
    assert "4 sealed, 0 judged" in said
    assert "fail " not in said
    digest = room.accesses()[0][1].digest
    assert room.accesses()[0][1].how == ACCESS
    assert (room.path / "vault").exists()
    from longarm.publish.bundle import BundleContents, make_bundle
    from longarm.shelf.case import take_shelf

    with take_shelf(room.path, room._manner) as shelf:
        data = make_bundle(
            shelf.case.ledgers,
            BundleContents(entries=()),
            vkey=shelf.case.config.vkey,
            checkpoint=shelf.case.ledgers.checkpoint_note(),
            sign=lambda manifest: "note",
        )
    assert digest.removeprefix("sha256:").encode() not in data


def asked(number):
    return Asking("Ana", "GET", f"/entry/{number}", 200)


def test_lines_that_cannot_be_sealed_wait_and_none_is_lost_or_twice(tmp_path):
    sealed, locked = [], [True]

    def keep(name, data):
        if locked[0]:
            return False
        sealed.append((name, data))
        return True

    log = AccessLog(tmp_path / "a.jsonl", lambda: "t", keep)
    log.note(asked(1))
    log.seal()
    log.note(asked(2))
    again = AccessLog(tmp_path / "a.jsonl", lambda: "t", keep)
    assert [row["path"] for row in again.waiting()] == ["/entry/1", "/entry/2"]
    assert again.end() == 2
    locked[0] = False
    assert again.end() == 0
    assert [row["path"] for _, data in sealed for row in read_lines(data)] == ["/entry/1", "/entry/2"]
    assert again.waiting() == []


def test_many_lines_are_sealed_before_the_time(tmp_path):
    import threading

    done = threading.Event()
    log = AccessLog(tmp_path / "a.jsonl", lambda: "t", lambda name, data: done.set() or True)
    thread = threading.Thread(target=log.run, daemon=True)
    thread.start()
    for number in range(MOST_LINES):
        log.note(asked(number))
    assert done.wait(20)
    log.end()
    thread.join(20)
    assert not thread.is_alive()


def test_lines_of_an_earlier_desk_are_sealed_when_the_next_one_starts(tmp_path):
    import threading

    AccessLog(tmp_path / "a.jsonl", lambda: "t", lambda name, data: False).note(asked(1))
    done = threading.Event()
    log = AccessLog(tmp_path / "a.jsonl", lambda: "t", lambda name, data: done.set() or True)
    threading.Thread(target=log.run, daemon=True).start()
    assert done.wait(20)
    log.end()


def test_a_case_that_another_program_writes_to_is_tried_again(room, monkeypatch):
    from longarm.seal.lock import WriterLock

    lock = WriterLock(room.path)
    lock.take()
    try:
        assert room.keep_access("access-1.jsonl", b"{}\n") is False
    except CaseLockedError:
        raise AssertionError("it must be told by False") from None
    finally:
        lock.release()
    assert room.keep_access("access-1.jsonl", b"{}\n") is True


def test_admins_read_it_and_others_do_not(team, access):
    admin, reader = team("Ada", Power.ADMIN), team("Ana", Power.READER)
    reader.get("/figures")
    assert "/figures" in admin.get("/access").text
    access.seal()
    page = admin.get("/access").text
    part = page.split("/access?part=")[1].split('"')[0]
    assert "/figures" in admin.get(f"/access?part={part}").text
    assert admin.get("/access?part=0").status_code == 404
    assert reader.get("/access").status_code == 403
