"""Walls in front of articles are told; articles that mention them are not."""

from __future__ import annotations

import pytest

from longarm.acquire.quality import judge_page

PROSE = "".join(
    f"<p>The ministry said on day {n} that the office in the city had been asked to close, "
    "and that officials would look into who had run it.</p>"
    for n in range(12)
)


def page(body: str, title: str = "Example Post") -> bytes:
    return f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>".encode()


WALLS = [
    (
        page("<h1>Checking your browser before accessing</h1><p>Please wait.</p>", "Just a moment..."),
        "check for robots",
    ),
    (page("<p>Please verify you are a human by completing the captcha below to continue.</p>"), "check for robots"),
    (page("<form><input type='text'><input type='password'></form><p>Sign in to continue</p>"), "login page"),
    (page("<p>Bitte melden Sie sich an.</p><form><input type=password></form>"), "login page"),
    (page("<h1>404</h1><p>Page not found</p>", "404 Not Found"), "error page"),
    (page("<p>Seite nicht gefunden</p>"), "error page"),
    (
        page(
            "<p>We and our 842 partners store and access information on a device, such as cookies.</p>"
            "<button>Accept all</button>"
        ),
        "consent page",
    ),
    (page("<div id='root'></div><script>render()</script>"), "almost no text"),
    (
        page(
            "<p>Subscribe to continue reading this article, and thirty others every month, for less than a coffee, "
            "said nobody ever in any of these towns, ever.</p>"
        ),
        "subscription",
    ),
]


@pytest.mark.parametrize(("data", "words"), WALLS)
def test_walls(data: bytes, words: str) -> None:
    assert any(words in warning for warning in judge_page(data))


@pytest.mark.parametrize(
    "extra",
    [
        "<div>We use cookies to measure our audience. <button>Accept all</button> <button>Settings</button></div>",
        "<form><input type='password'></form><a>Log in to comment</a>",
        "<p>The error page said 404 not found, the researcher recalled.</p>",
        "<p>He had to verify that he was a human before the captcha let him see the list.</p>",
    ],
)
def test_articles_are_left_alone(extra: str) -> None:
    assert judge_page(page(PROSE + extra)) == ()


def test_short_article_with_a_cookie_banner_is_no_consent_page() -> None:
    short = (
        "<p>The Dutch government has ordered China to close police service stations in Amsterdam and Rotterdam, "
        "the minister said.</p>"
    ) * 3
    assert judge_page(page("<div>We use cookies to measure our audience. Accept all</div>" + short)) == ()


def test_status_of_the_server_is_told() -> None:
    assert "503" in judge_page(page(PROSE), ((":status", "503"),))[0]


def test_paywall_at_the_end_of_an_article_is_told() -> None:
    assert "subscription" in judge_page(page(PROSE + "<div>Subscribe to continue reading</div>"))[0]
