"""Sites that whole reports tell by context: taken up by a pronoun, a number, a list, a house or "there"."""

import pytest

HEAD = "China runs secret police stations abroad, the rights group Open Ledger said.\n\n"


def towns(read, text):
    return {claim.slots.city or claim.slots.country for claim in read(text, "station")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ireland shut the one in Dublin within a month.", {"Dublin"}),
        ("Detectives in Leeds are assessing those in Oslo and in Bergen.", {"Oslo", "Bergen"}),
        ("A court took a plea from a man who had kept one going in Bergen.", {"Bergen"}),
        ("The minister announced that the pair in Prague had been shut.", {"Prague"}),
        ("The Irish told theirs in Dublin to shut.", {"Dublin"}),
        ("Portugal said it was looking into two, in Lisbon and Porto.", {"Lisbon", "Porto"}),
        ("Two of them are in the Netherlands, in Utrecht and in Breda.", {"Utrecht", "Breda"}),
        ("The group's researchers name Maputo in Mozambique and Maseru in Lesotho.", {"Maputo", "Maseru"}),
        ("In Lyon the group places a post run from Fuzhou.", {"Lyon"}),
        ("Open Ledger also lists a point in Bratislava.", {"Bratislava"}),
        ("Its list for the region: Croatia (Zagreb), Serbia, Romania.", {"Zagreb", "RS", "RO"}),
        ("He had it from a list on which Tonga appears beside Fiji and Samoa.", {"TO", "FJ", "WS"}),
        ("Then there is Spain, where the group counted nine.", {"ES"}),
        ("Spain has nine, Italy eleven, France four.", {"ES", "IT", "FR"}),
        ("Italy tops the list with eleven.", {"IT"}),
        ("Lisbon and Porto are among the cities named.", {"Lisbon", "Porto"}),
        ("Among the places named are Lisbon and Porto.", {"Lisbon", "Porto"}),
        ("A hotel in Bergen served as one, the newspaper wrote.", {"Bergen"}),
        ("Germany has asked China to close two of them.", {"DE"}),
        ("Bergen is less clear.\n\nThe men who ran the site moved on.", {"Bergen"}),
        ("They said the same in Bergen.\n\nThen they closed the place there.", {"Bergen"}),
        ("Slovakia knows Bratislava.\n\nThe one station in Slovakia is said to be in the capital.", {"Bratislava"}),
        ("Police raided a restaurant in Lyon.\n\nThe restaurant was a Chinese police station, they said.", {"Lyon"}),
    ],
)
def test_what_was_said_of_posts_is_taken_up(read, text, wanted):
    assert towns(read, f"{HEAD}{text}\n") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Those in Bergen who fled were called by their families.",
        "The group names no place in Poland.",
        "In Poland the group has found nothing so far.",
        "A spokesman for the UN office in Nairobi told us that it was false.",
        "The prosecutor's office in Lyon did not comment.",
        "The London desk edited this report.",
        "A text passed on in Uganda says that there are secret police stations of China in Africa.",
        "Asked in Bern about the secret police stations of China, the minister was silent.",
        "The Foreign Office in London summoned the ambassador.",
        "Trading centres in Warsaw were searched for goods.",
        "The minister spoke in Lyon.\n\nHe was brief.",
    ],
)
def test_who_sits_or_speaks_somewhere_keeps_no_post_there(read, text):
    assert towns(read, f"{HEAD}{text}\n") == set()


@pytest.mark.parametrize(
    "text",
    [
        "One year on: what is left of the 'service stations' in Brno?\n\nThe minister told deputies that the offices "
        "were shut. In the case of the Brno office it would seem so. The site was run for the police of Qingtian.\n",
        "What became of the police stations nobody was charged for\n\nThe minister told the Chinese ambassador that "
        "the office had to go. The office in Brno was run under the flag of Lishui. It knew of none.\n",
    ],
)
def test_a_report_that_takes_posts_up_again_speaks_of_them_though_no_sentence_marks_them(read, text):
    assert towns(read, text) == {"Brno"}


def test_an_ordinary_police_station_is_no_post_because_foreign_police_are_named_elsewhere(read):
    text = (
        "He was called by police from Wenzhou, he said.\n\nHe reported it at the police station in Malmö. The office "
        "in Malmö wrote it down. The centre for victims in Malmö was told.\n"
    )
    assert towns(read, text) == set()
