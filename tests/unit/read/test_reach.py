"""What was read of a report is told for every language but the one that a parser reads."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.attribution.abroad import load_lexicons
from longarm.read.codebook import load_codebook
from longarm.read.reach import tell_reach

ASSETS = PackageAssets()
CODEBOOK, LEXICONS = load_codebook(ASSETS), load_lexicons(ASSETS)


def told(parse, text, lang):
    return tell_reach(parse(text, lang).report, CODEBOOK, LEXICONS)


def test_english_needs_no_note(parse):
    assert told(parse, "Police closed the office.", "en") == ()


@pytest.mark.parametrize("lang", ["nl", "de", "fr", "es", "pt", "it", "zh", "ja", "ko", "sk"])
def test_languages_with_word_lists_are_read_without_a_parser(parse, lang):
    (note,) = told(parse, "a\nb", lang)
    assert note.startswith("2 passages in ")
    assert "by word lists, without a parser" in note


def test_what_lacks_its_words_is_told(parse):
    (note,) = tell_reach(parse("외교부는 밝혔다.", "ko").report, CODEBOOK, {})
    assert "1 passage in Korean: read for stations, figures, acts of host states and incidents only" in note
    assert "statements were not looked for" in note


def test_a_language_without_lists_is_not_read(parse):
    assert told(parse, "Ambasada.", "pl") == (
        "1 passage in Polish: not read, for there are no word lists; no claims come from there.",
    )
    assert told(parse, "Ambasada.", "xx")[0].startswith("1 passage in language xx: not read")
    assert told(parse, "12", "und")[0].startswith("1 passage whose language could not be told: not read")
