import random

import pytest

from longarm.acquire.visible import paragraphs_of, strip_tags


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>The office <b>was</b> closed.</p>", "The office was closed."),
        ("<script>if (a < b) {}</script>closed", "closed"),
        ("<SCRIPT>x</ScRiPt >closed", "closed"),
        ("<style><style>a", "a"),
        ("<!-- a > b -->closed", "closed"),
        ("<!-- never closed", "<!-- never closed"),
        ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
        ("a<br>b", "a b"),
        ("<a title='" + "x" * 3000 + "'>a", "<a title='" + "x" * 3000 + "'>a"),
        ("<svg><p>x</p></svg>a<svg>b", "a b"),
        ("<head><title>x</title></head><header>a</header>", "a"),
        ("", ""),
    ],
)
def test_takes_out_tags(html: str, text: str) -> None:
    assert strip_tags(html) == text


def test_paragraphs_end_at_their_end_or_at_the_next() -> None:
    html = "<p class=a>One <i>one</i></p> between <p>two<p>three</p><p>4</p>"
    assert list(paragraphs_of(html, least=3)) == ["One one", "two", "three"]


def test_any_mixture_of_pieces_ends_with_no_tag_that_is_whole() -> None:
    chance = random.Random(7)
    pieces = ["<p>", "</p>", "<!--", "-->", "<script>", "</script>", "<b", ">", "a", " ", "<svg>", "</svg>", "<"]
    for _ in range(3000):
        html = "".join(chance.choices(pieces, k=chance.randint(1, 14)))
        text = strip_tags(html)
        assert "<p>" not in text
        assert "</svg>" not in text
        assert len(text) <= len(html) + len(html.split("<"))
