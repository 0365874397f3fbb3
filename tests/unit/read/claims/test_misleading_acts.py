"""Acts of host bodies in sentences that mislead: denied, left open, reported, of the wrong state, in another clause."""

from __future__ import annotations

import pytest

#: A sentence and the acts that it tells, as country and code; none where it tells of no act of a host body.
SENTENCES = {
    "The RCMP has closed its investigation into two Chinese centres in Montreal.": ("CA:other",),
    ("Dutch police closed the case against the Chinese office in Rotterdam without charges."): (
        "NL:closed_without_charges",
    ),
    ("Irish police ended their inquiry into the Chinese office after finding no evidence of a crime."): (
        "IE:no_evidence_found",
    ),
    ("The force closed its probe of two Chinese sites in Canada, and no charges were recommended, the RCMP said."): (
        "CA:closed_without_charges",
    ),
    (
        "The Dutch foreign minister told a committee on Thursday that the police had shut down the "
        "Chinese stations in Rotterdam."
    ): ("NL:closed",),
    ("The Canadian minister told parliament that the RCMP had closed all the Chinese police stations."): ("CA:closed",),
    (
        "The German interior ministry still assumes that two Chinese police stations exist, although "
        "China said that it had closed them."
    ): ("DE:closed",),
    ("The German ministry believes the Chinese posts exist although Beijing says they have been closed."): (
        "DE:closed",
    ),
    "The Chinese embassy in Dublin said the office had ceased its activities.": (),
    ("Japanese police referred two former executives of a Chinese association to prosecutors."): (
        "JP:referred_to_prosecutors",
    ),
    (
        "The two former executives of the Chinese association in Tokyo were referred to prosecutors on "
        "Wednesday, Japanese police said."
    ): ("JP:referred_to_prosecutors",),
    ("Dutch police are investigating possible ways to provide the Chinese dissident with security."): (
        "NL:protecting_victim",
    ),
    "Dutch police are looking at ways to give the Chinese exile protection.": ("NL:protecting_victim",),
    ("The Dutch government denied that it had ordered the Chinese embassy to close the offices."): (),
    "British police have yet to open an investigation into the Chinese sites.": (),
    "The Irish government failed to investigate the Chinese office in Dublin.": (),
    "The Spanish interior ministry refused to investigate the Chinese offices in Madrid.": (),
    "The Canadian government is considering expelling a Chinese diplomat.": (),
    "The Belgian foreign ministry was urged by MPs to summon the Chinese ambassador.": ("BE:parliament_raised",),
    "British MPs urged the Home Office to close the Chinese police stations.": ("GB:parliament_raised",),
    ("If the Chinese office in Dublin does not close, the Irish government will expel two diplomats."): (),
    "In order to arrest the men, Dutch police asked China for the names.": (),
    "The two Chinese offices in Prague had been closed by Czech police before the summit.": ("CZ:closed",),
    "Two men were arrested by the FBI in New York for running a Chinese police station.": ("US:arrested",),
    ("The German interior ministry investigated the Chinese posts and ordered the embassy to close them."): (
        "DE:investigating",
        "DE:ordered_closure",
    ),
    "Chinese police closed two illegal offices in Fuzhou.": (),
    ("The Chinese ambassador in the Netherlands was summoned by the Dutch foreign ministry."): (
        "NL:summoned_ambassador",
    ),
    "China summoned the Dutch ambassador in Beijing.": (),
    "The Swedish government has not ordered the Chinese embassy to close the office.": (),
    "Nobody has been charged in Ireland over the Chinese office, police said.": (),
    ("The Portuguese prosecutor dropped the case against the Chinese association in Lisbon."): (
        "PT:closed_without_charges",
    ),
    ("The Dutch minister said that Ireland had ordered the Chinese embassy to close the office in Dublin."): (
        "IE:ordered_closure",
    ),
    "The rights group asked the Dutch government to close the Chinese offices.": (),
    ("The Chinese ambassador in The Hague told reporters that nobody had asked the embassy to close the offices."): (),
    ("Canada expelled a Chinese diplomat in May 2023 whom an intelligence report of 2021 had named."): ("CA:expelled",),
    ("The RCMP closed its investigation in October into two Chinese centres that were accused in 2023."): ("CA:other",),
    "German police did not arrest anyone at the Chinese office in Frankfurt.": (),
    ("The Austrian interior ministry denied that police had searched the Chinese office in Vienna."): (),
    ("Reports that Greek police had closed the Chinese office in Athens are wrong, the Greek ministry said."): (),
    (
        "The Czech foreign ministry said the two Chinese offices in Prague were closed after it had "
        "protested to the embassy."
    ): ("CZ:closed", "CZ:protested"),
    ("The Irish foreign ministry said that it had told the Chinese embassy to close the office on Capel Street."): (
        "IE:ordered_closure",
    ),
    ("The British security minister said he had not asked the Chinese embassy to close the sites."): (),
    ("According to the Chinese embassy, the Dutch government has asked for the closure of the posts."): (
        "NL:ordered_closure",
    ),
    ("Safeguard Defenders said that Dutch police had opened an investigation into the Chinese offices."): (
        "NL:investigating",
    ),
    "Canada's foreign minister threatened to expel Chinese diplomats.": (),
    "Canada has decided not to expel the Chinese diplomat.": (),
    "The German government plans to summon the Chinese ambassador.": (),
    "Australian police will not investigate the Chinese contact point in Sydney.": (),
    ("The Swiss Federal Council said that no charges had been brought against the Chinese association."): (
        "CH:closed_without_charges",
    ),
    "The Dutch minister promised to investigate the Chinese offices.": ("NL:investigating",),
    "The Swedish prosecutor refused to charge the Chinese journalist.": (),
    "The Spanish court ordered the police to search the Chinese office in Madrid.": ("ES:investigating",),
    ("Chinese officials were arrested by Serbian police, the Chinese embassy in Belgrade denied."): (),
    ("The FBI searched a Chinese office in New York in 2022 and arrested two men in April 2023."): (
        "US:arrested",
        "US:investigating",
    ),
    "Russia expelled two German diplomats in response.": (),
    "The Irish minister could order the Chinese office to close.": (),
    "The Japanese foreign ministry protested to China and demanded an explanation.": (
        "JP:demanded_explanation",
        "JP:protested",
    ),
    "The Dutch police never investigated the Chinese posts.": (),
    "In 2019 the Italian police had ended the joint patrols with China.": ("IT:ended_cooperation",),
    ("The Hungarian government has no plans to investigate the Chinese offices in Budapest."): (),
    "The two men who were convicted in Beijing had been questioned by the French police.": (),
    "The Chinese police arrested a man whom the Canadian government had expelled.": (),
    "A US court sentenced a man who ran a Chinese police station in New York.": ("US:convicted",),
    "The jury acquitted the man of running a Chinese police station in New York.": ("US:acquitted",),
    "The Irish government said it was closing the Chinese office in Dublin.": ("IE:closed",),
    "Dutch MPs asked the minister whether he had closed the Chinese offices.": ("NL:parliament_raised",),
    "The Dutch minister told the Chinese ambassador that the offices must close.": ("NL:ordered_closure",),
    "The British government should expel the Chinese consul, an MP said.": (),
    ("Unless China closes the offices, the Czech government would expel its ambassador, a senator warned."): (),
    "The inquiry by Irish police into the Chinese office was closed in May.": ("IE:other",),
    (
        "The Chinese embassy in Berlin had told the German government in February that the service "
        "stations were closed. Germany's foreign ministry had demanded their closure in a note verbale "
        "on 3 November 2022."
    ): ("DE:closed", "DE:ordered_closure"),
    (
        "The RCMP has closed its investigation into two centres in Montreal and Brossard that were "
        "accused in 2023 of hosting Chinese police stations. No charges were recommended, the force "
        "said."
    ): ("CA:closed_without_charges", "CA:other"),
}


@pytest.mark.parametrize("text", SENTENCES)
def test_acts_of_a_misleading_sentence(read, text):
    found = {f"{claim.slots.country}:{claim.slots.action}" for claim in read(text, "response")}
    assert tuple(sorted(found)) == SENTENCES[text]


@pytest.mark.parametrize(
    ("text", "action", "date"),
    [
        (
            "The RCMP has closed its investigation into two Chinese centres that were accused in 2023.",
            "other",
            None,
        ),
        ("Canada expelled a Chinese diplomat in May 2023 whom a report of 2021 had named.", "expelled", "2023-05"),
        (
            "The FBI searched a Chinese office in New York in 2022 and arrested two men in April 2023.",
            "arrested",
            "2023-04",
        ),
        ("Irish police arrested two men after the protests of 2019 outside the Chinese embassy.", "arrested", None),
        ("Dutch police raided the Chinese office on 3 May 2023 and arrested two men.", "investigating", "2023-05-03"),
        ("On 3 May 2023 Dutch police raided the Chinese office and arrested two men.", "arrested", "2023-05-03"),
        (
            "The minister said on 6 June 2023 that Dutch police had arrested two men at the Chinese office.",
            "arrested",
            None,
        ),
        ("According to a report in March 2023, the FBI arrested two men for China.", "arrested", None),
    ],
)
def test_a_date_belongs_to_the_clause_of_its_verb(read, text, action, date):
    (claim,) = [one for one in read(text, "response") if one.slots.action == action]
    assert (claim.slots.date.value if claim.slots.date else None) == date


def test_a_date_of_another_clause_is_not_taken_where_no_parser_reads(read):
    text = "De Nederlandse politie bedreigde hem niet, hij werd in 2021 gebeld en bedreigd door de Chinese politie."
    assert all(claim.slots.date is None or claim.slots.date.value == "2021" for claim in read(text, "incident"))


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        (
            "The German interior ministry still assumes that two Chinese police stations exist, although China said "
            "that it had closed them.",
            "China",
            "German interior ministry",
        ),
        (
            "The Irish government ordered the Chinese office in Dublin to close. The Chinese embassy said that "
            "the office had ceased its activities.",
            "Chinese embassy",
            None,
        ),
    ],
)
def test_a_closure_told_by_the_accused_side_is_told_by_it(read, text, speaker, via):
    (claim,) = [one for one in read(text, "response") if one.slots.action == "closed"]
    assert claim.slots.actor is None
    assert claim.speaker.name.startswith(speaker)
    assert claim.speaker.via == via


def test_the_force_is_the_force_named_before(read):
    text = (
        "The RCMP has closed its investigation into two Chinese centres. No charges were recommended, the force said."
    )
    found = {claim.slots.action: claim for claim in read(text, "response")}
    assert found["closed_without_charges"].slots.actor == "RCMP"
    assert found["closed_without_charges"].speaker.name == "RCMP"
    assert found["other"].slots.verb == "closed its investigation"


def test_told_that_is_no_order(read):
    text = "The Canadian minister told a committee that the RCMP had shut down all the Chinese police stations."
    (claim,) = read(text, "response")
    assert (claim.slots.action, claim.slots.actor, claim.speaker.name) == ("closed", "RCMP", "Canadian minister")


@pytest.mark.parametrize("whose", ["its", "his", "their", "an"])
def test_who_wins_an_appeal_against_conviction_is_not_told_as_convicted(read, whose):
    text = f"The association won {whose} appeal against conviction in Dublin.\n"
    assert "convicted" not in {one.slots.action for one in read(text, "response")}
