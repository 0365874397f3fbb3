"""Adding documents while the connection dies: nothing sealed is lost, what lacks is named, and it goes on."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.journey

TEXT = "The Garda Commissioner said that the office in Dublin had been closed. "


@pytest.fixture
def papers(tmp_path):
    """Three files; the second takes several pieces, and little time to read: it is long by what is no text."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "first.txt").write_text(TEXT)
    (folder / "second.html").write_text(f"<html><body><p>{TEXT}</p><!--{'x' * 3_400_000}--></body></html>")
    (folder / "third.txt").write_text("Ministry. " + TEXT)
    return [str(folder / name) for name in ("first.txt", "second.html", "third.txt")]


def table(page):
    """Return name -> state of the inputs, as the page tells them."""
    rows = page.locator("section[aria-labelledby=a-job] tbody tr").all()
    return {row.locator("td").nth(0).inner_text(): row.locator(".badge").inner_text() for row in rows}


def break_after(page, pieces):
    """Let some pieces through, then let the connection die."""
    seen = []

    def answer(route):
        if "/add/tray/" not in route.request.url or route.request.method != "POST":
            route.continue_()
            return
        seen.append(route.request.url)
        if len(seen) > pieces:
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/add/tray/**", answer)
    return seen


def lose_and_load_again(page, papers, pieces):
    """Send papers over a connection that dies after some pieces, then load the page over one that holds."""
    page.goto(f"{page.desk}/add")
    break_after(page, pieces)
    page.set_input_files("input[type=file]", papers)
    page.click("button:has-text('Seal')")
    page.wait_for_selector("#sending-said:has-text('The connection is lost')")
    page.on("dialog", lambda dialog: dialog.accept())
    page.unroute("**/add/tray/**")
    page.reload()


def forget_network(page):
    """Leave out of the faults that the connection died: it did."""
    page.watch.expected = [one for one in page.watch.faults if "ERR_CONNECTION" in one or "ERR_INTERNET" in one]


def finish(page):
    page.wait_for_selector("h2:has-text(': done')", timeout=60_000)


def test_a_connection_that_dies_for_a_while_costs_one_piece(visit, papers):
    page = visit()
    page.goto(f"{page.desk}/add")
    seen = break_after(page, 2)
    page.set_input_files("input[type=file]", papers)
    page.click("button:has-text('Seal')")
    page.wait_for_selector("#sending-said:has-text('The connection is lost')")
    assert len(seen) >= 3
    page.unroute("**/add/tray/**")
    finish(page)
    assert set(table(page).values()) == {"sealed"}
    forget_network(page)
    page.goto(f"{page.desk}/register?q=Garda")
    assert page.locator(".entries tbody tr").count() >= 1


def test_a_page_loaded_again_tells_what_lacks_and_goes_on_where_it_stopped(visit, papers):
    page = visit()
    lose_and_load_again(page, papers, 3)
    before = table(page)
    assert before["first.txt"] == "sealed"
    assert before["third.txt"] == "arriving"
    assert "2 / 3" in page.locator(".notice.warn").inner_text()
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.set_input_files("#resume-form input[type=file]", papers)
    page.click("#resume-form button")
    finish(page)
    assert set(table(page).values()) == {"sealed"}
    # The first file is not sent again, and the second goes on behind what had arrived.
    assert not any("/0?at=" in url for url in sent)
    assert not any(url.endswith("/1?at=0") for url in sent)
    forget_network(page)


def test_what_never_arrives_is_named_and_the_rest_is_read(visit, papers):
    page = visit()
    lose_and_load_again(page, papers, 1)
    page.click("button:has-text('Read what arrived')")
    finish(page)
    assert table(page) == {"first.txt": "sealed", "second.html": "not arrived", "third.txt": "not arrived"}
    forget_network(page)


def test_without_scripts_a_form_is_enough(visit, papers):
    page = visit(java_script_enabled=False)
    page.goto(f"{page.desk}/add")
    page.set_input_files("input[type=file]", papers[0])
    with page.expect_navigation():
        page.click("button:has-text('Seal')")
    finish(page)
    assert table(page) == {"first.txt": "sealed"}
