"""robots.txt as RFC 9309 says."""

from __future__ import annotations

import pytest

from longarm.acquire.robots import may_fetch

ROBOTS = """
User-agent: *
Disallow: /private/
Allow: /private/open
Disallow: /*.pdf$

User-agent: otherbot
User-agent: Longarm
Disallow: /longarm-only/
"""


@pytest.mark.parametrize(
    ("path", "product", "may"),
    [
        ("/", "somebot", True),
        ("/private/a", "somebot", False),
        ("/private/open/a", "somebot", True),
        ("/a/b.pdf", "somebot", False),
        ("/a/b.pdf?x=1", "somebot", True),
        ("/private/a", "longarm", True),
        ("/longarm-only/x", "longarm", False),
        ("/longarm-only/x", "otherbot", False),
    ],
)
def test_longest_rule_of_the_own_group_wins(path: str, product: str, may: bool) -> None:
    assert may_fetch(ROBOTS, f"https://example.org{path}", product) is may


@pytest.mark.parametrize(
    "robots", ["", "Disallow: /", "User-agent: *\nDisallow:", "<html>not a robots file</html>", "\ufeff# nothing"]
)
def test_what_says_nothing_forbids_nothing(robots: str) -> None:
    assert may_fetch(robots, "https://example.org/a")


def test_everything_closed() -> None:
    assert not may_fetch("User-agent: *\nDisallow: /", "https://example.org/")


def test_many_stars_stay_quick() -> None:
    robots = "User-agent: *\nDisallow: /" + "*a" * 2000 + "$"
    assert may_fetch(robots, "https://example.org/" + "a" * 1500 + "b")
