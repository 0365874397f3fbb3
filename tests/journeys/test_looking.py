"""The whole way of a stranger, keys that merge, the map by links and keys, and every page for everybody."""

from __future__ import annotations

import pytest
from browsing import PAGES, TWO_ORIGINS, entry_links, follow, serious_faults

pytestmark = pytest.mark.journey


def test_the_way_of_somebody_who_never_saw_it(visit):
    """Find why two stations count as corroborated, reject a wrong claim, see the register change, copy a citation."""
    page = visit()
    # Two stations: the first page says how many, each entry says why in its first lines.
    follow(page, "text=with two or more independent origins")
    rows = page.locator(".entries tbody tr:has-text('Reported station')").all()
    links = [row.locator("td:first-child a").get_attribute("href") for row in rows]
    assert len(links) >= 2
    for link in links[:2]:
        page.goto(page.desk + link)
        why = page.locator("section.why")
        assert "2 independent origins of" in why.inner_text()
        assert why.bounding_box()["y"] < 400
        assert why.locator("ol li").count() == 2
        assert all(row.locator("a.quote").inner_text() for row in why.locator("ol li").all())
    # A claim is wrong: from its words to the desk of review, and no.
    page.goto(page.desk + links[0])
    before = page.locator("section.why").inner_text()
    follow(page, ".origin:not(.unknown) .where a:has-text('review') >> nth=0")
    page.click("button[value=reject]")
    assert page.locator("input[name=reason]:invalid").count() >= 1  # the browser asks for the reason
    page.fill("#reason", "the sentence speaks of another office")
    with page.expect_navigation():
        page.click("button[value=reject]")
    # What it changed is said at once, with the way to it.
    told = page.locator(".notice[role=status]")
    assert "Sealed and built" in told.inner_text()
    assert "origins: 2 → 1" in told.inner_text()
    assert told.locator(f"a[href='{links[0]}']").count() == 1
    # The register changed.
    page.goto(page.desk + links[0])
    after = page.locator("section.why").inner_text()
    assert after != before
    assert "no longer counting: 1" in after
    assert "2 independent origins of" not in after
    assert "the sentence speaks of another office" in page.inner_text("main")
    page.goto(f"{page.desk}/register{TWO_ORIGINS}")
    assert f'href="{links[0]}"' not in page.content()
    # And what is left is cited.
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(page.desk + links[1])
    page.click("text=Copy")
    page.wait_for_selector("button:has-text('✓')")
    cited = page.evaluate("navigator.clipboard.readText()")
    assert links[1].split("/")[-1] in cited
    assert "root" in cited


def test_two_entries_are_merged_by_keys(visit):
    page = visit()
    first, second = entry_links(page, "?kind=station&country=ES")[:2]
    page.goto(page.desk + first)
    page.click("summary:has-text('It is the same as another entry')")
    page.fill("input[name=other]", second.split("/")[-1])
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    page.keyboard.type("one office under two names")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "same" in page.locator(".notice[role=status]").inner_text()
    left = entry_links(page, "?kind=station&country=ES")
    assert len({first, second} & set(left)) == 1


def test_a_pair_that_may_be_the_same_is_merged_from_the_review_desk_by_keys(visit):
    page = visit()
    pairs = [link for link in entry_links(page) if link]
    found = None
    for link in pairs:
        if "e-maybe" in page.context.request.get(page.desk + link).text():
            found = link
            break
    assert found is not None, "the example holds no pair that may be the same"
    page.goto(page.desk + found)
    follow(page, ".voices .where a >> nth=0")
    with page.expect_navigation():
        page.keyboard.press("m")
    page.keyboard.press("m")
    page.keyboard.type("read side by side")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "same" in page.locator(".notice[role=status]").inner_text()


def test_the_map_goes_to_a_region_and_nearer_by_links_alone(look):
    page = look(java_script_enabled=False)
    page.goto(f"{page.desk}/map?all=1")
    whole = page.locator("#map").get_attribute("viewBox")
    follow(page, ".regions >> text=Europe")
    europe = page.locator("#map").get_attribute("viewBox")
    assert europe != whole
    assert page.locator("#marks a").count() >= 5
    follow(page, "a[data-zoom=in]")
    nearer = page.locator("#map").get_attribute("viewBox")
    assert float(nearer.split()[2]) < float(europe.split()[2])
    follow(page, "a[data-zoom=west]")
    assert float(page.locator("#map").get_attribute("viewBox").split()[0]) < float(nearer.split()[0])
    follow(page, "a[data-zoom=reset]")
    assert page.locator("#map").get_attribute("viewBox") == whole
    with page.expect_navigation():
        page.locator("#marks a").first.press("Enter")
    assert "/entry/" in page.url or "/register" in page.url


def test_the_map_moves_by_keys(look):
    page = look()
    page.goto(f"{page.desk}/map?all=1")

    def view():
        page.evaluate("new Promise(requestAnimationFrame)")
        return [float(part) for part in page.locator("#map").get_attribute("viewBox").split()]

    home = view()
    page.keyboard.press("+")
    near = view()
    assert near[2] < home[2]
    page.focus("#map")
    page.keyboard.press("ArrowLeft")
    assert view()[0] < near[0]
    page.keyboard.press("-")
    page.keyboard.press("0")
    assert view()[2] == 3720


def test_time_and_map_light_each_other_and_a_stretch_of_time_dims_both(look):
    page = look()
    page.goto(f"{page.desk}/map?kind=station")
    bars = page.locator("#time .bar")
    for number in range(bars.count()):
        bar = bars.nth(number)
        marks = page.locator(f"#marks a[data-entries~='{bar.get_attribute('data-entry')}']")
        if marks.count():
            bar.focus()
            assert "lit" in marks.first.get_attribute("class")
            marks.first.focus()
            assert "lit" in bar.get_attribute("class")
            break
    else:
        raise AssertionError("no bar has its mark")
    page.evaluate("document.getElementById('time').scrollIntoView({block: 'start'})")
    box = page.locator("#time").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.02, box["y"] + 3)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 3, steps=5)
    page.mouse.up()
    assert page.locator(".bar.dimmed").count() > 0
    assert page.locator(".bar:not(.dimmed)").count() > 0
    for mark in page.locator("#marks a").all():
        out = "dimmed" in (mark.get_attribute("class") or "")
        ids = mark.get_attribute("data-entries").split()
        shown = [i for i in ids if "dimmed" not in page.locator(f".bar[data-entry='{i}']").get_attribute("class")]
        assert not (out and shown), ids


def test_who_was_cleared_is_told_before_all_else(look):
    page = look()
    page.goto(f"{page.desk}/register?kind=station&q=cleared")
    assert page.locator(".badge.cleared").count() >= 1
    page.locator(".entries tbody tr:has(.badge.cleared) a").first.click()
    told = page.locator(".notice.cleared")
    assert told.bounding_box()["y"] < page.locator("section.why").bounding_box()["y"]
    assert "cleared" in told.inner_text()


def test_the_register_is_walked_by_keys(look):
    page = look()
    links = entry_links(page, "?kind=station")
    for key in "jjjk":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.getAttribute('href')") == links[1]
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith(links[1])


#: Contrast (WCAG 2.2) of the better of fill and outline of an element with the land that it lies on.
CONTRAST = """(mark) => {
  const light = (colour) => {
    const parts = colour.match(/[0-9.]+/g).slice(0, 3).map((one) => one / 255);
    const [r, g, b] = parts.map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const land = light(getComputedStyle(document.querySelector(".land")).fill);
  const style = getComputedStyle(mark);
  const against = (one) => (Math.max(light(one), land) + 0.05) / (Math.min(light(one), land) + 0.05);
  return Math.max(against(style.fill), against(style.stroke));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_status_is_seen_on_the_map_by_day_and_by_night(look, scheme):
    page = look(color_scheme=scheme)
    page.goto(f"{page.desk}/map?kind=station")
    for status in ("claimed", "ordered-closed", "closed", "cleared-or-none-found"):
        for mark in page.locator(f".legend-marks .m-{status}").all() or pytest.fail(status):
            assert mark.evaluate(CONTRAST) >= 3, status


def test_keys_are_found_on_every_page(look):
    page = look()
    for path in PAGES:
        page.goto(page.desk + path)
        page.keyboard.press("?")
        assert page.locator("#help").is_visible(), path
        page.keyboard.press("Escape")
        page.click("[data-help]")
        assert page.locator("#help").is_visible(), path
        page.keyboard.press("Escape")


@pytest.mark.parametrize("lang", ["nl", "zh", "es"])
def test_nothing_serious_in_other_languages(look, lang):
    page = look(locale=lang)
    paths = [*PAGES, entry_links(page)[0]]
    page.goto(page.desk + paths[-1])
    paths.append(page.locator("a.quote").first.get_attribute("href"))
    for path in paths:
        page.goto(page.desk + path)
        assert page.locator("html").get_attribute("lang") == lang
        assert not serious_faults(page), path
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
        page.set_viewport_size({"width": 1280, "height": 900})


def test_entry_report_and_comparison_hold_at_360_pixels(look):
    page = look(viewport={"width": 360, "height": 740})
    paths = entry_links(page)[:6]
    page.goto(page.desk + paths[0])
    report = page.locator("a.quote").first.get_attribute("href")
    for path in [*paths, report, report.split("#")[0] + "?original=1"]:
        page.goto(page.desk + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


#: What is said of a station, of its first step and of two origins, in other languages.
SAID = {
    "nl": (
        "Gemelde politiepost in ",
        "gemeld",
        "2 onafhankelijke oorsprongen van ",
        "twee of meer onafhankelijke oorsprongen",
    ),
    "zh": ("据报道位于", "有报道", "2 个独立来源", "两个或更多独立来源"),
    "es": (
        "Se informa de una estación policial en ",
        "informado",
        "2 orígenes independientes de ",
        "dos o más orígenes",
    ),
}


@pytest.mark.parametrize("lang", sorted(SAID))
def test_an_entry_is_told_in_the_language_of_the_page(look, lang):
    title, status, origins, standing = SAID[lang]
    page = look(locale=lang)
    link = entry_links(page, f"{TWO_ORIGINS}&standing=corroborated")[0]
    assert page.locator(".entries tbody tr td:nth-child(2)").first.inner_text().startswith(title)
    page.goto(page.desk + link)
    assert page.locator("h1").inner_text().startswith(title)
    assert page.title().partition(" ")[2].startswith(title)
    why = page.locator(".why").inner_text()
    assert origins in why
    assert standing in why
    assert status in page.locator(".ladder li b").all_inner_texts()
    # Nothing of ours is left in English without saying so; names, quoted words and the citation are not ours.
    assert "Reported station" not in page.locator("main").inner_text()
    marked = page.locator('main [lang="en"]:not(textarea, .quote, blockquote, blockquote *, q, dd *, h1 *)')
    assert all("independent" not in words for words in marked.all_inner_texts())
