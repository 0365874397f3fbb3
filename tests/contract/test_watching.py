"""Pages that change behind our back: edits, removals, moves, walls and failing networks; a server of the test's own."""

from __future__ import annotations

import gzip

import pytest
from loopback import add

from longarm.publish.versions import find_changes
from longarm.shelf.watching import Watch, find_events, isolated_main_text, newest_pages, read_main_text
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome

pytestmark = [pytest.mark.network, pytest.mark.allow_hosts(["127.0.0.1"])]

BODY = (
    "<p>The ministry ordered the office in Rotterdam to close on Tuesday, a spokesman said in The Hague.</p>"
    "<p>{number} offices were named in the report, which the embassy called mistaken in a statement.</p>"
    "<p>The mayor of Rotterdam said that the city had not been told of the office before the report came out.</p>"
)


def page(number="Two", menu="Home"):
    head = "<!doctype html><html><head><title>Office to close</title></head><body>"
    body = f"<nav>{menu}</nav><article><h1>Office to close</h1>{BODY.format(number=number)}</article></body></html>"
    return f"{head}{body}".encode()


def look(room, site, main_text=read_main_text):
    with room.open(write=True) as case:
        return list(Watch(case, site.fetcher(), main_text).look())


def size(room):
    with room.open() as case:
        return case.ledgers.checkpoint()[0]


def test_an_unchanged_text_is_not_sealed_again(room, site):
    site.page = page()
    add(room, site)
    before = size(room)
    site.page = page(menu="Home, Sport, Weather")
    (seen,) = look(room, site, isolated_main_text)
    assert (seen.state, seen.is_event, size(room)) == ("same", False, before)


def test_a_silent_edit_becomes_an_event_with_both_versions(room, site):
    site.page = page()
    (_, first), _ = add(room, site)
    site.page = page(number="Three")
    (seen,) = look(room, site)
    assert (seen.state, seen.report) == ("edited", first.digest)
    (change,) = seen.changes
    assert change.before[0].startswith("Two offices were named")
    assert change.after[0].startswith("Three offices were named")
    with room.open() as case:
        (event,) = find_events(case.ledgers)
        newest = newest_pages(case.ledgers)[f"http://{site.host}/page"]
        held = [case.ledgers.read_bytes(digest) for digest in (event.before, event.after)]
    assert (event.state, event.before, event.after) == ("edited", first.digest, newest.digest)
    assert held == [page(), page(number="Three")]
    assert [seen.state for seen in look(room, site)] == ["same"]
    assert verify_case(room.path, vkey=room.config.vkey).outcome is Outcome.PASS


def test_an_edit_that_is_taken_back_is_two_events(room, site):
    site.page = page()
    add(room, site)
    for number in ("Three", "Two"):
        site.page = page(number=number)
        assert [seen.state for seen in look(room, site)] == ["edited"]
    assert [seen.state for seen in look(room, site)] == ["same"]
    with room.open() as case:
        first, second = find_events(case.ledgers)
    assert (first.after, second.after) == (second.before, first.before)


def test_a_removal_is_sealed_once_as_the_answer_of_the_server(room, site):
    site.page = page()
    (_, first), _ = add(room, site)
    site.page = None
    (seen,) = look(room, site)
    assert (seen.state, seen.detail) == ("removed", "The server answers 404.")
    with room.open() as case:
        (event,) = find_events(case.ledgers)
        leaf = dict(case.ledgers.kept())[event.index]
        assert b"HTTP/1.1 404" in gzip.decompress(case.ledgers.read_bytes(leaf.digest))
    assert (event.state, event.before, event.after) == ("removed", first.digest, "")
    after = size(room)
    assert [seen.state for seen in look(room, site)] == ["still removed"]
    assert size(room) == after


def test_a_wall_or_a_dead_network_is_no_event(room, site):
    site.page = page()
    add(room, site)
    before = size(room)
    site.page = b"<!doctype html><html><title>Just a moment...</title><body>Checking your browser</body></html>"
    (seen,) = look(room, site)
    assert (seen.state, "check for robots" in seen.detail) == ("not compared", True)
    site.http.shutdown()
    site.http.server_close()
    (seen,) = look(room, site)
    assert (seen.state, seen.is_event, size(room)) == ("not reached", False, before)


def test_changes_are_stretches_of_sentences():
    one = "A stands. B stands.\nC stands."
    assert list(find_changes(one, one)) == []
    (change,) = find_changes(one, "A stands. C stands.")
    assert (change.before, change.after) == (("B stands.",), ())
    (change,) = find_changes("A stands.", "A stands. D stands.")
    assert (change.before, change.after) == ((), ("D stands.",))
