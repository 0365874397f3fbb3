"""A person has the organisation that the text names him as of, in words that are no role; nobody has more than that."""

from __future__ import annotations

import pytest
import reading_text

from longarm.bootstrap import PackageAssets
from longarm.read.stage import BuiltinReader

SAID = "said that a Chinese police station works in Antwerp."
OF_ONE = [
    (f"Laura Harth of Safeguard Defenders {SAID}", "Safeguard Defenders"),
    (
        "Laura Harth of Safeguard Defenders told parliament that a Chinese police station works in Antwerp.",
        "Safeguard Defenders",
    ),
    (f"Laura Harth, from the rights group Safeguard Defenders, {SAID}", "Safeguard Defenders"),
    (f"Laura Harth with Safeguard Defenders {SAID}", "Safeguard Defenders"),
    (f"Laura Harth (Safeguard Defenders) {SAID}", "Safeguard Defenders"),
    (f"Laura Harth, Safeguard Defenders, {SAID}", "Safeguard Defenders"),
    (f"Safeguard Defenders' Laura Harth {SAID}", "Safeguard Defenders"),
    (f"Safeguard Defenders' director Peter Dahlin {SAID}", "director of Safeguard Defenders"),
    (f"Peter Dahlin, who heads Safeguard Defenders, {SAID}", "Safeguard Defenders"),
    (f"Peter Dahlin, who runs the rights group Safeguard Defenders, {SAID}", "Safeguard Defenders"),
    (f"Peter Dahlin leads Safeguard Defenders. He {SAID}", "Safeguard Defenders"),
    (f"Laura Harth of Safeguard Defenders spoke to the committee. Harth {SAID}", "Safeguard Defenders"),
    (
        "A Chinese police station works in Antwerp, according to Laura Harth of the rights group Safeguard Defenders.",
        "Safeguard Defenders",
    ),
    (f"Sophie Richardson of Human Rights Watch {SAID}", "Human Rights Watch"),
    (f"Dolkun Isa of the World Uyghur Congress {SAID}", "World Uyghur Congress"),
    (f"Rushan Abbas of the think tank Open Ledger {SAID}", "Open Ledger"),
    # A role that names the body already stays as it is.
    (f"Peter Dahlin, the head of Safeguard Defenders, {SAID}", "head of Safeguard Defenders"),
    # Of another language.
    (
        "Laura Harth, de Safeguard Defenders, ha dicho que en Amberes funciona una comisaría china.",
        "Safeguard Defenders",
    ),
]
OF_NONE = [
    f"Jose Maria of Brussels {SAID}",
    f"Duke Philip of Edinburgh {SAID}",
    f"Samuel Cogolati of Ecolo {SAID}",
    f"Wopke Hoekstra at the European Council {SAID}",
    f"Peter Dahlin with Sky News {SAID}",
    f"Peter Dahlin, formerly of Safeguard Defenders, {SAID}",
    f"Peter Dahlin, Safeguard Defenders, and Human Rights Watch {SAID}",
    f"Peter Dahlin, who criticised Safeguard Defenders, {SAID}",
    f"Peter Dahlin {SAID} Laura Harth of Safeguard Defenders was there.",
]


@pytest.fixture(scope="module")
def speaker_of():
    reader = BuiltinReader(PackageAssets())

    def spoken(text):
        claims = reading_text.read(reader, f"{text}\n").claims
        return next(one.speaker for one in claims if one.kind == "station")

    return spoken


@pytest.mark.parametrize(("text", "affiliation"), OF_ONE)
def test_a_person_is_of_the_organisation_that_the_text_names(speaker_of, text, affiliation):
    speaker = speaker_of(text)
    assert (speaker.kind, speaker.affiliation) == ("person", affiliation)


@pytest.mark.parametrize("text", OF_NONE)
def test_a_person_of_whom_the_text_names_no_body_has_none(speaker_of, text):
    assert speaker_of(text).affiliation is None


def test_a_director_who_was_is_of_no_body(speaker_of):
    assert speaker_of(f"Safeguard Defenders' former director Peter Dahlin {SAID}").affiliation == "former director"
