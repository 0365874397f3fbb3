"""Who speaks where a text names a trade, a role beside a name, somebody's director; and who says nothing."""

import pytest


def speakers(read, text):
    return {claim.speaker.name for claim in read(text, "statement")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“I sell phone cards, nothing else,” said a fishmonger across the street.\n", "fishmonger across the street"),
        ("Nicola Sturgeon spoke first.\n\nThe shop's owner shrugged. “I sell cards,” he said.\n", "shop's owner"),
        ("A taxi driver said he had never seen a policeman there.\n", "taxi driver"),
        ("Its manager told reporters that no police had an office in the house.\n", "manager"),
        ("In December the foreign minister, Jan Lipavský, tweeted that both had closed.\n", "Jan Lipavský"),
        ("A spokeswoman in Kigali, Yolande Makolo, told Reuters that it was “distorted”.\n", "Yolande Makolo"),
        (
            "Safeguard Defenders has seen it. Its campaign director said that it was a police word.\n",
            "Safeguard Defenders’s campaign director",
        ),
        (
            "The Interior Ministry is looking into it. “We have no results yet,” a ministry official said.\n",
            "Interior Ministry official",
        ),
        ("The federal police, the AFP, told a hearing that it had found no evidence.\n", "AFP"),
        ("Wang Wenbin was quoted by Reuters as saying that the office was shut.\n", "Wang Wenbin"),
        ("The embassy's position is that no permit was needed for it.\n", "embassy"),
        ("The ministry let it be known that nothing would change for now.\n", "ministry"),
        (
            "The Centre for Democracy and Technology says the tools are spreading.\n",
            "Centre for Democracy and Technology",
        ),
    ],
)
def test_who_speaks(read, text, wanted):
    assert wanted in speakers(read, text)


def test_two_bodies_stay_two(read):
    text = "The Ministry of Justice and Europol say they found nothing at the address.\n"
    assert speakers(read, text) == {"Ministry of Justice", "Europol"}


@pytest.mark.parametrize(
    "text",
    [
        "The men are believed to carry messages for Beijing.\n",
        "The pair, accused of spying for Beijing, were released.\n",
        "Germany accepts expired passports in certain cases.\n",
        "The European Union banned the company's directors.\n",
        "Two associations learned this week that no one will be charged.\n",
        "Turkish officials have generally not denied the operations.\n",
        "Also unsealed Monday: complaints against 34 officers of a police unit.\n",
    ],
)
def test_who_says_nothing(read, text):
    assert speakers(read, text) == set()


def test_what_a_report_does_not_suggest_is_not_asserted(read):
    text = "The group's report does not suggest that the restaurant did anything wrong. Safeguard Defenders wrote it.\n"
    told = [claim for claim in read(text, "statement") if "anything wrong" in claim.slots.gist]
    assert {claim.stance.value for claim in told} <= {"no_comment"}


def test_a_member_of_the_house_is_not_parted_from_hon(read):
    text = (
        "House of Commons\n\nSarah Champion (Rotherham) (Lab): I am grateful to the Minister.\n\n"
        "Dan Jarvis: The letters are unacceptable, and my hon. Friend will understand that I cannot go further.\n\n"
        "Sarah Champion: I thank the Minister for his answer.\n"
    )
    assert speakers(read, text) <= {"Sarah Champion", "Dan Jarvis"}


def test_it_is_the_ministry_of_the_same_sentence(read):
    text = (
        "The office was tied to Lishui, according to an investigation that broadcaster RTL Nieuws brought out.\n"
        "The foreign ministry at once called it illegal; on Tuesday it told the embassy to shut it.\n"
    )
    assert "RTL Nieuws" not in speakers(read, text)
