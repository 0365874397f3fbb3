"""Takes a picture of every page of the desk at two widths: builds the example case, serves it, visits it.

Usage: python tools/screenshots.py [FOLDER]; FOLDER is docs/images unless given. Needs an installed Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"": (1280, 900), "-narrow": (360, 740)}
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
    target = Path(arguments[0]) if arguments else ROOT / "docs" / "images"
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.stderr.write("No Chromium is installed; nothing was made.\n")
        return 1
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = ["env", f"LONGARM_HOME={folder / 'home'}", "LONGARM_BY=Reviewer", sys.executable, "-m", "longarm"]
        subprocess.run([*program, "demo"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        command = [*program, "serve", "demo/case", "--no-browser"]
        desk = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
        try:
            assert desk.stdout is not None
            take_all(desk.stdout.readline().strip(), browser, target)
        finally:
            desk.terminate()
            desk.wait(20)
    return 0


def take_all(link: str, browser: str, target: Path) -> None:
    """Visit every page at every width."""
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=browser, args=FLAGS).new_page()
        page.goto(link)
        origin = link.split("/enter", maxsplit=1)[0]
        pages = {**PAGES, **find_pages(page, origin)}
        for suffix, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            for name, path in pages.items():
                page.goto(origin + path)
                page.screenshot(path=target / f"{name}{suffix}.png")


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
