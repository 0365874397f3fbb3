"""Attributions end to end on sentences of our own: source, cue, content, speaker, relay, reasons."""

import pytest

from longarm.read.attribution import find_attributions
from longarm.read.attribution.wire import to_scorer_row


@pytest.fixture
def find(parse, model):
    return lambda text, outlet=None: (text, find_attributions(parse(text, outlet=outlet), model))


def words(text, spans):
    return [span.of(text) for span in spans]


def test_indirect_speech(find):
    text, found = find("The Dutch foreign ministry said on Tuesday that the offices were illegal.")
    assert len(found) == 1
    assert words(text, found[0].source) == ["The Dutch foreign ministry"]
    assert words(text, found[0].cue) == ["said"]
    assert words(text, found[0].content) == ["that the offices were illegal"]
    assert found[0].speaker.name == "Dutch foreign ministry"
    assert (found[0].quoted, found[0].cue_class) == ("indirect", "say")


def test_direct_speech_on_both_sides_of_the_cue(find):
    text, found = find("“We were not told,” the minister said. “That is not acceptable.”")
    assert found[0].quoted == "direct"
    assert words(text, found[0].content)[0].startswith("“We were not told")


def test_according_to_in_front(find):
    text, found = find("According to Safeguard Defenders, the offices were opened in 2018.")
    assert words(text, found[0].source) == ["Safeguard Defenders"]
    assert found[0].cue_class == "according"
    assert found[0].speaker.kind == "body"


def test_short_name_and_pronoun_stand_for_the_full_name(find):
    _, found = find(
        "Chinese foreign ministry spokesperson Wang Wenbin said the sites were service centres. "
        "Wang denied that they were police stations. He said volunteers ran them."
    )
    assert len(found) == 3
    assert {one.speaker.name for one in found} == {"Wang Wenbin"}
    assert all(one.speaker.public and one.speaker.kind == "person" for one in found)
    assert "spokesperson" in found[0].speaker.affiliation


def test_a_role_is_tied_to_the_name_the_report_gives(find):
    _, found = find(
        "Dutch foreign minister Wopke Hoekstra said on Tuesday that the offices must close. "
        "The minister said he would speak to the ambassador."
    )
    assert [one.speaker.name for one in found][:2] == ["Wopke Hoekstra", "Wopke Hoekstra"]


def test_relay_chain_from_speaker_to_outlet(find):
    _, found = find("The Chinese embassy told the BBC that it was not aware of such offices.", outlet="Example Post")
    assert found[0].speaker.via == "BBC"
    assert found[0].chain == ("Chinese embassy", "BBC", "Example Post")


def test_a_person_who_is_told_something_is_no_relay(find):
    _, found = find("Justin Trudeau arrived on Monday. The minister told Trudeau that the inquiry would go on.")
    assert found[-1].speaker is not None
    assert found[-1].speaker.via is None


def test_a_bare_department_is_the_one_named_before(find):
    _, found = find(
        "The Department of Foreign Affairs said the office had no permission. The Department added that it must close."
    )
    assert {one.speaker.name for one in found} == {"Department of Foreign Affairs"}


def test_outer_speech_wins_over_what_is_said_inside_it(find):
    text, found = find("The spokesperson said the embassy expects the office to be closed.")
    assert [words(text, one.cue) for one in found] == [["said"]]


def test_every_attribution_says_why(find, model):
    _, found = find("The court ruled that the state had ordered the killing, and the embassy denied it.")
    assert found
    for one in found:
        assert one.because[0] == model.version
        assert len(one.because) >= 2


def test_own_voice_has_no_attribution(find):
    _, found = find("The office stood on the third floor. The door was green, and the street was quiet.")
    assert found == ()


def test_the_row_for_the_scorer(find):
    text, found = find("The embassy said the office was closed.")
    row = to_scorer_row("r.txt", found[0])
    assert row["file"] == "r.txt"
    [[start, end]] = row["cue"]
    assert text[start:end] == "said"


def test_unnamed_source_is_not_a_body(find):
    _, found = find("A spokesperson said on Friday that the inquiry was under way.")
    assert found[0].speaker.kind == "unnamed"


def test_a_member_of_a_people_is_unnamed(find):
    _, found = find("An Uyghur in Turkey told the BBC that young people keep away from meetings.")
    assert found[0].speaker.kind == "unnamed"
    assert not found[0].speaker.public


def test_an_empty_report(find):
    assert find("")[1] == ()


def test_a_given_name_used_alone_is_the_person(find):
    _, found = find(
        "Lin Jian, speaking for China's foreign ministry, said no stations exist. Jian said the law was kept."
    )
    assert [one.speaker.name for one in found] == ["Lin Jian", "Lin Jian"]
    assert found[0].speaker.affiliation == "speaking for China's foreign ministry"
    assert found[0].speaker.public


def test_initials_and_a_bare_spokesperson_stand_for_the_body_named_before(find):
    _, found = find(
        "A spokesperson for the Department of Foreign Affairs (DFA) said that no permission was sought. "
        "The DFA says that the office should close. The spokesperson said that this was clear."
    )
    assert [one.speaker.name for one in found] == [
        "spokesperson for the Department of Foreign Affairs",
        "Department of Foreign Affairs",
        "spokesperson for the Department of Foreign Affairs",
    ]
    assert found[2].speaker.affiliation == "Department of Foreign Affairs"
