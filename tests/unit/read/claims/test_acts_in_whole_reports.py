"""Acts of host bodies as whole reports tell them: bodies and posts taken up again, countries told before."""

import pytest

ABOUT = "China has opened secret police stations abroad, the group Safeguard Defenders says."


def acts(read, *paragraphs):
    found = read("\n\n".join((ABOUT, *paragraphs)) + "\n", "response")
    return {(claim.slots.country, claim.slots.action) for claim in found}


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        # A bare noun takes up the body named before.
        (("The Norwegian Security Service warned of such visits. The service has opened an inquiry in Oslo.",),
         ("NO", "investigating")),
        (("The city prosecutor's office in Ghent, Belgium, has opened an inquiry into the matter.",),
         ("BE", "investigating")),
        (("In Porto, Portugal, an inspector opened a file on the calls.",), ("PT", "investigating")),
        # Who does what a noun names stands in the clause behind it, or before "the only country".
        (("The minister spoke of an inquiry that the Danish service had carried on since May.",),
         ("DK", "investigating")),
        (("Norway is the first country to have opened an inquiry into the posts.",), ("NO", "investigating")),
        (("In Peru police had opened an investigation paper on the calls, an official said.",),
         ("PE", "investigating")),
        # Posts that a short word counts again.
        (("Two offices of that kind were in Oslo, Norway. Neighbours saw them. The flag was red.",
          "The minister wrote to the Storting that both were shut."), ("NO", "closed")),
        # A negation beside an adjective.
        (("The Police are not aware of any such premises in Slovenia.",), ("SI", "denied_existence")),
        # Finding none is an outcome.
        (("Danish police said that they found a shop and no trace of any station.",), ("DK", "no_evidence_found")),
        # Only the nationality of those charged names a state.
        (("Prosecutors in Oslo, Norway, work on a case.", "Two Chinese nationals stand accused of spying."),
         ("NO", "charged")),
        (("The Norwegian foreign ministry asked the chargé d'affaires to come and explain the desk.",),
         ("NO", "summoned_ambassador")),
        (("Norway had protested in a note in May.",), ("NO", "protested")),
    ],
)  # fmt: skip
def test_acts_are_told_by_what_a_report_told_before(read, paragraphs, wanted):
    assert wanted in acts(read, *paragraphs)


@pytest.mark.parametrize(
    ("paragraphs", "unwanted"),
    [
        (("The Ministry of State Security runs a service. The service has opened an inquiry.",), "investigating"),
        (("Amnesty runs an office in Oslo. The office has opened an inquiry.",), "investigating"),
        (("Danish police said that they found a shop and no trace of any station.",), "denied_existence"),
        (("In Oslo, Norway, a man has a brother. The uncle was sitting in a police station in Kashgar. "
          "The brother was arrested a week later.",), "arrested"),
        (("The World Uyghur Congress called on the Swedish government to act.",), "parliament_raised"),
        (("The Norwegian minister told reporters that it would take months to clear up the facts.",),
         "demanded_explanation"),
        (("The Norwegian ministry says the same, only in longer sentences.",), "convicted"),
        (("According to the Norwegian ministry, 300 papers were handed out last year.",), "convicted"),
        (("The Norwegian ministry said that it knew of no agreement on the matter.",), "denied_existence"),
        (("A merchant in Oslo, Norway, said that he had gone to the station in April.",), "closed"),
        (("The Norwegian minister told the ambassador that the two offices had to go.",), "expelled"),
    ],
)  # fmt: skip
def test_what_only_sounds_like_an_act_is_none(read, paragraphs, unwanted):
    assert unwanted not in {action for _, action in acts(read, *paragraphs)}


def test_the_first_reports_of_others_take_nothing_back(read):
    text = "Norway ordered the station in Oslo to be shut within a week of the first reports, and told the Storting so."
    assert ("NO", "ordered_closure") in acts(read, text)


def test_the_first_report_of_the_paper_itself_takes_back(read):
    text = "An earlier report said that Norway ordered the station in Oslo to be shut."
    assert acts(read, text) == set()
