"""A report may speak of posts that no sentence marks as foreign, where a group that counts such posts is named."""

from __future__ import annotations

import pytest

TAKEN_UP = (
    "China watches its citizens abroad.\n\n{who} has counted police stations in 30 countries.\n\n"
    "The police stations give out papers. One of the police stations is in Porto.\n"
)


@pytest.mark.parametrize("who", ["Safeguard Defenders", "Human Rights Watch", "Freedom House"])
def test_any_group_known_to_count_posts_tells_whose_they_are(read, who):
    assert {claim.slots.country for claim in read(TAKEN_UP.format(who=who), "station")} >= {"PT"}


@pytest.mark.parametrize("who", ["The Porto fire brigade", "The union"])
def test_others_do_not(read, who):
    assert not read(TAKEN_UP.format(who=who), "station")
