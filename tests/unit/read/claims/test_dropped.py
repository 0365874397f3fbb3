"""Who is not indicted, or whose case is dropped, is told so in every language read; asking for it drops nothing.

A refusal to drop a case, a motion, a request and what may still be decided end nothing.
"""

from __future__ import annotations

from pathlib import Path

import pytest

ROWS = [
    tuple(part.strip() for part in line.split("|", 2))
    for line in (Path(__file__).parent / "many_words" / "dropped.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
ABOUT = {
    "en": "China has opened secret Chinese police stations abroad, according to Safeguard Defenders.",
    "fr": "La Chine a ouvert des postes de police clandestins à l'étranger, selon Safeguard Defenders.",
    "es": "China ha abierto comisarías clandestinas en el extranjero, según Safeguard Defenders.",
    "pt": "A China abriu esquadras clandestinas no estrangeiro, segundo a Safeguard Defenders.",
    "it": "La Cina ha aperto stazioni di polizia clandestine all'estero, secondo Safeguard Defenders.",
}
CLEARS = {"acquitted", "conviction_quashed", "closed_without_charges"}
JUSTICE = CLEARS | {"arrested", "charged", "convicted"}


@pytest.mark.parametrize(("lang", "codes", "text"), ROWS)
def test_a_case_that_is_dropped_is_told_so_and_what_is_only_asked_is_not(read, tell, lang, codes, text):
    if lang in ABOUT:
        found = [one for one in read(f"{ABOUT[lang]}\n\n{text}\n", "response") if one.span.start >= len(ABOUT[lang])]
    else:
        found = tell(lang, text, "response")
    told = {claim.slots.action for claim in found}
    if codes == "-":
        assert not told & CLEARS
    else:
        assert told & JUSTICE == set(codes.split())
