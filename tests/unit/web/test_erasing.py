"""Destroying a report at the desk: two accounts, both reviewers, and its text does not come back."""

from __future__ import annotations

import pytest

from longarm.web.people import Power


@pytest.fixture
def short(room):
    return next(one.id[7:23] for one in room.snapshot().register.reports if one.file == "canal.txt")


def test_two_accounts_destroy_a_report_and_its_text_is_gone_from_every_page(team, room, short):
    coder, one, two = team("Cem", Power.CODER), team("Rita", Power.REVIEWER), team("Rolf", Power.REVIEWER)
    assert "close at once" in one.get(f"/report/{short}").text
    ask = {"target": short, "what": "ask", "reason": "a witness asked for it"}
    assert coder.post("/erase", data=ask).status_code == 403
    assert one.post("/erase", data=ask).status_code == 200
    (wish,) = room.erasures()
    confirm = {"target": short, "what": "confirm", "request": wish.id}
    assert "cannot confirm" in one.post("/erase", data=confirm).text
    assert "close at once" in one.get(f"/report/{short}").text
    assert two.post("/erase", data={**confirm, "request": "j-none"}).status_code == 400
    page = two.post("/erase", data=confirm)
    assert page.status_code == 200
    for address in (f"/report/{short}", f"/original/{short}", "/register?q=close", "/register.json", "/review", "/"):
        assert "close at once" not in two.get(address).text, address
    assert room.erasures() == ()


def test_an_erasure_by_another_program_is_seen_too(room, short):
    from longarm.bootstrap import opened
    from longarm.shelf.erasing import erase_report

    assert any("close at once" in one.report.text for one in room.snapshot().readings.values())
    with opened(room.path, room.settings, write=True) as case:
        erase_report(case, "canal.txt", reason="asked for", by="Reviewer")
    room.catch_up()
    assert not any("close at once" in one.report.text for one in room.snapshot().readings.values())


def test_who_does_not_see_a_report_cannot_have_it_destroyed(team, short):
    admin, other = team("Ada", Power.ADMIN), team("Rolf", Power.REVIEWER)
    admin.post("/fence", data={"target": short, "what": "put", "power": "admin"})
    assert other.post("/erase", data={"target": short, "what": "ask", "reason": "x"}).status_code == 404
