"""A real browser before the desk of the example case, served by the program itself on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from browsing import take_up

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync", "--disable-default-apps"]


def environment(folder: Path):
    return {**os.environ, "LONGARM_HOME": str(folder / "home"), "LONGARM_BY": "Reviewer"}


def longarm(folder: Path, *words: str):
    command = [sys.executable, "-m", "longarm", *words]
    return subprocess.run(command, cwd=folder, env=environment(folder), capture_output=True, text=True, check=True)


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The example case, built once."""
    folder = tmp_path_factory.mktemp("example")
    longarm(folder, "demo")
    return folder


@contextmanager
def serving(folder, *more):
    """Serve the case below a folder; give the link by which one comes in."""
    command = [sys.executable, "-m", "longarm", "serve", "demo/case", "--no-browser", *more]
    server = subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=subprocess.PIPE, text=True)
    try:
        link = server.stdout.readline().strip()
        assert link.startswith(("http://127.0.0.1:", "http://localhost:")), link
        yield link
    finally:
        server.terminate()
        server.wait(20)
        server.stdout.close()


@pytest.fixture
def served(example, tmp_path):
    """A copy of the example case with its desk, for those who change it."""
    shutil.copytree(example, tmp_path / "copy")
    with serving(tmp_path / "copy") as link:
        yield link


@pytest.fixture(scope="session")
def standing(example, chromium):
    """One desk for all who only look: its address, and the session of who came in."""
    with serving(example) as link:
        context = chromium.new_context()
        context.new_page().goto(link)
        state = context.storage_state()
        context.close()
        yield link.split("/enter")[0], state


@pytest.fixture(scope="session")
def chromium():
    if BROWSER is None:
        pytest.skip("no Chromium on this machine; .ci/run installs Debian's")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield browser
        browser.close()


#: What breaks the policy of a page is an error of the console, with the directive that it broke.
VIOLATIONS = """document.addEventListener("securitypolicyviolation",
  (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));"""


class Watch:
    """Notes everything that a page must not do."""

    def __init__(self, page, origin):
        self.faults = []
        self.outside = []
        self.expected = []
        self._origin = origin
        page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", self._asked)
        page.add_init_script(VIOLATIONS)

    def _asked(self, request):
        if not request.url.startswith((self._origin, "data:")):
            self.outside.append(request.url)


@pytest.fixture
def browse(chromium):
    """Open a page that is watched; at the end none may have erred or asked another host for anything."""
    contexts = []

    def open_page(origin, **options):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.watch = Watch(page, origin)
        page.desk = origin
        return page

    yield open_page
    for context in contexts:
        for page in context.pages:
            assert page.watch.faults == page.watch.expected
            assert page.watch.outside == []
        context.close()


@pytest.fixture
def visit(browse, served):
    """Come in by the link of a desk of one's own."""

    def open_desk(**options):
        page = browse(served.split("/enter")[0], **options)
        page.goto(served)
        return page

    return open_desk


@pytest.fixture
def look(browse, standing):
    """Look around in the desk that nobody changes."""
    origin, state = standing

    def open_desk(**options):
        page = browse(origin, storage_state=state, **options)
        page.goto(origin)
        return page

    return open_desk


@pytest.fixture
def teamed(example, tmp_path):
    """A copy of the example case with the desk of a team; the link invites its first admin."""
    shutil.copytree(example, tmp_path / "copy")
    with serving(tmp_path / "copy", "--team") as link:
        yield link


@pytest.fixture
def people(browse, teamed):
    """A function that gives a signed-in browser of somebody: the admin, or whom the admin invites."""
    origin = teamed.split("/join")[0]
    made = {}

    def person(name=None, role="reader", **options):
        page = browse(origin, **options)
        if name is None:
            page.secret, page.code = take_up(page, teamed)
            made["admin"] = page
            return page
        admin = made["admin"]
        admin.goto(f"{origin}/people")
        admin.locator("input[name=name]:not([type=hidden])").fill(name)
        admin.locator("form:has(input[maxlength]) select").select_option(role)
        with admin.expect_navigation():
            admin.click("button[value=invite]")
        page.secret, page.code = take_up(page, admin.locator("#invitation").input_value())
        return page

    return person
