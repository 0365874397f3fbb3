"""What an investigator does who never saw the desk: find why something counts, judge, see it change, cite it."""

from __future__ import annotations

import re

import pytest
from browsing import PAGES, TWO_ORIGINS, entry_links, serious_faults

pytestmark = pytest.mark.journey


def test_why_two_stations_count_as_corroborated(look):
    page = look()
    page.click("text=with two or more independent origins")
    links = entry_links(page, TWO_ORIGINS)
    assert len(links) >= 2
    for link in links[:2]:
        page.goto(page.desk + link)
        assert "independent" in page.inner_text("main")
        origins = page.locator(".origin:not(.unknown)")
        assert origins.count() >= 2
        for number in range(2):
            assert origins.nth(number).locator("blockquote a.quote").first.inner_text()
        # From the value to its marked words in the sealed report.
        origins.first.locator("blockquote a.quote").first.click()
        page.wait_for_url("**/report/**")
        claim = page.url.split("#")[1]
        assert page.locator(f"[id='{claim}']").first.is_visible()


def test_a_wrong_claim_is_rejected_with_a_reason_by_keyboard_and_the_register_changes(visit):
    page = visit()
    page.goto(f"{page.desk}/review")
    before = page.locator("h1 small").inner_text()
    claim = page.locator("input[name=targets]").first.input_value()
    page.keyboard.press("n")
    page.keyboard.type("the sentence does not say so")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "reject" in page.locator(".notice[role=status]").inner_text()
    assert page.locator("h1 small").inner_text() != before
    page.goto(f"{page.desk}/review?claim={claim}")
    assert "the sentence does not say so" in page.inner_text("main")
    page.goto(page.desk)
    assert "the sentence does not say so" in page.inner_text("main")


def test_twenty_claims_are_reviewed_with_keys_alone(visit):
    page = visit()
    page.goto(f"{page.desk}/review")
    for number in range(20):
        url = page.url
        page.keyboard.press("a")
        page.keyboard.type(f"read, number {number}")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator(".notice[role=status]").is_visible(), url
    page.goto(page.desk)
    assert "read, number 19" in page.inner_text("main")


def test_a_key_takes_the_last_decision_back(visit):
    page = visit()
    page.goto(f"{page.desk}/review")
    before = page.locator("h1 small").inner_text()
    claim = page.locator("input[name=targets]").first.input_value()
    page.keyboard.press("n")
    page.keyboard.type("a slip of the hand")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    with page.expect_navigation():
        page.keyboard.press("z")
    assert claim in page.url
    assert page.locator("h1 small").inner_text() == before


def test_enter_alone_decides_nothing(look):
    page = look()
    page.goto(f"{page.desk}/review")
    before = page.locator("h1 small").inner_text()
    page.fill("#reason", "a reason without a decision")
    page.keyboard.press("Enter")
    assert "choose a decision" in page.locator("#chosen-decision").inner_text()
    page.goto(f"{page.desk}/review")
    assert page.locator("h1 small").inner_text() == before


def test_a_decision_clicked_before_its_reason_is_asked_for_it_and_sealed_by_enter(visit):
    page = visit()
    page.goto(f"{page.desk}/review")
    before = page.locator("h1 small").inner_text()
    page.click("button[value=reject]")
    assert page.evaluate("document.activeElement.id") == "reason"
    assert "reject" in page.locator("#chosen-decision").inner_text()
    page.keyboard.type("the words do not say this")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "reject" in page.locator(".notice[role=status]").inner_text()
    assert page.locator("h1 small").inner_text() != before


def test_what_would_fall_can_be_retracted_where_it_was_asked(visit):
    page = visit()
    page.goto(page.desk + entry_links(page, "?kind=station")[0])
    page.goto(f"{page.desk}/whatif?without=Safeguard+Defenders")
    page.click("summary:has-text('Retract it')")
    page.locator("details form input[name=reason]").fill("its records were made up")
    with page.expect_navigation():
        page.click("button[value=retract]")
    assert "retract" in page.locator(".notice[role=status]").inner_text()


def test_several_claims_are_ticked_and_accepted(visit):
    page = visit()
    page.goto(f"{page.desk}/review/batch?kind=station")
    boxes = page.locator(".batch input[type=checkbox]")
    for number in range(3):
        boxes.nth(number).check()
    page.fill("input[name=reason]", "read side by side")
    with page.expect_navigation():
        page.click("text=Accept what is ticked")
    assert "3 × accept" in page.locator(".notice[role=status]").inner_text()


def test_a_capture_is_framed_and_runs_nothing(look):
    page = look()
    page.goto(page.desk + entry_links(page, "?outlet=De+Noordpost")[0])
    page.locator("a.quote").first.click()
    page.goto(page.url.split("#")[0] + "?original=1")
    frame = page.frame_locator("iframe.capture")
    assert frame.locator("body").inner_text().strip()
    assert page.locator("iframe.capture").get_attribute("sandbox") == ""


def test_keys_move_open_and_help(look):
    page = look()
    page.goto(f"{page.desk}/review")
    first = page.locator("input[name=targets]").first.input_value()
    with page.expect_navigation():
        page.keyboard.press("j")
    assert page.locator("input[name=targets]").first.input_value() != first
    with page.expect_navigation():
        page.keyboard.press("k")
    assert page.locator("input[name=targets]").first.input_value() == first
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("Dublin")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "q=Dublin" in page.url


def test_two_people_at_once_each_see_the_others_judgement(visit, browse):
    one = visit()
    storage = one.context.storage_state()
    two = browse(one.desk, storage_state=storage)
    one.goto(f"{one.desk}/review")
    claim = one.locator("input[name=targets]").first.input_value()
    two.goto(f"{one.desk}/review?claim={claim}")
    for page, reason in ((one, "first reader"), (two, "second reader")):
        page.fill("#reason", reason)
        with page.expect_navigation():
            page.click("button[value=accept]")
    one.goto(f"{one.desk}/review?claim={claim}")
    text = one.inner_text("main")
    assert "first reader" in text
    assert "second reader" in text


def test_a_citation_is_copied(look):
    page = look()
    page.goto(page.desk + entry_links(page)[0])
    page.click("[data-copy=citation]")
    citation = page.locator("#citation").input_value()
    assert "root" in citation
    assert "Says so:" in citation


def test_what_would_fall_changes_nothing(look):
    page = look()
    page.goto(page.desk + entry_links(page, TWO_ORIGINS)[0])
    page.click("text=What would change if one of its reports fell?")
    page.click("main ul.plain a")
    assert "would change without" in page.inner_text("main")
    page.goto(page.desk)
    assert page.locator(".notice.warn").count() == 0


def test_time_dims_what_falls_outside_it_on_the_map_too(look):
    page = look()
    page.goto(f"{page.desk}/map?all=1")
    page.locator("#time").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('time').scrollIntoView({block: 'start'})")
    box = page.locator("#time").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.02, box["y"] + 4)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + 4, steps=5)
    page.mouse.up()
    assert page.locator(".bar.dimmed").count() > 0
    assert page.locator(".bar:not(.dimmed)").count() > 0
    told = page.locator("#brushed").inner_text()
    assert re.match(r"\d{4}-\d\d-\d\d – \d{4}-\d\d-\d\d: \d+ / \d+$", told), told
    rows = page.locator("#listed tbody tr")
    shown = {row.locator("code").inner_text() for row in rows.all() if row.is_visible()}
    bars = page.locator(".bar:not(.dimmed)").evaluate_all("all => all.map(one => one.dataset.entry)")
    assert shown == set(bars)
    assert len(shown) < rows.count()


def test_what_is_pressed_is_large_enough_and_labels_stay_whole(look):
    page = look(viewport={"width": 1280, "height": 900})
    page.goto(f"{page.desk}/register")
    heights = page.locator(".entries .badge").evaluate_all("all => all.map(one => [one.innerText, one.clientHeight])")
    one_word = [height for text, height in heights if " " not in text]
    assert len(set(one_word)) == 1, heights
    page.goto(page.locator(".entries a").first.evaluate("one => one.href"))
    page.locator(".quote").first.click()
    sizes = page.locator(".text sup a").evaluate_all("all => all.map(one => one.getBoundingClientRect())")
    assert sizes
    assert all(one["width"] >= 24 and one["height"] >= 24 for one in sizes)


@pytest.mark.parametrize("path", PAGES)
def test_pages_hold_at_360_pixels(look, path):
    page = look()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(page.desk + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_scripts_register_entry_and_report_stay_readable(look):
    page = look(java_script_enabled=False)
    links = entry_links(page)
    assert links
    page.goto(page.desk + links[0])
    assert page.locator("blockquote").count() > 0
    page.click("a.quote >> nth=0")
    assert page.locator("mark").count() > 0
    page.goto(f"{page.desk}/map?all=1")
    assert page.locator("#marks a").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_stands_in_the_way_of_anybody(look, scheme):
    page = look(color_scheme=scheme)
    paths = [*PAGES, entry_links(page)[0]]
    page.goto(page.desk + paths[-1])
    paths.append(page.locator("a.quote").first.get_attribute("href"))
    for path in paths:
        page.goto(page.desk + path)
        assert not serious_faults(page), path
