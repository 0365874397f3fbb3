"""Takes a picture of every page of the desk at two widths: builds the example case, serves it, visits it.

The pictures of the README go to docs/images, all others to build/screenshots: in English by day and by night, in
Chinese, and the pages of a team. Needs an installed Chromium.

Usage: python tools/screenshots.py [FOLDER]; with FOLDER all pictures go there.
"""

from __future__ import annotations

import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyotp
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
#: Pictures that the documentation shows.
SHOWN = frozenset({"register", "entry", "map", "review"})
SIZES = {"": (1280, 900), "-narrow": (360, 740)}
#: Ending of a picture's name -> how the browser shows itself.
VARIANTS: dict[str, dict[str, Any]] = {"": {}, "-dark": {"color_scheme": "dark"}, "-zh": {"locale": "zh-CN"}}
PAGES = {
    "overview": "/",
    "register": "/register?kind=station",
    "map": "/map",
    "figures": "/figures",
    "review": "/review",
    "batch": "/review/batch?kind=station",
    "add": "/add",
}
FLAGS = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking"]


def main(arguments: list[str]) -> int:
    """Make the pictures."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.stderr.write("No Chromium is installed; nothing was made.\n")
        return 1
    target = Path(arguments[0]) if arguments else ROOT / "build" / "screenshots"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        program = ["env", f"LONGARM_HOME={folder / 'home'}", "LONGARM_BY=Reviewer", sys.executable, "-m", "longarm"]
        subprocess.run([*program, "demo"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
        with serving([*program, "serve", "demo/case", "--no-browser"], folder) as link:
            take_all(chromium, link, target)
        with serving([*program, "serve", "demo/case", "--no-browser", "--team"], folder) as link:
            take_team(chromium, link, target)
    if not arguments:
        for one in SHOWN:
            shutil.copy(target / f"{one}.png", ROOT / "docs" / "images")
    return 0


@contextmanager
def serving(command: list[str], folder: Path) -> Iterator[str]:
    """Serve the desk; give the link by which one comes in."""
    desk = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert desk.stdout is not None
        yield desk.stdout.readline().strip()
    finally:
        desk.terminate()
        desk.wait(20)


def take_all(chromium: Browser, link: str, target: Path) -> None:
    """Visit every page at every width, by day and by night, and in Chinese."""
    first = chromium.new_context()
    page = first.new_page()
    page.goto(link)
    state, origin = first.storage_state(), link.split("/enter", maxsplit=1)[0]
    pages = {**PAGES, **find_pages(page, origin)}
    for ending, options in VARIANTS.items():
        page = chromium.new_context(storage_state=state, **options).new_page()
        take(page, origin, pages, target, ending)
        page.context.close()


def take_team(chromium: Browser, link: str, target: Path) -> None:
    """Join as the first admin of a team, and visit the pages that only a team has."""
    page = chromium.new_page()
    origin = link.split("/join", maxsplit=1)[0]
    take(page, origin, {"join": link.removeprefix(origin)}, target)
    page.fill("input[name=password]", secrets.token_urlsafe(16))
    page.fill("input[name=code]", pyotp.TOTP(page.locator("code.secret").inner_text()).now())
    with page.expect_navigation():
        page.click("main button")
    page.goto(f"{origin}/people")
    page.locator("form:has(input[maxlength]) input[name=name]:not([type=hidden])").fill("Second coder")
    page.locator("form:has(input[maxlength]) select").select_option("coder")
    with page.expect_navigation():
        page.click("button[value=invite]")
    pages = {"people": "/people", "me": "/me", "access": "/access", "sign-in": "/sign-in"}
    pages |= {f"team-{name}": path for name, path in find_pages(page, origin).items() if name in {"entry", "report"}}
    take(page, origin, {**pages, "team-overview": "/"}, target)


def take(page: Page, origin: str, pages: Mapping[str, str], target: Path, ending: str = "") -> None:
    """Take pictures of some pages at every width, each as long as it is."""
    for suffix, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for name, path in pages.items():
            page.goto(origin + path)
            page.screenshot(path=target / f"{name}{ending}{suffix}.png", full_page=name not in SHOWN)


def find_pages(page: Page, origin: str) -> dict[str, str]:
    """Return the pages whose address is only known when the case is built."""
    page.goto(f"{origin}/register?kind=station&origins=2+or+more")
    entry = page.locator(".entries tbody a").first.get_attribute("href") or ""
    page.goto(origin + entry)
    report = (page.locator("a.quote").first.get_attribute("href") or "").split("#")[0]
    found = {"entry": entry, "report": report, "whatif": f"/whatif?entry={entry.rsplit('/', 1)[1]}"}
    page.goto(f"{origin}/register?kind=station")
    for link in page.locator(".entries tbody td:first-child a").all():
        text = page.context.request.get(origin + (link.get_attribute("href") or "")).text()
        for part in text.split('href="/report/')[1:]:
            of_report = page.context.request.get(f"{origin}/report/{part[:16]}").text()
            if "/beside/" in of_report:
                return {**found, "beside": _beside(of_report)}
    return found


def _beside(text: str) -> str:
    """Return the first address of a comparison in a page."""
    before, after = text.split("/beside/", 1)
    return f"{before.rsplit(chr(34), 1)[1]}/beside/{after.split(chr(34), 1)[0]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
