"""Incidents as whole reports tell them: at length, from behind, in quoted speech, their place told before."""

from __future__ import annotations

import pytest

from longarm.read.claims.incidents import find_incidents

_LEAD = "BERLIN, 3 May 2024 - Exiles in Germany say that China, Iran and Belarus reach for them here.\n\n"


@pytest.fixture
def deeds(ground_of):
    return lambda text: {
        (c.slots.type, c.slots.country)
        for c in find_incidents(ground_of(_LEAD + text, "en"))
        if c.slots.type != "intimidation"
    }


@pytest.fixture
def kinds(deeds):
    return lambda text: {kind for kind, _ in deeds(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The cook was called in June, as he was twice before, by a man who said he was an officer.", "phone_call"),
        ("Since then her phone has been ringing every Sunday, always with a number from Fujian.", "phone_call"),
        ("The police gave the poet notice that she may be killed.", "message_threat"),
        ("Officers searched the homes of the observers' parents.", "threat_to_family"),
        ("They told him that his parents would have difficulties if he stayed.", "threat_to_family"),
        ("Men knocked at the women's hostel and showed diplomatic cards.", "visit"),
        ("At least one man was talked into leaving for China.", "persuasion_to_return"),
        ("The baker was sent away with the advice to go home.", "persuasion_to_return"),
        ("It put a Chinese columnist, once a star of the page, on a plane to Beijing.", "forced_return"),
        ("Eighty people had been brought to Iran in the same manner.", "forced_return"),
        ("A handover of six Tibetans at the border was reported.", "forced_return"),
        ("Two men had stood across the road from her shop for a week.", "surveillance"),
        ("One of them photographed every customer.", "surveillance"),
        ("Police arrested an interpreter on suspicion that he had sold data about exiles to Tehran.", "surveillance"),
        ("A gang waited for the editor by the tram and broke his jaw.", "assault"),
        ("The confession was beaten out of him.", "assault"),
        ("A former marine was given a life term for shooting dead the former lawmaker.", "killing"),
        ("Four men tried to drag the sisters into a van.", "abduction_attempt"),
        ("She had been locked in a room at the consulate for five hours.", "detention"),
        ("A court in Minsk gave the analyst ten years without seeing her.", "bounty_or_warrant"),
        ("The student was told to show up at the consulate with her papers.", "summons"),
        ("They asked him to hand over a list of members of his association.", "recruitment_attempt"),
        ("Tibetans are approached as informers by persons acting for China.", "recruitment_attempt"),
        ("The consulate kept his passport and gave no receipt.", "passport_denial"),
        ("Her flat number and her child's school were put on a channel.", "doxxing"),
        ("He discovered that his car had been broken into.", "break_in"),
        ("Have you been threatened? Yes, twice by e-mail, with a photograph.", "message_threat"),
    ],
)
def test_what_a_report_tells_in_other_words(kinds, text, kind):
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Has anyone in Berlin been followed or urged to go home?", "surveillance"),
        ("The centres are not counted by anybody.", "surveillance"),
        ("The list of members was printed in the yearbook.", "surveillance"),
        ("The calls were traced to a computer in Hamburg.", "surveillance"),
        ("Persons who feel threatened by a foreign state can call the helpline.", "message_threat"),
        ("The city runs a hotline for exiles who are followed or threatened.", "surveillance"),
        ("A letter expresses grave concern about dissidents and their mother tongue.", "message_threat"),
        ("Her visa for a last visit to her father was refused.", "threat_to_family"),
        ("Relations between the two states were cut off.", "threat_to_family"),
        ("In the station a suspect was talked into going back in a video call.", "phone_call"),
        ("German police telephoned the dissident to offer him a safe flat.", "phone_call"),
        ("Bavarian police had searched the group's rooms in February.", "break_in"),
        ("Tehran asked for the extradition of a student.", "forced_return"),
        ("The two men were extradited to the United States to face trial.", "forced_return"),
        ("The exile was killed over an unpaid gambling debt.", "killing"),
        ("The reporter had been beaten by soldiers before he fled to Germany.", "assault"),
        ("Four Chinese nationals arrested in May stand accused of the murder.", "detention"),
        ("Members of the youth wing came to the house of an Iranian singer and beat him.", "visit"),
        ("An emergency meeting was called on Monday by officials.", "phone_call"),
    ],
)
def test_what_tells_no_such_deed(kinds, text, kind):
    assert kind not in kinds(text)


def test_a_robbery_that_is_ruled_out_makes_no_deed_a_private_one(kinds):
    assert "assault" in kinds("The Iranian exile was stabbed at his door; nothing pointed to a quarrel over drugs.")


def test_a_father_who_is_told_by_what_he_is_beside_is_the_one_abroad(kinds):
    assert kinds("The father of two was called by a man who said he was a Chinese officer.") == {"phone_call"}


def test_who_is_flown_out_was_detained_first(kinds):
    told = "A principal was seized by officers of the Directorate in May. On the third day he was flown to Beijing."
    assert {"detention", "forced_return"} <= kinds(told)


def test_an_arrest_alone_is_no_detention_of_the_accused_state(kinds):
    told = "A principal was seized by officers of the Directorate in May. The trial begins in June."
    assert "detention" not in kinds(told)


def test_a_deed_belongs_where_its_paragraph_is_set(deeds):
    text = "In Norway it is no better. A man with a camera came to the door of a student from Xinjiang."
    assert ("visit", "NO") in deeds(text)


def test_another_paragraph_tells_nothing_of_where_it_was(deeds):
    text = "In Germany it is bad. In Norway it is worse.\n\nA man came to the door of a student from Xinjiang."
    assert ("visit", "DE") in deeds(text)
