"""Who speaks, in wordings that no list of attributing verbs with a clause holds; and what only looks like speech."""

from __future__ import annotations

import pytest

BEFORE = "It rained all week in the capital."


@pytest.fixture
def speakers(read):
    return lambda text: {claim.speaker.name for claim in read(f"{BEFORE} {text}", "statement")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Behind the words, between them, and with the verb first.
        ("The consulate sells visas and nothing else, a junior minister quipped.", "junior minister"),
        ("The desk, a brigadier remarked at the opening, was only a desk.", "brigadier"),
        ("Close it by Friday, the residents’ association told the council, and pay for the damage.", "association"),
        ("There is no law against a signboard, points out the rector of the university.", "rector"),
        ("“Nobody asked us,” grumbled the governor of the province.", "governor"),
        ("The list is a fake, counters the interior ministry; nobody has signed it.", "interior ministry"),
        ("The two men, the landlord swears, came twice.", "landlord"),
        # What somebody takes a position on.
        ("The audit office faults the city council for having looked away.", "audit office"),
        ("The fisheries agency sounds the alarm about foreign trawlers.", "fisheries agency"),
        ("The justice minister put at 14 the number of open cases.", "justice minister"),
        ("The prefecture had bragged online of a desk in the suburbs.", "prefecture"),
        ("The ambassador waved the report away as a fairy tale.", "ambassador"),
        # Behind a colon.
        ("The mayor shrugged off the question: “Ask the embassy.”", "mayor"),
        ("The embassy’s answer came by letter: the claims were groundless.", "embassy"),
        # Taken up by a pronoun, or named behind a noun.
        ("The treasury froze the funds of a trader who, it says, paid the men.", "treasury"),
        ("The organisation, Harbour Watch, speaks of “well over 90” such offices.", "Harbour Watch"),
        # Nameless, but told of.
        ("A source close to the commissioner calls that “an embarrassment”.", "source close to the commissioner"),
        ("The rules were bent, as a person with insight into the file told Reuters.", "person with insight"),
        ("A law lecturer at the university wrote that the office had no standing.", "law lecturer"),
        ("Nothing in the files bears that out, the inspector-general noted drily.", "inspector-general"),
        (
            "Where the bureau claims that 200 suspects came home, the ministry counts no more than 30 returns.",
            "ministry",
        ),
        ("What the ministry maintains is that no such agreement was signed.", "ministry"),
    ],
)
def test_speech_is_found(speakers, text, name):
    assert any(name in one for one in speakers(text)), speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Detectives have been going through the lease since Tuesday, trying to establish who ran the shop.",
        "The police visited the families to explain which number to dial at night.",
        "The minister did not raise the matter with the ambassador in May.",
        "The journalist has never asked for protection in the city.",
        "The embassy had asked for nothing.",
        "The cabinet agreed to the operation beforehand.",
        "The district court ordered the arrest of a bookseller in absentia.",
        "The police service is assessing the matter.",
        "The kingdom added to its list of sanctioned persons a paymaster of the men.",
        "The bureau, reported to have closed in May, was open on Monday.",
        "Posters at the airport promise money to anyone who helps.",
        "The student received a voice note promising that she would be “buried at sea”.",
    ],
)
def test_an_act_or_a_thing_is_no_speech(speakers, text):
    assert speakers(text) == set()


def test_the_subject_of_a_clause_does_not_speak_by_the_next_verb(speakers):
    text = "The interior minister said the joint patrols with guests would go on, and asked why they should not."
    assert speakers(text) == {"interior minister"}


def test_who_read_a_document_did_not_write_it(speakers):
    assert speakers("Papers seen by Reuters show that the lease had been signed in May.") == set()


def test_an_outlet_that_passes_words_on_is_no_speaker(speakers):
    text = "The embassy called on the council to stop the inquiry, Reuters reported on Thursday."
    assert speakers(text) == {"embassy"}


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("The lease had been signed in May, Reuters reported on Monday.", False),
        ("The lease, Reuters has learned, had been signed in May.", False),
        ("According to Reuters, the lease had been signed in May.", False),
        ("The lease had been signed in May, reports Reuters.", False),
        ("Reuters found that the lease had been signed in May.", True),
        ("Reuters reported on Monday that the lease had been signed in May.", True),
    ],
)
def test_an_outlet_speaks_where_it_heads_the_clause(read, speakers, text, speaks):
    assert speakers(text) == ({"Reuters"} if speaks else set())
    assert [claim.slots.outlet for claim in read(f"{BEFORE} {text}", "citation")] == ["Reuters"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The address stands in a leaked register of the Harbour police.", "leaked register"),
        ("The BBC has examined a tender of the Fuzhou bureau.", "tender of the Fuzhou bureau"),
        ("Court papers filed in Brooklyn allege that the men took orders.", "Court papers"),
        ("The office is still listed on the county’s website.", "county’s website"),
        ("Le Monde obtained a copy of an internal memo.", "internal memo"),
        ("It was shut in May, reports the Harbour Herald.", "Harbour Herald"),
        ("The clue was traced by Brandnew to a cashier, reported by Brandnew on Sunday.", "Brandnew"),
        ("“I would have locked the door,” the baker joked to the Harbour Chronicle.", "Harbour Chronicle"),
        ("The men confided to Meduza that they had been paid.", "Meduza"),
        ("They had been bound and beaten, he told Amnesty International in May.", "Amnesty International"),
    ],
)
def test_documents_and_unlisted_outlets_are_cited(read, text, wanted):
    names = {claim.slots.outlet for claim in read(f"{BEFORE} {text}", "citation")}
    assert any(wanted in name for name in names), names


@pytest.mark.parametrize(
    "text",
    [
        "He read the letter and put the list in a drawer.",
        "The minister carried a file under his arm.",
        "Its report was long and its list was longer.",
        "The interior ministry has come across nothing of the kind.",
    ],
)
def test_papers_and_bodies_in_passing_are_not_cited(read, text):
    assert not read(f"{BEFORE} {text}", "citation")
