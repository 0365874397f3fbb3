"""What undoes that somebody was cleared, in every language read; appeals, demands and refusals undo nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

ROWS = [
    tuple(part.strip() for part in line.split("|", 2))
    for line in (Path(__file__).parent / "many_words" / "reversals.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
ABOUT = {
    "en": "China has opened secret Chinese police stations abroad, according to Safeguard Defenders.",
    "fr": "La Chine a ouvert des postes de police clandestins à l'étranger, selon Safeguard Defenders.",
    "es": "China ha abierto comisarías clandestinas en el extranjero, según Safeguard Defenders.",
    "pt": "A China abriu esquadras clandestinas no estrangeiro, segundo a Safeguard Defenders.",
    "it": "La Cina ha aperto stazioni di polizia clandestine all'estero, secondo Safeguard Defenders.",
}
UNDOES = {"acquittal_overturned", "reopened"}
JUSTICE = UNDOES | {"acquitted", "conviction_quashed", "arrested", "charged", "convicted"}


@pytest.fixture
def acts(read, tell):
    def told(lang, text, kind="response"):
        if lang not in ABOUT:
            return tell(lang, text, kind)
        return [one for one in read(f"{ABOUT[lang]}\n\n{text}\n", kind) if one.span.start >= len(ABOUT[lang])]

    return told


@pytest.mark.parametrize(("lang", "codes", "text"), ROWS)
def test_what_undoes_a_clearing_is_told_and_nothing_else(acts, lang, codes, text):
    found = {claim.slots.action for claim in acts(lang, text)}
    if codes == "-":
        assert not found & (UNDOES | {"convicted", "acquitted"})
    else:
        assert found & JUSTICE == set(codes.split())
