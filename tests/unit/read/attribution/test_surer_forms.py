"""Forms that tell for sure who speaks: outer speech, quotations beside a verb, signatures, turns, verbs of speech."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions, lay_out
from longarm.read.attribution.group import Group
from longarm.read.attribution.outer import put_outer
from longarm.read.attribution.quoted_speech import find_quoted_speech
from longarm.read.attribution.relay import children_of
from longarm.read.attribution.signed import find_signed
from longarm.read.attribution.spoken_of import find_spoken_of
from longarm.read.attribution.tagger import Chunk
from longarm.read.attribution.turns import find_turns


@pytest.fixture
def attributed(parse, model):
    return lambda text: find_attributions(parse(text), model)


@pytest.fixture
def frame_of(parse):
    return lambda text: lay_out(parse(text))[0]


def shown(frame, group):
    """Return (source, cue, contents) as words."""

    def words(chunk):
        return frame.text[int(frame.start[chunk.first]) : int(frame.end[chunk.last])]

    return words(group.source), words(group.cue), [words(one) for one in group.contents]


def chunk_of(frame, words, role):
    first = next(i for i in range(len(frame)) if frame.text[int(frame.start[i]) :].startswith(words))
    last = next(i for i in range(first, len(frame)) if frame.end[i] >= frame.start[first] + len(words))
    return Chunk(first, last, role)


def test_outer_speech_takes_the_place_of_what_is_said_inside_it(frame_of):
    frame = frame_of("The committee met. The ministry said that it expects the talks to resume after the holiday.")
    inner = Group(
        chunk_of(frame, "expects", "cue"),
        chunk_of(frame, "it expects", "source"),
        [chunk_of(frame, "the talks to resume", "content")],
    )
    (outer,) = put_outer([inner], frame, children_of(frame))
    assert shown(frame, outer)[:2] == ("The ministry", "said")
    assert outer.reasons == ["rule: plain verb of saying with subject and clause"]


def test_speech_in_the_middle_of_its_clause_has_two_parts(frame_of):
    frame = frame_of(
        "The bank chose the cheaper insurer. The harbour, the engineers said, will be closed for two years."
    )
    found = [shown(frame, one) for one in put_outer([], frame, children_of(frame))]
    assert ("the engineers", "said", ["The harbour", "will be closed for two years"]) in found


def test_a_quotation_beside_a_verb_of_saying_goes_with_the_sentence_after_it(frame_of):
    frame = frame_of(
        "It rained. “We have waited for four years,” Mr. Haddad said. “My daughter drafts the letters now.”"
    )
    (found,) = find_quoted_speech([], frame, children_of(frame))
    source, cue, contents = shown(frame, found)
    assert (source, cue) == ("Mr. Haddad", "said")
    assert contents == ["“We have waited for four years,”", "“My daughter drafts the letters now.”"]


def test_a_quotation_that_another_cue_holds_stays_there(frame_of):
    frame = frame_of("It rained. “We have waited for four years,” Mr. Haddad said, adding nothing.")
    held = Group(
        chunk_of(frame, "adding", "cue"), None, [chunk_of(frame, "“We have waited for four years,”", "content")]
    )
    assert list(find_quoted_speech([held], frame, children_of(frame))) == []


@pytest.mark.parametrize("dash", ["—", "–", "―", "--"])
def test_a_signed_quotation_belongs_to_its_signature(frame_of, dash):
    frame = frame_of(f"People wrote to us.\n“They promised us a road and built a sign.” {dash} Esi Boateng, farmer\n")
    (found,) = find_signed(frame)
    assert shown(frame, found) == ("Esi Boateng, farmer", dash, ["“They promised us a road and built a sign.”"])


def test_a_dash_inside_a_sentence_is_no_signature(frame_of):
    frame = frame_of("He called it “a road to nowhere” — Ghana has many — and left.")
    assert list(find_signed(frame)) == []


def test_turns_of_a_transcript(frame_of):
    turns = "Ms. LINDGREN: I ask about the lease.\nMs. ODUYA: The witness may answer.\nMr. PARDO: I did not sign it.\n"
    frame = frame_of(f"The hearing began.\n{turns}")
    assert [shown(frame, one)[0] for one in find_turns(frame)] == ["Ms. LINDGREN", "Ms. ODUYA", "Mr. PARDO"]


@pytest.mark.parametrize(
    "line", ["NOTE: see page 4 of the report", "Rotterdam: two offices closed on Monday", "At 10:30 the doors opened."]
)
def test_what_only_looks_like_a_turn_is_none(frame_of, line):
    frame = frame_of(f"The hearing began.\n{line}\n")
    assert find_turns(frame) == ()


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The report mentions the office in Lyon.", ("The report", "mentions", ["the office in Lyon"])),
        ("The minister described the raid as a mistake.", ("The minister", "described", ["the raid as a mistake"])),
        ("The union complained about the new rota.", ("The union", "complained about", ["the new rota"])),
    ],
)
def test_verbs_of_speech_with_what_they_are_about(frame_of, sentence, wanted):
    frame = frame_of(f"It rained on Monday. {sentence}")
    assert [shown(frame, one) for one in find_spoken_of([], frame, children_of(frame))] == [wanted]


@pytest.mark.parametrize("sentence", ["The office was mentioned.", "Mentioning it helped.", "They built the office."])
def test_without_a_subject_or_such_a_verb_nothing_is_read(frame_of, sentence):
    frame = frame_of(f"It rained on Monday. {sentence}")
    assert list(find_spoken_of([], frame, children_of(frame))) == []


def test_a_speaker_who_closes_a_long_sentence_is_found_whatever_the_parser_makes_of_it(attributed):
    text = (
        "The Department of Foreign Affairs has told the Chinese embassy to close an office in Dublin that called "
        "itself an overseas police service station, a spokesperson for the department said."
    )
    (one,) = attributed(text)
    assert one.source[0].of(text) == "a spokesperson for the department"
    assert one.content[0].of(text).endswith("overseas police service station")


def test_the_conjunction_before_who_closes_a_sentence_is_no_part_of_the_name(attributed):
    text = (
        "It had been asked to confirm that the Mounties had taken decisive action to shut down the so-called police "
        "stations in Montreal and Toronto, as the minister claimed."
    )
    assert all(not one.source or not one.source[0].of(text).startswith("as ") for one in attributed(text))


def test_acts_of_law_are_no_speech(attributed):
    assert not attributed("The police referred two former executives of an association in Tokyo to prosecutors.")
    assert not attributed("Two charged over subsidies at Tokyo 'police station'")
    assert attributed("Critics charged that the office had never been closed by anybody.")


def test_according_to_ends_at_the_comma_where_the_verb_would_be_left_out(attributed):
    text = "According to Kanto Wire, Japan's Metropolitan Police Department charged two former executives with fraud."
    (one,) = attributed(text)
    assert one.source[0].of(text) == "Kanto Wire"
    assert one.content[0].of(text) == text[len("According to Kanto Wire, ") : -1]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The RCMP is investigating two sites in Montreal, a spokesperson for the force said.", "RCMP"),
        (
            "The Justice Ministry met. A spokesman for the ministry said that nothing was known.",
            "Justice Ministry",
        ),
    ],
)
def test_whom_a_spokesperson_speaks_for_is_looked_up_in_the_report(attributed, text, body):
    assert attributed(text)[-1].speaker.affiliation == body
