"""Who is not indicted, or whose case is dropped, is told so in every language read; asking for it drops nothing.

A refusal to drop a case, a motion, a request and what may still be decided end nothing.
"""

from __future__ import annotations

import pytest
from many_words import rows_of

CLEARS = {"acquitted", "conviction_quashed", "closed_without_charges"}
JUSTICE = CLEARS | {"arrested", "charged", "convicted"}


@pytest.mark.parametrize(("lang", "codes", "text"), rows_of("dropped.txt"))
def test_a_case_that_is_dropped_is_told_so_and_what_is_only_asked_is_not(tell, lang, codes, text):
    told = {claim.slots.action for claim in tell(lang, text, "response")}
    if codes == "-":
        assert not told & CLEARS
    else:
        assert told & JUSTICE == set(codes.split())
