"""What undoes that somebody was cleared, in every language read; appeals, demands and refusals undo nothing."""

from __future__ import annotations

import pytest
from many_words import rows_of

UNDOES = {"acquittal_overturned", "reopened"}
JUSTICE = UNDOES | {"acquitted", "conviction_quashed", "arrested", "charged", "convicted"}


@pytest.mark.parametrize(("lang", "codes", "text"), rows_of("reversals.txt"))
def test_what_undoes_a_clearing_is_told_and_nothing_else(tell, lang, codes, text):
    found = {claim.slots.action for claim in tell(lang, text, "response")}
    if codes == "-":
        assert not found & (UNDOES | {"convicted", "acquitted"})
    else:
        assert found & JUSTICE == set(codes.split())
