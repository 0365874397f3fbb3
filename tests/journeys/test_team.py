"""A team before one desk: joining, codes and passkeys, fences, a blind second reader, two people at once."""

from __future__ import annotations

import pytest
from browsing import code_now, serious_faults
from web_team import PASSWORD

pytestmark = pytest.mark.journey


def sign_in(page, name, secret, used=()):
    page.goto(f"{page.desk}/sign-in")
    page.fill("input[name=name]", name)
    page.fill("input[name=password]", PASSWORD)
    page.fill("input[name=code]", code_now(secret, used))
    with page.expect_navigation():
        page.click("form button:has-text('Sign in')")


def add_device(page):
    """Give a browser an authenticator that its owner unlocks, through the protocol of its developer tools."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    return tools, tools.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]


def test_a_person_joins_adds_a_passkey_and_comes_in_with_it_or_with_a_code(people):
    page = people()
    tools, device = add_device(page)
    page.click("a:has-text('Reviewer')")
    page.fill("#passkey-name", "my telephone")
    with page.expect_navigation():
        page.click("text=Add a passkey")
    assert "my telephone" in page.inner_text("main")
    kept = tools.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    assert [one["rpId"] for one in kept] == ["localhost"]
    with page.expect_navigation():
        page.click("main >> text=Sign out >> nth=0")
    with page.expect_navigation(url=f"{page.desk}/"):
        page.click("text=Sign in with a passkey")
    assert page.locator("h1").inner_text() == "Overseas stations (example)"
    # Its owner does not unlock it: nobody comes in.
    page.context.clear_cookies()
    tools.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": False})
    page.goto(f"{page.desk}/sign-in")
    page.click("text=Sign in with a passkey")
    # Not wait_for_function: what it polls with is an eval, which the policy of our pages forbids.
    page.locator("#passkey-said", has_text="Nothing was done").wait_for()
    sign_in(page, "Reviewer", page.secret, {page.code})
    assert page.locator("h1").inner_text() == "Overseas stations (example)"


def test_what_is_fenced_is_gone_for_others_and_they_work_on(people):
    admin, other = people(), None
    other = people("Cem", "coder")
    admin.goto(f"{admin.desk}/register?kind=station&origins=2+or+more")
    entry = admin.locator(".entries tbody a").first.get_attribute("href")
    count = other.goto(f"{other.desk}/register") and other.locator("p[role=status]").first.inner_text()
    admin.goto(admin.desk + entry)
    admin.click("summary:has-text('Who may see this')")
    admin.select_option("select[name=power]", "admin")
    with admin.expect_navigation():
        admin.click("button:has-text('Restrict')")
    assert "Restricted" in admin.locator(".notice.warn").first.inner_text()
    assert not serious_faults(admin)
    other.goto(f"{other.desk}/register")
    assert other.locator("p[role=status]").first.inner_text() != count
    assert entry not in other.content()
    answer = other.goto(other.desk + entry)
    assert answer.status == 404
    other.watch.expected = [fault for fault in other.watch.faults if "404" in fault]
    admin.goto(f"{admin.desk}/people")
    with admin.expect_navigation():
        admin.click("button:has-text('open to all')")
    other.goto(other.desk + entry)
    assert other.locator("section.why").is_visible()


def test_a_second_reader_sees_the_first_judgement_and_its_counts_only_after_their_own(people):
    first = people()
    second = people("Dan", "coder")
    first.goto(f"{first.desk}/review")
    claim = first.locator("input[name=targets]").first.input_value()
    first.keyboard.press("o")
    first.wait_for_url("**/report/**")
    first.go_back()
    entry = first.locator("section[aria-labelledby=v-why] a[href^='/entry/']").first.get_attribute("href")

    def standing(page):
        page.goto(page.desk + entry)
        return page.locator("section.why").inner_text()

    before = standing(second)
    second.goto(f"{second.desk}/review")
    second.click("summary:has-text('Second reading')")
    with second.expect_navigation():
        second.click("button:has-text('Read what others decided on')")
    first.goto(f"{first.desk}/review?claim={claim}")
    first.keyboard.press("n")
    first.keyboard.type("the first reader says no")
    with first.expect_navigation():
        first.keyboard.press("Enter")
    assert standing(first) != before
    assert standing(second) == before
    for path in ("/", "/register", "/register.json", entry, f"/review?claim={claim}"):
        if path.endswith("json"):
            assert "the first reader" not in second.context.request.get(second.desk + path).text()
        else:
            second.goto(second.desk + path)
            assert "the first reader" not in second.content(), path
    second.goto(f"{second.desk}/review")
    assert second.locator("input[name=targets]").first.input_value() == claim
    second.keyboard.press("n")
    second.keyboard.type("the second reader says no as well")
    with second.expect_navigation():
        second.keyboard.press("Enter")
    assert "the first reader says no" in second.inner_text("main")
    assert "decided alike" in second.inner_text("main")
    assert standing(second) == standing(first)


def test_two_people_at_once_lose_nothing_of_each_other(people):
    one = people()
    two = people("Eva", "coder")
    pages = (one, two)
    for page, number in ((one, 0), (two, 1)):
        page.goto(f"{page.desk}/review")
        for _ in range(number):
            with page.expect_navigation():
                page.keyboard.press("j")
    claims = [page.locator("input[name=targets]").first.input_value() for page in pages]
    assert claims[0] != claims[1]
    for page, reason in zip(pages, ("first reader", "second reader"), strict=True):
        page.fill("#reason", reason)
        # Both are sent before either is answered.
        page.evaluate("document.querySelector('#judge').requestSubmit(document.querySelector('button[value=accept]'))")
    for page in pages:
        page.wait_for_selector(".notice")
    one.goto(one.desk)
    text = one.inner_text("main")
    assert "first reader" in text
    assert "second reader" in text
    for claim, reason, name in zip(claims, ("first reader", "second reader"), ("Reviewer", "Eva"), strict=True):
        two.goto(f"{two.desk}/review?claim={claim}")
        assert reason in two.inner_text("main")
        assert name in two.inner_text("main")


def test_sessions_end_on_every_device(people, browse):
    page = people()
    other = browse(page.desk)
    sign_in(other, "Reviewer", page.secret, {page.code})
    page.goto(f"{page.desk}/me")
    with page.expect_navigation():
        page.click("text=Sign out on every device")
    assert other.goto(f"{other.desk}/register").status == 401
    other.watch.expected = [fault for fault in other.watch.faults if "401" in fault]


@pytest.mark.parametrize("lang", ["en", "nl", "zh", "es"])
def test_pages_of_a_team_stand_in_nobodys_way_and_hold_at_360_pixels(people, browse, lang):
    page = people(locale=lang)
    people("Fay", "reader")
    strange = browse(page.desk, locale=lang)
    strange.goto(f"{page.desk}/sign-in")
    assert strange.locator("html").get_attribute("lang") == lang
    assert not serious_faults(strange)
    for path in ("/people", "/me", "/access", "/add"):
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(page.desk + path)
        assert page.locator("html").get_attribute("lang") == lang
        assert not serious_faults(page), path
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
