"""The one search that settles most sentences finds no less than the cues one by one."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.codebook import load_codebook
from longarm.read.han_forms import one_way

BOOK = load_codebook(PackageAssets())
EXAMPLES = [
    (lang, cue.code.split(".")[0], sentence)
    for lang, cues in BOOK.cues.items()
    for cue in cues
    for sentence in (*cue.yes, *cue.no)
]


def test_no_cue_is_lost():
    for lang, code, sentence in EXAMPLES:
        for form in (sentence, sentence.upper()):
            words = one_way(form, lang)
            one_by_one = {
                (cue.id, found.start())
                for cue in BOOK.of(lang, code)
                for found in cue.match.finditer(words)
                if cue.stands_in(words)
            }
            assert {(hit.cue.id, hit.start) for hit in BOOK.find(form, lang, code)} == one_by_one


@pytest.mark.parametrize("sentence", ["", " ", "İstanbul", "\u0130\u0130", "ﬁ"])
def test_odd_text_is_no_cue(sentence):
    assert BOOK.find(sentence, "en", "attribution") == []
