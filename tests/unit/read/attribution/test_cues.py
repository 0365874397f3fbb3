"""Every attribution cue is found in its own examples and not in its counter-examples."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.codebook import load_codebook
from longarm.read.han_forms import one_way

CUES = [
    cue for cues in load_codebook(PackageAssets()).cues.values() for cue in cues if cue.code.startswith("attribution")
]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.id)
def test_examples_hold(cue):
    assert len(cue.yes) >= 2
    assert len(cue.no) >= 2
    for sentence in cue.yes:
        assert cue.match.search(one_way(sentence, cue.lang)), sentence
    for sentence in cue.no:
        assert not cue.match.search(one_way(sentence, cue.lang)), sentence


def test_there_are_cues_for_every_language_of_the_design():
    langs = {cue.lang for cue in CUES}
    assert {"nl", "de", "fr", "es", "pt", "it", "zh", "ja"} <= langs
