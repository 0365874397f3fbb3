"""Several who speak together take a plural verb: "the Belgian ministries assert", "police deny"."""

from __future__ import annotations

import pytest

from longarm.records.claim import Speaker, Stance, Statement
from longarm.records.register import Denial, Support
from longarm.records.when import Precision, When
from longarm.wording.several import is_several
from longarm.wording.titles import Told, speaker_of_title, title_said, title_text
from longarm.wording.voices import denial_said, denied_said


def support(stance=Stance.ASSERTS, name="Belgian ministries", denies=()):
    return Support(
        claim="c-1",
        report="r",
        file="r.txt",
        outlet="Example Post",
        published=When(value="2022-11-02", precision=Precision.DAY, words="", because=""),
        quote="They said so.",
        start=0,
        slots=Statement(gist="the posts are shut", denies=denies),
        speaker=Speaker(name=name, kind="body"),
        stance=stance,
    )


@pytest.mark.parametrize(
    "name",
    [
        "Belgian ministries",
        "Dutch police",
        "state prosecutors in Rome",
        "Irish and British governments",
        "interior ministry and police",
        "Human Rights Watch and Freedom House",
        "MI5 and MI6",
        "Chinese embassies in Rome and Madrid",
        "Department of Justice prosecutors",
        "Belgian authorities",
        "two centres in Montreal and Brossard",
    ],
)
def test_several_are_told(name):
    assert is_several(name)


@pytest.mark.parametrize(
    "name",
    [
        "Safeguard Defenders",
        "Ministry of Justice and Security",
        "Department of Foreign Affairs and Trade",
        "Global Affairs Canada",
        "International Association of Prosecutors",
        "Reporters Without Borders",
        "United Nations",
        "Allgemeine Zeitung",
        "Wang Wenbin",
        "Committee on Foreign Affairs and National Defence",
        "Foreign, Commonwealth and Development Office",
        "Houses of the Oireachtas",
        "House of Representatives",
        "a spokesperson for the ministries",
        "",
    ],
)
def test_one_is_one(name):
    assert not is_several(name)


@pytest.mark.parametrize(
    ("name", "stance", "title"),
    [
        ("Belgian ministries", Stance.ASSERTS, "Belgian ministries assert: the posts are shut"),
        ("Belgian ministry", Stance.ASSERTS, "Belgian ministry asserts: the posts are shut"),
        ("Dutch police", Stance.DENIES, "Dutch police deny [existence]: “They said so.”"),
        ("MI5 and MI6", Stance.NO_COMMENT, "MI5 and MI6 no comment: the posts are shut"),
    ],
)
def test_the_verb_of_a_title_has_the_number_of_its_speaker_and_gives_the_name_back(name, stance, title):
    said = title_said([support(stance, name, ("existence",))], Told({}, name))
    assert title_text(said) == title
    assert speaker_of_title(title, stance) == name


def test_a_title_of_another_form_names_nobody():
    assert speaker_of_title("Reported station in Antwerp", Stance.ASSERTS) == ""


def test_who_deny_and_concede_together_do_so_in_the_plural():
    held = support(Stance.DENIES, "Belgian ministries")
    both = Denial(support=held, denies=("existence",), concedes=("service_desk",))
    assert str(denial_said(both)).startswith("Belgian ministries deny existence and concede service desk [")
    assert str(denied_said(both)) == "denies existence and concedes service desk"
    untold = Denial(support=held, denies=(), concedes=())
    assert "Belgian ministries deny (their words do not tell what)" in str(denial_said(untold))
