"""What a person does in a browser before the desk, for journeys."""

from __future__ import annotations

import time

import pyotp
import pytest
from web_team import PASSWORD

PAGES = ["/", "/register", "/map", "/map?all=1", "/figures", "/review", "/review/batch", "/whatif", "/add"]
TWO_ORIGINS = "?kind=station&origins=2+or+more"


def entry_links(page, query=""):
    """Return the addresses of the entries that the register lists."""
    page.goto(f"{page.desk}/register{query}")
    return [link.get_attribute("href") for link in page.query_selector_all(".entries tbody tr td:first-child a")]


def follow(page, selector):
    """Click what leads to another page, and wait until that page and its scripts are there."""
    with page.expect_navigation():
        page.click(selector)


def code_now(secret, used=()):
    """Return a code that was not used yet: that of the next half minute where this one's was.

    A desk takes it, as it must from a device whose clock is ahead; only where both were used is there a wait.
    """
    totp = pyotp.TOTP(secret)
    while True:
        for ahead in (0, totp.interval):
            code = totp.at(time.time() + ahead)
            if code not in used:
                return code
        time.sleep(0.5)


def take_up(page, link):
    """Take up an invitation as a person does; return the secret that the device keeps and the code that was used."""
    page.goto(link)
    secret = page.locator("code.secret").inner_text()
    page.fill("input[name=password]", PASSWORD)
    code = code_now(secret)
    page.fill("input[name=code]", code)
    with page.expect_navigation():
        page.click("main button")
    return secret, code


def serious_faults(page):
    """Return what axe calls serious or critical on a page."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    serious = [one for one in found.response["violations"] if one["impact"] in {"serious", "critical"}]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in serious]
