"""Uploads in pieces: what is told sealed is in the log, a piece out of order changes nothing, others see none of it."""

from __future__ import annotations

import time

import pytest
from litestar.testing import TestClient

from longarm.bootstrap import PackageAssets
from longarm.errors import UsageError
from longarm.records.capture import Declared
from longarm.web.adding import MOST_BYTES, MOST_FILES, Adder
from longarm.web.app import Manners, make_app
from longarm.web.people import Power
from longarm.web.safety import Door

WORDS = b"The Garda Commissioner said that the office in Dublin had been closed.\n"


@pytest.fixture
def adder(room):
    return Adder(room)


def sealed_names(room):
    from longarm.shelf.case import take_shelf

    with take_shelf(room.path, room._manner) as shelf:
        return {leaf.name for _, leaf in shelf.case.ledgers.sealed()}


def wait_for(job):
    for _ in range(3000):
        if job.state in {"done", "stopped"}:
            return job
        time.sleep(0.1)
    raise AssertionError(job.state)


def test_a_file_is_sealed_with_its_last_piece_and_not_before(adder, room):
    job = adder.expect([("letter.txt", len(WORDS))], (), Declared(), "Ana")
    fate = adder.take(job, 0, 0, WORDS[:10])
    assert (fate.state, fate.have) == ("arriving", 10)
    assert "letter.txt" not in sealed_names(room)
    fate = adder.take(job, 0, 10, WORDS[10:])
    assert fate.state == "sealed"
    assert "letter.txt" in sealed_names(room)
    adder.finish(job)
    assert wait_for(job).state == "done"
    assert not job.folder.exists()


def test_a_piece_that_comes_twice_or_too_early_changes_nothing(adder, room):
    job = adder.expect([("letter.txt", len(WORDS))], (), Declared(), "Ana")
    adder.take(job, 0, 0, WORDS[:10])
    assert adder.take(job, 0, 0, WORDS[:10]).have == 10
    assert adder.take(job, 0, 40, WORDS[40:]).have == 10
    assert adder.take(job, 0, 10, WORDS[10:] + b"more than was told").state == "sealed"
    report = next(leaf for leaf in _leaves(room) if leaf.name == "letter.txt")
    assert report.size == len(WORDS)


def _leaves(room):
    from longarm.shelf.case import take_shelf

    with take_shelf(room.path, room._manner) as shelf:
        return [leaf for _, leaf in shelf.case.ledgers.sealed()]


def test_what_lacks_is_named_and_the_rest_is_read(adder, room):
    job = adder.expect([("one.txt", len(WORDS)), ("two.txt", 5000)], (), Declared(outlet="Liffey Weekly"), "Ana")
    adder.take(job, 0, 0, WORDS)
    assert [fate.name for fate in job.missing] == ["two.txt"]
    adder.finish(job)
    wait_for(job)
    assert [(fate.name, fate.state) for fate in job.fates] == [("one.txt", "sealed"), ("two.txt", "not arrived")]
    report = next(one for one in room.snapshot().register.reports if one.file == "one.txt")
    assert report.outlet == "Liffey Weekly"
    # What is over takes nothing more.
    assert adder.take(job, 1, 0, WORDS).state == "not arrived"


def test_a_file_that_cannot_be_sealed_now_is_asked_for_again(adder, room):
    from longarm.seal.lock import WriterLock

    job = adder.expect([("letter.txt", len(WORDS))], (), Declared(), "Ana")
    lock = WriterLock(room.path)
    lock.take()
    try:
        fate = adder.take(job, 0, 0, WORDS)
        assert (fate.state, fate.have) == ("arriving", 0)
        assert fate.reason
    finally:
        lock.release()
    assert adder.take(job, 0, 0, WORDS).state == "sealed"


class Erring:
    """A room whose build does what nobody foresaw."""

    def build(self):
        raise RuntimeError("unforeseen")


def test_a_batch_whose_reading_errs_is_told_stopped():
    adder = Adder(Erring())
    job = adder.expect([("letter.txt", len(WORDS))], (), Declared(), "Ana")
    with pytest.raises(RuntimeError, match="unforeseen"):
        adder._run(job, ())
    assert (job.state, job.reason) == ("stopped", "The desk erred. What is sealed is kept.")
    assert not job.folder.exists()


def test_pieces_of_what_never_arrived_go_with_the_desk(room):
    with TestClient(make_app(room, PackageAssets(), Door(), Manners(port=80))) as client:
        adder = client.app.state.desk.adder
        job = adder.expect([("letter.txt", len(WORDS))], (), Declared(), "Ana")
        adder.take(job, 0, 0, WORDS[:10])
        assert any(path.is_file() for path in job.folder.rglob("*"))
    assert not job.folder.exists()


def test_names_stay_below_our_folder(adder, room):
    job = adder.expect([("../../evil.txt", len(WORDS))], (), Declared(), "Ana")
    assert adder.take(job, 0, 0, WORDS).state == "sealed"
    assert "evil.txt" in sealed_names(room)


@pytest.mark.parametrize("files", [[("a", 0)], [("a", -1)], [("a", MOST_BYTES + 1)], [("a", 1)] * (MOST_FILES + 1)])
def test_batches_that_cannot_be_taken_are_refused(adder, files):
    with pytest.raises(UsageError, match="cannot be taken"):
        adder.expect(files, (), Declared(), "Ana")


def test_the_batches_of_others_are_not_seen(team, room):
    ana, bo, ada = team("Ana", Power.CODER), team("Bo", Power.CODER), team("Ada", Power.ADMIN)
    told = ana.post("/add/tray", json={"files": [{"name": "secret.txt", "size": len(WORDS)}]}).json()
    assert ana.post(f"/add/tray/{told['job']}/0?at=0", content=WORDS).json()["state"] == "sealed"
    assert bo.get(f"/add/tray/{told['job']}").status_code == 404
    assert bo.post(f"/add/tray/{told['job']}/0?at=0", content=WORDS).status_code == 404
    assert "secret.txt" not in bo.get("/add", params={"job": told["job"]}).text
    assert told["job"] not in bo.get("/add").text
    assert "secret.txt" in ada.get("/add", params={"job": told["job"]}).text


@pytest.mark.parametrize("data", [{}, {"files": "x"}, {"files": [1]}, {"files": [{"name": "a"}]}, {"links": "no link"}])
def test_what_is_no_batch_is_told(team, data):
    answer = team("Ana", Power.CODER).post("/add/tray", json=data, headers={"accept": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["hint"]
